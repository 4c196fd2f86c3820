"""Quarters and halves of a year, as companies report them: "the third quarter", "a year earlier".

A quarter is a company's own as often as the calendar's, so it is read for what it is called; a brief makes no
days of it. Without a year the last one that has begun is meant, and "a year earlier" beside a figure of a
quarter is that quarter of the year before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from briefroom.understand.datetense import SENTENCE_END
from briefroom.understand.timexvalue import Period

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4,
}  # fmt: skip
_NUMBER = rf"(?P<number>{'|'.join(ORDINALS)})"
_YEAR = r"(?:19|20)\d\d"
_AGO = r"year-ago|year-earlier"
_OF_YEAR = rf"(?:,? (?:of )?(?P<year>{_YEAR}|(?:this|last|next) year))?"
_YEARS = rf"(?:(?P<before>{_YEAR}|this year|last year|{_AGO})(?:[’']s)? )?"
_THE = r"(?:(?:the|its|their) )?"
QUARTER = re.compile(rf"\b{_THE}{_YEARS}(?:fiscal )?(?:{_NUMBER}[ -]quarter|Q(?P<q>[1-4]))\b{_OF_YEAR}", re.I)
HALF = re.compile(rf"\b{_THE}{_NUMBER} half of (?P<year>{_YEAR}|(?:this|last|the|next) year)\b", re.I)
# A quarter that was named before: "the quarter", "the latest period", "the year-earlier quarter".
SAME = re.compile(
    rf"\b(?:the|this|last year[’']s) (?:(?P<before>{_YEAR}|{_AGO}) |latest |same |corresponding |recent )?"
    rf"(?:quarter|period)\b(?P<shift> (?:last year|a year (?:ago|earlier|before)|of (?:last year|{_YEAR})))?",
    re.I,
)
# The comparisons of a quarter: "up from $3 million a year earlier".
EARLIER = re.compile(rf"\b(?:a year (?:ago|earlier|before)|last year|(?:the )?(?:{_AGO}))\b", re.I)
COMPARED = re.compile(r"(?:[$£€%\d]|\b(?:million|billion|cents|percent|share|from|than|with))[^.;\n]{0,40}$")
# A sentence that counts in years or several months compares years.
OF_A_YEAR = re.compile(r"\b(?:months|this year|the (?:full |fiscal )?year|annual|stake)\b")
FAR, NEAR = 200, 60  # characters before a comparison that say what it compares

Quarter = tuple[int, int]  # year and number


def find_quarters(text: str, day: date | None) -> Iterator[Period]:
    """Quarters and halves in text order; ``day`` is the day of publication."""
    patterns = (("quarter", QUARTER), ("half", HALF), ("same", SAME), ("earlier", EARLIER))
    matches = [(m.start(), -m.end(), rule, m) for rule, pattern in patterns for m in pattern.finditer(text)]
    last: Quarter | None = None
    reached = 0
    for start, _, rule, match in sorted(matches, key=lambda item: item[:3]):
        if start < reached:
            continue
        named = _named(match, day) if rule == "quarter" else None
        value = _value(rule, match, named, last, day)
        if value:
            reached = match.end()
            yield Period(*match.span(), value, rule)
        # What is only expected is not "the latest quarter".
        if named and not _is_earlier(match["before"]) and (last is None or _is_over(named, day)):
            last = named


def _value(
    rule: str, match: re.Match[str], named: Quarter | None, last: Quarter | None, day: date | None
) -> str:
    if rule == "half":
        year = _year(match["year"], day)
        return f"{year}-H{min(ORDINALS[match['number'].lower()], 2)}" if year else ""
    if rule != "quarter":
        named = _shifted(match, rule, last) if last and day else None
    return f"{named[0]:04}-Q{named[1]}" if named else ""


def _named(match: re.Match[str], day: date | None) -> Quarter | None:
    number = int(match["q"]) if match["q"] else ORDINALS[match["number"].lower()]
    said = match["year"] or match["before"] or ""
    if said[:1].isdigit():
        return int(said), number
    if day is None:
        return None
    if said.lower().endswith(" year"):
        return _year(said, day) or day.year, number
    year = day.year if number <= (day.month + 2) // 3 else day.year - 1
    return year - _is_earlier(said), number


def _year(said: str, day: date | None) -> int | None:
    if said[0].isdigit():
        return int(said)
    return day.year + {"last year": -1, "next year": 1}.get(said.lower(), 0) if day else None


def _is_earlier(said: str | None) -> bool:
    return bool(said and re.fullmatch(_AGO, said, re.I))


def _is_over(named: Quarter, day: date | None) -> bool:
    return day is None or named < (day.year, (day.month + 2) // 3)


def _shifted(match: re.Match[str], rule: str, last: Quarter) -> Quarter | None:
    """The quarter named before, or the same of the year before."""
    year, number = last
    if rule == "earlier":
        before = SENTENCE_END.split(match.string[max(0, match.start() - FAR) : match.start()])[-1]
        compared = COMPARED.search(before[-NEAR:]) and not OF_A_YEAR.search(before)
        return (year - 1, number) if compared else None
    words, said = match.group().lower(), (match["before"] or match["shift"] or "").strip().lower()
    if "period" in words and not said and "latest" not in words:
        return None
    stated = re.search(_YEAR, said)
    if stated:
        return int(stated.group()), number
    return year - (bool(said) or words.startswith("last year")), number
