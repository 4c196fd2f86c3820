"""What the tagger hands over is made fit: things that open a sentence go, cut names are whole again."""

from __future__ import annotations

import pytest
from naming import article_of

from briefroom.understand.nametags import find_by_tagger
from briefroom.understand.tagger import Tag


def tagged(monkeypatch: pytest.MonkeyPatch, text: str, *words: str) -> list[str]:
    """The names left of an article in which the tagger marks these words as bodies."""
    tags = [Tag(text.index(w), text.index(w) + len(w), "ORG", 0.9) for w in words]
    monkeypatch.setattr("briefroom.understand.nametags.tag_names", lambda _: tags)
    return [text[c.start : c.end] for c in find_by_tagger(article_of(text))]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Ferries, small boats and wooden rafts were seen.", []),
        ("They saw Ferries, small boats and wooden rafts.", ["Ferries"]),
        ("Ferries, a firm in Port Vane, and its rivals bid.", ["Ferries"]),
        ("Ferries said on Monday that it would bid.", ["Ferries"]),
    ],
)
def test_a_list_of_things_that_opens_a_sentence_names_no_body(
    monkeypatch: pytest.MonkeyPatch, text: str, kept: list[str]
) -> None:
    assert tagged(monkeypatch, text, "Ferries") == kept


@pytest.mark.parametrize(
    ("later", "whole"),
    [
        ("RMFV also ran advertisements.", "Reed Majority for Vane PAC"),
        ("RMFVP also ran advertisements.", "Reed Majority for Vane PAC"),
        ("XQRS also ran advertisements.", "Vane PAC"),
    ],
)
def test_a_long_name_is_whole_where_its_initials_stand_in_the_article(
    monkeypatch: pytest.MonkeyPatch, later: str, whole: str
) -> None:
    text = f"The Reed Majority for Vane PAC has bought time. {later}"
    assert tagged(monkeypatch, text, "Vane PAC") == [whole]
