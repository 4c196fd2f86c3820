"""The way through, on scratch projects: what is good is built, what is bad is named, nothing is lost."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from briefroom.build import LOCK, PACKAGE, STORE, build
from briefroom.checking import check
from briefroom.cli import main
from briefroom.store import hold
from briefroom.understand import pipeline, reading

Project = Callable[..., Path]

PIER = """Harbour council closes the north pier

KELMOUTH - The harbour council closed the north pier on Monday after inspectors found cracks, its chair,
Orsa Venn, said.

"Nobody is to walk on it until it has been mended," Venn told the Kelmouth Gazette.

The Kelmouth Anglers, a club that has used the pier since 2019, said the closure was needless.
"""
SIDECAR = 'outlet: Kelmouth Gazette\npublished: "2031-05-06"\nrights: full\n'
VENN = """---
kind: person
name: Orsa Venn
names: [Orsah Venn]
---
Chair of the harbour council of Kelmouth. [^kg-1]
"""
SOURCES = "kg-1: {outlet: Kelmouth Gazette, title: The new chair}\n"
GOOD: dict[str, str | bytes] = {
    "seeds/pier.txt": PIER,
    "seeds/pier.yml": SIDECAR,
    "content/actors/orsa-venn.md": VENN,
    "content/sources.yml": SOURCES,
}


def tree(root: Path) -> dict[str, bytes]:
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def brief_of(root: Path) -> Path:
    (path,) = (root / "content" / "briefs").rglob("*.md")
    return path


def test_a_seed_becomes_a_brief_and_a_page(project: Project) -> None:
    root = project(GOOD)
    report = build(root)
    assert report.problems == ()
    assert report.made == (brief_of(root).relative_to(root).as_posix(),)
    page = (
        root / "output" / "briefs" / brief_of(root).relative_to(root / "content/briefs").with_suffix(".html")
    )
    assert "Nobody is to walk on it" in page.read_text(encoding="utf-8")
    assert (root / "output" / "actors" / "orsa-venn.html").is_file()


def test_building_again_changes_no_byte_and_renders_nothing(project: Project) -> None:
    root = project(GOOD)
    build(root)
    before = {**tree(root / "content"), **tree(root / "output")}
    report = build(root)
    assert (report.made, report.unchanged, report.rendered) == ((), 1, False)
    assert {**tree(root / "content"), **tree(root / "output")} == before


def test_a_build_from_nothing_equals_one_that_grew(project: Project) -> None:
    root = project(GOOD)
    build(root)
    (root / "seeds" / "rain.txt").write_text(PIER.replace("north pier", "south quay"), encoding="utf-8")
    build(root)
    grown = tree(root / "output")
    for name in ("output", ".briefroom"):
        shutil.rmtree(root / name)
    build(root)
    assert tree(root / "output") == grown


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n\t\n"),
        ("binary.txt", b"\x00\x01\x02\xff" * 50),
        ("latin.txt", "Über die Brücke".encode("latin-1") * 20),
        ("picture.html", b"<html><body><img src='x.png'></body></html>"),
    ],
)
def test_a_seed_that_cannot_be_read_is_named_and_the_rest_is_built(
    project: Project, name: str, data: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    root = project({**GOOD, f"seeds/{name}": data})
    assert main(["--root", str(root), "build"]) == 1
    errors = capsys.readouterr().err
    assert errors.count(f"seeds/{name}") == 1
    assert "cure: " in errors
    assert brief_of(root).is_file()
    assert (root / "output" / "index.html").is_file()


def test_a_seed_that_went_bad_keeps_its_old_brief(project: Project) -> None:
    root = project(GOOD)
    build(root)
    before = brief_of(root).read_bytes()
    (root / "seeds" / "pier.txt").write_bytes(b"\x00")
    assert build(root).problems
    assert brief_of(root).read_bytes() == before


def test_broken_knowledge_is_named_and_the_old_site_stands(project: Project) -> None:
    root = project(GOOD)
    build(root)
    before = tree(root / "output")
    (root / "content/actors/orsa-venn.md").write_text(VENN.replace("[^kg-1]", ""), encoding="utf-8")
    report = build(root)
    assert str(report.problems[0]).startswith("content/actors/orsa-venn.md:")
    assert tree(root / "output") == before


def test_a_hand_edit_survives_a_rebuild_and_a_changed_seed(project: Project) -> None:
    root = project(GOOD)
    build(root)
    brief = brief_of(root)
    text = brief.read_text(encoding="utf-8")
    assert "### What happened\n" in text
    brief.write_text(
        text.replace("### What happened\n", "### What happened\n\n- The ferry still sails.", 1), "utf-8"
    )
    (root / "seeds" / "pier.txt").write_text(
        PIER.replace("found cracks", "found deep cracks"), encoding="utf-8"
    )
    shutil.rmtree(root / ".briefroom")
    report = build(root)
    after = brief.read_text(encoding="utf-8")
    assert (report.problems, report.conflicts) == ((), ())
    assert "The ferry still sails." in after
    assert "found deep cracks" in after
    page = root / "output" / "briefs" / brief.relative_to(root / "content/briefs").with_suffix(".html")
    assert "The ferry still sails." in page.read_text(encoding="utf-8")


def test_new_knowledge_reaches_the_brief(project: Project) -> None:
    root = project({name: text for name, text in GOOD.items() if name.startswith("seeds/")})
    build(root)
    assert "Chair of the harbour council" not in brief_of(root).read_text(encoding="utf-8")
    for name in ("content/actors/orsa-venn.md", "content/sources.yml"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(str(GOOD[name]).encode())
    build(root)
    assert "Chair of the harbour council" in brief_of(root).read_text(encoding="utf-8")


RAIN = """Rain floods the market of Osmark

