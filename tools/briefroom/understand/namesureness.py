"""How sure a name is that only the tagger found: its chances, read against how often it was right.

A network's chance is no promise. The curves below join what the tagger said of a name's sort to the share
of names that were right among those it said it of, counted over annotated news; rules and knowledge are
as sure as they were. A thing is as sure as its surest mention, and never surer than its kind.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from briefroom.model import Entity, Mention, MentionKind
from briefroom.understand.reading import Reading, read

# Columns of the head for names that begin and go on with a name of the sort.
COLUMNS = {"person": (1, 2), "body": (3, 4), "place": (5, 6)}
# (chance, share right): places are the least sure, for much that acts is called by its place.
CURVES: dict[str, tuple[tuple[float, float], ...]] = {
    "person": ((0.0, 0.6), (0.1, 0.75), (0.75, 0.85), (0.95, 0.98), (1.0, 0.99)),
    "body": ((0.0, 0.6), (0.1, 0.7), (0.75, 0.85), (0.95, 0.96), (1.0, 0.98)),
    "place": ((0.0, 0.2), (0.4, 0.5), (0.6, 0.6), (0.8, 0.85), (0.95, 0.94), (1.0, 0.97)),
}
UNSURE_RULES = frozenset({"tagger", "repeated"})
REPEATED_LEAST = 0.7  # of a body or person whose wording stands elsewhere in the article for sure
AGAIN = 0.15  # less than the surest mention of the same wording
OTHERS: frozenset[MentionKind] = frozenset({"event", "operation", "demonym", "community"})


def weigh(
    text: str, mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[list[Mention], tuple[Entity, ...]]:
    """The same records, the tagger's with how sure they are as measured."""
    reading = read(text)
    known = {entity.id for entity in entities if entity.known}
    weighed = [
        replace(m, confidence=_sureness(reading, m))
        if m.rule in UNSURE_RULES and m.kind not in OTHERS and m.entity_id not in known
        else m
        for m in mentions
    ]
    weighed = _alike(weighed)
    best: dict[str, float] = {}
    for mention in weighed:
        if mention.entity_id:
            best[mention.entity_id] = max(best.get(mention.entity_id, 0.0), mention.confidence)
    return weighed, tuple(
        e if e.known else replace(e, confidence=min(e.confidence, best.get(e.id, e.confidence)))
        for e in entities
    )


def _alike(mentions: Sequence[Mention]) -> list[Mention]:
    """The same wording of the same thing is nearly as sure where it is read with less ease."""
    best: dict[tuple[str | None, str], float] = {}
    for mention in mentions:
        key = mention.entity_id, mention.span.exact
        best[key] = max(best.get(key, 0.0), mention.confidence - AGAIN)
    sure = [round(max(m.confidence, best[m.entity_id, m.span.exact]), 3) for m in mentions]
    return [m if m.confidence == s else replace(m, confidence=s) for m, s in zip(mentions, sure, strict=True)]


def _sureness(reading: Reading, mention: Mention) -> float:
    sort = mention.kind if mention.kind in {"person", "place"} else "body"
    first = bisect_left(reading.words, (mention.span.start, 0))
    last = bisect_left(reading.words, (mention.span.end, 0))
    if first >= last:
        return mention.confidence
    scores = reading.heads["names"][first:last, COLUMNS[sort]].astype(np.float64)
    chance = float(np.exp(scores).sum(1).mean())
    chances, shares = zip(*CURVES[sort], strict=True)
    sure = float(np.interp(chance, chances, shares))
    if mention.rule == "repeated" and sort != "place":
        sure = max(sure, REPEATED_LEAST)
    return round(sure, 3)
