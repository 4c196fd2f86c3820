"""Briefs on disk: built again without a change, edited by hand, rebuilt from a changed seed, orphaned."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from desk import BODY, KNOWLEDGE, TITLE, evidence_of

from briefroom.brief import Outcome, open_conflicts, read_brief, read_briefs, remove_orphans, write_brief
from briefroom.errors import BriefError, ProblemsError
from briefroom.model import UNKNOWN_DATE, Evidence, When

PATH = "content/briefs/2031/2031-05-04-orlan-forces-seize-port-vane.md"
NEW = "The ferry stopped at noon, the harbour master wrote."
CORRECTED = "The town was quiet at first. [4](source:s4)"


def write(root: Path, evidence: Evidence) -> Outcome:
    seed = root / evidence.article.seed
    seed.parent.mkdir(parents=True, exist_ok=True)
    seed.touch()
    return write_brief(root, evidence, KNOWLEDGE)


def edit(root: Path, old: str, new: str) -> None:
    path = root / PATH
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def files(root: Path) -> dict[str, bytes]:
    found = sorted((root / "content").rglob("*"))
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in found if p.is_file()}


def changed_seed(body: tuple[str, ...] = (NEW, *BODY)) -> Evidence:
    return evidence_of(body, sha256="f11")


def test_a_brief_is_written_once_and_not_again(tmp_path: Path) -> None:
    assert write(tmp_path, evidence_of()) == Outcome(PATH, written=True)
    before = files(tmp_path)
    assert write(tmp_path, evidence_of()) == Outcome(PATH, written=False)
    assert files(tmp_path) == before
    assert sorted(before) == [
        "content/.base/2031/2031-05-04-orlan-forces-seize-port-vane.md",
        "content/briefs/2031/2031-05-04-orlan-forces-seize-port-vane.evidence.json",
        PATH,
    ]


def test_a_hand_edit_survives_a_rebuild_to_the_byte(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "The town was quiet. [4](source:s4)", CORRECTED)
    before = files(tmp_path)
    assert not write(tmp_path, evidence_of()).written
    assert files(tmp_path) == before


def test_a_hand_edit_survives_a_changed_seed_in_a_fresh_clone(tmp_path: Path) -> None:
    write(tmp_path / "first", evidence_of())
    edit(tmp_path / "first", "The town was quiet. [4](source:s4)", CORRECTED)
    clone = tmp_path / "clone"
    shutil.copytree(tmp_path / "first" / "content", clone / "content")
    outcome = write(clone, changed_seed())
    text = (clone / PATH).read_text(encoding="utf-8")
    assert outcome == Outcome(PATH, written=True)
    assert CORRECTED in text
    assert f"{NEW} [6](source:s6)" in text
    assert "status: edited" in text
    assert text.split("---\n")[2].startswith("\n## At a glance\n")
    assert not write(clone, changed_seed()).written


def test_a_persons_mark_still_leads_to_the_same_words(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "## Claims", "My own remark on the quiet town. [4](source:s4)\n\n## Claims")
    write(tmp_path, changed_seed())
    brief = read_brief(tmp_path, PATH)
    assert "My own remark on the quiet town. [4](source:s4)" in brief.body
    sentence = next(s for s in brief.evidence.sentences if s.id == "s4")
    assert sentence.span.exact == "The town was quiet."


def test_a_conflict_keeps_the_persons_words_and_stays_listed(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "Nobody was hurt. [2](source:s2)", "Nobody was wounded. [2](source:s2)")
    seed = changed_seed((BODY[0].replace("was hurt", "was killed"), *BODY[1:]))
    for evidence in (seed, seed, replace(seed, article=replace(seed.article, byline="Mia Venn"))):
        (conflict,) = write(tmp_path, evidence).conflicts
        line = (tmp_path / PATH).read_text(encoding="utf-8").splitlines()[int(conflict.split(":")[1]) - 1]
        assert "Nobody was wounded." in line
        assert conflict.startswith(f"{PATH}:")
        assert "your words “Nobody was wounded. [2](source:s2)” / new words “Nobody was killed." in conflict
        assert open_conflicts(tmp_path) == (conflict,)
    assert read_brief(tmp_path, PATH).status == "conflict"
    assert "<<<<" not in (tmp_path / PATH).read_text(encoding="utf-8")


@pytest.mark.parametrize("settle", ["your words changed", "the new words taken", "list removed"])
def test_a_conflict_is_closed_by_a_person(tmp_path: Path, settle: str) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "Nobody was hurt.", "Nobody was wounded.")
    seed = changed_seed((BODY[0].replace("was hurt", "was killed"), *BODY[1:]))
    assert write(tmp_path, seed).conflicts
    if settle == "list removed":
        next((tmp_path / "content" / ".base").rglob("*.conflicts.json")).unlink()
    else:
        words = {"your words changed": "No one was harmed.", "the new words taken": "Nobody was killed."}
        edit(tmp_path, "Nobody was wounded.", words[settle])
    assert write(tmp_path, seed).conflicts == ()
    assert read_brief(tmp_path, PATH).status == ("generated" if settle == "the new words taken" else "edited")


def test_a_mark_whose_sentence_is_gone_is_told(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "## Claims", "My own remark. [4](source:s4)\n\n## Claims")
    outcome = write(tmp_path, changed_seed((BODY[0], BODY[1].replace(" The town was quiet.", ""), BODY[2])))
    assert [c.split(": ", 1)[1] for c in outcome.conflicts] == [
        "[4](source:s4) leads to nothing: the article no longer has it"
    ]
    assert open_conflicts(tmp_path) == outcome.conflicts


def test_edits_without_a_base_copy_are_kept_and_told(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "Nobody was hurt. [2]", "Nobody was wounded. [2]")
    shutil.rmtree(tmp_path / "content" / ".base")
    outcome = write(tmp_path, evidence_of())
    assert "Nobody was wounded." in (tmp_path / PATH).read_text(encoding="utf-8")
    assert len(outcome.conflicts) == 1


def test_an_actor_a_person_took_out_stays_out(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "[ada-orlan, tomas-reed, ", "[ada-orlan, ")
    edit(tmp_path, '- [Mara Lind](actor:mara-lind "probable")\n', "")
    write(tmp_path, changed_seed())
    brief = read_brief(tmp_path, PATH)
    assert "tomas-reed" not in brief.actors
    assert "- [Mara Lind]" not in brief.body


@pytest.mark.parametrize(
    "damage", [b"no front matter", b"---\ntitle: [\n---\n", b"\xff\xfe\x00", b"---\na: 1\na: 2\n---\n"]
)
def test_a_brief_that_cannot_be_read_is_left_as_it_is(tmp_path: Path, damage: bytes) -> None:
    write(tmp_path, evidence_of())
    (tmp_path / PATH).write_bytes(damage)
    with pytest.raises(ProblemsError):
        read_briefs(tmp_path)
    with pytest.raises(BriefError):
        write(tmp_path, evidence_of())
    assert remove_orphans(tmp_path, set()) == ((), ())
    assert (tmp_path / PATH).read_bytes() == damage
    assert len(files(tmp_path)) == 3


def test_a_damaged_front_matter_stops_the_writing(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "outlet: Harbour Gazette", "outlet: [Harbour Gazette")
    before = files(tmp_path)
    with pytest.raises(BriefError, match="not YAML") as caught:
        write(tmp_path, evidence_of())
    assert caught.value.where.startswith(f"{PATH}:")
    assert files(tmp_path) == before


def test_damaged_evidence_is_made_again(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    before = files(tmp_path)
    (tmp_path / PATH).with_suffix(".evidence.json").write_text("{", encoding="utf-8")
    with pytest.raises(BriefError, match="no JSON"):
        read_brief(tmp_path, PATH)
    assert write(tmp_path, evidence_of()).written
    assert files(tmp_path) == before


@pytest.mark.parametrize("stop", ["evidence", "brief", "base"])
def test_a_crash_at_any_point_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stop: str
) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "The town was quiet. [4](source:s4)", CORRECTED)
    calls = iter(range(10))
    real: Callable[..., Path] = Path.replace
    after = {"evidence": 0, "brief": 1, "base": 2}[stop]

    def failing(self: Path, target: Path) -> Path:
        if next(calls) == after:
            raise OSError("power cut")
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", failing)
        with pytest.raises(OSError, match="power cut"):
            write(tmp_path, changed_seed())
    write(tmp_path, changed_seed())
    whole = tmp_path / "whole"
    write(whole, evidence_of())
    edit(whole, "The town was quiet. [4](source:s4)", CORRECTED)
    write(whole, changed_seed())
    assert files(tmp_path) == files(whole)


# ---------------------------------------------------------------- names


def test_a_brief_keeps_its_file_when_its_title_changes(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "The town was quiet. [4](source:s4)", CORRECTED)
    outcome = write(tmp_path, evidence_of(title="Port Vane taken"))
    assert outcome.path == PATH
    brief = read_brief(tmp_path, PATH)
    assert brief.title == "Port Vane taken"
    assert CORRECTED in brief.body


def test_two_seeds_of_one_title_get_two_files(tmp_path: Path) -> None:
    paths = [write(tmp_path, evidence_of(seed=f"seeds/{n}.txt")).path for n in "abc"]
    assert paths == [PATH, PATH.replace(".md", "-2.md"), PATH.replace(".md", "-3.md")]
    assert [write(tmp_path, evidence_of(seed=f"seeds/{n}.txt")) for n in "cab"] == [
        Outcome(path, written=False) for path in (paths[2], paths[0], paths[1])
    ]


def test_a_renamed_seed_takes_its_edited_brief_along(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "The town was quiet. [4](source:s4)", CORRECTED)
    (tmp_path / "seeds" / "port.txt").unlink()
    outcome = write(tmp_path, evidence_of(seed="seeds/harbour.txt"))
    assert outcome.path == PATH
    brief = read_brief(tmp_path, PATH)
    assert brief.seed == "seeds/harbour.txt"
    assert CORRECTED in brief.body


def test_a_brief_a_person_moved_is_found_by_its_seed(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, "The town was quiet. [4](source:s4)", CORRECTED)
    moved = tmp_path / "content" / "briefs" / "2031" / "port.md"
    (tmp_path / PATH).rename(moved)
    outcome = write(tmp_path, changed_seed())
    assert outcome.path == "content/briefs/2031/port.md"
    assert outcome.conflicts == ()
    text = moved.read_text(encoding="utf-8")
    assert CORRECTED in text
    assert f"{NEW} [6](source:s6)" in text
    assert [p.name for p in sorted((tmp_path / "content").rglob("*.*")) if p.is_file()] == [
        "port.md", "port.evidence.json", "port.md",
    ]  # fmt: skip


def test_windows_line_ends_stay(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    path = tmp_path / PATH
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert not write(tmp_path, evidence_of()).written
    assert not read_brief(tmp_path, PATH).edited
    write(tmp_path, changed_seed())
    assert path.read_bytes().count(b"\r\n") == path.read_bytes().count(b"\n")


# ---------------------------------------------------------------- reading


def test_a_brief_is_read_as_it_stands(tmp_path: Path) -> None:
    write(tmp_path, evidence_of(byline="Mia Venn", licence="CC BY", note="Invented.", agency="Wire"))
    brief = read_brief(tmp_path, PATH)
    assert (brief.slug, brief.title, brief.standfirst) == (PATH[15:-3], TITLE, "The Reed Council disputes it")
    assert (brief.byline, brief.licence, brief.note, brief.agency) == (
        "Mia Venn",
        "CC BY",
        "Invented.",
        "Wire",
    )
    assert (brief.status, brief.edited, brief.rights) == ("generated", False, None)
    assert brief.date == evidence_of().article.published
    assert brief.body.startswith("## At a glance\n")
    assert brief.evidence.claims == evidence_of().claims


def test_a_persons_words_win_over_the_records(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, f"title: {TITLE}", "title: My title")
    edit(tmp_path, "date: '2031-05-04'", "date: 2031-05")
    edit(tmp_path, "rights: undeclared", "rights: excerpt")
    brief = read_brief(tmp_path, PATH)
    assert (brief.title, brief.date.value, brief.rights) == ("My title", "2031-05", "excerpt")
    assert (brief.status, brief.edited) == ("edited", True)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("date: '2031-05-04'", "date: last week", "date “last week”"),
        ("date: '2031-05-04'", "date: 2031-02-30", "date “2031-02-30”"),
        ("rights: undeclared", "rights: mine", "rights “mine”"),
        ("url: https://gazette.example/port", "url: javascript:alert(1)", "no web address"),
        ("title: Orlan", "title: ''\nx: Orlan", "“title” is missing"),
        ("places: [port-vane]", "places: port-vane", "no list of ids"),
        ("outlet: Harbour Gazette", "outlet: [Harbour, Gazette]", "“outlet” is no text"),
    ],
)
def test_front_matter_out_of_order_is_named_with_its_line(
    tmp_path: Path, old: str, new: str, what: str
) -> None:
    write(tmp_path, evidence_of())
    edit(tmp_path, old, new)
    with pytest.raises(ProblemsError, match=what) as caught:
        read_briefs(tmp_path)
    (problem,) = caught.value.problems
    line = (tmp_path / PATH).read_text(encoding="utf-8").splitlines()[int(problem.where.split(":")[1]) - 1]
    assert line.split(":")[0] == old.split(":")[0]
    assert problem.cure


def test_briefs_come_newest_first_and_undated_last(tmp_path: Path) -> None:
    days = {"b": When("2031-05-04", "2031-05-04", "day"), "a": When("2031-05-04", "2031-05-04", "day"),
            "old": When("2029-01-01", "2029-12-31", "year"), "never": UNKNOWN_DATE}  # fmt: skip
    for name, when in days.items():
        write(tmp_path, evidence_of(seed=f"seeds/{name}.txt", title=name, published=when))
    assert [b.slug for b in read_briefs(tmp_path)] == [
        "2031/2031-05-04-a", "2031/2031-05-04-b", "2029/2029-old", "undated/never",
    ]  # fmt: skip


def test_no_briefs_are_no_problem(tmp_path: Path) -> None:
    assert read_briefs(tmp_path) == ()


# ---------------------------------------------------------------- orphans


def test_a_brief_without_a_seed_goes_unless_edited(tmp_path: Path) -> None:
    for name in ("gone", "edited", "stays"):
        write(tmp_path, evidence_of(seed=f"seeds/{name}.txt", title=name))
    path = tmp_path / "content/briefs/2031/2031-05-04-edited.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nMine.\n", encoding="utf-8")
    removed, kept = remove_orphans(tmp_path, {"seeds/stays.txt"})
    assert removed == ("content/briefs/2031/2031-05-04-gone.md",)
    assert kept == ("content/briefs/2031/2031-05-04-edited.md",)
    assert {name.split("/")[-1].split(".")[0] for name in files(tmp_path)} == {
        "2031-05-04-edited", "2031-05-04-stays",
    }  # fmt: skip


def test_removing_the_last_brief_leaves_no_empty_folder(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    remove_orphans(tmp_path, set())
    assert list((tmp_path / "content").iterdir()) == []


def test_a_brief_that_names_no_seed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "content" / "briefs" / "mine.md"
    path.parent.mkdir(parents=True)
    path.write_text("---\ntitle: Mine\n---\n\nMy own.\n", encoding="utf-8")
    assert remove_orphans(tmp_path, set()) == ((), ())
    assert path.is_file()


def test_files_are_readable_by_others(tmp_path: Path) -> None:
    write(tmp_path, evidence_of())
    assert (tmp_path / PATH).stat().st_mode & 0o444 == 0o444
