"""Cards of actors and places: who this is as of the article's date, in the article's words and ours.

The sentence a card opens with is the one that stands under "Who is who" on disk, so that a hand edit
shows; names, roles, relations and sources come from the records.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from briefroom.corpus import locate
from briefroom.model import (
    PRINT_PROBABLE,
    PRINT_UNMARKED,
    Actor,
    Definition,
    Entity,
    Knowledge,
    Name,
    Place,
    Role,
)
from briefroom.site.boxes import natives
from briefroom.site.brief_context import BriefContext
from briefroom.site.references import UNREVIEWED, Ref, article_ref, knowledge_refs, words
from briefroom.site.sides import AGAINST, WITH, Side
from briefroom.site.wording import date_words

NAME_LABELS = {"rival_label": "Called by others", "self_styled": "Calls itself", "previous": "Earlier name"}
DISPUTED = " (disputed)"
GAZETTEER = "(GeoNames)"
MOST_WORDINGS = 5
MOST_SOURCES = 3  # of a definition; the rest stand on its own page
MOST_PLACES = 3  # paragraphs listed as where the article names somebody
MOST_DISTINCT = 2  # whom somebody could be taken for; the rest stand in the dossier


@dataclass(frozen=True, slots=True)
class Card:
    """One entry of "Who's who". ``rows`` are pairs of a label and its text."""

    anchor: str
    name: str
    natives: tuple[Name, ...]
    side: Side
    kind: str  # actor, place or background
    unreviewed: bool
    href: str
    role: Markup
    rows: tuple[tuple[str, str], ...]
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards of one side. ``note`` says on what ground they stand together."""

    side: Side
    title: str
    note: str
    cards: tuple[Card, ...]


def make_card(context: BriefContext, ident: str, role: Markup) -> Card:
    """The card of an actor or place; ``role`` is its sentence on disk, empty where it has none."""
    knowledge = context.data.knowledge
    entry: Actor | Place | None = knowledge.actors.get(ident) or knowledge.places.get(ident)
    entity = context.entities.get(ident)
    name = entry.name if entry else entity.name if entity else ident
    kind = "actor" if ident in knowledge.actors else "place" if ident in knowledge.places else ""
    kind = kind or (entity.namespace if entity else "actor")
    return Card(
        anchor=f"a-{ident}",
        name=name[:1].upper() + name[1:],
        natives=natives(entry.names) if entry else (),
        side=context.sides.of(ident) if kind == "actor" else "n",
        kind=kind,
        unreviewed=entry is None,
        href=context.page(kind, ident) if entry else "",
        role=role or _role(context, ident, entry),
        rows=tuple(_rows(context, ident, entry, entity)),
        refs=(*_article_refs(context, ident), *_knowledge_refs(context, entry)),
    )


def group_cards(context: BriefContext, cards: list[Card]) -> tuple[CardGroup, ...]:
    """Cards by side, the sides in alphabetical order of their names; places last."""
    labels = context.sides.labels
    titles: list[tuple[Side, str, str]] = [
        ("a", f"Side of {labels.get('a', '')}", "as the article and the sources align them"),
        ("b", f"Side of {labels.get('b', '')}", "as the article and the sources align them"),
        ("c", "Other armed groups", "aligned with neither here") if labels else ("c", "Armed groups", ""),
        ("n", "Others", "") if labels else ("n", "People and organisations", ""),
    ]
    groups = [CardGroup(side, title, note, tuple(c for c in cards if c.side == side and c.kind == "actor"))
              for side, title, note in titles]  # fmt: skip
    for kind, title in (("place", "Places"), ("background", "Events and terms")):
        groups.append(CardGroup("n", title, "", tuple(c for c in cards if c.kind == kind)))
    return tuple(group for group in groups if group.cards)


def _role(context: BriefContext, ident: str, entry: Actor | Place | None) -> Markup:
    """Who it is, for a card without a sentence on disk."""
    if entry and entry.definition:
        return escape(" ".join(sentence.text for sentence in entry.definition[:2]))
    own = _own_words(context, ident)
    return Markup("<q>{}</q>, in the article’s words").format(own[0]) if own else Markup()


def _own_words(context: BriefContext, ident: str) -> list[str]:
    found = [words(definition.span.exact) for definition in _definitions(context, ident)]
    return list(dict.fromkeys(text for text in found if text))[:2]


def _definitions(context: BriefContext, ident: str) -> list[Definition]:
    definitions = context.brief.evidence.definitions
    return [d for d in definitions if d.entity_id == ident and d.confidence >= PRINT_PROBABLE]


def _rows(
    context: BriefContext, ident: str, entry: Actor | Place | None, entity: Entity | None
) -> Iterator[tuple[str, str]]:
    if isinstance(entry, Actor):
        for role in entry.roles:
            if _held(role, context.brief.date.start):
                yield "Role", _role_words(context, role)
    if isinstance(entry, Place):
        yield from _place_rows(context, entry)
    if entry is None:
        yield from _located_rows(context, ident)
    own = _own_words(context, ident)
    if own:
        yield "In the article", "; ".join(f"“{text}”" for text in own)
    yield from _relation_rows(context, ident, entry)
    yield from _name_rows(entry, entity)
    yield from _not_same(context, entry)


def _not_same(context: BriefContext, entry: Actor | Place | None) -> Iterator[tuple[str, str]]:
    """Each note once, with the first of the names it is about; first those that the article names too."""
    first: dict[str, str] = {}
    listed = entry.not_same_as if isinstance(entry, Actor) else ()
    for other in sorted(listed, key=lambda other: other.ref not in context.entities):
        first.setdefault(other.note or other.name, other.name or _name(context, other.ref))
    for note, name in list(first.items())[:MOST_DISTINCT]:
        yield "Not the same as", name if note == name else f"{name}: {note}"


