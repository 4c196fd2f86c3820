"""What changed in the knowledge: who went into whom, what a person wrote, what came and what went."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefroom.changes.causes import ALIAS, KINDS, Cause, weightiest
from briefroom.changes.compare import Comparison, Words, first_touching, gone, line
from briefroom.changes.differ import differences
from briefroom.changes.entries import worded
from briefroom.changes.seen import Seen
from briefroom.model import Change

BRIEF = "brief:"
LISTED = re.compile(r"[:,] ")  # what parts the label and the items of a line that lists


def entry_changes(comparison: Comparison) -> Iterator[Change]:
    """The lines on actors, places and backgrounds: first those of rulings, then all others by subject."""
    ruled = [change for cause in comparison.causes for change in _of_ruling(comparison, cause)]
    yield from ruled
    told = {change.subject for change in ruled} | {change.former for change in ruled}
    for subject, seen in comparison.now.items():
        if not subject.startswith(BRIEF) and subject not in told:
            yield from _of_entry(comparison, seen)
    for subject, last in comparison.last.items():
        if subject not in comparison.now and subject not in told and not subject.startswith(BRIEF):
            yield gone(last, first_touching(comparison.causes, _ident(subject)))


def _of_ruling(comparison: Comparison, cause: Cause) -> Iterator[Change]:
    """The line of a merge, a split or a rename, on the entry that readers now find."""
    subject = comparison.find(cause.entry) if cause.entry else ""
    if not subject:
        return
    seen, (went, _) = comparison.now[subject], cause.moves
    former = f"{subject.partition(':')[0]}:{went}" if went else ""
    if former in comparison.now or former == subject:
        former = ""  # somebody gave the old id to a new entry
    was, now = _names(comparison, cause, seen, former)
    yield line(cause.kind, seen, Words(was, now, former=former), cause)


def _names(comparison: Comparison, cause: Cause, seen: Seen, former: str) -> tuple[str, str]:
    """The names before and after: of two entries that are one now, of one that is two, of a new name."""
    details = cause.ruling.details
    before = comparison.last.get(former) or comparison.last.get(seen.subject)
    if cause.ruling.kind == "rename":
        old = before.title if before else details["from"]
        return (old, seen.title) if old != seen.title else (details["from"], _ident(seen.subject))
    other = details["into"] if cause.entry == details["from"] else details["from"]
    subject = comparison.find(other)
    name = comparison.titles.get(subject, other)
    if cause.ruling.kind == "merge" and details["of"] == ALIAS:
        pair = (other, seen.title)
        return pair if cause.done else (seen.title, f"{seen.title}; {other}")
    if cause.kind == "merged":
        return (before.title if before and former else name), seen.title
    whole = seen.title if cause.ruling.kind == "split" else name
    return whole, f"{whole}; {name if whole != name else seen.title}"


def _of_entry(comparison: Comparison, seen: Seen) -> Iterator[Change]:
    """The line on an entry that no ruling speaks of first."""
    before = comparison.memory.of(seen.subject)
    cause = first_touching(comparison.causes, _ident(seen.subject))
    if before is None:
        yield line("added", seen, cause=cause)
        return
    if before.state.seen == seen.state.seen:
        return
    followed = _redirected(comparison, before.text, seen.text)
    if followed is not None:
        yield line(followed.kind, seen, cause=followed)
        return
    words = Words()
    if before.text:
        was, now = differences(before.text.split("\n"), seen.text.split("\n"))
        words = Words(worded(was, comparison.titles), worded(now, comparison.titles))
    kind = cause.kind if cause and cause.ruling.kind in KINDS else "edited"
    yield line(kind, seen, words, cause)


def _redirected(comparison: Comparison, old: str, new: str) -> Cause | None:
    """The ruling that alone made the difference: the entry points at one that went, or that stands again."""
    by = []
    for cause in comparison.causes:
        before, after = _led(old, cause.moves), _led(new, cause.restores)
        by += [cause] if (before, after) != (old, new) else []
        old, new = before, after
    return weightiest(by) if _each_once(old) == _each_once(new) else None


def _led(text: str, way: tuple[str, str]) -> str:
    """The lines of an entry with what pointed at the first id pointing at the second."""
    went, stands = way
    for kind in ("actor", "place", "background") if went else ():
        text = text.replace(f"{{{kind}:{went}}}", f"{{{kind}:{stands}}}")
    return text


def _each_once(text: str) -> list[list[str]]:
    """The lines of an entry, what a list names twice named once: both may have stood in it before a merge."""
    return [list(dict.fromkeys(LISTED.split(line))) for line in text.split("\n")]


def _ident(subject: str) -> str:
    return subject.partition(":")[2]
