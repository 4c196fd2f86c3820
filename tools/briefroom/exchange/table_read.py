"""A table as suggestions: one actor or place a row, with the columns of ``docs/exchange.md``.

An org, a target or a place of the table is the id of another row, or of an entry that is there.
"""

from __future__ import annotations

import csv
import difflib
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefroom.brief.slug import slugify
from briefroom.errors import BriefroomError, ExchangeError, ProblemsError
from briefroom.exchange.batch import Batch, Given, own_or
from briefroom.exchange.received import MOST_RECORDS, Received
from briefroom.exchange.tablewords import (
    COLUMNS,
    DISTINCT,
    IDS,
    NAMES,
    NEEDED,
    RELATIONS,
    ROLES,
    parted,
    unguarded,
)
from briefroom.knowledge.entries import NAME_TYPES, PLACE_KINDS, RELATION_TYPES, script_of
from briefroom.knowledge.fields import DATE
from briefroom.model import Name
from briefroom.review.imported import (
    ACTOR_KINDS,
    OWN,
    STATUSES,
    Imported,
    ImportedDistinct,
    ImportedRelation,
    ImportedRole,
    Origin,
    Point,
    Ref,
)
from briefroom.review.jsonfields import LONGEST_TEXT, tidy

LONGEST_CELL = 10 * LONGEST_TEXT  # characters; a cell may hold a list
SEPARATORS = ",;\t"  # what spreadsheets part cells with, by the language they are set to


@dataclass(frozen=True, slots=True)
class _Row:
    """A row by its columns, with its line."""

    cells: Mapping[str, str]
    where: str

    def wrong(self, column: str, what: str, cure: str) -> ExchangeError:
        """The error for a cell."""
        return ExchangeError(f"“{column}” {what}", where=self.where, cure=cure)

    def text(self, column: str) -> str:
        """The cell as a text."""
        return tidy(unguarded(self.cells.get(column, "").strip()))

    def things(self, column: str, parts: tuple[str, ...]) -> Iterator[dict[str, str]]:
        """The things of a cell, their parts by name; a part that is not there is ""."""
        for thing in parted(self.text(column)):
            if len(thing) > len(parts):
                cure = f"write {';'.join(parts)}, and \\; for a semicolon in words"
                raise self.wrong(column, f"has a thing of {len(thing)} parts, {';'.join(thing)[:60]}", cure)
            yield dict.fromkeys(parts, "") | dict(zip(parts, thing, strict=False))

    def date(self, column: str, value: str) -> str:
        """An ISO date, or ""."""
        if value and not DATE.fullmatch(value):
            raise self.wrong(column, f"has “{value[:40]}”, no date", "write 2031, 2031-05 or 2031-05-04")
        return value

    def choice(self, column: str, value: str, options: tuple[str, ...]) -> str:
        """One of ``options``."""
        if value not in options:
            raise self.wrong(column, f"has “{value[:40]}”", f"use one of: {', '.join(options)}")
        return value


def read_table(received: Received, given: Given) -> Batch:
    """All rows. Raises ProblemsError with every row that is wrong, ExchangeError for what is no table."""
    if not given.outlet:
        cure = 'say whose it is: --outlet "…"'
        raise ExchangeError("a table does not say who made it", where=received.where, cure=cure)
    rows = list(_rows(received))
    names = {_id(row): row.text("name") for row in rows}
    found: list[Imported] = []
    problems: list[BriefroomError] = []
    for row in rows:
        try:
            found.append(_imported(row, names, given))
        except ExchangeError as problem:
            problems.append(problem)
    if problems:
        raise ProblemsError(problems)
    return Batch(tuple(found))


def _rows(received: Received) -> Iterator[_Row]:
    lines = received.text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=lines.count)
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(received.text, newline=""), delimiter=separator, strict=True)
    try:
        head = [cell.strip().casefold() for cell in next(reader, [])]
        _check_head(head, received)
        for count, cells in enumerate(reader):
            where = f"{received.where}:{reader.line_num}"
            if count >= MOST_RECORDS:
                raise received.wrong(f"more than {MOST_RECORDS:,} rows", reader.line_num)
            if len(cells) > len(head) and any(cells[len(head) :]):
                cure = "put cells that hold the separator into quotation marks"
                raise ExchangeError(f"{len(cells)} cells under {len(head)} heads", where=where, cure=cure)
            if any(cell.strip() for cell in cells):
                yield _Row(dict(zip(head, cells, strict=False)), where)
    except csv.Error as problem:
        where = f"{received.where}:{reader.line_num}"
        cure = f"save it as CSV with quotation marks, cells below {LONGEST_CELL:,} characters"
        raise ExchangeError(f"no CSV: {problem}", where=where, cure=cure) from problem


