"""What happened, and when: a dated or newly reported event, titled with words of the article.

A sentence yields an event where a verb of the table stands in a past form and a date stands with it, or
where it opens the article. A noun with its year ("the 2012 attack on …") is an event of its own. Where
the date is only that of the report ("…, sources said on Sunday") the event's date says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefroom.model import UNKNOWN_DATE, Article, Claim, DateMention, Event, Mention, Sentence, When
from briefroom.understand.eventwords import (
    ADJECTIVAL,
    DATED_NOUN,
    DATELINE,
    JOINTS,
    LINKING,
    REPORTED_ON,
    TRIGGER_VERBS,
    UNREAL,
)
from briefroom.understand.relations import ACTORS, ASIDE

TITLE_WORDS = 20
QUOTING = ' \n"“”.,;:'  # left out at both ends of a title
LOCATED = re.compile(r"\b(?:in|at|near|outside|around|of)\s(?:the (?:\w+ ){0,3})?$")
LEAD_PARAGRAPHS = 2  # sentences of the first body paragraphs are news though no date stands in them


@dataclass(frozen=True, slots=True)
class Draft:
    """An event before it is numbered."""

    title: str
    when: When
    sentence: Sentence
    start: int
    end: int
    trigger: int
    claim: str | None
    rule: str
    confidence: float


def find_events(
    article: Article, sentences: Sequence[Sentence], dates: Sequence[DateMention],
    mentions: Sequence[Mention], claims: Sequence[Claim],
) -> tuple[Event, ...]:  # fmt: skip
    """The events in text order, numbered e1, e2, …"""
    drafts: list[Draft] = []
    leading = {s.paragraph for s in sentences}
    lead = sorted(leading)[:LEAD_PARAGRAPHS]
    for sentence in sentences:
        inside = [d for d in dates if _within(d.span.start, sentence)]
        nouns = list(_noun_events(article, sentence, inside, claims))
        drafts += nouns
        free = [d for d in inside if not any(n.start <= d.span.start < n.end for n in nouns)]
        drafts += _verb_events(article, sentence, free, claims, lead=sentence.paragraph in lead)
    drafts = [_dated_like_the_one_before(draft, drafts, claims) for draft in drafts]
    drafts = _lead_dated(drafts, dates, lead, article)
    kept = [d for d in drafts if d.when != UNKNOWN_DATE or d.sentence.paragraph in lead]
    return tuple(_event(f"e{n}", draft, article, mentions) for n, draft in enumerate(_once(kept), 1))


def _within(offset: int, sentence: Sentence) -> bool:
    return sentence.span.start <= offset < sentence.span.end


def _claim_at(offset: int, claims: Iterable[Claim]) -> Claim | None:
    return next((c for c in claims for p in c.content if p.start <= offset < p.end), None)


def _noun_events(
    article: Article, sentence: Sentence, dates: Sequence[DateMention], claims: Sequence[Claim]
) -> Iterator[Draft]:
    for match in DATED_NOUN.finditer(article.text, sentence.span.start, sentence.span.end):
        date = next((d for d in dates if d.span.start == match.start("year")), None)
        if date is None:
            continue
        claim = _claim_at(match.start(), claims)
        yield Draft(
            match.group(),
            date.when,
            sentence,
            match.start(),
            match.end(),
            match.start(),
            claim.id if claim else None,
            "noun",
            0.85,
        )


def _verb_events(
    article: Article, sentence: Sentence, dates: Sequence[DateMention], claims: Sequence[Claim], *, lead: bool
) -> Iterator[Draft]:
    """At most one a date, and one for a sentence without dates."""
    text, begin, end = article.text, _after_dateline(article.text, sentence), sentence.span.end
    triggers = [m for m in TRIGGER_VERBS.finditer(text, begin, end) if _happened(text, begin, m)]
    if not triggers:
        return
    used: set[int] = set()
    asides = [match.span() for match in ASIDE.finditer(text, begin, end)]
    main = [d for d in dates if d.span.start >= begin and not any(a <= d.span.start < z for a, z in asides)]
    for date in main:
        trigger = min(triggers, key=lambda m: _distance(m, date))
        if trigger.start() in used:
            continue
        used.add(trigger.start())
        yield _draft(article, sentence, trigger, _when(text, begin, date), claims)
    if not main:
        draft = _draft(article, sentence, triggers[0], UNKNOWN_DATE, claims)
        yield replace(draft, confidence=0.8 if lead else 0.65)


def _after_dateline(text: str, sentence: Sentence) -> int:
    match = DATELINE.match(sentence.span.exact)
    return sentence.span.start + (match.end() if match else 0)


def _happened(text: str, begin: int, match: re.Match[str]) -> bool:
    before = text[begin : match.start()]
    aside = re.search(r", (?:who|which|whose)\s[^,]*$", before)  # told of somebody in passing
    return not (aside or UNREAL.search(before) or ADJECTIVAL.search(before))


def _distance(trigger: re.Match[str], date: DateMention) -> int:
    """A verb before its date is nearer than one behind it."""
    if trigger.end() <= date.span.start:
        return date.span.start - trigger.end()
    return (trigger.start() - date.span.end) + 30


def _when(text: str, begin: int, date: DateMention) -> When:
    reported = REPORTED_ON.search(text[begin : date.span.start])
    return replace(date.when, qualifier="reported") if reported else date.when


def _draft(
    article: Article, sentence: Sentence, trigger: re.Match[str], when: When, claims: Sequence[Claim]
) -> Draft:
    claim = _claim_at(trigger.start(), claims)
    start, end = _after_dateline(article.text, sentence), sentence.span.end
    if claim:
        piece = next(p for p in claim.content if p.start <= trigger.start() < p.end)
        start, end = max(start, piece.start), min(end, piece.end)
    clause = LINKING.sub("", article.text[start:end].strip(QUOTING))
    title = _title(clause, trigger.group())
    return Draft(
        title, when, sentence, start, end, trigger.start(), claim.id if claim else None, "verb", 0.85
    )


def _title(clause: str, trigger: str) -> str:
    """The clause around the trigger in at most twenty words: asides go first, then the tail."""
    if len(clause.split()) > TITLE_WORDS:
        clause = ASIDE.sub("", clause)
    if len(clause.split()) > TITLE_WORDS:
        after = clause.find(trigger) + len(trigger)
        joints = [match.start() for match in JOINTS.finditer(clause) if match.start() > after]
        fitting = [cut for cut in joints if len(clause[:cut].split()) <= TITLE_WORDS]
        clause = clause[: fitting[-1]] if fitting else clause
    tokens = clause.split()
    cut = " ".join(tokens[:TITLE_WORDS]) + (" …" if len(tokens) > TITLE_WORDS else "")
    return cut.strip(QUOTING)


def _dated_like_the_one_before(draft: Draft, drafts: Sequence[Draft], claims: Sequence[Claim]) -> Draft:
    """The same speaker's next sentence tells of the same day."""
    if draft.when != UNKNOWN_DATE or draft.claim is None:
        return draft
    speakers = {claim.id: claim.speaker.entity_id or claim.speaker.name for claim in claims}
    for other in reversed(drafts[: drafts.index(draft)]):
        near = draft.sentence.paragraph - other.sentence.paragraph <= 1
        said = other.claim is not None and speakers[other.claim] == speakers[draft.claim]
        if near and said and other.when.precision == "day":
            return replace(draft, when=other.when, confidence=0.7)
    return draft


