"""Who counts as one party when two briefs are compared, and who counts as its adversary.

"Orlan’s forces", "the deputy commander of the pro-Orlan forces" and Orlan herself hold a town as one;
that is read from the articles' descriptions and from the knowledge's relations, one step and no further.
Two parties are adversaries only where the knowledge or one of the two articles says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from briefroom.model import Brief, Definition, Knowledge

Camp = frozenset[str]  # knowledge ids
NOBODY: Camp = frozenset()

# A relation that makes two actors hold ground as one. To support somebody is not enough.
UPWARD = frozenset({"member_of", "part_of", "leads"})
DOWNWARD = frozenset({"leads"})
# A relation that makes two voices one side: they do not bear out each other.
FRIENDLY = UPWARD | {"supports", "aligned_with"}
HOSTILE = frozenset({"opposes", "rival_of"})
# "the deputy commander of the pro-Orlan forces": speaks and acts for what follows.
OFFICE = re.compile(
    r"\b(?:commander|chief|leader|head|spokes(?:man|woman|person)|official|officer|member|fighter|general"
    r"|governor|minister|president|chair(?:man|woman)?|secretary|chief of staff|director)\b"
    r"[^,.;]{0,20}\b(?:of|for|in|with)\b",
    re.I,
)
FORMER = re.compile(r"\b(?:former|ex|late|ousted|retired|one-time)\b", re.I)


class Camps:
    """Parties over one knowledge; what it reads of a brief is kept for the next question."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._allied: dict[str, set[str]] = defaultdict(set)
        self._hostile: set[frozenset[str]] = set()
        self._friends: set[frozenset[str]] = set()
        self._camps: dict[str, dict[str, Camp]] = {}
        self._quarrels: dict[str, tuple[tuple[Camp, Camp], ...]] = {}
        for actor in knowledge.actors.values():
            for relation in actor.relations:
                if relation.status == "disputed" or relation.end:
                    continue
                if relation.type in UPWARD:
                    self._allied[actor.id].add(relation.target)
                if relation.type in DOWNWARD:
                    self._allied[relation.target].add(actor.id)
                if relation.type in FRIENDLY:
                    self._friends.add(frozenset((actor.id, relation.target)))
                if relation.type in HOSTILE:
                    self._hostile.add(frozenset((actor.id, relation.target)))

    def of(self, brief: Brief, entity_id: str | None) -> Camp:
        """The knowledge ids that ``entity_id`` of ``brief`` stands for; empty for a stranger."""
        if brief.slug not in self._camps:
            self._camps[brief.slug] = self._read(brief)
        return self._camps[brief.slug].get(entity_id or "", NOBODY)

    def friendly(self, one: Camp, other: Camp) -> bool:
        """The two stand on one side, by the knowledge."""
        return bool(one & other) or any(frozenset((a, b)) in self._friends for a in one for b in other)

    def hostile(self, one: Camp, other: Camp, *briefs: Brief) -> bool:
        """The two are adversaries, by the knowledge or by the words of one of ``briefs``."""
        if not one or not other or one & other:
            return False
        if any(frozenset((a, b)) in self._hostile for a in one for b in other):
            return True
        return any(
            (one & a and other & b) or (one & b and other & a)
            for brief in briefs
            for a, b in self._quarrels_of(brief)
        )

    def _quarrels_of(self, brief: Brief) -> tuple[tuple[Camp, Camp], ...]:
        if brief.slug not in self._quarrels:
            pairs = [
                (self.of(brief, relation.a), self.of(brief, relation.b))
                for relation in brief.evidence.relations
                if relation.sign == "-"
            ]
            self._quarrels[brief.slug] = tuple((a, b) for a, b in pairs if a and b and not a & b)
        return self._quarrels[brief.slug]

    def _read(self, brief: Brief) -> dict[str, Camp]:
        known = {entity.id for entity in brief.evidence.entities if entity.known}
        direct: dict[str, set[str]] = defaultdict(set)
        for ident in known:
            direct[ident] |= {ident, *self._allied[ident]}
        described = [*_descriptions(brief)]
        for _ in range(2):  # a commander of the pro-Orlan forces: two steps of description
            for a, b in described:
                if a not in known:
                    direct[a] |= direct[b]
        return {ident: frozenset(camp) for ident, camp in direct.items() if camp}


def _descriptions(brief: Brief) -> Iterator[tuple[str, str]]:
    """Pairs (who, stands for whom) that the article's own descriptions make."""
    evidence = brief.evidence
    against = {(r.a, r.b) for r in evidence.relations if r.sign == "-"}
    for relation in evidence.relations:
        if relation.sign == "+" and relation.rule == "description":
            yield relation.a, relation.b
    wholes = [m for m in evidence.mentions if m.layer == "actor" and m.entity_id]
    for whole in wholes:
        for part in evidence.mentions:
            inside = whole.span.start <= part.span.start and part.span.end <= whole.span.end
            pair = (whole.entity_id or "", part.entity_id or "")
            usable = inside and part.entity_id and pair[0] != pair[1] and pair not in against
            if usable and not FORMER.search(whole.span.exact):
                yield pair
    for definition in evidence.definitions:
        for ident in _offices(brief, definition):
            yield definition.entity_id, ident


def _offices(brief: Brief, definition: Definition) -> Iterator[str]:
    """Whom somebody speaks for by the office the article gives: the first actor behind its "of"."""
    office = OFFICE.search(definition.span.exact)
    if office is None or FORMER.search(definition.span.exact):
        return
    begin = definition.span.start + office.end()
    behind = [
        m for m in brief.evidence.mentions
        if m.entity_id and m.kind not in {"place", "demonym"}
        and begin <= m.span.start and m.span.end <= definition.span.end
    ]  # fmt: skip
    if behind:
        first = min(behind, key=lambda m: (m.span.start, -m.span.end))
        yield first.entity_id or ""
