"""``content/sources.yml``: every text the knowledge rests on, and what its text was seen to hold."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from briefroom.errors import KnowledgeError
from briefroom.knowledge.fields import Fields
from briefroom.model import Source
from briefroom.yamlfile import Document

WEB = re.compile(r"https?://[^\s<>\"']+")
SEED = re.compile(r"seeds(?:/(?!\.)[^/\\:\0]+)+")  # below seeds/, no way up or out


def read_sources(document: Document, problems: list[KnowledgeError]) -> dict[str, Source]:
    """A mapping of ids to outlet, title, url, date, origin, and notes of what the text holds."""
    if not isinstance(document.data, dict):
        cure = "write it as id: {outlet: …, title: …, url: …, date: …}"
        problems.append(KnowledgeError("no list of sources", where=document.place(), cure=cure))
        return {}
    whole = Fields(document, problems, (), document.data)
    found: dict[str, Source] = {}
    for ident in document.data:
        fields = whole.child(ident)
        if fields is None:
            whole.wrong(f"source “{ident}” is empty", ident, "give it at least an outlet and a title")
            continue
        found[ident] = _source(ident, fields)
    return found


def _source(ident: str, fields: Fields) -> Source:
    url, seed = fields.text("url"), fields.text("seed")
    if url and not WEB.fullmatch(url):
        fields.wrong(f"“{url}” is no web address", "url", "it must begin with http:// or https://")
        url = ""
    if seed and not SEED.fullmatch(seed):
        fields.wrong(f"“{seed}” is no seed", "seed", "write its path below the project: seeds/name.txt")
        seed = ""
    source = Source(
        ident,
        outlet=fields.text("outlet", required=True),
        title=fields.text("title", required=True),
        url=url,
        date=fields.date("date"),
        origin=fields.text("origin"),
        holds=fields.texts("holds"),
        seed=seed,
    )
    fields.close()
    return source


def unused(document: Document, cited: Container[str]) -> Iterator[str]:
    """A remark for every source of the list that nothing cites."""
    for ident in document.data:
        if ident not in cited:
            yield f"{document.place(ident)}: the source “{ident}” is cited by nothing"
