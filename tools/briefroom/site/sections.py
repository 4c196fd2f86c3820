"""A brief's Markdown body cut into the parts a page lays out: sections, list items, boxes.

Only the shape is read here, by the headings and links of the dialect. A section that a person added or
renamed is kept as prose where it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from briefroom.brief import plain

SectionKind = Literal["glance", "article", "who", "claims", "timeline", "prose"]
KINDS: dict[str, SectionKind] = {
    "at a glance": "glance",
    "the article": "article",
    "who is who": "who",
    "claims": "claims",
    "timeline": "timeline",
}
HEADING = re.compile(r"^##[ \t]+(?P<title>.*)$", re.MULTILINE)
SUBHEADING = re.compile(r"^###[ \t]+(?P<title>.*)$", re.MULTILINE)
CLOSING = re.compile(r"[ \t]#+[ \t]*$")
ITEM = re.compile(r"^[-*+] +", re.MULTILINE)
LEAD = re.compile(r"\[(?P<label>(?:\\.|[^\]\\])*)\]\((?P<scheme>[a-z]+):(?P<ident>[^)\s]+)(?: \"[^\"]*\")?\)")
# a link alone in its paragraph: a box, or an editor's note
ALONE = re.compile(
    r"(?:\A|\n\n)[ ]{0,3}\[[^\]\n]*\]\((?P<scheme>background|caveat):(?P<ident>[^)\s]+)\)[ ]*"
    r"(?=\n\s*\n|\s*\Z)"
)
SLUG = re.compile(r"[^\w]+")


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading. ``anchor`` is unique on the page."""

    kind: SectionKind
    title: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """A list item; ``scheme`` and ``ident`` name its record where it starts with the link of one."""

    scheme: str
    ident: str
    label: str
    text: str  # what follows the leading link, and a colon after it
    whole: str


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of prose, the id of a background whose box stands there, or an editor's note: "entry/1"."""

    text: str = ""
    background: str = ""
    caveat: str = ""


def split_sections(body: str) -> tuple[Section, ...]:
    """The sections in order; words before the first heading are a section without a title."""
    sections: list[Section] = []
    taken: set[str] = set()
    for title, text in headed_parts(HEADING, body):
        if not title and not text.strip():
            continue
        kind = KINDS.get(title.casefold(), "prose")
        if kind != "prose" and any(section.kind == kind for section in sections):
            kind = "prose"
        anchor = _anchor(title, taken)
        sections.append(Section(kind, title, anchor, text.strip("\n")))
    return tuple(sections)


def split_subsections(text: str) -> tuple[tuple[str, str], ...]:
    """Pairs of title and text under ``###`` headings; the first title is empty for words before them."""
    parts = headed_parts(SUBHEADING, text)
    return tuple((title, part.strip("\n")) for title, part in parts if title or part.strip())


def split_items(text: str) -> tuple[str, tuple[Item, ...]]:
    """The prose of a section, and its top-level list items."""
    starts = [match.start() for match in ITEM.finditer(text)]
    if not starts:
        return text, ()
    prose = [text[: starts[0]]]
    items: list[Item] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        item, after = _item_and_after(text[start:end])
        items.append(_item(item))
        prose.append(after)
    return "\n\n".join(part.strip("\n") for part in prose if part.strip()), tuple(items)


def split_boxes(text: str) -> tuple[Block, ...]:
    """Prose, boxes and notes in order: the link of one of these stands alone in its paragraph."""
    blocks: list[Block] = []
    done = 0
    for match in ALONE.finditer(text):
        blocks.append(Block(text[done : match.start()]))
        blocks.append(Block(**{match["scheme"]: unquote(match["ident"])}))
        done = match.end()
    blocks.append(Block(text[done:]))
    return tuple(block for block in blocks if block.background or block.caveat or block.text.strip())


def headed_parts(heading: re.Pattern[str], text: str) -> list[tuple[str, str]]:
    """Titles and what stands under them; the first title is empty."""
    found = list(heading.finditer(text))
    ends = [*(match.start() for match in found), len(text)]
    parts = [("", text[: ends[0]])]
    for match, end in zip(found, ends[1:], strict=True):
        parts.append((plain(CLOSING.sub("", match["title"]).strip()), text[match.end() : end]))
    return parts


def _anchor(title: str, taken: set[str]) -> str:
    base = SLUG.sub("-", title.casefold()).strip("-") or "preface"
    anchor, number = base, 2
    while anchor in taken:
        anchor, number = f"{base}-{number}", number + 1
    taken.add(anchor)
    return f"sec-{anchor}"


def _item_and_after(text: str) -> tuple[str, str]:
    """An item with its indented lines, and the unindented prose that follows it."""
    lines = text.split("\n")
    last, blank = 1, False
    for number, line in enumerate(lines[1:], start=1):
        if not line.strip():
            blank = True
        elif line.startswith((" ", "\t")) or not blank:
            last, blank = number + 1, False
        else:
            break
    return "\n".join(lines[:last]), "\n".join(lines[last:])


def _item(text: str) -> Item:
    whole = ITEM.sub("", text, count=1).strip()
    # continuation lines lose the item's indentation, so that nested lists stay nested
    first, _, rest = whole.partition("\n")
    if rest:
        indent = min((len(line) - len(line.lstrip()) for line in rest.split("\n") if line.strip()), default=0)
        rest = "\n".join(line[min(indent, 4) :] for line in rest.split("\n"))
        whole = f"{first}\n\n{rest}" if ITEM.match(rest) else f"{first}\n{rest}"
    lead = LEAD.match(whole)
    if lead is None:
        return Item("", "", "", whole, whole)
    after = whole[lead.end() :].lstrip()
    return Item(lead["scheme"], unquote(lead["ident"]), lead["label"], after.removeprefix(":").strip(), whole)
