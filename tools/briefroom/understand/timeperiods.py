"""Seasons, weekends, centuries and the like: times that are named and not dated.

A season depends on the hemisphere and a weekend on the country, so they are read for what they are called;
a brief makes no days of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from briefroom.model import Article
from briefroom.understand.datetense import look_of
from briefroom.understand.timequarters import find_quarters
from briefroom.understand.timexvalue import Period, Timex, iso_week, part_of

# Season → its letters, and the month it begins in where most news is written.
SEASONS = {
    "spring": ("SP", 3), "summer": ("SU", 6), "autumn": ("FA", 9), "fall": ("FA", 9), "winter": ("WI", 12),
}  # fmt: skip
SEASON_MONTHS = 3
_NAMES = "|".join(SEASONS)
_YEAR = r"(?:19|20)\d\d"
SEASON = re.compile(
    r"\b(?:(?:(?P<which>this past|this coming|this|last|next|the)|in|during|by|of|since|until) (?:the )?"
    rf"(?P<only>(?:early |late |mid-)?(?P<season>{_NAMES})\b(?: of)?(?: (?P<year>{_YEAR}))?)"
    rf"|(?P<dated>{_NAMES})(?: of)? (?P<of>{_YEAR}))\b"
)
WEEKEND = re.compile(r"\b(?P<which>this past|this coming|the past|the|this|last|next) weekend\b", re.I)
WEEK_OF = re.compile(r"\b(?:the )?week of $", re.I)
CENTURY = re.compile(
    r"\b(?:the )?(?:early |late |mid-)?(?P<number>\d{1,2})(?:st|nd|rd|th)[ -]century\b", re.I
)
SHORT_DECADE = re.compile(r"\b(?:the )?(?:early |late |mid-)?[’'](?P<tens>[2-9]0)s\b")
LATER_IN = re.compile(
    r"\b(?:earlier|later|early|late|the end|the start|the beginning|the rest) (?:in|of) the"
    r" (?P<unit>year|month)\b"
)
THE_YEAR = re.compile(r"\b(?:the (?:full|entire|fiscal|current|whole) year|(?:the )?year(?:[’']s|[ -])end)\b")
THE_DAY = re.compile(
    r"\b(?:end(?:ed|ing)?|finish(?:ed|ing)?|clos(?:ed|ing)|later? in|early in|start of|end of|[Ff]or)"
    r" (?P<only>the day)\b"
)
A_PART = re.compile(r"\b(?:in|[Bb]y) (?P<only>(?:the |early |late |mid[- ])?(?:morning|afternoon|evening))\b")
A_DAY = re.compile(r"\d{4}-\d\d-\d\d")
SATURDAY = 5


def find_periods(article: Article, dates: Sequence[Timex]) -> Iterator[Period]:
    """Each with its value; they take the place of a date they hold ("the third quarter of 2031")."""
    published, text = article.published, article.text
    day = date.fromisoformat(published.start) if published.start and published.precision == "day" else None
    yield from find_quarters(text, day)
    for match in CENTURY.finditer(text):
        yield Period(*match.span(), f"{int(match['number']) - 1:02}", "century")
    for match in SHORT_DECADE.finditer(text):
        yield Period(*match.span(), f"19{match['tens'][0]}", "decade")
    yield from _weeks(text, dates)
    for match in SEASON.finditer(text):
        yield from _season(text, match, day)
    if day is not None:
        yield from _of_publication(text, day, dates)


def _weeks(text: str, dates: Sequence[Timex]) -> Iterator[Period]:
    """ "the week of May 5"."""
    for timex in dates:
        before = WEEK_OF.search(text, max(0, timex.span.start - 12), timex.span.start)
        if before and A_DAY.fullmatch(timex.value):
            week = iso_week(date.fromisoformat(timex.value))
            yield Period(before.start(), timex.span.end, week, "week_of")


def _season(text: str, match: re.Match[str], day: date | None) -> Iterator[Period]:
    code, month = SEASONS[match["season"] or match["dated"]]
    said, which = match["year"] or match["of"], match["which"] or ""
    if match["season"] == "fall" and which in {"", "the"} and not said:
        return  # "the fall of the city"
    if said:
        year = int(said)
    elif day is not None:
        future = look_of(text, *match.span()).tense == "future"
        year = _season_year(month, which.split()[-1] if which else "", day, future=future)
    else:
        return
    start = match.start("only") if match["season"] and not which else match.start()
    yield Period(start, match.end(), f"{year:04}-{code}", "season")


def _season_year(month: int, which: str, day: date, *, future: bool) -> int:
    if which == "next" or (future and which != "last"):
        return day.year + (which == "next" and day.month >= month)
    if which == "last":
        over = month + SEASON_MONTHS - 1 < day.month
        return day.year if over else day.year - 1
    return day.year if which in {"this", "coming"} or month <= day.month else day.year - 1


def _of_publication(text: str, day: date, dates: Sequence[Timex]) -> Iterator[Period]:
    for match in WEEKEND.finditer(text):
        future = look_of(text, *match.span()).tense == "future"
        week = iso_week(_weekend(match["which"].lower(), day, future=future))
        yield Period(*match.span(), f"{week}-WE", "weekend")
    for match in LATER_IN.finditer(text):
        yield Period(*match.span(), day.isoformat()[: 4 if match["unit"] == "year" else 7], "later_in")
    for match in THE_YEAR.finditer(text):
        yield Period(*match.span(), f"{day.year:04}", "the_year")
    for match in (*THE_DAY.finditer(text), *A_PART.finditer(text)):
        told = [t.value[:10] for t in dates if t.span.end <= match.start() and A_DAY.match(t.value)]
        value = (told or [day.isoformat()])[-1] + part_of(match["only"])
        yield Period(*match.span("only"), value, "the_day")


def _weekend(which: str, day: date, *, future: bool) -> date:
    """A day in the week of the one just past; of the one ahead where the clause looks there."""
    week = timedelta(days=7)
    if which == "next":
        return day + week
    if future or which == "this coming" or day.weekday() >= SATURDAY:
        return day
    return day - week
