"""Articles as sources: the entry of ``content/sources.yml`` that an accepted actor's sentences rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefroom.brief.slug import slugify
from briefroom.knowledge.scalars import scalar
from briefroom.model import Brief, Knowledge, Source

NO_OUTLET = "unknown outlet"
UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class NewSources:
    """The id under which each brief's article is cited, and what must be appended to the file for that."""

    idents: Mapping[str, str]  # slug of a brief → id
    blocks: Mapping[str, str]  # id → lines


def sources_for(briefs: Sequence[Brief], knowledge: Knowledge, text: str) -> NewSources:
    """Cite each brief's article: by the entry it has, or by a new one. ``text`` is the file as it stands."""
    idents: dict[str, str] = {}
    blocks: dict[str, str] = {}
    for brief in briefs:
        known = next((s.id for s in knowledge.sources.values() if _is_of(s, brief)), "")
        idents[brief.slug] = known or _free(brief, {*knowledge.sources, *blocks})
        if not known:
            blocks[idents[brief.slug]] = block_of(idents[brief.slug], _fields(brief), text)
            text += blocks[idents[brief.slug]]
    return NewSources(idents, blocks)


def block_of(ident: str, fields: Mapping[str, str], text: str) -> str:
    """The lines of a source, to be put behind ``text``; fields without a value are left out."""
    lines = [f"{ident}:", *(f"  {key}: {_quoted(value)}" for key, value in fields.items() if value)]
    line_end = "\r\n" if "\r\n" in text else "\n"
    start = "" if not text or text.endswith("\n") else line_end
    return start + "".join(line + line_end for line in lines)


def outlet_of(brief: Brief) -> str:
    """Who carried the article."""
    return brief.outlet or brief.agency or NO_OUTLET


def _fields(brief: Brief) -> dict[str, str]:
    return {
        "outlet": outlet_of(brief),
        "title": brief.title,
        "url": brief.url,
        "date": brief.date.value or "",
        "origin": brief.agency,
        "seed": brief.seed,
    }


def _is_of(source: Source, brief: Brief) -> bool:
    """The very seed, or the same page of the same outlet."""
    if source.seed:
        return source.seed == brief.seed
    return bool(brief.url) and source.url == brief.url and source.outlet == outlet_of(brief)


def _free(brief: Brief, taken: set[str]) -> str:
    wanted = f"{slugify(outlet_of(brief)) or 'source'}-{brief.date.value or UNDATED}"
    number, ident = 1, wanted
    while ident in taken:
        number += 1
        ident = f"{wanted}-{number}"
    return ident


def _quoted(value: str) -> str:
    """Values stand in quotation marks, as everywhere in that file."""
    plain = scalar(value)
    return plain if plain.startswith('"') else scalar(value, "'") if '"' in value else f'"{value}"'
