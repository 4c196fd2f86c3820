"""The mentions of one thing while it is being put together, and how two such groups become one."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from briefroom.understand.candidates import Candidate
from briefroom.understand.corrections import normal

PERSON, PLACE, BODY, OTHER = "person", "place", "body", "other"


@dataclass(slots=True)
class Group:
    """The mentions of one thing, while it is being put together."""

    sort: str
    members: list[Candidate] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    known: str = ""
    start: int = sys.maxsize  # where it is first mentioned
    others: set[str] = field(default_factory=set)  # names and ids that a person says are somebody else

    def add(self, candidate: Candidate, name: str) -> None:
        """One more mention, worded ``name``."""
        self.members.append(candidate)
        self.start = min(self.start, candidate.start)
        if name not in self.names:
            self.names.append(name)


def sort_of(candidate: Candidate) -> str:
    """Person, place, body or other: what is never merged across."""
    if candidate.kind == "person" or (candidate.kind is None and candidate.label == "PER"):
        return PERSON
    if candidate.kind == "place" or (candidate.kind is None and candidate.label == "LOC"):
        return PLACE
    return OTHER if candidate.kind in {"event", "operation", "demonym"} else BODY


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """A wording without accents and, unless it is an acronym, without case."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if unicodedata.category(c) != "Mn")
    return bare if bare.isupper() and len(bare) <= 6 else bare.lower()


def merge(groups: list[Group], target: Group, source: Group) -> list[Group]:
    """The groups with ``source`` taken into ``target``; two things of the knowledge never become one, nor
    two that a person says are two."""
    if target is source or (target.known and source.known) or _are_apart(target, source):
        return groups
    if source.known:
        target, source = source, target
    target.members += source.members
    target.start = min(target.start, source.start)
    target.names += [n for n in source.names if n not in target.names]
    target.others |= source.others
    return [g for g in groups if g is not source]


def keep_apart(own: Group, apart: Iterable[tuple[str, str]]) -> None:
    """Note who a group is not, from pairs of names or ids that are two."""
    called = _called(own)
    for one, other in apart:
        own.others |= {normal(other)} if normal(one) in called else set()
        own.others |= {normal(one)} if normal(other) in called else set()


def _are_apart(one: Group, other: Group) -> bool:
    return bool(one.others & _called(other) or other.others & _called(one))


def _called(own: Group) -> set[str]:
    return {normal(own.known), *map(normal, own.names)} - {""}


def unique(groups: Iterable[Group]) -> list[Group]:
    """Each group once, in order."""
    found: list[Group] = []
    for own in groups:
        if not any(own is other for other in found):
            found.append(own)
    return found
