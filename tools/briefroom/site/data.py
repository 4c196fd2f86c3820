"""What every page is made from, and what a page is: the one meeting point of the page modules.

A page module offers ``pages(data) -> Iterator[Page]``; ``plugin`` alone writes what they yield. Addresses
are below the site's root, with forward slashes; ``url`` alone knows the layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from briefroom.corpus import Corpus
from briefroom.model import Actor, Background, Brief, Change, Knowledge, Place, Question

Entry = Actor | Place | Background


@dataclass(frozen=True, slots=True)
class PageText:
    """One of the site's own texts, from ``content/pages``. ``body`` is Markdown."""

    slug: str
    title: str
    summary: str
    body: str
    order: int


@dataclass(frozen=True, slots=True)
class Told:
    """What changed, as far as it may be shown, and where that has its page now; made by ``change_lines``."""

    changes: tuple[Change, ...] = ()  # in the order of the ledger
    by_subject: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)  # slug that went → slug that stands
    redirects: Mapping[str, str] = field(default_factory=dict)  # id that went → id that stands
    slugs: frozenset[str] = frozenset()  # of all briefs
    limited: frozenset[str] = frozenset()  # of those whose rights keep words back


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a person, by key, the most read first, and how many questions there are in all."""

    questions: Mapping[str, Question] = field(default_factory=dict)
    total: int = 0


@dataclass(frozen=True, slots=True)
class SiteData:
    """Everything the site shows. ``briefs`` are newest first, then by slug."""

    name: str
    briefs: tuple[Brief, ...]
    knowledge: Knowledge
    corpus: Corpus
    publish: bool = False
    texts: tuple[PageText, ...] = ()
    bases: Mapping[str, str] = field(default_factory=dict)  # bodies as last generated, of edited briefs
    told: Told = field(default_factory=Told)
    address: str = ""  # of the site on the web, where it has one
    asked: Asked = field(default_factory=Asked)  # nothing in a published site


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the site, rendered from ``templates/<template>`` with ``context``.

    Every template also gets ``site`` (SiteData), ``root`` (the way up to the site's root: "" or "../" …),
    ``path`` (this page's address) and the function ``url(kind, id)``.
    """

    path: str
    template: str
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of the site that is written as it is."""

    path: str
    data: bytes


def folders(knowledge: Knowledge) -> tuple[tuple[str, Mapping[str, Entry]], ...]:
    """The kinds of entries that have pages, each with its entries by id."""
    return (
        ("actor", knowledge.actors),
        ("place", knowledge.places),
        ("background", knowledge.backgrounds),
    )


def url(kind: str, ident: str) -> str:
    """Address of a page below the site's root: ``url("actor", "ada-orlan")`` is "actors/ada-orlan.html".

    For a brief, ``ident`` is ``Brief.slug``, which holds the year's folder: "2031/2031-05-04-port".
    """
    folders = {"brief": "briefs", "actor": "actors", "place": "places", "background": "backgrounds"}
    return f"{folders[kind]}/{ident}.html"
