"""Knowledge files changed as a careful person would: every line that is not meant stays byte for byte.

A library that reads and writes YAML again would set other quotes and line breaks, so single values and
lines are cut out and put in where the parser says they stand. After each change the text is read again and
must say just what was meant; if not, nothing comes of it and an error says so.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import yaml

from briefroom.errors import KnowledgeError
from briefroom.knowledge.scalars import flow, scalar
from briefroom.yamlfile import FENCE, Path, read_yaml, split_front_matter

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
Value = str | Sequence[Any] | Mapping[str, Any]
# What YAML counts as the end of a line.
BREAK = re.compile(r"\r\n|[\r\n\x85\u2028\u2029]")
COMMENT = re.compile(r"[ \t]*#.*")
INDENTED_COMMENT = re.compile(r"[ \t]+#[^\n]*\n")  # it belongs to the list above it
TRAILING = re.compile(r"[ \t]+#[^\n]*")
# The order in which keys stand in a file; a key that is not there goes behind those before it.
ORDER = (
    "kind", "name", "title", "names", "demonyms", "ids", "triggers", "as_of", "from", "to", "roles",
    "relations", "not_same_as", "country", "part_of", "lat", "lon", "precision", "coordinate_source",
    "actors", "places", "sides", "rows", "caveats",
)  # fmt: skip
BY_HAND = "make this change by hand, then build"


@dataclass(frozen=True, slots=True)
class EntryFile:
    """The text of a knowledge file, with plain line ends; ``written`` gives it with its own."""

    text: str
    where: str
    mark: str = ""  # a byte order mark, where the file has one
    line_end: str = "\n"

    @classmethod
    def of(cls, text: str, where: str) -> EntryFile:
        """A file's text as it stands on disk. Raises KnowledgeError where its line ends are mixed."""
        plain = text.removeprefix("\ufeff")
        windows = "\r\n" in plain
        rest = plain.replace("\r\n", "") if windows else plain
        if "\r" in rest or (windows and "\n" in rest):
            cure = "save it with one sort of line end"
            raise KnowledgeError("line ends of two sorts", where=f"{where}:1", cure=cure)
        mark = "\ufeff" if plain != text else ""
        return cls(plain.replace("\r\n", "\n"), where, mark, "\r\n" if windows else "\n")

    def written(self) -> str:
        """The text as it belongs on disk."""
        return self.mark + self.text.replace("\n", self.line_end)

    @property
    def data(self) -> dict[str, Any]:
        """The front matter as plain values."""
        data: dict[str, Any] = split_front_matter(self.text, self.where, KnowledgeError).document.data
        return data

    @property
    def body(self) -> str:
        """All below the front matter."""
        return split_front_matter(self.text, self.where, KnowledgeError).body

    # ------------------------------------------------------------ changes

    def set_text(self, path: Path, value: str) -> EntryFile:
        """Put ``value`` in the place of the text at ``path``, in the quotation marks that stand there."""
        front = _Front(self)
        node = front.node(path)
        quoted = scalar(value, node.style if node.style in ("'", '"') else None)
        start, end = front.range(node)
        if self.text[start:end].endswith("\n"):
            quoted += "\n"  # in the place of a block of lines
        wanted = copy.deepcopy(self.data)
        _holder(wanted, path)[path[-1]] = value
        return self._with(start, end, quoted, wanted)

    def add_key(self, key: str, value: Value, comments: Sequence[str] = ()) -> EntryFile:
        """Add a key that is not there yet, in its usual place; ``comments`` are whole lines above it."""
        front = _Front(self)
        lines = "".join(f"{line.strip()}\n" for line in comments) + block(key, value)
        return self._with(front.place_of(key), None, lines, {**self.data, key: value})

    def add_item(self, path: Path, value: Value, comments: Sequence[str] = (), aside: str = "") -> EntryFile:
        """Add an entry to the end of the list at ``path``; a list that is not there is begun.

        ``comments`` are lines to stand above the entry, ``aside`` a comment behind it; both only go with
        lists that have a line for each entry.
        """
        wanted = copy.deepcopy(self.data)
        held = _get(wanted, path)
        if held is None:
            begun = self.add_key(str(path[0]), [value])
            return begun._commented((*path, 0), comments, aside)
        front = _Front(self)
        node = front.node(path)
        _holder(wanted, path)[path[-1]] = [*(held or []), value]
        start, end = front.range(node)
        if not isinstance(node, yaml.SequenceNode):
            before = "" if self.text[start - 1 : start].isspace() else " "
            return self._with(start, end, f"{before}[{flow(value)}]", wanted)
        if node.flow_style:
            at = front.range(node.value[-1])[1] if node.value else end - 1
            return self._with(at, None, f", {flow(value)}" if node.value else flow(value), wanted)
        indent = " " * node.start_mark.column
        at = front.line_end(front.true_end(node))
        added = self._with(at, None, f"{indent}- {flow(value)}\n", wanted)
        return added._commented((*path, len(held)), comments, aside)

    def add_pair(self, key: str, name: str, value: str) -> EntryFile:
        """Add ``name: value`` to the mapping under ``key``; a mapping that is not there is begun."""
        held = self.data.get(key)
        if key not in self.data:
            return self.add_key(key, {name: value})
        front = _Front(self)
        node = front.node((key,))
        wanted = {**self.data, key: {**(held or {}), name: value}}
        pair = f"{scalar(name)}: {scalar(value)}"
        start, end = front.range(node)
        if not isinstance(node, yaml.MappingNode):
            before = "" if self.text[start - 1 : start].isspace() else " "
            return self._with(start, end, f"{before}{{{pair}}}", wanted)
        if node.flow_style:
            at = front.range(node.value[-1][1])[1] if node.value else end - 1
            return self._with(at, None, f", {pair}" if node.value else pair, wanted)
        indent = " " * node.start_mark.column
        return self._with(front.line_end(end), None, f"{indent}{pair}\n", wanted)

    def drop_item(self, path: Path) -> EntryFile:
        """Take out the entry at ``path``, a list's key and index; the last one takes its key with it."""
        *above, index = path
        front, wanted = _Front(self), copy.deepcopy(self.data)
        held = _get(wanted, tuple(above))
        if len(held) == 1 and len(above) == 1:
            return self.drop_key(str(above[0]))
        del held[index]
        node, number = front.node(tuple(above)), int(index)
        if node.flow_style:
            last = number == len(node.value) - 1
            start = (
                front.range(node.value[number - 1])[1]
                if last and number
                else front.range(node.value[number])[0]
            )
            end = front.range(node.value[number])[1] if last else front.range(node.value[number + 1])[0]
            return self._with(start, end, "", wanted)
        start, end = front.item_lines(node, number)
        return self._with(start, end, "", wanted)

    def drop_key(self, key: str) -> EntryFile:
        """Take out a key with all it holds."""
        front = _Front(self)
        start = front.key_start(key)
        end = front.line_end(front.true_end(front.node((key,))))
        return self._with(start, end, "", {k: v for k, v in self.data.items() if k != key})

    def with_body(self, body: str) -> EntryFile:
        """The same front matter above another body."""
        return replace(self, text=self.text[: len(self.text) - len(self.body)] + body)

    def with_lines_on_top(self, lines: Sequence[str]) -> EntryFile:
        """With comment lines right below the opening fence."""
        start = _Front(self).start
        return self._with(start, None, "".join(f"{line.strip()}\n" for line in lines), self.data)

    # ------------------------------------------------------------ comments

    def comments_of(self, path: Path) -> tuple[tuple[str, ...], str]:
        """The comment lines right above an entry of a list, and the comment behind it."""
        front = _Front(self)
        node = front.node(path[:-1])
        if node.flow_style:
            return (), ""
        start, end = front.item_lines(node, int(path[-1]))
        above: list[str] = []
        for line in reversed(self.text[:start].splitlines()):
            if not COMMENT.fullmatch(line):
                break
            above.insert(0, line)
        behind = TRAILING.match(self.text, front.true_end(node.value[int(path[-1])]), end)
        return tuple(above), behind.group().strip() if behind else ""

    def comment_lines(self) -> tuple[str, ...]:
        """All lines of the front matter that are nothing but comment."""
        front = _Front(self)
        return tuple(
            line for line in self.text[front.start : front.end].splitlines() if COMMENT.fullmatch(line)
        )

    # ------------------------------------------------------------ inside

    def _commented(self, path: Path, comments: Sequence[str], aside: str) -> EntryFile:
        front = _Front(self)
        node = front.node(path[:-1])
        if node.flow_style or not (comments or aside):
            return self
        start, _ = front.item_lines(node, int(path[-1]))
        end = front.true_end(node.value[int(path[-1])])
        indent = " " * node.start_mark.column
        lines = "".join(f"{indent}{line.strip()}\n" for line in comments)
        behind = f"  {aside}" if aside else ""
        return self._with(start, end, lines + self.text[start:end] + behind, self.data)

    def _with(self, start: int, end: int | None, words: str, wanted: Mapping[str, Any]) -> EntryFile:
        """With ``words`` from ``start`` to ``end`` (None: put in), if the text then says ``wanted``."""
        text = self.text[:start] + words + self.text[start if end is None else end :]
        changed = replace(self, text=text)
        line = self.text.count("\n", 0, start) + 1
        try:
            fits = changed.data == wanted and changed.body == self.body
        except KnowledgeError:
            fits = False
        if not fits:
            what = f"cannot be changed to say {' '.join(words.split())[:80]!r}"
            raise KnowledgeError(what, where=f"{self.where}:{line}", cure=BY_HAND)
        return changed


