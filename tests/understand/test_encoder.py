from __future__ import annotations

import pytest

from briefroom.understand.encoder import (
    CAPITALS_IN_CAPITALS,
    TITLE_IN_TITLE,
    folded,
    tokenise,
    windows,
)

NEWS = "Colonel Ada Orlan left Port Selm on Monday. Her spokesman told the Harbour Gazette so.\n\n"


def test_words_are_slices_of_the_text() -> None:
    text = "Ada Orlan’s “Northern Army” lost 3,000 men."
    assert [text[start:end] for start, end in tokenise(text).ranges] == [
        *["Ada", "Orlan", "’", "s", "“", "Northern", "Army", "”", "lost", "3", ",", "000", "men", "."]
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("REBELS TAKE PORT SELM", CAPITALS_IN_CAPITALS),
        ("Rebels Take Port Selm", TITLE_IN_TITLE),
    ],
)
def test_capitals_say_less_in_a_capitalised_line(line: str, expected: int) -> None:
    cases = tokenise(f"{line}\n\nRebels took the port.").cases
    assert set(cases[:4]) == {expected}
    assert expected not in cases[4:]


def test_windows_cover_every_word_once_and_end_at_sentences() -> None:
    text = NEWS * 40
    ranges = list(tokenise(text).ranges)
    runs = windows(text, ranges, [1] * len(ranges), 50)
    assert [k for first, last in runs for k in range(first, last)] == list(range(len(ranges)))
    assert all(text[ranges[last - 1][0]] == "." for _, last in runs)


def test_quotation_marks_of_two_signs_read_as_one_kind_and_nothing_moves() -> None:
    text = "``We won,'' Orlan said. Reed's men didn't."
    assert folded(text) == '""We won,"" Orlan said. Reed\'s men didn\'t.'


def test_windows_without_a_sentence_end_do_not_part_a_name() -> None:
    text = "and then " * 12 + "Ada Orlan " + "and then " * 30
    ranges = list(tokenise(text).ranges)
    ends = [text[slice(*ranges[last - 1])] for _, last in windows(text, ranges, [1] * len(ranges), 25)]
    assert "Ada" not in ends
