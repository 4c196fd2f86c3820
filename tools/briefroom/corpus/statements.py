"""What a brief says of a place on a day, in a form that another brief's words can be held against.

Read sentence by sentence, from the claims and from what the outlet writes in its own voice. A statement
is taken only where the place, the day and (for who holds it) the party are all clear; a sentence about
the past, a plan or a possibility yields none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefroom.corpus import statementwords as words
from briefroom.corpus.camps import Camp, Camps
from briefroom.corpus.reading import Reading, claim_at, readings, speaker_camp, voice_at
from briefroom.corpus.records import Topic, Voice
from briefroom.model import Brief, Knowledge

REACH = 70  # characters between the party or place and the words
BEHIND = 25  # characters between "held by" and the holder
NO_PARTY = re.compile(r"\b(?:against|from|over|by|with|of)\s+(?:the\s+)?$")


@dataclass(frozen=True, slots=True)
class Statement:
    """``voice`` says of ``place`` on ``day``: held by ``camp`` or not, changed hands or not, open or not
    (all in ``holds``), or a number of people harmed (``measure``)."""

    voice: Voice
    kind: Topic
    place: str
    day: str
    camp: Camp = frozenset()
    holds: bool = True
    measure: str = ""
    number: int = 0
    bound: str = ""  # at least|at most|about, or "" for an exact number


def read_statements(brief: Brief, knowledge: Knowledge, camps: Camps) -> tuple[Statement, ...]:
    """The statements of one brief in text order, each once."""
    found: list[Statement] = []
    for reading in readings(brief, knowledge, camps):
        found += [*_control(reading), *_change(reading), *_passage(reading), *_counts(reading)]
    return tuple(dict.fromkeys(found))


# ---------------------------------------------------------------- who holds it


def _control(reading: Reading) -> Iterator[Statement]:
    for pattern, holds in ((words.GAINS, True), (words.LOSES, False), (words.KEEPS, True)):
        for match in pattern.finditer(reading.text, *reading.bounds):
            if not _spoils(reading, match.start()):
                camp = _party_before(reading, match.start())
                for place in _objects(reading, match.end()):
                    yield from _held(reading, match.start(), place, camp, holds)
    for match in words.HELD_BY.finditer(reading.text, *reading.bounds):
        yield from _held_behind(reading, match.start(), match.end())
    for match in words.UNDER.finditer(reading.text, *reading.bounds):
        yield from _held_behind(reading, match.start(), match.start("holder"))


def _held_behind(reading: Reading, at: int, holder: int) -> Iterator[Statement]:
    place = _subject_place(reading, at)
    if place and not words.UNREAL.search(reading.before(at)):
        yield from _held(reading, at, place, _party_after(reading, holder), True)


def _held(reading: Reading, at: int, place: str, camp: Camp, holds: bool) -> Iterator[Statement]:
    if camp:
        voice, flipped = voice_at(reading, at)
        yield Statement(voice, "held", place, reading.day, camp, holds != flipped)


def _change(reading: Reading) -> Iterator[Statement]:
    """Whether the place changed hands at all, whoever has it."""
    for match in words.TAKES.finditer(reading.text, *reading.bounds):
        if not _spoils(reading, match.start()):
            voice, flipped = voice_at(reading, match.start())
            if not flipped:  # that one party did not take it says nothing of another
                for place in _objects(reading, match.end()):
                    yield Statement(voice, "changed", place, reading.day)
    for match in words.CHANGED.finditer(reading.text, *reading.bounds):
        place_id = _subject_place(reading, match.start())
        if place_id and not words.UNREAL.search(reading.before(match.start())):
            voice, flipped = voice_at(reading, match.start())
            yield Statement(voice, "changed", place_id, reading.day, holds=not flipped)


def _spoils(reading: Reading, at: int) -> bool:
    """A plan or a noun: "plans to seize", "the captured town of"."""
    before = reading.before(at)
    return bool(words.UNREAL.search(before) or re.search(r"\b(?:the|an?|recently|newly)\s+$", before))


def _party_before(reading: Reading, at: int) -> Camp:
    """The party nearest before the words; "we" and, in reported speech, "its troops" are the speaker's."""
    near = [m for m in reading.actors if m.span.end <= at and at - m.span.end <= REACH]
    begin = near[-1].span.end if near else max(reading.sentence.span.start, at - REACH)
    if words.WE.search(reading.text, begin, at):
        return _speaker_at(reading, at)
    claim = claim_at(reading.brief, at)
    opening = next(p.start for p in claim.content if p.start <= at < p.end) if claim else begin
    if claim and opening >= begin and words.OWN.search(reading.text, opening, at):
        return _speaker_at(reading, at)
    if not near or words.CLAUSE_END.search(reading.text, begin, at):
        return frozenset()
    if NO_PARTY.search(reading.before(near[-1].span.start)):
        return frozenset()
    return reading.camps.of(reading.brief, near[-1].entity_id)


