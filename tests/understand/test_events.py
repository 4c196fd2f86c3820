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
    (event,) = events_of(article_of("One.", "Two.", "He fled during the 2011 revolution."))
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
    assert event.title == "Fighters seized the old port on Saturday"


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
