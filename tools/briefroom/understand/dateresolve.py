"""What day, month or year a dated wording means: one small function a rule.

A resolver gets the match and its setting and answers with a ``When``; ``UNRESOLVED`` keeps the wording
undated, None says it was no date after all.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from briefroom.model import When
from briefroom.understand.datewords import MONTHS, NUMBERS, WEEKDAYS

DAY = timedelta(days=1)
Tense = Literal["past", "future", ""]  # "": the clause has no cue
# A year's day this far back is not told without its year: the text speaks of some other year.
LONG_AGO = 300 * DAY
SOON = 45 * DAY
OPENS = re.compile(r"(?:^|[.!?:]\s+|[\n“\"])On (?:the )?$")  # a sentence that begins with its day


@dataclass(frozen=True, slots=True)
class Setting:
    """What a wording is reckoned from. ``published`` None: nothing relative can be resolved."""

    published: date | None
    narrative: date | None  # the last day named in this paragraph or the one before
    tense: Tense  # where the clause looks

    @property
    def future(self) -> bool:
        """Whether the clause speaks of what is to come."""
        return self.tense == "future"


# ---------------------------------------------------------------- building a When


def _day(day: date, anchor: date | None = None) -> When:
    return When(day.isoformat(), day.isoformat(), "day", anchor=anchor.isoformat() if anchor else None)


def _month(year: int, month: int, anchor: date | None = None) -> When:
    last = monthrange(year, month)[1]
    start, end = date(year, month, 1), date(year, month, last)
    return When(start.isoformat(), end.isoformat(), "month", anchor=anchor.isoformat() if anchor else None)


def _year(year: int, anchor: date | None = None) -> When:
    return When(f"{year:04}-01-01", f"{year:04}-12-31", "year", anchor=anchor.isoformat() if anchor else None)


def _week(day: date, anchor: date) -> When:
    monday = day - DAY * day.weekday()
    return When(monday.isoformat(), (monday + 6 * DAY).isoformat(), "week", anchor=anchor.isoformat())


# A wording that cannot be placed.
UNRESOLVED = When(None, None, "unknown")


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _shift(anchor: date, count: int, unit: str) -> When:
    """``count`` units from the anchor (negative: before it), as precise as the unit."""
    if unit == "day":
        return _day(anchor + count * DAY, anchor)
    if unit == "week":
        return _week(anchor + 7 * count * DAY, anchor)
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + count
        return _month(months // 12, months % 12 + 1, anchor)
    return _year(anchor.year + count * (10 if unit == "decade" else 1), anchor)


# ---------------------------------------------------------------- one resolver a rule


def full_day(match: re.Match[str], setting: Setting) -> When | None:
    """A day with its year, or a run of days in one month."""
    day = _safe(int(match["year"]), MONTHS[match["month"][:3].lower()], int(match["day"]))
    if day is None:
        return None
    last = group(match, "to")
    until = _safe(day.year, day.month, int(last)) if last else None
    return replace(_day(day), end=until.isoformat()) if until and until > day else _day(day)


def numeric(match: re.Match[str], setting: Setting) -> When | None:
    """ "14/12/2014"; unresolved where day and month could be swapped."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    if first <= 12 and second <= 12 and first != second:
        return UNRESOLVED  # 3/4/2014 is March or April: not ours to say
    day = _safe(year, second, first) if first > 12 or first == second else _safe(year, first, second)
    return _day(day) if day else None


def iso(match: re.Match[str], setting: Setting) -> When | None:
    """ "2014-12-14"."""
    day = _safe(int(match["year"]), int(match["month"]), int(match["day"]))
    return _day(day) if day else None


def month_year(match: re.Match[str], setting: Setting) -> When | None:
    """ "May 2014", "late May 2014"."""
    return replace(_month(int(match["year"]), MONTHS[match["month"][:3].lower()]), qualifier=_vague(match))


def month_day(match: re.Match[str], setting: Setting) -> When | None:
    """A day without a year: the last such day, or the next where the clause looks ahead."""
    published = setting.published
    if published is None:
        return UNRESOLVED
    month, number = MONTHS[match["month"][:3].lower()], int(match["day"])
    years = (published.year - 1, published.year, published.year + 1)
    days = [day for day in (_safe(year, month, number) for year in years) if day]
    if not days:
        return None
    told = setting.tense == "past" and OPENS.search(match.string[max(0, match.start() - 12) : match.start()])
    chosen = _nearest(days, published, "past" if told else "future" if setting.future else "")
    if chosen is None:
        return UNRESOLVED
    last = group(match, "to")
    until = _safe(chosen.year, chosen.month, int(last)) if last else None
    when = _day(chosen, published)
    return replace(when, end=until.isoformat()) if until and until > chosen else when


def _nearest(days: list[date], published: date, tense: Tense) -> date | None:
    if tense == "future":
        return next((day for day in days if day >= published), days[-1])
    past = [day for day in days if day <= published]
    if past and published - past[-1] <= LONG_AGO:
        return past[-1]
    # A day this close ahead is to come even in report tense ("set a hearing for 20 December"), unless the
    # sentence tells what came to pass on it.
    soon = [day for day in days if published < day <= published + SOON]
    return soon[0] if soon and tense != "past" else None


