"""What an entry says as of the day of an article: offices and ties held then, sentences that speak of later.

A date of the knowledge may be a day, a month or a year, and so may the article's. They compare by what they
both say: "2031" is neither before nor after a day in 2031, and what cannot be told to lie elsewhere counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefroom.model import Actor, ActorRelation, Background, Place, Role, Sourced, When

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?<![\w,.-])(?P<year>1[5-9]\d\d|20\d\d)(?!\w)(?![.,-]\d)"
# The dates of English sentences, the fullest form first. "2030–31" counts as its last year.
DATED = (
    re.compile(rf"\b{DAY}\s+{MONTH},?\s+{YEAR}"),
    re.compile(rf"\b{MONTH}\s+{DAY},?\s+{YEAR}"),
    re.compile(rf"\b{MONTH},?\s+(?:of\s+)?{YEAR}"),
    re.compile(r"(?<![\w-])(?P<iso>\d{4}-\d\d(?:-\d\d)?)(?![\w-])"),
    re.compile(r"(?<!\w)(?P<century>\d\d)\d\d[–/](?P<last>\d\d)(?!\w)"),
    re.compile(YEAR),
)
# A month whose year goes without saying: "since March", "on 4 May". "May" alone may be a verb.
BARE = re.compile(
    rf"\b(?:(?:in|by|since|from|until|till|of|early|late|mid|after|before|during|through|that|last)[\s-]+"
    rf"(?:{DAY}\s+)?|(?P<also>\d{{1,2}})\s+){MONTH}\b",
    re.IGNORECASE,
)
DAY_LENGTH = len("2031-05-04")


@dataclass(frozen=True, slots=True)
class Told:
    """The sentences on an entry: what stood by a day, and what is of later."""

    now: tuple[Sourced, ...]
    later: tuple[Sourced, ...]


def is_after(date: str, when: When) -> bool:
    """Whether ``date`` (ISO day, month, year, or "" for unknown) surely lies after ``when``."""
    end = when.end or when.start
    return bool(date and end) and date > (end or "")[: len(date)]


def is_before(date: str, when: When) -> bool:
    """Whether ``date`` surely lies before ``when``."""
    return bool(date and when.start) and date < (when.start or "")[: len(date)]


def is_open(date: str, when: When) -> bool:
    """Whether the two dates are too coarse to tell which came first."""
    return bool(date) and date != when.value and not is_after(date, when) and not is_before(date, when)


def held(record: Role | ActorRelation, when: When) -> bool:
    """Whether an office or a tie may have been held at ``when``; all were, where that is unknown."""
    return not is_after(record.start, when) and not is_before(record.end, when)


def current(relation: ActorRelation, when: When) -> bool:
    """Whether an undisputed tie stood at ``when``; where that is unknown, whether it has no end."""
    return relation.status == "asserted" and (held(relation, when) if when.start else not relation.end)


def told(entry: Actor | Place | Background, when: When) -> Told:
    """The sentences on ``entry`` parted by ``when``; as the file parts them, where that is unknown.

    A sentence of the definition, or of a background's box, goes to the later ones if it names a date after
    ``when``, and one of those comes to the others if all its dates had passed by then. A sentence without a
    date goes where the one before it goes, in an entry written after ``when``: it may go on from it.
    """
    own = entry.sentences if isinstance(entry, Background) else entry.definition
    if when.start is None:
        return Told(own, entry.later)
    ahead = list(_ahead(entry, own, when))
    past = [s for s in entry.later if _is_past(s.text, when)]
    return Told(
        (*(s for s in own if s not in ahead), *past),
        (*ahead, *(s for s in entry.later if s not in past)),
    )


def has_begun(entry: Actor | Place | Background, when: When) -> bool:
    """Whether there may have been anything to say of ``entry`` at ``when``: a background had not surely
    still to begin, nor had all the offices of an actor."""
    if isinstance(entry, Background):
        return not is_after(entry.start, when)
    offices = entry.roles if isinstance(entry, Actor) else ()
    return not offices or not all(is_after(office.start, when) for office in offices)


def _ahead(
    entry: Actor | Place | Background, sentences: tuple[Sourced, ...], when: When
) -> Iterator[Sourced]:
    written_later = is_after(entry.as_of, when)
    go_along = written_later and not has_begun(entry, when)
    for sentence in sentences:
        dates = list(dates_in(sentence.text, entry.as_of))
        if dates:
            go_along = any(is_after(date, when) for date in dates)
        if go_along:
            yield sentence
        go_along = go_along and written_later


def speaks_of_later(text: str, as_of: str, when: When) -> bool:
    """Whether a text of an entry of ``as_of`` names a date after ``when``."""
    return any(is_after(date, when) for date in dates_in(text, as_of))


def _is_past(text: str, when: When) -> bool:
    dates = list(dates_in(text))
    return bool(dates) and all(
        is_before(date, when) or (len(date) == DAY_LENGTH and date == when.start) for date in dates
    )


def dates_in(text: str, as_of: str = "") -> Iterator[str]:
    """The dates a sentence names, as ISO days, months and years.

    A month without its year is the last one before ``as_of``, the day the sentence was true; without that
    it is no date.
    """
    for pattern in DATED:
        for match in pattern.finditer(text):
            yield _iso(match)
        text = pattern.sub(" ", text)
    for match in BARE.finditer(text) if as_of else ():
        month = _month(match["month"])
        if not month:
            continue
        day = match["day"] or match["also"]
        part = f"{month:02}" + (f"-{int(day):02}" if day else "")
        year = int(as_of[:4])
        yield f"{year if part <= as_of[5:][: len(part)] or not as_of[5:] else year - 1}-{part}"


def _iso(match: re.Match[str]) -> str:
    found = match.groupdict()
    if found.get("iso"):
        return match["iso"]
    if found.get("last"):
        return match["century"] + match["last"]
    parts = [match["year"]]
    if found.get("month"):
        parts.append(f"{_month(match['month']):02}")
    if found.get("day"):
        parts.append(f"{int(match['day']):02}")
    return "-".join(parts)


def _month(name: str) -> int:
    """1 to 12, or 0 where the word has no capital: "may"."""
    return MONTHS.index(name) + 1 if name in MONTHS else 0
