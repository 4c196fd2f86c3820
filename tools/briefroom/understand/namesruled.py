"""What people ruled of names: who is one, what is no actor, whom a word means. Before all that follows.

A record that a person has put right says ``rule="person"`` and is as sure as can be. Doing it twice changes
nothing the second time, so that it can be done before descriptions are read ("the company") and after.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import cast, get_args

from briefroom.errors import UnderstandingError
from briefroom.model import Actor, Article, Entity, Knowledge, Mention, MentionKind, Place
from briefroom.understand.corrections import PERSON, Placed, Ruled, likeness, normal
from briefroom.understand.entities import entity_of, namespace_of, slug

LEAST_ALIKE = 0.5  # share of characters from which a name of other edges is still the one corrected
NO_ACTOR = ""  # the kind of what is nobody
KINDLESS: MentionKind = "unidentified"
Records = tuple[list[Mention], tuple[Entity, ...]]


def correct_names(
    article: Article,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    knowledge: Knowledge,
    ruled: Ruled,
) -> Records:
    """The records as people ruled them, as far as their words are among the mentions."""
    if ruled == Ruled():
        return list(mentions), tuple(entities)
    book = _Corrected(article, mentions, entities, knowledge)
    for other, name in ruled.same:
        book.unite(other, name)
    for name, kind in ruled.kinds:
        book.set_kind_of_name(name, kind)
    for placed in ruled.spans:
        if placed.correction.kind in ("kind", "link"):
            book.correct(placed)
    return book.records()


def add_unmentioned(
    article: Article,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    knowledge: Knowledge,
    ruled: Ruled,
) -> Records:
    """The records, with the names that only a person saw, and the entries that only a person says speak."""
    wanted = [p for p in ruled.spans if p.correction.kind in ("kind", "link") and p.correction.value]
    speaking = [p.correction.value for p in ruled.spans if p.correction.kind == "speaker"]
    book = _Corrected(article, mentions, entities, knowledge)
    for placed in wanted:
        if book.mention_at(placed) is None:
            book.add(placed)
    for value in speaking:
        book.know(value)
    return book.records() if wanted or speaking else (list(mentions), tuple(entities))


def find_entity(value: str, entities: Iterable[Entity]) -> Entity | None:
    """The entity that a value means: by id, by its name, else by a wording that it alone has."""
    there = list(entities)
    wanted = normal(value)
    for fits in (
        [e for e in there if e.id == value],
        [e for e in there if normal(e.name) == wanted],
        [e for e in there if wanted in map(normal, e.surfaces)],
    ):
        if len(fits) == 1:
            return fits[0]
    return None


class _Corrected:
    """The names of one article while they are put right."""

    def __init__(
        self, article: Article, mentions: Sequence[Mention], entities: Sequence[Entity], knowledge: Knowledge
    ) -> None:
        self._article, self._knowledge = article, knowledge
        self._mentions = list(mentions)
        self._entities = {entity.id: entity for entity in entities}
        self._touched: set[str] = set()
        self._kept: set[str] = set()  # entities that need no mention

    # ------------------------------------------------------------ what people ruled

    def unite(self, other: str, name: str) -> None:
        """Two names of actors without an entry are one: the one that readers see is ``name``."""
        source = self._unknown(other)
        if source is None:
            return
        target = self._named(name)
        if target is None or target.id == source.id:
            target = self._made(name, source.kind)
        self._turn([m for m in self._mentions if m.entity_id == source.id], target)

    def set_kind_of_name(self, name: str, kind: str) -> None:
        """The kind of an actor without an entry, or that it is none."""
        entity = self._unknown(name)
        if entity is not None:
            self._set_kind(entity, kind)

    def correct(self, placed: Placed) -> None:
        """A kind or a link of one mention, if there is one."""
        mention = self.mention_at(placed)
        if mention is None:
            return
        value = placed.correction.value
        if placed.correction.kind == "link":
            self._turn([mention], self._meant(value, mention.kind) if value else None)
        elif mention.entity_id is None:
            self._turn([mention], self._made(mention.span.exact, _kind(value)) if value else None)
        else:
            self._set_kind(self._entities[mention.entity_id], value)

    def add(self, placed: Placed) -> None:
        """A name that no stage has seen."""
        value = placed.correction.value
        if placed.correction.kind == "kind":
            words = placed.correction.words
            entity = self._named(words) or self._made(words, _kind(value))
        else:
            entity = self._meant(value, KINDLESS)
        span = self._article.span(placed.start, placed.end)
        self._mentions = [
            m
            for m in self._mentions
            if m.span.end <= span.start
            or span.end <= m.span.start
            or (span.start <= m.span.start and m.span.end <= span.end)
        ]
        self._mentions.append(Mention(span, entity.kind, entity.id, rule=PERSON))
        self._touched.add(entity.id)

    def know(self, value: str) -> None:
        """Have the entry that a person says speaks, though the article may never name it."""
        found = find_entity(value, self._entities.values()) or self._entry(value)
        self._kept |= {found.id} if found else set()

    # ------------------------------------------------------------ the details

    def mention_at(self, placed: Placed) -> Mention | None:
        """The mention of just those words, else the one that is most alike."""
        near = [(likeness((m.span.start, m.span.end), (placed.start, placed.end)), m) for m in self._mentions]
        best = max(near, key=lambda pair: (pair[0], pair[1].layer), default=None)
        return best[1] if best and best[0] >= LEAST_ALIKE else None

    def records(self) -> Records:
        """Mentions, and those entities that still have one, in order of appearance."""
        mentions = sorted(self._mentions, key=lambda m: (m.span.start, -m.span.end, m.layer))
        wordings: dict[str, dict[str, None]] = {}
        for mention in mentions:
            if mention.entity_id is not None:
                wordings.setdefault(mention.entity_id, {}).setdefault(mention.span.exact)
        for ident in self._touched & wordings.keys():
            self._entities[ident] = replace(self._entities[ident], surfaces=tuple(wordings[ident]))
        order = {ident: number for number, ident in enumerate(wordings)}
        there = [e for e in self._entities.values() if e.id in order or e.id in self._kept]
        there.sort(key=lambda e: order.get(e.id, len(order)))
        return mentions, tuple(there)

    def _turn(self, mentions: Sequence[Mention], entity: Entity | None) -> None:
        """Let the mentions be of the entity, or of none."""
        turned = {
            id(m): replace(
                m,
                entity_id=entity.id if entity else None,
                kind=m.kind if entity is None or m.kind == "demonym" else entity.kind,
                confidence=1.0,
                rule=PERSON,
                candidates=(),
            )
            for m in mentions
        }
        self._touched |= {m.entity_id for m in mentions if m.entity_id}
        self._touched |= {entity.id} if entity else set()
        if entity:
            self._entities[entity.id] = replace(self._entities[entity.id], confidence=1.0)
        self._mentions = [turned.get(id(m), m) for m in self._mentions]

    def _set_kind(self, entity: Entity, value: str) -> None:
        """Entries have the kind that their files say; but words can be said to mean no actor at all."""
        own = [m for m in self._mentions if m.entity_id == entity.id]
        if value == NO_ACTOR:
            self._turn(own, None)
        elif not entity.known:
            kind = _kind(value)
            self._entities[entity.id] = replace(entity, kind=kind, namespace=namespace_of(kind))
            self._turn(own, self._entities[entity.id])

    def _unknown(self, name: str) -> Entity | None:
        found = (e for e in self._entities.values() if not e.known and normal(e.name) == normal(name))
        return next(found, None)

    def _named(self, name: str) -> Entity | None:
        """The entity of that very name, in the article or in the knowledge."""
        found = [e for e in self._entities.values() if normal(e.name) == normal(name)]
        return found[0] if len(found) == 1 else self._entry(name)

    def _meant(self, value: str, kind: MentionKind) -> Entity:
        """The entity of a value, made if the article has none."""
        if value in self._entries():
            return self._enter(entity_of(value, self._knowledge))
        return find_entity(value, self._entities.values()) or self._entry(value) or self._made(value, kind)

    def _entry(self, value: str) -> Entity | None:
        """The one entry of that id or name."""
        if value in self._entries():
            return self._enter(entity_of(value, self._knowledge))
        things: tuple[Actor | Place, ...] = (
            *self._knowledge.actors.values(),
            *self._knowledge.places.values(),
        )
        names = ((t.id, n) for t in things for n in t.names if n.type != "weak")
        found = list(dict.fromkeys(ident for ident, n in names if normal(n.text) == normal(value)))
        return self._enter(entity_of(found[0], self._knowledge)) if len(found) == 1 else None

    def _enter(self, entity: Entity) -> Entity:
        return self._entities.setdefault(entity.id, entity)

    def _entries(self) -> Mapping[str, object]:
        knowledge = self._knowledge
        return {**knowledge.actors, **knowledge.places, **knowledge.backgrounds}

    def _made(self, name: str, kind: MentionKind) -> Entity:
        base = ident = slug(name)
        count = 2
        while ident in self._entities or ident in self._entries():
            ident, count = f"{base}-{count}", count + 1
        return self._enter(Entity(ident, name, kind, namespace_of(kind), known=False))


def _kind(value: str) -> MentionKind:
    if value not in get_args(MentionKind):
        cure = f"undo the ruling and use one of: {', '.join(get_args(MentionKind))}"
        raise UnderstandingError(f"“{value}” is no kind", where="content/rulings.jsonl", cure=cure)
    return cast(MentionKind, value)
