"""Who says it, and is it said at all? Claims whose speaker, or whose words, the tools are not sure of."""

from __future__ import annotations

from collections.abc import Iterator

from briefroom.brief.lookup import sure
from briefroom.model import PRINT_PROBABLE, PRINT_UNMARKED, Brief, Choice, Claim, Question
from briefroom.review.correcting import claim_key, words_around
from briefroom.review.questions_basis import Basis, can_be_typed, excerpt_of, is_settled, ruling
from briefroom.review.suggestions import WITHHELD

FLOOR = 0.30  # below, a claim is too unlikely to take up anybody's time
PERSON = "person"  # the rule of a claim that a person has settled
SHORT = 60  # characters of the claim in a title


def ask(basis: Basis) -> Iterator[Question]:
    """One question a claim. What rights keep out of a brief cannot be judged there and is not asked about."""
    for brief in basis.briefs:
        for claim in brief.evidence.claims:
            if _is_doubtful(claim) and WITHHELD not in claim.text and not _is_settled(basis, brief, claim):
                yield _question(brief, claim)


def _is_doubtful(claim: Claim) -> bool:
    """Left out of the brief for want of sureness, or printed with a speaker that is only probable."""
    if not claim.content or claim.rule == PERSON:
        return False
    return FLOOR <= sure(claim) < PRINT_PROBABLE or FLOOR <= claim.speaker.confidence < PRINT_UNMARKED


def _is_settled(basis: Basis, brief: Brief, claim: Claim) -> bool:
    sentence = words_around(brief, brief.evidence.article, claim.content[0])
    return is_settled(basis, brief, sentence, claim.content[0].exact)


def _question(brief: Brief, claim: Claim) -> Question:
    key = claim_key("speaker", brief, claim)
    words = " ".join(claim.text.split())
    printed = sure(claim) >= PRINT_PROBABLE
    who = claim.speaker.name or "nobody named"
    state = "It is printed as probable." if printed else "It is not printed until somebody says so."
    return Question(
        key=key,
        kind="speaker",
        title=words if len(words) <= SHORT else words[: SHORT - 1] + "…",
        asks=f"Does the sentence say that this comes from {who}? {state}",
        excerpts=(excerpt_of(brief, claim.content[0]),),
        choices=tuple(_choices(claim, key)),
        reach=1,
        weight=1.0 if printed else 2.0,
    )


def _choices(claim: Claim, key: str) -> Iterator[Choice]:
    speaker = claim.speaker
    who = speaker.entity_id or speaker.name or "nobody"
    if claim.confidence < PRINT_PROBABLE:
        words = "It is said, and by the one named: it is printed."
        yield Choice(words, ruling("correct", key, "--claim", "yes"))
    elif can_be_typed(who):
        yield Choice(f"Yes: {speaker.name or who}.", ruling("correct", key, "--speaker", who))
    words = "Somebody else: put an entry's id, or a name as the article has it, for WHO."
    yield Choice(words, ruling("correct", key, "--speaker", "WHO"))
    if speaker.kind != "none":
        yield Choice("The sentence does not say who.", ruling("correct", key, "--speaker", "nobody"))
    yield Choice("Nobody claims anything here: it goes.", ruling("correct", key, "--claim", "no"))
