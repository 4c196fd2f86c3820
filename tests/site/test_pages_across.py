"""The pages that show more than one brief, rendered from an invented country's site."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath

import pytest
from fiction import site_data

from briefroom.corpus import build_corpus
from briefroom.errors import SiteError
from briefroom.model import Knowledge
from briefroom.site.about_page import read_texts
from briefroom.site.data import PageText, SiteData
from briefroom.site.environment import make_environment, render_page
from briefroom.site.names import script_of
from briefroom.site.pages import all_pages
from briefroom.site.place_page import coordinates

TEMPLATES = Path(__file__).parents[2] / "themes" / "briefroom" / "templates"


class Reader(HTMLParser):
    """Collects ids, links and whatever a content policy would block."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.blocked: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids += [found["id"]] if "id" in found else []
        self.links += [found[name] for name in ("href", "src", "action") if name in found]
        self.blocked += [name for name in found if name == "style" or name.startswith("on")]


def render(data: SiteData) -> dict[str, str]:
    environment = make_environment(TEMPLATES)
    return {page.path: render_page(environment, page, data) for page in all_pages(data)}


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return render(site_data())


def plain(text: str) -> str:
    main = text.split("<main", 1)[1].split("</main>", 1)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_every_list_and_entry_has_its_page(site: dict[str, str]) -> None:
    assert {
        "index.html", "claims.html", "timeline.html", "about.html", "briefs/index.html", "actors/index.html",
        "places/index.html", "backgrounds/index.html", "actors/tarfi.html", "places/ras-al-ghazal.html",
        "backgrounds/october-rising.html", "backgrounds/assembly-and-house.html",
    } <= site.keys()  # fmt: skip


def test_whom_nobody_reviewed_has_no_page_but_a_way_to_the_card(site: dict[str, str]) -> None:
    assert "actors/hmayda.html" not in site
    assert "briefs/2031/2031-03-12-port.html#a-hmayda" in site["actors/index.html"]


PAGES = ("index.html", "claims.html", "timeline.html", "actors/tarfi.html", "places/ras-al-ghazal.html",
         "backgrounds/assembly-and-house.html")  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_every_link_within_the_site_leads_somewhere(site: dict[str, str], page: str) -> None:
    ids = {path: set(Reader(text).ids) for path, text in site.items()}
    dead = []
    for link in Reader(site[page]).links:
        address, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", address) or "static/" in address or address.endswith(("search.html", ".xml")):
            continue
        target = _resolve(page, address)
        if target not in site or (anchor and anchor not in ids[target]):
            dead.append(link)
    assert dead == []


def _resolve(page: str, address: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(page).parent / address).parts if address else PurePosixPath(page).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def test_no_page_repeats_an_id_or_holds_inline_code(site: dict[str, str]) -> None:
    own = {
        path: Reader(text)
        for path, text in site.items()
        if not path.startswith("briefs/2") and "undated" not in path
    }
    assert {path: read.blocked for path, read in own.items() if read.blocked} == {}
    assert {path: read.ids for path, read in own.items() if len(read.ids) != len(set(read.ids))} == {}


def test_what_an_article_holds_is_words_on_every_page(site: dict[str, str]) -> None:
    for path, text in site.items():
        assert "<script>alert" not in text, path
        assert "<img" not in text, path
    assert "Harbour &lt;b&gt;talks&lt;/b&gt;" in site["briefs/index.html"]


def test_the_ledger_shows_both_sides_of_a_dispute(site: dict[str, str]) -> None:
    words = plain(site["claims.html"])
    assert "Nael Hmayda and Salem Tarfi differ" in words
    assert "His men had lost four fighters and held every tank on the site" in words
    assert "Read as differs from" in words


def test_a_dossier_tells_names_their_users_and_what_an_actor_is_not(site: dict[str, str]) -> None:
    words = plain(site["actors/coast-shield.html"])
    assert "the gang Latin What its opponents call it Maghari National Forces" in words
    assert "Coast Guard : the customs service" in words.replace("Coast Guard:", "Coast Guard :")
    assert 'lang="ar" dir="rtl">سالم الطرفي' in site["actors/tarfi.html"]


def test_a_relation_is_read_from_both_ends(site: dict[str, str]) -> None:
    assert "supports General Consultative Assembly" in plain(site["actors/coast-shield.html"])
    assert "supported by Coast Shield" in plain(site["actors/assembly.html"])
    assert plain(site["actors/assembly.html"]).count("rival of House of Delegates") == 1


