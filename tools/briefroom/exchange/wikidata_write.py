"""Knowledge as Wikidata-shaped entities: one JSON document, ``{"entities": {id: entity}}``.

An entry with an id of Wikidata has that id; any other has ``briefroom:`` and its own. Offices, and bodies
that are known by their words alone, become entities of class ``briefroom:words``, nothing but a label.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from briefroom.brief.slug import slugify
from briefroom.exchange.wikidatawords import (
    CIRCUMSTANCES,
    COUNTRY,
    DEMONYM,
    DIFFERENT_FROM,
    DISPUTED,
    END,
    INSTANCE_OF,
    KIND_CLASSES,
    LED_BY,
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
    REFERENCE_URL,
    START,
    WITHIN,
    WORDS_ONLY,
    WRITTEN,
)
from briefroom.model import Actor, Knowledge, Name, Place

FINE, COARSE = 0.0001, 0.1  # degrees of a coordinate that is exact, and of one that is not
CALENDAR = "http://www.wikidata.org/entity/Q1985727"
PRECISION = {4: 9, 7: 10, 10: 11}  # length of an ISO date → precision of a time
Record = dict[str, Any]


def write_wikidata(knowledge: Knowledge) -> str:
    """All actors and places; nothing of backgrounds."""
    writer = _Writer(knowledge)
    for actor in knowledge.actors.values():
        writer.actor(actor)
    for place in knowledge.places.values():
        writer.place(place)
    return json.dumps({"entities": writer.entities}, ensure_ascii=False, indent=1) + "\n"


class _Writer:
    """The entities as they come to be; ties that the other end tells are added to it when met."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.entities: dict[str, Record] = {}

    def actor(self, actor: Actor) -> None:
        """An actor with its offices and ties."""
        entity = self._entry(actor)
        for role in actor.roles:
            qualifiers = self._dates(role.start, role.end)
            if role.org:
                qualifiers[OF_BODY[0]] = [_item(OF_BODY[0], self._id_or_words(role.org))]
            held = self._statement(_item(POSITION_HELD, self._words(role.title)), qualifiers, role.sources)
            _add(entity, POSITION_HELD, held)
        for relation in actor.relations:
            qualifiers = self._dates(relation.start, relation.end)
            if relation.status == "disputed":
                qualifiers[CIRCUMSTANCES] = [_item(CIRCUMSTANCES, DISPUTED)]
            target = self._id(relation.target)
            if relation.type == "leads":
                led = self._blank(target)
                value = _item(LED_BY, self._id(actor.id))
                _add(led, LED_BY, self._statement(value, qualifiers, relation.sources))
            else:
                prop = WRITTEN.get(relation.type, f"{OWN}{relation.type}")
                _add(entity, prop, self._statement(_item(prop, target), qualifiers, relation.sources))
        for distinct in actor.not_same_as:
            other = self._id(distinct.ref) if distinct.ref else self._words(distinct.name)
            note = {OWN_NOTE: [_string(OWN_NOTE, distinct.note)]} if distinct.note else {}
            _add(entity, DIFFERENT_FROM, self._statement(_item(DIFFERENT_FROM, other), note))

    def place(self, place: Place) -> None:
        """A place with what it lies in, and where."""
        entity = self._entry(place)
        for prop, ident in ((COUNTRY, place.country), (WITHIN, place.part_of)):
            if ident:
                _add(entity, prop, self._statement(_item(prop, self._id(ident))))
        if place.lat is not None and place.lon is not None:
            value = {
                "latitude": place.lat,
                "longitude": place.lon,
                "precision": FINE if place.precision == "exact" else COARSE,
                "globe": "http://www.wikidata.org/entity/Q2",
            }
            _add(entity, POINT, self._statement(_snak(POINT, "globecoordinate", value)))

    def _entry(self, entry: Actor | Place) -> Record:
        entity = self._blank(self._id(entry.id))
        entity["labels"] = {"en": {"language": "en", "value": entry.name}}
        if entry.definition:
            entity["descriptions"] = {"en": {"language": "en", "value": entry.definition[0].text}}
        self._names(entity, entry.names[1:])
        classes = KIND_CLASSES if isinstance(entry, Actor) else _place_classes()
        if entry.kind in classes:
            _add(entity, INSTANCE_OF, self._statement(_item(INSTANCE_OF, classes[entry.kind])))
        for text in entry.demonyms:
            _add(entity, DEMONYM, self._statement(_words_in(DEMONYM, text, "en")))
        own = [(OWN_ENTRY, entry.id), (OWN_KIND, entry.kind)]
        own += [(OWN_AS_OF, entry.as_of)] if entry.as_of else []
        own += [(OWN_ID, f"{scheme}:{ident}") for scheme, ident in entry.ids if scheme != "wikidata"]
        for prop, text in own:
            _add(entity, prop, self._statement(_string(prop, text)))
        return entity

    def _names(self, entity: Record, names: Iterable[Name]) -> None:
        """Plain names as aliases; those of a sort that Wikidata does not know under our own name for it."""
        aliases: dict[str, list[Record]] = defaultdict(list)
        for name in names:
            if name.type == "alias" and not name.used_by:
                lang = name.lang or "en"
                aliases[lang].append({"language": lang, "value": name.text})
                continue
            more = {OWN_TYPE: [_string(OWN_TYPE, name.type)]}
            more |= {OWN_USER: [_string(OWN_USER, name.used_by)]} if name.used_by else {}
            value = _words_in(OWN_NAME, name.text, name.lang or "en")
            _add(entity, OWN_NAME, self._statement(value, more))
        entity["aliases"] = dict(aliases)

    def _blank(self, ident: str) -> Record:
        empty: Record = {
            "id": ident, "type": "item", "labels": {}, "descriptions": {}, "aliases": {}, "claims": {},
        }  # fmt: skip
        return self.entities.setdefault(ident, empty)

    def _id(self, entry: str) -> str:
        """The id of an entry's entity."""
        known = self.knowledge
        found = known.actors.get(entry) or known.places.get(entry)
        return dict(found.ids).get("wikidata", f"{OWN}{entry}") if found else f"{OWN}{entry}"

    def _id_or_words(self, org: str) -> str:
        known = org in self.knowledge.actors or org in self.knowledge.places
        return self._id(org) if known else self._words(org)

    def _words(self, text: str) -> str:
        """The entity of mere words: one for each wording."""
        digest = hashlib.sha256(text.encode()).hexdigest()[:10]
        ident = "-".join(part for part in (f"{OWN}words", slugify(text)[:60].strip("-"), digest) if part)
        if ident not in self.entities:
            entity = self._blank(ident)
            entity["labels"] = {"en": {"language": "en", "value": text}}
            _add(entity, INSTANCE_OF, self._statement(_item(INSTANCE_OF, WORDS_ONLY)))
        return ident

    def _dates(self, start: str, end: str) -> dict[str, list[Record]]:
        return {prop: [_time(prop, date)] for prop, date in ((START, start), (END, end)) if date}

    def _statement(
        self, snak: Record, qualifiers: dict[str, list[Record]] | None = None, sources: Sequence[str] = ()
    ) -> Record:
        """A claim; its references are the addresses of its sources."""
        known = (self.knowledge.sources.get(ident) for ident in sources)
        urls = dict.fromkeys(source.url for source in known if source and source.url)
        references = [
            {"snaks": {REFERENCE_URL: [_string(REFERENCE_URL, url)]}, "snaks-order": [REFERENCE_URL]}
            for url in urls
        ]
        record: Record = {"mainsnak": snak, "type": "statement", "rank": "normal"}
        record |= {"qualifiers": qualifiers, "qualifiers-order": list(qualifiers)} if qualifiers else {}
        return {**record, **({"references": references} if references else {})}


