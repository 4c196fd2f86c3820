"""HTML seeds: trafilatura finds the running text; headline, captions and facts come from the markup.

Paragraphs are placed in the decoded HTML by ``locate.Layout``: in order, exactly where the page holds the
words in one piece (tags between them included), nearly so elsewhere. ``boilerplate`` stays empty: most of
a page's source is markup, and a range of it says nothing to a reader.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any

import trafilatura
from lxml import etree
from lxml.html import HtmlElement

from briefroom.ingest.blocks import Block
from briefroom.ingest.choose import choose
from briefroom.ingest.decode import clean
from briefroom.ingest.draft import Draft, Piece
from briefroom.ingest.facts import Facts
from briefroom.ingest.headline import bare_title, fold, likeness, outlet_of
from briefroom.ingest.hidden import drop_hidden, parse_page, unnest_tables
from briefroom.ingest.labels import Labelled, label
from briefroom.ingest.locate import Layout
from briefroom.ingest.makers import dateline_of, stated_day
from briefroom.ingest.markup import EMPTY_LINE, passages
from briefroom.ingest.rolewords import WHOLE_TAGS, is_aside
from briefroom.ingest.stated import page_statements
from briefroom.model import UNKNOWN_DATE, ParagraphKind, When

# What class names call the sentence below a headline.
STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|sub-?head(?:line)?|sub-?title|strapline|sub-?line|(?:article-?)?summary|lead-?in)(?:$|[\s_-])",
    re.I,
)
CAPTION = re.compile(r"(?:^|[\s_-])(?:fig)?caption(?:-?text)?(?:$|[\s_-])", re.I)
CAPTION_FEWEST, CAPTION_MOST = 4, 90  # words
STANDFIRST_FEWEST, STANDFIRST_MOST = 5, 70
NAMED_ABOVE = 4  # elements whose names say what a part is, itself among them
OPENING = 40  # characters by which the first paragraph is known again
DATE_LONGEST = 120  # characters of a line that only dates the article
LOOKED_MOST = 200  # elements below the headline that are asked for a date
HEAD_MOST = 4  # first pieces of the running text among which headline and standfirst may be repeated
LIKE = 0.6
# trafilatura's elements that stand inside a line.
INLINE = frozenset({"hi", "ref", "lb", "del", "span", "graphic"})
BREAK = "\0"
Running = tuple[ParagraphKind, str]


def read_webpage(seed: str, sidecar: Facts) -> Draft:
    """The draft of an HTML seed; without a single paragraph where the page holds no article."""
    tree = parse_page(seed)
    if tree is None:
        return Draft((), (), Facts())
    facts = page_statements(tree)  # what is hidden states as well
    drop_hidden(tree)
    headline = clean(_headline(tree, sidecar.title or facts.title))
    running = list(_running(tree, sidecar.url or facts.url, headline))
    captions = {fold(text): text for text in _captions(tree)}
    standfirst = _standfirst(tree, headline, running)
    kept = list(_tidied(running, headline, standfirst, captions))
    pieces = _place(Layout(seed), kept, headline, standfirst, list(captions.values()))
    first = next((text for kind, text in kept if kind == "body"), "")
    place, agency = dateline_of(first)
    window = clean(next((_words(title) for title in tree.iter("title")), ""))
    outlet = facts.outlet or outlet_of(window, headline)
    title = bare_title(headline or facts.title, outlet, sidecar.outlet)
    day = facts.published if facts.published.start else _shown_day(tree, headline, first)
    own = replace(
        facts, title=title, outlet=outlet, standfirst=standfirst, dateline=place, agency=agency, published=day
    )
    return Draft(tuple(pieces), (), own)


def _running(tree: HtmlElement, address: str, headline: str) -> Iterator[Running]:
    """Paragraphs, headings and quotations of the main text."""
    for passage in choose(passages(tree, address), tuple(_seen_by_trafilatura(tree)), headline):
        yield passage.kind, passage.text


def _seen_by_trafilatura(tree: HtmlElement) -> Iterator[str]:
    """The lines of the main text as trafilatura sees it."""
    copy = deepcopy(tree)
    unnest_tables(copy)
    document: Any = trafilatura.bare_extraction(copy, include_comments=False, with_metadata=False)
    if document is None or document.body is None:
        return
    parts: list[str] = []
    for event, element in etree.iterwalk(document.body, events=("start", "end")):
        if element.tag not in INLINE:
            parts.append(BREAK)
        if event == "start":
            parts.append("\n" if element.tag == "lb" else element.text or "")
        else:
            parts.append(element.tail or "")
    for block in "".join(parts).split(BREAK):
        yield from (" ".join(text.split()) for text in EMPTY_LINE.split(clean(block)) if text.strip())


def _headline(tree: HtmlElement, stated: str) -> str:
    """The visible heading that is the stated title, or the page's only first-level heading."""
    tops = [_words(h) for h in tree.iter("h1")]
    tops = [text for text in tops if text]
    lower = [_words(h) for h in tree.iter("h2")]
    for text in (*tops, *lower):
        if stated and max(likeness(text, stated), float(fold(text) == fold(stated))) >= LIKE:
            return text
    if len(tops) == 1 and len(tops[0].split()) >= 3:
        return tops[0]
    return stated or next((_words(t) for t in tree.iter("title")), "")


