"""What a brief says of a place on a day, in a form that another brief's words can be held against.

Read sentence by sentence, from the claims and from what the outlet writes in its own voice. A statement
is taken only where the place, the day and the party are all clear; a sentence about the past, a plan or
a possibility yields none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefroom.corpus import statementwords as words
from briefroom.corpus.camps import Camp, Camps
from briefroom.corpus.loci import locate, printed_claims
from briefroom.corpus.records import Topic, Voice, key_of
from briefroom.model import Brief, Claim, Knowledge, Mention, Sentence, Span

ACTORS = frozenset(
    {"person", "government_body", "armed_group", "military", "party", "igo", "alliance", "state",
     "community", "unidentified"}
)  # fmt: skip
REACH = 70  # characters between the party and the words
DENIALS = frozenset({"deny"})


@dataclass(frozen=True, slots=True)
class Statement:
    """``voice`` says of ``place`` on ``day``: held by ``camp`` or not (``holds``), open or not, or a
    number of people harmed (``measure``)."""

    voice: Voice
    kind: Topic
    place: str
    day: str
    camp: Camp = frozenset()
    holds: bool = True
    measure: str = ""
    number: int = 0
    bound: str = ""  # at least|at most|about, or "" for an exact number


@dataclass(frozen=True, slots=True)
class Reading:
    """One sentence being read, with what stands in it."""

    brief: Brief
    sentence: Sentence
    places: tuple[Mention, ...]
    actors: tuple[Mention, ...]
    day: str
    camps: Camps
    gates: frozenset[str]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.brief.evidence.article.text


def read_statements(brief: Brief, knowledge: Knowledge, camps: Camps) -> tuple[Statement, ...]:
    """The statements of one brief in text order, each once."""
    known = {entity.id for entity in brief.evidence.entities if entity.known} & set(knowledge.places)
    gates = frozenset(ident for ident in known if knowledge.places[ident].kind in words.GATES)
    towns = {ident for ident in known if knowledge.places[ident].kind != "country"}
    found: list[Statement] = []
    for sentence in brief.evidence.sentences:
        day = _day(brief, sentence)
        start, end = sentence.span.start, sentence.span.end
        inside = [m for m in brief.evidence.mentions if start <= m.span.start and m.span.end <= end]
        places = tuple(m for m in inside if m.entity_id in towns)
        if day is None or not places:
            continue
        reading = Reading(brief, sentence, places, _outermost(inside), day, camps, gates)
        found += [*_control(reading), *_passage(reading), *_counts(reading)]
    return tuple(dict.fromkeys(found))


def _day(brief: Brief, sentence: Sentence) -> str | None:
    """The one day the sentence is about: its own, its paragraph's, else the day of the report."""
    dates = brief.evidence.dates
    own = [d for d in dates if sentence.span.start <= d.span.start < sentence.span.end]
    if own:
        return _only_day([d.when.start for d in own if d.when.precision == "day"], len(own))
    if sentence.role == "background":
        return None
    paragraph = brief.evidence.article.paragraphs[sentence.paragraph]
    near = [d for d in dates if paragraph.start <= d.span.start < paragraph.end]
    if near:
        return _only_day([d.when.start for d in near if d.when.precision == "day"], len(near))
    return brief.date.start if brief.date.precision == "day" else None


def _only_day(days: Sequence[str | None], dates: int) -> str | None:
    return days[0] if len(days) == dates and len(set(days)) == 1 else None


