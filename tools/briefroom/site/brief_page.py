"""The brief's page."""

from __future__ import annotations

from collections.abc import Iterator

from briefroom.site.data import Page, SiteData, url


def pages(data: SiteData) -> Iterator[Page]:
    """One page a brief."""
    for brief in data.briefs:
        yield Page(url("brief", brief.slug), "brief.html", {"brief": brief})
