"""Actors that articles name and nobody has written an entry for, drawn up from the articles' own words.

Nothing here is a file, and nothing is merged by rule: the same name in normal form is one suggestion, as is
what a person ruled to be one; an entry that resembles it is named as a candidate, for a person to decide.
"""

from __future__ import annotations

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import cast, get_args

from briefroom.brief.slug import slugify
from briefroom.model import (
    Actor,
    ActorKind,
    Brief,
    Claim,
    Corrections,
    Entity,
    Excerpt,
    Knowledge,
    Mention,
    Sentence,
    Span,
)
from briefroom.review.keys import normal
from briefroom.understand.candidates import plain
from briefroom.understand.groups import fold
from briefroom.understand.people import name_parts, surname_forms

WITHHELD = "·"  # stands for a character that rights do not allow a brief to print
MOST_DEFINITIONS = 3
ALIKE = 0.84  # share of letters in order from which two names may be spellings of one
SHORTEST_ALIKE = 5  # letters; shorter names are alike by chance
ACRONYM = re.compile(r"[A-Z][A-Z.&-]{1,7}")
KINDS = frozenset(get_args(ActorKind))


@dataclass(frozen=True, slots=True)
class Quoted:
    """An article's words on somebody. ``day`` is the article's date as far as known: 2031-05, "" if not."""

    words: str
    excerpt: Excerpt
    outlet: str
    day: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Another name that articles use, and what type of name it would be in an entry."""

    text: str
    type: str = "alias"  # alias|acronym|weak


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An actor without an entry. ``briefs`` are slugs, newest first; ``mentions`` counts all namings."""

    id: str  # as it would be named: a slug of its name that no entry has
    name: str
    kind: ActorKind
    wordings: tuple[Wording, ...] = ()
    definitions: tuple[Quoted, ...] = ()
    mentions: int = 0
    briefs: tuple[str, ...] = ()
    first: tuple[Excerpt, ...] = ()  # the sentence of its first naming in each brief
    said_by: tuple[str, ...] = ()  # names of those who speak of it in claims
    candidates: tuple[str, ...] = ()  # ids of entries that resemble it


@dataclass(slots=True)
class _Group:
    """All that is one suggestion, while it is gathered."""

    names: Counter[str] = field(default_factory=Counter)
    wordings: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    definitions: list[Quoted] = field(default_factory=list)
    mentions: int = 0
    briefs: list[str] = field(default_factory=list)
    first: list[Excerpt] = field(default_factory=list)
    said_by: Counter[str] = field(default_factory=Counter)


def suggestions(
    briefs: Sequence[Brief], knowledge: Knowledge, corrections: Corrections
) -> tuple[Suggestion, ...]:
    """All unknown actors of the briefs, those that most briefs name first, then by name."""
    one = {normal(other): name for other, name in corrections.same}
    refused = {normal(name) for name, kind in corrections.kinds if not kind}
    groups: dict[str, _Group] = defaultdict(_Group)
    for brief in briefs:
        for entity in _unknown(brief):
            name = one.get(normal(entity.name), entity.name)
            if normal(name) not in refused and not _is_known(name, knowledge):
                _gather(groups[normal(name)], name, entity, brief)
    kinds = {normal(name): kind for name, kind in corrections.kinds if kind}
    found = [_suggestion(group, kinds, knowledge, corrections) for group in groups.values()]
    return tuple(sorted(found, key=lambda s: (-len(s.briefs), -s.mentions, normal(s.name))))


