"""What the tagger thinks of each word: speaker, cue, content; and the attributions it would make alone.

The model has three heads over one encoding, each begin / inside / outside. The rules use the scores as
a second opinion; where the rules are silent, ``Tags.groups`` gives the model's own reading. Decoding
(Viterbi with a price for opening a content, the nearest cue and speaker for each) was tuned on news that
the model never saw.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

Range = tuple[int, int]
HEADS = 3  # source, cue, content
OPENING_PRICE = (0.0, 0.0, 2.0)
GAP = 2  # content pieces this many words apart are one
LEAST_WORDS = 2
REACH = 60  # words between a content and its cue, at most
JOIN = 6  # a second content this close to the same cue belongs to it
BREAK_PRICE = 40  # a sentence end between two spans counts as so many words
_BREAK = re.compile(r"[.!?][\"”’]?\s+(?=[A-Z\"“])")
NEVER = -1e4


@dataclass(frozen=True, slots=True)
class Group:
    """One attribution as the tagger reads it; text ranges."""

    content: tuple[Range, ...]
    cue: Range | None
    source: Range | None


class Tags:
    """The scores of one article's words, asked by text range."""

    def __init__(self, text: str, words: Sequence[Range], scores: np.ndarray) -> None:
        self.text = text
        self.words = [(int(start), int(end)) for start, end in words]
        self._starts = [start for start, _ in self.words]
        heads = np.asarray(scores, dtype=np.float64).reshape(len(self.words), HEADS, 3)
        self._log = heads - np.logaddexp.reduce(heads, axis=-1, keepdims=True)
        inside = 1 - np.exp(self._log[:, :, 0])
        self._sums = np.vstack([np.zeros((1, HEADS)), np.cumsum(inside, axis=0)])
        self._inside = inside
        self._sources = [self._range(span) for span in self._spans(0)]
        self._source_ends = [end for _, end in self._sources]

    def source(self, start: int, end: int) -> float:
        """Mean probability that the words of the range name a speaker."""
        return self._mean(start, end, 0)

    def cue(self, start: int, end: int) -> float:
        """Highest probability that a word of the range reports."""
        first, last = self._index(start), self._index(end)
        return float(self._inside[first:last, 1].max()) if first < last else 0.0

    def content(self, start: int, end: int) -> float:
        """Mean probability that the words of the range are said by somebody."""
        return self._mean(start, end, 2)

    def content_start(self, start: int, end: int) -> int | None:
        """Offset of the first word of the range that is likelier inside a content than not."""
        for index in range(self._index(start), self._index(end)):
            if self._inside[index, 2] > 0.5:
                return self.words[index][0]
        return None

    def sources_ending(self, start: int, end: int) -> list[Range]:
        """The stretches the tagger reads as a speaker that end between the two offsets, inclusive."""
        low = bisect_left(self._source_ends, start)
        high = bisect_left(self._source_ends, end + 1)
        return self._sources[low:high]

    def groups(self) -> list[Group]:
        """The attributions the tagger makes alone, in text order."""
        cues, sources = self._spans(1), self._spans(0)
        contents = [c for c in self._joined(cues, sources) if self._count(c) >= LEAST_WORDS]
        grouped: list[tuple[list[Range], Range | None]] = []
        by_cue: dict[Range, list[Range]] = {}
        for content in contents:
            cue = self._nearest(content, cues)
            if cue and cue in by_cue and _apart(content, cue) <= JOIN:
                by_cue[cue].append(content)
                continue
            pieces = [content]
            grouped.append((pieces, cue))
            if cue:
                by_cue.setdefault(cue, pieces)
        return [
            Group(
                tuple(self._range(piece) for piece in pieces),
                self._range(cue) if cue else None,
                self._range(source) if (source := self._nearest(cue or pieces[0], sources)) else None,
            )
            for pieces, cue in grouped
        ]

    def _mean(self, start: int, end: int, head: int) -> float:
        first, last = self._index(start), self._index(end)
        if first >= last:
            return 0.0
        return float((self._sums[last, head] - self._sums[first, head]) / (last - first))

    def _index(self, offset: int) -> int:
        return bisect_left(self._starts, offset)

    def _range(self, span: Range) -> Range:
        return self.words[span[0]][0], self.words[span[1] - 1][1]

    def _count(self, span: Range) -> int:
        return sum(self.text[self.words[k][0]].isalnum() for k in range(*span))

    def _joined(self, cues: list[Range], sources: list[Range]) -> list[Range]:
        """Content spans, those a word or two apart made one unless a cue, speaker or line end parts them."""
        others = sorted([*cues, *sources])
        firsts = [other[0] for other in others]
        kept: list[Range] = []
        for span in self._spans(2):
            if kept and span[0] - kept[-1][1] <= GAP:
                before = kept[-1]
                nearby = others[max(0, bisect_left(firsts, before[1]) - 2) : bisect_left(firsts, span[0])]
                parted = any(a < span[0] and before[1] < b for a, b in nearby)
                gap = self.text[self.words[before[1] - 1][1] : self.words[span[0]][0]]
                if not parted and "\n" not in gap:
                    kept[-1] = (before[0], span[1])
                    continue
            kept.append(span)
        return kept

    def _nearest(self, span: Range, others: list[Range]) -> Range | None:
        low = bisect_left(others, (span[0] - REACH, 0))
        high = bisect_left(others, (span[1] + REACH, 0))
        best = min(others[low:high], key=lambda other: self._distance(span, other), default=None)
        return best if best and self._distance(span, best) < REACH else None

    def _distance(self, one: Range, other: Range) -> int:
        first, last = min(one[1], other[1]) - 1, max(one[0], other[0])
        between = self.text[self.words[max(first, 0)][0] : self.words[last][0]] if first < last else ""
        breaks = len(_BREAK.findall(between)) + 3 * between.count("\n\n")
        return _apart(one, other) + BREAK_PRICE * breaks

    def _spans(self, head: int) -> list[Range]:
        """Best begin / inside / outside path of one head, as word ranges."""
        if not self.words:
            return []
        price = OPENING_PRICE[head]
        rows = self._log[:, head].tolist()
        out, begin, inside = rows[0][0], rows[0][1] - price, NEVER
        steps: list[tuple[int, int, int]] = []
        for o, b, i in rows[1:]:
            best, back = max((out, 0), (begin, 1), (inside, 2))
            into, into_back = max((begin, 1), (inside, 2))
            out, begin, inside = best + o, best + b - price, into + i
            steps.append((back, back, into_back))
        _, label = max((out, 0), (begin, 1), (inside, 2))
        path = [label]
        for step in reversed(steps):
            path.append(step[path[-1]])
        return _runs(path[::-1])


def _runs(path: Sequence[int]) -> list[Range]:
    spans: list[Range] = []
    for at, label in enumerate(path):
        if label == 1:
            spans.append((at, at + 1))
        elif label == 2 and spans:
            spans[-1] = (spans[-1][0], at + 1)
    return spans


def _apart(one: Range, other: Range) -> int:
    return max(max(one[0], other[0]) - min(one[1], other[1]), 0)
