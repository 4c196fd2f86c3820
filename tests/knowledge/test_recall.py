"""Knowledge from the store: the same as from the files, gone as soon as one of them changes."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from shelf import ARMY, GOOD, content

from briefroom.errors import ProblemsError
from briefroom.knowledge import cache, load_knowledge, recall_knowledge
from briefroom.knowledge.packing import pack, unpack
from briefroom.model import Knowledge
from briefroom.store import STORE, Stamps

NOTES = """hg-1: {outlet: Harbour Gazette, title: Leaves, seed: seeds/pier.txt}
mw-1: {outlet: Merrow Wire, title: Orlan named}
"""
PIER = (
    "Ada Orlan left in 2029. In February 2031 the Northern Army took Kelmouth. A truce of April 2030. 2031."
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project whose files are taken for settled as soon as they are written."""
    monkeypatch.setattr(cache, "SETTLED", -10_000_000_000)
    content(tmp_path, {"sources.yml": NOTES})
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "pier.txt").write_text(PIER, encoding="utf-8")
    return tmp_path


def seed_text(root: Path) -> Callable[[str], str]:
    return lambda path: (root / path).read_text(encoding="utf-8")


def recall(root: Path) -> Knowledge:
    with Stamps(root / STORE) as stamps:
        return recall_knowledge(root, seed_text(root), stamps)


def loads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Filled with the folder of each load of the files from here on."""
    seen: list[Path] = []

    def load(folder: Path, seeds: Callable[[str], str] | None = None) -> Knowledge:
        seen.append(folder)
        return load_knowledge(folder, seeds)

    monkeypatch.setattr(cache, "load_knowledge", load)
    return seen


def test_what_comes_from_the_store_is_what_the_files_say(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = recall(root)
    seen = loads(monkeypatch)
    assert recall(root) == recall_knowledge(root) == first == load_knowledge(root / "content")
    assert [entry.path for entry in recall(root).actors.values()] == [e.path for e in first.actors.values()]
    assert seen == []


def change(root: Path) -> None:
    path = root / "content/actors/northern-army.md"
    before = path.stat()
    path.write_text(ARMY.replace("the north", "the south"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1_000_000))  # the next tick of the clock


def add(root: Path) -> None:
    text = ARMY.replace("Northern Army", "Southern Army").replace("text: NA", "text: SA")
    (root / "content/actors/southern-army.md").write_text(text, encoding="utf-8")


def remove(root: Path) -> None:
    (root / "content/backgrounds/vane-truce.md").unlink()


def cite(root: Path) -> None:
    (root / "content/sources.yml").write_text(NOTES.replace("Leaves", "Stays"), encoding="utf-8")


@pytest.mark.parametrize("act", [change, add, remove, cite])
def test_any_change_of_a_file_is_seen(root: Path, act: Callable[[Path], None]) -> None:
    before = recall(root)
    act(root)
    after = recall(root)
    assert after == load_knowledge(root / "content")
    assert after != before


def test_a_seed_that_no_longer_holds_what_it_is_cited_for_is_seen(root: Path) -> None:
    recall(root)
    (root / "seeds/pier.txt").write_text("It rained.", encoding="utf-8")
    with pytest.raises(ProblemsError, match="is not in what the cited source holds: hg-1"):
        recall(root)


def test_what_has_a_problem_is_not_kept(root: Path) -> None:
    good = GOOD["actors/northern-army.md"]
    content(root, {"sources.yml": NOTES, "actors/northern-army.md": good.replace("armed_group", "army")})
    for _ in range(2):
        with pytest.raises(ProblemsError, match="“army” is no kind"):
            recall(root)


def test_files_of_just_now_are_read_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "SETTLED", 3_600_000_000_000)
    recall(root)
    seen = loads(monkeypatch)
    recall(root)
    assert seen == [root / "content"]


@pytest.mark.parametrize("damage", ["cut", "one letter", "another tool's"])
def test_a_damaged_store_costs_a_load(root: Path, damage: str) -> None:
    first = recall(root)
    with sqlite3.connect(root / STORE) as db:
        data = db.execute("SELECT data FROM laid_by WHERE shelf = ?", (cache.SHELF,)).fetchone()[0]
        spoilt = {
            "cut": data[:-40],
            "one letter": data.replace(b"Orlan", b"Orlam", 1),
            "another tool's": b"\x80\x04K\x01.",
        }[damage]
        db.execute("UPDATE laid_by SET data = ? WHERE shelf = ?", (spoilt, cache.SHELF))
    db.close()
    assert recall(root) == first


def test_a_project_without_a_store_gets_none_for_reading(root: Path) -> None:
    assert recall_knowledge(root) == load_knowledge(root / "content")
    assert not (root / STORE).exists()


def test_packed_knowledge_is_the_same_again(root: Path) -> None:
    knowledge = load_knowledge(root / "content")
    assert unpack(pack(knowledge)) == knowledge
    assert unpack(pack(Knowledge())) == Knowledge()
