"""What changed on the site, by day, the newest first; on pages that are numbered from the oldest, so that a
page once full never changes its address.

One ruling is one entry, whatever it touched; subjects that were added or made anew on one day stand together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from briefroom.model import Change
from briefroom.site.change_lines import KIND_WORDS, ChangeLine, line_of
from briefroom.site.data import Page, SiteData

MOST_ON_A_PAGE = 200
MOST_TOGETHER = 200  # subjects in one entry
MOST_AT_HOME = 5
MANY = frozenset({"added", "tools"})  # kinds that a build brings about by the dozen
PATH = "changes.html"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of the list: its first line, and the subjects it touched beside that."""

    line: ChangeLine
    others: tuple[ChangeLine, ...] = ()

    @property
    def is_list(self) -> bool:
        """Whether it is a list of subjects of equal rank."""
        return bool(self.others) and self.line.kind in MANY


@dataclass(frozen=True, slots=True)
class Day:
    """The entries of one day, the newest first."""

    iso: str
    words: str
    entries: tuple[Entry, ...]


def pages(data: SiteData) -> Iterator[Page]:
    """The newest entries at ``changes.html``, older ones at ``changes/<number>.html``, 1 being the oldest."""
    entries = entries_of(data)
    full = max(0, (len(entries) - 1) // MOST_ON_A_PAGE)
    for number in range(1, full + 2):
        part = entries[(number - 1) * MOST_ON_A_PAGE : number * MOST_ON_A_PAGE]
        context = {
            "days": days_of(part),
            "kinds": [(k, words) for k, words in KIND_WORDS.items() if any(e.line.kind == k for e in part)],
            "older": f"changes/{number - 1}.html" if number > 1 else "",
            "newer": _address(number + 1, full) if number <= full else "",
            "number": number,
            "count": full + 1,
        }
        yield Page(_address(number, full), "changes.html", context)


def entries_of(data: SiteData) -> list[Entry]:
    """All entries, the oldest first, each at the place of its first line."""
    groups: dict[tuple[str, ...], list[Change]] = {}
    for number, change in enumerate(data.told.changes):
        key = _key(change, number)
        while len(groups.get(key, ())) >= MOST_TOGETHER and change.kind in MANY:
            key = (*key, "more")
        groups.setdefault(key, []).append(change)
    found = ([line_of(data, change) for change in group] for group in groups.values())
    return [Entry(first, tuple(others)) for first, *others in found]


def _key(change: Change, number: int) -> tuple[str, ...]:
    """What the changes of one entry have in common; ``number`` keeps the others apart."""
    if change.ruling:
        return change.on, change.ruling
    if change.kind in MANY:
        return change.on, change.kind, change.subject.partition(":")[0]
    return (f"{number}",)


def days_of(entries: Iterable[Entry]) -> tuple[Day, ...]:
    """Entries by day, the newest day and entry first; two branches may have told of one day in turn."""
    newest = sorted(entries, key=lambda entry: entry.line.day)[::-1]
    return tuple(
        Day(iso, (group := tuple(found))[0].line.day_words, group)
        for iso, found in groupby(newest, key=lambda entry: entry.line.day)
    )


def latest(data: SiteData) -> tuple[Entry, ...]:
    """The last few entries, for the front page; of one day, what came by the dozen stands last."""
    newest = [entry for day in days_of(entries_of(data)) for entry in day.entries]
    newest.sort(key=lambda entry: entry.line.kind in MANY)
    return tuple(sorted(newest, key=lambda entry: entry.line.day, reverse=True)[:MOST_AT_HOME])


def _address(number: int, full: int) -> str:
    return PATH if number > full else f"changes/{number}.html"
