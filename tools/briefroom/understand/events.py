"""What happened, and when: a dated or newly reported event, titled with words of the article.

A sentence yields an event where a verb of the table stands in a past form and a date stands with it in one
clause, or where it opens the article. A noun with its year ("the 2012 attack on …") is an event of its own.
Where the date is only that of the report ("…, sources said on Sunday") the event's date says so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from briefroom.model import UNKNOWN_DATE, Article, Claim, DateMention, Event, Mention, Sentence, When
from briefroom.understand.datelines import starts_of
from briefroom.understand.eventtitles import PAST_FORM, title_of
from briefroom.understand.eventwords import (
    A_NOUN_FOLLOWS,
    ADJECTIVAL,
    DATED_NOUN,
    EARLIER,
    FIRST_PERSON,
    INSERTED,
    OF_A_NAME,
    OF_A_NOUN,
    PASSING,
    PERFECT_BEFORE,
    REPORTED_ON,
    SUBORDINATE,
    TEMPORAL,
    TRIGGER_VERBS,
    UNREAL,
)
from briefroom.understand.kinds import ACTORS
from briefroom.understand.sentences import ASIDE, FINITE, opening_of
from briefroom.understand.spans import Mentions, is_part

LOCATED = re.compile(r"\b(?:in|at|near|outside|around|of)\s(?:the (?:\w+ ){0,3})?$")
ATTRIBUTIVE = frozenset({"year", "month_year", "month_day", "day_month_year", "month"})
BEHIND = 100  # characters that a verb behind its date is put farther off
LONGEST = 1500  # characters; a longer "sentence" is a table or a list, and tells nothing in one clause
LOOK_BACK = 300  # characters before a verb that can say it did not happen
NEAR = 40  # events further apart than this are not compared
ALIKE = 0.8  # of the words of the shorter of two titles: they tell of one event


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
    lead = {s.id for s in opening_of(sentences)}
    dates = sorted(dates, key=lambda d: d.span.start)
    starts = [d.span.start for d in dates]
    for sentence in sentences:
        inside = dates[bisect_left(starts, sentence.span.start) : bisect_left(starts, sentence.span.end)]
        nouns = list(_noun_events(article, sentence, inside, claims))
        drafts += nouns
        free = [d for d in inside if not any(n.start <= d.span.start < n.end for n in nouns)]
        if len(sentence.span.exact) <= LONGEST and not sentence.span.exact.rstrip("\"'”’)").endswith("?"):
            drafts += _verb_events(article, sentence, free, claims)
    drafts = [_dated_like_the_one_before(draft, drafts, claims) for draft in drafts]
    drafts = _lead_dated(drafts, _report_days(article, dates, [s for s in sentences if s.id in lead]), lead)
    kept = [d for d in drafts if d.when != UNKNOWN_DATE or (d.sentence.id in lead and not _is_earlier(d))]
    named = Mentions(m for m in mentions if m.entity_id)
    return tuple(_event(f"e{n}", draft, article, named) for n, draft in enumerate(_once(kept), 1))


def _is_earlier(draft: Draft) -> bool:
    return bool(EARLIER.search(draft.sentence.span.exact))


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
    article: Article, sentence: Sentence, dates: Sequence[DateMention], claims: Sequence[Claim]
) -> Iterator[Draft]:
    """At most one a date and one a verb; one for a sentence without dates."""
    text, begin, end = article.text, sentence.span.start, sentence.span.end
    triggers = [m for m in TRIGGER_VERBS.finditer(text, begin, end) if _happened(text, begin, m)]
    triggers = [m for m in triggers if _is_told(article, sentence, m, claims)]
    asides = [match.span() for match in ASIDE.finditer(text, begin, end)]
    main = [d for d in dates if not any(a <= d.span.start < z for a, z in asides)]
    pairs = [
        (_distance(trigger, date), trigger, date)
        for date in main if _dates_a_verb(text, begin, date)
        for trigger in triggers if _in_one_clause(text, trigger, date)
    ]  # fmt: skip
    used: set[int] = set()
    drafts = []
    for _, trigger, date in sorted(pairs, key=lambda pair: (pair[0], pair[2].span.start)):
        if used.isdisjoint({trigger.start(), date.span.start}):
            used |= {trigger.start(), date.span.start}
            drafts.append(_draft(article, sentence, trigger, date, claims))
    if not main and triggers:
        drafts.append(_draft(article, sentence, triggers[0], None, claims))
    yield from sorted((d for d in drafts if d is not None), key=lambda d: d.trigger)


def _happened(text: str, begin: int, match: re.Match[str]) -> bool:
    before = text[max(begin, match.start() - LOOK_BACK) : match.start()]
    if re.match(r"[’']t\b", text[match.end() : match.end() + 3]):
        return False  # "won’t"
    return not (PASSING.search(before) or UNREAL.search(before) or ADJECTIVAL.search(before))


def _is_told(article: Article, sentence: Sentence, match: re.Match[str], claims: Sequence[Claim]) -> bool:
    """Told as news or said by somebody: what "I" did outside any claim is an opinion's or an interview's."""
    return _claim_at(match.start(), claims) is not None or not FIRST_PERSON.search(sentence.span.exact)


def _dates_a_verb(text: str, begin: int, date: DateMention) -> bool:
    """Whether the date can be when something happened: not a noun's year, nor one compared with."""
    before, after = text[begin : date.span.start], text[date.span.end :]
    if date.when.start is None and date.rule.startswith("narrative"):
        return False  # "18 years after …"
    if date.when.qualifier == "since" and not PERFECT_BEFORE.search(before):
        return False  # "the lowest since 2030"
    if OF_A_NAME.search(before) and date.rule == "year":
        return False
    if date.when.qualifier == "until" or _is_ahead(date):
        return False
    of_a_noun = date.rule in ATTRIBUTIVE and OF_A_NOUN.search(before)
    return not (of_a_noun and A_NOUN_FOLLOWS.match(after))