def test_mentions_open_their_sentence(site: dict[str, str]) -> None:
    assert 'href="../briefs/2031/2031-03-12-port.html#s' in site["actors/tarfi.html"]
    assert 'href="../briefs/2031/2031-03-13-rebuttal.html#s' in site["actors/tarfi.html"]


def test_sources_are_listed_with_a_link_only_to_the_web(site: dict[str, str]) -> None:
    page = site["actors/house.html"]
    assert '<a href="https://wire.example/port" rel="noopener noreferrer">A port and its masters</a>' in page
    assert "Chapter 4" in plain(page)
    assert 'href="">' not in page


def test_a_source_with_another_scheme_is_no_link() -> None:
    data = site_data()
    wire = replace(data.knowledge.sources["mw-0312"], url="javascript:alert(1)")
    known = replace(data.knowledge, sources={**data.knowledge.sources, "mw-0312": wire})
    page = render(replace(data, knowledge=known))["actors/house.html"]
    assert "javascript:" not in page


def test_versus_columns_stand_in_alphabetical_order_and_empty_cells_say_so(site: dict[str, str]) -> None:
    words = plain(site["backgrounds/assembly-and-house.html"])
    assert words.index("General Consultative Assembly") < words.index("House of Delegates")
    assert "Seat Tamzelt" in words
    assert "Elected Not in the sources" in words
    assert "6 cells: 5 with a source, 1 not in the sources" in words


def test_what_came_later_stands_apart(site: dict[str, str]) -> None:
    page = site["backgrounds/october-rising.html"]
    assert "<details" in page
    assert page.index("Sentence 6") < page.index("What came later") < page.index("A monument was raised")


def test_the_timeline_keeps_each_precision(site: dict[str, str]) -> None:
    words = plain(site["timeline.html"])
    assert "11 March 2031 from “Tuesday”" in words
    assert "2029 year only" in words


def test_a_place_shows_no_more_digits_than_are_known() -> None:
    place = site_data().knowledge.places["ras-al-ghazal"]
    assert coordinates(place) == "30.51° N, 18.40° W"
    assert coordinates(replace(place, lat=None)) == ""


def test_rights_withhold_words_on_every_page() -> None:
    pages = render(site_data(rights="brief-only"))
    shown = " ".join(plain(text) for path, text in pages.items() if "/2031" not in path)
    assert "lost four fighters" not in shown
    assert "pulled back to a second line" not in shown
    assert "·" not in shown.replace(" · ", " ")


def test_a_site_without_briefs_still_has_its_pages() -> None:
    pages = render(SiteData("Briefroom", (), Knowledge(), build_corpus((), Knowledge())))
    assert "Put an article into" in plain(pages["index.html"])
    assert "No brief holds a claim yet" in plain(pages["claims.html"])
    assert "about.html" in pages


def test_the_same_content_gives_the_same_bytes(site: dict[str, str]) -> None:
    assert render(site_data()) == site


def test_texts_of_the_site_lead_to_each_other_and_pass_no_html() -> None:
    texts = (
        PageText("about", "About", "What it is", "See [the army](actor:forces). <script>x</script>", 1),
        PageText("method", "Method", "", "How", 2),
    )
    pages = render(replace(site_data(), texts=texts))
    assert 'href="actors/forces.html"' in pages["about.html"]
    assert "<script>x" not in pages["about.html"]
    assert 'href="method.html"' in pages["about.html"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("---\ntitle: T\norder: soon\n---\n", "is no number"),
        ("---\norder: 1\n---\n", "no title"),
        ("words", "no front matter"),
    ],
)
def test_a_text_that_does_not_read_is_named(tmp_path: Path, text: str, what: str) -> None:
    folder = tmp_path / "content" / "pages"
    folder.mkdir(parents=True)
    (folder / "about.md").write_text(text, encoding="utf-8")
    with pytest.raises(SiteError, match=rf"content/pages/about\.md:\d+: .*{what}"):
        read_texts(tmp_path)


@pytest.mark.parametrize(
    ("name", "script"), [("Orlan", "Latin"), ("أورلان", "Arabic"), ("Орлан", "Cyrillic"), ("12", "")]
)
def test_a_script_is_read_from_the_letters(name: str, script: str) -> None:
    assert script_of(name) == script
