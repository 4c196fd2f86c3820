"""Which of the proposals stand: the likeliest first, and none that says over what a likelier one has said."""

from __future__ import annotations

from collections.abc import Sequence

from briefroom.understand.attributiongather import ANSWER
from briefroom.understand.attributionproposals import Proposal
from briefroom.understand.attributiontags import Range, Tags
from briefroom.understand.attributionweights import shared

LEAD = 0.2  # a rule sets edges better than the tagger: by so much it may be less likely
SAME = 0.5  # two contents that agree so far are one attribution


def choose(tags: Tags, found: Sequence[Proposal], chances: Sequence[float], least: float) -> list[int]:
    """The proposals that are likely enough and can all be, by their numbers, in text order."""
    sizes = [sum(tags.count(*piece) for piece in proposal.draft.content) for proposal in found]
    kept: list[int] = []
    for number in sorted(
        range(len(found)), key=lambda k: (-chances[k] - LEAD * (found[k].origin == "rule"), k)
    ):
        if chances[number] >= least and not any(
            _excludes(tags, found, sizes, (number, other)) for other in kept
        ):
            kept.append(number)
    return sorted(kept)


def _excludes(tags: Tags, found: Sequence[Proposal], sizes: Sequence[int], pair: tuple[int, int]) -> bool:
    one, other = (found[k].draft for k in pair)
    if ANSWER in (one.rule, other.rule) and one.cue != other.cue:
        return False  # a denial has the words of what it denies
    if one.end <= other.start or other.end <= one.start:
        return False
    same = shared(tags, one.content, other.content)
    if 2 * same >= SAME * (sizes[pair[0]] + sizes[pair[1]]):
        return True
    return same > 0 and one.cue is not None and other.cue is not None and _touch(one.cue, other.cue)


def _touch(one: Range, other: Range) -> bool:
    return one[0] < other[1] and other[0] < one[1]
