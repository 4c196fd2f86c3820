"""What no sentence and no claim holds: the dateline an article opens with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefroom.model import Article, Claim
from briefroom.understand.datelines import OPENERS as OPENERS
from briefroom.understand.datelines import datelines_of


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
