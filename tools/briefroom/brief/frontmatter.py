"""The front matter of a brief: written key by key, read with care, merged by key.

What the tools own (the seed, its hash, the coverage) follows the new text. Lists of ids merge as sets, so
that an actor a person took out stays out. All else is the person's once the person has changed it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from briefroom.brief.threeway import Clash
from briefroom.errors import BriefError
from briefroom.yamlfile import Document, read_yaml

Value = str | Sequence[str] | Mapping[str, int]
LONG = 1 << 30  # no folding: one key, one line
OWNED = frozenset({"seed", "seed_sha256", "coverage"})
LISTS = frozenset({"actors", "places", "backgrounds"})
NEEDED = frozenset({"title", "date", "rights", "status"})  # given again when a person removes them
STATES = frozenset({"generated", "edited", "conflict"})  # any other status is a person's word
FENCED = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.S | re.M)
CURE = "mend the lines between the two “---”, or restore the file; the build does not touch it until then"


@dataclass(frozen=True, slots=True)
class Front:
    """Front matter with the words of every key: ``raw[key]`` is its lines, comments above it included."""

    document: Document
    raw: Mapping[str, str]
    tail: str = ""  # comments after the last key

    @property
    def values(self) -> Mapping[str, object]:
        """The parsed values: strings, lists and dicts of strings."""
        values: Mapping[str, object] = self.document.data
        return values

    @property
    def text(self) -> str:
        """The fenced block."""
        return "---\n" + "".join(self.raw.values()) + self.tail + "---\n"


def write_front_matter(values: Mapping[str, Value]) -> str:
    """The fenced block, one line a key."""
    return "---\n" + "".join(write_key(key, value) for key, value in values.items()) + "---\n"


def write_key(key: str, value: Value) -> str:
    """``key: value`` with the line's end; lists and mappings in flow style."""
    plain = value if isinstance(value, str) else dict(value) if isinstance(value, Mapping) else list(value)
    dumped = yaml.safe_dump(plain, default_flow_style=True, allow_unicode=True, width=LONG, sort_keys=False)
    return f"{key}: {dumped.removesuffix(chr(10)).removesuffix('...').strip()}\n"


def split_front(text: str, where: str) -> tuple[Front, str, int]:
    """Front matter, body, and the line the body begins on; raises BriefError where it cannot be read."""
    found = FENCED.match(text)
    if found is None:
        raise BriefError("no front matter", where=f"{where}:1", cure=CURE)
    document = read_yaml(found["yaml"], where, BriefError, first_line=2)
    if not isinstance(document.data, dict):
        raise BriefError("the front matter is no list of “key: value” lines", where=f"{where}:2", cure=CURE)
    raw, tail = _raw(found["yaml"], document)
    return Front(document, raw, tail), text[found.end() :], text.count("\n", 0, found.end()) + 1


def empty_front() -> Front:
    """Front matter that says nothing, for a brief that was never generated."""
    return Front(Document({}, {}, ""), {})


def with_key(front: Front, key: str, value: Value) -> Front:
    """The front matter with one key set, at its place or at the end."""
    raw = {**front.raw, key: write_key(key, value)}
    values = {**front.values, key: value}
    return Front(Document(values, front.document.lines, front.document.where), raw, front.tail)


def _raw(text: str, document: Document) -> tuple[dict[str, str], str]:
    """The lines of each key, from the comments above it to the next key's."""
    lines = text.splitlines(keepends=True)
    starts = sorted((document.lines[(key,)] - 2, key) for key in document.data)
    begin = 0
    raw: dict[str, str] = {}
    for index, (_, key) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else len(lines)
        while end > begin + 1 and _is_comment(lines[end - 1]):
            end -= 1
        raw[key] = "".join(lines[begin:end])
        begin = end
    return raw, "".join(lines[begin:])


def _is_comment(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def merge_front(base: Front, yours: Front, new: Front) -> tuple[Front, tuple[Clash, ...]]:
    """Merge key by key; the person's order stays, new keys follow their new neighbour."""
    raw: dict[str, str] = {}
    values: dict[str, object] = {}
    clashes: list[Clash] = []
    for key in _order(yours, new):
        text, value, clash = _merge_key(key, base, yours, new)
        if text is not None:
            raw[key], values[key] = text, value
        clashes += [clash] if clash else []
    return Front(Document(values, {}, yours.document.where), raw, yours.tail), tuple(clashes)


def _order(yours: Front, new: Front) -> list[str]:
    order = list(yours.raw)
    at = 0
    for key in new.raw:
        if key in order:
            at = order.index(key) + 1
        else:
            order.insert(at, key)
            at += 1
    return order


def _merge_key(key: str, base: Front, yours: Front, new: Front) -> tuple[str | None, object, Clash | None]:
    """The lines of a key (None: it goes), their value, and the clash if there is one."""
    old, mine, fresh = (front.values.get(key) for front in (base, yours, new))
    take_new = (new.raw.get(key), fresh, None)
    take_mine = (yours.raw.get(key), mine, None)
    if key in OWNED or mine == fresh:
        return take_new if key in OWNED or key not in yours.raw else take_mine
    if mine is None and (key in NEEDED or old is None):
        return take_new
    if key in LISTS and isinstance(mine, list) and isinstance(fresh, list):
        return _merge_list(key, old if isinstance(old, list) else [], yours, new)
    if key == "status":
        return take_new if mine in STATES else take_mine
    if mine == old:
        return take_new
    clash = Clash(_line(yours, key), _line(new, key)) if fresh != old and mine is not None else None
    return (*take_mine[:2], clash)


def _merge_list(key: str, old: list[str], yours: Front, new: Front) -> tuple[str, object, None]:
    mine, fresh = _strings(yours.values[key]), _strings(new.values[key])
    removed, added = set(old) - set(mine), [item for item in mine if item not in old]
    merged = [item for item in fresh if item not in removed]
    merged += [item for item in added if item not in merged]
    if merged == mine:
        return yours.raw[key], mine, None
    return write_key(key, merged), merged, None


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


def _line(front: Front, key: str) -> str:
    """A key's lines without the comments above them; empty where the key is not there."""
    lines = front.raw.get(key, "").splitlines()
    return "\n".join(line for line in lines if not _is_comment(line))
