"""Who says what: every attribution of an article as source, cue and content."""

from __future__ import annotations

from briefroom.evaluation.records import Record
from briefroom.evaluation.texts import article_of
from briefroom.model import Knowledge, Span
from briefroom.understand.attribution import find_attributions
from briefroom.understand.attributiondraft import Attribution
from briefroom.understand.names import find_names

Pieces = list[list[int]]


def predict(record: Record) -> Record:
    """``attributions``; ``said`` tells what was said from what was only thought, meant or wanted."""
    article = article_of(record)
    mentions, entities = find_names(article, Knowledge())
    found = find_attributions(article, mentions, entities)
    return {"id": record["id"], "attributions": [_attribution(attribution) for attribution in found]}


def _attribution(found: Attribution) -> dict[str, object]:
    return {
        "source": _pieces(found.speaker),
        "cue": _pieces(found.cue),
        "content": _pieces(*found.content),
        "said": found.said,
        "rule": found.rule,
        "confidence": found.confidence,
    }


def _pieces(*spans: Span | None) -> Pieces:
    return [[span.start, span.end] for span in spans if span]
