"""Records of a corpus, one JSON object a line, read and written a line at a time.

A corpus may be large, packed, or broken in places: memory holds one record, and a line that is no record
is told with its file and number while the rest goes on.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from io import BufferedReader, BufferedWriter
from pathlib import Path

from briefroom.errors import RecordError

Record = Mapping[str, object]
PACKED = ".gz"
SUFFIXES = (".jsonl", ".jsonl.gz")
LONGEST_LINE = 50_000_000  # bytes; a whole web page with its scripts has far fewer


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file: the record on it, or what is wrong with it."""

    where: str  # "file:line"
    record: Record | None = None
    problem: RecordError | None = None


def check_name(path: Path) -> None:
    """Raise RecordError unless the file is named as records are."""
    if not path.name.endswith(SUFFIXES):
        raise RecordError(
            f"“{path.name}” is no file of records",
            where=str(path),
            cure=f"name it with {' or '.join(SUFFIXES)}, one JSON object a line",
        )


def read_lines(path: Path) -> Iterator[Line]:
    """Every line that is not blank, in order. Raises RecordError for a file that cannot be read."""
    try:
        with _open_to_read(path) as file:
            number = 0
            while data := file.readline(LONGEST_LINE + 1):
                number += 1
                if data.strip():
                    yield _line(data, f"{path}:{number}")
                while len(data) > LONGEST_LINE and not data.endswith(b"\n"):
                    data = file.readline(LONGEST_LINE + 1)
    except (OSError, EOFError, zlib.error) as problem:
        reason = getattr(problem, "strerror", None) or str(problem)
        cure = "check the path, its permissions, and that a .gz file is whole"
        raise RecordError(f"cannot be read: {reason}", where=str(path), cure=cure) from problem


@contextmanager
def writing(path: Path, *, packed: bool) -> Iterator[Callable[[Record], None]]:
    """``path`` for writing: a function that adds one record. A packed file holds no clock and no name.

    Lines are ASCII, so that no character of a broken text can break the file.
    """
    with ExitStack() as stack:
        file: gzip.GzipFile | BufferedWriter = stack.enter_context(path.open("wb"))
        if packed:
            file = stack.enter_context(gzip.GzipFile("", "wb", fileobj=file, mtime=0))
        yield lambda record: _write(file, record)


def _write(file: gzip.GzipFile | BufferedWriter, record: Record) -> None:
    file.write(json.dumps(record, separators=(",", ":")).encode("ascii") + b"\n")


def _open_to_read(path: Path) -> gzip.GzipFile | BufferedReader:
    return gzip.open(path, "rb") if path.name.endswith(PACKED) else path.open("rb")


def _line(data: bytes, where: str) -> Line:
    if len(data) > LONGEST_LINE:
        return _bad(where, f"longer than {LONGEST_LINE:,} bytes", "split it into several records")
    try:
        record = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as problem:
        return _bad(where, f"not UTF-8: byte {problem.start}", "save the file as UTF-8")
    except RecursionError:
        return _bad(where, "nested too deeply", "write a record as the README of the corpora shows")
    except ValueError as problem:
        return _bad(where, f"no JSON: {problem}", "write one whole JSON object on the line")
    if not isinstance(record, dict):
        return _bad(where, f"a {type(record).__name__}, not an object", 'write {"id": …, "text": …}')
    if not isinstance(record.get("id"), str):
        return _bad(where, "has no “id” that is a text", 'give the record an "id" of its own')
    return Line(where, record)


def _bad(where: str, what: str, cure: str) -> Line:
    return Line(where, problem=RecordError(what, where=where, cure=cure))
