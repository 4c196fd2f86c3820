"""The rows of a card below its sentence: offices, ties, names, all as of the day of the article.

An office or a tie is shown that was held on that day; where the article has no day, all are, with their
dates written out. Nothing dated after the article stands here: that is folded under "Later".
"""

from __future__ import annotations

from collections.abc import Iterator

from briefroom.knowledge.asof import held, is_after, is_open
from briefroom.model import (
    PRINT_PROBABLE,
    PRINT_UNMARKED,
    Actor,
    ActorRelation,
    Definition,
    Entity,
    Knowledge,
    Place,
    Role,
    When,
)
from briefroom.site.brief_context import BriefContext
from briefroom.site.references import words
from briefroom.site.sides import AGAINST, WITH
from briefroom.site.wording import held_words

NAME_LABELS = {"rival_label": "Called by others", "self_styled": "Calls itself", "previous": "Earlier name"}
STANDS_WITH, OPPOSES = "Stands with", "Against"
DISPUTED = "disputed"
GAZETTEER = "(GeoNames)"
MOST_WORDINGS = 5
MOST_DISTINCT = 2  # whom somebody could be taken for; the rest stand in the dossier
MOST_OWN_WORDS = 2

Row = tuple[str, str]  # a label and its text


def card_rows(context: BriefContext, ident: str) -> tuple[Row, ...]:
    """All rows of the card of ``ident``."""
    entry = entry_of(context, ident)
    return tuple(_rows(context, ident, entry, context.entities.get(ident)))


def entry_of(context: BriefContext, ident: str) -> Actor | Place | None:
    """The actor or place of the knowledge."""
    knowledge = context.data.knowledge
    return knowledge.actors.get(ident) or knowledge.places.get(ident)


def later_rows(context: BriefContext, ident: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Offices and ties that began after the article: label, text, ids of sources."""
    actor, when = context.data.knowledge.actors.get(ident), context.brief.date
    for role in actor.roles if actor else ():
        if is_after(role.start, when):
            yield (
                "Role",
                role_words(role, context.data.knowledge, held_words(role.start, role.end)),
                role.sources,
            )
    for relation in actor.relations if actor else ():
        label = _label(relation)
        if label and is_after(relation.start, when):
            notes = [*_disputed(relation), held_words(relation.start, relation.end)]
            yield label, f"{_name(context, relation.target)} ({', '.join(notes)})", relation.sources


def _rows(
    context: BriefContext, ident: str, entry: Actor | Place | None, entity: Entity | None
) -> Iterator[Row]:
    if isinstance(entry, Actor):
        for role in entry.roles:
            if held(role, context.brief.date):
                yield "Role", role_words(role, context.data.knowledge, time_words(role, context.brief.date))
    if isinstance(entry, Place):
        yield from _place_rows(context, entry)
    if entry is None:
        yield from _located_rows(context, ident)
    own = own_words(context, ident)
    if own:
        yield "In the article", "; ".join(f"“{text}”" for text in own)
    yield from _relation_rows(context, ident, entry)
    yield from _name_rows(entry, entity)
    yield from _not_same(context, entry)


def own_words(context: BriefContext, ident: str) -> list[str]:
    """What the article itself says somebody is."""
    found = [words(definition.span.exact) for definition in _definitions(context, ident)]
    return list(dict.fromkeys(text for text in found if text))[:MOST_OWN_WORDS]


def _definitions(context: BriefContext, ident: str) -> list[Definition]:
    definitions = context.brief.evidence.definitions
    return [d for d in definitions if d.entity_id == ident and d.confidence >= PRINT_PROBABLE]


# ---------------------------------------------------------------- offices and ties


def time_words(record: Role | ActorRelation, when: When) -> str:
    """When it was held, as far as that was known on a day; all of it, where it had still to begin."""
    unknown = is_after(record.end, when) and not is_after(record.start, when)
    return held_words(record.start, "" if unknown else record.end)


def role_words(role: Role, knowledge: Knowledge, time: str) -> str:
    """ "spokesman, Harbour Guard (since May 2031)"."""
    text = ", ".join(part for part in (role.title, org_words(role, knowledge)) if part)
    return f"{text} ({time})" if time else text


def org_words(role: Role, knowledge: Knowledge) -> str:
    """The body an office belongs to, where the office's title does not name it already.

    >>> org_words(Role("leader of the Harbour Guard", "Harbour Guard"), Knowledge())
    ''
    """
    org = knowledge.actors.get(role.org)
    name = org.name if org else role.org
    return "" if name.casefold() in role.title.casefold() else name


def _label(relation: ActorRelation) -> str:
    return STANDS_WITH if relation.type in WITH else OPPOSES if relation.type in AGAINST else ""


def _disputed(relation: ActorRelation) -> list[str]:
    return [DISPUTED] if relation.status == DISPUTED else []


def _relation_rows(context: BriefContext, ident: str, entry: Actor | Place | None) -> Iterator[Row]:
    """Whom it stands with and against: what nobody disputes first, and nobody twice."""
    when = context.brief.date
    found: dict[str, dict[str, list[str]]] = {STANDS_WITH: {}, OPPOSES: {}}  # label → name → its notes
    relations = entry.relations if isinstance(entry, Actor) else ()
    for relation in sorted(relations, key=lambda relation: relation.status == DISPUTED):
        label = _label(relation)
        if label and held(relation, when):
            dates = when.start is None or is_open(relation.start, when) or is_open(relation.end, when)
            notes = [*_disputed(relation), *([time_words(relation, when)] if dates else [])]
            found[label].setdefault(_name(context, relation.target), [note for note in notes if note])
    for said in context.brief.evidence.relations:
        if ident in (said.a, said.b) and said.a != said.b and said.confidence >= PRINT_PROBABLE:
            name = _name(context, said.b if said.a == ident else said.a)
            found[STANDS_WITH if said.sign == "+" else OPPOSES].setdefault(name, [])
    for label, names in found.items():
        if names:
            yield label, ", ".join(f"{n} ({', '.join(notes)})" if notes else n for n, notes in names.items())


# ---------------------------------------------------------------- places


def _place_rows(context: BriefContext, place: Place) -> Iterator[Row]:
    country = context.data.knowledge.places.get(place.country)
    where = (place.kind.capitalize(), country.name if country else "")
    yield "Kind", ", ".join(part for part in where if part)
    if place.lat is not None and place.lon is not None:
        about = "about " if place.precision == "approximate" else ""
        yield "Position", about + _point(place.lat, place.lon)


def _located_rows(context: BriefContext, ident: str) -> Iterator[Row]:
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


# ---------------------------------------------------------------- names


def _name(context: BriefContext, ident: str) -> str:
    entry, entity = entry_of(context, ident), context.entities.get(ident)
    return entry.name if entry else entity.name if entity else ident


def _name_rows(entry: Actor | Place | None, entity: Entity | None) -> Iterator[Row]:
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


def _not_same(context: BriefContext, entry: Actor | Place | None) -> Iterator[Row]:
    """Each note once, with the first of the names it is about; first those that the article names too."""
    first: dict[str, str] = {}
    listed = entry.not_same_as if isinstance(entry, Actor) else ()
    for other in sorted(listed, key=lambda other: other.ref not in context.entities):
        first.setdefault(other.note or other.name, other.name or _name(context, other.ref))
    for note, name in list(first.items())[:MOST_DISTINCT]:
        yield "Not the same as", name if note == name else f"{name}: {note}"
