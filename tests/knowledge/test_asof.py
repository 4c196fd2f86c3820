"""Dates of every precision against an article's day, and sentences parted by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefroom.knowledge.asof import current, dates_in, has_begun, held, is_open, told
from briefroom.model import UNKNOWN_DATE, Actor, ActorRelation, Background, Name, Role, Sourced, When

DAY = When("2031-05-04", "2031-05-04", "day")
MONTH = When("2031-05-01", "2031-05-31", "month")
YEAR = When("2031-01-01", "2031-12-31", "year")
SAID = ("hg-0504",)


@pytest.mark.parametrize(
    ("start", "end", "when", "shown"),
    [
        ("", "", DAY, True),
        ("2030", "", DAY, True),
        ("2031", "", DAY, True),  # some day in 2031: it may have begun
        ("2031-05", "", DAY, True),
        ("2031-05-04", "", DAY, True),
        ("2031-05-05", "", DAY, False),
        ("2031-06", "", DAY, False),
        ("2032", "", DAY, False),
        ("", "2031", DAY, True),
        ("", "2031-05", DAY, True),
        ("", "2031-05-04", DAY, True),
        ("", "2031-05-03", DAY, False),
        ("", "2031-04", DAY, False),
        ("", "2030", DAY, False),
        ("2029", "2033-02", DAY, True),  # it has an end, and held on the day
        ("2031-05-20", "", MONTH, True),
        ("2031-06-01", "", MONTH, False),
        ("", "2031-04-30", MONTH, False),
        ("2031-12", "", YEAR, True),
        ("2032-01-01", "", YEAR, False),
        ("2029", "2030", UNKNOWN_DATE, True),
        ("2040", "", UNKNOWN_DATE, True),
    ],
)
def test_what_was_held_is_told_by_what_both_dates_say(start: str, end: str, when: When, shown: bool) -> None:
    assert held(Role("x", "", start, end, SAID), when) is shown
    assert held(ActorRelation("leads", "y", start, end, sources=SAID), when) is shown


@pytest.mark.parametrize(
    ("relation", "when", "stands"),
    [
        (ActorRelation("leads", "y", "2030", "2033"), DAY, True),
        (ActorRelation("leads", "y", "2032"), DAY, False),
        (ActorRelation("leads", "y", "2030", status="disputed"), DAY, False),
        (ActorRelation("leads", "y", "2030", "2033"), UNKNOWN_DATE, False),
        (ActorRelation("leads", "y", "2030"), UNKNOWN_DATE, True),
    ],
)
def test_a_tie_places_somebody_only_while_it_stands(
    relation: ActorRelation, when: When, stands: bool
) -> None:
    assert current(relation, when) is stands


@pytest.mark.parametrize(
    ("date", "open_"),
    [("2031-05", True), ("2031", True), ("2031-05-04", False), ("2030", False), ("2032", False), ("", False)],
)
def test_a_date_that_may_lie_on_either_side_is_open(date: str, open_: bool) -> None:
    assert is_open(date, DAY) is open_


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("She left on 4 May 2031.", ["2031-05-04"]),
        ("She left on May 4th, 2031, at noon.", ["2031-05-04"]),
        ("Elected in March 2030, it met in 2031.", ["2030-03", "2031"]),
        ("In the winter of 2030–31 it froze.", ["2031"]),
        ("From 2031-05 on.", ["2031-05"]),
        ("Some 2,031 men with 2031.5 tonnes in 12031 sacks, and the 2030s.", []),
        ("By December her forces fought on.", ["2030-12"]),
        ("Since May it has met.", ["2031-05"]),
        ("On 12 May it had not met.", ["2030-05-12"]),
        ("It may meet, and march.", []),
    ],
)
def test_the_dates_of_a_sentence_are_read_as_of_its_day(text: str, dates: list[str]) -> None:
    assert list(dates_in(text, "2031-05-04")) == dates


def test_a_month_without_a_year_is_no_date_where_nobody_says_as_of_when() -> None:
    assert list(dates_in("Since May it has met.")) == []


BORN = Sourced("Officer from Osmark.", SAID)
LEFT = Sourced("She left the army on 20 May 2031.", SAID)
BACK = Sourced("She came back in June 2032.", SAID)
GREW = Sourced("Her following grew.", SAID)
ORLAN = Actor("ada-orlan", "person", "Ada Orlan", (Name("Ada Orlan"),), (BORN, LEFT), "2031-06",
              later=(BACK, GREW))  # fmt: skip


@pytest.mark.parametrize(
    ("day", "now", "later"),
    [
        ("2031-05-04", (BORN,), (LEFT, BACK, GREW)),
        ("2031-05-20", (BORN, LEFT), (BACK, GREW)),
        ("2032-06-10", (BORN, LEFT), (BACK, GREW)),  # some day in June: it may be still to come
        ("2032-07-01", (BORN, LEFT, BACK), (GREW,)),
    ],
)
def test_sentences_are_parted_by_the_day_of_the_article(
    day: str, now: tuple[Sourced, ...], later: tuple[Sourced, ...]
) -> None:
    parted = told(ORLAN, When(day, day, "day"))
    assert (parted.now, parted.later) == (now, later)


NAMED = Sourced("Newsrooms call her rogue.", SAID)
EARLY = Sourced("In 2030 she led a brigade.", SAID)
MINISTER = Role("minister", "assembly", "2031-05-20", "", SAID)
GUARD = Role("guard", "", "", "", SAID)


@pytest.mark.parametrize(
    ("as_of", "roles", "now"),
    [
        ("2031-06", (), (BORN, EARLY)),  # what follows a sentence of later may go on from it
        ("2031-05-04", (), (BORN, NAMED, EARLY)),  # all was written by the day of the article
        ("2031-06", (MINISTER,), (EARLY,)),  # no office yet: what has no date is of the office
        ("2031-06", (MINISTER, GUARD), (BORN, EARLY)),
    ],
)
def test_a_sentence_without_a_date_is_not_taken_for_older_than_it_is(
    as_of: str, roles: tuple[Role, ...], now: tuple[Sourced, ...]
) -> None:
    entry = replace(ORLAN, definition=(BORN, LEFT, NAMED, EARLY), as_of=as_of, roles=roles, later=())
    assert told(entry, DAY).now == now


@pytest.mark.parametrize(("start", "begun"), [("2031-05-05", False), ("2031-05", True), ("", True)])
def test_a_background_has_begun_unless_it_surely_lies_ahead(start: str, begun: bool) -> None:
    assert has_begun(Background("siege", "event", "Siege", ("siege",), (), start=start), DAY) is begun


def test_an_article_without_a_date_leaves_the_sentences_where_the_file_has_them() -> None:
    parted = told(ORLAN, UNKNOWN_DATE)
    assert (parted.now, parted.later) == ((BORN, LEFT), (BACK, GREW))
