"""What the parts of a brief's page share: the brief, its records by id, and what stands on the page.

A link to something on the same page opens it beside the text; so every part must know which cards, boxes
and entries there are. It is worked out once, here.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import unquote

from briefroom.corpus import LedgerClaim, key_of, locate
from briefroom.model import PRINT_PROBABLE, Background, Brief, ClaimStatus, Entity, Event, Sentence
from briefroom.site.claim_rows import RowMaker
from briefroom.site.data import SiteData, url
from briefroom.site.described import sides_of
from briefroom.site.edits import mark_edits
from briefroom.site.notes import find_caveat
from briefroom.site.references import Ref, article_ref
from briefroom.site.sections import LEAD, Section, split_boxes, split_items, split_sections
from briefroom.site.sides import Sides

# the state a reader must not miss comes first
HEAT: tuple[ClaimStatus, ...] = ("contested", "denied", "superseded", "corroborated", "single")


@dataclass(frozen=True, slots=True)
class BriefContext:
    """One brief and all that its page can point at. ``cards`` are ids of actors and places."""

    brief: Brief
    data: SiteData
    rows: RowMaker
    root: str
    sections: tuple[Section, ...]
    sides: Sides
    entities: dict[str, Entity]
    sentences: dict[str, Sentence]
    events: dict[str, Event]
    claims: dict[str, LedgerClaim]
    cards: tuple[str, ...]
    boxes: tuple[str, ...]
    notes: tuple[str, ...]  # editor's notes of the knowledge that stand on the page: "entry/1"

    def page(self, kind: str, ident: str) -> str:
        """The way from this page to another."""
        return self.root + url(kind, ident)

    def place(self, offset: int) -> Ref:
        """The paragraph of the article that holds an offset."""
        return article_ref(locate(self.brief, offset))

    def hottest(self, sentence: str, claim: str) -> str:
        """Of the claims of a sentence, the one whose status matters most; ``claim`` among equals."""
        record = self.sentences.get(sentence)
        there = [claim, *(record.claims if record else ())]
        known = [ident for ident in there if ident in self.claims]
        return min(known, key=lambda ident: HEAT.index(self.claims[ident].status), default=claim)

    def number(self, ident: str) -> str:
        """The number of the sentence a claim stands in, as the marks give it."""
        sentence = self.claims[ident].locus.sentence
        return sentence.removeprefix("s") if sentence else ""

    def background(self, ident: str) -> Background | None:
        """An entry of the knowledge."""
        return self.data.knowledge.backgrounds.get(ident)

    def knows(self, ident: str) -> bool:
        """Whether an id has a page of its own."""
        knowledge = self.data.knowledge
        return ident in knowledge.actors or ident in knowledge.places


def make_context(brief: Brief, rows: RowMaker) -> BriefContext:
    """Read a brief's body and records together."""
    data = rows.data
    base = data.bases.get(brief.slug)
    body = brief.body if base is None else mark_edits(brief.body, base)
    evidence, sections = brief.evidence, split_sections(body)
    entities = {entity.id: entity for entity in evidence.entities}
    knowledge = data.knowledge
    claims = ((claim.id, data.corpus.claims.get(key_of(brief, claim.id))) for claim in evidence.claims)
    # a background of the knowledge has its box or its page instead
    carded = {*entities, *knowledge.actors, *knowledge.places} - {*knowledge.backgrounds}
    blocks = [block for section in sections if section.kind in {"article", "prose"}
              for block in split_boxes(section.text)]  # fmt: skip
    return BriefContext(
        brief=brief,
        data=data,
        rows=rows,
        root="../" * url("brief", brief.slug).count("/"),
        sections=sections,
        sides=sides_of(brief, knowledge, rows.sides),
        entities=entities,
        sentences={sentence.id: sentence for sentence in evidence.sentences},
        events={event.id: event for event in evidence.events},
        claims={ident: row for ident, row in claims if row is not None},
        cards=tuple(dict.fromkeys(i for i in (*_linked(sections), *_described(brief)) if i in carded)),
        boxes=tuple(dict.fromkeys(b.background for b in blocks if b.background in knowledge.backgrounds)),
        notes=tuple(dict.fromkeys(b.caveat for b in blocks if find_caveat(b.caveat, knowledge))),
    )


def _described(brief: Brief) -> list[str]:
    """Actors without a link in the text: who is only described, and speaks or acts all the same."""
    entities = brief.evidence.entities
    return [e.id for e in entities if e.namespace == "actor" and e.confidence >= PRINT_PROBABLE]


def _linked(sections: tuple[Section, ...]) -> list[str]:
    """Ids of what the body names by links: those of "Who is who" first, in its order."""
    listed = [item.ident for section in sections if section.kind == "who"
              for item in split_items(section.text)[1] if item.scheme in {"actor", "place"}]  # fmt: skip
    linked = [unquote(match["ident"]) for section in sections for match in LEAD.finditer(section.text)
              if match["scheme"] in {"actor", "place", "background"}]  # fmt: skip
    return [*listed, *linked]