def _place_classes() -> dict[str, str]:
    classes: dict[str, str] = {}
    for name, kind in PLACE_CLASSES.items():
        classes.setdefault(kind, name)
    return classes


def _add(entity: Record, prop: str, statement: Record) -> None:
    entity["claims"].setdefault(prop, []).append(statement)


def _snak(prop: str, kind: str, value: Any) -> Record:
    return {"snaktype": "value", "property": prop, "datavalue": {"value": value, "type": kind}}


def _item(prop: str, ident: str) -> Record:
    return _snak(prop, "wikibase-entityid", {"entity-type": "item", "id": ident})


def _string(prop: str, text: str) -> Record:
    return _snak(prop, "string", text)


def _words_in(prop: str, text: str, lang: str) -> Record:
    return _snak(prop, "monolingualtext", {"text": text, "language": lang})


def _time(prop: str, date: str) -> Record:
    """An ISO day, month or year; Wikidata writes 00 for what is not said."""
    whole = f"+{date}{'-00' * ((10 - len(date)) // 3)}T00:00:00Z"
    value = {
        "time": whole, "timezone": 0, "before": 0, "after": 0, "precision": PRECISION[len(date)],
        "calendarmodel": CALENDAR,
    }  # fmt: skip
    return _snak(prop, "time", value)
