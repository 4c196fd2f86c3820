"""The project's own knowledge holds together, and is enough for its first article."""

from pathlib import Path

import pytest

from briefroom.knowledge import load_knowledge
from briefroom.model import Knowledge

CONTENT = Path(__file__).parents[2] / "content"


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge(CONTENT)


def test_the_projects_knowledge_has_no_problem(knowledge: Knowledge) -> None:
    located = [place for place in knowledge.places.values() if place.lat is not None]
    assert (len(knowledge.actors) >= 25, len(located) >= 15) == (True, True)


def test_the_first_articles_boxes_are_there(knowledge: Knowledge) -> None:
    assert {
        "operation-dignity", "libya-dawn-operation", "gnc-v-hor", "revolution-2011", "benghazi-attack-2012",
        "ansar-al-sharia-groups", "libyan-national-army-name",
    } <= set(knowledge.backgrounds)  # fmt: skip


def test_every_filled_versus_cell_and_every_sentence_has_a_source(knowledge: Knowledge) -> None:
    cells = [
        cell for box in knowledge.backgrounds.values() for row in box.rows for cell in (row.left, row.right)
    ]
    sentences = [
        s for box in knowledge.backgrounds.values() for s in (*box.sentences, *box.naming, *box.later)
    ]
    assert all(cell.sources for cell in cells if cell.text)
    assert all(sentence.sources for sentence in sentences)