def _outermost(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    actors = [m for m in mentions if m.entity_id and m.kind in ACTORS]
    return tuple(
        m for m in actors
        if not any(
            o.span.start <= m.span.start and m.span.end <= o.span.end and o.span != m.span for o in actors
        )
    )  # fmt: skip


# ---------------------------------------------------------------- who holds it


def _control(reading: Reading) -> Iterator[Statement]:
    for pattern, holds in ((words.GAINS, True), (words.LOSES, False), (words.KEEPS, True)):
        for match in pattern.finditer(reading.text, reading.sentence.span.start, reading.sentence.span.end):
            if _spoils(reading, match.start()):
                continue
            camp = _party_before(reading, match.start())
            for ident in _objects(reading, match.end()):
                yield from _held(reading, match.start(), ident, camp, holds)
    for match in words.HELD_BY.finditer(reading.text, reading.sentence.span.start, reading.sentence.span.end):
        place = _subject_place(reading, match.start())
        if place and not words.UNREAL.search(_before(reading, match.start())):
            yield from _held(reading, match.start(), place, _party_after(reading, match.end()), True)
    for match in words.UNDER.finditer(reading.text, reading.sentence.span.start, reading.sentence.span.end):
        place = _subject_place(reading, match.start())
        if place and not words.UNREAL.search(_before(reading, match.start())):
            yield from _held(
                reading, match.start(), place, _party_after(reading, match.start("holder")), True
            )


def _held(reading: Reading, at: int, place: str, camp: Camp, holds: bool) -> Iterator[Statement]:
    if camp:
        voice, flipped = _voice(reading, at)
        yield Statement(voice, "held", place, reading.day, camp, holds != flipped)


def _spoils(reading: Reading, at: int) -> bool:
    """A plan or a noun: "plans to seize", "the captured town of"."""
    before = _before(reading, at)
    return bool(words.UNREAL.search(before) or re.search(r"\b(?:the|an?|recently|newly)\s+$", before))


def _before(reading: Reading, at: int) -> str:
    return reading.text[reading.sentence.span.start : at]


def _party_before(reading: Reading, at: int) -> Camp:
    """The party nearest before the words, "we" being whoever speaks."""
    near = [m for m in reading.actors if m.span.end <= at and at - m.span.end <= REACH]
    begin = near[-1].span.end if near else max(reading.sentence.span.start, at - REACH)
    if words.WE.search(reading.text, begin, at):
        return _speaker_camp(reading, at)
    if not near or words.CLAUSE_END.search(reading.text, begin, at):
        return frozenset()
    if re.search(r"\b(?:against|from|over|by|with|of)\s+(?:the\s+)?$", _before(reading, near[-1].span.start)):
        return frozenset()
    return reading.camps.of(reading.brief, near[-1].entity_id)


def _party_after(reading: Reading, at: int) -> Camp:
    near = [m for m in reading.actors if at <= m.span.start <= at + 25]
    if near:
        return reading.camps.of(reading.brief, near[0].entity_id)
    we = words.WE.search(reading.text, at, min(at + 25, reading.sentence.span.end))
    return _speaker_camp(reading, at) if we else frozenset()


def _speaker_camp(reading: Reading, at: int) -> Camp:
    claim = _claim_at(reading.brief, at)
    return speaker_camp(reading.brief, claim, reading.camps) if claim else frozenset()


def speaker_camp(brief: Brief, claim: Claim, camps: Camps) -> Camp:
    """Whom a speaker stands for: himself if known, else the actor in his description."""
    speaker = claim.speaker
    if camp := camps.of(brief, speaker.entity_id):
        return camp
    if speaker.span is None:
        return frozenset()
    inside = [
        m for m in brief.evidence.mentions
        if speaker.span.start <= m.span.start and m.span.end <= speaker.span.end and m.kind in ACTORS
    ]  # fmt: skip
    found = [camps.of(brief, m.entity_id) for m in inside]
    return next((camp for camp in found if camp), frozenset())


def _objects(reading: Reading, at: int) -> Iterator[str]:
    """The places the words are about: the first behind them, and those joined to it."""
    stop = words.CLAUSE_END.search(reading.text, at, reading.sentence.span.end)
    end = stop.start() if stop else reading.sentence.span.end
    last = at
    for mention in (m for m in reading.places if at <= m.span.start and m.span.end <= end):
        gap = reading.text[last : mention.span.start]
        setting = words.SETTING.search(gap)
        if not words.OBJECT_GAP.fullmatch(gap) or (setting and not words.SITE.search(gap[: setting.start()])):
            return
        if any(last <= m.span.start < mention.span.start for m in reading.actors):
            return
        yield mention.entity_id or ""
        last = mention.span.end


def _subject_place(reading: Reading, at: int) -> str | None:
    """The place the verb behind it is about: no other place and no clause between."""
    before = [m for m in reading.places if m.span.end <= at <= m.span.end + REACH]
    if not before or words.CLAUSE_END.search(reading.text, before[-1].span.end, at):
        return None
    head = _before(reading, before[-1].span.start)
    setting = re.search(r"\b(?:in|near|at|with|outside|from|around) (?:the )?$", head)
    if setting and not words.SITE.search(head[-40:]):
        return None
    return before[-1].entity_id


# ---------------------------------------------------------------- open or shut


def _passage(reading: Reading) -> Iterator[Statement]:
    for pattern, is_open in ((words.SHUTS, False), (words.OPENS, True)):
        for match in pattern.finditer(reading.text, reading.sentence.span.start, reading.sentence.span.end):
            if not _spoils(reading, match.start()):
                for ident in _objects(reading, match.end()):
                    yield from _passable(reading, match.start(), ident, is_open)
    for pattern, is_open in ((words.IS_SHUT, False), (words.IS_OPEN, True)):
        for match in pattern.finditer(reading.text, reading.sentence.span.start, reading.sentence.span.end):
            subject = _subject_place(reading, match.start())
            if subject and not words.UNREAL.search(_before(reading, match.start())):
                yield from _passable(reading, match.start(), subject, is_open)


def _passable(reading: Reading, at: int, place: str, is_open: bool) -> Iterator[Statement]:
    if place in reading.gates:
        voice, flipped = _voice(reading, at)
        yield Statement(voice, "open", place, reading.day, holds=is_open != flipped)


# ---------------------------------------------------------------- how many


def _counts(reading: Reading) -> Iterator[Statement]:
    places = {m.entity_id for m in reading.places}
    if len(places) != 1:
        return
    (place,) = places
    for pattern in (words.COUNTED, words.COUNTING):
        for match in pattern.finditer(reading.text, reading.sentence.span.start, reading.sentence.span.end):
            if words.UNREAL.search(_before(reading, match.start())):
                continue
            voice, flipped = _voice(reading, match.start())
            if flipped:
                continue  # a denied number says nothing of the right one
            who = (match["who"] or "").strip().lower()
            measure = f"{'people' if who in words.ANYBODY else who} {words.HARM[match['harm'].lower()]}"
            number = match["number"].lower()
            value = words.NUMBER_WORDS.get(number) or int(number.replace(",", ""))
            yield Statement(
                voice, "count", place or "", reading.day,
                measure=measure, number=value, bound=_bound(match["bound"]),
            )  # fmt: skip


def _bound(text: str | None) -> str:
    plain = (text or "").strip().lower()
    if plain in words.AT_LEAST:
        return "at least"
    if plain in words.AT_MOST:
        return "at most"
    return "about" if plain in words.VAGUE else ""


# ---------------------------------------------------------------- whose words they are


def _claim_at(brief: Brief, offset: int) -> Claim | None:
    """The innermost claim whose words hold ``offset``."""
    holding = [c for c in printed_claims(brief) if any(p.start <= offset < p.end for p in c.content)]
    return min(holding, key=lambda c: sum(p.end - p.start for p in c.content)) if holding else None


def _voice(reading: Reading, at: int) -> tuple[Voice, bool]:
    """Who says it, and whether it is said not to be so."""
    brief, claim = reading.brief, _claim_at(reading.brief, at)
    begin = reading.sentence.span.start
    if claim:
        begin = max(begin, next(p.start for p in claim.content if p.start <= at < p.end))
    clause = max((m.end() for m in words.CLAUSE_END.finditer(reading.text, begin, at)), default=begin)
    flipped = bool(words.NOT.search(reading.text, clause, at))
    if claim is None:
        spans: tuple[Span, ...] = (reading.sentence.span,)
        key = key_of(brief, reading.sentence.id)
        return Voice(key, "sentence", brief, brief.outlet, None, spans, locate(brief, begin)), flipped
    return voice_of(brief, claim, reading.camps), flipped != (claim.verb in DENIALS or claim.force in DENIALS)


def voice_of(brief: Brief, claim: Claim, camps: Camps) -> Voice:
    """A claim as one side of a dispute."""
    speaker = claim.speaker
    return Voice(
        key_of(brief, claim.id),
        "claim",
        brief,
        speaker.name or brief.outlet,
        speaker.entity_id,
        claim.content,
        locate(brief, claim.start),
        speaker_camp(brief, claim, camps),
    )
