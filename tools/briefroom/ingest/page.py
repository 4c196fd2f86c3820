"""A page copied whole into plain text: its headline, standfirst, captions and body; the rest is boilerplate.

Read in three steps: label each block, find the stretch that is the article, then settle by position what
words alone could not: the lines between headline and body, headings, captions, pull quotes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefroom.ingest.blocks import split_blocks
from briefroom.ingest.draft import Draft, Piece
from briefroom.ingest.facts import Facts
from briefroom.ingest.furniturewords import TEASERS
from briefroom.ingest.headline import bare_title, find_headline, fold, outlet_of
from briefroom.ingest.labels import TERMINAL, Labelled, label
from briefroom.ingest.makers import page_facts
from briefroom.ingest.opening import split_off_date
from briefroom.ingest.region import find_region
from briefroom.model import ParagraphKind

STANDFIRST_FEWEST, STANDFIRST_MOST = 6, 60  # words
STANDFIRSTS_MOST = 4  # lines; some outlets set a short list of highlights
CAPTION_BEFORE_CREDIT = 35  # words of a line that a credit line right below makes a caption
HEADING_MOST = 14  # words
HEADINGS_TOGETHER = 2  # more short lines in a row are a list of links
PULL_QUOTE_FEWEST = 6
ROW_SEEN = 40  # lines above and below that are looked at
TABLE_FEWEST, TABLE_SHARE = 4, 0.75  # lines of data in a row, and how many of them show figures
FIGURED = re.compile(r"\d|\w: \w")
LOWER_FEWEST = 4  # words of a line without capital or full stop that is body all the same
AFTER_STANDFIRST = frozenset({"date", "byline"})


@dataclass(slots=True)
class _Reading:
    """The kinds given so far, by index of line; a line without one is boilerplate."""

    lines: Sequence[Labelled]
    kinds: dict[int, ParagraphKind] = field(default_factory=dict)


def read_page(seed: str, stated: Facts) -> Draft:
    """The draft of a plain-text seed; ``stated`` is its sidecar, whose title helps to find the headline."""
    lines = tuple(label(block) for block in split_off_date(split_blocks(seed)))
    body = find_region(lines)
    if not body:
        return Draft((), (), Facts())
    headline = find_headline(lines, body, stated.title)
    first = body.start if headline is None else headline + 1
    reading = _Reading(lines)
    if headline is not None:
        reading.kinds[headline] = "headline"
    start = _read_head(reading, first, body)
    _read_body(reading, range(start, body.stop))
    facts = page_facts(lines, headline, range(start, body.stop), frozenset(reading.kinds))
    shown = "" if headline is None else lines[headline].text
    outlet = outlet_of(lines[0].text, shown)
    title = bare_title(shown, stated.outlet, outlet)
    standfirst = next((lines[n].text for n, kind in reading.kinds.items() if kind == "standfirst"), "")
    return Draft(
        _pieces(reading),
        left_out(lines, reading.kinds),
        facts.over(Facts(title=title, standfirst=standfirst, outlet=outlet)),
    )


def left_out(lines: Sequence[Labelled], kinds: dict[int, ParagraphKind]) -> tuple[tuple[int, int], ...]:
    """Seed ranges of the boilerplate; neighbours with nothing kept between them are one range."""
    ranges: list[tuple[int, int]] = []
    joined = False
    for index, line in enumerate(lines):
        if index in kinds:
            joined = False
            continue
        start = ranges.pop()[0] if joined else line.block.start
        ranges.append((start, line.block.end))
        joined = True
    return tuple(ranges)


def _pieces(reading: _Reading) -> tuple[Piece, ...]:
    blocks = {n: reading.lines[n].block for n in reading.kinds}
    return tuple(Piece(reading.kinds[n], b.text, b.start, b.end) for n, b in sorted(blocks.items()))


def _read_head(reading: _Reading, first: int, body: range) -> int:
    """Settle the lines between headline and body; returns where the body begins."""
    lines, kinds = reading.lines, reading.kinds
    start = max(first, body.start)
    if first > body.start:  # the headline stood among the body: its head is inside too
        start = next((n for n in range(first, body.stop) if lines[n].label == "prose"), body.stop)
    head = range(first, start)
    for n in head:
        if _is_caption(lines, n):
            kinds[n] = "caption"
    loose = [n for n in _above_makers(lines, head) if n not in kinds and _sentence_like(lines[n])]
    if loose:
        kinds.update(dict.fromkeys(loose[:STANDFIRSTS_MOST], "standfirst"))
    elif _is_standfirst(lines, first, start, body.stop):
        kinds[start] = "standfirst"
        return _after_head(reading, start + 1, body.stop)
    return _after_head(reading, start, body.stop)


def _above_makers(lines: Sequence[Labelled], head: range) -> range:
    """The lines above the first byline or date: below it stand buttons and links, and no standfirst."""
    return range(head.start, next((n for n in head if lines[n].label in AFTER_STANDFIRST), head.stop))


def _sentence_like(line: Labelled) -> bool:
    return line.label in ("short", "prose") and STANDFIRST_FEWEST <= line.n <= STANDFIRST_MOST


def _is_standfirst(lines: Sequence[Labelled], first: int, start: int, stop: int) -> bool:
    """Whether the first prose right under the headline is set off from the body by a name or a date.

    A picture does not part them: many an outlet sets one below the first paragraph, and a first paragraph
    taken for a standfirst would be lost to every later stage.
    """
    if start != first or start + 1 >= stop or lines[start].n > STANDFIRST_MOST:
        return False
    if not TERMINAL.search(lines[start].text):
        return True  # no outlet ends a paragraph without a full stop, many a standfirst
    following = lines[start + 1 : start + 6]
    until = next((k for k, line in enumerate(following) if line.label == "prose"), len(following))
    return any(line.label in AFTER_STANDFIRST for line in following[:until])


def _after_head(reading: _Reading, start: int, stop: int) -> int:
    for n in range(start, stop):
        if _is_caption(reading.lines, n) and reading.lines[n].n <= CAPTION_BEFORE_CREDIT:
            reading.kinds[n] = "caption"
        elif reading.lines[n].label == "prose":
            return n
    return stop


def _is_caption(lines: Sequence[Labelled], n: int) -> bool:
    """A line with a credit at its end, or with a credit of its own right below it."""
    if lines[n].label == "caption":
        return True
    if n + 1 >= len(lines) or lines[n + 1].label != "credit" or lines[n + 1].block.after_blank:
        return False
    return lines[n].label in ("short", "prose") and STANDFIRST_FEWEST <= lines[n].n <= CAPTION_BEFORE_CREDIT


def _read_body(reading: _Reading, body: range) -> None:
    lines, kinds = reading.lines, reading.kinds
    texts = Counter(fold(lines[n].text) for n in body)
    whole = " ".join(fold(lines[n].text) for n in body if lines[n].label == "prose")
    seen: set[str] = set()
    for n in body:
        own = fold(lines[n].text)
        again = own in seen and lines[n].n >= PULL_QUOTE_FEWEST
        if again or _pulled(lines[n], own, whole, texts[own]):
            continue
        seen.add(own)
        kind = _body_kind(lines, n, body)
        if kind:
            kinds[n] = kind


def _pulled(line: Labelled, own: str, whole: str, times: int) -> bool:
    """A pull quote: words of the body set again on a line of their own."""
    if not PULL_QUOTE_FEWEST <= line.n <= STANDFIRST_MOST:
        return False
    if line.label == "prose":
        return line.text[0] in "“\"‘'" and whole.count(own) > max(1, times)
    return own in whole


def _body_kind(lines: Sequence[Labelled], n: int, body: range) -> ParagraphKind | None:
    line = lines[n]
    if line.label == "caption":
        return "caption"
    if line.label == "prose":
        return "body"
    if line.label == "message" or (
        line.label == "short" and n + 1 in body and lines[n + 1].label == "message"
    ):
        return "quote"
    if line.label != "short" or TEASERS.match(line.text):
        return None
    if TERMINAL.search(line.text) or (line.text[:1].islower() and line.n >= LOWER_FEWEST):
        return "body"
    if _is_caption(lines, n):
        return "caption"
    if _tabled(lines, n, body):
        return "body"
    return "heading" if _heads(lines, n, body) else _listed(lines, n)


def _row(lines: Sequence[Labelled], n: int, body: range) -> range:
    """The short lines in a row around line ``n``, as far as one looks."""
    start, stop = n, n + 1
    while start > max(body.start, n - ROW_SEEN) and lines[start - 1].label == "short":
        start -= 1
    while stop < min(body.stop, n + ROW_SEEN) and lines[stop].label == "short":
        stop += 1
    return range(start, stop)


def _heads(lines: Sequence[Labelled], n: int, body: range) -> bool:
    """A short line with prose right below it, and at most one more heading between or above."""
    if lines[n].n > HEADING_MOST:
        return False
    row = _row(lines, n, body)
    followed = row.stop < body.stop and lines[row.stop].label in ("prose", "caption")
    return followed and len(row) <= HEADINGS_TOGETHER


def _tabled(lines: Sequence[Labelled], n: int, body: range) -> bool:
    """A line of a list of data, results or ingredients: several short lines in a row, most with figures."""
    row = [lines[k] for k in _row(lines, n, body) if lines[k].n > 1]
    figured = sum(bool(FIGURED.search(line.text)) for line in row)
    return len(row) >= TABLE_FEWEST and figured >= TABLE_SHARE * len(row) and lines[n].n > 1


def _listed(lines: Sequence[Labelled], n: int) -> ParagraphKind | None:
    """An item of a bulleted list is body; any other loose short line is a link or a label."""
    return "body" if lines[n].text[:1] in "-*•▪◦‣" and lines[n].n >= 3 else None
