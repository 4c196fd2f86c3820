"""The file name of a brief: readable, ASCII, short, safe on every file system, and the same every time."""

from __future__ import annotations

import re
import unicodedata

from briefroom.model import Article

LONGEST = 80  # characters of the file's name without ".md", room for a collision's number included
ROOM = 4
APOSTROPHES = re.compile(r"(?<=\w)['’‘ʼ](?=\w)")
# Names Windows keeps for devices, whatever their extension.
RESERVED = frozenset(["con", "prn", "aux", "nul", *(f"{p}{n}" for p in ("com", "lpt") for n in range(10))])
UNDATED = "undated"


def slugify(words: str) -> str:
    """Lower-case ASCII letters and digits with single hyphens; empty where nothing of the kind is left."""
    folded = unicodedata.normalize("NFKD", APOSTROPHES.sub("", words))
    return re.sub(r"[^a-z0-9]+", "-", folded.encode("ascii", "ignore").decode().lower()).strip("-")


def brief_slug(article: Article) -> str:
    """ "2031/2031-05-04-port-vane-falls", or "undated/port-vane-falls" without a date."""
    when = article.published.value
    words = slugify(article.title) or slugify(article.id) or "brief"
    if when is None:
        name = _cut(words, LONGEST - ROOM)
        return f"{UNDATED}/{name}-brief" if name in RESERVED else f"{UNDATED}/{name}"
    return f"{when[:4]}/{when}-{_cut(words, LONGEST - ROOM - len(when) - 1)}"


def numbered(slug: str, number: int) -> str:
    """The slug of the ``number``-th brief that would have this one."""
    return slug if number == 1 else f"{slug}-{number}"


def _cut(words: str, most: int) -> str:
    """Whole words only, where one fits."""
    if len(words) <= most:
        return words
    whole = words[: most + 1].rpartition("-")[0]
    return whole or words[:most]
