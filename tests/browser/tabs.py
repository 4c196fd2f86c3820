"""A built site at an address, and a tab of the browser that remembers what went wrong in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from playwright.sync_api import ConsoleMessage, Page, Request

from briefroom.serve import start_server

ROOT = Path(__file__).parents[2]
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
REFRESH = 'http-equiv="refresh"'
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """tags => axe.run({runOnly: tags, preload: false}).then(result => result.violations.map(
    v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ')))"""


@dataclass
class Site:
    """A built site: its folder, and the address it is read at."""

    folder: Path
    base: str

    def pages(self) -> list[str]:
        """Every page, below the root; an old address that leads on to another is none."""
        found = (path for path in self.folder.rglob("*.html") if REFRESH not in path.read_text("utf-8"))
        return sorted(path.relative_to(self.folder).as_posix() for path in found)


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


def serve(folder: Path, way: str) -> Iterator[Site]:
    """The site at an address; a server lives as long as it is used."""
    if way == "file":
        yield Site(folder, folder.as_uri() + "/")
        return
    server = start_server(folder, 0)
    yield Site(folder, f"http://127.0.0.1:{server.server_port}/")
    server.shutdown()
