"""An invented knowledge with all that an export may have to carry, and what others might say of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from briefroom.exchange.batch import Given
from briefroom.review.imported import Imported, read_imported, standing
from briefroom.review.writing import Signature

WHY = Signature("Ada", "I compared both.", "2031-06-01")
GIVEN = Given("2031-05-20", outlet="Harbour Archive", licence="CC BY 4.0")
FILES = {
    "content/sources.yml": """hg-1: {outlet: Harbour Gazette, title: Leaves, url: "https://gazette.example/1"}
mw-1: {outlet: Merrow Wire, title: Orlan named}
""",
    "content/actors/ada-orlan.md": """---
kind: person
name: Ada Orlan
names:
  - Orlan
  - {text: أورلان, lang: ar}
  - {text: the Heron, type: weak}
  - {text: Ada Reed, type: previous}
  - {text: the rogue general, type: rival_label, used_by: Harbour Gazette}
ids: {wikidata: Q900001}
as_of: "2031-05-04"
roles:
  - {title: commander, org: northern-army, from: "2031-02", sources: [hg-1]}
  - {title: "envoy; at sea | ashore", org: League of Ports, from: "2029", to: "2030-01-09", sources: [mw-1]}
relations:
  - {type: leads, target: northern-army, from: "2031-02", sources: [hg-1]}
  - {type: opposes, target: reed-council, status: disputed, sources: [hg-1]}
not_same_as:
  - {ref: ado-orlan, note: Her brother.}
  - {name: Ada Orlan the painter}
---
Officer who left the council in 2030. [^hg-1]
She leads the army. [^mw-1]
""",
    "content/actors/ado-orlan.md": """---
kind: person
name: Ado Orlan
as_of: "2031"
relations:
  - {type: member_of, target: reed-council, to: "2030", sources: [mw-1]}
---
Harbour master. [^mw-1]
""",
    "content/actors/northern-army.md": """---
kind: armed_group
name: Northern Army
names:
  - {text: NA, type: acronym}
demonyms: [Northerner]
as_of: "2031-05-04"
relations:
  - {type: located_in, target: port-vane, sources: [hg-1]}
  - {type: rival_of, target: reed-council, from: "2031-03-01", sources: [hg-1]}
---
Armed group of the north. [^hg-1]
""",
    "content/actors/reed-council.md": """---
kind: government_body
name: Reed Council
as_of: "2031-05-04"
---
Council of the Reed. [^hg-1]
""",
    "content/places/vane.md": """---
kind: country
name: Vane
demonyms: [Vanese]
as_of: "2031"
---
Island state. [^hg-1]
""",
    "content/places/port-vane.md": """---
kind: town
name: Port Vane
country: vane
part_of: vane
lat: 12.5
lon: -3.25
precision: exact
coordinate_source: the harbour chart
as_of: "2031"
---
Town. [^hg-1]
""",
}
Claims = dict[str, list[dict[str, Any]]]


def item(ident: str, **qualifiers: dict[str, Any]) -> dict[str, Any]:
    """A statement whose value is an item."""
    value = {"entity-type": "item", "numeric-id": int(ident[1:]), "id": ident}
    return statement({"value": value, "type": "wikibase-entityid"}, **qualifiers)


def statement(datavalue: dict[str, Any], rank: str = "normal", **qualifiers: Any) -> dict[str, Any]:
    """A statement as Wikidata writes it."""
    found: dict[str, Any] = {"mainsnak": {"snaktype": "value", "datavalue": datavalue}, "rank": rank}
    if qualifiers:
        found["qualifiers"] = {
            prop: [{"snaktype": "value", "datavalue": value}] for prop, value in qualifiers.items()
        }
    return found


def time(value: str, precision: int) -> dict[str, Any]:
    """A point in time."""
    calendar = "http://www.wikidata.org/entity/Q1985727"
    return {"type": "time", "value": {"time": value, "precision": precision, "calendarmodel": calendar}}


def entity(ident: str, label: str, claims: Claims | None = None, **more: Any) -> dict[str, Any]:
    """An entity with an English label."""
    labels = {"en": {"language": "en", "value": label}}
    return {"type": "item", "id": ident, "labels": labels, "claims": claims or {}, **more}


def words(text: str, lang: str = "en") -> dict[str, Any]:
    """Descriptions in one language."""
    return {"descriptions": {lang: {"language": lang, "value": text}}}


def document(*entities: dict[str, Any]) -> str:
    """The shape of Special:EntityData."""
    return json.dumps({"entities": {each["id"]: each for each in entities}}, ensure_ascii=False)


def waiting(root: Path) -> dict[str, Imported]:
    """The suggestions that stand, by name."""
    return {imported.name: imported for imported in standing(read_imported(root))}
