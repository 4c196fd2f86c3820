"""The countries an article speaks of: the company a place keeps, which says which of its namesakes is meant.

A country counts once for each time it is named: by its name, by an adjective or a people, by a place that the
project's knowledge puts there, by a state of the United States, in the dateline.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefroom.model import Article, Entity, Knowledge, Mention
from briefroom.understand.datelines import datelines_of
from briefroom.understand.nationalities import countries, country_of
from briefroom.understand.regions import state_of, states
from briefroom.understand.worldplaces import country_code

# Lands that are named like countries and belong to one; and two countries that share a short name.
LANDS = {"Scotland": "GB", "England": "GB", "Wales": "GB", "Northern Ireland": "GB", "Bavaria": "DE",
         "Catalonia": "ES", "Chechnya": "RU"}  # fmt: skip
SHARED = {"Congo": ("CD", "CG"), "Congolese": ("CD", "CG")}
UNITED_STATES = "US"


@dataclass(frozen=True, slots=True)
class Country:
    """A country where the article names it; ``codes`` are two where it shares its name."""

    start: int
    end: int
    codes: tuple[str, ...]
    region: str = ""  # a state of the United States


@dataclass(frozen=True, slots=True)
class Company:
    """All countries an article names, in text order, and how often each."""

    named: tuple[Country, ...]
    counts: Counter[str]

    @property
    def total(self) -> int:
        """How often any country is named."""
        return len(self.named)


def company_of(
    article: Article, mentions: Sequence[Mention], entities: Sequence[Entity], knowledge: Knowledge
) -> Company:
    """The countries the article names."""
    names = {entity.id: entity.name for entity in entities}
    named = sorted(_named(article, mentions, names, knowledge), key=lambda c: (c.start, c.end))
    return Company(tuple(named), Counter(code for country in named for code in country.codes))


def _named(
    article: Article, mentions: Sequence[Mention], names: dict[str, str], knowledge: Knowledge
) -> Iterator[Country]:
    for mention in mentions:
        if mention.layer != "name":
            continue
        found = country_at(mention, names.get(mention.entity_id or "", ""))
        if not found and mention.entity_id in knowledge.places:
            codes = tuple(filter(None, (country_of_known(mention.entity_id, knowledge),)))
            found = Country(mention.span.start, mention.span.end, codes) if codes else None
        if found:
            yield found
    for line in datelines_of(article):
        code = country_code(article.text[slice(*line.land)]) if line.land else ""
        if line.land and code:
            yield Country(*line.land, (code,))


def country_at(mention: Mention, name: str = "") -> Country | None:
    """The country that a mention names, or whose people or state it does; ``name`` is that of its entity."""
    words, start, end = mention.span.exact, mention.span.start, mention.span.end
    if words in SHARED:
        return Country(start, end, SHARED[words])
    state = words if words in states() else state_of(words)
    if state:  # Puerto Rico has letters of its own
        return Country(start, end, (country_code(state) or UNITED_STATES,), state)
    if mention.kind == "demonym":
        plain = country_of(words) or ""
    else:
        plain = countries().get(words, "") or (name if name in countries() else "")
    code = code_of(plain)
    return Country(start, end, (code,)) if code else None


def code_of(plain: str) -> str:
    """The two letters of a country or a land; "" for a part of the world."""
    return LANDS.get(plain) or (country_code(plain) if plain in countries() else "")


def country_of_known(ident: str, knowledge: Knowledge) -> str:
    """The country of a place of the knowledge, up through what it is part of; "" where none is given."""
    seen: set[str] = set()
    while ident in knowledge.places and ident not in seen:
        seen.add(ident)
        place = knowledge.places[ident]
        if place.kind == "country":
            return country_code(place.name)
        ident = place.country or place.part_of
    return ""
