"""Three versions of a file, line by line: what a ruling left, what a person made of that, what was before.

Lines put in right beside lines that go are no clash: an alias added below another is kept when that one goes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


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
        if self == other or (self.start, self.end, self.lines) == (other.start, other.end, other.lines):
            return False
        if self.start == self.end or other.start == other.end:
            inside = other.start < self.start < other.end or self.start < other.start < self.end
            same = self.start in (other.start, other.end) or other.start in (self.start, self.end)
            return inside or (same and bool(self.lines) and bool(other.lines))
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
    return [
        Hunk(start, end, tuple(changed[first:last]), first)
        for tag, start, end, first, last in matcher.get_opcodes()
        if tag != "equal"
    ]
