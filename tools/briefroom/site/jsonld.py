"""Linked data about a brief: the article it explains, the brief, and its claims. Never a ClaimReview.

A data block is no script, and the content policy leaves it alone; inside it, every character that could
end the block is written as an escape.
"""

from __future__ import annotations

import json
from typing import Any

from markupsafe import Markup

from briefroom.corpus import key_of
from briefroom.model import Brief
from briefroom.site.change_lines import CORRECTIONS, ChangeLine, lines_of, summary
from briefroom.site.data import SiteData
from briefroom.site.references import web_address, words

ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
Thing = dict[str, Any]


def linked_data(brief: Brief, data: SiteData) -> Markup:
    """The JSON-LD of a brief's page, safe inside ``<script type="application/ld+json">``."""
    about = [{"@type": "Thing", "name": _name(ident, data)} for ident in (*brief.actors, *brief.places)]
    page: Thing = {
        "@context": "https://schema.org",
        "@type": "BackgroundNewsArticle",
        "headline": brief.title,
        "inLanguage": "en",
        "publisher": {"@type": "Organization", "name": data.name},
        "isBasedOn": _article(brief),
        "about": [thing for thing in about if thing["name"]],
        "correction": [_correction(line) for line in lines_of(data, f"brief:{brief.slug}")
                       if line.kind in CORRECTIONS],
        "hasPart": [_claim(brief, ident, data) for ident in _printed(brief, data)],
    }
    return to_script(_filled(page))


def to_script(thing: Thing) -> Markup:
    """JSON that cannot end the block it stands in."""
    text = json.dumps(thing, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup("".join(ESCAPES.get(character, character) for character in text))


def _article(brief: Brief) -> Thing:
    return _filled({
        "@type": "NewsArticle",
        "headline": brief.title,
        "url": web_address(brief.url),
        "datePublished": brief.date.value or "",
        "author": {"@type": "Person", "name": brief.byline} if brief.byline else None,
        "publisher": {"@type": "Organization", "name": brief.outlet} if brief.outlet else None,
    })


def _printed(brief: Brief, data: SiteData) -> list[str]:
    return [c.id for c in brief.evidence.claims if key_of(brief, c.id) in data.corpus.claims]


def _claim(brief: Brief, ident: str, data: SiteData) -> Thing:
    claim = data.corpus.claims[key_of(brief, ident)].claim
    speaker = claim.speaker.name
    return _filled({
        "@type": "Claim",
        "identifier": ident,
        "text": words(claim.text),
        "claimInterpreter": {"@type": "Thing", "name": speaker} if speaker else None,
    })


def _correction(line: ChangeLine) -> Thing:
    """A correction as schema.org has it: what it says, when, and who made it where that is known."""
    author = line.change.by
    return _filled({
        "@type": "CorrectionComment",
        "text": f"{line.kind_words}. {summary(line)}".strip(),
        "datePublished": line.day,
        "author": {"@type": "Person", "name": author} if author else None,
    })


def _name(ident: str, data: SiteData) -> str:
    knowledge = data.knowledge
    entry = knowledge.actors.get(ident) or knowledge.places.get(ident)
    return entry.name if entry else ""


def _filled(thing: Thing) -> Thing:
    return {key: value for key, value in thing.items() if value not in (None, "", [], {})}