def _in_one_clause(text: str, trigger: re.Match[str], date: DateMention) -> bool:
    if trigger.end() <= date.span.start:
        between = text[trigger.end() : date.span.start]
    else:
        between = text[date.span.end : trigger.start()]
    between = INSERTED.sub(" ", between)
    temporal = TEMPORAL.search(between)
    rest = temporal["rest"] if temporal else ""
    return not (SUBORDINATE.search(between) or FINITE.search(rest) or PAST_FORM.search(rest))


def _distance(trigger: re.Match[str], date: DateMention) -> int:
    """A verb before its date is nearer than one behind it."""
    if trigger.end() <= date.span.start:
        return date.span.start - trigger.end()
    return (trigger.start() - date.span.end) + BEHIND


def _draft(
    article: Article, sentence: Sentence, trigger: re.Match[str], date: DateMention | None,
    claims: Sequence[Claim],
) -> Draft | None:  # fmt: skip
    claim = _claim_at(trigger.start(), claims)
    start, end = sentence.span.start, sentence.span.end
    when = date.when if date else UNKNOWN_DATE
    if claim:
        piece = next(p for p in claim.content if p.start <= trigger.start() < p.end)
        start, end = max(start, piece.start), min(end, piece.end)
    if date and _is_of_the_report(article.text, sentence, date, start if claim else None):
        when = replace(when, qualifier="reported")
    title = title_of(article.text[start:end], trigger.start() - start, trigger.group())
    if title is None:
        return None
    ident = claim.id if claim else None
    confidence = 0.85 if date else 0.8
    return Draft(title, when, sentence, start, end, trigger.start(), ident, "verb", confidence)


def _is_of_the_report(text: str, sentence: Sentence, date: DateMention, said_from: int | None) -> bool:
    """ "Sources said on Sunday"; a date before the words of a claim is of their saying."""
    before = text[sentence.span.start : date.span.start]
    return bool(REPORTED_ON.search(before)) or (said_from is not None and date.span.end <= said_from)


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


def _report_days(
    article: Article, dates: Sequence[DateMention], lead: Sequence[Sentence]
) -> tuple[DateMention, ...]:
    """The days the opening may have been reported on, likeliest first: its dateline's, then its own."""
    starts = starts_of(article)
    days = [d for d in dates if d.when.precision == "day" and not _is_ahead(d)]
    filed = [d for d in days if d.span.end <= starts.get(article.paragraph_of(d.span.start), 0)]
    return (*filed, *(d for d in days if any(_within(d.span.start, s) for s in lead)))


def _lead_dated(drafts: Sequence[Draft], days: Sequence[DateMention], lead: set[str]) -> list[Draft]:
    """News of the opening without a date of its own: the day the opening says it was reported."""
    if not days:
        return list(drafts)
    reported = replace(days[0].when, qualifier="reported")
    return [
        replace(draft, when=reported)
        if draft.when == UNKNOWN_DATE and draft.sentence.id in lead and not _is_earlier(draft)
        else draft
        for draft in drafts
    ]


def _is_ahead(date: DateMention) -> bool:
    """Whether the day comes after the one it was reckoned from."""
    return bool(date.when.anchor and date.when.start and date.when.start > date.when.anchor)


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Each event once: of two that tell the same of one day, or with the same words, the first."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.start, d.end)):
        if not any(_same(draft, other) for other in kept[-NEAR:]):
            kept.append(draft)
    return kept


def _same(one: Draft, other: Draft) -> bool:
    first, second = (re.findall(r"\w+", draft.title.lower()) for draft in (one, other))
    if first == second:
        return True
    shorter, longer = sorted((first, second), key=len)
    shared = sum(word in longer for word in shorter) / max(1, len(shorter))
    apart = {one.when.value, other.when.value} - {None}
    return shared >= ALIKE and len(apart) < 2 and len(shorter) >= 4 and one.rule == other.rule


def _event(ident: str, draft: Draft, article: Article, mentions: Mentions) -> Event:
    inside = [m for m in mentions.inside(draft.start, draft.end) if m.span.exact in draft.title]
    actors = dict.fromkeys(
        m.entity_id for m in inside if m.entity_id and m.kind in ACTORS and not _is_part(m, inside)
    )
    place = _place(article.text, draft, inside)
    return Event(
        ident, draft.title, draft.when, draft.sentence.span, place, tuple(actors),
        draft.claim, draft.confidence, draft.rule,
    )  # fmt: skip


def _is_part(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(is_part(mention.span, other.span) for other in others)


def _place(text: str, draft: Draft, mentions: Sequence[Mention]) -> str | None:
    """Where it happened: the place after "in" or "near", else the first one that the verb leads to."""
    places = [m for m in mentions if m.kind == "place" and not re.match(r"[’']s", text[m.span.end :])]
    located = [m for m in places if LOCATED.search(text[draft.start : m.span.start])]
    led_to = [m for m in places if m.span.start >= draft.trigger and not _is_part(m, mentions)]
    whole = [m for m in places if not _is_part(m, mentions)]
    chosen = [*located, *led_to, *whole]
    return chosen[0].entity_id if chosen else None
