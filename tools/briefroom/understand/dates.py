"""Dates in the text, and the days they mean.

Every wording is found by a pattern and resolved by a small function of the same rule. A relative
wording is reckoned from the publication date or from the last day the narrative named; with no
publication date and no day in the text it stays a wording: no relative date is ever made absolute by a guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from briefroom.model import Article, DateMention, Mention, When
from briefroom.understand.dateguards import inside_name, is_free
from briefroom.understand.datepatterns import Resolver, extent, wordings
from briefroom.understand.datereckon import count_of, shift
from briefroom.understand.dateresolve import Setting
from briefroom.understand.datetense import SENTENCE_END, look_of
from briefroom.understand.datewords import COUNT, QUALIFIERS

# How often a rule is right where it is less sure than the rest; measured on annotated news.
SURE = 0.95
LESS_SURE = {
    "month": 0.9, "year": 0.9, "unit": 0.9, "ago": 0.9,
    "narrative": 0.7, "narrative_day": 0.7, "narrative_unit": 0.8, "holiday": 0.8,
}  # fmt: skip
# A date of these rules in the opening of a sentence says what year a paragraph of history tells of.
OF_A_YEAR = frozenset({"year", "month_year", "day_month_year", "spoken_year"})
OPENING = re.compile(r"(?:^|[.!?]\s+|\n|[\"“])(?:[Ii]n|[Oo]n|[Bb]y|[Dd]uring|[Ss]ince|[Ff]rom)\s+(?:the )?$")
# What stands between a date and the wording beside it: "on Friday, a day after".
BESIDE = re.compile(r",?\s")
# "the ruling" and "ruled" are one thing.
ENDING = re.compile(r"(?<=\w{3})(?:ing|ion|ment|al|e?s|e)$")
LONGEST_ENDING = 5
COUNTED_FROM = re.compile(rf"^{COUNT} (?P<unit>day|week|month|year)s? (?P<way>before|after)$", re.I)
UP_TO_DATE = re.compile(r"\s(?:the\s|last\s)?")
# Paragraphs that a narrative reaches over; "that night" points back further than "a day later".
REACH = {"narrative_day": 2}
# A paragraph that names a day of the news tells of the news.
OF_THE_NEWS = frozenset({"weekday", "near", "unit", "ago"})


def find_dates(article: Article, mentions: tuple[Mention, ...] = ()) -> tuple[DateMention, ...]:
    """All dates in text order. ``mentions`` keeps days inside names ("March 14 Alliance") out."""
    matches = _matches(article.text)
    return _told(
        article,
        tuple(n for n, (match, rule, _) in enumerate(matches) if not inside_name(match, rule, mentions)),
    )


@lru_cache(maxsize=2)  # an article is asked for its dates with its names, and again without: mostly the same
def _told(article: Article, numbers: tuple[int, ...]) -> tuple[DateMention, ...]:
    """The matches with these numbers, each with the day it means where they are all that is told."""
    text, telling, matches = article.text, _Telling(article), _matches(article.text)
    for match, rule, resolve in (matches[number] for number in numbers):
        when = resolve(match, telling.setting(match, rule))
        if when is None:
            continue
        start, end = extent(match)
        qualifier = when.qualifier or _qualifier(text, match, rule)
        when = replace(when, text=text[start:end], qualifier=qualifier)
        telling.add(DateMention(article.span(start, end), when, LESS_SURE.get(rule, SURE), rule))
    return tuple(_counted(one, after, text) for one, after in pairwise((*telling.found, None)) if one)


def _counted(mention: DateMention, after: DateMention | None, text: str) -> DateMention:
    """ "A day before Friday's vote": counted from the date that follows."""
    way = COUNTED_FROM.search(mention.span.exact)
    if after is None or mention.when.start is not None or not way or not _is_one_day(after):
        return mention
    if not UP_TO_DATE.fullmatch(text, mention.span.end, after.span.start):
        return mention
    steps = count_of(way["count"]) * (-1 if way["way"].lower() == "before" else 1)
    when = shift(date.fromisoformat(after.when.start or ""), steps, way["unit"].lower())
    return replace(mention, when=replace(when, text=mention.when.text, qualifier=mention.when.qualifier))


class _Telling:
    """The dates so far, and what the narrative has named of late."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.published = _published(article)
        self.found: list[DateMention] = []
        self._day: date | None = None
        self._day_in = 0  # the paragraph that named the day of the narrative
        self._year: int | None = None
        self._year_in = -1

    def setting(self, match: re.Match[str], rule: str) -> Setting:
        """What a wording at ``match`` is reckoned from."""
        text, (start, end) = self.article.text, extent(match)
        paragraph = self.article.paragraph_of(start)
        last = self.found[-1] if self.found else None
        near = last and paragraph - self.article.paragraph_of(last.span.start) <= 1
        return Setting(
            published=self.published,
            narrative=self._day if paragraph - self._day_in <= REACH.get(rule, 1) else None,
            look=look_of(text, start, end),
            told=last.when if last and near else None,
            year=self._year if paragraph == self._year_in and self._opens(start) else None,
            beside=last.when if last and BESIDE.fullmatch(text[last.span.end : start]) else None,
            day_of=_day_named(self.article, self.found, start),
            told_plainly=lambda word: any(m.span.exact == word for m in self.found),
        )

    def add(self, mention: DateMention) -> None:
        """Takes note of one more date."""
        self.found.append(mention)
        when, paragraph = mention.when, self.article.paragraph_of(mention.span.start)
        if _is_one_day(mention) and not self._is_ahead(when):
            self._day, self._day_in = date.fromisoformat(when.start or ""), paragraph
        if mention.rule in OF_A_YEAR and when.start and self._is_history(mention):
            self._year, self._year_in = int(when.start[:4]), paragraph
        elif mention.rule in OF_THE_NEWS:
            self._year = None

    def _is_ahead(self, when: When) -> bool:
        """A day to come carries no narrative on: "schools would open on Monday"."""
        return bool(self.published and when.start and when.start > self.published.isoformat())

    def _is_history(self, mention: DateMention) -> bool:
        """A year that opens its sentence and is not the news's own: "In 1942, …"."""
        recent = self.published.year - 1 if self.published else None
        old = recent is None or int((mention.when.start or "0")[:4]) < recent
        return old and self._opens(mention.span.start)

    def _opens(self, start: int) -> bool:
        return bool(OPENING.search(self.article.text[max(0, start - 12) : start]))


