"""Dates are read where they are whole, and never guessed."""

import pytest

from briefroom.ingest.when import find_dates, iso_when


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("4 May 2031", "2031-05-04"),
        ("Sunday, May 4th, 2031", "2031-05-04"),
        ("4th of May, 2031", "2031-05-04"),
        ("04 MAY 2031", "2031-05-04"),
        ("Sept. 9, 2031 | 10:15 pm", "2031-09-09"),
        ("2031-05-04T10:00:00Z", "2031-05-04"),
        ("21/06/2031", "2031-06-21"),
        ("06/21/2031", "2031-06-21"),
        ("21.06.2031 07:30", "2031-06-21"),
        ("05/05/2031", "2031-05-05"),
    ],
)
def test_a_whole_date_is_found(text: str, day: str) -> None:
    assert [dated.when.start for dated in find_dates(text)] == [day]


@pytest.mark.parametrize(
    "text",
    ["05/06/2031", "11/20/31", "May 4", "Sunday", "31 June 2031", "2031", "May 2031", "version 4.5.2031.7"],
)
def test_what_would_be_a_guess_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    "value", ["", "May 2031", "31-05-04", "2031-5-4", "2031-00", "2031-04-31", "20310504"]
)
def test_what_is_not_iso_is_none(value: str) -> None:
    assert iso_when(value) is None
