"""The texts readers last saw, laid by in the store so that a change can say what the words were before.

The ledger alone says whether anything changed: where the store was deleted, or a clone has none yet, nothing
is told twice, and a change is told without the words that nobody remembers.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from briefroom.brief.files import list_homes
from briefroom.changes.ledger import last_of, read_changes
from briefroom.changes.seen import Seen, State, seen_brief
from briefroom.errors import BriefroomError
from briefroom.model import Change
from briefroom.store import Stamps

SHELF = "seen"
QUICK = 1  # the level of compression: the first build lays by every brief


@dataclass(frozen=True, slots=True)
class Remembered:
    """A subject as readers were last told of it. ``text`` is "" where nobody remembers."""

    state: State
    text: str = ""


class Memory:
    """What is remembered of each subject, as far as it still is what the ledger's last line speaks of."""

    def __init__(self, stamps: Stamps, last: Mapping[str, Change]) -> None:
        self._stamps, self._last = stamps, last

    def of(self, subject: str) -> Remembered | None:
        """How the subject was, or None where readers were never told of it, or last that it went."""
        change = self._last.get(subject)
        if change is None:
            return None
        told = State.parse(change.state)
        packed = self._stamps.fetch(SHELF, subject, told.seen)
        try:
            state, _, text = zlib.decompress(packed or b"").decode().partition("\n")
        except (zlib.error, UnicodeDecodeError):
            return Remembered(told)
        return Remembered(State.parse(state), text)

    def keep(self, seen: Iterable[Seen]) -> None:
        """Remember all subjects as they are now, and nothing else."""
        subjects = set()
        for one in seen:
            subjects.add(one.subject)
            _lay_by(self._stamps, one)
        self._stamps.clear_away(SHELF, subjects)


def remember_briefs(root: Path, stamps: Stamps) -> None:
    """In a clone that remembers nothing: the briefs that still are as their last line says, before a build
    makes them anew. A damaged ledger is named when the build comes to write in it."""
    if stamps.names_on(SHELF):
        return
    try:
        last = last_of(read_changes(root))
    except BriefroomError:
        return
    for home in list_homes(root) if last else ():
        seen = seen_brief(home)
        change = last.get(f"brief:{home.slug}")
        if seen and change and State.parse(change.state).seen == seen.state.seen:
            _lay_by(stamps, seen)


def _lay_by(stamps: Stamps, seen: Seen) -> None:
    data = f"{seen.state}\n{seen.text}".encode()
    old = stamps.fetch(SHELF, seen.subject, seen.state.seen)
    packed = zlib.compress(data, QUICK)
    if old != packed:
        stamps.lay_by(SHELF, seen.subject, seen.state.seen, packed)