def _held(role: Role, day: str | None) -> bool:
    """A role held on ``day``; with no day, one without an end. Dates of less precision compare by prefix."""
    if day is None:
        return not role.end
    after_start = not role.start or role.start <= day[: len(role.start)]
    return after_start and (not role.end or day[: len(role.end)] <= role.end)


def _role_words(context: BriefContext, role: Role) -> str:
    text = ", ".join(part for part in (role.title, org_words(role, context.data.knowledge)) if part)
    return f"{text} (since {date_words(role.start)})" if role.start else text


def org_words(role: Role, knowledge: Knowledge) -> str:
    """The body an office belongs to, where the office's title does not name it already.

    >>> org_words(Role("leader of the Harbour Guard", "Harbour Guard"), Knowledge())
    ''
    """
    org = knowledge.actors.get(role.org)
    name = org.name if org else role.org
    return "" if name.casefold() in role.title.casefold() else name


def _place_rows(context: BriefContext, place: Place) -> Iterator[tuple[str, str]]:
    country = context.data.knowledge.places.get(place.country)
    where = (place.kind.capitalize(), country.name if country else "")
    yield "Kind", ", ".join(part for part in where if part)
    if place.lat is not None and place.lon is not None:
        about = "about " if place.precision == "approximate" else ""
        yield "Position", about + _point(place.lat, place.lon)


def _located_rows(context: BriefContext, ident: str) -> Iterator[tuple[str, str]]:
    """Where a place is that the knowledge has no entry for: GeoNames says so, not we."""
    where = next((found for found in context.brief.evidence.locations if found.entity_id == ident), None)
    if where is None or where.rule == "country" or where.confidence < PRINT_PROBABLE:
        return
    probably = "" if where.confidence >= PRINT_UNMARKED else "Probably "
    yield "Where", f"{probably}{where.country} {GAZETTEER}"
    if where.lat is not None and where.lon is not None:
        yield "Position", f"{_point(where.lat, where.lon)} {GAZETTEER}"


def _point(lat: float, lon: float) -> str:
    north, east = "N" if lat >= 0 else "S", "E" if lon >= 0 else "W"
    return f"{abs(lat):.2f}° {north}, {abs(lon):.2f}° {east}"


def _relation_rows(
    context: BriefContext, ident: str, entry: Actor | Place | None
) -> Iterator[tuple[str, str]]:
    found: dict[str, list[str]] = {"Stands with": [], "Against": []}
    for relation in entry.relations if isinstance(entry, Actor) else ():
        label = "Stands with" if relation.type in WITH else "Against" if relation.type in AGAINST else ""
        if label and not relation.end:
            note = DISPUTED if relation.status == "disputed" else ""
            found[label].append(_name(context, relation.target) + note)
    for said in context.brief.evidence.relations:
        if ident in (said.a, said.b) and said.a != said.b and said.confidence >= PRINT_PROBABLE:
            other = said.b if said.a == ident else said.a
            found["Stands with" if said.sign == "+" else "Against"].append(_name(context, other))
    for label, names in found.items():
        stated = dict.fromkeys(name for name in names if name.removesuffix(DISPUTED) == name)
        doubtful = (name for name in names if name.removesuffix(DISPUTED) not in stated)
        if names:
            yield label, ", ".join(dict.fromkeys((*stated, *doubtful)))


def _name(context: BriefContext, ident: str) -> str:
    actor = context.data.knowledge.actors.get(ident)
    entity = context.entities.get(ident)
    return actor.name if actor else entity.name if entity else ident


def _name_rows(entry: Actor | Place | None, entity: Entity | None) -> Iterator[tuple[str, str]]:
    names = entry.names if entry else ()
    main = entry.name if entry else entity.name if entity else ""
    seen = [surface for surface in (entity.surfaces if entity else ()) if surface != main]
    acronyms = [name.text for name in names if name.type == "acronym"]
    aliases = [name.text for name in names if name.type == "alias" and not name.lang]
    also = [text for text in dict.fromkeys([*seen, *aliases]) if text not in acronyms][:MOST_WORDINGS]
    if also:
        yield "Also written", ", ".join(also)
    if acronyms:
        yield "Short forms", ", ".join(dict.fromkeys(acronyms))
    for name in names:
        if name.type in NAME_LABELS:
            yield NAME_LABELS[name.type], f"{name.text} ({name.used_by})" if name.used_by else name.text


def _article_refs(context: BriefContext, ident: str) -> tuple[Ref, ...]:
    brief = context.brief
    refs: dict[str, Ref] = {}
    elsewhere: dict[str, Ref] = {}  # headline, standfirst, caption: listed where there is nothing else
    for mention in brief.evidence.mentions:
        if mention.entity_id == ident and mention.confidence >= PRINT_PROBABLE:
            locus = locate(brief, mention.span.start)
            (refs if locus.sentence else elsewhere).setdefault(locus.label, article_ref(locus))
    return tuple((refs or elsewhere).values())[:MOST_PLACES]


def _knowledge_refs(context: BriefContext, entry: Actor | Place | None) -> tuple[Ref, ...]:
    if entry is None:
        return (UNREVIEWED,)
    ids = [source for sentence in entry.definition for source in sentence.sources]
    return knowledge_refs(ids, context.data.knowledge)[:MOST_SOURCES]
