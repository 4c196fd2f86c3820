"""Which of them is meant? Names that more than one could be called by, left open in their sentence."""

from __future__ import annotations

from collections.abc import Iterator

from briefroom.model import Brief, Choice, Mention, Question, Sentence
from briefroom.review.keys import normal, question_key, sentence_digest
from briefroom.review.questions_basis import (
    Basis,
    can_be_typed,
    excerpt_of,
    is_open,
    is_settled,
    ruling,
)
from briefroom.review.suggestions import sentence_at


def ask(basis: Basis) -> Iterator[Question]:
    """One question a name and sentence; the same name in another sentence may mean another."""
    for brief in basis.briefs:
        for mention in brief.evidence.mentions:
            sentence = sentence_at(brief, mention.span) if is_open(mention) else None
            words = mention.span.exact
            if sentence is None or not can_be_typed(words) or not _stands_once(brief, mention, sentence):
                continue
            if not is_settled(basis, brief, sentence.span.exact, words):
                yield _question(basis, brief, mention, sentence)


def _stands_once(brief: Brief, mention: Mention, sentence: Sentence) -> bool:
    """A ruling names the sentence and the words, so these must stand in it once."""
    span, words = sentence.span, normal(mention.span.exact)
    same = [
        m
        for m in brief.evidence.mentions
        if span.start <= m.span.start and m.span.end <= span.end and normal(m.span.exact) == words
    ]
    return len(same) == 1


def _question(basis: Basis, brief: Brief, mention: Mention, sentence: Sentence) -> Question:
    words = mention.span.exact
    key = question_key("ambiguous", [brief.seed, sentence_digest(sentence.span.exact), words])
    place = f"{brief.slug}#{sentence.id}"
    names = {ident: _name(basis, brief, ident) for ident in mention.candidates}

    def link(value: str) -> str:
        return ruling("correct", place, "--words", words, "--link", value, question=key)

    chosen = [Choice(f"{name} is meant.", link(ident)) for ident, name in names.items()]
    return Question(
        key=key,
        kind="ambiguous",
        title=words,
        asks=f"Who or what is “{words}” here: {_either(list(names.values()))}?",
        excerpts=(excerpt_of(brief, mention.span),),
        choices=(*chosen, Choice("None of them: the words stay without a link.", link("none"))),
        reach=1,
        weight=1.0,
    )


def _name(basis: Basis, brief: Brief, ident: str) -> str:
    entry = basis.knowledge.actors.get(ident) or basis.knowledge.places.get(ident)
    if entry is not None:
        return f"{entry.name} ({ident})"
    background = basis.knowledge.backgrounds.get(ident)
    entity = next((e for e in brief.evidence.entities if e.id == ident), None)
    return background.title if background else entity.name if entity else ident


def _either(names: list[str]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else f"{names[0]}, or another"
