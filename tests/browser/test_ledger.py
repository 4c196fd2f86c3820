"""The ledger in the browser: narrowed, shared by its address, and whole without a script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect
from tabs import Site, Tab

pytestmark = pytest.mark.browser
OpenTab = Callable[..., Tab]
ROWS = ".ledger > .claim"


def shown(page: Page) -> Locator:
    return page.locator(ROWS).locator("visible=true")


@pytest.fixture
def page(fiction_site: Site, open_tab: OpenTab) -> Page:
    return open_tab(fiction_site).open("claims.html")


def test_the_ledger_is_narrowed_and_whole_again(page: Page) -> None:
    everything = page.locator(ROWS).count()
    page.get_by_label("Single source").check()
    left = shown(page).count()
    assert 0 < left < everything
    expect(page.get_by_role("status")).to_have_text(f"Showing {left} of {everything} rows")
    page.get_by_role("button", name="Show all").click()
    expect(shown(page)).to_have_count(everything)


def test_a_filter_stands_in_the_address(fiction_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(fiction_site).open("claims.html?status=contested")
    expect(page.get_by_label("Contested")).to_be_checked()
    assert page.locator(f"{ROWS}.single").locator("visible=true").count() == 0


def test_a_link_to_a_hidden_row_lifts_the_filter(fiction_site: Site, open_tab: OpenTab, page: Page) -> None:
    row = page.locator(f"{ROWS}.contested").first.get_attribute("id")
    page = open_tab(fiction_site).open(f"claims.html?status=single#{row}")
    expect(page.locator(f'[id="{row}"]')).to_be_visible()


def test_a_dispute_is_found_by_each_of_its_speakers(page: Page) -> None:
    for speaker in ("Nael Hmayda", "Salem Tarfi"):
        page.get_by_role("button", name="Show all").click()
        page.locator(f'input[name=speaker][value="{speaker}"]').check()
        expect(page.locator(f"{ROWS}[data-kind=dispute]").first).to_be_visible()


def test_without_a_script_everything_is_there_and_nothing_is_offered_that_needs_one(
    fiction_site: Site, open_tab: OpenTab
) -> None:
    page = open_tab(fiction_site, java_script_enabled=False).open("claims.html")
    assert shown(page).count() == page.locator(ROWS).count()
    expect(page.locator(".facets")).to_be_hidden()


def test_paper_shows_what_is_folded_on_screen(fiction_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(fiction_site).open("backgrounds/october-rising.html")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.get_by_text("A monument was raised")).to_be_visible()
