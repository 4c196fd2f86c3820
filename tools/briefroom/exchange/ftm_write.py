"""Knowledge as FollowTheMoney entities: JSON lines, each valid against the library's model.

Ids are ``briefroom-`` and the entry's own, or the id that the entry has in ``ids: {ftm: …}``. Ties and
offices are entities of their own, with ids made of what they say.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from briefroom.exchange.ftmwords import COUNTRY, ORGANIZATIONS, OTHERS, PLACE, PREFIX, SCHEMATA, WITHIN
from briefroom.model import Actor, ActorRelation, Knowledge, Place, Role

# Which property holds a name of each type; a label that one side gives another is nobody's name here.
NAMES = {
    "alias": "alias", "acronym": "alias", "self_styled": "alias", "previous": "previousName",
    "weak": "weakAlias",
}  # fmt: skip
Record = dict[str, Any]


def write_ftm(knowledge: Knowledge) -> str:
    """All actors, their offices and ties, and places as addresses; nothing of backgrounds."""
    records: dict[str, Record] = {}
    for actor in knowledge.actors.values():
        for record in _actor(actor, knowledge):
            records.setdefault(record["id"], record)
    for place in knowledge.places.values():
        for record in _place(place, knowledge):
            records.setdefault(record["id"], record)
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records.values())


def schema_of(entry: Actor | Place) -> str:
    """The schema an entry is exported under."""
    return PLACE if isinstance(entry, Place) else SCHEMATA.get(entry.kind, OTHERS)


def _entry(entry: Actor | Place, knowledge: Knowledge) -> Record:
    properties: dict[str, list[str]] = {"name": [entry.name]}
    for name in entry.names[1:]:
        if name.type in NAMES:
            properties.setdefault(NAMES[name.type], []).append(name.text)
    said = " ".join(sentence.text for sentence in entry.definition)
    cited = (knowledge.sources.get(i) for sentence in entry.definition for i in sentence.sources)
    properties |= {
        "summary": [said] if said else [],
        "sourceUrl": list(dict.fromkeys(source.url for source in cited if source and source.url)),
        "modifiedAt": [entry.as_of] if entry.as_of else [],
        "wikidataId": [ident for scheme, ident in entry.ids if scheme == "wikidata"],
    }
    return _record(_id(entry), schema_of(entry), properties)


def _actor(actor: Actor, knowledge: Knowledge) -> Iterator[Record]:
    record = _entry(actor, knowledge)
    record["properties"]["classification"] = [actor.kind]
    yield record
    for role in actor.roles:
        yield from _role(actor, role, knowledge)
    for relation in actor.relations:
        yield _relation(actor, relation, knowledge)


def _place(place: Place, knowledge: Knowledge) -> Iterator[Record]:
    record = _entry(place, knowledge)
    record["properties"] |= {"full": [place.name], "remarks": [place.kind]}
    if place.lat is not None and place.lon is not None:
        record["properties"] |= {"latitude": [f"{place.lat:.10g}"], "longitude": [f"{place.lon:.10g}"]}
    yield record
    for role, ident in ((COUNTRY, place.country), (WITHIN, place.part_of)):
        if ident:
            ends = {"subject": [_id(place)], "object": [_id(knowledge.places[ident])], "role": [role]}
            yield _tie("UnknownLink", ends)


def _role(actor: Actor, role: Role, knowledge: Knowledge) -> Iterator[Record]:
    """Membership in a body with an entry; else an office of its own, whose name says of what it is."""
    body = knowledge.actors.get(role.org)
    said = {**_dates(role.start, role.end), **_urls(role.sources, knowledge)}
    if body is not None and schema_of(body) in ORGANIZATIONS:
        ends = {"member": [_id(actor)], "organization": [_id(body)], "role": [role.title]}
        yield _tie("Membership", ends | said)
    elif actor.kind == "person":
        place = knowledge.places.get(role.org)
        org = body.name if body else place.name if place else role.org
        post = _tie("Position", {"name": [f"{role.title}, {org}" if org else role.title]})
        yield post
        yield _tie("Occupancy", {"holder": [_id(actor)], "post": [post["id"]]} | said)


def _relation(actor: Actor, relation: ActorRelation, knowledge: Knowledge) -> Record:
    target = knowledge.actors.get(relation.target) or knowledge.places[relation.target]
    said = {**_dates(relation.start, relation.end), **_urls(relation.sources, knowledge)}
    if relation.status != "asserted":
        said["status"] = [relation.status]
    if schema_of(target) in ORGANIZATIONS and relation.type == "member_of":
        return _tie("Membership", {"member": [_id(actor)], "organization": [_id(target)]} | said)
    if schema_of(target) in ORGANIZATIONS and relation.type == "leads":
        return _tie("Directorship", {"director": [_id(actor)], "organization": [_id(target)]} | said)
    ends = {"subject": [_id(actor)], "object": [_id(target)], "role": [relation.type]}
    return _tie("UnknownLink", ends | said)


def _id(entry: Actor | Place) -> str:
    return dict(entry.ids).get("ftm", f"{PREFIX}{entry.id}")


def _dates(start: str, end: str) -> dict[str, list[str]]:
    return {key: [date] for key, date in (("startDate", start), ("endDate", end)) if date}


def _urls(sources: Sequence[str], knowledge: Knowledge) -> dict[str, list[str]]:
    """The address of the first source that has one: a tie is one claim, and needs no more to be looked up."""
    urls = (knowledge.sources[i].url for i in sources if i in knowledge.sources)
    url = next((url for url in urls if url), "")
    return {"sourceUrl": [url]} if url else {}


def _tie(schema: str, properties: dict[str, list[str]]) -> Record:
    said = json.dumps([schema, properties], ensure_ascii=False, sort_keys=True)
    return _record(f"{PREFIX}{hashlib.sha256(said.encode()).hexdigest()[:20]}", schema, properties)


def _record(ident: str, schema: str, properties: dict[str, list[str]]) -> Record:
    filled = {key: values for key, values in properties.items() if values}
    return {"id": ident, "schema": schema, "properties": filled}
