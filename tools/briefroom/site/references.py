"""Where a statement comes from, as a page shows it: a paragraph of the article, or a text of the knowledge.

Also the article's words themselves: where rights are limited, the evidence holds a mask in place of what
may not be printed, and a reader sees an ellipsis.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlsplit

from briefroom.brief.masking import MASK
from briefroom.corpus import Locus
from briefroom.model import Knowledge
from briefroom.site.wording import date_words

RefKind = Literal["article", "knowledge", "unreviewed", "probable", "none"]
MASKED = re.compile(rf"(?:[^\s{MASK}]*{MASK}[^\s{MASK}]*\s*)+")
SOURCES_LISTED = re.compile(r"\bSources?: (?P<ids>[\w.-]*\w(?:, [\w.-]*\w)*)\.?\s*$")
ENDS = 4  # words at each end that find a sentence on the outlet's page


@dataclass(frozen=True, slots=True)
class Ref:
    """A mark of provenance. ``note`` is the element on this page that tells more."""

    kind: RefKind
    label: str
    href: str = ""
    note: str = ""
    title: str = ""


UNREVIEWED = Ref("unreviewed", "Not reviewed", title="Known only from this article")
NOT_IN_SOURCES = "not in the sources"


def article_ref(locus: Locus, page: str = "") -> Ref:
    """A paragraph of an article; ``page`` is the way to its brief where that is another page."""
    if locus.sentence is None:
        return Ref("article", f"Article, {locus.label}", page)
    here = "" if page else locus.sentence
    return Ref("article", f"Article, {locus.label}", f"{page}#{locus.sentence}", note=here)


def knowledge_refs(ids: Iterable[str], knowledge: Knowledge) -> tuple[Ref, ...]:
    """The texts that carry a sentence of the knowledge, with their addresses on the web."""
    refs = []
    for ident in dict.fromkeys(ids):
        source = knowledge.sources.get(ident)
        if source is None:
            continue
        label = ", ".join(part for part in (source.outlet, date_words(source.date, short=True)) if part)
        refs.append(Ref("knowledge", label, web_address(source.url), title=source.title))
    return tuple(refs)


def note_refs(note: str, knowledge: Knowledge) -> tuple[str, tuple[Ref, ...]]:
    """A note without its last sentence where that lists ids of the knowledge's sources, and those texts."""
    listed = SOURCES_LISTED.search(note)
    idents = listed["ids"].split(", ") if listed else []
    if not idents or any(ident not in knowledge.sources for ident in idents):
        return note, ()
    return note[: listed.start() if listed else None].rstrip(), knowledge_refs(idents, knowledge)


def web_address(url: str) -> str:
    """``url`` if it leads to the web by http or https, else nothing."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    return url.strip() if parts.scheme.lower() in {"http", "https"} and parts.hostname else ""


def words(text: str) -> str:
    """Words of an article on one line, with an ellipsis for those that rights withhold.

    >>> words("We hold ····· ····"), words("····· ··")
    ('We hold …', '')
    """
    seen = " ".join(MASKED.sub("… ", text).split())
    return "" if not seen.strip("… ") else seen


def is_withheld(text: str) -> bool:
    """Whether nothing of ``text`` may be shown."""
    return not words(text)


def shorten(text: str, most: int) -> str:
    """At most ``most`` words of ``text``, with an ellipsis where some are missing."""
    parts = text.split()
    return text if len(parts) <= most else " ".join(parts[:most]).rstrip(",;:–—") + " …"


def at_passage(url: str, passage: str) -> str:
    """``url`` with a text fragment, so that a browser opens the page at ``passage``."""
    parts = passage.split()
    if not web_address(url) or not parts or "…" in passage:
        return web_address(url)
    ends = [parts] if len(parts) <= 2 * ENDS else [parts[:ENDS], parts[-ENDS:]]
    wanted = ",".join(quote(" ".join(end), safe="").replace("-", "%2D") for end in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={wanted}"
