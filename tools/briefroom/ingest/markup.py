"""A web page as passages in reading order, each with what the markup says of it.

One walk over the tree: blocks of text, whatever element sets them, with their kind, the box they stand in
and how much of them leads elsewhere.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from briefroom.ingest import rolewords as r
from briefroom.ingest.decode import clean
from briefroom.model import ParagraphKind

_SILENT = (
    "script style noscript template svg math iframe object embed canvas audio video select option textarea "
    "button input head map"
)
SILENT = frozenset(_SILENT.split())
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_THIN = "p ul ol li dl dt dd blockquote pre table tr th tbody thead tfoot figure center"
# Elements a passage stands in that are no box: the box around them counts.
THIN = HEADINGS | frozenset(_THIN.split())
_BOXES = (
    "div section article main body header footer nav aside td caption figcaption address form fieldset "
    "legend details summary hr"
)
# Elements that set a passage of their own.
BLOCKS = THIN | frozenset(_BOXES.split())
# Blocks whose loose words, right behind a block with nothing but a picture, speak of it.
LOOSE = frozenset({"div", "center", "td", "figure"})
EMPTY_LINE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
# Second-level names under which a country's sites are registered.
SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu"})
NAMES_LONGEST = 300  # characters of a class that tell how an element looks
CAPTION_MOST = 90  # words
CELLS = frozenset({"td", "th"})
ROW_CELL_MOST = 12  # words of a cell in a row of data; longer ones are columns of text


@dataclass(frozen=True, slots=True)
class Passage:
    """One block of text. ``box`` tells the element it stands in, ``look`` elements that look like it."""

    text: str
    kind: ParagraphKind
    tag: str
    box: int
    look: str
    linked: float = 0.0  # share of its letters that link to other pages of the same site
    asides: tuple[str, ...] = ()  # names of the elements above it that are named as no part of an article
    pictured: bool = False  # an image stands in the same block
    articles: tuple[int, ...] = ()  # the <article> elements it stands in

    @property
    def n(self) -> int:
        """How many words it has."""
        return len(self.text.split())


@dataclass(slots=True)
class _Run:
    """The inline text met since the last block began or ended."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0
    pictured: bool = False

    def add(self, words: str | None, *, linked: bool) -> None:
        if words:
            self.parts.append(words)
            self.linked += linked * len("".join(words.split()))


def site_of(address: str) -> str:
    """The registered name of an address's host ("news.example.co.uk" → "example.co.uk"), or empty."""
    try:
        host = (urlsplit(address).hostname or "").lower()
    except ValueError:
        return ""
    labels = host.split(".")
    keep = 3 if len(labels) > 2 and labels[-2] in SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-keep:])


def passages(tree: HtmlElement, address: str = "") -> tuple[Passage, ...]:
    """The passages of ``tree`` in reading order. ``address`` is the page's own, if known."""
    body = tree.find("body")
    if body is None:
        return ()
    return tuple(_Walk(site_of(address) or _most_linked(body)).through(body))


def _most_linked(body: HtmlElement) -> str:
    sites = Counter(site for link in body.iter("a") if (site := site_of(link.get("href") or "")))
    return min(sites, key=lambda site: (-sites[site], site), default="")


