"""Where names begin and end, and what only looks like one."""

from __future__ import annotations

import pytest
from naming import found

from briefroom.understand.entities import display, fullest
from briefroom.understand.nameedges import code_ranges, is_glued, is_several, trim_edges


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Tessel of", "Tessel"),
        ("Harbour Crossroads of the", "Harbour Crossroads"),
        ("Noting Ada Orlan", "Ada Orlan"),
        ("Although Tomas Reed", "Tomas Reed"),
        ("Occupy Bellis civil", "Occupy Bellis"),
        ("Marl family foundation", "Marl family foundation"),
        ("Tomas Reed @tomreed", "Tomas Reed"),
        ("Ada Orlan", "Ada Orlan"),
        ("Bellis", "Bellis"),
        ("Mara al-haddad", "Mara al-haddad"),
    ],
)
def test_words_at_the_edges_are_no_part_of_a_name(name: str, kept: str) -> None:
    text = f"{name} went on."
    start, end = trim_edges(text, 0, len(name))
    assert text[start:end] == kept


def test_a_pronoun_behind_a_name_stays_outside() -> None:
    text = "Ada Orlan I think of often. King Orlan I."
    assert trim_edges(text, 0, 11) == (0, 9)
    assert trim_edges(text, 33, 40) == (33, 40)


@pytest.mark.parametrize(
    ("words", "name"), [("Ada Orlan Thursday", "Ada Orlan"), ("Vane Wednesday", "Vane Wednesday")]
)
def test_the_day_somebody_was_met_is_no_part_of_the_name(words: str, name: str) -> None:
    start, end = trim_edges(f"{words} at home", 0, len(words))
    assert words[start:end] == name


def test_an_office_begins_inside_the_name_before_it() -> None:
    text = "Reed House Press Secretary Ada Orlan spoke."
    assert trim_edges(text, 0, len("Reed House Press")) == (0, len("Reed House"))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Shares of Tessel (TSSL.O) fell.", ["TSSL.O"]),
        ("Tessel TSSL.N and Reed (R.N) rose.", ["TSSL.N", "R.N"]),
        ("Tessel (NYSE: TSL) rose.", ["NYSE: TSL"]),
        ("A map of Vane. (RSA/RL-Marl/TUO)", ["RSA", "RL-Marl", "TUO"]),
        ("The RSA drew it. A map of Vane. (RSA/Reuters)", []),
        ("The U.S. and the U.N. met in Port Vane, S.D. and left.", []),
    ],
)
def test_codes_of_shares_and_credits_are_found(text: str, codes: list[str]) -> None:
    assert [text[start:end] for start, end in code_ranges(text)] == codes


@pytest.mark.parametrize("words", ["TSSL.O", "RL-Marl", "TUO"])
def test_codes_are_no_names(words: str) -> None:
    text = "Shares of Tessel Systems (TSSL.O) fell.", "The first map of Vane. (Reuters/RL-Marl/TUO)"
    assert words not in found(*text).words()


def test_words_that_lost_their_blank_are_no_name() -> None:
    text = "Ada OrlanAda Reed met. Ada Orlan and Ada Reed left. Mara McKenna of SeaFreight came."
    assert is_glued(text, "Ada OrlanAda Reed")
    assert not any(is_glued(text, name) for name in ("Mara McKenna", "SeaFreight", "Ada Orlan"))


def test_a_run_of_names_is_no_name() -> None:
    assert is_several("Tomas Reed Mara Lind Ada Orlan Bela Marl Ona Vane")
    assert not is_several("Ada Maria de la Orlan y Reed")


@pytest.mark.parametrize(
    ("name", "kind", "shown"),
    [
        ("PORT VANE", "place", "Port Vane"),
        ("MARL", "place", "MARL"),
        ("TESSEL DEPOT", "company", "Tessel Depot"),
        ("RGS", "government_body", "RGS"),
        ("U.S.", "place", "U.S."),
        ("SANDS ICS", "unidentified", "Sands Ics"),
        ("RFA PAC", "unidentified", "RFA PAC"),
        ("Bellis", "place", "Bellis"),
    ],
)
def test_capitals_are_shown_in_ordinary_case_unless_they_are_initials(
    name: str, kind: str, shown: str
) -> None:
    assert display(name, kind) == shown  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("names", "best"),
    [
        (["Orlan", "Ada Orlan"], "Ada Orlan"),
        (["RGS", "Reed Geological Survey"], "Reed Geological Survey"),
        (["Reed Front Al-Vane", "Reed Front"], "Reed Front"),
        (["Tide House", "Tide House of Deputies"], "Tide House of Deputies"),
    ],
)
def test_the_fullest_well_formed_wording_is_shown(names: list[str], best: str) -> None:
    assert fullest(names) == best


@pytest.mark.parametrize("word", ["Navy", "TV", "Council", "Marines"])
def test_a_bare_head_names_nobody(word: str) -> None:
    assert (
        word not in found(f"The {word} said in Port Vane that it was over. Sailors told the {word}.").words()
    )


def test_a_bare_head_stands_for_the_one_longer_name() -> None:
    result = found("The Reed Harbour Council met. Later the Council said no, Ada Orlan told Reuters.")
    assert set(result.ids("Council")) <= {"reed-harbour-council"}


def test_two_places_joined_by_and_are_two() -> None:
    result = found(
        "Fires burned in Osmark and Karvel for days. Rain then fell in Osmark, a town near Bellis."
    )
    assert "Osmark and Karvel" not in result.words()
    assert {"osmark"} == {*result.ids("Osmark")}


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("for Doctors of Vane", "Doctors of Vane"),
        ("Kurdish RPG", "RPG"),
        ("Syrian Kurdish RPG", "RPG"),
        ("Kurdish Reed", "Kurdish Reed"),
    ],
)
def test_small_words_and_peoples_before_a_name_are_no_part_of_it(name: str, kept: str) -> None:
    start, end = trim_edges(name, 0, len(name))
    assert name[start:end] == kept


def test_a_share_code_with_small_letters_is_a_code() -> None:
    text = "Tessel (TSSG_p.DE) rose."
    assert [text[start:end] for start, end in code_ranges(text)] == ["TSSG_p.DE"]


def test_a_name_run_into_itself_is_glued() -> None:
    assert is_glued("", "Ada Orlan-ReedAda Orlan-ReedVane")
    assert not is_glued("", "Ada Orlan-Reed")


def test_a_town_and_its_land_without_a_comma_are_two() -> None:
    names = found("Talks were held in Astana Kazakhstan. A last round in Astana ended. Kazakhstan was glad.")
    assert [m.span.exact for m in names.mentions][:2] == ["Astana", "Kazakhstan"]


def test_a_heading_in_capitals_names_nobody() -> None:
    text = "CONTRASTING VIEWS"
    names = found("Volkswagen shares rose.", text, "Sales at Audi fell.")
    assert "VIEWS" not in {m.span.exact for m in names.mentions}


def test_a_term_in_small_letters_makes_no_name_of_its_short_form() -> None:
    names = found("He had harbour pneumonitis, or HP. Doctors of Vane say HP is rare, and HP kills.")
    assert "HP" not in {m.span.exact for m in names.mentions}
