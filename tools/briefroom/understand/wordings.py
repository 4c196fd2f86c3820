"""Lists of words, where they stand in a text, and which words it also writes small; quick in long texts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

WORD = re.compile(r"\w+|[^\w\s]")
SMALL_WORD = re.compile(r"(?<!\w)[^\W\d_A-Z][\w-]*")


def words(text: str) -> frozenset[str]:
    """A vocabulary from a plain list of words."""
    return frozenset(text.split())


def occurrences(text: str, wordings: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Every place where one of the wordings stands as whole words, in text order, the longest first."""
    by_word: dict[str, list[str]] = defaultdict(list)
    for wording in sorted(set(wordings), key=lambda w: (-len(w), w)):
        first = WORD.match(wording)
        if first:
            by_word[first.group()].append(wording)
    for word in WORD.finditer(text):
        start = word.start()
        for wording in by_word.get(word.group(), ()):
            end = start + len(wording)
            following = text[end : end + 1]
            if text.startswith(wording, start) and not (following.isalnum() or following == "_"):
                yield start, end


@lru_cache(maxsize=8)
def small_words(text: str) -> frozenset[str]:
    """The words that the text writes in small letters, somewhere."""
    small = SMALL_WORD.findall(text)
    return frozenset(small) | {part for word in small for part in word.split("-")}
