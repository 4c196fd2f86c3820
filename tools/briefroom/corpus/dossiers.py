"""One dossier a knowledge entry: every brief that speaks of it, in which words, who says what of it.

Only what the knowledge holds has a dossier. Everything else stays with its own brief, because two
articles that name a stranger alike need not mean the same one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from briefroom.corpus.loci import locate, seen
from briefroom.corpus.records import (
    Dossier,
    LedgerClaim,
    Seen,
    SeenRelation,
    Spelling,
    TimelineEntry,
    Unreviewed,
)
from briefroom.model import PRINT_PROBABLE, Brief


def build_dossiers(
    ids: Iterable[str],
    briefs: Sequence[Brief],
    claims: Iterable[LedgerClaim],
    timeline: Sequence[TimelineEntry],
) -> dict[str, Dossier]:
    """The dossier of each of ``ids``, in their order."""
    wanted = tuple(ids)
    known = frozenset(wanted)
    mentions = _mentions(briefs, known)
    definitions = _definitions(briefs, known)
    relations = _relations(briefs, known)
    named = _briefs(briefs, known)
    said_by, said_about = _claims(claims, known)
    happened = _events(timeline, known)
    return {
        ident: Dossier(
            ident,
            tuple(named[ident]),
            tuple(mentions[ident]),
            spellings(mentions[ident]),
            tuple(definitions[ident]),
            tuple(relations[ident]),
            tuple(said_by[ident]),
            tuple(said_about[ident]),
            tuple(happened[ident]),
        )
        for ident in wanted
    }


def spellings(mentions: Sequence[Seen]) -> tuple[Spelling, ...]:
    """The wordings, most frequent first; "Orlan’s" in a second outlet adds the outlet, not a row."""
    groups: dict[str, list[Seen]] = defaultdict(list)
    for mention in mentions:
        groups[mention.span.exact.replace("\n", " ")].append(mention)
    rows = [
        Spelling(
            text,
            len(group),
            tuple(dict.fromkeys(one.brief.outlet for one in group if one.brief.outlet)),
            group[0],
        )
        for text, group in groups.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.count, row.text)))


def unreviewed(briefs: Sequence[Brief]) -> tuple[Unreviewed, ...]:
    """What each brief names that the knowledge does not hold, brief by brief, most mentioned first."""
    found = []
    for brief in briefs:
        counts: dict[str, int] = defaultdict(int)
        for mention in brief.evidence.mentions:
            if mention.entity_id:
                counts[mention.entity_id] += 1
        strangers = [e for e in brief.evidence.entities if not e.known]
        strangers.sort(key=lambda e: (-counts[e.id], e.id))
        found += [Unreviewed(brief, entity, counts[entity.id]) for entity in strangers]
    return tuple(found)


def _known_in(brief: Brief, known: frozenset[str]) -> frozenset[str]:
    """Ids of the knowledge that stand for themselves in this brief."""
    return frozenset(e.id for e in brief.evidence.entities if e.known and e.id in known)


def _briefs(briefs: Sequence[Brief], known: frozenset[str]) -> dict[str, list[Brief]]:
    found: dict[str, list[Brief]] = defaultdict(list)
    for brief in briefs:
        boxes = {use.background for use in brief.evidence.boxes}
        listed = {*brief.actors, *brief.places, *brief.backgrounds}
        for ident in sorted((_known_in(brief, known) | boxes | listed) & known):
            found[ident].append(brief)
    return found


def _mentions(briefs: Sequence[Brief], known: frozenset[str]) -> dict[str, list[Seen]]:
    found: dict[str, list[Seen]] = defaultdict(list)
    for brief in briefs:
        own = _known_in(brief, known)
        for mention in brief.evidence.mentions:
            if mention.entity_id in own and mention.confidence >= PRINT_PROBABLE:
                found[mention.entity_id].append(seen(brief, mention.span))
    return found


def _definitions(briefs: Sequence[Brief], known: frozenset[str]) -> dict[str, list[Seen]]:
    found: dict[str, list[Seen]] = defaultdict(list)
    for brief in briefs:
        own = _known_in(brief, known)
        for definition in brief.evidence.definitions:
            if definition.entity_id in own and definition.confidence >= PRINT_PROBABLE:
                found[definition.entity_id].append(seen(brief, definition.span))
    return found


def _relations(briefs: Sequence[Brief], known: frozenset[str]) -> dict[str, list[SeenRelation]]:
    found: dict[str, list[SeenRelation]] = defaultdict(list)
    for brief in briefs:
        own = _known_in(brief, known)
        entities = {entity.id: entity for entity in brief.evidence.entities}
        for relation in brief.evidence.relations:
            unsure = relation.confidence < PRINT_PROBABLE
            if unsure or relation.a not in entities or relation.b not in entities:
                continue
            locus = locate(brief, relation.span.start)
            record = SeenRelation(brief, relation, entities[relation.a], entities[relation.b], locus)
            for ident in dict.fromkeys((relation.a, relation.b)):
                if ident in own:
                    found[ident].append(record)
    return found


def _claims(
    claims: Iterable[LedgerClaim], known: frozenset[str]
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    by: dict[str, list[str]] = defaultdict(list)
    about: dict[str, list[str]] = defaultdict(list)
    for row in claims:
        own = _known_in(row.brief, known)
        speaker = row.claim.speaker.entity_id
        if speaker in own:
            by[speaker].append(row.key)
        for ident in dict.fromkeys(row.claim.about):
            if ident in own and ident != speaker:
                about[ident].append(row.key)
    return by, about


def _events(timeline: Sequence[TimelineEntry], known: frozenset[str]) -> dict[str, list[TimelineEntry]]:
    found: dict[str, list[TimelineEntry]] = defaultdict(list)
    for entry in timeline:
        ids: set[str] = {entry.place} if entry.place else set()
        if entry.event and entry.brief:
            ids |= set(entry.event.participants) & _known_in(entry.brief, known)
        if entry.background:
            ids |= {entry.background.id, *entry.background.actors, *entry.background.places}
        for ident in sorted(ids & known):
            found[ident].append(entry)
    return found