def _lead_dated(
    drafts: Sequence[Draft], dates: Sequence[DateMention], lead: Sequence[int], article: Article
) -> list[Draft]:
    """News of the opening without a date of its own: the day the opening says it was reported."""
    opening = [d for d in dates if d.when.precision == "day" and article.paragraph_of(d.span.start) in lead]
    if not opening:
        return list(drafts)
    reported = replace(opening[0].when, qualifier="reported")
    return [
        replace(d, when=reported) if d.when == UNKNOWN_DATE and d.sentence.paragraph in lead else d
        for d in drafts
    ]


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Each title once, a title that holds another's words swallowing it."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.start, d.end)):
        if not any(draft.title.lower() in other.title.lower() and draft.when == other.when for other in kept):
            kept.append(draft)
    return kept


def _event(ident: str, draft: Draft, article: Article, mentions: Sequence[Mention]) -> Event:
    inside = [
        m for m in mentions
        if m.entity_id and draft.start <= m.span.start and m.span.end <= draft.end
        and m.span.exact in draft.title
    ]  # fmt: skip
    actors = dict.fromkeys(
        m.entity_id for m in inside if m.entity_id and m.kind in ACTORS and not _is_part(m, inside)
    )
    place = _place(article.text, draft, inside)
    return Event(
        ident, draft.title, draft.when, draft.sentence.span, place, tuple(actors),
        draft.claim, draft.confidence, draft.rule,
    )  # fmt: skip


def _is_part(mention: Mention, others: Sequence[Mention]) -> bool:
    """Inside a longer name or description: the "Vane" of "Vane police"."""
    return any(
        o.span != mention.span and o.span.start <= mention.span.start and mention.span.end <= o.span.end
        for o in others
    )


def _place(text: str, draft: Draft, mentions: Sequence[Mention]) -> str | None:
    """Where it happened: the place after "in" or "near", else the first one that the verb leads to."""
    places = [m for m in mentions if m.kind == "place" and not re.match(r"[’']s", text[m.span.end :])]
    located = [m for m in places if LOCATED.search(text[draft.start : m.span.start])]
    led_to = [m for m in places if m.span.start >= draft.trigger and not _is_part(m, mentions)]
    whole = [m for m in places if not _is_part(m, mentions)]
    chosen = [*located, *led_to, *whole]
    return chosen[0].entity_id if chosen else None
