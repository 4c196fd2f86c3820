"""Whether the dates of an entry can be: nothing ends before it begins, only Later is after its as_of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefroom.errors import KnowledgeError
from briefroom.knowledge.asof import dates_in
from briefroom.knowledge.statements import EntryText, Path, Statement, entries_of
from briefroom.model import Actor, Background, Knowledge, Place

FOUR = re.compile(r"\d{4}")  # without such digits, not before as_of's year, no date is later
# A sentence that looks ahead may name a later date: a plan, a term, a deadline.
AHEAD = re.compile(
    r"\b(?:plan|schedul|expect|due|until|till|term|expir|deadline|will|would|shall|to be|to hold|propos"
    r"|set for|ahead of|by the end|mandate|promis|vow|forecast|project)",
    re.IGNORECASE,
)


def check_timing(
    knowledge: Knowledge, stated: Mapping[str, Sequence[Statement]], files: Mapping[str, EntryText]
) -> Iterator[KnowledgeError]:
    """Every date out of order, with its line."""
    for entry in entries_of(knowledge):
        for path, what, cure in _wrong(entry, stated[entry.path]):
            yield KnowledgeError(what, where=files[entry.path].place(*path), cure=cure)


def _wrong(entry: Actor | Place | Background, stated: Sequence[Statement]) -> Iterator[tuple[Path, str, str]]:
    for path, start, end in _periods(entry):
        if start and end and _after(start, end):
            yield (*path, "to"), f"from {start} to {end}: it ends before it begins", "correct one of the two"
        if start and entry.as_of and _after(start, entry.as_of):
            what = f"{start} is after as_of, {entry.as_of}"
            yield (*path, "from"), what, "say it in a sentence under “## Later”, or move as_of"
    if not entry.as_of:
        return
    for statement in stated:
        late = _late(statement, entry.as_of)
        if late:
            what = f"“{late}” is after as_of, {entry.as_of}"
            yield statement.path, what, "move the sentence below “## Later”, or move as_of"


def _periods(entry: Actor | Place | Background) -> Iterator[tuple[Path, str, str]]:
    if isinstance(entry, Background):
        yield (), entry.start, entry.end
    elif isinstance(entry, Actor):
        for n, role in enumerate(entry.roles):
            yield ("roles", n), role.start, role.end
        for n, relation in enumerate(entry.relations):
            yield ("relations", n), relation.start, relation.end


def _after(one: str, other: str) -> bool:
    """Whether ``one`` is wholly after ``other``, as far as both are precise."""
    shared = min(len(one), len(other))
    return one[:shared] > other[:shared]


def _late(statement: Statement, as_of: str) -> str:
    """The first date of a sentence that had not come when it was true, or ""."""
    if statement.later or all(year < as_of[:4] for year in FOUR.findall(statement.text)):
        return ""
    if AHEAD.search(statement.text):
        return ""
    return next((date for date in dates_in(statement.text) if _after(date, as_of)), "")