def bare_month(match: re.Match[str], setting: Setting) -> When | None:
    """A month without a year: the last one, or the next where the clause looks ahead."""
    published = setting.published
    if published is None:
        return UNRESOLVED
    month, which = MONTHS[match["month"][:3].lower()], (group(match, "which") or "").lower()
    ahead = which == "next" or (setting.future and which != "last")
    year = published.year
    stated = re.match(r"\s+of (this|last|next) year\b", match.string[match.end() : match.end() + 16])
    if stated:
        year += {"last": -1, "next": 1}.get(stated.group(1), 0)
    elif ahead:
        year += month < published.month or (which == "next" and month == published.month)
    else:
        year -= month > published.month or (which == "last" and month == published.month)
    return replace(_month(year, month, published), qualifier=_vague(match))


def bare_year(match: re.Match[str], setting: Setting) -> When | None:
    """ "2011", "2011-14"."""
    when = _year(int(match["year"]))
    last = group(match, "to")
    if last:
        end = int(last) if len(last) == 4 else int(match["year"][:2] + last)
        when = replace(when, end=f"{end:04}-12-31") if end > int(match["year"]) else when
    return replace(when, qualifier=_vague(match))


def decade(match: re.Match[str], setting: Setting) -> When | None:
    """ "the 1990s"."""
    first = int(match["year"])
    return replace(_year(first), end=f"{first + 9:04}-12-31", qualifier=_vague(match))


def weekday(match: re.Match[str], setting: Setting) -> When | None:
    """The most recent such day, today included; the next where the clause looks ahead."""
    published = setting.published
    if published is None:
        return UNRESOLVED
    number, which = WEEKDAYS.index(match["weekday"].lower()), (group(match, "which") or "").lower()
    back = (published.weekday() - number) % 7
    ahead = (number - published.weekday()) % 7
    if which == "last" or which.endswith("past"):
        return _day(published - (back or 7) * DAY, published)
    if which in {"next", "coming"}:
        return _day(published + (ahead or 7) * DAY, published)
    if setting.future or which == "this":
        return _day(published + ahead * DAY, published)
    return _day(published - back * DAY, published)


def near_day(match: re.Match[str], setting: Setting) -> When | None:
    """ "today", "yesterday", "this morning"."""
    if setting.published is None:
        return UNRESOLVED
    word = match["near"].lower()
    steps = -1 if word == "yesterday" else 1 if word == "tomorrow" else 0
    if word.startswith("last night"):
        steps = -1
    return _day(setting.published + steps * DAY, setting.published)


def unit(match: re.Match[str], setting: Setting) -> When | None:
    """ "last week", "this month", "next year"."""
    if setting.published is None:
        return UNRESOLVED
    steps = {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(match["which"].lower(), 0)
    return _shift(setting.published, steps, match["unit"].lower())


def ago(match: re.Match[str], setting: Setting) -> When | None:
    """ "two days ago"."""
    if setting.published is None:
        return UNRESOLVED
    return _shift(setting.published, -_count(match["count"]), match["unit"].lower())


def narrative(match: re.Match[str], setting: Setting) -> When | None:
    """ "A day before, …", "two days later": reckoned from the last day the text named nearby.

    "18 years after Washington invaded" is reckoned from what it names, and so is nothing we can place.
    """
    rest = match.string[match.end() : match.end() + 8]
    way, anchor, steps = match["way"].lower(), setting.narrative, _count(match["count"])
    if re.match(r"\s+than\b", rest):
        return None  # a comparison: "two days later than planned"
    if way in {"before", "after"} and re.match(r"\s+[\w“\"‘’']", rest):
        # "A day before the northern push" is of the push the article tells of.
        of_the_news = match["unit"].lower() == "day" and steps == 1 and re.match(r"\s+the\s", rest)
        anchor = (anchor or setting.published) if of_the_news else None
    if setting.published is None or anchor is None:
        return UNRESOLVED
    return _shift(anchor, -steps if way in {"before", "earlier"} else steps, match["unit"].lower())


def narrative_day(match: re.Match[str], setting: Setting) -> When | None:
    """ "the following day": from the last day the text named nearby."""
    if setting.published is None or setting.narrative is None:
        return UNRESOLVED
    steps = {"following": 1, "next": 1, "previous": -1}.get(match["which"].lower(), 0)
    return _day(setting.narrative + steps * DAY, setting.narrative)


def _count(word: str) -> int:
    plain = word.lower().strip()
    return int(plain) if plain.isdigit() else NUMBERS[plain]


def group(match: re.Match[str], name: str) -> str | None:
    """The named group, or None where the pattern has no such group."""
    return match.group(name) if name in match.re.groupindex else None


def _vague(match: re.Match[str]) -> str:
    return (group(match, "vague") or "").lower().strip("- ").removeprefix("the ").split(" ")[0]
