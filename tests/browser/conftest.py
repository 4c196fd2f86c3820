"""A real browser, and the two ways a site is read: over http, and from disk with the network off.

``project_site`` is this project's own seeds and content, built whole, so that every page of every kind is
driven; ``fiction_site`` is the invented one whose words tests may name.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

import pytest
from fiction import site_data
from get_browser import CURE, find_browser
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from briefroom.build import build
from briefroom.serve import start_server
from briefroom.site.plugin import write_site

ROOT = Path(__file__).parents[2]
PROJECT = ("seeds", "content", "themes", "pelican.conf.py")
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """tags => axe.run({runOnly: tags, preload: false}).then(result => result.violations.map(
    v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ')))"""


@dataclass
class Site:
    """A built site: its folder, and the address it is read at."""

    folder: Path
    base: str

    def pages(self) -> list[str]:
        """Every page, below the root."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))


@dataclass
class Tab:
    """A page of the browser that remembers everything that went wrong in it."""

    page: Page
    site: Site
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._console)
        self.page.on("pageerror", lambda error: self.problems.append(f"error: {error}"))
        self.page.on("requestfailed", self._failed)

    def _failed(self, request: Request) -> None:
        if "ERR_ABORTED" not in (request.failure or ""):  # the tab went on to the next page
            self.problems.append(f"failed: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.problems.append(f"{self.page.url}: {message.text}")

    def open(self, path: str) -> Page:
        """Go to a page of the site."""
        self.page.goto(self.site.base + path)
        return self.page

    def violations(self) -> list[str]:
        """What axe-core finds on the page as it stands."""
        self.page.evaluate(AXE)
        found: list[str] = self.page.evaluate(RUN_AXE, AXE_TAGS)
        return found


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


def serve(folder: Path, way: str) -> Iterator[Site]:
    """The site at an address; a server lives as long as it is used."""
    if way == "file":
        yield Site(folder, folder.as_uri() + "/")
        return
    server = start_server(folder, 0)
    yield Site(folder, f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()


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
