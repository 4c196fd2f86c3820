from __future__ import annotations

import numpy as np
import pytest

from briefroom.understand.encoder import HEADS
from briefroom.understand.reading import CUE, SPEAKER, read

NEWS = "Colonel Ada Orlan left Port Selm on Monday. Her spokesman told the Harbour Gazette so.\n\n"
SAYING = "The road is open, the mayor of Port Selm told reporters, while rebels denied that it was."


@pytest.mark.parametrize("head", HEADS)
def test_scores_are_one_normalised_row_a_word(head: str) -> None:
    reading = read(NEWS)
    table = reading.heads[head]
    assert table.shape == (len(reading.words), HEADS[head])
    assert abs(np.exp(table).sum(-1) - 1).max() < 1e-4


@pytest.mark.parametrize("text", ["", "\n\n \n"])
def test_reading_of_no_words_is_empty(text: str) -> None:
    reading = read(text)
    assert reading.words == []
    assert all(table.shape == (0, HEADS[head]) for head, table in reading.heads.items())


@pytest.mark.parametrize(
    "text", ["x" * 5000, "أورلان في المدينة", "👩‍👩‍👧 e\u0301te\u0301", "\ufffd" * 300, "a\u0000b"]
)
def test_reading_survives_odd_words(text: str) -> None:
    reading = read(text)
    assert len(reading.words) == len(reading.heads["names"])


def test_reading_of_a_text_does_not_depend_on_what_came_before() -> None:
    first = read(NEWS).heads["names"]
    for other in ("Something else happened in Zarnia.", "And more of it.", "And then nothing."):
        read(other)
    assert (read(NEWS).heads["names"] == first).all()


def test_a_content_points_to_its_own_speaker_and_cue() -> None:
    reading = read(SAYING)
    words = [SAYING[start:end] for start, end in reading.words]
    mayor, told, rebels, denied = (words.index(word) for word in ("mayor", "told", "rebels", "denied"))
    first, second = words.index("The"), words.index("it")
    speaker = [max(reading.pointed(SPEAKER, at, [mayor - 1, rebels])) for at in (first, second)]
    assert min(speaker) > 0.3
    to_cue = [reading.pointed(CUE, at, [told, denied]) for at in (first, second)]
    assert to_cue[0][0] > to_cue[0][1] and to_cue[1][1] > to_cue[1][0]


def test_what_is_pointed_at_from_another_window_counts_nothing() -> None:
    text = NEWS * 60
    reading = read(text)
    assert reading.pointed(SPEAKER, 0, [len(reading.words) - 1]) == [0.0]
