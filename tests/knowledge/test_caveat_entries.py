"""Editor's notes in a knowledge file: loaded whole, and refused where a reader could not check them."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefroom.errors import ProblemsError
from briefroom.knowledge import load_knowledge
from briefroom.model import Caveat, Knowledge, Sourced

SOURCES = "hg-1: {outlet: Harbour Gazette, title: Leaves}\n"
VANE = """---
kind: town
name: Port Vane
as_of: "2031-05"
caveats:
  - {words: ["embassy in Port Vane"], note: The house was a mission., sources: [hg-1]}
  - {words: ["100 km", "100 kilometres"], beside: [Vane], note: "By road it is 137 km.", sources: [hg-1]}
---
Harbour town. [^hg-1]

## Later

It was flooded. [^hg-1]
"""


def load(root: Path, vane: str) -> Knowledge:
    (root / "places").mkdir()
    (root / "sources.yml").write_text(SOURCES, encoding="utf-8")
    (root / "places" / "port-vane.md").write_text(vane, encoding="utf-8")
    return load_knowledge(root)


def test_caveats_are_loaded_in_the_order_of_the_file(tmp_path: Path) -> None:
    assert load(tmp_path, VANE).places["port-vane"].caveats == (
        Caveat(("embassy in Port Vane",), "The house was a mission.", ("hg-1",)),
        Caveat(("100 km", "100 kilometres"), "By road it is 137 km.", ("hg-1",), ("Vane",)),
    )


def test_what_came_later_is_kept_apart_for_places_too(tmp_path: Path) -> None:
    vane = load(tmp_path, VANE).places["port-vane"]
    assert (vane.as_of, vane.definition) == ("2031-05", (Sourced("Harbour town.", ("hg-1",)),))
    assert vane.later == (Sourced("It was flooded.", ("hg-1",)),)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (", sources: [hg-1]}", "}", "the caveat has no source"),
        ("sources: [hg-1]}", "sources: [hg-2]}", "there is no source in content/sources.yml “hg-2”"),
        ("note: The house was a mission., ", "", "“note” is missing"),
        ('words: ["embassy in Port Vane"], ', "", "a caveat without words"),
        ('"embassy in Port Vane"', "of", "the wording “of” is too short"),
        ("note:", "text:", "unknown key “text”"),
    ],
)
def test_a_caveat_that_does_not_hold_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, what: str
) -> None:
    with pytest.raises(ProblemsError) as caught:
        load(tmp_path, VANE.replace(old, new, 1))
    found = [str(problem) for problem in caught.value.problems]
    assert any("port-vane.md:6: " in line and what in line for line in found), found
