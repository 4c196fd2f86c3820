"""Rulings that need no second entry: accept, reject, not-same. Each gives a ``Draft`` and writes nothing.

What is accepted is written in the articles' own words, and says whose they are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from briefroom.errors import ReviewError
from briefroom.knowledge.body import MARK, UNMARKED
from briefroom.knowledge.entrybody import NewEntry, compose_entry
from briefroom.knowledge.entryrefs import add_record
from briefroom.model import ActorKind, Brief, Sourced
from briefroom.review.keys import KEY, normal, unknown_key
from briefroom.review.project import (
    SOURCES,
    WHERE,
    Draft,
    Project,
    check_id,
    folder_of,
    near_cure,
    path_of,
    text_of,
)
from briefroom.review.sourcing import NewSources, outlet_of, sources_for
from briefroom.review.suggestions import Quoted, Suggestion

WEIGHTY = re.compile(r"[^\W\d_]{5,}|\d+")  # words that say something, and numbers
STEM = 5  # letters that the forms of a word share


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person would have otherwise than suggested; "" leaves it. ``definition`` may carry its marks."""

    id: str = ""
    kind: str = ""
    name: str = ""
    definition: str = ""


def find_suggestion(word: str, found: Sequence[Suggestion]) -> Suggestion:
    """The unknown actor of that name, or of the question of that key. Raises ReviewError."""
    for suggestion in found:
        called = {normal(suggestion.name), *(normal(w.text) for w in suggestion.wordings)}
        if word == unknown_key(suggestion.name) or normal(word) in called:
            return suggestion
    cure = near_cure(word, tuple(s.name for s in found), "see what is asked with: briefroom review")
    raise ReviewError(f"no article names an unknown actor “{word}”", where=WHERE, cure=cure)


def accept(project: Project, suggestion: Suggestion, briefs: Mapping[str, Brief], wishes: Wishes) -> Draft:
    """An entry for an unknown actor, in the words of the articles or the person's own."""
    name, ident = " ".join(wishes.name.split()) or suggestion.name, wishes.id or suggestion.id
    check_id(ident)
    if project.entry(ident) is not None:
        cure = "give another with --id, or merge the name into that entry"
        raise ReviewError(f"there is an entry “{ident}” already", where=WHERE, cure=cure)
    kind = wishes.kind or suggestion.kind
    if kind not in get_args(ActorKind):
        cure = f"use one of: {', '.join(get_args(ActorKind))}"
        raise ReviewError(f"“{kind}” is no kind of actor", where=WHERE, cure=cure)
    quoted = () if wishes.definition else _quotable(suggestion, briefs)
    cited = tuple(dict.fromkeys(q.excerpt.brief for q in quoted)) or suggestion.briefs[-1:]
    if MARK.search(wishes.definition):
        cited = ()
    elif wishes.definition:
        _borne_out(wishes.definition, [briefs[slug] for slug in cited])
    texts = text_of(project.root, SOURCES) or ""
    sources = sources_for([briefs[slug] for slug in cited], project.knowledge, texts)
    sentences = _sentences(suggestion, quoted, wishes, sources)
    front = {
        "kind": kind,
        "name": name,
        "names": _names(suggestion, name),
        "as_of": max((briefs[slug].date.value or "" for slug in cited), default=""),
    }
    path = path_of("actors", ident)
    return Draft(
        kind="accept",
        details={"name": suggestion.name, "entry": ident, "path": path},
        files={path: compose_entry(NewEntry(front, sentences))},
        sources=sources.blocks,
        question=unknown_key(suggestion.name),
    )


def reject(word: str, found: Sequence[Suggestion]) -> Draft:
    """The answer no: a name is no actor, or what a question asks is not so."""
    if KEY.fullmatch(word) and all(word != unknown_key(s.name) for s in found):
        return Draft("reject", {"name": ""}, question=word)
    suggestion = find_suggestion(word, found)
    return Draft("reject", {"name": suggestion.name}, question=unknown_key(suggestion.name))


def not_same(project: Project, one: str, other: str, why: str) -> Draft:
    """Two entries, or names, that are never one; where both are entries their files say so, with ``why``."""
    if normal(one) == normal(other):
        raise ReviewError(f"“{one}” twice", where=WHERE, cure="name two")
    files: dict[str, str | None] = {}
    entries = [project.entry(ident) for ident in (one, other)]
    for word in (one, other):
        project.refuse_as_id(word)
    for entry, ident in zip(entries, (other, one), strict=True):
        if entry is not None and None not in entries and folder_of(entry) == "actors":
            record = {"ref": ident, "note": " ".join(why.split())}
            files[entry.path] = add_record(project.file(entry.path), "not_same_as", record).written()
    return Draft("not_same", {"a": one, "b": other}, files)


def _quotable(suggestion: Suggestion, briefs: Mapping[str, Brief]) -> tuple[Quoted, ...]:
    """Definitions that can stand as one sentence and whose brief is there. Raises ReviewError without any."""
    found = [q for q in suggestion.definitions if q.excerpt.brief in briefs]
    quotable = tuple(q for q in found if not UNMARKED.search(_in_words_of(q, briefs[q.excerpt.brief])))
    if not quotable:
        cure = 'say it with --definition "…", in words that the article bears out'
        what = f"no article says who or what “{suggestion.name}” is"
        raise ReviewError(what, where=WHERE, cure=cure)
    return quotable


def _borne_out(definition: str, briefs: Sequence[Brief]) -> None:
    """A person's own words rest on the article only if it has them: each word of weight, in any form of it.

    Raises ReviewError with those it lacks.
    """
    said = " ".join(brief.evidence.article.text for brief in briefs).casefold()
    stems = {word[:STEM] for word in WEIGHTY.findall(said)}
    lacking = [w for w in WEIGHTY.findall(definition) if w[:STEM].casefold() not in stems]
    if lacking:
        what = f"the article does not say {', '.join(f'“{word}”' for word in dict.fromkeys(lacking))}"
        cure = 'cite a source of content/sources.yml that does: --definition "… [^source-id]"'
        raise ReviewError(what, where=WHERE, cure=cure)


def _sentences(
    suggestion: Suggestion, quoted: Sequence[Quoted], wishes: Wishes, sources: NewSources
) -> tuple[Sourced, ...]:
    if not wishes.definition:
        return tuple(
            Sourced(f"“{q.words}”, in the words of {q.outlet}.", (sources.idents[q.excerpt.brief],))
            for q in quoted
        )
    words = " ".join(MARK.sub("", wishes.definition).split())
    own = tuple(dict.fromkeys(MARK.findall(wishes.definition)))
    return (Sourced(words, own or tuple(sources.idents.values())),)


def _in_words_of(quoted: Quoted, brief: Brief) -> str:
    return f"“{quoted.words}”, in the words of {outlet_of(brief)}."


def _names(suggestion: Suggestion, name: str) -> list[Any]:
    """The other wordings; the name that articles use is one if the person chose another."""
    found: list[Any] = [] if normal(name) == normal(suggestion.name) else [suggestion.name]
    for wording in suggestion.wordings:
        if normal(wording.text) != normal(name):
            plain = wording.type == "alias"
            found.append(wording.text if plain else {"text": wording.text, "type": wording.type})
    return found
