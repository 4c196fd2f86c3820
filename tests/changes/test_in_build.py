"""The ledger in a whole build: its day, its place on the site, and what a damaged one stops."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefroom.build import build
from briefroom.changes import CHANGES, read_changes
from briefroom.checking import check

Project = Callable[..., Path]
SEED = """Council closes the pier

KELMOUTH - The council closed the north pier on Monday, its chair, Orsa Venn, said.
"""
FILES = {
    "seeds/pier.txt": SEED,
    "seeds/pier.yml": 'outlet: Kelm Gazette\npublished: "2031-05-06"\nrights: full\n',
    "content/actors/orsa-venn.md": "---\nkind: person\nname: Orsa Venn\n---\nChair of the council. [^kg-1]\n",
    "content/sources.yml": "kg-1: {outlet: Kelm Gazette, title: The new chair}\n",
}


@pytest.fixture
def root(project: Project, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1935489600")  # 2 May 2031
    made = project(FILES)
    assert build(made).problems == ()
    return made


def test_a_build_tells_what_it_added_by_the_day_it_is_given_and_shows_it(root: Path) -> None:
    assert [(c.on, c.kind, c.title) for c in read_changes(root)] == [
        ("2031-05-02", "added", "Orsa Venn"),
        ("2031-05-02", "added", "Council closes the pier"),
    ]
    assert "2 May 2031" in (root / "output" / "changes.html").read_text(encoding="utf-8")


def test_building_again_and_from_nothing_tells_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "no clock is looked at")
    before = (root / CHANGES).read_bytes()
    assert build(root).problems == ()
    for folder in ("content/briefs", "content/.base", ".briefroom"):
        shutil.rmtree(root / folder)
    assert build(root, publish=True).problems == ()
    assert (root / CHANGES).read_bytes() == before


def test_a_renamed_entry_keeps_its_old_address(root: Path) -> None:
    new = root / "content/actors/orsa-vennow.md"
    (root / "content/actors/orsa-venn.md").rename(new)
    new.write_text(new.read_text().replace("name: Orsa Venn", "name: Orsa Vennow\nnames: [Orsa Venn]"))
    (root / "content/rulings.jsonl").write_text(
        '{"id":1,"on":"2031-05-01","by":"Ada","ruling":"rename","question":"","why":"She married.",'
        '"details":{"from":"orsa-venn","into":"orsa-vennow","name":"Orsa Vennow"}}\n'
    )
    assert build(root).problems == ()
    entry, brief = read_changes(root)[2:]
    assert (entry.kind, entry.was, entry.now, entry.why) == (
        "renamed", "Orsa Venn", "Orsa Vennow", "She married.",
    )  # fmt: skip
    assert (brief.kind, brief.by) == ("renamed", "Ada")
    old = (root / "output" / "actors" / "orsa-venn.html").read_text(encoding="utf-8")
    assert 'content="0; url=../actors/orsa-vennow.html"' in old


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [(CHANGES, '{"on":', f"{CHANGES}:3"), ("content/rulings.jsonl", '{"id":', "content/rulings.jsonl:1")],
)
def test_a_damaged_ledger_is_named_and_the_old_site_stands(
    root: Path, name: str, text: str, place: str
) -> None:
    before = (root / "output" / "changes.html").read_bytes()
    with (root / name).open("a") as file:
        file.write(text)
    report = build(root)
    assert [problem.where for problem in report.problems] == [place]
    assert (root / "output" / "changes.html").read_bytes() == before


def test_a_day_that_is_none_is_named(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "spring")
    entry = root / "content/actors/orsa-venn.md"
    entry.write_text(entry.read_text().replace("Chair", "Head"))
    (problem,) = build(root).problems
    assert "SOURCE_DATE_EPOCH" in str(problem) and "spring" in str(problem)


def test_a_deleted_claim_is_gone_from_the_file_at_the_next_build_and_is_told_as_the_persons(
    root: Path,
) -> None:
    (path,) = (root / "content/briefs").rglob("*.md")
    head, claims = path.read_text("utf-8").split("## Claims\n", 1)
    row = next(line for line in claims.splitlines(keepends=True) if line.startswith("- [c"))
    ident = row[3 : row.index("]")]
    path.write_text(f"{head}## Claims\n{claims.replace(row, '')}", "utf-8")
    assert build(root).made == (path.relative_to(root).as_posix(),)
    assert f"claim:{ident})" not in path.read_text("utf-8")
    assert check(root).problems == ()
    told = read_changes(root)[-1]
    assert (told.kind, told.subject) == ("edited", f"brief:2031/{path.stem}")
    assert told.was
    before = {file: file.read_bytes() for file in (root / "content").rglob("*") if file.is_file()}
    shutil.rmtree(root / ".briefroom")
    assert build(root).problems == ()
    assert {file: file.read_bytes() for file in (root / "content").rglob("*") if file.is_file()} == before
