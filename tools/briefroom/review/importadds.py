"""What a suggestion has that an entry has not: the records to write, and what stays out, with the reason.

Nothing that an entry says is changed. Where the two differ, the entry's word stands and a note says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefroom.knowledge.entries import ELSEWHERE, SCHEME, WIKIDATA
from briefroom.model import Actor, ActorRelation, Name, Place, Role
from briefroom.review.imported import Imported, ImportedRelation, ImportedRole, Ref
from briefroom.review.importmatch import World
from briefroom.review.keys import normal

RIGHT_TO_LEFT = frozenset({"Arab", "Hebr"})
Record = dict[str, Any]


@dataclass(slots=True)
class Additions:
    """Records as they stand in files, sources left out; ``left`` says what is not written and why."""

    names: list[Any] = field(default_factory=list)
    demonyms: list[str] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    roles: list[Record] = field(default_factory=list)
    relations: list[Record] = field(default_factory=list)
    not_same_as: list[Record] = field(default_factory=list)
    scalars: dict[str, str] = field(default_factory=dict)  # country, part_of, lat, lon, precision
    left: list[str] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)  # ties whose other end has no entry yet

    def __bool__(self) -> bool:
        lists = (self.names, self.demonyms, self.roles, self.relations, self.not_same_as)
        return any(lists) or bool(self.ids or self.scalars)


def additions(imported: Imported, entry: Actor | Place | None, world: World) -> Additions:
    """What ``imported`` adds to ``entry``, or to a new file where that is None."""
    found = Additions()
    _add_names(found, imported, entry, world)
    known = {normal(text) for text in entry.demonyms} if entry else set()
    found.demonyms += [text for text in imported.demonyms if normal(text) not in known]
    _add_ids(found, imported, entry, world)
    if imported.folder == "places":
        _add_place(found, imported, entry if isinstance(entry, Place) else None, world)
    else:
        _add_ties(found, imported, entry if isinstance(entry, Actor) else None, world)
    if entry is not None and entry.kind != imported.kind and imported.kind not in ("", "unidentified"):
        found.left.append(f"kind: the entry says {entry.kind}, the import {imported.kind}")
    return found


def name_record(name: Name) -> Any:
    """A name as it stands in a list of names."""
    more = {
        "type": "" if name.type in ("alias", "canonical") else name.type,
        "lang": name.lang,
        "used_by": name.used_by,
    }
    kept = {key: value for key, value in more.items() if value}
    return {"text": name.text, **kept} if kept else name.text


def _add_names(found: Additions, imported: Imported, entry: Actor | Place | None, world: World) -> None:
    known = {normal(name.text) for name in entry.names} if entry else set()
    seen = set() if entry else {imported.name}
    offered = (Name(imported.name), *imported.names) if entry else imported.names
    for name in offered:
        if normal(name.text) in known or name.text in seen:
            continue
        seen.add(name.text)
        owner = world.owner(name, entry.id if entry else "")
        if owner:
            found.left.append(f"the name “{name.text}”: it is that of “{owner}”")
        elif name.script in RIGHT_TO_LEFT and not name.lang:
            found.left.append(f"the name “{name.text}”: the file does not say its language")
        else:
            found.names.append(name_record(name))


def _add_ids(found: Additions, imported: Imported, entry: Actor | Place | None, world: World) -> None:
    known = dict(entry.ids) if entry else {}
    for scheme, ident in imported.ids:
        form = WIKIDATA if scheme == "wikidata" else ELSEWHERE
        owners = [other.id for other in world.by_id.get((scheme, ident), ()) if other is not entry]
        if known.get(scheme) == ident:
            continue
        if owners or scheme in known or not SCHEME.fullmatch(scheme) or not form.fullmatch(ident):
            why = (
                f"“{owners[0]}” has it" if owners else known.get(scheme, "it is not written as such ids are")
            )
            found.left.append(f"the {scheme} id “{ident}”: {why}")
        else:
            found.ids[scheme] = ident


def _add_place(found: Additions, imported: Imported, entry: Place | None, world: World) -> None:
    for key, ref in (("country", imported.country), ("part_of", imported.part_of)):
        if ref is None or (entry is not None and getattr(entry, key)):
            continue
        ident = world.resolve(ref, imported.origin.outlet)
        if ident in world.knowledge.places and not (entry and entry.id == ident):
            found.scalars[key] = ident
        else:
            found.waiting.append(f"{key} {_called(ref)}")
    point = imported.point
    if point is not None and (entry is None or entry.lat is None):
        found.scalars |= {
            "lat": f"{point.lat:.10g}",
            "lon": f"{point.lon:.10g}",
            "precision": point.precision,
        }


def _add_ties(found: Additions, imported: Imported, entry: Actor | None, world: World) -> None:
    for role in imported.roles:
        record = _role(role, imported, world)
        if not role.title:
            found.left.append("an office whose name the file does not give")
        elif _is_late(role.start, entry):
            found.left.append(f"the role “{role.title}”: it begins after the entry's as_of")
        elif not any(_covers_role(held, record) for held in (entry.roles if entry else ())):
            found.roles.append(record)
    for relation in imported.relations:
        _add_relation(found, relation, (imported, entry), world)
    known = {(d.ref, normal(d.name)) for d in entry.not_same_as} if entry else set()
    for distinct in imported.distinct:
        ref = world.resolve(distinct.other, imported.origin.outlet)
        who = {"ref": ref} if ref else {"name": distinct.other.name}
        new = (ref, "" if ref else normal(distinct.other.name)) not in known
        if new and (ref or distinct.other.name) and not (entry and ref == entry.id):
            found.not_same_as.append({**who, **({"note": distinct.note} if distinct.note else {})})


def _add_relation(
    found: Additions, relation: ImportedRelation, of: tuple[Imported, Actor | None], world: World
) -> None:
    imported, entry = of
    target = world.resolve(relation.target, imported.origin.outlet)
    words = f"{relation.type} {_called(relation.target)}"
    if not target:
        found.waiting.append(words)
    elif _is_late(relation.start, entry):
        found.left.append(f"{words}: it begins after the entry's as_of")
    elif not (entry and target == entry.id):
        record = _dated({"type": relation.type, "target": target}, relation.start, relation.end)
        if relation.status != "asserted":
            record["status"] = relation.status
        held = entry.relations if entry else ()
        if not any(_covers_relation(other, record) for other in held) and record not in found.relations:
            found.relations.append(record)


def _role(role: ImportedRole, imported: Imported, world: World) -> Record:
    record: Record = {"title": role.title}
    if role.org is not None:
        org = world.resolve(role.org, imported.origin.outlet) or role.org.name
        record |= {"org": org} if org else {}
    return _dated(record, role.start, role.end)


def _dated(record: Record, start: str, end: str) -> Record:
    return {**record, **({"from": start} if start else {}), **({"to": end} if end else {})}


def _is_late(start: str, entry: Actor | None) -> bool:
    """Whether it begins after all that the entry says was true."""
    if entry is None or not entry.as_of or not start:
        return False
    shared = min(len(start), len(entry.as_of))
    return start[:shared] > entry.as_of[:shared]


def _covers_role(held: Role, record: Record) -> bool:
    """Whether the entry's role says at least what the record says."""
    same = normal(held.title) == normal(record["title"])
    org = record.get("org", "")
    return same and normal(org) in ("", normal(held.org)) and _covers_dates(held, record)


def _covers_relation(held: ActorRelation, record: Record) -> bool:
    return (held.type, held.target) == (record["type"], record["target"]) and _covers_dates(held, record)


def _covers_dates(held: Role | ActorRelation, record: Record) -> bool:
    """A date that is finer than the entry's is no other one, but more; one that is coarser is covered."""
    pairs: Iterator[tuple[str, str]] = iter(
        ((held.start, record.get("from", "")), (held.end, record.get("to", "")))
    )
    return all(mine.startswith(theirs) for mine, theirs in pairs)


def _called(ref: Ref) -> str:
    return f"“{ref.name}”" if ref.name else f"{ref.scheme} {ref.id}"
