"""The brief's page: what a reader finds on it, from invented articles."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from fiction import brief_of, knowledge, port, site_data
from lxml import html as parser

from briefroom.site import brief_page
from briefroom.site.assets import theme_assets
from briefroom.site.data import SiteData
from briefroom.site.environment import make_environment, render_page
from briefroom.site.excerpts import published

THEME = Path(__file__).parents[2] / "themes" / "briefroom"
PORT, REBUTTAL, TALKS = "2031/2031-03-12-port", "2031/2031-03-13-rebuttal", "undated/talks"
WORD = re.compile(r"[^\W_]+")


def text_of(data: SiteData, slug: str = PORT) -> str:
    environment = make_environment(THEME / "templates")
    page = next(page for page in brief_page.pages(data) if page.path == f"briefs/{slug}.html")
    return render_page(environment, page, data)


def page_of(data: SiteData, slug: str = PORT) -> parser.HtmlElement:
    return parser.document_fromstring(text_of(data, slug))


def words(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.fixture(scope="module")
def data() -> SiteData:
    return site_data()


@pytest.fixture(scope="module")
def page(data: SiteData) -> parser.HtmlElement:
    return page_of(data)


@pytest.mark.parametrize("slug", [PORT, REBUTTAL, TALKS])
def test_links_within_the_page_lead_somewhere(data: SiteData, slug: str) -> None:
    page = page_of(data, slug)
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    wanted = {a.get("href")[1:] for a in page.iter("a") if (a.get("href") or "").startswith("#")}
    wanted |= {a.get("data-note") for a in page.iter("a") if a.get("data-note")}
    assert wanted <= set(ids)


@pytest.mark.parametrize("slug", [PORT, REBUTTAL, TALKS])
def test_page_has_no_inline_script_or_style(data: SiteData, slug: str) -> None:
    page = page_of(data, slug)
    assert not page.xpath("//*[@style]") and not page.xpath("//style")
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
    assert [s.get("type") for s in page.iter("script") if not s.get("src")] == ["application/ld+json"]


def test_words_of_a_hostile_article_stay_words(data: SiteData) -> None:
    page = page_of(data, TALKS)
    assert "<b>talks</b> </script><script>alert(1)</script>" in words(page.find(".//h1"))
    assert not page.xpath("//img") and len(page.xpath("//script[not(@src)]")) == 1
    json.loads(page.xpath("//script[@type='application/ld+json']")[0].text)


def test_name_opens_a_card_with_roles_of_the_day(page: parser.HtmlElement) -> None:
    card = page.get_element_by_id("a-tarfi")
    assert "Officer who speaks for the Maghari National Forces." in words(card)
    assert "spokesman, Maghari National Forces" in words(card)
    assert "attaché" not in words(card)
    native = card.xpath(".//*[@lang='ar']")[0]
    assert (native.get("dir"), native.text) == ("rtl", "سالم الطرفي")


def test_actor_known_only_from_the_article_is_marked_and_in_its_words(page: parser.HtmlElement) -> None:
    card = page.get_element_by_id("a-hmayda")
    assert "commands the Coast Shield militia" in words(card)
    assert card.xpath(".//*[contains(@class, 'unreviewed')]")
    assert page.xpath("//article//a[@data-note='a-hmayda' and contains(@class, 'unreviewed')]")


def test_camps_have_shapes_in_alphabetical_order(page: parser.HtmlElement) -> None:
    sides = {ident: page.get_element_by_id(f"a-{ident}").get("class") for ident in
             ("assembly", "coast-shield", "hmayda", "house", "forces", "tarfi", "npe")}  # fmt: skip
    letters = {ident: value.split("side-")[1][0] for ident, value in sides.items()}
    assert letters == {"assembly": "a", "coast-shield": "a", "hmayda": "a", "house": "b", "forces": "b",
                       "tarfi": "b", "npe": "n"}  # fmt: skip


def test_what_another_brief_tells_differently_stands_in_the_glance(data: SiteData) -> None:
    dispute = data.corpus.disputes[0]
    elsewhere = next(brief for brief in data.briefs if brief.slug == REBUTTAL)
    answer = replace(dispute.answer, brief=elsewhere, key=f"{REBUTTAL}#c1", speaker="Orla Vesk")
    across = replace(dispute, answer=answer, place="ras-al-ghazal", day="2031-03-11", topic="changed")
    corpus = replace(data.corpus, disputes=(across,))
    glance = words(page_of(replace(data, corpus=corpus)).xpath("//section[@class='at-a-glance']")[0])
    assert "Whether Ras al-Ghazal changed hands, 11 March 2031: Orla Vesk in" in glance
    assert "Between briefs" not in words(page_of(data).xpath("//section[@class='at-a-glance']")[0])


def test_a_background_with_a_box_has_no_card(page: parser.HtmlElement) -> None:
    assert not page.xpath("//*[@id='a-october-rising']")


def test_one_voice_against_several_is_heard_once(data: SiteData) -> None:
    dispute = data.corpus.disputes[0]
    other = replace(dispute.answer, key=f"{PORT}#c9", speaker="Orla Vesk")
    corpus = replace(data.corpus, disputes=(dispute, replace(dispute, answer=other)))
    entry = page_of(replace(data, corpus=corpus)).get_element_by_id(dispute.answered.key.partition("#")[2])
    columns = entry.xpath(".//div[@class='claim-sides']/div")
    assert sorted(len(column.xpath("./div")) for column in columns) == [1, 2]


def test_contested_claim_shows_both_sides_where_it_stands(page: parser.HtmlElement) -> None:
    entry = page.get_element_by_id("c1")
    sides = [words(side) for side in entry.xpath(".//div[@class='claim-sides']/div")]
    assert len(sides) == 2
    assert sides[0].startswith("Nael Hmayda") and "held every tank" in sides[0]
    assert sides[1].startswith("Salem Tarfi") and "pulled back" in sides[1]
    assert "differs from" in words(entry)
    mark = page.xpath("//article//a[@id='m-c1']")[0]
    assert "contested" in mark.get("class") and mark.get("data-open") is not None
    assert page.xpath("//article//span[@class='span contested']")


def test_every_sentence_opens_its_words_and_the_original(page: parser.HtmlElement) -> None:
    sources = page.xpath("//ol[contains(@class, 'sources')]/li")
    assert [source.get("id") for source in sources] == [f"s{n}" for n in range(1, 9)]
    first = sources[0]
    assert words(first.find(".//mark")).startswith("Gunmen loyal to the General Consultative Assembly")
    assert "Meridian Wire, 12 March 2031" in words(first)
    assert "seeds/port.txt, characters" in words(first)
    assert first.xpath(".//a[starts-with(@href, 'https://wire.example/seized#:~:text=Gunmen%20loyal')]")
    marks = page.xpath("//article[@data-home]//a[contains(@class, 'mark')]")
    assert len(marks) == 8


def test_box_stands_in_place_with_a_source_for_each_sentence(page: parser.HtmlElement) -> None:
    box = page.get_element_by_id("b-october-rising")
    assert box.tag == "details"
    rows = box.xpath(".//ol/li")
    assert len(rows) == 4
    assert all(row.xpath(".//a[@href='https://wire.example/port']") for row in rows)
    assert "2 more sentences" in words(box) and "1 later development" in words(box)


def test_comparison_has_equal_columns_and_says_what_is_missing(page: parser.HtmlElement) -> None:
    box = page.get_element_by_id("b-assembly-and-house")
    heads = [words(head) for head in box.xpath(".//thead//span[@class='side-name']")]
    assert heads == ["General Consultative Assembly", "House of Delegates"]
    rows = [[words(cell) for cell in row] for row in box.xpath(".//tbody/tr")]
    assert rows[0][1].startswith("Tamzelt") and rows[0][2].startswith("Bir Halwan")
    assert rows[1][1] == "Not in the sources"


def test_timeline_shows_no_date_more_precise_than_known(page: parser.HtmlElement) -> None:
    rising, seizure = page.get_element_by_id("e-e2"), page.get_element_by_id("e-e1")
    assert rising.find(".//time").get("datetime") == "2029" and "year only" in words(rising)
    assert rising.xpath(".//*[local-name()='rect' and @width='120.0']")
    assert "from “Tuesday”" in words(seizure)
    assert seizure.xpath(".//*[local-name()='circle']")


def test_gap_is_content(page: parser.HtmlElement) -> None:
    assert "No independent voice" in words(page.xpath("//*[@class='at-a-glance']")[0])


def test_hand_edits_show_and_are_marked_as_an_editors_own() -> None:
    data = site_data()
    brief = data.briefs[1]
    body = brief.body.replace("Parliament that sits in Tamzelt.", "The elder parliament.")
    heard = "## What I heard\n\nThe port is calm. [no](actor:nobody)"
    body = body.replace("## Who is who", f"{heard}\n\n## Who is who")
    data = site_data(body=body)
    page = page_of(replace(data, bases={PORT: brief.body}))
    assert "The elder parliament." in words(page.get_element_by_id("a-assembly"))
    own = page.get_element_by_id("sec-what-i-heard")
    assert "The port is calm." in words(own) and own.xpath(".//*[@class='unlinked']")
    marked = page.xpath("//*[@class='prov editor' and text()='Edited by hand' and not(ancestor::aside)]")
    assert len(marked) == 2


@pytest.mark.parametrize(
    "body",
    ["", "Only words.\n", "## Claims\n\n- [c9](claim:c9) gone\n", "## Timeline\n\n- [x](event:e9): y\n",
     "## The article\n"],
)
def test_brief_a_person_emptied_still_has_its_ledger_and_sources(body: str) -> None:
    page = page_of(site_data(body=body))
    assert page.get_element_by_id("c1") is not None and page.get_element_by_id("s8") is not None


def test_undeclared_rights_leave_an_excerpt_in_a_published_site() -> None:
    known = knowledge()
    brief = published(brief_of(port(known), known, PORT))
    data = replace(site_data(), briefs=(brief,), publish=True)
    page = page_of(data)
    text = [word.casefold() for word in WORD.findall(port(known).article.text)]
    shown = [word.casefold() for word in WORD.findall(words(page.find(".//main")))]
    runs = longest_runs(shown, text)
    assert max(runs.values()) <= 27  # words are counted by blanks: "Ras al-Ghazal" is two
    assert "The article is not reproduced here" in words(page)
    assert page.get_element_by_id("b-october-rising") is not None


def longest_runs(shown: list[str], text: list[str]) -> dict[int, int]:
    """How many words of ``text`` stand in a row in ``shown``, by where the run starts in ``text``."""
    joined = " " + " ".join(shown) + " "
    runs: dict[int, int] = {}
    for start in range(len(text)):
        length = 0
        while start + length < len(text) and " " + " ".join(text[start : start + length + 1]) + " " in joined:
            length += 1
        runs[start] = length
    return runs


def test_declared_rights_are_left_as_they_are() -> None:
    known = knowledge()
    brief = brief_of(port(known, "full"), known, PORT)
    assert published(brief) is brief


def test_linked_data_names_the_article_and_its_claims(page: parser.HtmlElement) -> None:
    data = json.loads(page.xpath("//script[@type='application/ld+json']")[0].text)
    assert data["@type"] == "BackgroundNewsArticle"
    assert data["isBasedOn"]["@type"] == "NewsArticle"
    assert [part["@type"] for part in data["hasPart"]] == ["Claim"] * 4
    assert "ClaimReview" not in json.dumps(data)


def test_brief_ships_at_most_thirty_kilobytes_of_style_and_script(page: parser.HtmlElement) -> None:
    assets = {asset.path: asset.data for asset in theme_assets(THEME / "static")}
    loaded = [s.get("src") for s in page.iter("script") if s.get("src")]
    loaded += [link.get("href") for link in page.iter("link") if link.get("rel") == "stylesheet"]
    packed = [len(gzip.compress(assets[path.replace("../", "")], 6)) for path in loaded]
    assert sum(packed) <= 30 * 1024


def test_page_is_the_same_each_time(data: SiteData) -> None:
    assert text_of(data) == text_of(site_data())
