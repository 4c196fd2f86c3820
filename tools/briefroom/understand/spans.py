"""How stretches of text lie to each other, and which mentions stand where: quick to ask in long articles."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from briefroom.model import Mention, Span


def is_part(inner: Span, outer: Span) -> bool:
    """Whether one is a true part of the other: the "Vane" of "Vane police"."""
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer


class Mentions:
    """Mentions in text order, the longest first where several begin."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.ordered = sorted(mentions, key=lambda m: (m.span.start, -m.span.end))
        self._starts = [mention.span.start for mention in self.ordered]
        self._longest = max((m.span.end - m.span.start for m in self.ordered), default=0)

    def inside(self, start: int, end: int) -> list[Mention]:
        """Those that lie within the range."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [m for m in self.ordered[low:high] if m.span.end <= end]

    def around(self, start: int, end: int) -> list[Mention]:
        """Those that hold the range."""
        low, high = bisect_left(self._starts, end - self._longest), bisect_right(self._starts, start)
        return [m for m in self.ordered[low:high] if m.span.end >= end]
