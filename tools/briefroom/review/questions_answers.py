"""Do they contradict each other? Claims that are only inferred to differ, and shown so to readers.

A wrong counter-claim is the worst that a brief can say, so these come before other questions of one brief.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefroom.brief.lookup import sure
from briefroom.model import PRINT_PROBABLE, Brief, Choice, Claim, ClaimLink, Question
from briefroom.review.correcting import claim_key
from briefroom.review.questions_basis import Basis, excerpt_of, ruling
from briefroom.review.suggestions import WITHHELD
from briefroom.understand.corrections import PERSON

WEIGHT = 3.0  # before names left open and unsure speakers
SHORT = 60  # characters of a claim in a title


def ask(basis: Basis) -> Iterator[Question]:
    """One question a claim that differs from earlier ones. Masked words cannot be judged: none is asked."""
    for brief in basis.briefs:
        printed = {c.id: c for c in brief.evidence.claims if sure(c) >= PRINT_PROBABLE and c.content}
        shown = {ident: claim for ident, claim in printed.items() if WITHHELD not in claim.text}
        for answer, earlier in _pairs(shown).items():
            yield _question(brief, shown[answer], [shown[ident] for ident in sorted(earlier)])


def _pairs(claims: dict[str, Claim]) -> dict[str, set[str]]:
    """By the later claim of each two that are inferred to differ, the earlier ones."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims.values():
        for link in claim.links:
            if _is_inferred(link) and link.claim in claims and link.claim != claim.id:
                first, second = sorted((claim, claims[link.claim]), key=lambda c: (c.start, c.id))
                found[second.id].add(first.id)
    return found


def _is_inferred(link: ClaimLink) -> bool:
    return link.type == "differs" and link.basis == "inferred" and link.rule != PERSON


def _question(brief: Brief, answer: Claim, earlier: Sequence[Claim]) -> Question:
    key = claim_key("answers", brief, answer)
    words = " ".join(answer.text.split())
    who, other = (claim.speaker.name or "nobody named" for claim in (answer, earlier[0]))
    excerpts = (excerpt_of(brief, claim.content[0]) for claim in (*earlier, answer))
    return Question(
        key=key,
        kind="answers",
        title=words if len(words) <= SHORT else words[: SHORT - 1] + "…",
        asks=f"Does this, said by {who}, differ from what {other} said? The article itself does not say so.",
        excerpts=tuple(dict.fromkeys(excerpts)),
        choices=(
            Choice(
                "Yes, both cannot be so: “Differs from” stays with them.",
                ruling("correct", key, "--answers", "yes"),
            ),
            Choice(
                "No, both can be so: neither is shown against the other.",
                ruling("correct", key, "--answers", "no"),
            ),
            Choice("Nobody claims anything here: it goes.", ruling("correct", key, "--claim", "no")),
        ),
        reach=1,
        weight=WEIGHT,
    )