def _party_after(reading: Reading, at: int) -> Camp:
    near = [m for m in reading.actors if at <= m.span.start <= at + BEHIND]
    if near:
        return reading.camps.of(reading.brief, near[0].entity_id)
    we = words.WE.search(reading.text, at, min(at + BEHIND, reading.sentence.span.end))
    return _speaker_at(reading, at) if we else frozenset()


def _speaker_at(reading: Reading, at: int) -> Camp:
    claim = claim_at(reading.brief, at)
    return speaker_camp(reading.brief, claim, reading.camps) if claim else frozenset()


def _objects(reading: Reading, at: int) -> Iterator[str]:
    """The places the words are about: the first behind them, and those joined to it."""
    stop = words.CLAUSE_END.search(reading.text, at, reading.sentence.span.end)
    end = stop.start() if stop else reading.sentence.span.end
    last = at
    for place in (p for p in reading.places if at <= p.start and p.end <= end):
        gap = reading.text[last : place.start]
        setting = words.SETTING.search(gap)
        if not words.OBJECT_GAP.fullmatch(gap) or (setting and not words.SITE.search(gap[: setting.start()])):
            return
        if any(last <= m.span.start < place.start for m in reading.actors):
            return
        yield place.id
        last = place.end


def _subject_place(reading: Reading, at: int) -> str | None:
    """The place the verb behind it is about: no other place and no clause between."""
    before = [p for p in reading.places if p.end <= at <= p.end + REACH]
    if not before or words.CLAUSE_END.search(reading.text, before[-1].end, at):
        return None
    head = reading.before(before[-1].start)
    setting = re.search(r"\b(?:in|near|at|with|outside|from|around) (?:the )?$", head)
    if setting and not words.SITE.search(head[-40:]):
        return None
    return before[-1].id


# ---------------------------------------------------------------- open or shut


def _passage(reading: Reading) -> Iterator[Statement]:
    for pattern, is_open in ((words.SHUTS, False), (words.OPENS, True)):
        for match in pattern.finditer(reading.text, *reading.bounds):
            if not _spoils(reading, match.start()):
                for place in _objects(reading, match.end()):
                    if not words.ONE_SIDE.search(reading.text, match.end(), reading.bounds[1]):
                        yield from _passable(reading, match.start(), place, is_open)
    for pattern, is_open in ((words.IS_SHUT, False), (words.IS_OPEN, True)):
        for match in pattern.finditer(reading.text, *reading.bounds):
            subject = _subject_place(reading, match.start())
            if subject and not words.UNREAL.search(reading.before(match.start())):
                yield from _passable(reading, match.start(), subject, is_open)


def _passable(reading: Reading, at: int, place: str, is_open: bool) -> Iterator[Statement]:
    if place in reading.gates:
        voice, flipped = voice_at(reading, at)
        yield Statement(voice, "open", place, reading.day, holds=is_open != flipped)


# ---------------------------------------------------------------- how many


def _counts(reading: Reading) -> Iterator[Statement]:
    """Numbers of people harmed, where the sentence is about one place only."""
    places = {p.id for p in reading.places}
    if len(places) != 1:
        return
    (place,) = places
    for pattern in (words.COUNTED, words.COUNTING):
        for match in pattern.finditer(reading.text, *reading.bounds):
            if words.UNREAL.search(reading.before(match.start())):
                continue
            voice, flipped = voice_at(reading, match.start())
            if not flipped:  # a denied number says nothing of the right one
                yield _count(voice, place, reading.day, match)


def _count(voice: Voice, place: str, day: str, match: re.Match[str]) -> Statement:
    who = (match["who"] or "").strip().lower()
    number = match["number"].lower()
    return Statement(
        voice,
        "count",
        place,
        day,
        measure=f"{'people' if who in words.ANYBODY else who} {words.HARM[match['harm'].lower()]}",
        number=words.NUMBER_WORDS.get(number) or int(number.replace(",", "")),
        bound=_bound(match["bound"]),
    )


def _bound(text: str | None) -> str:
    plain = (text or "").strip().lower()
    if plain in words.AT_LEAST:
        return "at least"
    if plain in words.AT_MOST:
        return "at most"
    return "about" if plain in words.VAGUE else ""
