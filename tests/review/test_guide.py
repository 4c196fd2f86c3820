"""The editor's guide, done as it says: files saved, edits made, commands run, results seen."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefroom.cli import main
from briefroom.knowledge import load_knowledge

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "editing.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(?P<lang>\w+)(?: (?P<path>\S+))?\n(?P<text>.*?)^```$", re.M | re.S)
PIER = "content/briefs/2031/2031-05-06-harbour-council-closes-the-north-pier.md"
FERRY = "content/briefs/2031/2031-05-09-ferry-moves-to-the-south-quay.md"
Project = Callable[..., Path]


class Editor:
    """Somebody who follows the guide, one heading after the other."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self._capsys, self._shown = root, capsys, ""
        self._sections = iter(re.split(r"^## ", GUIDE, flags=re.M)[1:])

    def follow(self, number: int) -> None:
        """Do all that the section of that number says."""
        section = next(self._sections)
        assert section.startswith(f"{number}. ")
        for block in BLOCK.finditer(section):
            self._do(block["lang"], block["path"], block["text"])

    def _do(self, lang: str, path: str | None, text: str) -> None:
        if lang == "output":
            for line in text.splitlines():
                assert line in self._shown, self._shown
        elif lang == "sh":
            self._shown = "".join(self._run(command) for command in text.splitlines())
        elif lang == "diff":
            self._edit(self.root / str(path), text)
        else:
            file = self.root / str(path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")

    def _run(self, command: str) -> str:
        name, *words = shlex.split(command)
        assert name == "briefroom"
        code = main(["--root", str(self.root), *words])
        shown = self._capsys.readouterr()
        assert code == 0, f"{command}\n{shown.err}"
        return shown.out

    def _edit(self, file: Path, text: str) -> None:
        old, new = ("\n".join(_lines(text, mark)) for mark in "-+")
        before = file.read_text(encoding="utf-8")
        assert before.count(old) == 1, f"{old}\nstands not once in\n{before}"
        file.write_text(before.replace(old, new), encoding="utf-8")

    def read(self, name: str) -> str:
        """The text of a file below the root."""
        return (self.root / name).read_text(encoding="utf-8")


def _lines(text: str, mark: str) -> Iterator[str]:
    return (line[1:] for line in text.splitlines() if line[:1] == mark)


def test_the_guide_leads_from_an_article_to_actors_a_spelling_and_a_box(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    editor = Editor(project({}), capsys)
    for number in (1, 2, 3):
        editor.follow(number)
    known = load_knowledge(editor.root / "content").actors
    assert sorted(known) == ["kelmouth-anglers", "orsa-venn", "tomas-reed"]
    assert known["tomas-reed"].definition[0].text == "“an engineer”, in the words of Kelmouth Gazette."
    editor.follow(4)
    assert "- Orsah Venn" in editor.read("content/actors/orsa-venn.md")
    assert "[Orsah Venn](actor:orsa-venn)" in editor.read(FERRY)
    editor.follow(5)
    assert "[The north pier](background:north-pier)" in editor.read(PIER)
    page = editor.read(PIER.replace("content", "output").replace(".md", ".html"))
    assert "The Kelmouth Anglers have used it since 2019." in page
    editor.follow(6)
    assert "- [c1](claim:c1) [Orsa Venn](actor:orsa-venn) said" in editor.read(PIER)
    editor.follow(7)
    assert "they have fished there since 2019. [4](claim:c4)" in editor.read(PIER)
    editor.follow(8)
    assert "they have fished there since 2021. [4](claim:c4)" in editor.read(PIER)
    before = editor.read("content/actors/orsa-venn.md")
    editor.follow(9)
    assert editor.read("content/actors/orsa-venn.md") == before


def test_every_step_of_the_guide_is_followed() -> None:
    assert len(re.findall(r"^## \d+\. ", GUIDE, re.M)) == len(re.findall(r"^## ", GUIDE, re.M)) == 9


def test_every_file_the_guide_links_to_exists() -> None:
    links = re.findall(r"\]\((?!https?:|[a-z]+:)([^)#\s]+)\)", re.sub(BLOCK, "", GUIDE))
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []
