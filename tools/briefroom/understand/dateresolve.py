"""What calendar day, month or year a wording names by itself or beside the day of publication.

One small function a rule. A resolver gets the match and its setting and answers with a ``When``;
``UNRESOLVED`` keeps the wording undated, None says it was no date after all. Wordings that count from
elsewhere ("a day later", "last week") are reckoned in ``datereckon``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefroom.model import When
from briefroom.understand.datetense import Look, Tense
from briefroom.understand.datewords import FIXED_DAYS, MONTHS
from briefroom.understand.numberwords import ONES, TENS

DAY = timedelta(days=1)
# A year's day this far back is not told without its year: the text speaks of some other year.
LONG_AGO = 300 * DAY
SOON = 65 * DAY
AHEAD = 270 * DAY  # and a day this far ahead is not announced without its year
# A day that names an event ("the May 3 attacks") is of this year only while the event is news.
NEWS_FOR = 150 * DAY
MONTHS_SOON = 2  # a month without a year this close ahead is to come, if no verb says anything
NAMED_FOR_ITS_DAY = re.compile(
    r"\s(?:[a-z]+ist )?(?:attack|bombing|blast|massacre|coup|protest|killing|uprising|revolt|shooting|raid)s?"
)
OPENS = re.compile(r"(?:^|[.!?:]\s+|[\n“\"])On (?:the )?$")  # a sentence that begins with its day


@dataclass(frozen=True, slots=True)
class Setting:
    """What a wording is reckoned from. ``published`` None: only what the text dates can be resolved."""

    published: date | None
    narrative: date | None  # the last day named in this paragraph or the one before
    look: Look  # where the clause looks
    told: When | None = None  # the last date named there, whatever its precision
    year: int | None = None  # the year a paragraph of history tells of: "In 1942, …"
    beside: When | None = None  # the date right before this one: "on Friday, a day after …"
    day_of: Callable[[str], date | None] = lambda word: None  # the day of what the text named before
    told_plainly: Callable[[str], bool] = lambda word: False  # whether the text has named the weekday alone

    @property
    def future(self) -> bool:
        """Whether the clause speaks of what is to come."""
        return self.look.tense == "future"


# ---------------------------------------------------------------- building a When

# A wording that cannot be placed.
UNRESOLVED = When(None, None, "unknown")


def day_when(day: date, anchor: date | None = None) -> When:
    """One day."""
    return When(day.isoformat(), day.isoformat(), "day", anchor=_iso(anchor))


def week_when(day: date, anchor: date | None) -> When:
    """The week, from Monday, that holds ``day``."""
    monday = day - DAY * day.weekday()
    return When(monday.isoformat(), (monday + 6 * DAY).isoformat(), "week", anchor=_iso(anchor))


def month_when(year: int, month: int, anchor: date | None = None) -> When:
    """One month."""
    start, end = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return When(start.isoformat(), end.isoformat(), "month", anchor=_iso(anchor))


def year_when(year: int, anchor: date | None = None) -> When:
    """One year."""
    return When(f"{year:04}-01-01", f"{year:04}-12-31", "year", anchor=_iso(anchor))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_of(match: re.Match[str]) -> int:
    """The month of the match, 1 to 12."""
    return MONTHS[match["month"][:3].lower()]


def group(match: re.Match[str], name: str) -> str | None:
    """The named group, or None where the pattern has no such group."""
    return match.group(name) if name in match.re.groupindex else None


def vague(match: re.Match[str]) -> str:
    """ "early", "late" or "mid", where the wording has one."""
    return (group(match, "vague") or "").lower().strip("- ").removeprefix("the ").split(" ")[0].split("-")[0]


# ---------------------------------------------------------------- days


def full_day(match: re.Match[str], setting: Setting) -> When | None:
    """A day with its year, or a run of days in one month."""
    return _run(match, _safe(int(match["year"]), month_of(match), int(match["day"])), None)


def _run(match: re.Match[str], day: date | None, anchor: date | None) -> When | None:
    if day is None:
        return None
    last = group(match, "to")
    until = _safe(day.year, day.month, int(last)) if last else None
    when = day_when(day, anchor)
    return replace(when, end=until.isoformat()) if until and until > day else when


def numeric(match: re.Match[str], setting: Setting) -> When | None:
    """ "14/12/2014"; unresolved where day and month could be swapped."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
    if first <= 12 and second <= 12 and first != second:
        return UNRESOLVED  # 3/4/2014 is March or April: not ours to say
    day = _safe(year, second, first) if first > 12 or first == second else _safe(year, first, second)
    return day_when(day) if day else None


def iso(match: re.Match[str], setting: Setting) -> When | None:
    """ "2014-12-14"."""
    day = _safe(int(match["year"]), int(match["month"]), int(match["day"]))
    return day_when(day) if day else None


