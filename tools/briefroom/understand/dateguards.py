"""What looks like a date and is none: counts and prices, "may" and "march", names that are made of a day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from briefroom.model import Mention
from briefroom.understand.dateresolve import group
from briefroom.understand.datewords import COUNT_BEFORE, COUNTED, NAMED_DAY_AFTER, NAMED_DAY_BEFORE

_ASKS_FOR_A_MONTH = (
    r"\b(?:in|since|until|by|from|of|to|through|during|between|and|mid|before|after|for)[\s-]+$"
)
# "the March accession", and not "the March on the capital".
_MONTH_OF = r"\s(?!on\b|of\b|for\b|to\b|from\b|through\b|by\b|and\b|was\b|is\b|has\b)[a-z]+"
# Dates that stand in a name and are dates all the same: "the 2011 uprising", the day in a dateline.
_DATED_NAME = frozenset({"year", "month_year", "day_month_year"})
_FULL_DAY = frozenset({"month_day", "day_month_year"})
# A habit, and no day: "every Friday", "on Fridays".
_EACH = re.compile(r"\b(?:[Ee]very|[Ee]ach)(?: (?:other|second))? $")


def is_free(rule: str, text: str, match: re.Match[str]) -> bool:
    """Whether the words of ``match`` are a date where they stand."""
    guard = _GUARDS.get(rule)
    return guard is None or guard(text, match)


def inside_name(match: re.Match[str], rule: str, mentions: Iterable[Mention]) -> bool:
    """Whether the words belong to a name that is no date."""
    for mention in mentions:
        if mention.layer != "name" or mention.kind == "demonym":
            continue
        start, end = mention.span.start, mention.span.end
        if start < match.end() and match.start() < end and mention.span.exact != match.group():
            dated = mention.kind == "event" and rule in _DATED_NAME
            # A tagger may run on into a day: "Ada Orlan Sunday", "PORT VANE, August".
            runs_on = (mention.kind == "person" and rule == "weekday" and end == match.end()) or (
                mention.kind == "place" and rule in _FULL_DAY
            )
            if not dated and not runs_on:
                return True
    return False


def _is_year(text: str, match: re.Match[str]) -> bool:
    """A four-digit number that counts, prices or measures something is no year."""
    before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 24]
    if re.search(r"[\d$£€#][.,]?$|[A-Za-z\d]-$|(?<!\w)[@/:]$", before) and not re.search(
        r"\b(?:post|pre|mid)-$", before
    ):
        return False
    if re.match(r"[,.]?\d|%|/\d", after) or re.match(COUNTED, after, re.I):
        return False
    if int(match["year"]) < 1900 and not re.search(
        r"\b(?:in|since|of|from|until|by|the|and)\s+$", before, re.I
    ):
        return False
    return not re.search(COUNT_BEFORE, before, re.I)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """ "May" and "March" are words as well: a month only after a word that asks for one."""
    before = text[max(0, match.start() - 12) : match.start()]
    if _EACH.search(before):
        return False
    the, after = re.search(r"\b[Tt]he $", before), text[match.end() : match.end() + 20]
    if the and re.match(r" [A-Z][a-z]", after):
        return False  # "the October Rising"
    if match["month"].lower() not in {"may", "march"} or group(match, "which") or group(match, "vague"):
        return True
    if re.search(_ASKS_FOR_A_MONTH, before, re.I):
        return True
    return bool(the and re.match(_MONTH_OF, after))


def _is_free_day(text: str, match: re.Match[str]) -> bool:
    """Not a name made of a day: "Black Friday", "the Sunday Gazette"; and no habit: "every Friday"."""
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 30]
    if re.search(NAMED_DAY_BEFORE, before) or _EACH.search(before):
        return False
    return not re.match(NAMED_DAY_AFTER, after)


def _is_period(text: str, match: re.Match[str]) -> bool:
    """ "Harbour TV's This Week" is a programme."""
    capitalised = match.group() == match.group().title()
    return not (capitalised and re.search(r"[\w,’'] $", text[max(0, match.start() - 2) : match.start()]))


def _is_present(text: str, match: re.Match[str]) -> bool:
    """ "Today's youth" and "the people of tomorrow" are of no day."""
    if match["near"].lower() not in {"today", "tomorrow"}:
        return True
    generic = r"[’']s (?:world|youth|young|children|society|generation|standards?|leaders)\b"
    return not re.match(generic, text[match.end() : match.end() + 20])


_GUARDS: dict[str, Callable[[str, re.Match[str]], bool]] = {
    "year": _is_year,
    "month": _is_month,
    "weekday": _is_free_day,
    "month_day": _is_free_day,
    "near": _is_present,
    "unit": _is_period,
}
