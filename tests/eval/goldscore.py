"""Scores on our own annotated articles what public corpora do not mark: kinds, dates, answering claims.

Pure functions from records to counts. ``Tally`` holds what was right, what was predicted and what was wanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]
Range = tuple[int, int]
ARTICLE = re.compile(r"(?:the|an|a)\s+", re.I)
ABSOLUTE = re.compile(r"\d{3}")
# (the gold's kind, ours) that are the same to a reader: a country is a state where it acts and a place on the
# map, its adjective stands for either, and the gold has no kind of its own for adjectives and operations.
ALIKE = frozenset(
    {
        ("state", "place"), ("place", "state"), ("state", "demonym"), ("place", "demonym"),
        ("community", "demonym"), ("event", "operation"),
    }
)  # fmt: skip
ANSWERS = frozenset({"disputes", "differs", "denies"})


@dataclass(frozen=True)
class Tally:
    """Counts that add up over records."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.found + other.found, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else float(not self.wanted)

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else float(not self.found)

    @property
    def f(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def total(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def names(gold: Record, predicted: Record) -> Tally:
    """Names with exactly the gold's words, whatever their kind; a leading article says nothing."""
    wanted, found = _kinds(gold["text"], gold["mentions"]), _kinds(gold["text"], predicted["entities"])
    return Tally(len(wanted.keys() & found.keys()), len(found), len(wanted))


def kinds(gold: Record, predicted: Record) -> Tally:
    """Of the names found, those with the right kind."""
    wanted, found = _kinds(gold["text"], gold["mentions"]), _kinds(gold["text"], predicted["entities"])
    both = wanted.keys() & found.keys()
    right = sum(any(a == b or (a, b) in ALIKE for a in wanted[k] for b in found[k]) for k in both)
    return Tally(right, len(both), len(both))


def _kinds(text: str, mentions: Iterable[Record]) -> dict[Range, set[str]]:
    table: dict[Range, set[str]] = {}
    for mention in mentions:
        start, end = mention["start"], mention["end"]
        article = ARTICLE.match(text, start, end)
        table.setdefault((article.end() if article else start, end), set()).add(mention["kind"])
    return table


def dates(gold: Record, predicted: Record) -> Tally:
    """Dates by value where their words meet. A date that nobody can know must not be given."""
    wanted = [(d["start"], d["end"], d["value"]) for d in gold["dates"] if d["value"] != "?"]
    found = [
        (t["start"], t["end"], t["value"])
        for t in predicted["timexes"]
        if ABSOLUTE.match(t["value"]) and t["type"] in ("DATE", "TIME")
    ]
    open_ = set(range(len(found)))
    right = 0
    for start, end, value in wanted:
        meeting = [k for k in open_ if found[k][0] < end and start < found[k][1]]
        hit = next((k for k in meeting if _same_day(found[k][2], value)), None)
        if hit is not None:
            open_.discard(hit)
            right += 1
    return Tally(right, len(found), len(wanted))


def _same_day(found: str, wanted: str) -> bool:
    """The hour and the part of the day are more than the gold says."""
    return found.split("T")[0] == wanted


def answers(gold: Record, linked: Iterable[Sequence[int]], matched: Mapping[int, int]) -> Tally:
    """Pairs of claims that answer each other within the article.

    ``linked``: pairs of indices of predicted claims; ``matched``: predicted index → the gold's.
    """
    ids = [own["id"] for own in gold["attributions"]]
    wanted = {frozenset(d[:2]) for d in gold["disputes"] if d[2] in ANSWERS and "#" not in d[0] + d[1]}
    pairs = {frozenset(pair) for pair in linked if len(set(pair)) == 2}
    found = {frozenset(ids[matched[k]] if k in matched else f"?{k}" for k in pair) for pair in pairs}
    return Tally(len(wanted & found), len(found), len(wanted))
