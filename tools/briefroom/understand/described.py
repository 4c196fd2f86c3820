"""Who is meant by a description: an id, a kind and a wording for each actor that has no name.

All wordings for the forces of one person or place are one thing; the fighters of a named group are that
group; each unnamed official is somebody of their own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefroom.model import Article, Entity, Mention, MentionKind
from briefroom.understand.describedagain import find_again
from briefroom.understand.descriptions import PERSONAL, Description, find_phrases
from briefroom.understand.entities import slug
from briefroom.understand.kinds import GROUP_KINDS
from briefroom.understand.namewords import FIGHTING, FORCE_CLASS, FORCES, INSTITUTIONS
from briefroom.understand.nationalities import country_of, place_names

UNARMED = frozenset({"protesters", "demonstrators"})
OF_A_STATE = frozenset({"forces", "troops", "soldiers"})  # an army's, behind the adjective of a country


def find_descriptions(
    article: Article, mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Mentions of layer "actor", and the entities that only they have; "the firm" may be a named actor."""
    described, added = _Register(article, entities).record(find_phrases(article.text, mentions))
    return (*described, *find_again(article, (*mentions, *described), entities)), added


class _Register:
    """Gives each description its id, and remembers what was described before."""

    def __init__(self, article: Article, entities: Sequence[Entity]) -> None:
        self._article = article
        self._entities = {entity.id: entity for entity in entities}
        self._made: dict[str, Entity] = {}

    def record(self, found: Sequence[Description]) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
        mentions = []
        for description in found:
            span = self._article.span(description.start, description.end)
            entity = self._entity(description, span.exact)
            mentions.append(Mention(span, entity.kind, entity.id, "actor", 0.85, "description"))
        return tuple(mentions), tuple(self._made.values())

    def _entity(self, description: Description, words: str) -> Entity:
        owner = description.owner
        named = self._entities.get(owner.entity_id or "") if owner else None
        if named and not description.tied and named.kind in GROUP_KINDS and description.head not in PERSONAL:
            return named
        ident = _ident(description, named, owner)
        count = 2
        base = ident
        while ident in self._entities or (description.indefinite and ident in self._made):
            ident, count = f"{base}-{count}", count + 1
        if ident in self._made:
            old = self._made[ident]
            surfaces = old.surfaces if words in old.surfaces else (*old.surfaces, words)
            self._made[ident] = Entity(ident, old.name, old.kind, "actor", False, surfaces, old.confidence)
        else:
            self._made[ident] = Entity(
                ident, _display(words), _kind(description), "actor", False, (words,), 0.85
            )
        return self._made[ident]


def _ident(description: Description, named: Entity | None, owner: Mention | None) -> str:
    head = description.head.split()[-1] if description.owner else description.head
    head = "forces" if head in FORCE_CLASS and owner else head
    parts = ["anti"] if description.anti else []
    if named:
        parts.append(named.name.split()[-1] if named.kind == "person" else named.name)
    elif owner:
        parts.append(owner.span.exact)
    return slug(" ".join([*parts, head]))


def _display(words: str) -> str:
    return re.sub(r"^(?:the|a|an) ", "", words, flags=re.I)


def _kind(description: Description) -> MentionKind:
    head = description.head.split()[-1] if description.head not in INSTITUTIONS else description.head
    if head in INSTITUTIONS:
        return INSTITUTIONS[head]  # type: ignore[return-value]  # the table holds kinds only
    owner = description.owner
    of_a_state = owner and (country_of(owner.span.exact) or owner.span.exact in place_names())
    if of_a_state and head in OF_A_STATE and not description.tied:
        return "military"  # "Kenyan troops", unlike "Kenyan rebels" and "Kurdish forces"
    if head in UNARMED:
        return "unidentified"
    if head in FORCES or head in FIGHTING:
        return "armed_group"
    return "unidentified"
