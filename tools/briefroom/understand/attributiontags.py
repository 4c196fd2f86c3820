"""What the tagger thinks of each word: speaker, cue, content; and the attributions it would make alone.

Two breadths: what is *said* (claims), and the *wide* sense, with thoughts, wishes and stances. The rules use
the scores as a second opinion; ``Tags.groups`` gives the model's own reading: the nearest cue and speaker are
a content's own. A loose reading opens spans at smaller chances; what comes of it has to be weighed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Literal

import numpy as np

from briefroom.understand.encoder import ROLES, Scores
from briefroom.understand.reading import Reading

Range = tuple[int, int]
Breadth = Literal["said", "wide"]
OPENING_PRICE = {"source": 0.0, "cue": 0.0, "content": 1.0, "inner": 1.0}
LOOSE_PRICE = {"source": -1.0, "cue": -2.0, "content": -1.0, "inner": 0.0}
CALM = -0.03  # log chance of being outside above which a word is in no span
BRIDGE = 3  # words; a span may pass over fewer that are calm
GAP = 2  # content pieces this many words apart are one
LEAST_WORDS = 2
REACH = 60  # words between a content and its cue, at most
JOIN = 6  # a second content this close to the same cue belongs to it
BREAK_PRICE = 40  # a sentence end between two spans counts as so many words
_BREAK = re.compile(r"[.!?][\"”’]?\s+(?=[A-Z\"“])")
NEVER = -1e4
PAST = 256  # offsets behind the text that may be asked for: a rule looks on from its last word
MARGIN = 1e-6  # more than sums of scores can be off


@dataclass(frozen=True, slots=True)
class Group:
    """One attribution as the tagger reads it; text ranges."""

    content: tuple[Range, ...]
    cue: Range | None
    source: Range | None


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, which both breadths share. ``at``: for each offset of the text, and some
    behind it, the number of the first word that begins there or later; ``counts``: how many of the words
    before each one are no marks; ``breaks``: where sentences end, as text ranges."""

    text: str
    ranges: Sequence[Range]
    at: list[int]
    counts: list[int]
    breaks: list[Range]


def words_of(text: str, reading: Reading) -> Words:
    """The words of a text that has been read."""
    starts = [start for start, _ in reading.words]
    return Words(
        text=text,
        ranges=reading.words,
        at=np.searchsorted(starts, np.arange(len(text) + PAST)).tolist(),
        counts=[0, *accumulate(text[start].isalnum() for start in starts)],
        breaks=[match.span() for match in _BREAK.finditer(text)],
    )


