"""From an article and the project's knowledge to all that can be said of it, in one pass.

Every stage is a pure function over the records of ``briefroom.model``; this module alone knows their
order. A stage that finds nothing where it should is an error, never an empty brief.
"""

from __future__ import annotations

from dataclasses import replace

from briefroom.model import NO_CORRECTIONS, Article, Corrections, Evidence, Knowledge
from briefroom.understand.attribution import find_claims
from briefroom.understand.attributionruled import sign_claims
from briefroom.understand.background import classify_sentences, key_points
from briefroom.understand.boxes import find_boxes
from briefroom.understand.caveats import find_caveats
from briefroom.understand.corrections import asked_for, place_corrections
from briefroom.understand.coverage import check_coverage, coverage_of
from briefroom.understand.datelines import without_dateline
from briefroom.understand.dates import find_dates
from briefroom.understand.definitions import find_definitions
from briefroom.understand.disputes import link_claims
from briefroom.understand.disputesruled import answers_ruled
from briefroom.understand.events import find_events
from briefroom.understand.gaps import find_gaps
from briefroom.understand.names import find_names
from briefroom.understand.places import locate_places
from briefroom.understand.relations import find_relations
from briefroom.understand.relevant import relevant
from briefroom.understand.sentences import split_sentences


def understand(
    article: Article, knowledge: Knowledge, corrections: Corrections = NO_CORRECTIONS
) -> Evidence:
    """All the evidence of one article, by the entries that concern it and no others. A person's correction
    goes before knowledge, knowledge before rules, rules before the tagger.

    Raises UnderstandingError where a stage came back empty.
    """
    ruled = place_corrections(article, corrections)
    knowledge = relevant(knowledge, article.text, asked_for(corrections))
    mentions, entities = find_names(article, knowledge, ruled)
    dates = find_dates(article, mentions)
    claims = without_dateline(article, find_claims(article, mentions, entities, ruled))
    definitions = find_definitions(article, mentions, entities)
    relations = find_relations(article, mentions, entities, claims)
    claims = answers_ruled(ruled, link_claims(article, claims, relations, entities))
    claims = sign_claims(claims)
    sentences = classify_sentences(article, split_sentences(article), dates, claims)
    events = find_events(article, sentences, dates, mentions, claims)
    boxes = find_boxes(article, mentions, entities, knowledge)
    evidence = Evidence(
        article=article,
        mentions=mentions,
        entities=entities,
        dates=dates,
        claims=claims,
        definitions=definitions,
        relations=relations,
        events=events,
        sentences=sentences,
        key_points=key_points(article, sentences, claims, events),
        boxes=boxes,
        locations=locate_places(article, mentions, entities, knowledge),
        caveats=find_caveats(article, sentences, knowledge),
    )
    check_coverage(evidence)
    return replace(evidence, coverage=coverage_of(evidence), gaps=find_gaps(evidence))
