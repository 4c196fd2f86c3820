"""What changed, as readers meet it: the pages, the feed, the linked data, and what rights keep back."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from fiction import site_data
from lxml import etree, html
from test_pages_across import render

from briefroom.model import Change, Rights
from briefroom.site.change_lines import tell
from briefroom.site.changes_page import MOST_ON_A_PAGE, MOST_TOGETHER
from briefroom.site.data import SiteData
from briefroom.site.excerpts import published
from briefroom.site.pages import all_assets

SLUG = "2031/2031-03-12-port"
PORT = f"brief:{SLUG}"
WAS = "Gunmen overran the terminal before dawn."
NOW = "Gunmen entered the terminal before dawn."
ARTICLE = "The terminal has changed hands five times since the October Rising of 2029."


def change(kind: str = "edited", subject: str = PORT, **fields: str) -> Change:
    known = {"on": "2031-05-04", "title": "Coast Shield claims the terminal", "state": "0123456789"}
    return Change(kind=kind, subject=subject, **(known | fields))  # type: ignore[arg-type]


def told(*changes: Change, rights: Rights | None = "full", publish: bool = False) -> SiteData:
    data = site_data(rights=rights, publish=publish)
    briefs = data.briefs
    shown = tuple(published(brief) for brief in briefs) if publish else briefs
    return replace(data, briefs=shown, told=tell(changes, briefs, {}, publish=publish))


def page(data: SiteData, path: str) -> html.HtmlElement:
    return html.document_fromstring(render(data)[path])


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def entries(data: SiteData, path: str = "changes.html") -> list[str]:
    return [words(item) for item in page(data, path).xpath("//ol[@class='changes']/li")]


def test_an_edit_stands_by_its_day_with_both_wordings_and_a_name() -> None:
    data = told(change(was=WAS, now=NOW))
    main = page(data, "changes.html")
    assert words(main.find(".//h2")) == "4 May 2031"
    (item,) = main.xpath("//ol[@class='changes']/li")
    assert item.findtext(".//del") == WAS and item.findtext(".//ins") == NOW
    assert item.find(".//a").get("href") == f"briefs/{SLUG}.html" and "By an editor." in words(item)


def test_days_and_entries_stand_newest_first_whatever_the_order_of_branches() -> None:
    days = ("2031-05-06", "2031-05-04", "2031-05-05")
    data = told(*(change(on=day, now=f"{n}") for n, day in enumerate([*days, "2031-05-06"])))
    found = [words(h) for h in page(data, "changes.html").iter("h2")]
    assert found == ["6 May 2031", "5 May 2031", "4 May 2031"]
    assert [i.split("Now ")[1][0] for i in entries(data)] == ["3", "0", "2", "1"]


def test_what_a_ruling_touched_is_one_entry() -> None:
    ruled = {"ruling": "0a1b2c3d4e5f", "by": "Ada", "why": "one person", "on": "2031-05-04"}
    merged = change("merged", "actor:tarfi", title="Salem Tarfi", was="S. Tarfi", now="Salem Tarfi", **ruled)
    (entry,) = entries(told(merged, change("merged", **ruled)))
    assert "one person By Ada." in entry and "1 other page" in entry


def test_what_was_added_together_is_one_entry_of_bounded_length() -> None:
    added = [change("added", f"actor:a-{n}", title=f"A {n}") for n in range(MOST_TOGETHER + 1)]
    second, first = entries(told(*added))
    assert f"A 0 and {MOST_TOGETHER - 1} others" in first and f"A {MOST_TOGETHER}" in second


def test_pages_are_numbered_from_the_oldest_and_keep_what_they_hold() -> None:
    changes = [change(now=f"word{n}") for n in range(MOST_ON_A_PAGE + 1)]
    small, large = render(told(*changes[:-1])), render(told(*changes))
    assert "changes/1.html" not in small
    assert "changes/1.html" in large["changes.html"] and "word200" in large["changes.html"]
    grown = render(told(*changes, *changes))
    items = re.compile(r"<section class=\"day\".*</section>", re.S)
    assert items.findall(grown["changes/1.html"]) == items.findall(large["changes/1.html"])
    assert "word0<" in large["changes/1.html"] and "../changes.html" in large["changes/1.html"]


def test_every_kind_on_the_page_can_be_read_alone_without_a_script() -> None:
    main = page(told(change(), change("corrected")), "changes.html")
    anchors = {a.get("href")[1:] for a in main.xpath("//nav[@class='only-nav']//a")} - {"main"}
    assert anchors == {"only-edited", "only-corrected"}
    assert anchors == {mark.get("id") for mark in main.xpath("//span[@class='only']")}


@pytest.mark.parametrize(
    ("path", "subject"),
    [
        (f"briefs/{SLUG}.html", PORT),
        ("actors/tarfi.html", "actor:tarfi"),
        ("places/maghar.html", "place:maghar"),
        ("backgrounds/october-rising.html", "background:october-rising"),
        ("backgrounds/assembly-and-house.html", "background:assembly-and-house"),
    ],
)
def test_a_page_tells_what_changed_in_it_and_only_that(path: str, subject: str) -> None:
    data = told(change(subject=subject, now=NOW))
    pages = render(data)
    section = html.document_fromstring(pages[path]).get_element_by_id("changes")
    assert NOW in words(section)
    others = [p for p, text in pages.items() if p != path and 'id="changes"' in text]
    assert others == []


def test_an_entry_tells_also_what_was_of_the_one_that_went_into_it() -> None:
    before = change("edited", "actor:s-tarfi", now="Spoke in March.")
    merged = change("merged", "actor:tarfi", former="actor:s-tarfi")
    section = page(told(before, merged), "actors/tarfi.html").get_element_by_id("changes")
    assert "Spoke in March." in words(section) and len(section) == 2


def test_the_front_page_shows_the_last_and_leads_to_all() -> None:
    data = told(*(change(now=f"{n}", why=f"reason {n}") for n in range(9)))
    section = page(data, "index.html").get_element_by_id("changed")
    assert "reason 8" in words(section) and "reason 1" not in words(section)
    assert {a.get("href") for a in section.iter("a")} >= {"changes.html", "corrections.xml"}
    assert page(told(), "index.html").xpath("//*[@id='changed']") == []


def test_words_of_a_change_stay_words() -> None:
    hostile = "<script>alert(1)</script>"
    data = told(change(was=hostile, now=hostile, why=hostile, by=hostile, title=hostile))
    for path in ("changes.html", f"briefs/{SLUG}.html", "index.html"):
        assert "<script>alert" not in render(data)[path]
    assert b"<script>" not in feed_bytes(data)


# ---------------------------------------------------------------- rights


@pytest.mark.parametrize("rights", ["excerpt", "brief-only"])
@pytest.mark.parametrize("kind", ["edited", "seed", "tools", "corrected", "merged"])
def test_limited_rights_keep_the_words_of_changes_back_everywhere(rights: Rights, kind: str) -> None:
    data = told(change(kind, was=WAS, now=ARTICLE), rights=rights)
    everything = "".join(render(data).values()) + feed_bytes(data).decode()
    assert WAS not in everything
    assert ARTICLE not in "".join(entries(data)) + feed_bytes(data).decode()
    assert "The words are not shown" in entries(data)[0]


@pytest.mark.parametrize(
    ("kind", "now", "shown"),
    [("edited", "An editor added this very sentence.", True), ("edited", ARTICLE, False),
     ("edited", f"An editor wrote: {ARTICLE}", False), ("seed", "A sentence of a seed.", False)],
)  # fmt: skip
def test_a_published_site_shows_an_editors_own_words_of_an_undeclared_brief_alone(
    kind: str, now: str, shown: bool
) -> None:
    data = told(change(kind, was=WAS, now=now), rights=None, publish=True)
    (entry,) = entries(data)
    assert (now in entry, WAS in entry) == (shown, False)
    local = told(change(kind, was=WAS, now=now), rights=None)
    assert now in entries(local)[0] and WAS in entries(local)[0]


def test_a_published_site_shows_no_words_of_a_brief_that_went() -> None:
    (entry,) = entries(told(change(subject="brief:2031/gone", was=WAS, now=NOW), publish=True))
    assert WAS not in entry and NOW not in entry


# ---------------------------------------------------------------- feed

ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
URN = re.compile(r"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def feed_bytes(data: SiteData) -> bytes:
    return next(asset.data for asset in all_assets(data) if asset.path == "corrections.xml")


def feed(data: SiteData) -> etree._Element:
    return etree.fromstring(feed_bytes(data))


def one(element: etree._Element, name: str) -> str:
    (found,) = element.findall(f"{ATOM}{name}")
    return found.text or ""


def complaints(root: etree._Element) -> list[str]:
    """What RFC 4287 asks of every feed and entry, and this one does not have."""
    found = [] if root.tag == f"{ATOM}feed" else ["no feed"]
    for element in (root, *root.findall(f"{ATOM}entry")):
        children = [child.tag.removeprefix(ATOM) for child in element]
        found += [name for name in ("id", "title", "updated") if children.count(name) != 1]
        found += [] if URN.fullmatch(one(element, "id")) else ["id"]
        found += [] if RFC3339.fullmatch(one(element, "updated")) else ["updated"]
        found += [] if one(element, "title").strip() else ["title"]
        found += [] if element.findtext(f"{ATOM}author/{ATOM}name") else ["author"]
        links = [(link.get("rel"), link.get("type")) for link in element.findall(f"{ATOM}link")]
        found += ["link"] if len(set(links)) != len(links) or ("alternate", "text/html") not in links else []
        allowed = {"id", "title", "updated", "author", "link", "entry", "summary"}
        found += sorted(set(children) - allowed)
        found += ["order"] if "entry" in children and children[children.index("entry") :] != (
            ["entry"] * children.count("entry")) else []  # fmt: skip
    idents = [element.text for element in root.iter(f"{ATOM}id")]
    return found + (["ids"] if len(set(idents)) != len(idents) else [])


KINDS: Sequence[tuple[str, bool]] = (
    ("edited", True), ("corrected", True), ("merged", True), ("split", True), ("renamed", True),
    ("removed", True), ("added", False), ("seed", False), ("tools", False),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "in_feed"), KINDS)
def test_the_feed_has_what_people_decided_and_nothing_else(kind: str, in_feed: bool) -> None:
    root = feed(told(change(kind, was=WAS, now=NOW, why="a slip", by="Ada")))
    found = root.findall(f"{ATOM}entry")
    assert complaints(root) == [] and len(found) == in_feed
    for entry in found:
        assert one(entry, "summary") == f"Was: {WAS} Now: {NOW} Why: a slip."
        assert entry.findtext(f"{ATOM}author/{ATOM}name") == "Ada"


@pytest.mark.parametrize(
    "changes", [(), (change(),) * 3, (change(title="\x01 & < \u2028"), change(on="2031-05-06"))]
)
def test_the_feed_is_valid_whatever_it_holds(changes: tuple[Change, ...]) -> None:
    assert complaints(feed(told(*changes))) == []


def test_ids_of_the_feed_last_and_the_newest_stands_first() -> None:
    first, second = change(now="one"), change(now="two", on="2031-05-06", state="abcdef")
    before, after = feed(told(first)), feed(told(first, second))
    idents = [one(entry, "id") for entry in after.findall(f"{ATOM}entry")]
    assert [one(entry, "id") for entry in before.findall(f"{ATOM}entry")] == idents[1:]
    assert one(before, "id") == one(after, "id") and one(after, "updated") == "2031-05-06T00:00:00Z"


def test_links_of_the_feed_are_relative_and_a_base_stands_only_with_an_address() -> None:
    data = told(change())
    base = "{http://www.w3.org/XML/1998/namespace}base"
    at_home, on_web = feed(data), feed(replace(data, address="https://briefs.example/site"))
    assert at_home.get(base) is None and on_web.get(base) == "https://briefs.example/site/"
    for root in (at_home, on_web):
        href = root.find(f"{ATOM}entry/{ATOM}link").get("href")
        assert href == f"briefs/{SLUG}.html#changes"
    assert "https://briefs.example/site/corrections.xml" in {
        e.get("href") for e in on_web.iter(f"{ATOM}link")
    }


def test_every_page_names_the_feed() -> None:
    for path, text in render(told()).items():
        (link,) = html.document_fromstring(text).xpath("//link[@type='application/atom+xml']")
        assert link.get("href") == "../" * path.count("/") + "corrections.xml"


# ---------------------------------------------------------------- linked data


def linked(data: SiteData) -> dict[str, object]:
    block = page(data, f"briefs/{SLUG}.html").xpath("//script[@type='application/ld+json']")[0].text
    found: dict[str, object] = json.loads(block)
    return found


def test_corrections_of_a_brief_are_in_its_linked_data() -> None:
    data = told(
        change("added"), change("seed", now="more"), change(was=WAS, now=NOW),
        change("corrected", now="“Tarfi” is Salem Tarfi", by="Ada", why="asked him"),
    )  # fmt: skip
    assert linked(data)["correction"] == [
        {
            "@type": "CorrectionComment",
            "text": "Corrected. Now: “Tarfi” is Salem Tarfi. Why: asked him.",
            "datePublished": "2031-05-04",
            "author": {"@type": "Person", "name": "Ada"},
        },
        {
            "@type": "CorrectionComment",
            "text": f"Edited. Was: {WAS} Now: {NOW}",
            "datePublished": "2031-05-04",
        },
    ]


def test_a_brief_never_corrected_says_nothing_of_corrections() -> None:
    assert "correction" not in linked(told(change("added")))
