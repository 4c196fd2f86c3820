"""A brief in a list: its title, its day, and how its claims stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from briefroom.model import Brief, ClaimStatus, Knowledge
from briefroom.site.claim_rows import BriefLine, brief_line_of
from briefroom.site.data import SiteData
from briefroom.site.links import shown_words
from briefroom.site.references import note_refs
from briefroom.site.wording import STATUS_WORDS


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many claims of a brief have one status."""

    status: ClaimStatus
    words: str  # "3 contested"
    count: int


@dataclass(frozen=True, slots=True)
class Summary:
    """One brief as a list shows it."""

    line: BriefLine
    standfirst: str
    note: str
    counts: tuple[StatusCount, ...]
    sentences: int


def summaries(data: SiteData) -> tuple[Summary, ...]:
    """Every brief, newest first."""
    counts: dict[str, Counter[ClaimStatus]] = {brief.slug: Counter() for brief in data.briefs}
    for row in data.corpus.claims.values():
        counts[row.brief.slug][row.status] += 1
    return tuple(_summary(brief, counts[brief.slug], data.knowledge) for brief in data.briefs)


def _summary(brief: Brief, counts: Counter[ClaimStatus], knowledge: Knowledge) -> Summary:
    return Summary(
        brief_line_of(brief),
        shown_words(brief.standfirst) or _first_point(brief),
        note_refs(brief.note, knowledge)[0],
        tuple(
            StatusCount(status, f"{counts[status]} {words.lower()}", counts[status])
            for status, words in STATUS_WORDS.items()
            if counts[status]
        ),
        len(brief.evidence.sentences),
    )


def _first_point(brief: Brief) -> str:
    """The article's first key point, where it has no standfirst."""
    points = set(brief.evidence.key_points[:1])
    sentence = next((s for s in brief.evidence.sentences if s.id in points), None)
    return shown_words(sentence.span.exact) if sentence else ""
