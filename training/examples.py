"""From the training texts to windows of word pieces with a label a head.

What a corpus did not mark is masked, never taken for "nothing there": a corpus of names says nothing of
speakers, one that marks claims only says nothing of thoughts. Words, pieces and windows are those of the
package at run time.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefroom.understand.encoder import (
    FIRST_PIECE,
    HEADS,
    LAST_PIECE,
    OTHER,
    ROLES,
    VOCABULARY,
    WordPieces,
    folded,
    tokenise,
    windows,
)  # fmt: skip
from training.annotated import KINDS, Annotated, Attribution, read_set

MASK = -100
# Of a corpus that knows only people, organisations and places: the kinds a word of each may be.
SOME = {"PER": 100, "ORG": 101, "LOC": 102, "O": 103}
SORTS = ("PER", "ORG", "LOC")
ALLOWED = {
    100: ("person",),
    101: (
        "government_body", "armed_group", "military", "party", "igo", "ngo", "company", "media", "alliance",
        "state",
    ),
    102: ("state", "place"),
    103: ("", "state", "community", "event"),
}  # fmt: skip
CLAIM_TYPES = frozenset(("speech", "document", "hedge"))
CAPS = (128, 200, 256)  # pieces of a window, in turn: the tagger meets texts of every length
UPPER_SHARE, TITLE_SHARE = 0.03, 0.04  # of passages, shown in capitals or as a headline
QUOTES = {"“": '"', "”": '"'}


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what is known of it. None: this corpus does not mark that."""

    text: str
    names: tuple[tuple[int, int, str], ...] | None = None
    kinds: tuple[tuple[int, int, str], ...] | None = None
    attributions: tuple[Attribution, ...] | None = None
    said_known: bool = True  # an unmarked word is known to be no part of a claim
    wide_known: bool = True


@dataclass(frozen=True, slots=True)
class Window:
    """Model input and labels of one window; labels are [pieces, heads]."""

    ids: list[int]
    case: list[int]
    labels: NDArray[np.int64]


def names_corpus(file: Path) -> list[Example]:
    """A corpus of names: ``{text, ents: [[start, end, label]]}`` a line."""
    return [Example(r["text"], tuple((s, e, label) for s, e, label in r["ents"])) for r in _lines(file)]


def attribution_corpus(file: Path) -> list[Example]:
    """A corpus of attributions; where they carry a type, claims are told from thoughts."""
    found = []
    for record in _lines(file):
        marks = tuple(
            Attribution(
                str(number),
                *(tuple((s, e) for s, e in mark[role]) for role in ("source", "cue", "content")),
                said=mark.get("type", "speech") in CLAIM_TYPES,
            )
            for number, mark in enumerate(record["attributions"])
        )
        typed = any("type" in mark for mark in record["attributions"])
        found.append(Example(record["text"], attributions=marks, said_known=typed))
    return found


def gold_corpus(file: Path) -> list[Example]:
    """Our articles that mark claims, not thoughts; already parsed."""
    found = []
    for r in _lines(file):
        marks = tuple(
            Attribution(a["id"], *(tuple(map(tuple, a[role])) for role in ("source", "cue", "content")))
            for a in r["attributions"]
        )
        kinds = [(m["start"], m["end"], m["kind"]) for m in r["mentions"]]
        found.append(_annotated(r["text"], kinds, marks, wide_known=False))
    return found


def our_texts(folder: Path) -> list[Example]:
    """The annotated texts of this folder; faults are raised as one ValueError."""
    read: list[Annotated] = []
    faults: list[str] = []
    for file in sorted(folder.glob("*.txt")):
        articles, wrong = read_set(file)
        read += articles
        faults += wrong
    if faults:
        raise ValueError("\n".join(faults))
    return [
        _annotated(a.text, [(n.start, n.end, n.kind) for n in a.names if n.kind in KINDS], a.attributions)
        for a in read
    ]


def _annotated(
    text: str, marked: Sequence[tuple[int, int, str]], marks: tuple[Attribution, ...], wide_known: bool = True
) -> Example:
    """Kinds, not sorts: our rules for what a name is are not those of the public corpora of names."""
    outer = tuple(m for m in marked if not any(_holds(o, m) for o in marked))
    return Example(text, kinds=outer, attributions=marks, wide_known=wide_known)


