"""Evidence that holds no more of the article's words than its brief does.

Where rights are limited, the records keep every offset and length, and each character of the article that
is neither printed, nor a name, nor a date becomes ``MASK``; so every span still is the words at its place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefroom.model import Claim, Entity, Evidence, Span

MASK = "·"
SIGNS = {"+": "supports", "-": "opposes"}


def mask_evidence(evidence: Evidence, granted: Iterable[tuple[int, int]]) -> Evidence:
    """The evidence with all of the article masked but the headline, names, dates and what was granted."""
    article = evidence.article
    keep = [*granted, *((m.span.start, m.span.end) for m in evidence.mentions if m.layer == "name")]
    keep += [(d.span.start, d.span.end) for d in evidence.dates]
    keep += [(p.start, p.end) for p in article.paragraphs if p.kind == "headline"]
    shown = bytearray(len(article.text))
    for start, end in keep:
        shown[start:end] = b"\1" * (end - start)
    text = "".join(c if s or c == "\n" else MASK for c, s in zip(article.text, shown, strict=True))
    masked = replace(article, text=text, standfirst=_if_shown(article.standfirst, text))
    return _reread(replace(evidence, article=masked), text)


def _if_shown(words: str, text: str) -> str:
    return words if words in text else ""


def _reread(evidence: Evidence, text: str) -> Evidence:
    """Every record with the words that stand in ``text`` at its span, and no other words of the article."""

    def at(span: Span) -> Span:
        return Span(span.start, span.end, text[span.start : span.end])

    names = {m.span.exact for m in evidence.mentions if m.layer == "name"}
    return replace(
        evidence,
        mentions=tuple(replace(m, span=at(m.span)) for m in evidence.mentions),
        entities=tuple(_entity(entity, names, text) for entity in evidence.entities),
        dates=tuple(replace(d, span=at(d.span)) for d in evidence.dates),
        claims=tuple(_claim(claim, text) for claim in evidence.claims),
        definitions=tuple(replace(d, span=at(d.span)) for d in evidence.definitions),
        relations=tuple(replace(r, span=at(r.span), label=SIGNS[r.sign]) for r in evidence.relations),
        events=tuple(replace(e, span=at(e.span), title=_if_shown(e.title, text)) for e in evidence.events),
        sentences=tuple(replace(s, span=at(s.span)) for s in evidence.sentences),
        boxes=tuple(replace(b, span=at(b.span)) for b in evidence.boxes),
        caveats=tuple(replace(c, span=at(c.span)) for c in evidence.caveats),
    )


def _entity(entity: Entity, names: set[str], text: str) -> Entity:
    surfaces = tuple(s for s in entity.surfaces if s in names)
    name = entity.name if entity.known or surfaces else _if_shown(entity.name, text)
    return replace(entity, name=name, surfaces=surfaces)


def _claim(claim: Claim, text: str) -> Claim:
    def at(span: Span | None) -> Span | None:
        return Span(span.start, span.end, text[span.start : span.end]) if span else None

    who = claim.speaker
    name = who.name if who.kind != "anonymous" else _if_shown(who.name, text)
    return replace(
        claim,
        content=tuple(piece for piece in map(at, claim.content) if piece),
        cue=at(claim.cue),
        speaker=replace(who, span=at(who.span), name=name),
        links=tuple(replace(link, span=at(link.span)) for link in claim.links),
    )