def resembling(name: str, kind: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Ids of actors that ``name`` may be a spelling of, the likest first; initials make nobody alike."""
    found: list[tuple[float, str]] = []
    for actor in knowledge.actors.values():
        if (actor.kind == "person") == (kind == "person") or kind == "unidentified":
            likeness = max(_likeness(name, wording.text) for wording in actor.names)
            if likeness >= ALIKE:
                found.append((-likeness, actor.id))
    return tuple(ident for _, ident in sorted(found))


def _unknown(brief: Brief) -> Iterable[Entity]:
    """Those that the article calls by a name; "a border official" is a description and nobody's entry."""
    named = {mention.entity_id for mention in brief.evidence.mentions if mention.layer == "name"}
    for entity in brief.evidence.entities:
        unknown = entity.namespace == "actor" and not entity.known and entity.id in named
        if unknown and WITHHELD not in entity.name:
            yield entity


def _is_known(name: str, knowledge: Knowledge) -> bool:
    """Whether an entry has been given this very name since the briefs were made."""
    return any(
        normal(name) == normal(wording.text) for actor in knowledge.actors.values() for wording in actor.names
    )


def _gather(group: _Group, name: str, entity: Entity, brief: Brief) -> None:
    evidence = brief.evidence
    mentions = [m for m in evidence.mentions if m.entity_id == entity.id]
    group.names[name] += 1
    group.kinds[entity.kind] += max(1, len(mentions))
    group.mentions += len(mentions)
    group.wordings.update(surface for surface in entity.surfaces if WITHHELD not in surface)
    group.briefs.append(brief.slug)
    if mentions:
        group.first.append(_excerpt(brief, _earliest(mentions).span))
    for definition in evidence.definitions:
        if definition.entity_id == entity.id and WITHHELD not in definition.span.exact:
            group.definitions.append(_quoted(brief, definition.span))
    for claim in evidence.claims:
        if claim.speaker.name and any(_within(claim, mention) for mention in mentions):
            group.said_by[claim.speaker.name] += 1


def _earliest(mentions: Sequence[Mention]) -> Mention:
    return min(mentions, key=lambda mention: mention.span.start)


def _within(claim: Claim, mention: Mention) -> bool:
    span = mention.span
    return any(piece.start <= span.start and span.end <= piece.end for piece in claim.content)


def _quoted(brief: Brief, span: Span) -> Quoted:
    return Quoted(
        " ".join(span.exact.split()).strip(" ,;:"),
        _excerpt(brief, span),
        brief.outlet or brief.agency,
        brief.date.value or "",
    )


def _excerpt(brief: Brief, span: Span) -> Excerpt:
    sentence = sentence_at(brief, span)
    text = sentence.span.exact if sentence else span.exact
    return Excerpt(brief.slug, sentence.id if sentence else "", " ".join(text.split()))


def sentence_at(brief: Brief, span: Span) -> Sentence | None:
    """The sentence of the running text that holds the beginning of the span, if one does."""
    held = (s for s in brief.evidence.sentences if s.span.start <= span.start < s.span.end)
    return next(held, None)


def _suggestion(
    group: _Group, kinds: dict[str, str], knowledge: Knowledge, corrections: Corrections
) -> Suggestion:
    name = max(group.names, key=lambda n: (group.names[n], n))
    kind = _kind(group, kinds.get(normal(name), ""))
    apart = {frozenset(map(normal, pair)) for pair in corrections.apart}
    candidates = [
        ident
        for ident in resembling(name, kind, knowledge)
        if not _kept_apart(name, knowledge.actors[ident], apart)
    ]
    return Suggestion(
        id=free_id(slugify(name) or "unnamed", knowledge),
        name=name,
        kind=kind,
        wordings=_wordings(name, kind, group.wordings),
        definitions=_fullest(group.definitions),
        mentions=group.mentions,
        briefs=tuple(group.briefs),
        first=tuple(group.first),
        said_by=tuple(sorted(group.said_by, key=lambda s: (-group.said_by[s], s))),
        candidates=tuple(candidates),
    )


def _kept_apart(name: str, actor: Actor, apart: set[frozenset[str]]) -> bool:
    """Whether the actor's own file or a ruling says that it is somebody else."""
    if any(normal(distinct.name) == normal(name) for distinct in actor.not_same_as):
        return True
    called = {normal(actor.id), *(normal(wording.text) for wording in actor.names)}
    return any(frozenset((normal(name), other)) in apart for other in called)


def _kind(group: _Group, ruled: str) -> ActorKind:
    """What a person said, else what most namings say; "unidentified" only where nothing else is said."""
    said = [(votes, kind) for kind, votes in group.kinds.items() if kind in KINDS and kind != "unidentified"]
    best = ruled or (max(said)[1] if said else "unidentified")
    return cast(ActorKind, best)


def _wordings(name: str, kind: str, found: Counter[str]) -> tuple[Wording, ...]:
    """The other names, the most used first. Descriptions ("the army") are none; a name that is a single
    word may mean others too and is weak."""
    seen = {normal(plain(name))}
    kept: list[Wording] = []
    for text in sorted(found, key=lambda w: (-found[w], w)):
        words = plain(text)
        if normal(words) in seen or not words[:1].isupper():
            continue
        seen.add(normal(words))
        single = len(name_parts(words) if kind == "person" else words.split()) < 2
        acronym = ACRONYM.fullmatch(words) and kind != "person"
        kept.append(Wording(words, "acronym" if acronym else "weak" if single else "alias"))
    return tuple(kept)


def _fullest(definitions: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """At most a few, the longest first chosen, none that another one holds; in order of their dates."""
    kept: list[Quoted] = []
    for quoted in sorted(definitions, key=lambda q: (-len(q.words), q.day, q.excerpt.brief)):
        held = any(normal(quoted.words) in normal(other.words) for other in kept)
        if not held and len(kept) < MOST_DEFINITIONS:
            kept.append(quoted)
    return tuple(sorted(kept, key=lambda q: (q.day, q.excerpt.brief, q.words)))


def free_id(wanted: str, knowledge: Knowledge) -> str:
    """``wanted``, with a number if an entry has it already."""
    taken = {*knowledge.actors, *knowledge.places, *knowledge.backgrounds}
    number, ident = 1, wanted
    while ident in taken:
        number += 1
        ident = f"{wanted}-{number}"
    return ident


def _likeness(one: str, other: str) -> float:
    """1 for the same letters; people with other given names are not alike, however their surnames are."""
    a, b = (re.sub(r"[\W_]", "", fold(plain(name)).lower()) for name in (one, other))
    if min(len(a), len(b)) < SHORTEST_ALIKE:
        return 0.0
    ratio = difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()
    first, second = (name_parts(plain(name)) for name in (one, other))
    if len(first) > 1 and len(second) > 1 and surname_forms(one) & surname_forms(other):
        given = difflib.SequenceMatcher(None, fold(first[0]), fold(second[0]), autojunk=False).ratio()
        return ratio if given >= ALIKE else 0.0
    return ratio
