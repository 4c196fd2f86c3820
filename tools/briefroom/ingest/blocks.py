"""Plain text into blocks: the paragraphs as somebody sees them, whatever the line breaks say.

A copied page has a line for each paragraph; wire copy and mail break their lines at a fixed width. Which
of the two a text is shows in the breaks themselves: in wrapped text the next word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

# A text is wrapped when its lines are this short, and this share of the breaks inside runs of lines were
# forced by the width. Both were set on wrapped and unwrapped copies of the same articles.
WIDEST = 120
NARROWEST = 40
FORCED = 0.7
FEWEST_FORCED = 4
LINE = re.compile(r"[^\n]+")
BULLET = re.compile(r"\s*(?:[-*•▪◦·‣>]|\d{1,2}[.)])\s")
INDENT = re.compile(r" {2,}(?=\S)")


@dataclass(frozen=True, slots=True)
class Block:
    """``text`` is ``seed[start:end]`` with its line breaks as spaces, so as long as that slice."""

    text: str
    start: int
    end: int
    after_blank: bool = True  # a blank line, or the top of the seed, stands before it

    @property
    def words(self) -> list[str]:
        """The words between white space."""
        return self.text.split()


def split_blocks(seed: str) -> tuple[Block, ...]:
    """The blocks of a decoded seed, in order, trimmed; blank lines belong to none."""
    lines = tuple(_lines(seed))
    width = _wrap_width(lines)
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        if width and index and _continues(seed, lines[index - 1], line, width):
            start = blocks[-1].start
            text = seed[start : line.end].replace("\n", " ")
            blocks[-1] = Block(text, start, line.end, blocks[-1].after_blank)
        else:
            blocks.append(line)
    return tuple(blocks)


def _lines(seed: str) -> Iterator[Block]:
    last = 0
    for match in LINE.finditer(seed):
        text = match[0].strip()
        if text:
            start = match.start() + match[0].index(text[0])
            blank = last == 0 or seed.count("\n", last, start) > 1
            yield Block(text, start, start + len(text), blank)
            last = start + len(text)


def _wrap_width(lines: tuple[Block, ...]) -> int:
    """The width the text was broken at, or 0 where it was not."""
    prose = [len(line.text) for line in lines if " " in line.text]
    width = max(prose, default=0)
    if not NARROWEST <= width <= WIDEST:
        return 0
    inner = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    forced = sum(_forced(a, b, width) for a, b in inner)
    return width if forced >= FEWEST_FORCED and forced >= FORCED * len(inner) else 0


def _forced(line: Block, following: Block, width: int) -> bool:
    """Whether the next line's first word would not have fitted behind ``line``."""
    return len(line.text) + 1 + len(following.words[0]) > width


def _continues(seed: str, before: Block, line: Block, width: int) -> bool:
    if line.after_blank or BULLET.match(line.text):
        return False
    indented = INDENT.fullmatch(seed, before.end + 1, line.start) is not None
    own = INDENT.fullmatch(seed, seed.rfind("\n", 0, before.start) + 1, before.start) is not None
    if indented and not own:
        return False
    return _forced(before, line, width) or before.text[-1] not in '.!?:”"’'
