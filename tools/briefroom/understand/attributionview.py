"""An article laid out for reading who says what: frames, quotations, names and the tagger's scores.

A frame is the stretch one attribution lives in: a sentence, or several where a quotation spans them, or
an utterance with the "she said." that a stop inside the marks has cut off.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from briefroom.model import Article, Entity, Mention
from briefroom.understand.attributiontags import Range, Tags, words_of
from briefroom.understand.cuewords import CUE
from briefroom.understand.datelines import starts_of
from briefroom.understand.quotes import Quotation, find_quotations, mask, with_commas
from briefroom.understand.reading import read as read_words
from briefroom.understand.sentences import sentence_ranges
from briefroom.understand.spans import Mentions

LONGEST_FRAME = 3000  # characters outside quotation marks; a longer "sentence" is none
_CLOSING = ".?!…"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """``text[start:end]`` of one paragraph, equal to no other. ``title``: a headline, caption or heading,
    without verbs of its own kind of grammar; ``index`` counts frames over the article."""

    start: int
    end: int
    paragraph: int
    title: bool
    index: int
    quotations: tuple[Quotation, ...]
    readable: bool = True  # no list or heap of words without a stop


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """All that the stages of attribution look at. ``masked`` is the text without quoted words. A view is
    equal to no other, so that what is made out in it can be kept by it."""

    article: Article
    masked: str
    clauses: str  # masked, with the commas that stand within closing marks
    frames: tuple[Frame, ...]
    quotations: tuple[Quotation, ...]
    mentions: Mentions
    entities: dict[str, Entity]
    tags: Tags  # of all that somebody says, thinks, wants or opposes
    said: Tags  # of what is said only
    frame_starts: list[int]
    quotation_starts: list[int]
    verbs: tuple[re.Match[str], ...]  # every form of a reporting verb outside marks
    verb_starts: list[int]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    def frame_at(self, offset: int) -> Frame | None:
        """The frame that holds the offset."""
        index = bisect_right(self.frame_starts, offset) - 1
        return self.frames[index] if index >= 0 and offset < self.frames[index].end else None

    def quotations_within(self, start: int, end: int) -> tuple[Quotation, ...]:
        """Quotations that lie within the range."""
        first = bisect_left(self.quotation_starts, start)
        found = self.quotations[first : bisect_left(self.quotation_starts, end)]
        return tuple(quotation for quotation in found if quotation.end <= end)

    def quotations_at(self, start: int, end: int) -> tuple[Quotation, ...]:
        """Quotations that share words with the range."""
        first = max(0, bisect_right(self.quotation_starts, start) - 1)
        return self.quotations[first : bisect_left(self.quotation_starts, end)]

    def verbs_between(self, start: int, end: int) -> tuple[re.Match[str], ...]:
        """The reporting verbs that lie within the range."""
        first, last = bisect_left(self.verb_starts, start), bisect_left(self.verb_starts, end)
        found = self.verbs[first:last]
        return found if not found or found[-1].end() <= end else found[:-1]

    def inside(self, start: int, end: int) -> list[Mention]:
        """Mentions that lie within the range, in text order."""
        return self.mentions.inside(start, end)


def read(article: Article, mentions: Sequence[Mention], entities: Sequence[Entity]) -> View:
    """Lay the article out, the tagger's scores included."""
    quotations = find_quotations(article)
    masked = mask(article.text, quotations)
    frames = _frames(article, masked, quotations)
    reading = read_words(article.text)
    words = words_of(article.text, reading)
    verbs = tuple(CUE.finditer(masked))
    return View(
        article=article,
        masked=masked,
        clauses=with_commas(article.text, masked, quotations),
        frames=frames,
        frame_starts=[frame.start for frame in frames],
        quotation_starts=[quotation.start for quotation in quotations],
        verbs=verbs,
        verb_starts=[verb.start() for verb in verbs],
        quotations=quotations,
        mentions=Mentions(mentions),
        entities={entity.id: entity for entity in entities},
        tags=Tags(words, reading, "wide"),
        said=Tags(words, reading, "said"),
    )


def _frames(article: Article, masked: str, quotations: Sequence[Quotation]) -> tuple[Frame, ...]:
    starts = [quotation.start for quotation in quotations]
    frames: list[Frame] = []
    begins = starts_of(article)
    for index, paragraph in enumerate(article.paragraphs):
        title = paragraph.kind not in ("body", "quote", "standfirst")
        merged: list[Range] = []
        for start, end in sentence_ranges(article.text, paragraph.start, paragraph.end):
            if merged and _goes_on(masked, quotations, starts, merged[-1], (start, end)):
                merged[-1] = (merged[-1][0], end)
            else:
                merged.append((start, end))
        if index in begins and merged:
            merged = [(max(start, begins[index]), end) for start, end in merged if end > begins[index]]
        for start, end in merged:
            own = tuple(quotations[bisect_left(starts, start) : bisect_left(starts, end)])
            spoken = sum(quotation.end - quotation.start for quotation in own)
            readable = end - start - spoken <= LONGEST_FRAME
            frames.append(Frame(start, end, index, title, len(frames), own, readable))
    return tuple(frames)


def _goes_on(
    masked: str, quotations: Sequence[Quotation], starts: list[int], before: Range, after: Range
) -> bool:
    """Whether the boundary lies in a quotation, or parts an utterance from its "she said"."""
    at = bisect_right(starts, before[1]) - 1
    if at < 0:
        return False
    quotation = quotations[at]
    if quotation.start < after[0] < quotation.end:
        return True
    return quotation.end == before[1] and quotation.speech and _is_bare_cue(masked[after[0] : after[1]])


def _is_bare_cue(sentence: str) -> bool:
    """ "Orlan said on Sunday.": a speaker and a cue that has nothing of its own to take."""
    cue = CUE.search(sentence)
    if not cue or len(sentence) > 160 or "\0" in sentence[: cue.start()]:
        return False
    before, after = sentence[: cue.start()], sentence[cue.end() :].rstrip(" .")
    if len(before.split()) > 12 or not before.strip():
        return False
    return after == "" or (
        re.match(
            r",? (?:reporters|journalists|parliament|lawmakers|officials|police|me|us|him|her|them|on|in|at"
            r"|to|from|by|during|after|of|the|yesterday|today|[A-Z])\b",
            after,
        )
        is not None
        and not CUE.search(after)
        and len(after.split()) <= 8
    )


def ends_utterance(text: str, quotation: Quotation) -> bool:
    """Whether the quoted words end with their own comma or stop, as an utterance before "he said" does."""
    inner = text[quotation.start + 1 : quotation.end - quotation.closed].rstrip("' \n")
    return inner[-1:] in {",", *_CLOSING, "—"}


def words_in(text: str, start: int, end: int) -> int:
    """How many words the range holds."""
    return len(_WORD.findall(text, start, end))
