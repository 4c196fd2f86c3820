"""Expressions of time with their TIMEX3 values, reckoned from the day the record gives, if it gives one."""

from __future__ import annotations

from briefroom.evaluation.records import Record
from briefroom.evaluation.texts import article_of
from briefroom.model import Knowledge
from briefroom.understand.names import find_names
from briefroom.understand.timexes import find_timexes


def predict(record: Record) -> Record:
    """``timexes``: start, end, type and value."""
    article = article_of(record)
    mentions, _ = find_names(article, Knowledge())
    return {
        "id": record["id"],
        "timexes": [
            {"start": t.span.start, "end": t.span.end, "type": t.type, "value": t.value}
            for t in find_timexes(article, mentions)
        ],
    }
