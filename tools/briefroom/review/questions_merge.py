"""One and the same in two entries, or under a full name and a short one, with one office?

Names that are spelt alike are enough to ask about two entries. A surname is not: many people bear it. It
takes the same office, too, and on one side no given name, or only its initial, to tell the two apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from briefroom.model import Question
from briefroom.review.keys import normal
from briefroom.review.questions_alike import PERSON, alike_pairs
from briefroom.review.questions_basis import Basis
from briefroom.review.questions_pairs import (
    Side,
    are_told_apart,
    entry_sides,
    pair_question,
    unknown_sides,
    words_of,
)
from briefroom.understand.candidates import plain
from briefroom.understand.people import INITIAL, name_parts, surname_forms

SPELT = "Both have an entry, and their names are spelt much alike."
OFFICE = "Both bear the surname, and both are “{}”."
ARTICLE = re.compile(r"^(?:the|a|an|its|his|her|their)\s+")


def ask(basis: Basis) -> Iterator[Question]:
    """One question a pair: entries spelt alike, then people of one surname and one office."""
    entries = entry_sides(basis)
    sides = words_of(entries)
    for a, b in alike_pairs([called for side in entries for called in side.called]):
        one, other = sides[str(a.who)], sides[str(b.who)]
        if one.kind == other.kind and not are_told_apart(basis, one, other):
            yield pair_question(basis, "merge", (one, other), SPELT)
    yield from _in_one_office(basis, (*unknown_sides(basis), *entries))


def _in_one_office(basis: Basis, sides: tuple[Side, ...]) -> Iterator[Question]:
    """A bearer of the surname without a given name, and one with, where both are said to hold one office."""
    people = [side for side in sides if side.kind == PERSON]
    bearers: dict[str, list[Side]] = defaultdict(list)
    for side in people:
        for form in sorted({form for name in side.names for form in surname_forms(plain(name))}):
            bearers[form].append(side)
    offices = {s.name: [q.words for q in s.definitions] for s in basis.unknown}
    for short in people:
        for other in _unique(bearers, short):
            office = _shared(_offices(short, offices), _offices(other, offices))
            if office and _can_be(short, other) and not are_told_apart(basis, short, other):
                yield pair_question(basis, "merge", (short, other), OFFICE.format(office))


def _unique(bearers: dict[str, list[Side]], short: Side) -> list[Side]:
    forms = sorted(surname_forms(plain(short.name)))
    found = {side.word: side for form in forms for side in bearers[form] if side.word != short.word}
    return list(found.values())


def _can_be(short: Side, other: Side) -> bool:
    """Whether ``short`` is a surname alone, or has an initial that fits, and the other has a full name."""
    parts, full = name_parts(plain(short.name)), name_parts(plain(other.name))
    if len(full) < 2 or INITIAL.match(full[0]):
        return False
    return len(parts) == 1 or bool(INITIAL.match(parts[0]) and parts[0][0] == full[0][0])


def _offices(side: Side, said: dict[str, list[str]]) -> list[str]:
    """What it is said to be: by its file, or by the articles."""
    if side.entry is not None:
        return [normal(role.title) for role in side.entry.roles]
    return [ARTICLE.sub("", normal(words)) for words in said.get(side.name, [])]


def _shared(ones: list[str], others: list[str]) -> str:
    """An office of both: the same words, or the same with where it is held after them."""
    for one in ones:
        for other in others:
            short, long = sorted((one, other), key=len)
            if short and (long == short or long.startswith(f"{short} ") or long.startswith(f"{short},")):
                return short
    return ""
