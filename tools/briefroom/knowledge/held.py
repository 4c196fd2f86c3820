"""What the text of a source was seen to hold: from its notes in ``sources.yml``, or from the seed it is.

The words of a text are its facts folded (see ``facts``). Its own title, outlet and date are given.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from briefroom.knowledge.facts import MARKED, Day, Text, fold, words_of
from briefroom.knowledge.factwords import ADJECTIVE, IRREGULAR, NEAR_DAYS, TITLES, WEEKDAYS
from briefroom.model import Source

NAMES = re.compile(r"[A-Z][\w’'-]*(?: (?:(?:of|for|the|and) )*[A-Z][\w’'-]*)+")  # runs of capitalised words
SHORTEST_STEM = 4  # letters that an adjective shares with its country, at least
NEAR = timedelta(days=7)  # how far from its own date a text says "Sunday" for a day


@dataclass(frozen=True)
class Held:
    """What a text says, found out as far as it is asked for."""

    whole: str
    published: Day

    @cached_property
    def text(self) -> Text:
        """The text taken apart."""
        return Text.of(self.whole)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, folded."""
        return frozenset(self.text.folded)

    @cached_property
    def marked(self) -> frozenset[str]:
        """Its words with a capital and its numbers in digits, as written."""
        return frozenset(MARKED.findall(self.whole))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers, in one spelling each."""
        return frozenset(value for number in self.text.numbers() for value in number.values)

    @cached_property
    def days(self) -> frozenset[Day]:
        """Its dates, as far as it says them."""
        return frozenset(day for day, _ in self.text.days())

    @cached_property
    def initials(self) -> frozenset[str]:
        """Of its longer names, of all their words and of the capitals: "rc" for Reed Council."""
        names = [words_of(name) for name in NAMES.findall(self.whole)]
        every = ["".join(word[0] for word in words) for words in names]
        capitals = ["".join(word[0] for word in words if word[0].isupper()) for words in names]
        return frozenset(map(str.casefold, (*every, *capitals)))

    def has_word(self, word: str) -> bool:
        """A word of a name: itself, its singular or plural, its country if an adjective, its initials."""
        folded = fold(word)
        if folded in self.words or folded in TITLES or folded in WEEKDAYS:
            return True
        if folded.removesuffix("s") in self.words or f"{folded}s" in self.words:
            return True
        if word.isupper() and folded in self.initials:
            return True
        return self._has_country(folded)

    def _has_country(self, adjective: str) -> bool:
        if IRREGULAR.get(adjective.removesuffix("s")) in self.words:
            return True
        if not adjective.endswith(ADJECTIVE) or len(adjective) <= SHORTEST_STEM:
            return False
        stem = adjective[: max(SHORTEST_STEM, len(adjective) - 4)]
        return any(word.startswith(stem) for word in self.words)

    def has_number(self, values: Iterable[str]) -> bool:
        """Any of the spellings; a year also if the text came out in it."""
        values = frozenset(values)
        if str(self.published.year) in values or not values.isdisjoint(self.marked):
            return True  # without a closer look at its numbers
        return not values.isdisjoint(self.numbers)

    def has_day(self, day: Day) -> bool:
        """A date it names, as far as both say; one near its own that it speaks of; and its own."""
        return (
            any(_agree(day, other, self._years(other)) for other in self.days)
            or _agree(day, self.published, frozenset())
            or self._spoken_of(day)
        )

    def _years(self, other: Day) -> frozenset[int]:
        """The years that a date without one may mean."""
        named = {int(number) for number in self.numbers if len(number) == 4 and number.isdigit()}
        own = {self.published.year, self.published.year - 1} if self.published.year else set()
        return frozenset() if other.year else frozenset(named | own)

    def _spoken_of(self, day: Day) -> bool:
        """Whether it is the "Sunday" or the "yesterday" of the text, counted from the day it came out."""
        asked, own = day.as_date(), self.published.as_date()
        if asked is None or own is None or abs(asked - own) > NEAR:
            return False
        spoken = {WEEKDAYS[asked.weekday()], *NEAR_DAYS.get((asked - own).days, ())}
        return not self.words.isdisjoint(spoken)


def _agree(asked: Day, held: Day, years: frozenset[int]) -> bool:
    """Whether all that is asked is held; without years to choose from, any year is."""
    if asked.month != held.month or (asked.day and asked.day != held.day):
        return False
    return not asked.year or asked.year == held.year or (not held.year and (not years or asked.year in years))


def day_of(iso: str) -> Day:
    """An ISO date of a knowledge file, in its precision."""
    year, month, day = (*(int(part) for part in iso.split("-") if part), 0, 0, 0)[:3]
    return Day(year, month, day)


def held_by(source: Source, seed: str | None) -> Held | None:
    """What the source holds, or None where it has no notes; ``seed`` is the text it is, where known."""
    if not source.holds and seed is None:
        return None
    given = (source.title, source.outlet, source.origin)
    texts = (*source.holds, *given) if seed is None else (*source.holds, *given, seed)
    return Held("\n".join(texts), day_of(source.date))


def all_held(sources: Mapping[str, Source], seeds: Mapping[str, str]) -> dict[str, Held]:
    """By source id; ``seeds`` gives the text of each seed that is known, by its path."""
    found = ((ident, held_by(source, seeds.get(source.seed))) for ident, source in sources.items())
    return {ident: held for ident, held in found if held is not None}
