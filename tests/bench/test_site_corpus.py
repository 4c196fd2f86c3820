"""The made corpus is what a build would have left, whole, the same each time, alike for all generators."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefroom.brief.compose import compose
from briefroom.brief.files import Home, list_homes
from briefroom.brief.records import from_json, to_json
from briefroom.brief.renumber import digests
from briefroom.build import build
from briefroom.knowledge import examine

BENCH = Path(__file__).resolve().parents[2] / "bench" / "site"
BRIEFS = 30


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(BENCH / script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus") / "made"
    assert run("make.py", str(BRIEFS), str(folder)).returncode == 0
    return folder


@pytest.fixture(scope="module")
def homes(corpus: Path) -> list[Home]:
    return list(list_homes(corpus / "briefroom"))


def bytes_below(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_evidence_is_the_bytes_the_product_writes(homes: list[Home]):
    assert len(homes) == BRIEFS
    for home in homes:
        text = home.evidence.read_text(encoding="utf-8")
        evidence = from_json(text).evidence
        assert to_json(evidence, digests(evidence)) == text


def test_briefs_are_what_the_product_composes_of_the_evidence(corpus: Path, homes: list[Home]):
    knowledge = examine(corpus / "briefroom" / "content").knowledge
    for home in homes:
        evidence = from_json(home.evidence.read_text(encoding="utf-8")).evidence
        composed = compose(evidence, knowledge).text.replace("\nseed:", '\n"seed":', 1)
        assert home.brief.read_text(encoding="utf-8") == composed
        assert home.base.read_bytes() == home.brief.read_bytes()


def test_knowledge_passes_the_gate_with_every_statement_grounded(corpus: Path):
    examined = examine(corpus / "briefroom" / "content")
    assert examined.problems == ()
    assert examined.remarks() == ()


def test_build_leaves_the_briefs_alone_and_shows_them_all(tmp_path: Path):
    assert run("make.py", "10", str(tmp_path / "made"), "--only", "briefroom").returncode == 0
    root = tmp_path / "made" / "briefroom"
    before = bytes_below(root / "content" / "briefs")
    report = build(root)
    assert report.problems == ()
    assert bytes_below(root / "content" / "briefs") == before
    shown = {page.stem for page in (root / "output" / "briefs").glob("*/*.html")}
    assert shown == {home.brief.stem for home in list_homes(root)}


def test_making_twice_gives_the_same_bytes(corpus: Path, tmp_path: Path):
    assert run("make.py", str(BRIEFS), str(tmp_path / "again")).returncode == 0
    assert bytes_below(tmp_path / "again") == bytes_below(corpus)


@pytest.mark.parametrize("rival", ["hugo", "pelican"])
def test_others_get_the_same_sentences_claims_and_names(corpus: Path, homes: list[Home], rival: str):
    for home in homes:
        text = (corpus / rival / "content" / "briefs" / f"{home.slug}.md").read_text(encoding="utf-8")
        line = next(line for line in text.splitlines() if '"lines": ' in line)
        data = json.loads(line.removeprefix("Data: "))
        evidence = from_json(home.evidence.read_text(encoding="utf-8")).evidence
        named = {entity.id for entity in evidence.entities if entity.known}
        assert [line["t"] for line in data["lines"]] == [s.span.exact for s in evidence.sentences]
        assert [(c["words"], c["status"]) for c in data["claims"]] == [
            (c.text, c.status) for c in evidence.claims
        ]
        assert {*data["actors"], *data["places"], *data["backgrounds"]} == named


def test_names_come_in_unequal_shares(homes: list[Home]):
    counts: dict[str, int] = {}
    for home in homes:
        for entity in from_json(home.evidence.read_text(encoding="utf-8")).evidence.entities:
            counts[entity.id] = counts.get(entity.id, 0) + 1
    assert max(counts.values()) > BRIEFS / 3
    assert sorted(counts.values())[len(counts) // 2] < BRIEFS / 10


@pytest.mark.parametrize("count", ["9", "100001"])
def test_make_refuses_numbers_out_of_range(tmp_path: Path, count: str):
    done = run("make.py", count, str(tmp_path / "made"))
    assert (done.returncode, (tmp_path / "made").exists()) == (2, False)
    assert "10 to 100,000" in done.stderr


def test_make_refuses_a_folder_that_holds_something(tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine")
    done = run("make.py", "10", str(tmp_path))
    assert (done.returncode, [path.name for path in tmp_path.iterdir()]) == (2, ["mine.txt"])


def test_compare_tells_cost_and_size_of_a_build():
    done = run("compare.py", "10", "--rounds", "1", "--only", "pelican")
    cost = next(line.split() for line in done.stdout.splitlines() if line.startswith("all"))
    size = next(line.split() for line in done.stdout.splitlines() if line.startswith("pelican"))
    assert (done.returncode, cost[1]) == (0, "pelican")
    assert all(float(figure) > 0 for figure in (*cost[2:7], *size[1:3]))


def test_compare_names_the_cure_where_hugo_is_missing():
    done = run("compare.py", "10", "--only", "hugo", "--python", "no-such-python")
    assert (done.returncode, "make compare" in done.stderr) == (2, True)
