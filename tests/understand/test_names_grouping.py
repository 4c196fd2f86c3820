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


def test_two_wordings_in_one_sentence_are_father_and_son() -> None:
    result = found("Tomas Reed met his son, Tomas V. Reed. Reed left Bellis.")
    assert result.ids("Tomas Reed") != result.ids("Tomas V. Reed")
    assert result.ids("Reed") == [None]


def test_the_same_letters_in_one_sentence_are_one_person() -> None:
    result = found("José Muñoz, the mayor of Bellis, is known to readers there as Jose Munoz.")
    assert result.ids("José Muñoz") == result.ids("Jose Munoz")


def test_mr_and_mrs_are_told_apart() -> None:
    result = found(
        "Tomas Reed and his wife, Mara Reed, fled Bellis. Mr Reed called. Mrs Reed did not. Reed left."
    )
    assert result.ids("Reed") == ["tomas-reed", "mara-reed", None]


def test_a_surname_in_capitals_is_its_bearers() -> None:
    result = found("Ada Orlan won the vote in Zarnia on Sunday. “ORLAN!” the crowds of Bellis said.")
    assert set(result.ids("ORLAN")) <= {"ada-orlan"}


def test_a_short_form_stands_for_the_one_named_before_it() -> None:
    result = found("The European Commission sued. The Commission said so. The Reed Commission met later.")
    assert result.ids("Commission") == ["european-commission"]
    assert result.ids("Reed Commission") == ["reed-commission"]


def test_a_number_makes_another_thing() -> None:
    result = found("Tessel Motors sold the Tessel Motors 5 plant. Tessel Motors said no.")
    assert set(result.ids("Tessel Motors")) == {"tessel-motors"}


def test_a_firm_called_by_the_first_word_of_its_name_is_no_person() -> None:
    result = found("Shares of Tessel Systems Inc fell. Tessel said no.")
    assert set(result.ids("Tessel")) <= {"tessel-systems-inc"}


def test_initials_that_an_article_goes_on_using_may_come_first() -> None:
    result = found(
        "The RTS said so in Bellis. The RTS is old. Later the RTS left. The Reed Tidal Survey is older."
    )
    assert set(result.ids("RTS")) == {"reed-tidal-survey"}


def test_everybody_knows_the_initials_of_the_united_nations() -> None:
    result = found("The United Nations met in Bellis. The U.N. said no, and UN staff left.")
    assert {*result.ids("U.N."), *result.ids("UN"), *result.ids("United Nations")} == {"united-nations"}


def test_dotted_initials_are_those_of_the_name_before_them() -> None:
    names = found("The Product Safety Office spoke. The gap between the firm and the P.S.O. is wide.")
    assert set(names.ids("P.S.O.")) == set(names.ids("Product Safety Office"))


def test_a_makers_initials_are_the_maker() -> None:
    names = found("Volkswagen said profits rose. VW shares gained. Volkswagen and VW dealers were glad.")
    assert len({*names.ids("Volkswagen"), *names.ids("VW")}) == 1


def test_a_name_with_its_arabic_article_is_the_name() -> None:
    text = "Shells hit the neighbourhood of al-Waer in Marl. Waer is in the west of Marl. People left Waer."
    assert len({*found(text).ids("Waer"), *found(text).ids("al-Waer")}) == 1


def test_a_body_with_its_country_before_it_is_the_body() -> None:
    text = "The United Kingdom Home Office spoke. Ada Orlan of the Home Office agreed."
    assert set(found(text).ids("Home Office")) == set(found(text).ids("United Kingdom Home Office"))


def test_somebody_called_for_short_is_the_same_person() -> None:
    text = (
        "Patrick Orlan pleaded guilty. “Pat Orlan is passionate,” said a lawyer. Orlan was arrested in April."
    )
    names = found(text)
    assert set(names.ids("Orlan")) == set(names.ids("Patrick Orlan")) == set(names.ids("Pat Orlan"))


def test_a_translated_name_that_everybody_knows_is_one() -> None:
    text = "Doctors Without Borders ran it. The group, Médecins Sans Frontières in French, left Marl."
    names = found(text)
    assert set(names.ids("Doctors Without Borders")) == set(names.ids("Médecins Sans Frontières"))


def test_the_head_of_a_long_name_is_its_short_form() -> None:
    text = "The Zarnian Observatory for Human Rights counted ten. The Observatory also reported raids."
    names = found(text)
    assert set(names.ids("Observatory")) == set(names.ids("Zarnian Observatory for Human Rights"))
