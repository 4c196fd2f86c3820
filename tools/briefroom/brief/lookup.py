"""The records of one article side by side, so that the sections of its brief can ask short questions.

Only what is sure enough to print is here: below ``PRINT_PROBABLE`` a record waits for a person.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from briefroom.model import (
    PRINT_PROBABLE,
    PRINT_UNMARKED,
    Claim,
    ClaimLink,
    Definition,
    Entity,
    Event,
    Evidence,
    Knowledge,
    Mention,
    Sentence,
    Span,
)

OPPOSING = ("denies", "disputes", "differs")


@dataclass(frozen=True, slots=True)
class Lookup:
    """``evidence`` and ``knowledge``, indexed."""

    evidence: Evidence
    knowledge: Knowledge
    entities: dict[str, Entity] = field(init=False)
    claims: dict[str, Claim] = field(init=False)

    def __post_init__(self) -> None:
        entities = {e.id: e for e in self.evidence.entities if e.confidence >= PRINT_PROBABLE}
        claims = {c.id: c for c in self.evidence.claims if sure(c) >= PRINT_PROBABLE and c.content}
        object.__setattr__(self, "entities", entities)
        object.__setattr__(self, "claims", claims)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds ``offset``; None in a headline, standfirst, heading or caption."""
        return next((s for s in self.evidence.sentences if s.span.start <= offset < s.span.end), None)

    def sentence(self, ident: str) -> Sentence | None:
        """The sentence of an id."""
        return next((s for s in self.evidence.sentences if s.id == ident), None)

    def first_claim(self, sentence: Sentence) -> str:
        """The id of the first printed claim of a sentence, or nothing."""
        return next((ident for ident in sentence.claims if ident in self.claims), "")

    def _has_page(self, ident: str) -> bool:
        """Whether a link may lead to the entity; an event without a background of its own leads nowhere."""
        entity = self.entities.get(ident)
        return entity is not None and (
            entity.namespace != "background" or ident in self.knowledge.backgrounds
        )

    def named(self, namespace: str) -> list[Entity]:
        """The entities of a namespace that the article calls by a name, in order of appearance."""
        names = {m.entity_id for m in self.evidence.mentions if m.layer == "name"}
        return [
            e for e in self.entities.values()
            if e.namespace == namespace and e.id in names and self._has_page(e.id)
        ]  # fmt: skip

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        """Names between two offsets that can be linked, outermost only, in text order."""
        inside = [
            m for m in self.evidence.mentions
            if m.layer == "name" and start <= m.span.start and m.span.end <= end
            and m.confidence >= PRINT_PROBABLE and self._has_page(m.entity_id or "")
        ]  # fmt: skip
        inside.sort(key=lambda m: (m.span.start, -m.span.end))
        outermost: list[Mention] = []
        for mention in inside:
            if not outermost or mention.span.start >= outermost[-1].span.end:
                outermost.append(mention)
        return outermost

    def definitions_of(self, ident: str) -> list[Definition]:
        """What the article itself says an entity is, surest first, then in text order; no wording twice."""
        printed = [d for d in self.evidence.definitions if d.confidence >= PRINT_PROBABLE]
        own = [d for d in printed if d.entity_id == ident]
        own.sort(key=lambda d: (d.confidence < PRINT_UNMARKED, d.span.start))
        return list({d.span.exact.casefold(): d for d in reversed(own)}.values())[::-1]

    def answers(self) -> list[tuple[Claim, ClaimLink, Claim]]:
        """``(claim, link, answer)`` for every two claims of the article that oppose each other, once each.

        An explicit answer stands second; of two that merely differ, the later one does.
        """
        found: dict[frozenset[str], tuple[Claim, ClaimLink, Claim]] = {}
        for answer in self.claims.values():
            for link in answer.links:
                if link.type not in OPPOSING or link.claim not in self.claims or link.claim == answer.id:
                    continue
                pair, key = (self.claims[link.claim], link, answer), frozenset((answer.id, link.claim))
                if key not in found or _weight(pair) > _weight(found[key]):
                    found[key] = pair
        return sorted(found.values(), key=lambda pair: (pair[0].start, pair[2].start))

    def events(self) -> list[Event]:
        """The events sure enough to print: by date, those without one last, then in text order."""
        printed = [e for e in self.evidence.events if e.confidence >= PRINT_PROBABLE]
        return sorted(printed, key=lambda e: (e.when.start is None, e.when.start or "", e.span.start, e.id))


def _weight(pair: tuple[Claim, ClaimLink, Claim]) -> tuple[bool, bool]:
    claim, link, answer = pair
    return link.basis == "explicit", answer.start > claim.start


def sure(claim: Claim) -> float:
    """A claim is as sure as the less sure of its words and its speaker."""
    return min(claim.confidence, claim.speaker.confidence)


def overlap(a: Span, b: Span) -> bool:
    """Whether two spans share a character."""
    return a.start < b.end and b.start < a.end
