"""A brief in the browser: cards and notes by mouse and keyboard, without a script, on a phone, on paper."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from tabs import Site, Tab

pytestmark = pytest.mark.browser
OpenTab = Callable[..., Tab]
PORT = "briefs/2031/2031-03-12-port.html"
PHONE = {"viewport": {"width": 390, "height": 844}}
TARFI = "article[data-home] a[data-note=a-tarfi]"


@pytest.fixture
def tab(fiction_site: Site, open_tab: OpenTab) -> Tab:
    tab = open_tab(fiction_site)
    tab.open(PORT)
    return tab


def test_hovering_a_name_shows_its_card_and_leaving_hides_it(tab: Tab) -> None:
    card = tab.page.locator("#hover-card")
    expect(card).to_be_hidden()
    tab.page.hover(TARFI)
    expect(card).to_be_visible()
    expect(card).to_contain_text("Officer who speaks for the Maghari National Forces.")
    assert tab.violations() == []
    tab.page.hover("h1")
    expect(card).to_be_hidden()


def test_click_pins_the_card_beside_the_text_and_close_returns(tab: Tab) -> None:
    name = tab.page.locator("article[data-home] a[data-note=a-assembly]").first
    name.click()
    note = tab.page.locator("aside.note.is-card")
    expect(note).to_be_visible()
    text, margin = tab.page.locator("article[data-home] > p").first.bounding_box(), note.bounding_box()
    assert text and margin and margin["x"] > text["x"] + text["width"]
    line = name.bounding_box()
    assert line and abs(margin["y"] - line["y"]) < line["height"]
    assert tab.violations() == []
    note.get_by_role("button", name="Close").click()
    expect(note).to_have_count(0)
    expect(name).to_be_focused()


def test_pinned_note_goes_back_to_its_phrase(tab: Tab) -> None:
    tab.page.click(TARFI)
    tab.page.locator("aside.note.is-card").get_by_role("button", name="Back to the phrase").click()
    expect(tab.page.locator(TARFI)).to_be_focused()
    expect(tab.page.locator("aside.note.is-card")).to_be_visible()


def test_keyboard_opens_pins_and_escapes(tab: Tab) -> None:
    name = tab.page.locator(TARFI)
    tab.page.locator("article[data-home] a[data-note=a-forces]").first.focus()
    tab.page.keyboard.press("Tab")
    expect(name).to_be_focused()
    expect(tab.page.locator("#hover-card")).to_be_visible()
    tab.page.keyboard.press("Escape")
    expect(tab.page.locator("#hover-card")).to_be_hidden()
    tab.page.keyboard.press("Enter")
    note = tab.page.locator("aside.note.is-card")
    expect(note).to_be_visible()
    expect(name).to_have_attribute("aria-expanded", "true")
    tab.page.keyboard.press("Tab")
    assert tab.page.evaluate("!!document.activeElement.closest('aside.note.is-card')")
    tab.page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(name).to_be_focused()
    expect(name).to_have_attribute("aria-expanded", "false")


def test_contested_claims_stand_open_in_the_margin_with_both_sides(tab: Tab) -> None:
    note = tab.page.locator("aside.note", has_text="Contested").first
    expect(note).to_be_visible()
    expect(note).to_contain_text("Nael Hmayda")
    expect(note).to_contain_text("Salem Tarfi")


def test_mark_of_a_sentence_opens_its_words_and_the_original(tab: Tab) -> None:
    tab.page.click("#m-s1")
    note = tab.page.locator("aside.note", has=tab.page.locator("mark"))
    expect(note.locator("mark")).to_contain_text("overran the Ras al-Ghazal oil terminal")
    href = note.get_by_role("link", name="Open the original").get_attribute("href")
    assert (
        href == "https://wire.example/seized#:~:text=Gunmen%20loyal%20to%20the,before%20dawn%20on%20Tuesday."
    )


def test_note_stays_with_its_phrase_when_the_window_narrows(tab: Tab) -> None:
    tab.page.click(TARFI)
    tab.page.set_viewport_size({"width": 700, "height": 900})
    note, name = tab.page.locator("aside.note.is-card").bounding_box(), tab.page.locator(TARFI).bounding_box()
    assert note and name and note["y"] > name["y"]
    assert note["x"] + note["width"] <= 700


def test_phone_opens_notes_under_the_paragraph_and_none_by_itself(
    fiction_site: Site, open_tab: OpenTab
) -> None:
    tab = open_tab(fiction_site, **PHONE)
    page = tab.open(PORT)
    expect(page.locator("aside.note")).to_have_count(0)
    page.click(TARFI)
    expect(page.locator("aside.note")).to_be_visible()
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert tab.violations() == []


def test_without_a_script_names_and_marks_lead_to_their_entries(
    fiction_site: Site, open_tab: OpenTab
) -> None:
    page = open_tab(fiction_site, java_script_enabled=False).open(PORT)
    page.click(TARFI)
    assert page.url.endswith("#a-tarfi")
    expect(page.locator("#a-tarfi")).to_be_in_viewport()
    page.click("#m-c1")
    expect(page.locator("#c1")).to_be_in_viewport()
    page.locator("#c1").get_by_role("link", name="Back to the phrase").click()
    expect(page.locator("#m-c1")).to_be_in_viewport()
    expect(page.locator(".theme-toggle")).to_be_hidden()


def test_link_to_a_box_opens_it(tab: Tab) -> None:
    box = tab.page.locator("#b-october-rising")
    box.locator("summary").click()
    assert box.evaluate("box => box.open") is False
    tab.page.locator(".at-a-glance").get_by_role("link", name="October Rising").click()
    expect(box).to_have_attribute("open", "")
    expect(box).to_be_in_viewport()


NOTE = "#v-ras-al-ghazal-1"


@pytest.mark.parametrize("options", [{}, PHONE, {"java_script_enabled": False}])
def test_an_editors_note_stands_right_under_the_paragraph_with_the_words(
    fiction_site: Site, open_tab: OpenTab, options: dict[str, object]
) -> None:
    page = open_tab(fiction_site, **options).open(PORT)
    note, words = page.locator(NOTE), page.locator(".span.noted")
    expect(note).to_contain_text("no terminal.")
    expect(words).to_have_text("oil terminal")
    paragraph, below = page.locator("p:has(> .span.noted)").bounding_box(), note.bounding_box()
    assert paragraph and below and 0 <= below["y"] - paragraph["y"] - paragraph["height"] < 40
    assert below["x"] >= paragraph["x"] and below["width"] <= paragraph["width"]


def test_an_editors_note_is_on_paper_too(tab: Tab) -> None:
    tab.page.emulate_media(media="print")
    expect(tab.page.locator(NOTE)).to_be_visible()
    expect(tab.page.locator(NOTE)).to_contain_text("Meridian Wire")


def test_what_came_later_is_folded_and_opens_where_the_card_is_pinned(tab: Tab) -> None:
    tab.page.hover(TARFI)
    expect(tab.page.locator("#hover-card")).to_be_visible()
    expect(tab.page.locator("#hover-card").get_by_text("He was dismissed")).to_be_hidden()
    tab.page.click(TARFI)
    note = tab.page.locator("aside.note.is-card")
    expect(note.get_by_text("He was dismissed")).to_be_hidden()
    note.get_by_text("Later (1)").click()
    expect(note.get_by_text("He was dismissed in May 2031.")).to_be_visible()
    assert tab.violations() == []


def test_a_comparison_keeps_both_sides_beside_each_other_on_a_phone(
    fiction_site: Site, open_tab: OpenTab
) -> None:
    tab = open_tab(fiction_site, **PHONE)
    page = tab.open(PORT)
    box = page.locator("#b-assembly-and-house")
    expect(box).to_have_attribute("open", "")
    left, right = (box.locator("tbody tr").first.locator("td").nth(n).bounding_box() for n in (0, 1))
    assert left and right and abs(left["y"] - right["y"]) < 1 and right["x"] >= left["x"] + left["width"] - 1
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert tab.violations() == []


def test_theme_follows_the_system_until_the_reader_chooses(fiction_site: Site, open_tab: OpenTab) -> None:
    tab = open_tab(fiction_site, color_scheme="dark")
    page = tab.open(PORT)
    paper = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(paper)
    page.get_by_role("button", name="Switch between light and dark").click()
    light = page.evaluate(paper)
    assert dark != light
    tab.open("index.html")
    assert page.evaluate(paper) == light


def test_paper_has_the_boxes_and_no_controls(tab: Tab) -> None:
    tab.page.click(TARFI)
    tab.page.emulate_media(media="print")
    tab.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(tab.page.locator("#b-october-rising")).to_contain_text("Sentence 1 on the rising.")
    for selector in ("aside.note", ".masthead nav", ".rail", ".theme-toggle"):
        expect(tab.page.locator(selector).first).to_be_hidden()
    expect(tab.page.locator("#c1")).to_be_visible()


def test_slash_puts_the_cursor_into_the_search_field_which_leads_to_search(tab: Tab) -> None:
    tab.page.keyboard.press("/")
    tab.page.keyboard.type("tarfi")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/search.html?q=tarfi")


def test_arabic_name_runs_from_right_to_left(tab: Tab) -> None:
    name = tab.page.locator("#a-tarfi [lang=ar]")
    assert name.evaluate("el => getComputedStyle(el).direction") == "rtl"


def test_policy_stops_a_script_that_slipped_in(fiction_site: Site, open_tab: OpenTab) -> None:
    tab = open_tab(fiction_site)
    page = tab.open(PORT)
    page.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = 'window.slipped = true';
        document.body.append(script);
    }""")
    assert page.evaluate("window.slipped") is None
    assert any("Content Security Policy" in problem for problem in tab.problems)
    tab.problems.clear()
