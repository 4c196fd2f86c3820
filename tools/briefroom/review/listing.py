"""The queue as lines for a terminal, and as records for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from briefroom.model import Question, QuestionKind

WIDEST = 72  # characters of a title
HEAD = ("no.", "key", "kind", "title", "briefs")
# What a question of each kind is about, for people.
KIND_WORDS: dict[QuestionKind, str] = {
    "unknown": "unknown actor",
    "ambiguous": "ambiguous name",
    "spelling": "spelling",
    "merge": "possible merge",
    "answers": "counter-claim",
    "conflict": "conflict of edits",
    "speaker": "unsure speaker",
    "import": "import",
}


def table(questions: Sequence[Question]) -> Iterator[str]:
    """A line for each, under a head, in columns."""
    if not questions:
        yield "nothing to settle"
        return
    rows = [
        (f"{n}", q.key, KIND_WORDS[q.kind], _short(q.title), f"{q.reach}") for n, q in enumerate(questions, 1)
    ]
    widths = [max(len(row[column]) for row in (HEAD, *rows)) for column in range(len(HEAD))]
    for row in (HEAD, *rows):
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def explained(question: Question) -> Iterator[str]:
    """What is asked, the sentences with where they stand, and each choice with its command."""
    yield f"{question.key}  {KIND_WORDS[question.kind]}: {question.title}"
    yield question.asks
    for excerpt in question.excerpts:
        yield ""
        yield f"  “{excerpt.text}”"
        yield f"    content/briefs/{excerpt.brief}.md{f', {excerpt.sentence}' if excerpt.sentence else ''}"
    for number, choice in enumerate(question.choices, 1):
        yield ""
        yield f"{number}. {choice.words}"
        if choice.command:
            yield f"   {choice.command}"
    if any(choice.command for choice in question.choices):
        yield ""
        yield 'Write your reason between the quotation marks of --why "". Every ruling can be undone.'


def as_json(questions: Sequence[Question]) -> Iterator[str]:
    """The records as one JSON list."""
    yield json.dumps([asdict(question) for question in questions], ensure_ascii=False, indent=1)


def _short(title: str) -> str:
    shown = "".join(letter if letter.isprintable() else "?" for letter in title)
    return shown if len(shown) <= WIDEST else shown[: WIDEST - 1] + "…"
