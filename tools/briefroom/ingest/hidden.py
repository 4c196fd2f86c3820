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
    """Take out of ``tree`` what the page does not show at first sight."""
    for element in list(tree.iter(etree.Element)):
        if element.tag not in ("html", "body") and _is_hidden(element) and element.getparent() is not None:
            element.drop_tree()


def _is_hidden(element: HtmlElement) -> bool:
    if element.get("hidden") is not None or HIDING.search(element.get("style") or ""):
        return True
    return element.tag == "span" and _is_hover(element) and _unfolds(element)


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
