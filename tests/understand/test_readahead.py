from __future__ import annotations

import pytest

from briefroom.understand import readahead
from briefroom.understand.readahead import AHEAD, read_ahead
from briefroom.understand.reading import KEPT_TEXTS, read

TEXTS = [f"Ada Orlan told the Harbour Gazette that pier {number} was shut." for number in range(AHEAD + 4)]


def test_items_come_in_order_whether_or_not_they_have_a_text() -> None:
    items = [(number, text if number % 2 else None) for number, text in enumerate(TEXTS)]
    assert list(read_ahead(items, lambda item: item[1])) == items


def test_a_text_has_been_read_by_its_turn_and_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    texts_read: list[str] = []

    def reading(text: str) -> object:
        texts_read.append(text)
        return read(text)

    monkeypatch.setattr(readahead, "_read", reading)
    for text in read_ahead(TEXTS, str):
        assert text in texts_read
    assert texts_read == TEXTS


def test_a_text_is_still_at_hand_when_those_after_it_have_been_read() -> None:
    assert KEPT_TEXTS > AHEAD
    first = read(TEXTS[0])
    for text in TEXTS[1 : AHEAD + 1]:
        read(text)
    assert read(TEXTS[0]) is first


def test_what_goes_wrong_in_reading_is_raised_at_the_turn_of_that_item(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(text: str) -> None:
        if text == TEXTS[2]:
            raise OSError("no model")

    monkeypatch.setattr(readahead, "_read", broken)
    arrived = []
    with pytest.raises(OSError, match="no model"):
        for text in read_ahead(TEXTS, str):
            arrived.append(text)
    assert arrived == TEXTS[:2]
