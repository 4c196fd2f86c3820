"""Dates are reckoned in the past, from the day of publication, and never guessed without one."""

from datetime import date, timedelta

import pytest

from briefroom.model import UNKNOWN_DATE, Article, Mention, Paragraph, Span, When
from briefroom.understand.dates import find_dates
from briefroom.understand.datewords import WEEKDAYS

SUNDAY = "2031-05-04"


def article_of(text: str, published: str | None = SUNDAY) -> Article:
    when = When(published, published, "day") if published else UNKNOWN_DATE
    return Article(
        "a", "seeds/a.txt", "0", text, (Paragraph("body", 0, len(text), 0, len(text)),), published=when
    )


def values(text: str, published: str | None = SUNDAY) -> list[tuple[str, str | None]]:
    return [(found.span.exact, found.when.value) for found in find_dates(article_of(text, published))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It opened on 3 May 2031.", [("3 May 2031", "2031-05-03")]),
        ("It opened on May 3, 2031.", [("May 3, 2031", "2031-05-03")]),
        ("It opened on 2031-05-03.", [("2031-05-03", "2031-05-03")]),
        ("It opened on 25/04/2031.", [("25/04/2031", "2031-04-25")]),
        ("It opened on Saturday, May 3.", [("Saturday, May 3", "2031-05-03")]),
        ("The front moved in April 2030.", [("April 2030", "2030-04")]),
        ("The front moved in late 2013.", [("late 2013", "2013")]),
        ("The 2011 uprising failed.", [("2011", "2011")]),
        ("Trade grew in the 1990s.", [("the 1990s", "1990")]),
        ("The truce was signed in March.", [("March", "2031-03")]),
        ("The truce was signed in November.", [("November", "2030-11")]),
        ("He left two days ago.", [("two days ago", "2031-05-02")]),
        ("He left last year.", [("last year", "2030")]),
        ("He left yesterday.", [("yesterday", "2031-05-03")]),
        ("Shots were heard this morning.", [("this morning", SUNDAY)]),
        ("On Saturday they met. A day earlier, guns fell silent.",
         [("Saturday", "2031-05-03"), ("A day earlier", "2031-05-02")]),
    ],
)  # fmt: skip
def test_wordings_become_the_dates_they_mean(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("offset", range(7))
@pytest.mark.parametrize(
    ("wording", "steps"),
    [
        # days from publication, for a day that many days before it (0: the day itself)
        ("They fought on {day}.", lambda back: -back),
        ("They fought last {day}.", lambda back: -(back or 7)),
        ("They fought on {day} evening.", lambda back: -back),
        ("They will meet next {day}.", lambda back: 7 - back),
        ("They will meet this {day}.", lambda back: (7 - back) % 7),
        ("They will meet on {day}.", lambda back: (7 - back) % 7),
    ],
)
def test_weekdays_are_reckoned_from_the_day_of_publication(offset, wording, steps) -> None:  # type: ignore[no-untyped-def]
    published = date(2031, 5, 7)
    day = WEEKDAYS[(published - timedelta(days=offset)).weekday()].capitalize()
    (found,) = find_dates(article_of(wording.format(day=day), published.isoformat()))
    assert found.when.start == (published + timedelta(days=steps(offset))).isoformat()


def test_said_on_a_weekday_about_the_future_is_past() -> None:
    assert values("She said on Friday that talks will resume.") == [("Friday", "2031-05-02")]


@pytest.mark.parametrize(
    "wording",
    ["on Sunday", "this morning", "a day before the raid", "two days ago", "last month", "on 3 May", "in May",
     "yesterday", "the following day", "next week"],
)  # fmt: skip
def test_without_publication_date_nothing_relative_is_made_absolute(wording: str) -> None:
    found = find_dates(article_of(f"The town fell {wording}. The war began in 2011.", None))
    assert [(date.when.start, date.when.precision) for date in found] == [
        (None, "unknown"), ("2011-01-01", "year"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["They walked 2000 km.", "About 2014 soldiers came.", "It cost $2011.", "Flight 2012 was late.",
     "They may leave.", "The march ended.", "Black Friday sales rose.", "The Sunday Gazette closed.",
     "The March 9 Movement split."],
)  # fmt: skip
def test_numbers_words_and_names_are_no_dates(text: str) -> None:
    assert find_dates(article_of(text)) == ()


def test_a_day_inside_a_name_is_no_date_but_the_year_of_an_event_is() -> None:
    text = "The April 6 Youth remember the 2011 uprising."
    mentions = (
        Mention(Span(4, 17, "April 6 Youth"), "party", "youth"),
        Mention(Span(31, 44, "2011 uprising"), "event", "uprising"),
    )
    assert [found.span.exact for found in find_dates(article_of(text), mentions)] == ["2011"]


def test_a_day_and_month_that_could_be_swapped_stay_unresolved() -> None:
    assert values("It opened on 03/04/2031.") == [("03/04/2031", None)]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("It ran from 5-7 May 2030.", "2030-05-05", "2030-05-07"),
        ("It ran 2011-14.", "2011-01-01", "2014-12-31"),
        ("It grew in the 1990s.", "1990-01-01", "1999-12-31"),
    ],
)
def test_a_run_of_days_or_years_has_both_ends(text: str, start: str, end: str) -> None:
    (found,) = find_dates(article_of(text))
    assert (found.when.start, found.when.end) == (start, end)


