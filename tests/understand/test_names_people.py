"""Whether a lone name is a person, a place or not to be told."""

from __future__ import annotations

import pytest
from naming import KNOWN, actor, found

from briefroom.model import Background, Knowledge, Place
from briefroom.understand.candidates import Candidate
from briefroom.understand.humanity import is_person


def says_person(text: str, name: str = "Orlan") -> bool:
    start = text.index(name)
    return is_person(text, [Candidate(start, start + len(name), None, "tagger", "PER")], name)


@pytest.mark.parametrize(
    "text",
    [
        "President Orlan left.",
        "the striker Orlan left.",
        "“No,” said Orlan.",
        "Orlan, 43, left.",
        "Orlan, who led the port, left.",
        "Orlan’s wife left.",
        "Orlan left when he was told.",
        "Orlan was elected in May.",
        "the Orlan administration left.",
        "Bellis 2 (Orlan 21, Reed 41)",
    ],
)
def test_a_title_an_age_a_family_or_a_pronoun_makes_a_person(text: str) -> None:
    assert says_person(text)


@pytest.mark.parametrize(
    "text",
    [
        "Orlan fell 9 percent.",
        "Orlan has three lakes.",
        "Orlan said in its report that Ada Reed and he agreed.",
    ],
)
def test_a_lone_subject_is_not_yet_a_person(text: str) -> None:
    assert not says_person(text)


def test_a_moon_is_no_person() -> None:
    result = found(
        "Lakes cover much of Otrix, the largest moon of the planet. Otrix has seas of methane.",
        "On the surface of Otrix, rivers flow; Otrix resembles a colder world.",
    )
    assert {m.kind for m in result.mentions if m.span.exact == "Otrix"} <= {"place", "unidentified"}


@pytest.mark.parametrize("city", ["Washington", "Damascus", "Tehran"])
def test_a_capital_that_speaks_for_its_government_is_a_place(city: str) -> None:
    result = found(
        f"{city} has said it would not attend. Talks in Bellis failed, and {city} blamed the rebels."
    )
    assert [(e.name, e.kind) for e in result.entities if e.name == city] == [(city, "place")]


def test_a_surname_that_is_a_city_stays_with_its_bearer() -> None:
    result = found("Valeska Paris spoke for an hour. Paris said she had been held on a ship, and Paris wept.")
    assert {*result.ids("Paris")} == {"valeska-paris"}


def test_a_headline_introduces_nobody() -> None:
    result = found(
        "Tomas Orlan died on Sunday. Orlan was 95.",
        "Crowds sang for Orlan.",
        headline="For Orlan, the world waits",
    )
    assert {*result.ids("Orlan")} == {"tomas-orlan"}


def test_a_dateline_in_capitals_is_a_place_and_begins_no_name() -> None:
    result = found("PORT MARL Forces aligned with the council took the port. Port Marl has a harbour.")
    assert "PORT MARL Forces" not in result.words()
    assert {*result.ids("PORT MARL")} == {"port-marl"}


def test_an_actor_or_place_wins_over_an_operation_of_its_name() -> None:
    operation = Background("reed-dawn-op", "operation", "Reed Dawn", ("Reed Dawn", "Operation Reed Dawn"), ())
    term = Background("tide-gate-box", "term", "Tide Gate", ("Tide Gate",), ())
    knowledge = Knowledge(
        actors={"reed-dawn": actor("reed-dawn", "alliance", "Reed Dawn")},
        places={"tide-gate": Place("tide-gate", "crossing", "Tide Gate", ())},
        backgrounds={b.id: b for b in (operation, term)},
    )
    result = found("Reed Dawn holds Tide Gate. Operation Reed Dawn began in May.", knowledge=knowledge)
    assert result.ids("Reed Dawn") == ["reed-dawn"]
    assert result.ids("Tide Gate") == ["tide-gate"]
    assert result.ids("Operation Reed Dawn") == ["reed-dawn-op"]


def test_a_weak_name_that_nothing_supports_leaves_the_name_inside_it() -> None:
    from briefroom.model import Name

    knowledge = Knowledge(
        actors={"hill-cabinet": actor("hill-cabinet", "government_body", "Hill Cabinet",
                                      Name("Port Vane government", "weak"))},
        places=KNOWN.places,
    )  # fmt: skip
    result = found("The Port Vane government fell.", knowledge=knowledge)
    assert result.ids("Port Vane") == ["port-vane"]


def test_bodies_of_a_state_are_no_armed_group_for_those_who_fight_for_them() -> None:
    result = found(
        "The Government of Reed Accord (GRA) met. GRA forces advanced. Fighters loyal to the GRA left.",
        "GRA fighters and GRA gunmen held Bellis. GRA militiamen fled.",
    )
    assert result.kind("GRA") == "government_body"


def test_a_subject_in_capitals_over_a_headline_in_capitals_is_no_place() -> None:
    assert "ROWING" not in found("ROWING - REED WINS IN BELLIS", "Rowers met in Bellis.").words()
