"""The site's own texts, from ``content/pages/*.md``: what it is, how to read it, how a brief is made.

Written by the project's people, yet rendered by the dialect of the briefs: no HTML passes, and a link to an
entry of the knowledge works as it does in a brief.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefroom.errors import SiteError
from briefroom.model import Knowledge
from briefroom.site.data import Page, PageText, SiteData
from briefroom.site.dialect import Anchor, to_html
from briefroom.site.links import known_link
from briefroom.yamlfile import split_front_matter

FOLDER = Path("content") / "pages"
FIRST = "about"  # the page the masthead leads to; written even where it has no text
LAST = 99  # the place of a page without "order"


@dataclass(frozen=True, slots=True)
class TextLink:
    """A way from one of the texts to another."""

    title: str
    summary: str
    path: str
    here: bool


def read_texts(root: Path) -> tuple[PageText, ...]:
    """The texts in their order, then by name. Raises SiteError for one that does not read."""
    texts = [_read(path, root) for path in sorted((root / FOLDER).glob("*.md"))]
    return tuple(sorted(texts, key=lambda text: (text.order, text.slug)))


def pages(data: SiteData) -> Iterator[Page]:
    """One page a text, and always an "about"."""
    texts = data.texts
    if not any(text.slug == FIRST for text in texts):
        texts = (PageText(FIRST, "About", "", "", 0), *texts)
    for text in texts:
        links = tuple(TextLink(t.title, t.summary, f"{t.slug}.html", t.slug == text.slug) for t in texts)
        yield Page(
            f"{text.slug}.html",
            "about.html",
            {
                "title": text.title,
                "summary": text.summary,
                "body": to_html(text.body, _Entries(data.knowledge)),
                "texts": links if len(links) > 1 else (),
            },
        )


def _read(path: Path, root: Path) -> PageText:
    where = path.relative_to(root).as_posix()
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SiteError("cannot be read", where=where, cure="save it as UTF-8 text") from error
    front = split_front_matter(content, where, SiteError)
    data = front.document.data
    if not isinstance(data.get("title"), str) or not data["title"]:
        raise SiteError("no title", where=f"{where}:1", cure="add a line “title: …” to the front matter")
    order = str(data.get("order", LAST))
    if not order.isdecimal():
        place = front.document.place("order")
        raise SiteError(f"order {order!r} is no number", where=place, cure="give a whole number")
    return PageText(path.stem, data["title"], str(data.get("summary", "")), front.body, int(order))


class _Entries:
    """Resolves the links to the knowledge; a text belongs to no brief, so other schemes lead nowhere."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def __call__(self, scheme: str, ident: str, label: str, title: str) -> Anchor | None:
        """The page of an entry. ``label`` and ``title`` change nothing here."""
        link = known_link(ident, self.knowledge) if scheme in {"actor", "place", "background"} else ""
        return Anchor(link, "name") if link else None
