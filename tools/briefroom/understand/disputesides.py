"""What linking needs to know of a claim: its words, its numbers, its day, its place, its speaker's camp."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefroom.model import Article, Claim, DateMention, Entity, Relation
from briefroom.understand.attributionanswers import ANSWER
from briefroom.understand.cuewords import DENIES
from briefroom.understand.dates import find_dates
from briefroom.understand.datewords import MONTH_NAME, MONTHS
from briefroom.understand.disputeholding import Holding, Map, holding_of, map_of
from briefroom.understand.disputenumbers import Counts, causes_in, counted
from briefroom.understand.disputewords import ANSWERED_IN_TAIL, NEGATION, WORD, stem, stems
from briefroom.understand.paragraphs import TITLES
from briefroom.understand.sentences import split_sentences
from briefroom.understand.wordings import standing

NEGATED_REACH = 60  # characters after a negation that it still denies
# "Vane, the deputy commander of the Guard": whom the speaker stands with. Not with those it left or fought.
ASIDE = re.compile(r", (?:an?|the|its|their|spokes\w+|[a-z]+ (?:of|for))\s[^,.\n]*")
APART = re.compile(
    r"\b(?:former|ex|under|against|anti|rival|opposed|dissident|late|whose|who)\b", re.IGNORECASE
)
NO_YEAR = 4  # of days whose year is not known: one that has every day
NEWS_DAYS = 3  # what an article tells without a date happened within these days of it
SLACK = 1
_DAY_OF_MONTH = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{MONTH_NAME})"
    rf"|(?P<first>{MONTH_NAME})\.? (?P<second>\d{{1,2}}))\b", re.IGNORECASE,
)  # fmt: skip

Range = tuple[int, int]
Days = tuple[str, str]  # first and last, ISO


@dataclass(frozen=True, slots=True)
class Side:
    """One claim with what linking needs to know of it."""

    claim: Claim
    order: int
    paragraph: int
    title: bool
    words: str  # the content, without a tail that says whom it answers
    stems: frozenset[str]
    negated: frozenset[str]  # stems within reach of a negation
    counts: Counts
    causes: frozenset[str]  # of harm, that its paragraph names before its sentence ends
    holding: Holding | None
    days: Days | None  # first and last ISO day of what it tells, as far as the text says
    sentence: Range
    described: str  # the speaker's wording with the apposition after it
    camp: frozenset[str]  # the speaker's entity and those it stands with
    relays: bool  # it only passes on what another in it says: "Reuters reported that the mayor said …"


@dataclass(frozen=True, slots=True)
class Scene:
    """An article as linking reads it: the sides in order, and where its sentences and places are."""

    article: Article
    sides: tuple[Side, ...]
    atlas: Map
    sentences: tuple[Range, ...]

    def sentence_before(self, side: Side) -> str:
        """The sentence before the side's own, in the same paragraph; empty where there is none."""
        index = bisect_right([start for start, _ in self.sentences], side.sentence[0]) - 2
        if index < 0 or self.article.paragraph_of(self.sentences[index][0]) != side.paragraph:
            return ""
        return self.article.text[slice(*self.sentences[index])]


