"""Names as the tagger sees them: people, organisations, places, before rules and knowledge have their say.

The label scores of the words become spans under the BIO rules; then the document speaks: the same wording
is the same sort of thing throughout, a surname follows its full name, and a name found twice is also
marked where it was missed. Method and constants are those the model was measured with (see its card).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from briefroom.understand.encoder import Ranges, Scores
from briefroom.understand.nationalities import is_nationality
from briefroom.understand.reading import read
from briefroom.understand.wordings import occurrences

Label = Literal["PER", "ORG", "LOC"]
LABELS: tuple[Label, ...] = ("PER", "ORG", "LOC")
Votes = NDArray[np.float64]  # one log score a label

FORBIDDEN = -1e4
MARGIN = 1e-6  # more than sums of scores can be off
INSIDES = (2, 4, 6)  # of the labels O, B-PER, I-PER, B-ORG, …
LEAST_VOTE, LEAST_SURNAME_VOTE = -6.0, -12.0  # one mention cannot outvote all others
SHORTEST_REPEATED = 4  # letters of a name that is looked for elsewhere
ARTICLE = re.compile(r"(?:the|an|a)\s+", re.I)
COURTESY = re.compile(r"(?:Mr|Ms|Mrs|Dr|Messrs|Miss)\b\.?\s+(?=\w)")
# Short forms whose stop belongs to the name.
DOTTED = re.compile(
    r"(?:^|\W)(?:Jr|Sr|Inc|Corp|Co|Ltd|Bros|St|Calif|Tenn|Mass|Conn|Fla|Ala|Ariz|Colo|Ga|Ill|Ind|Ky|La"
    r"|Md|Mich"
    r"|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Va|Vt|Wash|Wis|Wyo|Del|Kan|[A-Z]\.[A-Z]|D\.C|N\.[YJHMC])$"
)
INITIAL = re.compile(r"\w [A-Z]\.?$")
SURNAME = re.compile(r"\.? (?!I\b)[A-Z][\w’-]+")
EDGE_LEFT, EDGE_RIGHT = ".(", "-–—\"“”'’!,:;\u200e \t"


@dataclass(frozen=True, slots=True)
class Tag:
    """A stretch the tagger takes for a name; ``score`` is how sure it is, 0 to 1."""

    start: int
    end: int
    label: Label
    score: float


def tag_names(text: str) -> list[Tag]:
    """The tagger's names in text order; they do not overlap."""
    reading = read(text)
    ranges, table = reading.words, reading.heads["names"]
    if not ranges:
        return []
    tags = _agree(text, ranges, table, _spans(_best_path(table), ranges, table))
    return [tidy for tag in _joined(text, tags) for tidy in _tidied(text, tag)]


