"""Slips of the hand: wrong keys, ids and words settle nothing, write nothing, and say what was meant."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from asking import pair
from quay import FILES, WHY, brief, files_below

from briefroom.cli import main
from briefroom.errors import BriefroomError, ProblemsError, ReviewError
from briefroom.knowledge import load_knowledge
from briefroom.review import commands, corrections_of, read_rulings, unknown_key
from briefroom.review.acts import Wishes
from briefroom.review.queue import questions_of
from briefroom.review.rulings import RULINGS

SEED = "Reed speaks\n\nTomas Reed, the deputy harbour master, left. Reed said the Grey Pier was shut.\n"
STEPS = [
    "list", "explain", "accept", "reject", "merge", "split", "not-same", "rename", "correct", "undo",
    "history",
]  # fmt: skip
CORRECT = (
    '{"what":"link","seed":"s","sha256":"","start":"START","end":"1","words":"","sentence":"","value":""}'
)


@pytest.fixture
def root(project: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one brief, as if it had been built."""
    monkeypatch.setattr(commands, "read_briefs", lambda _: (brief(),))
    return project({**FILES, "seeds/reed.txt": SEED})


def line(on: str, ruling: str, why: str, details: str) -> str:
    head = f'"id":1,"on":"{on}","by":"Ada","ruling":"{ruling}"'
    return f'{{{head},"question":"","why":"{why}","details":{details}}}\n'


@pytest.mark.parametrize("step", STEPS)
def test_every_step_has_help(step: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["review", step, "--help"])
    assert left.value.code == 0
    assert f"briefroom review {step}" in capsys.readouterr().out


@pytest.mark.parametrize("step", ["merge", "not-same", "rename"])
def test_a_word_too_few_is_misuse_that_names_it(step: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["review", step, "ada-orlan", "--why", "x"])
    assert left.value.code == 2
    assert "arguments are required" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("act", "message"),
    [
        (lambda r: commands.reject(r, WHY, "q-0123456789"), "nothing is asked under “q-0123456789”"),
        (lambda r: commands.reject(r, WHY, "q-"), "2 questions begin with “q-”"),
        (
            lambda r: commands.reject(r, commands.signature(r, "Ada", "so", "q-0123456789"), "Grey Pier"),
            "nothing is asked",
        ),
        (lambda r: commands.accept(r, WHY, "Tomas Reed", Wishes(id="../../reed")), "“../../reed” is no id"),
        (lambda r: commands.accept(r, WHY, "Tomas Reed", Wishes(id="Reed")), "“Reed” is no id"),
        (lambda r: commands.merge(r, WHY, ("ado-orlann", "ada-orlan")), "no entry “ado-orlann”"),
        (lambda r: commands.merge(r, WHY, ("Tomas Reed", "ada-orlann")), "did you mean “ada-orlan”"),
        (lambda r: commands.not_same(r, WHY, ("ado-orlann", "ada-orlan")), "no entry “ado-orlann”"),
        (lambda r: commands.reject(r, commands.signature(r, "A", "\udcff", ""), "Grey Pier"), "no letters"),
        (lambda r: commands.rename(r, WHY, ("ada-orlan", "ada-orlan"), "Ada  Orlan "), "that id and name"),
        (lambda r: commands.rename(r, WHY, ("ada-orlan", "ada-orlan"), " "), "that id and name"),
    ],
)
def test_a_slip_settles_nothing_and_writes_nothing(
    root: Path, act: Callable[[Path], object], message: str
) -> None:
    before = files_below(root / "content")
    with pytest.raises(BriefroomError, match=message):
        act(root)
    assert files_below(root / "content") == before
    assert read_rulings(root) == ()


def test_no_to_another_question_keeps_its_key(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    briefs = pair("Tomas Reedham", "Tomas Reedhamm")
    monkeypatch.setattr(commands, "read_briefs", lambda _: briefs)
    asked = questions_of(root, briefs, load_knowledge(root / "content"))
    (key,) = (question.key for question in asked if question.kind == "spelling")
    commands.reject(root, WHY, key[:6])
    (ruling,) = read_rulings(root)
    assert (ruling.question, ruling.details) == (key, {"name": ""})
    assert commands.history(root)[0].endswith(f"reject {key}: {WHY.why}")


def test_the_question_of_another_ruling_is_kept_though_it_is_settled(root: Path) -> None:
    commands.reject(root, WHY, "Grey Pier")
    key = unknown_key("Grey Pier")
    commands.merge(root, commands.signature(root, "Bo", "It is.", key), ("Grey Pier", "ada-orlan"))
    assert [ruling.question for ruling in read_rulings(root)] == [key, key]


def test_a_name_is_written_in_one_line_whatever_was_typed(root: Path) -> None:
    commands.rename(root, WHY, ("ada-orlan", "ada-orlan"), "Ada\n  Orlan-Vane ")
    commands.accept(root, WHY, "Tomas Reed", Wishes(name=" Tomas \t Reedham "))
    names = {actor.name for actor in load_knowledge(root / "content").actors.values()}
    assert {"Ada Orlan-Vane", "Tomas Reedham"} <= names


def test_an_id_that_went_says_what_it_is_now(root: Path) -> None:
    commands.rename(root, WHY, ("ado-orlan", "ado-vane"))
    with pytest.raises(ReviewError, match="“ado-orlan” is “ado-vane” now"):
        commands.merge(root, WHY, ("ado-orlan", "ada-orlan"))
    with pytest.raises(ReviewError, match="“ado-orlan” is “ado-vane” now"):
        commands.rename(root, WHY, ("ado-orlan", "ado"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (line("2031-02-31", "reject", "x", '{"name":"x"}'), "“2031-02-31” is no day"),
        (line("2031-02-03", "reject", "\\ud800", '{"name":"x"}'), "halves of letters"),
        (line("2031-02-03", "correct", "x", CORRECT.replace("START", "²")), "at ²–1"),
        (line("2031-02-03", "correct", "x", CORRECT.replace("START", "9" * 5000)), "at 999"),
    ],
)
def test_a_line_written_by_hand_that_means_nothing_is_a_problem(root: Path, text: str, message: str) -> None:
    (root / RULINGS).write_text(text, encoding="utf-8")
    with pytest.raises((ReviewError, ProblemsError), match=message):
        corrections_of(read_rulings(root))


def test_a_file_that_cannot_be_written_is_named_without_a_traceback(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "content/.rulings").write_text("in the way", encoding="utf-8")
    before = files_below(root / "content")
    assert main(["--root", str(root), "review", "merge", "ado-orlan", "ada-orlan", "--why", "x"]) == 1
    assert f"content{os.sep}.rulings" in capsys.readouterr().err
    assert files_below(root / "content") == before
