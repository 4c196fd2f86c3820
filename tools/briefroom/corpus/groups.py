"""Disputes about one question drawn together, so that a reader meets the question once with all its voices.

Where four accounts of one crossing on one day contradict each other in pairs, that is one dispute with two
sides. Voices join a side only by whom they contradict; where that gives no two sides, pairs stay pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from briefroom.corpus.records import Dispute, Voice

Question = tuple[Hashable, ...]


@dataclass(frozen=True, slots=True)
class DisputeGroup:
    """Disputes about one question. Every voice of ``one`` differs from one or more of ``other``."""

    disputes: tuple[Dispute, ...]
    one: tuple[Voice, ...]
    other: tuple[Voice, ...]

    @property
    def first(self) -> Dispute:
        """The dispute that gives the group its place and its heading."""
        return self.disputes[0]


def group_disputes(disputes: Iterable[Dispute]) -> tuple[DisputeGroup, ...]:
    """Groups in the order of their first dispute; each dispute is in one of them."""
    asked: dict[Question, list[Dispute]] = defaultdict(list)
    for dispute in disputes:
        asked[_question(dispute)].append(dispute)
    bundles = (bundle for together in asked.values() for bundle in _connected(together))
    return tuple(group for bundle in bundles for group in _two_sides(bundle))


def _question(dispute: Dispute) -> Question:
    """Between briefs: one place, topic and day. Within a brief: the same two speakers, answering alike."""
    if dispute.topic is not None:
        return dispute.across, dispute.place, dispute.topic, dispute.day
    brief, speakers = dispute.answer.brief.slug, frozenset(voice.speaker for voice in dispute.voices)
    return dispute.across, brief, speakers, dispute.type, dispute.basis


def _connected(disputes: Iterable[Dispute]) -> list[list[Dispute]]:
    """Bundles in which each dispute shares a voice with another."""
    bundles: list[list[Dispute]] = []
    for dispute in disputes:
        meeting = [bundle for bundle in bundles if _meet(bundle, dispute)]
        joined = [*(held for bundle in meeting for held in bundle), dispute]
        at = bundles.index(meeting[0]) if meeting else len(bundles)
        bundles[at : at + 1] = [joined]
        bundles = [bundle for bundle in bundles if bundle not in meeting]
    return bundles


def _meet(bundle: Sequence[Dispute], dispute: Dispute) -> bool:
    keys = {voice.key for voice in dispute.voices}
    return any(voice.key in keys for held in bundle for voice in held.voices)


def _two_sides(bundle: Sequence[Dispute]) -> tuple[DisputeGroup, ...]:
    side: dict[str, int] = {bundle[0].voices[0].key: 0}
    voices = {voice.key: voice for dispute in bundle for voice in dispute.voices}
    for _ in bundle:  # each round reaches at least one more dispute of a connected bundle
        for dispute in bundle:
            one, other = (voice.key for voice in dispute.voices)
            if one in side:
                side.setdefault(other, 1 - side[one])
            elif other in side:
                side[one] = 1 - side[other]
    if any(side[a.key] == side[b.key] for a, b in (dispute.voices for dispute in bundle)):
        return tuple(DisputeGroup((d,), d.voices[:1], d.voices[1:]) for d in bundle)
    left, right = (tuple(voice for key, voice in voices.items() if side[key] == n) for n in (0, 1))
    return (DisputeGroup(tuple(bundle), left, right),)
