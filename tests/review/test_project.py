"""Rulings on the project's own knowledge, in a copy: undone, nothing is left but the ledger's two lines."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from quay import WHY, files_below

from briefroom.build import build
from briefroom.ingest import read_seed
from briefroom.knowledge import load_knowledge
from briefroom.model import Knowledge
from briefroom.review import commands, read_rulings
from briefroom.review.suggestions import resembling
from briefroom.understand import understand

ROOT = Path(__file__).parents[2]
# Two of one town, two of one surname: a reader could take them for one, a rule must not.
LOOKALIKES = [("Hafed Juma", "Hafez Muammar"), ("Omar al-Hassi", "Ali al-Hassi")]


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with the seeds that name the mayor, built once."""
    root = tmp_path_factory.mktemp("copied")
    for name in ("content", "themes"):
        ignored = shutil.ignore_patterns("briefs", ".base")
        shutil.copytree(ROOT / name, root / name, ignore=ignored)
    shutil.copy(ROOT / "pelican.conf.py", root)
    (root / "seeds").mkdir()
    for seed in (ROOT / "seeds").glob("*.txt"):
        if "Hafed Juma" in seed.read_text(encoding="utf-8"):
            shutil.copy(seed, root / "seeds")
            shutil.copy(seed.with_suffix(".yml"), root / "seeds")
    assert not build(root).problems
    return root


@pytest.mark.parametrize("other", ["hafez-muammar", "omar-al-hassi", "ali-al-hassi"])
def test_a_merge_undone_leaves_every_file_as_it_was(copied: Path, other: str) -> None:
    before = files_below(copied / "content")
    commands.merge(copied, WHY, ("hafed-juma", other))
    assert not (copied / "content/actors/hafed-juma.md").exists()
    commands.take_back(copied, WHY, str(len(read_rulings(copied))))
    assert files_below(copied / "content") == before


def test_a_merge_undone_after_a_rebuild_leaves_every_file_as_it_was(copied: Path) -> None:
    before = files_below(copied / "content")
    commands.merge(copied, WHY, ("hafed-juma", "hafez-muammar"))
    report = build(copied)
    assert not report.problems
    assert files_below(copied / "content" / "briefs") != {
        name.removeprefix("briefs/"): data for name, data in before.items() if name.startswith("briefs/")
    }
    commands.take_back(copied, WHY, str(len(read_rulings(copied))))
    assert not build(copied).problems
    assert files_below(copied / "content") == before


@pytest.mark.parametrize(("one", "other"), LOOKALIKES)
def test_lookalikes_are_never_candidates_for_each_other(one: str, other: str) -> None:
    known = load_knowledge(ROOT / "content")
    (ident,) = (actor.id for actor in known.actors.values() if actor.name == other)
    without = Knowledge({key: a for key, a in known.actors.items() if a.name != one})
    assert ident not in resembling(one, "person", without)


@pytest.mark.parametrize("known", [True, False], ids=["with our knowledge", "with none"])
def test_lookalikes_of_one_article_stay_two(tmp_path: Path, known: bool) -> None:
    words = "".join(
        f"{one}, a mayor, denied that the crossing had fallen. {other}, a spokesman, agreed with him.\n\n"
        for one, other in LOOKALIKES
    )
    (tmp_path / "seed.txt").write_text(f"Crossing did not fall\n\n{words}", encoding="utf-8")
    knowledge = load_knowledge(ROOT / "content") if known else Knowledge()
    evidence = understand(read_seed(tmp_path / "seed.txt", tmp_path), knowledge)
    for one, other in LOOKALIKES:
        meant = {m.entity_id for m in evidence.mentions if m.span.exact in (one, other)}
        assert len(meant) == 2, meant
