"""What actors and places look like in their files."""

from __future__ import annotations

import re
import unicodedata
from typing import cast, get_args

from briefroom.knowledge.body import Body
from briefroom.knowledge.caveats import read_caveats
from briefroom.knowledge.fields import Fields
from briefroom.model import Actor, ActorKind, ActorRelation, Distinct, Name, Place, Role

ACTOR_KINDS: tuple[str, ...] = get_args(ActorKind)
NAME_TYPES = ("alias", "canonical", "acronym", "weak", "previous", "self_styled", "rival_label")
RELATION_TYPES = (
    "member_of", "leads", "part_of", "supports", "aligned_with", "opposes", "rival_of", "located_in",
    "predecessor_of",
)  # fmt: skip
PLACE_KINDS = (
    "country", "region", "province", "district", "city", "town", "village", "quarter", "crossing", "port",
    "terminal", "oilfield", "airport", "airbase", "base", "site", "building", "road", "sea", "gulf", "river",
    "mountains", "island", "desert", "area",
)  # fmt: skip
WIKIDATA = re.compile(r"Q[1-9]\d*")
SCHEME = re.compile(r"[a-z][a-z0-9_-]*")
ELSEWHERE = re.compile(r"[^\s<>\"'`]{1,200}")  # an id of another collection, whatever its form


def read_actor(ident: str, fields: Fields, body: Body) -> Actor:
    """An actor from ``content/actors/<ident>.md``."""
    name = fields.text("name", required=True)
    actor = Actor(
        id=ident,
        kind=cast(ActorKind, fields.choice("kind", ACTOR_KINDS)),
        name=name,
        names=_names(name, fields),
        definition=body.now,
        as_of=fields.date("as_of"),
        roles=tuple(_role(child) for child in fields.children("roles")),
        relations=tuple(_relation(child) for child in fields.children("relations")),
        not_same_as=tuple(_distinct(child) for child in fields.children("not_same_as")),
        later=body.later,
        demonyms=fields.texts("demonyms"),
        caveats=read_caveats(fields),
        ids=_ids(fields),
        path=fields.document.where,
    )
    if not body.now:
        fields.wrong("no definition", "name", "write one sentence below the front matter, with its sources")
    fields.close()
    return actor


def read_place(ident: str, fields: Fields, body: Body) -> Place:
    """A place from ``content/places/<ident>.md``; a coordinate needs its source, and both halves."""
    name = fields.text("name", required=True)
    lat, lon = fields.number("lat", 90), fields.number("lon", 180)
    source = fields.text("coordinate_source")
    if (lat is None) != (lon is None):
        fields.wrong("half a coordinate", "lat" if lat is None else "lon", "give both, or neither")
    if lat is not None and not source:
        fields.wrong("a coordinate without a source", "lat", "add coordinate_source: where it was read")
    place = Place(
        id=ident,
        kind=fields.choice("kind", PLACE_KINDS),
        name=name,
        names=_names(name, fields),
        definition=body.now,
        country=fields.text("country"),
        part_of=fields.text("part_of"),
        lat=lat,
        lon=lon,
        precision=fields.choice("precision", ("exact", "approximate"), default="approximate"),
        coordinate_source=source,
        demonyms=fields.texts("demonyms"),
        as_of=fields.date("as_of"),
        later=body.later,
        caveats=read_caveats(fields),
        ids=_ids(fields),
        path=fields.document.where,
    )  # fmt: skip
    fields.close()
    return place


def _ids(fields: Fields) -> tuple[tuple[str, str], ...]:
    """What the entry is called in other collections, by the collection's name; sorted by it."""
    child = fields.child("ids")
    if child is None:
        return ()
    found: list[tuple[str, str]] = []
    for scheme in sorted(child.data):
        ident = child.text(scheme, required=True)
        if not SCHEME.fullmatch(scheme):
            child.wrong(
                f"“{scheme}” is no scheme of ids", scheme, "name it in small letters, such as wikidata"
            )
        elif scheme == "wikidata" and ident and not WIKIDATA.fullmatch(ident):
            child.wrong(f"“{ident}” is no id of Wikidata", scheme, "write the letter Q and digits: Q42")
        elif ident and not ELSEWHERE.fullmatch(ident):
            child.wrong(f"“{ident}” is no id", scheme, "write it without blanks, brackets or quotation marks")
        else:
            found.append((scheme, ident))
    return tuple(found)


def _names(name: str, fields: Fields) -> tuple[Name, ...]:
    """The canonical name first, then the others as they stand, each once."""
    found = [Name(name, "canonical", script=script_of(name))]
    for index, value in fields.items("names"):
        if isinstance(value, str):
            found.append(Name(value.strip(), script=script_of(value)))
        elif isinstance(value, dict):
            child = Fields(fields.document, fields.problems, (*fields.path, "names", index), value)
            found.append(_name(child))
    texts = [entry.text for entry in found]
    for entry in {text for text in texts if texts.count(text) > 1}:
        fields.wrong(f"the name “{entry}” stands twice", "names", "keep it once")
    return tuple(entry for entry in found if entry.text)


def _name(fields: Fields) -> Name:
    text = fields.text("text", required=True)
    name = Name(
        text,
        type=fields.choice("type", NAME_TYPES, default="alias"),
        lang=fields.text("lang"),
        script=script_of(text),
        used_by=fields.text("used_by"),
    )
    if name.script in {"Arab", "Hebr"} and not name.lang:
        fields.wrong(f"“{text}” is written from right to left and has no language", "text", "add lang: ar")
    fields.close()
    return name


SCRIPTS = {"ARABIC": "Arab", "HEBREW": "Hebr", "CYRILLIC": "Cyrl", "GREEK": "Grek", "CJK": "Hani"}


def script_of(text: str) -> str:
    """ISO 15924 code of the first letter's script, "" for Latin and unknown ones."""
    if text.isascii():
        return ""
    letter = next((char for char in text if char.isalpha()), "")
    return SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0], "") if letter else ""


def _role(fields: Fields) -> Role:
    title = fields.text("title", required=True)
    role = Role(
        title,
        org=fields.text("org"),
        start=fields.date("from"),
        end=fields.date("to"),
        sources=fields.sources(what=f"the role “{title}”"),
    )
    fields.close()
    return role


def _relation(fields: Fields) -> ActorRelation:
    target = fields.text("target", required=True)
    relation = ActorRelation(
        type=fields.choice("type", RELATION_TYPES),
        target=target,
        start=fields.date("from"),
        end=fields.date("to"),
        status=fields.choice("status", ("asserted", "disputed"), default="asserted"),
        sources=fields.sources(what=f"the relation to “{target}”"),
    )
    fields.close()
    return relation


def _distinct(fields: Fields) -> Distinct:
    distinct = Distinct(fields.text("ref"), fields.text("name"), fields.text("note"))
    if not (distinct.ref or distinct.name):
        fields.wrong("not_same_as names nothing", "ref", "give ref: an id, or name: words")
    fields.close()
    return distinct
