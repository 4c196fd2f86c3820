"""A file of a stranger, whole and as text: its size, its encoding, its records with their lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefroom.errors import ExchangeError
from briefroom.review.jsonfields import CURE, Json, parse

MOST_BYTES = 50_000_000
MOST_RECORDS = 100_000


@dataclass(frozen=True, slots=True)
class Received:
    """The text of a file, and what it is called in messages."""

    text: str
    where: str

    def wrong(self, what: str, line: int = 1) -> ExchangeError:
        """The error for something at a line."""
        return ExchangeError(what, where=f"{self.where}:{line}", cure=CURE)

    def lines(self) -> Iterator[tuple[int, str]]:
        """The lines that are not empty, with their numbers."""
        for number, line in enumerate(self.text.split("\n"), 1):
            if line.strip():
                yield number, line.strip()


def receive(path: Path) -> Received:
    """Read a file. Raises ExchangeError where it is not there, too large, or no UTF-8 text."""
    where = path.name
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            cure = f"cut out what you need; at most {MOST_BYTES:,} bytes are read at once"
            raise ExchangeError(f"{size:,} bytes", where=where, cure=cure)
        data = path.read_bytes()
    except OSError as problem:
        cure = "give the path of a file"
        raise ExchangeError(f"cannot be read: {problem.strerror}", where=where, cure=cure) from problem
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        cure = "save the file as UTF-8"
        what = f"byte {problem.start} is not UTF-8"
        raise ExchangeError(what, where=f"{where}:{line}", cure=cure) from problem
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise ExchangeError("no text file", where=f"{where}:{line}", cure="save the file as UTF-8 text")
    return Received(text.replace("\r\n", "\n"), where)


def json_lines(received: Received) -> Iterator[Json]:
    """One JSON object a line; the brackets and commas of a dump that is one long list are left out."""
    for count, (number, line) in enumerate(received.lines()):
        if count > MOST_RECORDS:
            raise received.wrong(f"more than {MOST_RECORDS:,} records", number)
        if line not in ("[", "]"):
            where = f"{received.where}:{number}"
            value = parse(line.removesuffix(","), where, ExchangeError)
            if not isinstance(value, dict):
                raise received.wrong("no JSON object", number)
            yield Json(value, where, ExchangeError)
