"""The inverted index: for every word the documents that hold it, how much they are about it, and where.

Scores are BM25F (Robertson and Zaragoza 2009, one saturation over weighted fields), kept as an impact of
three bits; the weight of a word among all documents is left to the browser, which knows how many hold it.
An entity is a term too, ``@id``: whatever the spelling in a query, it leads to the same documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefroom.site.search.coding import order
from briefroom.site.search.documents import Document, Named
from briefroom.site.search.tokens import tokenise

K1, B = 1.2, 0.4  # a mild norm: a claim is short and a brief long by kind, not by how much they are about
FIELD_WEIGHTS = (4, 3, 1)  # title, names, text
LEVELS = 8
FIELD_GAP = 8  # positions between two fields, so that no phrase reaches across
ENTITY = "@"


@dataclass(frozen=True, slots=True)
class Posting:
    """One document for one term. ``positions`` rise."""

    document: int
    impact: int  # 0 … LEVELS - 1
    positions: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Spelling:
    """Words that name entities: ``rest`` are those after the first word."""

    rest: tuple[str, ...]
    entities: tuple[int, ...]  # indices into ``Index.entities``


@dataclass(frozen=True, slots=True)
class Index:
    """Everything a query needs; terms and first words of spellings are sorted."""

    documents: tuple[Document, ...]
    entities: tuple[Named, ...]
    postings: Mapping[str, tuple[Posting, ...]]
    spellings: Mapping[str, tuple[Spelling, ...]]


def build_index(documents: Sequence[Document], entities: Sequence[Named]) -> Index:
    """The index over ``documents``, whose numbers are their places in the sequence."""
    occurrences = [_occurrences(document) for document in documents]
    lengths = [sum(len(places) for _, places in words.values()) for words in occurrences]
    average = sum(lengths) / len(lengths) if lengths else 1.0
    found: dict[str, list[Posting]] = defaultdict(list)
    for number, words in enumerate(occurrences):
        norm = 1 - B + B * lengths[number] / (average or 1.0)
        for word, (weight, places) in words.items():
            found[word].append(Posting(number, _impact(weight, norm), tuple(places)))
        for ident, count in documents[number].entities:
            weight = 12 if documents[number].about == ident else count
            found[ENTITY + ident].append(Posting(number, _impact(weight, 1.0)))
    return Index(
        tuple(documents),
        tuple(entities),
        {word: tuple(found[word]) for word in sorted(found, key=order)},
        _spellings(entities),
    )


def _occurrences(document: Document) -> dict[str, tuple[int, list[int]]]:
    """Each word's weight over the fields, and its positions."""
    words: dict[str, tuple[int, list[int]]] = {}
    position = 0
    fields: Iterable[Iterable[str]] = ((document.title,), document.names, document.text.splitlines())
    for weight, parts in zip(FIELD_WEIGHTS, fields, strict=True):
        for part in parts:
            for word in tokenise(part):
                before, places = words.get(word, (0, []))
                places.append(position)
                words[word] = (before + weight, places)
                position += 1
            position += FIELD_GAP
    return words


def _impact(weight: int, norm: float) -> int:
    score = weight / (weight + K1 * norm)  # 0 … 1
    return min(LEVELS - 1, int(score * LEVELS))


def _spellings(entities: Sequence[Named]) -> dict[str, tuple[Spelling, ...]]:
    owners: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, entity in enumerate(entities):
        for words in _wordings(entity):
            owners[words].add(number)
    table: dict[str, list[Spelling]] = defaultdict(list)
    for words in sorted(owners, key=lambda words: (words[0], -len(words), words)):
        table[words[0]].append(Spelling(words[1:], tuple(sorted(owners[words]))))
    return {first: tuple(table[first]) for first in sorted(table, key=order)}


def _wordings(entity: Named) -> Iterator[tuple[str, ...]]:
    for spelling in (*entity.spellings, *entity.weak):
        words = tuple(tokenise(spelling))
        if words:
            yield words
