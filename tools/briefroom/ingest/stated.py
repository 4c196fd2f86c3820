"""What a web page states about itself: JSON-LD, meta elements, canonical link, times marked as publication.

Only statements count. A date in the address, in a footer or in running text is a guess and stays out.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from briefroom.ingest.decode import clean
from briefroom.ingest.facts import LANG, LONGEST, Facts, safe_url
from briefroom.ingest.when import find_dates, iso_when
from briefroom.model import UNKNOWN_DATE, When

ARTICLE_TYPES = re.compile(r"(?:\w*Article|Report|\w*Blog\w*|Review\w*|\w*Posting)$")
DEEPEST = 8  # nesting of JSON-LD that is looked into
TITLES = ("og:title", "twitter:title", "headline", "dc.title", "title")
DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
SITES = ("og:site_name", "application-name", "publisher", "dc.publisher")
AUTHORS = ("author", "article:author", "byl", "dc.creator", "sailthru.author", "parsely-author")
# Elements by which pages state the day of publication, the surest first.
_DATES = (
    "article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date pubdate "
    "publishdate publish-date publication_date article.published dc.date.issued dcterms.created dc.date date "
    "pdate cxenseparse:recs:publishtime"
)
DATES = tuple(_DATES.split())
# Times in the head of the article; they count where they all name one day.
HEAD_TIMES = (
    "//article//header//time[@datetime]"
    "|//h1/following-sibling::*[position()<4]/descendant-or-self::time[@datetime]"
)


def page_statements(tree: HtmlElement) -> Facts:
    """Everything the page says about itself, each empty where it is silent."""
    metas = _metas(tree)
    data = next(_articles(tree), {})
    return Facts(
        title=_text(data.get("headline")) or _first(metas, TITLES),
        standfirst=_text(data.get("description")) or _first(metas, DESCRIPTIONS),
        outlet=_text(_name(data.get("publisher"))) or _first(metas, SITES),
        url=_address(tree, metas),
        published=_published(tree, metas, data),
        byline=_authors(data.get("author")) or _author(metas),
        lang=_lang(tree),
    )


def _metas(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = _text(meta.get("content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _articles(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """JSON-LD objects that are articles, in page order; broken scripts are passed over."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                yield from _objects(json.loads(script.text or ""), 0)
            except (ValueError, RecursionError):
                continue


def _objects(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for entry in data:
            yield from _objects(entry, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        kinds = kinds if isinstance(kinds, list) else [kinds]
        if any(isinstance(kind, str) and ARTICLE_TYPES.match(kind) for kind in kinds):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            yield from _objects(data.get(key), depth + 1)


def _published(tree: HtmlElement, metas: dict[str, str], data: dict[str, Any]) -> When:
    stated = [_text(data.get("datePublished")), *(metas.get(name, "") for name in DATES)]
    stated += [time.get("datetime") or _text(time.text_content()) for time in _publication_times(tree)]
    for value in stated:
        when = _day_of(value)
        if when:
            return when
    return UNKNOWN_DATE


def _publication_times(tree: HtmlElement) -> list[HtmlElement]:
    """Times marked as the publication's own; failing those, the only one in the page's head of article."""
    marked = tree.xpath("//*[@itemprop='datePublished' or @pubdate]|//time[contains(@class, 'publish')]")
    if marked:
        return list(marked)
    near = tree.xpath(HEAD_TIMES)
    days = {time.get("datetime")[:10] for time in near}
    return list(near[:1]) if len(days) == 1 else []


def _day_of(value: str) -> When | None:
    if not value:
        return None
    when = iso_when(value)
    if when is None and (found := find_dates(value)):
        when = found[0].when
    return when if when and when.precision == "day" else None


def _address(tree: HtmlElement, metas: dict[str, str]) -> str:
    links = [link.get("href") or "" for link in tree.xpath("//link[@rel='canonical']")]
    return next((url.strip() for url in [*links, metas.get("og:url", "")] if safe_url(url.strip())), "")


def _authors(value: Any) -> str:
    entries = value if isinstance(value, list) else [value]
    names = [_text(_name(entry)) for entry in entries[:12]]
    return ", ".join(dict.fromkeys(name for name in names if name and "://" not in name))


def _author(metas: dict[str, str]) -> str:
    named = (re.sub(r"^by\s+", "", metas.get(name, ""), flags=re.I) for name in AUTHORS)
    return next((name for name in named if name and "://" not in name and not name.startswith("@")), "")


def _name(value: Any) -> Any:
    if isinstance(value, list):
        value = value[0] if value else ""
    return value.get("name") if isinstance(value, dict) else value


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str:
    return next((metas[name] for name in names if name in metas), "")


def _lang(tree: HtmlElement) -> str:
    lang = (tree.get("lang") or tree.get("xml:lang") or "").replace("_", "-").strip()
    lang = lang[:3].lower() + lang[3:] if lang else ""
    return lang if LANG.fullmatch(lang) else ""


def _text(value: Any) -> str:
    return " ".join(clean(html.unescape(value)).split())[:LONGEST] if isinstance(value, str) else ""
