"""Lists of words, where they stand in a text, and which words it also writes small; quick in long texts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

WORD = re.compile(r"\w+|[^\w\s]")
FEW = 24  # wordings are looked for one by one; more in one walk over the text
SMALL_WORD = re.compile(r"(?<!\w)[^\W\d_A-Z][\w-]*")


def words(text: str) -> frozenset[str]:
    """A vocabulary from a plain list of words."""
    return frozenset(text.split())


def occurrences(text: str, wordings: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Every place where one of the wordings stands as whole words, in text order, the longest first."""
    wanted = {wording for wording in wordings if WORD.match(wording)}
    if len(wanted) <= FEW:
        yield from sorted(_each(text, wanted), key=lambda span: (span[0], -span[1]))
        return
    by_word: dict[str, list[str]] = defaultdict(list)
    for wording in sorted(wanted, key=lambda w: (-len(w), w)):
        by_word[WORD.findall(wording)[0]].append(wording)
    for word in WORD.finditer(text):
        start = word.start()
        for wording in by_word.get(word.group(), ()):
            end = start + len(wording)
            following = text[end : end + 1]
            if text.startswith(wording, start) and not (following.isalnum() or following == "_"):
                yield start, end


def _each(text: str, wordings: Iterable[str]) -> Iterator[tuple[int, int]]:
    for wording in wordings:
        start = text.find(wording)
        while start >= 0:
            end = start + len(wording)
            opens = not (_is_inner(wording[0]) and start and _is_inner(text[start - 1]))
            if opens and not (end < len(text) and _is_inner(text[end])):
                yield start, end
            start = text.find(wording, start + 1)


def _is_inner(char: str) -> bool:
    return char.isalnum() or char == "_"


@lru_cache(maxsize=8)
def small_words(text: str) -> frozenset[str]:
    """The words that the text writes in small letters, somewhere."""
    small = SMALL_WORD.findall(text)
    return frozenset(small) | {part for word in small for part in word.split("-")}
