"""Files that are only ever appended to, a JSON object a line: rulings, changes, suggestions.

Branches that both append are both right: git keeps the lines of both sides (``.gitattributes``). A line that
cannot be read is a problem with its line and cure, never skipped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from briefroom.errors import BriefroomError, ProblemsError

RESTORE = "restore the line from the last commit, or take it out if it never was one"
MERGE_MARKS = ("<<<<<<<", "=======", ">>>>>>>")
HALF = re.compile(r"[\ud800-\udfff]")  # half of a letter: JSON can spell it, no file can hold it
SHOWN = 60  # characters of a line in a message
Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class LinesFile:
    """One such file: ``path`` below the root, what it ``holds`` in the plural, its limits in bytes and
    characters, and the error that its faults are."""

    path: str
    holds: str
    error: type[BriefroomError]
    most_bytes: int
    longest_line: int

    def text(self, root: Path) -> str:
        """The text, "" where there is no file; line ends of any editor are plain ones."""
        path = root / self.path
        if not path.is_file():
            return ""
        size = path.stat().st_size
        if size > self.most_bytes:
            cure = f"keep it below {self.most_bytes:,}: move the oldest lines into another file"
            raise self.error(f"{size:,} bytes of {self.holds}", where=self.path, cure=cure)
        data = path.read_bytes()
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as problem:
            line = data.count(b"\n", 0, problem.start) + 1
            raise self.error("not UTF-8", where=f"{self.path}:{line}", cure=RESTORE) from problem

    def records(self, root: Path, read: Callable[[str, str], Record]) -> tuple[Record, ...]:
        """Every line through ``read(line, where)``, in order. Raises ProblemsError with all that is wrong."""
        found: list[Record] = []
        problems: list[BriefroomError] = []
        for number, line in numbered(self.text(root)):
            where = f"{self.path}:{number}"
            try:
                self._refuse_odd(line, where)
                found.append(read(line, where))
            except self.error as problem:
                problems.append(problem)
        if problems:
            raise ProblemsError(problems)
        return tuple(found)

    def parsed(self, line: str, where: str) -> Any:
        """The JSON value of a line."""
        try:
            return json.loads(line)
        except (ValueError, RecursionError) as problem:
            what = f"a line that is cut off or no JSON, “{line[:SHOWN]}”"
            raise self.error(what, where=where, cure=RESTORE) from problem

    def _refuse_odd(self, line: str, where: str) -> None:
        if len(line) > self.longest_line:
            raise self.error(f"{len(line):,} characters in a line", where=where, cure=RESTORE)
        if line.startswith(MERGE_MARKS):
            cure = "keep the lines of both sides and take this one out"
            raise self.error("a mark of an unfinished merge", where=where, cure=cure)


def numbered(text: str) -> list[tuple[int, str]]:
    """The lines that hold something, with their numbers."""
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]


def with_lines(text: str, lines: Iterable[str]) -> str:
    """The text with these at its end; a last line without its end is ended first."""
    ended = text if not text or text.endswith("\n") else text + "\n"
    return ended + "".join(f"{line}\n" for line in lines)
