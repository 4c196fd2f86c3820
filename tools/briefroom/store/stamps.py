"""Which inputs an output was last made from, and what was slow to make, kept in ``.briefroom/store.db``.

A stamp is the hash of everything an output depends on. Where the stamp still fits and the outputs
are as they were left, the work is skipped. What is laid by is kept under the hash of what it was made
from, and found only while that is the same.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Container, Iterable
from pathlib import Path
from types import TracebackType

_VERSION = 2  # of the tables; a store of another version is emptied
_SCHEMA = """
DROP TABLE IF EXISTS stamps;
DROP TABLE IF EXISTS laid_by;
CREATE TABLE stamps (output TEXT PRIMARY KEY, inputs TEXT NOT NULL);
CREATE TABLE laid_by (
    shelf TEXT NOT NULL, name TEXT NOT NULL, inputs TEXT NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (shelf, name)
);
"""


def digest_texts(*parts: str) -> str:
    """SHA-256 over the parts, each closed by a NUL so that no two splits are alike."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode() + b"\0")
    return digest.hexdigest()


def digest_files(base: Path, paths: Iterable[Path]) -> str:
    """SHA-256 over names (below ``base``) and bytes of the files, in sorted order."""
    digest = hashlib.sha256()
    for path in sorted(paths):
        digest.update(path.relative_to(base).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


class Stamps:
    """Stamps by output name; a context manager that commits when no error passed through it.

    A store that cannot be read is thrown away: it holds nothing that cannot be made again.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = self._open(path)
        except sqlite3.DatabaseError:
            path.unlink()
            self._db = self._open(path)

    @staticmethod
    def _open(path: Path) -> sqlite3.Connection:
        db = sqlite3.connect(path, timeout=30)
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=NORMAL")  # what a power cut loses is made again
        if db.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
            db.executescript(f"{_SCHEMA} PRAGMA user_version = {_VERSION};")
        return db

    def __enter__(self) -> Stamps:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.commit()
        self._db.close()

    def fits(self, output: str, inputs: str) -> bool:
        """Whether ``output`` was last made from just these inputs."""
        return self.get(output) == inputs

    def get(self, output: str) -> str | None:
        """What was recorded for ``output`` last, or None."""
        row = self._db.execute("SELECT inputs FROM stamps WHERE output = ?", (output,)).fetchone()
        return None if row is None else str(row[0])

    def put(self, output: str, inputs: str) -> None:
        """Record that ``output`` was made from ``inputs``."""
        self._db.execute("INSERT OR REPLACE INTO stamps VALUES (?, ?)", (output, inputs))
        self._db.commit()

    def lay_by(self, shelf: str, name: str, inputs: str, data: bytes) -> None:
        """Keep what was made from ``inputs``, in place of what the shelf had under the name."""
        self._db.execute("INSERT OR REPLACE INTO laid_by VALUES (?, ?, ?, ?)", (shelf, name, inputs, data))
        self._db.commit()

    def fetch(self, shelf: str, name: str, inputs: str) -> bytes | None:
        """What was laid by under the name, if it was made from just these inputs."""
        row = self._db.execute(
            "SELECT data FROM laid_by WHERE shelf = ? AND name = ? AND inputs = ?", (shelf, name, inputs)
        ).fetchone()
        return None if row is None else bytes(row[0])

    def names_on(self, shelf: str) -> frozenset[str]:
        """The names under which a shelf holds something."""
        rows = self._db.execute("SELECT name FROM laid_by WHERE shelf = ?", (shelf,)).fetchall()
        return frozenset(row[0] for row in rows)

    def clear_away(self, shelf: str, names: Container[str]) -> None:
        """Drop all that a shelf holds under other names than these."""
        gone = [(shelf, name) for name in sorted(self.names_on(shelf)) if name not in names]
        self._db.executemany("DELETE FROM laid_by WHERE shelf = ? AND name = ?", gone)
        self._db.commit()
