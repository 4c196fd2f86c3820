"""Numbers differ only where they count the same thing."""

from __future__ import annotations

import pytest
from attributing import claims_of

from briefroom.model import Claim
from briefroom.understand.disputenumbers import another_figure, counted, numbers_differ


def differing(*paragraphs: str) -> list[tuple[str, str]]:
    return differs(claims_of(*paragraphs))


def differs(claims: tuple[Claim, ...]) -> list[tuple[str, str]]:
    """The speakers of each pair of claims that differ, once."""
    by_id = {c.id: c for c in claims}
    return [
        (c.speaker.name, by_id[link.claim].speaker.name)
        for c in claims for link in c.links if link.type == "differs" and c.id < link.claim
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("At least 140 people were killed before dawn", [("dead", 140.0)]),
        ("140 people were killed before the truce", []),
        ("The wounded left the port on 12 January 2031", []),
        ("nobody was hurt", [("dead", 0.0), ("hurt", 0.0)]),
        ("43 were killed and 340 injured", [("dead", 43.0), ("hurt", 340.0)]),
        ("27 Vane Front fighters and three soldiers had died", [("dead", 27.0), ("dead", 3.0)]),
        ("the losses of the Guard at no fewer than 17", [("dead", 17.0)]),
        ("at least 12 dead reached one hospital", []),
    ],
)
def test_a_number_counts_what_stands_beside_it(text: str, kinds: list[tuple[str, float]]) -> None:
    assert [(count.kind, count.low) for count in counted(text)] == kinds


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("43 soldiers had been killed", "17 men had died", True),
        ("eight people had been killed", "nobody was hurt", True),
        ("27 Vane Front fighters had died", "the losses of Vane Front at 17", True),
        ("30 to 40 rebels were killed", "35 rebels were killed", False),
        ("about 43 people were killed", "45 people were killed", False),
        ("15 Vane Front fighters were killed", "air strikes had killed four people", False),
        ("27 Vane Front fighters were killed", "nine Harbour Guard fighters were killed", False),
        ("20 rebels were killed", "three children were killed", False),
        ("20 people were killed", "35 people were injured", False),
    ],
)
def test_numbers_differ_only_where_they_count_the_same(one: str, other: str, differ: bool) -> None:
    assert numbers_differ(counted(one), counted(other)) is differ


def test_a_number_set_against_another_needs_no_noun_of_its_own() -> None:
    assert another_figure("It measured 6.9", "it at 7.2")
    assert not another_figure("It measured 6.9", "ships left at 7.2 knots")


def test_the_dead_of_two_days_are_two_counts() -> None:
    assert not differing(
        "Planes struck Zarnia on 2 March. Pell Vane said that eight people had been killed.",
        "On 14 March, Ada Orlan said that four people had been killed.",
    )


def test_one_raid_with_dead_and_with_none_differs() -> None:
    assert differing(
        "Planes struck Zarnia on 2 March. Pell Vane said that eight people had been killed.",
        "Ada Orlan told another story. She said that the target was a depot and that nobody was hurt.",
    ) == [("Pell Vane", "Ada Orlan")]
