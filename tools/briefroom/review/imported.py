"""What other collections say of actors and places: ``content/suggestions.jsonl``, one JSON object a line.

The file is only ever appended to. A line is a suggestion and no knowledge: it becomes knowledge when a person
accepts it. A later line on the same thing of the same collection takes the place of the earlier one.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, get_args

from briefroom.errors import ReviewError
from briefroom.knowledge.entries import NAME_TYPES, PLACE_KINDS, RELATION_TYPES, script_of
from briefroom.knowledge.fields import DATE
from briefroom.linesfile import LinesFile
from briefroom.model import ActorKind, Name
from briefroom.review.jsonfields import Json, parse_object
from briefroom.review.keys import question_key

SUGGESTIONS = "content/suggestions.jsonl"
SUGGESTED = LinesFile(SUGGESTIONS, "suggestions", ReviewError, most_bytes=50_000_000, longest_line=500_000)
OWN = "briefroom"  # the scheme of ids that a file of ours uses, or a table: of no register
STATUSES = ("asserted", "disputed")
ACTOR_KINDS: tuple[str, ...] = get_args(ActorKind)


@dataclass(frozen=True, slots=True)
class Ref:
    """Something by the id that a collection has for it, with its name where the file gave one."""

    scheme: str  # wikidata, ftm, briefroom
    id: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a suggestion comes from: what its source entry will say."""

    outlet: str
    title: str
    on: str  # ISO day on which the person got it
    url: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class ImportedRole:
    """An office; ``org`` may be known by its words alone."""

    title: str
    org: Ref | None = None
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class ImportedRelation:
    """A tie to something that may not have an entry yet."""

    type: str
    target: Ref
    start: str = ""
    end: str = ""
    status: str = "asserted"


