"""Who holds a place: the plainest dispute of a war, and one that seldom says itself that it is one.

A claim can say that a place was taken, is held, never fell, or is not held. Two such claims of one place
exclude each other when one says that it changed hands and the other that it did not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefroom.model import Entity
from briefroom.understand.disputewords import PLACE_NOUNS
from briefroom.understand.wordings import standing

Stance = Literal["taken", "held", "kept", "unheld", "inside"]
# What one of these claims leaves standing of the other: nothing.
EXCLUDED = frozenset(
    frozenset(pair)
    for pair in (
        ("taken", "kept"), ("taken", "unheld"), ("held", "kept"), ("held", "unheld"), ("held", "inside"),
    )
)  # fmt: skip
DENIED: Mapping[Stance, Stance] = {
    "taken": "kept", "kept": "taken", "held": "unheld", "unheld": "held", "inside": "held",
}  # fmt: skip

_NOT = re.compile(r"\b(?:never|not|no longer|nor)\b|n[’']t\b")
_STILL = re.compile(r"\b(?:still|remain\w*|retain\w*)\b")
# "the crossing had been taken", "Ras Vale never fell": what may stand between the place and the verb.
_BETWEEN_PASSIVE = re.compile(
    r"^(?:(?:area|region|district|post|crossing|itself|all|had|has|have|been|was|were|is|are|being|be|never|not|now"
    r"|fully|again|still|already|remain\w*|completely|firmly)\b[ ,]*)*$"
)
# "took the town", "in control of both the town and …": what may stand between the verb and the place.
_BETWEEN_ACTIVE = re.compile(
    r"^(?:(?:the|a|an|all|both|most|parts?|of|over|its|their|his|our|full|complete|entire|whole|every|main|nearby"
    r"|key|strategic|border|[a-z]+ing|two|oil|tank|on)\b[ ,]*){0,5}$"
)
_TAKEN = r"captur(?:ed|ing)|seiz(?:ed|ing)|taken|took|taking|overr[ua]n|conquered|occupied|liberated"
_ACTIVE: tuple[tuple[Stance, re.Pattern[str]], ...] = (
    ("taken", re.compile(rf"\b(?:{_TAKEN}|lost)(?: (?:full )?(?:control of|over))?\b")),
    ("held", re.compile(
        r"(?<![-\w])(?:(?:in |full |complete )+(?:[a-z]+ )?control of|control(?:s|led|ling)"
        r"|held|holds?|holding)\b(?! by)")),
)  # fmt: skip
_PASSIVE: tuple[tuple[Stance, re.Pattern[str]], ...] = (
    ("taken", re.compile(
        r"\b(?:captured|seized|taken|overrun|conquered|occupied|lost|fallen|fell|changed hands)\b")),
    ("held", re.compile(r"\b(?:under (?:[\w’'-]+ ){0,2}control|in (?:our|their|its|his) hands)\b")),
)  # fmt: skip
# "the crossing between Reed and Vale": where the place lies, and no place that was taken.
_ASIDE = re.compile(r"\b(?:between(?: [\w’'-]+ and)?|near|in|into|shores? of|outside) $")
_NO_LOSS = re.compile(r"^ (?:fighters?|men|lives|soldiers?|contact|out\b)")
_INSIDE = re.compile(r"\bstill (?:inside|on|at)\b")
_NEAR = 40  # characters between a verb and the place it takes


@dataclass(frozen=True, slots=True)
class Holding:
    """What a claim says of who has which place: entity ids and kinds of place ("crossing", "port")."""

    stance: Stance
    places: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Map:
    """The places of an article by wording, and what kind of place each is said to be."""

    names: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, frozenset[str]] = field(default_factory=dict)


def map_of(text: str, entities: Sequence[Entity]) -> Map:
    """The named places, with the kind the article gives each: "the Vale crossing", "Vale, a port"."""
    names = {s: e.id for e in entities if e.namespace == "place" for s in (e.name, *e.surfaces) if s}
    kinds: dict[str, set[str]] = {}
    for name, ident in names.items():
        for _, end in standing(text, name):
            after = text[end : end + _NEAR]
            beside = re.match(r"(?: border| oil)? [a-z]+(?: post)?|, (?:the|an?) [^,.;\n]*", after)
            kinds.setdefault(ident, set()).update(
                kind for kind, pattern in PLACE_NOUNS if beside and pattern.search(beside.group())
            )
    return Map(names, {ident: frozenset(found) for ident, found in kinds.items()})


def holding_of(words: str, atlas: Map, *, denied: bool = False) -> Holding | None:
    """What the words say of who has which place; ``denied`` turns it round."""
    spots = _spots(words, atlas)
    stance = _stance(words, spots) if spots else None
    if stance is None:
        return None
    named = frozenset(
        atlas.names[words[s:e]] for s, e in spots
        if words[s:e] in atlas.names and not _ASIDE.search(words[:s])
    )  # fmt: skip
    kinds = frozenset(
        kind for s, e in spots if words[s:e] not in atlas.names
        for kind, pattern in PLACE_NOUNS if pattern.search(words[s:e])
    )  # fmt: skip
    return Holding(DENIED[stance] if denied else stance, named, kinds)


def exclude(one: Holding | None, other: Holding | None, atlas: Map) -> bool:
    """Whether both speak of one place, and cannot both hold."""
    if one is None or other is None or frozenset((one.stance, other.stance)) not in EXCLUDED:
        return False
    return same_place(one, other, atlas)


def same_place(one: Holding, other: Holding, atlas: Map) -> bool:
    """One name, or a kind of place that stands for the other's name: "the post" for the Vale crossing."""
    if one.places & other.places:
        return True
    if any("ground" in h.kinds and not h.places for h in (one, other)):
        return True  # "the two hills", "the site": of whatever place is spoken of
    mine, theirs = (frozenset(k for p in h.places for k in atlas.kinds.get(p, ())) for h in (one, other))
    return bool(one.kinds & (other.kinds | theirs) or other.kinds & mine)


