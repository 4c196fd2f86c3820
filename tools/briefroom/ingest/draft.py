"""What every format's reader hands on: pieces of text with their places in the seed, and stated facts."""

from __future__ import annotations

from dataclasses import dataclass

from briefroom.ingest.facts import Facts
from briefroom.model import ParagraphKind


@dataclass(frozen=True, slots=True)
class Piece:
    """A future paragraph: its words, and where they stand in the decoded seed."""

    kind: ParagraphKind
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before sidecar and file name are known. ``left_out`` are seed ranges of boilerplate."""

    pieces: tuple[Piece, ...]
    left_out: tuple[tuple[int, int], ...]
    facts: Facts
