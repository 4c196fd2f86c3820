"""What the tagger makes of a text, all heads in one pass: names, kinds, and who says what, twice over.

One small encoder with a case embedding, read by ONNX Runtime on one thread, so that the same text gives
the same scores on every run. The stages that ask for names and those that ask for speakers share one
reading: the last few texts are kept.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from briefroom.understand.encoder import (
    FIRST_PIECE,
    HEADS,
    LAST_PIECE,
    OTHER,
    VOCABULARY,
    WINDOW,
    Ranges,
    Scores,
    WordPieces,
    folded,
    tokenise,
    windows,
)

MODEL = Path(__file__).parent / "data" / "tagger.int8.onnx"
KEPT_TEXTS = 2  # a text is asked for its names and, soon after, for its speakers


@dataclass(frozen=True, slots=True)
class Reading:
    """``words``: ranges [n]; ``heads``: log-probabilities [n, labels] of each head."""

    words: Ranges
    heads: dict[str, Scores]


@lru_cache(maxsize=KEPT_TEXTS)
def read(text: str) -> Reading:
    """The tagger's reading of a text."""
    plain = folded(text)
    tokens = tokenise(plain)
    ranges = list(tokens.ranges)
    pieces = [_vocabulary().of(plain[start:end]) for start, end in ranges]
    cuts = windows(plain, ranges, [len(piece) for piece in pieces], WINDOW)
    rows = [_run(pieces[first:last], tokens.cases[first:last]) for first, last in cuts]
    table = np.concatenate(rows) if rows else np.zeros((0, sum(HEADS.values())), np.float32)
    heads, column = {}, 0
    for name, size in HEADS.items():
        heads[name] = _log_softmax(table[:, column : column + size])
        column += size
    return Reading(ranges, heads)


def _run(pieces: Sequence[tuple[int, ...]], cases: Sequence[int]) -> Scores:
    """The scores of one window: the row of each word's first piece."""
    numbers, case, first = [FIRST_PIECE], [OTHER], []
    for word, word_case in zip(pieces, cases, strict=True):
        first.append(len(numbers))
        numbers += word
        case += [word_case] * len(word)
    numbers.append(LAST_PIECE)
    case.append(OTHER)
    feed = {
        "ids": np.array([numbers], np.int64),
        "mask": np.ones((1, len(numbers)), np.int64),
        "case": np.array([case], np.int64),
    }
    table: Scores = _session().run(None, feed)[0][0][first]
    return table


def _log_softmax(table: Scores) -> Scores:
    if not len(table):
        return table
    shifted = table.astype(np.float64)
    shifted -= shifted.max(-1, keepdims=True)
    found: Scores = (shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))).astype(np.float32)
    return found


_lock = threading.Lock()


def _session() -> Any:
    with _lock:
        return _load()


@cache
def _load() -> Any:
    import onnxruntime  # half a second: only where a text is really read

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(MODEL), options, providers=["CPUExecutionProvider"])


@cache
def _vocabulary() -> WordPieces:
    return WordPieces(VOCABULARY)
