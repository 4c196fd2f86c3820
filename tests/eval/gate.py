"""`make eval`: measure everything, print one table, refuse what sank.

    python tests/eval/gate.py                     all, exit 1 where a figure is refused
    python tests/eval/gate.py --only timex,ner    some of it, by the names in runs.py
    python tests/eval/gate.py --raise             and lift the floors to the figures

Exit codes: 0 fine, 1 refused, 2 the corpora are not at hand, or misuse.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from corpora import FILES, SHARED, Bench, ScoringError, digest, files_of
from floors import Verdict, judge, raised, read_floors, write_floors
from measures import MEASURES, RIVALS, Measure
from runs import RUNS, measure
from table import summary, table

HERE = Path(__file__).parent
FLOORS, RELEASED = HERE / "floors.json", HERE / "released.json"


def main(arguments: Sequence[str] | None = None) -> int:
    options = _parser().parse_args(arguments)
    only = tuple(options.only.split(",")) if options.only else tuple(RUNS)
    unknown = [name for name in only if name not in RUNS]
    if unknown:
        print(f"no run {', '.join(unknown)}\n  cure: choose from {', '.join(RUNS)}", file=sys.stderr)
        return 2
    corpora = {corpus for name in only for corpus in RUNS[name][1]}
    missing = [corpus for corpus in FILES if corpus in corpora and not files_of(corpus, SHARED)]
    if missing:
        print(f"not at hand in {SHARED}: {', '.join(missing)}", file=sys.stderr)
        print("  cure: the corpora are no part of the project; lay them beside it", file=sys.stderr)
        return 2
    return _gate(only, [own for own in MEASURES if own.corpus in corpora], raise_floors=options.raise_floors)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Measure the tools on the corpora beside the project.")
    parser.add_argument("--only", default="", help=f"some of {','.join(RUNS)}")
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="lift floors to figures")
    return parser


def _gate(only: tuple[str, ...], measures: list[Measure], *, raise_floors: bool) -> int:
    digests = {own.corpus: digest(own.corpus, SHARED) for own in measures}
    with tempfile.TemporaryDirectory() as work:
        try:
            figures = measure(Bench(SHARED, Path(work)), only)
        except ScoringError as problem:
            print(problem, file=sys.stderr)
            return 1
    if only != tuple(RUNS):  # a corpus may be read by a run that was not asked for
        measures = [own for own in measures if own.name in figures]
    floors = read_floors(FLOORS)

    def verdicts() -> list[Verdict]:
        return [judge(m, figures.get(m.name), floors.get(m.name), digests[m.corpus]) for m in measures]

    if raise_floors:
        floors = raised(floors, verdicts(), digests)
        write_floors(FLOORS, floors)
    found = verdicts()
    released = json.loads(RELEASED.read_text(encoding="utf-8"))
    print(table(found, figures, released["figures"]))
    print(f"\n{RIVALS}\nlast release: {released['version']}. {summary(found)}")
    return 1 if any(verdict.refusal for verdict in found) else 0


if __name__ == "__main__":
    sys.exit(main())