def _spots(words: str, atlas: Map) -> list[tuple[int, int]]:
    """Where places stand, by name or by kind."""
    found: list[tuple[int, int]] = []
    for name in sorted((n for n in atlas.names if n in words), key=lambda n: (-len(n), n)):
        for start, end in standing(words, name):
            if not any(s < end and start < e for s, e in found):
                found.append((start, end))
    for _, pattern in PLACE_NOUNS:
        for match in pattern.finditer(words):
            if not any(s < match.end() and match.start() < e for s, e in found):
                found.append(match.span())
    return sorted(found)


def _stance(words: str, spots: Sequence[tuple[int, int]]) -> Stance | None:
    for start, end, stance in _verbs(words, spots):
        before = words[max(0, start - 30) : end]
        if _NOT.search(before):
            return "kept" if stance == "taken" else "unheld"
        return "kept" if stance == "held" and _STILL.search(before) else stance
    return "inside" if _INSIDE.search(words) else None


def _verbs(words: str, spots: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, Stance]]:
    """The verbs of taking and holding whose object (or passive subject) is one of the places."""
    for stance, pattern in _PASSIVE:
        for match in pattern.finditer(words):
            if any(
                e <= match.start() and _BETWEEN_PASSIVE.match(words[e : match.start()].lstrip())
                for _, e in spots
            ) and not _NO_LOSS.match(words[match.end() :]):  # fmt: skip
                yield match.start(), match.end(), stance
    for stance, pattern in _ACTIVE:
        for match in pattern.finditer(words):
            if any(
                0 <= s - match.end() <= _NEAR and _BETWEEN_ACTIVE.match(words[match.end() : s].lstrip())
                for s, _ in spots
            ):  # fmt: skip
                yield match.start(), match.end(), stance
