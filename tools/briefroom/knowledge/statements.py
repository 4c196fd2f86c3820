"""What an entry states, each statement with its sources and where it stands in the file.

Sentences, roles, relations, cells and caveats look different in a file and are one to whoever asks what a
statement rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefroom.knowledge.body import BodyText
from briefroom.model import Actor, Background, Knowledge, Place, Sourced
from briefroom.yamlfile import Document

BODY = "body"  # stands in a path for the text below the front matter, before the number of a sentence
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class EntryText:
    """The file of an entry as it was read, to say where something stands."""

    document: Document
    body: BodyText

    def place(self, *path: str | int) -> str:
        """ "file:line" of a path into the front matter, or of ``("body", number)``."""
        if path[:1] == (BODY,):
            return self.body.place_of(int(path[1]))
        return self.document.place(*path)


@dataclass(frozen=True, slots=True)
class Statement:
    """Words with their sources. ``names`` are ids or names it speaks of besides, ``dates`` ISO dates."""

    path: Path
    text: str
    sources: tuple[str, ...]
    names: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()
    later: bool = False  # of what came after the entry's as_of


def entries_of(knowledge: Knowledge) -> list[Actor | Place | Background]:
    """All entries, folder by folder."""
    return [*knowledge.actors.values(), *knowledge.places.values(), *knowledge.backgrounds.values()]


def statements_of(entry: Actor | Place | Background) -> Iterator[Statement]:
    """Every sourced statement of the entry, in no promised order."""
    if isinstance(entry, Background):
        now = entry.naming if entry.kind == "versus" else entry.sentences
        for n, row in enumerate(entry.rows):
            for side, cell in (("left", row.left), ("right", row.right)):
                if cell.text:
                    yield Statement(("rows", n, side), cell.text, cell.sources)
    else:
        now = entry.definition
        if isinstance(entry, Actor):
            yield from _offices(entry)
    yield from _sentences(now, 0, later=False)
    yield from _sentences(entry.later, len(now), later=True)
    for n, caveat in enumerate(entry.caveats):
        yield Statement(("caveats", n), caveat.note, caveat.sources)


def all_statements(knowledge: Knowledge) -> dict[str, tuple[Statement, ...]]:
    """The statements of every entry, by the path of its file."""
    return {entry.path: tuple(statements_of(entry)) for entry in entries_of(knowledge)}


def _sentences(sentences: Iterable[Sourced], first: int, *, later: bool) -> Iterator[Statement]:
    for number, sentence in enumerate(sentences, first):
        yield Statement((BODY, number), sentence.text, sentence.sources, later=later)


def _offices(actor: Actor) -> Iterator[Statement]:
    for n, role in enumerate(actor.roles):
        dates = tuple(date for date in (role.start, role.end) if date)
        yield Statement(("roles", n), role.title, role.sources, (role.org,) if role.org else (), dates)
    for n, relation in enumerate(actor.relations):
        dates = tuple(date for date in (relation.start, relation.end) if date)
        yield Statement(("relations", n), "", relation.sources, (relation.target,), dates)
