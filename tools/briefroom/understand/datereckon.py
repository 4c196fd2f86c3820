"""What day, week, month or year a wording means that counts from another day.

From the day of publication ("last week", "two days ago", a weekday), from the last day the narrative named
("a day later", "that night"), or from the day of what the text dated before ("a day after the vote"). Where
there is nothing to count from, the wording stays a wording.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from briefroom.model import When
from briefroom.understand.dateresolve import (
    DAY,
    UNRESOLVED,
    Setting,
    day_when,
    group,
    month_when,
    week_when,
    year_when,
)
from briefroom.understand.datewords import NUMBERS, WEEKDAYS

# A count of years this large is a round one.
ROUND_YEARS = 10
_STEPS = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1}
# After "a day before": what it is counted from, and not how or where it happened.
OF_SOMETHING = re.compile(r"\s+(?!(?:as|in|on|at|and|but|by|with|near|from|to|for)\b)[\w“\"‘’']")
FRESH = 2  # days back: "on Friday" in Saturday's article, whose "last Friday" is a week older
POSSESSIVE = re.compile(r"[’']s? ")
_BACK = frozenset({"before", "earlier"})


def weekday(match: re.Match[str], setting: Setting) -> When | None:
    """The most recent such day, today included; the next where the clause looks ahead."""
    published = setting.published
    if published is None:
        return UNRESOLVED
    number, which = WEEKDAYS.index(match["weekday"].lower()), (group(match, "which") or "").lower()
    back = (published.weekday() - number) % 7
    ahead = (number - published.weekday()) % 7
    if group(match, "week"):  # "Sunday week"
        return day_when(published + (ahead + 7) * DAY, published)
    if which == "last" or which.endswith("past"):
        again = which == "last" and 0 < back <= FRESH and setting.told_plainly(match["weekday"])
        return day_when(published - ((back or 7) + 7 * again) * DAY, published)
    if which == "following" and POSSESSIVE.match(match.string, match.end()):
        return _weekday_near(number, "previous", published + DAY)  # "following Monday's call": behind it
    if which in {"previous", "following"}:
        return _weekday_near(number, which, setting.narrative or published)
    if which in {"next", "coming"}:
        return day_when(published + (ahead or 7) * DAY, published)
    if setting.future or which == "this":
        return day_when(published + ahead * DAY, published)
    return day_when(published - back * DAY, published)


def _weekday_near(number: int, which: str, anchor: date) -> When:
    back, ahead = (anchor.weekday() - number) % 7 or 7, (number - anchor.weekday()) % 7 or 7
    return day_when(anchor - back * DAY if which == "previous" else anchor + ahead * DAY, anchor)


def near_day(match: re.Match[str], setting: Setting) -> When | None:
    """ "today", "yesterday", "this morning"."""
    if setting.published is None:
        return UNRESOLVED
    word = match["near"].lower()
    steps = -1 if word.startswith(("yesterday", "last night")) else int(word == "tomorrow")
    return day_when(setting.published + steps * DAY, setting.published)


def unit(match: re.Match[str], setting: Setting) -> When | None:
    """ "last week", "this month", "next year"; "the following year" from the last date named."""
    which, unit_name = match["which"].lower(), match["unit"].lower()
    if which in {"following", "previous", "same", "that"}:
        return _from_told(setting, _STEPS.get(which, 0), unit_name)
    if setting.published is None:
        return UNRESOLVED
    return shift(setting.published, _STEPS.get(which.split()[-1], 0), unit_name)


def ago(match: re.Match[str], setting: Setting) -> When | None:
    """ "two days ago"."""
    if setting.published is None or match["unit"].lower() == "decade":
        return UNRESOLVED  # "two decades ago" is of no one year
    when = shift(setting.published, -count_of(match["count"]), match["unit"].lower())
    return replace(when, qualifier="about") if _is_round(match) else when


def _is_round(match: re.Match[str]) -> bool:
    count = count_of(match["count"])
    return match["unit"].lower() == "year" and count >= ROUND_YEARS and count % 10 == 0


def narrative(match: re.Match[str], setting: Setting) -> When | None:
    """ "A day before, …", "two days later": reckoned from the last day the text named nearby.

    "18 years after Washington invaded" is reckoned from what it names, and so is nothing we can place.
    """
    rest = match.string[match.end() : match.end() + 40]
    way, unit_name, steps = match["way"].lower(), match["unit"].lower(), count_of(match["count"])
    if re.match(r"\s+than\b", rest):
        return None  # a comparison: "two days later than planned"
    signed = -steps if way in _BACK else steps
    if way in {"before", "after"} and OF_SOMETHING.match(rest):
        return _from_event(rest, signed, unit_name, setting)
    if setting.narrative is not None and unit_name in {"day", "week"}:
        return shift(setting.narrative, signed, unit_name)
    told = _from_told(setting, signed, unit_name)
    # A comparison with the news itself: "up from ten a year earlier".
    if told is UNRESOLVED and steps == 1 and signed < 0 and setting.published is not None:
        return shift(setting.published, signed, unit_name)
    return told


def _from_event(rest: str, signed: int, unit_name: str, setting: Setting) -> When:
    """ "On Friday, a day after the vote"; "a day before the push", the one the article tells of."""
    if setting.beside is not None and setting.beside.precision == "day" and unit_name == "day":
        return replace(setting.beside, qualifier="")
    named = re.match(r"\s+the\s+(?:[a-z]+\s)??(?P<noun>[a-z]{4,})\b", rest)
    anchor = setting.day_of(named["noun"]) if named else None
    if anchor is not None and unit_name in {"day", "week"}:
        return shift(anchor, signed, unit_name)
    of_the_news = unit_name == "day" and abs(signed) == 1 and re.match(r"\s+th(?:e|is)\s", rest)
    near = (setting.narrative or setting.published) if of_the_news else None
    if near is None or (setting.published and not setting.future and near + signed * DAY > setting.published):
        return UNRESOLVED  # "it comes a day after the guards left": of today, and not of tomorrow
    return shift(near, signed, unit_name)


def _from_told(setting: Setting, steps: int, unit_name: str) -> When:
    """From the last date named, no more precise than that date was."""
    told = setting.told
    if told is None or told.start is None:
        return UNRESOLVED
    known = {"day": 0, "week": 1, "month": 2, "year": 3}[told.precision]
    asked = {"day": 0, "week": 1, "month": 2, "year": 3, "decade": 4}[unit_name]
    if asked < known:
        return UNRESOLVED
    return shift(date.fromisoformat(told.start), steps, unit_name)


def narrative_day(match: re.Match[str], setting: Setting) -> When | None:
    """ "the following day", "that night": from the last day the text named nearby."""
    steps = _STEPS.get(match["which"].lower().split()[-1], 0)
    if setting.narrative is None and steps < 0 and setting.published is not None:
        return day_when(setting.published + steps * DAY, setting.published)  # "the previous evening", of news
    if setting.narrative is None:
        return UNRESOLVED
    return day_when(setting.narrative + steps * DAY, setting.narrative)


def shift(anchor: date, count: int, unit_name: str) -> When:
    """``count`` units from the anchor (negative: before it), as precise as the unit."""
    if unit_name == "day":
        return day_when(anchor + count * DAY, anchor)
    if unit_name == "week":
        return week_when(anchor + 7 * count * DAY, anchor)
    if unit_name == "month":
        months = anchor.year * 12 + anchor.month - 1 + count
        return month_when(months // 12, months % 12 + 1, anchor)
    return year_when(anchor.year + count * (10 if unit_name == "decade" else 1), anchor)


def count_of(word: str) -> int:
    """The number that a count word or a numeral stands for."""
    plain = word.lower().strip()
    return int(plain) if plain.isdigit() else NUMBERS[plain]
