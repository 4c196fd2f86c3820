"""Whether the entries hold together: every id named exists, no id or name means two things."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from briefroom.errors import KnowledgeError
from briefroom.knowledge.fields import Fields
from briefroom.model import Actor, Background, Knowledge, Name, Place

# A name of these types calls on its own for its owner: it can belong to one entry only.
STRONG = frozenset({"canonical", "alias", "acronym", "previous", "self_styled", "rival_label"})


@dataclass(frozen=True, slots=True)
class Reference:
    """An id that one entry names: the path to it in the file, what it is, and where it may stand."""

    path: tuple[str | int, ...]
    ident: str
    what: str
    among: Collection[str]


def check_links(knowledge: Knowledge, files: dict[str, Fields]) -> Iterator[KnowledgeError]:
    """Every dangling reference, shared id and shared name; ``files`` gives the lines of each path."""
    for entry in _entries(knowledge):
        document = files[entry.path].document
        for reference in _references(entry, knowledge):
            if reference.ident not in reference.among:
                yield _dangling(reference, document.place(*reference.path))
    yield from _shared_ids(knowledge)
    yield from _shared_names(knowledge, files)


def _entries(knowledge: Knowledge) -> list[Actor | Place | Background]:
    return [*knowledge.actors.values(), *knowledge.places.values(), *knowledge.backgrounds.values()]


def _dangling(reference: Reference, where: str) -> KnowledgeError:
    near = difflib.get_close_matches(reference.ident, sorted(reference.among), 1)
    cure = f"did you mean “{near[0]}”?" if near else f"add {reference.what} of this id, or take it out"
    return KnowledgeError(f"there is no {reference.what} “{reference.ident}”", where=where, cure=cure)


def _references(entry: Actor | Place | Background, knowledge: Knowledge) -> Iterator[Reference]:
    for n, caveat in enumerate(entry.caveats):
        yield from _sources(caveat.sources, knowledge, "caveats", n)
    if isinstance(entry, Actor):
        yield from _actor_references(entry, knowledge)
    elif isinstance(entry, Place):
        for key, ident in (("country", entry.country), ("part_of", entry.part_of)):
            if ident:
                yield Reference((key,), ident, "place", knowledge.places)
    else:
        yield from _background_references(entry, knowledge)


def _actor_references(actor: Actor, knowledge: Knowledge) -> Iterator[Reference]:
    anything = {**knowledge.actors, **knowledge.places, **knowledge.backgrounds}
    for n, role in enumerate(actor.roles):
        yield from _sources(role.sources, knowledge, "roles", n)
    for n, relation in enumerate(actor.relations):
        among = {**knowledge.actors, **knowledge.places}
        yield Reference(("relations", n, "target"), relation.target, "actor or place", among)
        yield from _sources(relation.sources, knowledge, "relations", n)
    for n, distinct in enumerate(actor.not_same_as):
        if distinct.ref:
            yield Reference(("not_same_as", n, "ref"), distinct.ref, "entry", anything)


def _background_references(background: Background, knowledge: Knowledge) -> Iterator[Reference]:
    for key, idents, what, among in (
        ("actors", background.actors, "actor", knowledge.actors),
        ("sides", background.sides, "actor", knowledge.actors),
        ("places", background.places, "place", knowledge.places),
    ):
        for ident in idents:
            yield Reference((key,), ident, what, among)
    for n, row in enumerate(background.rows):
        for side, cell in (("left", row.left), ("right", row.right)):
            yield from _sources(cell.sources, knowledge, "rows", n, side)


def _sources(idents: Iterable[str], knowledge: Knowledge, *path: str | int) -> Iterator[Reference]:
    for ident in idents:
        yield Reference((*path, "sources"), ident, "source in content/sources.yml", knowledge.sources)


def _shared_ids(knowledge: Knowledge) -> Iterator[KnowledgeError]:
    seen: dict[str, str] = {}
    for entry in _entries(knowledge):
        other = seen.setdefault(entry.id, entry.path)
        if other != entry.path:
            yield KnowledgeError(
                f"“{entry.id}” is also the id of {other}", where=f"{entry.path}:1", cure="rename one file"
            )


def _shared_names(knowledge: Knowledge, files: dict[str, Fields]) -> Iterator[KnowledgeError]:
    owners: dict[str, Actor | Place] = {}
    named: list[Actor | Place] = [*knowledge.actors.values(), *knowledge.places.values()]
    for entry in named:
        for index, name in enumerate(entry.names):
            if name.type not in STRONG:
                continue
            other = owners.setdefault(_key(name), entry)
            if other is not entry:
                path = ("name",) if index == 0 else ("names", index - 1)
                yield KnowledgeError(
                    f"the name “{name.text}” is also that of {other.path}",
                    where=files[entry.path].document.place(*path),
                    cure="give it type: weak in both files, or take it out of one",
                )


def _key(name: Name) -> str:
    return name.text if name.type == "acronym" else name.text.casefold()
