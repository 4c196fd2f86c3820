"""Three versions of a file, line by line: what a ruling left, what a person made of that, what was before.

Lines put in right beside lines that go are no clash: an alias added below another is kept when that one goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

ALIKE = 0.6  # share of letters in order from which a line is another one reworded
MOST_PAIRS = 900  # of lines to compare; longer stretches are one change


@dataclass(frozen=True, slots=True)
class Clash:
    """Lines that both changed: the person's, and those an undo would put there."""

    line: int  # of the file as it stands, counted from 1
    yours: str
    other: str


@dataclass(frozen=True, slots=True)
class Hunk:
    """Lines ``start`` to ``end`` of the base, and what comes in their place."""

    start: int
    end: int
    lines: tuple[str, ...]
    at: int  # index of the first of ``lines`` in their own version

    def meets(self, other: Hunk) -> bool:
        """Whether the two change the same lines, or put different ones in the same place."""
        if (self.start, self.end, self.lines) == (other.start, other.end, other.lines):
            return False
        if self.start == self.end and other.start == other.end:
            return self.start == other.start
        return self.start < other.end and other.start < self.end


def merge_lines(base: str, yours: str, other: str) -> str | Clash:
    """``base`` with both sides' changes, or the first place where they clash."""
    lines = base.splitlines(keepends=True)
    mine, theirs = (_hunks(lines, text.splitlines(keepends=True)) for text in (yours, other))
    for hunk in mine:
        for rival in theirs:
            if hunk.meets(rival):
                return Clash(hunk.at + 1, "".join(hunk.lines).strip(), "".join(rival.lines).strip())
    merged = list(lines)
    every = {(h.start, h.end, h.lines) for h in (*mine, *theirs)}
    for start, end, words in sorted(every, key=lambda h: (h[0], h[1]), reverse=True):
        merged[start:end] = words
    return "".join(merged)


def _hunks(base: Sequence[str], changed: Sequence[str]) -> list[Hunk]:
    matcher = SequenceMatcher(None, base, changed, autojunk=False)
    found: list[Hunk] = []
    for tag, start, end, first, last in matcher.get_opcodes():
        if tag != "equal":
            found += _parted(base, changed, (start, end), (first, last))
    return found


def _parted(
    base: Sequence[str], changed: Sequence[str], old: tuple[int, int], new: tuple[int, int]
) -> list[Hunk]:
    """A stretch of changed lines as the smallest changes: a line that was reworded stands for itself."""
    (start, end), (first, last) = old, new
    if start == end and first == last:
        return []
    pairs = [(_likeness(base[a], changed[b]), -a, -b) for a in range(start, end) for b in range(first, last)]
    best = max(pairs, default=(0.0, 0, 0)) if len(pairs) <= MOST_PAIRS else (0.0, 0, 0)
    if best[0] < ALIKE:
        return [Hunk(start, end, tuple(changed[first:last]), first)]
    a, b = -best[1], -best[2]
    return [
        *_parted(base, changed, (start, a), (first, b)),
        Hunk(a, a + 1, (changed[b],), b),
        *_parted(base, changed, (a + 1, end), (b + 1, last)),
    ]


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
