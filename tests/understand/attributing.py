"""Invented names and articles for the tests of who says what."""

from __future__ import annotations

import re

from briefroom.model import Article, Claim, Entity, Mention, MentionKind, Paragraph
from briefroom.understand.attribution import find_claims
from briefroom.understand.disputes import link_claims

NAMES: tuple[tuple[str, MentionKind, str], ...] = (
    ("Ada Orlan", "person", "ada-orlan"),
    ("Pell Vane", "person", "pell-vane"),
    ("Harbour Guard", "armed_group", "harbour-guard"),
    ("Harbour Gazette", "media", "harbour-gazette"),
    ("International Harbour Bureau", "igo", "harbour-bureau"),
    ("Reed Council", "government_body", "reed-council"),
    ("Media Reed", "company", "media-reed"),
    ("Zarnia", "place", "zarnia"),
    ("Marland", "place", "marland"),
)


def article_of(*paragraphs: str) -> Article:
    """An article of body paragraphs."""
    text, found = "", []
    for paragraph in paragraphs:
        text += "\n\n" if text else ""
        found.append(Paragraph("body", len(text), len(text) + len(paragraph), 0, 0))
        text += paragraph
    return Article("a", "seeds/a.txt", "0", text, tuple(found))


def claims_of(*paragraphs: str) -> tuple[Claim, ...]:
    """The claims of the paragraphs, linked; every span holds the words it says."""
    article = article_of(*paragraphs)
    mentions = [
        Mention(article.span(*match.span()), kind, ident)
        for name, kind, ident in NAMES
        for match in re.finditer(rf"\b{name}\b", article.text)
    ]
    used = {m.entity_id for m in mentions}
    entities = [
        Entity(ident, name, kind, "place" if kind == "place" else "actor", False, (name,))
        for name, kind, ident in NAMES
        if ident in used
    ]
    claims = link_claims(article, find_claims(article, mentions, entities), (), entities)
    for claim in claims:
        for span in (*claim.content, claim.cue, claim.speaker.span):
            assert span is None or article.text[span.start : span.end] == span.exact
    return claims
