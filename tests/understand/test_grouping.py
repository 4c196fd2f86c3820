"""Given stretches of a text grouped as the product groups its own names."""

from __future__ import annotations

import re

import pytest
from naming import article_of

from briefroom.understand.grouping import group_given


def groups(text: str, *given: str) -> list[str]:
    """The id of the last place of each wording, in the order given."""
    found = [list(re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text))[-1] for words in given]
    return group_given(article_of(text), [match.span() for match in found])


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Ada Orlan resigned on Monday. Mrs Orlan said the port was lost.", ("Ada Orlan", "Mrs Orlan")),
        ("Shares of Tessel Systems Inc fell. Tessel said no.", ("Tessel Systems Inc", "Tessel")),
        ("The Port Trade Union (PTU) met. “No,” the PTU’s leader said.", ("Port Trade Union", "PTU")),
        ("Kenya voted. Kenyan officials met in Nairobi.", ("Kenya", "Kenyan")),
        ("The U.S. Navy sailed. A US Navy officer spoke.", ("U.S. Navy", "US Navy")),
        ("The United Nations met. U.N. officials left.", ("United Nations", "U.N.")),
    ],
)
def test_wordings_of_one_thing_share_an_id(text: str, same: tuple[str, str]) -> None:
    first, second = groups(text, *same)
    assert first == second


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("Tomas Reed met Mara Reed in Bellis.", ("Tomas Reed", "Mara Reed")),
        ("Bellis rose. The University of Bellis closed.", ("University of Bellis", "Bellis")),
        ("Tessel 5 and Tessel 6 were sold by Tessel.", ("Tessel 5", "Tessel 6")),
        ("Ada Orlan and Bela Reed met. Ada Orlan left.", ("Ada Orlan and Bela Reed", "Ada Orlan")),
    ],
)
def test_two_things_keep_two_ids(text: str, two: tuple[str, str]) -> None:
    first, second = groups(text, *two)
    assert first != second


def test_ids_come_in_the_order_given() -> None:
    text = "Kenya and Chad voted."
    assert groups(text, "Chad", "Kenya") == groups(text, "Kenya", "Chad")[::-1]


def test_no_spans_give_no_ids() -> None:
    assert group_given(article_of("Nothing happened."), []) == []
