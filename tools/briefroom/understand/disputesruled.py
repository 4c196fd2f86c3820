"""What people ruled of inferred answers: that two accounts do differ, or that both can be so.

A ruling is about the words of one claim, and holds for all that it was only inferred to differ from. What an
article itself sets against a claim is no inference and stays.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefroom.model import Claim, ClaimLink
from briefroom.understand.corrections import PERSON, Placed, Ruled, likeness
from briefroom.understand.disputes import status_of

LEAST_ALIKE = 0.3  # share of characters from which content of other edges is still the claim ruled on


def answers_ruled(ruled: Ruled, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims with the links and the statuses that the rulings leave; a later ruling wins."""
    said: dict[str, bool] = {}
    for placed in ruled.spans:
        if placed.correction.kind == "answers":
            said |= dict.fromkeys(_meant(placed, claims), bool(placed.correction.value))
    if not said:
        return tuple(claims)
    links = {claim.id: tuple(_links(claim, said)) for claim in claims}
    changed = []
    for claim in claims:
        against = {link.type for owned in links.values() for link in owned if link.claim == claim.id}
        status = claim.status if links[claim.id] == claim.links else status_of(links[claim.id], against)
        changed.append(replace(claim, links=links[claim.id], status=status))
    return tuple(changed)


def _links(claim: Claim, said: dict[str, bool]) -> Iterator[ClaimLink]:
    for link in claim.links:
        rulings = [said[ident] for ident in (claim.id, link.claim) if ident in said]
        if link.type != "differs" or link.basis != "inferred" or not rulings:
            yield link
        elif all(rulings):
            yield replace(link, rule=PERSON)


def _meant(placed: Placed, claims: Sequence[Claim]) -> list[str]:
    """The id of the claim whose content the words are most alike, if any is."""
    words = placed.start, placed.end
    alike = [
        (max((likeness((p.start, p.end), words) for p in claim.content), default=0.0), claim.id)
        for claim in claims
    ]
    best = max(alike, key=lambda pair: pair[0], default=(0.0, ""))
    return [best[1]] if best[0] >= LEAST_ALIKE else []
