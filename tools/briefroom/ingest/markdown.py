"""Markdown seeds: facts in front matter, then paragraphs, headings and quotations without markup.

A paragraph's place in the seed is that of its whole block, markup included. Offsets inside it are therefore
near but not exact; only plain-text seeds promise more.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefroom.errors import SeedError
from briefroom.ingest.blocks import Block
from briefroom.ingest.draft import Draft, Piece
from briefroom.ingest.facts import Facts, read_facts
from briefroom.ingest.headline import fold
from briefroom.ingest.labels import Labelled, label
from briefroom.ingest.makers import page_facts
from briefroom.ingest.page import left_out
from briefroom.model import ParagraphKind
from briefroom.yamlfile import split_front_matter

BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
FENCE = re.compile(r"[ ]{0,3}(?P<mark>`{3,}|~{3,})(?P<rest>[^`\n]*)")
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
HEADING = re.compile(r"[ ]{0,3}(?P<level>#{1,6})[ \t]+(?P<text>.+?)[ \t]*#*[ \t]*")
UNDERLINED = re.compile(r"(?P<text>[^\n]+)\n[ ]{0,3}(?P<line>=+|-+)[ \t]*")
QUOTE_MARK = re.compile(r"^[ ]{0,3}>[ ]?", re.M)
ITEM = re.compile(r"[ ]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+")
# Blocks without running text: rules, tables, definitions of links and notes, lone pictures.
SILENT = re.compile(
    r"[ ]{0,3}(?:([-*_])[ \t]*(?:\1[ \t]*){2,}|\[\^?[^\]\n]+\]:[^\n]*"
    r"|!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|\|?[ :|-]+\|[ :|-]*)\s*"
)
TABLE_ROW = re.compile(r"[ ]{0,3}\|.*\|[ \t]*")
# Inline markup, outermost first, and what is kept of it; bounded, so that what nothing closes costs little.
INLINE = (
    (re.compile(r"!\[[^\]]{0,1000}\](?:\([^()\s]{0,2000}(?:\s+\"[^\"]{0,500}\")?\)|\[[^\]]*\])"), ""),
    (re.compile(r"\[\^[^\]\s]+\]"), ""),
    (re.compile(r"\[([^\[\]]+)\]\((?:[^()\n]|\([^()\n]{0,500}\)){0,1000}\)"), r"\1"),
    (re.compile(r"\[([^\[\]]+)\]\[[^\[\]]*\]"), r"\1"),
    (re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>"), r"\1"),
    (re.compile(r"</?[A-Za-z][^<>\n]*>"), ""),
    (re.compile(r"(?<!\\)`+([^`]+)`+"), r"\1"),
    (re.compile(r"(?<![\w\\*])(\*{1,3})(?=\S)(.{1,1000}?)(?<=[^\s\\])\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w\\_])(_{1,3})(?=\S)(.{1,1000}?)(?<=[^\s\\])\1(?![\w_])"), r"\2"),
    (re.compile(r"~~(\S.{0,1000}?)~~"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|])"), r"\1"),
)
EMPHASISED = re.compile(r"([*_])(?!\1)[^\n]+\1\s*")
DROPPED = frozenset({"furniture", "ending", "credit", "byline", "date", "makers", "wire"})


@dataclass(frozen=True, slots=True)
class _Part:
    """A block of Markdown: what it is, its words without markup, and the whole block's place."""

    kind: ParagraphKind
    block: Block
    level: int = 0


def read_markdown(seed: str, where: str) -> Draft:
    """The draft of a Markdown seed. Raises SeedError for front matter that cannot be used."""
    facts, offset = Facts(), 0
    if re.match(r"---[ \t]*\n", seed):
        front = split_front_matter(seed, where, SeedError)
        facts = read_facts(front.document, front_matter=True)
        offset = len(seed) - len(front.body)
    parts = _demote(list(_parts(seed, offset)))
    lines = tuple(label(part.block) for part in parts)
    headline = _headline(parts, lines, facts)
    kinds = {n: kind for n, line in enumerate(lines) if (kind := _kind(parts, line, n, headline))}
    body = range(0 if headline is None else headline + 1, len(parts))
    found = page_facts(lines, headline, body, frozenset(kinds))
    pieces = [
        Piece(kind, parts[n].block.text, parts[n].block.start, parts[n].block.end)
        for n, kind in kinds.items()
    ]
    title = "" if headline is None else lines[headline].text
    stated = _stated_pieces(seed, offset, facts, pieces)
    return Draft((*stated, *pieces), left_out(lines, kinds), facts.over(found).over(Facts(title=title)))


