"""Plain text into blocks: the paragraphs as somebody sees them, whatever the line breaks say.

A copied page has a line for each paragraph; wire copy and mail break their lines at a fixed width. Which
of the two a text is shows in the breaks themselves: in wrapped text the next word would not have fitted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefroom.ingest.tradewords import BYLINE

# A text is wrapped when its lines are this short, and this share of the breaks inside runs of lines were
# forced by the width. Both were set on wrapped and unwrapped copies of the same articles.
WIDEST = 120
NARROWEST = 40
FORCED = 0.7
FEWEST_FORCED = 4
OVERLONG = 8  # one line in so many may be longer than the width: somebody changed it by hand
SLACK = 8  # columns by which hands that wrap text differ; none behind a full stop, which may end a paragraph
ENDS = '.!?:”"’'
OPEN = ",;–—"  # a long line that ends so, or before a small letter, is not the end of its sentence
LINE = re.compile(r"[^\n]+")
BULLET = re.compile(r"\s*(?:[-*•▪◦·‣>]|\d{1,2}[.)])\s")


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
    width = _wrap_width(seed, lines)
    blocks: list[Block] = []
    for index, line in enumerate(lines):
        if index and _continues(seed, lines[index - 1], line, width):
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


def _wrap_width(seed: str, lines: tuple[Block, ...]) -> int:
    """The width the text was broken at, or 0 where it was not; a few lines may run over it."""
    columns = sorted((_column(seed, line) for line in lines if " " in line.text), reverse=True)
    inner = [(a, b) for a, b in pairwise(lines) if not b.after_blank]
    for width in dict.fromkeys(columns[: 1 + len(lines) // OVERLONG]):
        if NARROWEST <= width <= WIDEST and _is_wrapped(seed, inner, width):
            return width
    return 0


def _is_wrapped(seed: str, inner: list[tuple[Block, Block]], width: int) -> bool:
    """Whether enough of the breaks inside runs of lines were forced by ``width``."""
    within = [(a, b) for a, b in inner if _column(seed, a) <= width]
    forced = sum(_forced(seed, a, b, width) for a, b in within)
    return forced >= FEWEST_FORCED and forced >= FORCED * len(inner)


def _column(seed: str, line: Block) -> int:
    """Where the line ends, counted from the left edge, its indent included."""
    return line.end - seed.rfind("\n", 0, line.start) - 1


def _forced(seed: str, line: Block, following: Block, width: int) -> bool:
    """Whether the next line's first word would not have fitted behind ``line``."""
    slack = 0 if line.text[-1] in ENDS else SLACK
    return _column(seed, line) + 1 + len(following.words[0]) > width - slack


def _continues(seed: str, before: Block, line: Block, width: int) -> bool:
    """Whether ``line`` goes on where ``before`` broke off; ``width`` is 0 where no width was found."""
    if line.after_blank or BULLET.match(line.text):
        return False
    if width == 0:
        return _is_open(seed, before, line)
    indent, own = _indent(seed, line), _indent(seed, before)
    return indent <= own and _forced(seed, before, line, width)


def _is_open(seed: str, before: Block, line: Block) -> bool:
    """Whether a text too short to show a width was broken here, in the middle of a sentence."""
    if not NARROWEST <= _column(seed, before) <= WIDEST or before.text[-1] in ENDS:
        return False
    return before.text[-1] in OPEN or (line.text[0].islower() and not BYLINE.match(line.text))


def _indent(seed: str, line: Block) -> int:
    return line.start - seed.rfind("\n", 0, line.start) - 1