class Tags:
    """The scores of one article's words, asked by text range."""

    def __init__(self, words: Words, reading: Reading, breadth: Breadth = "said") -> None:
        self.text, self.words = words.text, words.ranges
        self._at, self._counts, self._breaks = words.at, words.counts, words.breaks
        self._log = {role: reading.heads[f"{breadth}_{role}"] for role in ROLES}
        inside = {role: 1 - np.exp(table[:, 0].astype(np.float64)) for role, table in self._log.items()}
        inside["content"] = np.maximum(inside["content"], inside["inner"])
        self._sums: dict[str, list[float]] = {
            role: [0.0, *np.cumsum(inside[role]).tolist()] for role in ("source", "content")
        }
        self._cue: list[float] = inside["cue"].tolist()
        self._content: list[float] = inside["content"].tolist()
        self._opening: list[float] = np.exp(
            np.maximum(self._log["content"][:, 1], self._log["inner"][:, 1])
        ).tolist()
        self._decoded: dict[tuple[str, float], list[Range]] = {}
        self._found = {role: self._spans(role, OPENING_PRICE[role]) for role in ROLES}
        self._sources = [self._range(span) for span in self._found["source"]]
        self._source_ends = [end for _, end in self._sources]

    def source(self, start: int, end: int) -> float:
        """Mean probability that the words of the range name a speaker."""
        return self._mean(start, end, "source")

    def cue(self, start: int, end: int) -> float:
        """Highest probability that a word of the range reports."""
        return max(self._cue[self._at[start] : self._at[end]], default=0.0)

    def content(self, start: int, end: int) -> float:
        """Mean probability that the words of the range are said by somebody."""
        return self._mean(start, end, "content")

    def content_start(self, start: int, end: int) -> int | None:
        """Offset of the first word of the range that is likelier inside a content than not."""
        for index in range(self._at[start], self._at[end]):
            if self._content[index] > 0.5:
                return self.words[index][0]
        return None

    def sources_ending(self, start: int, end: int) -> list[Range]:
        """The stretches the tagger reads as a speaker that end between the two offsets, inclusive."""
        low = bisect_left(self._source_ends, start)
        high = bisect_left(self._source_ends, end + 1)
        return self._sources[low:high]

    def count(self, start: int, end: int) -> int:
        """How many words the range holds, marks aside."""
        return self._counts[self._at[end]] - self._counts[self._at[start]]

    def counted(self, content: Sequence[Range]) -> tuple[Range, ...]:
        """The pieces, in words of the article without marks."""
        return tuple((self._counts[self._at[start]], self._counts[self._at[end]]) for start, end in content)

    def opens(self, offset: int) -> float:
        """The chance that a content begins with the word at the offset."""
        index = self._at[offset]
        return self._opening[index] if index < len(self.words) else 0.0

    def beside(self, start: int, end: int) -> tuple[float, float]:
        """The chances that the word before the range, and the one behind it, are said too."""
        first, last = self._at[start] - 1, self._at[end]
        return (
            self._content[first] if first >= 0 else 0.0,
            self._content[last] if last < len(self.words) else 0.0,
        )

    def sources(self) -> list[Range]:
        """The stretches the tagger reads as speakers, in text order."""
        return self._sources

    def cues(self, *, loose: bool = False) -> list[Range]:
        """The stretches the tagger reads as cues, in text order."""
        spans = self._spans("cue", LOOSE_PRICE["cue"]) if loose else self._found["cue"]
        return [self._range(span) for span in spans]

    def groups(self, *, loose: bool = False) -> list[Group]:
        """The attributions the tagger makes alone, in text order; one may stand inside another."""
        found = {role: self._spans(role, LOOSE_PRICE[role]) for role in ROLES} if loose else self._found
        cues, sources = found["cue"], found["source"]
        contents = [*self._joined(found["content"], sorted([*cues, *sources])), *found["inner"]]
        grouped: list[tuple[list[Range], Range | None]] = []
        by_cue: dict[Range, list[Range]] = {}
        for content in sorted(contents):
            if self._count(content) < LEAST_WORDS:
                continue
            cue = self._nearest(content, cues)
            if cue and cue in by_cue and _apart(content, cue) <= JOIN and not _cross(content, by_cue[cue]):
                by_cue[cue].append(content)
                continue
            pieces = [content]
            grouped.append((pieces, cue))
            if cue:
                by_cue.setdefault(cue, pieces)
        return [self._group(pieces, cue, sources) for pieces, cue in grouped]

    def _group(self, pieces: list[Range], cue: Range | None, sources: list[Range]) -> Group:
        source = self._nearest(cue or pieces[0], sources)
        return Group(
            tuple(self._range(piece) for piece in pieces),
            self._range(cue) if cue else None,
            self._range(source) if source else None,
        )

    def _mean(self, start: int, end: int, role: str) -> float:
        first, last = self._at[start], self._at[end]
        if first >= last:
            return 0.0
        return (self._sums[role][last] - self._sums[role][first]) / (last - first)

    def _range(self, span: Range) -> Range:
        return self.words[span[0]][0], self.words[span[1] - 1][1]

    def _count(self, span: Range) -> int:
        return self._counts[span[1]] - self._counts[span[0]]

    def _joined(self, spans: list[Range], others: list[Range]) -> list[Range]:
        """Content spans, those a word or two apart made one unless a cue, speaker or line end parts them."""
        firsts = [other[0] for other in others]
        kept: list[Range] = []
        for span in spans:
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
        far = REACH
        best: Range | None = None
        for other in others[low:high]:
            apart = _apart(span, other)
            if apart < far:
                apart += BREAK_PRICE * self._breaks_between(span, other)
                far, best = (apart, other) if apart < far else (far, best)
        return best

    def _breaks_between(self, one: Range, other: Range) -> int:
        """How many sentences end between the two, and three for each paragraph."""
        first, last = min(one[1], other[1]) - 1, max(one[0], other[0])
        if first >= last:
            return 0
        start, end = self.words[max(first, 0)][0], self.words[last][0]
        count = 3 * self.text.count("\n\n", start, end)
        for at in range(bisect_left(self._breaks, (start, 0)), len(self._breaks)):
            if self._breaks[at][1] >= end:
                break
            count += 1
        return count

    def _spans(self, role: str, price: float) -> list[Range]:
        """The spans of one head, as word ranges; to open one has its price.

        Stretches that the head hardly looks at are passed over: no span begins there.
        """
        if (role, price) in self._decoded:
            return self._decoded[role, price]
        table, spans = self._log[role], self._decoded.setdefault((role, price), [])
        busy = np.flatnonzero(table[:, 0] < CALM).tolist()
        # Where no word is as likely inside as outside, even if to open were paid for, nothing begins.
        lively = np.maximum(table[:, 1] - np.float64(price), table[:, 2]) >= table[:, 0]
        alive = [0, *accumulate(lively.tolist())]
        open_, first = _open(table, price), 0
        for at, word in enumerate(busy):
            if at + 1 == len(busy) or busy[at + 1] - word > BRIDGE:
                start, first = busy[first], at + 1
                for begin, end in _stretches(open_, start, word + 1):
                    if alive[end] == alive[begin]:
                        continue
                    path = _best_path(table[begin:end].tolist(), price)
                    spans += [(begin + one, begin + other) for one, other in _runs(path)]
        return spans


