"""What is new and what is background, by dates and standing forms; and what the article leaves out."""

from dataclasses import replace

import pytest

from briefroom.model import (
    UNKNOWN_DATE,
    Article,
    Claim,
    ClaimLink,
    Entity,
    Event,
    Evidence,
    Mention,
    Paragraph,
    Relation,
    Sentence,
    Speaker,
    When,
)
from briefroom.understand.background import classify_sentences, key_points
from briefroom.understand.dates import find_dates
from briefroom.understand.gaps import find_gaps
from briefroom.understand.sentences import split_sentences

LEAD = ("Fighters seized the old port on Sunday.", "Guards left the town before dawn.")


def article_of(*paragraphs: str, published: bool = True) -> Article:
    text, records = "", []
    for words in paragraphs:
        text += "\n\n" * bool(text)
        records.append(Paragraph("body", len(text), len(text) + len(words), 0, len(words)))
        text += words
    when = When("2031-05-04", "2031-05-04", "day") if published else UNKNOWN_DATE
    return Article("a", "seeds/a.txt", "0", text, tuple(records), published=when)


def classified(article: Article, claims: tuple[Claim, ...] = ()) -> tuple[Sentence, ...]:
    return classify_sentences(article, split_sentences(article), find_dates(article), claims)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The group was founded in 1999.", "background"),
        ("The movement has been a force since the king's fall.", "background"),
        ("The two bodies support rival armies.", "background"),
        ("Gunmen attacked the bridge on Saturday.", "news"),
        ("Police arrested nine men.", "news"),
    ],
)
def test_a_sentence_below_the_opening_is_news_or_background(text: str, role: str) -> None:
    assert classified(article_of(*LEAD, text))[-1].role == role


def test_the_opening_is_always_news() -> None:
    assert classified(article_of("The group was founded in 1999."))[0].role == "news"


def test_sentences_name_the_claims_they_hold() -> None:
    article = article_of("It fell. “We won,” he said.")
    claim = Claim("c1", (article.span(9, 17),), "direct", Speaker(None, None, "he", "named"))
    assert [s.claims for s in classified(article, (claim,))] == [(), ("c1",)]


def test_key_points_begin_with_the_lead_and_leave_background_out() -> None:
    article = article_of(*LEAD, "The group was founded in 1999 by two brothers.")
    sentences = classified(article)
    assert key_points(article, sentences, (), ()) == ("s1", "s2")


def test_a_link_line_is_no_key_point() -> None:
    article = article_of(LEAD[0], "[How the old port of Vane was lost]", "Guards left the town before dawn.")
    assert key_points(article, classified(article), (), ()) == ("s1", "s3")


def evidence_of(*paragraphs: str, published: bool = True) -> Evidence:
    article = article_of(*paragraphs, published=published)
    return Evidence(article, sentences=classified(article), dates=find_dates(article))


def claim_by(name: str, kind: str = "named", ident: str = "c1", **more: object) -> Claim:
    evidence = evidence_of("They left.")
    speaker = Speaker(None, None, name, kind)  # type: ignore[arg-type]
    return Claim(ident, (evidence.article.span(0, 4),), "indirect", speaker, **more)  # type: ignore[arg-type]


def gaps_of(evidence: Evidence) -> dict[str, str]:
    return {gap.kind: gap.text for gap in find_gaps(evidence)}


def test_a_missing_publication_date_names_a_wording_it_leaves_open() -> None:
    assert gaps_of(evidence_of(*LEAD, published=False))["date"] == (
        "No publication date, so “Sunday” cannot be placed."
    )


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Gunmen attacked. Shelling caused a large number of casualties.", True),
        ("Gunmen attacked. Shelling killed nine people.", False),
        ("Gunmen attacked. Shelling left at least 12 wounded.", False),
        ("The council voted on schools.", False),
        ("The mayor attacked the plan. The battle over it goes on.", False),
    ],
)
def test_violence_without_a_figure_is_a_gap(text: str, missing: bool) -> None:
    assert ("casualties" in gaps_of(evidence_of(text))) is missing


def test_a_side_that_is_accused_and_never_heard_is_a_gap() -> None:
    evidence = evidence_of("The mayor accuses the Vane Front.")
    entities = (
        Entity("mayor", "mayor", "person", "actor", False),
        Entity("front", "Vane Front", "armed_group", "actor", False, ("Vane Front",)),
    )
    relation = Relation("mayor", "-", "front", "accuses", evidence.article.span(4, 32), rule="verb")
    evidence = replace(evidence, entities=entities, relations=(relation,), claims=(claim_by("the mayor"),))
    assert gaps_of(evidence)["other-side"] == "No voice from Vane Front."
    heard = replace(evidence, claims=(claim_by("a Vane Front commander"),))
    assert "other-side" not in gaps_of(heard)


def test_only_unnamed_speakers_is_a_gap() -> None:
    evidence = evidence_of(*LEAD)
    assert "unnamed" in gaps_of(replace(evidence, claims=(claim_by("sources", "anonymous"),)))
    assert "unnamed" not in gaps_of(replace(evidence, claims=(claim_by("Orlan"),)))


def test_one_agency_behind_both_accounts_is_a_gap() -> None:
    first = claim_by("Orlan", told_to="hg")
    second = claim_by("Reed", ident="c2", told_to="hg", links=(ClaimLink("disputes", "c1", "explicit"),))
    agency = Entity("hg", "Harbour Gazette", "media", "actor", False)
    evidence = replace(evidence_of(*LEAD), claims=(first, second), entities=(agency,))
    assert gaps_of(evidence)["one-agency"] == "Both accounts were given to one agency: Harbour Gazette."


def test_no_place_is_a_gap_until_one_is_named() -> None:
    evidence = evidence_of(*LEAD)
    event = Event("e1", "Fighters seized the old port", UNKNOWN_DATE, evidence.sentences[0].span)
    evidence = replace(evidence, events=(event,))
    assert "place" in gaps_of(evidence)
    named = replace(evidence, mentions=(Mention(evidence.article.span(0, 8), "place", "vane"),))
    assert "place" not in gaps_of(named)


def test_the_people_of_a_place_name_the_place() -> None:
    evidence = evidence_of("Zarnian guards seized the port.")
    event = Event("e1", "Zarnian guards seized the port", UNKNOWN_DATE, evidence.sentences[0].span)
    named = Mention(evidence.article.span(0, 7), "demonym", "zarnia")
    assert "place" not in gaps_of(replace(evidence, events=(event,), mentions=(named,)))


def test_bursting_stars_are_no_violence() -> None:
    assert "casualties" not in gaps_of(evidence_of("Stars clash. Explosions struck the rocket."))


def test_an_interview_is_all_quotation() -> None:
    assert "voices" not in gaps_of(evidence_of("The Gazette interviewed Ada Orlan.", "It rained a lot."))


def test_headlines_repeated_captions_and_questions_are_no_key_points() -> None:
    body = ("The old port of Vane fell at last.", "The current flag of all Zarnia.",
            "Who will hold the port now?",
            "Guards left the town before dawn.")  # fmt: skip
    article = article_of("The old port of Vane fell at last", *body)
    paragraphs = (replace(article.paragraphs[0], kind="headline"), *article.paragraphs[1:])
    article = replace(article, paragraphs=paragraphs)
    sentences = classified(article)
    points = key_points(article, sentences, (), ())
    assert [s.span.exact for s in sentences if s.id in points] == ["Guards left the town before dawn."]
