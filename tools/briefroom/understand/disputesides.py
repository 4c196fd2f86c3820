"""What linking needs to know of a claim: its words, what it denies, its numbers, and its speaker's camp."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefroom.model import Article, Claim, Entity, Relation
from briefroom.understand.disputenumbers import Counts, counted
from briefroom.understand.disputewords import NEGATION, WORD, stem, stems

NEGATED_REACH = 60  # characters after a negation that it still denies
# "Vane, the deputy commander of the Guard": whom the speaker stands with. Not with those it left or fought.
ASIDE = re.compile(r", (?:an?|the|its|their|spokes\w+|[a-z]+ (?:of|for))\s[^,.\n]*")
APART = re.compile(
    r"\b(?:former|ex|under|against|anti|rival|opposed|dissident|late|whose|who)\b", re.IGNORECASE
)
TITLE_KINDS = frozenset({"headline", "standfirst", "caption", "heading"})


@dataclass(frozen=True, slots=True)
class Side:
    """One claim with what linking needs to know of it."""

    claim: Claim
    order: int
    paragraph: int
    title: bool
    stems: frozenset[str]
    negated: frozenset[str]  # stems within reach of a negation
    counts: Counts
    camp: frozenset[str]  # the speaker's entity and those it stands with


def sides_of(
    article: Article, claims: Sequence[Claim], relations: Sequence[Relation], entities: Sequence[Entity]
) -> list[Side]:
    """One side a claim, in order."""
    camps = _camps(article, claims, relations, entities)
    return [_side(article, claim, order, camps[order]) for order, claim in enumerate(claims)]


def _side(article: Article, claim: Claim, order: int, camp: frozenset[str]) -> Side:
    paragraph = article.paragraph_of((claim.cue or claim.content[0]).start)
    words = " ".join(piece.exact for piece in claim.content)
    return Side(
        claim=claim,
        order=order,
        paragraph=paragraph,
        title=article.paragraphs[paragraph].kind in TITLE_KINDS,
        stems=stems(words),
        negated=_negated(words),
        counts=counted(words),
        camp=camp,
    )


def _negated(words: str) -> frozenset[str]:
    found: set[str] = set()
    for match in NEGATION.finditer(words):
        stretch = words[match.end() : match.end() + NEGATED_REACH]
        found |= {stem(w) for w in WORD.findall(re.split(r"[.;:!?]", stretch)[0])}
    return frozenset(found)


def _camps(
    article: Article, claims: Sequence[Claim], relations: Sequence[Relation], entities: Sequence[Entity]
) -> list[frozenset[str]]:
    """For each claim: the speaker, whoever its description puts it with, and their declared friends."""
    own: dict[str, set[str]] = {}
    for claim in claims:
        beside = own.setdefault(_who(claim), set())
        beside |= {claim.speaker.entity_id} if claim.speaker.entity_id else set()
        words = _described(article, claim)
        beside |= {e.id for e in entities if e.kind not in ("place", "demonym") and _names(e, words)}
    places = {e.id for e in entities if e.namespace == "place"}
    friends = {
        (a, b) for r in relations if r.sign == "+" for a, b in ((r.a, r.b), (r.b, r.a)) if b not in places
    }
    whole = {who: frozenset(ids | {b for a, b in friends if a in ids}) for who, ids in own.items()}
    return [whole[_who(claim)] for claim in claims]


def _who(claim: Claim) -> str:
    return claim.speaker.entity_id or f"“{claim.speaker.name.lower()}”"


def _described(article: Article, claim: Claim) -> str:
    """The speaker's wording with the apposition after it, up to the cue."""
    span = claim.speaker.span
    if span is None:
        return ""
    limit = article.paragraphs[article.paragraph_of(span.start)].end
    if claim.cue and claim.cue.start >= span.end:
        limit = claim.cue.start
    aside = ASIDE.match(article.text, span.end, limit)
    if aside and APART.search(aside.group()):
        aside = None
    return article.text[span.start : aside.end() if aside else span.end]


def _names(entity: Entity, words: str) -> bool:
    return any(
        re.search(rf"(?<!\w){re.escape(surface)}(?!\w)", words)
        for surface in (entity.name, *entity.surfaces)
        if surface
    )
