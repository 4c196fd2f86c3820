"""The rows of a brief's timeline: its line on disk, and a ruler that shows how precise the date is."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from briefroom.site.brief_context import BriefContext
from briefroom.site.dialect import Resolve, to_inline
from briefroom.site.ruler import Ruler, ruler_of
from briefroom.site.sections import Item
from briefroom.site.wording import precision_words


@dataclass(frozen=True, slots=True)
class Row:
    """One event. ``stamp`` is the machine's form of the date, empty where it is not known."""

    anchor: str
    date: Markup
    stamp: str
    precision: str
    ruler: Ruler | None
    text: Markup


def make_row(context: BriefContext, item: Item, resolve: Resolve) -> Row:
    """The row of a list item; one that names no event of the records has no ruler."""
    event = context.events.get(item.ident) if item.scheme == "event" else None
    if event is None:
        return Row("", Markup(), "", "", None, to_inline(item.whole, resolve))
    when = event.when
    return Row(
        anchor=f"e-{event.id}",
        date=to_inline(item.label, resolve),
        stamp=when.value or "",
        precision=precision_words(when),
        ruler=ruler_of(when),
        text=to_inline(item.text, resolve),
    )
