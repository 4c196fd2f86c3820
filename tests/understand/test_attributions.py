"""Everything attributed to somebody is found; only what is said becomes a claim."""

from __future__ import annotations

import re

import pytest
from attributing import NAMES, article_of, claims_of

from briefroom.model import Entity, Mention
from briefroom.understand.attribution import find_attributions
from briefroom.understand.attributiondraft import Attribution


def attributions_of(*paragraphs: str) -> tuple[Attribution, ...]:
    article = article_of(*paragraphs)
    mentions = [
        Mention(article.span(*match.span()), kind, ident)
        for name, kind, ident in NAMES
        for match in re.finditer(rf"\b{name}\b", article.text)
    ]
    entities = [Entity(ident, name, kind, "actor", False, (name,)) for name, kind, ident in NAMES]
    return find_attributions(article, mentions, entities)


def read(*paragraphs: str) -> list[tuple[str, str, bool]]:
    """Speaker, content, and whether it is said."""
    return [
        (a.speaker.exact if a.speaker else "", " … ".join(piece.exact for piece in a.content), a.said)
        for a in attributions_of(*paragraphs)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The Reed Council supports a tax on the port.", "The Reed Council", "a tax on the port"),
        ("Ada Orlan wants to close the bridge.", "Ada Orlan", "to close the bridge"),
        ("Pell Vane still hopes to win the election in May.", "Pell Vane", "to win the election in May"),
    ],
)
def test_wishes_and_stances_are_attributed_and_claim_nothing(text: str, speaker: str, content: str) -> None:
    assert (speaker, content, False) in read(text)
    assert claims_of(text) == ()


def test_a_quotation_around_its_cue_is_one_attribution() -> None:
    (found,) = attributions_of("“The bridge is open,” Ada Orlan said. “The port is next. We start in May.”")
    assert [piece.exact for piece in found.content] == [
        "“The bridge is open,”",
        "“The port is next. We start in May.”",
    ]
    assert found.speaker and found.speaker.exact == "Ada Orlan"


def test_each_sentence_of_it_is_a_claim_that_can_be_answered() -> None:
    claims = claims_of("“The bridge is open,” Ada Orlan said. “The port is next. We start in May.”")
    assert [claim.text for claim in claims] == [
        "“The bridge is open,”",
        "“The port is next. We start in May.”",
    ]
    assert {claim.speaker.entity_id for claim in claims} == {"ada-orlan"}


def test_both_of_two_nested_sayings_are_found() -> None:
    found = read("Pell Vane said on Sunday that Ada Orlan had warned that the bridge would fall.")
    assert ("Pell Vane", "Ada Orlan had warned that the bridge would fall", True) in found
    assert ("Ada Orlan", "the bridge would fall", True) in found


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            'Ada Orlan said the raid was "an error," noting that the port was lost.',
            'the raid was "an error,"',
        ),
        ('Ada Orlan said the raid was "an error," but declined to say why.', 'the raid was "an error,"'),
        ("Ada Orlan said that the port was lost; the council had met in May.", "the port was lost"),
    ],
)
def test_a_content_ends_with_its_clause(text: str, content: str) -> None:
    assert read(text)[0] == ("Ada Orlan", content, True)


def test_what_is_told_behind_according_to_is_what_the_sentence_waits_for() -> None:
    found = read("The ferry left the port with, according to Ada Orlan, eighty people aboard.")
    assert ("Ada Orlan", "eighty people aboard", True) in found


def test_who_is_whom_it_stands_behind() -> None:
    (claim,) = claims_of("The council met Ada Orlan, who said that the bridge was open.")
    assert claim.speaker.entity_id == "ada-orlan"


@pytest.mark.parametrize(
    "text",
    [
        "The Reed Council ordered the Harbour Guard to leave the port.",
        "Asked whether she would resign, Ada Orlan left the room.",
    ],
)
def test_orders_and_questions_claim_nothing(text: str) -> None:
    assert claims_of(text) == ()


def test_what_a_rule_reads_is_surer_than_what_is_only_heard() -> None:
    by_rule = attributions_of("“The bridge is open and the port is next,” Ada Orlan told reporters.")[0]
    heard = attributions_of("Ada Orlan wants to close the bridge.")[0]
    assert by_rule.confidence >= 0.85
    assert heard.confidence < by_rule.confidence


def test_a_long_article_is_read_in_time() -> None:
    said = "“The bridge is open,” Ada Orlan said. The council fears a flood and wants to close the port. "
    assert len(attributions_of(*[said] * 300)) >= 300


def test_a_quotation_without_end_is_read_in_time() -> None:
    assert claims_of("“" + "we fear a flood and a storm and " * 1500) == ()


@pytest.mark.parametrize(
    ("sentence", "speaker", "content"),
    [
        ("By its own count, the board has lost the vote.", "its", "the board has lost the vote"),
        ("The vote was five to two, by one insider's account.", "one insider's", "The vote was five to two"),
        ("Orlan fled and, by the guard's tally, nine men died.", "the guard's", "nine men died"),
    ],
)
def test_what_somebody_counts_is_said_by_them(sentence: str, speaker: str, content: str) -> None:
    assert read(sentence) == [(speaker, content, True)]


def test_a_count_of_a_day_is_nobodys_word() -> None:
    assert read("By Tuesday's count, nobody had won the seat.") == []
