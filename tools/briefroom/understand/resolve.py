"""Which mentions mean the same thing: surnames, acronyms, short forms; and when that cannot be told.

Two mentions are one thing when knowledge says so, when they are worded alike, or when the article itself
ties them: a surname to the one full name that bears it, an acronym to the name it stands in brackets
behind. Spellings are never guessed, and where two people share a surname a mention of it alone keeps both
as candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefroom.understand.candidates import STATE_RULE, Candidate, plain
from briefroom.understand.corrections import normal
from briefroom.understand.groups import PERSON, PLACE, Group, fold, keep_apart, sort_of, unique
from briefroom.understand.nationalities import place_names
from briefroom.understand.people import People, name_parts, same_people
from briefroom.understand.regions import state_of
from briefroom.understand.shortforms import (
    any_case,
    declared,
    short_forms,
    spelt_out,
    well_known,
    with_article,
)

DOTTED = re.compile(r"(?:[A-Z]\.)+[A-Z]?")
# "the State of Osmark" is Osmark; "Republic of …" may be another country than the one called so for short.
FORMAL = re.compile(
    r"(?:State|Commonwealth|Kingdom|(?:Islamic|Arab|Federal|Federative|People's) Republic) of (?:the )?"
    r"(?P<name>.+)"
)


@dataclass(frozen=True, slots=True)
class Grouping:
    """The groups in order of appearance, and the mentions that may belong to several of them."""

    groups: tuple[Group, ...]
    open: tuple[tuple[Candidate, tuple[Group, ...]], ...]


def group(
    text: str,
    candidates: Sequence[Candidate],
    pairs: Sequence[tuple[str, str]],
    apart: Sequence[tuple[str, str]] = (),
) -> Grouping:
    """Groups of mentions. ``pairs``: (short, long) wordings that the article itself declares one; ``apart``:
    names, or ids, that a person says are two."""
    groups: dict[tuple[str, str], Group] = {}
    pending: list[Candidate] = []
    for candidate in _kept_apart(text, candidates, apart):
        sort, name = sort_of(candidate), plain(text[candidate.start : candidate.end])
        if sort == PERSON and len(name_parts(name)) == 1:
            pending.append(candidate)
        elif len(candidate.ids) == 1:
            own = groups.setdefault(("id", candidate.ids[0]), Group(sort, known=candidate.ids[0]))
            own.add(candidate, name)
        elif candidate.ids:
            pending.append(candidate)
        else:
            key = _place_name(candidate, name) if sort == PLACE else name
            groups.setdefault((sort, _key(key)), Group(sort)).add(candidate, name)
    for own in groups.values():
        keep_apart(own, apart)
    merged = well_known(declared(with_article(any_case(list(groups.values()))), pairs))
    merged = spelt_out(text, short_forms(text, same_people(text, merged)))
    return _surnames(text, merged, pending)


def _kept_apart(
    text: str, candidates: Sequence[Candidate], apart: Sequence[tuple[str, str]]
) -> Iterator[Candidate]:
    """The candidates, without ids of entries that a person says their words do not mean."""
    two = {frozenset(map(normal, pair)) for pair in apart}
    for candidate in candidates:
        words = normal(plain(text[candidate.start : candidate.end])) if two else ""
        ids = tuple(i for i in candidate.ids if frozenset((normal(i), words)) not in two)
        yield candidate if ids == candidate.ids else replace(candidate, ids=ids)


def _key(name: str) -> str:
    """What two wordings of one thing share: no hyphens, no stops of initials ("U.S. Navy", "US Navy")."""
    words = [word.replace(".", "") if DOTTED.fullmatch(word) else word for word in name.split()]
    return fold(" ".join(words)).replace("-", " ").rstrip(".")


def _place_name(candidate: Candidate, name: str) -> str:
    state = state_of(name) if candidate.rule == STATE_RULE else None
    formal = FORMAL.match(name)
    if formal and formal["name"] in place_names() and name not in place_names():
        return place_names()[formal["name"]]
    return state or place_names().get(name) or place_names().get(f"{name}.", name)


def _surnames(text: str, groups: list[Group], pending: Sequence[Candidate]) -> Grouping:
    """Single names of people: to their one bearer, else to each other, else left open."""
    unresolved: list[tuple[Candidate, tuple[Group, ...]]] = []
    alone: dict[str, Group] = {}
    people = People(groups, pending)
    for candidate in pending:
        name = plain(text[candidate.start : candidate.end])
        fits = people.fitting(text, candidate, name)
        fits += [alone[fold(name)]] if fits and fold(name) in alone else []
        if len(fits) == 1:
            fits[0].add(candidate, name)
        elif fits or candidate.ids:
            unresolved.append((candidate, tuple(fits)))
        else:
            alone.setdefault(fold(name), Group(PERSON)).add(candidate, name)
    found = [g for g in (*groups, *people.known.values(), *alone.values()) if g.members]
    return Grouping(tuple(sorted(unique(found), key=lambda g: g.start)), tuple(unresolved))
