"""What is new and what is background.

Both are computed from the records: no sentence is rated by taste. A sentence is background when it tells
of an earlier time or of how things stand; the opening of an article is always news.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from briefroom.model import Article, Claim, DateMention, Event, Sentence
from briefroom.understand.eventwords import FIRST_PERSON, TRIGGER_VERBS
from briefroom.understand.paragraphs import HEADINGS
from briefroom.understand.sentences import is_statement, opening_of

RECENT = timedelta(days=14)
KEY_POINTS = 3
FAR = 40  # sentences of news in: what comes first outweighs all that speaks for one so far back
# How things stand, or how they came to be.
STANDING = re.compile(
    r"\b(?:(?:has|have) (?:\w+ )?(?:been|become|long|always)\b|had (?:long|until)\b|since\b"
    r"|is (?:a|an|the|one of)\b|are (?:a|an)\b"
    r"|this is\b|continues? to\b|remains?\b|used to\b|in recent (?:years|months)"
    r"|for years|for decades|years ago"
    r"|previously|decades|historically|was (?:founded|established|formed|born)|came to power|former)",
    re.I,
)
LEAST_WORDS = 6  # shorter ones, link lines and captions are no key points
REPEATED = 0.9  # of its words stand in another: it says the same
ENDED = re.compile(r"[.!?][\"”’')]*$")
PERFECT = re.compile(
    r"\b(?:has|have) (?:\w+ )?(?:\w+(?:ed|en|own)|lost|won|held|led|made|come|gone|seen|had|brought|fought)\b"
)
STATIVE = re.compile(
    r"\b(?:support|back|accuse|oppose|control|hold|consider|rule|govern|include|consist)s?\b"
)


def classify_sentences(
    article: Article, sentences: Sequence[Sentence], dates: Sequence[DateMention], claims: Sequence[Claim]
) -> tuple[Sentence, ...]:
    """The sentences with their role and the claims that overlap them."""
    opening = opening_of(sentences) or tuple(sentences[:1])
    lead, first = {s.id for s in opening}, opening[0].id if opening else ""
    classified = []
    said_in, dated = _claims_by_sentence(sentences, claims), sorted(dates, key=lambda d: d.span.start)
    starts = [d.span.start for d in dated]
    for sentence, said in zip(sentences, said_in, strict=True):
        start, end = sentence.span.start, sentence.span.end
        told = sum(min(end, p.end) - max(start, p.start) for c in said for p in c.content if p.start < end)
        speech = (2 if told > (end - start) / 2 else 1) if said else 0
        own = dated[bisect_left(starts, start) : bisect_left(starts, end)]
        opens = sentence.id in lead
        old = sentence.id != first and _is_background(article, sentence, own, speech, opens=opens)
        classified.append(
            replace(sentence, role="background" if old else "news", claims=tuple(c.id for c in said))
        )
    return tuple(classified)


def _claims_by_sentence(sentences: Sequence[Sentence], claims: Sequence[Claim]) -> list[list[Claim]]:
    """For each sentence the claims whose content touches it, in their order."""
    starts, ends = [s.span.start for s in sentences], [s.span.end for s in sentences]
    found: list[list[Claim]] = [[] for _ in sentences]
    for claim in claims:
        touched = {
            index
            for piece in claim.content
            for index in range(bisect_right(ends, piece.start), bisect_left(starts, piece.end))
        }
        for index in touched:
            found[index].append(claim)
    return found


def _is_background(
    article: Article, sentence: Sentence, dates: Sequence[DateMention], speech: int, *, opens: bool
) -> bool:
    """Nothing that opens an article is, unless all its dates are old."""
    words = sentence.span.exact
    ages = [_is_old(article, mention) for mention in dates]
    if False in ages:
        return False
    if opens and not ages:
        return False
    score = 2 if ages else 0
    score += bool(STANDING.search(words)) + bool(PERFECT.search(words)) + bool(STATIVE.search(words))
    score -= speech  # what somebody says now is news
    return score > 1 or (score == 1 and not TRIGGER_VERBS.search(words))


def _is_old(article: Article, mention: DateMention) -> bool:
    when = mention.when
    if when.end is None:
        return False  # a relative wording: near the news
    if article.published.start is None:
        return when.precision in {"year", "month"}
    return date.fromisoformat(when.end) < date.fromisoformat(article.published.start) - RECENT


def key_points(
    article: Article, sentences: Sequence[Sentence], claims: Sequence[Claim], events: Sequence[Event]
) -> tuple[str, ...]:
    """Up to three sentences that say what is new, in text order; the lead is always one of them."""
    headings = [_told(article.text[p.start : p.end]) for p in article.paragraphs if p.kind in HEADINGS]
    news = list(islice(_told_once(sentences, headings), FAR))
    if not news:
        return tuple(s.id for s in sentences[:1])
    scores = {s.id: _newsworth(s, news, claims, events) for s in news}
    best = sorted(news[1:], key=lambda s: (-scores[s.id], s.span.start))[: KEY_POINTS - 1]
    chosen = {news[0].id} | {s.id for s in best}
    return tuple(s.id for s in news if s.id in chosen)


def _told_once(sentences: Sequence[Sentence], headings: Sequence[Told]) -> Iterator[Sentence]:
    """The news that neither a heading nor an earlier sentence has told, nor tells but a part of."""
    told: list[Told] = []
    for sentence in sentences:
        if sentence.role != "news" or not _is_whole(sentence.span.exact):
            continue
        own = _told(sentence.span.exact)
        repeats = any(_stand_in(own, other) for other in (*headings, *told))
        if not repeats and not any(_stand_in(other, own) for other in told):
            yield sentence
        told.append(own)


def _is_whole(words: str) -> bool:
    whole = not words.startswith(("[", "(")) and len(words.split()) >= LEAST_WORDS
    return whole and bool(ENDED.search(words)) and is_statement(words)


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a sentence, in order and as a set."""

    words: tuple[str, ...]
    kinds: frozenset[str]


def _told(text: str) -> Told:
    words = tuple(re.findall(r"\w+", text.lower()))
    return Told(words, frozenset(words))


def _stand_in(own: Told, other: Told) -> bool:
    """Whether the words of one are nearly all among those of the other."""
    return sum(map(other.kinds.__contains__, own.words)) >= REPEATED * len(own.words)


def _newsworth(
    sentence: Sentence, news: Sequence[Sentence], claims: Sequence[Claim], events: Sequence[Event]
) -> float:
    score = -0.25 * news.index(sentence)  # news prose puts what matters first
    score += any(e.span == sentence.span for e in events)
    own = [c for c in claims if c.id in sentence.claims]
    quoted = sum(len(p.exact) for c in own if c.mode == "direct" for p in c.content)
    score -= 1.5 if quoted > len(sentence.span.exact) / 2 else 0
    score -= 0.5 if STANDING.search(sentence.span.exact) or FIRST_PERSON.search(sentence.span.exact) else 0
    score -= 0.5 if re.match(r"(?:[\"“]|He|She|It|They|This|That|But|And)\b", sentence.span.exact) else 0
    return score
