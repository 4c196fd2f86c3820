"""What every comparison needs, and how a line of the ledger is made from it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefroom.changes.causes import Cause
from briefroom.changes.ledger import GONE
from briefroom.changes.memory import Memory
from briefroom.changes.seen import Seen
from briefroom.model import Change, ChangeKind


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything as it is now beside what readers were last told. ``titles`` name entries and outlets."""

    now: Mapping[str, Seen]
    last: Mapping[str, Change]
    memory: Memory
    causes: tuple[Cause, ...]
    titles: Mapping[str, str]
    redirects: Mapping[str, str]

    def find(self, ident: str) -> str:
        """The subject that the entry of an id is now, or "" where there is none."""
        standing = self.redirects.get(ident, ident)
        subjects = (f"{kind}:{standing}" for kind in ("actor", "place", "background"))
        return next((subject for subject in subjects if subject in self.now), "")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a change."""

    was: str = ""
    now: str = ""
    why: str = ""
    former: str = ""


def line(kind: ChangeKind, seen: Seen, words: Words | None = None, cause: Cause | None = None) -> Change:
    """A line on a subject that stands, its day not yet filled in; ``cause`` says who ruled and why."""
    words = words or Words()
    return Change(
        on="",
        kind=kind,
        subject=seen.subject,
        title=seen.title,
        state=str(seen.state),
        was="" if seen.limited else words.was,
        now="" if seen.limited else words.now,
        by=cause.last.by if cause else "",
        why=cause.last.why if cause else words.why,
        ruling=cause.mark if cause else "",
        former=words.former,
    )


def first_touching(causes: Iterable[Cause], ident: str) -> Cause | None:
    """The first cause that is about an entry."""
    return next((cause for cause in causes if cause.touches(ident)), None)


def gone(last: Change, cause: Cause | None = None) -> Change:
    """A line on a subject that readers no longer find."""
    return Change(
        on="",
        kind="removed",
        subject=last.subject,
        title=last.title,
        state=GONE,
        by=cause.last.by if cause else "",
        why=cause.last.why if cause else "",
        ruling=cause.mark if cause else "",
    )
