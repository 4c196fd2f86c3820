"""An actor's dossier: who it is as of a date, every name, every relation, every mention, every claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefroom.brief.read import iso_when
from briefroom.knowledge.asof import is_after
from briefroom.model import UNKNOWN_DATE, Actor, ActorRelation, Distinct, Role, When
from briefroom.site.boxes import SourcedView, natives, sourced
from briefroom.site.card_rows import org_words, role_words, time_words
from briefroom.site.claim_rows import RowMaker
from briefroom.site.data import Page, SiteData, url
from briefroom.site.dossier_view import (
    brief_lines,
    dossier_of,
    mention_groups,
    mention_line,
    relation_lines,
    spelling_links,
    timeline_lines,
)
from briefroom.site.links import known_link
from briefroom.site.names import name_rows
from briefroom.site.references import Ref, knowledge_refs
from briefroom.site.sides import Side
from briefroom.site.sources import source_list
from briefroom.site.wording import KIND_WORDS, date_words, held_words

RELATION_WORDS = {
    "member_of": "member of",
    "leads": "leads",
    "part_of": "part of",
    "supports": "supports",
    "aligned_with": "aligned with",
    "opposes": "opposes",
    "rival_of": "rival of",
    "located_in": "located in",
    "predecessor_of": "came before",
}
# The same relation read from its other end.
REVERSE_WORDS = {
    "member_of": "has as a member",
    "leads": "led by",
    "part_of": "includes",
    "supports": "supported by",
    "aligned_with": "aligned with",
    "opposes": "opposed by",
    "rival_of": "rival of",
    "located_in": "holds",
    "predecessor_of": "came after",
}


@dataclass(frozen=True, slots=True)
class RoleLine:
    """An office and when it was held."""

    title: str
    org: str
    org_link: str
    time: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class TieLine:
    """A relation of the knowledge, read from this actor's end."""

    words: str
    name: str
    link: str
    side: Side
    start: str  # ISO, as the file has it
    time: str
    disputed: bool
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class DistinctLine:
    """Something a reader could take this for."""

    name: str
    link: str
    note: str


def pages(data: SiteData) -> Iterator[Page]:
    """One page an actor of the knowledge. Who is not reviewed has a card on the brief's page only."""
    rows = RowMaker(data)
    reverse = _reverse(data)
    for actor in data.knowledge.actors.values():
        yield Page(
            url("actor", actor.id), "actor.html", _context(data, rows, actor, reverse.get(actor.id, ()))
        )


def _reverse(data: SiteData) -> dict[str, tuple[tuple[Actor, ActorRelation], ...]]:
    """By target: the relations other actors state of it."""
    found: dict[str, list[tuple[Actor, ActorRelation]]] = {}
    for actor in data.knowledge.actors.values():
        for relation in actor.relations:
            found.setdefault(relation.target, []).append((actor, relation))
    return {ident: tuple(pairs) for ident, pairs in found.items()}


def _context(
    data: SiteData, rows: RowMaker, actor: Actor, reverse: tuple[tuple[Actor, ActorRelation], ...]
) -> dict[str, object]:
    dossier = dossier_of(data, "actor", actor.id)
    knowledge, when = data.knowledge, iso_when(actor.as_of) or UNKNOWN_DATE
    stated = {(r.type, r.target) for r in actor.relations}
    ties = [_tie(rows, r, r.target, RELATION_WORDS, when) for r in actor.relations]
    ties += [
        _tie(rows, r, other.id, REVERSE_WORDS, when)
        for other, r in reverse
        if not (r.type in {"aligned_with", "rival_of"} and (r.type, other.id) in stated)
    ]
    return {
        "actor": actor,
        "kind": KIND_WORDS[actor.kind],
        "side": rows.sides.one(actor.id),
        "side_label": rows.sides.label(rows.sides.one(actor.id)),
        "as_of": date_words(actor.as_of) if actor.as_of else "",
        "natives_": natives(actor.names),
        "definition": sourced(actor.definition, knowledge),
        "later_": [*sourced(actor.later, knowledge), *_later(data, actor, ties, when)],
        "roles": [_role(data, role, when) for role in actor.roles if not is_after(role.start, when)],
        "ties": [tie for tie in ties if not is_after(tie.start, when)],
        "distinct": [_distinct(data, entry) for entry in actor.not_same_as],
        "names": name_rows(actor.names, dossier.spellings, spelling_links(dossier)),
        "seen_relations": relation_lines(dossier.relations, knowledge),
        "called": [(mention_line(seen), seen.brief) for seen in dossier.definitions],
        "timeline": timeline_lines(dossier.events, knowledge),
        "groups": mention_groups(dossier.mentions),
        "mentions": len(dossier.mentions),
        "briefs": brief_lines(dossier.briefs),
        "claims_by": rows.claims(dossier.claims_by),
        "claims_about": rows.claims(dossier.claims_about),
        "sources_": source_list(_source_ids(actor, reverse), knowledge),
    }


def _later(data: SiteData, actor: Actor, ties: list[TieLine], when: When) -> Iterator[SourcedView]:
    """Offices and ties that began after the day the entry was written as of."""
    for role in actor.roles:
        if is_after(role.start, when):
            words = role_words(role, data.knowledge, held_words(role.start, role.end))
            yield SourcedView(f"Role: {words}", knowledge_refs(role.sources, data.knowledge))
    for tie in ties:
        if is_after(tie.start, when):
            notes = ", ".join([*(["disputed"] if tie.disputed else []), tie.time])
            yield SourcedView(f"Relation: {tie.words} {tie.name} ({notes})", tie.refs)


def _role(data: SiteData, role: Role, when: When) -> RoleLine:
    return RoleLine(
        role.title,
        org_words(role, data.knowledge),
        known_link(role.org, data.knowledge),
        time_words(role, when),
        knowledge_refs(role.sources, data.knowledge),
    )


def _tie(rows: RowMaker, relation: ActorRelation, ident: str, words: dict[str, str], when: When) -> TieLine:
    knowledge = rows.data.knowledge
    entry = knowledge.actors.get(ident) or knowledge.places.get(ident)
    return TieLine(
        words.get(relation.type, relation.type),
        entry.name if entry else ident,
        known_link(ident, knowledge),
        rows.sides.one(ident),
        relation.start,
        time_words(relation, when),
        relation.status == "disputed",
        knowledge_refs(relation.sources, knowledge),
    )


def _distinct(data: SiteData, entry: Distinct) -> DistinctLine:
    actor = data.knowledge.actors.get(entry.ref)
    return DistinctLine(
        entry.name or (actor.name if actor else entry.ref), known_link(entry.ref, data.knowledge), entry.note
    )


def _source_ids(actor: Actor, reverse: tuple[tuple[Actor, ActorRelation], ...]) -> Iterator[str]:
    for group in (actor.definition, actor.roles, actor.relations, tuple(r for _, r in reverse), actor.later):
        for record in group:
            yield from record.sources
