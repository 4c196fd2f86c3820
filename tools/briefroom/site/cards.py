"""Cards of actors and places: who this is as of the article's date, in the article's words and ours.

The sentence a card opens with is the one that stands under "Who is who" on disk, so that a hand edit
shows; names, roles, relations and sources come from the records. Whatever the knowledge dates after the
article is folded under "Later".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from briefroom.brief import plain
from briefroom.corpus import locate
from briefroom.knowledge.asof import told
from briefroom.model import PRINT_PROBABLE, Actor, Name, Place
from briefroom.review import unknown_key
from briefroom.site.boxes import SourcedView, natives
from briefroom.site.brief_context import BriefContext
from briefroom.site.card_rows import Row, card_rows, entry_of, later_rows, own_words
from briefroom.site.references import UNREVIEWED, Ref, article_ref, knowledge_refs
from briefroom.site.review_page import question_link
from briefroom.site.sides import Side
from briefroom.site.wording import as_of_words, date_words

ONLY_HERE = "Only what this article says"
MOST_SENTENCES = 2  # of a definition that has no line on disk
MOST_SOURCES = 3  # of a definition; the rest stand on its own page
MOST_PLACES = 3  # paragraphs listed as where the article names somebody


@dataclass(frozen=True, slots=True)
class Card:
    """One entry of "Who's who". ``rows`` are pairs of a label and its text; ``review`` the command that
    settles who it is."""

    anchor: str
    name: str
    natives: tuple[Name, ...]
    side: Side
    kind: str  # actor, place or background
    unreviewed: bool
    href: str
    as_of: str
    role: Markup
    rows: tuple[Row, ...]
    refs: tuple[Ref, ...]
    later: tuple[SourcedView, ...] = ()
    review: str = ""
    question: str = ""  # the way to the question about it, where the review queue has it


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards of one side. ``note`` says on what ground they stand together."""

    side: Side
    title: str
    note: str
    cards: tuple[Card, ...]


def make_card(context: BriefContext, ident: str, role: Markup) -> Card:
    """The card of an actor or place; ``role`` is its sentence on disk, empty where it has none."""
    entry = entry_of(context, ident)
    entity = context.entities.get(ident)
    name = entry.name if entry else entity.name if entity else ident
    kind = "actor" if isinstance(entry, Actor) else "place" if entry else ""
    kind = kind or (entity.namespace if entity else "actor")
    return Card(
        anchor=f"a-{ident}",
        name=name[:1].upper() + name[1:],
        natives=natives(entry.names) if entry else (),
        side=context.sides.of(ident) if kind == "actor" else "n",
        kind=kind,
        unreviewed=entry is None,
        href=context.page(kind, ident) if entry else "",
        as_of=_as_of(context, entry),
        role=role or _role(context, ident, entry),
        rows=card_rows(context, ident),
        refs=(*_article_refs(context, ident), *_knowledge_refs(context, entry)),
        later=tuple(_later(context, ident, entry)),
        review=_review(context, ident, name) if entry is None and kind == "actor" else "",
        question=_question(context, name) if entry is None and kind == "actor" else "",
    )


def group_cards(context: BriefContext, cards: list[Card]) -> tuple[CardGroup, ...]:
    """Cards by side, the sides in alphabetical order of their names; places last."""
    labels = context.sides.labels
    titles: list[tuple[Side, str, str]] = [
        ("a", f"Side of {labels.get('a', '')}", "as the article and the sources align them"),
        ("b", f"Side of {labels.get('b', '')}", "as the article and the sources align them"),
        ("c", "Other armed groups", "aligned with neither here") if labels else ("c", "Armed groups", ""),
        ("n", "Others", "") if labels else ("n", "People and organisations", ""),
    ]
    groups = [CardGroup(side, title, note, tuple(c for c in cards if c.side == side and c.kind == "actor"))
              for side, title, note in titles]  # fmt: skip
    for kind, title in (("place", "Places"), ("background", "Events and terms")):
        groups.append(CardGroup("n", title, "", tuple(c for c in cards if c.kind == kind)))
    return tuple(group for group in groups if group.cards)


def is_of_later(context: BriefContext, ident: str, line: str) -> bool:
    """Whether a line on disk is a sentence of the knowledge that speaks of a day after the article's."""
    entry = entry_of(context, ident)
    words = plain(line).rstrip(".")
    return entry is not None and any(
        words == s.text.rstrip(".") for s in told(entry, context.brief.date).later
    )


def _as_of(context: BriefContext, entry: Actor | Place | None) -> str:
    """The day up to which the entry was written, with a warning where that is far from the article's."""
    if entry is None:
        return ONLY_HERE
    if not entry.as_of or not entry.definition:
        return ""
    day = as_of_words(entry.as_of, context.brief.date)
    return f"Written as of {day}" if day != date_words(entry.as_of) else f"As of {day}"


def _role(context: BriefContext, ident: str, entry: Actor | Place | None) -> Markup:
    """Who it is, for a card without a sentence on disk."""
    sentences = told(entry, context.brief.date).now if entry else ()
    if sentences:
        return escape(" ".join(sentence.text for sentence in sentences[:MOST_SENTENCES]))
    own = own_words(context, ident)
    return Markup("<q>{}</q>, in the article’s words").format(own[0]) if own else Markup()


def _later(context: BriefContext, ident: str, entry: Actor | Place | None) -> Iterator[SourcedView]:
    """Sentences, offices and ties of after the article; of an article without a day, as the file has them."""
    knowledge = context.data.knowledge
    for sentence in told(entry, context.brief.date).later if entry else ():
        yield SourcedView(sentence.text, knowledge_refs(sentence.sources, knowledge))
    for label, text, sources in later_rows(context, ident):
        yield SourcedView(f"{label}: {text}", knowledge_refs(sources, knowledge))


def _review(context: BriefContext, ident: str, name: str) -> str:
    """The command that makes an entry of somebody named whom nobody has reviewed; not in a published site."""
    mentions = context.brief.evidence.mentions
    named = any(mention.entity_id == ident and mention.layer == "name" for mention in mentions)
    return f"briefroom review accept {unknown_key(name)}" if named and not context.data.publish else ""


def _question(context: BriefContext, name: str) -> str:
    there = question_link(context.data, unknown_key(name))
    return context.root + there if there else ""


def _article_refs(context: BriefContext, ident: str) -> tuple[Ref, ...]:
    brief = context.brief
    refs: dict[str, Ref] = {}
    elsewhere: dict[str, Ref] = {}  # headline, standfirst, caption: listed where there is nothing else
    for mention in brief.evidence.mentions:
        if mention.entity_id == ident and mention.confidence >= PRINT_PROBABLE:
            locus = locate(brief, mention.span.start)
            (refs if locus.sentence else elsewhere).setdefault(locus.label, article_ref(locus))
    return tuple((refs or elsewhere).values())[:MOST_PLACES]


def _knowledge_refs(context: BriefContext, entry: Actor | Place | None) -> tuple[Ref, ...]:
    if entry is None:
        return (UNREVIEWED,)
    sentences = told(entry, context.brief.date).now
    ids = [source for sentence in sentences for source in sentence.sources]
    return knowledge_refs(ids, context.data.knowledge)[:MOST_SOURCES]
