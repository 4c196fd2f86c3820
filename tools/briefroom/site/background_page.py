"""A background's own page, one sourced sentence a row; for a versus, two columns of the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefroom.corpus import Dispute
from briefroom.model import Background, Name
from briefroom.site.boxes import KINDS, SourcedView, box_view, natives, sourced
from briefroom.site.claim_rows import RowMaker
from briefroom.site.data import Page, SiteData, url
from briefroom.site.dossier_view import brief_lines, dossier_of, timeline_lines
from briefroom.site.links import known_link
from briefroom.site.sides import Side
from briefroom.site.sources import source_list
from briefroom.site.wording import date_words


@dataclass(frozen=True, slots=True)
class Member:
    """An actor of the background, with the first sentence on it."""

    name: str
    link: str
    side: Side
    natives: tuple[Name, ...]
    definition: tuple[SourcedView, ...]


def pages(data: SiteData) -> Iterator[Page]:
    """One page a background."""
    rows = RowMaker(data)
    for background in data.knowledge.backgrounds.values():
        template = "versus.html" if background.kind == "versus" else "background.html"
        yield Page(url("background", background.id), template, _context(data, rows, background))


def _context(data: SiteData, rows: RowMaker, background: Background) -> dict[str, object]:
    knowledge = data.knowledge
    dossier = dossier_of(data, "background", background.id)
    box = box_view(background, knowledge, rows.sides.one)
    cells = [cell for row in box.rows for cell in (row.left, row.right)]
    others = [entry for entry in dossier.events if entry.brief is not None]
    return {
        "box": box,
        "kind": KINDS[background.kind],
        "time": time_words(background),
        "members": [_member(data, rows, i) for i in background.actors if i in knowledge.actors],
        "places": [
            (knowledge.places[i].name, url("place", i)) for i in background.places if i in knowledge.places
        ],
        "briefs": brief_lines(dossier.briefs),
        "timeline": timeline_lines(others, knowledge),
        "clashes": rows.disputes(d for d in data.corpus.disputes if _is_between(d, set(background.sides))),
        "cells": len(cells),
        "filled": sum(bool(cell.text) for cell in cells),
        "sources_": source_list(_source_ids(background), knowledge),
    }


def _is_between(dispute: Dispute, sides: set[str]) -> bool:
    """One voice stands for one side, the other for the other, and neither for both."""
    stands = [sides & voice.camp for voice in dispute.voices]
    return all(len(stand) == 1 for stand in stands) and stands[0] != stands[1]


def _member(data: SiteData, rows: RowMaker, ident: str) -> Member:
    actor = data.knowledge.actors[ident]
    return Member(
        actor.name,
        known_link(ident, data.knowledge),
        rows.sides.one(ident),
        natives(actor.names),
        sourced(actor.definition[:1], data.knowledge),
    )


def time_words(background: Background) -> str:
    """When it was, as far as its file says."""
    if background.start and background.end and background.start != background.end:
        return f"{date_words(background.start)} to {date_words(background.end)}"
    return date_words(background.start) if background.start else ""


def _source_ids(background: Background) -> Iterator[str]:
    for sentence in (*background.sentences, *background.naming):
        yield from sentence.sources
    for row in background.rows:
        yield from (*row.left.sources, *row.right.sources)
    for sentence in background.later:
        yield from sentence.sources
