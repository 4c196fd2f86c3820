"""The ledger of changes, ``content/changes.jsonl``: one JSON object a line, only ever appended to.

It says what readers saw change, when, and who ruled so. After a merge of branches the next build adds
what the merge changed. A key without a value is left out, so that the file stays small.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

from briefroom.errors import ChangesError
from briefroom.linesfile import HALF, RESTORE, LinesFile
from briefroom.model import Change, ChangeKind

CHANGES = "content/changes.jsonl"
FILE = LinesFile(CHANGES, "changes", ChangesError, most_bytes=100_000_000, longest_line=10_000)
KEYS = tuple(field.name for field in fields(Change))
NEEDED = ("on", "kind", "subject", "title", "state")
GONE = ""  # the state of what readers no longer find
ISO_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
SUBJECT = re.compile(r"(?:brief|actor|place|background):[^\s:\\]+")


def read_changes(root: Path) -> tuple[Change, ...]:
    """All changes in the order of the file; none where there is no file. Raises ProblemsError with every
    line that is damaged or half written."""
    return FILE.records(root, _change)


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


def _change(line: str, where: str) -> Change:
    record = FILE.parsed(line, where)
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
