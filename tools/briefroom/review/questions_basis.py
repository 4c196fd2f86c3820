"""What all questions are drawn from, read once, and the wording that they share.

A question's command is meant to be copied whole; the person fills in only the reason. So every word of it
that comes from an article is quoted for the shell, and a name that no terminal shows truly is in no command.
"""

from __future__ import annotations

import re
import shlex
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefroom.model import Brief, Corrections, Excerpt, Knowledge, Mention, Span
from briefroom.review.importmatch import World
from briefroom.review.keys import normal, sentence_digest
from briefroom.review.suggestions import WITHHELD, Suggestion, sentence_at, suggestions

MOST_EXCERPTS = 3  # sentences shown with a question
LONGEST = 400  # characters of one of them
BARE = re.compile(r"[\w@%+=:,./#-]+", re.ASCII)  # words that no shell reads otherwise
SPECIAL = re.compile(r'["$`\\!]')  # what double quotes do not keep


@dataclass(frozen=True, slots=True)
class OpenClash:
    """Words of a person and new ones that a merge could not bring together, and the file that says so."""

    brief: Brief
    yours: str
    new: str
    recorded: str  # path below the root
    line: int  # of the person's words in the brief's file


@dataclass(frozen=True, slots=True)
class Basis:
    """The project as the questions find it. ``named`` gives the slugs of the briefs that name an entry;
    ``settled`` what corrections already speak of: seed, sentence digest, words; ``imports`` what other
    collections say."""

    briefs: tuple[Brief, ...]
    knowledge: Knowledge
    corrections: Corrections = field(default_factory=Corrections)
    ruled: frozenset[str] = frozenset()
    clashes: tuple[OpenClash, ...] = ()
    unknown: tuple[Suggestion, ...] = ()
    named: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    settled: frozenset[tuple[str, str, str]] = frozenset()
    imports: World = field(default_factory=World)

    def kept_apart(self, one: Iterable[str], other: Iterable[str]) -> bool:
        """Whether a ruling says that two who go by these names and ids are never one."""
        ones, others = {normal(name) for name in one}, {normal(name) for name in other}
        return any(
            (normal(a) in ones and normal(b) in others) or (normal(b) in ones and normal(a) in others)
            for a, b in self.corrections.apart
        )

    def brief(self, slug: str) -> Brief:
        """The brief of a slug."""
        return next(brief for brief in self.briefs if brief.slug == slug)


def make_basis(
    briefs: Sequence[Brief],
    knowledge: Knowledge,
    corrections: Corrections,
    *,
    ruled: frozenset[str] = frozenset(),
    clashes: Sequence[OpenClash] = (),
) -> Basis:
    """All that questions need to look at more than once."""
    named: dict[str, list[str]] = defaultdict(list)
    for brief in briefs:
        for entity in brief.evidence.entities:
            if entity.known:
                named[entity.id].append(brief.slug)
    return Basis(
        briefs=tuple(briefs),
        knowledge=knowledge,
        corrections=corrections,
        ruled=ruled,
        clashes=tuple(clashes),
        unknown=suggestions(briefs, _called_alike(briefs, knowledge), corrections),
        named={ident: tuple(dict.fromkeys(slugs)) for ident, slugs in named.items()},
        settled=frozenset((c.seed, c.sentence, c.words) for c in corrections.spans),
    )


def excerpt_of(brief: Brief, span: Span) -> Excerpt:
    """The sentence that holds the span; outside the running text its own words."""
    sentence = sentence_at(brief, span)
    text = " ".join((sentence.span.exact if sentence else span.exact).split())
    shown = text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"
    return Excerpt(brief.slug, sentence.id if sentence else "", shown)


def first_naming(brief: Brief, ident: str) -> Excerpt | None:
    """The sentence in which a brief first names what has that id."""
    spans = [m.span for m in brief.evidence.mentions if m.entity_id == ident]
    return excerpt_of(brief, min(spans, key=lambda span: span.start)) if spans else None


def namings(basis: Basis, ident: str) -> tuple[Excerpt, ...]:
    """Where the newest briefs first name an entry."""
    slugs = basis.named.get(ident, ())[:MOST_EXCERPTS]
    found = (first_naming(basis.brief(slug), ident) for slug in slugs)
    return tuple(excerpt for excerpt in found if excerpt is not None)


def is_settled(basis: Basis, brief: Brief, sentence: str, words: str) -> bool:
    """Whether a correction speaks of just these words of the sentence already."""
    return bool(basis.settled) and (brief.seed, sentence_digest(sentence), words) in basis.settled


def ruling(*words: str, question: str = "") -> str:
    """A command of ``briefroom review``, all but the reason, which is left for the person."""
    asked = ("--question", question) if question else ()
    return " ".join(["briefroom review", *(_quoted(word) for word in (*words, *asked)), '--why ""'])


def can_be_typed(name: str) -> bool:
    """Whether a name can stand in a command: every character is one that a terminal shows."""
    return name.isprintable() and WITHHELD not in name and not name.startswith("-")


def _quoted(word: str) -> str:
    if BARE.fullmatch(word):
        return word
    return shlex.quote(word) if SPECIAL.search(word) else f'"{word}"'


def _called_alike(briefs: Sequence[Brief], knowledge: Knowledge) -> Knowledge:
    """The actors whose very name some article has for an unknown one: who has got an entry since. Spellings
    are looked for elsewhere, so that thousands of names are not each held against thousands."""
    entities = [entity for brief in briefs for entity in brief.evidence.entities]
    unknown = {normal(e.name) for e in entities if e.namespace == "actor" and not e.known}
    actors = knowledge.actors.items()
    kept = {
        ident: actor for ident, actor in actors if any(normal(name.text) in unknown for name in actor.names)
    }
    return Knowledge(actors=kept)


def is_open(mention: Mention) -> bool:
    """Whether several could be meant and nothing decided."""
    return bool(mention.candidates) and mention.entity_id is None and mention.layer == "name"
