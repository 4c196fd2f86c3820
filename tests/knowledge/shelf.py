"""A small knowledge of an invented country that holds together, to be spoilt a piece at a time."""

from pathlib import Path

import pytest

from briefroom.errors import ProblemsError
from briefroom.knowledge import load_knowledge

SOURCES = """hg-1: {outlet: Harbour Gazette, title: Leaves, url: "https://gazette.example/1", date: "2031-05"}
mw-1: {outlet: Merrow Wire, title: Orlan named, origin: Merrow}
"""
ORLAN = """---
kind: person
name: Ada Orlan
names:
  - Orlan
  - {text: أورلان, lang: ar}
  - {text: the rogue general, type: rival_label, used_by: Reed Council}
as_of: "2031-05-04"
roles:
  - {title: commander, org: northern-army, from: "2031-02", sources: [hg-1]}
relations:
  - {type: leads, target: northern-army, status: disputed, sources: [hg-1, mw-1]}
not_same_as:
  - {name: Ado Orlan, note: Her brother.}
---
Army officer who left
the council in 2029. [^hg-1][^mw-1] She leads the Northern Army. [^mw-1]

## Later

She came back. [^mw-1]
"""
ARMY = """---
kind: armed_group
name: Northern Army
names:
  - {text: NA, type: acronym}
---
Armed group of the north. [^hg-1]
"""
VANE = """---
kind: town
name: Port Vane
names: [Vane]
lat: 12.5
lon: -3.25
coordinate_source: survey of 2030
demonyms: [Vanish]
---
"""
BOX = """---
kind: event
title: The Vane truce
triggers: [Vane truce, truce of Vane]
from: "2030-04"
actors: [ada-orlan]
places: [port-vane]
---
- Signed in April 2030. [^hg-1]
- Broken within a week. [^mw-1]
"""
VERSUS = """---
kind: versus
title: Army v Orlan
triggers: [two armies]
sides: [ada-orlan, northern-army]
rows:
  - attribute: Seat
    left: {text: Kelmouth, sources: [hg-1]}
    right: {text: ""}
  - attribute: Since
    left: {text: "2031", sources: [hg-1]}
    right: {text: "2031", sources: [mw-1]}
    agree: true
---
- Both call themselves the army. [^hg-1]
"""
GOOD = {
    "sources.yml": SOURCES,
    "actors/ada-orlan.md": ORLAN,
    "actors/northern-army.md": ARMY,
    "places/port-vane.md": VANE,
    "backgrounds/vane-truce.md": BOX,
    "backgrounds/army-v-orlan.md": VERSUS,
}


def content(root: Path, changed: dict[str, str] | None = None) -> Path:
    folder = root / "content"
    for name, text in {**GOOD, **(changed or {})}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def problems(root: Path, changed: dict[str, str]) -> list[str]:
    with pytest.raises(ProblemsError) as caught:
        load_knowledge(content(root, changed))
    return [str(problem) for problem in caught.value.problems]
