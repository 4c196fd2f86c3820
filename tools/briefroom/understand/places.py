"""Where the places of an article are that the knowledge has no entry for, as far as the gazetteer makes sure.

A name is borne by many towns. The one meant is the one whose country stands beside it ("Tripoli, Lebanon"),
or the country the article speaks of; size decides only where a town dwarfs all its namesakes. Else the place
is named and not mapped. A coordinate is given only with a country that is sure, and of one town of that name.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from briefroom.model import PRINT_UNMARKED, Article, Entity, Knowledge, Location, Mention
from briefroom.understand.nationalities import countries
from briefroom.understand.placechoice import (
    ALONE,
    BESIDE,
    ENGLISH,
    LARGE,
    SMALL,
    Choice,
    choose,
)
from briefroom.understand.placecompany import UNITED_STATES, Company, code_of, company_of
from briefroom.understand.regions import states
from briefroom.understand.worldplaces import WorldPlace, country_name, key_of, lookup

SURE = 1.0
STATE_AND_COUNTRY = "Georgia"
LARGER = 10  # of two towns of one country the larger is meant where it is so much larger
STATE_BEHIND = re.compile(r", (?P<state>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
# What is called by a word, and is no town of that name.
PART_OF_A_NAME = re.compile(
    r" (?:hospital|mosque|school|university|hotel|stadium|church|clinic|bank|prison)\b"
)
REGION_WORDS = re.compile(
    r"\s(?:[Pp]rovince|[Rr]egion|[Ss]tate|[Gg]overnorate|[Oo]blast|[Dd]istrict|[Cc]ounty)$"
)


def locate_places(
    article: Article, mentions: Sequence[Mention], entities: Sequence[Entity], knowledge: Knowledge
) -> tuple[Location, ...]:
    """A location for each place without an entry in the knowledge whose country is sure, in their order; the
    places of the knowledge are among the company that the others keep."""
    company = company_of(article, mentions, entities, knowledge)
    spans: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.entity_id and mention.layer == "name":
            spans[mention.entity_id].append(mention)
    places = [entity for entity in entities if entity.kind == "place"]
    towns = _towns(places)
    found = []
    for entity in places:
        if entity.id in knowledge.places:
            continue  # its file says where it is
        others = Counter(code for ident, code in towns.items() if ident != entity.id)
        within = Company(company.named, company.counts + others)
        location = _located(article.text, entity, spans[entity.id], within)
        if location:
            found.append(location)
    return tuple(found)


def _towns(places: Sequence[Entity]) -> dict[str, str]:
    """Large towns that no other country has speak for theirs as well: entity id → country."""
    found = {}
    for entity in places:
        cities = [p for p in lookup(entity.name) if p.kind == "city"]
        if cities and cities[0].people >= LARGE and len({p.country for p in cities}) == 1:
            found[entity.id] = cities[0].country
    return found


def _located(text: str, entity: Entity, mentions: Sequence[Mention], company: Company) -> Location | None:
    if all(PART_OF_A_NAME.match(text, mention.span.end) for mention in mentions):
        return None  # "the Bellis hospital" may stand anywhere
    plain = countries().get(entity.name)
    if plain is not None and any(_is_in_a_state(text, mention) for mention in mentions):
        plain = None  # "Palestine, Texas"
    if entity.name in states() or entity.name == STATE_AND_COUNTRY:
        return _state(entity, mentions, company)
    if plain is not None:
        name = country_name(code_of(plain))
        return Location(entity.id, name, "", None, None, "country", SURE) if name else None
    options: dict[str, list[WorldPlace]] = defaultdict(list)
    for place in _candidates(entity.name):
        options[place.country].append(place)
    choice = choose(text, mentions, company, options) if options else None
    return _location(entity, choice, options[choice.country]) if choice else None


def _is_in_a_state(text: str, mention: Mention) -> bool:
    """ "Zarnia, Ohio": a town that is called as a country is."""
    beside = STATE_BEHIND.match(text, mention.span.end)
    return bool(beside and beside["state"] in states())


def _candidates(name: str) -> list[WorldPlace]:
    """All towns and regions of the name; only regions where it says that it is one."""
    bare = REGION_WORDS.sub("", name)
    found = [p for p in lookup(name) or lookup(bare) if p.kind != "country"]
    return [p for p in found if p.kind == "region" or bare == name]


def _state(entity: Entity, mentions: Sequence[Mention], company: Company) -> Location | None:
    """A state; Georgia where the United States alone are spoken of, or the country where they never are."""
    code = code_of(entity.name)
    if code:
        own = sum(m.span.exact == entity.name for m in mentions)
        american = company.counts[UNITED_STATES] > 0
        if american and company.counts[code] > own:
            return None
        if not american:
            return Location(entity.id, country_name(code), "", None, None, "country", ALONE)
    return Location(entity.id, country_name(UNITED_STATES), entity.name, None, None, "country", BESIDE)


def _location(entity: Entity, choice: Choice, places: Sequence[WorldPlace]) -> Location | None:
    """With the coordinate of the one town meant, where the country is sure and holds no second like it."""
    state = key_of(choice.region)
    within = [p for p in places if not state or state in {key_of(p.region), key_of(country_name(p.country))}]
    cities = sorted((p for p in within if p.kind == "city"), key=lambda p: -p.people)
    towns = [p for p in cities if not p.also] or cities
    if towns and choice.rule != "beside" and _may_be_a_word(towns[0]):
        return None
    best, region = None, choice.region
    regions = [p.region for p in within if p.kind == "region"]
    if not towns or REGION_WORDS.search(entity.name) or (regions and not _is_called(towns[0], entity.name)):
        region = next(iter(regions), region)
    elif len(towns) == 1 or towns[0].people >= LARGER * towns[1].people:
        best, region = towns[0], towns[0].region
    point = best if choice.confidence >= PRINT_UNMARKED else None
    lat, lon = (point.lat, point.lon) if point else (None, None)
    country = country_name(choice.country)
    return Location(entity.id, country, region, lat, lon, choice.rule, choice.confidence)


def _is_called(town: WorldPlace, name: str) -> bool:
    """Not only an old name of the town, which is its region's today: Pernambuco, of Recife."""
    return not town.also or key_of(town.name).split()[-1][:2] == key_of(name).split()[-1][:2]


def _may_be_a_word(town: WorldPlace) -> bool:
    """ "Hope", "Republic": small towns of English name are too often something else than the town."""
    return town.country in ENGLISH and town.people < SMALL
