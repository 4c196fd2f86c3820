"""What a check finds and a build refuses: facts that no source holds, links that lead nowhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefroom.build import build
from briefroom.checking import check
from briefroom.cli import main

Project = Callable[..., Path]

PIER = """Harbour council closes the north pier

KELMOUTH - The harbour council closed the north pier on Monday after inspectors found cracks, its chair,
Orsa Venn, said.

"Nobody is to walk on it until it has been mended," Venn told the Kelmouth Gazette.
"""
VENN = """---
kind: person
name: Orsa Venn
---
Chair of the harbour council of Kelmouth. [^pier]
"""
GOOD: dict[str, str | bytes] = {
    "seeds/pier.txt": PIER,
    "seeds/pier.yml": 'outlet: Kelmouth Gazette\npublished: "2031-05-06"\nrights: full\n',
    "content/actors/orsa-venn.md": VENN,
    "content/sources.yml": "pier: {outlet: Kelmouth Gazette, title: The pier, seed: seeds/pier.txt}\n",
}


def pages(root: Path) -> dict[str, bytes]:
    output = root / "output"
    return {p.relative_to(output).as_posix(): p.read_bytes() for p in output.rglob("*") if p.is_file()}


def test_a_build_refuses_what_no_source_holds_and_the_old_site_stands(project: Project) -> None:
    root = project(GOOD)
    assert build(root).problems == ()
    before = pages(root)
    (root / "content/actors/orsa-venn.md").write_text(VENN.replace("Kelmouth", "Merrowby"), "utf-8")
    report = build(root)
    assert [(p.where, p.what) for p in report.problems] == [
        ("content/actors/orsa-venn.md:5", "“Merrowby” is not in what the cited source holds: pier")
    ]
    assert pages(root) == before


def test_a_seed_that_no_longer_holds_what_it_is_cited_for_is_refused(project: Project) -> None:
    root = project(GOOD)
    assert build(root).problems == ()
    (root / "seeds/pier.txt").write_text(
        PIER.replace("KELMOUTH", "HARBOUR").replace("Kelmouth", "Daily"), "utf-8"
    )
    (root / "seeds/pier.yml").write_text('outlet: Daily Gazette\npublished: "2031-05-06"\n', "utf-8")
    (root / "content/sources.yml").write_text(
        "pier: {outlet: Daily, title: Pier, seed: seeds/pier.txt}\n", "utf-8"
    )
    assert [p.what for p in build(root).problems] == [
        "“Kelmouth” is not in what the cited source holds: pier"
    ]


def test_a_cited_seed_that_is_gone_is_named(project: Project) -> None:
    root = project(
        {**GOOD, "content/sources.yml": "pier: {outlet: Gazette, title: Pier, seed: seeds/rain.txt}\n"}
    )
    (problem,) = check(root).problems
    assert problem.where == "content/sources.yml:1"
    assert "the seed “seeds/rain.txt” cannot be read" in problem.what


def test_links_of_a_brief_that_lead_nowhere_are_named_with_their_line(project: Project) -> None:
    root = project(GOOD)
    build(root)
    assert check(root).problems == ()
    (brief,) = (root / "content/briefs").rglob("*.md")
    lines = brief.read_text(encoding="utf-8").splitlines()
    lines += ["", "See [Venn](actor:orsa-ven) and [c9](claim:c9), not [Venn](actor:orsa-venn)."]
    brief.write_text("\n".join(lines) + "\n", encoding="utf-8")
    where = f"{brief.relative_to(root).as_posix()}:{len(lines)}"
    assert [(p.where, p.what, p.cure.split(":")[0]) for p in check(root).problems] == [
        (
            where,
            "[Venn](actor:orsa-ven) leads nowhere",
            "correct the id, or write content/actors/orsa-ven.md",
        ),
        (where, "[c9](claim:c9) leads nowhere", "take the link out"),
    ]


def test_a_remark_is_printed_and_no_failure(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    sources = "pier: {outlet: Kelmouth Gazette, title: The pier}\nspare: {outlet: Gazette, title: Unread}\n"
    root = project({**GOOD, "content/sources.yml": sources})
    assert main(["--root", str(root), "check"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "note    content/sources.yml:2: the source “spare” is cited by nothing",
        "note    1 of 1 sentences, roles, relations and cells rest on sources without notes",
        "no problems",
    ]
