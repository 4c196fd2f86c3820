"""Files that are broken, or meant to break something: one error with the line, and nothing is written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from islands import GIVEN, document, entity, statement

from briefroom.errors import BriefroomError
from briefroom.exchange import received
from briefroom.exchange.passing import import_file
from briefroom.exchange.tablewords import FORMULA, guarded, joined, parted, unguarded
from briefroom.review.imported import SUGGESTIONS

Project = Callable[..., Path]
PERSON = '{"id": "p1", "schema": "Person", "properties": {"name": ["Tomas Reed"]}}'
HEAD = "kind,name,relations,lat,lon\n"


def broken(root: Path, data: bytes, form: str = "") -> str:
    """The error that importing ``data`` raises."""
    path = root / "theirs"
    path.write_bytes(data)
    with pytest.raises(BriefroomError) as raised:
        import_file(root, path, GIVEN, form)
    assert not (root / SUGGESTIONS).exists()
    assert "cure: " in str(raised.value)
    return str(raised.value)


@pytest.mark.parametrize(
    ("data", "form", "line", "what"),
    [
        (b"", "", "theirs", "an empty file"),
        (f'{PERSON}\n{{"id": '.encode(), "ftm", "theirs:2", "cut off"),
        (f"{PERSON}\n[1]".encode(), "ftm", "theirs:2", "no JSON object"),
        (PERSON.encode() + b'\n{"id": "p2", "schema": "Person\xff"}', "ftm", "theirs:2", "not UTF-8"),
        (f"{PERSON}\n".encode("utf-16"), "ftm", "theirs:1", "not UTF-8"),
        (PERSON.encode() + b"\n\0", "ftm", "theirs:2", "no text file"),
        (PERSON.replace('["Tomas Reed"]', '{"a": 1}').encode(), "ftm", "theirs:1", "“properties.name”"),
        (PERSON.replace('"Tomas Reed"', "7").encode(), "ftm", "theirs:1", "“properties.name” is no text"),
        (PERSON.replace('"p1"', '"p 1"').encode(), "ftm", "theirs:1", "without id or schema"),
        (PERSON.replace("Tomas Reed", "x" * 6000).encode(), "ftm", "theirs:1", "6,000 characters"),
        (b'{"entities": ' + b"[" * 100_000, "wikidata", "theirs:1", "nested too deep"),
        (b'{"entities": {"Q1": NaN}}', "wikidata", "theirs:1", "not JSON"),
        (b'{"entities": {"Q1": {"id": "x"}}}', "wikidata", "theirs:1", "“id” is “x”"),
        (b'{"entities": {\n"Q1": {"id": "Q1", "claims": 3}}}', "wikidata", "theirs:2", "“claims” is"),
        (b'{"entities": {\n"Q1": {"id": "Q1", "labels": 3}}}', "wikidata", "theirs:2", "“labels” is"),
        (b"kind,nmae\nperson,Reed\n", "csv", "theirs:1", "did you mean “name”?"),
        (b"kind\nperson\n", "csv", "theirs:1", "there is no column “name”"),
        (f"{HEAD}person,Ann\nperson,\n".encode(), "csv", "theirs:3", "“name” is empty"),
        (f"{HEAD}hero,Ann\n".encode(), "csv", "theirs:2", "has “hero”"),
        (f"{HEAD}person,Ann,leads\n".encode(), "csv", "theirs:2", "without its target"),
        (f"{HEAD}person,Ann,leads;x;May\n".encode(), "csv", "theirs:2", "no date"),
        (f"{HEAD}person,Ann,a;b;c;d;e;f\n".encode(), "csv", "theirs:2", "6 parts"),
        (f"{HEAD}town,Vane,,91,0\n".encode(), "csv", "theirs:2", "no place on the map"),
        (f"{HEAD}town,Vane,,nan,0\n".encode(), "csv", "theirs:2", "no place on the map"),
        (f'{HEAD}person,"Ann\n'.encode(), "csv", "theirs:2", "no CSV"),
        (f"{HEAD}person,{'x' * 60_000}\n".encode(), "csv", "theirs:2", "no CSV"),
    ],
)  # fmt: skip
def test_a_broken_file_is_one_clear_error_with_its_line(
    project: Project, data: bytes, form: str, line: str, what: str
) -> None:
    told = broken(project({}), data, form)
    assert told.startswith(line) and what in told


def test_characters_that_cannot_be_seen_are_left_out(project: Project) -> None:
    root = project({"theirs": PERSON.replace("Tomas Reed", "Tomas\\u0000 \\u202eReed")})
    import_file(root, root / "theirs", GIVEN)
    assert json.loads((root / SUGGESTIONS).read_text(encoding="utf-8"))["name"] == "Tomas Reed"


def test_all_wrong_rows_of_a_table_are_told_at_once(project: Project) -> None:
    told = broken(project({}), f"{HEAD}hero,Ann\nperson,Bo\nghost,Cy\n".encode(), "csv")
    assert "theirs:2" in told and "theirs:4" in told and "theirs:3" not in told


def test_a_file_that_is_too_large_is_not_read(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(received, "MOST_BYTES", 100)
    assert "101 bytes" in broken(project({}), b"x" * 101)


def test_more_records_than_are_read_are_an_error(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(received, "MOST_RECORDS", 2)
    lines = "\n".join(PERSON.replace("p1", f"p{n}") for n in range(4))
    assert "theirs:4: more than 2 records" in broken(project({}), lines.encode(), "ftm")


def test_a_file_that_is_not_there_is_an_error(project: Project, tmp_path: Path) -> None:
    with pytest.raises(BriefroomError, match="nowhere"):
        import_file(project({}), tmp_path / "nowhere", GIVEN)


@pytest.mark.parametrize("on", ["", "2031", "yesterday"])
def test_the_day_must_be_given_as_a_day(project: Project, on: str) -> None:
    root = project({"theirs": PERSON})
    with pytest.raises(BriefroomError, match="is no day"):
        import_file(root, root / "theirs", type(GIVEN)(on, outlet="x"))


def test_an_export_is_not_taken_for_wikidatas_own_word(project: Project) -> None:
    claim = statement({"type": "string", "value": "ada"})
    root = project({"theirs": document(entity("Q1", "Ada", {"briefroom:entry": [claim]}))})
    with pytest.raises(BriefroomError, match="not Wikidata's own file"):
        import_file(root, root / "theirs", type(GIVEN)("2031-05-04"))


def test_a_coordinate_of_another_world_is_none_of_ours(project: Project) -> None:
    moon = {"latitude": 1, "longitude": 2, "globe": "http://www.wikidata.org/entity/Q405"}
    crater = entity("Q1", "Crater", {"P625": [statement({"type": "globecoordinate", "value": moon})]})
    root = project({"theirs": document(crater)})
    import_file(root, root / "theirs", GIVEN)
    assert "point" not in json.loads((root / SUGGESTIONS).read_text(encoding="utf-8"))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", "'quoted", "plain", "", "''="])
def test_a_guarded_cell_is_no_formula_and_reads_as_it_was(cell: str) -> None:
    assert unguarded(guarded(cell)) == cell
    assert guarded(cell)[:1] not in FORMULA[:-1]


@pytest.mark.parametrize("things", [[["a;b", "c|d"], ["e\\"]], [["x", "", "y"]], [["\\|;", "z"]]])
def test_several_things_in_a_cell_read_as_they_were(things: list[list[str]]) -> None:
    assert parted(joined(things)) == things
