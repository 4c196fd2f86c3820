"""Short names, the long names they stand for, and which belong together."""

from __future__ import annotations

import re

from briefroom.evaluation.records import Record
from briefroom.evaluation.texts import article_of
from briefroom.understand.acronyms import SHORT, find_pairs

Range = tuple[int, int]
ALONE = re.compile(rf"(?<![\w.&/-])(?:{SHORT})(?![\w&/-])")


def predict(record: Record) -> Record:
    """``acronyms`` and ``long_forms`` in text order, ``pairs`` as [index of the long, index of the short]."""
    text = article_of(record).text
    found = find_pairs(text)
    longs = sorted({pair.long for pair in found})
    shorts = sorted(_apart({pair.short for pair in found}, [m.span() for m in ALONE.finditer(text)]))
    return {
        "id": record["id"],
        "acronyms": [_range(short) for short in shorts],
        "long_forms": [_range(long) for long in longs],
        "pairs": sorted([longs.index(pair.long), shorts.index(pair.short)] for pair in found),
    }


def _apart(first: set[Range], others: list[Range]) -> set[Range]:
    """The first, and of the others those that touch none of them."""
    return first | {(s, e) for s, e in others if not any(s < end and start < e for start, end in first)}


def _range(piece: Range) -> dict[str, int]:
    return {"start": piece[0], "end": piece[1]}