def _joined(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """ "Ada R." and "Orlan", "Ada" and "Orlan": parts of one person's name put together."""
    joined: list[Tag] = []
    for tag in tags:
        last = joined[-1] if joined else None
        gap = text[last.end : tag.start] if last else ""
        if last and last.label == tag.label == "PER" and gap in {" ", ". "} and _is_part(text, last, tag):
            joined[-1] = replace(last, end=tag.end, score=min(last.score, tag.score))
        else:
            joined.append(tag)
    return [_with_surname(text, tag) if tag.label == "PER" else tag for tag in joined]


def _is_part(text: str, last: Tag, tag: Tag) -> bool:
    """Whether the first is a given name, or ends in an initial, and no name of its own."""
    words = text[last.start : last.end].split()
    return bool(INITIAL.search(text, last.start, last.end)) or (
        len(words) == 1 and " " not in text[tag.start : tag.end] and text[last.end] == " "
    )


def _with_surname(text: str, tag: Tag) -> Tag:
    """ "Ada R." runs on to the word behind it: nobody is called by an initial last."""
    surname = SURNAME.match(text, tag.end) if INITIAL.search(text, tag.start, tag.end) else None
    return replace(tag, end=surname.end()) if surname else tag


def _best_path(table: Scores) -> list[int]:
    """The best label of each word, where I follows only its own B or I. Only runs of words that may be in a
    name at all are weighed: the others are outside so surely that a name would rather end before them and
    another begin behind them."""
    scores = table.astype(np.float64)
    begin, inside = scores[:, 1::2], scores[:, 2::2]
    onwards = np.zeros(len(scores))
    onwards[:-1] = np.maximum((inside[1:] - begin[1:]).max(1), 0.0)
    surely = scores[:, 0] - scores[:, 1:].max(1) > onwards + MARGIN
    path = [0] * len(scores)
    edges = np.flatnonzero(np.diff(np.concatenate(([True], surely, [True])))).tolist()
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        path[start:end] = _path_of(scores[start:end].tolist())
    return path


def _path_of(rows: list[list[float]]) -> list[int]:
    """The best label of each word of a run that follows nothing (Viterbi)."""
    best = [score + (FORBIDDEN if label in INSIDES else 0.0) for label, score in enumerate(rows[0])]
    back: list[tuple[int, ...]] = []
    for out, b1, i1, b2, i2, b3, i3 in rows[1:]:  # spelt out: this is asked of every word
        most = max(best)
        free = best.index(most)
        _, x1, y1, x2, y2, x3, y3 = best
        back.append((free, free, 1 + (y1 > x1), free, 3 + (y2 > x2), free, 5 + (y3 > x3)))
        best = [
            most + out,
            *(most + b1, (y1 if y1 > x1 else x1) + i1),
            *(most + b2, (y2 if y2 > x2 else x2) + i2),
            *(most + b3, (y3 if y3 > x3 else x3) + i3),
        ]
    path = [best.index(max(best))]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def _spans(path: Sequence[int], ranges: Ranges, table: Scores) -> list[Tag]:
    tags: list[Tag] = []
    for row, (label, (start, end)) in enumerate(zip(path, ranges, strict=True)):
        if not label:
            continue
        score = float(np.exp(table[row, label]))
        if label % 2:
            tags.append(Tag(start, end, LABELS[label // 2], score))
        else:
            tags[-1] = replace(tags[-1], end=end, score=min(tags[-1].score, score))
    return tags


# ---------------------------------------------------------------- the document speaks


def _agree(text: str, ranges: Ranges, table: Scores, tags: Sequence[Tag]) -> list[Tag]:
    keys = [_key(text, tag) for tag in tags]
    votes = [_votes(ranges, table, tag) for tag in tags]
    total: dict[str, Votes] = {}
    for key, vote in zip(keys, votes, strict=True):
        total[key] = total.get(key, np.zeros(3)) + vote
    surnames = _surnames(total)
    agreed: list[Tag] = []
    for tag, key in zip(tags, keys, strict=True):
        vote = total[key] + sum(surnames.get(key, ()), np.zeros(3))
        label = LABELS[int(np.argmax(vote))]
        agreed.append(tag if tag.label == label else replace(tag, label=label))
    return sorted([*agreed, *_missed(text, ranges, agreed, keys)], key=lambda tag: tag.start)


def _key(text: str, tag: Tag) -> str:
    words = text[tag.start : tag.end]
    article = ARTICLE.match(words)
    return words[article.end() :] if article else words


def _votes(ranges: Ranges, table: Scores, tag: Tag) -> Votes:
    rows = range(bisect_left(ranges, (tag.start, 0)), bisect_left(ranges, (tag.end, 0)))
    columns = [[table[k, 2 * n + (1 if k == rows[0] else 2)] for k in rows] for n in range(3)]
    means: Votes = np.array([sum(map(float, column)) / len(rows) for column in columns])
    return means.clip(LEAST_VOTE)


def _surnames(total: dict[str, Votes]) -> dict[str, list[Votes]]:
    """Votes of full names of people, under their last word."""
    surnames: dict[str, list[Votes]] = defaultdict(list)
    for key, vote in total.items():
        words = key.split()
        if 2 <= len(words) <= 4 and int(np.argmax(vote)) == 0:
            surnames[words[-1]].append(np.clip(vote, LEAST_SURNAME_VOTE, 0))
    return surnames


def _missed(text: str, ranges: Ranges, tags: Sequence[Tag], keys: Sequence[str]) -> Iterator[Tag]:
    """Names found elsewhere, where they were passed over."""
    taken = np.zeros(len(text) + 1, bool)
    for tag in tags:
        taken[tag.start : tag.end] = True
    starts, ends = {start for start, _ in ranges}, {end for _, end in ranges}
    counts = Counter(keys)
    best = {key: tag for tag, key in zip(tags, keys, strict=True)}
    wanted = [
        key
        for key in best
        if len(key) >= SHORTEST_REPEATED and key[0].isupper() and (" " in key or counts[key] > 1)
    ]
    for start, end in occurrences(text, wanted):
        if start in starts and end in ends and not taken[start:end].any():
            taken[start:end] = True
            yield replace(best[text[start:end]], start=start, end=end)


# ---------------------------------------------------------------- tidy spans


def _tidied(text: str, tag: Tag) -> Iterator[Tag]:
    """No name over a line break, no stray marks at its edges, no courtesy title, no nationality."""
    pieces: list[tuple[int, int]] = []
    begin = tag.start
    for gap in re.finditer(r"\s*\n\s*", text[tag.start : tag.end]):
        pieces.append((begin, tag.start + gap.start()))
        begin = tag.start + gap.end()
    for start, end in [*pieces, (begin, tag.end)]:
        while start < end and not text[start].isalnum() and text[start] not in EDGE_LEFT:
            start += 1
        while end > start and text[end - 1] in EDGE_RIGHT:
            end -= 1
        title = COURTESY.match(text, start, end) if tag.label == "PER" else None
        start = title.end() if title else start
        if text[end : end + 1] == "." and DOTTED.search(text[start:end]):
            end += 1
        words = text[start:end]
        if any(char.isalnum() for char in words) and not (tag.label == "LOC" and is_nationality(words)):
            yield Tag(start, end, tag.label, tag.score)
