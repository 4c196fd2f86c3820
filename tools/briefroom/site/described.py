"""The sides of a brief's actors, with those that are only described: "a commander of the Harbour Guard".

Somebody without a name stands where the party stands that the description names, by the article's own
relations, or by the knowledge's where the party is not otherwise in the article. A side that the knowledge
has looks in every brief as it does on the other pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefroom.knowledge.asof import current
from briefroom.model import Brief, Knowledge, When
from briefroom.site.knowledge_sides import KnowledgeSides
from briefroom.site.sides import CAMPS, WITH, Side, Sides, find_sides

TAKEN: frozenset[Side] = frozenset(CAMPS)
TURNED: dict[Side, Side] = dict(zip(CAMPS, reversed(CAMPS), strict=True))


def sides_of(brief: Brief, knowledge: Knowledge, known: KnowledgeSides) -> Sides:
    """Who stands where in one brief; ``known`` are the sides of the other pages."""
    sides = _as_elsewhere(find_sides(brief.evidence, knowledge), known)
    letters = dict(sides.letters)
    for entity in brief.evidence.entities:
        if entity.namespace != "actor" or letters.get(entity.id) in TAKEN:
            continue
        parties = {*known.camps.of(brief, entity.id), *_named_in(brief, entity.id)}
        there = {letter for party in parties for letter in _stands(party, sides, knowledge, brief.date)}
        if len(there) == 1:
            letters[entity.id] = there.pop()
    return replace(sides, letters=letters)


def _as_elsewhere(sides: Sides, known: KnowledgeSides) -> Sides:
    """``sides``, turned round where more of their actors stand on the other letter elsewhere."""
    there = [(letter, known.one(ident)) for ident, letter in sides.letters.items() if letter in TAKEN]
    turned = sum(one == other for one, other in there) < sum({one, other} == TAKEN for one, other in there)
    if not turned:
        return sides
    letters = {ident: TURNED.get(letter, letter) for ident, letter in sides.letters.items()}
    return Sides(letters, {letter: sides.labels[TURNED[letter]] for letter in CAMPS})


def _named_in(brief: Brief, ident: str) -> Iterator[str]:
    """Whom the description of ``ident`` names, where the name could mean more than one thing."""
    mentions = brief.evidence.mentions
    for whole in mentions:
        if whole.entity_id == ident and whole.layer == "actor":
            for part in mentions:
                if whole.span.start <= part.span.start and part.span.end <= whole.span.end:
                    yield from part.candidates


def _stands(ident: str, sides: Sides, knowledge: Knowledge, when: When) -> set[Side]:
    """The camps ``ident`` belongs to: its own, or those it supports by the knowledge at the time."""
    if ident in sides.letters:
        return {sides.of(ident)} & TAKEN
    actor = knowledge.actors.get(ident)
    relations = actor.relations if actor else ()
    ties = [r.target for r in relations if r.type in WITH and current(r, when)]
    return {sides.of(target) for target in ties} & TAKEN
