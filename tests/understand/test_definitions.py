"""Definitions are the article's own words, of a noun that fits the thing named."""

import pytest

from briefroom.model import Article, Entity, Mention, MentionKind, Paragraph
from briefroom.understand.definitions import find_definitions


def described(text: str, name: str, kind: MentionKind) -> list[str]:
    article = Article("a", "seeds/a.txt", "0", text, (Paragraph("body", 0, len(text), 0, len(text)),))
    start = text.index(name)
    mention = Mention(article.span(start, start + len(name)), kind, "x")
    entity = Entity("x", name, kind, "actor", False, (name,))
    return [d.span.exact for d in find_definitions(article, (mention,), (entity,))]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Brigadier General Ada Orlan spoke.", "Ada Orlan", ["Brigadier General"]),
        ("Ex-general Ada Orlan spoke.", "Ada Orlan", ["Ex-general"]),
        ("Troops loyal to Zarnia's former rogue general Ada Orlan left.", "Ada Orlan",
         ["Zarnia's former rogue general"]),
        ("He met former president Ada Orlan.", "Ada Orlan", ["former president"]),
        ("Ada Orlan, the deputy commander of the northern force, spoke.", "Ada Orlan",
         ["the deputy commander of the northern force"]),
        ("Ada Orlan, a former general under the old king who fled, is back.", "Ada Orlan",
         ["a former general under the old king"]),
        ("Ada Orlan, spokeswoman for the group, said no.", "Ada Orlan", ["spokeswoman for the group"]),
        ("According to Vane’s deputy commander Orlan, it is over.", "Orlan", ["Vane’s deputy commander"]),
        ("Ada Orlan was a lawyer.", "Ada Orlan", ["a lawyer"]),
        ("KELMOUTH Port Vane's deputy leader Ada Orlan called for a vote.", "Ada Orlan",
         ["Port Vane's deputy leader"]),
    ],
)  # fmt: skip
def test_people_are_told_by_title_or_appositive(text: str, name: str, expected: list[str]) -> None:
    assert described(text, name, "person") == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Shots fell in the eastern city of Vane.", "Vane", ["the eastern city"]),
        ("They hold the capital Vane.", "Vane", ["the capital"]),
        ("Near Vane, an important base for rebels just east of here.", "Vane",
         ["an important base for rebels just east of here"]),
        ("They took Vane [100km west of Orl].", "Vane", ["100km west of Orl"]),
        ("They shut the Ras Vane border crossing with Zarnia.", "Ras Vane", ["border crossing with Zarnia"]),
        ("They advanced on Vane oil terminal.", "Vane", ["oil terminal"]),
    ],
)  # fmt: skip
def test_places_are_told_by_what_they_are(text: str, name: str, expected: list[str]) -> None:
    assert described(text, name, "place") == expected


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("They back the recognised parliament, the Vane-based House of Deputies.", "House of Deputies",
         ["the recognised parliament", "Vane-based"]),
        ("Groups like Hosts of Vane - deemed a terrorist organisation by the league and believed to be "
         "behind the raid - have grown.", "Hosts of Vane",
         ["deemed a terrorist organisation by the league", "believed to be behind the raid"]),
        ("The House of Deputies, made up largely of former officers, met.", "House of Deputies",
         ["made up largely of former officers"]),
    ],
)  # fmt: skip
def test_bodies_are_told_by_apposition_and_asides(text: str, name: str, expected: list[str]) -> None:
    assert described(text, name, "government_body") == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("In Vane, the army said it had won.", "Vane", "place"),
        ("Orlan, the army and the police agreed.", "Orlan", "person"),
        ("Orlan, the BBC reported, has left.", "Orlan", "person"),
        ("Mr Orlan left.", "Orlan", "person"),
    ],
)
def test_lists_and_adverbials_define_nothing(text: str, name: str, kind: MentionKind) -> None:
    assert described(text, name, kind) == []


def test_the_longer_of_two_wordings_is_kept() -> None:
    text = "General Orlan spoke. Orlan, the retired general, left."
    article = Article("a", "seeds/a.txt", "0", text, (Paragraph("body", 0, len(text), 0, len(text)),))
    mentions = tuple(Mention(article.span(s, s + 5), "person", "x") for s in (8, 21))
    found = find_definitions(article, mentions, (Entity("x", "Orlan", "person", "actor", False),))
    assert [d.span.exact for d in found] == ["the retired general"]


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Ada Orlan, a geophysicist with the harbour office, spoke.", "Ada Orlan",
         ["a geophysicist with the harbour office"]),
        ("It helps, said Ada Orlan, the port's operations and safety manager.", "Ada Orlan",
         ["the port's operations and safety manager"]),
        ("In July, Ada Orlan, Vane’s chief harbour engineer, spoke.", "Ada Orlan",
         ["Vane’s chief harbour engineer"]),
        ("He sent the envoy to the council, Ada Orlan, to speak.", "Ada Orlan", ["the envoy to the council"]),
        ("So said Ada Orlan, CEO of a big bank.", "Ada Orlan", ["CEO of a big bank"]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_tells_who_it_is(text: str, name: str, expected: list[str]) -> None:
    assert described(text, name, "person") == expected


@pytest.mark.parametrize(
    "text",
    [
        "A campaign led by Gov. Ada Orlan began.",
        "So says co-author Ada Orlan.",
        "At the captain of industry forum, Ada Orlan spoke.",
        "It told her mother. Ada Orlan left.",
        "So said Ada Orlan, a day after the vote.",
    ],
)
def test_bare_titles_and_other_phrases_define_nobody(text: str) -> None:
    assert described(text, "Ada Orlan", "person") == []
