"""What was understood of one article: every record stands on its words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from briefroom.model.article import Article, Span, When

# A mention may also be of something that is no actor.
MentionKind = Literal[
    "person",
    "government_body",
    "armed_group",
    "military",
    "party",
    "igo",
    "ngo",
    "company",
    "media",
    "alliance",
    "state",
    "community",
    "unidentified",
    "place",
    "demonym",
    "operation",
    "event",
]
Layer = Literal["name", "actor"]  # "actor": a description such as "a Vane Front commander"
ClaimStatus = Literal["single", "corroborated", "contested", "denied", "superseded"]
ClaimLinkType = Literal["disputes", "denies", "differs", "corroborates", "repeats", "updates"]

PRINT_UNMARKED = 0.85  # at or above: printed as it is
PRINT_PROBABLE = 0.60  # at or above: printed as "probable"; below: left for review


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in the text where something is named (layer "name") or described ("actor")."""

    span: Span
    kind: MentionKind
    entity_id: str | None
    layer: Layer = "name"
    confidence: float = field(default=1.0, compare=False)
    rule: str = field(default="", compare=False)
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing the article speaks of. ``known`` says that its id is a knowledge id; else the id is
    made from the fullest name in the article. ``namespace`` is the scheme its links use."""

    id: str
    name: str
    kind: MentionKind
    namespace: Literal["actor", "place", "background"]
    known: bool
    surfaces: tuple[str, ...] = ()  # every wording, in order of first appearance
    confidence: float = field(default=1.0, compare=False)


@dataclass(frozen=True, slots=True)
class Location:
    """Where a place without an entry in the knowledge is, as far as that is sure: its country, and a point
    only of a town that no other can be taken for. ``rule``: country, beside, company, dwarfs or alone."""

    entity_id: str
    country: str  # its plain English name
    region: str = ""  # of the first level, as the gazetteer calls it
    lat: float | None = None
    lon: float | None = None
    rule: str = field(default="", compare=False)
    confidence: float = field(default=1.0, compare=False)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or a wording for one, and what it comes to."""

    span: Span
    when: When
    confidence: float = field(default=1.0, compare=False)
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Definition:
    """The article's own words on what an entity is."""

    entity_id: str
    span: Span
    confidence: float = field(default=1.0, compare=False)
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it. ``span`` is the wording beside the cue (None for a continued quotation);
    ``name`` what a reader should see; ``entity_id`` the entity where the text supports one."""

    span: Span | None
    entity_id: str | None
    name: str
    kind: Literal["named", "anonymous", "document", "outlet", "none"]
    confidence: float = field(default=1.0, compare=False)


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """How one claim answers another. An inferred link is shown as "differs from", never "disputes"."""

    type: ClaimLinkType
    claim: str  # claim id; "<brief slug>#<id>" for another brief's
    basis: Literal["explicit", "inferred"]
    span: Span | None = None
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Claim:
    """Something said. ``content`` may be in several pieces, in text order."""

    id: str  # c1, c2, … in text order
    content: tuple[Span, ...]
    mode: Literal["direct", "indirect", "mixed"]
    speaker: Speaker
    cue: Span | None = None
    verb: str = ""  # lemma of the cue: say, tell, deny, …
    force: str = "say"  # say|claim|admit|deny|accuse|warn|promise|believe|hedge
    told_to: str | None = None  # entity id
    about: tuple[str, ...] = ()  # entity ids named in the content
    links: tuple[ClaimLink, ...] = ()
    status: ClaimStatus = "single"
    confidence: float = field(default=1.0, compare=False)
    rule: str = field(default="", compare=False)

    @property
    def start(self) -> int:
        """Where its content begins."""
        return self.content[0].start

    @property
    def text(self) -> str:
        """Its content, an omission between two pieces marked."""
        return " … ".join(piece.exact for piece in self.content)


@dataclass(frozen=True, slots=True)
class Relation:
    """``a`` supports (+) or opposes (-) ``b``, entity ids, with the words that say so."""

    a: str
    sign: Literal["+", "-"]
    b: str
    label: str  # the verb or word a reader sees: "loyal to", "accuses"
    span: Span
    confidence: float = field(default=1.0, compare=False)
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, in the article's words, with its date as far as it is known."""

    id: str
    title: str  # words of the article
    when: When
    span: Span  # the sentence
    place: str | None = None  # entity id
    participants: tuple[str, ...] = ()
    claim: str | None = None  # the claim it is only said in
    confidence: float = field(default=1.0, compare=False)
    rule: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the running text."""

    id: str  # s1, s2, … over the body, in text order
    span: Span
    paragraph: int  # index into Article.paragraphs
    role: Literal["news", "background"] = "news"
    claims: tuple[str, ...] = ()  # ids of claims that overlap it


@dataclass(frozen=True, slots=True)
class BoxUse:
    """A background box the reader needs, and the paragraph after which it stands."""

    background: str
    paragraph: int
    span: Span  # the words that call for it


@dataclass(frozen=True, slots=True)
class CaveatUse:
    """Words of the article that call for an editor's note of the knowledge."""

    entry: str  # id of the actor, place or background whose note it is
    number: int  # which of its notes: 1, 2, …
    sentence: str
    span: Span


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the article does not say."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of an article was understood, in counts."""

    paragraphs: int
    sentences: int
    names: int
    linked: int
    quotations: int
    quotations_with_speaker: int
    claims: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that was understood of one article."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    claims: tuple[Claim, ...] = ()
    definitions: tuple[Definition, ...] = ()
    relations: tuple[Relation, ...] = ()
    events: tuple[Event, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    key_points: tuple[str, ...] = ()  # sentence ids, at most three
    boxes: tuple[BoxUse, ...] = ()
    gaps: tuple[Gap, ...] = ()
    coverage: Coverage | None = None
    locations: tuple[Location, ...] = ()  # of places the knowledge has no entry for
    caveats: tuple[CaveatUse, ...] = ()