def _holds(outer: tuple[int, int, str], inner: tuple[int, int, str]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1] and outer[1] - outer[0] > inner[1] - inner[0]


def _lines(file: Path) -> Iterable[dict]:  # type: ignore[type-arg]
    with file.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


# ---------------------------------------------------------------- variety


def varied(example: Example, dice: random.Random) -> Example:
    """Now and then in capitals, as a headline, or with straight quotation marks; offsets stay."""
    text, roll = example.text, dice.random()
    if example.attributions is None and roll < UPPER_SHARE:
        text = text.upper()
    elif example.attributions is None and roll < UPPER_SHARE + TITLE_SHARE:
        text = re.sub(r"\b[a-z]", lambda first: first.group().upper(), text)
    elif roll > 0.5:
        text = "".join(QUOTES.get(char, char) for char in text)
    return replace(example, text=text) if len(text) == len(example.text) else example


# ---------------------------------------------------------------- labels

_PIECES = WordPieces(VOCABULARY)
Starts = NDArray[np.int64]
Columns = dict[str, NDArray[np.int64]]  # of a head, by its name


def cut(example: Example, most: int) -> list[Window]:
    """The windows of an example, of at most ``most`` pieces each."""
    text = folded(example.text)
    tokens = tokenise(text)
    ranges = list(tokens.ranges)
    pieces = [_PIECES.of(text[a:b]) for a, b in ranges]
    starts = np.array([a for a, _ in ranges], np.int64)
    labels = _labels(example, starts)
    found = []
    for first, last in windows(text, ranges, [len(p) for p in pieces], most):
        ids, case, rows = [FIRST_PIECE], [OTHER], []
        for word in range(first, last):
            rows.append(len(ids))
            ids += pieces[word]
            case += [tokens.cases[word]] * len(pieces[word])
        ids.append(LAST_PIECE)
        case.append(OTHER)
        table = np.full((len(ids), labels.shape[1]), MASK, np.int64)
        table[rows] = labels[first:last]
        found.append(Window(ids, case, table))
    return found


def _labels(example: Example, starts: Starts) -> NDArray[np.int64]:
    columns = {name: np.full(len(starts), MASK, np.int64) for name in HEADS}
    if example.names is not None:
        columns["names"][:] = 0
        columns["kinds"][:] = SOME["O"]
        for start, end, sort in example.names:
            at = _inside(starts, start, end)
            _begin(columns["names"], at, 1 + 2 * SORTS.index(sort))
            columns["kinds"][at] = SOME[sort]
    if example.kinds is not None:
        columns["kinds"][:] = 0
        for start, end, kind in example.kinds:
            columns["kinds"][_inside(starts, start, end)] = 1 + KINDS.index(kind)
    if example.attributions is not None:
        _attributed(columns, "said", [a for a in example.attributions if a.said], starts, example.said_known)
        _attributed(columns, "wide", example.attributions, starts, example.wide_known)
        if not example.said_known:  # marked, but nobody knows whether as a claim: say nothing
            for role in ROLES:
                column = columns[f"said_{role}"]
                column[:] = np.where(columns[f"wide_{role}"] > 0, MASK, 0)
    return np.stack([columns[name] for name in HEADS], axis=1)


def _attributed(
    columns: Columns, breadth: str, marks: Sequence[Attribution], starts: Starts, known: bool
) -> None:
    for role in ROLES:
        columns[f"{breadth}_{role}"][:] = 0 if known else MASK
    for role in ("source", "cue", "content"):
        found = {span for mark in marks for span in getattr(mark, role)}
        spans = sorted(found, key=lambda span: (span[0] - span[1], span))
        for start, end in spans:
            at = _inside(starts, start, end)
            column = columns[f"{breadth}_{role}"]
            if len(at) and (column[at] > 0).any():
                column = columns[f"{breadth}_inner"] if role == "content" else column
                if (column[at] > 0).any():
                    continue
            _begin(column, at, 1)


def _inside(starts: Starts, start: int, end: int) -> NDArray[np.int64]:
    return np.arange(np.searchsorted(starts, start), np.searchsorted(starts, end))


def _begin(column: NDArray[np.int64], at: NDArray[np.int64], label: int) -> None:
    if len(at):
        column[at[0]] = label
        column[at[1:]] = label + 1
