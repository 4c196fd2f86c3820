"""American states under all their names, and bodies that carry a state's initials."""

from __future__ import annotations

import pytest
from naming import found

from briefroom.understand.regions import inhabitants, state_of, state_pattern


@pytest.mark.parametrize(
    ("text", "words", "ident"),
    [
        ("Crews in Marlton, Fla., went home.", "Fla.", "florida"),
        ("MARLTON, S.D. (Reuters) - Rain fell. South Dakota is wet.", "S.D.", "south-dakota"),
        ("The shop in Marlton, SD 57000 is shut.", "SD", "south-dakota"),
        ("South Dakotans like rain.", "South Dakotans", "south-dakota"),
        ("A Texan driver won.", "Texan", "texas"),
        ("He flew to Texas.", "Texas", "texas"),
    ],
)
def test_a_state_is_one_place_under_all_its_names(text: str, words: str, ident: str) -> None:
    assert found(text).ids(words) == [ident]


def test_short_forms_of_a_state_are_no_second_place() -> None:
    result = found("Farms in South Dakota are dry. “S.D. needs rain,” said Ada Orlan of Marlton, SD.")
    assert [e.name for e in result.entities if e.kind == "place"][:1] == ["South Dakota"]
    assert result.ids("S.D.") == result.ids("South Dakota")


@pytest.mark.parametrize("text", ["Well, OK. Come in.", "He left. Miss. Reed stayed", "Go West, ME said"])
def test_words_are_no_short_forms_of_states(text: str) -> None:
    assert state_pattern().search(text) is None


def test_every_state_has_its_inhabitants_in_both_numbers() -> None:
    assert (inhabitants()["floridian"], inhabitants()["floridians"]) == ("Florida", "Florida")
    assert (state_of("Calif."), state_of("CA"), state_of("Orlan")) == ("California", "California", None)


def test_people_of_a_town_of_two_words_are_its_demonym() -> None:
    result = found(
        "Fires reached Port Marlan. Officials in Port Marlan said Port Marlanians had left the town."
    )
    mention = result.mention("Port Marlanians")
    assert (mention.kind, mention.entity_id) == ("demonym", "port-marlan")


def test_a_body_keeps_the_initials_of_its_state() -> None:
    result = found("The U.S. Tidal Survey measured it. The U.S. denied it.")
    assert result.kind("U.S. Tidal Survey") == "government_body"
    assert result.ids("U.S.") == ["united-states"]


def test_initials_that_spell_a_body_named_before_are_that_body() -> None:
    result = found(
        "The U.S. Tidal Survey measured a wave of 3 metres.", "The USTS said it was a record.",
        headline="Wave was a record: USTS",
    )  # fmt: skip
    assert {*result.ids("USTS")} == {"u-s-tidal-survey"}


@pytest.mark.parametrize(
    "text",
    [
        "The RTS said so in Bellis. Later the Reed Tidal Survey denied it.",  # named after
        "The Reed Tidal Survey and the Royal Tide Society met. The RTS said it was a record.",  # two fit
    ],
)
def test_initials_without_one_body_before_them_stay_alone(text: str) -> None:
    assert not {*found(text).ids("RTS")} & {"reed-tidal-survey", "royal-tide-society"}


def test_two_letters_never_stand_for_a_body() -> None:
    result = found(
        "The Tidal Survey of Bellis met. The TS was absent.", "The Reed Survey spoke. The RS left."
    )
    assert not {*result.ids("RS")} & {"reed-survey"}


def test_a_product_is_not_the_full_name_of_its_maker() -> None:
    text = "Tessel cut prices. Tessel said sales fell. Tessel sells the Tessel Radio, and Tessel cases."
    result = found(text, "Shoppers at Tessel stores in Bellis said Tessel had been slow.")
    assert not {*result.ids("Tessel")} & {*result.ids("Tessel Radio")}
