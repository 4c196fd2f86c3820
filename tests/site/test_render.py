"""Rendering a project: Pelican runs in this process, and an old site stands until the new one is whole."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fiction import knowledge, port
from markupsafe import escape

from briefroom.brief import write_brief
from briefroom.errors import BriefroomError, SiteError
from briefroom.model import Knowledge
from briefroom.site import brief_page, render
from briefroom.site.assets import minify_css
from briefroom.site.csp import POLICY
from briefroom.site.data import Page
from briefroom.site.writer import SiteWriter

ROOT = Path(__file__).parents[2]
BRIEF = "briefs/2031/2031-03-12-coast-shield-claims-full-control-of-ras-al-ghazal-oil-terminal.html"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project on disk with one brief and no knowledge."""
    (tmp_path / "content").mkdir()
    source = "wire: {outlet: Meridian Wire, title: A port, url: 'https://wire.example', date: '2031-03-12'}\n"
    (tmp_path / "content" / "sources.yml").write_text(source, encoding="utf-8")
    shutil.copy(ROOT / "pelican.conf.py", tmp_path)
    (tmp_path / "themes").symlink_to(ROOT / "themes")
    write_brief(tmp_path, port(knowledge()), Knowledge())
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_render_gives_the_index_of_a_whole_site(project: Path) -> None:
    index = render(project, project / "output")
    assert index == project / "output" / "index.html"
    made = files(project / "output")
    assert {"index.html", BRIEF, "search.html", "static/site.css", "static/notes.js"} <= made.keys()
    policy = str(escape(POLICY)).encode()
    assert all(policy in data for name, data in made.items() if name.endswith(".html"))


def test_rendering_again_changes_no_byte(project: Path) -> None:
    render(project, project / "output")
    before = files(project / "output")
    render(project, project / "output")
    assert files(project / "output") == before


def test_render_leaves_nothing_beside_the_site(project: Path) -> None:
    before = {path.name for path in project.iterdir()}
    render(project, project / "output")
    render(project, project / "output")
    assert {path.name for path in project.iterdir()} == before | {"output"}


def test_render_says_nothing_and_leaves_logging_as_it_was(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    logger = logging.getLogger("pelican")
    before = (list(logger.handlers), logger.propagate)
    render(project, project / "output")
    assert capfd.readouterr() == ("", "")
    assert (list(logger.handlers), logger.propagate) == before


def broken_page(_data: object) -> Iterator[Page]:
    yield Page("broken.html", "brief.html", {"brief": None})


def test_failed_build_leaves_the_old_site_and_names_the_template(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    render(project, project / "output")
    before = files(project / "output")
    monkeypatch.setattr(brief_page, "pages", broken_page)
    with pytest.raises(SiteError) as caught:
        render(project, project / "output")
    assert ".html:" in caught.value.where and caught.value.cure
    assert files(project / "output") == before
    assert not [path for path in project.iterdir() if path.name.startswith(".output")]


def test_interrupted_build_leaves_the_old_site(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    render(project, project / "output")
    before = files(project / "output")

    def interrupted(_data: object) -> Iterator[Page]:
        raise KeyboardInterrupt
        yield

    monkeypatch.setattr(brief_page, "pages", interrupted)
    with pytest.raises(KeyboardInterrupt):
        render(project, project / "output")
    assert files(project / "output") == before


def test_build_cut_off_between_the_renames_gives_the_old_site_back(project: Path) -> None:
    render(project, project / "output")
    before = files(project / "output")
    (project / "output").rename(project / ".output.old")
    (project / "content" / "briefs" / "2031").rename(project / "gone")
    (project / "content" / "briefs" / "broken.md").write_text("no front matter", encoding="utf-8")
    with pytest.raises(BriefroomError):
        render(project, project / "output")
    assert files(project / "output") == before


@pytest.mark.parametrize("name", ["", "content", ".."])
def test_render_refuses_to_replace_what_no_build_made(project: Path, name: str) -> None:
    before = files(project / "content")
    with pytest.raises(SiteError) as caught:
        render(project, project / name)
    assert caught.value.cure
    assert files(project / "content") == before


def test_damaged_brief_is_reported_as_such(project: Path) -> None:
    path = project / "content" / "briefs" / "2031" / (Path(BRIEF).stem + ".md")
    path.write_text("---\ntitle: [\n---\n", encoding="utf-8")
    with pytest.raises(BriefroomError) as caught:
        render(project, project / "output")
    assert ".md" in str(caught.value)


@pytest.mark.parametrize("path", ["../x.html", "/x.html", "", "a/../../x.html", "C:/x.html"])
def test_address_outside_the_site_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(SiteError):
        SiteWriter(tmp_path / "site").write(path, b"")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("second", ["briefs/a.html", "briefs/A.html"])
def test_two_pages_at_one_address_are_an_error(tmp_path: Path, second: str) -> None:
    writer = SiteWriter(tmp_path)
    writer.write("briefs/a.html", b"one")
    with pytest.raises(SiteError) as caught:
        writer.write(second, b"two")
    assert "briefs/a.html" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("a  {\n  color : red ;\n}\n", "a{color : red;}\n"),
        ("/* x */ p::before { content: \"/* a  b */\" ; }", "p::before{content: \"/* a  b */\";}\n"),
        ("a > b, c + d { margin: calc(1px + 2px) }", "a > b,c + d{margin: calc(1px + 2px)}\n"),
    ],
)
def test_style_is_minified_without_changing_what_it_says(text: str, small: str) -> None:
    assert minify_css(text) == small
