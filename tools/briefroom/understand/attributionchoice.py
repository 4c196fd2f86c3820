"""Which of the proposals stand: the likeliest first, and none that says over what a likelier one has said."""

from __future__ import annotations

from collections.abc import Sequence

from briefroom.understand.attributionanswers import ANSWER
from briefroom.understand.attributiondraft import Draft
from briefroom.understand.attributionproposals import Proposal
from briefroom.understand.attributiontags import Range, Tags
from briefroom.understand.attributionweights import shared

LEAD = 0.2  # a rule sets edges better than the tagger: by so much it may be less likely
SAME = 0.5  # two contents that agree so far are one attribution
PART = 0.8  # of a content that lies in another one
SURE = 0.8  # chance from which a rule's attribution may stand within another's, whatever they share
BLOCK = 1000  # characters; only proposals that touch the same block can be rivals


def choose(tags: Tags, found: Sequence[Proposal], chances: Sequence[float], least: float) -> list[int]:
    """The proposals that are likely enough and can all be, by their numbers, in text order."""
    rivals = _Rivals(tags, found, chances)
    leads = [chance + LEAD * (one.origin == "rule") for one, chance in zip(found, chances, strict=True)]
    kept: list[int] = []
    by_block: dict[int, list[int]] = {}
    for number in sorted(range(len(found)), key=lambda k: (-leads[k], k)):
        if chances[number] < least:
            continue
        draft = found[number].draft
        blocks = range(draft.start // BLOCK, draft.end // BLOCK + 1)
        near = {other for block in blocks for other in by_block.get(block, ())}
        if not any(rivals.exclude(number, other) for other in near):
            kept.append(number)
            for block in blocks:
                by_block.setdefault(block, []).append(number)
    return sorted(kept)


class _Rivals:
    """Which two proposals cannot both be."""

    def __init__(self, tags: Tags, found: Sequence[Proposal], chances: Sequence[float]) -> None:
        self._found, self._chances = found, chances
        self._counted = [tags.counted(one.draft.content) for one in found]
        self._sizes = [sum(end - start for start, end in pieces) for pieces in self._counted]

    def exclude(self, one: int, other: int) -> bool:
        """Whether they say the same, or the same cue has taken words of both."""
        first, second = self._found[one].draft, self._found[other].draft
        if first.end <= second.start or second.end <= first.start:
            return False
        if ANSWER in (first.rule, second.rule) and first.cue != second.cue:
            return False  # a denial has the words of what it denies
        if self._nested(one, other) or self._nested(other, one):
            return False
        same = shared(self._counted[one], self._counted[other])
        if 2 * same >= SAME * (self._sizes[one] + self._sizes[other]):
            return True
        if self._part(one, other, same) or self._part(other, one, same):
            return True
        return same > 0 and first.cue is not None and second.cue is not None and _touch(first.cue, second.cue)

    def _part(self, whole: int, part: int, same: int) -> bool:
        """Whether the part is in what a rule read whole, and no cue in there makes it another's words."""
        if self._found[whole].origin != "rule" or same < PART * self._sizes[part]:
            return False
        cue, content = self._found[part].draft.cue, self._found[whole].draft.content
        return cue is None or not any(start <= cue[0] < end for start, end in content)

    def _nested(self, outer: int, inner: int) -> bool:
        """ "Orlan said Vane had warned of it", where rules read both."""
        if not self._found[outer].origin == self._found[inner].origin == "rule":
            return False
        return self._chances[inner] >= SURE and _holds(self._found[outer].draft, self._found[inner].draft)


def _holds(outer: Draft, inner: Draft) -> bool:
    return inner.cue is not None and any(
        start <= inner.cue[0] and inner.end <= end for start, end in outer.content
    )


def _touch(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
