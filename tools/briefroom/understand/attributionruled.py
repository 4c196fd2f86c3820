"""What people ruled of claims: who speaks, what is a claim after all, and what is none.

A ruling is about words. The claim meant is the one whose content they are most alike; or, where they are
the words beside the cue, every claim of that speaker there. Who says that somebody speaks says that it is
a claim.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefroom.model import Claim, Entity, Speaker
from briefroom.understand.attributiondraft import Draft
from briefroom.understand.corrections import PERSON, Placed, Range, Ruled, likeness
from briefroom.understand.namesruled import find_entity
from briefroom.understand.speakerphrases import kind_of_words

LEAST_ALIKE = 0.3  # share of characters from which content of other edges is still the claim corrected
NO_CLAIM = ""
CERTAIN = 1.0  # how sure a person is, and no rule ever


@dataclass(slots=True)
class ClaimRulings:
    """By the number of the draft: who speaks, and whether it is a claim where a person has said so."""

    speakers: dict[int, Speaker] = field(default_factory=dict)
    claims: dict[int, bool] = field(default_factory=dict)


def claims_ruled(ruled: Ruled, drafts: Sequence[Draft], entities: Mapping[str, Entity]) -> ClaimRulings:
    """The rulings on the drafts of an article's claims; a later one wins."""
    found = ClaimRulings()
    contents = [draft.content for draft in drafts]
    speakers = [draft.speaker for draft in drafts]
    for placed in _of_claims(ruled):
        correction = placed.correction
        for number in _meant(placed, contents, speakers):
            found.claims[number] = correction.kind == "speaker" or correction.value != NO_CLAIM
            if correction.kind == "speaker":
                found.speakers[number] = _speaker(correction.value, entities)
    return found


def unheard(ruled: Ruled, drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts of the claims that only a person heard."""
    contents = [draft.content for draft in drafts]
    speakers = [draft.speaker for draft in drafts]
    ranges = {
        (placed.start, placed.end): None
        for placed in _of_claims(ruled)
        if placed.correction.value and not _meant(placed, contents, speakers)
    }
    return [Draft((own,), None, None, rule=PERSON) for own in ranges]


def sign_claims(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, those a person has put right with the person's rule: the last thing that is done to them,
    for the rule that read a claim still counts when answers to it are looked for."""
    return tuple(replace(c, rule=PERSON) if c.confidence == CERTAIN else c for c in claims)


def _of_claims(ruled: Ruled) -> list[Placed]:
    return [placed for placed in ruled.spans if placed.correction.kind in ("speaker", "claim")]


def _meant(
    placed: Placed, contents: Sequence[tuple[Range, ...]], speakers: Sequence[Range | None]
) -> list[int]:
    """Numbers of the claims that a ruling is about."""
    words = placed.start, placed.end
    alike = [max((likeness(piece, words) for piece in pieces), default=0.0) for pieces in contents]
    best = max(range(len(alike)), key=lambda k: (alike[k], -k), default=None)
    if best is not None and alike[best] >= LEAST_ALIKE:
        return [best]
    beside = [k for k, own in enumerate(speakers) if own and own[0] <= words[0] and words[1] <= own[1]]
    if beside:
        return beside
    holding = [k for k, p in enumerate(contents) if any(s <= words[0] and words[1] <= e for s, e in p)]
    return holding[:1]


def _speaker(value: str, entities: Mapping[str, Entity]) -> Speaker:
    """The speaker of a ruling: an entity of the article, else the person's own words for it."""
    if not value:
        return Speaker(None, None, "", "none")
    entity = find_entity(value, entities.values())
    if entity is None:
        return Speaker(None, None, value, kind_of_words(value))
    proper = entity.known or entity.name[:1].isupper()
    kind = "outlet" if entity.kind == "media" else "named" if proper else kind_of_words(entity.name)
    return Speaker(None, entity.id, entity.name, kind)
