"""From an article to its evidence: names, dates, claims, relations, events, and what is not said."""

from __future__ import annotations

from briefroom.model import Article, Evidence, Knowledge


def understand(article: Article, knowledge: Knowledge) -> Evidence:
    """All the evidence of one article; raises UnderstandingError where a stage came back empty.

    The stages are imported when first called: a test of dates need not load the taggers.
    """
    from briefroom.understand.pipeline import understand as run

    return run(article, knowledge)
