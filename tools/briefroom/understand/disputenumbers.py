"""Two numbers for one thing: the plainest way for accounts to differ, and the easiest to get wrong."""

from __future__ import annotations

import re

from briefroom.understand.disputewords import COUNTED, NUMBER, SCALES, SMALL

NEAR = 32  # characters between a number and what it counts
TOLERANCE = 0.02


def numbers_differ(one: str, other: str) -> bool:
    """Whether both texts count the same sort of thing, once each, and come to different numbers."""
    counts, others = _counts(one), _counts(other)
    shared = set(counts) & set(others)
    return any(
        all(abs(a - b) > TOLERANCE * max(a, b) for a in counts[kind] for b in others[kind])
        for kind in sorted(shared)
    )


def _counts(text: str) -> dict[str, list[float]]:
    """Numbers by the class of thing they stand beside."""
    found: dict[str, list[float]] = {}
    lower = text.lower()
    numbers = [(m.start(), m.end(), _value(m)) for m in NUMBER.finditer(lower)]
    for kind, pattern in COUNTED:
        for match in pattern.finditer(lower):
            near = [
                (min(abs(match.start() - end), abs(start - match.end())), value)
                for start, end, value in numbers
            ]
            best = min(near, default=None)
            if best and best[0] <= NEAR:
                found.setdefault(kind, []).append(best[1])
    return found


def _value(match: re.Match[str]) -> float:
    groups = match.groupdict()
    if groups["digits"]:
        return float(groups["digits"].replace(",", "")) * SCALES.get(groups["scale"] or "", 1)
    return float(SMALL[groups["word"]] + SMALL.get(groups["unit"] or "", 0))
