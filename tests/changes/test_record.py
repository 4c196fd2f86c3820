"""What the ledger says after a build: every kind of change once, nothing twice, nothing that nobody saw."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefroom.changes import CHANGES, Decision, Rulings, read_changes, record_changes, remember_briefs
from briefroom.changes.differ import differences
from briefroom.changes.ledger import line_of
from briefroom.knowledge import load_knowledge
from briefroom.model import Change, Ruling
from briefroom.store import Stamps

SLUG = "2031/2031-05-04-pier"
BRIEF = """---
title: Council closes the pier
date: '2031-05-04'
rights: {rights}
seed: seeds/pier.txt
seed_sha256: {seed}
actors: [orsa-venn]
status: {status}
coverage: {{claims: 1}}
---

## The article

The council closed the pier on Sunday. [1](source:s1) \
[Orsa Venn](actor:orsa-venn) said that it was unsafe. [2](claim:c1)

{more}
"""
VENN = """---
kind: person
name: Orsa Venn
names: [Orsah Venn]
---
Chair of the harbour council. [^kg-1]
"""
DREL = VENN.replace("Orsa Venn", "Tam Drel").replace("Orsah Venn", "T. Drel").replace("Chair", "Clerk")
SOURCES = "kg-1: {outlet: Kelm Gazette, title: The chair}\nkg-2: {outlet: Kelm Post, title: Clerks}\n"


def brief(more: str = "", seed: str = "0" * 64, status: str = "generated", rights: str = "full") -> str:
    return BRIEF.format(more=more, seed=seed, status=status, rights=rights)


class Project:
    """A scratch project whose builds are told to the ledger; ``day`` is the clock."""

    def __init__(self, root: Path) -> None:
        self.root, self.day, self.asked = root, 0, 0
        self.rulings: list[tuple[Ruling, str]] = []
        self.undone: set[str] = set()
        self.redirects: dict[str, str] = {}
        self.write("content/sources.yml", SOURCES)
        self.write("content/actors/orsa-venn.md", VENN)
        self.put(brief())

    def write(self, name: str, text: str) -> None:
        (self.root / name).parent.mkdir(parents=True, exist_ok=True)
        (self.root / name).write_text(text, encoding="utf-8")

    def put(self, text: str, base: str | None = None, slug: str = SLUG) -> None:
        """A brief on disk, and what was last generated if that is something else."""
        self.write(f"content/briefs/{slug}.md", text)
        self.write(f"content/.base/{slug}.md", text if base is None else base)

    def rule(self, kind: str, mark: str, /, **details: str) -> None:
        ruling = Ruling(len(self.rulings) + 1, kind, "Ada", f"reason {mark}", "2031-05-01", "", details)  # type: ignore[arg-type]
        self.rulings.append((ruling, mark))

    def build(self, before: Callable[[], None] = lambda: None) -> list[Change]:
        self.day += 1
        with Stamps(self.root / "store.db") as stamps:
            remember_briefs(self.root, stamps)
            before()
            decisions = [Decision(r, m, r.kind != "undo" and m not in self.undone) for r, m in self.rulings]
            rulings = Rulings(decisions, self.redirects)
            knowledge = load_knowledge(self.root / "content")
            return list(record_changes(self.root, knowledge, rulings, stamps, self.clock))

    def clock(self) -> str:
        self.asked += 1
        return f"2031-06-{self.day:02}"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.build()
    return made


def brief_of(changes: list[Change]) -> list[tuple[str, str, str]]:
    return [(c.kind, c.was, c.now) for c in changes if c.subject.startswith("brief:")]


def test_first_build_tells_what_was_added(tmp_path: Path) -> None:
    found = Project(tmp_path).build()
    assert [(c.on, c.kind, c.subject, c.title) for c in found] == [
        ("2031-06-01", "added", "actor:orsa-venn", "Orsa Venn"),
        ("2031-06-01", "added", f"brief:{SLUG}", "Council closes the pier"),
    ]


def test_nothing_changed_appends_nothing_and_asks_no_clock(project: Project) -> None:
    before = (project.root / CHANGES).read_bytes()
    assert project.build() == []
    assert (project.root / CHANGES).read_bytes() == before and project.asked == 1


def test_what_a_person_changed_is_told_in_both_wordings(project: Project) -> None:
    edited = brief(status="edited").replace("closed the pier", "shut the pier")
    project.put(edited, brief())
    closed, shut = "The council closed the pier on Sunday.", "The council shut the pier on Sunday."
    assert brief_of(project.build()) == [("edited", closed, shut)]
    project.put(edited.replace("unsafe", "not safe"), brief())
    unsafe, not_safe = "Orsa Venn said that it was unsafe.", "Orsa Venn said that it was not safe."
    assert brief_of(project.build()) == [("edited", unsafe, not_safe)]


def test_an_edit_taken_back_is_an_edit(project: Project) -> None:
    project.put(brief().replace("Sunday", "Monday"), brief())
    project.build()
    project.put(brief())
    ((kind, was, now),) = brief_of(project.build())
    assert (kind, "Monday" in was, "Sunday" in now) == ("edited", True, True)


def test_a_new_seed_is_told_as_the_seeds(project: Project) -> None:
    project.put(brief("A crack was found. [3](source:s3)", seed="1" * 64))
    assert brief_of(project.build()) == [("seed", "", "A crack was found.")]


def test_words_made_anew_by_nobody_are_the_tools(project: Project) -> None:
    project.put(brief("A crack was found. [3](source:s3)"))
    assert brief_of(project.build()) == [("tools", "", "A crack was found.")]


def test_a_new_seed_under_an_edit_tells_both_apart(project: Project) -> None:
    more, own = "A crack was found. [3](source:s3)", "The pier dates from 2019."
    project.put(brief(f"{more} {own}", seed="1" * 64, status="edited"), brief(more, seed="1" * 64))
    assert brief_of(project.build()) == [("edited", "", own), ("seed", "", "A crack was found.")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("[1](source:s1)", "[7](source:s7)"),
        ("[2](claim:c1)", "[2](claim:c9)"),
        ("status: generated", "status: edited"),
        ("{claims: 1}", "{claims: 2}"),
        ("Sunday. [1]", "Sunday.\n[1]"),
        ("title: Council closes the pier", "title: 'Council closes the pier'"),
    ],
)
def test_numbers_and_what_only_tools_read_are_no_change(project: Project, old: str, new: str) -> None:
    assert old in brief()
    project.put(brief().replace(old, new))
    assert project.build() == []


def test_briefs_made_again_from_nothing_are_the_same_briefs(project: Project) -> None:
    for folder in ("briefs", ".base"):
        shutil.rmtree(project.root / "content" / folder)
    (project.root / "store.db").unlink()
    project.put(brief())
    assert project.build() == []


def test_a_clone_still_says_what_the_words_were(project: Project) -> None:
    (project.root / "store.db").unlink()
    new = brief("A crack was found. [3](source:s3)", seed="1" * 64).replace("closed", "shut")
    ((kind, was, now),) = brief_of(project.build(lambda: project.put(new)))
    assert (kind, was) == ("seed", "The council closed the pier on Sunday.")
    assert now == "The council shut the pier on Sunday. A crack was found."


def test_a_link_that_leads_elsewhere_is_told(project: Project) -> None:
    project.write("content/actors/tam-drel.md", DREL)
    project.build()
    project.put(brief().replace("actor:orsa-venn", "actor:tam-drel"), brief())
    assert brief_of(project.build()) == [
        ("edited", "“Orsa Venn” led to Orsa Venn.", "“Orsa Venn” led to Tam Drel.")
    ]


def test_other_claims_are_named_by_what_they_are(project: Project) -> None:
    project.put(brief("- [c4](claim:c4) Drel said no. [5](claim:c4) Differs from [c2](claim:c2)."))
    assert brief_of(project.build()) == [("tools", "", "Drel said no. Differs from another claim.")]


def test_a_brief_that_went_is_told_once(project: Project) -> None:
    shutil.rmtree(project.root / "content" / "briefs")
    found = project.build()
    assert [(c.kind, c.title, c.state) for c in found] == [("removed", "Council closes the pier", "")]
    assert project.build() == []


def test_a_brief_that_cannot_be_read_did_not_go(project: Project) -> None:
    project.put("no front matter", brief())
    assert project.build() == []


def test_a_brief_under_another_name_is_the_same_brief(project: Project) -> None:
    shutil.rmtree(project.root / "content" / "briefs")
    shutil.rmtree(project.root / "content" / ".base")
    project.put(brief(), slug="2031/2031-05-04-harbour")
    (change,) = project.build()
    assert (change.kind, change.former) == ("renamed", f"brief:{SLUG}")
    assert project.build() == []


def test_an_entry_changed_by_hand_is_told_with_its_sources_named(project: Project) -> None:
    new = VENN.replace("Chair", "Head").replace("kg-1", "kg-2")
    project.write("content/actors/orsa-venn.md", new)
    (change,) = project.build()
    assert (change.kind, change.was, change.now) == (
        "edited", "Chair of the harbour council. [Kelm Gazette]", "Head of the harbour council. [Kelm Post]",
    )  # fmt: skip


def test_layout_and_comments_of_an_entry_are_no_change(project: Project) -> None:
    new = VENN.replace("names: [Orsah Venn]", "names:  # as in the minutes\n  - Orsah Venn")
    project.write("content/actors/orsa-venn.md", new)
    assert project.build() == []


def test_rights_that_forbid_words_keep_them_out_of_the_ledger(project: Project) -> None:
    project.put(brief(rights="excerpt"))
    project.build()
    project.put(brief("A crack was found. [3](source:s3)", seed="1" * 64, rights="excerpt"))
    (change,) = project.build()
    assert (change.kind, change.was, change.now) == ("seed", "", "")


# ---------------------------------------------------------------- rulings


def merged(project: Project) -> list[Change]:
    """Tam Drel, whom the brief names, goes into Orsa Venn."""
    project.write("content/actors/tam-drel.md", DREL)
    project.put(brief("[Tam Drel](actor:tam-drel) agreed. [3](source:s3)"))
    project.build()
    (project.root / "content/actors/tam-drel.md").unlink()
    project.write("content/actors/orsa-venn.md", VENN.replace("[Orsah Venn]", "[Orsah Venn, Tam Drel]"))
    project.put(brief("[Tam Drel](actor:orsa-venn) agreed. [3](source:s3)"))
    project.rule("merge", "m1", **{"from": "tam-drel", "into": "orsa-venn", "of": "entries"})
    project.redirects = {"tam-drel": "orsa-venn"}
    return project.build()


def test_a_merge_is_told_with_who_and_why_and_nothing_was_removed(project: Project) -> None:
    entry, brief_line = merged(project)
    assert (entry.kind, entry.subject, entry.former) == ("merged", "actor:orsa-venn", "actor:tam-drel")
    assert (entry.was, entry.now, entry.by, entry.why) == ("Tam Drel", "Orsa Venn", "Ada", "reason m1")
    assert (brief_line.kind, brief_line.ruling, brief_line.by) == ("merged", "m1", "Ada")
    assert project.build() == []


def test_an_undone_merge_is_told_as_a_split_and_the_entry_stands_again(project: Project) -> None:
    merged(project)
    project.write("content/actors/tam-drel.md", DREL)
    project.write("content/actors/orsa-venn.md", VENN)
    project.put(brief("[Tam Drel](actor:tam-drel) agreed. [3](source:s3)"))
    project.rule("undo", "u1", ruling="1", mark="m1")
    project.undone, project.redirects = {"m1"}, {}
    found = project.build()
    assert [(c.kind, c.subject, c.why) for c in found] == [
        ("split", "actor:tam-drel", "reason u1"),
        ("split", "actor:orsa-venn", "reason u1"),
        ("split", f"brief:{SLUG}", "reason u1"),
    ]
    assert project.build() == []


def test_a_ruling_made_and_undone_between_builds_is_nothing_to_readers(project: Project) -> None:
    project.rule("rename", "r1", **{"from": "orsa-venn", "into": "orsa-vennow", "name": "Orsa Vennow"})
    project.rule("undo", "u1", ruling="1", mark="r1")
    project.undone = {"r1"}
    assert project.build() == []


def test_a_new_name_at_a_new_address_is_one_line(project: Project) -> None:
    (project.root / "content/actors/orsa-venn.md").unlink()
    project.write("content/actors/orsa-vennow.md", VENN.replace("name: Orsa Venn", "name: Orsa Vennow"))
    project.rule("rename", "r1", **{"from": "orsa-venn", "into": "orsa-vennow", "name": "Orsa Vennow"})
    project.redirects = {"orsa-venn": "orsa-vennow"}
    (change,) = project.build()
    assert (change.kind, change.was, change.now) == ("renamed", "Orsa Venn", "Orsa Vennow")
    assert (change.subject, change.former) == ("actor:orsa-vennow", "actor:orsa-venn")


def test_entries_that_point_at_one_that_was_merged_follow_it(project: Project) -> None:
    relation = "relations:\n  - {type: opposes, target: %s, sources: [kg-1]}\n---"
    tied = (
        DREL.replace("Tam Drel", "Ulla Mar").replace("T. Drel", "U. Mar").replace("]\n---", f"]\n{relation}")
    )
    project.write("content/actors/tam-drel.md", DREL)
    project.write("content/actors/ulla-mar.md", tied % "tam-drel")
    project.build()
    (project.root / "content/actors/tam-drel.md").unlink()
    project.write("content/actors/ulla-mar.md", tied % "orsa-venn")
    project.rule("merge", "m1", **{"from": "tam-drel", "into": "orsa-venn", "of": "entries"})
    project.redirects = {"tam-drel": "orsa-venn"}
    assert [(c.kind, c.subject, c.was, c.ruling) for c in project.build()] == [
        ("merged", "actor:orsa-venn", "Tam Drel", "m1"),
        ("merged", "actor:ulla-mar", "", "m1"),
    ]


def test_a_list_that_named_both_now_names_one_and_nobody_edited_it(project: Project) -> None:
    front = "kind: event\ntitle: The storm\ntriggers: [storm]\nactors: [%s]"
    box = f"---\n{front}\n---\n- It came at night. [^kg-1]\n"
    project.write("content/actors/tam-drel.md", DREL)
    project.write("content/backgrounds/storm.md", box % "orsa-venn, tam-drel")
    project.build()
    (project.root / "content/actors/tam-drel.md").unlink()
    project.write("content/backgrounds/storm.md", box % "orsa-venn")
    project.rule("merge", "m1", **{"from": "tam-drel", "into": "orsa-venn", "of": "entries"})
    project.redirects = {"tam-drel": "orsa-venn"}
    assert [(c.kind, c.subject) for c in project.build()] == [
        ("merged", "actor:orsa-venn"),
        ("merged", "background:storm"),
    ]
    project.write("content/actors/tam-drel.md", DREL)
    project.write("content/backgrounds/storm.md", box % "tam-drel, orsa-venn")
    project.rule("undo", "u1", ruling="1", mark="m1")
    project.undone, project.redirects = {"m1"}, {}
    assert [(c.kind, c.subject, c.by) for c in project.build()] == [
        ("split", "actor:tam-drel", "Ada"),
        ("split", "background:storm", "Ada"),
    ]


def test_a_split_names_both(project: Project) -> None:
    project.write("content/actors/tam-drel.md", DREL)
    project.write("content/actors/orsa-venn.md", VENN.replace("names: [Orsah Venn]\n", ""))
    project.rule("split", "s1", **{"from": "orsa-venn", "into": "tam-drel", "names": "T. Drel"})
    first, second = project.build()
    assert (first.kind, first.was, first.now) == ("split", "Orsa Venn", "Orsa Venn; Tam Drel")
    assert (second.kind, second.subject, second.ruling) == ("added", "actor:tam-drel", "s1")
    assert project.build() == []


def test_an_accepted_actor_says_who_accepted_it(project: Project) -> None:
    project.write("content/actors/tam-drel.md", DREL)
    project.rule("accept", "a1", name="Tam Drel", entry="tam-drel", path="content/actors/tam-drel.md")
    (change,) = project.build()
    assert (change.kind, change.title, change.by, change.why) == ("added", "Tam Drel", "Ada", "reason a1")


def correct(project: Project, **details: str) -> None:
    filled = {"what": "link", "seed": "seeds/pier.txt", "sha256": "", "start": "0", "end": "4",
              "words": "Venn", "sentence": "", "value": "orsa-venn"}  # fmt: skip
    project.rule("correct", "c1", **(filled | details))


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ({}, "“Venn” is Orsa Venn"),
        ({"value": ""}, "“Venn” is nobody of the entries"),
        ({"what": "speaker"}, "Said by Orsa Venn: “Venn”"),
        ({"what": "kind", "value": "armed_group"}, "“Venn” is of the kind armed group"),
    ],
)
def test_a_correction_is_told_once_in_words(project: Project, details: dict[str, str], words: str) -> None:
    correct(project, **details)
    project.put(brief().replace("Orsa Venn](actor:orsa-venn", "Venn](actor:orsa-venn"))
    (change,) = project.build()
    assert (change.kind, change.now, change.by) == ("corrected", words, "Ada")
    assert project.build() == []


def test_what_an_entry_brings_into_a_brief_names_the_entry(project: Project) -> None:
    project.write("content/actors/orsa-venn.md", VENN.replace("Chair", "Head"))
    project.put(brief("- [Orsa Venn](actor:orsa-venn): Head of the harbour council."))
    change = project.build()[-1]
    assert (change.kind, change.why, change.now) == ("tools", "Follows the entry “Orsa Venn”.", "")


def test_lines_of_two_branches_are_all_kept_and_the_merge_is_told(project: Project) -> None:
    """Git keeps the lines of both sides; the last line of a subject may then be the other side's."""
    ours = project.root / CHANGES
    theirs = replace(read_changes(project.root)[-1], kind="tools", state="0123456789")
    ours.write_text(ours.read_text() + line_of(theirs) + "\n")
    (change,) = project.build()
    assert change.subject == f"brief:{SLUG}"
    assert project.build() == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((), (), ("", "")),
        (("a b", "c d"), ("c d", "a b"), ("", "")),
        (("a b", "c d", "a b"), ("a b", "c d", "x b"), ("a b", "x b")),
        (("one two three", "four"), ("five", "one two 3"), ("one two three four", "one two 3 five")),
        ((), ("a", "b", "c"), ("", "a b")),
    ],
)
def test_was_and_now_speak_of_one_thing(
    old: tuple[str, ...], new: tuple[str, ...], expected: tuple[str, str]
) -> None:
    assert differences(old, new) == expected


