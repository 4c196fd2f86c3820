"""Where words stand, said the way a reader finds them: a sentence to open, a paragraph to name."""

from __future__ import annotations

import re

from briefroom.brief.lookup import sure
from briefroom.corpus.records import Locus, Seen
from briefroom.model import PRINT_PROBABLE, Article, Brief, Claim, Span

BODY = frozenset({"body", "quote"})
CONTEXT = 48  # characters of the sentence shown on each side of a mention
EDGE = re.compile(r"\s+")


def printed_claims(brief: Brief) -> tuple[Claim, ...]:
    """The claims sure enough to show; the others wait for a person."""
    return tuple(c for c in brief.evidence.claims if c.content and sure(c) >= PRINT_PROBABLE)


def locate(brief: Brief, offset: int) -> Locus:
    """The sentence and paragraph of ``brief`` that hold ``offset`` of its article's text."""
    evidence = brief.evidence
    index = evidence.article.paragraph_of(offset) if evidence.article.paragraphs else 0
    sentence = next((s.id for s in evidence.sentences if s.span.start <= offset < s.span.end), None)
    return Locus(sentence, index, paragraph_label(evidence.article, index))


def paragraph_label(article: Article, index: int) -> str:
    """ "¶3" for the third paragraph of the body; else what kind of paragraph it is."""
    if index >= len(article.paragraphs):
        return "article"
    kind = article.paragraphs[index].kind
    if kind not in BODY:
        return kind
    return f"¶{sum(p.kind in BODY for p in article.paragraphs[: index + 1])}"


def seen(brief: Brief, span: Span) -> Seen:
    """The words of ``span`` in their sentence, cut at word boundaries on both sides."""
    article, locus = brief.evidence.article, locate(brief, span.start)
    start, end = _bounds(brief, locus, span)
    before = article.text[start : span.start]
    after = article.text[span.end : end]
    return Seen(brief, span, _tail(before), _head(after), locus)


def _bounds(brief: Brief, locus: Locus, span: Span) -> tuple[int, int]:
    for sentence in brief.evidence.sentences:
        if sentence.id == locus.sentence:
            return sentence.span.start, sentence.span.end
    paragraphs = brief.evidence.article.paragraphs
    if locus.paragraph < len(paragraphs):
        return paragraphs[locus.paragraph].start, paragraphs[locus.paragraph].end
    return span.start, span.end


def _tail(words: str) -> str:
    words = EDGE.sub(" ", words)
    if len(words) <= CONTEXT:
        return words
    return "… " + words[-CONTEXT:].partition(" ")[2]


def _head(words: str) -> str:
    words = EDGE.sub(" ", words)
    if len(words) <= CONTEXT:
        return words
    return words[:CONTEXT].rpartition(" ")[0] + " …"
