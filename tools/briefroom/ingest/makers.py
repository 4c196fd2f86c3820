"""Who made an article, where and when, as a copied page states it around its headline.

A date counts as the publication date only on a line that says nothing else, beside the headline or right
behind the body; a page that shows only when it was updated leaves the publication date unknown.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefroom.ingest import tradewords as t
from briefroom.ingest.facts import Facts
from briefroom.ingest.labels import Labelled, tidy_names
from briefroom.model import UNKNOWN_DATE, When

ABOVE, BELOW = 3, 8  # lines before the headline and behind the body that still speak of this article
PERSON_MOST = 4  # words of a name that stands alone


def page_facts(lines: Sequence[Labelled], headline: int | None, body: range, kept: frozenset[int]) -> Facts:
    """Byline, agency, dateline and publication date, each empty where the page does not state it."""
    top = body.start if headline is None else headline
    near = [n for n in range(max(0, top - ABOVE), min(len(lines), body.stop + BELOW)) if n not in kept]
    head = [n for n in near if n < body.start]
    tail = [n for n in near if n >= body.stop]
    signed = [*head, *(n for n in tail if lines[n].label == "byline")]
    who = [lines[n].who for n in signed if lines[n].who and not t.AGENCY_LINE.fullmatch(lines[n].who)]
    first = next((lines[n] for n in body if n in kept and lines[n].label == "prose"), None)
    place, agency = dateline_of(first.text if first else "")
    return Facts(
        byline=next(iter(who), "") or _loose_name(lines, head) or _reporters(lines, tail),
        agency=agency or _agency(lines, [*head, *(n for n in near if n in body), *tail]),
        dateline=place,
        published=stated_day([lines[n] for n in head], [lines[n] for n in tail]),
    )


def dateline_of(text: str) -> tuple[str, str]:
    """Place and agency of the dateline that opens ``text``; both empty without one."""
    match = t.DATELINE.match(text)
    if match is None:
        return "", ""
    place = match["place"] or match["soft"] or match["bare"] or match["plain"]
    agency = (match["agency"] or match["wire"] or "").strip()
    return place.strip(" ,"), agency


def _agency(lines: Sequence[Labelled], near: Sequence[int]) -> str:
    for n in near:
        match = t.AGENCY_LINE.fullmatch(lines[n].text) or t.SOURCE_LINE.fullmatch(lines[n].text)
        if match or (lines[n].who and (match := t.AGENCY_LINE.fullmatch(lines[n].who))):
            return str(match["who"])
    return ""


def _reporters(lines: Sequence[Labelled], tail: Sequence[int]) -> str:
    """Who reported, by the line of makers that closes wire copy."""
    found = (t.REPORTERS.match(lines[n].text) for n in tail if lines[n].label == "makers")
    return next((match["who"].strip(" .") for match in found if match), "")


def _loose_name(lines: Sequence[Labelled], head: Sequence[int]) -> str:
    """A name alone on its line, right above a line with the date."""
    for n in head:
        words = lines[n].block.words
        dated = n + 1 < len(lines) and lines[n + 1].label == "date"
        if (
            dated
            and lines[n].label == "short"
            and 2 <= len(words) <= PERSON_MOST
            and words
            == [
                word
                for word in words
                if word[0].isupper() and word.replace("-", "").replace("’", "").replace(".", "").isalpha()
            ]
        ):
            return tidy_names(lines[n].text)
    return ""


def stated_day(head: Sequence[Labelled], tail: Sequence[Labelled] = ()) -> When:
    """The one day that lines around the headline (and, where they say so, behind the body) agree on."""
    dated = [line for line in head if line.when.start]
    said = [line for line in [*dated, *tail] if line.published]
    plain = [line for line in dated if not line.updated]
    days = {line.when.start for line in said} or {line.when.start for line in plain}
    return next(line.when for line in [*said, *plain]) if len(days) == 1 else UNKNOWN_DATE
