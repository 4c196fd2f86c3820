"""Whose words stand? Sentences of a brief that a person and a new version both changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from briefroom.brief import plain
from briefroom.brief.conflicts import open_clashes
from briefroom.brief.files import Home, read_text
from briefroom.model import Brief, Choice, Excerpt, Question
from briefroom.review.keys import question_key
from briefroom.review.questions_basis import Basis, OpenClash

URGENT = 1000.0  # somebody's own words wait; no count of mentions outweighs that
SHORT = 60  # characters of the person's words in a title
NOTHING = "(nothing: the new text no longer has the sentence)"


def read_clashes(root: Path, briefs: Sequence[Brief]) -> tuple[OpenClash, ...]:
    """The open conflicts of all briefs. Raises BriefError for a list that cannot be read."""
    found: list[OpenClash] = []
    for brief in briefs:
        home = Home(root, brief.slug)
        if home.conflicts.is_file():
            text = read_text(home.brief, home.path) or ""
            for clash in open_clashes(home, text):
                line = text.count("\n", 0, max(0, text.find(clash.yours))) + 1
                recorded = home.name(home.conflicts)
                found.append(OpenClash(brief, clash.yours, clash.new, recorded, line))
    return tuple(found)


def ask(basis: Basis) -> Iterator[Question]:
    """One question a conflict. It is settled where it stands, in the file, and needs no ruling."""
    for clash in basis.clashes:
        yours, new = (" ".join(words.split()) for words in (clash.yours, clash.new))
        title = " ".join(plain(clash.yours).split())
        slug, path = clash.brief.slug, clash.brief.path
        yield Question(
            key=question_key("conflict", [clash.brief.seed, yours, new]),
            kind="conflict",
            title=title if len(title) <= SHORT else title[: SHORT - 1] + "…",
            asks="You and the article's new version changed the same words. First stand yours, then the new.",
            excerpts=(Excerpt(slug, "", yours), Excerpt(slug, "", new or NOTHING)),
            choices=(
                Choice(f"The new words, or both: write them in {path}, line {clash.line}, and build.", ""),
                Choice(f"Yours, as they are: delete {clash.recorded} (it lists all of this brief).", ""),
            ),
            reach=1,
            weight=URGENT,
        )
