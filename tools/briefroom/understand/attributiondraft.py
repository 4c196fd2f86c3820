"""A claim in the making: text ranges only, before anybody is named."""

from __future__ import annotations

from dataclasses import dataclass

from briefroom.model import Span
from briefroom.understand.attributiontags import Range
from briefroom.understand.cuesearch import Cue


@dataclass(frozen=True, slots=True)
class Draft:
    """``inherits``: the speaker is that of the draft before ("…, adding that …", "“…,” he said. “…”").
    ``nobody``: the words say that somebody says so, not who ("reportedly")."""

    content: tuple[Range, ...]
    speaker: Range | None
    cue: Range | None
    verb: str = ""
    force: str = "say"
    hearer: Range | None = None
    rule: str = ""
    inherits: bool = False
    nobody: bool = False
    confidence: float = 0.0

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content[0][0]

    @property
    def end(self) -> int:
        """Where the content ends."""
        return self.content[-1][1]


@dataclass(frozen=True, slots=True)
class Attribution:
    """What somebody says, thinks, wants or opposes. ``said``: a claim of fact; else a thought, a wish, a
    stance, a question, or what somebody did not say. ``confidence``: that content and speaker are right."""

    content: tuple[Span, ...]
    speaker: Span | None
    cue: Span | None
    said: bool
    confidence: float
    rule: str


def draft_of(cue: Cue, content: tuple[Range, ...], speaker: Range | None, rule: str) -> Draft:
    """What a verb reports, with the verb's own lemma and force."""
    return Draft(content, speaker, cue.range, cue.verb.lemma, cue.verb.force, rule=rule)


def covers(pieces: tuple[Range, ...], start: int, end: int) -> float:
    """The share of the range that the pieces cover."""
    shared = sum(max(0, min(last, end) - max(first, start)) for first, last in pieces)
    return shared / max(1, end - start)


def size(pieces: tuple[Range, ...]) -> int:
    """Characters in the pieces."""
    return sum(last - first for first, last in pieces)


def overlap(one: tuple[Range, ...], other: tuple[Range, ...]) -> int:
    """Characters two contents share."""
    return sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