@dataclass(frozen=True, slots=True)
class ImportedDistinct:
    """What the collection says is something else."""

    other: Ref
    note: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the map, in degrees."""

    lat: float
    lon: float
    precision: str = "approximate"


@dataclass(frozen=True)
class Imported:
    """One suggestion. ``kind`` is "" for a place whose kind the file does not say."""

    ref: Ref
    origin: Origin
    folder: str  # actors|places
    kind: str
    name: str
    slug: str = ""  # the id that its file had elsewhere
    names: tuple[Name, ...] = ()  # without ``name``
    definition: tuple[str, ...] = ()  # sentences or phrases
    as_of: str = ""
    demonyms: tuple[str, ...] = ()
    ids: tuple[tuple[str, str], ...] = ()
    roles: tuple[ImportedRole, ...] = ()
    relations: tuple[ImportedRelation, ...] = ()
    distinct: tuple[ImportedDistinct, ...] = ()
    country: Ref | None = None
    part_of: Ref | None = None
    point: Point | None = None
    where: str = field(default="", compare=False)

    @property
    def identity(self) -> tuple[str, str, str]:
        """What it is known by across imports: collection, scheme, id."""
        return self.origin.outlet, self.ref.scheme, self.ref.id

    @cached_property
    def key(self) -> str:
        """The key of its question. What is said counts, not when it was got."""
        said = json.dumps(record_of(self, dated=False), ensure_ascii=False, sort_keys=True)
        return question_key("import", [*self.identity, hashlib.sha256(said.encode()).hexdigest()])


def record_of(imported: Imported, *, dated: bool = True) -> dict[str, Any]:
    """As it stands in the file, without what is empty; ``dated`` with where it comes from."""
    found: dict[str, Any] = _filled(imported)
    for key in ("where",) if dated else ("where", "origin"):
        found.pop(key, None)
    return found


def line_of(imported: Imported) -> str:
    """Its line, without the end."""
    record = {"key": imported.key, **record_of(imported)}
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def read_imported(root: Path) -> tuple[Imported, ...]:
    """All lines in their order. Raises ProblemsError with every line that is damaged."""
    return SUGGESTED.records(root, _imported)


def standing(found: Sequence[Imported]) -> tuple[Imported, ...]:
    """The last of each thing of each collection, in the order of the file."""
    last = {imported.identity: imported for imported in found}
    return tuple(imported for imported in found if last[imported.identity] is imported)


def _filled(value: Any) -> Any:
    if is_dataclass(value):
        kept = ((name, _filled(getattr(value, name))) for name in _names_of(value.__class__))
        return {key: item for key, item in kept if item not in ("", None, [], {})}
    if isinstance(value, (list, tuple)):
        return [_filled(item) for item in value]
    return value


@cache
def _names_of(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))


def _imported(line: str, where: str) -> Imported:
    record = parse_object(line, where, ReviewError)
    ref, origin, point = _ref(record, "ref"), record.child("origin"), record.child("point")
    folder = _one_of(record, "folder", ("actors", "places"), "actors")
    kinds = ACTOR_KINDS if folder == "actors" else ("", *PLACE_KINDS)
    if ref is None or not record.text("name") or not origin.text("outlet"):
        raise ReviewError("a suggestion without ref, name or outlet", where=where, cure="restore the line")
    return Imported(
        ref=ref,
        origin=Origin(
            origin.text("outlet"), origin.text("title"), _date(origin, "on"), origin.text("url"),
            origin.text("licence"),
        ),
        folder=folder,
        kind=_one_of(record, "kind", kinds, ""),
        name=record.text("name"),
        slug=record.text("slug"),
        names=tuple(_name(child) for child in record.children("names")),
        definition=record.texts("definition"),
        as_of=_date(record, "as_of"),
        demonyms=record.texts("demonyms"),
        ids=_pairs(record),
        roles=tuple(
            ImportedRole(r.text("title"), _ref(r, "org"), _date(r, "start"), _date(r, "end"))
            for r in record.children("roles")
        ),
        relations=tuple(_relation(child) for child in record.children("relations")),
        distinct=tuple(_distinct(child) for child in record.children("distinct")),
        country=_ref(record, "country"),
        part_of=_ref(record, "part_of"),
        point=_point(point) if point.value else None,
        where=where,
    )  # fmt: skip


def _ref(record: Json, key: str) -> Ref | None:
    child = record.child(key)
    return Ref(child.text("scheme"), child.text("id"), child.text("name")) if child.value else None


def _needed(record: Json, key: str) -> Ref:
    ref = _ref(record, key)
    if ref is None:
        raise record.wrong(key, "is missing")
    return ref


def _relation(record: Json) -> ImportedRelation:
    return ImportedRelation(
        _one_of(record, "type", RELATION_TYPES, ""),
        _needed(record, "target"),
        _date(record, "start"),
        _date(record, "end"),
        _one_of(record, "status", STATUSES, STATUSES[0]),
    )


def _distinct(record: Json) -> ImportedDistinct:
    return ImportedDistinct(_needed(record, "other"), record.text("note"))


def _name(record: Json) -> Name:
    text = record.text("text")
    kind = _one_of(record, "type", NAME_TYPES, "alias")
    return Name(text, kind, record.text("lang"), script_of(text), record.text("used_by"))


def _pairs(record: Json) -> tuple[tuple[str, str], ...]:
    pairs = record.value.get("ids", [])
    if not isinstance(pairs, list) or not all(
        isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)
        for pair in pairs
    ):
        raise record.wrong("ids", "is no list of pairs")
    return tuple((scheme, ident) for scheme, ident in pairs)


def _point(record: Json) -> Point:
    lat, lon = record.number("lat"), record.number("lon")
    if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180:
        raise record.wrong("lat", "is no place on the map")
    return Point(lat, lon, _one_of(record, "precision", ("exact", "approximate"), "approximate"))


def _date(record: Json, key: str) -> str:
    value = record.text(key)
    if value and not DATE.fullmatch(value):
        raise record.wrong(key, f"is no date: “{value[:40]}”")
    return value


def _one_of(record: Json, key: str, options: Sequence[str], default: str) -> str:
    value = record.text(key) or default
    if value not in options:
        raise record.wrong(key, f"is “{value[:40]}”, none of: {', '.join(options)}")
    return value
