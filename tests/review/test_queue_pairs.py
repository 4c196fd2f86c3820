"""Two that may be one: spellings and entries that are asked about, and those that only resemble."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from asking import article, asked, defined, pair, titles
from quay import FILES

from briefroom.knowledge import load_knowledge
from briefroom.model import Corrections, Distinct, Knowledge

Project = Callable[..., Path]


@pytest.fixture
def known(project: Project) -> Knowledge:
    return load_knowledge(project(FILES) / "content")


# ---------------------------------------------------------------- spellings


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Tomas Reed", "Thomas Read", "person"),
        ("Muhammad Qadhir", "Mohamed al-Kadir", "person"),
        ("Orsa Venn", "Orsah Venn", "person"),
        ("Halef Dhafir", "Halif Dafeer", "person"),
        ("Northern Harbor Guard", "Northern Harbour Guard", "armed_group"),
        ("Vane-Analysis", "Vane Analysis", "media"),
    ],
)
def test_spellings_of_one_name_are_asked_about(one: str, other: str, kind: str) -> None:
    (question,) = (q for q in asked(pair(one, other, kind)) if q.kind == "spelling")
    assert {*question.title.split(" / ")} == {one, other}
    assert question.reach == 2
    merge, apart = (shlex.split(choice.command) for choice in question.choices)
    assert (merge[2], apart[2]) == ("merge", "not-same")
    assert {*merge[3:5]} == {one, other}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Omar Vane", "Ali Vane", "person"),
        ("Hafed Juma", "Hafez Muammar", "person"),
        ("T. Reed", "Tomas Reed", "person"),
        ("Ada Orlan", "Ada Orlan Jr", "person"),
        ("Orlan", "Ada Orlan", "person"),
        ("Mohamed Reed", "Mahmoud Reed", "person"),
        ("NAC", "NAD", "party"),
        ("17th Brigade", "18th Brigade", "military"),
        ("Eastern Front", "Western Front", "armed_group"),
        ("National Army", "National Navy", "military"),
    ],
)
def test_names_that_only_resemble_are_no_spellings(one: str, other: str, kind: str) -> None:
    assert titles(asked(pair(one, other, kind)), "spelling") == []


def test_a_person_is_no_spelling_of_a_body() -> None:
    briefs = article("a", "{person:x|Grey Piers} spoke."), article("b", "{company:y|Grey Pier} left.")
    assert titles(asked(briefs), "spelling") == []


def test_whom_one_article_tells_apart_are_not_asked_about() -> None:
    both = article("a", "{person:x|Hafed Reed} met {person:y|Hafez Reed}.")
    assert titles(asked((both,)), "spelling") == []
    spelt = article("a", "{person:x|Hafed Reed} spoke. {person:y|Hafed Read} left.")
    assert titles(asked((spelt,)), "spelling") == ["Hafed Read / Hafed Reed"]


def test_an_unknown_spelling_of_an_entry_goes_into_the_entry(known: Knowledge) -> None:
    briefs = (article("a", "{person:x|Adda Orlann} spoke."),)
    (question,) = (q for q in asked(briefs, known) if q.kind == "spelling")
    assert question.title == "Adda Orlann / Ada Orlan"
    assert 'merge "Adda Orlann" ada-orlan' in question.choices[0].command


@pytest.mark.parametrize("apart", [("adda orlann", "ada-orlan"), ("Ada Orlan", "Adda Orlann")])
def test_whom_a_ruling_keeps_apart_are_not_asked_about(apart: tuple[str, str], known: Knowledge) -> None:
    briefs = (article("a", "{person:x|Adda Orlann} spoke."),)
    assert titles(asked(briefs, known, Corrections(apart=(apart,))), "spelling") == []


def test_whom_a_file_keeps_apart_are_not_asked_about(known: Knowledge) -> None:
    orlan = replace(known.actors["ada-orlan"], not_same_as=(Distinct("", "Adda Orlann"),))
    told = replace(known, actors={**known.actors, "ada-orlan": orlan})
    briefs = (article("a", "{person:x|Adda Orlann} spoke."),)
    assert titles(asked(briefs, told), "spelling") == []


# ---------------------------------------------------------------- possible merges


def test_two_entries_that_are_spelt_alike_may_be_one(known: Knowledge) -> None:
    twin = replace(known.actors["ada-orlan"], id="ada-orlann", name="Ada Orlann", not_same_as=())
    twin = replace(twin, names=(replace(twin.names[0], text="Ada Orlann"),))
    more = replace(known, actors={**known.actors, "ada-orlann": twin})
    (question,) = (q for q in asked((), more) if q.kind == "merge")
    assert question.title == "Ada Orlan / Ada Orlann"
    assert "merge ada-orlan ada-orlann" in question.choices[0].command


def test_entries_that_their_files_keep_apart_are_not_asked_about(known: Knowledge) -> None:
    assert titles(asked((), known), "merge") == []


@pytest.mark.parametrize("short", ["Reed", "T. Reed"])
def test_one_surname_and_one_office_may_be_one_person(short: str) -> None:
    briefs = (
        defined("a", "Tomas Reed", "the harbour master of Port Vane"),
        defined("b", short, "harbour master"),
    )
    assert titles(asked(briefs), "merge") == [f"{short} / Tomas Reed"]


@pytest.mark.parametrize(
    ("short", "office"),
    [
        ("Reed", "deputy harbour master"),
        ("B. Reed", "harbour master"),
        ("Bela Reed", "harbour master"),
        ("Orlan", "harbour master"),
    ],
)
def test_another_office_or_initial_or_given_name_is_another_person(short: str, office: str) -> None:
    briefs = defined("a", "Tomas Reed", "the harbour master of Port Vane"), defined("b", short, office)
    assert titles(asked(briefs), "merge") == []
