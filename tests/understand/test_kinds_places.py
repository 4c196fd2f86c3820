"""Lands and towns that act like people: what only these do, and where a surname stays a surname."""

from __future__ import annotations

import pytest
from naming import found

from briefroom.understand.candidates import Candidate
from briefroom.understand.kindplaces import SURE_LAND, is_lived_in, land_weight, names_a_state
from briefroom.understand.kinds import decide_kind


def place_of(text: str, word: str) -> tuple[int, int]:
    start = text.index(word)
    return start, start + len(word)


@pytest.mark.parametrize(
    "text",
    [
        "Forty rescuers sent by Tessaly landed at dawn.",
        "A Tessaly navy tug was near.",
        "Tessaly’s coastguard found nothing.",
        "Tessaly's acting interior minister resigned.",
        "Tessaly recalled its ambassador on Monday.",
        "Tessaly, over whose waters the jet had flown, was silent.",
        "Tessaly, Marl and Bellis have remained under curfew.",
        "Tessaly had never rejected talks. Government spokeswoman Ada Reed said so.",
        "Across the frontier, Tessaly has shut its mills.",
        "By Ada Orlan, Tessaly\n\nThe ferry came at noon.",
        "Harbour News, Tessaly\n\nThe ferry came at noon.",
    ],
)
def test_what_only_a_land_or_town_does_is_sign_enough(text: str) -> None:
    assert land_weight(text, *place_of(text, "Tessaly")) >= SURE_LAND


@pytest.mark.parametrize(
    "text",
    [
        "Tessaly has always denied backing them, he said.",
        "Tessaly sold its boats.",
        "A letter lent by Tessaly was read out.",
        "Tessaly’s lawyer found nothing.",
        "By Ada Orlan, Tessaly and others.",
    ],
)
def test_what_people_and_firms_do_too_is_no_sign_of_a_land(text: str) -> None:
    assert land_weight(text, *place_of(text, "Tessaly")) == 0


def test_a_person_whom_everybody_knows_is_no_land() -> None:
    text = "Obama's former defence minister agreed."
    assert land_weight(text, 0, 5) == 0


def test_a_body_that_only_states_have_names_a_state() -> None:
    assert names_a_state("The Central Bank of Tessaly held its rate.", "Tessaly")
    assert not names_a_state("The Friends of Tessaly held a fair.", "Tessaly")


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Villagers in Orlan blame the drought.", True),
        ("They walked to Orlan village.", True),
        ("Elders in Orlan’s party blame him.", False),
        ("They see in Orlan a way out.", False),
        ("She wore a coat covered in Orlan buttons.", False),
    ],
)
def test_people_live_in_towns_and_have_faith_in_bearers_of_surnames(text: str, town: bool) -> None:
    assert is_lived_in(text, *place_of(text, "Orlan")) is town


def test_a_town_is_kept_apart_from_the_bearer_of_its_name() -> None:
    article = found("Ada Orlan spoke. Residents in Orlan blame the drought. Orlan left at noon.")
    town, bearer = article.mention("Orlan"), article.mention("Orlan", 1)
    assert town.kind == "place"
    assert bearer.entity_id == article.mention("Ada Orlan").entity_id != town.entity_id


def test_a_full_name_with_a_kitchen_is_somebody() -> None:
    text = "They signed at Vane Selm's kitchen table."
    assert decide_kind(text, [Candidate(15, 24, None, "tagger", "LOC")], "Vane Selm")[0] == "person"
    text = "They signed at Vane Selm's harbour front."
    assert decide_kind(text, [Candidate(15, 24, None, "tagger", "LOC")], "Vane Selm")[0] == "place"