OSMARK - Rain flooded the market of Osmark on Monday, the mayor, Piet Hask, said.
"""
HASK = VENN.replace("Orsa Venn", "Piet Hask").replace("Orsah Venn", "Pieter Hask")
TWO = {**GOOD, "seeds/rain.txt": RAIN, "seeds/rain.yml": SIDECAR}


@pytest.mark.parametrize(
    ("name", "text", "made"),
    [
        ("content/actors/piet-hask.md", HASK, 1),  # a new entry of one article
        ("content/actors/orsa-venn.md", VENN.replace("Chair of", "Head of"), 1),  # an entry changed
        ("content/actors/orsa-venn.md", None, 1),  # an entry taken away
        ("content/actors/orsa-venn.md", VENN.replace("Orsah Venn", "Orsa Fenn"), 0),  # a wording nobody has
        ("content/actors/ada-orlan.md", HASK.replace("Hask", "Orlan").replace("Piet", "Ada"), 0),
        ("content/sources.yml", SOURCES + "kg-2: {outlet: Kelmouth Gazette, title: Rain}\n", 0),
    ],
)
def test_a_change_of_knowledge_is_understood_only_where_it_matters(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, text: str | None, made: int
) -> None:
    root = project(TWO)
    build(root)
    if text is None:
        (root / name).unlink()
    else:
        (root / name).write_text(text, encoding="utf-8")
    fresh = shutil.copytree(root, tmp_path / "fresh")
    understood = []
    with monkeypatch.context() as patch:
        whole = pipeline.understand
        patch.setattr(pipeline, "understand", lambda *given: understood.append(given) or whole(*given))
        patch.setattr(reading, "_read", lambda _: pytest.fail("read again"))
        assert build(root).problems == ()
    assert len(understood) == made
    for folder in (fresh / ".briefroom", fresh / "content" / "briefs", fresh / "content" / ".base"):
        shutil.rmtree(folder)
    build(fresh)
    # the ledger of changes also quotes what was there before, which only the one that saw it can
    grown, again = (
        {name: data for name, data in tree(folder / "content").items() if name != "changes.jsonl"}
        for folder in (root, fresh)
    )
    assert grown == again


def test_a_damaged_store_makes_the_same_brief_again(project: Project) -> None:
    root = project(GOOD)
    build(root)
    before = tree(root / "content")
    with closing(sqlite3.connect(root / STORE)) as db, db:
        db.execute("UPDATE laid_by SET data = x'00'")
        db.execute("DELETE FROM stamps")
    assert build(root).problems == ()
    assert tree(root / "content") == before


def test_a_brief_without_its_seed_goes_unless_a_person_edited_it(project: Project) -> None:
    root = project({**GOOD, "seeds/rain.txt": PIER.replace("north pier", "south quay")})
    build(root)
    edited = next(p for p in (root / "content/briefs").rglob("*.md") if "south quay" in p.read_text("utf-8"))
    edited.write_text(edited.read_text("utf-8").replace("south quay", "southern quay"), "utf-8")
    for seed in ("pier.txt", "pier.yml", "rain.txt"):
        (root / "seeds" / seed).unlink()
    report = build(root)
    assert len(report.removed) == 1
    assert report.kept == (edited.relative_to(root).as_posix(),)
    assert brief_of(root) == edited


def test_check_names_every_problem_and_writes_nothing(project: Project) -> None:
    root = project({**GOOD, "seeds/empty.txt": b""})
    build(root)
    (root / "content/actors/orsa-venn.md").write_text(
        VENN.replace("kind: person", "kind: man"), encoding="utf-8"
    )
    (root / "seeds" / "pier.txt").write_text(PIER + "\nIt rained.\n", encoding="utf-8")
    before = tree(root)
    found = "\n".join(str(problem) for problem in check(root).problems)
    assert all(words in found for words in ("“man” is no kind", "seeds/empty.txt", "lags behind its seed"))
    assert tree(root) == before


def test_a_folder_that_is_no_project_is_misuse(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--root", str(tmp_path), "build"]) == 2
    assert "pelican.conf.py" in capsys.readouterr().err


def test_a_build_waits_for_another_and_then_says_so(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = project(GOOD)
    build(root)
    before = tree(root / "output")
    monkeypatch.setattr("briefroom.build.PATIENCE", 0.0)
    (root / "seeds" / "pier.txt").write_text(
        PIER + "\nIt opens again in June, Venn said.\n", encoding="utf-8"
    )
    with hold(root / LOCK, wait=0.0):
        report = build(root)
    assert [problem.what for problem in report.problems] == ["another build of this project is running"]
    assert tree(root / "output") == before
    assert build(root).made


def test_a_build_that_died_holds_up_nobody(project: Project) -> None:
    root = project(GOOD)
    script = """import os, sys
from pathlib import Path
from briefroom.store import hold
from briefroom.understand import pipeline, reading
with hold(Path(sys.argv[1]), wait=0):
    os._exit(1)
"""
    command = [sys.executable, "-c", script, str(root / LOCK)]
    subprocess.run(command, check=False, env={"PYTHONPATH": str(PACKAGE.parent)})
    assert build(root).problems == ()