def _open(table: Scores, price: float) -> bytes:
    """Which words may be in a span at all, a byte each. The others are outside so surely that a span would
    rather end before them and another one open behind them."""
    out, begin, inside = table[:, 0].astype(np.float64), table[:, 1] - np.float64(price), table[:, 2]
    onwards = np.maximum(np.append(inside[1:] - begin[1:], 0.0), 0.0)
    surely = out - np.maximum(begin, inside) > onwards + MARGIN
    opened: bytes = (~surely).tobytes()
    return opened


def _stretches(open_: bytes, start: int, end: int) -> Iterator[Range]:
    """The runs of open words within the range."""
    begin = open_.find(1, start, end)
    while begin >= 0:
        stop = open_.find(0, begin, end)
        stop = stop if stop >= 0 else end
        yield begin, stop
        begin = open_.find(1, stop, end)


def _best_path(rows: list[list[float]], price: float) -> list[int]:
    """The likeliest labels (outside, begin, inside) of some words that follow nothing."""
    out, begin, inside = rows[0][0], rows[0][1] - price, NEVER
    freely: list[int] = []  # what each word but the first best follows, outside or begin
    inwards: list[int] = []  # and inside
    for o, b, i in rows[1:]:
        into, label = (inside, 2) if inside >= begin else (begin, 1)
        inwards.append(label)
        best, label = (into, label) if into >= out else (out, 0)
        freely.append(label)
        out, begin, inside = best + o, best + b - price, into + i
    into, label = (inside, 2) if inside >= begin else (begin, 1)
    path = [label if into >= out else 0]
    for free, inward in zip(reversed(freely), reversed(inwards), strict=True):
        path.append(inward if path[-1] == 2 else free)
    return path[::-1]


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


def _cross(content: Range, pieces: Sequence[Range]) -> bool:
    return any(content[0] < end and start < content[1] for start, end in pieces)
