"""The command line: parse, call, print, exit. No logic; alone prints and exits.

Exit codes: 0 fine, 1 problems found, 2 misuse.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from briefroom.cli_review import add_review
from briefroom.errors import BriefroomError

PROJECT_MARK = "pelican.conf.py"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = _parser().parse_args(arguments)
    root = options.root.resolve()
    if not options.anywhere and not (root / PROJECT_MARK).is_file():
        cure = "run in a Briefroom project, or give --root"
        print(f"{root}: no {PROJECT_MARK} here\n  cure: {cure}", file=sys.stderr)
        return 2
    try:
        code: int = options.run(root, options)
        sys.stdout.flush()
    except BriefroomError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # whoever reads along has seen enough: nothing is left to say at the exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        cure = "see that the file is there, may be written, and that the disk has room"
        print(f"{error.filename or root}: {error.strerror or error}\n  cure: {cure}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return code


def _parser() -> argparse.ArgumentParser:
    about = "News articles into annotated briefs, and briefs into a site."
    parser = argparse.ArgumentParser(prog="briefroom", description=about)
    parser.add_argument("--root", type=Path, default=Path(), help="the project's folder (default: here)")
    parser.set_defaults(anywhere=False)
    commands = parser.add_subparsers(dest="command", required=True)

    build = commands.add_parser("build", help="turn seeds into briefs and render the site")
    publish = "treat seeds without declared rights as excerpts"
    build.add_argument("--publish", action="store_true", help=publish)
    build.set_defaults(run=_build)

    serve = commands.add_parser("serve", help="look at the site; build again on every change")
    serve.add_argument("--port", type=int, default=8000)
    serve.set_defaults(run=_serve)

    bundle = commands.add_parser("bundle", help="pack the site into a zip that opens from disk")
    bundle.add_argument("--to", type=Path, default=Path("dist") / "briefroom-site.zip")
    bundle.set_defaults(run=_bundle)

    check = commands.add_parser("check", help="knowledge, seeds, briefs and rights: every problem at once")
    check.set_defaults(run=_check)

    add_review(
        commands.add_parser("review", help="settle what the tools leave open; every ruling can be undone")
    )
    _add_knowledge(
        commands.add_parser("knowledge", help="to and from Wikidata, FollowTheMoney and spreadsheets")
    )
    _add_eval(commands.add_parser("eval", help="measure the tools: records of a corpus in, predictions out"))
    return parser


def _add_knowledge(command: argparse.ArgumentParser) -> None:
    from briefroom.exchange import FORMATS

    steps = command.add_subparsers(dest="step", required=True)
    out = steps.add_parser("export", help="all actors and places, in a format that others read")
    out.add_argument("--format", dest="form", choices=FORMATS, required=True)
    out.add_argument("--to", type=Path, metavar="FILE", help="where it goes (default: the terminal)")
    out.set_defaults(run=_export)
    into = steps.add_parser("import", help="what others say, as suggestions for: briefroom review")
    into.add_argument("source", type=Path, metavar="FILE")
    into.add_argument("--format", dest="form", choices=FORMATS, default="", help="(default: as it looks)")
    into.add_argument("--retrieved", required=True, metavar="DATE", help="when you got it: 2031-05-04")
    for name, about in (
        ("outlet", "who made it (Wikidata, where the file is Wikidata's)"),
        ("title", "what it is called (default: the file's name)"),
        ("url", "its address"),
        ("licence", "under which licence it may be used (CC0 1.0, where it is Wikidata's)"),
    ):
        into.add_argument(f"--{name}", default="", help=about)
    into.add_argument("--languages", nargs="+", default=(), metavar="CODE", help="of names, beside English")
    into.set_defaults(run=_import)


def _add_eval(command: argparse.ArgumentParser) -> None:
    from briefroom.evaluation import TASKS

    steps = command.add_subparsers(dest="step", required=True)
    predict = steps.add_parser("predict", help="what the tools make of each record; its answers are not read")
    predict.add_argument("task", choices=TASKS, metavar="TASK", help=" ".join(TASKS))
    predict.add_argument("source", type=Path, metavar="IN", help="records, .jsonl or .jsonl.gz")
    predict.add_argument("target", type=Path, metavar="OUT", help="predictions, .jsonl or .jsonl.gz")
    predict.set_defaults(run=_predict, anywhere=True)


def _build(root: Path, options: argparse.Namespace) -> int:
    from briefroom.build import build

    report = build(root, publish=options.publish)
    for path in report.made:
        print(f"brief   {path}")
    for path in report.removed:
        print(f"removed {path} (its seed is gone)")
    for path in report.kept:
        print(f"kept    {path} (its seed is gone, but a person has edited it)")
    print(f"{len(report.made)} written, {report.unchanged} unchanged")
    for line in report.lost:
        print(f"lost    {line}")
    for conflict in report.conflicts:
        print(f"conflict {conflict}", file=sys.stderr)
    for problem in report.problems:
        print(problem, file=sys.stderr)
    if report.index:
        print(f"Open {report.index}")
    if report.problems:
        print(f"{len(report.problems)} problems; what could be built was", file=sys.stderr)
    return 1 if report.problems else 0


def _serve(root: Path, options: argparse.Namespace) -> int:
    from briefroom.serve import start_server, watch

    _build(root, argparse.Namespace(publish=False))
    server = start_server(root / "output", options.port)
    print(f"Serving http://127.0.0.1:{server.server_port}/ (Ctrl-C ends)")
    watch(root, lambda: print(f"built again, exit {_build(root, argparse.Namespace(publish=False))}"))
    server.shutdown()
    return 0


def _bundle(root: Path, options: argparse.Namespace) -> int:
    from briefroom.bundle import write_zip

    target = write_zip(root / "output", root / options.to)
    print(f"Hand over {target}: unpack it and open index.html")
    return 0


def _check(root: Path, options: argparse.Namespace) -> int:
    from briefroom.checking import check

    report = check(root)
    for problem in report.problems:
        print(problem, file=sys.stderr)
    for remark in report.remarks:
        print(f"note    {remark}")
    print(f"{len(report.problems)} problems" if report.problems else "no problems")
    return 1 if report.problems else 0


def _export(root: Path, options: argparse.Namespace) -> int:
    from briefroom.exchange.passing import export_knowledge

    text = export_knowledge(root, options.form)
    if options.to is None:
        sys.stdout.write(text)
        return 0
    target = root / options.to
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text.encode())
    print(f"wrote   {options.to}")
    return 0


def _import(root: Path, options: argparse.Namespace) -> int:
    from briefroom.exchange.batch import Given
    from briefroom.exchange.passing import import_file

    given = Given(
        options.retrieved,
        outlet=options.outlet,
        title=options.title,
        url=options.url,
        licence=options.licence,
        languages=tuple(options.languages),
    )
    landed = import_file(root, options.source, given, options.form)
    for line in landed.left:
        print(f"left    {line}")
    print(f"{landed.new} new suggestions, {landed.known} as before, {len(landed.left)} lines left out")
    print("run: briefroom review list --kind import")
    return 0


def _predict(root: Path, options: argparse.Namespace) -> int:
    from briefroom.evaluation import predict_file

    report = predict_file(options.task, options.source, options.target)
    for problem in report.problems:
        print(problem, file=sys.stderr)
    print(f"{report.written} records predicted, {len(report.problems)} not")
    return 1 if report.problems else 0
