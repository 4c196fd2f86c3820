"""What changed, in the browser: one kind alone without a script, a fold that opens for whom a feed sends, old
addresses that lead on with the place that was asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fiction import site_data
from playwright.sync_api import expect
from tabs import ROOT, Site, Tab, serve

from briefroom.model import Change
from briefroom.site.change_lines import tell
from briefroom.site.plugin import write_site

pytestmark = pytest.mark.browser
OpenTab = Callable[..., Tab]
SLUG = "2031/2031-03-12-port"
LONG = "A sentence that is long enough to want a line of its own on the page of a phone. " * 3
CHANGES = (
    Change("2031-05-04", "added", f"brief:{SLUG}", "A port and its masters", "0"),
    Change("2031-05-04", "added", "actor:tarfi", "Salem Tarfi", "0"),
    Change("2031-05-04", "added", "actor:house", "House of Delegates", "0"),
    Change("2031-05-05", "edited", f"brief:{SLUG}", "A port and its masters", "1", LONG, LONG.upper()),
    Change("2031-05-06", "merged", "actor:tarfi", "Salem Tarfi", "1", "S. Tarfi", "Salem Tarfi", "Ada",
           "one person", "0a1b2c3d4e5f", "actor:s-tarfi"),
)  # fmt: skip
OVERFLOW = "document.documentElement.scrollWidth > innerWidth"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("changed")
    data = site_data(rights="full")
    told = tell(CHANGES, data.briefs, {"s-tarfi": "tarfi"})
    write_site(replace(data, told=told), ROOT / "themes" / "briefroom", made)
    return made


@pytest.fixture
def site(folder: Path, way: str) -> Iterator[Site]:
    yield from serve(folder, way)


@pytest.mark.parametrize("script", [True, False])
def test_one_kind_is_read_alone_and_all_again(site: Site, open_tab: OpenTab, script: bool) -> None:
    page = open_tab(site, java_script_enabled=script).open("changes.html")
    items = page.locator(".changes > li").locator("visible=true")
    expect(items).to_have_count(4)
    page.get_by_role("link", name="Edited").click()
    expect(items).to_have_count(1)
    expect(page.locator(".day").locator("visible=true")).to_have_count(1)
    page.get_by_role("link", name="All", exact=True).click()
    expect(items).to_have_count(4)


def test_what_changed_in_a_brief_is_folded_and_opens_for_who_is_sent_there(
    site: Site, open_tab: OpenTab
) -> None:
    tab = open_tab(site)
    line = tab.page.locator("#changes").get_by_text("Edited")
    tab.open(f"briefs/{SLUG}.html")
    expect(line).to_be_hidden()
    tab.open("changes.html")
    tab.open(f"briefs/{SLUG}.html#changes")
    expect(line).to_be_visible()


@pytest.mark.parametrize("script", [True, False])
def test_an_old_address_opens_the_new_page(site: Site, open_tab: OpenTab, script: bool) -> None:
    page = open_tab(site, java_script_enabled=script).open("actors/s-tarfi.html#mentions")
    page.wait_for_url("**/actors/tarfi.html" + ("#mentions" if script else ""))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Salem Tarfi")


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark", "viewport": {"width": 390, "height": 844}}])
def test_pages_of_changes_can_be_read_by_everybody(
    site: Site, open_tab: OpenTab, look: dict[str, object]
) -> None:
    tab = open_tab(site, **look)
    for path in ("changes.html", "index.html", f"briefs/{SLUG}.html#changes", "actors/tarfi.html#changes"):
        page = tab.open(path)
        assert tab.violations() == [], path
        assert not page.evaluate(OVERFLOW), path
