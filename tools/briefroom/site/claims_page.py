"""The ledger of all claims: disputes first with both sides, then every claim with its status.

The page is whole without a script; with one it can be narrowed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefroom.site.claim_rows import ClaimRow, DisputeRow, RowMaker, rank_disputes
from briefroom.site.data import Page, SiteData
from briefroom.site.wording import STATUS_WORDS

# How long a list of choices may grow before only the most frequent are offered.
MOST_CHOICES = 8


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet, and how many rows have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Facet:
    """A group of choices; ``name`` is the data attribute the script compares."""

    name: str
    label: str
    choices: tuple[Choice, ...]


def pages(data: SiteData) -> Iterator[Page]:
    """The one ledger."""
    rows = RowMaker(data)
    disputes = rows.disputes(rank_disputes(data))
    claims = rows.claims(data.corpus.claims)
    yield Page(
        "claims.html",
        "claims.html",
        {
            "disputes": disputes,
            "claims": claims,
            "facets": facets(disputes, claims),
            "briefs": len(data.briefs),
        },
    )


def facets(disputes: Iterable[DisputeRow], claims: tuple[ClaimRow, ...]) -> tuple[Facet, ...]:
    """What the claims can be narrowed by."""
    statuses = Counter(row.status for row in claims)
    outlets = Counter(row.said.brief.outlet or "No outlet named" for row in claims)
    speakers = Counter(row.said.who for row in claims)
    found = (
        Facet(
            "status",
            "Status",
            tuple(Choice(s, words, statuses[s]) for s, words in STATUS_WORDS.items() if statuses[s]),
        ),
        Facet("outlet", "Outlet", _choices(outlets)),
        Facet("speaker", "Speaker", _choices(speakers)),
    )
    return tuple(facet for facet in found if len(facet.choices) > 1)


def _choices(counts: Counter[str]) -> tuple[Choice, ...]:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0].casefold()))
    return tuple(Choice(value, value, count) for value, count in ranked[:MOST_CHOICES])
