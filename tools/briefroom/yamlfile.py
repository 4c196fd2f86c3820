"""YAML that people wrote or strangers sent: read safely, and with the line of every key at hand.

Every scalar stays the text it is ("no" is not False, 2014-05 no date); the caller converts, and can say
which line was wrong. Aliases and anchors (the means of YAML bombs), tags, repeated keys, deep nesting and
long documents are refused. Lines are found out only when somebody asks for one: of thousands of files, few
have a problem to report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from briefroom.errors import BriefroomError

MOST_CHARACTERS = 1_000_000
DEEPEST = 12
FENCE = re.compile(r"---[ \t]*\n")
CLOSING = re.compile(r"\n---[ \t]*(?:\n|\Z)")
_BASE: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
Path = tuple[str | int, ...]


class _TooDeep(Exception):
    """Raised below the YAML library where nodes are nested too deep; never leaves this module."""

    def __init__(self, line: int) -> None:
        self.line = line


class _Loader(_BASE):  # type: ignore[misc]  # one of two classes of the library
    """Composes nodes. A node has a tag only where the text gives one, and nesting has its bound."""

    depth = 0

    def descend_resolver(self, parent: Any, _index: Any) -> None:
        self.depth += 1
        if self.depth > DEEPEST + 1:  # a scalar may stand in the deepest list
            raise _TooDeep(parent.start_mark.line)

    def ascend_resolver(self) -> None:
        self.depth -= 1

    def resolve(self, _kind: Any, _value: Any, _implicit: Any) -> str:
        return ""


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


class _Lines(Mapping[Path, int]):
    """The line of every path into a text that is known to read; parsed again at the first look."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text, self._first_line = text, first_line
        self._found: dict[Path, int] = {}

    def __getitem__(self, path: Path) -> int:
        return self._known()[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._known())

    def __len__(self) -> int:
        return len(self._known())

    def _known(self) -> dict[Path, int]:
        if not self._found:
            self._found[()] = self._first_line
            node = yaml.compose(self._text, Loader=_Loader)
            if node is not None:
                self._note(node, ())
        return self._found

    def _note(self, node: Any, path: Path) -> None:
        self._found.setdefault(path, node.start_mark.line + self._first_line)
        if isinstance(node, yaml.SequenceNode):
            for index, child in enumerate(node.value):
                self._note(child, (*path, index))
        elif isinstance(node, yaml.MappingNode):
            for key, child in node.value:
                self._found[(*path, key.value)] = key.start_mark.line + self._first_line
                self._note(child, (*path, key.value))


@dataclass(frozen=True, slots=True)
class _Origin:
    """Where a YAML text stands, and as which error its problems are raised."""

    where: str
    error: type[BriefroomError]
    first_line: int

    def wrong(self, what: str, line: int, cure: str) -> BriefroomError:
        """The error for a problem in the given line of the text, counted from 0."""
        return self.error(what, where=f"{self.where}:{line + self.first_line}", cure=cure)


def read_yaml(
    text: str, where: str, error: type[BriefroomError], *, first_line: int = 1, most: int = MOST_CHARACTERS
) -> Document:
    """Parse ``text``; raises ``error`` with file and line where it is no YAML or not safe.

    ``most`` is the longest text that is read, in characters.
    """
    if len(text) > most:
        cure = f"keep it below {most:,} characters"
        raise error(f"{len(text):,} characters of YAML", where=where, cure=cure)
    origin = _Origin(where, error, first_line)
    try:
        if "&" in text or "*" in text:
            _refuse_aliases(text, origin)
        node = yaml.compose(text, Loader=_Loader)
    except _TooDeep as problem:
        raise origin.wrong(f"YAML nested more than {DEEPEST} deep", problem.line, "flatten it") from None
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark
        cure = "mend the YAML; a text that holds “: ” or “#” needs quotation marks"
        raise origin.wrong(f"not YAML: {problem.problem}", mark.line if mark else 0, cure) from problem
    except yaml.YAMLError as problem:
        raise error(f"not YAML: {problem}", where=where, cure="save it as plain UTF-8 text") from problem
    return Document("" if node is None else _value(node, origin), _Lines(text, first_line), where)


def split_front_matter(text: str, where: str, error: type[BriefroomError]) -> FrontMatter:
    """A file that opens with ``---``; raises ``error`` without fences, or where the YAML is no mapping."""
    cure = "open the file with a line “---”, the data, and a second line “---”"
    opening = FENCE.match(text)
    closing = CLOSING.search(text, opening.end() - 1) if opening else None
    if opening is None or closing is None:
        raise error("no front matter", where=f"{where}:1", cure=cure)
    document = read_yaml(text[opening.end() : closing.start() + 1], where, error, first_line=2)
    if not isinstance(document.data, dict):
        raise error("the front matter is no list of “key: value” lines", where=f"{where}:2", cure=cure)
    body_line = text.count("\n", 0, closing.end()) + 1
    return FrontMatter(document, text[closing.end() :], body_line)


def _refuse_aliases(text: str, origin: _Origin) -> None:
    for event in yaml.parse(text, Loader=_BASE):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            mark = event.start_mark
            cure = "write the value out where it is used"
            raise origin.wrong("a YAML anchor or alias", mark.line if mark else 0, cure)


def _value(node: Any, origin: _Origin) -> Any:
    """Nodes into plain values: dicts, lists and texts."""
    kind = node.__class__
    if node.tag:
        raise origin.wrong(f"a YAML tag, {node.tag}", node.start_mark.line, "leave the tag out")
    if kind is yaml.ScalarNode:
        return "" if node.value in ("null", "~") and not node.style else node.value
    if kind is yaml.SequenceNode:
        return [_value(child, origin) for child in node.value]
    found: dict[str, Any] = {}
    for key_node, child in node.value:
        key = key_node.value
        if not isinstance(key, str):
            raise origin.wrong("a key that is no text", key_node.start_mark.line, "use a plain word")
        if key_node.tag:
            _value(key_node, origin)
        if key in found:
            raise origin.wrong(f"“{key}” stands twice", key_node.start_mark.line, "keep one of the two")
        found[key] = _value(child, origin)
    return found
