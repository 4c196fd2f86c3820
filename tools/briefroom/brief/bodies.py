"""Three-way merge of a whole brief: front matter by key, then section by section."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefroom.brief.frontmatter import Front, merge_front
from briefroom.brief.pieces import Section, join_sections, split_sections
from briefroom.brief.threeway import Clash, Merged, Pieces, merge_pieces

SHARED = 0.5  # share of common pieces from which a section under another heading is still the same one


@dataclass(frozen=True, slots=True)
class Document:
    """A brief's text taken apart."""

    front: Front
    body: str


@dataclass(frozen=True, slots=True)
class MergedBrief:
    """The merged text, and what could not be merged."""

    front: Front
    body: str
    clashes: tuple[Clash, ...]


def merge_briefs(base: Document, yours: Document, new: Document) -> MergedBrief:
    """Merge the brief as last generated, as it stands on disk, and as generated now."""
    front, clashes = merge_front(base.front, yours.front, new.front)
    if _same(yours.body, base.body):
        return MergedBrief(front, new.body, clashes)
    if _same(new.body, base.body):
        return MergedBrief(front, yours.body, clashes)
    body, more = merge_bodies(base.body, yours.body, new.body)
    opening = yours.body[: len(yours.body) - len(yours.body.lstrip("\n"))]
    return MergedBrief(front, opening + body, clashes + more)


def _same(a: str, b: str) -> bool:
    return a.strip("\n") == b.strip("\n")


def merge_bodies(base: str, yours: str, new: str) -> tuple[str, tuple[Clash, ...]]:
    """Merge three bodies; sections keep the person's order, new ones follow their new neighbour."""
    old = {section.name: section for section in split_sections(base)}
    mine = split_sections(yours)
    news = split_sections(new)
    renamed = _old_names(old, news)
    fresh = {renamed[section.name]: section for section in news}
    names = _old_names(old, mine)
    out: list[tuple[str, Pieces]] = []
    clashes: list[Clash] = []
    for section in mine:
        name = names[section.name]
        merged = _merge_section(old.get(name), section, fresh.get(name))
        clashes += merged.clashes
        out.append((name, merged.pieces))
    _add_new(out, fresh, known=set(old))
    return join_sections(pieces for _, pieces in out), tuple(clashes)


def _merge_section(base: Section | None, yours: Section, new: Section | None) -> Merged:
    if base is None and new is None:
        return Merged(yours.pieces)  # a section of the person's own
    merged = merge_pieces(base.pieces if base else (), yours.pieces, new.pieces if new else ())
    heading = yours.pieces[0]
    if new is None and merged.pieces and merged.pieces[0].words != heading.words:
        # nothing is generated here any more, but the person's words still need their heading
        return Merged((heading, *merged.pieces), merged.clashes)
    return merged


def _old_names(old: dict[str, Section], mine: Sequence[Section]) -> dict[str, str]:
    """The base name of each of the other sections, a heading renamed by a person or by a new version of
    the tools seen through."""
    names = {section.name: section.name for section in mine}
    gone = [name for name in old if name not in names]
    for section in mine:
        if section.name in old:
            continue
        words = {piece.words for piece in section.pieces[1:]}
        for name in gone:
            before = {piece.words for piece in old[name].pieces[1:]}
            if before and len(words & before) >= SHARED * len(before):
                names[section.name] = name
                gone.remove(name)
                break
    return names


def _add_new(out: list[tuple[str, Pieces]], fresh: dict[str, Section], *, known: set[str]) -> None:
    """Put sections that were never generated before after the section they follow in the new text."""
    at = 0
    for name, section in fresh.items():
        place = next((k for k, (other, _) in enumerate(out) if other == name), None)
        if place is not None:
            at = place + 1
        elif name not in known:
            out.insert(at, (name, section.pieces))
            at += 1
