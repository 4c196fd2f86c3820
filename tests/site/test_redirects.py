"""Old addresses lead on, and links in people's own words find whom they mean."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fiction import brief_of, knowledge, port, site_data
from lxml import html
from test_pages_across import render

from briefroom.site.data import SiteData
from briefroom.site.redirect_pages import pages, resolved, resolved_links, resolver

SLUG = "2031/2031-03-12-port"


def with_redirects(redirects: dict[str, str], moved: dict[str, str] | None = None) -> SiteData:
    data = site_data()
    return replace(data, told=replace(data.told, redirects=redirects, moved=moved or {}))


@pytest.mark.parametrize(
    ("redirects", "moved", "old", "new"),
    [
        ({"s-tarfi": "tarfi"}, {}, "actors/s-tarfi.html", "actors/tarfi.html"),
        ({"ghazal": "ras-al-ghazal"}, {}, "places/ghazal.html", "places/ras-al-ghazal.html"),
        ({"rising": "october-rising"}, {}, "backgrounds/rising.html", "backgrounds/october-rising.html"),
        ({}, {"2031/old": SLUG}, "briefs/2031/old.html", f"briefs/{SLUG}.html"),
    ],
)
def test_an_old_address_leads_on_without_a_server(
    redirects: dict[str, str], moved: dict[str, str], old: str, new: str
) -> None:
    page = html.document_fromstring(render(with_redirects(redirects, moved))[old])
    up = "../" * old.count("/")
    refresh = page.xpath("//meta[@http-equiv='refresh']")[0].get("content")
    assert refresh == f"0; url={up}{new}"
    assert page.xpath("//main//a")[0].get("href") == f"{up}{new}"
    assert page.xpath("//link[@rel='canonical']")[0].get("href") == f"{up}{new}"
    assert page.xpath("//meta[@name='robots']")[0].get("content") == "noindex"
    assert page.xpath("//script[not(@src)]") == [] and page.xpath(
        "//meta[@http-equiv='Content-Security-Policy']"
    )


@pytest.mark.parametrize("redirects", [{"tarfi": "house"}, {"gone": "nowhere"}])
def test_no_page_where_the_old_id_stands_or_the_new_one_does_not(redirects: dict[str, str]) -> None:
    assert list(pages(with_redirects(redirects))) == []


def test_a_hand_written_link_keeps_its_words_and_finds_its_card() -> None:
    known = knowledge()
    evidence = port(known)
    said = "The officer [S. Tarfi](actor:s-tarfi \"probable\") spoke in [the port](place:ras-al-ghazal)."
    body = f"## The article\n\n{said}\n"
    brief = replace(brief_of(evidence, known, SLUG, body), actors=("s-tarfi", "tarfi"))
    now = resolver({"s-tarfi": "tarfi"}, known)
    found = resolved(brief, now)
    assert found.actors == ("tarfi",)
    data = site_data()
    data = replace(data, briefs=tuple(found if b.slug == SLUG else b for b in data.briefs))
    page = html.document_fromstring(render(data)[f"briefs/{SLUG}.html"])
    (link,) = [a for a in page.xpath("//article//a") if a.text_content() == "S. Tarfi"]
    assert link.get("href") == "#a-tarfi"


@pytest.mark.parametrize(
    "text",
    [
        "Words (actor:s-tarfi) that are no link",
        "[a](actor:s-tarfi-two)",
        "[a](source:s-tarfi)",
        "`actor:s-tarfi`",
    ],
)
def test_what_is_no_link_to_that_entry_stays(text: str) -> None:
    now = resolver({"s-tarfi": "tarfi"}, knowledge())
    assert resolved_links(text, now) == text


def test_an_id_that_stands_is_never_led_away() -> None:
    assert resolver({"tarfi": "house"}, knowledge())("tarfi") == "tarfi"
