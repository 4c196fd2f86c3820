"""One sentence being read for statements: the places, parties and day in it, and whose words they are.

A place may be named or meant ("the crossing"); it is meant only where the article leaves no choice. The
day is the sentence's own, its paragraph's, or the day of the report, and nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefroom.corpus import statementwords as words
from briefroom.corpus.camps import Camp, Camps
from briefroom.corpus.loci import locate, printed_claims
from briefroom.corpus.records import Voice, key_of
from briefroom.model import Brief, Claim, Knowledge, Mention, Sentence, Span

ACTORS = frozenset(
    {"person", "government_body", "armed_group", "military", "party", "igo", "alliance", "state",
     "community", "unidentified"}
)  # fmt: skip
DENIALS = frozenset({"deny"})


@dataclass(frozen=True, slots=True)
class PlaceAt:
    """A place where the article speaks of it, by name or by a noun that can mean no other."""

    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with what stands in it. ``gates`` are the places that can be open or shut."""

    brief: Brief
    sentence: Sentence
    places: tuple[PlaceAt, ...]
    actors: tuple[Mention, ...]
    day: str
    camps: Camps
    gates: frozenset[str]

    @property
    def text(self) -> str:
        """The article's text."""
        return self.brief.evidence.article.text

    @property
    def bounds(self) -> tuple[int, int]:
        """Where the sentence begins and ends."""
        return self.sentence.span.start, self.sentence.span.end

    def before(self, at: int) -> str:
        """The sentence up to ``at``."""
        return self.text[self.sentence.span.start : at]


def readings(brief: Brief, knowledge: Knowledge, camps: Camps) -> list[Reading]:
    """The sentences that speak of a place on a day."""
    known = {entity.id for entity in brief.evidence.entities if entity.known} & set(knowledge.places)
    kinds = {ident: knowledge.places[ident].kind for ident in known}
    gates = frozenset(ident for ident, kind in kinds.items() if kind in words.GATES)
    towns = {ident: kind for ident, kind in kinds.items() if kind != "country"}
    named = [PlaceAt(m.span.start, m.span.end, m.entity_id) for m in brief.evidence.mentions
             if m.entity_id in towns]  # fmt: skip
    found = []
    for sentence in brief.evidence.sentences:
        day = _day(brief, sentence)
        places = _places(brief, sentence, named, towns)
        if day is not None and places:
            actors = _outermost(brief, sentence)
            found.append(Reading(brief, sentence, places, actors, day, camps, gates))
    return found


# ---------------------------------------------------------------- places, parties, days


def _places(
    brief: Brief, sentence: Sentence, named: Sequence[PlaceAt], kinds: dict[str, str]
) -> tuple[PlaceAt, ...]:
    start, end = sentence.span.start, sentence.span.end
    found = [place for place in named if start <= place.start and place.end <= end]
    for match in words.MEANT.finditer(brief.evidence.article.text, start, end):
        if any(place.start < match.end() and match.start() < place.end for place in found):
            continue
        wanted = words.NOUN_KINDS[match["noun"].lower()]
        ident = _meant(brief, [p for p in named if kinds[p.id] in wanted], match.start())
        if ident:
            found.append(PlaceAt(match.start(), match.end(), ident))
    return tuple(sorted(found, key=lambda place: (place.start, place.end)))


def _meant(brief: Brief, named: Sequence[PlaceAt], at: int) -> str | None:
    """The one place of its kind in the article, or the only one in this paragraph and the last."""
    if len({place.id for place in named}) == 1:
        return named[0].id
    paragraphs = brief.evidence.article.paragraphs
    index = brief.evidence.article.paragraph_of(at)
    begin = paragraphs[max(0, index - 1)].start
    near = {place.id for place in named if begin <= place.start < paragraphs[index].end}
    return near.pop() if len(near) == 1 else None


def _outermost(brief: Brief, sentence: Sentence) -> tuple[Mention, ...]:
    start, end = sentence.span.start, sentence.span.end
    actors = [
        m for m in brief.evidence.mentions
        if m.entity_id and m.kind in ACTORS and start <= m.span.start and m.span.end <= end
    ]  # fmt: skip
    return tuple(
        m for m in actors
        if not any(
            o.span.start <= m.span.start and m.span.end <= o.span.end and o.span != m.span for o in actors
        )
    )  # fmt: skip


def _day(brief: Brief, sentence: Sentence) -> str | None:
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


# ---------------------------------------------------------------- whose words they are


def claim_at(brief: Brief, offset: int) -> Claim | None:
    """The innermost claim whose words hold ``offset``."""
    holding = [c for c in printed_claims(brief) if any(p.start <= offset < p.end for p in c.content)]
    return min(holding, key=lambda c: sum(p.end - p.start for p in c.content)) if holding else None


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


def voice_of(brief: Brief, claim: Claim, camps: Camps) -> Voice:
    """A claim as one side of a dispute."""
    speaker = claim.speaker
    return Voice(
        key_of(brief, claim.id),
        "claim",
        brief,
        speaker.name or (brief.outlet if speaker.kind == "outlet" else ""),
        speaker.entity_id,
        claim.content,
        locate(brief, claim.start),
        speaker_camp(brief, claim, camps),
    )


def voice_at(reading: Reading, at: int) -> tuple[Voice, bool]:
    """Who says what stands at ``at``, and whether it is said not to be so."""
    brief, claim = reading.brief, claim_at(reading.brief, at)
    begin = reading.sentence.span.start
    if claim:
        begin = max(begin, next(p.start for p in claim.content if p.start <= at < p.end))
    clause = max((m.end() for m in words.CLAUSE_END.finditer(reading.text, begin, at)), default=begin)
    flipped = bool(words.NOT.search(reading.text, clause, at))
    if claim is None:
        spans: tuple[Span, ...] = (reading.sentence.span,)
        key = key_of(brief, reading.sentence.id)
        return Voice(key, "sentence", brief, brief.outlet, None, spans, locate(brief, begin)), flipped
    denied = claim.verb in DENIALS or claim.force in DENIALS
    return voice_of(brief, claim, reading.camps), flipped != denied
