"""What the tagger makes of a text, all heads in one pass: names, kinds, and who says what, twice over.

One small encoder with a case embedding, read by ONNX Runtime on one thread, so that the same text gives
the same scores on every run. The stages that ask for names and those that ask for speakers share one
reading: the last few texts are kept.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefroom.understand.encoder import (
    FIRST_PIECE,
    HEADS,
    LAST_PIECE,
    OTHER,
    POINTER_WIDTH,
    POINTERS,
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
SPEAKER, CUE = range(POINTERS)


@dataclass(frozen=True, slots=True)
class Reading:
    """``words``: ranges [n]; ``heads``: log-probabilities [n, labels] of each head."""

    words: Ranges
    heads: dict[str, Scores]
    _windows: Ranges = field(repr=False)  # word indices
    _points: NDArray[np.float32] = field(repr=False)  # [n, 2 (asks, answers), pointers, width]
    _none: NDArray[np.float32] = field(repr=False)  # [windows, pointers, width]: the answer "nobody"

    def pointed(self, pointer: int, word: int, candidates: Sequence[int]) -> list[float]:
        """How likely each candidate word is what the content that begins at ``word`` points to: 0 to 1.

        What is left of 1 stands for "none of these". Candidates outside the word's window count 0.
        """
        window = self._window_of(word)
        first, last = self._windows[window]
        asked = self._points[word, 0, pointer]
        answers = np.vstack([self._none[window, pointer][None], self._points[first:last, 1, pointer]])
        scores = answers @ asked / POINTER_WIDTH**0.5
        chances = np.exp(scores - scores.max())
        chances /= chances.sum()
        return [float(chances[1 + k - first]) if first <= k < last else 0.0 for k in candidates]

    def _window_of(self, word: int) -> int:
        low, high = 0, len(self._windows) - 1
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self._windows[middle][1] <= word else (low, middle)
        return low


@lru_cache(maxsize=KEPT_TEXTS)
def read(text: str) -> Reading:
    """The tagger's reading of a text."""
    plain = folded(text)
    tokens = tokenise(plain)
    ranges = list(tokens.ranges)
    pieces = [_vocabulary().of(plain[start:end]) for start, end in ranges]
    cuts = windows(plain, ranges, [len(piece) for piece in pieces], WINDOW)
    rows = [_run(pieces[first:last], tokens.cases[first:last]) for first, last in cuts]
    width = sum(HEADS.values()) + 2 * POINTERS * POINTER_WIDTH
    table = np.concatenate([row[1:] for row in rows]) if rows else np.zeros((0, width), np.float32)
    none = np.stack([row[0] for row in rows]) if rows else np.zeros((0, width), np.float32)
    heads, column = {}, 0
    for name, size in HEADS.items():
        heads[name] = _log_softmax(table[:, column : column + size])
        column += size
    shape = (2, POINTERS, POINTER_WIDTH)
    return Reading(
        ranges,
        heads,
        cuts,
        table[:, column:].reshape(len(table), *shape),
        none[:, column:].reshape(len(none), *shape)[:, 1],
    )


def _run(pieces: Sequence[tuple[int, ...]], cases: Sequence[int]) -> Scores:
    """The row of a window's first piece, then that of each word's first piece."""
    numbers, case, first = [FIRST_PIECE], [OTHER], [0]
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
