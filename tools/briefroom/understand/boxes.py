"""Which background boxes an article needs, and after which paragraph each stands.

A box stands once, after the first paragraph of running text whose words call for it; a versus box after
the first paragraph that names both sides. Headline, standfirst and captions call for nothing. What began
only after the day of the article is no background of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefroom.knowledge.asof import has_begun
from briefroom.model import Article, Background, BoxUse, Entity, Knowledge, Mention, Paragraph, Span
from briefroom.understand.paragraphs import RUNNING


def find_boxes(
    article: Article, mentions: Sequence[Mention], entities: Sequence[Entity], knowledge: Knowledge
) -> tuple[BoxUse, ...]:
    """The boxes in the order of their places in the text."""
    named = {entity.id for entity in entities if entity.known}
    found: list[BoxUse] = []
    for background in knowledge.backgrounds.values():
        if not has_begun(background, article.published):
            continue
        use = _versus(article, background, mentions) if background.sides else None
        use = use or _triggered(article, background, mentions, named)
        if use:
            found.append(use)
    return tuple(sorted(found, key=lambda use: (use.paragraph, use.span.start, use.background)))


def _running(article: Article) -> list[tuple[int, Paragraph]]:
    return [(n, p) for n, p in enumerate(article.paragraphs) if p.kind in RUNNING]


def _versus(article: Article, background: Background, mentions: Sequence[Mention]) -> BoxUse | None:
    for index, paragraph in _running(article):
        inside = [m for m in mentions if paragraph.start <= m.span.start < paragraph.end]
        first = [next((m for m in inside if m.entity_id == side), None) for side in background.sides]
        present = [m for m in first if m is not None]
        if len(present) == len(background.sides):
            return BoxUse(background.id, index, max((m.span for m in present), key=lambda span: span.start))
    return None


def _triggered(
    article: Article, background: Background, mentions: Sequence[Mention], named: set[str]
) -> BoxUse | None:
    spans = [m.span for m in mentions if m.entity_id == background.id and background.id in named]
    for trigger in background.triggers:
        pattern = re.compile(rf"(?<!\w){re.escape(trigger)}(?!\w)", 0 if trigger[:1].isupper() else re.I)
        spans += [article.span(*match.span()) for match in pattern.finditer(article.text)]
    return _first(article, background.id, spans)


def _first(article: Article, background: str, spans: Sequence[Span]) -> BoxUse | None:
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        index = article.paragraph_of(span.start)
        if article.paragraphs[index].kind in RUNNING:
            return BoxUse(background, index, span)
    return None
