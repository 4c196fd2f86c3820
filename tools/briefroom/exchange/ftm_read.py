"""FollowTheMoney entities as suggestions: JSON lines of ``{id, schema, properties}``.

Ties are entities there; each is put to the actor at its first end. FtM does not say in which language a name
is: one in a script that runs from right to left is taken for the language of that script the person names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from briefroom.errors import ExchangeError
from briefroom.exchange.batch import Batch, Given, is_sound_id, own_or
from briefroom.exchange.ftmwords import ACTORS, BARE, COUNTRY, EDGES, KINDS, PLACE, PREFIX, WITHIN
from briefroom.exchange.received import Received, json_lines
from briefroom.knowledge.entries import PLACE_KINDS, RELATION_TYPES, WIKIDATA, script_of
from briefroom.knowledge.fields import DATE
from briefroom.knowledge.sources import WEB
from briefroom.model import Name
from briefroom.review.imported import (
    ACTOR_KINDS,
    OWN,
    STATUSES,
    Imported,
    ImportedRelation,
    ImportedRole,
    Origin,
    Point,
    Ref,
)
from briefroom.review.jsonfields import Json
from briefroom.review.suggestions import ACRONYM

NAME_TYPES = {"name": "alias", "alias": "alias", "previousName": "previous", "weakAlias": "weak"}
LANGUAGES = {"Arab": ("ar", "fa", "ur", "ps", "ckb", "ug"), "Hebr": ("he", "yi")}  # by script


@dataclass(frozen=True, slots=True)
class _Thing:
    """An entity, checked as far as all entities are alike."""

    id: str
    schema: str
    said: Json

    def all(self, key: str) -> tuple[str, ...]:
        """All values of a property."""
        return self.said.texts(key)

    def one(self, key: str) -> str:
        """The first value of a property, or ""."""
        return next(iter(self.said.texts(key)), "")

    def date(self, key: str) -> str:
        """A date as we write it: no time of day."""
        value = self.one(key)[:10]
        return value if DATE.fullmatch(value) else ""


@dataclass(frozen=True, slots=True)
class _File:
    """Everything of one file, by id."""

    things: Mapping[str, _Thing]
    given: Given

    def ref(self, ident: str) -> Ref:
        """The reference to an entity, with its name where the file has it."""
        thing = self.things.get(ident)
        name = thing.one("name") if thing else ""
        if ident.startswith(PREFIX):
            return Ref(OWN, ident.removeprefix(PREFIX), name)
        return Ref("ftm", ident, name)


def read_ftm(received: Received, given: Given) -> Batch:
    """All actors, and addresses that have a name. Raises ExchangeError for what is no such file."""
    things: dict[str, _Thing] = {}
    for record in json_lines(received):
        thing = _Thing(record.text("id"), record.text("schema"), record.child("properties"))
        if not thing.schema or not is_sound_id(thing.id):
            raise ExchangeError("an entity without id or schema", where=record.where, cure="mend the line")
        things[thing.id] = thing
    if not given.outlet:
        cure = 'say whose it is: --outlet "…"'
        raise ExchangeError("FollowTheMoney files do not say who made them", where=received.where, cure=cure)
    file = _File(things, given)
    actors = {t.id: _entry(t, file) for t in things.values() if t.schema in ACTORS and t.one("name")}
    places = {t.id: _entry(t, file) for t in things.values() if t.schema == PLACE and t.one("name")}
    found = {**actors, **places}
    left: Counter[str] = Counter()
    for thing in things.values():
        if thing.schema in EDGES:
            _tie(thing, file, found, left)
        elif thing.id not in found and thing.schema != "Position":
            left[f"{thing.schema}, which says nothing that an entry holds"] += 1
    return Batch(tuple(found.values()), tuple(f"{count} × {what}" for what, count in sorted(left.items())))


def _entry(thing: _Thing, file: _File) -> Imported:
    given, actor = file.given, thing.schema in ACTORS
    ref = replace(file.ref(thing.id), name="")
    wikidata = thing.one("wikidataId")
    ids = [("wikidata", wikidata)] if WIKIDATA.fullmatch(wikidata) else []
    ids += [("ftm", thing.id)] if ref.scheme == "ftm" else []
    url = next((url for url in thing.all("sourceUrl") if WEB.fullmatch(url)), "")
    url = url if ref.scheme == "ftm" else ""  # of an export of ours: the addresses of somebody's sources
    origin = Origin(given.outlet, given.title, given.on, given.url or url, given.licence)
    kind = _kind(thing)
    return Imported(
        ref=ref,
        origin=origin,
        folder="actors" if actor else "places",
        kind=kind,
        name=thing.one("name"),
        slug=own_or(ref.id) if ref.scheme == OWN else "",
        names=tuple(_names(thing, kind, given)),
        definition=(thing.all("summary") or thing.all("description"))[:1],
        as_of=thing.date("modifiedAt"),
        ids=tuple(sorted(ids)),
        roles=tuple(ImportedRole(title) for title in thing.all("position")) if actor else (),
        relations=tuple(_own_ties(thing, file)) if actor else (),
        point=None if actor else _point(thing),
    )


def _kind(thing: _Thing) -> str:
    if thing.schema == PLACE:
        return next((kind for kind in thing.all("remarks") if kind in PLACE_KINDS), "")
    said = next((kind for kind in thing.all("classification") if kind in ACTOR_KINDS), "")
    return said or KINDS.get(thing.schema, "unidentified")


def _names(thing: _Thing, kind: str, given: Given) -> Iterator[Name]:
    seen = {thing.one("name")}
    for prop, sort in NAME_TYPES.items():
        for text in thing.all(prop):
            if text in seen:
                continue
            seen.add(text)
            script = script_of(text)
            likely = [lang for lang in given.languages if lang in LANGUAGES.get(script, ())]
            acronym = sort == "alias" and kind != "person" and ACRONYM.fullmatch(text)
            yield Name(text, "acronym" if acronym else sort, next(iter(likely), ""), script)


def _own_ties(thing: _Thing, file: _File) -> Iterator[ImportedRelation]:
    """Ties that stand in the entity itself: its parent, and the address where it is."""
    for parent in thing.all("parent"):
        yield ImportedRelation("part_of", file.ref(parent))
    for ident in thing.all("addressEntity"):
        address = file.things.get(ident)
        if address is not None and address.one("name"):
            yield ImportedRelation("located_in", file.ref(ident))


def _point(thing: _Thing) -> Point | None:
    lat, lon = thing.one("latitude"), thing.one("longitude")
    if not (lat and lon):
        return None
    try:
        point = Point(float(lat), float(lon))
    except ValueError:
        raise thing.said.wrong("latitude", "is no number") from None
    if not (abs(point.lat) <= 90 and abs(point.lon) <= 180):
        raise thing.said.wrong("latitude", "is no place on the map")
    return point


def _tie(tie: _Thing, file: _File, found: dict[str, Imported], left: Counter[str]) -> None:
    """Put a tie to the actor at its first end; a value may be several, each is a tie of its own."""
    first, second = EDGES[tie.schema]
    for one in tie.all(first):
        holder = found.get(one)
        for other in tie.all(second):
            if holder is None:
                left[f"{tie.schema} of what the file does not hold"] += 1
            elif not _put(tie, holder, (one, other), (file, found)):
                left[f"{tie.schema} whose words are no tie of ours"] += 1


def _put(tie: _Thing, holder: Imported, ends: tuple[str, str], of: tuple[_File, dict[str, Imported]]) -> bool:
    """Whether the holder could be given it."""
    (one, other), (file, found) = ends, of
    held = found.get(one, holder)
    target, role = file.ref(other), tie.one("role")
    start, end = tie.date("startDate") or tie.date("date"), tie.date("endDate")
    if tie.schema == "Occupancy" or (role and tie.schema in ("Membership", "Directorship", "Employment")):
        org: Ref | None = target
        if tie.schema == "Occupancy":
            role, org = _post(other, file)
        found[one] = replace(held, roles=(*held.roles, ImportedRole(role, org, start, end)))
        return True
    kind = BARE.get(tie.schema, role)
    if held.folder == "places" and kind in (COUNTRY, WITHIN):
        found[one] = replace(held, country=target) if kind == COUNTRY else replace(held, part_of=target)
        return True
    if kind not in RELATION_TYPES or held.folder != "actors":
        return False
    status = tie.one("status") if tie.one("status") in STATUSES else STATUSES[0]
    relation = ImportedRelation(kind, target, start, end, status)
    found[one] = replace(held, relations=tuple(dict.fromkeys((*held.relations, relation))))
    return True


def _post(ident: str, file: _File) -> tuple[str, Ref | None]:
    """The name of an office, and the body that it is of."""
    post = file.things.get(ident)
    if post is None:
        return "", None
    body = post.one("organization")
    return post.one("name"), file.ref(body) if body else None
