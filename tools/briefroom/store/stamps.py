"""Which inputs an output was last made from, kept in ``.briefroom/store.db``.

A stamp is the hash of everything an output depends on. Where the stamp still fits and the outputs
are as they were left, the work is skipped. The only module with SQL.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

_SCHEMA = "CREATE TABLE IF NOT EXISTS stamps (output TEXT PRIMARY KEY, inputs TEXT NOT NULL)"


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
        db.execute(_SCHEMA)
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
