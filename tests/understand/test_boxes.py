"""A box stands once, after the paragraph whose words call for it."""

from dataclasses import replace

import pytest

from briefroom.model import Article, Background, Entity, Knowledge, Mention, Paragraph, When
from briefroom.understand.boxes import find_boxes

SOURCED = ()


def article_of(*paragraphs: tuple[str, str]) -> Article:
    text, records = "", []
    for kind, words in paragraphs:
        text += "\n\n" * bool(text)
        records.append(Paragraph(kind, len(text), len(text) + len(words), 0, len(words)))  # type: ignore[arg-type]
        text += words
    return Article("a", "seeds/a.txt", "0", text, tuple(records))


def knowledge_of(*backgrounds: Background) -> Knowledge:
    return Knowledge(backgrounds={background.id: background for background in backgrounds})


def named(article: Article, word: str, ident: str) -> Mention:
    start = article.text.rindex(word)
    return Mention(article.span(start, start + len(word)), "party", ident)


def places(article: Article, knowledge: Knowledge, *mentions: Mention) -> list[tuple[str, int]]:
    entities = tuple(Entity(m.entity_id or "", "x", m.kind, "actor", True) for m in mentions)
    return [(use.background, use.paragraph) for use in find_boxes(article, mentions, entities, knowledge)]


def test_a_box_stands_after_the_first_running_paragraph_with_its_trigger() -> None:
    article = article_of(("headline", "Operation Reed ends"), ("body", "It rained."),
                         ("body", "Operation Reed ended."), ("body", "Operation Reed was long."))  # fmt: skip
    box = Background("operation-reed", "operation", "Operation Reed", ("Operation Reed",), SOURCED)
    assert places(article, knowledge_of(box)) == [("operation-reed", 2)]


def test_a_trigger_inside_a_longer_word_calls_for_nothing() -> None:
    box = Background("reed", "term", "Reed", ("Reed",), SOURCED)
    assert places(article_of(("body", "Reedham slept.")), knowledge_of(box)) == []


@pytest.mark.parametrize(("start", "called"), [("2031-05-05", False), ("2031-05-04", True), ("", True)])
def test_what_began_after_the_article_is_no_background_of_it(start: str, called: bool) -> None:
    day = When("2031-05-04", "2031-05-04", "day")
    article = replace(article_of(("body", "The port slept.")), published=day)
    siege = Background("siege", "event", "The siege", ("port",), SOURCED, start=start)
    assert places(article, knowledge_of(siege)) == ([("siege", 0)] if called else [])


def test_a_versus_box_waits_for_both_sides() -> None:
    article = article_of(("body", "The House met."), ("body", "The House and the Council quarrel."))
    versus = Background("hc", "versus", "House v Council", ("House",), SOURCED, sides=("house", "council"))
    sides = (named(article, "House", "house"), named(article, "Council", "council"))
    assert places(article, knowledge_of(versus), *sides) == [("hc", 1)]


def test_a_versus_box_with_one_side_stands_at_its_trigger() -> None:
    article = article_of(("body", "It rained."), ("body", "The two parliaments quarrel."))
    versus = Background("hc", "versus", "H v C", ("two parliaments",), SOURCED, sides=("house", "council"))
    assert places(article, knowledge_of(versus)) == [("hc", 1)]


def test_boxes_come_in_the_order_of_the_text() -> None:
    article = article_of(("body", "The truce followed the raid."))
    raid = Background("raid", "event", "Raid", ("the raid",), SOURCED)
    truce = Background("truce", "agreement", "Truce", ("truce",), SOURCED)
    assert places(article, knowledge_of(raid, truce)) == [("truce", 0), ("raid", 0)]
