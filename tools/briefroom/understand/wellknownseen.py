"""Names of well-known bodies that the tagger half sees, where a reader is in no doubt.

A name that everybody knows and that is a word besides ("Apple", "Target") the tagger takes for a name in one
sentence and not in the next. Where one mention is likely enough, all are; where the article also writes the
word small, only those count that the tagger sees itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from briefroom.understand.reading import Reading, read
from briefroom.understand.tagger import Tag
from briefroom.understand.wellknown import known_by_first_word
from briefroom.understand.wordings import small_words

LIKELY = 0.3  # that the words are a name, in the best of their mentions


def with_half_seen(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """The tags, and those of well-known bodies that were passed over or cut ("Reed" of Reed-Orlan)."""
    covered: dict[int, Tag] = {k: tag for tag in tags for k in range(tag.start, tag.end)}
    found: dict[str, list[Tag]] = defaultdict(list)
    best: dict[str, float] = defaultdict(float)
    for name, whole in _occurrences(text, read(text)):
        best[name] = max(best[name], whole.score)
        inner = [covered[k] for k in range(whole.start, whole.end) if k in covered]
        if all(whole.start <= tag.start and tag.end <= whole.end for tag in inner):
            found[name].append(replace(whole, score=max([whole.score, *(tag.score for tag in inner)])))
            covered.update(dict.fromkeys(range(whole.start, whole.end), whole))
    small = small_words(text)
    seen = [t for name in found if best[name] >= LIKELY and name.lower() not in small for t in found[name]]
    taken = {k for tag in seen for k in range(tag.start, tag.end)}
    return sorted([*seen, *(t for t in tags if t.start not in taken)], key=lambda tag: tag.start)


def _occurrences(text: str, reading: Reading) -> Iterator[tuple[str, Tag]]:
    """Well-known names that stand as whole words; the score is the chance of a name at all, 0 to 1."""
    names = known_by_first_word()
    ends = {end for _, end in reading.words}
    for row, (start, stop) in enumerate(reading.words):
        for name in names.get(text[start:stop], ()):
            end = start + len(name)
            if end in ends and text.startswith(name, start):
                chance = 1.0 - float(np.exp(reading.heads["names"][row, 0]))
                yield name, Tag(start, end, "ORG", round(chance, 3))
                break
