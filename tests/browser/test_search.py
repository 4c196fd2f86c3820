"""Search in a real browser, from disk and over http: any spelling, prefixes, phrases, typos, facets, keys."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect
from tabs import Site, Tab

pytestmark = pytest.mark.browser
OpenTab = Callable[..., Tab]
VECTORS = Path(__file__).parents[1] / "search" / "vectors.json"
PATHS = """async query => {
    const answer = await BriefroomSearch.query(query);
    return (await BriefroomSearch.documents(answer.ids)).map(found => found.path);
}"""
HAFTAR = "actors/khalifa-haftar.html"


def results(page: Page) -> list[str]:
    """Addresses of the results on the page, once they stand."""
    page.locator("#search-results > li").first.wait_for()
    hrefs: list[str] = page.locator("#search-results h2 a").evaluate_all(
        "all => all.map(a => a.getAttribute('href'))"
    )
    return hrefs


def found(page: Page, query: str) -> list[str]:
    """Every document the engine finds, best first."""
    paths: list[str] = page.evaluate(PATHS, query)
    return paths


@pytest.fixture
def page(project_site: Site, open_tab: OpenTab) -> Page:
    return open_tab(project_site).open("search.html")


def test_both_tokenisers_make_the_same_words(page: Page) -> None:
    vectors = json.loads(VECTORS.read_text(encoding="utf-8"))
    made = [page.evaluate("text => BriefroomSearch.tokenise(text)", text) for text, _ in vectors]
    assert made == [words for _, words in vectors]


@pytest.mark.parametrize("spelling", ["Haftar", "Hifter", "hafter", "حفتر", "Khalifa Hifter", "haftar's"])
def test_every_spelling_of_a_name_finds_its_page_first_and_the_same_briefs(page: Page, spelling: str) -> None:
    paths, plain = found(page, spelling), found(page, "Haftar")
    assert paths[0] == HAFTAR
    briefs = {path for path in plain if path.startswith("briefs/") and "#" not in path}
    assert briefs
    assert briefs <= set(paths)


def test_a_place_is_found_under_another_spelling(page: Page) -> None:
    paths = found(page, "Ras Jedir")
    assert paths[0] == "places/ras-ajdir.html"
    assert any("hold-main-crossing" in path for path in paths)  # that dispatch writes Ras Ajdir


def test_a_brief_whose_title_holds_the_words_comes_first(page: Page) -> None:
    assert "oil-ports-shut" in found(page, "oil ports shut ")[0]


def test_the_last_word_may_be_unfinished(page: Page) -> None:
    assert HAFTAR in found(page, "haft")
    assert HAFTAR in found(page, "hift")
    assert found(page, "haft ") != found(page, "haft")


@pytest.mark.parametrize("typo", ["hafatr", "hafttar", "benghzai"])
def test_a_typo_still_finds_something_and_says_what_was_meant(page: Page, typo: str) -> None:
    assert found(page, typo)
    page.fill("#search-q", typo + " ")
    expect(page.locator("#search-hints")).to_contain_text(f"Nothing holds “{typo}”")


def test_a_phrase_is_found_only_where_its_words_stand_together(page: Page) -> None:
    together, anywhere = found(page, '"rival parliament"'), found(page, "rival parliament ")
    reversed_order = found(page, '"parliament rival"')
    assert set(together) <= set(anywhere)
    assert reversed_order == []
    assert found(page, '"border post"')


def test_a_minus_takes_out(page: Page) -> None:
    with_port, without = found(page, "Haftar "), found(page, "Haftar -Benghazi")
    assert set(without) < set(with_port)


def test_a_query_of_function_words_alone_is_answered(page: Page) -> None:
    assert found(page, "of the ")


def test_results_are_shown_with_their_words_marked(project_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(project_site).open("search.html?q=" + quote("حفتر"))
    assert results(page)[0] == HAFTAR
    expect(page.locator("#search-q")).to_have_value("حفتر")
    assert "Haftar" in page.locator("#search-results mark").all_inner_texts()
    expect(page.locator("#search-hints")).to_contain_text("This names Khalifa Haftar")


def test_the_masthead_box_leads_to_the_results(project_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(project_site).open("claims.html")
    page.fill("#masthead-q", "Hifter")
    page.press("#masthead-q", "Enter")
    page.wait_for_url("**/search.html?q=Hifter")
    assert results(page)[0] == HAFTAR


def test_facets_narrow_and_the_address_keeps_them(page: Page) -> None:
    page.fill("#search-q", "Haftar")
    before = len(results(page))
    page.locator("#search-facets input[name=kind][value=background]").check()
    expect(page.locator("#search-results .kind").first).to_contain_text("Background")
    paths = results(page)
    assert 0 < len(paths) < before
    assert all(path.startswith("backgrounds/") for path in paths)
    assert "kind=background" in page.url
    page.reload()
    assert results(page) == paths
    assert page.locator("#search-facets input[name=kind][value=background]").is_checked()


def test_going_back_brings_the_results_back(page: Page) -> None:
    page.fill("#search-q", "Ras Jedir")
    paths = results(page)
    page.locator("#search-results h2 a").first.click()
    expect(page.locator("h1")).to_contain_text("Ras Ajdir")
    page.go_back()
    assert results(page) == paths
    expect(page.locator("#search-q")).to_have_value("Ras Jedir")


def test_arrows_and_escape_work_without_a_mouse(page: Page) -> None:
    page.fill("#search-q", "Haftar")
    results(page)
    page.press("#search-q", "ArrowDown")
    focused = "document.activeElement.getAttribute('href')"
    assert page.evaluate(focused) == HAFTAR
    page.keyboard.press("ArrowDown")
    assert page.evaluate(focused) != HAFTAR
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "search-q"
    page.keyboard.press("Escape")
    expect(page.locator("#search-browse")).to_be_visible()


def test_nothing_found_is_said(page: Page) -> None:
    page.fill("#search-q", "zzqqxx yyvvww")
    expect(page.locator("#search-showing")).to_contain_text("Nothing found")


def test_results_are_accessible(project_site: Site, open_tab: OpenTab) -> None:
    tab = open_tab(project_site)
    results(tab.open("search.html?q=Haftar"))
    assert tab.violations() == []


def test_no_part_of_the_index_is_loaded_before_the_box_is_used(project_site: Site, open_tab: OpenTab) -> None:
    tab = open_tab(project_site)
    loaded: list[str] = []
    tab.page.on("request", lambda request: loaded.append(request.url))
    tab.open("index.html")
    assert not [url for url in loaded if "/search" in url]


def test_without_a_script_the_page_says_where_to_browse(project_site: Site, open_tab: OpenTab) -> None:
    page = open_tab(project_site, java_script_enabled=False).open("search.html")
    expect(page.get_by_role("link", name="Actors by name")).to_be_visible()
