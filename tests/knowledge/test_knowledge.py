"""Knowledge files: what they say is loaded whole; what does not hold together is named with line and cure."""

from pathlib import Path

import pytest
from shelf import ARMY, GOOD, ORLAN, VANE, content, problems

from briefroom.knowledge import load_knowledge
from briefroom.model import ActorRelation, Distinct, Name, Role, Sourced, VersusCell, VersusRow


def test_an_actor_is_loaded_whole(tmp_path: Path) -> None:
    orlan = load_knowledge(content(tmp_path)).actors["ada-orlan"]
    assert orlan.names == (
        Name("Ada Orlan", "canonical"),
        Name("Orlan"),
        Name("أورلان", lang="ar", script="Arab"),
        Name("the rogue general", "rival_label", used_by="Reed Council"),
    )
    assert orlan.definition == (
        Sourced("Army officer who left the council in 2029.", ("hg-1", "mw-1")),
        Sourced("She leads the Northern Army.", ("mw-1",)),
    )
    assert orlan.later == (Sourced("She came back.", ("mw-1",)),)
    assert orlan.roles == (Role("commander", "northern-army", "2031-02", "", ("hg-1",)),)
    assert orlan.relations == (ActorRelation("leads", "northern-army", "", "", "disputed", ("hg-1", "mw-1")),)
    assert orlan.not_same_as == (Distinct("", "Ado Orlan", "Her brother."),)


def test_a_place_has_its_coordinate(tmp_path: Path) -> None:
    vane = load_knowledge(content(tmp_path)).places["port-vane"]
    assert (vane.lat, vane.lon, vane.precision, vane.demonyms) == (12.5, -3.25, "approximate", ("Vanish",))


def test_a_background_is_a_sourced_sentence_a_line(tmp_path: Path) -> None:
    box = load_knowledge(content(tmp_path)).backgrounds["vane-truce"]
    assert [s.text for s in box.sentences] == ["Signed in April 2030.", "Broken within a week."]
    assert (box.triggers, box.start) == (("Vane truce", "truce of Vane"), "2030-04")


