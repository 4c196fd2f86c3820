"""Markdown of a brief as HTML: links resolved, everything else harmless."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from briefroom.site.dialect import Anchor, to_html, to_inline
from briefroom.site.highlight import Highlight
from briefroom.site.sections import split_boxes, split_items, split_sections


def resolve(scheme: str, ident: str, label: str, title: str) -> Anchor | None:
    if ident.startswith("un"):
        return None
    if scheme in {"claim", "source"}:
        return Anchor(f"#{ident}", "mark", icon=True, spoken="Note", glued=True)
    return Anchor(f"#a-{ident}", "name", {"data-note": f"a-{ident}"})


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "Words <b onclick=x>bold</b>",
        "<img src=x onerror=alert(1)>",
        "<!-- hidden --> seen",
        "<div>\n\n*x*\n\n</div>",
    ],
)
def test_raw_html_is_shown_as_words(text: str) -> None:
    html = to_html(text, resolve)
    for tag in ("<script", "<b ", "<img", "<!--", "<div"):
        assert tag not in html
    assert "&lt;" in html


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "java&#115;cript&colon;alert(1)",
        "java&Tab;script:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:x",
        "//host.example/share",
        "\\\\\\\\host.example/share",
    ],
)
def test_link_with_another_scheme_loses_its_address(address: str) -> None:
    html = to_html(f"[words]({address})", resolve)
    assert "href" not in html
    assert "words" in html


@pytest.mark.parametrize(
    "address", ["https://wire.example/a?b=c&d=e", "http://wire.example", "mailto:a@b.example"]
)
def test_link_to_the_web_is_kept_and_gives_nothing_away(address: str) -> None:
    html = to_html(f"[words]({address})", resolve)
    assert 'href="' + address.replace("&", "&amp;") in html
    assert 'rel="noopener noreferrer external"' in html


def test_name_becomes_a_trigger_for_its_card() -> None:
    link = document_fromstring(to_html("[Ada Orlan](actor:ada-orlan) spoke.", resolve)).find(".//a")
    assert dict(link.attrib) == {"class": "name", "href": "#a-ada-orlan", "data-note": "a-ada-orlan"}
    assert (link.text, link.tail) == ("Ada Orlan", " spoke.")


def test_unknown_id_is_words_that_show_they_lead_nowhere() -> None:
    html = to_html("[Ada](actor:unknown) spoke. [3](source:un9)", resolve)
    assert "href" not in html
    assert html.count('class="unlinked"') == 2
    assert "actor:unknown" in html


def test_mark_never_starts_a_line() -> None:
    html = to_inline("They left the port. [4](source:s4) It burned.", resolve)
    assert 'left the port<span class="nb">.<a ' in html
    assert "</a></span> It burned." in html


def test_escaped_words_of_an_article_stay_words() -> None:
    html = to_inline(r"He wrote \[sic\] \*all\* &lt;b&gt; &amp; left", resolve)
    assert html == "He wrote [sic] *all* &lt;b&gt; &amp; left"


def test_picture_is_its_description() -> None:
    assert "<img" not in to_html("![The port](https://wire.example/p.jpg)", resolve)


def test_contested_words_are_marked_across_the_links_inside() -> None:
    html = to_html(
        "He said the [Coast Shield](actor:shield) held “every tank”. [2](claim:c1)",
        resolve,
        [Highlight('Coast Shield held "every tank"', "contested")],
    )
    marked = document_fromstring(html).xpath("//span[@class='span contested']")
    assert "".join(span.text_content() for span in marked) == "Coast Shield held “every tank”"
    assert marked[0].getparent().tag == "a"


def test_contested_words_a_person_changed_are_left_alone() -> None:
    assert "contested" not in to_html("All is calm.", resolve, [Highlight("All is lost", "contested")])


BODY = """\
Preface.

## At a glance

### What happened

- One.

## My own heading

Words.

## Who is who

Introduction.

- [Ada](actor:ada): an officer
    - nested
- A person without a link

Afterword.

## Who is who

Again.
"""


def test_sections_of_the_brief_are_known_by_their_headings() -> None:
    kinds = [(section.kind, section.title) for section in split_sections(BODY)]
    assert kinds == [
        ("prose", ""),
        ("glance", "At a glance"),
        ("prose", "My own heading"),
        ("who", "Who is who"),
        ("prose", "Who is who"),
    ]
    anchors = [section.anchor for section in split_sections(BODY)]
    assert len(set(anchors)) == len(anchors)


def test_items_keep_their_record_and_the_prose_around_them() -> None:
    prose, items = split_items(split_sections(BODY)[3].text)
    assert prose.split() == ["Introduction.", "Afterword."]
    assert [(item.scheme, item.ident, item.text.split("\n")[0]) for item in items] == [
        ("actor", "ada", "an officer"),
        ("", "", "A person without a link"),
    ]
    assert "- nested" in items[0].text


@pytest.mark.parametrize(
    ("text", "boxes"),
    [
        ("Words.\n\n[Rising](background:rising)\n\nMore.", ["rising"]),
        ("[A](background:a)\n\n[B](background:b)\n", ["a", "b"]),
        ("See the [Rising](background:rising) of 2029.", []),
        ("- [Rising](background:rising)", []),
    ],
)
def test_link_alone_in_its_paragraph_is_a_box(text: str, boxes: list[str]) -> None:
    assert [block.background for block in split_boxes(text) if block.background] == boxes
