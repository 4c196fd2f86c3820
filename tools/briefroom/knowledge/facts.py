"""The facts that words use: names by their capitals, numbers, dates. For both sides of the grounding gate.

Folded so that spelling decides nothing: case, accents, possessives, "2,700" and "2.7 thousand", "94" and
"ninety-four", "14 September" and "2031-09-14".
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from briefroom.knowledge.factwords import MONTHS, MULTIPLES, SCALES, UNITS, UNSURE

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
INITIAL = re.compile(r"(?:^|[.!?:;“\"(]\s*|\n)([^\W\d_]+(?:['’][^\W\d_]+)*)")
YEARS = re.compile(r"\b(\d\d)(\d\d)([-–/])(\d\d)\b(?!-)")  # 2031–32
_NAMES = "|".join(sorted((name.capitalize() for name in MONTHS), key=len, reverse=True))
MONTH_NAMES = frozenset(name.capitalize() for name in MONTHS)
BLANKED = str.maketrans(dict.fromkeys("-.,;:!?()[]“”\"'’–—/", " "))
DATE = re.compile(
    r"\b(?P<iso>\d{4})-(?P<iso_month>0[1-9]|1[0-2])(?:-(?P<iso_day>\d\d))?\b"
    rf"|\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month>{_NAMES})\b\.?(?:,?\s(?P<year>\d{{4}})\b)?"
    rf"|\b(?P<month2>{_NAMES})\b\.?(?:\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b)?(?:,?\s(?P<year2>\d{{4}})\b)?"
)
DIGIT = re.compile(r"\d")
MARKED = re.compile(r"[^\W\d_a-z][^\W\d_]*|\d(?:[\d.,]*\d)?")  # words from a capital on, and digits
NUMBER = re.compile(
    r"(?<![\w.])(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[\s-]?(hundred|thousand|million|billion|mn|bn|[mk])\b)?"
)
_DIGITS = "|".join(word for word, value in UNITS.items() if 0 < value < 10)
_TENS = "|".join(word for word, value in UNITS.items() if value >= 20)
_PART = rf"(?:(?:{_TENS})[\s-](?:{_DIGITS})|(?:{'|'.join(UNITS)}))\b"
SPELT = re.compile(rf"\b{_PART}(?:[\s-](?:{'|'.join(SCALES)})\b(?:\s(?:and\s)?{_PART})?)*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Day:
    """A date as far as it is said; 0 for what is not."""

    year: int = 0
    month: int = 0
    day: int = 0

    def as_date(self) -> date | None:
        """The date, or None where it is not said whole or there is none such."""
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Number:
    """A number as its words say it; ``values`` with and without the scale, either will do."""

    words: str
    values: frozenset[str]


@lru_cache(maxsize=50_000)
def fold(word: str) -> str:
    """A word for comparison: no case, accents, apostrophes or possessive."""
    word = word.replace("’", "'").removesuffix("'s").replace("'", "")
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word.casefold()


def words_of(text: str) -> list[str]:
    """The words as written, numbers left out; hyphens part words."""
    return WORD.findall(text)


def marked_in(text: str) -> list[str] | None:
    """Its words with a capital and its numbers in digits, as written; None where it has dates or numbers in
    words, which need a closer look."""
    found = MARKED.findall(text)
    if not MONTH_NAMES.isdisjoint(found) or ("-" in text and DIGIT.search(text)):
        return None
    return found if UNITS.keys().isdisjoint(text.casefold().translate(BLANKED).split()) else None


def initials_of(text: str) -> list[str]:
    """The words that open a sentence or a clause of their own, whose capital says nothing."""
    return INITIAL.findall(text)


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its words, as written and folded."""

    whole: str
    words: list[str]
    folded: list[str]

    @classmethod
    def of(cls, whole: str) -> Text:
        """The text taken apart."""
        words = words_of(whole)
        return cls(whole, words, [fold(word) for word in words])

    @property
    def is_counted(self) -> bool:
        """Whether it has numbers in words."""
        return not UNITS.keys().isdisjoint(self.folded)

    def days(self) -> list[tuple[Day, str]]:
        """Dates with a month, each with its words. A bare "May" is one only with a day or a year."""
        if MONTHS.keys().isdisjoint(self.folded) and "-" not in self.whole:
            return []  # far cheaper than to look for what is not there
        found = (_day(match) for match in DATE.finditer(self.whole))
        return [(day, words) for day, words in found if day.year or day.day or words not in UNSURE]

    def numbers(self, *, but_days: bool = False) -> list[Number]:
        """Numbers in digits and in words; the digits of dates are among them unless it is ``but_days``."""
        found = []
        if DIGIT.search(self.whole):
            text = DATE.sub(" ; ", self.whole) if but_days else self.whole
            text = YEARS.sub(r"\1\2 \1\4", text)
            found = [_number(match) for match in NUMBER.finditer(text)]
        if self.is_counted:
            spelt = (match.group() for match in SPELT.finditer(self.whole))
            found += [Number(words, frozenset({str(_value(words.casefold()))})) for words in spelt]
        return found


def _day(match: re.Match[str]) -> tuple[Day, str]:
    month = match["iso_month"] or MONTHS[(match["month"] or match["month2"]).casefold()]
    year = match["iso"] or match["year"] or match["year2"] or 0
    day = match["iso_day"] or match["day"] or match["day2"] or 0
    return Day(int(year), int(month), int(day)), match.group()


def _number(match: re.Match[str]) -> Number:
    digits, scale = match[1].replace(",", ""), match[2]
    if digits.isdigit() and not scale:
        return Number(match.group(), frozenset({digits.lstrip("0") or "0"}))
    value = Decimal(digits)
    return Number(match.group(), frozenset({_plain(value), _plain(value * MULTIPLES.get(scale, 1))}))


def _plain(value: Decimal) -> str:
    return format(value.normalize(), "f")


def _value(words: str) -> int:
    """Of a number in words: "two hundred and six" is 206."""
    total = part = 0
    for word in re.split(r"[\s-]+", words):
        if word in UNITS:
            part += UNITS[word]
        elif word == "hundred":
            part *= 100
        elif word in SCALES:
            total, part = total + part * SCALES[word], 0
    return total + part
