"""Sentences whose words the knowledge has an editor's note on, because reports often get them wrong.

The note is shown beside the words and changes nothing in them. A wording stands as whole words, in any
case unless it is written in capitals; a number in it is no part of a longer number.
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
        start, end = sentence.span.start, sentence.span.end
        at = _first(article.text, (start, end), caveat.words)
        if at and (not caveat.beside or _first(article.text, (start, end), caveat.beside)):
            yield CaveatUse(*note, sentence.id, article.span(*at))


def _first(text: str, within: tuple[int, int], wordings: Sequence[str]) -> tuple[int, int] | None:
    """Where the first of the wordings stands, the longest of those that begin there."""
    matches = (_pattern(wording).search(text, *within) for wording in wordings)
    spans = [match.span() for match in matches if match]
    return min(spans, key=lambda span: (span[0], -span[1]), default=None)


@lru_cache(maxsize=5_000)
def _pattern(wording: str) -> re.Pattern[str]:
    parts = ("".join(ALIKE.get(char, re.escape(char)) for char in part) for part in wording.split())
    words = PART_BEFORE + r"\s+".join(parts) + PART_AFTER
    return re.compile(words, 0 if wording.isupper() else re.IGNORECASE)
