"""Relations are read only where the words say so, with the right sign and direction."""

import re

import pytest

from briefroom.model import Article, Claim, Entity, Mention, Paragraph, Speaker
from briefroom.understand.relations import find_relations

NAMES = ("Ada Orlan", "Harbour Guard", "Vane Front", "House of Deputies", "Reed Council")
KINDS = ("person", "armed_group", "armed_group", "government_body", "government_body")
IDS = ("orlan", "guard", "front", "house", "council")


def relations_of(text: str, *wholes: tuple[str, str], claimed: bool = False) -> list[tuple[str, str, str]]:
    article = Article("a", "seeds/a.txt", "0", text, (Paragraph("body", 0, len(text), 0, len(text)),))
    mentions = [
        Mention(article.span(*match.span()), kind, ident)  # type: ignore[arg-type]
        for name, kind, ident in zip(NAMES, KINDS, IDS, strict=True)
        for match in re.finditer(name, text)
    ]
    for exact, ident in wholes:
        start = text.index(exact)
        mentions.append(Mention(article.span(start, start + len(exact)), "unidentified", ident, "actor"))
    entities = [
        Entity(ident, ident, "armed_group", "actor", False) for ident in {m.entity_id or "" for m in mentions}
    ]
    claims = [Claim("c1", (article.span(0, len(text)),), "direct", Speaker(None, None, "he", "none"))]
    found = find_relations(article, mentions, entities, claims if claimed else [])
    return [(r.a, r.sign, r.b) for r in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Orlan backs the House of Deputies.", [("orlan", "+", "house")]),
        ("Ada Orlan and the Harbour Guard support the new parliament, the Vale-based House of Deputies.",
         [("orlan", "+", "house"), ("guard", "+", "house")]),
        ("The Reed Council accuses Ada Orlan and the House of Deputies of fraud.",
         [("council", "-", "orlan"), ("council", "-", "house")]),
        ("Fighters of the Vane Front attacked but the Vane Front was repelled by the Harbour Guard.",
         [("guard", "-", "front")]),
        ("Ada Orlan, who was recently reintegrated into the Harbour Guard, left.", [("orlan", "+", "guard")]),
        ("The Vane Front ran it although they have lost ground to Ada Orlan.", [("front", "-", "orlan")]),
        ("The Vane Front have come under increasing pressure from the Harbour Guard.",
         [("guard", "-", "front")]),
        ("Ada Orlan, a former mayor, vowed to drive out the Vane Front.", [("orlan", "-", "front")]),
    ],
)  # fmt: skip
def test_verbs_between_two_actors_are_signed(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert relations_of(text) == expected


@pytest.mark.parametrize(
    ("text", "whole", "expected"),
    [
        ("The pro-Ada Orlan forces left.", "pro-Ada Orlan forces", ("w", "+", "orlan")),
        ("The anti-Ada Orlan rebels left.", "anti-Ada Orlan rebels", ("w", "-", "orlan")),
        ("A Vane Front-linked militia left.", "Vane Front-linked militia", ("w", "+", "front")),
        ("A Reed Council-backed militia left.", "Reed Council-backed militia", ("council", "+", "w")),
        ("Forces loyal to Ada Orlan left.", "Forces loyal to Ada Orlan", ("w", "+", "orlan")),
    ],
)
def test_descriptions_say_whom_a_group_is_for(text: str, whole: str, expected: tuple[str, str, str]) -> None:
    assert relations_of(text, (whole, "w")) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Orlan does not support the Vane Front.",
        "Ada Orlan denied backing the Vane Front.",
        "Ada Orlan might attack the Vane Front.",
        "Ada Orlan spoke. The Vane Front attacked.",
        "Ada Orlan attacked a village after the Vane Front left.",
        "The mayor said Ada Orlan met the Vane Front.",
        "Ada Orlan joined the fight against the Vane Front.",
        "Ada Orlan raised money to support the Vane Front.",
        "Ada Orlan attacked Vane Front’s barracks.",
    ],
)
def test_what_is_denied_or_not_said_gives_no_relation(text: str) -> None:
    assert relations_of(text) == []


def test_a_name_speaks_only_of_the_closest_description() -> None:
    text = "The commander of the pro-Ada Orlan forces left."
    wholes = (("The commander of the pro-Ada Orlan forces", "commander"), ("pro-Ada Orlan forces", "forces"))
    assert relations_of(text, *wholes) == [("forces", "+", "orlan")]


def test_a_rival_is_the_last_body_of_its_sort() -> None:
    text = "While the House of Deputies met, the Vane Front met the rival Reed-based government."
    assert relations_of(text, ("the rival Reed-based government", "gov")) == [("house", "-", "gov")]


def test_a_relation_only_claimed_is_no_more_than_probable() -> None:
    text = "Ada Orlan attacked the Vane Front."
    article = Article("a", "seeds/a.txt", "0", text, (Paragraph("body", 0, len(text), 0, len(text)),))
    mentions = (
        Mention(article.span(0, 9), "person", "orlan"),
        Mention(article.span(23, 33), "armed_group", "front"),
    )
    entities = (
        Entity("orlan", "o", "person", "actor", False),
        Entity("front", "f", "armed_group", "actor", False),
    )
    claim = Claim("c1", (article.span(0, len(text)),), "direct", Speaker(None, None, "he", "none"))
    (relation,) = find_relations(article, mentions, entities, (claim,))
    assert 0.6 <= relation.confidence < 0.85


def test_an_intention_keeps_its_own_words() -> None:
    text = "Ada Orlan vowed to drive out the Vane Front."
    article = Article("a", "seeds/a.txt", "0", text, (Paragraph("body", 0, len(text), 0, len(text)),))
    mentions = (
        Mention(article.span(0, 9), "person", "orlan"),
        Mention(article.span(33, 43), "armed_group", "front"),
    )
    entities = (
        Entity("orlan", "Ada Orlan", "person", "actor", False),
        Entity("front", "Vane Front", "armed_group", "actor", False),
    )
    (relation,) = find_relations(article, mentions, entities, ())
    assert relation.label == "vowed to drive out"
