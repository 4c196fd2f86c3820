import pytest

from briefroom.model import Article, Paragraph
from briefroom.understand.sentences import split_sentences


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