def _published(article: Article) -> date | None:
    when = article.published
    return date.fromisoformat(when.start) if when.start and when.precision == "day" else None


@lru_cache(maxsize=2)  # a text is asked for its dates with its names, and again without
def _matches(text: str) -> tuple[tuple[re.Match[str], str, Resolver], ...]:
    """Non-overlapping matches in text order; earlier rules win."""
    taken: list[tuple[re.Match[str], str, Resolver]] = []
    covered = bytearray(len(text))
    for match, rule, resolve in wordings(text):
        start, end = extent(match)
        if any(covered[start:end]) or not is_free(rule, text, match):
            continue
        covered[start:end] = b"\x01" * (end - start)
        taken.append((match, rule, resolve))
    return tuple(sorted(taken, key=lambda item: extent(item[0])))


def _day_named(article: Article, found: Sequence[DateMention], before: int) -> Callable[[str], date | None]:
    """The day nearest to the last mention before ``before`` of what ``word`` names, in its sentence."""

    def day_of(word: str) -> date | None:
        stem = ENDING.sub("", word)
        text = article.text[:before]
        ends = [0, *(m.end() for m in SENTENCE_END.finditer(text)), before]
        named = re.compile(rf"\b{re.escape(stem)}\w{{0,{LONGEST_ENDING}}}\b", re.I)
        for start, end in reversed(list(pairwise(ends))):
            days = [m for m in found if start <= m.span.start < end and _is_one_day(m)]
            at = named.search(text, start, end)
            if days and at:
                nearest = min(days, key=lambda m: abs(m.span.start - at.start()))
                return date.fromisoformat(str(nearest.when.start))
        return None

    return day_of


def _is_one_day(mention: DateMention) -> bool:
    when = mention.when
    return when.precision == "day" and when.start is not None and when.start == when.end


def _qualifier(text: str, match: re.Match[str], rule: str) -> str:
    """ "since May", "about 2030"; "about the 2030 flood" and "talks about Sunday" are of a subject."""
    word = re.search(r"(\w+)\s+(?P<the>the\s+)?$", text[max(0, match.start() - 20) : match.start()])
    found = QUALIFIERS.get(word.group(1).lower(), "") if word else ""
    if word and word["the"] and rule in {"year", "month_year"}:
        return ""
    return found if found != "about" or rule in {"year", "month_year", "decade", "ago"} else ""
