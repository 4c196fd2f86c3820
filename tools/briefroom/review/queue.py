"""The one queue of what a person should settle, ranked by how many readers it affects.

A question whose key a ruling that holds has is gone; when the ruling is undone it is there again. Nothing
is asked twice: a key stands for what is asked, and the first of equal ones stays.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

from briefroom.brief import read_briefs
from briefroom.errors import ReviewError
from briefroom.knowledge import recall_knowledge
from briefroom.knowledge.load import without_collector
from briefroom.model import Brief, Knowledge, Question, QuestionKind
from briefroom.review import (
    questions_ambiguous,
    questions_answers,
    questions_conflict,
    questions_imports,
    questions_merge,
    questions_speaker,
    questions_spelling,
    questions_unknown,
)
from briefroom.review.effects import corrections_of, ruled_keys
from briefroom.review.imported import read_imported
from briefroom.review.importmatch import world_of
from briefroom.review.questions_basis import Basis, make_basis
from briefroom.review.questions_conflict import read_clashes
from briefroom.review.rulings import read_rulings

Asker = Callable[[Basis], Iterator[Question]]
# One module a kind of question, in the order in which equally weighty ones are listed.
ASKERS: tuple[Asker, ...] = (
    questions_conflict.ask,
    questions_spelling.ask,
    questions_merge.ask,
    questions_unknown.ask,
    questions_answers.ask,
    questions_ambiguous.ask,
    questions_speaker.ask,
    questions_imports.ask,
)
KINDS: tuple[QuestionKind, ...] = get_args(QuestionKind)
WHERE = "briefroom review"
PREFIX = "q-"


def open_questions(root: Path) -> tuple[Question, ...]:
    """All that is asked of the project at ``root``, the most read first. Raises what reading it raises."""
    with without_collector():
        briefs = read_briefs(root)
    return questions_of(root, briefs, recall_knowledge(root))


def questions_of(root: Path, briefs: Sequence[Brief], knowledge: Knowledge) -> tuple[Question, ...]:
    """The same, of briefs and knowledge that have been read already."""
    rulings = read_rulings(root)
    basis = make_basis(
        briefs,
        knowledge,
        corrections_of(rulings),
        ruled=ruled_keys(rulings),
        clashes=read_clashes(root, briefs),
    )
    return ask_all(replace(basis, imports=world_of(knowledge, read_imported(root), rulings)))


def ask_all(basis: Basis, askers: Sequence[Asker] = ASKERS) -> tuple[Question, ...]:
    """Every question that no ruling has settled, once: by reach, then weight, then kind and title."""
    found: dict[str, tuple[int, Question]] = {}
    for order, ask in enumerate(askers):
        for question in ask(basis):
            if question.key not in basis.ruled:
                found.setdefault(question.key, (order, question))

    def rank(item: tuple[int, Question]) -> tuple[int, float, int, str, str]:
        order, question = item
        return -question.reach, -question.weight, order, question.title.casefold(), question.key

    return tuple(question for _, question in sorted(found.values(), key=rank))


def chosen(questions: Sequence[Question], kind: str | None, most: int | None) -> tuple[Question, ...]:
    """Those of one kind, and at most so many. Raises ReviewError for a kind that there is not."""
    if kind is not None and kind not in KINDS:
        cure = f"use one of: {', '.join(KINDS)}"
        raise ReviewError(f"“{kind}” is no kind of question", where=WHERE, cure=cure)
    if most is not None and most < 1:
        raise ReviewError(f"the limit {most}", where=WHERE, cure="give 1 or more")
    return tuple(question for question in questions if kind in (None, question.kind))[:most]


def find_question(root: Path, key: str) -> Question:
    """The question of that key, or of a beginning that no other key has. Raises ReviewError."""
    return pick(open_questions(root), key)


def pick(questions: Sequence[Question], key: str) -> Question:
    """The question among ``questions`` whose key is, or alone begins with, ``key``, with or without "q-"."""
    word = key.casefold()
    whole = word if word.startswith(PREFIX) else PREFIX + word
    found = [question for question in questions if question.key.startswith(whole)] if word else []
    if not found:
        cure = "see what is asked with: briefroom review"
        raise ReviewError(f"nothing is asked under “{key}”; it may be settled", where=WHERE, cure=cure)
    if len(found) > 1:
        cure = f"give more of it: {', '.join(question.key for question in found[:5])}"
        raise ReviewError(f"{len(found)} questions begin with “{key}”", where=WHERE, cure=cure)
    return found[0]
