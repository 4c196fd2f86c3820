"""Links of a brief that lead nowhere, as a person may have written them: named before a reader meets them."""

from __future__ import annotations

from collections.abc import Container, Iterator
from pathlib import Path
from urllib.parse import unquote

from briefroom.brief.conflicts import dangling
from briefroom.brief.dialect import links
from briefroom.brief.files import read_text
from briefroom.errors import BriefError
from briefroom.model import Brief

ENTRIES = frozenset({"actor", "place", "background"})  # schemes whose targets are ids of entries


def dead_links(root: Path, brief: Brief, known: Container[str]) -> Iterator[BriefError]:
    """Every link to an entry that is neither ``known`` nor of the article, or to a sentence, claim or event
    that is not there, with its line. ``known`` holds the ids of all entries and those that lead to one."""
    text = read_text(root / brief.path, brief.path) or ""
    own = {entity.id for entity in brief.evidence.entities}
    for match in links(text):
        ident = unquote(match["target"])
        if match["scheme"] in ENTRIES and ident not in known and ident not in own:
            where = f"{brief.path}:{text.count(chr(10), 0, match.start()) + 1}"
            cure = f"correct the id, or write content/{match['scheme']}s/{ident}.md"
            yield BriefError(f"{match.group()} leads nowhere", where=where, cure=cure)
    for line, words in dangling(text, brief.evidence):
        cure = "take the link out: the article no longer has what it led to"
        yield BriefError(f"{words} leads nowhere", where=f"{brief.path}:{line}", cure=cure)
