"""A day of publication that a copied page runs into its first paragraph: “3 May 2031 At least …”.

Markup set the two apart and copying lost it. Cut in two again, the day is a line that states when the
article was published, and the paragraph begins with its own first word.
"""

from __future__ import annotations

import re

from briefroom.ingest.blocks import Block
from briefroom.ingest.labels import is_prose
from briefroom.ingest.when import find_dates

# What may stand between the day and the first word: a time of day, its zone, a dash.
BETWEEN = re.compile(
    r"(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?)?\s?(?:[|•·–—-]\s)?\s*"
)
FIRST_WORD = re.compile(r"[“\"‘']?[A-ZÀ-Þ]")
FEWEST = 8  # words of the paragraph
DATE_REACH = 40  # characters that may hold the day


def split_off_date(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """``blocks`` with the first paragraph of prose cut behind the day it opens with, if it opens with one."""
    for index, block in enumerate(blocks):
        if is_prose(block.text):
            return (*blocks[:index], *_cut(block), *blocks[index + 1 :])
    return blocks


def _cut(block: Block) -> tuple[Block, ...]:
    dated = next(iter(find_dates(block.text[:DATE_REACH])), None)
    if dated is None or dated.start > 0:
        return (block,)
    between = BETWEEN.match(block.text, dated.end)
    at = between.end() if between else dated.end
    rest = block.text[at:]
    if at == dated.end or not FIRST_WORD.match(rest) or len(rest.split()) < FEWEST or not is_prose(rest):
        return (block,)
    day = block.text[:at].rstrip(" |•·–—-")
    return (
        Block(day, block.start, block.start + len(day), block.after_blank),
        Block(rest, block.start + at, block.end, after_blank=False),
    )
