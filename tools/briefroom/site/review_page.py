"""The review queue as a page of a local build: what a person should settle, with the command of each answer.

A published site has no such page, for its readers can settle nothing, and questions are no findings.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefroom.model import Choice, Question
from briefroom.review.listing import KIND_WORDS
from briefroom.site.data import Asked, Page, SiteData, url
from briefroom.site.references import words
from briefroom.site.wording import counted, when_words

PATH = "review.html"
MOST = 300  # questions on the page, the most read; the terminal lists all


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence, and the way to it."""

    text: str
    href: str  # "" where the brief is not part of the site
    label: str


@dataclass(frozen=True, slots=True)
class Row:
    """One question as the page shows it."""

    key: str
    kind: str
    label: str
    title: str
    asks: str
    reach: str
    quotes: tuple[Quote, ...]
    choices: tuple[Choice, ...]


def asked(questions: Sequence[Question]) -> Asked:
    """The questions that the page has room for, and how many there are."""
    return Asked({question.key: question for question in questions[:MOST]}, len(questions))


def question_link(data: SiteData, key: str) -> str:
    """Where the question of that key stands, below the site's root; "" where it is not asked."""
    return f"{PATH}#{key}" if key in data.asked.questions else ""


def pages(data: SiteData) -> Iterator[Page]:
    """The one page; none in a published site."""
    if data.publish:
        return
    briefs = {brief.slug: f"{brief.title}, {when_words(brief.date)}" for brief in data.briefs}
    questions = data.asked.questions.values()
    counts = Counter(question.kind for question in questions)
    context = {
        "rows": tuple(_row(question, briefs) for question in questions),
        "kinds": [(kind, label, counts[kind]) for kind, label in KIND_WORDS.items() if counts[kind]],
        "total": data.asked.total,
    }
    yield Page(PATH, "review.html", context)


def _row(question: Question, briefs: dict[str, str]) -> Row:
    quotes = []
    for excerpt in question.excerpts:
        there = url("brief", excerpt.brief) if excerpt.brief in briefs else ""
        anchor = f"#{excerpt.sentence}" if there and excerpt.sentence else ""
        quotes.append(Quote(words(excerpt.text), there + anchor, briefs.get(excerpt.brief, excerpt.brief)))
    return Row(
        key=question.key,
        kind=question.kind,
        label=KIND_WORDS[question.kind],
        title=words(question.title),
        asks=words(question.asks),
        reach=counted(question.reach, "brief") if question.reach else "in no brief yet",
        quotes=tuple(quotes),
        choices=question.choices,
    )
