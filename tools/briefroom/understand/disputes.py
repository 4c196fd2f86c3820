"""Which claims of one article answer each other, and what that makes of each.

Explicit: somebody denies, rejects or corrects what somebody else is reported to say. Inferred: two
accounts do not fit (a negated word, another number for the same thing, predicates that exclude each
other) though neither mentions the other; such a pair only "differs". Precision comes first: a wrong
counter-claim is the worst error a brief can make, so likeness of words alone never links anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefroom.model import Article, Claim, ClaimLink, ClaimLinkType, ClaimStatus, Entity, Relation
from briefroom.understand.disputenumbers import Counts, counted, numbers_differ
from briefroom.understand.disputewords import (
    CONTESTABLE,
    DENYING,
    DISPUTING,
    NEGATION,
    OPPOSED,
    POINTING,
    VERDICT,
    WORD,
    stem,
    stems,
)  # fmt: skip

REACH_CLAIMS = 8  # how many claims back an answer may point
REACH_PARAGRAPHS = 4
NEGATED_REACH = 60  # characters after a negation that it still denies
SAME_STEMS = 0.6  # Jaccard from which two claims say the same thing
# "Vane, the deputy commander of the Guard": whom the speaker stands with. Not with those it left or fought.
ASIDE = re.compile(r", (?:an?|the|its|their|spokes\w+|[a-z]+ (?:of|for))\s[^,.\n]*")
APART = re.compile(
    r"\b(?:former|ex|under|against|anti|rival|opposed|dissident|late|whose|who)\b", re.IGNORECASE
)
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
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


def link_claims(
    article: Article, claims: Sequence[Claim], relations: Sequence[Relation], entities: Sequence[Entity]
) -> tuple[Claim, ...]:
    """The claims with their links and the status these give them."""
    camps = _camps(article, claims, relations, entities)
    sides = [_side(article, claim, order, camps[order]) for order, claim in enumerate(claims)]
    foes = {frozenset((r.a, r.b)) for r in relations if r.sign == "-"}
    links: dict[str, list[ClaimLink]] = {claim.id: [] for claim in claims}
    for answer in sides:
        for target, kind, rule in _explicit(answer, sides):
            _add(links, answer, target, ClaimLink(kind, target.claim.id, "explicit", answer.claim.cue, rule))
        for earlier in _before(answer, sides):
            if not (answer.stems & earlier.stems or (answer.counts and earlier.counts)):
                continue
            rule = _inferred(answer, earlier, foes)
            if rule and not _linked(links, answer, earlier):
                bond: ClaimLinkType = "corroborates" if rule == "same words" else "differs"
                _add(links, answer, earlier, ClaimLink(bond, earlier.claim.id, "inferred", None, rule))
                _add(links, earlier, answer, ClaimLink(bond, answer.claim.id, "inferred", None, rule))
    against: dict[str, set[ClaimLinkType]] = {claim.id: set() for claim in claims}
    for owned in links.values():
        for link in owned:
            against[link.claim].add(link.type)
    return tuple(
        replace(c, links=tuple(links[c.id]), status=_status(links[c.id], against[c.id])) for c in claims
    )


def _add(links: dict[str, list[ClaimLink]], owner: Side, target: Side, link: ClaimLink) -> None:
    if all(other.claim != target.claim.id for other in links[owner.claim.id]):
        links[owner.claim.id].append(link)


def _linked(links: dict[str, list[ClaimLink]], one: Side, other: Side) -> bool:
    return any(link.claim == other.claim.id for link in links[one.claim.id])


def _status(links: Sequence[ClaimLink], against: set[ClaimLinkType]) -> ClaimStatus:
    if "denies" in against:
        return "denied"
    kinds = against | {link.type for link in links}
    if kinds & {"disputes", "differs", "denies"}:
        return "contested"
    return "corroborated" if "corroborates" in kinds else "single"


# ---------------------------------------------------------------- what a claim brings along


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


def _same_speaker(one: Side, other: Side) -> bool:
    a, b = one.claim.speaker, other.claim.speaker
    if a.entity_id and b.entity_id:
        return a.entity_id == b.entity_id
    return (a.kind == "none" and not a.name) or a.name.lower() == b.name.lower()


def _before(answer: Side, sides: Sequence[Side]) -> Iterator[Side]:
    """Earlier claims of others, nearest first."""
    for side in reversed(sides[: answer.order]):
        if not _same_speaker(answer, side) and not _nested(answer, side):
            yield side


def _nested(one: Side, other: Side) -> bool:
    """Whether one stands inside the other: X says that Y says."""
    return any(a.start < b.end and b.start < a.end for a in one.claim.content for b in other.claim.content)


# ---------------------------------------------------------------- explicit answers


def _explicit(answer: Side, sides: Sequence[Side]) -> Iterator[tuple[Side, ClaimLinkType, str]]:
    claim = answer.claim
    denies = claim.verb in DENYING
    words = claim.text
    verdict = claim.verb in ("call", "describe", "label", "brand", "say") and VERDICT.search(words)
    if not denies and claim.verb not in DISPUTING and not (verdict and POINTING.match(words)):
        return
    near = [
        side for side in _before(answer, sides)
        if answer.order - side.order <= REACH_CLAIMS and answer.paragraph - side.paragraph <= REACH_PARAGRAPHS
        and side.title == answer.title
    ]  # fmt: skip
    target = _target(answer, near)
    if target:
        yield target, "denies" if denies else "disputes", claim.verb
    elif (
        near
        and (claim.verb in ("counter", "retort") or (denies and answer.title))
        and _follows(answer, near[0])
    ):
        yield near[0], "disputes", claim.verb


def _follows(answer: Side, before: Side) -> bool:
    return answer.order - before.order == 1 and answer.paragraph == before.paragraph


def _target(answer: Side, near: Sequence[Side]) -> Side | None:
    """The claim a denial means: one it shares words with, one that accuses the denier, or "the charge"."""
    alike = [(_likeness(answer, side), -i, side) for i, side in enumerate(near)]
    best = max(alike, key=lambda entry: entry[:2], default=None)
    if best and best[0] >= 2:
        return best[2]
    accusing = next((side for side in near[:4] if _accuses(side, answer)), None)
    if accusing and answer.paragraph - accusing.paragraph <= 2:
        return accusing
    pointing = POINTING.match(answer.claim.text)
    meant = next((side for side in near if side.claim.force != "deny"), None)
    if pointing and meant and _points_at(answer, meant, pointing):
        return meant
    close = best is not None and answer.paragraph - best[2].paragraph <= 1 and best[1] >= -1
    return best[2] if best and best[0] == 1 and close else None


def _likeness(answer: Side, side: Side) -> int:
    """Words two claims share; a number they share weighs as two."""
    numbers = set(DIGITS.findall(answer.claim.text)) & set(DIGITS.findall(side.claim.text))
    return len(answer.stems & side.stems) + 2 * len(numbers)


def _points_at(answer: Side, before: Side, pointing: re.Match[str]) -> bool:
    """Whether "the charge", "that" and the like can mean the claim right before: one that says itself
    what it is about ("reports of trucks") must share a word with it."""
    rest = answer.claim.text[pointing.end() :]
    if re.match(r"\s+(?:of|that|about|by|on)\b", rest):
        return bool(answer.stems & before.stems - {stem(pointing["what"])})
    if pointing["what"].lower() in ("it", "that", "this", "them"):
        return answer.paragraph == before.paragraph and answer.order - before.order == 1
    return answer.paragraph - before.paragraph <= 1


def _accuses(side: Side, answer: Side) -> bool:
    """Whether the claim speaks of the denier's camp as doing something."""
    if not set(side.claim.about) & answer.camp or side.camp & answer.camp:
        return False
    return side.claim.force == "accuse" or answer.claim.verb in DENYING or side.order == answer.order - 1


