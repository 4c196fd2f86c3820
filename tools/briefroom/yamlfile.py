"""YAML that people wrote or strangers sent: read safely, and with the line of every key at hand.

Every scalar stays the text it is ("no" is not False, 2014-05 no date); the caller converts, and can say
which line was wrong. Aliases and anchors (the means of YAML bombs), tags, repeated keys, deep nesting and
long documents are refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from briefroom.errors import BriefroomError

MOST_CHARACTERS = 1_000_000
DEEPEST = 12
FENCE = re.compile(r"---[ \t]*\n")
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Parsed YAML: ``data`` of dicts, lists and strings; ``lines`` the line of every path into it."""

    data: Any
    lines: Mapping[Path, int]
    where: str

    def place(self, *path: str | int) -> str:
        """ "file:line" of a path, or of the nearest one above it that is known."""
        while path and path not in self.lines:
            path = path[:-1]
        return f"{self.where}:{self.lines.get(path, 1)}"


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """A text file with YAML between two fences; ``body_line`` is the line its body begins on."""

    document: Document
    body: str
    body_line: int


def read_yaml(text: str, where: str, error: type[BriefroomError], *, first_line: int = 1) -> Document:
    """Parse ``text``; raises ``error`` with file and line where it is no YAML or not safe."""
    if len(text) > MOST_CHARACTERS:
        cure = f"keep it below {MOST_CHARACTERS:,} characters"
        raise error(f"{len(text):,} characters of YAML", where=where, cure=cure)
    try:
        _refuse_unsafe(text, where, error, first_line)
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        line = (mark.line if mark else 0) + first_line
        cure = "mend the YAML; a text that holds “: ” or “#” needs quotation marks"
        raise error(f"not YAML: {problem.problem}", where=f"{where}:{line}", cure=cure) from problem
    except yaml.YAMLError as problem:
        raise error(f"not YAML: {problem}", where=where, cure="save it as plain UTF-8 text") from problem
    lines: dict[Path, int] = {(): first_line}
    reader = _Reader(where, error, first_line, lines)
    return Document("" if node is None else reader.value(node, ()), lines, where)


def split_front_matter(text: str, where: str, error: type[BriefroomError]) -> FrontMatter:
    """A file that opens with ``---``; raises ``error`` without fences, or where the YAML is no mapping."""
    cure = "open the file with a line “---”, the data, and a second line “---”"
    opening = FENCE.match(text)
    closing = re.compile(r"^---[ \t]*(?:\n|\Z)", re.M).search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        raise error("no front matter", where=f"{where}:1", cure=cure)
    document = read_yaml(text[opening.end() : closing.start()], where, error, first_line=2)
    if not isinstance(document.data, dict):
        raise error("the front matter is no list of “key: value” lines", where=f"{where}:2", cure=cure)
    body_line = text.count("\n", 0, closing.end()) + 1
    return FrontMatter(document, text[closing.end() :], body_line)


def _refuse_unsafe(text: str, where: str, error: type[BriefroomError], first_line: int) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_LOADER):
        mark = event.start_mark
        place = f"{where}:{(mark.line if mark else 0) + first_line}"
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise error("a YAML anchor or alias", where=place, cure="write the value out where it is used")
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            raise error(f"a YAML tag, {tag}", where=place, cure="leave the tag out")
        depth += isinstance(event, (yaml.MappingStartEvent, yaml.SequenceStartEvent))
        depth -= isinstance(event, (yaml.MappingEndEvent, yaml.SequenceEndEvent))
        if depth > DEEPEST:
            raise error(f"YAML nested more than {DEEPEST} deep", where=place, cure="flatten it")


@dataclass(frozen=True, slots=True)
class _Reader:
    """Turns nodes into plain values and notes the line of each."""

    where: str
    error: type[BriefroomError]
    first_line: int
    lines: dict[Path, int]

    def value(self, node: Any, path: Path) -> Any:
        self.lines.setdefault(path, node.start_mark.line + self.first_line)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(child, (*path, index)) for index, child in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        plain = not node.style
        return "" if plain and node.value in {"null", "~"} else node.value

    def _mapping(self, node: Any, path: Path) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key_node, child in node.value:
            key = key_node.value
            line = key_node.start_mark.line + self.first_line
            if not isinstance(key, str):
                place = f"{self.where}:{line}"
                raise self.error("a key that is no text", where=place, cure="use a plain word")
            if key in found:
                raise self.error(
                    f"“{key}” stands twice", where=f"{self.where}:{line}", cure="keep one of the two"
                )
            self.lines[(*path, key)] = line
            found[key] = self.value(child, (*path, key))
        return found
