"""The world's countries, regions and towns, from GeoNames: what a name can be, and where that is.

The file is searched where it lies: sorted lines, found by halving, so that four megabytes of text are all the
memory it takes. A name is looked up whatever its accents, apostrophes and hyphens. ``training/gazetteer.py``
makes the file; ``data/PLACES.md`` credits it.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

DATA = Path(__file__).parent / "data" / "places.tsv.gz"
# Letters that decomposing does not make Latin.
PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d"}
)
MARKS = re.compile(r"[’‘'`ʻʼ´.]")
GAPS = re.compile(r"[-–\s]+")
ARTICLE = re.compile(r"^(?:the|al|el|ar|ad|as|ash|at|az|an) ")


@dataclass(frozen=True, slots=True)
class WorldPlace:
    """One thing that bears a name. ``also``: the name is another wording than its usual one."""

    name: str
    kind: Literal["country", "region", "city"]
    country: str  # two letters
    region: str = ""
    lat: float | None = None
    lon: float | None = None
    people: int = 0
    also: bool = False


def key_of(name: str) -> str:
    """A wording without accents, apostrophes, hyphens and case."""
    folded = unicodedata.normalize("NFKD", name.lower().translate(PLAIN_LETTERS))
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    return GAPS.sub(" ", MARKS.sub("", plain)).strip()


@cache
def lookup(name: str) -> tuple[WorldPlace, ...]:
    """All that bear the name, those with most people first; without its article where that is needed."""
    key = key_of(name)
    found = _entries(key) or _entries(ARTICLE.sub("", key)) or _entries(f"al {key}")
    return tuple(sorted(found, key=lambda p: (-p.people, p.country, p.region, p.name)))


@cache
def country_name(code: str) -> str:
    """The plain English name of a country, by its two letters; "" for one unknown."""
    return _country_names().get(code, "")


@cache
def country_code(name: str) -> str:
    """The two letters of a country, by any of its names; "" for what is none."""
    return next((place.country for place in _entries(key_of(name)) if place.kind == "country"), "")


@cache
def _text() -> bytes:
    return gzip.decompress(DATA.read_bytes())


@cache
def _country_names() -> dict[str, str]:
    lines = re.findall(rb"\tcountry\t(..)\t\t([^\n]+)", _text())
    return {code.decode(): name.decode() for code, name in lines}


def _entries(key: str) -> list[WorldPlace]:
    """The lines that begin with ``key``: the first is found by halving."""
    if not key:
        return []
    text, wanted = _text(), key.encode() + b"\t"
    low, high = 0, len(text)
    while low < high:
        middle = text.rfind(b"\n", 0, (low + high) // 2) + 1
        if middle < low:
            middle = low
        end = text.find(b"\n", middle) + 1
        if text[middle:end] < wanted:
            low = end
        else:
            high = middle
    found = []
    while text.startswith(wanted, low):
        end = text.find(b"\n", low)
        found.append(_entry(text[low:end].decode().split("\t")))
        low = end + 1
    return found


def _entry(cells: list[str]) -> WorldPlace:
    _, kind, country, region, name, *rest = cells
    if kind == "country":
        return WorldPlace(name, "country", country)
    if kind == "region":
        return WorldPlace(name, "region", country, region)
    lat, lon, people = rest
    return WorldPlace(name, "city", country, region, float(lat), float(lon), int(people), kind == "also")
