"""What a web page holds but does not show: taken out of its tree before anything reads it.

Notes for a script, second copies for other screens, and what unfolds above a word when a pointer rests on
it; copied into the text, all of them cut sentences in two.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from briefroom.ingest.rolewords import HOVERS, words_of

HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
MOST_HIDDEN = 0.6  # share of the words in paragraphs
TABLES_DEEP = 6
TABLE_TAGS = ("table", "tbody", "thead", "tfoot", "tr", "td", "th")
HOVER_FEWEST = 4  # words that unfold above another


def parse_page(seed: str) -> HtmlElement | None:
    """The tree of a page; None where there is no page."""
    try:
        # bytes, since lxml refuses strings that carry an encoding declaration
        return lxml_html.document_fromstring(
            seed.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=False)
        )
    except (ParserError, ValueError):
        return None


def drop_hidden(tree: HtmlElement) -> None:
    """Take out of ``tree`` what the page does not show at first sight.

    Unless most of its paragraphs lie there: then a script shows them later, one after the other.
    """
    inner = [e for e in tree.iter(etree.Element) if e.tag not in ("html", "body")]
    hidden = [element for element in inner if _is_hidden(element)]
    if _paragraph_words(hidden) > MOST_HIDDEN * _paragraph_words([tree]):
        hidden = []
    for element in (*hidden, *(e for e in inner if e.tag == "span" and _is_hover(e) and _unfolds(e))):
        if element.getparent() is not None:
            element.drop_tree()


def unnest_tables(tree: HtmlElement) -> None:
    """Make plain boxes of tables nested deeper than any page needs: trafilatura reads those for hours."""
    deep: list[HtmlElement] = []
    depth = 0
    for event, element in etree.iterwalk(tree, events=("start", "end"), tag=TABLE_TAGS):
        if element.tag == "table":
            depth += 1 if event == "start" else -1
        if event == "start" and depth > TABLES_DEEP:
            deep.append(element)
    for element in deep:
        element.tag = "div"


def _paragraph_words(elements: list[HtmlElement]) -> int:
    paragraphs = {p for element in elements for p in element.iter("p")}
    return sum(len(p.text_content().split()) for p in paragraphs)


def _is_hidden(element: HtmlElement) -> bool:
    return element.get("hidden") is not None or bool(HIDING.search(element.get("style") or ""))


def _is_hover(element: HtmlElement) -> bool:
    return not HOVERS.isdisjoint(words_of(element.get("class") or ""))


def _unfolds(element: HtmlElement) -> bool:
    """Whether this innermost hovering part comes on top of words that are there without it."""
    if any(_is_hover(below) for below in element.iterdescendants("span")):
        return False
    parent, before = element.getparent(), element.getprevious()
    return (parent is not None and _is_hover(parent)) or (
        before is not None and len(element.text_content().split()) >= HOVER_FEWEST
    )
