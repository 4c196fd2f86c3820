"""The command line: parse, call, print, exit. No logic; alone prints and exits.

Exit codes: 0 fine, 1 problems found, 2 misuse.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefroom.errors import BriefroomError

if TYPE_CHECKING:
    from briefroom.review.writing import Done, Signature

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
    except BriefroomError as error:
        print(error, file=sys.stderr)
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

    _add_review(
        commands.add_parser("review", help="settle what the tools leave open; every ruling can be undone")
    )
    _add_knowledge(
        commands.add_parser("knowledge", help="to and from Wikidata, FollowTheMoney and spreadsheets")
    )
    _add_eval(commands.add_parser("eval", help="measure the tools: records of a corpus in, predictions out"))
    return parser


def _add_review(command: argparse.ArgumentParser) -> None:
    command.set_defaults(run=_questions)
    steps = command.add_subparsers(dest="step")
    listed = steps.add_parser("list", help="what is asked, the most read first (as without a step)")
    _add_choice(command)
    _add_choice(listed, default=argparse.SUPPRESS)
    explain = steps.add_parser("explain", help="a question, its sentences, and what each answer does")
    explain.add_argument("key", metavar="KEY", help="its key, or the beginning of it")
    explain.set_defaults(run=_explain)
    accept = _ruling(steps, "accept", "write the entry of an unknown actor, in the articles' words", _accept)
    accept.add_argument("word", metavar="KEY|NAME")
    for wish, about in (
        ("id", "the name of its file"),
        ("kind", "what it is: person, party, …"),
        ("name", "what it is called"),
        ("definition", "who or what it is; with “[^source-id]” at the end if an article does not say it"),
    ):
        accept.add_argument(f"--{wish}", default="", help=about)
    reject = _ruling(steps, "reject", "answer no: the name is no actor, the guess is wrong", _reject)
    reject.add_argument("word", metavar="KEY|NAME")
    merge = _ruling(steps, "merge", "A is B: all that is said of A moves to B", _merge)
    merge.add_argument("pair", nargs=2, metavar=("A", "B"), help="ids of entries, or names without an entry")
    merge.add_argument("--kind", default="", help="what the one is, where the two are of two kinds")
    split = _ruling(steps, "split", "some names of an entry mean somebody else", _split)
    split.add_argument("entry", metavar="ENTRY")
    split.add_argument("--names", nargs="+", required=True, metavar="NAME", help="the names that go")
    split.add_argument("--into", required=True, metavar="ID", help="the entry they go to, new or there")
    split.add_argument("--definition", default="", help="who that is: “Words. [^source-id]”")
    apart = _ruling(steps, "not-same", "the two are never one", _not_same)
    apart.add_argument("pair", nargs=2, metavar=("A", "B"), help="ids of entries, or names without an entry")
    rename = _ruling(steps, "rename", "give an entry another id, or another name", _rename)
    rename.add_argument("pair", nargs=2, metavar=("ENTRY", "NEW-ID"))
    rename.add_argument("--name", default="", help="its new name; the old one becomes an alias")
    _add_correct(_ruling(steps, "correct", "say what is right of words in one article", _correct))
    undo = _ruling(steps, "undo", "take a ruling back: every file as it was before it", _undo)
    undo.add_argument("word", metavar="NUMBER", help="its number or mark: see history")
    history = steps.add_parser("history", help="all rulings, who made them, and why")
    history.set_defaults(run=_history)


def _add_choice(command: argparse.ArgumentParser, **absent: Any) -> None:
    """Which questions are listed, and how; ``absent`` says what stands where nothing is given."""
    command.add_argument("--kind", dest="only", help="of one kind: unknown, ambiguous, spelling, …", **absent)
    command.add_argument("--limit", type=int, metavar="N", help="the first N alone", **absent)
    command.add_argument("--json", action="store_true", help="for machines", **absent)


def _add_correct(command: argparse.ArgumentParser) -> None:
    about = "a question's key, a claim such as 2031-05-04-port#c3, or a sentence, …#s12, with --words"
    command.add_argument("word", metavar="KEY|BRIEF#ID", help=about)
    command.add_argument("--words", default="", help="the words of the sentence that it concerns")
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("--speaker", metavar="WHO", help="who says it: an id or a name; nobody")
    what.add_argument("--kind", metavar="KIND", help="what the words name: person, party, …; none")
    what.add_argument("--link", metavar="ID", help="what the words mean: an entry's id; none")
    what.add_argument("--claim", choices=("yes", "no"), help="whether anybody claims anything there")
    what.add_argument("--answers", choices=("yes", "no"), help="whether it differs from what it seems to")


def _ruling(
    steps: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    about: str,
    run: Callable[[Path, argparse.Namespace], int],
) -> argparse.ArgumentParser:
    """A command that rules, with what every ruling needs."""
    command = steps.add_parser(name, help=about)
    command.add_argument("--why", required=True, help="your reason; it stands in content/rulings.jsonl")
    command.add_argument("--by", default="", help="who rules (default: git's user.name, or your login)")
    command.add_argument("--question", default="", metavar="KEY", help="the question that this settles")
    command.set_defaults(run=run)
    return command


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
    from briefroom.build import check

    report = check(root)
    for problem in report.problems:
        print(problem, file=sys.stderr)
    for remark in report.remarks:
        print(f"note    {remark}")
    print(f"{len(report.problems)} problems" if report.problems else "no problems")
    return 1 if report.problems else 0


def _questions(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review.listing import as_json, table
    from briefroom.review.queue import chosen, open_questions

    questions = chosen(open_questions(root), options.only, options.limit)
    for line in as_json(questions) if options.json else table(questions):
        print(line)
    return 0


def _explain(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review.listing import explained
    from briefroom.review.queue import find_question

    for line in explained(find_question(root, options.key)):
        print(line)
    return 0


def _accept(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands
    from briefroom.review.acts import Wishes

    wishes = Wishes(options.id, options.kind, options.name, options.definition)
    return _done(commands.accept(root, _signed(root, options), options.word, wishes))


def _reject(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    return _done(commands.reject(root, _signed(root, options), options.word))


def _merge(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    return _done(commands.merge(root, _signed(root, options), tuple(options.pair), options.kind))


def _split(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    signed = _signed(root, options)
    pair = (options.entry, options.into)
    return _done(commands.split(root, signed, pair, options.names, options.definition))


def _not_same(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    return _done(commands.not_same(root, _signed(root, options), tuple(options.pair)))


def _rename(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    return _done(commands.rename(root, _signed(root, options), tuple(options.pair), options.name))


def _correct(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands
    from briefroom.review.correcting import fix_of

    given = {kind: getattr(options, kind) for kind in ("speaker", "kind", "link", "claim", "answers")}
    fix = fix_of(given, options.words)
    return _done(commands.correct(root, _signed(root, options), options.word, fix))


def _undo(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    return _done(commands.take_back(root, _signed(root, options), options.word))


def _history(root: Path, options: argparse.Namespace) -> int:
    from briefroom.review import commands

    for line in commands.history(root):
        print(line)
    return 0


def _signed(root: Path, options: argparse.Namespace) -> Signature:
    from briefroom.review.commands import signature

    return signature(root, options.by, options.why, options.question)


def _done(done: Done) -> int:
    for path in done.written:
        print(f"wrote   {path}")
    for path in done.removed:
        print(f"removed {path}")
    for note in done.notes:
        print(f"note    {note}")
    print(f"ruling {done.ruling.id} stands in content/rulings.jsonl")
    print("run: briefroom build")
    return 0


def _export(root: Path, options: argparse.Namespace) -> int:
    from briefroom.exchange import export_knowledge

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
    from briefroom.exchange import Given, import_file

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
