"""Two that may be one: the question that spellings and possible merges share.

A pair is two sides, each an entry of the knowledge or the name of an unknown actor. Whatever says that they
are two settles it beforehand: a file's ``not_same_as``, a ruling, or an article that tells them apart.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from briefroom.model import Actor, Choice, Excerpt, Question, QuestionKind
from briefroom.review.keys import normal, question_key
from briefroom.review.questions_alike import Called, given_apart
from briefroom.review.questions_basis import MOST_EXCERPTS, Basis, can_be_typed, namings, ruling
from briefroom.review.suggestions import Suggestion

# Types of names that are somebody's alone and spelt out.
SPELT_OUT = frozenset({"canonical", "alias", "previous", "self_styled", "rival_label"})


@dataclass(frozen=True, slots=True)
class Side:
    """One of two. ``word`` names it in a command and a key: an entry's id, or an unknown actor's name."""

    word: str
    name: str
    kind: str
    names: tuple[str, ...]  # that are spelt out
    briefs: tuple[str, ...]
    mentions: int
    excerpts: tuple[Excerpt, ...]
    entry: Actor | None = None

    @property
    def called(self) -> tuple[Called, ...]:
        """Its names, to be compared."""
        return tuple(Called(self.word, name, self.kind) for name in self.names)

    @property
    def shown(self) -> str:
        """The name, and of an entry its id."""
        return f"{self.name} ({self.word})" if self.entry else self.name


def side_of_unknown(suggestion: Suggestion) -> Side:
    """An unknown actor as one side."""
    spelt = (wording.text for wording in suggestion.wordings if wording.type == "alias")
    return Side(
        word=suggestion.name,
        name=suggestion.name,
        kind=suggestion.kind,
        names=(suggestion.name, *spelt),
        briefs=suggestion.briefs,
        mentions=suggestion.mentions,
        excerpts=suggestion.first[:MOST_EXCERPTS],
    )


def side_of_entry(basis: Basis, actor: Actor) -> Side:
    """An entry as one side; its sentences are looked up when a question is made of it."""
    names = tuple(name.text for name in actor.names if name.type in SPELT_OUT)
    return Side(actor.id, actor.name, actor.kind, names, basis.named.get(actor.id, ()), 0, (), actor)


def unknown_sides(basis: Basis) -> tuple[Side, ...]:
    """The unknown actors that a command can name."""
    return tuple(side_of_unknown(s) for s in basis.unknown if can_be_typed(s.name))


def entry_sides(basis: Basis) -> tuple[Side, ...]:
    """All actors of the knowledge."""
    return tuple(side_of_entry(basis, actor) for actor in basis.knowledge.actors.values())


def are_told_apart(basis: Basis, one: Side, other: Side) -> bool:
    """Whether somebody said that the two are two, or one article names both, with other given names."""
    own = [(side.word, *side.names) for side in (one, other)]
    if _says_apart(one, other) or _says_apart(other, one) or basis.kept_apart(*own):
        return True
    together = not {*one.briefs}.isdisjoint(other.briefs)
    return together and any(given_apart(a, b) for a in one.names for b in other.names)


def pair_question(basis: Basis, kind: QuestionKind, pair: tuple[Side, Side], why: str) -> Question:
    """Are they one? The lesser known of the two goes into the other. ``why`` is what speaks for it."""
    gone, stays = _ordered(*pair)
    key = question_key(kind, [gone.word, stays.word])
    briefs = {*gone.briefs} if stays.entry and not gone.entry else {*gone.briefs, *stays.briefs}
    return Question(
        key=key,
        kind=kind,
        title=f"{gone.name} / {stays.name}",
        asks=f"Are {gone.shown} and {stays.shown} one? {why}",
        excerpts=_excerpts(basis, gone, stays),
        choices=(
            Choice(_one(gone, stays), ruling("merge", gone.word, stays.word, question=key)),
            Choice(
                "They are two, and are never taken for one again.",
                ruling("not-same", gone.word, stays.word, question=key),
            ),
        ),
        reach=len(briefs),
        weight=float(max(1, gone.mentions)),
    )


def _ordered(one: Side, other: Side) -> tuple[Side, Side]:
    """An entry stays; else whom more briefs name, more often, with more letters; else by name."""

    def rank(side: Side) -> tuple[bool, int, int, int, str]:
        return side.entry is not None, len(side.briefs), side.mentions, len(side.name), side.word

    gone, stays = sorted((one, other), key=rank)
    return gone, stays


def _one(gone: Side, stays: Side) -> str:
    if gone.entry is not None:
        return f"One: all that {gone.name}'s file says moves into {stays.name}'s."
    if stays.entry is not None:
        return f"One: “{gone.name}” becomes another name in {stays.name}'s file."
    return f"One: both are shown as {stays.name}, in every brief."


def _excerpts(basis: Basis, gone: Side, stays: Side) -> tuple[Excerpt, ...]:
    """A sentence of each side first, then more of them."""
    lists = [side.excerpts or namings(basis, side.word) for side in (gone, stays)]
    found = [*(excerpts[0] for excerpts in lists if excerpts), *(e for rest in lists for e in rest[1:])]
    return tuple(dict.fromkeys(found))[:MOST_EXCERPTS]


def _says_apart(one: Side, other: Side) -> bool:
    distincts = one.entry.not_same_as if one.entry else ()
    called = {normal(name) for name in other.names}
    return any(d.ref == other.word or normal(d.name) in called for d in distincts)


def words_of(sides: Iterable[Side]) -> dict[str, Side]:
    """The sides by the word that names them."""
    return {side.word: side for side in sides}
