"""Wikidata's entities as suggestions: the JSON of ``Special:EntityData``, or lines of a dump.

Claims of rank deprecated are left alone. A date that is coarser than a year, or before our era, is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefroom.errors import ExchangeError
from briefroom.exchange.batch import Batch, Given, is_sound_id, own_or
from briefroom.exchange.received import Received, json_lines
from briefroom.exchange.wikidata_claims import Claim, claims_of, first_of
from briefroom.exchange.wikidatawords import (
    ACTOR_CLASSES,
    COUNTRY,
    DEMONYM,
    DIFFERENT_FROM,
    INSTANCE_OF,
    NATIVE,
    NEITHER,
    OF_BODY,
    OWN,
    OWN_AS_OF,
    OWN_ENTRY,
    OWN_ID,
    OWN_KIND,
    OWN_NAME,
    OWN_NOTE,
    OWN_TYPE,
    OWN_USER,
    PLACE_CLASSES,
    POINT,
    POSITION_HELD,
    REVERSED,
    TIES,
    WITHIN,
)
from briefroom.knowledge.entries import NAME_TYPES, PLACE_KINDS, RELATION_TYPES, script_of
from briefroom.knowledge.fields import DATE
from briefroom.model import Name
from briefroom.review.imported import (
    ACTOR_KINDS,
    Imported,
    ImportedDistinct,
    ImportedRelation,
    ImportedRole,
    Origin,
    Ref,
)
from briefroom.review.imported import Point as OnMap
from briefroom.review.jsonfields import Json, parse
from briefroom.review.suggestions import ACRONYM
from briefroom.understand.people import name_parts

ENGLISH = ("en", "mul", "en-gb", "en-us", "en-ca")  # "mul": the same in all languages
LICENCE = "CC0 1.0"
OUTLET = "Wikidata"
ITEM = "https://www.wikidata.org/wiki/"
Q_ID = re.compile(r"Q[1-9]\d{0,11}")
WHOLE = re.compile(r"\s*\{\s*\"entities\"\s*:")


@dataclass(frozen=True)
class _File:
    """The entities of a file by their ids, the labels of all, and what the person gave."""

    entities: Mapping[str, Json]
    labels: Mapping[str, str]
    given: Given
    ties: dict[str, list[ImportedRelation]] = field(default_factory=dict)  # told by the other end

    def ref(self, ident: str) -> Ref:
        """The reference to an item."""
        name = self.labels.get(ident, "")
        own = ident.startswith(OWN)
        return Ref("briefroom" if own else "wikidata", ident.removeprefix(OWN), name)


def read_wikidata(received: Received, given: Given) -> Batch:
    """All actors and places of a file. Raises ExchangeError for what is no such file."""
    entities: dict[str, Json] = {}
    for entity in _entities(received):
        ident = entity.text("id")
        if not (Q_ID.fullmatch(ident) or (ident.startswith(OWN) and is_sound_id(ident))):
            if entity.value.get("missing") is not None or ident[:1] in ("P", "L"):
                continue  # a property, a lexeme, or an id that nothing has
            raise entity.wrong("id", f"is “{ident[:40]}”, no id of an item such as Q42")
        entities[ident] = entity
    labels = {ident: _label(entity) for ident, entity in entities.items()}
    file = _File(entities, labels, given)
    left = list(_tell_the_other_end(file))
    found: list[Imported] = []
    offices = _offices(file)
    for ident, entity in entities.items():
        classes = [value.item for value in claims_of(entity, INSTANCE_OF)]
        if NEITHER & set(classes) or (ident in offices and not _kind(entity, classes)[1]):
            continue
        if not labels[ident]:
            left.append(f"{ident}: no label in English")
            continue
        found.append(_suggestion(ident, file, _kind(entity, classes)))
    return Batch(tuple(found), tuple(left))


def _entities(received: Received) -> Iterator[Json]:
    """The entities, whichever of the two shapes the file has."""
    if not WHOLE.match(received.text):
        single = _single(received)
        yield from [single] if single is not None else json_lines(received)
        return
    where = f"{received.where}:1"
    whole = parse(received.text, where, ExchangeError)
    entities = Json(whole, where, ExchangeError).child("entities")
    for key in entities.value:
        at = received.text.find(f'"{key}"')
        line = received.text.count("\n", 0, max(at, 0)) + 1
        entity = entities.child(key)
        yield replace(entity, where=f"{received.where}:{line}", path="")


def _single(received: Received) -> Json | None:
    """One entity written over several lines, as people print it."""
    first = next(received.lines(), (1, ""))[1]
    if first.startswith("{") and not first.rstrip(",").endswith("}"):
        where = f"{received.where}:1"
        value = parse(received.text, where, ExchangeError)
        if isinstance(value, dict):
            return Json(value, where, ExchangeError)
    return None


def _label(entity: Json) -> str:
    labels = entity.child("labels")
    return next((text for lang in ENGLISH if (text := labels.child(lang).text("value"))), "")


def _offices(file: _File) -> frozenset[str]:
    """The items that the file needs for their labels alone: offices, and what things are instances of."""
    needed = set()
    for entity in file.entities.values():
        needed |= {claim.item for prop in (POSITION_HELD, INSTANCE_OF) for claim in claims_of(entity, prop)}
    return frozenset(needed)


def _kind(entity: Json, classes: Sequence[str]) -> tuple[str, str]:
    """(folder, kind): what our own name for it says, else the first class that we know, places first."""
    own = first_of(entity, OWN_KIND)
    if own is not None and own.text in (*ACTOR_KINDS, *PLACE_KINDS):
        return ("actors" if own.text in ACTOR_KINDS else "places"), own.text
    for folder, known in (("places", PLACE_CLASSES), ("actors", ACTOR_CLASSES)):
        kind = next((known[name] for name in classes if name in known), "")
        if kind:
            return folder, kind
    return ("places", "") if first_of(entity, POINT) is not None else ("actors", "")


def _tell_the_other_end(file: _File) -> Iterator[str]:
    """Put ties that a body tells of others ("head of state") to those others; what cannot be put is said."""
    for ident, entity in file.entities.items():
        for prop, kind in REVERSED.items():
            for claim in claims_of(entity, prop):
                if claim.item in file.entities:
                    tie = _relation(kind, file.ref(ident), claim)
                    file.ties.setdefault(claim.item, []).append(tie)
                elif claim.item:
                    yield f"{ident}: {claim.item} {kind} it, and is not in the file"


def _suggestion(ident: str, file: _File, of: tuple[str, str]) -> Imported:
    folder, kind = of
    entity, given, name = file.entities[ident], file.given, file.labels[ident]
    own = ident.startswith(OWN)
    slug, as_of = first_of(entity, OWN_ENTRY), first_of(entity, OWN_AS_OF)
    actor = folder == "actors"
    return Imported(
        ref=replace(file.ref(ident), name=""),
        origin=_origin(ident, entity, file),
        folder=folder,
        kind=kind or ("unidentified" if actor else ""),
        name=name,
        slug=own_or(slug.text if slug else ""),
        names=tuple(_names(entity, name, kind, given)),
        definition=_description(entity),
        as_of=as_of.text if as_of and DATE.fullmatch(as_of.text) else "",
        demonyms=tuple(_demonyms(entity)),
        ids=tuple(sorted({*_own_ids(entity), *(() if own else (("wikidata", ident),))})),
        roles=tuple(_role(claim, file) for claim in claims_of(entity, POSITION_HELD)) if actor else (),
        relations=tuple(_relations(ident, file)) if actor else (),
        distinct=tuple(_distinct(entity, file)) if actor else (),
        country=None if actor else _one(entity, COUNTRY, ident, file),
        part_of=None if actor else _one(entity, WITHIN, ident, file),
        point=None if actor else _point(entity),
    )


def _origin(ident: str, entity: Json, file: _File) -> Origin:
    """The item's own page; of an export of ours, which is not Wikidata's word, what the person says of it."""
    given = file.given
    if first_of(entity, OWN_ENTRY) is not None:
        if not given.outlet:
            cure = 'say whose: --outlet "…"'
            what = "an export of somebody's knowledge, not Wikidata's own file"
            raise ExchangeError(what, where=entity.where, cure=cure)
        return Origin(given.outlet, given.title, given.on, given.url, given.licence)
    title = f"{file.labels[ident]} ({ident})"
    return Origin(given.outlet or OUTLET, title, given.on, f"{ITEM}{ident}", given.licence or LICENCE)


def _description(entity: Json) -> tuple[str, ...]:
    texts = entity.child("descriptions")
    return tuple(text for lang in ENGLISH if (text := texts.child(lang).text("value")))[:1]


def _names(entity: Json, label: str, kind: str, given: Given) -> Iterator[Name]:
    """Labels and aliases in English and in the languages asked for, the name in its own language, each once.

    Wikidata does not say what sort of name an alias is: capitals are an acronym, and one word of a person
    may mean others too.
    """
    seen = {label}
    ours = first_of(entity, OWN_ENTRY) is not None
    for text, lang in _wordings(entity, given):
        if text and text not in seen:
            seen.add(text)
            single = kind == "person" and len(name_parts(text)) < 2 and not script_of(text)
            acronym = ACRONYM.fullmatch(text) and kind != "person"
            sort = "alias" if ours else "acronym" if acronym else "weak" if single else "alias"
            yield Name(text, sort, "" if lang in ENGLISH else lang, script_of(text))
    for claim in claims_of(entity, OWN_NAME):
        sort = claim.qualifier_text(OWN_TYPE)
        if claim.text and claim.text not in seen and sort in NAME_TYPES:
            seen.add(claim.text)
            lang = "" if claim.lang == "en" else claim.lang
            yield Name(claim.text, sort, lang, script_of(claim.text), claim.qualifier_text(OWN_USER))


def _wordings(entity: Json, given: Given) -> Iterator[tuple[str, str]]:
    labels, aliases = entity.child("labels"), entity.child("aliases")
    every = "all" in given.languages
    asked = [*ENGLISH, *(sorted({*labels.value, *aliases.value}) if every else given.languages)]
    for lang in dict.fromkeys(asked):
        yield labels.child(lang).text("value"), lang
        for alias in aliases.children(lang):
            yield alias.text("value"), lang
    for prop in NATIVE:
        for claim in claims_of(entity, prop):
            yield claim.text, claim.lang


def _demonyms(entity: Json) -> Iterator[str]:
    found = [claim.text for claim in claims_of(entity, DEMONYM) if claim.lang in ENGLISH and claim.text]
    yield from dict.fromkeys(found)


def _own_ids(entity: Json) -> Iterator[tuple[str, str]]:
    for claim in claims_of(entity, OWN_ID):
        scheme, _, ident = claim.text.partition(":")
        if scheme and ident:
            yield scheme, ident


def _role(claim: Claim, file: _File) -> ImportedRole:
    body = next((item for prop in OF_BODY if (item := claim.qualifier_item(prop))), "")
    org = file.ref(body) if body else None
    return ImportedRole(file.labels.get(claim.item, ""), org, claim.start, claim.end)


def _relations(ident: str, file: _File) -> Iterator[ImportedRelation]:
    entity = file.entities[ident]
    named = {**TIES, **{f"{OWN}{kind}": kind for kind in RELATION_TYPES}}
    told: list[ImportedRelation] = []
    for prop, kind in named.items():
        for claim in claims_of(entity, prop):
            if claim.item and claim.item != ident:
                told.append(_relation(kind, file.ref(claim.item), claim))
    yield from dict.fromkeys((*told, *file.ties.get(ident, ())))


def _relation(kind: str, target: Ref, claim: Claim) -> ImportedRelation:
    status = "disputed" if claim.is_disputed else "asserted"
    return ImportedRelation(kind, target, claim.start, claim.end, status)


def _distinct(entity: Json, file: _File) -> Iterator[ImportedDistinct]:
    for claim in claims_of(entity, DIFFERENT_FROM):
        if claim.item:
            yield ImportedDistinct(file.ref(claim.item), claim.qualifier_text(OWN_NOTE))


def _one(entity: Json, prop: str, ident: str, file: _File) -> Ref | None:
    """The one value that holds today; where several do, none is chosen."""
    claims = [claim for claim in claims_of(entity, prop) if claim.item and claim.item != ident]
    best = [c for c in claims if c.rank == "preferred"] or [c for c in claims if not c.end]
    items = list(dict.fromkeys(claim.item for claim in best))
    return file.ref(items[0]) if len(items) == 1 else None


def _point(entity: Json) -> OnMap | None:
    claim = first_of(entity, POINT)
    return claim.point if claim is not None else None
