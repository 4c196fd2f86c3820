"""Rulings reach the briefs they concern at the next build, and no others are understood again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefroom.build import build
from briefroom.cli import main
from briefroom.model import Article, Corrections, Evidence, Knowledge
from briefroom.review import commands
from briefroom.review.acts import Wishes
from briefroom.review.correcting import Fix
from briefroom.review.rulings import RULINGS
from briefroom.review.writing import Signature
from briefroom.understand import pipeline

Project = Callable[..., Path]
WHY = Signature("Ada", "So the gazette says.", "2031-05-07")
PIER = """Harbour council closes the north pier

KELMOUTH - The harbour council closed the north pier on Monday, its chair, Orsa Venn, said.

The Kelmouth Anglers, a club that has used the pier since 2019, said the closure was needless.
"""
RAIN = """Rain floods the market of Osmark

OSMARK - Rain flooded the market of Osmark on Monday, the mayor, Piet Hask, said.
"""
SIDECAR = 'outlet: Kelmouth Gazette\npublished: "2031-05-06"\nrights: full\n'
FILES = {
    "seeds/pier.txt": PIER,
    "seeds/pier.yml": SIDECAR,
    "seeds/rain.txt": RAIN,
    "seeds/rain.yml": SIDECAR,
}
BRIEF = "2031-05-06-harbour-council-closes-the-north-pier"
NEEDLESS = "the closure was needless"


@pytest.fixture
def root(project: Project) -> Path:
    made = project(FILES)
    assert build(made).problems == ()
    return made


def text(root: Path) -> str:
    return (root / f"content/briefs/2031/{BRIEF}.md").read_text("utf-8")


def correct(root: Path, kind: str, words: str, value: str) -> None:
    """Of words in the sentence about the anglers."""
    commands.correct(root, WHY, f"{BRIEF}#s2", Fix(kind, value, words))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "briefs"),
    [
        (lambda root: commands.reject(root, WHY, "Kelmouth Anglers"), 1),
        (lambda root: correct(root, "speaker", NEEDLESS, "Orsa Venn"), 1),
        (lambda root: commands.merge(root, WHY, ("Piet Hask", "Orsa Venn")), 1),
        (lambda root: commands.not_same(root, WHY, ("Piet Hask", "Orsa Venn")), 2),
        (lambda root: commands.accept(root, WHY, "Piet Hask", Wishes(definition="Mayor of Osmark.")), 1),
    ],
)
def test_a_ruling_is_understood_only_where_it_matters(
    root: Path, monkeypatch: pytest.MonkeyPatch, rule: Callable[[Path], object], briefs: int
) -> None:
    rule(root)
    understood: list[str] = []
    whole = pipeline.understand

    def watched(article: Article, knowledge: Knowledge, corrections: Corrections) -> Evidence:
        understood.append(article.seed)
        return whole(article, knowledge, corrections)

    monkeypatch.setattr(pipeline, "understand", watched)
    assert build(root).problems == ()
    assert len(understood) == briefs
    assert build(root).made == ()
    assert len(understood) == briefs


def test_an_undone_correction_leaves_the_brief_as_it_was(root: Path) -> None:
    before = text(root)
    correct(root, "speaker", NEEDLESS, "Orsa Venn")
    build(root)
    assert "[Orsa Venn](actor:orsa-venn) said, as reported: the closure was needless." in text(root)
    commands.take_back(root, WHY, "1")
    build(root)
    assert text(root) == before


def test_a_correction_whose_words_are_gone_is_told_by_every_build_and_fails_none(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    correct(root, "speaker", NEEDLESS, "Orsa Venn")
    (root / "seeds/pier.txt").write_text(PIER.replace("was needless", "was not needed"), "utf-8")
    for _ in range(2):
        assert main(["--root", str(root), "build"]) == 0
        assert f"lost    seeds/pier.txt: the correction of “{NEEDLESS}”" in capsys.readouterr().out
    (root / "seeds/pier.txt").write_text(PIER, "utf-8")
    assert main(["--root", str(root), "build"]) == 0
    assert "lost" not in capsys.readouterr().out


def test_a_correction_goes_with_a_seed_that_is_renamed_and_then_edited(root: Path) -> None:
    correct(root, "speaker", NEEDLESS, "Orsa Venn")
    for suffix in ("txt", "yml"):
        (root / f"seeds/pier.{suffix}").rename(root / f"seeds/quay.{suffix}")
    build(root)
    (root / "seeds/quay.txt").write_text(PIER.replace("on Monday", "on Tuesday"), "utf-8")
    report = build(root)
    assert (report.problems, report.lost) == ((), ())
    assert "[Orsa Venn](actor:orsa-venn) said, as reported: the closure was needless." in text(root)


def test_a_kind_that_is_none_is_named_with_its_cure(root: Path) -> None:
    correct(root, "kind", "Kelmouth Anglers", "ngo")
    ledger = root / RULINGS
    line = json.loads(ledger.read_text("utf-8"))
    line["details"]["value"] = "club"
    ledger.write_text(json.dumps(line) + "\n", "utf-8")
    (problem,) = build(root).problems
    assert problem.what == "“club” is no kind"
    assert "ngo" in problem.cure
