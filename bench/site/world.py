"""The invented knowledge that made briefs speak of: actors, places, backgrounds and their sources.

How many there are grows with the root of the number of briefs, as the names of a growing pile of news do.
Every entry rests on a source whose notes hold its names and years, so that the gate has work and passes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from salad import SEED, Salad, make_salad, unique_words, zipf

from briefroom.model import (
    Actor,
    ActorRelation,
    Background,
    Knowledge,
    Name,
    Place,
    Role,
    Source,
    Sourced,
    VersusCell,
    VersusRow,
)

AS_OF = "2030-12-31"  # the day before the first brief
# Entries for each root of the number of briefs: 10,000 briefs have 2,000 actors, 500 places, 200 backgrounds.
ACTORS, PLACES, BACKGROUNDS = 20, 5, 2
LEAST = 12  # of each, however few briefs
PEOPLE, GROUPS = 0.6, 0.3  # shares of the actors; the others are newsrooms
GROUP_KINDS = (
    ("armed_group", "Front"), ("government_body", "Council"), ("party", "Party"), ("military", "Guard"),
    ("igo", "Union"), ("ngo", "Watch"), ("company", "Works"), ("community", "Clan"),
)  # fmt: skip
BACKGROUND_KINDS = (("operation", "Operation {}"), ("event", "{} Siege"), ("agreement", "{} Accord"))
PLACE_KINDS = ("town", "city", "port", "crossing", "district", "airport")
RELATIONS = ("supports", "opposes", "aligned_with", "part_of")
VERSUS_EVERY = 5  # backgrounds
COUNTRY_EVERY = 25  # places
OUTLETS = ("Gazette", "Wire", "Herald", "Post")
TITLES = ("commander", "spokesman", "minister", "mayor", "envoy")


@dataclass(frozen=True, slots=True)
class World:
    """The knowledge, its entries by what part they play in a brief (most frequent first), and the words."""

    briefs: int  # how many it was made for
    knowledge: Knowledge
    people: tuple[Actor, ...]
    groups: tuple[Actor, ...]
    outlets: tuple[Actor, ...]
    places: tuple[Place, ...]
    backgrounds: tuple[Background, ...]
    salad: Salad
    strangers: tuple[str, ...]  # surnames of people without an entry


@dataclass(slots=True)
class _Maker:
    """What one world is made with."""

    chance: Random
    stream: Iterator[str]
    salad: Salad
    sources: dict[str, Source]

    def word(self) -> str:
        """A name nobody has."""
        return next(self.stream).capitalize()

    def words(self, count: int) -> str:
        """Running text."""
        return " ".join(self.salad.draw(self.chance, count))

    def source(self, ident: str, holds: tuple[str, ...]) -> tuple[str, ...]:
        """A source of its own for an entry."""
        outlet, title = f"{self.word()} Almanac", self.words(5).capitalize()
        url = f"https://{ident}.example/{len(self.sources)}"
        self.sources[f"k-{ident}"] = Source(f"k-{ident}", outlet, title, url, "2030-06-01", outlet, holds)
        return (f"k-{ident}",)


def make_world(briefs: int) -> World:
    """The world of a site of so many briefs: the same for the same number."""
    stream = unique_words()
    maker = _Maker(Random(SEED), stream, make_salad(stream), {})
    root = briefs**0.5
    actors = max(LEAST, round(ACTORS * root))
    places = tuple(_places(maker, max(LEAST, round(PLACES * root))))
    groups = tuple(_group(maker, places, n) for n in range(max(4, round(actors * GROUPS))))
    groups = tuple(_with_ties(maker, group, groups) for group in groups)
    people = tuple(_person(maker, places, groups, n) for n in range(max(6, round(actors * PEOPLE))))
    outlets = tuple(_outlet(maker, places, n) for n in range(max(3, actors - len(people) - len(groups))))
    backgrounds = tuple(
        _background(maker, places, groups, n) for n in range(max(LEAST, round(BACKGROUNDS * root)))
    )
    entries = sorted((*groups, *people, *outlets), key=lambda actor: actor.id)
    knowledge = Knowledge(
        {actor.id: actor for actor in entries},
        {place.id: place for place in sorted(places, key=lambda place: place.id)},
        {box.id: box for box in sorted(backgrounds, key=lambda box: box.id)},
        maker.sources,
    )
    strangers = tuple(maker.word() for _ in range(1000))
    return World(briefs, knowledge, people, groups, outlets, places, backgrounds, maker.salad, strangers)


def _ident(name: str) -> str:
    return name.lower().replace(" ", "-")


def _places(maker: _Maker, count: int) -> Iterator[Place]:
    country = ""
    for number in range(count):
        name = maker.word()
        is_country = number % COUNTRY_EVERY == 0
        if is_country:
            country = _ident(name)
        sources = maker.source(_ident(name), (name,))
        text = f"{maker.words(6).capitalize()} {name} {maker.words(6)}."
        kind = "country" if is_country else maker.chance.choice(PLACE_KINDS)
        lat, lon = round(maker.chance.uniform(-60, 60), 4), round(maker.chance.uniform(-170, 170), 4)
        where = {} if is_country else {"lat": lat, "lon": lon, "precision": "approximate",
                                       "coordinate_source": "an invented chart"}  # fmt: skip
        yield Place(_ident(name), kind, name, (Name(name, "canonical"),), (Sourced(text, sources),),
                    country="" if is_country else country, as_of=AS_OF, **where)  # type: ignore[arg-type]  # fmt: skip


def _definition(maker: _Maker, name: str, beside: str, sources: tuple[str, ...]) -> tuple[Sourced, ...]:
    return (
        Sourced(f"{maker.words(4).capitalize()} of {beside} {maker.words(8)}.", sources),
        Sourced(f"{maker.words(5).capitalize()} {name} {maker.words(9)}.", sources),
    )


def _later(maker: _Maker, name: str, sources: tuple[str, ...], number: int) -> tuple[Sourced, ...]:
    """Every fourth entry has a sentence of a later day."""
    return () if number % 4 else (Sourced(f"In 2031 {name} {maker.words(8)}.", sources),)


def _group(maker: _Maker, places: tuple[Place, ...], number: int) -> Actor:
    kind, suffix = GROUP_KINDS[number % len(GROUP_KINDS)]
    word = maker.word()
    name, place = f"{word} {suffix}", zipf(maker.chance, places, 1)[0]
    sources = maker.source(_ident(name), (name, place.name, "2031"))
    return Actor(
        _ident(name), kind, name, (Name(name, "canonical"), Name(f"{word} {suffix}s", "alias")),  # type: ignore[arg-type]
        _definition(maker, name, place.name, sources), AS_OF, later=_later(maker, name, sources, number),
    )  # fmt: skip


def _with_ties(maker: _Maker, group: Actor, groups: tuple[Actor, ...]) -> Actor:
    sources = group.definition[0].sources
    others = [other for other in zipf(maker.chance, groups, 3) if other.id != group.id]
    ties = tuple(
        ActorRelation(maker.chance.choice(RELATIONS), other.id, "2029", sources=sources) for other in others
    )
    source = maker.sources[sources[0]]
    noted = (*source.holds, *(other.name for other in others), "2029")
    maker.sources[source.id] = Source(
        source.id, source.outlet, source.title, source.url, source.date, source.origin, noted
    )
    return Actor(group.id, group.kind, group.name, group.names, group.definition, group.as_of,
                 relations=ties, later=group.later)  # fmt: skip


def _person(maker: _Maker, places: tuple[Place, ...], groups: tuple[Actor, ...], number: int) -> Actor:
    first, surname = maker.word(), maker.word()
    name = f"{first} {surname}"
    place, group = zipf(maker.chance, places, 1)[0], zipf(maker.chance, groups, 1)[0]
    title = maker.chance.choice(TITLES)
    sources = maker.source(_ident(name), (name, place.name, group.name, "2028", "2031"))
    return Actor(
        _ident(name), "person", name, (Name(name, "canonical"), Name(surname, "alias")),
        _definition(maker, name, place.name, sources), AS_OF,
        roles=(Role(title, group.id, "2028", "", sources),),
        relations=(ActorRelation("member_of", group.id, "2028", sources=sources),),
        later=_later(maker, name, sources, number),
    )  # fmt: skip


def _outlet(maker: _Maker, places: tuple[Place, ...], number: int) -> Actor:
    name, place = f"{maker.word()} {OUTLETS[number % len(OUTLETS)]}", zipf(maker.chance, places, 1)[0]
    sources = maker.source(_ident(name), (name, place.name))
    text = f"{maker.words(3).capitalize()} of {place.name} {maker.words(4)}."
    return Actor(_ident(name), "media", name, (Name(name, "canonical"),), (Sourced(text, sources),), AS_OF)


def _background(
    maker: _Maker, places: tuple[Place, ...], groups: tuple[Actor, ...], number: int
) -> Background:
    kind, pattern = BACKGROUND_KINDS[number % len(BACKGROUND_KINDS)]
    word = maker.word()
    title, place = pattern.format(word), zipf(maker.chance, places, 1)[0]
    sides = zipf(maker.chance, groups, 2)
    names = (title, place.name, *(side.name for side in sides))
    sources = maker.source(_ident(title), (*names, "2029"))
    first = Sourced(f"{maker.words(5).capitalize()} {title} {maker.words(6)} {place.name} in 2029.", sources)
    rest = (
        Sourced(f"{maker.words(7).capitalize()} {side.name} {maker.words(9)}.", sources) for side in sides
    )
    common: dict[str, Any] = {
        "as_of": AS_OF, "start": "2029", "actors": tuple(side.id for side in sides), "places": (place.id,)
    }  # fmt: skip
    if number % VERSUS_EVERY:
        return Background(_ident(title), kind, title, (title,), (first, *rest), **common)  # type: ignore[arg-type]
    rows = tuple(
        VersusRow(
            maker.words(2).capitalize(),
            VersusCell(maker.words(6), sources),
            VersusCell(maker.words(6), sources),
        )
        for _ in range(4)
    )
    common |= {"sides": common["actors"], "rows": rows, "naming": (first,)}
    return Background(_ident(title), "versus", title, (title,), (), **common)