def read_scene(
    article: Article, claims: Sequence[Claim], relations: Sequence[Relation], entities: Sequence[Entity]
) -> Scene:
    """One side a claim, in order."""
    atlas = map_of(article.text, entities)
    sentences = tuple((s.span.start, s.span.end) for s in split_sentences(article))
    dates = find_dates(article) if claims else ()
    reading = _Reading(
        article, claims, atlas, sentences, [(d.span.start, r) for d in dates if (r := _reach(d))]
    )
    camps = _camps(article, claims, relations, entities)
    sides = tuple(_side(reading, claim, order, camps[order]) for order, claim in enumerate(claims))
    return Scene(article, sides, atlas, sentences)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What all sides of an article are read from."""

    article: Article
    claims: Sequence[Claim]
    atlas: Map
    sentences: tuple[Range, ...]
    days: Sequence[tuple[int, Days]]  # where a day is named, and which


def _side(reading: _Reading, claim: Claim, order: int, camp: frozenset[str]) -> Side:
    article = reading.article
    at = (claim.cue or claim.content[0]).start
    paragraph = article.paragraph_of(at)
    held = article.paragraphs[paragraph]
    index = bisect_right([start for start, _ in reading.sentences], at) - 1
    inside = index >= 0 and reading.sentences[index][1] > at
    sentence = reading.sentences[index] if inside else (held.start, held.end)
    words = _own_words(claim, reading.claims)
    return Side(
        claim=claim,
        order=order,
        paragraph=paragraph,
        title=held.kind in TITLES,
        words=words,
        stems=stems(words),
        negated=_negated(words),
        counts=counted(words),
        causes=causes_in(article.text[held.start : sentence[1]]),
        holding=holding_of(words, reading.atlas, denied=claim.verb in DENIES),
        days=_days(reading, claim, paragraph, sentence),
        sentence=sentence,
        described=_described(article, claim),
        camp=camp,
        relays=_relays(claim, reading.claims),
    )


def _relays(claim: Claim, claims: Sequence[Claim]) -> bool:
    if claim.rule == ANSWER:
        return False
    cues = [other.cue.start for other in claims if other.cue and other.rule != ANSWER and other is not claim]
    return any(piece.start <= cue < piece.end for piece in claim.content for cue in cues)


def same_event(one: Side, other: Side, published: str | None) -> bool:
    """Whether both may tell of one day, give or take the day between a deed and its report. A claim without
    a day is of the day told of beside it, or of the news."""
    if one.days and other.days:
        first, last = (_ordinal(max(one.days[0], other.days[0])), _ordinal(min(one.days[1], other.days[1])))
        return first - last <= SLACK
    dated = one if one.days else other
    if dated.days is None or abs(one.paragraph - other.paragraph) <= 1:
        return True
    return published is not None and _is_news(dated.days, published)


def _is_news(days: Days, published: str) -> bool:
    return abs(_ordinal(days[1]) - _ordinal(published)) <= NEWS_DAYS


def same_speaker(one: Side, other: Side) -> bool:
    """Whether both may be one voice: the same entity, or one wording within the other."""
    a, b = one.claim.speaker, other.claim.speaker
    if a.entity_id and b.entity_id:
        return a.entity_id == b.entity_id
    mine, theirs = (_content_words(speaker.name) for speaker in (a, b))
    return not mine or not theirs or mine <= theirs or theirs <= mine


def _content_words(name: str) -> frozenset[str]:
    return frozenset(name.lower().split()) - {"the", "a", "an", "his", "her", "its", "their"}


def nested(one: Side, other: Side) -> bool:
    """Whether one stands inside the other: X says that Y says."""
    return any(a.start < b.end and b.start < a.end for a in one.claim.content for b in other.claim.content)


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


def _own_words(claim: Claim, claims: Sequence[Claim]) -> str:
    """The content up to a tail such as ", a day after the Guard reported a raid"."""
    words = " ".join(piece.exact for piece in claim.content)
    last = claim.content[-1]
    for other in claims:
        begin = min(other.start, (other.speaker.span or other.content[0]).start)
        if other is not claim and len(claim.content) == 1 and last.start < begin < last.end:
            tail = ANSWERED_IN_TAIL.search(last.exact[: begin - last.start])
            if tail:
                return last.exact[: tail.start()]
    return words


def _days(reading: _Reading, claim: Claim, paragraph: int, sentence: Range) -> Days | None:
    """The day within the claim, else in its sentence, else the last one named before in its paragraph, or an
    older day than the news in the paragraph before that."""
    article, known = reading.article, reading.days
    start = article.paragraphs[paragraph].start
    earlier = article.paragraphs[max(0, paragraph - 1)]
    content = [days for at, days in known if any(p.start <= at < p.end for p in claim.content)]
    beside = [days for at, days in known if sentence[0] <= at < sentence[1]]
    before = [days for at, days in known if start <= at < sentence[0]]
    above = [days for at, days in known if earlier.start <= at < start and earlier.kind == "body"]
    published = article.published.start
    above = [days for days in above if not (published and _is_news(days, published))]
    return next((days[0] for days in (content, beside, before[-1:], above[-1:]) if days), None)


def _reach(mention: DateMention) -> Days | None:
    """First and last day; of a day without a known year, in a leap year long past."""
    when = mention.when
    if when.start and when.end:
        return (when.start, when.end) if when.precision in ("day", "week", "month") else None
    match = _DAY_OF_MONTH.search(mention.span.exact)
    if match is None:
        return None
    month = MONTHS[(match["month"] or match["first"])[:3].lower()]
    try:
        day = date(NO_YEAR, month, int(match["day"] or match["second"])).isoformat()
    except ValueError:  # 31 April
        return None
    return day, day


def _negated(words: str) -> frozenset[str]:
    found: set[str] = set()
    for match in NEGATION.finditer(words):
        stretch = words[match.end() : match.end() + NEGATED_REACH]
        found |= {stem(w) for w in WORD.findall(re.split(r"[.;:!?]", stretch)[0])}
    return frozenset(found)


def _camps(
    article: Article, claims: Sequence[Claim], relations: Sequence[Relation], entities: Sequence[Entity]
) -> list[frozenset[str]]:
    """For each claim: the speaker, whoever its description puts it with, and their declared friends."""
    own: dict[str, set[str]] = {}
    for claim in claims:
        beside = own.setdefault(_who(claim), set())
        beside |= {claim.speaker.entity_id} if claim.speaker.entity_id else set()
        words = _described(article, claim)
        beside |= {e.id for e in entities if e.kind not in ("place", "demonym") and _names(e, words)}
    places = {e.id for e in entities if e.namespace == "place"}
    friends = {
        (a, b) for r in relations if r.sign == "+" for a, b in ((r.a, r.b), (r.b, r.a)) if b not in places
    }
    whole = {who: frozenset(ids | {b for a, b in friends if a in ids}) for who, ids in own.items()}
    return [whole[_who(claim)] for claim in claims]


def _who(claim: Claim) -> str:
    return claim.speaker.entity_id or f"“{claim.speaker.name.lower()}”"


def _described(article: Article, claim: Claim) -> str:
    """The speaker's wording with the apposition after it, up to the cue."""
    span = claim.speaker.span
    if span is None:
        return ""
    limit = article.paragraphs[article.paragraph_of(span.start)].end
    if claim.cue and claim.cue.start >= span.end:
        limit = claim.cue.start
    aside = ASIDE.match(article.text, span.end, limit)
    if aside and APART.search(aside.group()):
        aside = None
    return article.text[span.start : aside.end() if aside else span.end]


def _names(entity: Entity, words: str) -> bool:
    surfaces = (entity.name, *entity.surfaces)
    return any(surface and surface in words and any(standing(words, surface)) for surface in surfaces)
