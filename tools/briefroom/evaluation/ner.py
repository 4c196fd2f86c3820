"""Names and what they are: the mentions of an article under the three labels that corpora share.

Our kinds are finer than theirs. A state is a place to them, since they mark what the word names and not
what acts; every body, armed group and outlet is an organisation; peoples, events and operations are none of
the three and go by labels of their own. ``kind`` keeps what we know.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from briefroom.evaluation.records import Record
from briefroom.evaluation.texts import article_of
from briefroom.model import PRINT_PROBABLE, Knowledge, Mention, MentionKind
from briefroom.understand.names import find_names
from briefroom.understand.tagger import tag_names

LABELS: dict[MentionKind, str] = {
    "person": "PER",
    "place": "LOC",
    "state": "LOC",
    "government_body": "ORG",
    "armed_group": "ORG",
    "military": "ORG",
    "party": "ORG",
    "igo": "ORG",
    "ngo": "ORG",
    "company": "ORG",
    "media": "ORG",
    "alliance": "ORG",
    "unidentified": "ORG",
    "community": "NORP",
    "demonym": "NORP",
    "operation": "EVENT",
    "event": "EVENT",
}
SHARED = frozenset({"PER", "ORG", "LOC"})


def predict(record: Record) -> Record:
    """``entities``: each name that would be printed, with label, kind, rule and confidence."""
    article = article_of(record)
    mentions, _ = find_names(article, Knowledge())
    names = [m for m in mentions if m.layer == "name" and m.confidence >= PRINT_PROBABLE]
    tagged: dict[tuple[int, int], str] = {(t.start, t.end): t.label for t in tag_names(article.text)}
    return {"id": record["id"], "entities": _entities(names, tagged)}


def _entities(names: list[Mention], tagged: Mapping[tuple[int, int], str]) -> list[dict[str, object]]:
    """In text order; a name inside another, or inside an event ("the 2028 Marl election"), is nested."""
    found: list[dict[str, object]] = []
    times = Counter(mention.span.exact for mention in names)
    reached = 0
    for mention in sorted(names, key=lambda m: (m.span.start, -m.span.end)):
        entity: dict[str, object] = {
            "start": mention.span.start,
            "end": mention.span.end,
            "label": _label(mention, tagged, once=times[mention.span.exact] == 1),
            "kind": mention.kind,
            "rule": mention.rule,
            "confidence": mention.confidence,
        }
        if mention.span.start < reached:
            entity["nested"] = True
        if entity["label"] in SHARED or mention.kind == "event":
            reached = max(reached, mention.span.end)
        found.append(entity)
    return found


def _label(mention: Mention, tagged: Mapping[tuple[int, int], str], *, once: bool) -> str:
    """Of a name that comes again and is still nothing for sure, the tagger's word is no better than ours."""
    own = LABELS[mention.kind]
    if mention.kind == "unidentified" and once:
        return tagged.get((mention.span.start, mention.span.end), own)
    return own
