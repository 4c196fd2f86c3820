"""What the tagger takes a thing for, read off all its mentions: a vote beside those of the rules.

The tagger says of each word what kind of name it may be part of. A mention is what its words are on the
whole, a thing what its mentions are on the whole; a thing that is named often is not surer without end, for
its mentions stand in like company.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import cast

import numpy as np

from briefroom.model import MentionKind
from briefroom.understand.candidates import Candidate
from briefroom.understand.reading import Reading, read

# The labels of the tagger's head for kinds behind "none", in the order it was trained on.
TAGGED_KINDS: tuple[MentionKind, ...] = (
    "person", "government_body", "armed_group", "military", "party", "igo", "ngo", "company", "media",
    "alliance", "state", "community", "place", "event",
)  # fmt: skip
ACTING_STATE = 0.05  # the tagger knows little of states that act: most of that chance is a body's
LEAST = -4.0  # log chance: one mention cannot rule a kind out
MOST_MENTIONS = 4  # that still add something; they count with the root of their number


def kind_chances(text: str, mentions: Sequence[Candidate]) -> Mapping[MentionKind, float]:
    """The chance of each kind, given that it is a name; they add up to 1. A state is a place here."""
    reading = read(text)
    rows = [row for mention in mentions for row in _rows(reading, mention)]
    if not rows:
        return {}
    total = np.mean(rows, axis=0) * min(len(rows), MOST_MENTIONS) ** 0.5
    chances = np.exp(total - total.max())
    chances[TAGGED_KINDS.index("state")] *= ACTING_STATE
    chances /= chances.sum()
    found = dict(zip(TAGGED_KINDS, map(float, chances), strict=True))
    found["place"] += found.pop("state")
    return found


def _rows(reading: Reading, mention: Candidate) -> list[np.ndarray[tuple[int], np.dtype[np.float64]]]:
    """The log chances of the kinds for one mention, as a list of one; of none where it holds no word."""
    first = bisect_left(reading.words, (mention.start, 0))
    last = bisect_left(reading.words, (mention.end, 0))
    if first >= last:
        return []
    scores = reading.heads["kinds"][first:last, 1:].astype(np.float64).mean(0)
    scores -= np.log(np.exp(scores).sum())
    return [cast("np.ndarray[tuple[int], np.dtype[np.float64]]", scores.clip(LEAST))]
