"""The ledger: every claim of every brief, what stands against it and beside it, and its status.

A status counts voices and says so. A brief's own answer is kept as its evidence has it; another brief
can make a lone claim contested or corroborated, and never takes a status away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefroom.corpus.camps import Camps
from briefroom.corpus.loci import locate, printed_claims
from briefroom.corpus.reading import voice_of
from briefroom.corpus.records import Agreement, Dispute, DisputeBasis, DisputeType, LedgerClaim, key_of
from briefroom.model import Brief, Claim, ClaimStatus

BESIDE = frozenset({"corroborates", "repeats"})
# Disputed ones first, because a reader of the ledger looks for them.
STATUS_ORDER: tuple[ClaimStatus, ...] = ("contested", "denied", "corroborated", "single", "superseded")
WHY_EXPLICIT = "The article itself sets one against the other."
WHY_INFERRED = "The article has both and does not itself set one against the other."


def own_disputes(briefs: Sequence[Brief], camps: Camps) -> tuple[Dispute, ...]:
    """What the claims of one brief answer, in its own or in another brief."""
    claims = {key_of(brief, claim.id): (brief, claim) for brief in briefs for claim in printed_claims(brief)}
    found: dict[frozenset[str], Dispute] = {}
    for key, (brief, claim) in claims.items():
        for link_type, basis, target in _answers(brief, claim):
            if target not in claims or target == key:
                continue
            why = WHY_EXPLICIT if basis == "explicit" else WHY_INFERRED
            answer, answered = voice_of(brief, claim, camps), voice_of(*claims[target], camps)
            dispute = Dispute(answer, answered, link_type, basis, why=why)
            pair = frozenset((key, target))
            if pair not in found or (basis == "explicit" and found[pair].basis != "explicit"):
                found[pair] = dispute
    return tuple(found.values())


def _answers(brief: Brief, claim: Claim) -> Iterator[tuple[DisputeType, DisputeBasis, str]]:
    for link in claim.links:
        if link.type == "disputes" or link.type == "denies" or link.type == "differs":
            yield link.type, link.basis, _full(brief, link.claim)


def _full(brief: Brief, ident: str) -> str:
    return ident if "#" in ident else key_of(brief, ident)


def build_ledger(
    briefs: Sequence[Brief], disputes: Sequence[Dispute], agreements: Sequence[Agreement]
) -> dict[str, LedgerClaim]:
    """All claims by key: by status, then by brief (in the order given), then in text order."""
    against: dict[str, list[str]] = defaultdict(list)
    beside: dict[str, list[str]] = defaultdict(list)
    for dispute in disputes:
        against[dispute.answer.key].append(dispute.answered.key)
        against[dispute.answered.key].append(dispute.answer.key)
    for agreement in agreements:
        beside[agreement.one.key].append(agreement.other.key)
        beside[agreement.other.key].append(agreement.one.key)
    abroad = {key for d in disputes if d.across for key in (d.answer.key, d.answered.key)}
    borne_out = {key for a in agreements for key in (a.one.key, a.other.key)}
    rows = []
    for brief in briefs:
        for claim in printed_claims(brief):
            key = key_of(brief, claim.id)
            backing = [_full(brief, link.claim) for link in claim.links if link.type in BESIDE]
            rows.append(
                LedgerClaim(
                    key,
                    brief,
                    claim,
                    _status(claim, contested=key in abroad, corroborated=key in borne_out),
                    locate(brief, claim.start),
                    tuple(dict.fromkeys(against[key])),
                    tuple(dict.fromkeys((*backing, *beside[key]))),
                )
            )
    rows.sort(key=lambda row: STATUS_ORDER.index(row.status))  # stable: briefs and text keep their order
    return {row.key: row for row in rows}


def _status(claim: Claim, *, contested: bool, corroborated: bool) -> ClaimStatus:
    if contested and claim.status in {"single", "corroborated"}:
        return "contested"
    if corroborated and claim.status == "single":
        return "corroborated"
    return claim.status
