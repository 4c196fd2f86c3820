"""The front page: the latest brief, the disputes that are live with both sides, and where to start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefroom.corpus import Dossier
from briefroom.model import Name
from briefroom.site.boxes import KINDS, natives
from briefroom.site.brief_summary import summaries
from briefroom.site.changes_page import latest
from briefroom.site.claim_rows import DisputeRow, RowMaker, rank_disputes
from briefroom.site.data import Page, SiteData, url
from briefroom.site.sides import Side

EARLIER = 6
DISPUTES = 4
STARTS = 4
ACTORS = 9


@dataclass(frozen=True, slots=True)
class Start:
    """A background to begin with."""

    title: str
    kind: str
    link: str
    line: str
    briefs: int


@dataclass(frozen=True, slots=True)
class KeyActor:
    """An actor most briefs speak of."""

    name: str
    link: str
    side: Side
    natives: tuple[Name, ...]
    line: str


def pages(data: SiteData) -> Iterator[Page]:
    """The one front page."""
    rows = RowMaker(data)
    listed = summaries(data)
    disputes = rows.disputes(rank_disputes(data))
    yield Page(
        "index.html",
        "index.html",
        {
            "latest": listed[0] if listed else None,
            "earlier": listed[1 : EARLIER + 1],
            "more_briefs": max(0, len(listed) - EARLIER - 1),
            "disputes": live_disputes(disputes),
            "all_disputes": len(disputes),
            "starts": starts(data),
            "actors": key_actors(data, rows),
            "examples": search_examples(data),
            "changes": latest(data),
        },
    )


def live_disputes(disputes: tuple[DisputeRow, ...]) -> tuple[DisputeRow, ...]:
    """The first disputes with words on both sides, one a heading."""
    chosen: dict[str, DisputeRow] = {}
    for row in disputes:
        if row.one[0].words and row.other[0].words:
            chosen.setdefault(row.heading, row)
    return tuple(chosen.values())[:DISPUTES]


def starts(data: SiteData) -> tuple[Start, ...]:
    """The backgrounds most briefs call for."""
    used = sorted(
        data.knowledge.backgrounds.values(),
        key=lambda b: (-len(data.corpus.backgrounds.get(b.id, Dossier(b.id)).briefs), b.title.casefold()),
    )
    return tuple(
        Start(
            b.title,
            KINDS[b.kind],
            url("background", b.id),
            next((s.text for s in (*b.sentences, *b.naming)), ""),
            len(data.corpus.backgrounds.get(b.id, Dossier(b.id)).briefs),
        )
        for b in used[:STARTS]
    )


def key_actors(data: SiteData, rows: RowMaker) -> tuple[KeyActor, ...]:
    """The actors in most briefs, then most often named. The newsrooms are sources, not actors."""
    dossiers = data.corpus.actors
    ranked = sorted(
        (
            a
            for a in data.knowledge.actors.values()
            if a.kind != "media" and dossiers.get(a.id) and dossiers[a.id].briefs
        ),
        key=lambda a: (-len(dossiers[a.id].briefs), -len(dossiers[a.id].mentions), a.name.casefold()),
    )[:ACTORS]
    return tuple(
        KeyActor(
            a.name,
            url("actor", a.id),
            rows.sides.one(a.id),
            natives(a.names),
            a.definition[0].text if a.definition else "",
        )
        for a in ranked
    )


def search_examples(data: SiteData) -> str:
    """Words for the empty search box: spellings and scripts that this site really holds."""
    ranked = sorted(data.knowledge.actors.values(), key=lambda a: (-len(a.names), a.id))
    found = [n.text for a in ranked[:1] for n in a.names if n.type == "alias" and not n.lang][:1]
    found += [n.text for a in ranked[:1] for n in natives(a.names)][:1]
    found += [p.name for p in list(data.knowledge.places.values())[:1]]
    return ", ".join(found)
