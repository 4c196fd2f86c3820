"""All briefs read together: who is in which, what is disputed between them, what happened when.

Pure over the briefs and the knowledge. Nothing is guessed: two strangers of one name in two briefs stay
two, and a difference between briefs is only ever shown as one.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefroom.corpus.across import compare
from briefroom.corpus.camps import Camps
from briefroom.corpus.dossiers import build_dossiers, unreviewed
from briefroom.corpus.groups import DisputeGroup, group_disputes
from briefroom.corpus.ledger import build_ledger, own_disputes
from briefroom.corpus.loci import locate, paragraph_label
from briefroom.corpus.reading import speaker_camp
from briefroom.corpus.records import (
    Agreement,
    Corpus,
    Dispute,
    Dossier,
    LedgerClaim,
    Locus,
    Seen,
    SeenRelation,
    Spelling,
    TimelineEntry,
    Unreviewed,
    Voice,
    key_of,
)
from briefroom.corpus.statements import read_statements
from briefroom.corpus.timeline import build_timeline, parse_date
from briefroom.model import Brief, Knowledge

__all__ = [
    "Agreement", "Corpus", "Dispute", "DisputeGroup", "Dossier", "LedgerClaim", "Locus", "Seen",
    "SeenRelation", "Spelling", "TimelineEntry", "Unreviewed", "Voice", "build_corpus", "group_disputes",
    "key_of", "locate", "paragraph_label", "parse_date",
]  # fmt: skip


def build_corpus(briefs: Sequence[Brief], knowledge: Knowledge) -> Corpus:
    """Read all ``briefs`` together. Their order (newest first, then slug) is the order of every list."""
    camps = Camps(knowledge)
    statements = [s for brief in briefs for s in read_statements(brief, knowledge, camps)]
    differences, agreements = compare(statements, camps)
    answered = own_disputes(briefs, camps)
    pairs = {frozenset((d.answer.key, d.answered.key)) for d in answered}
    disputes = (
        *answered, *(d for d in differences if frozenset((d.answer.key, d.answered.key)) not in pairs)
    )  # fmt: skip
    claims = build_ledger(briefs, disputes, agreements)
    timeline = build_timeline(briefs, knowledge, claims)
    rows = claims.values()
    return Corpus(
        claims=claims,
        disputes=disputes,
        agreements=agreements,
        actors=build_dossiers(knowledge.actors, briefs, rows, timeline),
        places=build_dossiers(knowledge.places, briefs, rows, timeline),
        backgrounds=build_dossiers(knowledge.backgrounds, briefs, rows, timeline),
        unreviewed=unreviewed(briefs),
        timeline=timeline,
        camps={row.key: speaker_camp(row.brief, row.claim, camps) for row in rows},
    )
