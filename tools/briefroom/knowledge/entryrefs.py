"""Where knowledge files name other entries by id, and one id put in the place of another there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefroom.errors import KnowledgeError
from briefroom.knowledge.entryfile import EntryFile, paths_of
from briefroom.yamlfile import Path

FOLDERS = ("actors", "places", "backgrounds")
# Every place of a file that may hold an id. A role's body and a name's user may also be plain words.
REFERENCES = (
    ("roles", "*", "org"), ("relations", "*", "target"), ("not_same_as", "*", "ref"),
    ("names", "*", "used_by"), ("country",), ("part_of",), ("actors", "*"), ("places", "*"), ("sides", "*"),
)  # fmt: skip
# Lists whose entries are about another entry: pointing at oneself, they say nothing.
ABOUT_OTHERS = ("relations", "not_same_as")
# What of a record may differ while it still says the same thing.
SUPPORT = ("sources", "note")


def replace_id(entry: EntryFile, old: str, new: str, *, own: str) -> EntryFile:
    """The file with ``new`` wherever it named ``old``; ``own`` is the id of the file itself.

    What would then stand twice is kept once, with the sources of both; what would point at the file itself
    goes. Raises KnowledgeError for a versus whose two sides would become one.
    """
    changed = entry
    if {old, new} <= set(entry.data.get("sides") or []):
        cure = "settle what the versus is about first: change its sides, or remove it"
        what = f"“{old}” and “{new}” are the two sides of one versus"
        raise KnowledgeError(what, where=entry.where, cure=cure)
    for pattern in REFERENCES:
        places = [path for path, text in paths_of(entry.data, *pattern) if text == old]
        for path in reversed(places):  # from the last to the first: dropping one moves none before it
            changed = _replaced(changed, path, new, own)
    return changed


def add_record(
    entry: EntryFile, key: str, value: Any, comments: tuple[tuple[str, ...], str] = ((), "")
) -> EntryFile:
    """With ``value`` in the list ``key``, unless it stands there; then with its sources added to that one."""
    held = entry.data.get(key) or []
    twin = next((n for n, other in enumerate(held) if says_same(key, other, value)), None)
    if twin is None:
        return entry.add_item((key,), value, *comments)
    return _with_sources(entry, (key, twin), value)


def says_same(key: str, one: Any, other: Any) -> bool:
    """Whether two entries of a list say the same thing, whatever supports them."""
    if key == "names":
        return _name_key(one) == _name_key(other)
    if key == "not_same_as":
        return all(one.get(part, "") == other.get(part, "") for part in ("ref", "name"))
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return _claim(one) == _claim(other)
    return bool(one == other)


def _name_key(name: Any) -> str:
    """A name as the loader compares it: an acronym keeps its case."""
    if isinstance(name, Mapping):
        text = str(name.get("text", ""))
        return text if name.get("type") == "acronym" else text.casefold()
    return str(name).casefold()


def _claim(record: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value and key not in SUPPORT}


def _replaced(entry: EntryFile, path: Path, new: str, own: str) -> EntryFile:
    """With ``new`` at ``path``, or without the record where it says nothing any more."""
    key = str(path[0])
    if new == own and key in ABOUT_OTHERS:
        return entry.drop_item(path[:2])
    if new == own and len(path) == 1:
        return entry.drop_key(key)
    changed = entry.set_text(path, new)
    if len(path) == 1:
        return changed
    held = changed.data[key]
    index = int(path[1])
    twin = next((n for n, o in enumerate(held) if n != index and says_same(key, o, held[index])), None)
    if twin is None:
        return changed
    return _with_sources(changed, (key, twin), held[index]).drop_item((key, index))


def _with_sources(entry: EntryFile, path: Path, other: Any) -> EntryFile:
    """The record at ``path`` with the sources that ``other`` has and it has not."""
    if not isinstance(other, Mapping):
        return entry
    held = entry.data[str(path[0])][int(path[1])].get("sources") or []
    for source in other.get("sources") or []:
        if source not in held:
            entry = entry.add_item((*path, "sources"), source)
    return entry
