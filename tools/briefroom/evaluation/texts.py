"""A record's bare text as an article, no offset moved.

Corpora give the words of an article and nothing of its page. So its paragraphs are read from the line
breaks, by the same rules as a seed's; its headline is the line on top that is no sentence; and what a
clean seed never holds (control characters, halves of characters) becomes white space of the same length.
"""

from __future__ import annotations

import re
import unicodedata

from briefroom.errors import RecordError
from briefroom.evaluation.records import Record
from briefroom.ingest.blocks import Block, split_blocks
from briefroom.ingest.when import iso_when
from briefroom.model import UNKNOWN_DATE, Article, Paragraph, ParagraphKind, When

LINE_BREAKS = "\r\f\x85\u2028\u2029"
# Of the Unicode categories: control characters, halves of characters, invisible marks.
NO_LETTERS = frozenset({"Cc", "Cs", "Cf"})
DATES = ("dct", "date", "published")  # where a record says when its text was written
HEADLINE_MOST = 32  # words
SENTENCE_END = re.compile(r"[.!?…:;,](?:[\"'”’)\]]|\[\d+\])*$")
CAPITAL = re.compile(r"\b[^\W\d_]")
TITLE_CASE = 0.7  # share of words that open with a capital


def text_of(record: Record) -> str:
    """The record's text as it stands. Raises RecordError where it has none."""
    text = record.get("text")
    if not isinstance(text, str):
        raise RecordError("has no “text” that is a text", cure='give the record a "text"')
    return text


def article_of(record: Record) -> Article:
    """The article whose ``text`` has every word where the record's has it."""
    text = readable(text_of(record))
    blocks = split_blocks(text)
    whole = list(text)
    for block in blocks:
        whole[block.start : block.end] = block.text
    paragraphs = tuple(
        Paragraph(_kind(blocks, index), block.start, block.end, block.start, block.end)
        for index, block in enumerate(blocks)
    )
    title = next((block.text for block in blocks[:1] if paragraphs[0].kind == "headline"), "")
    return Article(
        id=str(record.get("id", "")),
        seed=str(record.get("id", "")),
        sha256="",
        text="".join(whole),
        paragraphs=paragraphs,
        title=title,
        published=_published(record),
    )


def readable(text: str) -> str:
    """The text without what no seed holds: as long as before."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(map(_readable, text))


def _readable(char: str) -> str:
    if char == "\n" or (" " <= char <= "~"):
        return char
    if char in LINE_BREAKS:
        return " " if char == "\r" else "\n"
    if char.isspace() or unicodedata.category(char) in NO_LETTERS:
        return " "
    return char


def _kind(blocks: tuple[Block, ...], index: int) -> ParagraphKind:
    """A line on top that is no sentence is the headline; what stands below it is read as running text."""
    block = blocks[index]
    if index or len(blocks) == 1 or len(block.words) > HEADLINE_MOST:
        return "body"
    closed = SENTENCE_END.search(block.text) is not None
    return "body" if closed and not _is_title_case(block) else "headline"


def _is_title_case(block: Block) -> bool:
    """ "Council To Meet Again After Port Vane Talks.": a headline although a stop ends it."""
    words = [word for word in block.words if CAPITAL.match(word.lstrip("“\"‘'("))]
    large = sum(word.lstrip("“\"‘'(")[0].isupper() for word in words)
    return len(words) > 2 and large >= TITLE_CASE * len(words)


def _published(record: Record) -> When:
    stated = next((record[key] for key in DATES if record.get(key)), "")
    return (iso_when(stated) if isinstance(stated, str) else None) or UNKNOWN_DATE
