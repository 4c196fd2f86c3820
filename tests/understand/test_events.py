"""An event is told in the article's words, and dated only as far as the text says."""

import pytest

from briefroom.model import Article, Claim, Event, Mention, Paragraph, Speaker, When
from briefroom.understand.dates import find_dates
from briefroom.understand.events import find_events
from briefroom.understand.sentences import split_sentences

PUBLISHED = When("2031-05-04", "2031-05-04", "day")


def article_of(*paragraphs: str) -> Article:
    text, records = "", []
    for words in paragraphs:
        text += "\n\n" * bool(text)
        records.append(Paragraph("body", len(text), len(text) + len(words), 0, len(words)))
        text += words
    return Article("a", "seeds/a.txt", "0", text, tuple(records), published=PUBLISHED)


def events_of(
    article: Article, mentions: tuple[Mention, ...] = (), claims: tuple[Claim, ...] = ()
) -> tuple[Event, ...]:
    return find_events(article, split_sentences(article), find_dates(article, mentions), mentions, claims)


def test_a_dated_verb_is_an_event_of_that_day() -> None:
    (event,) = events_of(article_of("Fighters seized the port on Saturday."))
    assert (event.title, event.when.value) == ("Fighters seized the port on Saturday", "2031-05-03")


def test_the_day_of_the_report_is_marked_as_such() -> None:
    (event,) = events_of(article_of("Fighters seized the port, sources said on Sunday."))
    assert (event.when.value, event.when.qualifier) == ("2031-05-04", "reported")


def test_a_noun_with_its_year_is_an_event() -> None:
    (event,) = events_of(article_of("It rained.", "It snowed.", "He fled during the 2011 revolution."))
    assert (event.title, event.when.value) == ("the 2011 revolution", "2011")


@pytest.mark.parametrize(
    "text",
    ["They plan to attack on Monday.", "Nobody was not killed on Saturday.", "The captured town slept."],
)
def test_what_has_not_happened_is_no_event(text: str) -> None:
    assert events_of(article_of(text)) == ()


def test_a_long_sentence_gives_a_title_of_at_most_twenty_words() -> None:
    text = (
        "Fighters, who came at night from the northern hills, seized the old port on Saturday and burned "
        "eleven boats that had lain there since the beginning of a long and bitter winter."
    )
    (event,) = events_of(article_of(text))
    assert event.title == (
        "Fighters, who came at night from the northern hills, seized the old port on Saturday …"
    )


def test_an_event_only_said_in_a_claim_names_the_claim() -> None:
    article = article_of("“We seized the port on Saturday,” he said.")
    claim = Claim("c1", (article.span(0, 34),), "direct", Speaker(None, "orlan", "he", "named"))
    (event,) = events_of(article, claims=(claim,))
    assert event.claim == "c1"


def test_place_and_participants_come_from_the_clause() -> None:
    article = article_of("Orlan captured Vane on Saturday, officials said in Reed.")
    mentions = (
        Mention(article.span(0, 5), "person", "orlan"),
        Mention(article.span(15, 19), "place", "vane"),
    )
    (event,) = events_of(article, mentions)
    assert (event.place, event.participants) == ("vane", ("orlan",))


def test_undated_matter_below_the_opening_is_no_event() -> None:
    found = events_of(article_of("It rained.", "It snowed.", "They once captured a fort."))
    assert found == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Vane was struck by a quake on Saturday, the third of its kind ever felt in the old northern land, "
         "which has seen a surge in tremors.",
         "Vane was struck by a quake on Saturday, the third of its kind ever felt in the old "
         "northern land …"),
        ("Troops fled the U.S. on Saturday.", "Troops fled the U.S. on Saturday"),
        ("On Saturday they fled the U.S.", "On Saturday they fled the U.S."),
        ("On May 3, 2031, Envoy Ada Orlan, former divers Tomas Reed and Mara Lind, and the harbour office's "
         "chief information clerk Ned Vale were killed.", "On May 3, 2031, Envoy Ada Orlan … were killed"),
    ],
)  # fmt: skip
def test_a_title_marks_what_it_leaves_out(text: str, title: str) -> None:
    assert events_of(article_of(text))[0].title == title


def test_a_noun_event_ends_at_no_abbreviation() -> None:
    text = "He recalls the 2012 attack on the U.S. mission in Vane."
    found = events_of(article_of("It rained.", "It snowed.", text))
    assert [event.title for event in found] == ["the 2012 attack on the U.S. mission in Vane"]


@pytest.mark.parametrize(
    "text",
    [
        "Some 900 men remain there, 18 years after Zarnia invaded the north.",
        "Trade dropped to its lowest since 2029, as ships attacked at sea closed the port.",
        "The bill goes further than the Port Act of 2030 that the mayor signed.",
        "In 2030 I won a cup.",
        "The truce has collapsed, and no talks that are to open by May 20 are in sight.",
        "Both ships were due in 2030 but they won’t sail.",
        "Was the town seized on Saturday?",
        "They want a mayor to be elected on Saturday.",
    ],
)
def test_a_date_of_something_else_makes_no_event(text: str) -> None:
    assert events_of(article_of("It rained.", "It snowed.", text)) == ()


def test_a_time_before_the_news_is_not_dated_with_the_report() -> None:
    article = article_of("A court ruled on Sunday. Prior to the ruling, the rite was banned.")
    assert [event.title for event in events_of(article) if "banned" in event.title] == []


def test_a_date_before_the_words_said_is_of_the_saying() -> None:
    article = article_of("It rained.", "It snowed.", "In 2030, Orlan said they captured the port.")
    start = article.text.index("they")
    content = (article.span(start, len(article.text) - 1),)
    claim = Claim("c1", content, "indirect", Speaker(None, "o", "O", "named"))
    (event,) = events_of(article, claims=(claim,))
    assert (event.when.value, event.when.qualifier) == ("2030", "reported")


def test_one_event_told_twice_is_one() -> None:
    article = article_of("Guards seized the old port on Saturday.", "On Saturday guards seized the old port.")
    assert len(events_of(article)) == 1


def test_in_an_article_of_one_paragraph_only_the_first_sentences_are_its_opening() -> None:
    text = "Guards left. " * 3 + "It rained all day. " * 3 + "Traders sold lamps bought in Vane."
    assert all("bought" not in event.title for event in events_of(article_of(text)))


def test_the_day_of_the_dateline_is_the_report_of_an_undated_lead() -> None:
    article = article_of("PORT VANE, Zarnia, May 3 (Harbour Wire) - Guards seized the port, workers said.")
    (event,) = events_of(article)
    assert (event.when.value, event.when.qualifier) == ("2031-05-03", "reported")


@pytest.mark.parametrize(
    "text",
    [
        "Guards overran the port before dawn on Saturday.",
        "Nine men were killed when a quake tore through the port on Saturday and opened a crack.",
    ],
)
def test_a_time_of_day_or_a_when_parts_no_verb_from_its_date(text: str) -> None:
    (event,) = events_of(article_of("It rained.", "It snowed.", text))
    assert (event.title, event.when.value) == (text.rstrip("."), "2031-05-03")
