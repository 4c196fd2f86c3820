"""The list of sources at the end of a page: outlet, title, date, and the way there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefroom.model import Knowledge
from briefroom.site.references import web_address
from briefroom.site.wording import date_words


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One line of the list. ``link`` is empty where there is no web page; ``origin`` is the newsroom the
    text goes back to where that is another one."""

    outlet: str
    title: str
    date: str
    link: str
    origin: str


def source_list(ids: Iterable[str], knowledge: Knowledge) -> tuple[SourceEntry, ...]:
    """Each source once, in the order of its first use."""
    known = [knowledge.sources[ident] for ident in dict.fromkeys(ids) if ident in knowledge.sources]
    return tuple(
        SourceEntry(
            source.outlet,
            source.title,
            date_words(source.date) if source.date else "",
            web_address(source.url),
            source.origin if source.origin.casefold() != source.outlet.casefold() else "",
        )
        for source in known
    )
