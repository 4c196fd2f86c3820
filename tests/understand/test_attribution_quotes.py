"""Quotation marks are paired as a reader pairs them."""

import pytest

from briefroom.model import Article, Paragraph
from briefroom.understand.quotes import find_quotations, mask


def quoted(*paragraphs: str) -> list[tuple[str, bool]]:
    text, found = "", []
    for paragraph in paragraphs:
        text += "\n\n" if text else ""
        start, text = len(text), text + paragraph
        found.append(Paragraph("body", start, len(text), start, len(text)))
    article = Article("a", "seeds/a.txt", "0", text, tuple(found))
    return [(text[q.start : q.end], q.closed) for q in find_quotations(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “it is over” and left.", ["“it is over”"]),
        ('He said "it is over” and left.', ['"it is over”']),
        ("He said ''it is over'' and left.", ["''it is over''"]),
        ("He said “they called it “over” twice” and left.", ["“they called it “over” twice”"]),
        ("The rebels’ claim and the guards’ answer.", []),
        ("A 6'2\" man and a 12\" gun.", []),
        ("Orlan calls retreat 'tactical' in note", ["'tactical'"]),
        ("‘It’s over, and we won,’ she said.", ["‘It’s over, and we won,’"]),
    ],
)  # fmt: skip
def test_marks_are_paired_however_badly_they_match(text: str, expected: list[str]) -> None:
    assert [words for words, _ in quoted(text)] == expected


def test_a_quotation_left_open_runs_to_the_end_of_its_paragraph() -> None:
    assert quoted("“It is over.", "“We won.”") == [("“It is over.", False), ("“We won.”", True)]


def test_masking_keeps_every_offset() -> None:
    text = "He said “it is over” and left."
    article = Article("a", "seeds/a.txt", "0", text, (Paragraph("body", 0, len(text), 0, len(text)),))
    masked = mask(text, find_quotations(article))
    assert len(masked) == len(text)
    assert masked.replace("\0", "") == "He said  and left."
