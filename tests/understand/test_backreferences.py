"""Heads of phrases, and what phrases without a name refer to."""

from __future__ import annotations

import re

import pytest

from briefroom.model import Mention, MentionKind, Span
from briefroom.understand.anaphora import resolve_references
from briefroom.understand.phraseheads import Heads

KINDS: dict[str, MentionKind] = {
    "Ada Orlan": "person", "Orlan": "person", "Bela Reed": "person", "Tessel": "company", "Osmark": "place",
    "Reed Navy": "military", "University of Bellis": "ngo", "Bellis": "place",
}  # fmt: skip
IDS = {"Orlan": "Ada Orlan"}


def named(text: str) -> list[Mention]:
    """The names above, wherever the text has them."""
    pattern = "|".join(sorted(KINDS, key=lambda name: -len(name)))
    return [
        Mention(
            Span(*m.span(), m.group()), KINDS[m.group()], IDS.get(m.group(), m.group()), "name", 1.0, "given"
        )
        for m in re.finditer(pattern, text)
    ]


@pytest.mark.parametrize(
    ("words", "about", "head"),
    [
        ("Ada Orlan", "name", "Ada Orlan"),
        ("“Ada Orlan”", "name", "Ada Orlan"),
        ("Harbour Minister Ada Orlan's", "name", "Ada Orlan"),
        ("Ada Orlan, founder of Tessel", "name", "Ada Orlan"),
        ("Governor of Osmark Ada Orlan", "name", "Ada Orlan"),
        ("the Osmark carmaker Tessel", "name", "Tessel"),
        ("Osmark's Reed Navy", "name", "Reed Navy"),
        ("the University of Bellis in Osmark", "name", "University of Bellis"),
        ("Tessel Harbour Bank", "name", "Tessel Harbour Bank"),
        ("the Osmark carmaker", "description", "Osmark carmaker"),
        ("the prime minister of Osmark", "description", "prime minister"),
        ("the Prime Minister of Osmark", "description", "Prime Minister"),
        ("Ada Orlan and Bela Reed", "union", "Ada Orlan and Bela Reed"),
        ("Osmark, Bellis and Tessel", "union", "Osmark, Bellis and Tessel"),
        ("its", "pronoun", "its"),
        ("which it is closing", "pronoun", "which"),
        ("US", "name", "US"),
    ],
)
def test_a_phrase_is_about_its_head(words: str, about: str, head: str) -> None:
    phrase = Heads(words, named(words)).phrase((0, len(words)))
    assert (phrase.about, words[slice(*phrase.head)]) == (about, head)


def referent(text: str, words: str) -> str | None:
    """What the last of the given words refers to."""
    mentions = named(text)
    spans = [(m.span.start, m.span.end) for m in mentions]
    marked = [m.span() for m in re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", text)]
    heads = Heads(text, mentions)
    phrases = [heads.phrase(span) for span in sorted({*spans, *marked})]
    ids = {(m.span.start, m.span.end): str(m.entity_id) for m in mentions}
    kinds = {str(m.entity_id): m.kind for m in mentions}
    found = resolve_references(text, text.split("\n")[0], phrases, ids, kinds)
    return found.get(heads.phrase(marked[-1]).head)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The carmaker Tessel fell.", "The carmaker", "Tessel"),
        ("Ada Orlan, a historian, spoke.", "a historian", "Ada Orlan"),
        ("Ada Orlan is now a historian.", "a historian", "Ada Orlan"),
        ("Tessel met the union. The firm said no.", "The firm", "Tessel"),
        ("Tessel, a carmaker, left. Rain fell. The carmaker said no.", "The carmaker", "Tessel"),
        ("Osmark voted. The town was calm.", "The town", "Osmark"),
        ("Tessel said that it would close.", "it", "Tessel"),
        ("Osmark carmaker Tessel said that its boats sank.", "its", "Tessel"),
        ("Ada Orlan met the board of Tessel. She left.", "She", "Ada Orlan"),
        ("Mrs Orlan met Bela Reed. He left.", "He", "Bela Reed"),
        ("Tessel, which builds boats, closed.", "which", "Tessel"),
        ("“I am done,” Ada Orlan said.", "I", "Ada Orlan"),
        ("An interview with Ada Orlan\nWhy boats? I like boats.", "I", "Ada Orlan"),
    ],
)
def test_a_phrase_without_a_name_refers_to(text: str, words: str, expected: str) -> None:
    assert referent(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tessel closed. She left.", "She"),
        ("Mrs Orlan spoke. He left.", "He"),
        ("Ada Orlan spoke. It rained.", "It"),
        ("Osmark voted. I like boats.", "I"),
    ],
)
def test_a_pronoun_that_suits_nobody_stands_for_nobody(text: str, words: str) -> None:
    assert referent(text, words) is None


def test_a_company_noun_never_means_a_person() -> None:
    assert referent("Ada Orlan spoke. The firm closed.", "The firm") not in {"Ada Orlan"}


def test_a_bare_role_before_a_name_is_a_word() -> None:
    assert referent("Then historian Ada Orlan spoke.", "historian") != "Ada Orlan"
