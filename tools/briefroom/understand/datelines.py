"""Where and when copy was filed: the dateline that opens the first paragraph of an article.

"PORT VANE, Zarnia (Harbour Wire) - ", "PORT VANE, Zarnia Officials said", "PORT VANE Officials said",
"3 May 2031 Police said". It belongs to no sentence and to nothing anybody says; its place and its newsroom
are names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefroom.model import Article, Claim
from briefroom.understand.datewords import DAY_NAME, MONTH_NAME
from briefroom.understand.wordings import words

Range = tuple[int, int]
_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ'’.-]+){0,3}"
_LAND = (
    r"(?:(?:(?:New|South|North|East|West|Saudi|United|Sri|Costa|El|San) )?[A-ZÀ-Þ][a-zà-þ]+\.?"
    r"|(?:[A-Z]\.){2,3})"
)
# "PORT VANE, Zarnia, May 4 (Harbour Wire) - ", "Port Vane (Harbour Wire) — "
DASHED = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'’. /-]+(?:, [\w. ]+){0,3}(?: ?\([^)\n]{2,40}\))?"
    r"|\([A-ZÀ-Þ][^)\n]{1,30}\)"
    r"|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}(?:, [A-ZÀ-Þ][\w. ]{1,20})?(?: ?\([^)\n]{2,40}\))?)"
    r"\s?(?:--|(?<=\s)[-_]|[–—])\s+(?=[\"“‘']?[A-ZÀ-Þ0-9])"
)
# No dash stands there in many feeds: "PORT VANE, Zarnia Officials said", "PORT VANE Officials said".
UNDASHED = re.compile(rf"(?P<place>(?>{_CAPITALS}))(?P<land>, {_LAND})? (?=[\"“‘']?[A-ZÀ-Þ0-9])")
# A day alone: "3 May 2031 At least", "03-05-2031 Over".
DAY = re.compile(
    rf"(?:\d{{1,2}} {MONTH_NAME}\.? (?:19|20)\d\d"
    r"|\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d)\s+(?=[A-ZÀ-Þ0-9])"
)
# What can only open a sentence, so capitals before it are none of its words.
OPENERS = words(
    """The A An In On At But And He She It They We I This That These Those There His Her Their Its However
    Meanwhile According Some Many Most As After Before When While Since For If"""
)
# Capitals that are a name as they stand, and begin sentences.
ACRONYMS = words("UNESCO UNICEF UNHCR INTERPOL EUROPOL NASDAQ ECOWAS ASEAN MERCOSUR FRONTEX UNRWA")
LATEST = 3  # body paragraphs that may open with one: a teaser can stand above it
SHORTEST_PLACE = 5  # a shorter word in capitals may be an acronym: "NATO Secretary"
SURELY_A_PLACE = 6
# In the place's part of a dateline, what is no land: a day, a month, a year.
DATED = re.compile(rf"(?:{DAY_NAME}|{MONTH_NAME}\b|.*\d)")
_AGENCY = re.compile(r"\((?P<agency>[^()\n]{2,40})\)")


@dataclass(frozen=True, slots=True)
class Dateline:
    """Ranges of the article's text; the sentence begins at ``end``. A day alone has no ``place``."""

    start: int
    end: int
    paragraph: int  # index into Article.paragraphs
    place: Range | None = None
    land: Range | None = None
    agency: Range | None = None


def datelines_of(article: Article) -> Iterator[Dateline]:
    """The dateline of each paragraph that opens with one: the first, or one below a teaser."""
    body = [n for n, p in enumerate(article.paragraphs) if p.kind == "body"][:LATEST]
    for n in body:
        found = _dateline(article, n, first=n == body[0])
        if found:
            yield found


def starts_of(article: Article) -> dict[int, int]:
    """Where the sentences of each paragraph begin that opens with a dateline, by the paragraph's index."""
    return {line.paragraph: line.end for line in datelines_of(article)}


def without_dateline(article: Article, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, none of which says a dateline."""
    starts = starts_of(article)
    return tuple(_clipped(article, claim, starts) for claim in claims)


def _clipped(article: Article, claim: Claim, starts: dict[int, int]) -> Claim:
    end = starts.get(article.paragraph_of(claim.start), 0)
    kept = tuple(article.span(max(p.start, end), p.end) for p in claim.content if p.end > end)
    return replace(claim, content=kept) if kept and claim.start < end else claim


def _dateline(article: Article, index: int, *, first: bool) -> Dateline | None:
    """Below the first paragraph only capitals and a dash make a dateline."""
    paragraph = article.paragraphs[index]
    at, words = paragraph.start, None
    for pattern in (DAY, DASHED) if first else (DASHED,):
        match = pattern.match(article.text, at, paragraph.end)
        if match and _is_dateline(article, match):
            at, words = match.end(), match if pattern is DASHED else words
    if first and at == paragraph.start:
        match = UNDASHED.match(article.text, at, paragraph.end)
        if match and _is_place(article.text, match):
            return Dateline(at, match.end(), index, match.span("place"), _land(match))
    if at == paragraph.start:
        return None
    return _parted(Dateline(paragraph.start, at, index), words)


def _land(match: re.Match[str]) -> Range | None:
    return (match.start("land") + 2, match.end("land")) if match["land"] else None


def _parted(dateline: Dateline, match: re.Match[str] | None) -> Dateline:
    """The place, the land and the newsroom of "PORT VANE, Zarnia, May 4 (Harbour Wire) - "."""
    if match is None:
        return dateline
    line = match.group().rstrip(" -–—_")
    pieces = [(m.start(), m.end()) for m in re.finditer(r"[^,/]+", line.split("(")[0])]
    spans = [_trimmed(line, piece, match.start()) for piece in pieces]
    named = [span for span in spans if span and not DATED.match(match.string, *span)]
    agency = _AGENCY.search(line)
    start = match.start()
    return replace(
        dateline,
        place=named[0] if named else None,
        land=named[1] if len(named) > 1 else None,
        agency=(start + agency.start("agency"), start + agency.end("agency")) if agency else None,
    )


def _trimmed(line: str, piece: Range, offset: int) -> Range | None:
    words = line[slice(*piece)]
    start = offset + piece[0] + len(words) - len(words.lstrip())
    return (start, start + len(words.strip())) if words.strip() else None


def _is_dateline(article: Article, match: re.Match[str]) -> bool:
    """A dash may set an aside apart ("Ada Orlan — who left —"): soft places need what ingest saw."""
    words = match.group()
    if match.re is DAY or words.split(",")[0].split(" (")[0].rstrip(" -–—_").isupper() or "(" in words:
        return True
    return bool(article.dateline) and words.startswith(article.dateline)


def _is_place(text: str, match: re.Match[str]) -> bool:
    """Whether the capitals are where the copy was filed, and not the first words of the sentence."""
    place, rest = match["place"], text[match.end() : match.end() + 60]
    if place in ACRONYMS or re.search(rf"(?<!\w){re.escape(place)}(?!\w)", text[match.end() :]):
        return False
    if match["land"]:
        return True
    following = re.findall(r"[\w'’.-]+", rest)[:2]
    if following[:1] and following[0] in OPENERS:
        return len(place) >= SHORTEST_PLACE - 1
    titled = " ".join(word.capitalize() for word in place.split())
    if re.search(rf"(?<!\w){re.escape(titled)}(?!\w)", text):
        return True
    if len(place) >= SURELY_A_PLACE:
        return True  # "PORT VANE Ada Orlan said": longer acronyms are few, and known
    return len(place) >= SHORTEST_PLACE and len(following) > 1 and following[1][:1].islower()
