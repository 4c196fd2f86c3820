"""The page modules, in the order in which they are asked for pages and assets.

A page module offers ``pages(data) -> Iterator[Page]`` and may offer ``assets(data) -> Iterator[Asset]``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import ModuleType

from briefroom.site import (
    about_page,
    actor_page,
    background_page,
    brief_page,
    changes_page,
    claims_page,
    feed,
    home_page,
    list_pages,
    place_page,
    redirect_pages,
    review_page,
    search,
    timeline_page,
)
from briefroom.site.data import Asset, Page, SiteData

PAGE_MODULES: tuple[ModuleType, ...] = (
    home_page,
    brief_page,
    actor_page,
    place_page,
    background_page,
    claims_page,
    timeline_page,
    search,
    about_page,
    list_pages,
    changes_page,
    feed,
    redirect_pages,
    review_page,
)


def all_pages(data: SiteData, modules: Iterable[ModuleType] = PAGE_MODULES) -> Iterator[Page]:
    """Every page of the site."""
    for module in modules:
        yield from module.pages(data)


def all_assets(data: SiteData, modules: Iterable[ModuleType] = PAGE_MODULES) -> Iterator[Asset]:
    """Every file the page modules bring along."""
    for module in modules:
        if hasattr(module, "assets"):
            yield from module.assets(data)
