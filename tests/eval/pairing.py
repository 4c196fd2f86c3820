"""Which predicted attribution is which of the gold: by the words of their contents, one to one.

The same rule as the shared scorer's (two contents are one from an F of .5 over their words up, the best pairs
first), here in a form that says which pairs these are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

WORD = re.compile(r"\w+")
THRESHOLD = 0.5
Attribution = dict[str, Any]
Pieces = Iterable[Sequence[int]]


def words_at(text: str, pieces: Pieces) -> set[int]:
    """Where the words begin that lie in the pieces."""
    return {match.start() for start, end in pieces for match in WORD.finditer(text, start, end)}


def pair(text: str, gold: Sequence[Attribution], found: Sequence[Attribution]) -> dict[int, int]:
    """Index of the predicted attribution → index of the gold's."""
    wanted = [words_at(text, own["content"]) for own in gold]
    given = [words_at(text, own["content"]) for own in found]
    likeness = sorted(
        (-2 * len(a & b) / (len(a) + len(b)), i, j)
        for i, a in enumerate(wanted)
        for j, b in enumerate(given)
        if a & b
    )
    pairs: dict[int, int] = {}
    for minus, i, j in likeness:
        if -minus >= THRESHOLD and j not in pairs and i not in pairs.values():
            pairs[j] = i
    return pairs


def speaker_right(text: str, gold: Attribution, found: Attribution) -> bool:
    """Whether both name a speaker in words they share, or neither names one."""
    wanted, given = words_at(text, gold["source"]), words_at(text, found["source"])
    return wanted == given or bool(wanted & given)
