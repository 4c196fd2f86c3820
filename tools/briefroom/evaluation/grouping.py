"""Given spans grouped by the product's own rules, as if it had found these very names."""

from __future__ import annotations

from collections.abc import Sequence

from briefroom.model import Article, Knowledge, Mention
from briefroom.understand.acronyms import find_pairs
from briefroom.understand.candidates import RULE, Candidate, plain
from briefroom.understand.names import find_names
from briefroom.understand.resolve import group

Range = tuple[int, int]


def group_given(article: Article, spans: Sequence[Range]) -> tuple[str, ...]:
    """An id for each span, in their order; equal ids mean one thing. What nothing decides stands alone."""
    text = article.text
    mentions, _ = find_names(article, Knowledge())
    candidates = [_candidate(span, mentions) for span in spans]
    pairs = [(plain(text[slice(*p.short)]), plain(text[slice(*p.long)])) for p in find_pairs(text)]
    grouping = group(text, candidates, pairs)
    ids = {
        member.span: f"g{number}" for number, own in enumerate(grouping.groups, 1) for member in own.members
    }
    return tuple(ids.get(span, f"open-{span[0]}-{span[1]}") for span in spans)


def _candidate(span: Range, mentions: Sequence[Mention]) -> Candidate:
    """The span with the kind of the name that the product finds there, or covers most of it."""
    start, end = span
    over = [m for m in mentions if m.span.start < end and start < m.span.end and m.layer == "name"]
    shared = {m: min(end, m.span.end) - max(start, m.span.start) for m in over}
    best = max(over, key=lambda m: (shared[m], -m.span.start), default=None)
    kind = best.kind if best else "unidentified"
    return Candidate(start, end, kind, "given", rank=RULE)
