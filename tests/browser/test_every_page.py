"""Every page of the project's own site: quiet, readable by everybody, no wider than a phone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath
from urllib.parse import unquote, urljoin

import pytest
from lxml.html import parse
from tabs import Site, Tab

pytestmark = pytest.mark.browser
OpenTab = Callable[..., Tab]
ENTITIES = ("actors", "places", "backgrounds")
LOOKS = {
    "wide": {"viewport": {"width": 1440, "height": 900}},
    "phone-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
}
OVERFLOW = "document.documentElement.scrollWidth > innerWidth"


def kinds(site: Site) -> list[str]:
    """One page of each kind and all that are one of a kind: of dossiers the longest of each folder."""
    pages = site.pages()
    chosen = [page for page in pages if PurePosixPath(page).parts[0] not in (*ENTITIES, "briefs")]
    chosen += [page for page in pages if PurePosixPath(page).name == "index.html" and "/" in page]
    for folder in (*ENTITIES, "briefs"):
        own = [page for page in pages if page.startswith(folder + "/") and not page.endswith("index.html")]
        own.sort(key=lambda page: (site.folder / page).stat().st_size)
        chosen += own[-1:] + own[:1]
    return sorted(set(chosen))


def test_every_page_opens_without_a_complaint(project_site: Site, open_tab: OpenTab) -> None:
    tab = open_tab(project_site)
    for path in project_site.pages():
        page = tab.open(path)
        assert page.locator("h1").count() == 1, path
        assert page.title(), path


@pytest.mark.parametrize(("way", "look"), [("file", "wide"), ("http", "phone-dark")], indirect=["way"])
def test_pages_have_no_accessibility_violation(project_site: Site, open_tab: OpenTab, look: str) -> None:
    tab = open_tab(project_site, **LOOKS[look])
    found = []
    for path in kinds(project_site):
        tab.open(path)
        found += [f"{path}: {violation}" for violation in tab.violations()]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("way", ["file"], indirect=True)
def test_no_page_scrolls_sideways_on_a_phone(project_site: Site, open_tab: OpenTab, width: int) -> None:
    tab = open_tab(project_site, viewport={"width": width, "height": 800})
    wide = [path for path in kinds(project_site) if tab.open(path).evaluate(OVERFLOW)]
    assert wide == []


@pytest.mark.parametrize("way", ["file"], indirect=True)
def test_every_link_within_the_site_leads_to_something(project_site: Site) -> None:
    ids: dict[str, set[str]] = {}
    links: list[tuple[str, str]] = []
    for path in project_site.pages():
        root = parse(str(project_site.folder / path)).getroot()
        ids[path] = {element.get("id") for element in root.iter() if element.get("id")}
        hrefs = (a.get("href") for a in root.iter("a") if a.get("href"))
        links += [(path, href) for href in hrefs if ":" not in href.partition("/")[0]]
    broken = []
    for path, href in links:
        target, _, anchor = unquote(urljoin(path, href)).partition("#")
        target = target.partition("?")[0] or path
        if target.endswith(".xml") and (project_site.folder / target).is_file():
            continue
        if target not in ids or (anchor and anchor not in ids[target]):
            broken.append(f"{path} → {href}")
    assert not broken, "\n".join(broken[:20])
