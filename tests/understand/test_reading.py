from __future__ import annotations

import hashlib

import numpy as np
import pytest

from briefroom.understand.encoder import HEADS
from briefroom.understand.reading import MODEL, pack, read, recall

NEWS = "Colonel Ada Orlan left Port Selm on Monday. Her spokesman told the Harbour Gazette so.\n\n"


@pytest.mark.parametrize("head", HEADS)
def test_scores_are_one_normalised_row_a_word(head: str) -> None:
    reading = read(NEWS)
    table = reading.heads[head]
    assert table.shape == (len(reading.words), HEADS[head])
    assert abs(np.exp(table).sum(-1) - 1).max() < 1e-3  # half precision


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


def test_a_packed_reading_is_recalled_to_the_last_digit() -> None:
    text = "Ada Orlan told the Harbour Gazette on Monday: “We’ll stay in Port Vane.”"
    before = read(text)
    packed = pack(before)
    for other in ("one text", "and another", "and a third"):  # so that it is no longer kept
        read(other)
    assert recall(text, packed)
    after = read(text)
    assert after is not before
    assert after.words == before.words
    assert all(np.array_equal(after.heads[head], before.heads[head]) for head in HEADS)


def test_a_reading_that_does_not_fit_is_not_taken_up() -> None:
    packed = (b"", b"no reading", pack(read("of other words")))
    assert not any(recall("Ada Orlan sailed to Port Vane.", each) for each in packed)


def test_the_model_is_the_one_its_card_describes() -> None:
    card = (MODEL.parent / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert hashlib.sha256(MODEL.read_bytes()).hexdigest() in card
