"""Which files are seeds, what they are called, and what is said of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefroom.errors import SeedError
from briefroom.ingest import Seeds, list_seeds, read_seed, seed_id

STORY = "Orlan forces seize Port Vane\n\nForces loyal to General Ada Orlan seized the harbour on Sunday.\n"


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("000_639b.txt", "000-639b"),
        ("Port Vane falls!.txt", "port-vane-falls"),
        ("Élan à São.txt", "elan-a-sao"),
        ("port.final.txt", "port-final"),
        ("CON.txt", "seed-con"),
        ("lpt1.txt", "seed-lpt1"),
        ("../..%2fetc.txt", "2fetc"),
    ],
)
def test_seed_id_is_a_safe_slug(name: str, slug: str) -> None:
    assert seed_id(Path(name)) == slug


def test_seed_id_of_another_script_is_stable_and_its_own() -> None:
    first, second = seed_id(Path("خبر.txt")), seed_id(Path("ميناء.txt"))
    assert first == seed_id(Path("خبر.txt"))
    assert first != second
    assert first.startswith("seed-")


def test_seed_id_of_a_long_name_is_short_and_its_own() -> None:
    first, second = seed_id(Path("x" * 200 + "a.txt")), seed_id(Path("x" * 200 + "b.txt"))
    assert first != second
    assert len(first) <= 80


def test_seeds_are_listed_by_name_without_what_stands_beside_them(root: Path) -> None:
    seeds = root / "seeds"
    for name in ("b.txt", "a.md", "a.yml", ".hidden.txt", "README.md", ".gitkeep", "c.html", "draft.txt~"):
        (seeds / name).write_text(STORY, encoding="utf-8")
    (seeds / "empty").mkdir()
    assert [path.name for path in list_seeds(seeds).paths] == ["a.md", "b.txt", "c.html"]


def test_a_missing_folder_has_no_seeds(root: Path) -> None:
    assert list_seeds(root / "nowhere") == Seeds()


@pytest.mark.parametrize(
    ("one", "other"), [("port.txt", "Port.txt"), ("port.txt", "port.html"), ("a b.md", "a-b.md")]
)
def test_of_two_seeds_with_one_id_one_is_kept_and_both_are_named(root: Path, one: str, other: str) -> None:
    for name in (one, other, "third.txt"):
        (root / "seeds" / name).write_text(STORY, encoding="utf-8")
    found = list_seeds(root / "seeds")
    assert len(found.paths) == 2
    (problem,) = found.problems
    assert one in str(problem)
    assert other in str(problem)
    assert problem.where.startswith("seeds/")


@pytest.mark.parametrize(
    ("name", "what", "cure"),
    [
        ("port.docx", "“.docx” is no format", ".txt, .html"),
        ("port.yaml", "no format", "ends in .yml"),
        ("port", "“port” is no format", ".txt, .html"),
        ("prot.yml", "a seed that is not there", "was it port.txt"),
    ],
)
def test_what_cannot_be_a_seed_is_listed_and_refused_with_its_cure(
    root: Path, name: str, what: str, cure: str
) -> None:
    good, bad = root / "seeds" / "port.txt", root / "seeds" / name
    good.write_text(STORY, encoding="utf-8")
    bad.write_text("outlet: Harbour Gazette\n", encoding="utf-8")
    assert set(list_seeds(root / "seeds").paths) == {good, bad}
    with pytest.raises(SeedError, match=what) as caught:
        read_seed(bad, root)
    assert cure in caught.value.cure
    assert caught.value.where == f"seeds/{name}"


def test_a_folder_of_seeds_is_refused_with_its_cure(root: Path) -> None:
    folder = root / "seeds" / "2031"
    folder.mkdir()
    (folder / "port.txt").write_text(STORY, encoding="utf-8")
    assert list_seeds(root / "seeds").paths == (folder,)
    with pytest.raises(SeedError, match="a folder among the seeds"):
        read_seed(folder, root)


@pytest.mark.parametrize("name", ["port.txt", "port.yml"])
def test_a_link_out_of_the_project_is_refused(
    root: Path, tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "secret"
    outside.write_text(STORY, encoding="utf-8")
    seed = root / "seeds" / "port.txt"
    if name != "port.txt":
        seed.write_text(STORY, encoding="utf-8")
    (root / "seeds" / name).symlink_to(outside)
    with pytest.raises(SeedError, match="leads out of the project"):
        read_seed(seed, root)


def test_a_dead_link_is_refused(root: Path) -> None:
    seed = root / "seeds" / "port.txt"
    seed.symlink_to(root / "gone.txt")
    assert list_seeds(root / "seeds").paths == (seed,)
    with pytest.raises(SeedError, match="no such file"):
        read_seed(seed, root)
