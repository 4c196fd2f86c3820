"""Where two briefs contradict or bear out each other, found by holding their statements side by side.

Only statements about one place on one day meet. A difference found here is inferred, so a reader sees
"differs from" and both sides, never a ruling. What can be read both ways is left alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from briefroom.corpus.camps import Camps
from briefroom.corpus.records import Agreement, Dispute, Voice, key_of
from briefroom.corpus.statements import Statement
from briefroom.model import Claim

NOBODY_KNOWN = frozenset({"anonymous", "none"})  # may be the very person who spoke to the other outlet
WHY = {
    "held": "Both speak of who holds the same place on the same day.",
    "changed": "Both speak of whether the same place changed hands on the same day.",
    "open": "Both speak of whether the same crossing is open on the same day.",
    "count": "Both give a number for the same place and day.",
}


def compare(
    statements: Sequence[Statement], camps: Camps
) -> tuple[tuple[Dispute, ...], tuple[Agreement, ...]]:
    """Differences and agreements between statements of different briefs, each pair of voices once."""
    disputes: dict[frozenset[str], Dispute] = {}
    agreements: dict[frozenset[str], Agreement] = {}
    for one, other in _meeting(statements):
        pair = frozenset((one.voice.key, other.voice.key))
        if _differ(one, other, camps):
            disputes.setdefault(pair, _dispute(one, other))
        elif _agree(one, other, camps):
            agreements.setdefault(pair, Agreement(one.voice, other.voice, one.place, one.day))
    kept = {pair: found for pair, found in agreements.items() if pair not in disputes}
    return tuple(disputes.values()), tuple(kept.values())


def _meeting(statements: Iterable[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Pairs about the same thing, from different briefs, in the order of the briefs."""
    tables: dict[tuple[str, str, str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        tables[statement.kind, statement.place, statement.day, statement.measure].append(statement)
    for table in tables.values():
        for one, other in combinations(table, 2):
            if one.voice.brief.slug != other.voice.brief.slug:
                yield one, other


def _differ(one: Statement, other: Statement, camps: Camps) -> bool:
    if one.kind in {"open", "changed"}:
        return one.holds != other.holds
    if one.kind == "count":
        return _numbers_clash(one, other)
    if one.holds and other.holds:
        return camps.hostile(one.camp, other.camp, one.voice.brief, other.voice.brief)
    return one.holds != other.holds and bool(one.camp & other.camp)


def _numbers_clash(one: Statement, other: Statement) -> bool:
    bounds = {one.bound, other.bound}
    if "about" in bounds or one.number == other.number:
        return False
    if one.bound == other.bound:
        return one.bound == ""
    exact, bounded = (one, other) if one.bound == "" else (other, one)
    if exact.bound:
        low, high = (one, other) if one.bound == "at least" else (other, one)
        return low.number > high.number
    if bounded.bound == "at least":
        return exact.number < bounded.number
    return exact.number > bounded.number


def _agree(one: Statement, other: Statement, camps: Camps) -> bool:
    """Two speakers who are known, of different newsrooms and not of one side, say the same. What an outlet
    writes in its own voice bears out nobody: it may rest on the very speaker."""
    claims = _claim(one.voice), _claim(other.voice)
    if any(claim is None or claim.speaker.kind in NOBODY_KNOWN for claim in claims):
        return False
    if camps.friendly(one.voice.camp, other.voice.camp) or _origin(one.voice) & _origin(other.voice):
        return False
    if one.kind == "count":
        return one.number == other.number and one.bound == other.bound
    same = one.holds == other.holds
    return same if one.kind in {"open", "changed"} else same and bool(one.camp & other.camp)


def _claim(voice: Voice) -> Claim | None:
    return next((c for c in voice.brief.evidence.claims if key_of(voice.brief, c.id) == voice.key), None)


def _origin(voice: Voice) -> set[str]:
    """Everything that makes two voices one: speaker, outlet, agency, whom it was told to. Two papers that
    print one agency's report are one voice."""
    brief, claim = voice.brief, _claim(voice)
    names = {name.casefold() for name in (brief.outlet, brief.agency, voice.speaker) if name}
    told = {f"#{claim.told_to}"} if claim and claim.told_to else set()
    return names | told | ({f"#{voice.entity_id}"} if voice.entity_id else set())


def _dispute(one: Statement, other: Statement) -> Dispute:
    first, second = sorted((one, other), key=lambda s: (s.voice.brief.date.start or "", s.voice.key))
    return Dispute(
        second.voice, first.voice, "differs", "inferred", one.place, one.day, one.kind, WHY[one.kind]
    )
