"""A place is where its country, its company or its size say, and nowhere if they do not."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from briefroom.model import Article, Entity, Knowledge, Location, Mention, Name, Paragraph, Place, Span
from briefroom.understand import worldplaces
from briefroom.understand.nationalities import countries, country_of
from briefroom.understand.places import locate_places
from briefroom.understand.worldplaces import country_code, country_name, key_of, lookup

MARKED = re.compile(r"\[(?P<place>[^\]]+)\]|<(?P<people>[^>]+)>")


def locate(marked: str, knowledge: Knowledge | None = None) -> dict[str, Location]:
    """Locations by name; ``marked`` has [places] and <peoples> in it."""
    text, mentions, at = "", [], 0
    entities: dict[str, Entity] = {}
    for match in MARKED.finditer(marked):
        text += marked[at : match.start()]
        at = match.end()
        words = match["place"] or match["people"]
        name = words if match["place"] else country_of(words) or words
        ident = countries().get(name, name).lower().replace(" ", "-")
        kind = "place" if match["place"] else "demonym"
        mentions.append(Mention(Span(len(text), len(text) + len(words), words), kind, ident))  # type: ignore[arg-type]
        known = bool(knowledge and ident in knowledge.places)
        entities.setdefault(ident, Entity(ident, countries().get(name, name), "place", "place", known))
        text += words
    text += marked[at:]
    article = Article("a", "seeds/a.txt", "0", text, (Paragraph("body", 0, len(text), 0, len(text)),))
    found = locate_places(article, mentions, tuple(entities.values()), knowledge or Knowledge())
    return {next(e.name for e in entities.values() if e.id == one.entity_id): one for one in found}


# Marked text, the place, its country ("" for none that can be said), and whether a point can be given.
NAMESAKES = [
    ("Ada Orlan spoke in [Tripoli], [Lebanon].", "Tripoli", "Lebanon", True),
    ("Ada Orlan spoke in [Tripoli] in northern [Lebanon].", "Tripoli", "Lebanon", True),
    ("The <Lebanese> port city of [Tripoli] was calm.", "Tripoli", "Lebanon", True),
    ("[Lebanon]'s second city, [Tripoli], was calm.", "Tripoli", "Lebanon", True),
    ("<Lebanese> police in [Tripoli] said [Beirut] was calm.", "Tripoli", "Lebanon", True),
    ("<Libyan> police in [Tripoli] said [Benghazi] was calm. [Libya] is dry.", "Tripoli", "Libya", True),
    ("<Greek> farmers in [Tripoli] said [Athens] was calm. [Greece] is dry.", "Tripoli", "Greece", True),
    ("[Libya] and [Lebanon] sent players to [Tripoli].", "Tripoli", "", False),
    ("[Cordoba] was wet. <Argentine> farmers were glad. [Argentina] exports.", "Cordoba", "Argentina", True),
    ("[Cordoba] was wet. <Spanish> farmers were glad. [Spain] exports.", "Cordoba", "Spain", True),
    ("[Valencia] lost. <Venezuelan> fans wept; [Venezuela] is used to it.", "Valencia", "Venezuela", True),
    ("[Valencia] lost. <Spanish> fans wept; [Spain] is used to it.", "Valencia", "Spain", True),
    ("[Hyderabad] voted. <Pakistani> papers said so. [Pakistan] waits.", "Hyderabad", "Pakistan", True),
    ("[Hyderabad] voted. <Indian> papers said so. [India] waits.", "Hyderabad", "India", True),
    ("[Birmingham], [Alabama], is hot.", "Birmingham", "United States", True),
    ("[Birmingham] is wet. <British> rain is cold, the [UK] says.", "Birmingham", "United Kingdom", True),
    ("A shop in [Springfield], [Illinois], closed.", "Springfield", "United States", True),
    ("A shop in [Springfield] closed. <American> shops do. The [United States] sighed.", "Springfield",
     "United States", False),
    ("A shop in [Springfield] closed.", "Springfield", "", False),
    ("[Santiago] shook. <Chilean> towers swayed. [Chile] is used to it.", "Santiago", "Chile", True),
    ("[San Jose] shook. [Costa Rica] is used to it, she said.", "San Jose", "Costa Rica", True),
    ("[Merida] was hot. <Mexican> trains stood still in [Mexico].", "Merida", "Mexico", True),
    ("[Merida] was hot. <Venezuelan> trains stood still in [Venezuela].", "Merida", "Venezuela", True),
    ("[Paris] was hot.", "Paris", "France", True),
    ("[Paris] was hot, the [United States] told [Texas].", "Paris", "France", True),
    ("A farm near [Paris], [Texas], burned.", "Paris", "United States", True),
    ("[Geneva] talks went on, the [United States] and [Iran] said.", "Geneva", "", False),
    ("[Amsterdam] was wet, said the [United States].", "Amsterdam", "Netherlands", True),
    ("[Kabul] was calm, [Iran], [Iraq] and [Afghanistan] said.", "Kabul", "Afghanistan", True),
    ("[Goma] was calm. [Congo] said so.", "Goma", "Democratic Republic of Congo", True),
    ("[Hope] and [Republic] are words of <American> song. [Texas] sings.", "Hope", "", False),
    ("[Helmand province] is dry, [Afghanistan] said.", "Helmand province", "Afghanistan", False),
    ("[Virginia] is green, as [Ohio] is.", "Virginia", "United States", False),
    ("[New York] is loud. [Ohio] is not.", "New York", "United States", False),
    ("[San Juan], [Puerto Rico], is wet. [Texas] is not.", "San Juan", "Puerto Rico", True),
    ("[Marlton], [Ohio], is wet.", "Marlton", "United States", False),
    ("[Pernambuco] is wet, [Brazil] says.", "Pernambuco", "Brazil", False),
    ("[Hama] is dry, [Syria] says.", "Hama", "Syria", True),
    ("[Oklahoma] is dry, as [Texas] is.", "Oklahoma", "United States", False),
    ("[Georgia] votes. So do [Ohio] and [Texas].", "Georgia", "United States", False),
    ("[San Juan], [Puerto Rico], is wet. [Texas] is not.", "San Juan", "Puerto Rico", True),
    ("[Marlton], [Ohio], is wet.", "Marlton", "United States", False),
    ("[Oklahoma] is dry, as [Texas] is.", "Oklahoma", "United States", False),
    ("[Georgia] votes. So does [Armenia].", "Georgia", "Georgia", False),
    ("[Georgia] and the [United States] met; <Georgian> wine was poured.", "Georgia", "", False),
    ("[Port Vane] is in Zarnia, and [Marl] is too.", "Marl", "", False),
    ("[Port Vane] is in Zarnia.", "Port Vane", "", False),
    ("[Palestine], [Texas], flooded. The [United States] sighed.", "Palestine", "United States", True),
    ("[Palestine] wept, and so did [Jordan].", "Palestine", "Palestine", False),
    ("The [Quds] hospital in [Aleppo] was hit.", "Quds", "", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "country", "mapped"), NAMESAKES)
def test_namesakes_are_told_apart_or_left_open(text: str, name: str, country: str, mapped: bool) -> None:
    found = locate(text).get(name)
    assert ((found.country, found.lat is not None) if found else ("", False)) == (country, mapped)


def test_a_point_is_that_of_the_town_meant() -> None:
    there = locate("Ada Orlan spoke in [Tripoli], [Lebanon].")["Tripoli"]
    assert (round(there.lat or 0), round(there.lon or 0)) == (34, 36)
    here = locate("A shop in [Springfield], [Illinois], closed.")["Springfield"]
    assert (here.region, round(here.lat or 0)) == ("Illinois", 40)


def test_a_place_of_the_knowledge_is_where_its_file_says() -> None:
    paris = Place("paris", "town", "Paris", (Name("Paris"),), lat=1.0, lon=2.0)
    assert "Paris" not in locate("[Paris] is in [France].", Knowledge(places={"paris": paris}))


def test_a_place_of_the_knowledge_is_company() -> None:
    lebanon = Place("lebanon", "country", "Lebanon", (Name("Lebanon"),))
    port = Place("port-vane", "town", "Port Vane", (Name("Port Vane"),), country="lebanon")
    knowledge = Knowledge(places={"lebanon": lebanon, "port-vane": port})
    assert locate("[port-vane] and [Tripoli] were calm.", knowledge)["Tripoli"].country == "Lebanon"


@pytest.mark.parametrize("name", ["São Paulo", "Sao Paulo", "sao paulo", "SAO PAULO", "Sao-Paulo"])
def test_a_name_is_found_whatever_its_accents(name: str) -> None:
    assert lookup(name)[0].country == "BR"


def test_every_line_of_the_gazetteer_can_be_found_and_is_sorted() -> None:
    lines = worldplaces._text().decode().splitlines()
    assert lines == sorted(lines, key=str.encode)
    for line in (*lines[:2], *lines[:: len(lines) // 97], *lines[-2:]):
        cells = line.split("\t")
        assert key_of(cells[0]) == cells[0]
        assert any((p.name, p.country) == (cells[4], cells[2]) for p in lookup(cells[0]))


def test_no_name_finds_nothing() -> None:
    assert (lookup(""), lookup("Zzyzx Vane"), lookup("~"), country_code("Zarnia")) == ((), (), (), "")


def test_countries_are_named_as_elsewhere() -> None:
    assert [country_name(country_code(n)) for n in ("Côte d'Ivoire", "Swaziland", "Britain", "UAE")] == [
        "Ivory Coast", "Swaziland", "United Kingdom", "United Arab Emirates",
    ]  # fmt: skip


def test_the_gazetteer_is_the_one_its_card_credits() -> None:
    card = (Path(worldplaces.DATA).parent / "PLACES.md").read_text(encoding="utf-8")
    assert hashlib.sha256(worldplaces.DATA.read_bytes()).hexdigest() in card
    assert "GeoNames" in card and "CC BY 4.0" in card
