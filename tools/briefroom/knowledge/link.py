"""Whether all of it holds together: every id named exists, no id or name means two things."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefroom.errors import KnowledgeError
from briefroom.knowledge.statements import EntryText, Path, entries_of
from briefroom.model import Actor, Background, Knowledge, Name, Place

# A name of these types calls on its own for its owner: it can belong to one entry only.
STRONG = frozenset({"canonical", "alias", "acronym", "previous", "self_styled", "rival_label"})


@dataclass(frozen=True, slots=True)
class Among:
    """The ids that may stand somewhere, and what they are ids of."""

    what: str
    idents: frozenset[str]


@dataclass(frozen=True, slots=True)
class Reference:
    """Ids that one entry names, and the path to them in its file."""

    path: Path
    idents: Iterable[str]
    among: Among


class _Known:
    """All ids there are, by what may be named where."""

    def __init__(self, knowledge: Knowledge) -> None:
        actors, places = frozenset(knowledge.actors), frozenset(knowledge.places)
        self.actors = Among("actor", actors)
        self.places = Among("place", places)
        self.parties = Among("actor or place", actors | places)
        self.entries = Among("entry", actors | places | knowledge.backgrounds.keys())
        self.sources = Among("source in content/sources.yml", frozenset(knowledge.sources))


def check_links(knowledge: Knowledge, files: Mapping[str, EntryText]) -> Iterator[KnowledgeError]:
    """Every dangling reference, shared id and shared name; ``files`` gives the lines of each path."""
    known = _Known(knowledge)
    for entry in entries_of(knowledge):
        for reference in _references(entry, known):
            for ident in reference.idents:
                if ident not in reference.among.idents:
                    yield _dangling(ident, reference.among, files[entry.path].place(*reference.path))
    yield from _shared_files(knowledge)
    yield from _shared_names(knowledge, files)
    yield from _shared_ids(knowledge, files)


def _dangling(ident: str, among: Among, where: str) -> KnowledgeError:
    near = difflib.get_close_matches(ident, sorted(among.idents), 1)
    cure = f"did you mean “{near[0]}”?" if near else f"add {among.what} of this id, or take it out"
    return KnowledgeError(f"there is no {among.what} “{ident}”", where=where, cure=cure)


def _references(entry: Actor | Place | Background, known: _Known) -> Iterator[Reference]:
    for n, caveat in enumerate(entry.caveats):
        yield Reference(("caveats", n, "sources"), caveat.sources, known.sources)
    if isinstance(entry, Actor):
        yield from _actor_references(entry, known)
    elif isinstance(entry, Place):
        for key, ident in (("country", entry.country), ("part_of", entry.part_of)):
            if ident:
                yield Reference((key,), (ident,), known.places)
    else:
        yield from _background_references(entry, known)


def _actor_references(actor: Actor, known: _Known) -> Iterator[Reference]:
    for n, role in enumerate(actor.roles):
        yield Reference(("roles", n, "sources"), role.sources, known.sources)
    for n, relation in enumerate(actor.relations):
        yield Reference(("relations", n, "target"), (relation.target,), known.parties)
        yield Reference(("relations", n, "sources"), relation.sources, known.sources)
    for n, distinct in enumerate(actor.not_same_as):
        if distinct.ref:
            yield Reference(("not_same_as", n, "ref"), (distinct.ref,), known.entries)


def _background_references(background: Background, known: _Known) -> Iterator[Reference]:
    yield Reference(("actors",), background.actors, known.actors)
    yield Reference(("sides",), background.sides, known.actors)
    yield Reference(("places",), background.places, known.places)
    for n, row in enumerate(background.rows):
        for side, cell in (("left", row.left), ("right", row.right)):
            yield Reference(("rows", n, side, "sources"), cell.sources, known.sources)


def _shared_files(knowledge: Knowledge) -> Iterator[KnowledgeError]:
    seen: dict[str, str] = {}
    for entry in entries_of(knowledge):
        other = seen.setdefault(entry.id, entry.path)
        if other != entry.path:
            what, cure = f"“{entry.id}” is also the id of {other}", "rename one file"
            yield KnowledgeError(what, where=f"{entry.path}:1", cure=cure)


def _named(knowledge: Knowledge) -> Iterator[Actor | Place]:
    yield from knowledge.actors.values()
    yield from knowledge.places.values()


def _shared_names(knowledge: Knowledge, files: Mapping[str, EntryText]) -> Iterator[KnowledgeError]:
    owners: dict[str, Actor | Place] = {}
    for entry in _named(knowledge):
        for index, name in enumerate(entry.names):
            if name.type not in STRONG:
                continue
            other = owners.setdefault(_key(name), entry)
            if other is not entry:
                path = ("name",) if index == 0 else ("names", index - 1)
                yield KnowledgeError(
                    f"the name “{name.text}” is also that of {other.path}",
                    where=files[entry.path].place(*path),
                    cure="give it type: weak in both files, or take it out of one",
                )


def _key(name: Name) -> str:
    return name.text if name.type == "acronym" else name.text.casefold()


def _shared_ids(knowledge: Knowledge, files: Mapping[str, EntryText]) -> Iterator[KnowledgeError]:
    """One thing elsewhere cannot be two here."""
    owners: dict[tuple[str, str], Actor | Place] = {}
    for entry in _named(knowledge):
        for scheme, ident in entry.ids:
            other = owners.setdefault((scheme, ident), entry)
            if other is not entry:
                yield KnowledgeError(
                    f"the {scheme} id “{ident}” is also that of {other.path}",
                    where=files[entry.path].place("ids", scheme),
                    cure="look which of the two it is, and take it out of the other",
                )
