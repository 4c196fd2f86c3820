"""The lines of the ledger of changes as pages show them, and what rights withhold of their words.

A brief that may show little of its article may not show more through its history: the words of a change are
left out where the brief's rights are limited, and in a published site also where nobody declared them, but
for an editor's own. Everything that shows changes (pages, feed, linked data) is made from what is left here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from briefroom.changes import moved_briefs
from briefroom.model import Brief, Change, ChangeKind
from briefroom.site.data import SiteData, Told, folders, url
from briefroom.site.excerpts import RUN, WORD
from briefroom.site.wording import date_words

KIND_WORDS: dict[ChangeKind, str] = {
    "corrected": "Corrected",
    "edited": "Edited",
    "merged": "Merged",
    "split": "Split",
    "renamed": "Renamed",
    "removed": "Withdrawn",
    "seed": "Source changed",
    "tools": "Made anew",
    "added": "Added",
}
CORRECTIONS = frozenset({"corrected", "edited", "merged", "split", "renamed", "removed"})
OWN_WORDS = frozenset({"edited", "corrected"})  # kinds whose new words are an editor's
SUBJECT_WORDS = {"brief": "brief", "actor": "actor", "place": "place", "background": "background"}
EDITOR = "an editor"  # who changes a file by hand signs in the repository, not here


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One change for readers. ``link`` is empty where the subject has no page any more; ``withheld`` where
    rights keep its words back."""

    day: str
    day_words: str
    kind: ChangeKind
    kind_words: str
    subject_words: str
    title: str
    link: str
    was: str
    now: str
    by: str
    why: str
    withheld: bool
    change: Change


def tell(
    changes: Sequence[Change], briefs: Iterable[Brief], redirects: Mapping[str, str], *, publish: bool = False
) -> Told:
    """What may be shown of ``changes``; ``briefs`` are those on disk, before any was cut to an excerpt."""
    moved = dict(moved_briefs(changes))
    by_slug = {brief.slug: brief for brief in briefs}
    shown = tuple(_shown(change, by_slug.get(_slug(change, moved)), publish) for change in changes)
    limited = {slug for slug, brief in by_slug.items() if _is_limited(brief, publish)}
    return Told(shown, _by_subject(shown), moved, redirects, frozenset(by_slug), frozenset(limited))


def lines_of(data: SiteData, subject: str) -> tuple[ChangeLine, ...]:
    """What changed in one subject, the newest first; what it was before it went into another among it."""
    return tuple(line_of(data, change) for change in reversed(data.told.by_subject.get(subject, ())))


def line_of(data: SiteData, change: Change) -> ChangeLine:
    """One change as pages show it."""
    told = data.told
    worded = change.kind not in {"added", "removed", "renamed"} and change.subject.startswith("brief:")
    return ChangeLine(
        day=change.on,
        day_words=date_words(change.on),
        kind=change.kind,
        kind_words=KIND_WORDS[change.kind],
        subject_words=SUBJECT_WORDS[change.subject.partition(":")[0]],
        title=change.title,
        link=link_of(data, change.subject),
        was=change.was,
        now=change.now,
        by=change.by or (EDITOR if change.kind == "edited" else ""),
        why=change.why,
        withheld=worded and not (change.was or change.now) and _slug(change, told.moved) in told.limited,
        change=change,
    )


def summary(line: ChangeLine) -> str:
    """A change in a sentence or two, for who has no page beside it."""
    parts = [f"Was: {line.was}" if line.was else "", f"Now: {line.now}" if line.now else ""]
    parts.append("Rights keep the words back" if line.withheld else "")
    parts.append(f"Why: {line.why}" if line.why else "")
    return " ".join(part if part.endswith((".", "…")) else f"{part}." for part in parts if part)


def link_of(data: SiteData, subject: str) -> str:
    """The page of a subject, of what it is now where it went into another, or nothing."""
    kind, _, ident = subject.partition(":")
    if kind == "brief":
        slug = data.told.moved.get(ident, ident)
        return url("brief", slug) if slug in data.told.slugs else ""
    there = next(entries for name, entries in folders(data.knowledge) if name == kind)
    standing = ident if ident in there else data.told.redirects.get(ident, ident)
    return url(kind, standing) if standing in there else ""


def _by_subject(changes: Iterable[Change]) -> Mapping[str, tuple[Change, ...]]:
    told: dict[str, list[Change]] = {}
    for change in changes:
        before = told.pop(change.former, []) if change.former else []
        told.setdefault(change.subject, []).extend([*before, change])
    return {subject: tuple(lines) for subject, lines in told.items()}


def _slug(change: Change, moved: Mapping[str, str]) -> str:
    kind, _, ident = change.subject.partition(":")
    return moved.get(ident, ident) if kind == "brief" else ""


def _shown(change: Change, brief: Brief | None, publish: bool) -> Change:
    """A change without the words that may not be shown."""
    if not change.subject.startswith("brief:") or change.kind == "renamed":
        return change
    if not _is_limited(brief, publish):
        return change
    own = brief is not None and brief.rights is None and change.kind in OWN_WORDS
    keeps = own and brief is not None and not _quotes(change.now, brief.evidence.article.text)
    return replace(change, was="", now=change.now if keeps else "")


def _is_limited(brief: Brief | None, publish: bool) -> bool:
    """Whether rights keep words back. Of a brief that went nobody knows them any more."""
    rights = brief.rights if brief else None
    return publish if rights is None else rights != "full"


def _quotes(words: str, article: str) -> bool:
    """Whether ``words`` hold a run of the article's: as many in a row as are no longer anybody's."""
    ours, theirs = (_runs(text) for text in (words, article))
    return bool(ours & theirs)


def _runs(text: str) -> set[tuple[str, ...]]:
    found = [match.group().casefold() for match in WORD.finditer(text)]
    return {tuple(found[at : at + RUN]) for at in range(len(found) - RUN + 1)}

