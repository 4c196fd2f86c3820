"""Lengths of time, habits, and words for the past, the present and what is to come, in TIMEX3.

They date nothing by themselves: a brief shows no day for "five years", "weekly" or "recently".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefroom.understand.datereckon import count_of
from briefroom.understand.datewords import COUNT, DAY_NAME, MONTH_NAME, MONTHS, WEEKDAYS
from briefroom.understand.timexvalue import TimexType

# Unit → its letter, and "T" where it is shorter than a day; a decade and a century are counted in years.
UNITS = {
    "second": ("T", "S", 1), "minute": ("T", "M", 1), "hour": ("T", "H", 1), "day": ("", "D", 1),
    "week": ("", "W", 1), "month": ("", "M", 1), "quarter": ("", "Q", 1), "year": ("", "Y", 1),
    "decade": ("", "Y", 10), "century": ("", "Y", 100), "centurie": ("", "Y", 100),
}  # fmt: skip
_UNIT = r"(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie))"
_ROUGHLY = (
    r"(?:(?:at least|more than|less than|fewer than|no more than|up to|nearly|almost|about|over(?! the)"
    r"|around|some|an additional|another|the|last|past|next|first|final|coming|full) ){0,4}"
)
_MORE = r"(?:[ -](?:more|straight|consecutive|full|long|trading|additional))?"
# A unit after "a" is a length where something lasts; a price or a count makes it a habit ("$5 a day").
LASTS = r"\b(?:for|in|within|of|about|nearly|almost|over|than|lasted|last|took|take|after|only|just|every)\s$"
PRICED = re.compile(
    r"(?:[\d%$£€]|\b(?:million|billion|thousand|hundred|times|twice|once|times|people|barrels))\s$"
)
FIXED = re.compile(r"\s?(?:ago|earlier|later|before|after|old|from now|hence|-old|\W?of age)\b", re.I)

COUNTED = re.compile(rf"\b{_ROUGHLY}{COUNT}{_MORE}[ -]{_UNIT}s?\b", re.I)
VAGUE = re.compile(
    rf"\b(?:(?:the )?(?:last|past|next|coming) )?(?P<vague>(?:a )?few|several|many|recent)[ -]{_UNIT}s\b",
    re.I,
)
PLURAL = re.compile(rf"\b(?:(?<=for )|(?<=over the )|(?<=in the ))(?P<bare>){_UNIT}s\b(?! of age)")
WHOLE = re.compile(r"\b(?:the )?(?:last|past) (?P<unit>decade|century)\b", re.I)
HABITS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "annually": "P1Y", "yearly": "P1Y",
}  # fmt: skip
HABIT = re.compile(rf"\b(?P<word>{'|'.join(HABITS)})\b", re.I)
EACH = re.compile(
    rf"\b(?:every|each) (?:(?P<day>{DAY_NAME})|(?P<month>{MONTH_NAME})"
    r"|(?P<unit>hour|day|week|month|quarter|year))\b",
    re.I,
)
PER = re.compile(r"\b(?:an?|per) (?P<unit>hour|day|week|month|year)\b", re.I)
REFERENCES = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "at present": "PRESENT_REF",
    "these days": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "recently": "PAST_REF", "more recently": "PAST_REF",
    "in the future": "FUTURE_REF", "the near future": "FUTURE_REF",
}  # fmt: skip
REFERENCE = re.compile(rf"\b(?P<word>{'|'.join(sorted(REFERENCES, key=len, reverse=True))})\b", re.I)

Found = tuple[int, int, TimexType, str]


def find_lengths(text: str) -> Iterator[Found]:
    """Start, end, type and value of each; they may overlap, the first to be kept."""
    for match in COUNTED.finditer(text):
        if not FIXED.match(text, match.end()) and _is_length(text, match):
            yield (*match.span(), "DURATION", _length(match["unit"], str(count_of(match["count"]))))
    for match in VAGUE.finditer(text):
        if not FIXED.match(text, match.end()):
            yield (*match.span(), "DURATION", _length(match["unit"], "X"))
    for match in PLURAL.finditer(text):
        yield (*match.span(), "DURATION", _length(match["unit"], "X"))
    for match in WHOLE.finditer(text):
        yield (*match.span(), "DURATION", _length(match["unit"], "1"))
    yield from _habits(text)
    for match in REFERENCE.finditer(text):
        word = match.group().lower()
        start = match.start() + (3 if word.startswith("in the") else 0)
        yield (start, match.end(), "DATE", REFERENCES[word])


def _habits(text: str) -> Iterator[Found]:
    for match in PER.finditer(text):
        if PRICED.search(text, max(0, match.start() - 12), match.start()):
            yield (*match.span(), "SET", _length(match["unit"], "1"))
    for match in HABIT.finditer(text):
        yield (*match.span(), "SET", HABITS[match.group().lower()])
    for match in EACH.finditer(text):
        if match["day"]:
            value = f"XXXX-WXX-{WEEKDAYS.index(match['day'].lower()) + 1}"
        elif match["month"]:
            value = f"XXXX-{MONTHS[match['month'][:3].lower()]:02}"
        else:
            value = _length(match["unit"], "1")
        yield (*match.span(), "SET", value)


def _is_length(text: str, match: re.Match[str]) -> bool:
    """ "a year" only where something lasts it; "the day" never."""
    count = match["count"].lower()
    if count == "the" or (
        match["unit"].lower() == "quarter" and re.match(r"s?(?: of\b|,)", text[match.end() :][:5])
    ):
        return False
    if count == "one" and match["unit"].lower() == "day" and match.start("count") == match.start():
        return False  # "one day he hopes to"
    if count not in {"a", "an"}:
        return True
    if PRICED.search(text, max(0, match.start() - 12), match.start()):
        return False
    return match.start("count") > match.start() or bool(
        re.search(LASTS, text[max(0, match.start() - 12) : match.start()], re.I)
    )


def _length(unit: str, count: str) -> str:
    time, letter, times = UNITS[unit.lower()]
    number = str(int(count) * times) if count.isdigit() else count
    return f"P{time}{number}{letter}"
