"""The table: its columns, and how several things stand in one cell.

The things of a cell are parted by ``|`` and the parts of a thing by ``;``; with ``\\`` before it either is
just a character. A cell that a spreadsheet would take for a formula begins with an apostrophe.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

COLUMNS = (
    "id", "kind", "name", "names", "definition", "as_of", "roles", "relations", "not_same_as", "demonyms",
    "ids", "country", "part_of", "lat", "lon", "precision",
)  # fmt: skip
NEEDED = ("kind", "name")
# The parts of a thing, in their order. Those at the end may be left out.
NAMES = ("text", "type", "lang", "used_by")
ROLES = ("title", "org", "from", "to")
RELATIONS = ("type", "target", "from", "to", "status")
DISTINCT = ("ref", "name", "note")
IDS = ("scheme", "id")
FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")  # what may start one, and the guard itself
SPECIAL = re.compile(r"([\\|;])")


def guarded(cell: str) -> str:
    """The cell as it is written: never a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def unguarded(cell: str) -> str:
    """The cell as it was meant."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


def joined(things: Iterable[Sequence[str]]) -> str:
    """Things, each of several parts, as one cell."""
    return " | ".join(";".join(_escaped(part) for part in _trimmed(thing)) for thing in things)


def parted(cell: str) -> list[list[str]]:
    """The things of a cell and their parts, each trimmed."""
    things: list[list[str]] = [[""]]
    escaped = False
    for character in cell:
        if escaped or character not in "\\|;":
            things[-1][-1] += character
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == "|":
            things.append([""])
        else:
            things[-1].append("")
    trimmed = [[part.strip() for part in thing] for thing in things]
    return [thing for thing in trimmed if any(thing)]


def _escaped(part: str) -> str:
    return SPECIAL.sub(r"\\\1", part)


def _trimmed(parts: Sequence[str]) -> Sequence[str]:
    """Without empty parts at the end."""
    while len(parts) > 1 and not parts[-1]:
        parts = parts[:-1]
    return parts