# ---------------------------------------------------------------- inferred answers


def _inferred(answer: Side, earlier: Side, foes: set[frozenset[str]]) -> str:
    """Why the two accounts do not fit, or say the same; empty where nothing shows."""
    if answer.title != earlier.title or (
        answer.claim.speaker.kind == "none" and not answer.claim.speaker.name
    ):
        return ""
    about = set(answer.claim.about) & set(earlier.claim.about)
    opposed = any(frozenset((a, b)) in foes for a in answer.camp for b in earlier.camp)
    crossed = bool(set(answer.claim.about) & earlier.camp or set(earlier.claim.about) & answer.camp)
    near = answer.paragraph - earlier.paragraph <= REACH_PARAGRAPHS
    shared = answer.stems & earlier.stems
    if numbers_differ(answer.counts, earlier.counts) and (about or near):
        return "numbers"
    denied = shared & (answer.negated ^ earlier.negated)
    if (denied & CONTESTABLE or len(denied) >= 2) and _grounded(
        about, len(shared), opposed=opposed, crossed=crossed
    ):
        return "negation"
    if denied & CONTESTABLE and crossed and answer.camp and not answer.camp & earlier.camp:
        return "denied deed"
    if about and opposed and _exclude(answer, earlier):
        return "opposed predicates"
    together = len(shared) / max(1, len(answer.stems | earlier.stems))
    if (
        not answer.title
        and together >= SAME_STEMS
        and len(shared) >= 3
        and not answer.negated ^ earlier.negated
    ):
        return "same words"
    return ""


def _grounded(about: set[str], shared: int, *, opposed: bool, crossed: bool) -> bool:
    """Whether two claims that share a denied word are about one matter."""
    return (opposed and crossed) or (opposed and bool(about)) or (bool(about) and shared >= 3) or shared >= 4


def _exclude(one: Side, other: Side) -> bool:
    return any(
        (one.stems & left and other.stems & right) or (one.stems & right and other.stems & left)
        for left, right in OPPOSED
    )
