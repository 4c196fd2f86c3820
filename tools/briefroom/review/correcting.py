"""What a person says of words in one article: who speaks, what a name means, what is no claim at all.

A correction holds to the sentence's words, so that it lasts when the seed changes elsewhere: the sentence is
the one that holds the beginning of the words, or, outside the running text, the whole paragraph.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast, get_args

from briefroom.errors import ReviewError
from briefroom.ingest import read_seed
from briefroom.model import (
    Article,
    Brief,
    Claim,
    CorrectionKind,
    Knowledge,
    Mention,
    MentionKind,
    QuestionKind,
    Span,
)
from briefroom.review.acts import find_suggestion
from briefroom.review.keys import KEY, normal, question_key, sentence_digest
from briefroom.review.project import WHERE, Draft, Project, near_cure
from briefroom.review.suggestions import WITHHELD, Suggestion, sentence_at

# Kinds of questions that are about one claim of one brief.
ABOUT_CLAIMS: tuple[QuestionKind, ...] = ("speaker", "answers")
NOTHING = ("none", "nobody")  # how a person says: no value
YES_OR_NO = ("claim", "answers")  # corrections whose value is their kind, or "" for: it is not so


@dataclass(frozen=True, slots=True)
class Fix:
    """What is right: the ``kind`` of correction, its value ("" for none, nobody), and of a sentence the
    ``words`` it concerns."""

    kind: CorrectionKind
    value: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """The words of a brief that a correction is about; ``question`` is the key that asked, if one did."""

    brief: Brief
    span: Span
    question: str = ""


def fix_of(given: Mapping[str, str | None], words: str) -> Fix:
    """The fix among what a command was given: by kind, None where nothing was said."""
    kind, value = next((kind, value) for kind, value in given.items() if value is not None)
    kept = {"yes": kind, "no": ""} if kind in YES_OR_NO else dict.fromkeys(NOTHING, "")
    return Fix(cast(CorrectionKind, kind), kept.get(value, value), words)


def claim_key(kind: QuestionKind, brief: Brief, claim: Claim) -> str:
    """The key of a question about a claim: its seed, its sentence and its words, wherever they stand."""
    article = brief.evidence.article
    sentence = sentence_digest(words_around(brief, article, claim.content[0]))
    return question_key(kind, [brief.seed, sentence, claim.text])


def correct(
    project: Project, briefs: Sequence[Brief], found: Sequence[Suggestion], word: str, fix: Fix
) -> Draft:
    """The draft of a correction. ``word`` is a question's key, ``<brief>#c3`` or ``<brief>#s12`` (then with
    ``fix.words``), or, for a kind, the name of an unknown actor in whatever article. Raises ReviewError."""
    if fix.kind == "kind" and "#" not in word and not _asks_of_claim(word, briefs):
        return _kind_of_name(find_suggestion(word, found), fix)
    target = find_target(briefs, word, fix)
    value = _value(fix, project.knowledge, target.brief)
    article = whole_article(project.root, target.brief)
    span = article.span(target.span.start, target.span.end)
    details = {
        "what": fix.kind,
        "seed": target.brief.seed,
        "sha256": hashlib.sha256(article.text.encode()).hexdigest(),
        "start": str(span.start),
        "end": str(span.end),
        "words": span.exact,
        "sentence": sentence_digest(words_around(target.brief, article, span)),
        "value": value,
    }
    return Draft("correct", details, question=target.question)


def find_target(briefs: Sequence[Brief], word: str, fix: Fix) -> Target:
    """The words that ``word`` names. Raises ReviewError where there are none, or where they stand twice."""
    if KEY.fullmatch(word):
        return _asked(briefs, word)
    slug, _, ident = word.partition("#")
    brief = _brief(briefs, slug)
    claim = next((claim for claim in brief.evidence.claims if claim.id == ident), None)
    if claim is not None:
        return Target(brief, claim.content[0])
    sentence = next((s for s in brief.evidence.sentences if s.id == ident), None)
    if sentence is None:
        cure = f"name a claim or a sentence of it: {brief.slug}#c1, {brief.slug}#s1"
        raise ReviewError(f"“{ident}” is neither", where=brief.path, cure=cure)
    if not fix.words:
        raise ReviewError("no words", where=f"{brief.path}#{ident}", cure='say which: --words "…"')
    return Target(brief, _words_in(brief, sentence.span, fix.words))


def whole_article(root: Path, brief: Brief) -> Article:
    """The article with all its words: where rights keep them out of the brief's records, from the seed."""
    stored = brief.evidence.article
    if WITHHELD not in stored.text:
        return stored
    article = read_seed(root / brief.seed, root)
    if article.sha256 != stored.sha256:
        what = f"the brief lags behind its seed, {brief.seed}"
        raise ReviewError(what, where=brief.path, cure="run: briefroom build")
    return article


