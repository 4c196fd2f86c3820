"""One build of a project at a time: two would write the same briefs and clear away each other's half site.

A transaction of SQLite is the lock: it works on every system and ends with the process that holds it, so
a build that was killed never stands in the way of the next.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from briefroom.errors import BriefroomError


@contextmanager
def hold(path: Path, *, wait: float) -> Iterator[None]:
    """Hold the lock at ``path``; raise BriefroomError where another holds it for ``wait`` seconds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, timeout=wait, isolation_level=None)) as db:
        try:
            db.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            cure = "let it end, then build again"
            raise BriefroomError(
                "another build of this project is running", where=f"{path.parent.name}/{path.name}", cure=cure
            ) from error
        yield
