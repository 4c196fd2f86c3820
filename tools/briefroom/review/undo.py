"""A ruling taken back: every file as it was before it, byte for byte, or with what people wrote since.

An undo is a ruling like any other and can itself be undone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from briefroom.errors import BriefroomError, ProblemsError, ReviewError
from briefroom.model import Ruling
from briefroom.review.effects import ALIAS, ENTRIES
from briefroom.review.journal import RULINGS_FOLDER
from briefroom.review.lines import Clash, merge_lines
from briefroom.review.project import SOURCES, Draft, Project, text_of
from briefroom.review.rulings import RULINGS, effective, find_ruling, is_undone, mark_of

ENTRY = re.compile(r"content/(?:actors|places|backgrounds)/[a-z0-9]+(?:-[a-z0-9]+)*\.md")
MOST_CHARACTERS = 20_000_000
Texts = Mapping[str, str | None]


@dataclass(frozen=True, slots=True)
class Past:
    """What a ruling did to files. ``sources`` were appended to the list of sources, ``sources_gone`` cut."""

    before: Texts = field(default_factory=dict)
    after: Texts = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    sources_gone: Mapping[str, str] = field(default_factory=dict)


def undo(project: Project, word: str) -> Draft:
    """The draft that takes back the ruling of that number or mark.

    Raises ReviewError where there is none or it holds no more, and ProblemsError with every file whose
    words, changed since, stand against it.
    """
    ruling = find_ruling(project.rulings, word)
    if is_undone(ruling, project.rulings):
        cure = "undo the undo, if it shall hold again: briefroom review history"
        raise ReviewError(f"ruling {ruling.id} is undone already", where=RULINGS, cure=cure)
    past = read_past(project.root, project.rulings, ruling)
    files = _files(project, ruling, past)
    gone, kept = _unused(project, past, files)
    return Draft(
        kind="undo",
        details={"ruling": str(ruling.id), "mark": mark_of(ruling)},
        files=files,
        sources=past.sources_gone,
        sources_gone=gone,
        notes=tuple(f"the source {ident} stays in {SOURCES}: it is used, or was changed" for ident in kept),
    )


def read_past(root: Path, rulings: Sequence[Ruling], ruling: Ruling) -> Past:
    """What the ruling did to files; nothing where it keeps no record. Raises ReviewError for a bad one."""
    where = f"{RULINGS_FOLDER}/{mark_of(ruling)}.json"
    cure = "restore the file from the last commit"
    text = text_of(root, where)
    if text is None:
        if _wrote_files(ruling, rulings):
            raise ReviewError(f"what ruling {ruling.id} changed is not recorded", where=where, cure=cure)
        return Past()
    try:
        record: Any = json.loads(text) if len(text) <= MOST_CHARACTERS else None
        past = Past(record["before"], record["after"], record["sources"], record["sources_gone"])
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise ReviewError("a damaged record", where=where, cure=cure) from problem
    if not _is_sound(past):
        raise ReviewError("a record of what no ruling writes", where=where, cure=cure)
    return past


def later_on_same(root: Path, rulings: Sequence[Ruling], word: str) -> tuple[Ruling, ...]:
    """The rulings that hold, came later, and changed a file that the one of that number or mark changed."""
    ruling = find_ruling(rulings, word)
    own = set(read_past(root, rulings, ruling).after)
    later = [r for r in rulings[rulings.index(ruling) + 1 :] if r in effective(rulings)]
    return tuple(r for r in later if own & set(read_past(root, rulings, r).after))


def _wrote_files(ruling: Ruling, rulings: Sequence[Ruling]) -> bool:
    """Whether a record must be there. An undo wrote what it undid had written."""
    if ruling.kind == "undo":
        return _wrote_files(find_ruling(rulings, ruling.details["mark"]), rulings)
    return ruling.kind in ("accept", "split", "rename") or ruling.details.get("of") in (ENTRIES, ALIAS)


def _is_sound(past: Past) -> bool:
    texts = (*past.before.items(), *past.after.items())
    blocks = (*past.sources.items(), *past.sources_gone.items())
    return (
        all(ENTRY.fullmatch(path) and isinstance(text, (str, type(None))) for path, text in texts)
        and all(isinstance(block, str) for _, block in blocks)
        and set(past.before) == set(past.after)
    )


def _files(project: Project, ruling: Ruling, past: Past) -> dict[str, str | None]:
    files: dict[str, str | None] = {}
    problems: list[BriefroomError] = []
    moved = _moved(ruling, past)
    for path, after in past.after.items():
        now, before = text_of(project.root, path), past.before[path]
        home = path
        if path in moved and now not in (after, None):
            home, before, files[path] = moved[path], past.before[moved[path]], None
        elif path in moved.values() and path in files:
            continue  # its text comes from where the entry had moved to
        try:
            files[home] = _restored(path, (after, now, before))
        except ReviewError as problem:
            problems.append(problem)
    if problems:
        raise ProblemsError(problems)
    return files


def _moved(ruling: Ruling, past: Past) -> dict[str, str]:
    """New path → old path of what the ruling only moved; a person's edits follow it back."""
    if ruling.kind != "rename" or ruling.details["from"] == ruling.details["into"]:
        return {}
    new = [path for path, text in past.before.items() if text is None]
    old = [path for path, text in past.after.items() if text is None]
    return dict(zip(new, old, strict=True))


def _restored(path: str, texts: tuple[str | None, str | None, str | None]) -> str | None:
    """The text that stands after the undo; ``texts`` as the ruling left it, as it is, as it was before."""
    after, now, before = texts
    if now == after:
        return before
    if now == before:
        return now
    if after is None or now is None or before is None:
        says = "is there again" if after is None else "was removed" if now is None else "was changed"
        clash = Clash(1, (now or "no file").strip(), (before or "no file").strip())
        raise _clash(path, clash, f"the file {says} since the ruling")
    merged = merge_lines(after, now, before)
    if isinstance(merged, Clash):
        raise _clash(path, merged, "words changed since the ruling are words that the undo changes")
    return merged


def _clash(path: str, clash: Clash, what: str) -> ReviewError:
    both = f"yours “{_short(clash.yours)}”, the undo's “{_short(clash.other)}”"
    cure = "make the change that the undo would make by hand, or take yours back, then undo again"
    return ReviewError(f"{what}: {both}", where=f"{path}:{clash.line}", cure=cure)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 200 else words[:199] + "…"


def _unused(project: Project, past: Past, files: Texts) -> tuple[dict[str, str], tuple[str, ...]]:
    """Of the sources that the ruling appended: those that can go, and the ids of those that stay."""
    listed = text_of(project.root, SOURCES) or ""
    gone: dict[str, str] = {}
    for ident, block in past.sources.items():
        if block in listed and not _is_cited(project, ident, files):
            gone[ident] = block
    return gone, tuple(ident for ident in past.sources if ident not in gone)


def _is_cited(project: Project, ident: str, files: Texts) -> bool:
    cited = re.compile(rf"(?<![\w.-]){re.escape(ident)}(?![\w.-])")
    for folder in ("actors", "places", "backgrounds"):
        for path in sorted((project.root / "content" / folder).glob("*.md")):
            name = f"content/{folder}/{path.name}"
            text = files[name] if name in files else text_of(project.root, name)
            if text is not None and cited.search(text):
                return True
    return False
