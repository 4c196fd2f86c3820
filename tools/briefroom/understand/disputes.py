"""Which claims of one article answer each other, and what that makes of each.

Explicit: somebody denies, rejects or corrects what somebody else is reported to say. Inferred: two
accounts do not fit (a negated word, another number for the same thing, predicates that exclude each
other) though neither mentions the other; such a pair only "differs". Precision comes first: a wrong
counter-claim is the worst error a brief can make, so likeness of words alone never links anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefroom.model import Article, Claim, ClaimLink, ClaimLinkType, ClaimStatus, Entity, Relation
from briefroom.understand.attributionanswers import ANSWER
from briefroom.understand.disputenumbers import numbers_differ
from briefroom.understand.disputesides import Side, sides_of
from briefroom.understand.disputewords import (
    CLAIM_NOUN,
    CONTESTABLE,
    DENYING,
    DISPUTING,
    OPPOSED,
    POINTING,
    TERRITORIAL,
    VERDICT,
    stem,
)  # fmt: skip

REACH_CLAIMS = 8  # how many claims back an answer may point
REACH_PARAGRAPHS = 4
SAME_WORDS = 5  # and at least so many of them
SHARE = 0.34  # of the shorter claim's words that a denial must take up
SAME_STEMS = 0.6  # Jaccard from which two claims say the same thing
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


def link_claims(
    article: Article, claims: Sequence[Claim], relations: Sequence[Relation], entities: Sequence[Entity]
) -> tuple[Claim, ...]:
    """The claims with their links and the status these give them."""
    sides = sides_of(article, claims, relations, entities)
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


def _same_speaker(one: Side, other: Side) -> bool:
    """Whether both may be one voice: the same entity, or one wording within the other."""
    a, b = one.claim.speaker, other.claim.speaker
    if a.entity_id and b.entity_id:
        return a.entity_id == b.entity_id
    mine, theirs = (_content_words(speaker.name) for speaker in (a, b))
    return not mine or not theirs or mine <= theirs or theirs <= mine


def _content_words(name: str) -> frozenset[str]:
    return frozenset(name.lower().split()) - {"the", "a", "an", "his", "her", "its", "their"}


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
    if claim.rule == ANSWER:
        said = next((side for side in reversed(sides) if _is_answered(answer, side)), None)
        if said:
            yield said, "denies" if denies else "disputes", ANSWER
        return
    words = claim.text
    verdict = claim.verb in ("call", "describe", "label", "brand", "say") and VERDICT.search(words)
    if not denies and claim.verb not in DISPUTING and not (verdict and POINTING.match(words)):
        return
    if claim.verb == "reject" and not CLAIM_NOUN.search(words[:60]):
        return  # a plan or an offer: no claim
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


def _is_answered(answer: Side, side: Side) -> bool:
    """Whether the denial that hangs on to a claim hangs on to this one: it has the same words."""
    return side is not answer and side.claim.rule != ANSWER and _nested(answer, side) and (
        not _same_speaker(answer, side)
    )


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
    if answer.title != earlier.title or _nameless(answer) or _nameless(earlier):
        return ""
    about = set(answer.claim.about) & set(earlier.claim.about)
    opposed = any(frozenset((a, b)) in foes for a in answer.camp for b in earlier.camp)
    crossed = bool(set(answer.claim.about) & earlier.camp or set(earlier.claim.about) & answer.camp)
    shared = answer.stems & earlier.stems
    near = answer.paragraph - earlier.paragraph <= REACH_PARAGRAPHS
    if near and numbers_differ(answer.counts, earlier.counts):
        return "numbers"
    denied = shared & (answer.negated ^ earlier.negated)
    enough = len(shared) >= SHARE * min(len(answer.stems), len(earlier.stems))
    if denied & CONTESTABLE and enough and opposed and (crossed or about):
        return "negation"
    if denied & TERRITORIAL and crossed and answer.camp and not answer.camp & earlier.camp:
        return "denied deed"
    if about and opposed and _exclude(answer, earlier):
        return "opposed predicates"
    together = len(shared) / max(1, len(answer.stems | earlier.stems))
    if together >= SAME_STEMS and len(shared) >= SAME_WORDS and _independent(answer, earlier):
        return "same words"
    return ""


def _nameless(side: Side) -> bool:
    return side.claim.speaker.kind == "none"


def _independent(one: Side, other: Side) -> bool:
    """Two accounts of one thing, not one utterance told twice: no quotation, no common camp, no headline."""
    plain = one.claim.mode == other.claim.mode == "indirect" and not (
        one.title or one.negated ^ other.negated
    )
    known = one.claim.speaker.entity_id and other.claim.speaker.entity_id
    return plain and bool(known) and not one.camp & other.camp


def _exclude(one: Side, other: Side) -> bool:
    return any(
        (one.stems & left and other.stems & right) or (one.stems & right and other.stems & left)
        for left, right in OPPOSED
    )
