"""How two stretches of text lie to each other."""

from __future__ import annotations

from briefroom.model import Span


def is_part(inner: Span, outer: Span) -> bool:
    """Whether one is a true part of the other: the "Vane" of "Vane police"."""
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer
