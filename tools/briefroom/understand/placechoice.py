"""Which of the countries that have a place of some name is meant: the one beside it, or that of its company.

Never a guess: where neither the words nor the size of the towns decide, there is no choice.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefroom.model import Mention
from briefroom.understand.placecompany import Company, Country
from briefroom.understand.worldplaces import WorldPlace

# How sure each way is that a country is found.
BESIDE, MAJORITY, MINORITY, ALONE, DWARFS = 0.95, 0.9, 0.8, 0.85, 0.85
LARGE = 100_000  # a town known all over: alone with its name, it needs no company
RENOWNED = 500_000  # and one this large may stand among other countries
GIANT, TIMES = 500_000, 20  # a town that dwarfs its namesakes, and how much larger it is
FOREMOST = 5  # a town so much larger than its namesakes elsewhere is the one thought of first
SMALL = 50_000  # a namesake no bigger is not meant unless its country stands beside it
TWICE = 2  # how much more often the country is named than any other that has such a place
HALF, FAIR = 0.5, 0.2  # shares of all countries named
# "Tripoli, Lebanon", "Tripoli in northern Lebanon".
LAND_BEHIND = re.compile(
    r"(?:,\s+(?:in\s+)?|\s+in\s+)(?:the\s+)?(?:(?:north|south|east|west|central)[\w-]*\s+)?"
)
# "the Lebanese port city of Tripoli", "Lebanon's second city, Tripoli".
LAND_BEFORE = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}(?:city|town|village|capital|port|district|province|suburb|region)(?:\s+of)?,?\s+"
    r"|[’']s?\s+(?:[\w-]+\s+){0,4}?(?:[\w-]+,\s+)?"
)
REACH = 60  # characters between a place and the land beside it

# Where towns are called by English words, and after towns of the old world.
ENGLISH = frozenset({"US", "GB", "CA", "AU", "NZ", "IE", "ZA"})

Options = Mapping[str, Sequence[WorldPlace]]  # country → its places of the name


@dataclass(frozen=True, slots=True)
class Choice:
    """The country meant, and on what ground. ``region``: the state that stands beside the name."""

    country: str
    confidence: float
    rule: str
    region: str = ""


def choose(text: str, mentions: Sequence[Mention], company: Company, options: Options) -> Choice | None:
    """The country of the place that ``mentions`` name, or None where nothing decides."""
    return (
        _beside(text, mentions, company, options)
        or _by_company(options, company)
        or _by_size(options, company)
    )


def _beside(text: str, mentions: Sequence[Mention], company: Company, options: Options) -> Choice | None:
    """The country or state that stands right beside one of the mentions."""
    starts = [country.start for country in company.named]
    for mention in mentions:
        first = bisect_left(starts, mention.span.start - 2 * REACH)
        last = bisect_left(starts, mention.span.end + REACH + 1)
        for country in company.named[first:last]:
            codes = [code for code in country.codes if code in options]
            if codes and _is_beside(text, mention, country):
                return Choice(codes[0], BESIDE, "beside", country.region)
    return None


def _is_beside(text: str, mention: Mention, country: Country) -> bool:
    if 0 <= country.start - mention.span.end <= REACH:
        return bool(LAND_BEHIND.fullmatch(text, mention.span.end, country.start))
    if 0 <= mention.span.start - country.end <= REACH:
        return bool(LAND_BEFORE.fullmatch(text, country.end, mention.span.start))
    return False


def _by_company(options: Options, company: Company) -> Choice | None:
    """The country named most, clearly more often than any other that has such a place."""
    named = sorted(options, key=lambda code: (-company.counts[code], code))
    first, second = named[0], company.counts[named[1]] if len(named) > 1 else 0
    count = company.counts[first]
    if not count or count < TWICE * second:
        return None
    share, foremost = count / sum(company.counts.values()), _foremost(options)
    settlers = first in ENGLISH and _largest(options[first]).people < SMALL
    if foremost not in {"", first} and (share < HALF or settlers):
        return None  # "Paris" in an article that names Texas
    alone = len(options) == 1 and (count >= TWICE or share >= FAIR)
    sure = share >= HALF or foremost == first or alone
    return Choice(first, MAJORITY if sure else MINORITY, "company")


def _by_size(options: Options, company: Company) -> Choice | None:
    giant, all_named = _giant(options), sum(company.counts.values())
    if giant:
        rivals = [code for code in options if code != giant and company.counts[code]]
        contested = any(_is_town(options[code]) for code in rivals) and not company.counts[giant]
        return None if contested else Choice(giant, DWARFS, "dwarfs")
    if len(options) == 1:
        only = next(iter(options))
        usual = [place for place in options[only] if not place.also]
        if usual and _largest(usual).people >= (RENOWNED if all_named else LARGE):
            return Choice(only, ALONE, "alone")
    return None


def _largest(places: Sequence[WorldPlace]) -> WorldPlace:
    return max(places, key=lambda place: place.people)


def _is_town(places: Sequence[WorldPlace]) -> bool:
    """Whether one of them is usually called so, and no village."""
    return any(place.people >= SMALL and not place.also for place in places)


def _foremost(options: Options) -> str:
    """The country whose town is thought of first, beside all namesakes elsewhere: Kabul, Oslo, Sydney."""
    largest = max(options, key=lambda code: (_largest(options[code]).people, code))
    others = [p.people for code in options if code != largest for p in options[code] if not p.also]
    enough = max(LARGE, FOREMOST * max(others, default=0))
    return largest if _largest(options[largest]).people >= enough else ""


def _giant(options: Options) -> str:
    """The country whose town dwarfs all namesakes elsewhere; "" where there is none."""
    ranked = sorted(((_largest(p).people, c) for c, p in options.items()), reverse=True)
    others = ranked[1][0] if len(ranked) > 1 else 0
    return ranked[0][1] if ranked[0][0] >= max(GIANT, TIMES * others) else ""
