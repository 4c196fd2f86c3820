"""The timeline: a list first, each date exactly as precise as its source, then what has no date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from briefroom.model import When
from briefroom.site.data import Page, SiteData
from briefroom.site.dossier_view import TimelineLine, timeline_lines
from briefroom.site.ruler import Ruler, ruler_of


@dataclass(frozen=True, slots=True)
class Year:
    """The rows of one year."""

    year: str
    lines: tuple[TimelineLine, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend."""

    label: str
    meaning: str
    ruler: Ruler | None


# Any year does for the legend: only the shape counts.
LEGEND: tuple[tuple[str, str, When], ...] = (
    ("Year", "Anywhere in the twelve months", When("2001-01-01", "2001-12-31", "year")),
    ("Month", "Somewhere in the filled month", When("2001-05-01", "2001-05-31", "month")),
    ("Day", "Given as a calendar date", When("2001-06-24", "2001-06-24", "day")),
    (
        "Weekday, resolved",
        "“Sunday”, counted from the date of the article",
        When("2001-12-09", "2001-12-09", "day", "Sunday", anchor="2001-12-14"),
    ),
)


def pages(data: SiteData) -> Iterator[Page]:
    """The one timeline."""
    lines = timeline_lines(data.corpus.timeline, data.knowledge)
    dated = [line for line in lines if line.year]
    years = by_year(dated)
    yield Page(
        "timeline.html",
        "timeline.html",
        {
            "years": years,
            "undated": tuple(line for line in lines if not line.year),
            "span": _span(years),
            "legend": tuple(Key(label, meaning, ruler_of(when)) for label, meaning, when in LEGEND),
        },
    )


def by_year(lines: Sequence[TimelineLine]) -> tuple[Year, ...]:
    """Rows in their order, a group a year."""
    return tuple(Year(year, tuple(group)) for year, group in groupby(lines, key=lambda line: line.year))


def _span(years: Sequence[Year]) -> str:
    if not years:
        return ""
    first, last = years[0].year, years[-1].year
    return first if first == last else f"{first} to {last}"
