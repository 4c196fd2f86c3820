"""Which mentions are one: surnames, acronyms, short forms, and when that stays open."""

from __future__ import annotations

from naming import KNOWN, found


def test_a_surname_follows_its_full_name() -> None:
    result = found("Mohamed al-Saem, a commander, spoke. Saem said more, and al-Saem left.")
    assert {*result.ids("Mohamed al-Saem"), *result.ids("Saem"), *result.ids("al-Saem")} == {
        "mohamed-al-saem"
    }


def test_middle_names_and_initials_are_the_same_person() -> None:
    result = found("Ada T. Orlan resigned. “I am done,” Ada Orlan said. A. Orlan signed the letter.")
    assert {*result.ids("Ada T. Orlan"), *result.ids("Ada Orlan")} == {"ada-t-orlan"}


def test_two_people_of_one_surname_are_never_merged() -> None:
    result = found("Tomas Reed met Mara Reed in Bellis. Later Reed said the talks had failed.")
    assert result.ids("Tomas Reed") != result.ids("Mara Reed")
    last = result.mention("Reed")
    assert (last.entity_id, last.candidates) == (None, ("mara-reed", "tomas-reed"))


def test_a_surname_before_the_namesake_arrives_stays_with_its_bearer() -> None:
    result = found("Tomas Reed spoke. Reed said it was over.", "His sister, Mara Reed, disagreed.")
    assert result.ids("Reed") == ["tomas-reed"]


def test_somebody_introduced_by_surname_is_not_a_later_namesake() -> None:
    result = found(
        "Reed, the colonel who held the port, was dismissed.", "He is no kin of Mara Reed, the mayor."
    )
    assert result.ids("Reed")[0] != result.ids("Mara Reed")[0]


def test_an_acronym_in_brackets_is_its_long_name() -> None:
    result = found("The People’s Tide Movement (PTM) met in Bellis. The PTM said it would not vote.")
    assert {*result.ids("PTM")} == {"people-s-tide-movement"}


def test_letters_from_another_language_count_in_brackets() -> None:
    result = found("The opposition Union for Renewal (UDR) met in Bellis. “No,” the UDR said.")
    assert {*result.ids("UDR")} == {*result.ids("Union for Renewal")}


def test_initials_alone_tie_nothing() -> None:
    result = found(
        "Fighters from Ansar al-Reef held the town of Bellis.", "Officials told AA that the town was calm."
    )
    assert result.kind("AA") == "media"
    assert not {*result.ids("AA")} & {*result.ids("Ansar al-Reef")}


def test_a_short_form_belongs_to_the_one_name_it_shortens() -> None:
    result = found("Shares in Tessel Systems fell 9 percent. Tessel Systems said the Tessel board had met.")
    assert {*result.ids("Tessel Systems"), *result.ids("Tessel")} == {"tessel-systems"}


def test_a_country_is_one_under_all_its_names() -> None:
    result = found("The United States agreed. US officials said American ships had left for the U.S. coast.")
    names = ("United States", "US", "American", "U.S.")
    assert {i for words in names for i in result.ids(words)} == {"united-states"}


def test_an_unknown_thing_never_takes_a_known_id() -> None:
    result = found("Tide, a newspaper in Osmark, said so. The newspaper Tide was closed.", knowledge=KNOWN)
    assert "tide" not in {m.entity_id for m in result.mentions}


def test_a_title_tells_namesakes_apart() -> None:
    result = found(
        "President Tomas Reed and his sister, Mara Reed, met. President Reed left first. Reed was late."
    )
    assert result.ids("Reed") == ["tomas-reed", None]


def test_father_and_son_of_one_name_are_two() -> None:
    result = found("Tomas Reed resigned. Tomas Reed Jr took his seat in Bellis.")
    assert result.ids("Tomas Reed") != result.ids("Tomas Reed Jr")


def test_capitals_in_a_dateline_are_the_same_place() -> None:
    result = found("BELLIS, Osmark (Reuters) - Rain fell in Bellis.", headline="Rain")
    assert result.ids("BELLIS") == result.ids("Bellis") == ["bellis"]
