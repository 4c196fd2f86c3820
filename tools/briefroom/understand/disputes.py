"""Which claims of one article answer each other, and what that makes of each.

Explicit: somebody denies, rejects or corrects what somebody else is reported to say. Inferred: two
accounts do not fit (a negated word, another number for the same thing, one place held by two sides)
though neither mentions the other; such a pair only "differs". Precision comes first: a wrong
counter-claim is the worst error a brief can make, so likeness of words alone never links anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefroom.model import Article, Claim, ClaimLink, ClaimLinkType, ClaimStatus, Entity, Relation
from briefroom.understand.attributionanswers import ANSWER
from briefroom.understand.disputeanswers import REACH_PARAGRAPHS, answers_of, goes_on
from briefroom.understand.disputeholding import exclude
from briefroom.understand.disputenumbers import another_figure, numbers_differ
from briefroom.understand.disputesides import Scene, Side, nested, read_scene, same_event, same_speaker
from briefroom.understand.disputewords import CONTESTABLE, OPPOSED, TERRITORIAL

SAME_WORDS = 5  # two claims that say the same share at least so many words
SHARE = 0.34  # of the shorter claim's words that a denial must take up
SAME_STEMS = 0.6  # Jaccard from which two claims say the same thing
Links = dict[str, list[ClaimLink]]


def link_claims(
    article: Article, claims: Sequence[Claim], relations: Sequence[Relation], entities: Sequence[Entity]
) -> tuple[Claim, ...]:
    """The claims with their links and the status these give them."""
    scene = read_scene(article, claims, relations, entities)
    foes = {frozenset((r.a, r.b)) for r in relations if r.sign == "-"}
    links: Links = {claim.id: [] for claim in claims}
    _link_answers(links, scene)
    for answer in scene.sides:
        for earlier in _before(answer, scene):
            rule = _inferred(answer, earlier, foes, scene)
            if rule and not _linked(links, answer, earlier):
                bond: ClaimLinkType = "corroborates" if rule == "same words" else "differs"
                _add(links, answer, earlier, ClaimLink(bond, earlier.claim.id, "inferred", None, rule))
                _add(links, earlier, answer, ClaimLink(bond, answer.claim.id, "inferred", None, rule))
    against: dict[str, set[ClaimLinkType]] = {claim.id: set() for claim in claims}
    for owned in links.values():
        for link in owned:
            against[link.claim].add(link.type)
    return tuple(
        replace(c, links=tuple(links[c.id]), status=status_of(links[c.id], against[c.id])) for c in claims
    )


def _link_answers(links: Links, scene: Scene) -> None:
    """The explicit answers, and what goes on with one in the same breath."""
    for answer in scene.sides:
        answered = list(answers_of(answer, scene))
        for target, kind, rule in answered:
            _add(links, answer, target, ClaimLink(kind, target.claim.id, "explicit", answer.claim.cue, rule))
        following = scene.sides[answer.order + 1 : answer.order + 2]
        if len(answered) == 1 and following and goes_on(following[0], answer):
            target = answered[0][0]
            if not same_speaker(following[0], target) and not nested(following[0], target):
                cue = following[0].claim.cue
                _add(
                    links,
                    following[0],
                    target,
                    ClaimLink("disputes", target.claim.id, "explicit", cue, "goes on"),
                )


def _add(links: Links, owner: Side, target: Side, link: ClaimLink) -> None:
    if all(other.claim != target.claim.id for other in links[owner.claim.id]):
        links[owner.claim.id].append(link)


def _linked(links: Links, one: Side, other: Side) -> bool:
    return any(
        link.claim == b.claim.id for a, b in ((one, other), (other, one)) for link in links[a.claim.id]
    )


def status_of(links: Sequence[ClaimLink], against: set[ClaimLinkType]) -> ClaimStatus:
    """What its own links, and the types of those that lead to it, make of a claim."""
    if "denies" in against:
        return "denied"
    kinds = against | {link.type for link in links}
    if kinds & {"disputes", "differs", "denies"}:
        return "contested"
    return "corroborated" if "corroborates" in kinds else "single"


def _before(answer: Side, scene: Scene) -> Iterator[Side]:
    """Earlier claims of others, nearest first, that share anything with this one."""
    if answer.relays or answer.claim.rule == ANSWER:
        return
    for side in reversed(scene.sides[: answer.order]):
        if _share(answer, side) and not (
            same_speaker(answer, side) or nested(answer, side) or side.relays
        ):
            yield side


def _share(answer: Side, side: Side) -> bool:
    """Whether anything could set the two against each other at all."""
    return bool(
        answer.stems & side.stems
        or (answer.counts and side.counts)
        or (answer.holding and side.holding)
        or answer.order - side.order == 1
    )


def _inferred(answer: Side, earlier: Side, foes: set[frozenset[str]], scene: Scene) -> str:
    """Why the two accounts do not fit, or say the same; empty where nothing shows."""
    if answer.title != earlier.title or "none" in (answer.claim.speaker.kind, earlier.claim.speaker.kind):
        return ""
    near = answer.paragraph - earlier.paragraph <= REACH_PARAGRAPHS
    if near and same_event(answer, earlier, scene.article.published.start):
        if numbers_differ(answer.counts, earlier.counts, (answer.causes, earlier.causes)):
            return "numbers"
        if answer.order - earlier.order == 1 and another_figure(earlier.words, answer.words):
            return "another figure"
        if exclude(answer.holding, earlier.holding, scene.atlas) and not answer.camp & earlier.camp:
            return "held and lost"
    if _contrary(answer, earlier, foes):
        return "negation"
    together = answer.stems & earlier.stems
    alike = len(together) / max(1, len(answer.stems | earlier.stems))
    if alike >= SAME_STEMS and len(together) >= SAME_WORDS and _independent(answer, earlier):
        return "same words"
    return ""


def _contrary(answer: Side, earlier: Side, foes: set[frozenset[str]]) -> bool:
    """Whether one side denies a deed the other tells of, or their predicates exclude each other."""
    about = set(answer.claim.about) & set(earlier.claim.about)
    opposed = any(frozenset((a, b)) in foes for a in answer.camp for b in earlier.camp)
    crossed = bool(set(answer.claim.about) & earlier.camp or set(earlier.claim.about) & answer.camp)
    shared = answer.stems & earlier.stems
    denied = shared & (answer.negated ^ earlier.negated)
    enough = len(shared) >= SHARE * min(len(answer.stems), len(earlier.stems))
    if denied & CONTESTABLE and enough and opposed and (crossed or about):
        return True
    if denied & TERRITORIAL and crossed and answer.camp and not answer.camp & earlier.camp:
        return True
    return bool(about) and opposed and _exclude(answer, earlier)


def _independent(answer: Side, earlier: Side) -> bool:
    """Two accounts of one thing, not one utterance told twice: no quotation, no common camp, no headline."""
    plain = answer.claim.mode == earlier.claim.mode == "indirect" and not (
        answer.title or answer.negated ^ earlier.negated
    )
    known = answer.claim.speaker.entity_id and earlier.claim.speaker.entity_id
    return plain and bool(known) and not answer.camp & earlier.camp


def _exclude(one: Side, other: Side) -> bool:
    return any(
        (one.stems & left and other.stems & right) or (one.stems & right and other.stems & left)
        for left, right in OPPOSED
    )
