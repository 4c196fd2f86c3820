"""The build's last look before the site is rendered: what readers will see that they did not see before.

Everything is compared with the last line of its subject in the ledger; what differs becomes a line, and where
nothing differs not a byte is written, nor a clock looked at.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from briefroom.brief.files import list_homes
from briefroom.changes.causes import Decision, fresh_causes
from briefroom.changes.compare import Comparison
from briefroom.changes.entries import seen_entries, titles_of
from briefroom.changes.ledger import append_changes, last_of, read_changes
from briefroom.changes.memory import Memory
from briefroom.changes.ofbriefs import brief_changes
from briefroom.changes.ofentries import entry_changes
from briefroom.changes.seen import seen_briefs
from briefroom.errors import ChangesError
from briefroom.model import Change, Knowledge
from briefroom.store import Stamps

EPOCH = "SOURCE_DATE_EPOCH"  # seconds; wins over the clock, so that a build can be repeated


@dataclass(frozen=True, slots=True)
class Rulings:
    """What people ruled, as far as changes go: ``redirects`` lead from ids that went to ids that stand."""

    decisions: Sequence[Decision] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)


def today() -> str:
    """The day as ISO, in UTC. Raises ChangesError where SOURCE_DATE_EPOCH is no number of seconds."""
    seconds = os.environ.get(EPOCH, "")
    try:
        moment = datetime.fromtimestamp(int(seconds), UTC) if seconds else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as problem:
        cure = "give seconds since 1970, or nothing"
        raise ChangesError(f"“{seconds}” is no moment", where=EPOCH, cure=cure) from problem
    return moment.date().isoformat()


def record_changes(
    root: Path, knowledge: Knowledge, rulings: Rulings, stamps: Stamps, clock: Callable[[], str] = today
) -> tuple[Change, ...]:
    """Append what changed to the ledger and give it; remember everything as it is now. ``clock`` gives the
    day and is asked only when there is a line to write. Raises ProblemsError for a damaged ledger."""
    changes = read_changes(root)
    last = last_of(changes)
    memory = Memory(stamps, last)
    now = {seen.subject: seen for seen in (*seen_entries(knowledge), *seen_briefs(root))}
    comparison = Comparison(
        now=now,
        last=last,
        memory=memory,
        causes=fresh_causes(rulings.decisions, changes),
        titles=titles_of(knowledge),
        redirects=rulings.redirects,
    )
    found = compare(comparison, root)
    day = clock() if found else ""
    found = tuple(replace(change, on=day) for change in found)
    append_changes(root, found)
    memory.keep(now.values())
    return found


def compare(comparison: Comparison, root: Path) -> tuple[Change, ...]:
    """The new lines, their day not yet filled in."""
    entries = list(entry_changes(comparison))
    standing = {f"brief:{home.slug}" for home in list_homes(root)}
    changed = {change.subject for change in entries}
    return (*entries, *brief_changes(comparison, standing, changed))
