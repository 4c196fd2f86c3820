"""From an article and the project's knowledge to all that can be said of it, in one pass.

Every stage is a pure function over the records of ``briefroom.model``; this module alone knows their
order. A stage that finds nothing where it should is an error, never an empty brief.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefroom.errors import UnderstandingError
from briefroom.model import Article, Claim, Coverage, Entity, Evidence, Knowledge, Mention, Sentence
from briefroom.understand.attribution import find_claims
from briefroom.understand.background import classify_sentences, key_points
from briefroom.understand.boxes import find_boxes
from briefroom.understand.datelines import without_dateline
from briefroom.understand.dates import find_dates
from briefroom.understand.definitions import find_definitions
from briefroom.understand.disputes import link_claims
from briefroom.understand.events import find_events
from briefroom.understand.gaps import find_gaps
from briefroom.understand.names import find_names
from briefroom.understand.places import locate_places
from briefroom.understand.relations import find_relations
from briefroom.understand.relevant import relevant
from briefroom.understand.sentences import split_sentences

WORDS_WITHOUT_NAMES = 150  # an article this long names somebody or something
WORDS_WITHOUT_SENTENCES = 300
QUOTATION = re.compile(r"[“\"][^“”\"\n]*?\w+\W+\w+\W+\w+[^“”\"\n]*[”\"]?")


def understand(article: Article, knowledge: Knowledge) -> Evidence:
    """All the evidence of one article, by the entries that concern it and no others.

    Raises UnderstandingError where a stage came back empty.
    """
    knowledge = relevant(knowledge, article.text)
    mentions, entities = find_names(article, knowledge)
    dates = find_dates(article, mentions)
    claims = without_dateline(article, find_claims(article, mentions, entities))
    definitions = find_definitions(article, mentions, entities)
    relations = find_relations(article, mentions, entities, claims)
    claims = link_claims(article, claims, relations, entities)
    sentences = classify_sentences(article, split_sentences(article), dates, claims)
    events = find_events(article, sentences, dates, mentions, claims)
    boxes = find_boxes(article, mentions, entities, knowledge)
    _check(article, mentions, sentences)
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
        coverage=_coverage(article, mentions, entities, claims, sentences),
        locations=locate_places(article, mentions, entities, knowledge),
    )
    return replace(evidence, gaps=find_gaps(evidence))


def _check(article: Article, mentions: Sequence[Mention], sentences: Sequence[Sentence]) -> None:
    words = len(article.text.split())
    if words >= WORDS_WITHOUT_NAMES and not mentions:
        raise UnderstandingError(
            f"no name found in {words} words",
            where=article.seed,
            cure="check that the seed is English running text, and its encoding is UTF-8",
        )
    if words >= WORDS_WITHOUT_SENTENCES and not sentences:
        raise UnderstandingError(
            f"no sentence found in {words} words",
            where=article.seed,
            cure="check that the seed holds running text, not only headings or captions",
        )


def _coverage(
    article: Article,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    sentences: Sequence[Sentence],
) -> Coverage:
    known = {entity.id for entity in entities if entity.known}
    names = [m for m in mentions if m.layer == "name"]
    quotations = [match.span() for match in QUOTATION.finditer(article.text)]
    spoken = [p for c in claims if c.speaker.kind != "none" for p in c.content]
    return Coverage(
        paragraphs=len(article.paragraphs),
        sentences=len(sentences),
        names=len(names),
        linked=sum(m.entity_id in known for m in names),
        quotations=len(quotations),
        quotations_with_speaker=sum(any(p.start < e and s < p.end for p in spoken) for s, e in quotations),
        claims=len(claims),
    )
