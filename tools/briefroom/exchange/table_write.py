"""Knowledge as a table: one actor or place a row."""

from __future__ import annotations

import csv
import io

from briefroom.exchange.tablewords import COLUMNS, guarded, joined
from briefroom.model import Actor, Knowledge, Place


def write_table(knowledge: Knowledge) -> str:
    """CSV with a head, its lines ended as RFC 4180 has it; nothing of backgrounds."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for actor in knowledge.actors.values():
        writer.writerow(_guarded(_shared(actor) | _ties(actor)))
    for place in knowledge.places.values():
        writer.writerow(_guarded(_shared(place) | _on_map(place)))
    return out.getvalue()


def _guarded(row: dict[str, str]) -> dict[str, str]:
    return {key: guarded(cell) for key, cell in row.items()}


def _shared(entry: Actor | Place) -> dict[str, str]:
    names = [
        (name.text, "" if name.type == "alias" else name.type, name.lang, name.used_by)
        for name in entry.names[1:]
    ]
    return {
        "id": entry.id,
        "kind": entry.kind,
        "name": entry.name,
        "names": joined(names),
        "definition": " ".join(sentence.text for sentence in entry.definition),
        "as_of": entry.as_of,
        "demonyms": joined([(text,) for text in entry.demonyms]),
        "ids": joined(entry.ids),
    }


def _ties(actor: Actor) -> dict[str, str]:
    relations = [
        (r.type, r.target, r.start, r.end, "" if r.status == "asserted" else r.status)
        for r in actor.relations
    ]
    return {
        "roles": joined([(r.title, r.org, r.start, r.end) for r in actor.roles]),
        "relations": joined(relations),
        "not_same_as": joined([(d.ref, d.name, d.note) for d in actor.not_same_as]),
    }


def _on_map(place: Place) -> dict[str, str]:
    found = {"country": place.country, "part_of": place.part_of}
    if place.lat is not None and place.lon is not None:
        found |= {"lat": f"{place.lat:.10g}", "lon": f"{place.lon:.10g}", "precision": place.precision}
    return found
