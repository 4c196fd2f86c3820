"""The ledger of rulings, ``content/rulings.jsonl``: one JSON object a line, only ever appended to.

Two branches that both append give the same numbers to different rulings, and git keeps the lines of both
(``.gitattributes``). So a ruling's number is a handle for people; what a ruling *is*, is its mark, a digest
of the line without the number. Undo data and undos name marks, and hold through every merge and after a
person has renumbered lines. A line that cannot be read is a problem with its cure, never skipped.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

from briefroom.errors import ReviewError
from briefroom.linesfile import HALF, RESTORE, LinesFile, numbered, with_lines
from briefroom.model import Ruling, RulingKind

RULINGS = "content/rulings.jsonl"
FILE = LinesFile(RULINGS, "rulings", ReviewError, most_bytes=20_000_000, longest_line=20_000)
KEYS = ("id", "on", "by", "ruling", "question", "why", "details")
TEXTS = ("on", "by", "question", "why")
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# What the details of a kind must hold for its effect to be known; more may stand beside.
NEEDED: dict[RulingKind, tuple[str, ...]] = {
    "accept": ("name", "entry", "path"),
    "reject": ("name",),
    "merge": ("from", "into", "of"),
    "split": ("from", "into", "names"),
    "not_same": ("a", "b"),
    "rename": ("from", "into", "name"),
    "correct": ("what", "seed", "sha256", "start", "end", "words", "sentence", "value"),
    "undo": ("ruling", "mark"),
}


def read_rulings(root: Path) -> tuple[Ruling, ...]:
    """All rulings in the order of the file; none where there is no file. Raises ProblemsError with every
    line that is damaged or half written."""
    return FILE.records(root, _ruling)


def read_ledger(root: Path) -> str:
    """The text of the ledger, "" where there is none."""
    return FILE.text(root)


def line_of(ruling: Ruling) -> str:
    """The line of a ruling, without its end."""
    values = (ruling.id, ruling.on, ruling.by, ruling.kind, ruling.question, ruling.why, ruling.details)
    return json.dumps(dict(zip(KEYS, values, strict=True)), ensure_ascii=False, separators=(",", ":"))


def mark_of(ruling: Ruling) -> str:
    """What a ruling is known by whatever its number becomes: 12 hex digits."""
    values = json.dumps(json.loads(line_of(replace(ruling, id=0))), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(values.encode()).hexdigest()[:12]


def next_number(rulings: Sequence[Ruling]) -> int:
    """The number of the next ruling: one more than the greatest."""
    return max((ruling.id for ruling in rulings), default=0) + 1


def effective(rulings: Sequence[Ruling]) -> tuple[Ruling, ...]:
    """The rulings that hold, in their order, undos themselves left out. An undo that was undone is none."""
    undone: set[str] = set()
    holds: list[Ruling] = []
    for ruling in reversed(rulings):
        if mark_of(ruling) in undone:
            continue
        if ruling.kind == "undo":
            undone.add(ruling.details["mark"])
        else:
            holds.append(ruling)
    return tuple(reversed(holds))


def is_undone(ruling: Ruling, rulings: Sequence[Ruling]) -> bool:
    """Whether an undo that holds has taken the ruling back (``ruling`` may be an undo)."""
    undone: set[str] = set()
    for later in reversed(rulings):
        if later.kind == "undo" and mark_of(later) not in undone:
            undone.add(later.details["mark"])
    return mark_of(ruling) in undone


def find_ruling(rulings: Sequence[Ruling], word: str) -> Ruling:
    """The ruling of that number or mark. Raises ReviewError where there is none, or two of one number."""
    found = [ruling for ruling in rulings if word in (str(ruling.id), mark_of(ruling))]
    if not found:
        cure = "see the numbers with: briefroom review history"
        raise ReviewError(f"there is no ruling “{word}”", where=RULINGS, cure=cure)
    if len({mark_of(ruling) for ruling in found}) > 1:
        marks = ", ".join(f"{mark_of(r)} ({r.kind}, {r.by})" for r in found)
        raise ReviewError(f"two rulings have the number {word}", where=RULINGS, cure=f"name one by: {marks}")
    return found[-1]


def shared_numbers(root: Path) -> Iterator[ReviewError]:
    """Numbers that stand twice, as a merge of two branches leaves them; nothing but a handle is at stake."""
    seen: dict[int, int] = {}
    rulings = read_rulings(root)
    free = next_number(rulings)
    for (line, _), ruling in zip(numbered(read_ledger(root)), rulings, strict=True):
        if ruling.id in seen:
            what = f"the number {ruling.id} is also that of line {seen[ruling.id]}"
            cure = f'change the later one to "id": {free}; every ruling holds as it is'
            yield ReviewError(what, where=f"{RULINGS}:{line}", cure=cure)
            free += 1
        seen.setdefault(ruling.id, line)


def with_ruling(ledger: str, ruling: Ruling) -> str:
    """The ledger with one more line."""
    return with_lines(ledger, [line_of(ruling)])


def _ruling(line: str, where: str) -> Ruling:
    record = FILE.parsed(line, where)
    _check(record, where)
    return Ruling(
        id=record["id"],
        kind=record["ruling"],
        by=record["by"],
        why=record["why"],
        on=record["on"],
        question=record["question"],
        details=record["details"],
    )


def _is_day(text: str) -> bool:
    try:
        return bool(ISO_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def _check(record: Any, where: str) -> None:
    """Raise ReviewError unless the record has just the keys and values of a ruling."""
    if not isinstance(record, dict) or set(record) != set(KEYS):
        named = sorted(record) if isinstance(record, dict) else []
        odd = ", ".join(sorted(set(named) ^ set(KEYS))) or "no keys"
        raise ReviewError(f"no ruling: {odd}", where=where, cure=f"a line has the keys {', '.join(KEYS)}")
    if HALF.search(json.dumps(record, ensure_ascii=False)):
        raise ReviewError("halves of letters", where=where, cure=RESTORE)
    number, details = record["id"], record["details"]
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise ReviewError(f"“{number}” is no number of a ruling", where=where, cure="write 1, 2, …")
    wrong = next((key for key in TEXTS if not isinstance(record[key], str)), "")
    if wrong:
        raise ReviewError(f"“{wrong}” is no text", where=where, cure=RESTORE)
    if not _is_day(record["on"]):
        raise ReviewError(f"“{record['on']}” is no day", where=where, cure="write 2031-05-04")
    if record["ruling"] not in get_args(RulingKind):
        kinds = ", ".join(get_args(RulingKind))
        raise ReviewError(f"“{record['ruling']}” is no ruling", where=where, cure=f"use one of: {kinds}")
    texts = isinstance(details, dict) and all(isinstance(value, str) for value in details.values())
    lacks = [key for key in NEEDED[record["ruling"]] if not texts or key not in details]
    if not texts or lacks:
        raise ReviewError(f"the details lack {', '.join(lacks) or 'texts'}", where=where, cure=RESTORE)
