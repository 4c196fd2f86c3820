"""``corrections.xml``: an Atom feed of what was corrected, for readers who follow a site without visiting it.

Only what a person decided is in it; what was merely added or made anew is not. An entry's id is made from its
line in the ledger, so it is the same in every build. Links are relative to the feed, and a base is given only
where the site has an address of its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from briefroom.brief.dialect import tidy
from briefroom.site.change_lines import CORRECTIONS, EDITOR, summary
from briefroom.site.changes_page import PATH, Entry, entries_of
from briefroom.site.data import Asset, Page, SiteData
from briefroom.site.references import web_address

FEED = "corrections.xml"
ATOM = "http://www.w3.org/2005/Atom"
MOST = 200  # entries; the whole stands in the site's pages
NEVER = "1970-01-01"  # where nothing has changed yet
NAMESPACE = uuid5(NAMESPACE_URL, "https://briefroom.invalid/corrections")  # of all ids; must never change


def pages(data: SiteData) -> Iterator[Page]:
    """None: the feed is no page."""
    yield from ()


def assets(data: SiteData) -> Iterator[Asset]:
    """The one feed."""
    feed = Element("feed", xmlns=ATOM)
    base = _base(data)
    if base:
        feed.set("xml:base", base)
        _add(feed, "link", rel="self", type="application/atom+xml", href=f"{base}{FEED}")
    entries = [entry for entry in entries_of(data) if entry.line.kind in CORRECTIONS]
    days = [change.on for change in data.told.changes]
    _add(feed, "id", _urn(f"feed {data.name} {base}"))
    _add(feed, "title", f"Corrections: {data.name}")
    _add(feed, "updated", _moment(max(days, default=NEVER)))
    _add(feed, "link", rel="alternate", type="text/html", href=PATH)
    _add(_add(feed, "author"), "name", data.name)
    for entry, ident in list(zip(entries, _ids(entries), strict=True))[-MOST:][::-1]:
        _entry(feed, entry, ident)
    indent(feed)
    yield Asset(FEED, tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n")


def _entry(feed: Element, entry: Entry, ident: str) -> None:
    line = entry.line
    element = _add(feed, "entry")
    _add(element, "id", ident)
    _add(element, "title", f"{line.kind_words}: {line.title}")
    _add(element, "updated", _moment(line.day))
    href = f"{line.link}#changes" if line.link else PATH
    _add(element, "link", rel="alternate", type="text/html", href=href)
    _add(_add(element, "author"), "name", line.by or EDITOR)
    _add(element, "summary", summary(line) or f"{line.kind_words}.", type="text")


def _ids(entries: list[Entry]) -> Iterator[str]:
    """A lasting id for each; the same line told twice gets a number."""
    seen: Counter[str] = Counter()
    for entry in entries:
        change = entry.line.change
        words = f"{change.on} {change.kind} {change.subject} {change.state} {change.ruling} {change.title}"
        seen[words] += 1
        yield _urn(f"{words} {seen[words]}")


def _urn(words: str) -> str:
    return uuid5(NAMESPACE, words).urn


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _base(data: SiteData) -> str:
    address = web_address(data.address)
    return f"{address.rstrip('/')}/" if address else ""


def _add(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    element = SubElement(parent, name, attributes)
    element.text = tidy(text) or None
    return element
