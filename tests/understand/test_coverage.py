"""What is counted of an article, and when finding nothing is an error: never of what is rightly without."""

from __future__ import annotations

import pytest

from briefroom.errors import UnderstandingError
from briefroom.model import (
    Article,
    Claim,
    DateMention,
    Evidence,
    Knowledge,
    Mention,
    Paragraph,
    ParagraphKind,
    Sentence,
    Speaker,
    When,
)
from briefroom.understand import understand
from briefroom.understand.coverage import check_coverage, coverage_of


def article_of(*paragraphs: str, kind: ParagraphKind = "body") -> Article:
    text, records = "", []
    for words in paragraphs:
        text += "\n\n" * bool(text)
        records.append(Paragraph(kind, len(text), len(text) + len(words), 0, len(words)))
        text += words
    return Article("port", "seeds/port.txt", "0", text, tuple(records))


def evidence_of(text: str, *, but: str = "") -> Evidence:
    """One record of each sort over the whole text, and none of the sort that is left out."""
    article = article_of(text)
    span = article.span(0, len(text))
    records = {
        "mentions": (Mention(span, "person", None),),
        "sentences": (Sentence("s1", span, 0),),
        "claims": (Claim("c1", (span,), "direct", Speaker(None, None, "", "none")),),
        "dates": (DateMention(span, When(None, None, "unknown")),),
    }
    return Evidence(article, **{name: own for name, own in records.items() if name != but})  # type: ignore[arg-type]


RAIN = "It rained in the morning, and in the evening it rained again. "
NAMES = "There the envoy met Ada Orlan and Tomas Reed of the Harbour Council. "
SAID = "“We will not leave this harbour until the last boat is in,” she said. "
DATES = "It opened on 4 May 2031, closed on June 7, 2032 and burnt on 8 July 2033. "
WITHOUT = {
    "no name found in": ("mentions", NAMES * 20),
    "no sentence found in": ("sentences", RAIN * 30),
    "5 quotations, and no claim": ("claims", SAID * 5),
    "3 full dates such as “4 May 2031”": ("dates", DATES),
}


@pytest.mark.parametrize(("what", "case"), WITHOUT.items(), ids=WITHOUT)
def test_a_stage_that_missed_what_is_there_stops_the_brief(what: str, case: tuple[str, str]) -> None:
    stage, text = case
    check_coverage(evidence_of(text))
    with pytest.raises(UnderstandingError, match=what) as caught:
        check_coverage(evidence_of(text, but=stage))
    assert caught.value.where == "seeds/port.txt"
    assert caught.value.cure


@pytest.mark.parametrize(
    ("stage", "text"),
    [
        ("mentions", RAIN * 20),
        ("mentions", NAMES),
        ("sentences", RAIN),
        ("claims", SAID * 4),
        ("claims", "“We will not leave this harbour until the last boat is in.”" * 9),
        ("claims", "She sang “The Long Way Home to Port Vane by Night”, “Songs of the Old Grey Sea”. " * 9),
        ("dates", "It opened on 4 May 2031. " * 9),
    ],
)
def test_a_text_that_shows_no_sign_of_them_may_be_without(stage: str, text: str) -> None:
    check_coverage(evidence_of(text, but=stage))


RECIPE = [
    "Soup of the season",
    "Serves four. Peel two onions and fry them in oil until they are soft. " * 4,
    *("200 g of beans", "2 onions", "1 leek", "a little salt") * 6,
    "Add the beans and a litre of water. Bring to the boil, then simmer for an hour. Season to taste. " * 6,
]
TABLE = [
    "League results",
    *("Vane Rovers 3 Osmark Town 1", "Port Selm 0 Bellis United 0", "P W D L F A Pts", "1 12 8 2 2 21 9")
    * 20,
]
INTERVIEW = [
    "An interview with the harbour master",
    *(
        "When did you first come to the harbour, and why?",
        "I came when I was nine, with my uncle, who mended nets. I never left, and nobody asked me to.",
    )
    * 12,
]


@pytest.mark.parametrize("paragraphs", [RECIPE, TABLE, INTERVIEW], ids=["recipe", "table", "interview"])
def test_recipes_tables_and_interviews_are_understood(paragraphs: list[str]) -> None:
    evidence = understand(article_of(*(words.strip() for words in paragraphs)), Knowledge())
    assert evidence.coverage
    assert evidence.coverage.sentences


def test_counts_are_of_names_quotations_and_their_speakers() -> None:
    article = article_of(
        "“We shall stay in the harbour,” said Ada Orlan. “Nobody has asked us to leave it.”",
        "The sign read “no boats after dark”.",
    )
    coverage = coverage_of(understand(article, Knowledge()))
    assert (coverage.paragraphs, coverage.sentences, coverage.names) == (2, 3, 1)
    assert (coverage.quotations, coverage.quotations_with_speaker) == (3, 2)


def test_a_claim_of_nobody_gives_a_quotation_no_speaker() -> None:
    coverage = coverage_of(evidence_of(SAID))
    assert (coverage.quotations, coverage.quotations_with_speaker, coverage.claims) == (1, 0, 1)
