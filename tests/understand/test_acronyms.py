"""Which short names an article explains, and which letters merely stand nearby."""

from __future__ import annotations

import pytest

from briefroom.understand.acronyms import find_pairs, pair_candidates


def explained(text: str) -> list[tuple[str, str]]:
    """Long and short names, in text order."""
    return [(text[slice(*pair.long)], text[slice(*pair.short)]) for pair in find_pairs(text)]


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("The Port Trade Union (PTU) met.", "Port Trade Union", "PTU"),
        ("the PTU (Port Trade Union) met", "Port Trade Union", "PTU"),
        ("the Port Trade Union, or PTU, met", "Port Trade Union", "PTU"),
        ("a mean tide height (MTH) of two metres", "mean tide height", "MTH"),
        ("a zero - crossing rate (ZCR)", "zero - crossing rate", "ZCR"),
        ("two non-governmental organisations (NGOs)", "non-governmental organisations", "NGOs"),
        ("the reed code (rc) and the global tide rule (gtr)", "global tide rule", "gtr"),
        ("Key: MTH = mean tide height; x", "mean tide height", "MTH"),
        ("the Vane Legislative Council (LegCo)", "Legislative Council", "LegCo"),
        ("the Reed Bureau for Girls and Women (RB-Women)", "Reed Bureau for Girls and Women", "RB-Women"),
        ("Tessel Motors Corporation (TM) lost", "Tessel Motors Corporation", "TM"),
        ("the Food Office of the Reed Islands (FOO)", "Food Office of the Reed Islands", "FOO"),
        ("Osmark (OSM) won the race", "Osmark", "OSM"),
        # French letters, and their order.
        ("the Centre for Reed Research and Action (CARR)", "Centre for Reed Research and Action", "CARR"),
    ],
)
def test_a_short_name_is_tied_to_the_words_it_stands_for(text: str, long: str, short: str) -> None:
    assert (long, short) in explained(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Ada Reed Orlan (R-Vane) voted.",
        "Ada Orlan (USA) beat Bela Reed (ZAM).",
        "In Ankara (AA) it rained, officials said.",
        "BELLIS (Reuters) - Rain fell.",
        "Shares of Tessel Systems Inc (TSL.N) fell.",
        "Steven (Steve) Orlan ran.",
        "the leader, Charles Reed Orlan (Chuck), said",
        "Washington (WTO) hosted the talks.",
        "a correspondent in the city (AFP)",
    ],
)
def test_letters_that_stand_for_nothing_beside_them_are_left_alone(text: str) -> None:
    assert explained(text) == []


def test_a_term_in_small_letters_names_nobody() -> None:
    text = "The mean tide height (MTH) rose, the Port Trade Union (PTU) said."
    found = [text[c.start : c.end] for c in pair_candidates(text, find_pairs(text))]
    assert found == ["Port Trade Union", "PTU"]


def test_many_letters_over_many_words_are_read_in_time() -> None:
    text = " ".join(["Aaaa aaaa"] * 12) + " (AAAAAAAAAB)"
    assert explained(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The PTU, as the Port Trade Union is known, struck.",
        "One called PTU, or Port Trade Union, counts ten.",
        "Monitors from PTU, the Port Trade Union, counted ten.",
    ],
)
def test_the_long_name_may_come_behind_the_letters(text: str) -> None:
    pairs = [(text[slice(*p.short)], text[slice(*p.long)]) for p in find_pairs(text)]
    assert pairs == [("PTU", "Port Trade Union")]


def test_what_merely_follows_the_letters_is_not_what_they_stand_for() -> None:
    assert find_pairs("Workers of PTU, the Harbour Gazette, and others met.") == []
