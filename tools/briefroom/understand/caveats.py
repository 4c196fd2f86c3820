"""Sentences whose words the knowledge has an editor's note on, because reports often get them wrong.

The note is shown beside the words and changes nothing in them. A wording stands as whole words, in any
case unless it is written in capitals; a number in it is no part of a longer number. An article that gives
the wording as what somebody calls it ("what Reed calls the old fort", "the so-called old fort") says itself
that the name is not its own, and needs no note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefroom.model import Actor, Article, Background, Caveat, CaveatUse, Knowledge, Place, Sentence

# "100 km" stands neither in "2,100 km" nor in "100 km2"
PART_BEFORE = r"(?<![\w])(?<!\d[.,])"
PART_AFTER = r"(?!\w)(?![.,]\d)"
ALIKE = {"'": "['’‘]", "’": "['’‘]", "-": "[-‑–]"}  # characters that newsrooms set in different ways

# What ends right before a wording that is given as somebody else's name for a thing.
CALLED = re.compile(
    r"(?:\bso[-‑ ]called|\bwhat\b[^.;:?!]{1,40}?\b(?:call|calls|called|term|terms|termed))"
    r"\s+(?:the\s+|an?\s+)?[\"'“‘]?\Z",
    re.IGNORECASE,
)
CALLED_WITHIN = 60  # characters before a wording that are searched for it


def find_caveats(
    article: Article, sentences: Sequence[Sentence], knowledge: Knowledge
) -> tuple[CaveatUse, ...]:
    """Every sentence that calls for a note, once a note, in text order."""
    found = [
        use
        for entry in _entries(knowledge)
        for number, caveat in enumerate(entry.caveats, start=1)
        for use in _uses(article, sentences, (entry.id, number), caveat)
    ]
    return tuple(sorted(found, key=lambda use: (use.span.start, use.entry, use.number)))


def _entries(knowledge: Knowledge) -> Iterator[Actor | Place | Background]:
    yield from knowledge.actors.values()
    yield from knowledge.places.values()
    yield from knowledge.backgrounds.values()


def _uses(
    article: Article, sentences: Sequence[Sentence], note: tuple[str, int], caveat: Caveat
) -> Iterator[CaveatUse]:
    for sentence in sentences:
        within = (sentence.span.start, sentence.span.end)
        text = article.text
        own = [span for span in _found(text, within, caveat.words) if _is_own(text, within, span)]
        if own and (not caveat.beside or any(_found(text, within, caveat.beside))):
            first = min(own, key=lambda span: (span[0], -span[1]))  # the longest that begins there
            yield CaveatUse(*note, sentence.id, article.span(*first))


def _found(text: str, within: tuple[int, int], wordings: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where the wordings stand."""
    return (match.span() for wording in wordings for match in _pattern(wording).finditer(text, *within))


def _is_own(text: str, within: tuple[int, int], span: tuple[int, int]) -> bool:
    """Whether the article says the words for itself, and not as what somebody calls it."""
    return not CALLED.search(text[max(within[0], span[0] - CALLED_WITHIN) : span[0]])


@lru_cache(maxsize=5_000)
def _pattern(wording: str) -> re.Pattern[str]:
    parts = ("".join(ALIKE.get(char, re.escape(char)) for char in part) for part in wording.split())
    words = PART_BEFORE + r"\s+".join(parts) + PART_AFTER
    return re.compile(words, 0 if wording.isupper() else re.IGNORECASE)
