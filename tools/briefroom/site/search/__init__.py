"""Search that works from disk: the page, and an index in script files loaded only when they are needed."""

from __future__ import annotations

from collections.abc import Iterator

from briefroom.site.data import Asset, Page, SiteData
from briefroom.site.search.documents import documents, named
from briefroom.site.search.files import index_files
from briefroom.site.search.postings import build_index

__all__ = ["assets", "pages"]


def pages(_data: SiteData) -> Iterator[Page]:
    """The search page; what it shows comes from the index."""
    yield Page("search.html", "search.html")


def assets(data: SiteData) -> Iterator[Asset]:
    """The index."""
    yield from index_files(build_index(documents(data), named(data)))
