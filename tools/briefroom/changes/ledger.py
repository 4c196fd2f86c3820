"""The ledger of changes, ``content/changes.jsonl``: one JSON object a line, only ever appended to.

It says what readers saw change, when, and who ruled so. Branches that both append are both right: git keeps
the lines of both sides (``.gitattributes``), and the next build adds what the merge changed. A key without a
value is left out, so that the file stays small; a line that cannot be read is a problem, never skipped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

from briefroom.errors import BriefroomError, ChangesError, ProblemsError
from briefroom.model import Change, ChangeKind

CHANGES = "content/changes.jsonl"
MOST_BYTES = 100_000_000
LONGEST_LINE = 10_000  # characters
KEYS = tuple(field.name for field in fields(Change))
NEEDED = ("on", "kind", "subject", "title", "state")
GONE = ""  # the state of what readers no longer find
ISO_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
SUBJECT = re.compile(r"(?:brief|actor|place|background):[^\s:\\]+")
HALF = re.compile(r"[\ud800-\udfff]")
RESTORE = "restore the line from the last commit, or take it out if it never was one"


def read_changes(root: Path) -> tuple[Change, ...]:
    """All changes in the order of the file; none where there is no file. Raises ProblemsError with every
    line that is damaged or half written."""
    found: list[Change] = []
    problems: list[BriefroomError] = []
    for number, line in enumerate(_text(root).split("\n"), 1):
        if not line.strip():
            continue
        try:
            found.append(_change(line, f"{CHANGES}:{number}"))
        except ChangesError as problem:
            problems.append(problem)
    if problems:
        raise ProblemsError(problems)
    return tuple(found)


def append_changes(root: Path, changes: Iterable[Change]) -> None:
    """Add lines at the end of the ledger, all in one write; a last line without its end is ended first."""
    lines = "".join(f"{line_of(change)}\n" for change in changes)
    if not lines:
        return
    path = root / CHANGES
    ended = not path.is_file() or path.read_bytes()[-1:] in (b"", b"\n")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as file:
        file.write((lines if ended else "\n" + lines).encode())


def line_of(change: Change) -> str:
    """The line of a change, without its end."""
    values = {key: getattr(change, key) for key in KEYS}
    shown = {key: value for key, value in values.items() if value or key in NEEDED}
    return json.dumps(shown, ensure_ascii=False, separators=(",", ":"))


def last_of(changes: Iterable[Change]) -> dict[str, Change]:
    """The last line of every subject that readers still find, by subject."""
    last: dict[str, Change] = {}
    for change in changes:
        last.pop(change.former, None)
        last.pop(change.subject, None)
        if change.state != GONE:
            last[change.subject] = change
    return last


def moved_briefs(changes: Iterable[Change]) -> Iterator[tuple[str, str]]:
    """(slug that went, slug that a brief has now), each once, chains followed to their end."""
    leads: dict[str, str] = {}
    for change in changes:
        old, new = (subject.partition(":") for subject in (change.former, change.subject))
        leads.pop(new[2], None)
        if old[0] == new[0] == "brief":
            leads = {slug: new[2] if target == old[2] else target for slug, target in leads.items()}
            leads[old[2]] = new[2]
    yield from sorted(leads.items())


def _text(root: Path) -> str:
    path = root / CHANGES
    if not path.is_file():
        return ""
    if path.stat().st_size > MOST_BYTES:
        what = f"{path.stat().st_size:,} bytes of changes"
        cure = f"keep it below {MOST_BYTES:,}: move the oldest lines into another file"
        raise ChangesError(what, where=CHANGES, cure=cure)
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise ChangesError("not UTF-8", where=f"{CHANGES}:{line}", cure=RESTORE) from problem


def _change(line: str, where: str) -> Change:
    if len(line) > LONGEST_LINE:
        raise ChangesError(f"{len(line):,} characters in a line", where=where, cure=RESTORE)
    if line.startswith(("<<<<<<<", "=======", ">>>>>>>")):
        cure = "keep the lines of both sides and take this one out"
        raise ChangesError("a mark of an unfinished merge", where=where, cure=cure)
    try:
        record: Any = json.loads(line)
    except (ValueError, RecursionError) as problem:
        what = f"a line that is cut off or no JSON, “{line[:60]}”"
        raise ChangesError(what, where=where, cure=RESTORE) from problem
    _check(record, where)
    return Change(**record)


def _check(record: Any, where: str) -> None:
    """Raise ChangesError unless the record has just the keys and values of a change."""
    if not isinstance(record, dict) or not set(NEEDED) <= set(record) <= set(KEYS):
        odd = sorted(set(record) - set(KEYS) or set(NEEDED) - set(record)) if isinstance(record, dict) else []
        what = f"no change: {', '.join(odd) or 'no keys'}"
        raise ChangesError(what, where=where, cure=f"a line has the keys {', '.join(NEEDED)}")
    wrong = next((key for key, value in record.items() if not _is_text(value)), "")
    if wrong:
        raise ChangesError(f"“{wrong}” is no text", where=where, cure=RESTORE)
    if not ISO_DAY.fullmatch(record["on"]):
        raise ChangesError(f"“{record['on']}” is no day", where=where, cure="write 2031-05-04")
    if record["kind"] not in get_args(ChangeKind):
        kinds = ", ".join(get_args(ChangeKind))
        raise ChangesError(f"“{record['kind']}” is no change", where=where, cure=f"use one of: {kinds}")
    for subject in (record["subject"], record.get("former") or record["subject"]):
        if not SUBJECT.fullmatch(subject):
            cure = "write actor:<id>, place:<id>, background:<id> or brief:<slug>"
            raise ChangesError(f"“{subject}” is no subject", where=where, cure=cure)


def _is_text(value: Any) -> bool:
    """Whether it is text that a file can hold: JSON can spell halves of characters, which none can."""
    return isinstance(value, str) and not HALF.search(value)
