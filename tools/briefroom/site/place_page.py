"""A place's page: where it is as far as anybody knows, what it is called, what happened there."""

from __future__ import annotations

from collections.abc import Iterator

from briefroom.model import Place
from briefroom.site.boxes import natives, sourced
from briefroom.site.claim_rows import RowMaker
from briefroom.site.data import Page, SiteData, url
from briefroom.site.dossier_view import (
    brief_lines,
    dossier_of,
    mention_groups,
    spelling_links,
    timeline_lines,
)
from briefroom.site.links import known_link
from briefroom.site.names import name_rows
from briefroom.site.sources import source_list
from briefroom.site.wording import date_words


def pages(data: SiteData) -> Iterator[Page]:
    """One page a place of the knowledge."""
    rows = RowMaker(data)
    parts: dict[str, list[Place]] = {}
    for place in data.knowledge.places.values():
        if place.part_of:
            parts.setdefault(place.part_of, []).append(place)
    for place in data.knowledge.places.values():
        yield Page(url("place", place.id), "place.html", _context(data, rows, place, parts.get(place.id, [])))


def _context(data: SiteData, rows: RowMaker, place: Place, parts: list[Place]) -> dict[str, object]:
    dossier = dossier_of(data, "place", place.id)
    knowledge = data.knowledge
    disputes = rows.disputes(d for d in data.corpus.disputes if d.place == place.id)
    holder = [knowledge.places[i] for i in (place.part_of, place.country) if i in knowledge.places]
    return {
        "place": place,
        "kind": place.kind,
        "natives_": natives(place.names),
        "definition": sourced(place.definition, knowledge),
        "as_of": date_words(place.as_of),
        "later_": sourced(place.later, knowledge),
        "coordinates": coordinates(place),
        "within": [(p.name, known_link(p.id, knowledge)) for p in dict.fromkeys(holder)],
        "parts": [(p.name, url("place", p.id)) for p in parts],
        "names": name_rows(place.names, dossier.spellings, spelling_links(dossier)),
        "timeline": timeline_lines(dossier.events, knowledge),
        "disputes": disputes,
        "groups": mention_groups(dossier.mentions),
        "mentions": len(dossier.mentions),
        "briefs": brief_lines(dossier.briefs),
        "claims_about": rows.claims(dossier.claims_about),
        "sources_": source_list((i for s in (*place.definition, *place.later) for i in s.sources), knowledge),
    }


def coordinates(place: Place) -> str:
    """ "33.15° N, 11.57° E", with as many digits as the precision bears, or nothing."""
    if place.lat is None or place.lon is None:
        return ""
    digits = 4 if place.precision == "exact" else 2
    north = "N" if place.lat >= 0 else "S"
    east = "E" if place.lon >= 0 else "W"
    return f"{abs(place.lat):.{digits}f}° {north}, {abs(place.lon):.{digits}f}° {east}"
