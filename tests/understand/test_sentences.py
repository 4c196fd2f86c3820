import pytest

from briefroom.model import Article, Claim, Paragraph, Speaker
from briefroom.understand.datelines import without_dateline
from briefroom.understand.sentences import is_statement, split_sentences


def article_of(text: str, kind: str = "body") -> Article:
    paragraph = Paragraph(kind, 0, len(text), 0, len(text))  # type: ignore[arg-type]
    return Article("a", "seeds/a.txt", "0", text, (paragraph,))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The port fell. Nobody fled.", ["The port fell.", "Nobody fled."]),
        ("Gen. Ada Orlan spoke to Dr. Vane. He left.", ["Gen. Ada Orlan spoke to Dr. Vane.", "He left."]),
        ("Prices rose 2.5 percent. Wages did not.", ["Prices rose 2.5 percent.", "Wages did not."]),
        ("George W. Orlan won in the U.S. The count ended.",
         ["George W. Orlan won in the U.S.", "The count ended."]),
        ("“We left.” She smiled.", ["“We left.”", "She smiled."]),
        ("“Who fired?” he asked. Nobody knew.", ["“Who fired?” he asked.", "Nobody knew."]),
        ("They met on Jan. 5 in Port Vane.", ["They met on Jan. 5 in Port Vane."]),
        ("No stop at the end", ["No stop at the end"]),
    ],
)  # fmt: skip
def test_sentences_end_where_a_reader_would_end_them(text: str, sentences: list[str]) -> None:
    assert [sentence.span.exact for sentence in split_sentences(article_of(text))] == sentences


def test_headlines_and_captions_are_no_sentences() -> None:
    assert split_sentences(article_of("A port falls. Nobody fled.", kind="caption")) == ()


def test_sentences_are_numbered_in_text_order() -> None:
    assert [s.id for s in split_sentences(article_of("One came. Two came. Three came."))] == [
        "s1",
        "s2",
        "s3",
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("PORT VANE The old port fell.", "The old port fell."),
        ("PORT VANE, Zarnia Guards left at dawn.", "Guards left at dawn."),
        ("PORT VANE, Zarnia U.S. envoy Ada Orlan left.", "U.S. envoy Ada Orlan left."),
        ("PORT VANE (Harbour Wire) - Guards left.", "Guards left."),
        ("3 May 2031 At least nine people left.", "At least nine people left."),
        ("NATO chief Ada Orlan left.", "NATO chief Ada Orlan left."),
        ("UNESCO Heritage sites closed.", "UNESCO Heritage sites closed."),
        ("Ada Orlan - who fled - is back.", "Ada Orlan - who fled - is back."),
    ],
)
def test_a_dateline_belongs_to_no_sentence(text: str, first: str) -> None:
    assert split_sentences(article_of(text))[0].span.exact == first


def test_no_claim_says_the_dateline() -> None:
    article = article_of("PORT VANE, Zarnia Guards left at dawn, Orlan said.")
    claim = Claim("c1", (article.span(0, 37),), "indirect", Speaker(None, "o", "Orlan", "named"))
    assert without_dateline(article, (claim,))[0].text == "Guards left at dawn"


def test_footnote_numbers_stay_with_the_sentence_they_end() -> None:
    found = split_sentences(article_of("Guards left.[12] Nobody fled.[3][4]"))
    assert [s.span.exact for s in found] == ["Guards left.[12]", "Nobody fled.[3][4]"]


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("Guards left the port.", True),
        ("The councils’ row ended.", True),
        ("The current flag of Zarnia.", False),
        ("Orlan (left) and Reed (right) met in Vane.", False),
        ("We Won It,' and others ask why.", False),
        ("Who won?", False),
    ],
)
def test_captions_questions_and_tails_tell_nothing(words: str, tells: bool) -> None:
    assert is_statement(words) is tells


@pytest.mark.parametrize("row", ["." * 100_000, "J. " * 30_000, "a-" * 50_000])
def test_a_row_of_stops_or_initials_is_one_sentence(row: str) -> None:
    sentences = split_sentences(article_of(f"The port fell. Guards {row}left."))
    assert (sentences[0].span.exact, len(sentences)) == ("The port fell.", 2)
