"""Out and in again: what each format carries comes back, in whichever order a person accepts it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from followthemoney import model
from islands import FILES, GIVEN, WHY

from briefroom.exchange import FORMATS
from briefroom.exchange.passing import READERS, WRITERS, export_knowledge, import_file
from briefroom.knowledge import load_knowledge
from briefroom.model import Actor, Knowledge, Place
from briefroom.review import commands
from briefroom.review.acts import Wishes
from briefroom.review.queue import open_questions

Project = Callable[..., Path]
LANGUAGES = {"wikidata": ("all",), "ftm": ("ar",), "csv": ()}
# What FollowTheMoney has no place for.
LOST_NAMES = {"the rogue general"}


@pytest.fixture
def source(project: Project, tmp_path: Path) -> Path:
    root = project(FILES)
    return root.rename(tmp_path / "source")


def brought_over(source: Path, target: Path, form: str, *, backwards: bool = False) -> Knowledge:
    """Export, import into an empty project, accept everything."""
    path = target.parent / "export"
    path.write_bytes(export_knowledge(source, form).encode())
    landed = import_file(target, path, replace(GIVEN, languages=LANGUAGES[form]))
    assert (landed.format, landed.new, landed.left) == (form, 6, ())
    keys = [question.key for question in open_questions(target) if question.kind == "import"]
    for key in reversed(keys) if backwards else keys:
        commands.accept(target, WHY, key, Wishes())
    assert open_questions(target) == ()
    return load_knowledge(target / "content")


def bare(entry: Actor | Place) -> object:
    """An entry without its sources and its wording, and without the order of its ties."""
    lost = {"definition": (), "later": (), "path": "", "names": frozenset(entry.names)}
    if isinstance(entry, Place):
        return replace(entry, **lost, coordinate_source="")
    ties = {
        "roles": frozenset(replace(role, sources=()) for role in entry.roles),
        "relations": frozenset(replace(relation, sources=()) for relation in entry.relations),
        "not_same_as": frozenset(entry.not_same_as),
    }
    return replace(entry, **lost, **ties)


def all_bare(knowledge: Knowledge) -> dict[str, object]:
    return {ident: bare(entry) for ident, entry in (knowledge.actors | knowledge.places).items()}


@pytest.mark.parametrize("backwards", [False, True], ids=["as listed", "backwards"])
@pytest.mark.parametrize("form", ["csv", "wikidata"])
def test_everything_but_sources_comes_back(
    source: Path, project: Project, form: str, backwards: bool
) -> None:
    back = brought_over(source, project({}), form, backwards=backwards)
    assert all_bare(back) == all_bare(load_knowledge(source / "content"))


@pytest.mark.parametrize("backwards", [False, True], ids=["as listed", "backwards"])
def test_what_follow_the_money_carries_comes_back(source: Path, project: Project, backwards: bool) -> None:
    back = brought_over(source, project({}), "ftm", backwards=backwards)
    known = load_knowledge(source / "content")
    assert back.actors.keys() == known.actors.keys() and back.places.keys() == known.places.keys()
    for ident, actor in known.actors.items():
        other = back.actors[ident]
        kept = {name for name in actor.names if name.text not in LOST_NAMES}
        assert (other.kind, other.ids, other.as_of, set(other.names)) == (
            actor.kind, actor.ids, actor.as_of, kept,
        )  # fmt: skip
        assert {replace(r, sources=()) for r in other.relations} == {
            replace(r, sources=()) for r in actor.relations
        }
    roles = {(r.title, r.org, r.start, r.end) for r in back.actors["ada-orlan"].roles}
    assert roles == {
        ("commander", "northern-army", "2031-02", ""),
        ("envoy; at sea | ashore, League of Ports", "", "2029", "2030-01-09"),
    }
    town = back.places["port-vane"]
    assert (town.kind, town.country, town.part_of, town.lat, town.lon) == (
        "town",
        "vane",
        "vane",
        12.5,
        -3.25,
    )


def test_what_comes_in_rests_on_where_it_came_from(source: Path, project: Project) -> None:
    back = brought_over(source, project({}), "csv")
    assert {(s.outlet, s.title, s.date) for s in back.sources.values()} == {
        ("Harbour Archive", "export (CC BY 4.0)", "2031-05-20")
    }
    (ident,) = back.sources
    ada = back.actors["ada-orlan"]
    assert [s.text for s in ada.definition] == [
        "“Officer who left the council in 2030”, in the words of Harbour Archive.",
        "“She leads the army”, in the words of Harbour Archive.",
    ]
    assert {s for held in (*ada.definition, *ada.roles, *ada.relations) for s in held.sources} == {ident}


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_into_its_own_project_asks_nothing(source: Path, form: str) -> None:
    path = source / "export"
    path.write_bytes(export_knowledge(source, form).encode())
    import_file(source, path, replace(GIVEN, languages=LANGUAGES[form]))
    asked = [question for question in open_questions(source) if question.kind == "import"]
    assert [q.title for q in asked] == (["Ada Orlan"] if form == "ftm" else [])


@pytest.mark.parametrize("form", FORMATS)
def test_an_export_is_the_same_every_time(source: Path, form: str) -> None:
    assert export_knowledge(source, form) == export_knowledge(source, form)


def test_every_exported_entity_is_valid_and_loses_nothing_in_the_library(source: Path) -> None:
    records = [json.loads(line) for line in export_knowledge(source, "ftm").splitlines()]
    schemata = {record["schema"] for record in records}
    assert {"Person", "Organization", "PublicBody", "Address", "Membership", "Directorship"} <= schemata
    known = {record["id"] for record in records}
    for record in records:
        schema = model.get(record["schema"])
        schema.validate({"properties": record["properties"]})
        proxy = model.get_proxy(record, cleaned=False)
        for name, values in record["properties"].items():
            kept = {float(v) for v in proxy.get(name)} if "itude" in name else set(proxy.get(name))
            assert kept == ({float(v) for v in values} if "itude" in name else set(values)), name
        for prop, value in proxy.itervalues():
            if prop.type.name == "entity":
                assert value in known
                other = model.get(next(r["schema"] for r in records if r["id"] == value))
                assert other.is_a(prop.range)


def test_wikidata_claims_name_their_sources_and_entities_without_an_item_have_our_ids(source: Path) -> None:
    entities = json.loads(export_knowledge(source, "wikidata"))["entities"]
    assert {"Q900001", "briefroom:northern-army", "briefroom:port-vane"} <= entities.keys()
    ada = entities["Q900001"]
    assert ada["labels"]["en"]["value"] == "Ada Orlan"
    assert [alias["value"] for alias in ada["aliases"]["ar"]] == ["أورلان"]
    office = ada["claims"]["P39"][0]
    assert entities[office["mainsnak"]["datavalue"]["value"]["id"]]["labels"]["en"]["value"] == "commander"
    assert office["qualifiers"]["P580"][0]["datavalue"]["value"]["time"] == "+2031-02-00T00:00:00Z"
    assert office["qualifiers"]["P580"][0]["datavalue"]["value"]["precision"] == 10
    url = office["references"][0]["snaks"]["P854"][0]["datavalue"]["value"]
    assert url == "https://gazette.example/1"


def test_every_format_that_is_offered_goes_out_and_comes_in() -> None:
    assert tuple(WRITERS) == tuple(READERS) == FORMATS
