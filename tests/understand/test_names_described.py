"""Actors that are described, not named."""

from __future__ import annotations

import pytest
from naming import found

OPENING = "General Ada Orlan rules Port Vane. Fighters of the Reed Brigade left the city of Misrel."


@pytest.mark.parametrize(
    ("text", "words", "ident"),
    [
        ("The pro-Orlan forces left.", "The pro-Orlan forces", "orlan-forces"),
        ("Orlan-linked troops left.", "Orlan-linked troops", "orlan-forces"),
        ("Forces loyal to Zarnia’s former general Ada Orlan left.",
         "Forces loyal to Zarnia’s former general Ada Orlan", "orlan-forces"),
        ("Crowds of anti-Orlan rebels came.", "anti-Orlan rebels", "anti-orlan-rebels"),
        ("Reed Brigade fighters came.", "Reed Brigade fighters", "reed-brigade"),
        ("A Reed Brigade commander spoke.", "A Reed Brigade commander", "reed-brigade-commander"),
        ("Fighters from Misrel came.", "Fighters from Misrel", "misrel-forces"),
        ("Misrelan-led forces came.", "Misrelan-led forces", "misrel-forces"),
        ("Tunisian authorities closed it.", "Tunisian authorities", "tunisia-authorities"),
        ("They fought the regular army.", "the regular army", "army"),
        ("It is over, military officials said.", "military officials", "military-officials"),
    ],
)  # fmt: skip
def test_a_description_has_its_words_and_its_owner(text: str, words: str, ident: str) -> None:
    result = found(OPENING, text)
    assert (words, ident) in [(m.span.exact, m.entity_id) for m in result.mentions if m.layer == "actor"]


def test_the_name_inside_a_description_is_still_a_name() -> None:
    result = found(OPENING, "The pro-Orlan forces left.")
    assert result.mention("Orlan").layer == "name"


def test_two_unnamed_officials_are_two() -> None:
    result = found(OPENING, "A Reed Brigade commander spoke.", "Another Reed Brigade commander denied it.")
    ids = {m.entity_id for m in result.mentions if m.layer == "actor" and "commander" in m.span.exact}
    assert len(ids) == 2


@pytest.mark.parametrize(
    "text",
    [
        "The official said so.",
        "This official said so.",
        "Zarnian leader Ada Orlan spoke.",
        "The Russian or government side lost.",
        "Tomas Reed, a Port Vane analyst, said so.",
    ],
)
def test_titles_and_pronouns_are_no_descriptions(text: str) -> None:
    assert found(OPENING, text).words("actor") == ["Fighters of the Reed Brigade"]


def test_protesters_are_no_armed_group_and_a_countrys_troops_are_an_army() -> None:
    names = found("US troops left. Police used tear gas on protesters outside the Zarnian embassy.")
    kinds = {m.span.exact: m.kind for m in names.mentions if m.layer == "actor"}
    assert kinds.get("US troops") == "military"
    assert kinds.get("protesters") == "unidentified"
