"""Weak names that the words right beside them make sure of: "the Port Vane-based Senate", "Zarnia's Senate".

Many states have a senate, a supreme court, a central bank. Such a name counts where its own place, or the
country of that place, stands right beside it; a weak name of a place also beside the word for its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefroom.model import Knowledge
from briefroom.understand.candidates import Candidate

BEFORE = re.compile(r"(?:-based|'s|s')? ")  # "Vane-based Senate", "Zarnia's Senate", "Zarnian Senate"
WITHIN = re.compile(r" (?:in|of|at) (?:the )?")  # "the Senate in Port Vane"
ADDRESS = re.compile(r", ")  # "Marl, Zarnia": of places only


@dataclass(frozen=True, slots=True)
class Grounds:
    """Where each thing of the knowledge is, with the wider places around, and what each place is."""

    places: Mapping[str, frozenset[str]] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)


def find_grounds(knowledge: Knowledge) -> Grounds:
    """The places of all actors and places."""
    around = {ident: _around(ident, knowledge) for ident in knowledge.places}
    kinds = {ident: place.kind for ident, place in knowledge.places.items()}
    places = dict(around)
    for actor in knowledge.actors.values():
        seats = {r.target for r in actor.relations if r.type == "located_in" and r.target in around}
        places[actor.id] = frozenset(seats.union(*(around[seat] for seat in seats)))
    return Grounds(places, kinds)


def _around(ident: str, knowledge: Knowledge) -> frozenset[str]:
    found, ahead = set[str](), [ident]
    while ahead:
        place = knowledge.places[ahead.pop()]
        wider = {p for p in (place.part_of, place.country) if p in knowledge.places} - found
        found |= wider
        ahead += sorted(wider)
    return frozenset(found)


def grounded(text: str, found: Sequence[Candidate], grounds: Grounds) -> Iterator[str]:
    """The ids that some name in ``found``, in text order, is sure to mean."""
    for candidate in found:
        kind = grounds.kinds.get(_only(candidate), "")
        if kind and _has_kind(text, candidate, kind):
            yield _only(candidate)
    for left, right in pairwise(found):
        between = text[left.end : right.start]
        if BEFORE.fullmatch(between) and {*left.ids} & grounds.places.get(_only(right), frozenset()):
            yield _only(right)
        joined = WITHIN.fullmatch(between) or (_only(left) in grounds.kinds and ADDRESS.fullmatch(between))
        if joined and {*right.ids} & grounds.places.get(_only(left), frozenset()):
            yield _only(left)


def _only(candidate: Candidate) -> str:
    return candidate.ids[0] if len(candidate.ids) == 1 else ""


def _has_kind(text: str, candidate: Candidate, kind: str) -> bool:
    """ "the Marl region", "Marl oil terminal", "the town of Marl"."""
    word = re.escape(kind)
    after = re.compile(rf" (?:[a-z]+ )?{word}\b").match(text, candidate.end)
    return bool(after or re.search(rf"\b{word} of $", text[max(0, candidate.start - 20) : candidate.start]))
