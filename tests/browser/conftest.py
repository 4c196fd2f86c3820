"""A real browser, and the two ways a site is read: over http, and from disk with the network off.

``project_site`` is this project's own seeds and content, built whole, so that every page of every kind is
driven; ``fiction_site`` is the invented one whose words tests may name.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fiction import site_data
from get_browser import CURE, find_browser
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from tabs import ROOT, Site, Tab, serve

from briefroom.build import build
from briefroom.site.plugin import write_site

PROJECT = ("seeds", "content", "themes", "pelican.conf.py")


@pytest.fixture(scope="module")  # one at a time: two of Playwright's loops cannot share a thread
def chromium() -> Iterator[Browser]:
    path = find_browser()
    assert path, CURE
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def project_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("project")
    for name in PROJECT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, root / name)
        else:
            shutil.copy(source, root / name)
    report = build(root)
    assert not report.problems, "\n".join(map(str, report.problems))
    return root / "output"


@pytest.fixture(scope="session")
def fiction_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fiction")
    write_site(site_data(), ROOT / "themes" / "briefroom", folder)
    return folder


@pytest.fixture(scope="session", params=["http", "file"])
def way(request: pytest.FixtureRequest) -> str:
    way: str = request.param
    return way


@pytest.fixture(scope="session")
def project_site(project_folder: Path, way: str) -> Iterator[Site]:
    yield from serve(project_folder, way)


@pytest.fixture(scope="session")
def fiction_site(fiction_folder: Path, way: str) -> Iterator[Site]:
    yield from serve(fiction_folder, way)


@pytest.fixture
def open_tab(chromium: Browser) -> Iterator[Callable[..., Tab]]:
    """Opens tabs; when the test ends, each of them must have been quiet."""
    contexts: list[BrowserContext] = []
    tabs: list[Tab] = []

    def make(site: Site, **options: object) -> Tab:
        options.setdefault("viewport", {"width": 1440, "height": 900})
        options.setdefault("reduced_motion", "reduce")
        context = chromium.new_context(**options)  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        if site.base.startswith("file:"):
            context.set_offline(True)
        contexts.append(context)
        tabs.append(Tab(context.new_page(), site))
        return tabs[-1]

    yield make
    problems = [problem for tab in tabs for problem in tab.problems]
    for context in contexts:
        context.close()
    assert not problems, "\n".join(problems)
