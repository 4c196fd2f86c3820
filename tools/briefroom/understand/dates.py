"""Dates in the text, and the days they mean.

Every wording is found by a pattern and resolved by a small function of the same rule. A relative
wording is reckoned from the publication date or from the last day the narrative named; with no
publication date it stays a wording: no relative date is ever made absolute by a guess.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from briefroom.model import Article, DateMention, Mention, When
from briefroom.understand import dateresolve as to
from briefroom.understand.datewords import (
    COUNT,
    COUNT_BEFORE,
    COUNTED,
    DAY_NUMBER,
    FUTURE,
    MONTH,
    NAMED_DAY_AFTER,
    NAMED_DAY_BEFORE,
    PART,
    PAST,
    QUALIFIERS,
    VAGUE,
    WEEKDAY,
    YEAR,
)

Resolver = Callable[[re.Match[str], to.Setting], When | None]


def find_dates(article: Article, mentions: tuple[Mention, ...] = ()) -> tuple[DateMention, ...]:
    """All dates in text order. ``mentions`` keeps days inside names ("March 14 Alliance") out."""
    text = article.text
    published = _published(article)
    narrative: date | None = None
    told_in = 0  # the paragraph that named the day of the narrative
    found: list[DateMention] = []
    for match, rule, resolve in _matches(text):
        if _inside_name(match, rule, mentions):
            continue
        paragraph = article.paragraph_of(match.start())
        near = narrative if paragraph - told_in <= 1 else None
        when = resolve(match, to.Setting(published, near, _tense(text, match.start(), match.end())))
        if when is None:
            continue
        when = replace(when, text=match.group(), qualifier=when.qualifier or _qualifier(text, match, rule))
        found.append(DateMention(article.span(match.start(), match.end()), when, _confidence(rule), rule))
        if when.precision == "day" and when.start == when.end and when.start:
            narrative, told_in = date.fromisoformat(when.start), paragraph
    return tuple(found)


def _published(article: Article) -> date | None:
    when = article.published
    return date.fromisoformat(when.start) if when.start and when.precision == "day" else None


def _matches(text: str) -> list[tuple[re.Match[str], str, Resolver]]:
    """Non-overlapping matches in text order; earlier rules win."""
    taken: list[tuple[re.Match[str], str, Resolver]] = []
    covered = bytearray(len(text))
    for rule, pattern, resolve in RULES:
        for match in pattern.finditer(text):
            if any(covered[match.start() : match.end()]):
                continue
            if rule in GUARDS and not GUARDS[rule](text, match):
                continue
            covered[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
            taken.append((match, rule, resolve))
    return sorted(taken, key=lambda item: item[0].start())


def _inside_name(match: re.Match[str], rule: str, mentions: Iterable[Mention]) -> bool:
    for mention in mentions:
        if mention.layer != "name" or mention.kind == "demonym":
            continue
        if mention.span.start < match.end() and match.start() < mention.span.end:
            dated = mention.kind == "event" and rule in {"year", "month_year", "day_month_year"}
            if not dated and mention.span.exact != match.group():
                return True
    return False


def _confidence(rule: str) -> float:
    return 0.8 if rule in {"month", "narrative", "narrative_day", "year"} else 0.95


def _qualifier(text: str, match: re.Match[str], rule: str) -> str:
    """ "since May", "about 2030"; "about the 2030 flood" and "talks about Sunday" are of a subject."""
    word = re.search(r"(\w+)\s+(?P<the>the\s+)?$", text[max(0, match.start() - 20) : match.start()])
    found = QUALIFIERS.get(word.group(1).lower(), "") if word else ""
    if word and word["the"] and rule in {"year", "month_year"}:
        return ""
    return found if found != "about" or rule in {"year", "month_year", "decade"} else ""


def _tense(text: str, start: int, end: int) -> to.Tense:
    """Where the nearest cue of the sentence looks, before the date if there is one there."""
    before = re.split(r"[.!?]\s+[\"“]?(?=[A-Z])|\n", text[max(0, start - 120) : start])[-1]
    found = _last_cue(before)
    if found:
        return found
    after = re.split(r"[.!?]\s|\n", text[end : end + 90])[0]
    ahead, behind = FUTURE.search(after), PAST.search(after)
    if ahead and (not behind or ahead.start() < behind.start()):
        return "future"
    return "past" if behind else ""


def _last_cue(words: str) -> to.Tense:
    """A past form that a future one governs ("will be held") is no cue of its own."""
    ahead = [match.span() for match in FUTURE.finditer(words)]
    behind = [m.start() for m in PAST.finditer(words) if not any(s <= m.start() < e for s, e in ahead)]
    if not ahead and not behind:
        return ""
    return "future" if max((start for start, _ in ahead), default=-1) > max(behind, default=-1) else "past"


# ---------------------------------------------------------------- guards


def _is_year(text: str, match: re.Match[str]) -> bool:
    """A four-digit number that counts, prices or measures something is no year."""
    before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 24]
    if re.search(r"[\d$£€#][.,]?$|[A-Za-z\d]-$|(?<!\w)[@/:]$", before) or re.match(r"[,.]?\d|%|/\d", after):
        return False
    if re.match(COUNTED, after, re.I):
        return False
    if int(match["year"]) < 1900 and not re.search(
        r"\b(?:in|since|of|from|until|by|the|and)\s+$", before, re.I
    ):
        return False
    return not re.search(COUNT_BEFORE, before, re.I)


def _is_month(text: str, match: re.Match[str]) -> bool:
    """ "May" and "March" are words as well: a month only after a word that asks for one."""
    if match["month"].lower() not in {"may", "march"} or to.group(match, "which") or to.group(match, "vague"):
        return True
    asks = r"\b(?:in|since|until|by|from|of|to|through|during|between|and|mid|before|after)[\s-]+$"
    return bool(re.search(asks, text[max(0, match.start() - 12) : match.start()], re.I))


def _is_free_day(text: str, match: re.Match[str]) -> bool:
    """Not a name made of a day: "Black Friday", "the Sunday Gazette", "March 9 Movement"."""
    before, after = text[max(0, match.start() - 20) : match.start()], text[match.end() : match.end() + 30]
    return not (re.search(NAMED_DAY_BEFORE, before) or re.match(NAMED_DAY_AFTER, after))


GUARDS: dict[str, Callable[[str, re.Match[str]], bool]] = {
    "year": _is_year,
    "month": _is_month,
    "weekday": _is_free_day,
    "month_day": _is_free_day,
}

_UNITS = r"(?P<unit>day|week|month|year|decade)"
_TO = r"(?:\s?[-–]\s?(?P<to>\d{1,2}))?"
_ON = rf"(?:{WEEKDAY},?\s)?"
_WHICH = r"(?:(?P<which>[Ll]ast|[Tt]his(?: past)?|[Nn]ext|coming) )?"
_NEAR = rf"(?P<near>yesterday|today|tomorrow|tonight|last night|this {PART})"
# Earlier rules win where two would match the same words.
RULES: tuple[tuple[str, re.Pattern[str], Resolver], ...] = tuple(
    (rule, re.compile(pattern, flags), resolve)
    for rule, pattern, flags, resolve in (
        ("iso", r"\b(?P<year>(?:19|20)\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b", 0, to.iso),
        ("numeric", r"\b(?P<a>\d{1,2})[/.](?P<b>\d{1,2})[/.](?P<year>(?:19|20)\d\d)\b", 0, to.numeric),
        ("day_month_year", rf"\b{_ON}(?:the )?{DAY_NUMBER}{_TO}(?: of)? {MONTH},? {YEAR}\b", 0, to.full_day),
        ("day_month_year", rf"\b{_ON}{MONTH} {DAY_NUMBER}{_TO},? {YEAR}\b", 0, to.full_day),
        ("month_year", rf"\b{VAGUE}{MONTH},?(?: of)? {YEAR}\b", 0, to.month_year),
        ("month_day", rf"\b{_ON}(?:the )?{DAY_NUMBER}{_TO}(?: of)? {MONTH}(?!\w)", 0, to.month_day),
        ("month_day", rf"\b{_ON}{MONTH} {DAY_NUMBER}{_TO}\b(?![,.]?\d)", 0, to.month_day),
        ("decade", rf"\b{VAGUE}(?:the )?(?P<year>(?:1[89]|20)\d0)s\b", 0, to.decade),
        ("narrative", rf"\b{COUNT} {_UNITS}s? (?P<way>before|earlier|later|after)\b", re.I, to.narrative),
        ("ago", rf"\b{COUNT} {_UNITS}s? ago\b", re.I, to.ago),
        ("narrative_day", r"\b(?:the|that) (?P<which>following|next|previous|same) day\b", re.I,
         to.narrative_day),
        ("unit", rf"\b(?:(?:earlier|later) )?(?P<which>this|last|next) {_UNITS}\b", re.I, to.unit),
        ("near", rf"\b{_NEAR}\b(?: {PART})?", re.I, to.near_day),
        ("weekday", rf"\b{_WHICH}{WEEKDAY}\b(?: {PART}\b)?", 0, to.weekday),
        ("month", rf"\b{VAGUE}{_WHICH}{MONTH}(?!\w|\s\d)", 0, to.bare_month),
        ("year", rf"\b{VAGUE}(?P<year>1[5-9]\d\d|20\d\d)(?:[-–](?P<to>\d\d(?:\d\d)?))?\b", 0, to.bare_year),
    )
)  # fmt: skip