class _Front:
    """Where things stand in the front matter of a text, in offsets into it."""

    def __init__(self, entry: EntryFile) -> None:
        opening = FENCE.match(entry.text)
        body = split_front_matter(entry.text, entry.where, KnowledgeError).body
        head = entry.text[: len(entry.text) - len(body)]
        self.text = entry.text
        self.start = opening.end() if opening else 0
        self.end = head.rindex("---")
        source = entry.text[self.start : self.end]
        read_yaml(source, entry.where, KnowledgeError)  # refuses what is not safe
        self._root: Any = yaml.compose(source, Loader=_LOADER)
        self._lines = [0, *(found.end() for found in BREAK.finditer(source))]

    def node(self, path: Path) -> Any:
        """The node at a path that is there."""
        found: Any = self._root
        for step in path:
            if isinstance(found, yaml.MappingNode):
                found = next(child for key, child in found.value if key.value == step)
            else:
                found = found.value[int(step)]
        return found

    def range(self, node: Any) -> tuple[int, int]:
        """Start and end of a node, layout behind it left out."""
        return self._offset(node.start_mark), self.true_end(node)

    def true_end(self, node: Any) -> int:
        """Where a node's last word ends; the parser counts white space and comments behind a block to it."""
        if isinstance(node, yaml.ScalarNode) or node.flow_style:
            return self._offset(node.end_mark)
        last = node.value[-1]
        return self.true_end(last[1] if isinstance(node, yaml.MappingNode) else last)

    def line_end(self, offset: int) -> int:
        """The start of the line after the one that ``offset`` ends in."""
        if offset and self.text[offset - 1] == "\n":
            return offset  # a block of text ends with its line
        end = self.text.find("\n", offset)
        return len(self.text) if end < 0 else end + 1

    def item_lines(self, node: Any, index: int) -> tuple[int, int]:
        """The lines of an entry of a list that has a line for each."""
        child = node.value[index]
        dash = self.text.rindex("-", 0, self._offset(child.start_mark))
        return self.text.rfind("\n", 0, dash) + 1, self.line_end(self.true_end(child))

    def key_start(self, key: str) -> int:
        """The start of the line of a key at the top."""
        mark = next(k.start_mark for k, _ in self._root.value if k.value == key)
        return self._offset(mark)

    def place_of(self, key: str) -> int:
        """Where a new key belongs: behind the last of those that stand before it in ``ORDER``."""
        rank = {name: number for number, name in enumerate(ORDER)}
        mine = rank.get(key, len(ORDER))
        before = [child for k, child in self._root.value if rank.get(k.value, len(ORDER)) <= mine]
        at = self.line_end(self.true_end(before[-1])) if before else self.start
        while before and (comment := INDENTED_COMMENT.match(self.text, at)):
            at = comment.end()
        return at

    def _offset(self, mark: Any) -> int:
        return int(self.start + self._lines[mark.line] + mark.column)


def block(key: str, value: Value) -> str:
    """Lines of a key: a list of records has a line for each, all else stands behind the key."""
    if isinstance(value, (str, Mapping)) or not value:
        return f"{key}: {flow(value)}\n"
    return f"{key}:\n" + "".join(f"  - {flow(item)}\n" for item in value)


def _get(data: Any, path: Path) -> Any:
    for step in path:
        if isinstance(data, dict) and step not in data:
            return None
        data = data[step]
    return data


def _holder(data: Any, path: Path) -> Any:
    return _get(data, path[:-1])


def paths_of(data: Any, *pattern: str) -> Iterator[tuple[Path, str]]:
    """(path, text) of every text that fits the pattern, in which ``*`` stands for every entry of a list."""
    yield from _paths(data, pattern, ())


def _paths(data: Any, pattern: Sequence[str], path: Path) -> Iterator[tuple[Path, str]]:
    if not pattern:
        if isinstance(data, str):
            yield path, data
        return
    step, *rest = pattern
    if step == "*" and isinstance(data, list):
        for index, item in enumerate(data):
            yield from _paths(item, rest, (*path, index))
    elif isinstance(data, dict) and step in data:
        yield from _paths(data[step], rest, (*path, step))
