"""Old addresses that lead on: of an entry that was merged or got a new id, and of a brief with a new name.

A page at the old address works without a server, a script or even a browser that follows: it names the new
one. Links in people's own words are resolved when the briefs are read, so that nothing within the site goes
a longer way; their words stay as they were written.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from briefroom.changes import title_of
from briefroom.model import Brief, Knowledge
from briefroom.site.data import Page, SiteData, folders, url

NAMED = re.compile(r"(?<=\]\()(?P<scheme>actor|place|background):(?P<ident>[^\s()<>]*)(?=[ )])")
Resolve = Callable[[str], str]


def pages(data: SiteData) -> Iterator[Page]:
    """A page for every id that went and does not stand again."""
    told = data.told
    for kind, entries in folders(data.knowledge):
        for old, new in told.redirects.items():
            if new in entries and old not in entries:
                yield _page(url(kind, old), url(kind, new), title_of(entries[new]))
    titles = {brief.slug: brief.title for brief in data.briefs}
    for old, new in told.moved.items():
        if new in titles and old not in titles:
            yield _page(url("brief", old), url("brief", new), titles[new])


def resolver(redirects: Mapping[str, str], knowledge: Knowledge) -> Resolve:
    """An id as it is now; one that stands is never led away."""
    standing = {ident for _, entries in folders(knowledge) for ident in entries}
    leads = {old: new for old, new in redirects.items() if old not in standing}
    return lambda ident: leads.get(ident, ident)


def resolved(brief: Brief, now: Resolve) -> Brief:
    """``brief`` with its links to entries, and its lists of them, leading to those that stand."""
    lists = (
        tuple(dict.fromkeys(now(ident) for ident in idents))
        for idents in (brief.actors, brief.places, brief.backgrounds)
    )
    actors, places, backgrounds = lists
    body = resolved_links(brief.body, now)
    return replace(brief, body=body, actors=actors, places=places, backgrounds=backgrounds)


def resolved_links(markdown: str, now: Resolve) -> str:
    """Markdown whose links lead to the entries that stand; the words of the links are untouched."""
    return NAMED.sub(lambda match: f"{match['scheme']}:{now(match['ident'])}", markdown)


def _page(old: str, new: str, title: str) -> Page:
    up = "../" * old.count("/")
    return Page(old, "redirect.html", {"target": f"{up}{new}", "title": title})
