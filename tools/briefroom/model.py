"""The records every stage hands on: frozen, typed, and all anchored in words.

Text is immutable; annotations are spans over it, and ``text[span.start:span.end] == span.exact``
always holds. Offsets are Python string offsets into ``Article.text``, end exclusive. Fields that say
where a record came from (``rule``, ``confidence``) take no part in equality, so tests compare meaning.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Precision = Literal["day", "week", "month", "year", "unknown"]
Rights = Literal["full", "excerpt", "brief-only"]
ParagraphKind = Literal["headline", "standfirst", "caption", "heading", "body", "quote"]
ActorKind = Literal[
    "person", "government_body", "armed_group", "military", "party", "igo", "ngo", "company",
    "media", "alliance", "state", "community", "unidentified",
]
# A mention may also be of something that is no actor.
MentionKind = Literal[
    "person", "government_body", "armed_group", "military", "party", "igo", "ngo", "company",
    "media", "alliance", "state", "community", "unidentified",
    "place", "demonym", "operation", "event",
]
Layer = Literal["name", "actor"]  # "actor": a description such as "a Vane Front commander"
BackgroundKind = Literal["operation", "institution", "event", "agreement", "place", "term", "versus"]
ClaimStatus = Literal["single", "corroborated", "contested", "denied", "superseded"]
ClaimLinkType = Literal["disputes", "denies", "differs", "corroborates", "repeats", "updates"]

PRINT_UNMARKED = 0.85  # at or above: printed as it is
PRINT_PROBABLE = 0.60  # at or above: printed as "probable"; below: left for review


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of ``Article.text``."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class When:
    """A date as far as it is known. ``start`` and ``end`` are ISO days (inclusive) or None.

    ``text`` is the wording; ``anchor`` the ISO day a relative wording was reckoned from, or None.
    A relative wording without an anchor keeps ``start`` None and precision "unknown".
    """

    start: str | None
    end: str | None
    precision: Precision
    text: str = ""
    qualifier: str = ""  # "before", "after", "about", …
    anchor: str | None = None

    @property
    def value(self) -> str | None:
        """TIMEX3-like value: 2014-12-14, 2014-05, 2011, or None where unknown."""
        if self.start is None:
            return None
        return {"day": self.start, "month": self.start[:7], "year": self.start[:4]}.get(
            self.precision, self.start
        )


UNKNOWN_DATE = When(None, None, "unknown")


# ---------------------------------------------------------------- the article


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``text[start:end]`` of the article; ``seed_start:seed_end`` is where it stands in the seed.

    Where the seed is plain text the mapping is exact: ``seed[seed_start:seed_end]`` is the paragraph.
    """

    kind: ParagraphKind
    start: int
    end: int
    seed_start: int
    seed_end: int


@dataclass(frozen=True, slots=True)
class Article:
    """What an outlet wrote, cleaned. ``text`` is the paragraphs joined by a blank line, in order,
    headline, standfirst and captions among them. ``boilerplate`` holds the seed ranges left out."""

    id: str  # slug of the seed's file name
    seed: str  # path below the project root, with forward slashes
    sha256: str  # of the seed's bytes and of its sidecar's
    text: str
    paragraphs: tuple[Paragraph, ...]
    boilerplate: tuple[tuple[int, int], ...] = ()
    title: str = ""
    standfirst: str = ""
    byline: str = ""
    outlet: str = ""
    agency: str = ""
    dateline: str = ""
    published: When = UNKNOWN_DATE
    url: str = ""
    lang: str = "en"
    rights: Rights | None = None  # None: not declared
    licence: str = ""
    note: str = ""  # a sentence shown with the brief, e.g. "Written for the demonstration."

    def span(self, start: int, end: int) -> Span:
        """``text[start:end]`` as a span."""
        return Span(start, end, self.text[start:end])

    def paragraph_of(self, offset: int) -> int:
        """Index of the paragraph that holds ``offset``."""
        for index, paragraph in enumerate(self.paragraphs):
            if offset < paragraph.end:
                return index
        return len(self.paragraphs) - 1

    def to_seed(self, offset: int) -> int:
        """Offset into the decoded seed of a text offset (exact for plain text)."""
        paragraph = self.paragraphs[self.paragraph_of(offset)]
        return min(paragraph.seed_start + max(0, offset - paragraph.start), paragraph.seed_end)


