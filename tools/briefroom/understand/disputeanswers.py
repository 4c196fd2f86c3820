"""Explicit answers: which claim somebody means who denies, rejects or contradicts what was said.

A denial that repeats what it denies is known by its words, one that only points ("denied it", "disputed that
reading") by where it stands. Where neither shows which claim is meant, there is no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefroom.model import ClaimLinkType
from briefroom.understand.attributionanswers import ANSWER
from briefroom.understand.cuewords import DENIES
from briefroom.understand.disputeholding import exclude
from briefroom.understand.disputesides import Scene, Side, nested, same_event, same_speaker
from briefroom.understand.disputewords import (
    BARE_DENIAL,
    CLAIM_NOUN,
    CONTRADICTING,
    DISPUTING,
    POINTING,
    STATED,
    VERDICT,
    WHOLE_ACCOUNT,
    stem,
    stems,
)

REACH_CLAIMS = 8  # how many claims back an answer may point
REACH_PARAGRAPHS = 4
PRONOUNS = frozenset({"it", "that", "this", "them"})
NO_STATEMENT = frozenset({"deny", "call", "ask"})  # nobody denies a denial or an appeal with "it"
NAMED_AGAIN = 2  # words of a speaker's description that a "contradicting …" must take up
# Words of speech itself: two claims about one testimony need not be of one matter.
OF_SPEECH = stems("testimony question answer statement report claim comment remark interview")
DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
Answer = tuple[Side, ClaimLinkType, str]  # the claim answered, how, and by which rule


def answers_of(answer: Side, scene: Scene) -> Iterator[Answer]:
    """The claims this one answers by its own words."""
    claim = answer.claim
    if claim.rule == ANSWER:
        yield from _hung_on(answer, scene)
        return
    yield from _after_bare_denial(answer, scene)
    denies = claim.verb in DENIES
    verdict = claim.verb in ("call", "describe", "label", "brand", "say") and VERDICT.search(claim.text)
    if denies or claim.verb in DISPUTING or (verdict and POINTING.match(claim.text)):
        yield from _denied(answer, scene)
    if denies or claim.verb in DISPUTING or answer.holding:
        yield from _contradicted(answer, scene)


def _denied(answer: Side, scene: Scene) -> Iterator[Answer]:
    claim = answer.claim
    kind: ClaimLinkType = "denies" if claim.verb in DENIES else "disputes"
    asserted = [*_in_tail(answer, scene), *_held(answer, scene)] if kind == "denies" else []
    if asserted:
        yield from ((side, kind, claim.verb) for side in asserted)
        return
    if claim.verb == "reject" and not CLAIM_NOUN.search(claim.text[:60]):
        return  # a plan or an offer: no claim
    near = _near(answer, scene)
    targets = _targets(answer, near)
    if targets:
        yield from ((side, kind, claim.verb) for side in targets)
        return
    answering = claim.verb in ("counter", "retort") or (kind == "denies" and answer.title)
    if answering and near and answer.order - near[0].order == 1 and answer.paragraph == near[0].paragraph:
        yield near[0], "disputes", claim.verb


def goes_on(side: Side, answer: Side) -> bool:
    """Whether a claim goes on with the answer right before it: "…, saying that …"; "There is no letter." """
    if (
        side.order != answer.order + 1
        or side.paragraph != answer.paragraph
        or side.claim.force in NO_STATEMENT
    ):
        return False
    hung = side.claim.rule.startswith("participle") and side.sentence == answer.sentence
    return hung or (same_speaker(side, answer) and bool(side.negated) and side.claim.rule != ANSWER)


def _near(answer: Side, scene: Scene) -> list[Side]:
    """Earlier claims of others within reach, nearest first."""
    return [
        side for side in reversed(scene.sides[: answer.order])
        if not same_speaker(answer, side) and not nested(answer, side) and side.title == answer.title
        and not side.relays and answer.order - side.order <= REACH_CLAIMS
        and answer.paragraph - side.paragraph <= REACH_PARAGRAPHS
    ]  # fmt: skip


def _hung_on(answer: Side, scene: Scene) -> Iterator[Answer]:
    """The claim whose words a denial has for its own: "…, which the council denies"."""
    for side in reversed(scene.sides):
        other = side is not answer and side.claim.rule != ANSWER and nested(answer, side)
        if other and not same_speaker(answer, side):
            yield side, "denies" if answer.claim.verb in DENIES else "disputes", ANSWER
            return


def _after_bare_denial(answer: Side, scene: Scene) -> Iterator[Answer]:
    """ "Ada Orlan denied it. Her men had not fired, she said.": what follows says how she denies it."""
    before = scene.sentence_before(answer)
    match = BARE_DENIAL.search(before)
    name = answer.claim.speaker.name.split()
    if not match or not name or not any(w in before[: match.start()] for w in name if w[0].isupper()):
        return
    start = answer.sentence[0] - len(before) - 1
    if any(side.claim.cue and start <= side.claim.cue.start < answer.sentence[0] for side in scene.sides):
        return
    pointing = POINTING.match(before[match.end("verb") :].strip())
    kind: ClaimLinkType = "denies" if match["verb"].startswith(("den", "ref")) else "disputes"
    for side in _pointed(answer, _near(answer, scene), pointing) if pointing else ():
        yield side, kind, "bare denial"


def _in_tail(answer: Side, scene: Scene) -> list[Side]:
    """ "denied it had fired, a day after the Guard reported a raid": the Guard's report."""
    own = answer.claim.content[0].start + len(answer.words)
    if len(answer.words) == len(answer.claim.text):
        return []
    return [
        side for side in scene.sides
        if side is not answer and side.claim.start >= own and nested(answer, side) and not side.relays
        and not same_speaker(answer, side)
    ][:1]  # fmt: skip


