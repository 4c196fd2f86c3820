"""One article through every stage: the records agree with each other, and emptiness is an error."""

from dataclasses import replace

import pytest

from briefroom.errors import UnderstandingError
from briefroom.model import UNKNOWN_DATE, Actor, Article, Evidence, Knowledge, Name, Paragraph, Span, When
from briefroom.understand import understand

PARAGRAPHS = (
    ("headline", "Orlan forces seize Port Vane as Reed Council cries foul"),
    ("body", "PORT VANE, Zarnia - Forces loyal to General Ada Orlan seized the harbour on Saturday, "
             "officials told the Harbour Gazette."),
    ("body", "“We have secured the port,” said Tomas Reed, the deputy commander of the pro-Orlan forces."),
    ("body", "The Reed Council accused Orlan of breaking a truce signed in April 2030. “This is an attack on "
             "all of us,” Mara Lind, a spokeswoman for the Reed Council, told the Harbour Gazette."),
    ("body", "Orlan, a former minister, has been at odds with the Reed Council since the 2028 revolution."),
)  # fmt: skip


def article_of(*paragraphs: tuple[str, str]) -> Article:
    text, records = "", []
    for kind, words in paragraphs:
        text += "\n\n" * bool(text)
        records.append(Paragraph(kind, len(text), len(text) + len(words), 0, len(words)))  # type: ignore[arg-type]
        text += words
    published = When("2031-05-04", "2031-05-04", "day")
    return Article(
        "port", "seeds/port.txt", "0", text, tuple(records), title=paragraphs[0][1], published=published
    )


@pytest.fixture(scope="module")
def evidence() -> Evidence:
    return understand(article_of(*PARAGRAPHS), Knowledge())


def spans_of(evidence: Evidence) -> list[Span]:
    spans = [m.span for m in evidence.mentions]
    for records in (
        evidence.dates,
        evidence.definitions,
        evidence.relations,
        evidence.events,
        evidence.sentences,
    ):
        spans += [record.span for record in records]  # type: ignore[attr-defined]
    for claim in evidence.claims:
        spans += [*claim.content, *(span for span in (claim.cue, claim.speaker.span) if span)]
    return spans


def test_every_span_is_the_words_it_records(evidence: Evidence) -> None:
    text = evidence.article.text
    assert [span for span in spans_of(evidence) if text[span.start : span.end] != span.exact] == []


def test_every_entity_id_used_is_an_entity(evidence: Evidence) -> None:
    known = {entity.id for entity in evidence.entities}
    used = {d.entity_id for d in evidence.definitions}
    used |= {ident for r in evidence.relations for ident in (r.a, r.b)}
    used |= {ident for event in evidence.events for ident in event.participants}
    used |= {ident for claim in evidence.claims for ident in claim.about}
    assert used <= known


def test_every_claim_of_a_sentence_exists(evidence: Evidence) -> None:
    ids = {claim.id for claim in evidence.claims}
    assert {ident for sentence in evidence.sentences for ident in sentence.claims} <= ids


def test_each_stage_yields_something(evidence: Evidence) -> None:
    assert all(
        (evidence.mentions, evidence.entities, evidence.dates, evidence.claims, evidence.definitions,
         evidence.relations, evidence.events, evidence.sentences, evidence.key_points)
    )  # fmt: skip


def test_the_lead_is_the_first_key_point_and_the_past_is_background(evidence: Evidence) -> None:
    assert evidence.key_points[0] == "s1"
    assert evidence.sentences[-1].role == "background"


def test_understanding_twice_gives_the_same(evidence: Evidence) -> None:
    assert understand(evidence.article, Knowledge()) == evidence


def test_a_long_article_without_a_name_is_an_error() -> None:
    words = "it rained and then it rained again. " * 40
    with pytest.raises(UnderstandingError, match="no name found"):
        understand(article_of(("body", words.strip())), Knowledge())


def test_a_long_article_without_a_sentence_is_an_error() -> None:
    words = "Port Vane and Ada Orlan of the Reed Council. " * 50
    with pytest.raises(UnderstandingError, match="no sentence found"):
        understand(article_of(("caption", words.strip())), Knowledge())


def test_a_surname_of_an_entry_beside_an_unknown_spelling_is_left_open() -> None:
    orlan = Actor("ada-orlan", "person", "Ada Orlan", (Name("Ada Orlan", "canonical"), Name("Orlan")), ())
    article = article_of(
        ("headline", "Council meets"),
        (
            "body",
            "General Adda Orlan opened the harbour of Port Vane. At the time, Orlan had left the council.",
        ),
    )
    evidence = understand(article, Knowledge(actors={"ada-orlan": orlan}))
    (left,) = (mention for mention in evidence.mentions if mention.span.exact == "Orlan")
    assert (left.entity_id, left.candidates) == (None, ("ada-orlan", "adda-orlan"))


@pytest.mark.parametrize("day", ["29 February", "31 April", "30 February"])
def test_days_without_a_year_are_compared_whatever_their_number(day: str) -> None:
    article = replace(
        article_of(
            ("headline", "Two accounts of Port Vane"),
            ("body", f"The Vane Front said that its men shelled the port on {day}, killing 12 people."),
            ("body", f"The Reed Council denied that the Vane Front shelled the port on {day}."),
        ),
        published=UNKNOWN_DATE,
    )
    assert len(understand(article, Knowledge()).claims) == 2
