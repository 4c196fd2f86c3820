"""The lists: all briefs, all actors, all places, all backgrounds. Each is a folder's index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from briefroom.corpus import Dossier
from briefroom.model import Actor, Background, Knowledge, Name, Place
from briefroom.site.boxes import KINDS, natives
from briefroom.site.brief_summary import summaries
from briefroom.site.claim_rows import BriefLine, brief_line_of
from briefroom.site.data import Page, SiteData, url
from briefroom.site.knowledge_sides import KnowledgeSides
from briefroom.site.links import card_link
from briefroom.site.sides import Side
from briefroom.site.wording import KIND_WORDS

# People first, then those who command or govern, then those who watch.
KIND_ORDER = (
    "person", "government_body", "party", "armed_group", "military", "alliance", "community", "igo", "ngo",
    "company", "media", "state", "unidentified",
)  # fmt: skip
KIND_PLURALS = {
    "person": "People",
    "government_body": "Government bodies",
    "party": "Parties",
    "armed_group": "Armed groups",
    "military": "Military",
    "alliance": "Alliances",
    "community": "Communities",
    "igo": "Intergovernmental organisations",
    "ngo": "Non-governmental organisations",
    "company": "Companies",
    "media": "Media",
    "state": "States",
    "unidentified": "Unidentified",
}
ACTOR_KINDS = frozenset(KIND_WORDS)


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list: a name, a line on it, and how often the briefs speak of it."""

    name: str
    link: str
    natives: tuple[Name, ...]
    line: str
    kind: str
    briefs: int
    mentions: int
    side: Side = "n"


@dataclass(frozen=True, slots=True)
class Group:
    """Items under one heading."""

    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Stranger:
    """Somebody an article names and nobody has reviewed."""

    name: str
    kind: str
    link: str
    mentions: int
    brief: BriefLine


def pages(data: SiteData) -> Iterator[Page]:
    """Four lists."""
    yield Page("briefs/index.html", "briefs.html", {"summaries": summaries(data)})
    yield Page(
        "actors/index.html", "actors.html", {"groups": actor_groups(data), "strangers": strangers(data)}
    )
    yield Page("places/index.html", "places.html", {"groups": place_groups(data)})
    yield Page("backgrounds/index.html", "backgrounds.html", {"groups": background_groups(data)})


def actor_groups(data: SiteData) -> tuple[Group, ...]:
    """Actors by kind, by name within a kind."""
    sides = KnowledgeSides(data.knowledge)
    groups: dict[str, list[Item]] = {kind: [] for kind in KIND_ORDER}
    for actor in data.knowledge.actors.values():
        dossier = data.corpus.actors.get(actor.id, Dossier(actor.id))
        line = actor.definition[0].text if actor.definition else ""
        item = _item(actor, line, actor.kind, dossier)
        groups[actor.kind].append(replace(item, side=sides.one(actor.id)))
    return _groups((KIND_PLURALS[kind], items) for kind, items in groups.items())


def place_groups(data: SiteData) -> tuple[Group, ...]:
    """Places by country; countries and what has none stand first."""
    knowledge = data.knowledge
    groups: dict[str, list[Item]] = {"Countries and regions": []}
    for place in sorted(knowledge.places.values(), key=lambda p: _country(p.country, knowledge)):
        dossier = data.corpus.places.get(place.id, Dossier(place.id))
        line = place.definition[0].text if place.definition else ""
        heading = _country(place.country, knowledge) or "Countries and regions"
        item = _item(place, line, place.kind, dossier)
        groups.setdefault(heading, []).append(item)
    return _groups(groups.items())


def background_groups(data: SiteData) -> tuple[Group, ...]:
    """Backgrounds by kind, what is compared first."""
    groups: dict[str, list[Item]] = {KINDS["versus"]: []}
    for background in data.knowledge.backgrounds.values():
        dossier = data.corpus.backgrounds.get(background.id, Dossier(background.id))
        first = (*background.sentences, *background.naming)[:1]
        line = first[0].text if first else ""
        item = _item(background, line, KINDS[background.kind], dossier)
        groups.setdefault(KINDS[background.kind], []).append(item)
    return _groups(groups.items())


def strangers(data: SiteData) -> tuple[Stranger, ...]:
    """Actors without a dossier, each with the brief that names it. Two of one name are not joined."""
    return tuple(
        Stranger(
            one.entity.name,
            KIND_WORDS.get(one.entity.kind, "Unidentified"),
            card_link(one.brief, one.entity.id) or url("brief", one.brief.slug),
            one.mentions,
            brief_line_of(one.brief),
        )
        for one in sorted(data.corpus.unreviewed, key=lambda u: (u.entity.name.casefold(), u.brief.slug))
        if one.entity.namespace == "actor" and one.entity.kind in ACTOR_KINDS
    )


def _item(entry: Actor | Place | Background, line: str, kind: str, dossier: Dossier) -> Item:
    counts = len(dossier.briefs), len(dossier.mentions)
    if isinstance(entry, Background):
        return Item(entry.title, url("background", entry.id), (), line, kind, *counts)
    page = url("actor" if isinstance(entry, Actor) else "place", entry.id)
    return Item(entry.name, page, natives(entry.names), line, kind, *counts)


def _country(ident: str, knowledge: Knowledge) -> str:
    return knowledge.places[ident].name if ident in knowledge.places else ""


def _groups(groups: Iterable[tuple[str, list[Item]]]) -> tuple[Group, ...]:
    return tuple(
        Group(heading, tuple(sorted(items, key=lambda item: (item.name.casefold(), item.link))))
        for heading, items in groups
        if items
    )
