"""The brief's page: the Markdown on disk, dressed with cards, boxes, a ledger, sources and a timeline.

The words come from the disk, hand edits included; the records add what the words point at. Sections
follow their order on disk, and one that a person added stands as prose where it was put.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from briefroom.model import Brief
from briefroom.site.boxes import BoxView
from briefroom.site.brief_context import BriefContext, make_context
from briefroom.site.brief_head import HeadView, make_head
from briefroom.site.brief_links import BriefLinks
from briefroom.site.cards import CardGroup, group_cards, is_of_later, make_card
from briefroom.site.chronology import Row, make_row
from briefroom.site.claim_rows import DisputeRow, RowMaker
from briefroom.site.data import Page, SiteData, url
from briefroom.site.dialect import to_html, to_inline
from briefroom.site.jsonld import linked_data
from briefroom.site.ledger import Entry, make_entry
from briefroom.site.passages import SourceView, make_source
from briefroom.site.running_text import BlockView, running_text
from briefroom.site.sections import Item, Section, SectionKind, split_items, split_subsections

EMPTY = Markup()
NEW_HERE = "new here"  # how the title of the list of boxes begins, whatever follows
MOST_BETWEEN = 3  # questions on which other briefs differ; all of them stand in the ledger


@dataclass(frozen=True, slots=True)
class Column:
    """A column of "At a glance"."""

    title: str
    html: Markup
    contested: bool
    starts: bool = False  # the boxes, what to read first at the top
    between: tuple[DisputeRow, ...] = ()  # disputes with other briefs, found by comparison


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section as its template lays it out; only the fields of its kind are filled."""

    kind: str
    title: str
    anchor: str
    count: int = 0
    prose: Markup = EMPTY
    columns: tuple[Column, ...] = ()
    blocks: tuple[BlockView, ...] = ()
    rest: tuple[BoxView, ...] = ()  # boxes that wait at the end, closed
    groups: tuple[CardGroup, ...] = ()
    entries: tuple[Entry, ...] = ()
    rows: tuple[Row, ...] = ()
    sources: tuple[SourceView, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefView:
    """All of a brief's page."""

    head: HeadView
    glance: SectionView | None
    sections: tuple[SectionView, ...]
    strip: tuple[Entry, ...]
    labels: dict[str, str]


def pages(data: SiteData) -> Iterator[Page]:
    """One page a brief."""
    rows = RowMaker(data)
    for brief in data.briefs:
        view = view_of(brief, rows)
        context = {"brief": brief, "view": view, "linked_data": linked_data(brief, data)}
        yield Page(url("brief", brief.slug), "brief.html", context)


def view_of(brief: Brief, rows: RowMaker) -> BriefView:
    """Everything the template of a brief shows."""
    context = make_context(brief, rows)
    links = BriefLinks(context)
    # the article first: it gives the marks their ids, which ledger and sources link back to
    order = sorted(context.sections, key=lambda section: section.kind != "article")
    made = {section.anchor: _section(context, links, section) for section in order}
    views = [made[section.anchor] for section in context.sections]
    views += _unlisted(context, links, {view.kind for view in views})
    entries = tuple(entry for view in views for entry in view.entries if entry.id)
    return BriefView(
        head=make_head(context),
        glance=next((view for view in views if view.kind == "glance"), None),
        sections=tuple(view for view in views if view.kind != "glance"),
        strip=entries,
        labels={str(side): label for side, label in context.sides.labels.items()},
    )


def _section(context: BriefContext, links: BriefLinks, section: Section) -> SectionView:
    makers = {"glance": _glance, "article": _article, "who": _who, "claims": _claims, "timeline": _timeline}
    maker = makers.get(section.kind, _article)
    links.home, links.glance = section.kind == "article", section.kind == "glance"
    try:
        return maker(context, links, section)
    finally:
        links.home = links.glance = False


def _unlisted(context: BriefContext, links: BriefLinks, kinds: set[str]) -> Iterator[SectionView]:
    """What the records hold though the disk has no section for it: links must find where they lead."""
    unlisted: tuple[tuple[SectionKind, str], ...] = (("who", "Who is who"), ("claims", "Claims"))
    for kind, title in unlisted:
        if kind not in kinds:
            view = _section(context, links, Section(kind, title, f"sec-{kind}", ""))
            if view.groups or view.entries:
                yield view
    sources = tuple(
        make_source(context, sentence, f"m-{sentence.id}" if links.has_mark(sentence.id) else "")
        for sentence in context.sentences.values()
    )
    if sources:
        yield SectionView("sources", "Sources", "sec-sources", len(sources), sources=sources)


def _glance(context: BriefContext, links: BriefLinks, section: Section) -> SectionView:
    columns = [
        Column(title, to_html(text, links), False, title.casefold().startswith(NEW_HERE))
        for title, text in split_subsections(section.text)
    ]
    contested = next((n for n, c in enumerate(columns) if "dispute" in c.title.casefold()), None)
    between = _between(context)
    if contested is not None:
        columns[contested] = replace(columns[contested], contested=True, between=between)
    elif between:
        columns.insert(1, Column("In dispute", EMPTY, True, between=between))
    return SectionView("glance", section.title, section.anchor, columns=tuple(columns))


def _between(context: BriefContext) -> tuple[DisputeRow, ...]:
    """What other briefs tell differently, by question."""
    own = context.data.corpus.disputes_across(context.brief.slug)
    return context.rows.disputes(own)[:MOST_BETWEEN] if own else ()


def _article(context: BriefContext, links: BriefLinks, section: Section) -> SectionView:
    text = running_text(context, links, section)
    count = len(context.sentences) if section.kind == "article" else 0
    return SectionView(section.kind, section.title, section.anchor, count, blocks=text.blocks, rest=text.rest)


def _who(context: BriefContext, links: BriefLinks, section: Section) -> SectionView:
    prose, items = split_items(section.text)
    lines = {item.ident: item.text for item in reversed(items) if item.ident in context.cards}
    lines = {ident: line for ident, line in lines.items() if not is_of_later(context, ident, line)}
    strays = "\n".join(f"- {item.whole}" for item in items if item.ident not in context.cards)
    cards = [make_card(context, ident, _inline(lines.get(ident, ""), links)) for ident in context.cards]
    html = to_html("\n\n".join(part for part in (prose, strays) if part.strip()), links)
    groups = group_cards(context, cards)
    return SectionView("who", section.title, section.anchor, len(cards), html, groups=groups)


def _inline(text: str, links: BriefLinks) -> Markup:
    return to_inline(text, links) if text else Markup()


def _claims(context: BriefContext, links: BriefLinks, section: Section) -> SectionView:
    prose, items = split_items(section.text)
    lines: dict[str, Item] = {}
    strays = []
    for item in items:
        if item.scheme == "claim" and item.ident in context.claims and item.ident not in lines:
            lines[item.ident] = item
        else:
            strays.append(f"- {item.whole}")
    entries = []
    for ident in context.claims:
        line = _inline(lines[ident].text, links) if ident in lines else Markup()
        entries.append(make_entry(context, ident, line, f"m-{ident}" if links.has_mark(ident) else ""))
    html = to_html("\n\n".join([prose, "\n".join(strays)]), links)
    return SectionView("claims", section.title, section.anchor, len(entries), html, entries=tuple(entries))


def _timeline(context: BriefContext, links: BriefLinks, section: Section) -> SectionView:
    prose, items = split_items(section.text)
    rows = tuple(make_row(context, item, links) for item in items)
    return SectionView("timeline", section.title, section.anchor, len(rows), to_html(prose, links), rows=rows)