class _Walk:
    """One walk through a page: the boxes it is inside of, and the run of text it is gathering."""

    def __init__(self, site: str) -> None:
        self._site = site
        self._run = _Run()
        self._pictured = False  # the last block held nothing but a picture
        self._open: list[_Box] = []
        self._boxes = 0
        self._links = 0

    def through(self, body: HtmlElement) -> Iterator[Passage]:
        """Every passage, in order."""
        walker = etree.iterwalk(body, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event in ("comment", "pi"):
                self._add(element.tail)
            elif event == "start":
                yield from self._begin(element)
                if element.tag in SILENT:
                    walker.skip_subtree()
            else:
                yield from self._end(element)
                if element is not body:
                    self._add(element.tail)

    def _begin(self, element: HtmlElement) -> Iterator[Passage]:
        tag = element.tag
        if tag in SILENT:
            return
        if tag in BLOCKS and not self._in_data_row(tag):
            yield from self._flush()
            self._boxes += 1
            self._open.append(_box(element, self._open[-1] if self._open else None, self._boxes))
        elif tag in CELLS:
            self._add(" ")
        self._links += self._leads_on(element)
        if tag == "br":
            self._add("\n")
        elif tag == "img":
            self._run.pictured = True
        self._add(element.text)

    def _end(self, element: HtmlElement) -> Iterator[Passage]:
        tag = element.tag
        if tag in SILENT:
            return
        self._links -= self._leads_on(element)
        if tag in CELLS and self._in_data_row(tag):
            self._add(" ")
        elif tag in BLOCKS:
            yield from self._flush()
            self._open.pop()

    def _in_data_row(self, tag: str) -> bool:
        return tag in CELLS and bool(self._open) and self._open[-1].row

    def _leads_on(self, element: HtmlElement) -> bool:
        """Whether an element links to another page of this site."""
        target = (element.get("href") or "").strip() if element.tag == "a" else ""
        if not target or target.startswith(("#", "mailto:", "tel:", "javascript:")):
            return False
        return site_of(target) in ("", self._site)

    def _add(self, words: str | None) -> None:
        self._run.add(words, linked=self._links > 0)

    def _flush(self) -> Iterator[Passage]:
        run, self._run = self._run, _Run()
        text = clean("".join(run.parts)).strip()
        if not text or not self._open:
            self._pictured = self._pictured or run.pictured
            return
        box = self._open[-1]
        pictured = run.pictured or (self._pictured and box.tag in LOOSE)
        self._pictured = False
        linked = run.linked / max(1, len("".join(text.split())))
        for part in EMPTY_LINE.split(text):
            yield Passage(
                text=" ".join(part.split()),
                kind=box.kind,
                tag=box.tag,
                box=box.container,
                look=box.look,
                linked=min(1.0, linked),
                asides=box.asides,
                pictured=pictured,
                articles=box.articles,
            )


@dataclass(frozen=True, slots=True)
class _Box:
    """A block element the walk is inside of."""

    tag: str
    kind: ParagraphKind
    container: int
    look: str
    asides: tuple[str, ...]
    articles: tuple[int, ...]
    row: bool


def _box(element: HtmlElement, outer: _Box | None, number: int) -> _Box:
    tag = str(element.tag)
    names = _names(element)
    embedded = _is_embedded(tag, names)
    thin = outer is not None and (embedded or tag in THIN)
    beside = tag in r.ASIDE_TAGS or (tag not in r.WHOLE_TAGS and not embedded and r.is_aside(names))
    asides = outer.asides if outer else ()
    articles = outer.articles if outer else ()
    return _Box(
        tag=tag,
        kind=_kind(element, names, outer),
        container=outer.container if thin and outer else number,
        look=outer.look if thin and outer else _look(element),
        asides=(*asides, " ".join((tag, *names))) if beside else asides,
        articles=(*articles, number) if tag == "article" else articles,
        row=tag == "tr" and _is_data(element),
    )


def _names(element: HtmlElement) -> list[str]:
    return f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}".split()


def _is_embedded(tag: str, names: list[str]) -> bool:
    """Whether an element sets a message from elsewhere: what is “social” about it belongs to the article."""
    return tag == "blockquote" or any(not r.EMBEDS.isdisjoint(r.words_of(name)) for name in names)


def _kind(element: HtmlElement, names: list[str], outer: _Box | None) -> ParagraphKind:
    tag = str(element.tag)
    if outer and outer.kind == "caption":
        return "caption"
    named = tag == "figcaption" or any(not r.CAPTIONS.isdisjoint(r.words_of(name)) for name in names)
    if named and _is_short(element, CAPTION_MOST):
        return "caption"
    if tag in HEADINGS:
        return "heading"
    return "quote" if tag == "blockquote" or (outer and outer.kind == "quote") else "body"


def _is_short(element: HtmlElement, most: int) -> bool:
    """Whether an element holds at most so many words; a long one is not read to its end."""
    words = 0
    for text in element.itertext():
        words += len(text.split())
        if words > most:
            return False
    return True


def _look(element: HtmlElement) -> str:
    """How an element and the two around it are made, by tag and class."""
    chain = [element, *islice(element.iterancestors(), 2)]
    return " < ".join(
        f"{e.tag!s}.{'.'.join(sorted((e.get('class') or '')[:NAMES_LONGEST].split()))}" for e in chain
    )


def _is_data(row: HtmlElement) -> bool:
    """Whether a table row holds several short cells and nothing built: data, not layout."""
    cells = [cell for cell in row if cell.tag in CELLS]
    return len(cells) > 1 and all(
        not any(below.tag in BLOCKS and below.tag != "p" for below in cell.iterdescendants(etree.Element))
        and _is_short(cell, ROW_CELL_MOST)
        for cell in cells
    )
