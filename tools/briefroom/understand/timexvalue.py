"""What a date is in TIMEX3, the notation of the public corpora of dated text: a type and a value.

``2031-05-04``, ``2031-W18`` a week, ``2031-05-04TMO`` a part of a day, ``2031-Q2``, ``2031-SU``, ``203`` a
decade, ``P5Y`` a length of time, ``PAST_REF``; an ``X`` stands for what nobody can say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from briefroom.model import DateMention, Span, When
from briefroom.understand.datewords import MONTH, MONTHS, WEEKDAYS

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
# The parts of a day; what an English day calls noon is an hour.
PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "tonight": "TNI"}
PART = re.compile(r"\b(?:last )?(morning|afternoon|evening|night|tonight|overnight)\b", re.I)
NOON = re.compile(r"\b(?:noon|midday|lunchtime)\b", re.I)
DECADE_YEARS = 10
_MONTH_DAY = re.compile(
    rf"(?:\b(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?{MONTH}(?: (?P<day>\d{{1,2}})(?!\d))?"
)


@dataclass(frozen=True, slots=True)
class Timex:
    """One expression of time with its TIMEX3 type and value."""

    span: Span
    type: TimexType
    value: str
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A named time by its place in the text: a quarter, a season, a weekend."""

    start: int
    end: int
    value: str
    rule: str


def timex_of(mention: DateMention) -> Timex:
    """The date as TIMEX3; where it is unresolved, what its words alone say."""
    value = value_of(mention.when, mention.rule)
    return Timex(mention.span, type_of(value), value, mention.rule)


def type_of(value: str) -> TimexType:
    """TIME where the value names a part of a day, else DATE."""
    return "TIME" if "T" in value[7:] else "DATE"


def value_of(when: When, rule: str = "") -> str:
    """The value of a resolved or unresolved ``When``, by its wording where that says more."""
    if when.start is None:
        return _unplaced(when.text)
    if when.precision == "week":
        return _week(when, rule)
    if when.precision == "month":
        return when.start[:7]
    if when.precision == "year":
        decade = when.end and int(when.end[:4]) - int(when.start[:4]) == DECADE_YEARS - 1
        return when.start[:3] if decade else when.start[:4]
    return when.start + part_of(when.text)


def part_of(words: str) -> str:
    """ "TMO" for "Friday morning", "T12:00" at noon, "" for a whole day."""
    if NOON.search(words):
        return "T12:00"
    found = PART.search(words)
    return PARTS.get(found.group(1).lower().replace("overnight", "night"), "") if found else ""


def iso_week(day: date) -> str:
    """ "2031-W18"."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _week(when: When, rule: str) -> str:
    monday = date.fromisoformat(when.start or "")
    if rule == "ago" and when.anchor:  # "two weeks ago" is fourteen days ago
        return (monday + timedelta(days=date.fromisoformat(when.anchor).weekday())).isoformat()
    return iso_week(monday)


def _unplaced(words: str) -> str:
    month = _MONTH_DAY.search(words)
    if month:
        day = month["first"] or month["day"]
        return f"XXXX-{MONTHS[month['month'][:3].lower()]:02}" + (f"-{int(day):02}" if day else "")
    lowered = words.lower()
    for number, name in enumerate(WEEKDAYS, 1):
        if name in lowered:
            return f"XXXX-WXX-{number}{part_of(words)}"
    if "week" in lowered:
        return "XXXX-WXX"
    if "month" in lowered:
        return "XXXX-XX"
    return "XXXX" if re.search("year|decade", lowered) else "XXXX-XX-XX" + part_of(words)
