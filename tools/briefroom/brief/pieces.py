"""A brief taken apart, without loss, into what a person changes at a time: sentences and list items.

Paragraphs are too coarse to merge (a corrected name would block a corrected figure two sentences on) and
lines are an accident of the editor. A piece knows the id it rests on, so that it is found again when both
its words and its place have changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefroom.brief.dialect import is_mark, links

HEADING = re.compile(r"^#{2,3} .*$", re.M)
BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]", re.M)
FENCE = re.compile(r"^[ \t]*(```+|~~~+).*?(?:^[ \t]*\1[ \t]*$|\Z)", re.M | re.S)
BLOCK, LINE, BLANK = "\n\n", "\n", " "


@dataclass(frozen=True, slots=True)
class Piece:
    """``text`` as it is written, after ``lead``, the white space that sets it apart from the one before."""

    lead: str
    text: str

    @property
    def words(self) -> str:
        """What counts when two pieces are compared: the text, however it is wrapped."""
        return " ".join(self.text.split())

    @property
    def key(self) -> str:
        """What the piece rests on: the record its item begins with, else its sentence; or nothing."""
        found = list(links(self.text))
        if not found:
            return ""
        first = found[0]
        if ITEM.match(self.text) and not is_mark(first) and self._opens_with(first):
            depth = len(self.text) - len(self.text.lstrip())
            return f"{'nested ' if depth else ''}{first['scheme']}:{first['target']}"
        if len(found) == 1 and first.group() == self.text.strip():
            return f"{first['scheme']}:{first['target']}"
        marks = [match["words"] for match in found if is_mark(match)]
        return f"sentence {marks[-1]}" if marks else ""

    def _opens_with(self, found: re.Match[str]) -> bool:
        item = ITEM.match(self.text)
        return item is not None and found.start() == item.end()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it, up to the next; the first section of a text may have none."""

    name: str  # "### What happened 0": the heading and how many like it came before
    pieces: tuple[Piece, ...]


def split_sections(body: str) -> list[Section]:
    """The sections of a body. ``join_sections`` gives the body back, but for blank lines at its ends."""
    fences = _fences(body)
    starts = [m.start() for m in HEADING.finditer(body) if not _inside(m.start(), fences)]
    bounds = [0, *starts, len(body)]
    found: list[Section] = []
    seen: dict[str, int] = {}
    for start, end in pairwise(bounds):
        pieces = tuple(_pieces(body[start:end].strip("\n")))
        if not pieces:
            continue
        heading = pieces[0].words if HEADING.match(pieces[0].text) else ""
        number = seen.get(heading, 0)
        seen[heading] = number + 1
        found.append(Section(f"{heading} {number}", pieces))
    return found


def join_sections(sections: Iterable[Sequence[Piece]]) -> str:
    """The body that holds the pieces of the sections, with one line's end at its end."""
    texts = [text for pieces in sections if (text := join_pieces(pieces))]
    return "\n\n".join(texts) + "\n"


def join_pieces(pieces: Sequence[Piece]) -> str:
    """The pieces with their leads; a lead that no longer fits its new neighbours is mended."""
    parts: list[str] = []
    before: Piece | None = None
    for piece in pieces:
        parts.append(_lead(before, piece) + piece.text if before else piece.text)
        before = piece
    return "".join(parts)


def kind_of_lead(lead: str) -> str:
    """A lead as one of BLOCK, LINE, BLANK or nothing."""
    if lead.count("\n") > 1:
        return BLOCK
    return LINE if "\n" in lead else BLANK if lead else ""


def _lead(before: Piece, piece: Piece) -> str:
    lead = piece.lead or BLOCK
    item, after_item = bool(ITEM.match(piece.text)), bool(ITEM.match(before.text))
    if HEADING.match(piece.text) or HEADING.match(before.text):
        return lead if kind_of_lead(lead) == BLOCK else BLOCK
    if item != after_item:
        return lead if kind_of_lead(lead) == BLOCK else BLOCK
    return LINE if item and kind_of_lead(lead) == BLANK else lead


def _pieces(text: str) -> Iterator[Piece]:
    lead = ""
    at = 0
    fences = _fences(text)
    gaps = [gap for gap in BLANK_LINES.finditer(text) if not _inside(gap.start(), fences)]
    for gap in [*gaps, None]:
        block = text[at : gap.start()] if gap else text[at:]
        for piece in _block(block):
            yield Piece(piece.lead or lead, piece.text)
        if gap:
            lead, at = gap.group(), gap.end()


def _block(block: str) -> Iterator[Piece]:
    """The items of a list, or the sentences of a paragraph; the first without a lead."""
    if not block or FENCE.match(block):
        yield from [Piece("", block)] if block else []
        return
    cuts = _items(block) if ITEM.match(block) else _sentences(block)
    lead, at = "", 0
    for start, end in cuts:
        yield Piece(lead, block[at:start])
        lead, at = block[start:end], end
    yield Piece(lead, block[at:])


def _fences(text: str) -> list[tuple[int, int]]:
    """Where code stands: nothing in it is a heading, a blank line or a mark."""
    return [match.span() for match in FENCE.finditer(text)]


def _inside(at: int, ranges: Iterable[tuple[int, int]]) -> bool:
    return any(start < at < end for start, end in ranges)


def _items(block: str) -> list[tuple[int, int]]:
    return [(m.start() - 1, m.start()) for m in ITEM.finditer(block) if m.start()]


def _sentences(block: str) -> list[tuple[int, int]]:
    if HEADING.match(block):
        return [(end, end + 1)] if (end := block.find("\n")) >= 0 else []
    cuts: list[tuple[int, int]] = []
    for match in links(block):
        space = re.compile(r"\s+").match(block, match.end())
        if is_mark(match) and space and space.end() < len(block):
            cuts.append(space.span())
    return cuts
