"""The running text of a brief's page: prose, boxes open or closed, and editor's notes beside the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from markupsafe import Markup

from briefroom.site.box_order import order_boxes
from briefroom.site.boxes import BoxView, box_view
from briefroom.site.brief_context import BriefContext
from briefroom.site.brief_links import OPENED, BriefLinks
from briefroom.site.dialect import to_html
from briefroom.site.highlight import Highlight
from briefroom.site.notes import NoteView, make_note, noted_words
from briefroom.site.references import words
from briefroom.site.sections import Block, Section, split_boxes

EMPTY = Markup()
NOTED = "noted"  # the class of words that a note is on


@dataclass(frozen=True, slots=True)
class BlockView:
    """Prose, a box, or an editor's note."""

    html: Markup = EMPTY
    box: BoxView | None = None
    note: NoteView | None = None


@dataclass(frozen=True, slots=True)
class RunningText:
    """The blocks in order, and the boxes that wait at the end, closed."""

    blocks: tuple[BlockView, ...]
    rest: tuple[BoxView, ...]


def running_text(context: BriefContext, links: BriefLinks, section: Section) -> RunningText:
    """The text of the article, or of a section that a person added: there a box stays where it was put."""
    order = order_boxes(context.boxes, context.sections, context.brief, context.data.knowledge)
    last = order.last if section.kind == "article" else ()
    found = split_boxes(section.text)
    blocks: list[BlockView] = []
    for number, block in enumerate(found):
        if block.text:
            blocks += _prose(context, links, block, found[number + 1 :])
        else:
            blocks.append(_block(context, links, block))
    views = [
        replace(v, box=replace(v.box, open=v.box.id in order.open)) if v.box else v for v in _once(blocks)
    ]
    here = {view.box.id: view.box for view in views if view.box}
    return RunningText(
        tuple(view for view in views if view.box is None or view.box.id not in last),
        tuple(here[ident] for ident in last if ident in here),
    )


def _prose(
    context: BriefContext, links: BriefLinks, block: Block, after: tuple[Block, ...]
) -> Iterator[BlockView]:
    """Paragraphs; in the last of them the words are marked that the notes right after it are on."""
    notes = takewhile(lambda block: block.caveat in context.notes, after)
    noted = [on for note in notes if (on := noted_words(note.caveat, context.brief))]
    marked = _highlights(context)
    head, gap, tail = block.text.rstrip().rpartition("\n\n") if noted else (block.text, "", "")
    if head.strip():
        yield BlockView(to_html(head, links, marked))
    if tail:
        yield BlockView(to_html(gap + tail, links, (*marked, *(Highlight(on, NOTED) for on in noted))))


def _block(context: BriefContext, links: BriefLinks, block: Block) -> BlockView:
    """A box or a note; what the knowledge does not have is a dead link that says so."""
    knowledge = context.data.knowledge
    background = context.background(block.background)
    note = make_note(block.caveat, context.brief, knowledge)
    if background is not None:
        return BlockView(box=box_view(background, knowledge, context.sides.of, when=context.brief.date))
    if note is not None:
        return BlockView(note=note)
    dead = f"background:{block.background}" if block.background else f"caveat:{block.caveat}"
    return BlockView(to_html(f"[{block.background or block.caveat}]({dead})", links))


def _once(blocks: list[BlockView]) -> tuple[BlockView, ...]:
    """A box or a note stands once on a page, since links lead to it by its id."""
    seen: set[str] = set()
    kept = []
    for block in blocks:
        ident = f"b-{block.box.id}" if block.box else block.note.anchor if block.note else ""
        if ident not in seen:
            kept.append(block)
        seen |= {ident} if ident else set()
    return tuple(kept)


def _highlights(context: BriefContext) -> tuple[Highlight, ...]:
    return tuple(
        Highlight(piece.exact, row.status)
        for row in context.claims.values()
        if row.status in OPENED
        for piece in row.claim.content
        if words(piece.exact)
    )