def test_the_word_before_a_date_qualifies_it() -> None:
    (found,) = find_dates(article_of("They have fought since May 2030."))
    assert found.when.qualifier == "since"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Troops remain 18 years after Zarnia invaded the north.", [("18 years after", None)]),
        ("On Friday it rained, ten days after the war started.",
         [("Friday", "2031-05-02"), ("ten days after", None)]),
        ("Those fears came true a year later.", [("a year later", None)]),
        ("It came on May 2, three days later than planned.", [("May 2", "2031-05-02")]),
        ("A day before the northern push, guns fell silent.", [("A day before", "2031-05-03")]),
    ],
)  # fmt: skip
def test_a_count_from_something_else_is_not_reckoned_from_the_news(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Talks will be held on Tuesday.", "2031-05-06"),
        ("They planned to leave on Thursday.", "2031-05-08"),
        ("Schools would remain closed Tuesday.", "2031-05-06"),
        ("The vote was postponed until Tuesday.", "2031-05-06"),
        ("Rules are to be published in June.", "2031-06"),
        ("It fell in May of last year.", "2030-05"),
    ],
)
def test_what_a_future_form_governs_is_to_come(text: str, value: str) -> None:
    assert values(text)[0][1] == value


def test_a_day_long_past_without_its_year_stays_unknown() -> None:
    assert values("On June 10 the ship arrived in Vane.") == [("June 10", None)]


