"""The numbers that news writes as words."""

from __future__ import annotations

_UNITS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_UNITS += " seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: number for number, word in enumerate(_UNITS.split(), start=2)}
TENS = {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
SMALL |= TENS
ONES = {"one": 1, **{word: number for word, number in SMALL.items() if number < 10}}