def test_a_versus_has_two_sides_and_says_what_is_not_in_the_sources(tmp_path: Path) -> None:
    versus = load_knowledge(content(tmp_path)).backgrounds["army-v-orlan"]
    assert versus.sides == ("ada-orlan", "northern-army")
    assert versus.rows[0] == VersusRow("Seat", VersusCell("Kelmouth", ("hg-1",)), VersusCell(""))
    assert versus.rows[1].agree
    assert versus.naming == (Sourced("Both call themselves the army.", ("hg-1",)),)


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_the_line_ends_of_any_editor_are_the_same(tmp_path: Path, end: str) -> None:
    folder = content(tmp_path)
    expected = load_knowledge(folder)
    for path in folder.rglob("*.*"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", end.encode()))
    assert load_knowledge(folder) == expected


def test_no_content_is_empty_knowledge(tmp_path: Path) -> None:
    knowledge = load_knowledge(tmp_path / "content")
    assert not (knowledge.actors or knowledge.places or knowledge.backgrounds or knowledge.sources)


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "message"),
    [
        ("actors/ada-orlan.md", "as_of:", "asof:", "actors/ada-orlan.md:8", "unknown key “asof”"),
        ("actors/ada-orlan.md", "as_of:", "asof:", "actors/ada-orlan.md:8", "did you mean “as_of”?"),
        ("actors/ada-orlan.md", "kind: person", "kind: man", "actors/ada-orlan.md:2", "“man” is no kind"),
        ("actors/ada-orlan.md", '"2031-05-04"', "May 2031", "actors/ada-orlan.md:8", "“May 2031” is no date"),
        ("actors/ada-orlan.md", "target: northern-army", "target: northern-arm", "actors/ada-orlan.md:12",
         "did you mean “northern-army”?"),
        ("actors/ada-orlan.md", "2029. [^hg-1][^mw-1]", "2029.", "actors/ada-orlan.md:16",
         "a sentence without a source"),
        ("actors/ada-orlan.md", "came back. [^mw-1]", "came back.", "actors/ada-orlan.md:21",
         "a sentence without a source"),
        ("actors/ada-orlan.md", "came back. [^mw-1]", "came back. [^mw-2]", "actors/ada-orlan.md:21",
         "there is no source “mw-2”"),
        ("actors/ada-orlan.md", ", sources: [hg-1]}", "}", "actors/ada-orlan.md:10",
         "the role “commander” has no source"),
        ("actors/ada-orlan.md", "lang: ar", "used_by: x", "actors/ada-orlan.md:6", "has no language"),
        ("actors/ada-orlan.md", "{name: Ado Orlan, note", "{ref: ado, note", "actors/ada-orlan.md:14",
         "there is no entry “ado”"),
        ("actors/northern-army.md", "name: Northern Army", "name: orlan", "actors/northern-army.md:3",
         "the name “orlan” is also that of content/actors/ada-orlan.md"),
        ("actors/northern-army.md", "Armed group of the north. [^hg-1]", "", "actors/northern-army.md:3",
         "no definition"),
        ("places/port-vane.md", "lat: 12.5", "lat: 125", "places/port-vane.md:5", "“125” is no lat"),
        ("places/port-vane.md", "coordinate_source: survey of 2030\n", "", "places/port-vane.md:5",
         "a coordinate without a source"),
        ("places/port-vane.md", "kind: town", "kind: town\ncountry: zarnia", "places/port-vane.md:3",
         "there is no place “zarnia”"),
        ("backgrounds/vane-truce.md", "[port-vane]", "[port-wane]", "backgrounds/vane-truce.md:7",
         "did you mean “port-vane”?"),
        ("backgrounds/vane-truce.md", "Vane truce, ", "of, ", "backgrounds/vane-truce.md:4", "too short"),
        ("backgrounds/army-v-orlan.md", "{text: Kelmouth, sources: [hg-1]}", "{text: Kelmouth}",
         "backgrounds/army-v-orlan.md:8", "the left cell has no source"),
        ("backgrounds/army-v-orlan.md", "[ada-orlan, northern-army]", "[ada-orlan]",
         "backgrounds/army-v-orlan.md:5", "1 sides"),
        ("sources.yml", "https://gazette.example/1", "javascript:alert(1)", "sources.yml:1",
         "is no web address"),
        ("sources.yml", "title: Orlan named, ", "", "sources.yml:2", "“title” is missing"),
        ("sources.yml", "origin: Merrow", "seed: ../secret.txt", "sources.yml:2", "is no seed"),
        ("sources.yml", "origin: Merrow", "holds: Orlan", "sources.yml:2", "“holds” is no list of texts"),
        ("backgrounds/army-v-orlan.md", '    right: {text: ""}\n', "", "backgrounds/army-v-orlan.md:7",
         "the row has no right cell"),
        ("backgrounds/army-v-orlan.md", '{text: ""}', "{}", "backgrounds/army-v-orlan.md:9",
         "the row has no right cell"),
        ("backgrounds/vane-truce.md", "[Vane truce, truce of Vane]", "[]", "backgrounds/vane-truce.md:4",
         "nothing calls for this box"),
        ("actors/northern-army.md", "kind: armed_group", "kind: armed_group\nids: {wikidata: 42}",
         "actors/northern-army.md:3", "“42” is no id of Wikidata"),
        ("actors/northern-army.md", "kind: armed_group", "kind: armed_group\nids: {ftm: a b}",
         "actors/northern-army.md:3", "“a b” is no id"),
        ("actors/northern-army.md", "kind: armed_group", "kind: armed_group\nids: {Wiki Data: Q4}",
         "actors/northern-army.md:3", "is no scheme of ids"),
        ("actors/ada-orlan.md", 'from: "2031-02"', 'from: "2031-02", to: "2031-01-30"',
         "actors/ada-orlan.md:10", "it ends before it begins"),
        ("actors/ada-orlan.md", 'from: "2031-02"', 'from: "2031-06"', "actors/ada-orlan.md:10",
         "2031-06 is after as_of, 2031-05-04"),
        ("actors/ada-orlan.md", "leads the Northern", "took in June 2031 the Northern",
         "actors/ada-orlan.md:17", "“2031-06” is after as_of"),
        ("actors/ada-orlan.md", "leads the Northern", "has led since 2032 the Northern",
         "actors/ada-orlan.md:17", "“2032” is after as_of"),
        ("backgrounds/vane-truce.md", 'from: "2030-04"', 'from: "2030-04"\nto: "2029"',
         "backgrounds/vane-truce.md:6", "it ends before it begins"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_with_line_and_cure(
    tmp_path: Path, file: str, old: str, new: str, where: str, message: str
) -> None:
    assert old in GOOD[file]
    found = problems(tmp_path, {file: GOOD[file].replace(old, new, 1)})
    assert any(line.startswith(f"content/{where}: ") and message in line for line in found), found
    assert all("\n  cure: " in line for line in found)


def test_every_problem_of_every_file_comes_at_once_in_order(tmp_path: Path) -> None:
    found = problems(tmp_path, {
        "places/port-vane.md": VANE.replace("town", "burg"),
        "actors/ada-orlan.md": ORLAN.replace("kind: person", "kind: man").replace("as_of", "asof"),
        "backgrounds/bad.md": "no front matter\n",
    })  # fmt: skip
    starts = [line.split(": ")[0] for line in found]
    assert starts == [
        "content/actors/ada-orlan.md:2", "content/actors/ada-orlan.md:8", "content/backgrounds/bad.md:1",
        "content/places/port-vane.md:2",
    ]  # fmt: skip


def test_one_id_in_two_folders_is_a_problem(tmp_path: Path) -> None:
    found = problems(
        tmp_path, {"places/northern-army.md": VANE.replace("Port Vane", "X").replace("[Vane]", "[]")}
    )
    assert any("“northern-army” is also the id of" in line for line in found)


def test_what_an_entry_is_called_elsewhere_is_kept(tmp_path: Path) -> None:
    named = ARMY.replace("kind: armed_group", "kind: armed_group\nids: {wikidata: Q42, ftm: nk-7f}")
    knowledge = load_knowledge(content(tmp_path, {"actors/northern-army.md": named}))
    assert knowledge.actors["northern-army"].ids == (("ftm", "nk-7f"), ("wikidata", "Q42"))
    assert knowledge.places["port-vane"].ids == ()


def test_one_thing_elsewhere_cannot_be_two_here(tmp_path: Path) -> None:
    ids = "\nids: {wikidata: Q42}"
    found = problems(tmp_path, {
        "actors/northern-army.md": ARMY.replace("kind: armed_group", f"kind: armed_group{ids}"),
        "places/port-vane.md": VANE.replace("kind: town", f"kind: town{ids}"),
    })  # fmt: skip
    assert [line.split("\n")[0] for line in found] == [
        "content/places/port-vane.md:3: the wikidata id “Q42” is also that of content/actors/northern-army.md"
    ]


@pytest.mark.parametrize(
    "sentence",
    ["The council's term ends in 2033.", "A vote is planned for 7 June 2031.", "She cited resolution 2174.",
     "She led 2,045 men in May 2031.", "Elected on 4 May 2031."],
)  # fmt: skip
def test_a_date_ahead_may_be_a_plan_and_a_number_no_date(tmp_path: Path, sentence: str) -> None:
    changed = ORLAN.replace("She leads the Northern Army.", sentence)
    assert load_knowledge(content(tmp_path, {"actors/ada-orlan.md": changed})).actors


def test_a_shared_name_may_be_weak_on_both_sides(tmp_path: Path) -> None:
    weak = "  - {text: Vane, type: weak}"
    changed = {
        "places/port-vane.md": VANE.replace("names: [Vane]", f"names:\n{weak}"),
        "actors/northern-army.md": ARMY.replace("names:", f"names:\n{weak}"),
    }
    assert "northern-army" in load_knowledge(content(tmp_path, changed)).actors
