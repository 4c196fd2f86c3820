"""What goes into the tagger: a text as words, their case classes, windows, and word pieces.

A text of any length is cut into windows at line breaks and sentence ends; words and offsets are those of
the text as given. Training makes its windows here too, so that the tagger meets what it learnt from.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

DATA = Path(__file__).parent / "data"
VOCABULARY = DATA / "vocab.txt"

# The heads of the tagger, in the order of its columns: a label each, or begin and inside of each.
ROLES = ("source", "cue", "content", "inner")  # inner: a content that lies in another one
HEADS = {"names": 7, "kinds": 15} | {f"{breadth}_{role}": 3 for breadth in ("said", "wide") for role in ROLES}

Ranges = list[tuple[int, int]]
Scores = NDArray[np.float32]

WORD = re.compile(r"\w+|[^\w\s]")
PIECE_PARTS = re.compile(r"[^\W_]+|[\W_]")
UNKNOWN_PIECE, FIRST_PIECE, LAST_PIECE = 100, 101, 102  # [UNK] [CLS] [SEP] of the vocabulary
MOST_PIECES = 12  # of one word; the models learnt from no more
LONGEST_PART = 100  # characters; longer runs are no words
CACHED_WORDS = 50_000
WINDOW = 256  # word pieces read at once
FEWEST_SHARE = 0.4  # of a window that is full enough to end at a boundary

# Case classes, as the case embedding numbers them.
LOWER, TITLE, CAPITALS, INITIAL, MIXED, DIGIT, OTHER = range(7)
CAPITALS_IN_CAPITALS, TITLE_IN_TITLE, CAPITALS_IN_TITLE = 7, 8, 9
ALPHABETIC = frozenset({LOWER, TITLE, CAPITALS, INITIAL, MIXED})
LONGEST_TITLE_LINE = 25  # words; a longer line that is capitalised throughout is a list


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of a text and each single mark, with their case classes."""

    ranges: tuple[tuple[int, int], ...]
    cases: tuple[int, ...]


def tokenise(text: str) -> Tokens:
    """Words and marks as offsets into the text, in order."""
    ranges = [match.span() for match in WORD.finditer(text)]
    cases = [_case(text[start:end]) for start, end in ranges]
    first = 0
    for last in range(1, len(ranges) + 1):
        if last == len(ranges) or "\n" in text[ranges[last - 1][1] : ranges[last][0]]:
            _mark_line(ranges, cases, first, last)
            first = last
    return Tokens(tuple(ranges), tuple(cases))


def folded(text: str) -> str:
    """The text with typewriter quotation marks made of two signs as one kind; no offset moves."""
    return text.replace("''", '""').replace("``", '""')


@lru_cache(maxsize=CACHED_WORDS)
def _case(word: str) -> int:
    if not word[0].isalnum():
        return OTHER
    if any(char.isdigit() for char in word):
        return DIGIT
    if not any(char.isupper() for char in word):
        return LOWER
    if len(word) == 1:
        return INITIAL
    if word.isupper():
        return CAPITALS
    return TITLE if word[0].isupper() and word[1:].islower() else MIXED


def _mark_line(ranges: Ranges, cases: list[int], first: int, last: int) -> None:
    """In a line of capitals, or one capitalised throughout, capitals say less: classes of their own."""
    words = [k for k in range(first, last) if cases[k] in ALPHABETIC]
    long = [k for k in words if ranges[k][1] - ranges[k][0] > 3]
    if len(words) >= 3 and sum(cases[k] in (CAPITALS, INITIAL) for k in words) >= 0.7 * len(words):
        for k in words:
            cases[k] = CAPITALS_IN_CAPITALS if cases[k] in (CAPITALS, INITIAL) else cases[k]
    elif len(long) >= 3 and last - first < LONGEST_TITLE_LINE and all(cases[k] != LOWER for k in long):
        for k in words:
            if cases[k] == TITLE:
                cases[k] = TITLE_IN_TITLE
            elif cases[k] in (CAPITALS, MIXED):
                cases[k] = CAPITALS_IN_TITLE


def windows(text: str, ranges: Ranges, sizes: list[int], most: int) -> Ranges:
    """Runs of words of at most ``most`` pieces, cut at a line break or sentence end, else at a comma,
    else between two words that cannot be one name."""
    found: Ranges = []
    first, count = 0, len(ranges)
    while first < count:
        total, last, best, rank = 0, first, 0, 0
        while last < count and total + sizes[last] <= most:
            total += sizes[last]
            last += 1
            if last < count and total > most * FEWEST_SHARE:
                here = _boundary(text, ranges, last)
                if here and here >= rank:
                    best, rank = last, here
        end = last if last >= count else best or max(last, first + 1)
        found.append((first, end))
        first = end
    return found


def _boundary(text: str, ranges: Ranges, position: int) -> int:
    """How well a window may end before the word at ``position``: 3 sentence, 2 clause, 1 word, 0 not."""
    gap = text[ranges[position - 1][1] : ranges[position][0]]
    before, after = text[slice(*ranges[position - 1])], text[slice(*ranges[position])]
    if "\n" in gap or (before in '.!?"”' and gap and after[0].isupper()):
        return 3
    if not gap:
        return 0
    if before in ",;:":
        return 2
    return int(before[0].islower() or after[0].islower())


class WordPieces:
    """The vocabulary, and how a word falls into its pieces (longest first, accents dropped)."""

    def __init__(self, file: Path) -> None:
        lines = file.read_text(encoding="utf-8").split("\n")
        self._vocabulary = {line: number for number, line in enumerate(lines) if line}
        self._known: dict[str, tuple[int, ...]] = {}

    def of(self, word: str) -> tuple[int, ...]:
        """The piece numbers of one word, at most twelve, never none."""
        known = self._known.get(word)  # another thread may clear them
        if known is None:
            if len(self._known) >= CACHED_WORDS:
                self._known.clear()
            plain = unicodedata.normalize("NFD", word[: LONGEST_PART * MOST_PIECES].lower())
            plain = "".join(char for char in plain if unicodedata.category(char) != "Mn")
            pieces = [piece for part in PIECE_PARTS.findall(plain) for piece in self._split(part)]
            known = self._known[word] = tuple(pieces[:MOST_PIECES]) or (UNKNOWN_PIECE,)
        return known

    def _split(self, part: str) -> list[int]:
        if len(part) > LONGEST_PART:
            return [UNKNOWN_PIECE]
        pieces: list[int] = []
        start = 0
        while start < len(part):
            mark = "##" if start else ""
            ends = range(len(part), start, -1)
            end = next((e for e in ends if mark + part[start:e] in self._vocabulary), None)
            if end is None:
                return [UNKNOWN_PIECE]
            pieces.append(self._vocabulary[mark + part[start:end]])
            start = end
        return pieces
