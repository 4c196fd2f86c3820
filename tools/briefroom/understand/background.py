"""What is new and what is background.

Both are computed from the records: no sentence is rated by taste. A sentence is background when it tells
of an earlier time or of how things stand; the opening of an article is always news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefroom.model import Article, Claim, DateMention, Event, Sentence
from briefroom.understand.eventwords import TRIGGER_VERBS

RECENT = timedelta(days=14)
LEAD_PARAGRAPHS = 2
KEY_POINTS = 3
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
    lead = sorted({s.paragraph for s in sentences})[:LEAD_PARAGRAPHS]
    classified = []
    for sentence in sentences:
        start, end = sentence.span.start, sentence.span.end
        said = [c for c in claims if any(p.start < end and start < p.end for p in c.content)]
        told = sum(min(end, p.end) - max(start, p.start) for c in said for p in c.content if p.start < end)
        speech = (2 if told > (end - start) / 2 else 1) if said else 0
        own = [d for d in dates if start <= d.span.start < end]
        old = sentence.paragraph not in lead and _is_background(article, sentence, own, speech)
        classified.append(
            replace(sentence, role="background" if old else "news", claims=tuple(c.id for c in said))
        )
    return tuple(classified)


def _is_background(article: Article, sentence: Sentence, dates: Sequence[DateMention], speech: int) -> bool:
    words = sentence.span.exact
    ages = [_is_old(article, mention) for mention in dates]
    if False in ages:
        return False
    score = 2 if ages else 0
    score += bool(STANDING.search(words)) + bool(PERFECT.search(words)) + bool(STATIVE.search(words))
    score -= speech  # what somebody says now is news
    return score >= (1 if not TRIGGER_VERBS.search(words) else 2)


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
    news = [s for s in sentences if s.role == "news" and _is_whole(s.span.exact)]
    if not news:
        return tuple(s.id for s in sentences[:1])
    scores = {s.id: _newsworth(s, news, claims, events) for s in news}
    best = sorted(news[1:], key=lambda s: (-scores[s.id], s.span.start))[: KEY_POINTS - 1]
    chosen = {news[0].id} | {s.id for s in best}
    return tuple(s.id for s in news if s.id in chosen)


def _is_whole(words: str) -> bool:
    return (
        not words.startswith(("[", "(")) and len(words.split()) >= LEAST_WORDS and bool(ENDED.search(words))
    )


def _newsworth(
    sentence: Sentence, news: Sequence[Sentence], claims: Sequence[Claim], events: Sequence[Event]
) -> float:
    score = -0.25 * news.index(sentence)  # news prose puts what matters first
    score += any(e.span == sentence.span for e in events)
    own = [c for c in claims if c.id in sentence.claims]
    quoted = sum(len(p.exact) for c in own if c.mode == "direct" for p in c.content)
    score -= 1.5 if quoted > len(sentence.span.exact) / 2 else 0
    score -= 0.5 if re.match(r"(?:[\"“]|He|She|It|They|This|That|But|And)\b", sentence.span.exact) else 0
    return score