def words_around(brief: Brief, article: Article, span: Span) -> str:
    """The sentence that a correction of the span holds to."""
    sentence = sentence_at(brief, span)
    if sentence is not None:
        return article.text[sentence.span.start : sentence.span.end]
    paragraph = article.paragraphs[article.paragraph_of(span.start)]
    return article.text[paragraph.start : paragraph.end]


def _asks_of_claim(word: str, briefs: Sequence[Brief]) -> bool:
    return bool(KEY.fullmatch(word)) and _claim_asked(briefs, word) is not None


def _asked(briefs: Sequence[Brief], key: str) -> Target:
    found = _claim_asked(briefs, key)
    if found is None:
        cure = "name the place itself: <brief>#c1, or <brief>#s1 with --words"
        raise ReviewError(f"the question {key} is about no claim", where=WHERE, cure=cure)
    brief, claim = found
    return Target(brief, claim.content[0], key)


def _claim_asked(briefs: Sequence[Brief], key: str) -> tuple[Brief, Claim] | None:
    for brief in briefs:
        for claim in brief.evidence.claims:
            if any(claim_key(kind, brief, claim) == key for kind in ABOUT_CLAIMS):
                return brief, claim
    return None


def _brief(briefs: Sequence[Brief], slug: str) -> Brief:
    """By its slug or the name of its file."""
    found = [brief for brief in briefs if slug in (brief.slug, brief.slug.rpartition("/")[2])]
    if len(found) != 1:
        cure = near_cure(slug, tuple(brief.slug for brief in briefs), "give the path below content/briefs")
        what = f"{len(found) or 'no'} briefs are called “{slug}”"
        raise ReviewError(what, where="content/briefs", cure=cure)
    return found[0]


def _words_in(brief: Brief, sentence: Span, words: str) -> Span:
    """The one mention, or else the one place, of the words in the sentence."""
    inside = [
        m.span
        for m in brief.evidence.mentions
        if sentence.start <= m.span.start and m.span.end <= sentence.end and _is(m, words)
    ]
    at = sentence.exact.find(words)
    if not inside and at >= 0 and sentence.exact.count(words) == 1:
        start = sentence.start + at
        inside = [Span(start, start + len(words), words)]
    if len(inside) != 1:
        cure = "give words that stand in it once, just as they stand"
        what = f"“{words}” stands in the sentence {len(inside) or sentence.exact.count(words)} times"
        raise ReviewError(what, where=brief.path, cure=cure)
    return inside[0]


def _is(mention: Mention, words: str) -> bool:
    return normal(mention.span.exact) == normal(words)


def _kind_of_name(suggestion: Suggestion, fix: Fix) -> Draft:
    """A kind for a name in every article."""
    details = dict.fromkeys(("seed", "sha256", "sentence"), "")
    details |= {"what": "kind", "words": suggestion.name, "value": _kind(fix.value), "start": "0", "end": "0"}
    order = ("what", "seed", "sha256", "start", "end", "words", "sentence", "value")
    return Draft("correct", {key: details[key] for key in order})


def _kind(value: str) -> str:
    if value and value not in get_args(MentionKind):
        cure = f"use one of: {', '.join(get_args(MentionKind))}; or none"
        raise ReviewError(f"“{value}” is no kind", where=WHERE, cure=cure)
    return value


def _value(fix: Fix, knowledge: Knowledge, brief: Brief) -> str:
    """The value as it is kept: an entry's id, else a name as the article has it, else the person's words."""
    if fix.kind == "kind":
        return _kind(fix.value)
    if fix.kind in YES_OR_NO or not fix.value:
        return fix.value
    entries = {**knowledge.actors, **knowledge.places, **knowledge.backgrounds}
    if fix.value in entries:
        return fix.value
    for entity in brief.evidence.entities:
        if normal(fix.value) in {entity.id, *(normal(w) for w in (entity.name, *entity.surfaces))}:
            return entity.id if entity.known else entity.name
    if fix.kind == "link" or ("-" in fix.value and fix.value.islower()):
        cure = near_cure(fix.value, tuple(entries), "give an entry's id, or a name that the article has")
        raise ReviewError(f"there is no “{fix.value}”", where=WHERE, cure=cure)
    return " ".join(fix.value.split())