@pytest.mark.parametrize("text", ["Mail about the 2030 attacks came.", "He was asked about Sunday."])
def test_a_subject_is_no_approximate_date(text: str) -> None:
    assert find_dates(article_of(text))[0].when.qualifier == ""


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court sits on Monday.", "2031-05-05"),
        ("He pledged to fit filters by March.", "2032-03"),
        ("Food could run out by Sunday week.", "2031-05-11"),
        ("They gave the miners until Tuesday to leave.", "2031-05-06"),
        ("A move by August was hinted at.", "2031-08"),
        ("The owner could not be reached Friday.", "2031-05-02"),
        ("It had been due to expire Friday.", "2031-05-02"),
        ("They will look for ways around Wednesday's ruling.", "2031-04-30"),
        ("Guards will patrol ahead of Wednesday's vote.", "2031-05-07"),
        ("The line, silent since October 14, will be sold.", "2030-10-14"),
        ("The bid was extended to June 20.", "2031-06-20"),
        ("They had raised ten crowns from friends by late Saturday.", "2031-05-03"),
        ("Weeks before her announcement Monday that it would close, they left.", "2031-04-28"),
        ("The November strikes were said to have begun there.", "2030-11"),
        ("In June, when he declared it, they left.", "2030-06"),
    ],
)
def test_the_nearest_verb_says_which_side_of_the_news_a_day_is_on(text: str, value: str) -> None:
    assert values(text)[0][1] == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It burned on 5 and 9 March.", [("5", "2031-03-05"), ("9 March", "2031-03-09")]),
        ("They met on April 24 and 25.", [("April 24", "2031-04-24"), ("25", "2031-04-25")]),
        ("He fled on Christmas Day.", [("Christmas Day", "2030-12-25")]),
        ("They marched on Thanksgiving 2030.", [("Thanksgiving 2030", "2030-11-28")]),
        ("It was nineteen ninety-six.", [("nineteen ninety-six", "1996")]),
        ("It fell in May of last year.", [("May of last year", "2030-05")]),
        ("The March summit failed.", [("March", "2031-03")]),
    ],
)
def test_lists_holidays_and_spoken_years_are_read(text: str, expected: list[tuple[str, str]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On Thursday it rained. That night the dam broke.", "2031-05-01"),
        ("On Thursday it rained. The next morning the dam broke.", "2031-05-02"),
        ("On Thursday it rained. Schools would open on Monday. A day before, roofs fell.", "2031-04-30"),
        ("In a ruling on Thursday the board fined it.\n\nA day before the ruling it paid.", "2031-04-30"),
        ("The count ended on Friday, a day after the vote.", "2031-05-02"),
        ("They moved a day before Friday's vote.", "2031-05-02"),
        ("In 1995 she was promoted. The following year she left.", "1996"),
        ("Exports fell from ten tons a year earlier.", "2030"),
        ("In a note the previous evening, they resigned.", "2031-05-03"),
    ],
)
def test_what_the_text_dated_before_is_counted_from(text: str, value: str) -> None:
    assert values(text)[-1][1] == value


def test_a_year_of_history_holds_for_the_months_that_open_its_sentences() -> None:
    text = "In 1942 the town was founded. In March the bridge opened. Its mayor said in March that it stands."
    assert values(text) == [("1942", "1942"), ("March", "1942-03"), ("March", "2031-03")]
    assert values(text, None) == [("1942", "1942"), ("March", "1942-03"), ("March", None)]


def test_a_day_the_text_dates_carries_its_narrative_without_a_publication_date() -> None:
    text = "On 3 May 1942 the bridge fell. Two days later the town was empty."
    assert values(text, None) == [("3 May 1942", "1942-05-03"), ("Two days later", "1942-05-05")]


@pytest.mark.parametrize(
    "text",
    [
        "They remember the October Rising.",
        "Her letter arrives every Friday.",
        "They vote each May.",
        "What matters to today's youth is work.",
    ],
)
def test_habits_and_generations_are_no_dates(text: str) -> None:
    assert find_dates(article_of(text)) == ()


def test_an_event_named_for_a_day_long_past_stays_without_a_year() -> None:
    assert values("After the October 11 attacks, walls were built.") == [("October 11", None)]


def test_a_day_after_something_of_today_is_not_tomorrow() -> None:
    text = "Ships sank on Sunday. The crash comes a day after the guards of Vane left."
    assert [day for words, day in values(text) if words == "a day after"] == [None]


def test_following_a_days_event_is_behind_it() -> None:
    assert values("He spoke following Friday's call.") == [("following Friday", "2031-05-02")]


def test_last_friday_beside_friday_is_a_week_older() -> None:
    days = dict(values("On Friday he said sales had fallen since last Friday."))
    assert days == {"Friday": "2031-05-02", "last Friday": "2031-04-25"}


def test_a_programme_is_no_week() -> None:
    assert values("She said so on Harbour TV's This Week.") == []
    assert [words for words, _ in values("This week she said so.")] == ["This week"]
