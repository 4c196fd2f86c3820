"""Where a link to a piece of a page leads: the one place that knows the anchors.

All addresses are below the site's root; a template puts ``root`` before them.
"""

from __future__ import annotations

from briefroom.corpus import Locus
from briefroom.model import Brief, Entity, Knowledge
from briefroom.site.data import url
from briefroom.site.references import is_withheld, words

CARDS = ("actor", "place")  # schemes whose links get a card


def sentence_link(brief: Brief, locus: Locus) -> str:
    """The sentence in its brief, or the brief's head for words outside the body."""
    page = url("brief", brief.slug)
    return f"{page}#{locus.sentence}" if locus.sentence else page


def claim_link(brief: Brief, claim_id: str) -> str:
    """A claim's entry on the page of its brief."""
    return f"{url('brief', brief.slug)}#{claim_id}"


def ledger_anchor(key: str) -> str:
    """The id of a claim's row in the ledger of all claims."""
    slug, _, ident = key.partition("#")
    return f"{slug.replace('/', '.')}.{ident}"


def dispute_anchor(one: str, other: str) -> str:
    """The id of a dispute's row in the ledger."""
    return f"{ledger_anchor(one)}-{ledger_anchor(other)}"


def card_link(brief: Brief, ident: str) -> str:
    """The card of an actor on the page of a brief, or nothing: only whom the brief's text links has one."""
    linked = any(f"({scheme}:{ident}{end}" in brief.body for scheme in CARDS for end in (")", " "))
    return f"{url('brief', brief.slug)}#a-{ident}" if linked else ""


def entity_link(brief: Brief, entity: Entity, knowledge: Knowledge) -> str:
    """The page of what the knowledge holds; the card in the brief, if any, for anything else."""
    return known_link(entity.id, knowledge) if entity.known else card_link(brief, entity.id)


def known_link(ident: str, knowledge: Knowledge) -> str:
    """The page of a knowledge id, or nothing for an id the knowledge does not hold."""
    for kind, entries in (
        ("actor", knowledge.actors),
        ("place", knowledge.places),
        ("background", knowledge.backgrounds),
    ):
        if ident in entries:
            return url(kind, ident)
    return ""


def shown_words(text: str) -> str:
    """Words of an article as rights allow them, or nothing where none may be shown."""
    return "" if is_withheld(text) else words(text)
