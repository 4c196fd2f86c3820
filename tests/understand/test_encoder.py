from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from briefroom.understand.encoder import (
    ATTRIBUTION_MODEL,
    CAPITALS_IN_CAPITALS,
    NAME_MODEL,
    TITLE_IN_TITLE,
    encoder,
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


def test_windows_without_a_sentence_end_do_not_part_a_name() -> None:
    text = "and then " * 12 + "Ada Orlan " + "and then " * 30
    ranges = list(tokenise(text).ranges)
    ends = [text[slice(*ranges[last - 1])] for _, last in windows(text, ranges, [1] * len(ranges), 25)]
    assert "Ada" not in ends


@pytest.mark.parametrize(("file", "heads", "labels"), [(NAME_MODEL, 1, 7), (ATTRIBUTION_MODEL, 3, 9)])
def test_scores_are_one_normalised_row_a_word(file: Path, heads: int, labels: int) -> None:
    ranges, table = encoder(file, heads).scores(NEWS)
    assert table.shape == (len(ranges), labels)
    sums = np.exp(table.reshape(len(ranges), heads, -1)).sum(-1)
    assert abs(sums - 1).max() < 1e-4


@pytest.mark.parametrize("text", ["", "\n\n \n"])
def test_scores_of_no_words_are_empty(text: str) -> None:
    ranges, table = encoder(NAME_MODEL).scores(text)
    assert (ranges, table.shape) == ([], (0, 7))


@pytest.mark.parametrize(
    "text", ["x" * 5000, "أورلان في المدينة", "👩‍👩‍👧 e\u0301te\u0301", "�" * 300, "a\u0000b"]
)
def test_scores_survive_odd_words(text: str) -> None:
    ranges, table = encoder(NAME_MODEL).scores(text)
    assert len(ranges) == len(table)


def test_scores_of_a_text_do_not_depend_on_what_came_before() -> None:
    first = encoder(NAME_MODEL).scores(NEWS)[1]
    encoder(NAME_MODEL).scores("Something else entirely happened in Zarnia.")
    assert (encoder(NAME_MODEL).scores(NEWS)[1] == first).all()
