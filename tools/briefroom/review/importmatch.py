"""Which entry an imported suggestion is of, and which entry it means when it names another.

By ids first, then by exact names; never by resemblance. Where two entries answer, or an id says otherwise,
nothing is matched and a person decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefroom.knowledge.link import STRONG
from briefroom.model import Actor, Knowledge, Name, Place, Ruling
from briefroom.review.effects import corrections_of
from briefroom.review.imported import OWN, Imported, Ref
from briefroom.review.keys import normal
from briefroom.review.rulings import effective

IMPORT = "import"  # in the details of an accept: the key of the suggestion that was accepted


@dataclass(frozen=True, slots=True)
class Match:
    """The entry that a suggestion is of, and what says so: "id", "name", or "" where there is none."""

    entry: Actor | Place | None = None
    by: str = ""


@dataclass(frozen=True)
class World:
    """All that references of suggestions can lead to. ``entries`` holds what was accepted: identity of a
    suggestion → id of its entry; ``refused`` the keys of those a person left out; ``apart`` names and ids
    that a ruling keeps apart."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    found: tuple[Imported, ...] = ()
    entries: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()
    apart: tuple[tuple[str, str], ...] = ()

    def entry(self, ident: str) -> Actor | Place | None:
        """The actor or place of that id."""
        return self.knowledge.actors.get(ident) or self.knowledge.places.get(ident)

    def everybody(self) -> Iterator[Actor | Place]:
        """All actors, then all places."""
        yield from self.knowledge.actors.values()
        yield from self.knowledge.places.values()

    @cached_property
    def by_id(self) -> dict[tuple[str, str], list[Actor | Place]]:
        """The entries that have an id of another collection."""
        found: dict[tuple[str, str], list[Actor | Place]] = defaultdict(list)
        for entry in self.everybody():
            for pair in entry.ids:
                found[pair].append(entry)
        return found

    @cached_property
    def by_name(self) -> dict[str, list[tuple[Name, Actor | Place]]]:
        """The strong names of all entries, by their normal form."""
        found: dict[str, list[tuple[Name, Actor | Place]]] = defaultdict(list)
        for entry in self.everybody():
            for name in entry.names:
                if name.type in STRONG:
                    found[normal(name.text)].append((name, entry))
        return found

    @cached_property
    def suggested(self) -> dict[tuple[str, str, str], Imported]:
        """The last suggestion of each identity."""
        return {imported.identity: imported for imported in self.found}

    def owner(self, name: Name, own: str = "") -> str:
        """The id of an entry other than ``own`` to which the name belongs, or ""; an acronym has its case."""
        if name.type not in STRONG:
            return ""
        exact = name.type == "acronym"
        for theirs, entry in self.by_name.get(normal(name.text), ()):
            if entry.id != own and (theirs.text == name.text or not (exact or theirs.type == "acronym")):
                return entry.id
        return ""

    def resolve(self, ref: Ref, outlet: str) -> str:
        """The id of the entry that ``ref`` of a collection means, or "": by its id, as it was accepted, as
        its own suggestion is matched, or, in a table, as the id of an entry."""
        by_id = next((entry.id for entry in self.by_id.get((ref.scheme, ref.id), ())), "")
        accepted = self.entries.get((outlet, ref.scheme, ref.id), "")
        if by_id or (accepted and self.entry(accepted)):
            return by_id or accepted
        suggestion = self.suggested.get((outlet, ref.scheme, ref.id))
        if suggestion is not None:
            entry = None if suggestion.key in self.refused else self.match(suggestion).entry
            return entry.id if entry else ""
        return ref.id if ref.scheme == OWN and self.entry(ref.id) else ""

    def match(self, imported: Imported) -> Match:
        """The entry of ``imported``: the one accepted for it, one with an id of it, or one of its name."""
        accepted = self.entry(self.entries.get(imported.identity, ""))
        if accepted is not None:
            return Match(accepted, "id")
        same = {entry.id: entry for pair in imported.ids for entry in self.by_id.get(pair, ())}
        if same:
            return Match(next(iter(same.values())), "id") if len(same) == 1 else Match()
        words = {normal(imported.name), *(normal(name.text) for name in imported.names)}
        near = {entry.id: entry for word in sorted(words) for _, entry in self.by_name.get(word, ())}
        named = [entry for entry in near.values() if self._has_its_name(entry, imported)]
        return Match(named[0], "name") if len(named) == 1 else Match()

    def _has_its_name(self, entry: Actor | Place, imported: Imported) -> bool:
        """Whether one's main name is the other's, both could be one thing, and nobody says otherwise."""
        own = {normal(imported.name), *(normal(n.text) for n in imported.names if n.type in STRONG)}
        names = {normal(n.text) for n in entry.names if n.type in STRONG}
        if normal(imported.name) not in names and normal(entry.name) not in own:
            return False
        known = dict(entry.ids)
        other_id = any(known.get(scheme, ident) != ident for scheme, ident in imported.ids)
        return not other_id and _can_be(entry, imported) and not self._kept_apart(entry, own)

    def _kept_apart(self, entry: Actor | Place, own: set[str]) -> bool:
        called = {normal(entry.id), *(normal(n.text) for n in entry.names)}
        pairs = ((normal(one), normal(other)) for one, other in self.apart)
        return any((a in own and b in called) or (b in own and a in called) for a, b in pairs)


def world_of(knowledge: Knowledge, found: Sequence[Imported], rulings: Sequence[Ruling]) -> World:
    """What references can lead to today: ids that were merged or renamed lead to where they went."""
    corrections = corrections_of(rulings)
    now = dict(corrections.redirects)
    by_key = {imported.key: imported for imported in found}
    entries: dict[tuple[str, str, str], str] = {}
    refused = frozenset(r.question for r in effective(rulings) if r.kind == "reject" and r.question)
    for ruling in effective(rulings):
        imported = by_key.get(ruling.details.get(IMPORT, ""))
        if ruling.kind == "accept" and imported is not None:
            ident = ruling.details["entry"]
            entries[imported.identity] = now.get(ident, ident)
    return World(knowledge, tuple(found), entries, refused, corrections.apart)


def _can_be(entry: Actor | Place, imported: Imported) -> bool:
    """Whether the kinds allow it: a person is nothing else, a place no actor."""
    if isinstance(entry, Place) != (imported.folder == "places"):
        return False
    either = "unidentified" in (entry.kind, imported.kind)
    return either or (entry.kind == "person") == (imported.kind == "person")
