"""Knowledge goes before rules and tagger, and only as far as it goes."""

from __future__ import annotations

import pytest
from naming import KNOWN, found


@pytest.mark.parametrize(
    ("text", "words", "ident"),
    [
        ("Ada Orlen spoke in Bellis.", "Ada Orlen", "ada-orlan"),
        ("ORLAN QUITS AFTER RAID", "ORLAN", "ada-orlan"),
        ("Rebels entered Bur Fane.", "Bur Fane", "port-vane"),
        ("Zarnian ships left.", "Zarnian", "zarnia"),
        ("He told HA so.", "HA", "harbour-agency"),
        ("The Hill Army fled. The Army denied it.", "Army", "hill-army"),
        ("Troops began Operation Clean Sea.", "Operation Clean Sea", "clean-sea"),
        ("The Clean Sea Campaign began.", "Clean Sea Campaign", "clean-sea"),
        ("Fighters of Zarnia Tide left.", "Zarnia Tide", "tide"),
    ],
)
def test_every_name_of_an_entry_is_found(text: str, words: str, ident: str) -> None:
    result = found(text, knowledge=KNOWN)
    assert ident in result.ids(words)
    assert result.entity(ident).known


@pytest.mark.parametrize(
    ("text", "ident"),
    [
        ("Ha! he said.", "harbour-agency"),
        ("The Army fled at once.", "hill-army"),
        ("Bela Orlan, a minister, spoke.", "ada-orlan"),
        ("The Ada Orlan Bridge is shut.", "port-vane"),
        ("Zarnian rising prices hurt.", "port-vane"),
        ("Orlander sang in Bellis.", "ada-orlan"),
        ("They read al-Orlan aloud.", "ada-orlan"),
    ],
)
def test_nothing_is_linked_beyond_its_names(text: str, ident: str) -> None:
    assert ident not in {m.entity_id for m in found(text, knowledge=KNOWN).mentions}


def test_a_name_two_entries_share_stays_open() -> None:
    result = found("The Northern Guard met the Southern Guard. The Guard said nothing.", knowledge=KNOWN)
    mention = result.mention("Guard")
    assert (mention.entity_id, mention.candidates) == (None, ("guard-north", "guard-south"))


def test_a_shared_name_goes_to_the_one_named_outright() -> None:
    result = found("The Northern Guard left Bellis. The Guard said nothing.", knowledge=KNOWN)
    assert result.mention("Guard").entity_id == "guard-north"


def test_a_known_surname_beside_a_namesake_stays_open() -> None:
    result = found("Bela Orlan, a minister, and Ada Orlan met. Orlan refused to speak.", knowledge=KNOWN)
    mention = result.mention("Orlan")
    assert mention.entity_id is None
    assert "ada-orlan" in mention.candidates


def test_an_event_is_linked_by_the_words_inside_it() -> None:
    text = "They are blamed for the 2029 attack on the Osmark embassy in Port Vane."
    result = found(text, knowledge=KNOWN)
    assert result.mention("the 2029 attack on the Osmark embassy in Port Vane").entity_id == "mission-raid"


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Zarnia is calm. The 2028 rising changed it.", True),
        ("Zarnia is calm. The Kenyan 2028 rising changed Kenya’s rulers.", True),
        ("Osmark is calm. The 2028 rising changed it.", False),
        ("Zarnia is calm, but Osmark’s 2028 rising went on.", False),
        ("Zarnia is calm. The 2028 Kenyan rising went on.", False),
    ],
)
def test_an_event_of_another_country_is_not_taken_for_a_known_one(text: str, linked: bool) -> None:
    ids = {m.entity_id for m in found(text, knowledge=KNOWN).mentions}
    assert ("rising-2028" in ids) is linked
