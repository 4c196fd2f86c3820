"""Dates as pages and people state them, read without guessing.

An ISO date is a day, a month or a year. In running English a date counts only with its year, and in
figures only where day and month cannot be taken for each other. Anything else is no date at all.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefroom.model import When

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
         "august aug", "september sept sep", "october oct", "november nov", "december dec"), 1
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
# Each way a page writes a whole date; the invented years of examples lie in the same two centuries.
PATTERNS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_YEAR}-(?P<month>\d\d)-{_DAY}(?!\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?",
        rf"\b{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}\b",
        r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b",
    )
)
_TIME = r"(?:[T ]\d\d:?\d\d[\d:.]*\s?(?:Z|[+-]\d\d:?\d\d)?)?"
ISO = re.compile(rf"(?P<year>\d{{4}})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d){_TIME})?)?")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date and where it stands in the text it was found in."""

    when: When
    start: int
    end: int


def iso_when(value: str) -> When | None:
    """A ``When`` of an ISO day, month or year (a time of day is dropped); None for anything else."""
    match = ISO.fullmatch(value.strip())
    if match is None:
        return None
    year, month, day = int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)
    if day:
        return _day(year, month, day, value.strip())
    if not 1 <= year <= 9999 or month > 12 or (match["month"] and not month):
        return None
    if month:
        last = calendar.monthrange(year, month)[1]
        return When(f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{last:02}", "month", value.strip())
    return When(f"{year:04}-01-01", f"{year:04}-12-31", "year", value.strip())


def find_dates(text: str) -> tuple[Dated, ...]:
    """Every whole date in ``text``, in order; never one that has to be guessed."""
    found: list[Dated] = []
    for dated in sorted(_matches(text), key=lambda d: (d.start, -d.end)):
        if not found or dated.start >= found[-1].end:
            found.append(dated)
    return tuple(found)


def _matches(text: str) -> Iterator[Dated]:
    for pattern in PATTERNS:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            if "a" in parts:
                when = _figures(int(parts["a"]), int(parts["b"]), int(parts["year"]), match[0])
            else:
                month = MONTHS.get(parts["month"].lower()) or int(parts["month"])
                when = _day(int(parts["year"]), month, int(parts["day"]), match[0])
            if when:
                yield Dated(when, match.start(), match.end())


def _figures(a: int, b: int, year: int, text: str) -> When | None:
    """21/06/2014 and 06/21/2014 have one reading each; 05/06/2014 has two, so none."""
    if a > 12 or a == b:
        return _day(year, b, a, text)
    if b > 12:
        return _day(year, a, b, text)
    return None


def _day(year: int, month: int, day: int, text: str) -> When | None:
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        return None
    return When(iso, iso, "day", text)
