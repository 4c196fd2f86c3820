"""How sure each rule is beside how often it is right: what to look at when a band of confidence is off.

    python tests/eval/reliability.py     names on ner dev, claims on PolNeAR dev and on our own articles
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bands import Judged, Record, judge_claims, judge_names
from corpora import FILES, SHARED, Bench, files_of, gold_records, read

FEWEST = 10  # of a rule and a confidence that a row is worth
Judge = Callable[[Record, Record], list[Judged]]


def rows(judged: Iterable[Judged]) -> list[str]:
    """A row for each rule and each twentieth of confidence, the most frequent first."""
    groups: dict[tuple[str, float], list[bool]] = {}
    for own in judged:
        groups.setdefault((own.rule, round(own.confidence * 20) / 20), []).append(own.right)
    order = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        f"{rule:<24} sure {sure:.2f}  right {sum(right) / len(right):.2f}  of {len(right)}"
        for (rule, sure), right in order
        if len(right) >= FEWEST
    ]


def main() -> int:
    missing = [own for own in ("ner dev", "PolNeAR dev", "gold") if not files_of(own, SHARED)]
    if missing:
        print(f"not at hand in {SHARED}: {', '.join(FILES[own][0] for own in missing)}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(SHARED, Path(work))
        names, claims = bench.path("ner dev"), bench.path("PolNeAR dev")
        golds = gold_records(SHARED)
        _show(bench, "ner", names, read(names), judge_names)
        _show(bench, "attribution", claims, read(claims), judge_claims)
        _show(bench, "attribution", bench.write("gold.jsonl", golds), golds, judge_claims)
    return 0


def _show(bench: Bench, task: str, source: Path, golds: Sequence[Record], judge: Judge) -> None:
    predicted = read(bench.predict(task, source))
    judged = [own for gold, found in zip(golds, predicted, strict=True) for own in judge(gold, found)]
    print(f"\n{task}, {source.name}: {len(judged)}")
    print("\n".join(rows(judged)))


if __name__ == "__main__":
    sys.exit(main())
