"""The index as script files that a page appends when it needs them: the same from disk and over http.

    search/index.js     what every query needs: shards, facets, documents' kinds and dates, entities' names
    search/t/<n>.js     a stretch of the terms with their postings, and the spellings that begin there
    search/p/<n>.js     the positions of the same terms, for phrases
    search/d/<n>.js     titles and texts of some documents, for results and snippets
    search/words.js     all words a typo could have meant; loaded only when a word is not found

Files are named by number: no word of an article becomes a file name.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from briefroom.site.data import Asset
from briefroom.site.search.coding import front, order, pack
from briefroom.site.search.documents import Document
from briefroom.site.search.postings import ENTITY, LEVELS, Index, Posting
from briefroom.site.search.tokens import RULES

TERM_SHARD = 40_000  # characters of postings
TEXT_SHARD = 24_000  # characters of text
LEAST_TYPO = 4  # letters; shorter words are too many typos of each other
KINDS = ("brief", "actor", "place", "background", "claim")
CALL = "briefroomIndex"


def index_files(index: Index) -> Iterator[Asset]:
    """Every file of the index, in a fixed order."""
    terms = _term_shards(index)
    texts = _text_shards(index.documents)
    yield _script("index.js", "main", _main(index, terms, texts))
    spellings = _spellings(index, [order(words[0]) for words in terms])
    for number, words in enumerate(terms):
        postings = " ".join(pack(_deltas(index.postings.get(word, ()))) for word in words)
        yield _script(f"t/{number}.js", "terms", number, front(words), postings, spellings[number])
        positions = " ".join(pack(_positions(index.postings.get(word, ()))) for word in words)
        yield _script(f"p/{number}.js", "positions", number, positions)
    for number, (first, last) in enumerate(texts):
        rows = [_row(document) for document in index.documents[first:last]]
        yield _script(f"d/{number}.js", "texts", number, rows)
    yield _script("words.js", "words", front(_words(index)))


def _script(name: str, part: str, *values: Any) -> Asset:
    """A call with JSON as arguments; nothing in it can close a script element or break a line."""
    coded = ",".join(json.dumps(v, ensure_ascii=False, separators=(",", ":")) for v in values)
    for char in "<\u2028\u2029":
        coded = coded.replace(char, f"\\u{ord(char):04x}")
    return Asset(f"search/{name}", f"{CALL}.{part}({coded});\n".encode())


def _main(index: Index, terms: Sequence[Sequence[str]], texts: Sequence[tuple[int, int]]) -> dict[str, Any]:
    documents = index.documents
    return {
        "rules": RULES,
        "levels": LEVELS,
        "count": len(documents),
        "starts": [words[0] for words in terms],
        "texts": [first for first, _ in texts],
        "kinds": list(KINDS),
        "kind": pack(KINDS.index(document.kind) for document in documents),
        "entities": [[e.kind, e.id, e.name, list(e.spellings[1:])] for e in index.entities],
        "outlet": _column([document.outlet for document in documents]),
        "date": _column([document.date for document in documents]),
        "status": _column([document.status for document in documents]),
        "named": _named(index),
    }


def _column(values: Sequence[str]) -> list[Any]:
    """The distinct values, sorted, and for each document 0 for none or the value's place plus one."""
    distinct = sorted({value for value in values if value})
    places = {value: number for number, value in enumerate(distinct, 1)}
    return [distinct, pack(places.get(value, 0) for value in values)]


def _named(index: Index) -> str:
    """For each document how many known entities it names, and which, as steps."""
    numbers = {entity.id: number for number, entity in enumerate(index.entities)}
    coded: list[int] = []
    for document in index.documents:
        own = sorted(numbers[ident] for ident, _ in document.entities if ident in numbers)
        coded += [len(own), *_steps(own)]
    return pack(coded)


def _steps(rising: Iterable[int]) -> list[int]:
    steps, before = [], 0
    for number in rising:
        steps.append(number - before)
        before = number
    return steps


def _deltas(postings: Iterable[Posting]) -> Iterator[int]:
    before = -1
    for posting in postings:
        yield (posting.document - before - 1) * LEVELS + posting.impact
        before = posting.document


def _positions(postings: Iterable[Posting]) -> Iterator[int]:
    for posting in postings:
        yield len(posting.positions)
        yield from _steps(posting.positions)


def _shards(sizes: Iterable[int], most: int) -> list[tuple[int, int]]:
    """Consecutive stretches of about ``most``, at least one, none empty."""
    stretches: list[tuple[int, int]] = []
    first = size = number = 0
    for number, own in enumerate(sizes):
        if size and size + own > most:
            stretches.append((first, number))
            first, size = number, 0
        size += own
    return [*stretches, (first, number + 1)]


def _term_shards(index: Index) -> list[Sequence[str]]:
    words = list(index.postings) or [ENTITY]
    sizes = (len(word) + 3 * len(index.postings.get(word, ())) for word in words)
    return [words[first:last] for first, last in _shards(sizes, TERM_SHARD)]


def _text_shards(documents: Sequence[Document]) -> list[tuple[int, int]]:
    return _shards((len(d.text) + len(d.title) for d in documents), TEXT_SHARD)


def _row(document: Document) -> list[str]:
    return [document.path, document.title, document.text]


def _spellings(index: Index, starts: Sequence[bytes]) -> list[list[Any]]:
    """By shard, the spellings whose first word a browser looks for there."""
    shards: list[list[Any]] = [[] for _ in starts]
    for first, spellings in index.spellings.items():
        coded = [[list(spelling.rest), list(spelling.entities)] for spelling in spellings]
        shards[max(0, bisect_right(starts, order(first)) - 1)].append([first, coded])
    return shards


def _words(index: Index) -> list[str]:
    """What a mistyped word may have meant: the words of the texts and of all spellings."""
    words = {word for word in index.postings if not word.startswith(ENTITY)} | set(index.spellings)
    return sorted((w for w in words if len(w) >= LEAST_TYPO and not w.isdigit()), key=order)
