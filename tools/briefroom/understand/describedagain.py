"""Who is meant by "the firm", "the group", "the ex-general": a name the article gave before.

Only what can be decided is: a description that was given to one named actor ("General Ada Orlan", "Tessel,
a carmaker") means that one; one that merely says what sort of thing is meant counts where a single actor
of the sort has been named nearby. Everything else stays unresolved.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefroom.model import Article, Entity, Mention, MentionKind
from briefroom.understand.kinds import ACTORS
from briefroom.understand.kindwords import NOUNS
from briefroom.understand.referencewords import KIND_NOUNS, PERSON_NOUNS, suits
from briefroom.understand.sentences import sentence_ranges

REACH = 2  # sentences back in which a thing of the sort is near
SURE, LIKELY = 0.85, 0.7
FORMER = r"(?:(?:former|retired|rogue|ousted|late|then) |ex-)"
NOUN = re.compile(rf"\b[Tt]he {FORMER}?(?P<noun>[a-z]+)(?![\w-]| (?:of|for|at|from|in charge) )")
# Right before a name: "the carmaker", "General", "ex-general".
BEFORE = re.compile(r"\b(?P<noun>[A-Za-z]+) $")
# Right behind one: ", a retired general, …", "is a carmaker".
BEHIND = re.compile(
    r"(?:, | is | was )(?:an?|the) (?P<words>(?:[\w’'-]+ ){0,5})(?P<noun>[a-z]+)"
    r"(?=[,.;)]| (?:who|which|that|of|based|from|in|for)\b)"
)
NAMED_NEXT = re.compile(r"[”\"’']? (?:[A-Z][\w’'-]+ )*$")
# Nouns of a sort that also mean something else too often to go by.
LOOSE = frozenset({"chain", "brand", "court", "daily", "weekly", "giant", "army", "navy", "front", "police"})
# Nouns by which one goes back to a body that has them in its name ("the ministry"), and to no other.
IN_NAMES = re.compile(
    r"(?:ministry|parliament|legislature|tribunal|commission|authority|court|cabinet|directorate|union"
    r"|universit(?:y|ies)|institute|hospital|committee|council|agency|department|foundation|federation"
    r"|association|assembly|senate|congress|league|bank|front|brigade|movement|coalition|alliance|corporation)$"
)
SORTS: frozenset[MentionKind] = frozenset(NOUNS)


@dataclass(frozen=True, slots=True)
class _Given:
    """A description that an actor was given, and where."""

    start: int
    entity_id: str


@dataclass(frozen=True, slots=True)
class _Actors:
    """The named actors of an article: mentions in order, kinds, words of their names, descriptions."""

    names: Sequence[Mention]
    kinds: Mapping[str, MentionKind]
    words: Mapping[str, frozenset[str]]
    given: Mapping[str, Sequence[_Given]]
    starts: Sequence[int]


def find_again(article: Article, mentions: Sequence[Mention], entities: Sequence[Entity]) -> list[Mention]:
    """Mentions of layer "actor" for descriptions that mean a named actor; ``mentions`` are all others."""
    text = article.text
    actors = _actors(article, mentions, entities)
    taken = {at for m in mentions for at in range(m.span.start, m.span.end)}
    found = []
    for match in NOUN.finditer(text):
        if not _is_noun(match["noun"]) or not taken.isdisjoint(range(*match.span())):
            continue
        ident, confidence = _meant(match["noun"], match.start(), actors)
        if ident and not _names_next(text, match.end(), actors.names):
            span = article.span(*match.span())
            found.append(Mention(span, actors.kinds[ident], ident, "actor", confidence, "described again"))
    return found


def _actors(article: Article, mentions: Sequence[Mention], entities: Sequence[Entity]) -> _Actors:
    kinds = {entity.id: entity.kind for entity in entities}
    words = {e.id: frozenset(" ".join((e.name, *e.surfaces)).lower().split()) for e in entities}
    names = [m for m in mentions if m.layer == "name" and kinds.get(m.entity_id or "", "place") in ACTORS]
    names.sort(key=lambda m: m.span.start)
    return _Actors(names, kinds, words, _given(article.text, names, kinds), _sentence_starts(article))


def _meant(noun: str, at: int, actors: _Actors) -> tuple[str, float]:
    """The actor and how sure that is; an empty id where nothing or more than one fits."""
    described = {one.entity_id for one in actors.given.get(noun, ()) if one.start < at}
    if described:
        return (described.pop(), SURE) if len(described) == 1 else ("", 0.0)
    before = [m for m in actors.names if m.span.start < at]
    so_named = {str(m.entity_id) for m in before if noun in actors.words[str(m.entity_id)]}
    if so_named:
        return (so_named.pop(), SURE) if len(so_named) == 1 else ("", 0.0)
    if noun in PERSON_NOUNS or IN_NAMES.match(noun):
        return "", 0.0
    sorts = {kind for kind in SORTS if KIND_NOUNS[kind].match(noun)}
    least = bisect_right(actors.starts, at) - REACH
    near = {
        str(m.entity_id)
        for m in before
        if actors.kinds[str(m.entity_id)] in sorts and bisect_right(actors.starts, m.span.start) >= least
    }
    return (near.pop(), LIKELY) if len(near) == 1 else ("", 0.0)


def _given(text: str, names: Sequence[Mention], kinds: Mapping[str, MentionKind]) -> dict[str, list[_Given]]:
    """Descriptions by their noun, from titles and appositions."""
    found: dict[str, list[_Given]] = defaultdict(list)
    for name in names:
        ident = str(name.entity_id)
        before = BEFORE.search(text, max(0, name.span.start - 30), name.span.start)
        behind = BEHIND.match(text, name.span.end)
        for match in (before, behind):
            noun = match["noun"].lower() if match else ""
            if noun and _is_noun(noun) and suits(noun, kinds[ident]):
                found[noun].append(_Given(name.span.start, ident))
    return found


@lru_cache(maxsize=1024)
def _is_noun(noun: str) -> bool:
    return (
        noun in PERSON_NOUNS
        or IN_NAMES.match(noun) is not None
        or any(pattern.match(noun) for pattern in KIND_NOUNS.values())
    )


def _names_next(text: str, end: int, names: Sequence[Mention]) -> bool:
    """ "The carmaker Tessel": that is a title, and no second mention."""
    return any(
        end < m.span.start <= end + 40 and NAMED_NEXT.fullmatch(text[end : m.span.start]) for m in names
    )


def _sentence_starts(article: Article) -> list[int]:
    return [
        start
        for paragraph in article.paragraphs
        for start, _ in sentence_ranges(article.text, paragraph.start, paragraph.end)
    ]
