"""An editor's note is called for by whole words, and by what the knowledge wants beside them."""

from __future__ import annotations

import pytest

from briefroom.model import Actor, Article, Background, Caveat, Knowledge, Name, Paragraph, Place
from briefroom.understand.caveats import find_caveats
from briefroom.understand.relevant import digest_of, relevant
from briefroom.understand.sentences import split_sentences

SAID = ("hg-0504",)


def article_of(*paragraphs: str) -> Article:
    text, records = "", []
    for words in paragraphs:
        text += "\n\n" * bool(text)
        records.append(Paragraph("body", len(text), len(text) + len(words), 0, len(words)))
        text += words
    return Article("a", "seeds/a.txt", "0", text, tuple(records))


def knowledge_of(*caveats: Caveat) -> Knowledge:
    place = Place("dunhaven", "town", "Dunhaven", (Name("Dunhaven", "canonical"),), caveats=caveats)
    return Knowledge(places={place.id: place})


def found(article: Article, knowledge: Knowledge) -> list[tuple[str, int, str, str]]:
    uses = find_caveats(article, split_sentences(article), knowledge)
    assert all(article.text[use.span.start : use.span.end] == use.span.exact for use in uses)
    return [(use.entry, use.number, use.sentence, use.span.exact) for use in uses]


@pytest.mark.parametrize(
    ("wording", "text", "words"),
    [
        ("embassy in Dunhaven", "The Embassy in Dunhaven burned.", "Embassy in Dunhaven"),
        ("embassy in Dunhaven", "The embassy\nin Dunhaven burned.", "embassy\nin Dunhaven"),
        ("the king's guard", "They saw the king’s guard.", "the king’s guard"),
        ("100 km", "It lies 100 km away.", "100 km"),
        ("100 km", "It lies 2,100 km away.", ""),
        ("100 km", "It covers 100 km2.", ""),
        ("guard post", "The guard posts burned.", ""),
        ("SLE", "The SLE said so.", "SLE"),
        ("SLE", "They went sle away.", ""),
    ],
)
def test_a_wording_stands_as_whole_words(wording: str, text: str, words: str) -> None:
    calls = found(article_of(text), knowledge_of(Caveat((wording,), "Not so.", SAID)))
    assert [call[3] for call in calls] == ([words] if words else [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They met in what Osmark Radio calls the old fort.", ""),
        ("They met in what many called “old fort”.", ""),
        ("They met in the so-called old fort.", ""),
        ("She called the old fort by telephone.", "old fort"),
        ("What she calls home is far from the old fort.", "old fort"),
        ("What she calls the old fort is the old fort.", "old fort"),
    ],
)
def test_a_name_given_as_somebody_elses_needs_no_note(text: str, words: str) -> None:
    calls = found(article_of(text), knowledge_of(Caveat(("old fort",), "No fort.", SAID)))
    assert [call[3] for call in calls] == ([words] if words else [])


def test_a_note_that_wants_words_beside_keeps_to_their_sentence() -> None:
    caveat = Caveat(("100 km", "100 kilometres"), "It is 137 km.", SAID, beside=("Dunhaven",))
    article = article_of("It is 100 km to the sea. Dunhaven is quiet.", "Dunhaven is 100 kilometres off.")
    assert found(article, knowledge_of(caveat)) == [("dunhaven", 1, "s3", "100 kilometres")]


def test_every_note_of_an_entry_keeps_its_number() -> None:
    caveats = (Caveat(("old fort",), "No fort.", SAID), Caveat(("new fort",), "No fort either.", SAID))
    assert found(article_of("The new fort fell."), knowledge_of(*caveats)) == [
        ("dunhaven", 2, "s1", "new fort")
    ]


def test_the_longest_wording_in_a_place_is_the_one_quoted() -> None:
    caveat = Caveat(("the embassy", "the embassy in Dunhaven"), "A mission.", SAID)
    assert found(article_of("It hit the embassy in Dunhaven."), knowledge_of(caveat))[0][3] == (
        "the embassy in Dunhaven"
    )


def entries_with(caveat: Caveat) -> Knowledge:
    """A note on each kind of entry, none of which the article names otherwise."""
    names = (Name("Ada Orlan", "canonical"),)
    actor = Actor("ada-orlan", "person", "Ada Orlan", names, (), caveats=(caveat,))
    background = Background("siege", "event", "Siege of Osmark", (), (), caveats=(caveat,))
    return Knowledge({actor.id: actor}, {}, {background.id: background})


def test_an_article_with_only_the_words_is_read_with_the_entry() -> None:
    whole = entries_with(Caveat(("hundred thousand dead",), "A thousand.", SAID, ("siege",)))
    article = article_of("The siege left a hundred thousand dead.")
    part = relevant(whole, article.text)
    assert found(article, part) == found(article, whole)
    assert [call[0] for call in found(article, part)] == ["ada-orlan", "siege"]


def test_an_article_without_the_word_beside_gets_no_note_by_the_part_that_concerns_it() -> None:
    whole = entries_with(Caveat(("hundred thousand dead",), "A thousand.", SAID, ("the siege",)))
    article = article_of("The flood left a hundred thousand dead.")
    assert found(article, relevant(whole, article.text)) == []


def test_another_wording_of_a_note_leaves_articles_without_it_as_they_are() -> None:
    caveat, more = Caveat(("fort",), "No.", SAID), Caveat(("fort", "castle"), "No, no.", SAID)
    text = "The fort of Dunhaven fell."
    parts = [relevant(knowledge_of(one), text) for one in (caveat, more)]
    assert digest_of(parts[0]) == digest_of(parts[1])
