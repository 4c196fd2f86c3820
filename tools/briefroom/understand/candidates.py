"""One stretch of text that may be a name, and how rival readings of the same words are settled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from briefroom.model import MentionKind
from briefroom.understand.namewords import PARTICLES
from briefroom.understand.wellknown import known_kind

UPPER = "A-ZÀ-ÖØ-ÞĀĂĆČĎĐĒĘĚĞĢĪİĶŁĻŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽ"
# A word that opens with a capital; an apostrophe belongs to it, a possessive does not. Longer ones are none.
CAPITALISED = rf"[{UPPER}][\w-]{{0,60}}(?:[’'](?![sS]\b)\w+)*"
SMALL_WORDS = frozenset({"of", "for", "the", "and", "on", "in", "to", "&", *PARTICLES})
# Who is believed where readings overlap.
KNOWLEDGE, RULE, TAGGER = 3, 2, 1
STATE_RULE = "state"  # "Fla.", "SD": short for a state
BODY_OF_A_STATE = "body of a state"  # "Zarnian embassy": a name although its last word is small


@dataclass(frozen=True, slots=True)
class Candidate:
    """``kind`` None: still to be decided (``label`` may narrow it). ``ids``: what knowledge it may be."""

    start: int
    end: int
    kind: MentionKind | None
    rule: str
    label: str = ""  # PER, ORG or LOC, as the tagger has it
    ids: tuple[str, ...] = ()
    rank: int = field(default=TAGGER, compare=False)
    confidence: float = field(default=0.9, compare=False)

    @property
    def span(self) -> tuple[int, int]:
        """Start and end."""
        return self.start, self.end

    def inside(self, other: Candidate) -> bool:
        """Whether this is a true part of the other."""
        return other.start <= self.start and self.end <= other.end and self.span != other.span

    def meets(self, other: Candidate) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def settle(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Readings that do not overlap, in text order: knowledge, then rules, then the tagger.

    A proper name that holds a shorter reading beats it ("Ada Orlan Bridge" is no Ada Orlan), unless the
    shorter one is a full name that knowledge has.
    """
    order = sorted(candidates, key=lambda c: (-c.rank, c.start - c.end, c.start, -c.confidence, c.rule))
    beaten = {inner for inner, outer in _nestings(candidates) if _outweighs(text, outer, inner)}
    kept = Taken()
    for candidate in order:
        if candidate not in beaten and kept.free(candidate):
            kept.add(candidate)
    return kept.ordered()


def _nestings(candidates: Sequence[Candidate]) -> Iterator[tuple[Candidate, Candidate]]:
    """Every candidate with each one it is a true part of."""
    around: list[Candidate] = []
    for candidate in sorted(candidates, key=lambda c: (c.start, -c.end)):
        around = [c for c in around if c.end > candidate.start]
        yield from ((candidate, outer) for outer in around if candidate.inside(outer))
        around.append(candidate)


class Taken:
    """Candidates that do not overlap; quick to ask in long texts."""

    def __init__(self) -> None:
        self._kept: list[Candidate] = []
        self._covered: set[int] = set()

    def free(self, candidate: Candidate) -> bool:
        """Whether nothing kept touches it."""
        return self.untouched(candidate.start, candidate.end)

    def untouched(self, start: int, end: int) -> bool:
        """The same of a range."""
        return self._covered.isdisjoint(range(start, end))

    def add(self, candidate: Candidate) -> None:
        """Keep it."""
        self._kept.append(candidate)
        self._covered.update(range(candidate.start, candidate.end))

    def ordered(self) -> list[Candidate]:
        """What was kept, in text order."""
        return sorted(self._kept, key=lambda c: c.start)


def _outweighs(text: str, longer: Candidate, shorter: Candidate) -> bool:
    if longer.rank >= shorter.rank or longer.rule == BODY_OF_A_STATE:
        return True
    if not is_proper(text[longer.start : longer.end]) or _is_joined(text, longer, shorter):
        return False
    full = len(text[shorter.start : shorter.end].split()) > 1
    return not (shorter.rank == KNOWLEDGE and full)


def _is_joined(text: str, longer: Candidate, shorter: Candidate) -> bool:
    """ "Bellis-Osmark" (road) where knowledge has one of the two places."""
    places = shorter.rank == KNOWLEDGE and shorter.kind == "place" and longer.label == "LOC"
    words = text[longer.start : longer.end].split("-")
    return places and len(words) == 2 and text[shorter.start : shorter.end] in words


def is_proper(name: str) -> bool:
    """Whether every word but particles and small words opens with a capital or a digit."""
    parts = re.findall(r"[\w&]+", name)
    return all(p in SMALL_WORDS or p[0].isupper() or p[0].isdigit() or p == "s" for p in parts)


@lru_cache(maxsize=20_000)
def plain(name: str) -> str:
    """A wording as it is compared: no article, no possessive, one sort of apostrophe and dash."""
    text = re.sub(r"^(?:the|a|an)\s+", "", name.strip(), flags=re.I)
    text = text.replace("’", "'").replace("‘", "'").replace("–", "-").replace("‑", "-")
    return re.sub(r"\s+", " ", text if known_kind(text) else re.sub(r"'s$", "", text))
