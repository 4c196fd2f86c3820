"""Which camp each actor of a brief stands in, so that shape and underline can show it.

Read from the signed relations of the article and of the knowledge: who supports whom joins a camp, and
the two camps with the most quarrels between them are the sides. Only who leads or belongs to a side, or
backs it, is shown on it: to share a supporter or a member with it is not enough. Sides are lettered by
alphabet alone; the letters never reach a reader. Who stands in neither is "other armed" or unaligned.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Literal

from briefroom.knowledge.asof import current
from briefroom.model import Evidence, Knowledge

Side = Literal["a", "b", "c", "n"]
WITH = ("member_of", "leads", "part_of", "supports", "aligned_with")
AGAINST = ("opposes", "rival_of")
ARMED = frozenset({"armed_group", "military", "alliance"})
BYSTANDERS = frozenset({"media", "igo", "ngo"})  # a newsroom that quotes somebody joins no camp
CAMPS: tuple[Side, Side] = ("a", "b")  # in alphabetical order of their labels
VERSUS_WEIGHT = 100  # a versus box of the knowledge outweighs any number of single quarrels

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Sides:
    """The side of every entity, and what the two camps are called: by their best connected member."""

    letters: dict[str, Side] = field(default_factory=dict)
    labels: dict[Side, str] = field(default_factory=dict)

    def of(self, ident: str | None) -> Side:
        """The side of an entity; "n" for anybody unknown."""
        return self.letters.get(ident or "", "n")


def find_sides(evidence: Evidence, knowledge: Knowledge) -> Sides:
    """The two camps of one article, if it has two."""
    actors = {e.id: e for e in evidence.entities if e.namespace == "actor" and e.kind not in BYSTANDERS}
    against = _against(evidence, knowledge)
    quarrels = Counter(frozenset(pair) for pair in against if set(pair) <= actors.keys())
    for sides in _versus(knowledge):
        if sides <= actors.keys():
            quarrels[sides] += VERSUS_WEIGHT
    allied = tuple(_with(evidence, knowledge))
    camps = _camps(list(actors), allied, set(quarrels))
    letters: dict[str, Side] = {i: "c" if e.kind in ARMED else "n" for i, e in actors.items()}
    pair = _opponents(camps, quarrels)
    if pair is None:
        return Sides(letters)
    weight = Counter(ident for quarrel in quarrels.elements() for ident in quarrel)
    named = sorted((actors[head].name, head, camp) for head, camp in ((_head(c, weight), c) for c in pair))
    labels: dict[Side, str] = {}
    for letter, (label, head, camp) in zip(CAMPS, named, strict=True):
        labels[letter] = label
        letters.update(dict.fromkeys(_adherents(head, camp, allied), letter))
    return Sides(letters, labels)


def _with(evidence: Evidence, knowledge: Knowledge) -> Iterator[Pair]:
    yield from _known(evidence, knowledge, WITH)
    for relation in evidence.relations:
        if relation.sign == "+":
            yield relation.a, relation.b


def _against(evidence: Evidence, knowledge: Knowledge) -> Iterator[Pair]:
    yield from _known(evidence, knowledge, AGAINST)
    for relation in evidence.relations:
        if relation.sign == "-" and relation.a != relation.b:
            yield relation.a, relation.b


def _known(evidence: Evidence, knowledge: Knowledge, types: Iterable[str]) -> Iterator[Pair]:
    for entity in evidence.entities:
        actor = knowledge.actors.get(entity.id) if entity.known else None
        for relation in actor.relations if actor else ():
            if relation.type in types and current(relation, evidence.article.published):
                yield entity.id, relation.target


def _versus(knowledge: Knowledge) -> Iterator[frozenset[str]]:
    for background in knowledge.backgrounds.values():
        if background.sides:
            yield frozenset(background.sides)


def _camps(actors: list[str], allied: Iterable[Pair], hostile: set[frozenset[str]]) -> list[list[str]]:
    """Groups joined by support, in order of appearance; a support that would join enemies joins nobody."""
    group = {ident: [ident] for ident in actors}
    for one, other in allied:
        if one not in group or other not in group or group[one] is group[other]:
            continue
        if any(frozenset((a, b)) in hostile for a in group[one] for b in group[other]):
            continue
        joined = [ident for ident in actors if ident in group[one] or ident in group[other]]
        group.update(dict.fromkeys(joined, joined))
    return [members for ident, members in group.items() if members[0] == ident]


def _opponents(camps: list[list[str]], quarrels: Counter[frozenset[str]]) -> list[list[str]] | None:
    def heat(pair: tuple[list[str], list[str]]) -> int:
        return sum(quarrels[frozenset((a, b))] for a in pair[0] for b in pair[1])

    pairs = combinations(camps, 2)
    best = max(pairs, key=lambda pair: (heat(pair), len(pair[0]) + len(pair[1])), default=None)
    return list(best) if best and heat(best) else None


def _adherents(head: str, camp: list[str], allied: Iterable[Pair]) -> set[str]:
    """Those of ``camp`` that stand by its head: whom it backs itself, and who backs any of these in turn."""
    ties = [(one, other) for one, other in allied if one in camp and other in camp]
    found = {head} | {other for one, other in ties if one == head}
    grew = True
    while grew:
        joining = {one for one, other in ties if other in found} - found
        found |= joining
        grew = bool(joining)
    return found


def _head(camp: list[str], weight: Counter[str]) -> str:
    return max(camp, key=lambda ident: weight[ident])  # max keeps the first of equals: order of appearance
