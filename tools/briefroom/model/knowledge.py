"""What people wrote down once for all articles: actors, places, backgrounds, and their sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

ActorKind = Literal[
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
]
BackgroundKind = Literal["operation", "institution", "event", "agreement", "place", "term", "versus"]


@dataclass(frozen=True, slots=True)
class Source:
    """One entry of ``content/sources.yml``. ``origin`` is the newsroom a text goes back to, ``holds`` names,
    numbers and dates that its text was seen to contain, ``seed`` the project's seed that it is."""

    id: str
    outlet: str
    title: str
    url: str = ""
    date: str = ""
    origin: str = ""
    holds: tuple[str, ...] = ()
    seed: str = ""


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
class Caveat:
    """What reports often get wrong: the note belongs beside any of ``words``, and where ``beside`` is
    filled, only in a sentence that has one of these too."""

    words: tuple[str, ...]  # matched as whole words; written in capitals, only so
    note: str
    sources: tuple[str, ...]
    beside: tuple[str, ...] = ()


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
    caveats: tuple[Caveat, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()  # scheme and id: what other collections call it
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
    as_of: str = ""
    later: tuple[Sourced, ...] = ()  # what came after as_of
    caveats: tuple[Caveat, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()  # scheme and id: what other collections call it
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
    caveats: tuple[Caveat, ...] = ()
    path: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All of it, linked and checked: every id that one entry names exists."""

    actors: dict[str, Actor] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    backgrounds: dict[str, Background] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
