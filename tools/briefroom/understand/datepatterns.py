"""The wordings of dates: one row a wording, with the function that resolves it. Earlier rows win.

A group named ``only`` says which part of a match is the date; the rest is where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from briefroom.model import When
from briefroom.understand import datereckon as reckon
from briefroom.understand import dateresolve as to
from briefroom.understand.datewords import (
    COUNT,
    DAY_NAME,
    DAY_NUMBER,
    HOLIDAY,
    MONTH,
    MONTH_NAMES,
    PART,
    PART_OF_DAY,
    SPOKEN_YEAR,
    VAGUE,
    WEEKDAY,
    YEAR,
)
from briefroom.understand.wordings import any_of

Resolver = Callable[[re.Match[str], to.Setting], When | None]

_UNITS = r"(?P<unit>day|week|month|year|decade)"
_TO = r"(?:\s?(?:[-–]|to)\s?(?P<to>[12]\d|3[01]|0?[1-9])(?!\d))?"
_ON = rf"(?:{WEEKDAY},?\s)?"
_WHICH = r"(?:(?P<which>[Ll]ast|[Tt]his(?: past)?|[Nn]ext|coming|[Pp]revious|following) )?"
_NEAR = rf"(?P<near>yesterday|today|tomorrow|tonight|last night|this {PART})"
_OF_TOLD = r"(?:the|that) (?:following|next|previous|same)"
_OF_NOW = r"last|next|this(?: past| coming)?|the coming"
_YEAR_OF = r",? (?:of )?(?P<year_of>this|last|next) year\b"
# "5 and 9 August", "April 24 and 25": each of them a day.
_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])"
_MORE = rf"(?:, {_NUMBER})*,? (?:and|or|to|until) (?:the )?{_NUMBER}(?:st|nd|rd|th)?"

# What every match of a row holds, where that is rare in a text: the row is only tried around it.
_Anchor = re.Pattern[str]
_MONTHS: _Anchor = re.compile(any_of((*MONTH_NAMES, *(name[:3] for name in MONTH_NAMES))))
_DAYS: _Anchor = re.compile(DAY_NAME)
_FOUR: _Anchor = re.compile(r"\d{4}")
_SPANS: _Anchor = re.compile(r" (?:day|week|month|year|decade)s? (?:ago|before|earlier|later|after)\b", re.I)
_UNIT: _Anchor = re.compile(r" (?:day|week|month|year|decade)", re.I)
_PARTS: _Anchor = re.compile(r"day|night|morning|evening|afternoon|noon|midday|lunchtime|tomorrow", re.I)
_ANCHORS = (_MONTHS, _DAYS, _FOUR, _SPANS, _UNIT, _PARTS)
_AROUND = 160  # characters to either side of it; no wording of a date is as long

_ROWS: tuple[tuple[str, str, int, Resolver, _Anchor | None], ...] = (
    ("iso", r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b", 0, to.iso, _FOUR),
    ("numeric", r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b", 0, to.numeric, _FOUR),
    ("day_month_year", rf"(?P<only>\b{DAY_NUMBER}){_MORE} {MONTH},? {YEAR}\b", 0, to.full_day, _MONTHS),
    ("day_month_year", rf"\b{MONTH} (?:[12]\d|3[01]|[1-9]),? (?:and|or) (?P<only>{DAY_NUMBER}),? {YEAR}\b",
     0, to.full_day, _MONTHS),
    ("day_month_year", rf"\b{_ON}(?:the )?{DAY_NUMBER}{_TO}(?: of)? {MONTH},? {YEAR}\b",
     0, to.full_day, _MONTHS),
    ("day_month_year", rf"\b{_ON}{MONTH} {DAY_NUMBER}{_TO},? {YEAR}\b", 0, to.full_day, _MONTHS),
    ("holiday", rf"\b{HOLIDAY}(?:,? {YEAR})?\b", 0, to.holiday, None),
    ("month_year", rf"\b{VAGUE}{MONTH},?(?: of)? {YEAR}\b", 0, to.month_year, _MONTHS),
    ("spoken_year", rf"\b(?:{MONTH} )?{SPOKEN_YEAR}\b", 0, to.spoken_year, None),
    ("month_day", rf"(?P<only>\b{DAY_NUMBER}){_MORE} {MONTH}(?!\w)", 0, to.month_day, _MONTHS),
    ("month_day", rf"\b{MONTH} (?:[12]\d|3[01]|[1-9]),? (?:and|or) (?P<only>{DAY_NUMBER})\b(?![,.]?\d)",
     0, to.month_day, _MONTHS),
    ("month_day", rf"\b{_ON}(?:the )?{DAY_NUMBER}{_TO}(?: of)? {MONTH}(?!\w)", 0, to.month_day, _MONTHS),
    ("month_day", rf"\b{_ON}{MONTH} {DAY_NUMBER}{_TO}\b(?![,.]?\d)", 0, to.month_day, _MONTHS),
    ("decade", rf"\b{VAGUE}(?:the )?(?P<year>(?:1[89]|20)\d0)s\b", 0, to.decade, _FOUR),
    ("narrative", rf"\b{COUNT} {_UNITS}s? (?P<way>before|earlier|later|after)\b",
     re.I, reckon.narrative, _SPANS),
    ("ago", rf"\b{COUNT} {_UNITS}s? ago\b", re.I, reckon.ago, _SPANS),
    ("narrative_day", rf"\b(?:earlier )?(?P<which>{_OF_TOLD}|that) {PART_OF_DAY}\b", re.I,
     reckon.narrative_day, _PARTS),
    ("narrative_unit", r"\b(?:the|that) (?P<which>following|previous|same) (?P<unit>week|month|year)\b", re.I,
     reckon.unit, _UNIT),
    ("narrative_unit", r"\b(?P<which>that) (?P<unit>year)\b", re.I, reckon.unit, _UNIT),
    ("month", rf"\b{VAGUE}{MONTH}{_YEAR_OF}", 0, to.bare_month, _MONTHS),
    ("unit", rf"\b(?:(?:earlier|later) )?(?P<which>{_OF_NOW}) {_UNITS}\b", re.I, reckon.unit, _UNIT),
    ("near", rf"\b{_NEAR}\b(?: {PART})?", re.I, reckon.near_day, _PARTS),
    ("weekday", rf"\b{_WHICH}{WEEKDAY}\b(?: (?:{PART}|(?P<week>week))\b)?", 0, reckon.weekday, _DAYS),
    ("month", rf"\b{VAGUE}{_WHICH}{MONTH}(?!\w|\s\d)", 0, to.bare_month, _MONTHS),
    ("year", rf"\b{VAGUE}(?P<year>1[5-9]\d\d|20\d\d)(?:[-–](?P<to>\d\d(?:\d\d)?))?\b",
     0, to.bare_year, _FOUR),
)  # fmt: skip

RULES: tuple[tuple[str, re.Pattern[str], Resolver, _Anchor | None], ...] = tuple(
    (rule, re.compile(pattern, flags), resolve, anchor) for rule, pattern, flags, resolve, anchor in _ROWS
)


def wordings(text: str) -> Iterator[tuple[re.Match[str], str, Resolver]]:
    """Every match of every row, row by row; they overlap."""
    whole = [(0, len(text))]
    stretches = {anchor: _around(text, anchor) for anchor in _ANCHORS}
    for rule, pattern, resolve, anchor in RULES:
        for start, end in stretches[anchor] if anchor else whole:
            for match in pattern.finditer(text, start, end):
                yield match, rule, resolve


def _around(text: str, anchor: _Anchor) -> list[tuple[int, int]]:
    """The stretches of the text around the anchor's matches, those that meet made one."""
    stretches: list[tuple[int, int]] = []
    for match in anchor.finditer(text):
        start, end = max(0, match.start() - _AROUND), min(len(text), match.end() + _AROUND)
        if stretches and start <= stretches[-1][1]:
            start = stretches.pop()[0]
        stretches.append((start, end))
    return stretches


def extent(match: re.Match[str]) -> tuple[int, int]:
    """Where the date itself stands."""
    return match.span("only") if "only" in match.re.groupindex else match.span()
