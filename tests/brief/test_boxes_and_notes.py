"""What a brief says beside the article: boxes in reading order, editor's notes, who is who as of the day."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from desk import BODY, DAY, KNOWLEDGE, evidence_of, span
from test_compose import section, text_of

from briefroom.brief.compose import compose
from briefroom.brief.masking import MASK
from briefroom.brief.merge import write_brief
from briefroom.brief.startwith import reading_order
from briefroom.model import (
    UNKNOWN_DATE,
    Background,
    BackgroundKind,
    BoxUse,
    Caveat,
    CaveatUse,
    Evidence,
    Knowledge,
    Rights,
    Sourced,
    Span,
    When,
)

NOWHERE = Span(0, 0, "")
NOTE = "[Editor’s note](caveat:long-march/1)"


def box(ident: str, kind: BackgroundKind = "event", actors: str = "", sides: str = "") -> Background:
    return Background(
        ident, kind, ident.title(), (), (), actors=tuple(actors.split()), sides=tuple(sides.split())
    )


@pytest.mark.parametrize(
    ("boxes", "order"),
    [
        ([box("raid"), box("truce")], "raid truce"),  # as the text calls for them
        ([box("raid"), box("tide", "operation", "a b")], "tide raid"),
        ([box("tide", "operation", "a b"), box("duel", "versus", "", "a b")], "duel tide"),
        ([box("duel", "versus", "", "a b"), box("tide", "operation", "a b c")], "tide duel"),
        ([box("raid"), box("duel", "versus", "x", "a y")], "raid duel"),  # one of the article's actors
        ([box("raid", "event", "a b c"), box("tide", "operation", "a b")], "tide raid"),
    ],
)
def test_a_newcomer_starts_with_the_quarrel_most_of_the_actors_are_in(
    boxes: list[Background], order: str
) -> None:
    knowledge = Knowledge(backgrounds={one.id: one for one in boxes})
    uses = [BoxUse(one.id, n, NOWHERE) for n, one in enumerate(boxes)]
    found = reading_order(uses, {"a", "b", "c"}, knowledge)
    assert " ".join(use.background for use in found) == order


def test_the_list_at_the_top_has_the_reading_order_and_the_text_its_own() -> None:
    tide = box("tide", "operation", "ada-orlan reed-council")
    knowledge = replace(KNOWLEDGE, backgrounds={**KNOWLEDGE.backgrounds, "tide": tide})
    evidence = evidence_of()
    late = BoxUse("tide", 4, span(evidence.article.text, "Reed Council", 80))
    text = text_of(replace(evidence, boxes=(*evidence.boxes, late)), knowledge)
    listed = section(text, "New here? Start with").splitlines()
    assert listed == ["- [Tide](background:tide)", "- [The Long March](background:long-march)"]
    assert text.index("\n[The Long March]") < text.index("\n[Tide]")


def noted(body: tuple[str, ...] = BODY, rights: Rights | None = None) -> tuple[Evidence, Knowledge]:
    """The invented article, with a note that two of its sentences call for."""
    evidence = evidence_of(body, rights=rights)
    text = evidence.article.text
    march = replace(
        KNOWLEDGE.backgrounds["long-march"], caveats=(Caveat(("the port",), "There are two ports.", ("hg",)),)
    )
    spans = [span(text, "the port"), span(text, "whole port")]
    uses = tuple(
        CaveatUse("long-march", 1, sentence.id, at)
        for at in spans
        for sentence in evidence.sentences
        if sentence.span.start <= at.start < sentence.span.end
    )
    return replace(evidence, caveats=uses), replace(KNOWLEDGE, backgrounds={"long-march": march})


def test_a_note_stands_once_after_the_first_paragraph_with_the_words() -> None:
    text = text_of(*noted())
    blocks = section(text, "The article").split("\n\n")
    assert [n for n, block in enumerate(blocks) if block == NOTE] == [3]
    assert "We have secured the port" in blocks[2]
    assert text.count(NOTE) == 1 and "two ports" not in text


def test_a_note_on_an_article_that_may_not_be_shown_keeps_no_words_of_it() -> None:
    composed = compose(*noted(("The house was calm.", *BODY), "brief-only"))
    assert NOTE in section(composed.text, "The article").split("\n\n")
    assert all(set(use.span.exact) == {MASK} for use in composed.evidence.caveats)


def test_a_note_a_person_deleted_stays_deleted(tmp_path: Path) -> None:
    path = tmp_path / write_brief(tmp_path, *noted()).path
    path.write_text(path.read_text(encoding="utf-8").replace(f"{NOTE}\n\n", ""), encoding="utf-8")
    write_brief(tmp_path, *noted((*BODY, "It snowed in the hills.")))
    text = path.read_text(encoding="utf-8")
    assert NOTE not in text and "It snowed in the hills." in text


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (DAY, "- [Ada Orlan](actor:ada-orlan): Officer who left the army in 2028."),
        (When("2027-02-03", "2027-02-03", "day"), "- [Ada Orlan](actor:ada-orlan): Officer."),
        (UNKNOWN_DATE, "- [Ada Orlan](actor:ada-orlan): Officer who left the army in 2028."),
    ],
)
def test_who_is_who_says_nothing_of_a_day_after_the_articles(day: When, line: str) -> None:
    left, is_ = Sourced("Officer who left the army in 2028.", ("hg",)), Sourced("Officer.", ("hg",))
    orlan = replace(KNOWLEDGE.actors["ada-orlan"], definition=(left, is_))
    knowledge = replace(KNOWLEDGE, actors={"ada-orlan": orlan})
    assert section(text_of(evidence_of(published=day), knowledge), "Who is who").splitlines()[0] == line
