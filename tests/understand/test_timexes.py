"""Every expression of time has its TIMEX3 type and value, and none that cannot be known."""

import pytest

from briefroom.model import UNKNOWN_DATE, Article, Paragraph, When
from briefroom.understand.timexes import find_timexes

SUNDAY = "2031-05-04"


def timexes(text: str, published: str | None = SUNDAY) -> list[tuple[str, str, str]]:
    when = When(published, published, "day") if published else UNKNOWN_DATE
    paragraphs = (Paragraph("body", 0, len(text), 0, len(text)),)
    article = Article("a", "seeds/a.txt", "0", text, paragraphs, published=when)
    return [(t.span.exact, t.type, t.value) for t in find_timexes(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met last week.", ("last week", "DATE", "2031-W17")),
        ("They met two weeks ago.", ("two weeks ago", "DATE", "2031-04-20")),
        ("They met on Friday night.", ("Friday night", "TIME", "2031-05-02TNI")),
        ("They met this morning.", ("this morning", "TIME", "2031-05-04TMO")),
        ("They met in the 1990s.", ("the 1990s", "DATE", "199")),
        ("They met in the early '80s.", ("the early '80s", "DATE", "198")),
        ("A church of the 12th century.", ("the 12th century", "DATE", "11")),
        ("It bloomed this spring.", ("this spring", "DATE", "2031-SP")),
        ("It bloomed last summer.", ("last summer", "DATE", "2030-SU")),
        ("They rallied over the weekend.", ("the weekend", "DATE", "2031-W18-WE")),
        ("Trade froze in winter 2029.", ("winter 2029", "DATE", "2029-WI")),
        ("Sales in the first quarter of 2030 rose.", ("the first quarter of 2030", "DATE", "2030-Q1")),
        ("Its fourth-quarter loss grew.", ("Its fourth-quarter", "DATE", "2030-Q4")),
        ("Trade fell in the second half of last year.", ("the second half of last year", "DATE", "2030-H2")),
        ("It starts the week of May 12.", ("the week of May 12", "DATE", "2031-W20")),
    ],
)
def test_a_time_has_its_value(text: str, expected: tuple[str, str, str]) -> None:
    assert timexes(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The blast came at 10 p.m. Wednesday.", [("10 p.m. Wednesday", "TIME", "2031-04-30T22:00")]),
        ("It fell by noon on Friday.", [("noon on Friday", "TIME", "2031-05-02T12:00")]),
        ("On Friday, at about 12:30 p.m., it fell.",
         [("Friday", "DATE", "2031-05-02"), ("about 12:30 p.m.", "TIME", "2031-05-02T12:30")]),
        ("The index stood at 4,900 at 16:08 UTC.", [("16:08 UTC", "TIME", "2031-05-04T16:08Z")]),
        ("They won 3:15 and lost 2:1.", []),
        ("This week they fell by noon.",
         [("This week", "DATE", "2031-W18"), ("noon", "TIME", "2031-05-04T12:00")]),
    ],
)  # fmt: skip
def test_an_hour_belongs_to_its_day(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert timexes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lasted two weeks.", [("two weeks", "DURATION", "P2W")]),
        ("They fought over the past five years.", [("the past five years", "DURATION", "P5Y")]),
        ("A ten-hour siege.", [("ten-hour", "DURATION", "PT10H")]),
        ("They waited for several months.", [("several months", "DURATION", "PXM")]),
        ("It costs $5 a day.", [("a day", "SET", "P1D")]),
        ("They march every Thursday.", [("every Thursday", "SET", "XXXX-WXX-4")]),
        ("It is now closed.", [("now", "DATE", "PRESENT_REF")]),
        ("About a quarter of them left.", []),
    ],
)
def test_lengths_and_habits_date_nothing(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert timexes(text) == expected


def test_a_year_earlier_than_a_quarter_is_that_quarter() -> None:
    text = "Profit in the first quarter rose to $5 million from $3 million a year earlier."
    assert [value for _, _, value in timexes(text)] == ["2031-Q1", "2030-Q1"]


def test_the_latest_quarter_is_not_the_one_still_expected() -> None:
    text = (
        "First-quarter sales fell. A second-quarter charge is expected. The latest quarter lost money."
    )
    assert [value for _, _, value in timexes(text)] == ["2031-Q1", "2031-Q2", "2031-Q1"]


@pytest.mark.parametrize(
    "text",
    ["They met last week.", "They met on Friday night.", "It bloomed this spring.", "It fell in the summer.",
     "Third-quarter sales fell.", "It fell at 10 p.m.", "They rallied over the weekend.",
     "It fell from $3 million a year ago.",
     "It starts the week of May 12.", "They met on May 3."],
)  # fmt: skip
def test_without_publication_date_no_value_names_a_year(text: str) -> None:
    assert not [value for _, _, value in timexes(text, None) if value[:2] == "20"]
