"""Where the first sentence of an article really begins: behind its dateline.

A dateline ("PORT VANE, Zarnia (Harbour Wire) - ", "PORT VANE, Zarnia Officials said", "3 May 2031 Police
said") says where and when the copy was filed. It is no part of a sentence, an event or what anybody says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefroom.model import Article, Claim, Paragraph
from briefroom.understand.definitionwords import words

_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ'’.-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ'’.-]+){0,3}"
_LAND = r"(?:(?:New|South|North|East|West|Saudi|United|Sri|Costa|El|San) )?[A-ZÀ-Þ][a-zà-þ]+\.?"
# "PORT VANE, Zarnia, May 4 (Harbour Wire) - ", "Port Vane (Harbour Wire) — "
DASHED = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ'’. -]+(?:, [\w. ]+){0,3}(?: ?\([^)\n]{2,40}\))?"
    r"|[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){0,2}(?:, [A-ZÀ-Þ][\w. ]{1,20})?(?: ?\([^)\n]{2,40}\))?)"
    r"\s?(?:--|(?<=\s)-|[–—])\s+(?=[\"“‘']?[A-ZÀ-Þ0-9])"
)
# No dash stands there in many feeds: "PORT VANE, Zarnia Officials said", "PORT VANE Officials said".
UNDASHED = re.compile(rf"(?P<place>{_CAPITALS})(?P<land>, {_LAND})? (?=[\"“‘']?[A-ZÀ-Þ0-9])")
# A day alone: "3 May 2031 At least", "03-05-2031 Over".
DAY = re.compile(
    r"(?:\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? (?:19|20)\d\d"
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


def starts_of(article: Article) -> dict[int, int]:
    """Where the sentences of each paragraph begin that opens with a dateline, by the paragraph's index."""
    body = [n for n, p in enumerate(article.paragraphs) if p.kind == "body"][:LATEST]
    ends = {n: _dateline_end(article, article.paragraphs[n], first=n == body[0]) for n in body}
    return {n: end for n, end in ends.items() if end > article.paragraphs[n].start}


def _dateline_end(article: Article, paragraph: Paragraph, *, first: bool) -> int:
    """Below the first paragraph only capitals and a dash make a dateline."""
    start = at = paragraph.start
    for pattern in (DAY, DASHED) if first else (DASHED,):
        match = pattern.match(article.text, at, paragraph.end)
        at = match.end() if match and _is_dateline(article, match) else at
    if first and at == start:
        match = UNDASHED.match(article.text, at, paragraph.end)
        at = match.end() if match and _is_place(article.text, match) else at
    return at


def _is_dateline(article: Article, match: re.Match[str]) -> bool:
    """A dash may set an aside apart ("Ada Orlan — who left —"): soft places need what ingest saw."""
    words = match.group()
    if match.re is DAY or words.split(",")[0].split(" (")[0].rstrip(" -–—").isupper() or "(" in words:
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
    return len(place) >= SHORTEST_PLACE and len(following) > 1 and following[1][:1].islower()


def without_dateline(article: Article, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, none of which says a dateline."""
    starts = starts_of(article)
    return tuple(_clipped(article, claim, starts) for claim in claims)


def _clipped(article: Article, claim: Claim, starts: dict[int, int]) -> Claim:
    end = starts.get(article.paragraph_of(claim.start), 0)
    kept = tuple(article.span(max(p.start, end), p.end) for p in claim.content if p.end > end)
    return replace(claim, content=kept) if kept and claim.start < end else claim
