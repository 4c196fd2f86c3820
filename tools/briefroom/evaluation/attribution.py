"""Who says what: every attribution of an article as source, cue and content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefroom.evaluation.records import Record
from briefroom.evaluation.texts import article_of
from briefroom.model import Claim, Knowledge, Span
from briefroom.understand.attribution import find_claims
from briefroom.understand.datelines import without_dateline
from briefroom.understand.names import find_names

Pieces = list[list[int]]


def predict(record: Record) -> Record:
    """``attributions``; ``said`` tells what was said from what was only thought, meant or wanted."""
    article = article_of(record)
    mentions, entities = find_names(article, Knowledge())
    claims = without_dateline(article, find_claims(article, mentions, entities))
    return {"id": record["id"], "attributions": list(_attributions(claims))}


def _attributions(claims: Iterable[Claim]) -> Iterator[dict[str, object]]:
    """In text order. A quotation that goes on has its speaker where the speaker was last worded."""
    worded: dict[tuple[str, str], Span] = {}
    for claim in claims:
        speaker = claim.speaker
        who = (speaker.entity_id or "", "" if speaker.entity_id else speaker.name)
        if speaker.span:
            worded[who] = speaker.span
        yield {
            "source": _pieces(speaker.span or (worded.get(who) if any(who) else None)),
            "cue": _pieces(claim.cue),
            "content": _pieces(*claim.content),
            "said": True,
            "rule": claim.rule,
            "confidence": claim.confidence,
        }


def _pieces(*spans: Span | None) -> Pieces:
    return [[span.start, span.end] for span in spans if span]
