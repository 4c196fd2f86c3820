"""The pages across briefs in a browser: from disk, over http, on a phone, in the dark, without a script."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from fiction import site_data
from get_browser import find_browser
from playwright.sync_api import Browser, Page, sync_playwright

from briefroom.site.plugin import write_site

pytestmark = pytest.mark.browser
THEME = Path(__file__).parents[2] / "themes" / "briefroom"
PAGES = (
    "index.html", "claims.html", "timeline.html", "about.html", "briefs/index.html", "actors/index.html",
    "places/index.html", "backgrounds/index.html", "actors/coast-shield.html", "actors/tarfi.html",
    "places/ras-al-ghazal.html", "backgrounds/october-rising.html", "backgrounds/assembly-and-house.html",
)  # fmt: skip
# width, colour scheme
SCREENS = ((1440, "light"), (1440, "dark"), (390, "light"))


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing on the console."""


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_site(site_data(), THEME, folder)
    return folder


@pytest.fixture(scope="module")
def address(output: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser())
        yield browser
        browser.close()


def open_page(chromium: Browser, where: str, width: int = 1440, **options: object) -> tuple[Page, list[str]]:
    context = chromium.new_context(
        viewport={"width": width, "height": 900}, offline=where[:4] == "file", **options
    )  # type: ignore[arg-type]
    page, complaints = context.new_page(), []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(where)
    return page, complaints


@pytest.mark.parametrize("name", PAGES)
def test_page_from_disk_is_accessible_quiet_and_fits(chromium: Browser, output: Path, name: str) -> None:
    for width, scheme in SCREENS:
        page, complaints = open_page(chromium, (output / name).as_uri(), width, color_scheme=scheme)
        assert complaints == []  # before axe, which fetches the style sheet and is refused
        found = Axe().run(page).response["violations"]
        said = [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in found]
        assert said == [], (width, scheme)
        spill = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        assert page.evaluate(spill) == 0
        page.context.close()


@pytest.mark.parametrize("name", ["index.html", "claims.html", "actors/tarfi.html"])
def test_page_over_http_is_quiet(chromium: Browser, address: str, name: str) -> None:
    page, complaints = open_page(chromium, f"{address}/{name}")
    assert complaints == []
    assert page.locator("h1").count() == 1
    page.context.close()


def test_the_smallest_phone_scrolls_one_way_only(chromium: Browser, output: Path) -> None:
    for name in PAGES:
        page, _ = open_page(chromium, (output / name).as_uri(), 320)
        spill = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert spill == 0, name
        page.context.close()


def test_the_ledger_is_narrowed_and_whole_again(chromium: Browser, output: Path) -> None:
    page, _ = open_page(chromium, (output / "claims.html").as_uri())
    rows = page.locator(".ledger > .claim")
    everything = rows.count()
    page.get_by_label("Single source").check()
    shown = rows.locator("visible=true").count()
    assert 0 < shown < everything
    assert page.get_by_role("status").inner_text() == f"Showing {shown} of {everything} rows"
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function("!document.querySelector('.ledger > .claim[hidden]')")
    page.context.close()


def test_a_filter_stands_in_the_address(chromium: Browser, address: str) -> None:
    page, _ = open_page(chromium, f"{address}/claims.html?status=contested")
    assert page.get_by_label("Contested").is_checked()
    assert page.locator(".ledger > .claim.single").locator("visible=true").count() == 0
    page.context.close()


def test_a_link_to_a_hidden_row_lifts_the_filter(chromium: Browser, address: str) -> None:
    page, _ = open_page(chromium, f"{address}/claims.html")
    row = page.locator(".ledger > .claim.contested").first.get_attribute("id")
    page.goto("about:blank")
    page.goto(f"{address}/claims.html?status=single#{row}")
    assert page.locator(f'[id="{row}"]').is_visible()
    page.context.close()


def test_without_a_script_everything_is_there_and_nothing_is_offered_that_needs_one(
    chromium: Browser, output: Path
) -> None:
    page, _ = open_page(chromium, (output / "claims.html").as_uri(), java_script_enabled=False)
    assert (
        page.locator(".ledger > .claim").locator("visible=true").count()
        == page.locator(".ledger > .claim").count()
    )
    assert not page.locator(".facets").is_visible()
    page.context.close()


def test_print_shows_what_is_folded_on_screen(chromium: Browser, output: Path) -> None:
    page, _ = open_page(chromium, (output / "backgrounds/october-rising.html").as_uri())
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.get_by_text("A monument was raised").is_visible()
    page.context.close()
