"""The claims of a Wikidata entity, taken out of their snaks: a value with its dates, checked for its type."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefroom.exchange.wikidatawords import CIRCUMSTANCES, DISPUTED, END, START
from briefroom.review.imported import Point
from briefroom.review.jsonfields import Json

TIME = re.compile(r"\+(\d{4,})-(\d\d)-(\d\d)T")
YEAR, MONTH, DAY = 9, 10, 11  # precisions of a time
JULIAN = "Q1985786"  # its days and months are others than those we write
EARTH = ("", "Q2")
EXACT = 0.001  # degrees


@dataclass(frozen=True, slots=True)
class Claim:
    """One value. ``item`` is an id, ``text`` a string or a text in ``lang``; what it is not is empty."""

    item: str = ""
    text: str = ""
    lang: str = ""
    date: str = ""
    point: Point | None = None
    rank: str = "normal"
    qualifiers: dict[str, tuple[Claim, ...]] = field(default_factory=dict)

    @property
    def start(self) -> str:
        """When it began: ISO, "" if not said."""
        return self._date(START)

    @property
    def end(self) -> str:
        """When it ended."""
        return self._date(END)

    @property
    def is_disputed(self) -> bool:
        """Whether the claim itself says so."""
        return any(claim.item == DISPUTED for claim in self.qualifiers.get(CIRCUMSTANCES, ()))

    def qualifier_item(self, prop: str) -> str:
        """The first item of a qualifier, or ""."""
        return next((claim.item for claim in self.qualifiers.get(prop, ()) if claim.item), "")

    def qualifier_text(self, prop: str) -> str:
        """The first text of a qualifier, or ""."""
        return next((claim.text for claim in self.qualifiers.get(prop, ()) if claim.text), "")

    def _date(self, prop: str) -> str:
        return next((claim.date for claim in self.qualifiers.get(prop, ()) if claim.date), "")


def claims_of(entity: Json, prop: str) -> Iterator[Claim]:
    """The claims of a property that hold: deprecated ones, unknown values and no values are left out."""
    for statement in entity.child("claims").children(prop):
        rank = statement.text("rank") or "normal"
        value = _value(statement.child("mainsnak"))
        if rank == "deprecated" or value is None:
            continue
        qualifiers = statement.child("qualifiers")
        found = {
            name: tuple(v for snak in qualifiers.children(name) if (v := _value(snak)) is not None)
            for name in qualifiers.value
        }
        yield Claim(value.item, value.text, value.lang, value.date, value.point, rank, found)


def first_of(entity: Json, prop: str) -> Claim | None:
    """The preferred claim of a property, else its first."""
    claims = list(claims_of(entity, prop))
    return next((claim for claim in claims if claim.rank == "preferred"), claims[0] if claims else None)


def _value(snak: Json) -> Claim | None:
    """What a snak says, or None where it says nothing that we read."""
    if (snak.text("snaktype") or "value") != "value":
        return None
    data = snak.child("datavalue")
    kind = data.text("type")
    if kind == "string":
        return Claim(text=data.text("value"))
    if kind not in ("wikibase-entityid", "monolingualtext", "time", "globecoordinate"):
        return None
    value = data.child("value")
    if kind == "wikibase-entityid":
        number = value.value.get("numeric-id")
        plain = isinstance(number, int) and not isinstance(number, bool)
        return Claim(item=value.text("id") or (f"Q{number}" if plain else ""))
    if kind == "monolingualtext":
        return Claim(text=value.text("text"), lang=value.text("language"))
    return Claim(date=_date(value)) if kind == "time" else _on_map(value)


def _date(value: Json) -> str:
    """ISO in the precision that is said."""
    found = TIME.match(value.text("time"))
    precision = value.number("precision") or 0
    if found is None or precision < YEAR or len(found[1]) > 4 or found[1] == "0000":
        return ""
    julian = value.text("calendarmodel").endswith(JULIAN)
    if precision >= DAY and not julian and found[2] != "00" and found[3] != "00":
        return f"{found[1]}-{found[2]}-{found[3]}"
    return f"{found[1]}-{found[2]}" if precision >= MONTH and not julian and found[2] != "00" else found[1]


def _on_map(value: Json) -> Claim:
    lat, lon = value.number("latitude"), value.number("longitude")
    if lat is None or lon is None or abs(lat) > 90 or abs(lon) > 180:
        raise value.wrong("latitude", "is no place on the map")
    if value.text("globe").rpartition("/")[2] not in EARTH:
        return Claim()
    fine = value.number("precision")
    return Claim(point=Point(lat, lon, "exact" if fine is not None and fine <= EXACT else "approximate"))
