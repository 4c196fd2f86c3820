"""Hours: "at 10:35 a.m. on Friday", "16:08 GMT", on the day beside them or the day told of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefroom.model import Article
from briefroom.understand.timexvalue import Timex

_ABOUT = r"(?:(?:around|about|approximately|shortly (?:after|before)|just (?:after|before)) )?"
_ZONE = r"(?P<zone> ?(?:GMT|UTC|EDT|EST|[CMP][DS]T|BST|CET|local(?: time)?)\b)?"
CLOCK = re.compile(
    rf"\b{_ABOUT}"
    rf"(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b\.?(?!\w){_ZONE}"
    rf"|(?P<hours>[01]?\d|2[0-3]):(?P<minutes>[0-5]\d)(?!:?\d){_ZONE.replace('<zone>', '<zone24>')}"
    r"|(?P<military>[01]\d[0-5]\d|2[0-3][0-5]\d) ?(?P<z>GMT|UTC)\b"
    r"|(?P<word>noon|midday|midnight)\b)",
    re.I,
)
UNIVERSAL = re.compile(r"GMT|UTC", re.I)
A_DAY = re.compile(r"\d{4}-\d\d-\d\d")
AGAIN = re.compile(r"(?:m\.?|\d) ?\($")
TO_THE_DAY = re.compile(r",?\s(?:on\s)?")
WORDS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}


def find_hours(article: Article, days: Sequence[Timex]) -> list[Timex]:
    """Each hour with its day, joined with the day that follows it; an hour of no known day is left out."""
    found = []
    for match in CLOCK.finditer(article.text):
        if match["hours"] and not match["zone24"] and not _is_hour(article.text, match):
            continue
        if AGAIN.search(article.text, max(0, match.start() - 8), match.start()):
            continue  # "10:35 a.m. (0735 GMT)"
        day, end = _day_of(article, match, days)
        start = match.start()
        if day:
            span = article.span(start, max(end, match.end()))
            found.append(Timex(span, "TIME", f"{day}T{_clock(match)}", "hour"))
    return found


def _is_hour(text: str, match: re.Match[str]) -> bool:
    """ "at 14:30" and no score, ratio or verse."""
    return bool(
        re.search(r"\b(?:at|by|until|from|since|before|after|around|about)\s$", text[: match.start()][-9:])
    )


def _clock(match: re.Match[str]) -> str:
    if match["word"]:
        return WORDS[match["word"].lower()]
    if match["military"]:
        return f"{match['military'][:2]}:{match['military'][2:]}Z"
    zone = match["zone"] or match["zone24"] or ""
    universal = "Z" if UNIVERSAL.search(zone) else ""
    if match["hours"]:
        return f"{int(match['hours']):02}:{match['minutes']}{universal}"
    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
    return f"{hour:02}:{match['minute'] or '00'}{universal}"


def _day_of(article: Article, match: re.Match[str], days: Sequence[Timex]) -> tuple[str, int]:
    """The ISO day of an hour, and where the words of hour and day end."""
    text = article.text
    for timex in days:
        gap = timex.span.start - match.end()
        if 0 <= gap <= 5 and TO_THE_DAY.fullmatch(text, match.end(), timex.span.start) and _is_day(timex):
            return timex.value[:10], timex.span.end
    sentence = text.rfind("\n", 0, match.start())
    told = [t for t in days if sentence < t.span.start < match.end() + 40 and _is_day(t)]
    before = [t for t in told if t.span.start < match.start()]
    near = (before or told)[-1:]
    if near:
        return near[-1].value[:10], 0
    published = article.published
    return (published.start, 0) if published.start and published.precision == "day" else ("", 0)


def _is_day(timex: Timex) -> bool:
    return A_DAY.match(timex.value) is not None
