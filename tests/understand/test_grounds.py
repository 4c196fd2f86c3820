"""A weak name counts where its own place, or the word for its kind, stands beside it; not elsewhere."""

import pytest

from briefroom.model import Actor, ActorRelation, Knowledge, Name, Place
from briefroom.understand.gazetteer import build_gazetteer, match_known


def place(ident: str, kind: str, *names: Name, **where: object) -> Place:
    return Place(ident, kind, names[0].text, names, **where)  # type: ignore[arg-type]


SENATE = Actor(
    "senate", "government_body", "Senate of Zarnia",
    (Name("Senate of Zarnia", "canonical"), Name("Senate", "weak")), (),
    relations=(ActorRelation("located_in", "port-vane"),),
)  # fmt: skip
PLACES = (
    place("zarnia", "country", Name("Zarnia", "canonical"), demonyms=("Zarnian",)),
    place("port-vane", "city", Name("Port Vane", "canonical"), country="zarnia", part_of="port-vane"),
    place(
        "crescent", "region", Name("Reed Crescent", "canonical"), Name("Crescent", "weak"), country="zarnia"
    ),
    place("ostland", "country", Name("Ostland", "canonical")),
)
KNOWLEDGE = Knowledge(actors={"senate": SENATE}, places={p.id: p for p in PLACES})


def known(text: str) -> set[str]:
    return {ident for c in match_known(text, build_gazetteer(KNOWLEDGE)) for ident in c.ids}


@pytest.mark.parametrize(
    "text",
    [
        "The Port Vane-based Senate met.",
        "Zarnia’s Senate met.",
        "The Zarnian Senate met.",
        "The Senate in Port Vane met.",
        "The Zarnian Senate met. Nobody left the Senate early.",
    ],
)
def test_a_weak_name_counts_beside_its_own_place(text: str) -> None:
    found = match_known(text, build_gazetteer(KNOWLEDGE))
    spans = [text[c.start : c.end] for c in found if c.ids == ("senate",)]
    assert spans == ["Senate"] * text.count("Senate")


@pytest.mark.parametrize(
    "text",
    [
        "The Senate met.",
        "Ostland’s Senate met.",
        "The Senate, Zarnia and Ostland agreed.",
        "Zarnia wrote to the Senate in Ostland.",
    ],
)
def test_a_weak_name_beside_another_place_or_none_counts_for_nothing(text: str) -> None:
    assert "senate" not in known(text)


def test_a_weak_name_of_a_place_counts_beside_the_word_for_its_kind() -> None:
    assert known("They attacked the Crescent region.") == {"crescent"}
    assert known("They attacked the coastal town of Crescent, Zarnia.") == {"crescent", "zarnia"}
    assert known("Crescent won the cup.") == set()
