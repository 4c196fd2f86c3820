"""Actors named before, and then only described."""

from __future__ import annotations

import pytest
from naming import article_of

from briefroom.model import Entity, Mention, MentionKind, Span
from briefroom.understand.describedagain import find_again

KINDS: dict[str, MentionKind] = {
    "Ada Orlan": "person", "Bela Reed": "person", "Tessel": "company", "Norrin": "company",
    "Ministry of Tides": "government_body", "Reed Commission": "government_body",
    "Vane Commission": "government_body",
    "Osmark": "place",
}  # fmt: skip


def meant(*paragraphs: str) -> list[tuple[str, str | None, bool]]:
    """Descriptions, whom they mean, and whether that is sure."""
    article = article_of(*paragraphs)
    mentions = [
        Mention(Span(at, at + len(name), name), kind, name, "name", 1.0, "given")
        for name, kind in KINDS.items()
        for at in range(len(article.text))
        if article.text.startswith(name, at)
    ]
    entities = [
        Entity(n, n, k, "place" if k == "place" else "actor", False, (n,), 1.0) for n, k in KINDS.items()
    ]
    return [(m.span.exact, m.entity_id, m.confidence > 0.84) for m in find_again(article, mentions, entities)]


@pytest.mark.parametrize(
    ("text", "words", "actor", "sure"),
    [
        ("General Ada Orlan spoke. The general left.", "The general", "Ada Orlan", True),
        ("General Ada Orlan fell. Later the ex-general left.", "the ex-general", "Ada Orlan", True),
        ("Ada Orlan, a historian, spoke. The historian left.", "The historian", "Ada Orlan", True),
        (
            "Ada Orlan met the Ministry of Tides. The ministry said no.",
            "The ministry",
            "Ministry of Tides",
            True,
        ),
        ("Tessel fell. The company said no.", "The company", "Tessel", False),
        ("Tessel is a carmaker. Norrin is a bank. The carmaker fell.", "The carmaker", "Tessel", True),
    ],
)
def test_a_description_means_the_actor_named_before(text: str, words: str, actor: str, sure: bool) -> None:
    assert meant(text) == [(words, actor, sure)]


@pytest.mark.parametrize(
    "text",
    [
        "General Ada Orlan met General Bela Reed. The general left.",  # which of the two?
        "Tessel met Norrin. The company said no.",
        "The Reed Commission met the Vane Commission. The commission said no.",
        "Ada Orlan spoke. The company said no.",
        "Ada Orlan spoke. The historian left.",  # nobody said that she is one
        "Tessel met Norrin. The companies said no.",
        "Tessel fell. It rained. It rained. It rained. It rained. The company said no.",  # too far
        "The company said no. Tessel fell.",  # nobody named yet
        "Tessel fell. The company of Osmark said no.",
        "Norrin fell. The carmaker Tessel said no.",  # a title of what follows
        "Osmark voted. The court heard so.",
    ],
)
def test_what_cannot_be_decided_means_nobody(text: str) -> None:
    assert meant(text) == []
