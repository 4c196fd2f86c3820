"""Every expression of time in an article with its TIMEX3 value: dates, hours, periods, lengths and habits.

A brief shows dates; this is the whole of what the text says of time, in the notation that others measure in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefroom.model import Article, DateMention, Mention
from briefroom.understand.dates import find_dates
from briefroom.understand.durations import find_lengths
from briefroom.understand.timeperiods import find_periods
from briefroom.understand.timesofday import find_hours
from briefroom.understand.timexvalue import Timex, timex_of, type_of


def find_timexes(article: Article, mentions: tuple[Mention, ...] = ()) -> tuple[Timex, ...]:
    """All expressions of time in text order, none over another; ``mentions`` keeps names out."""
    return timexes_of(article, find_dates(article, mentions), mentions)


def timexes_of(
    article: Article, dates: Sequence[DateMention], mentions: Iterable[Mention] = ()
) -> tuple[Timex, ...]:
    """The same, from dates that have been found before."""
    named = [timex_of(mention) for mention in dates]
    periods = [
        Timex(article.span(p.start, p.end), type_of(p.value), p.value, p.rule)
        for p in find_periods(article, named)
    ]
    lengths = [
        Timex(article.span(start, end), kind, value, "length")
        for start, end, kind, value in find_lengths(article.text)
    ]
    names = [(m.span.start, m.span.end) for m in mentions if m.layer == "name"]
    others = [
        t for t in (*periods, *find_hours(article, named), *lengths)
        if not any(s < t.span.end and t.span.start < e for s, e in names)
    ]  # fmt: skip
    return _apart([t for t in others if t.rule != "length"], named, [t for t in others if t.rule == "length"])


def _apart(*ranks: Sequence[Timex]) -> tuple[Timex, ...]:
    """Those of an earlier rank first; none overlaps another."""
    kept: list[Timex] = []
    covered = bytearray(max((t.span.end for rank in ranks for t in rank), default=0))
    for rank in ranks:
        for timex in sorted(rank, key=lambda t: (t.span.start, -t.span.end)):
            start, end = timex.span.start, timex.span.end
            if not any(covered[start:end]):
                covered[start:end] = b"\x01" * (end - start)
                kept.append(timex)
    return tuple(sorted(kept, key=lambda t: t.span.start))