@pytest.mark.parametrize("long", ["word " * 500, "字" * 5_000])
def test_was_and_now_are_short_whatever_changed(long: str) -> None:
    was, now = differences([long], [])
    assert len(was) <= 603 and was.endswith(" …") and now == ""


RENAME_MERGE = [
    ("rename", {"from": "tam-drel", "into": "tam-drell", "name": "Tam Drel"}),
    ("merge", {"from": "tam-drell", "into": "orsa-venn", "of": "entries"}),
]
MERGE_RENAME = [
    ("merge", {"from": "tam-drel", "into": "orsa-ven", "of": "entries"}),
    ("rename", {"from": "orsa-ven", "into": "orsa-venn", "name": "Orsa Venn"}),
]


@pytest.mark.parametrize("acts", [RENAME_MERGE, MERGE_RENAME])
def test_of_rulings_on_one_name_the_weightiest_is_told_where_it_shows(
    project: Project, acts: list[tuple[str, dict[str, str]]]
) -> None:
    relation = "relations:\n  - {type: opposes, target: %s, sources: [kg-1]}\n---"
    tied = (
        DREL.replace("Tam Drel", "Ulla Mar").replace("T. Drel", "U. Mar").replace("]\n---", f"]\n{relation}")
    )
    project.write("content/actors/tam-drel.md", DREL)
    project.write("content/actors/ulla-mar.md", tied % "tam-drel")
    project.put(brief("[Tam Drel](actor:tam-drel) agreed. [3](source:s3)"))
    project.build()
    (project.root / "content/actors/tam-drel.md").unlink()
    project.write("content/actors/ulla-mar.md", tied % "orsa-venn")
    project.put(brief("[Tam Drel](actor:orsa-venn) agreed. [3](source:s3)"))
    for kind, details in acts:
        project.rule(kind, f"{kind}-1", **details)
    project.redirects = {"tam-drel": "orsa-venn", "tam-drell": "orsa-venn", "orsa-ven": "orsa-venn"}
    told = {change.subject: (change.kind, change.ruling) for change in project.build()}
    assert told["actor:ulla-mar"] == told[f"brief:{SLUG}"] == ("merged", "merge-1")
