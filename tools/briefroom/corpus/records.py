"""What is known only when all briefs are read together: the records of the corpus.

Every record points back to the brief and the words it stands on. A claim, a sentence and an event are
named across briefs by a key, ``"<brief slug>#<id>"``, the same form that ``ClaimLink.claim`` uses.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from briefroom.model import Background, Brief, Claim, ClaimStatus, Entity, Event, Relation, Span, When

VoiceKind = Literal["claim", "sentence"]
Topic = Literal["held", "changed", "open", "count"]  # what statements of two briefs can be about
DisputeBasis = Literal["explicit", "inferred"]
DisputeType = Literal["disputes", "denies", "differs"]


def key_of(brief: Brief, ident: str) -> str:
    """How a claim, an event or a sentence of ``brief`` is named across briefs."""
    return f"{brief.slug}#{ident}"


@dataclass(frozen=True, slots=True)
class Locus:
    """Where words stand in a brief. ``sentence`` is None outside the body; ``label`` is what a reader
    sees: "¶3", "headline", "standfirst", "caption"."""

    sentence: str | None
    paragraph: int
    label: str


@dataclass(frozen=True, slots=True)
class LedgerClaim:
    """One claim of one brief with its status across all briefs.

    ``links`` are the claim's own and those found across briefs; ``disputes`` and ``backing`` hold the
    keys of what stands against it and beside it, in either direction.
    """

    key: str
    brief: Brief
    claim: Claim
    status: ClaimStatus
    locus: Locus
    disputes: tuple[str, ...] = ()
    backing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """One side of a dispute: a claim, or a sentence an outlet writes in its own voice."""

    key: str
    kind: VoiceKind
    brief: Brief
    speaker: str
    entity_id: str | None
    spans: tuple[Span, ...]
    locus: Locus
    camp: frozenset[str] = field(default=frozenset(), compare=False)  # knowledge ids it speaks for

    @property
    def text(self) -> str:
        """Its words."""
        return " … ".join(span.exact for span in self.spans)


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two voices that do not agree. ``answer`` came with the link; for an inferred one the order is by
    brief. ``why`` says what the link rests on: a place and a day, or the article's own words."""

    answer: Voice
    answered: Voice
    type: DisputeType
    basis: DisputeBasis
    place: str | None = None
    day: str | None = None
    topic: Topic | None = None
    why: str = field(default="", compare=False)

    @property
    def across(self) -> bool:
        """The voices stand in different briefs."""
        return self.answer.brief.slug != self.answered.brief.slug

    @property
    def voices(self) -> tuple[Voice, Voice]:
        """Both, the answered one first."""
        return self.answered, self.answer


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two voices of different briefs and different newsrooms that say the same of a place and a day."""

    one: Voice
    other: Voice
    place: str | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention: the words, what stands before and after within the sentence, and where."""

    brief: Brief
    span: Span
    before: str
    after: str
    locus: Locus


@dataclass(frozen=True, slots=True)
class Spelling:
    """One wording for an actor or place in the articles, and which outlets used it how often."""

    text: str
    count: int
    outlets: tuple[str, ...]
    first: Seen


@dataclass(frozen=True, slots=True)
class SeenRelation:
    """A relation an article states, with the brief it stands in."""

    brief: Brief
    relation: Relation
    a: Entity
    b: Entity
    locus: Locus


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the briefs hold of one actor, place or background. ``briefs`` are newest first."""

    id: str
    briefs: tuple[Brief, ...] = ()
    mentions: tuple[Seen, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    definitions: tuple[Seen, ...] = ()  # what the articles say it is
    relations: tuple[SeenRelation, ...] = ()
    claims_by: tuple[str, ...] = ()
    claims_about: tuple[str, ...] = ()
    events: tuple[TimelineEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """Something one article names that the knowledge does not hold. The same id in another brief need
    not be the same thing, so these are never joined."""

    brief: Brief
    entity: Entity
    mentions: int


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A row of the one timeline: an event of a brief, or a dated background."""

    when: When
    title: str
    brief: Brief | None = None
    event: Event | None = None
    locus: Locus | None = None
    background: Background | None = None
    claim: str | None = None  # key of the claim it is only said in
    place: str | None = None  # knowledge id
    status: ClaimStatus | None = None


@dataclass(frozen=True)
class Corpus:
    """All briefs read together. The dictionaries are keyed by knowledge id and hold every entry of the
    knowledge, seen or not; ``claims`` by key, disputed ones first."""

    claims: dict[str, LedgerClaim] = field(default_factory=dict)
    disputes: tuple[Dispute, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    actors: dict[str, Dossier] = field(default_factory=dict)
    places: dict[str, Dossier] = field(default_factory=dict)
    backgrounds: dict[str, Dossier] = field(default_factory=dict)
    unreviewed: tuple[Unreviewed, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    camps: dict[str, frozenset[str]] = field(default_factory=dict)  # claim key → whom its speaker stands for

    def disputes_of(self, key: str) -> tuple[Dispute, ...]:
        """The disputes one claim or sentence takes part in."""
        return self._by_voice.get(key, ())

    def disputes_across(self, slug: str) -> tuple[Dispute, ...]:
        """The disputes of one brief with others."""
        return self._by_brief.get(slug, ())

    @cached_property
    def _by_voice(self) -> dict[str, tuple[Dispute, ...]]:
        return _indexed((voice.key, dispute) for dispute in self.disputes for voice in dispute.voices)

    @cached_property
    def _by_brief(self) -> dict[str, tuple[Dispute, ...]]:
        across = (dispute for dispute in self.disputes if dispute.across)
        return _indexed((voice.brief.slug, dispute) for dispute in across for voice in dispute.voices)


def _indexed(pairs: Iterable[tuple[str, Dispute]]) -> dict[str, tuple[Dispute, ...]]:
    """The disputes of each key, each once, in order."""
    found: dict[str, list[Dispute]] = {}
    for key, dispute in pairs:
        there = found.setdefault(key, [])
        if not there or there[-1] is not dispute:
            there.append(dispute)
    return {key: tuple(disputes) for key, disputes in found.items()}
