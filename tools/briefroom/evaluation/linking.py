"""Which of the given mentions mean the same thing."""

from __future__ import annotations

from briefroom.errors import RecordError
from briefroom.evaluation.records import Record
from briefroom.evaluation.texts import article_of
from briefroom.understand.grouping import group_given

Range = tuple[int, int]


def predict(record: Record) -> Record:
    """The record's mention spans, each with an ``entity``: equal for what is one thing in this text."""
    article = article_of(record)
    spans = _spans(record, len(article.text))
    entities = group_given(article, spans)
    mentions = [
        {"start": start, "end": end, "entity": entity}
        for (start, end), entity in zip(spans, entities, strict=True)
    ]
    return {"id": record["id"], "mentions": mentions}


def _spans(record: Record, length: int) -> list[Range]:
    """The given spans in text order, each once."""
    given = record.get("mentions")
    if not isinstance(given, list):
        raise RecordError("has no list of “mentions”", cure='give it "mentions": [{"start": …, "end": …}, …]')
    spans: set[Range] = set()
    for mention in given:
        start, end = (mention.get(k) if isinstance(mention, dict) else None for k in ("start", "end"))
        if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length):
            raise RecordError(f"a mention from {start} to {end}", cure=f"offsets lie between 0 and {length}")
        spans.add((start, end))
    return sorted(spans)