# ---------------------------------------------------------------- knowledge


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of ``content/sources.yml``. ``origin`` is the newsroom a text goes back to."""

    id: str
    outlet: str
    title: str
    url: str = ""
    date: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Sourced:
    """A sentence with the ids of the sources that carry it (never empty when loaded)."""

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One wording for an actor or a place, and who uses it where that matters."""

    text: str
    type: str = "alias"  # canonical|alias|acronym|weak|previous|self_styled|rival_label
    lang: str = ""
    script: str = ""
    used_by: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """An office somebody held or holds, as its sources say."""

    title: str
    org: str = ""  # actor id or plain text
    start: str = ""
    end: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ActorRelation:
    """How one actor stands to another, as its sources say."""

    type: str  # member_of|leads|part_of|supports|aligned_with|opposes|rival_of|located_in|predecessor_of
    target: str
    start: str = ""
    end: str = ""
    status: str = "asserted"  # asserted|disputed
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Distinct:
    """Something a reader could take this for: another actor's id, or just a name, and why not."""

    ref: str
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who acts or speaks: one file of ``content/actors``."""

    id: str
    kind: ActorKind
    name: str
    names: tuple[Name, ...]  # the canonical name first
    definition: tuple[Sourced, ...]
    as_of: str = ""
    roles: tuple[Role, ...] = ()
    relations: tuple[ActorRelation, ...] = ()
    not_same_as: tuple[Distinct, ...] = ()
    later: tuple[Sourced, ...] = ()  # what came after as_of
    demonyms: tuple[str, ...] = ()
    path: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere: one file of ``content/places``. A coordinate always has its source."""

    id: str
    kind: str  # country|city|town|district|region|crossing|port|terminal|airport|…
    name: str
    names: tuple[Name, ...]
    definition: tuple[Sourced, ...] = ()
    country: str = ""  # place id
    part_of: str = ""  # place id
    lat: float | None = None
    lon: float | None = None
    precision: str = ""  # exact|approximate
    coordinate_source: str = ""
    demonyms: tuple[str, ...] = ()
    path: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class VersusCell:
    """Empty ``text`` means: not in the sources."""

    text: str
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VersusRow:
    """One attribute of two sides, set side by side."""

    attribute: str
    left: VersusCell
    right: VersusCell
    agree: bool = False


@dataclass(frozen=True, slots=True)
class Background:
    """What a reader may lack: one file of ``content/backgrounds``."""

    id: str
    kind: BackgroundKind
    title: str
    triggers: tuple[str, ...]  # wordings that call for the box; matched as whole words
    sentences: tuple[Sourced, ...]
    as_of: str = ""
    start: str = ""  # when it began / happened: ISO day, month or year
    end: str = ""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()  # versus: two actor ids
    rows: tuple[VersusRow, ...] = ()
    naming: tuple[Sourced, ...] = ()
    later: tuple[Sourced, ...] = ()
    path: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All of it, linked and checked: every id that one entry names exists."""

    actors: dict[str, Actor] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    backgrounds: dict[str, Background] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)


# ---------------------------------------------------------------- evidence


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


# ---------------------------------------------------------------- the brief


@dataclass(frozen=True, slots=True)
class Brief:
    """One file of ``content/briefs`` as it stands on disk, with its evidence.

    ``body`` is the Markdown below the front matter, hand edits included.
    """

    slug: str
    path: str  # below the project root
    title: str
    standfirst: str
    date: When
    outlet: str
    url: str
    rights: Rights | None  # None: not declared
    seed: str
    seed_sha256: str
    actors: tuple[str, ...]
    places: tuple[str, ...]
    backgrounds: tuple[str, ...]
    status: str
    body: str
    evidence: Evidence
    byline: str = ""
    agency: str = ""
    licence: str = ""
    note: str = ""
    edited: bool = False