def _check_head(head: list[str], received: Received) -> None:
    for column in head:
        if column not in COLUMNS or head.count(column) > 1:
            near = difflib.get_close_matches(column, COLUMNS, 1)
            hint = f"did you mean “{near[0]}”?" if near else f"columns are: {', '.join(COLUMNS)}"
            what = "stands twice" if column in COLUMNS else "is no column"
            raise ExchangeError(f"“{column[:40]}” {what}", where=f"{received.where}:1", cure=hint)
    for column in NEEDED:
        if column not in head:
            cure = f"the first line names the columns; {' and '.join(NEEDED)} are needed"
            raise ExchangeError(f"there is no column “{column}”", where=f"{received.where}:1", cure=cure)


def _id(row: _Row) -> str:
    return row.text("id") or slugify(row.text("name"))


def _imported(row: _Row, names: Mapping[str, str], given: Given) -> Imported:
    kind = row.choice("kind", row.text("kind"), (*ACTOR_KINDS, *PLACE_KINDS))
    actor, name, ident = kind in ACTOR_KINDS, row.text("name"), _id(row)
    if not name or not ident:
        raise row.wrong("name" if not name else "id", "is empty", "fill it")
    if row.text("id") and not own_or(ident):
        raise row.wrong("id", f"is “{ident[:40]}”", "use small letters, digits and single hyphens")
    definition = row.text("definition")
    return Imported(
        ref=Ref(OWN, ident),
        origin=Origin(given.outlet, given.title, given.on, given.url, given.licence),
        folder="actors" if actor else "places",
        kind=kind,
        name=name,
        slug=own_or(ident),
        names=tuple(_names(row)),
        definition=(definition,) if definition else (),
        as_of=row.date("as_of", row.text("as_of")),
        demonyms=tuple(thing["text"] for thing in row.things("demonyms", ("text",))),
        ids=tuple(sorted((t["scheme"], t["id"]) for t in row.things("ids", IDS) if t["id"])),
        roles=tuple(_roles(row, names)) if actor else (),
        relations=tuple(_relations(row, names)) if actor else (),
        distinct=tuple(_distinct(row, names)) if actor else (),
        country=_ref(row.text("country"), names),
        part_of=_ref(row.text("part_of"), names),
        point=_point(row),
    )


def _names(row: _Row) -> Iterator[Name]:
    for thing in row.things("names", NAMES):
        kind = row.choice("names", thing["type"] or "alias", NAME_TYPES)
        text = thing["text"]
        if text:
            yield Name(text, kind, thing["lang"], script_of(text), thing["used_by"])


def _roles(row: _Row, names: Mapping[str, str]) -> Iterator[ImportedRole]:
    for thing in row.things("roles", ROLES):
        start, end = row.date("roles", thing["from"]), row.date("roles", thing["to"])
        org = thing["org"]
        yield ImportedRole(thing["title"], Ref(OWN, org, names.get(org, org)) if org else None, start, end)


def _relations(row: _Row, names: Mapping[str, str]) -> Iterator[ImportedRelation]:
    for thing in row.things("relations", RELATIONS):
        kind = row.choice("relations", thing["type"], RELATION_TYPES)
        target = _ref(thing["target"], names)
        if target is None:
            raise row.wrong("relations", f"has {kind} without its target", f"write {';'.join(RELATIONS)}")
        start, end = row.date("relations", thing["from"]), row.date("relations", thing["to"])
        status = row.choice("relations", thing["status"] or STATUSES[0], STATUSES)
        yield ImportedRelation(kind, target, start, end, status)


def _distinct(row: _Row, names: Mapping[str, str]) -> Iterator[ImportedDistinct]:
    for thing in row.things("not_same_as", DISTINCT):
        ref, name = thing["ref"], thing["name"]
        yield ImportedDistinct(Ref(OWN, ref, name or names.get(ref, ref)), thing["note"])


def _ref(ident: str, names: Mapping[str, str]) -> Ref | None:
    return Ref(OWN, ident, names.get(ident, "")) if ident else None


def _point(row: _Row) -> Point | None:
    lat, lon = row.text("lat"), row.text("lon")
    if not (lat or lon):
        return None
    try:
        point = Point(float(lat), float(lon), row.text("precision") or "approximate")
    except ValueError:
        raise row.wrong("lat", f"and lon are “{lat[:20]}”, “{lon[:20]}”", "write two numbers") from None
    if not (abs(point.lat) <= 90 and abs(point.lon) <= 180):
        raise row.wrong("lat", "and lon are no place on the map", "write degrees, north and east positive")
    row.choice("precision", point.precision, ("exact", "approximate"))
    return point
