"""Lists of words, where they stand in a text, and which words it also writes small; quick in long texts."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby, takewhile

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


def opening(text: str, wording: str) -> Iterator[tuple[int, int]]:
    """Where the wording stands with no letter or digit before it, whatever follows."""
    start = text.find(wording)
    while start >= 0:
        if not (start and _is_inner(text[start - 1])):
            yield start, start + len(wording)
        start = text.find(wording, start + 1)


def standing(text: str, wording: str) -> Iterator[tuple[int, int]]:
    """Where one wording stands with no letter or digit on either side, one place after the other."""
    start = text.find(wording)
    while start >= 0:
        end = start + len(wording)
        if (start and _is_inner(text[start - 1])) or (end < len(text) and _is_inner(text[end])):
            end = start + 1
        else:
            yield start, end
        start = text.find(wording, end)


def any_of(wordings: Iterable[str], *, not_behind: str = "") -> str:
    """A pattern for any of the wordings, the longest that fits: a tree of their letters, since to try
    hundreds of wordings in turn at every word of a text is slow. ``not_behind``: a class of characters none
    of them follows; it is asked after the first letter, so that a search runs from one such letter to the
    next."""
    branches = []
    for first, group in groupby(sorted(set(wordings)), key=lambda wording: wording[0]):
        letter = re.escape(first)
        free = f"(?<!{not_behind}{letter})" if not_behind else ""
        branches.append(f"{letter}{free}{_tree([wording[1:] for wording in group])}")
    return f"(?:{'|'.join(branches)})"


def _tree(endings: list[str]) -> str:
    """The pattern of sorted endings; where one of them is empty the others may be left out."""
    branches = []
    for _, group in groupby(filter(None, endings), key=lambda ending: ending[0]):
        same = list(group)
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(same[0], same[-1], strict=False))
        shared = "".join(letter for letter, _ in alike)
        branches.append(re.escape(shared) + _tree([ending[len(shared) :] for ending in same]))
    if endings[0]:
        return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{'|'.join(branches)})?" if branches else ""


def _is_inner(char: str) -> bool:
    return char.isalnum() or char == "_"


@lru_cache(maxsize=8)
def small_words(text: str) -> frozenset[str]:
    """The words that the text writes in small letters, somewhere."""
    small = SMALL_WORD.findall(text)
    return frozenset(small) | {part for word in small for part in word.split("-")}