def month_day(match: re.Match[str], setting: Setting) -> When | None:
    """A day without a year: the last such day, or the next where the clause looks ahead."""
    published, month, number = setting.published, month_of(match), int(match["day"])
    if setting.year:
        return _run(match, _safe(setting.year, month, number), None)
    if published is None:
        return UNRESOLVED if _safe(2000, month, number) else None
    opens = OPENS.search(match.string[max(0, match.start() - 12) : match.start()])
    told = setting.look.tense == "past" and opens
    days = _days(month, number, published)
    if not days:
        return None
    chosen = _nearest(days, published, "past" if told else "future" if setting.future else "")
    if chosen is None or (_names_an_event(match) and abs(published - chosen) > NEWS_FOR):
        return UNRESOLVED
    return _run(match, chosen, published)


def _days(month: int, number: int, published: date) -> list[date]:
    years = (published.year - 1, published.year, published.year + 1)
    return [day for day in (_safe(year, month, number) for year in years) if day]


def _names_an_event(match: re.Match[str]) -> bool:
    before, after = match.string[max(0, match.start() - 4) : match.start()], match.string[match.end() :][:40]
    return before.lower() == "the " and bool(NAMED_FOR_ITS_DAY.match(after))


def _nearest(days: list[date], published: date, tense: Tense) -> date | None:
    past = [day for day in days if day <= published]
    ahead = next((day for day in days if day >= published), days[-1])
    if tense == "future" and (ahead - published <= AHEAD or not past):
        return ahead
    if past and published - past[-1] <= LONG_AGO:
        return past[-1]
    # A day this close ahead is to come even in report tense ("set a hearing for 20 December"), unless the
    # sentence tells what came to pass on it.
    soon = [day for day in days if published < day <= published + SOON]
    return soon[0] if soon and tense != "past" else None


def holiday(match: re.Match[str], setting: Setting) -> When | None:
    """ "Christmas Day", "Thanksgiving": like a day without a year."""
    published, year = setting.published, group(match, "year")
    if year:
        return day_when(_holiday(match["holiday"], int(year)))
    if published is None:
        return UNRESOLVED
    days = [_holiday(match["holiday"], published.year + step) for step in (-1, 0, 1)]
    chosen = _nearest(days, published, setting.look.tense if setting.future else "")
    return day_when(chosen, published) if chosen else UNRESOLVED


def _holiday(name: str, year: int) -> date:
    fixed = FIXED_DAYS.get(name.lower().replace("’", "'"))
    if fixed:
        return date(year, *fixed)
    first = date(year, 11, 1)
    return first + ((3 - first.weekday()) % 7 + 21) * DAY  # the fourth Thursday


# ---------------------------------------------------------------- months and years


def month_year(match: re.Match[str], setting: Setting) -> When | None:
    """ "May 2014", "late May 2014"."""
    return replace(month_when(int(match["year"]), month_of(match)), qualifier=vague(match))


def bare_month(match: re.Match[str], setting: Setting) -> When | None:
    """A month without a year: the last one, or the next where the clause looks ahead."""
    published, which = setting.published, (group(match, "which") or "").lower()
    stated = group(match, "year_of")
    if setting.year and not which and not stated:
        return replace(month_when(setting.year, month_of(match)), qualifier=vague(match))
    if published is None:
        return UNRESOLVED
    if stated:
        year = published.year + {"last": -1, "next": 1}.get(stated.lower(), 0)
    else:
        year = _year_of(month_of(match), published, setting, which)
    return replace(month_when(year, month_of(match), published), qualifier=vague(match))


def _year_of(month: int, published: date, setting: Setting, which: str) -> int:
    if which in {"next", "coming"} or (setting.future and which != "last"):
        return published.year + (month < published.month or (which != "" and month == published.month))
    past = published.year - (month > published.month or (which == "last" and month == published.month))
    ahead = (month - published.month) % 12
    if not which and 0 < ahead <= MONTHS_SOON and not setting.look.tense:
        return published.year + (month < published.month)
    return past


def bare_year(match: re.Match[str], setting: Setting) -> When | None:
    """ "2011", "2011-14"."""
    when = year_when(int(match["year"]))
    last = group(match, "to")
    if last:
        end = int(last) if len(last) == 4 else int(match["year"][:2] + last)
        when = replace(when, end=f"{end:04}-12-31") if end > int(match["year"]) else when
    return replace(when, qualifier=vague(match))


def spoken_year(match: re.Match[str], setting: Setting) -> When | None:
    """ "nineteen ninety-six"."""
    century = 1900 if match["century"].lower() == "nineteen" else 2000
    year = century + TENS[match["tens"].lower()] + ONES.get((match["ones"] or "").lower(), 0)
    month = group(match, "month")
    return month_when(year, month_of(match)) if month else year_when(year)


def decade(match: re.Match[str], setting: Setting) -> When | None:
    """ "the 1990s"."""
    first = int(match["year"])
    return replace(year_when(first), end=f"{first + 9:04}-12-31", qualifier=vague(match))
