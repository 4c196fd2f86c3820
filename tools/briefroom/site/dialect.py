"""The brief's Markdown as safe HTML: scheme links resolved, everything else escaped or allow-listed.

A brief is edited by hand and made from articles nobody has vetted, so raw HTML is shown as text, a link
keeps its address only with a scheme from the list, and a picture becomes its description. What the links
of the brief mean is the caller's affair: it hands in a function from scheme and id to an ``Anchor``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import unquote
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from briefroom.site.highlight import Highlight, highlight

SCHEMES = frozenset({"actor", "place", "background", "caveat", "claim", "source", "event", "editor"})
OUTWARD = frozenset({"http", "https", "mailto"})
SCHEME = re.compile(r"(?P<scheme>[a-z][a-z0-9+.-]*):(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
# browsers drop these inside a scheme, so "java\tscript:" is one
IGNORED = re.compile(r"[\x00-\x20\x7f\xad\u200b-\u200f\u2028\u2029\ufeff]")
# "//host/x" takes the page's scheme: from disk it would ask a file server of that name
HOST = re.compile(r"[/\\]{2}")
CLOSING = ".,;:!?…”’\"')]»"  # what may stand between the last word and its mark
UNLINKED = "unlinked"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a link of the dialect becomes; without ``href`` a mere label.

    ``icon`` puts a status icon before the label; ``spoken`` is read before it and not shown; ``glued`` keeps
    it on the line of the word before.
    """

    href: str
    classes: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    icon: bool = False
    spoken: str = ""
    glued: bool = False
    label: str | None = None  # shown in place of the words of the link


Resolve = Callable[[str, str, str, str], Anchor | None]  # scheme, id, label, title


def to_html(text: str, resolve: Resolve, highlights: Sequence[Highlight] = ()) -> Markup:
    """Blocks of HTML. Raises nothing: what is not understood is shown as text."""
    converter, dialect = _converter()
    dialect.resolve, dialect.highlights = resolve, highlights
    return Markup(converter.reset().convert(text))


def to_inline(text: str, resolve: Resolve) -> Markup:
    """The HTML of one paragraph without its ``<p>``; of several, as blocks."""
    blocks = to_html(text, resolve)
    inner = blocks.removeprefix("<p>").removesuffix("</p>")
    return blocks if "<p>" in inner else Markup(inner)


@cache
def _converter() -> tuple[Markdown, _Dialect]:
    """One for all texts: to make it costs more than a short text does."""
    dialect = _Dialect()
    return Markdown(extensions=["tables", "sane_lists", dialect]), dialect


class _Dialect(Extension):
    """What differs from Markdown; ``resolve`` and ``highlights`` are those of the text at hand."""

    resolve: Resolve
    highlights: Sequence[Highlight] = ()

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("entity")  # entities then stay in the text and pass the serialiser
        # below "unescape" (0): the tree then holds the words as a reader sees them
        md.treeprocessors.register(_Links(md, self), "briefroom-links", -1)
        md.treeprocessors.register(_Highlights(md, self), "briefroom-highlights", -2)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, dialect: _Dialect) -> None:
        super().__init__(md)
        self.dialect = dialect

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for child in list(parent):
                if child.tag == "img":
                    _picture(child)
                elif child.tag == "a":
                    self._link(parent, child)

    def _link(self, parent: Element, element: Element) -> None:
        href = html.unescape(element.get("href", ""))  # a browser would unescape it, so judge that
        match = SCHEME.match(IGNORED.sub("", href))
        scheme = match["scheme"].lower() if match else ""
        if scheme in SCHEMES and match:
            label = "".join(element.itertext())
            anchor = self.dialect.resolve(scheme, unquote(match["rest"]), label, element.get("title", ""))
            if anchor is not None:
                _apply(parent, element, anchor)
                return
            _unlink(element, f"No entry for {scheme}:{match['rest']}")
        elif (scheme and scheme not in OUTWARD) or HOST.match(IGNORED.sub("", href)):
            _unlink(element, "This kind of link is not allowed")
        elif scheme:
            element.set("href", href)
            element.set("rel", "noopener noreferrer external")


def _unlink(element: Element, why: str) -> None:
    element.tag = "span"
    element.attrib.clear()
    element.set("class", UNLINKED)
    element.set("title", why)


def _picture(element: Element) -> None:
    alt = element.get("alt", "")
    element.tag = "span"
    element.attrib.clear()
    element.set("class", "picture")
    element.text = f"[Picture: {alt}]" if alt else "[Picture]"


def _apply(parent: Element, element: Element, anchor: Anchor) -> None:
    element.attrib.clear()
    element.set("class", anchor.classes)
    if anchor.href:
        element.set("href", anchor.href)
    else:
        element.tag = "span"
    for name, value in anchor.attributes.items():
        element.set(name, value)
    if anchor.icon or anchor.spoken:
        _dress(element, anchor)
    if anchor.glued:
        _glue(parent, element)


def _dress(element: Element, anchor: Anchor) -> None:
    label = "".join(element.itertext()) if anchor.label is None else anchor.label
    for child in list(element):
        element.remove(child)
    element.text = None
    if anchor.icon:
        SubElement(element, "i", {"class": "ico", "aria-hidden": "true"})
    if anchor.spoken:
        SubElement(element, "span", {"class": "vh"}).text = anchor.spoken + " "
    if label:
        SubElement(element, "span", {"aria-hidden": "true"} if anchor.spoken else {}).text = label


def _glue(parent: Element, element: Element) -> None:
    """Keep a mark on the line of the full stop before it, so that it never starts a line."""
    index = list(parent).index(element)
    before = parent[index - 1] if index else None
    text = (before.tail if before is not None else parent.text) or ""
    text = text.rstrip()
    kept = text.rstrip(CLOSING)
    glued = text[len(kept) :]
    if before is not None:
        before.tail = kept
    else:
        parent.text = kept
    wrapper = Element("span", {"class": "nb"})
    wrapper.text, wrapper.tail, element.tail = glued, element.tail, None
    parent.remove(element)
    wrapper.append(element)
    parent.insert(index, wrapper)


class _Highlights(Treeprocessor):
    def __init__(self, md: Markdown, dialect: _Dialect) -> None:
        super().__init__(md)
        self.dialect = dialect

    def run(self, root: Element) -> None:
        for block in _paragraphs(root):
            highlight(block, self.dialect.highlights)


def _paragraphs(root: Element) -> Iterator[Element]:
    return root.iter("p")
