"""Two numbers for one thing: the plainest way for accounts to differ, and the easiest to get wrong."""

from __future__ import annotations

import re

from briefroom.understand.disputewords import COUNTED, NUMBER, SCALES, SMALL

NEAR = 32  # characters between a number and what it counts
TOLERANCE = 0.02
# A count over another time, or of a part of the whole, is another count.
CUMULATIVE = re.compile(
    r"\b(?:since then|in all|over the past|each|every|per|a day|a month|a year|last (?:week|month|year)"
    r"|this (?:year|month)"
    r"|already|before(?! (?:dawn|daybreak|sunrise|noon|dusk|sunset|midnight)\b)"
    r"|previous(?:ly)?|another|among|including|of whom|of them|one of|some of)\b"
)


Counts = tuple[tuple[str, tuple[float, ...]], ...]  # class of thing → numbers beside it


def numbers_differ(one: Counts, other: Counts) -> bool:
    """Whether both count the same sort of thing and come to different numbers throughout."""
    others = dict(other)
    return any(
        all(abs(a - b) > TOLERANCE * max(a, b) for a in numbers for b in others[kind])
        for kind, numbers in one
        if kind in others
    )


def counted(text: str) -> Counts:
    """Numbers by the class of thing they stand beside; none where they are counts over another time."""
    lower = text.lower()
    if CUMULATIVE.search(lower):
        return ()
    found: dict[str, list[float]] = {}
    numbers = [(m.start(), m.end(), _value(m)) for m in NUMBER.finditer(lower)]
    for kind, pattern in COUNTED if numbers else ():
        for match in pattern.finditer(lower):
            near = [
                (min(abs(match.start() - end), abs(start - match.end())), value)
                for start, end, value in numbers
            ]
            best = min(near)
            if best[0] <= NEAR:
                found.setdefault(kind, []).append(best[1])
    return tuple((kind, tuple(values)) for kind, values in found.items())


def _value(match: re.Match[str]) -> float:
    groups = match.groupdict()
    if groups["digits"]:
        return float(groups["digits"].replace(",", "")) * SCALES.get(groups["scale"] or "", 1)
    return float(SMALL[groups["word"]] + (SMALL | {"one": 1}).get(groups["unit"] or "", 0))
