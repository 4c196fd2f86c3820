"""What the tests of the queue share: briefs of a sentence or two, and what is asked of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from fiction import brief_of, read

from briefroom.model import Brief, Corrections, Definition, Knowledge, Question, Span
from briefroom.review.questions_basis import make_basis
from briefroom.review.queue import ask_all

KNOWN = Knowledge()


def article(slug: str, *sentences: str, known: Knowledge = KNOWN) -> Brief:
    """A brief of an article whose names are marked ``{kind:id|words}``."""
    return brief_of(read("\n".join(("News", *sentences)), slug, known), known, f"2031/{slug}")


def asked(
    briefs: Sequence[Brief], known: Knowledge = KNOWN, ruled: Corrections | None = None
) -> tuple[Question, ...]:
    return ask_all(make_basis(briefs, known, ruled or Corrections()))


def titles(questions: Sequence[Question], kind: str) -> list[str]:
    return [question.title for question in questions if question.kind == kind]


def defined(slug: str, name: str, office: str, said: str = "spoke") -> Brief:
    """A brief in which somebody is given an office."""
    made = article(slug, f"{{person:x|{name}}}, {office}, {said}.")
    text = made.evidence.article.text
    start = text.index(office)
    definition = Definition("x", Span(start, start + len(office), office))
    return replace(made, evidence=replace(made.evidence, definitions=(definition,)))


def pair(one: str, other: str, kind: str = "person") -> tuple[Brief, Brief]:
    return article("a", f"{{{kind}:x|{one}}} spoke."), article("b", f"{{{kind}:y|{other}}} left.")
