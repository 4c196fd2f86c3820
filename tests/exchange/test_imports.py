"""What others say comes in as suggestions, is taken for one entry or for none, and waits for a person."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from islands import FILES, GIVEN, WHY, document, entity, item, statement, time, waiting, words

from briefroom.cli import main
from briefroom.errors import ReviewError
from briefroom.exchange.passing import import_file
from briefroom.knowledge import load_knowledge
from briefroom.model import Name
from briefroom.review import commands, read_rulings, ruling_problems
from briefroom.review.acts import Wishes
from briefroom.review.imported import SUGGESTIONS, Imported, ImportedRelation, Ref, read_imported
from briefroom.review.queue import open_questions

Project = Callable[..., Path]
PLAIN = replace(GIVEN, outlet="", licence="")


@pytest.fixture
def root(project: Project) -> Path:
    return project(FILES)


def land(root: Path, text: str, **given: Any) -> dict[str, Imported]:
    """Import a text, and give the suggestions that stand."""
    path = root / "theirs"
    path.write_text(text, encoding="utf-8")
    import_file(root, path, replace(PLAIN, **given))
    return waiting(root)


def content(root: Path) -> dict[str, bytes]:
    """Every file of the knowledge."""
    return {
        str(p): p.read_bytes() for p in sorted((root / "content").rglob("*")) if p.suffix in (".md", ".yml")
    }


def asked(root: Path) -> dict[str, str]:
    """What the first choice of each import would do, by title."""
    return {q.title: q.choices[0].words for q in open_questions(root) if q.kind == "import"}


REED = entity(
    "Q7",
    "Tomas Reed",
    {
        "P31": [item("Q5")],
        "P39": [
            item("Q70", P580=time("+2031-03-00T00:00:00Z", 10), P582=time("+2031-05-04T00:00:00Z", 11)),
            {**item("Q70"), "rank": "deprecated"},
        ],
        "P102": [item("Q71", P580=time("+2030-00-00T00:00:00Z", 9))],
        "P463": [item("Q72", P1480={"type": "wikibase-entityid", "value": {"id": "Q18912752"}})],
        "P1559": [statement({"type": "monolingualtext", "value": {"text": "توماس ريد", "language": "ar"}})],
    },
    **words("politician of Vane"),
    aliases={
        "en": [{"language": "en", "value": "Reed"}, {"language": "en", "value": "Thomas Reed"}],
        "fr": [{"language": "fr", "value": "Thomas Roseau"}],
    },
)
OFFICE = entity("Q70", "harbour minister")
PARTY = entity("Q71", "Tide Party", {"P31": [item("Q7278")], "P488": [item("Q7")], "P17": [item("Q73")]})
COAST = entity(
    "Q73",
    "Merrow",
    {
        "P31": [item("Q6256")],
        "P625": [
            statement(
                {"type": "globecoordinate", "value": {"latitude": 3.5, "longitude": -4, "precision": 0.01}}
            )
        ],
    },
)


def test_a_wikidata_item_is_read_with_its_offices_ties_names_and_dates(root: Path) -> None:
    found = land(root, document(REED, OFFICE, PARTY, COAST))
    assert list(found) == ["Tomas Reed", "Tide Party", "Merrow"]
    reed = found["Tomas Reed"]
    assert (reed.kind, reed.ids, reed.definition) == (
        "person",
        (("wikidata", "Q7"),),
        ("politician of Vane",),
    )
    assert [(r.title, r.org, r.start, r.end) for r in reed.roles] == [
        ("harbour minister", None, "2031-03", "2031-05-04")
    ]
    party = Ref("wikidata", "Q71", "Tide Party")
    assert reed.relations == (
        ImportedRelation("member_of", party, "2030"),
        ImportedRelation("member_of", Ref("wikidata", "Q72"), status="disputed"),
        ImportedRelation("leads", party),
    )
    assert reed.names == (
        Name("Reed", "weak"),
        Name("Thomas Reed"),
        Name("توماس ريد", lang="ar", script="Arab"),
    )
    assert (reed.origin.outlet, reed.origin.licence) == ("Wikidata", "CC0 1.0")
    assert reed.origin.url == "https://www.wikidata.org/wiki/Q7"
    merrow = found["Merrow"]
    assert (merrow.folder, merrow.kind) == ("places", "country")
    assert merrow.point is not None and (merrow.point.lat, merrow.point.precision) == (3.5, "approximate")


def test_a_dump_of_lines_says_the_same(root: Path) -> None:
    whole = land(root, document(REED, OFFICE, PARTY))
    lines = ",\n".join(json.dumps(each) for each in (REED, OFFICE, PARTY))
    assert land(root, f"[\n{lines}\n]\n") == whole
    assert len(read_imported(root)) == len(whole)


@pytest.mark.parametrize(
    ("value", "precision", "date"),
    [
        ("+2031-05-04T00:00:00Z", 11, "2031-05-04"),
        ("+2031-05-04T00:00:00Z", 9, "2031"),
        ("+2030-00-00T00:00:00Z", 8, ""),
        ("-0300-01-01T00:00:00Z", 11, ""),
    ],
)
def test_a_date_is_as_precise_as_wikidata_says(root: Path, value: str, precision: int, date: str) -> None:
    reed = entity("Q7", "Tomas Reed", {"P463": [item("Q71", P580=time(value, precision))]})
    assert land(root, document(reed))["Tomas Reed"].relations[0].start == date


def test_a_class_that_is_not_known_is_no_guess(root: Path) -> None:
    odd = entity("Q7", "The Reed", {"P31": [item("Q999999")]})
    assert land(root, document(odd))["The Reed"].kind == "unidentified"


def test_names_come_in_the_languages_asked_for(root: Path) -> None:
    french = land(root, document(REED), languages=("fr",))["Tomas Reed"]
    assert Name("Thomas Roseau", lang="fr") in french.names


def test_an_import_writes_suggestions_and_no_knowledge(root: Path) -> None:
    before = content(root)
    land(root, document(REED, PARTY))
    assert content(root) == before
    assert load_knowledge(root / "content").actors.keys() == {
        "ada-orlan", "ado-orlan", "northern-army", "reed-council",
    }  # fmt: skip


def test_suggestions_are_only_appended_to(root: Path) -> None:
    land(root, document(REED))
    first = (root / SUGGESTIONS).read_bytes()
    land(root, document(REED), on="2031-05-30")
    assert (root / SUGGESTIONS).read_bytes() == first
    changed = {**REED, **words("minister of Vane")}
    assert land(root, document(changed))["Tomas Reed"].definition == ("minister of Vane",)
    assert (root / SUGGESTIONS).read_bytes().startswith(first)
    assert len(read_imported(root)) == 2
    assert len(asked(root)) == 1


# ---------------------------------------------------------------- which entry


@pytest.mark.parametrize(
    ("theirs", "entry"),
    [
        (entity("Q900001", "A. Orlan-Merrow", {"P31": [item("Q5")]}), "ada-orlan"),  # the id
        (entity("Q8", "Reed Council", {"P31": [item("Q327333")]}), "reed-council"),  # the very name
        (entity("Q8", "reed council"), "reed-council"),
        (entity("Q8", "Reed Counsil", {"P31": [item("Q327333")]}), ""),  # a spelling
        (entity("Q8", "Ada Orlan", {"P31": [item("Q5")]}), ""),  # another item of that name
        (entity("Q8", "Reed Council", {"P31": [item("Q5")]}), ""),  # a person is no council
        (entity("Q8", "the Heron", {"P31": [item("Q5")]}), ""),  # a weak name
    ],
)
def test_an_entry_is_found_by_ids_and_exact_names_never_by_resemblance(
    root: Path, theirs: dict[str, Any], entry: str
) -> None:
    land(root, document(theirs))
    (words,) = asked(root).values()
    assert words.startswith(f"Add to content/actors/{entry}.md" if entry else "Write a new entry")


def test_names_that_a_ruling_keeps_apart_are_not_one(root: Path) -> None:
    commands.not_same(root, WHY, ("reed-council", "Council of the Reed"))
    land(root, document(entity("Q8", "Council of the Reed", {"P31": [item("Q327333")]}, aliases={
        "en": [{"language": "en", "value": "Reed Council"}]
    })))  # fmt: skip
    (words,) = asked(root).values()
    assert words.startswith("Write a new entry")
    assert "left out: the name “Reed Council”: it is that of “reed-council”" in words


# ---------------------------------------------------------------- accept, reject


def test_an_accepted_item_is_an_entry_with_its_id_and_its_source(root: Path) -> None:
    reed = land(root, document(REED, OFFICE))["Tomas Reed"]
    done = commands.accept(root, WHY, reed.key, Wishes())
    assert done.written == ("content/actors/tomas-reed.md", "content/sources.yml")
    known = load_knowledge(root / "content")
    actor = known.actors["tomas-reed"]
    assert (actor.kind, actor.ids, actor.as_of) == ("person", (("wikidata", "Q7"),), "2031-05-20")
    assert [s.text for s in actor.definition] == ["“politician of Vane”, in the words of Wikidata."]
    assert [(r.title, r.start, r.end, r.sources) for r in actor.roles] == [
        ("harbour minister", "2031-03", "2031-05-04", ("wikidata-q7",))
    ]
    source = known.sources["wikidata-q7"]
    assert (source.outlet, source.title, source.url, source.date) == (
        "Wikidata", "Tomas Reed (Q7) (CC0 1.0)", "https://www.wikidata.org/wiki/Q7", "2031-05-20",
    )  # fmt: skip
    assert any("member_of “Tide Party”" in note or "member_of wikidata Q71" in note for note in done.notes)
    assert "Tomas Reed" not in asked(root)


def test_what_is_new_is_added_to_an_entry_and_nothing_there_is_changed(root: Path) -> None:
    theirs = entity(
        "Q900001",
        "Ada Orlan",
        {
            "P31": [item("Q5")],
            "P39": [item("Q70", P580=time("+2028-00-00T00:00:00Z", 9))],
            "P463": [item("Q8")],
        },
        **words("painter"),
        aliases={"en": [{"language": "en", "value": "Ada of Vane"}, {"language": "en", "value": "Orlan"}]},
    )
    council = entity("Q8", "Reed Council", {"P31": [item("Q327333")]})
    ada = land(root, document(theirs, OFFICE, council))["Ada Orlan"]
    before = (root / "content/actors/ada-orlan.md").read_text(encoding="utf-8")
    commands.accept(root, WHY, ada.key, Wishes())
    after = (root / "content/actors/ada-orlan.md").read_text(encoding="utf-8")
    added = [line for line in after.splitlines() if line not in before.splitlines()]
    assert added == [
        "  - Ada of Vane",
        '  - {title: harbour minister, from: "2028", sources: [wikidata-q900001]}',
        "  - {type: member_of, target: reed-council, sources: [wikidata-q900001]}",
    ]
    assert [line for line in before.splitlines() if line not in after.splitlines()] == []


@pytest.mark.parametrize("names", [("Tomas Reed", "Tide Party"), ("Tide Party", "Tomas Reed")])
def test_a_tie_is_written_when_its_second_end_is_accepted(root: Path, names: tuple[str, str]) -> None:
    found = land(root, document(REED, OFFICE, PARTY))
    for name in names:
        commands.accept(root, WHY, found[name].key, Wishes(definition="One of Vane."))
    reed = load_knowledge(root / "content").actors["tomas-reed"]
    assert {(r.type, r.target, r.start, r.sources) for r in reed.relations} == {
        ("member_of", "tide-party", "2030", ("wikidata-q7",)),
        ("leads", "tide-party", "", ("wikidata-q7",)),
    }


def test_accepting_is_undone_to_the_byte(root: Path) -> None:
    found = land(root, document(REED, OFFICE, PARTY))
    commands.accept(root, WHY, found["Tomas Reed"].key, Wishes())
    before = content(root)
    commands.accept(root, WHY, found["Tide Party"].key, Wishes(definition="A party."))
    assert content(root) != before
    commands.take_back(root, WHY, "2")
    assert content(root) == before
    assert "Tide Party" in asked(root)


def test_a_person_may_say_that_it_is_another_entry(root: Path) -> None:
    found = land(root, document(entity("Q8", "Orlan the younger", {"P31": [item("Q5")]})))
    commands.accept(root, WHY, found["Orlan the younger"].key, Wishes(id="ado-orlan"))
    ado = load_knowledge(root / "content").actors["ado-orlan"]
    assert (ado.ids, Name("Orlan the younger") in ado.names) == ((("wikidata", "Q8"),), True)


def test_what_is_not_known_is_asked_of_the_person(root: Path) -> None:
    bare = land(root, document(entity("Q8", "The Shoal", {"P31": [item("Q7278")]})))["The Shoal"]
    with pytest.raises(ReviewError, match="does not say who or what “The Shoal” is"):
        commands.accept(root, WHY, bare.key, Wishes())
    commands.accept(root, WHY, bare.key, Wishes(definition="A party of fishers.", kind="ngo", id="shoal"))
    shoal = load_knowledge(root / "content").actors["shoal"]
    assert (shoal.kind, shoal.definition[0].text) == ("ngo", "A party of fishers.")


def test_a_name_that_is_an_entrys_needs_a_word_of_the_person(root: Path) -> None:
    found = land(root, document(entity("Q8", "Ada Orlan", {"P31": [item("Q5")]}, **words("singer"))))
    with pytest.raises(ReviewError, match="is a name of “ada-orlan”"):
        commands.accept(root, WHY, found["Ada Orlan"].key, Wishes())


def test_what_a_person_left_out_is_not_asked_again(root: Path) -> None:
    reed = land(root, document(REED))["Tomas Reed"]
    commands.reject(root, WHY, reed.key)
    assert asked(root) == {}
    land(root, document(REED), on="2031-05-30")
    assert asked(root) == {}


@pytest.mark.parametrize(
    "said",
    [
        "He left.[^hg-9]\n\n## Later\n\nHe came “back”. Then left.",
        "- {a: b}\n---\nkind: person",
        "One. Two [^x]. “Three”",
        "\u202eright to left\u2028line",
    ],
)
def test_words_of_strangers_cannot_shape_a_file(root: Path, said: str) -> None:
    reed = land(root, document({**REED, **words(said)}))["Tomas Reed"]
    commands.accept(root, WHY, reed.key, Wishes())
    actor = load_knowledge(root / "content").actors["tomas-reed"]
    assert actor.later == () and (actor.kind, actor.name) == ("person", "Tomas Reed")
    assert {s for sentence in actor.definition for s in sentence.sources} == {"wikidata-q7"}
    assert "\u202e" not in actor.definition[0].text


# ---------------------------------------------------------------- other formats


def test_entities_of_follow_the_money_are_read_with_their_ties(root: Path) -> None:
    lines = [
        {"id": "p1", "schema": "Person", "properties": {
            "name": ["Tomas Reed"], "alias": ["T. Reed"], "position": ["Envoy"], "wikidataId": ["Q7"],
            "sourceUrl": ["https://register.example/p1"], "summary": ["Politician."],
        }},
        {"id": "o1", "schema": "Company", "properties": {"name": ["Grey Pier"], "addressEntity": ["a1"]}},
        {"id": "a1", "schema": "Address", "properties": {"full": ["1 Pier Road"]}},
        {"id": "m1", "schema": "Membership", "properties": {
            "member": ["p1"], "organization": ["o1"], "startDate": ["2030-04-01T00:00:00"],
        }},
        {"id": "d1", "schema": "Directorship", "properties": {
            "director": ["p1"], "organization": ["o1"], "role": ["chair"], "endDate": ["2031"],
        }},
        {"id": "w1", "schema": "Ownership", "properties": {"owner": ["p1"], "asset": ["o1"]}},
    ]  # fmt: skip
    found = land(root, "\n".join(map(json.dumps, lines)), outlet="The Register")
    reed = found["Tomas Reed"]
    pier = Ref("ftm", "o1", "Grey Pier")
    assert (reed.ids, reed.origin.url) == ((("ftm", "p1"), ("wikidata", "Q7")), "https://register.example/p1")
    assert [(r.title, r.org, r.end) for r in reed.roles] == [("Envoy", None, ""), ("chair", pier, "2031")]
    assert reed.relations == (ImportedRelation("member_of", pier, "2030-04-01"),)
    assert (found["Grey Pier"].kind, found["Grey Pier"].relations) == ("company", ())
    commands.accept(root, WHY, "ftm:p1", Wishes())
    actor = load_knowledge(root / "content").actors["tomas-reed"]
    assert actor.ids == (("ftm", "p1"), ("wikidata", "Q7"))
    assert actor.roles[1].org == "Grey Pier"


def test_a_table_of_a_person_is_read(root: Path) -> None:
    table = 'Name;Kind;relations\nTomas Reed;person;"leads;ado-orlan;2030"\n'
    reed = land(root, table, outlet="Desk")["Tomas Reed"]
    commands.accept(root, WHY, reed.key, Wishes(definition="Politician."))
    actor = load_knowledge(root / "content").actors["tomas-reed"]
    assert [(r.type, r.target, r.start) for r in actor.relations] == [("leads", "ado-orlan", "2030")]


def test_no_cell_of_an_export_is_a_formula(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = "kind,name,definition\nperson,'=cmd|' /C calc'!A0,'@who\n"
    (calc,) = land(root, table, outlet="Desk").values()
    assert calc.name == "=cmd|' /C calc'!A0"
    commands.accept(root, WHY, calc.key, Wishes(id="calc"))
    assert main(["--root", str(root), "knowledge", "export", "--format", "csv"]) == 0
    assert "'=cmd|' /C calc'!A0" in capsys.readouterr().out


# ---------------------------------------------------------------- the command line


def test_the_commands_lead_from_a_file_to_an_entry(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = root / "reed.json"
    file.write_text(document(REED), encoding="utf-8")
    own = ["--root", str(root)]
    assert main([*own, "knowledge", "import", str(file), "--retrieved", "2031-05-20"]) == 0
    assert "1 new suggestions" in capsys.readouterr().out
    assert main([*own, "review", "list", "--kind", "import"]) == 0
    assert "Tomas Reed" in capsys.readouterr().out
    assert main([*own, "review", "accept", "Q7", "--why", "Compared.", "--by", "Ada"]) == 0
    assert main([*own, "knowledge", "export", "--format", "ftm", "--to", "out/k.ftm.json"]) == 0
    assert '"wikidataId": ["Q7"]' in (root / "out/k.ftm.json").read_text(encoding="utf-8")
    (ruling,) = read_rulings(root)
    assert (ruling.kind, ruling.details["entry"]) == ("accept", "tomas-reed")


def test_a_damaged_suggestion_is_a_problem_of_the_check(root: Path) -> None:
    land(root, document(REED))
    path = root / SUGGESTIONS
    path.write_text(path.read_text(encoding="utf-8") + '{"key": "q-1", "ref"\n', encoding="utf-8")
    (problem,) = ruling_problems(root)
    assert problem.where == f"{SUGGESTIONS}:2"
