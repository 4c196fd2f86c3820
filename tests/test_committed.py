"""The briefs in the repository are what the tools make of the seeds in it, byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

from briefroom.build import make_briefs
from briefroom.knowledge import load_knowledge
from briefroom.store import Stamps

ROOT = Path(__file__).resolve().parents[1]


def tree(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_building_the_committed_seeds_changes_no_byte(tmp_path: Path) -> None:
    for name in ("seeds", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    before = tree(tmp_path / "content")
    assert len([name for name in before if name.startswith("briefs/") and name.endswith(".md")]) >= 8
    with Stamps(tmp_path / ".briefroom" / "store.db") as stamps:
        report = make_briefs(tmp_path, stamps, load_knowledge(tmp_path / "content"))
    assert (report.problems, report.conflicts, report.removed) == ((), (), ())
    after = tree(tmp_path / "content")
    assert [name for name in {**before, **after} if before.get(name) != after.get(name)] == []


def test_a_build_from_an_empty_folder_makes_the_same_briefs(tmp_path: Path) -> None:
    """No edit and no history is needed to make what is committed: the demonstration has no hand edits."""
    for name in ("seeds", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    before = tree(tmp_path / "content")
    for name in ("briefs", ".base"):
        shutil.rmtree(tmp_path / "content" / name)
    with Stamps(tmp_path / ".briefroom" / "store.db") as stamps:
        make_briefs(tmp_path, stamps, load_knowledge(tmp_path / "content"))
    assert tree(tmp_path / "content") == before
