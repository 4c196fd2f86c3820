"""One timeline of everything dated, in a total order that pretends to no precision it does not have.

An event of an article keeps the article's precision. A background stands where its own file dates it.
What has no date stands at the end, in the order of the briefs.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence

from briefroom.corpus.loci import locate
from briefroom.corpus.records import LedgerClaim, TimelineEntry, key_of
from briefroom.model import PRINT_PROBABLE, UNKNOWN_DATE, Brief, Knowledge, Precision, When

# Of two dates with one beginning, the wider stands first: 2031, then May 2031, then 1 May 2031.
WIDTH: dict[str, int] = {"year": 0, "month": 1, "week": 2, "day": 3, "unknown": 4}
# Backgrounds whose beginning is something that happened. A term or a comparison has none.
HAPPENED = frozenset({"operation", "event", "agreement"})
ISO_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
LAST = "9999"  # sorts behind every date


def build_timeline(
    briefs: Sequence[Brief], knowledge: Knowledge, claims: Mapping[str, LedgerClaim]
) -> tuple[TimelineEntry, ...]:
    """All events of all briefs and all dated backgrounds."""
    entries = [
        *(entry for brief in briefs for entry in _of_brief(brief, knowledge, claims)),
        *(
            TimelineEntry(parse_date(background.start), background.title, background=background)
            for background in knowledge.backgrounds.values()
            if background.start and background.kind in HAPPENED
        ),
    ]
    return tuple(sorted(entries, key=order))


def _of_brief(
    brief: Brief, knowledge: Knowledge, claims: Mapping[str, LedgerClaim]
) -> Sequence[TimelineEntry]:
    known = {entity.id for entity in brief.evidence.entities if entity.known}
    entries = []
    for event in brief.evidence.events:
        if event.confidence < PRINT_PROBABLE:
            continue
        key = key_of(brief, event.claim) if event.claim else None
        place = event.place if event.place in known and event.place in knowledge.places else None
        entries.append(
            TimelineEntry(
                event.when,
                event.title,
                brief=brief,
                event=event,
                locus=locate(brief, event.span.start),
                claim=key,
                place=place,
                status=claims[key].status if key and key in claims else None,
            )
        )
    return entries


def order(entry: TimelineEntry) -> tuple[str, int, str, int, str]:
    """Date, width of the date, background before news, brief, place in the text: a total order."""
    when, brief = entry.when, entry.brief
    slug = brief.slug if brief else ""
    offset = entry.event.span.start if entry.event else 0
    return (when.start or LAST, WIDTH[when.precision], slug, offset, entry.title)


def parse_date(text: str) -> When:
    """An ISO day, month or year as knowledge files hold it; anything else is unknown, never guessed."""
    match = ISO_DATE.fullmatch(text)
    if match is None:
        return UNKNOWN_DATE
    year, month, day = match["year"], match["month"], match["day"]
    precision: Precision = "day" if day else "month" if month else "year"
    if precision == "day":
        return When(text, text, precision, text)
    if precision == "year":
        return When(f"{year}-01-01", f"{year}-12-31", precision, text)
    if not 1 <= int(month) <= 12:
        return UNKNOWN_DATE
    last = monthrange(int(year), int(month))[1]
    return When(f"{text}-01", f"{text}-{last:02}", precision, text)
