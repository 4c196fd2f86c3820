"""From an article to its evidence: names, dates, claims, relations, events, and what is not said."""

from __future__ import annotations

from briefroom.model import NO_CORRECTIONS, Article, Corrections, Evidence, Knowledge


def understand(
    article: Article, knowledge: Knowledge, corrections: Corrections = NO_CORRECTIONS
) -> Evidence:
    """All the evidence of one article, as people have corrected it.

    Raises UnderstandingError where a stage came back empty.

    The stages are imported when first called: a test of dates need not load the taggers.
    """
    from briefroom.understand.pipeline import understand as run

    return run(article, knowledge, corrections)
