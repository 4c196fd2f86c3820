"""The gate refuses what sank, what was measured on other data, and what has no floor; it lowers nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import gate
import pytest
from corpora import FILES, digest
from floors import Floor, Verdict, judge, raised, read_floors, write_floors
from measures import MEASURES, Measure
from runs import RUNS
from table import summary, table

MEASURE = Measure("ships", "harbour", "ships seen", "gold", bar=0.9)
OTHER = Measure("crates", "harbour", "crates seen", "gold")
DATA = "a1" * 32


@pytest.mark.parametrize(
    ("figure", "floor", "refusal"),
    [
        (0.8, Floor(0.8, DATA), ""),
        (0.9, Floor(0.8, DATA), ""),
        (0.7995, Floor(0.8, DATA), ""),
        (0.79, Floor(0.8, DATA), "below its floor"),
        (0.9, Floor(0.8, "b2" * 32), "other data"),
        (0.9, None, "no floor"),
        (None, Floor(0.8, DATA), "not measured"),
        (None, None, "not measured"),
        (float("nan"), Floor(0.8, DATA), "no number"),
    ],
)
def test_gate_refuses_what_may_not_stand(figure: float | None, floor: Floor | None, refusal: str) -> None:
    assert judge(MEASURE, figure, floor, DATA).refusal[: len(refusal) or None] == refusal


def test_a_sparse_figure_may_be_missing_but_not_sink() -> None:
    sparse = Measure("rare", "harbour", "rare", "gold", sparse=True)
    assert judge(sparse, None, Floor(0.8, DATA), DATA).refusal == ""
    assert judge(sparse, 0.1, Floor(0.8, DATA), DATA).refusal == "below its floor"


@pytest.mark.parametrize(
    ("before", "figure", "after"),
    [
        (None, 0.81239, Floor(0.8123, DATA)),
        (Floor(0.7, DATA), 0.8, Floor(0.8, DATA)),
        (Floor(0.9, DATA), 0.8, Floor(0.9, DATA)),
        (Floor(0.7, "b2" * 32), 0.8, Floor(0.7, "b2" * 32)),
        (Floor(0.7, DATA), None, Floor(0.7, DATA)),
        (Floor(0.7, DATA), float("nan"), Floor(0.7, DATA)),
    ],
    ids=["new", "higher", "lower", "other data", "not measured", "no number"],
)
def test_raise_lifts_floors_and_never_lowers_one(
    before: Floor | None, figure: float | None, after: Floor
) -> None:
    floors = {"ships": before} if before else {}
    verdict = judge(MEASURE, figure, before, DATA)
    assert raised(floors, [verdict], {"gold": DATA}) == {"ships": after}


def test_raise_keeps_the_floors_of_what_was_not_measured() -> None:
    floors = {"ships": Floor(0.5, DATA), "crates": Floor(0.6, DATA)}
    verdict = judge(MEASURE, 0.8, floors["ships"], DATA)
    assert raised(floors, [verdict], {"gold": DATA}) == {
        "ships": Floor(0.8, DATA),
        "crates": Floor(0.6, DATA),
    }


def test_floors_come_back_from_their_file_as_they_were(tmp_path: Path) -> None:
    floors = {"ships": Floor(0.5, DATA), "crates": Floor(0.6123, DATA)}
    write_floors(tmp_path / "floors.json", floors)
    assert read_floors(tmp_path / "floors.json") == floors
    assert read_floors(tmp_path / "none.json") == {}


def test_digest_of_a_corpus_changes_with_a_byte_a_name_or_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FILES, "gold", ("sets/*.jsonl",))
    (tmp_path / "sets").mkdir()
    seen = [digest("gold", tmp_path)]
    for name, words in (("a", "one"), ("a", "two"), ("b", "one"), ("c", "two")):
        (tmp_path / "sets" / f"{name}.jsonl").write_text(words, encoding="utf-8")
        seen.append(digest("gold", tmp_path))
    (tmp_path / "sets" / "c.jsonl").rename(tmp_path / "sets" / "d.jsonl")
    seen.append(digest("gold", tmp_path))
    assert seen[0] == ""
    assert len(set(seen)) == len(seen)


def test_table_shows_figure_bar_floor_rival_release_and_refusal() -> None:
    rivalled = Measure("ships", "harbour", "ships seen", "gold", bar=0.9, rival="live:gulls far off")
    verdicts = [
        Verdict(rivalled, 0.8, 0.85, "below its floor"),
        Verdict(OTHER, 0.7, 0.7),
        Verdict(Measure("rare", "harbour", "rare", "gold", 0.5, sparse=True), None, None),
    ]
    rows = table(verdicts, {"gulls far off": 0.61}, {"ships": 0.75}).splitlines()
    assert rows[2].split() == [
        "harbour",
        "ships",
        "seen",
        "gold",
        ".800",
        ".900",
        ".850",
        "MISS",
        "gulls",
        ".610",
        ".750",
        "below",
        "its",
        "floor",
    ]
    assert rows[3].split() == ["harbour", "crates", "seen", "gold", ".700", ".700"]
    assert "too few" in rows[4]
    assert summary(verdicts) == "0 of 1 bars met; 1 figure refused"


@pytest.fixture
def harbour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[float], int]:
    """A gate over one made-up corpus and one figure of one's choosing."""
    (tmp_path / "ships.jsonl").write_text("{}", encoding="utf-8")
    monkeypatch.setitem(FILES, "harbour", ("ships.jsonl",))
    monkeypatch.setattr(gate, "SHARED", tmp_path)
    monkeypatch.setattr(gate, "FLOORS", tmp_path / "floors.json")
    monkeypatch.setattr(gate, "MEASURES", [Measure("ships", "harbour", "ships seen", "harbour", 0.9)])
    monkeypatch.setattr(gate, "RUNS", {"harbour": (None, ("harbour",))})

    def run(figure: float, *arguments: str) -> int:
        monkeypatch.setattr(gate, "measure", lambda bench, only: {"ships": figure})
        return gate.main(arguments)

    return run


def test_gate_passes_only_at_or_above_a_floor_on_the_same_data(
    harbour: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert harbour(0.8) == 1
    assert "no floor" in capsys.readouterr().out
    assert harbour(0.8, "--raise") == 0
    assert harbour(0.85) == 0
    assert harbour(0.79) == 1
    assert harbour(0.79, "--raise") == 1
    assert json.loads((tmp_path / "floors.json").read_text(encoding="utf-8"))["ships"]["floor"] == 0.8
    (tmp_path / "ships.jsonl").write_text("{ }", encoding="utf-8")
    assert harbour(0.8) == 1
    assert "other data" in capsys.readouterr().out


def test_gate_says_kindly_that_the_corpora_are_not_at_hand(
    harbour: Callable[..., int], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ships.jsonl").unlink()
    assert harbour(0.8) == 2
    told = capsys.readouterr().err
    assert "harbour" in told
    assert "cure:" in told


def test_gate_knows_no_run_of_another_name(
    harbour: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert harbour(0.8, "--only", "lighthouse") == 2
    assert "lighthouse" in capsys.readouterr().err


def test_every_measure_is_of_a_corpus_that_some_run_reads() -> None:
    assert {own.corpus for own in MEASURES} == {corpus for _, corpora in RUNS.values() for corpus in corpora}
    assert len({own.name for own in MEASURES}) == len(MEASURES)
