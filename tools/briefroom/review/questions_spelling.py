"""One name in two spellings? Unknown actors that are spelt much like an entry, or like each other."""

from __future__ import annotations

from collections.abc import Iterator

from briefroom.model import Question
from briefroom.review.questions_alike import alike_pairs
from briefroom.review.questions_basis import Basis
from briefroom.review.questions_pairs import (
    are_told_apart,
    entry_sides,
    pair_question,
    unknown_sides,
    words_of,
)

WHY = "The names are spelt much alike; nothing is united until somebody says so."


def ask(basis: Basis) -> Iterator[Question]:
    """One question a pair with an unknown actor in it."""
    unknown = unknown_sides(basis)
    if not unknown:
        return
    sides = words_of((*unknown, *entry_sides(basis)))
    called = [called for side in sides.values() for called in side.called]
    for a, b in alike_pairs(called):
        one, other = sides[str(a.who)], sides[str(b.who)]
        if (one.entry is None or other.entry is None) and not are_told_apart(basis, one, other):
            yield pair_question(basis, "spelling", (one, other), WHY)
