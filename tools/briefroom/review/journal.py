"""Several files written as one: all of them, or, after a crash at any point, none.

Before the first file is touched, a journal names each with its text before and after. The ledger of rulings
is written last. A journal that is still there when the next act begins belongs to one that was cut short: if
its ruling stands in the ledger all was written, else every file is put back.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefroom.errors import ReviewError
from briefroom.review.rulings import RULINGS, read_ledger

RULINGS_FOLDER = "content/.rulings"
JOURNAL = f"{RULINGS_FOLDER}/unfinished.json"
Texts = Mapping[str, str | None]  # path below the root → text; None: no file


@dataclass(frozen=True, slots=True)
class Change:
    """Files as they are and as they shall be, and the line that says so in the ledger."""

    before: Texts
    after: Texts
    line: str


def carry_out(root: Path, change: Change, ledger: str) -> None:
    """Write all files and then ``ledger``, the whole text of the rulings with ``change.line`` at its end."""
    record = {"line": change.line, "before": dict(change.before), "after": dict(change.after)}
    put(root, JOURNAL, json.dumps(record, ensure_ascii=False, indent=1) + "\n")
    for path, text in change.after.items():
        put(root, path, text)
    put(root, RULINGS, ledger)
    put(root, JOURNAL, None)


def recover(root: Path) -> bool:
    """Take back an act that was cut short; says whether there was one. Raises ReviewError, and touches
    nothing, where a person has changed one of its files since."""
    path = root / JOURNAL
    if not path.is_file():
        return False
    change = _read(path)
    if change is not None and change.line not in read_ledger(root).split("\n"):
        for name, before in change.before.items():
            _check_untouched(root, name, (before, change.after.get(name)))
        for name, before in change.before.items():
            put(root, name, before)
    put(root, JOURNAL, None)
    return True


def put(root: Path, name: str, text: str | None) -> None:
    """Write a whole file just as given, or nothing of it; None removes it, and a folder left empty."""
    path = root / name
    if text is None:
        path.unlink(missing_ok=True)
        if path.parent.name == Path(RULINGS_FOLDER).name and path.parent.is_dir():
            _remove_if_empty(path.parent)
        return
    data = text.encode()
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode & 0o777 if path.is_file() else 0o644
    handle, part = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(part).chmod(mode)
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def _remove_if_empty(folder: Path) -> None:
    if not any(folder.iterdir()):
        folder.rmdir()


def _read(path: Path) -> Change | None:
    """The journal, or None where not even it was written whole: then nothing else was touched."""
    try:
        record: Any = json.loads(path.read_bytes())
        return Change(record["before"], record["after"], record["line"])
    except (ValueError, KeyError, TypeError):
        return None


def _check_untouched(root: Path, name: str, known: tuple[str | None, ...]) -> None:
    path = root / name
    text = path.read_bytes() if path.is_file() else None
    if text not in [None if t is None else t.encode() for t in known]:
        cure = f"bring the file in order, delete {JOURNAL}, and give the command again"
        raise ReviewError("changed since a ruling was cut short in the middle", where=name, cure=cure)
