"""The review queue in a browser: a command copied at a click, from disk too, and whole without a script."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from fiction import site_data
from playwright.sync_api import Page, expect
from tabs import ROOT, Site, Tab, serve

from briefroom.model import Corrections
from briefroom.review import unknown_key
from briefroom.review.questions_basis import make_basis
from briefroom.review.queue import ask_all
from briefroom.site.plugin import write_site
from briefroom.site.review_page import asked

pytestmark = pytest.mark.browser
OpenTab = Callable[..., Tab]
KEY = unknown_key("Nael Hmayda")
COMMAND = f'briefroom review accept {KEY} --why ""'


@pytest.fixture(scope="session")
def queue_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, data = tmp_path_factory.mktemp("queue"), site_data()
    questions = ask_all(make_basis(data.briefs, data.knowledge, Corrections()))
    other = replace(questions[0], key="q-0000000001", kind="merge")
    write_site(replace(data, asked=asked((*questions, other))), ROOT / "themes" / "briefroom", folder)
    return folder


@pytest.fixture(scope="session")
def queue_site(queue_folder: Path, way: str) -> Iterator[Site]:
    yield from serve(queue_folder, way)


@pytest.fixture
def page(queue_site: Site, open_tab: OpenTab) -> Page:
    return open_tab(queue_site).open("review.html")


def test_a_click_copies_the_whole_command(page: Page) -> None:
    page.locator(f"#{KEY} .cmd button").first.click()
    expect(page.get_by_role("status")).to_have_text("Command copied")
    page.get_by_role("searchbox").focus()
    page.keyboard.press("Control+V")
    expect(page.get_by_role("searchbox")).to_have_value(COMMAND)


def test_without_a_script_the_command_is_there_and_no_button_is(queue_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(queue_site, java_script_enabled=False).open("review.html")
    expect(page.locator(f"#{KEY} code").first).to_have_text(COMMAND)
    expect(page.locator(".cmd button")).to_have_count(0)


def test_one_kind_is_shown_alone_without_a_script(queue_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(queue_site, java_script_enabled=False).open("review.html#only-merge")
    expect(page.locator(f"#{KEY}")).to_be_hidden()
    page.goto(page.url.partition("#")[0] + "#main")
    expect(page.locator(f"#{KEY}")).to_be_visible()


def test_a_card_leads_to_its_question(queue_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(queue_site).open("briefs/2031/2031-03-12-port.html")
    page.locator("#a-hmayda .card-review a").click()
    expect(page.locator(f"#{KEY}")).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 320])
def test_the_queue_fits_a_phone(queue_site: Site, open_tab: OpenTab, width: int) -> None:
    page = open_tab(queue_site, viewport={"width": width, "height": 800}).open("review.html")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_the_queue_has_no_accessibility_violation(queue_site: Site, open_tab: OpenTab) -> None:
    tab = open_tab(queue_site)
    tab.open(f"review.html#{KEY}")
    assert tab.violations() == []
