"""What readers see of an actor, a place or a background, as lines that two builds can compare.

Another entry is named by its address, ``{actor:ada-orlan}``, so that its new name does not look like a change
of everything that points at it; ``worded`` gives it its name when a line is shown to people. What only the
tools read (triggers, demonyms) is left out, and so are layout and comments of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from briefroom.changes.seen import Seen, State, digest
from briefroom.model import Actor, Background, Caveat, Knowledge, Name, Place, Sourced, VersusCell

REF = re.compile(r"\{(?P<subject>(?P<kind>actor|place|background|source):(?P<ident>[\w.-]+))\}")
NOT_THERE = "not in the sources"
Entry = Actor | Place | Background
Refs = Mapping[str, str]  # id → its address in a line


def seen_entries(knowledge: Knowledge) -> Iterator[Seen]:
    """Every entry of the knowledge, by kind and id."""
    entries = sorted(entries_of(knowledge).items())
    refs = {entry.id: f"{{{subject}}}" for subject, entry in entries}
    for subject, entry in entries:
        text = "\n".join(" ".join(line.split()) for line in _lines(entry, refs) if line)
        yield Seen(subject, title_of(entry), State(digest(text)), text)


def entries_of(knowledge: Knowledge) -> dict[str, Entry]:
    """All entries by subject."""
    folders: Iterable[tuple[str, Mapping[str, Entry]]] = (
        ("actor", knowledge.actors),
        ("place", knowledge.places),
        ("background", knowledge.backgrounds),
    )
    return {f"{kind}:{ident}": entry for kind, entries in folders for ident, entry in entries.items()}


def title_of(entry: Entry) -> str:
    """The name readers know an entry by."""
    return entry.title if isinstance(entry, Background) else entry.name


def titles_of(knowledge: Knowledge) -> dict[str, str]:
    """The names of all entries and the outlets of all sources, for ``worded``."""
    titles = {subject: title_of(entry) for subject, entry in entries_of(knowledge).items()}
    return titles | {f"source:{ident}": source.outlet for ident, source in knowledge.sources.items()}


def worded(line: str, titles: Mapping[str, str]) -> str:
    """A line for people: entries and outlets by name, ids where nobody knows a name any more."""

    def name(match: re.Match[str]) -> str:
        known = titles.get(match["subject"], match["ident"])
        return f"[{known}]" if match["kind"] == "source" else known

    return REF.sub(name, line)


def _lines(entry: Entry, refs: Refs) -> Iterator[str]:
    """A statement of the entry's page a line, each with its sources."""
    yield title_of(entry)
    yield f"Kind: {entry.kind.replace('_', ' ')}"
    if isinstance(entry, Background):
        yield from _background(entry, refs)
    else:
        yield from (_name(name) for name in entry.names if name.type != "canonical")
        yield from map(_sourced, entry.definition)
        yield from _actor(entry, refs) if isinstance(entry, Actor) else _place(entry, refs)
    yield f"As of {entry.as_of}" if entry.as_of else ""
    yield from (f"Later: {_sourced(sentence)}" for sentence in entry.later)
    yield from map(_caveat, entry.caveats)


def _actor(actor: Actor, refs: Refs) -> Iterator[str]:
    for role in actor.roles:
        org = f", {refs.get(role.org, role.org)}" if role.org else ""
        yield f"Role: {role.title}{org}{_time(role.start, role.end)}{_marks(role.sources)}"
    for tie in actor.relations:
        disputed = " (disputed)" if tie.status == "disputed" else ""
        words = f"{tie.type.replace('_', ' ')} {refs.get(tie.target, tie.target)}"
        yield f"Relation: {words}{disputed}{_time(tie.start, tie.end)}{_marks(tie.sources)}"
    for other in actor.not_same_as:
        yield f"Not the same as {refs.get(other.ref, other.name or other.ref)}: {other.note}"


def _place(place: Place, refs: Refs) -> Iterator[str]:
    for label, ident in (("Country", place.country), ("Part of", place.part_of)):
        yield f"{label}: {refs.get(ident, ident)}" if ident else ""
    if place.lat is not None and place.lon is not None:
        yield f"Position: {place.lat}, {place.lon} {place.precision} {place.coordinate_source}"


def _background(background: Background, refs: Refs) -> Iterator[str]:
    yield f"When:{_time(background.start, background.end)}" if background.start else ""
    yield from map(_sourced, (*background.sentences, *background.naming))
    for row in background.rows:
        agree = " Both agree." if row.agree else ""
        yield f"{row.attribute}: {_cell(row.left)} / {_cell(row.right)}{agree}"
    for label, idents in (("Actors", background.actors), ("Places", background.places),
                          ("Sides", background.sides)):  # fmt: skip
        yield f"{label}: {', '.join(refs.get(ident, ident) for ident in idents)}" if idents else ""


def _name(name: Name) -> str:
    used = f", used by {name.used_by}" if name.used_by else ""
    return f"Also: {name.text} ({name.type.replace('_', ' ')}{used})"


def _caveat(caveat: Caveat) -> str:
    return f"Note: {caveat.note}{_marks(caveat.sources)}"


def _cell(cell: VersusCell) -> str:
    return f"{cell.text}{_marks(cell.sources)}" if cell.text else NOT_THERE


def _sourced(sentence: Sourced) -> str:
    return f"{sentence.text}{_marks(sentence.sources)}"


def _marks(sources: Iterable[str]) -> str:
    return "".join(f" {{source:{ident}}}" for ident in sources)


def _time(start: str, end: str) -> str:
    return f", {start or '?'} to {end}" if end else f", from {start}" if start else ""
