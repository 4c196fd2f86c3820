"""The article of a page without what stands around it."""

from __future__ import annotations

from briefroom.errors import RecordError
from briefroom.evaluation.records import Record
from briefroom.ingest.decode import clean
from briefroom.ingest.draft import Draft
from briefroom.ingest.facts import Facts
from briefroom.ingest.page import read_page
from briefroom.ingest.webpage import read_webpage
from briefroom.model import ParagraphKind

# Corpora mark what the reader of an article reads on: no headline above it, no words under pictures.
RUNNING: frozenset[ParagraphKind] = frozenset({"body", "quote", "heading"})


def predict(record: Record) -> Record:
    """``text``: the running text of ``html``, or of ``page``, a page copied as plain text; may be empty."""
    pieces = _draft(record).pieces
    return {"id": record["id"], "text": "\n".join(p.text for p in pieces if p.kind in RUNNING)}


def _draft(record: Record) -> Draft:
    html, page = record.get("html"), record.get("page")
    if isinstance(html, str):
        return read_webpage(_decoded(html), Facts())
    if isinstance(page, str):
        return read_page(_decoded(page), Facts())
    raise RecordError("has neither “html” nor “page” that is a text", cure='give the record its "html"')


def _decoded(text: str) -> str:
    """As the words of a seed are once they are read; halves of characters become question marks."""
    return clean(text.encode("utf-8", "replace").decode("utf-8"))
