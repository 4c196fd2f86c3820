"""Words of an article stay words, whatever they look like."""

from __future__ import annotations

import html
import re

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefroom.brief.dialect import (
    escape,
    is_web_address,
    link,
    links,
    mark,
    outward_link,
    plain,
    start_line,
    tidy,
)

HOSTILE = (
    "[click](javascript:alert(1))", "<script>alert(1)</script>", "<!-- gone -->", "![x](http://e.example/x.png)",
    "[x](actor:ada-orlan)", "[1](source:s1)", "---\ntitle: mine\n---", "[ref]: http://e.example",
    "[^1]: note",
    "# Heading", "> quoted", "- item", "1. item", "+ item", "===", "***", "~~~\ncode\n~~~", "```\ncode\n```",
    ": a definition", "| a | b |", "{: #id .class }", "*[HTML]: x", "&lt;b&gt; &amp;copy; &#x41;",
    "a\\[b\\](c)",
    "**bold** _it_ `code`", "<http://auto.example>", "\\", "trailing\\", "\u2028new line\u2029",
    "a \x02klzzwxh:0\x03 b",
    "[[wiki]]", "$x$", "[TOC]", "!!! note",
    "<a href='x' onclick='y'>z</a>", "[a][b]", "\ufeffmark", "&lt", "&#x4", "really!",
)  # fmt: skip
SNIPPETS = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=20)), max_size=5).map(" ".join)


def rendered(text: str, extensions: list[str]) -> tuple[str, str]:
    """HTML of a Markdown text, and the words it shows."""
    made = markdown.markdown(text, extensions=extensions)
    return made, tidy(html.unescape(re.sub(r"<[^>]*>", "", made)))


def squeezed(words: str) -> str:
    return tidy(words).replace(" ", "")


@given(SNIPPETS)
def test_escape_is_undone_by_plain(words: str) -> None:
    assert plain(start_line(escape(words))) == tidy(words)


@given(SNIPPETS)
def test_escaped_words_are_one_line_without_a_link_of_ours(words: str) -> None:
    made = escape(words)
    assert "\n" not in made
    assert list(links(made)) == []


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("extensions", [[], ["extra"]], ids=["plain", "extra"])
def test_hostile_words_are_shown_by_markdown_as_they_are(words: str, extensions: list[str]) -> None:
    made, shown = rendered(start_line(escape(words)), extensions)
    assert shown == tidy(words)
    assert set(re.findall(r"<(\w+)", made)) <= {"p"}


@given(SNIPPETS, SNIPPETS)
def test_any_words_between_links_render_as_themselves(before: str, name: str) -> None:
    line = f"{start_line(escape(before))} {link(name, 'actor', 'ada-orlan')} {mark('s4', claim='c2')}"
    made, shown = rendered(f"- {line}", [])
    assert squeezed(shown) == squeezed(f"{before} {name} 4")
    assert set(re.findall(r'href="(\w+):', made)) <= {"actor", "claim"}
    assert set(re.findall(r"<(\w+)", made)) <= {"p", "ul", "li", "a"}
    assert plain(line) == tidy(f"{before} {name}")


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "//host/x", "https://", "http://a b", "\nhttp://a"]
)
def test_no_address_but_of_the_web_becomes_a_link(url: str) -> None:
    assert outward_link("Gazette", url) == "Gazette" or is_web_address(url)
    assert "javascript" not in outward_link("Gazette", url)


def test_an_address_cannot_end_its_link_early() -> None:
    made = outward_link("Gazette", 'https://e.example/a_(b)"x"<y>')
    assert rendered(made, [])[0].count("<a ") == 1
    assert made.count(")") == 1


def test_an_id_of_any_letters_stays_in_its_link() -> None:
    assert "(" not in next(links(link("x", "actor", "a) [y](javascript:z")))["target"]
    assert len(list(links(link("x", "actor", "a) [y](claim:c1")))) == 1


def test_plain_leaves_marks_out_and_keeps_names() -> None:
    line = (
        '[Ada *Orlan*](actor:ada-orlan "probable") said so. [4](claim:c2) Then \\[she\\] left. [5](source:s5)'
    )
    assert plain(line) == "Ada *Orlan* said so. Then [she] left."
