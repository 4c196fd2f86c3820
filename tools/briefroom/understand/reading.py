"""What the tagger makes of a text, all heads in one pass: names, kinds, and who says what, twice over.

One small encoder with a case embedding, read by ONNX Runtime on one thread, so that the same text gives
the same scores on every run. The stages that ask for names and those that ask for speakers share one
reading: the last few texts are kept. A reading can be packed and laid by, and recalled when only the
knowledge has changed; scores have no more digits than a packed one keeps, so that both are the same.
"""

from __future__ import annotations

import threading
import zlib
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
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
    WORD,
    Ranges,
    Scores,
    WordPieces,
    folded,
    tokenise,
    windows,
)
from briefroom.understand.readahead import AHEAD

MODEL = Path(__file__).parent / "data" / "tagger.int8.onnx"
KEPT_TEXTS = AHEAD + 2  # a text is asked for its names and, soon after, for its speakers; others come first


@dataclass(frozen=True, slots=True)
class Reading:
    """``words``: ranges [n]; ``heads``: log-probabilities [n, labels] of each head."""

    words: Ranges
    heads: dict[str, Scores]


_lock = threading.RLock()
_kept: OrderedDict[str, Reading] = OrderedDict()


def read(text: str) -> Reading:
    """The tagger's reading of a text."""
    with _lock:
        if text in _kept:
            return _kept[text]
    return _keep(text, _read(text))


def recall(text: str, packed: bytes) -> bool:
    """Take up a packed reading of the text; False where it is damaged or of something else."""
    ranges = [match.span() for match in WORD.finditer(folded(text))]
    try:
        flat = np.frombuffer(zlib.decompress(packed), np.uint8)
        columns = flat.reshape(2, -1).T.copy().view(np.float16).reshape(sum(HEADS.values()), len(ranges))
    except (zlib.error, ValueError):
        return False
    _keep(text, Reading(ranges, _split(columns.T.astype(np.float32))))
    return True


def pack(reading: Reading) -> bytes:
    """The scores of a reading, small enough to be laid by."""
    table = np.concatenate(list(reading.heads.values()), axis=1)
    halves = np.ascontiguousarray(table.T).astype(np.float16).view(np.uint8)
    return zlib.compress(halves.reshape(-1, 2).T.tobytes())  # high bytes are alike, and so are columns


def _keep(text: str, reading: Reading) -> Reading:
    with _lock:
        _kept[text] = reading
        while len(_kept) > KEPT_TEXTS:
            _kept.popitem(last=False)
    return reading


def _read(text: str) -> Reading:
    plain = folded(text)
    tokens = tokenise(plain)
    ranges = list(tokens.ranges)
    pieces = [_vocabulary().of(plain[start:end]) for start, end in ranges]
    cuts = windows(plain, ranges, [len(piece) for piece in pieces], WINDOW)
    rows = [_run(pieces[first:last], tokens.cases[first:last]) for first, last in cuts]
    table = np.concatenate(rows) if rows else np.zeros((0, sum(HEADS.values())), np.float32)
    heads = {name: _log_softmax(scores) for name, scores in _split(table).items()}
    return Reading(ranges, heads)


def _split(table: Scores) -> dict[str, Scores]:
    """The columns of each head."""
    heads, column = {}, 0
    for name, size in HEADS.items():
        heads[name] = table[:, column : column + size]
        column += size
    return heads


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
        "case": np.array([case], np.int64),
    }
    table: Scores = _session().run(None, feed)[0][0][first]
    return table


def _log_softmax(table: Scores) -> Scores:
    if not len(table):
        return table
    shifted = table.astype(np.float64)
    shifted -= shifted.max(-1, keepdims=True)
    shifted -= np.log(np.exp(shifted).sum(-1, keepdims=True))
    return shifted.astype(np.float16).astype(np.float32)


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
