"""Background and versus boxes as a page shows them, every sentence and cell with the texts that carry it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefroom.knowledge.asof import speaks_of_later, told
from briefroom.model import UNKNOWN_DATE, Background, Knowledge, Name, Sourced, VersusCell, When
from briefroom.site.references import NOT_IN_SOURCES, Ref, knowledge_refs
from briefroom.site.sides import CAMPS, Side
from briefroom.site.wording import as_of_words

KINDS = {
    "operation": "Operation", "institution": "Institution", "event": "Event", "agreement": "Agreement",
    "place": "Place", "term": "Term", "versus": "Compared",
}  # fmt: skip
SENTENCES_IN_BRIEF = 4
ROWS_IN_BRIEF = 6
NAMING_IN_BRIEF = 2


@dataclass(frozen=True, slots=True)
class SourcedView:
    """A sentence, or a cell; empty text means that the sources do not say."""

    text: str
    refs: tuple[Ref, ...]

    @property
    def shown(self) -> str:
        """Its words, or that there are none."""
        return self.text or NOT_IN_SOURCES.capitalize()


@dataclass(frozen=True, slots=True)
class SideView:
    """The head of a column."""

    id: str
    name: str
    side: Side
    natives: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """An attribute and what is said of it on either side; ``agree`` marks rows without a difference."""

    attribute: str
    left: SourcedView
    right: SourcedView
    agree: bool


@dataclass(frozen=True, slots=True)
class BoxView:
    """A box. ``more`` counts the sentences or rows that only its own page has, ``later_rows`` those of a
    comparison that tell of after the article."""

    id: str
    title: str
    kind: str
    as_of: str
    sentences: tuple[SourcedView, ...]
    sides: tuple[SideView, ...] = ()
    rows: tuple[RowView, ...] = ()
    naming: tuple[SourcedView, ...] = ()
    later: tuple[SourcedView, ...] = ()
    more: int = 0
    later_rows: int = 0
    open: bool = True


def box_view(
    background: Background, knowledge: Knowledge, side_of: Callable[[str], Side], *, when: When | None = None
) -> BoxView:
    """A background as its own page shows it, or the shorter form that stands in a brief of ``when``.

    ``side_of`` gives the sides of actors on the page, so that a side looks the same in the box. In a brief,
    sentences and rows of later than the article only count.
    """
    brief, day = when is not None, when or UNKNOWN_DATE
    parted = told(background, day)
    sentences = sourced(parted.now, knowledge)
    sides, all_rows = versus_view(background, knowledge, side_of)
    rows = tuple(row for row in all_rows if not _is_later(row, background, day))
    naming = tuple(one for one in background.naming if not speaks_of_later(one.text, background.as_of, day))
    shown = sentences[: SENTENCES_IN_BRIEF if brief else None]
    shown_rows = rows[: ROWS_IN_BRIEF if brief else None]
    return BoxView(
        id=background.id,
        title=background.title,
        kind=KINDS.get(background.kind, background.kind),
        as_of=as_of_words(background.as_of, day),
        sentences=shown,
        sides=sides,
        rows=shown_rows,
        naming=sourced(naming[: NAMING_IN_BRIEF if brief else None], knowledge),
        later=sourced(parted.later, knowledge),
        more=len(sentences) - len(shown) + len(rows) - len(shown_rows),
        later_rows=len(all_rows) - len(rows),
    )


def _is_later(row: RowView, background: Background, when: When) -> bool:
    """A row stands whole or not at all: half of a comparison would take a side."""
    texts = (row.attribute, row.left.text, row.right.text)
    return any(speaks_of_later(text, background.as_of, when) for text in texts)


def sourced(sentences: tuple[Sourced, ...], knowledge: Knowledge) -> tuple[SourcedView, ...]:
    """Sentences of the knowledge with their texts."""
    return tuple(SourcedView(s.text, knowledge_refs(s.sources, knowledge)) for s in sentences)


def natives(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """The first name in each language of another script."""
    first: dict[str, Name] = {}
    for name in names:
        if name.lang and not name.text.isascii() and any(ord(c) > 0x24F for c in name.text):
            first.setdefault(name.lang, name)
    return tuple(first.values())


def versus_view(
    background: Background, knowledge: Knowledge, side_of: Callable[[str], Side]
) -> tuple[tuple[SideView, ...], tuple[RowView, ...]]:
    """Heads and rows of a versus box, the sides in alphabetical order; nothing for other kinds."""
    if len(background.sides) != 2:
        return (), ()
    names = {ident: _name(ident, knowledge) for ident in background.sides}
    order = sorted(background.sides, key=lambda ident: (names[ident].casefold(), ident))
    swapped = tuple(order) != background.sides
    shown = tuple(side_of(ident) for ident in order)
    letters = shown if set(shown) == set(CAMPS) else CAMPS
    heads = tuple(
        SideView(ident, names[ident], letter, natives(_names(ident, knowledge)))
        for ident, letter in zip(order, letters, strict=True)
    )
    rows = []
    for row in background.rows:
        left, right = (row.right, row.left) if swapped else (row.left, row.right)
        rows.append(RowView(row.attribute, _cell(left, knowledge), _cell(right, knowledge), row.agree))
    return heads, tuple(rows)


def _cell(cell: VersusCell, knowledge: Knowledge) -> SourcedView:
    return SourcedView(cell.text, knowledge_refs(cell.sources, knowledge))


def _name(ident: str, knowledge: Knowledge) -> str:
    return knowledge.actors[ident].name if ident in knowledge.actors else ident


def _names(ident: str, knowledge: Knowledge) -> tuple[Name, ...]:
    return knowledge.actors[ident].names if ident in knowledge.actors else ()
