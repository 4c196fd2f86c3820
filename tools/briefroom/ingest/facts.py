"""What is stated about an article beside its text: the sidecar of a seed, the front matter of a Markdown one.

A person wrote it, so it outranks whatever the page says, and a slip of the pen is an error with its line
and its cure: a misspelt key that were skipped would be a fact lost without a word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import urlsplit

from briefroom.errors import ProblemsError, SeedError
from briefroom.ingest.when import iso_when
from briefroom.model import UNKNOWN_DATE, Rights, When
from briefroom.yamlfile import Document

KEYS = ("title", "outlet", "url", "published", "byline", "agency", "licence", "rights", "note", "lang")
# Spellings that other tools write into Markdown, and ours for each.
FRONT_MATTER = {
    "date": "published",
    "author": "byline",
    "license": "licence",
    "language": "lang",
    "description": "standfirst",
    "subtitle": "standfirst",
    "summary": "standfirst",
    "excerpt": "standfirst",
}
# Keys of other site generators that say nothing we use.
_FOREIGN = (
    "layout tags tag categories category slug permalink draft aliases image images weight template type "
    "modified updated lastmod keywords status featured comments"
)
FOREIGN = frozenset(_FOREIGN.split())
RIGHTS: Mapping[str, Rights] = {"full": "full", "excerpt": "excerpt", "brief-only": "brief-only"}
SCHEMES = frozenset({"http", "https"})
LANG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
LONGEST = 2000  # characters of any one value
MOST_SIDECAR_BYTES = 64_000


@dataclass(frozen=True, slots=True)
class Facts:
    """Each as stated, or empty."""

    title: str = ""
    standfirst: str = ""
    outlet: str = ""
    url: str = ""
    published: When = UNKNOWN_DATE
    byline: str = ""
    agency: str = ""
    dateline: str = ""
    licence: str = ""
    rights: Rights | None = None
    note: str = ""
    lang: str = ""

    def over(self, other: Facts) -> Facts:
        """These facts, with ``other``'s wherever these are silent."""
        mine = {name: getattr(self, name) for name in self.__slots__}
        empty = {name for name, value in mine.items() if value in ("", None, UNKNOWN_DATE)}
        return Facts(**{n: getattr(other, n) if n in empty else v for n, v in mine.items()})


def read_facts(document: Document, *, front_matter: bool = False) -> Facts:
    """The facts of a sidecar or of front matter.

    Raises SeedError, or ProblemsError of them, for an unknown key or a value that is not what the key wants.
    """
    data = {} if document.data == "" else document.data
    if not isinstance(data, dict):
        raise SeedError(
            "no list of “key: value” lines", where=document.where, cure="write “outlet: …”, one a line"
        )
    values: dict[str, str] = {}
    places: dict[str, str] = {}
    problems: list[SeedError] = []
    for key, value in data.items():
        name = FRONT_MATTER.get(key, key) if front_matter else key
        where = document.place(key)
        if front_matter and key in FOREIGN:
            continue
        if name not in KEYS and not (front_matter and name == "standfirst"):
            problems.append(_unknown(key, where))
        elif not isinstance(value, str):
            problems.append(SeedError(f"“{key}” is not one text", where=where, cure="write it on one line"))
        elif len(value) > LONGEST:
            cure = f"keep it below {LONGEST:,}"
            problems.append(SeedError(f"“{key}” has {len(value):,} characters", where=where, cure=cure))
        elif name not in values or name == key:  # our own spelling wins over another tool's
            values[name], places[name] = " ".join(value.split()), where
    return _checked(values, places, problems)


def safe_url(url: str) -> bool:
    """Whether ``url`` is an absolute web address with nothing in it that could hide another."""
    if not url.isprintable() or any(c in url for c in " <>\"'\\`"):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme.lower() in SCHEMES and bool(parts.hostname)
    except ValueError:
        return False


def _unknown(key: str, where: str) -> SeedError:
    close = get_close_matches(key.lower(), [*KEYS, *FRONT_MATTER], n=1, cutoff=0.5)
    cure = f"write “{FRONT_MATTER.get(close[0], close[0])}”" if close else f"the keys are {', '.join(KEYS)}"
    return SeedError(f"unknown key “{key}”", where=where, cure=cure)


def _checked(values: dict[str, str], places: dict[str, str], problems: list[SeedError]) -> Facts:
    def wrong(key: str, want: tuple[str, str]) -> None:
        problems.append(
            SeedError(f"“{key}: {values[key]}” is not {want[0]}", where=places[key], cure=want[1])
        )

    published = iso_when(values.get("published", "")) if values.get("published") else UNKNOWN_DATE
    if published is None:
        wrong("published", ("a date", 'write a day, month or year: "2031-05-04", "2031-05" or "2031"'))
    rights = RIGHTS.get(values.get("rights", ""))
    if values.get("rights") and rights is None:
        wrong("rights", ("known", f"write one of {', '.join(RIGHTS)}"))
    if values.get("url") and not safe_url(values["url"]):
        wrong("url", ("a web address", "write it whole, with http:// or https://"))
    if values.get("lang") and not LANG.fullmatch(values["lang"]):
        wrong("lang", ("a language tag", "write “en”, “fr”, “ar” …"))
    if len(problems) == 1:
        raise problems[0]
    if problems:
        raise ProblemsError(problems)
    plain = {k: v for k, v in values.items() if k not in ("published", "rights")}
    return Facts(**plain, published=published or UNKNOWN_DATE, rights=rights)