def _standfirst(tree: HtmlElement, headline: str, running: list[Running]) -> str:
    """The sentence that the markup sets between headline and body, or empty."""
    body = {fold(text) for _, text in running[HEAD_MOST:]} | {fold(headline)}
    below = False
    for element in tree.iter("h1", "h2", "h3", "p", "div", "span"):
        here = element.tag in ("h1", "h2") and fold(_words(element)) == fold(headline)
        below = below or here
        named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
        if here or not below or not STANDFIRST.search(named) or _in_teaser(element):
            continue
        text = _words(element)
        if STANDFIRST_FEWEST <= len(text.split()) <= STANDFIRST_MOST and fold(text) not in body:
            return text if _could_be_standfirst(element, text) else ""
    return ""


def _could_be_standfirst(element: HtmlElement, text: str) -> bool:
    """Whether a part that is named like one is neither a plea nor part of something beside the article."""
    above = itertools.islice((element, *element.iterancestors()), NAMED_ABOVE)
    names = [name for e in above if e.tag not in WHOLE_TAGS for name in (e.get("class") or "").split()]
    return label(Block(text, 0, len(text))).label in ("prose", "short") and not is_aside(names)


def _shown_day(tree: HtmlElement, headline: str, first: str) -> When:
    """The day on a line of its own between headline and body, where all such lines agree on one."""
    wanted, opening = fold(headline), fold(first)[:OPENING]
    below, looked = False, 0
    lines: list[Labelled] = []
    for element in tree.iter("h1", "h2", "p", "div", "span", "time", "li", "small"):
        if not below:
            below = element.tag in ("h1", "h2") and fold(_words(element)) == wanted
            continue
        text = _words(element)
        looked += 1
        if looked > LOOKED_MOST or (opening and fold(text[: 4 * OPENING]).startswith(opening)):
            break
        if 0 < len(text) <= DATE_LONGEST and not _in_teaser(element):
            lines.append(label(Block(text, 0, len(text))))
    return stated_day([line for line in lines if line.label == "date"]) if below else UNKNOWN_DATE


def _in_teaser(element: HtmlElement) -> bool:
    """Whether the element belongs to a link to another article."""
    return any(parent.tag in ("a", "aside", "footer", "nav", "li") for parent in element.iterancestors())


def _captions(tree: HtmlElement) -> Iterator[str]:
    for element in tree.iter("figcaption", "p", "div", "span"):
        if element.tag == "figcaption" or CAPTION.search(element.get("class") or ""):
            text = _words(element)
            if CAPTION_FEWEST <= len(text.split()) <= CAPTION_MOST and not _in_teaser(element):
                yield text


def _tidied(
    running: list[Running], headline: str, standfirst: str, captions: dict[str, str]
) -> Iterator[Running]:
    """The running text without furniture, repeats and what is shown elsewhere."""
    shown = {fold(headline), fold(standfirst)} - {""}
    for index, (kind, text) in enumerate(running):
        own = fold(text)
        if own in captions or (own in shown and index < HEAD_MOST):
            continue
        yield kind, text


def _place(
    layout: Layout, kept: list[Running], headline: str, standfirst: str, captions: list[str]
) -> list[Piece]:
    """Every piece with its range in the seed, in seed order."""
    body: list[Piece] = []
    reached = 0
    for kind, text in kept:
        start, reached = layout.find(text, reached) or (reached, reached)
        body.append(Piece(kind, text, start, reached))
    top = next((piece.start for piece in body if piece.end > piece.start), None)
    head: list[Piece] = []
    for kind, text in _head(headline, standfirst):
        place = (layout.find_last(text, top) if top is not None else None) or (0, 0)
        if text:
            start = max(place[0], head[-1].end if head else 0)
            head.append(Piece(kind, text, start, max(start, place[1])))
    rest = [*head[1:], *body]
    rest += _captions_between(layout, (head[0].end if head else 0, reached), rest, captions)
    return [*head[:1], *sorted(rest, key=lambda piece: piece.start)]


def _captions_between(
    layout: Layout, limits: tuple[int, int], others: list[Piece], captions: list[str]
) -> list[Piece]:
    """The captions that stand between headline and last paragraph, and in none of the other pieces."""
    taken = [(piece.start, piece.end) for piece in others]
    found: list[Piece] = []
    for text in captions:
        place = layout.find(text, *limits)
        if place and not any(start < place[1] and place[0] < end for start, end in taken):
            taken.append(place)
            found.append(Piece("caption", text, *place))
    return found


def _head(headline: str, standfirst: str) -> tuple[Running, ...]:
    return (("headline", headline), ("standfirst", standfirst))


def _words(element: HtmlElement) -> str:
    return " ".join(clean(str(element.text_content())).split())
