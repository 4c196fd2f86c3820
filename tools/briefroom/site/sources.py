"""The sources of a page: every mark beside a sentence, and the list at the end that the marks lead to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefroom.model import Knowledge, Source, Sourced
from briefroom.site.links import web_link
from briefroom.site.wording import date_words


@dataclass(frozen=True, slots=True)
class SourceMark:
    """One source beside a sentence. ``label`` is the outlet; ``anchor`` its entry in the page's list."""

    label: str
    anchor: str


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One line of a page's source list. ``link`` is empty where there is no web page."""

    anchor: str
    outlet: str
    title: str
    date: str
    link: str
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its marks."""

    text: str
    marks: tuple[SourceMark, ...]


def source_marks(ids: Iterable[str], knowledge: Knowledge) -> tuple[SourceMark, ...]:
    """A mark for each id the knowledge holds, each once."""
    known = [knowledge.sources[ident] for ident in dict.fromkeys(ids) if ident in knowledge.sources]
    return tuple(SourceMark(source.outlet, _anchor(source)) for source in known)


def lines(sentences: Iterable[Sourced], knowledge: Knowledge) -> tuple[Line, ...]:
    """Knowledge sentences as a page shows them."""
    return tuple(Line(s.text, source_marks(s.sources, knowledge)) for s in sentences)


def source_list(ids: Iterable[str], knowledge: Knowledge) -> tuple[SourceEntry, ...]:
    """The list at the end of a page: each source once, in the order of its first mark."""
    known = [knowledge.sources[ident] for ident in dict.fromkeys(ids) if ident in knowledge.sources]
    return tuple(
        SourceEntry(
            _anchor(source),
            source.outlet,
            source.title,
            date_words(source.date) if source.date else "",
            web_link(source.url),
            source.origin if source.origin.casefold() != source.outlet.casefold() else "",
        )
        for source in known
    )


def _anchor(source: Source) -> str:
    return f"src-{source.id}"
