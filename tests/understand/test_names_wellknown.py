"""Names that everybody knows: found where the tagger half sees them, left alone where they name nobody."""

from __future__ import annotations

import pytest
from naming import found

from briefroom.understand.namethings import thing_ranges
from briefroom.understand.tagger import Tag
from briefroom.understand.wellknownseen import with_half_seen


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Dow fell 200 points.", ["Dow"]),
        ("The Dow Jones, which had closed lower, recovered.", ["Dow Jones"]),
        ("Zarnia's Nikkei was up.", ["Nikkei"]),
        ("The Nikkei reported the merger.", []),
        ("Dow said it would close the plant.", []),
        ("The FTSE 100 and the CAC 40 rose.", ["FTSE 100", "CAC 40"]),
        ("A Boeing 737-800 landed at Port Vane.", ["Boeing"]),
        ("Two Boeing 737s and an Airbus A380 landed.", ["Boeing", "Airbus"]),
        ("Boeing 300,000 orders ahead", []),
        ("Tessel 737 is a ship.", []),
        ("It cost US$27 billion.", ["US"]),
        ("Dow component Tessel fell.", ["Dow"]),
        ("Its Series B round closed.", ["Series"]),
        ("He sailed aboard the cruise ship, Orlan. The Orlan sank.", ["Orlan", "Orlan"]),
        ("The USS Reed Vane left.", ["Reed Vane"]),
        ("The ferry Pearl of Ansa sank.", ["Pearl of Ansa"]),
        ("Orlan shipped corn.", []),
    ],
)
def test_indices_models_and_currencies_name_nobody(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in sorted(thing_ranges(text))] == names


def test_the_makers_model_leaves_the_maker_named_elsewhere() -> None:
    names = found("An Airbus A320 of Reed Air burned. The engineers of Airbus flew to Port Vane.")
    assert [m.span.start for m in names.mentions if m.span.exact == "Airbus"] == [52]


@pytest.mark.parametrize("name", ["Hezbollah", "al-Qaeda", "Boko Haram", "Taliban", "Daesh", "Hamas"])
def test_well_known_fighters_are_an_armed_group_without_being_explained(name: str) -> None:
    names = found(f"Zarnia blamed {name} for the blast. Tomas Reed said {name} had denied it.")
    assert [m.kind for m in names.mentions if m.span.exact == name] == ["armed_group", "armed_group"]
    assert len({m.entity_id for m in names.mentions if m.span.exact == name}) == 1


def test_a_name_the_tagger_cut_is_made_whole() -> None:
    text = "Engines of Rolls-Royce, built in Bellis, failed."
    whole = with_half_seen(text, [Tag(11, 16, "ORG", 0.9), Tag(33, 39, "LOC", 0.9)])
    assert [text[t.start : t.end] for t in whole] == ["Rolls-Royce", "Bellis"]


def test_a_longer_name_around_a_well_known_one_stays() -> None:
    text = "The Apple Growers of Vane met."
    tag = Tag(4, 25, "ORG", 0.9)
    assert with_half_seen(text, [tag]) == [tag]


def test_a_word_the_article_also_writes_small_is_no_company() -> None:
    text = "Target shooting is popular in Marl. The target was a door."
    assert with_half_seen(text, []) == []
