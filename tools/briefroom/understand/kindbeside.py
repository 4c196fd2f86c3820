"""What kinds the words right beside a name speak for: asked of every mention, by more steps than one.

Nearly no mention has any of these words beside it, so each list is asked once as a whole before its
kinds are asked one by one, and what was found is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefroom.model import MentionKind
from briefroom.understand.kindwords import (
    AFTER,
    BEFORE,
    NOUN_AFTER,
    NOUN_BEFORE,
    NOUNS,
    noun_after,
    noun_before,
)

_NOUN = "|".join(NOUNS.values())
_ANY_NOUN_AFTER, _ANY_NOUN_BEFORE = noun_after(_NOUN), re.compile(noun_before(_NOUN.lower()).pattern)
_ANY_AFTER = re.compile("|".join(pattern.pattern for _, _, pattern in AFTER))
# Most begin at a word: the others apart, so that a search passes over all that is none.
_AT_WORDS, _ELSEWHERE = (
    "|".join(p.pattern for _, _, p in BEFORE if p.pattern.startswith(r"\b") is at_a_word)
    for at_a_word in (True, False)
)
_ANY_BEFORE = re.compile(rf"\b(?:{_AT_WORDS})|{_ELSEWHERE}")
_QUOTES = '“"‘'


@dataclass(frozen=True, slots=True)
class Beside:
    """Kinds that a noun beside the name says (``nouns``: how many times each), and those that other words
    behind and before it speak for, with their weights, in the order of the vocabulary."""

    nouns: tuple[tuple[MentionKind, int], ...]
    after: tuple[tuple[MentionKind, int], ...]
    before: tuple[tuple[MentionKind, int], ...]


@lru_cache(maxsize=1024)
def beside(left: str, right: str) -> Beside:
    """What ``left``, the text that ends where a name begins, and ``right``, behind it, speak for."""
    ahead = _ANY_NOUN_AFTER.match(right) is not None
    behind = left.endswith((" ", *_QUOTES)) and _ANY_NOUN_BEFORE.search(left.lower()) is not None
    nouns: list[tuple[MentionKind, int]] = []
    for kind in NOUNS if ahead or behind else ():
        times = (ahead and NOUN_AFTER[kind].match(right) is not None) + (
            behind and NOUN_BEFORE[kind].search(left) is not None
        )
        if times:
            nouns.append((kind, times))
    other = AFTER if _ANY_AFTER.match(right) else ()
    before = BEFORE if left.endswith(" ") and _ANY_BEFORE.search(left) else ()
    return Beside(
        tuple(nouns),
        tuple((kind, weight) for kind, weight, pattern in other if pattern.match(right)),
        tuple((kind, weight) for kind, weight, pattern in before if pattern.search(left)),
    )
