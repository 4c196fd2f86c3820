"""What a person wrote into a brief, so that a page can say which sentences are an editor's own.

The brief on disk is compared with the text as last generated: a paragraph or list item that the tools did
not write is marked, and everything else stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from briefroom.brief.files import Home
from briefroom.brief.read import read_document
from briefroom.model import Brief

MARK = "[Edited by hand](editor:own)"  # resolved by ``brief_links``
BLANK = re.compile(r"\n[ \t]*\n")
ITEM = re.compile(r"^[ \t]*(?:[-*+]|\d+[.)])[ \t]+", re.MULTILINE)
# headings, tables, boxes, notes of the knowledge
NO_PROSE = re.compile(r"\s*(?:#|\||```|\[[^\]\n]*\]\((?:background|caveat):[^)\s]+\)\s*\Z)")


def read_bases(root: Path, briefs: Iterable[Brief]) -> dict[str, str]:
    """The bodies of edited briefs as they were last generated, by slug."""
    bases = {}
    for brief in briefs:
        home = Home(root, brief.slug)
        document = read_document(home.base, home.name(home.base)) if brief.edited else None
        if document is not None:
            bases[brief.slug] = document.body
    return bases


def mark_edits(body: str, base: str) -> str:
    """``body`` with a mark at the end of every paragraph and list item that ``base`` does not have."""
    known = {_words(unit) for unit in _units(base)}
    marked = []
    for unit in _units(body):
        own = _words(unit) not in known and _words(unit) and not NO_PROSE.match(unit)
        marked.append(f"{unit.rstrip()} {MARK}{unit[len(unit.rstrip()) :]}" if own else unit)
    return "".join(marked)


def _units(text: str) -> list[str]:
    """Paragraphs and list items with the space after them; joined they are the text again."""
    cuts = {0, len(text), *(m.end() for m in BLANK.finditer(text)), *(m.start() for m in ITEM.finditer(text))}
    ordered = sorted(cuts)
    return [text[start:end] for start, end in pairwise(ordered)]


def _words(unit: str) -> str:
    return " ".join(unit.split())
