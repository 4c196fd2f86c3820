"""Boxes open in the order of the list at the top; editor's notes with their sources beside the words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fiction import NOTE, brief_of, knowledge, port, site_data
from lxml import html as parser
from test_brief_page import PORT, page_of, words

from briefroom.model import (
    Background,
    Brief,
    Definition,
    Knowledge,
    Place,
    Rights,
    Sourced,
    VersusCell,
    VersusRow,
)
from briefroom.site.box_order import is_explained
from briefroom.site.data import SiteData
from briefroom.site.excerpts import published
from briefroom.site.search.documents import documents

SAID = ("mw-0312",)
NAMES = ("ash", "birch", "cedar", "elm")


def known_with(*backgrounds: Background) -> Knowledge:
    known = knowledge()
    return replace(known, backgrounds={**known.backgrounds, **{b.id: b for b in backgrounds}})


def tree(ident: str, first: str = "A word on a tree.") -> Background:
    return Background(ident, "term", ident.title(), (), (Sourced(first, SAID),), "2031-03")


def data_of(brief: Brief, known: Knowledge) -> SiteData:
    return replace(site_data(), briefs=(brief,), knowledge=known)


def boxed(listed: str, placed: str = "ash birch cedar elm") -> parser.HtmlElement:
    """A page whose brief lists some boxes at its top and has some in its text."""
    known = known_with(*(tree(name) for name in NAMES))
    brief = brief_of(port(known), known, PORT)
    glance = "".join(f"- [x](background:{name})\n" for name in listed.split())
    text = "\n\n".join(
        f"The {name} is near. [1](source:s1)\n\n[x](background:{name})" for name in placed.split()
    )
    body = f"## At a glance\n\n### New here? Start with\n\n{glance}\n## The article\n\n{text}\n"
    return page_of(data_of(replace(brief, body=body), known))


@pytest.mark.parametrize(
    ("listed", "opened", "last"),
    [
        ("ash birch cedar elm", "ash birch cedar", "elm"),
        ("elm cedar ash birch", "ash cedar elm", "birch"),  # a person moved the lines
        ("elm", "ash birch elm", "cedar"),
        ("", "ash birch cedar", "elm"),
    ],
)
def test_the_first_three_of_the_list_are_open_and_the_rest_wait_at_the_end(
    listed: str, opened: str, last: str
) -> None:
    page = boxed(listed)
    boxes = {box.get("id").removeprefix("b-"): box for box in page.xpath("//details[starts-with(@id, 'b-')]")}
    assert sorted(name for name, box in boxes.items() if box.get("open") is not None) == opened.split()
    heading = page.xpath("//h3[@class='more-boxes']")[0]
    assert words(heading) == "More background"
    assert [box.get("id") for box in heading.itersiblings("details")] == [f"b-{last}"]


def test_few_boxes_need_no_heading_at_the_end() -> None:
    assert not boxed("ash", "ash elm").xpath("//h3[@class='more-boxes']")


def test_the_list_at_the_top_is_numbered() -> None:
    starts = boxed("elm ash").xpath("//section[@class='at-a-glance']/div[@class='starts']")[0]
    assert [words(item) for item in starts.iter("li")] == ["x", "x"]


DEFINED = "the seizure of the capital by young officers"


@pytest.mark.parametrize(
    ("first", "explained"),
    [
        ("The terminal has changed hands five times since October 2029.", True),
        ("An oil terminal on the gulf.", False),
        ("Officers seized the capital in 2029 and called elections.", False),
        ("Hands.", False),
    ],
)
def test_a_box_whose_first_sentence_the_article_has_is_closed(first: str, explained: bool) -> None:
    known = known_with(tree("october-rising", first))
    brief = brief_of(port(known), known, PORT)
    assert is_explained(known.backgrounds["october-rising"], brief) is explained
    box = page_of(data_of(brief, known)).get_element_by_id("b-october-rising")
    assert (box.get("open") is None) is explained
    assert not box.xpath("preceding-sibling::h3")


@pytest.mark.parametrize(
    ("length", "confidence", "explained"), [(90, 0.9, True), (90, 0.4, False), (10, 0.9, False)]
)
def test_a_subject_the_article_defines_needs_no_open_box(
    length: int, confidence: float, explained: bool
) -> None:
    known = knowledge()
    evidence = port(known)
    start = evidence.article.text.index("The terminal has changed")
    definition = Definition("october-rising", evidence.article.span(start, start + length), confidence)
    brief = brief_of(replace(evidence, definitions=(definition,)), known, PORT)
    assert is_explained(known.backgrounds["october-rising"], brief) is explained


def test_a_side_looks_in_its_box_as_it_does_on_the_page() -> None:
    page = page_of(site_data())
    heads = page.get_element_by_id("b-assembly-and-house").xpath(".//thead/tr/th/@class")
    cards = [page.get_element_by_id(f"a-{ident}").get("class").split()[1] for ident in ("assembly", "house")]
    assert heads == cards


def test_a_comparison_says_in_the_brief_whose_words_the_names_are() -> None:
    box = page_of(site_data()).get_element_by_id("b-assembly-and-house")
    assert "Each calls itself the parliament." in words(box)
    for cell in box.xpath(".//tbody/tr/td"):
        assert cell.xpath(".//*[contains(@class, 'prov ')]") or words(cell) == "Not in the sources"


def test_a_box_in_a_brief_says_nothing_of_a_day_after_the_article() -> None:
    grew = (Sourced("It fell in June 2031.", SAID), Sourced("It rose in 2030.", SAID))
    known = known_with(replace(tree("october-rising"), sentences=grew))
    data = data_of(brief_of(port(known), known, PORT), known)
    box = page_of(data).get_element_by_id("b-october-rising")
    assert "It rose in 2030." in words(box) and "June 2031" not in words(box)
    assert "1 later development there" in words(box)


def test_a_comparison_in_a_brief_leaves_out_rows_of_after_the_article() -> None:
    known = knowledge()
    versus = known.backgrounds["assembly-and-house"]
    rows = (
        VersusRow("Seat", VersusCell("Bir Halwan", SAID), VersusCell("Tamzelt", SAID)),
        VersusRow("Leader", VersusCell("Ada Orlan", SAID), VersusCell("Tomas Reed, since June 2031", SAID)),
        VersusRow("Says of the ruling of May 2031", VersusCell("Void", SAID), VersusCell("", ())),
    )
    later = replace(versus, rows=rows, as_of="2031-07", naming=(Sourced("It got a new name in June.", SAID),))
    known = known_with(later)
    box = page_of(data_of(brief_of(port(known), known, PORT), known)).get_element_by_id(f"b-{versus.id}")
    assert [words(head) for head in box.xpath(".//tbody/tr/th")] == ["Seat"]
    assert "2 rows of later there" in words(box) and "new name" not in words(box)
    assert "as of July 2031, after the article" in words(box.find("summary"))


# ---------------------------------------------------------------- editor's notes


def noted(rights: Rights | None = None, number: int = 1) -> SiteData:
    """The site with the first article, which has a note of its own on "oil terminal"."""
    known = knowledge()
    evidence = port(known, rights)
    caveats = tuple(replace(use, number=number) for use in evidence.caveats)
    return data_of(brief_of(replace(evidence, caveats=caveats), known, PORT), known)


def test_a_note_stands_under_the_words_with_its_sources() -> None:
    page = page_of(noted())
    note = page.get_element_by_id("v-ras-al-ghazal-1")
    assert note.get("role") == "note"
    assert words(note).startswith("Editor’s note on oil terminal: The site has a pumping station")
    assert len(note.xpath(".//*[contains(@class, 'prov knowledge')]")) == 2
    marked = page.xpath("//span[@class='span noted']")
    assert [words(span) for span in marked] == ["oil terminal"]
    assert note.getprevious() is marked[0].xpath("ancestor::p")[0]


def test_the_words_of_the_article_stay_as_they_were() -> None:
    data = noted()
    known = replace(data.knowledge, places={**data.knowledge.places, "ras-al-ghazal": bare_place(data)})
    pages = [page_of(data), page_of(replace(data, knowledge=known))]
    assert [len(page.xpath("//span[@class='span noted']")) for page in pages] == [1, 0]
    assert len({words(page.xpath("//article[@data-home]/p[1]")[0]) for page in pages}) == 1


def bare_place(data: SiteData) -> Place:
    return replace(data.knowledge.places["ras-al-ghazal"], caveats=())


def test_a_note_the_knowledge_no_longer_has_is_a_dead_link_that_says_so() -> None:
    page = page_of(noted(number=2))
    assert page.xpath("//*[@class='unlinked' and contains(@title, 'ras-al-ghazal/2')]")
    assert NOTE not in words(page)


@pytest.mark.parametrize("rights", ["brief-only", "excerpt"])
def test_a_note_on_words_that_may_not_be_shown_stands_without_them(rights: Rights) -> None:
    note = page_of(noted(rights)).get_element_by_id("v-ras-al-ghazal-1")
    assert NOTE in words(note)


def test_a_published_excerpt_keeps_its_notes() -> None:
    data = noted()
    page = page_of(replace(data, briefs=tuple(map(published, data.briefs)), publish=True))
    assert NOTE in words(page.get_element_by_id("v-ras-al-ghazal-1"))


def test_search_finds_the_words_of_a_note() -> None:
    brief = next(document for document in documents(noted()) if document.kind == "brief")
    assert NOTE in brief.text.splitlines()


def test_a_note_named_in_a_sentence_leads_to_it() -> None:
    data = noted()
    brief = data.briefs[0]
    body = brief.body.replace(
        "## Claims", "## My notes\n\nSee [the note](caveat:ras-al-ghazal/1).\n\n## Claims"
    )
    page = page_of(replace(data, briefs=(replace(brief, body=body),)))
    assert page.xpath("//article[@id='sec-my-notes']//a[@href='#v-ras-al-ghazal-1']")