def _held(answer: Side, scene: Scene) -> list[Side]:
    """Claims, before or after, that say of the same place what this denies."""
    return [
        side for side in scene.sides
        if exclude(answer.holding, side.holding, scene.atlas) and _may_answer(answer, side, scene)
    ]  # fmt: skip


def _may_answer(answer: Side, side: Side, scene: Scene) -> bool:
    return (
        side is not answer
        and side.title == answer.title
        and abs(answer.paragraph - side.paragraph) <= REACH_PARAGRAPHS
        and side.claim.speaker.kind != "none"
        and not same_speaker(answer, side)
        and not nested(answer, side)
        and not side.relays
        and same_event(answer, side, scene.article.published.start)
    )


def _contradicted(answer: Side, scene: Scene) -> Iterator[Answer]:
    """ "…, contradicting the interior minister": the minister's claims of the same matter."""
    match = CONTRADICTING.search(scene.article.text, *answer.sentence)
    if not match:
        return
    whom = stems(match["whom"])
    for side in scene.sides:
        named = len(whom & stems(side.described)) >= NAMED_AGAIN or _named_in(side, match["whom"])
        same = answer.holding is not None and exclude(answer.holding, side.holding, scene.atlas)
        if named and (same or len(answer.stems & side.stems) > 1) and _may_answer(answer, side, scene):
            yield side, "denies" if answer.claim.verb in DENIES else "disputes", "contradicting"


def _named_in(side: Side, words: str) -> bool:
    names = [w for w in side.claim.speaker.name.split() if w[0].isupper()]
    return bool(names) and names[-1] in words


def _targets(answer: Side, near: Sequence[Side]) -> Sequence[Side]:
    """The claims a denial means: one it shares words with, one that accuses the denier, or "the charge"."""
    alike = [(_likeness(answer, side), -i, side) for i, side in enumerate(near)]
    best = max(alike, key=lambda entry: entry[:2], default=None)
    if best and best[0] >= 2:
        return [best[2]]
    accusing = next((side for side in near[:4] if _accuses(side, answer)), None)
    if accusing and answer.paragraph - accusing.paragraph <= 2:
        return [accusing]
    pointing = POINTING.match(answer.claim.text)
    pointed = _pointed(answer, near, pointing) if pointing else ()
    if pointed:
        return pointed
    close = best is not None and answer.paragraph - best[2].paragraph <= 1 and best[1] >= -1
    return [best[2]] if best and best[0] == 1 and close else []


def _likeness(answer: Side, side: Side) -> int:
    """Words two claims share; a number they share weighs as two."""
    numbers = set(DIGITS.findall(answer.words)) & set(DIGITS.findall(side.words))
    return len(answer.stems & side.stems - OF_SPEECH) + 2 * len(numbers)


def _pointed(answer: Side, near: Sequence[Side], pointing: re.Match[str]) -> Sequence[Side]:
    """What "it", "the charge" or "that reading" means: the nearest statement, or all of the account."""
    noun = pointing["what"]
    reach = 1 if noun.lower() in PRONOUNS else 2
    meant = [
        side for side in near
        if side.claim.force not in NO_STATEMENT and answer.paragraph - side.paragraph <= reach
    ]  # fmt: skip
    rest = pointing.string[pointing.end() :]
    whole = WHOLE_ACCOUNT.fullmatch(noun)
    if re.match(r"\s+(?:of|that|about|by|on)\b(?! (?:the day|events|what)\b)", rest):
        about = answer.stems - {stem(noun)}
        meant = [side for side in meant if about & side.stems]
    if not meant or not _is_stated(meant[0]):
        return ()
    first = meant[0]
    if not whole:
        return (first,)
    return [
        side for side in meant
        if side is first or (side.holding and first.holding and not side.camp & answer.camp
                             and {side.holding.stance, first.holding.stance} <= {"taken", "held"})
    ]  # fmt: skip


def _is_stated(side: Side) -> bool:
    return side.claim.force == "accuse" or bool(STATED.search(side.words))


def _accuses(side: Side, answer: Side) -> bool:
    """Whether the claim speaks of the denier's camp as doing something."""
    if not set(side.claim.about) & answer.camp or side.camp & answer.camp:
        return False
    return side.claim.force == "accuse" or answer.claim.verb in DENIES or side.order == answer.order - 1