def strip_inline(text: str) -> str:
    """``text`` without inline markup, on one line."""
    for pattern, kept in INLINE:
        text = pattern.sub(kept, text)
    return " ".join(html.unescape(text).split())


def _parts(seed: str, offset: int) -> Iterator[_Part]:
    blank = COMMENT.sub(lambda match: _spaces(match[0]), _without_code(seed))
    after_image = False
    for match in BLOCK.finditer(blank, offset):
        for start, end in _split(match[0], match.start()):
            raw = blank[start:end]
            if SILENT.fullmatch(raw) or TABLE_ROW.match(raw):
                after_image = "![" in raw
                continue
            if part := _part(raw, start, after_image=after_image):
                yield part
                after_image = False


def _without_code(seed: str) -> str:
    """``seed`` with fenced code as spaces; a fence that nothing closes is no fence."""
    done: list[str] = []
    held: list[str] = []  # lines since a fence was opened
    mark = ""
    for line in seed.splitlines(keepends=True):
        fence = FENCE.fullmatch(line.rstrip("\n"))
        closes = bool(mark and fence and fence["mark"].startswith(mark) and not fence["rest"].strip())
        if not mark and not fence:
            done.append(line)
            continue
        held.append(line)
        if closes:
            done += map(_spaces, held)
            held, mark = [], ""
        elif not mark and fence:
            mark = fence["mark"]
    return "".join([*done, *held])


def _spaces(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def _split(raw: str, base: int) -> Iterator[tuple[int, int]]:
    """Ranges of the blocks that stand together without blank lines: headings, items, the rest."""
    start, position = 0, 0
    for line in raw.splitlines(keepends=True):
        alone = HEADING.fullmatch(line.rstrip("\n")) or (
            SILENT.fullmatch(line) and not set(line.strip()) <= set("-=")
        )
        if (alone or ITEM.match(line)) and position > start:
            yield base + start, base + position
            start = position
        position += len(line)
        if alone:
            yield base + start, base + position
            start = position
    if position > start:
        yield base + start, base + position


def _part(raw: str, start: int, *, after_image: bool) -> _Part | None:
    core = raw.strip()
    kind: ParagraphKind = "body"
    level = 0
    text = core
    if heading := HEADING.fullmatch(core) or UNDERLINED.fullmatch(core):
        kind, text = "heading", heading["text"]
        level = (
            len(heading["level"]) if "level" in heading.groupdict() else 1 + heading["line"].startswith("-")
        )
    elif QUOTE_MARK.match(core):
        kind, text = "quote", QUOTE_MARK.sub("", core)
    elif after_image and EMPHASISED.fullmatch(core):
        kind = "caption"
    elif item := ITEM.match(core):
        text = core[item.end() :]
    text = strip_inline(text)
    place = start + raw.index(core)
    return _Part(kind, Block(text, place, place + len(core)), level) if text else None


def _demote(parts: list[_Part]) -> list[_Part]:
    """A quotation that is most of the text is the text."""
    quoted = sum(len(p.block.text) for p in parts if p.kind == "quote")
    if quoted * 2 < sum(len(p.block.text) for p in parts):
        return parts
    return [_Part("body", p.block) if p.kind == "quote" else p for p in parts]


def _headline(parts: list[_Part], lines: tuple[Labelled, ...], facts: Facts) -> int | None:
    """The first heading above all prose; without a stated title, else a short first block."""
    for n, part in enumerate(parts):
        if part.kind == "heading" and (
            part.level == 1 or fold(part.block.text) == fold(facts.title) or not facts.title
        ):
            return n
        if lines[n].label == "prose":
            break
    return 0 if parts and not facts.title and lines[0].label == "short" and parts[0].kind == "body" else None


def _kind(parts: list[_Part], line: Labelled, n: int, headline: int | None) -> ParagraphKind | None:
    if n == headline:
        return "headline"
    if line.label in DROPPED or (headline is not None and n < headline):
        return None
    if line.label == "caption" and parts[n].kind == "body":
        return "caption"
    repeats = headline is not None and fold(line.text) == fold(parts[headline].block.text)
    return None if repeats else parts[n].kind


def _stated_pieces(seed: str, front_end: int, facts: Facts, pieces: list[Piece]) -> list[Piece]:
    """Headline and standfirst of the front matter, where the text itself does not show them."""
    found: list[Piece] = []
    kinds: tuple[tuple[ParagraphKind, str], ...] = (
        ("headline", facts.title),
        ("standfirst", facts.standfirst),
    )
    for kind, text in kinds:
        at = seed.find(text, 0, front_end) if text else -1
        if at >= 0 and not any(piece.kind == kind or fold(piece.text) == fold(text) for piece in pieces):
            found.append(Piece(kind, text, at, at + len(text)))
    return found
