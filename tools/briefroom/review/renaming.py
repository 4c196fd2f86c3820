"""One entry under another id, and one entry that was two."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from briefroom.errors import ReviewError
from briefroom.knowledge.body import MARK
from briefroom.knowledge.entrybody import NewEntry, compose_entry, drop_sentence, sentences_of
from briefroom.knowledge.entryfile import EntryFile
from briefroom.knowledge.entryrefs import add_record, replace_id
from briefroom.model import Actor, Place, Sourced
from briefroom.review.keys import normal
from briefroom.review.merging import name_record, turned
from briefroom.review.project import WHERE, Draft, Project, check_id, folder_of, path_of


def rename(project: Project, old: str, new: str, name: str = "") -> Draft:
    """The entry's file moved, every reference turned; with another ``name`` the old one becomes an alias.

    ``new`` may be the id it has: then only the name changes. Raises ReviewError where ``new`` is taken.
    """
    entry = project.needed(old)
    _check_free(project, new, but=old)
    file = project.file(entry.path)
    name = " ".join(name.split())
    changed = replace_id(file, old, new, own="") if new != old else file
    if name:
        changed = _named(changed, name)
    if new == old and changed == file:
        raise ReviewError(f"“{old}” has that id and name already", where=WHERE, cure="give another of them")
    path = path_of(folder_of(entry), new)
    files: dict[str, str | None] = {entry.path: None, path: changed.written()}
    if new != old:
        files |= turned(project, old, new, but=(entry.path,))
    shown = name or str(changed.data.get("name") or changed.data.get("title") or "")
    return Draft("rename", {"from": old, "into": new, "name": shown}, files)


def split(project: Project, old: str, new: str, names: Sequence[str], definition: str = "") -> Draft:
    """Some names of an entry, and the sentences that use them, in an entry of their own.

    Where ``new`` is an entry already the names go there. A new file needs a sourced sentence: one that
    uses a name that moves, or ``definition`` with its marks ("Words. [^source]"). Raises ReviewError.
    """
    entry = project.needed(old)
    if not isinstance(entry, (Actor, Place)):
        cure = "write a second file by hand"
        raise ReviewError(f"“{old}” is a background and has no names", where=entry.path, cure=cure)
    there = project.entry(new)
    if there is None:
        _check_free(project, new, but="")
    rest, moved = _without_names(project.file(entry.path), names)
    if there is None:
        rest, text = _new_file(rest, moved, definition)
        path = path_of(folder_of(entry), new)
    elif folder_of(there) == folder_of(entry):
        path, text = there.path, _with_names(project.file(there.path), moved).written()
    else:
        cure = "name an entry of the same folder, or a new id"
        raise ReviewError(f"“{new}” is of {folder_of(there)}", where=there.path, cure=cure)
    files: dict[str, str | None] = {entry.path: rest.written(), path: text}
    if folder_of(entry) == "actors":
        files[entry.path] = _apart(EntryFile.of(rest.written(), entry.path), new)
        files[path] = _apart(EntryFile.of(text, path), old)
    notes = ("roles and relations stayed where they were: move those of the new entry by hand",)
    kept = notes if getattr(entry, "roles", ()) or getattr(entry, "relations", ()) else ()
    return Draft("split", {"from": old, "into": new, "names": "|".join(names)}, files, notes=kept)


def _check_free(project: Project, ident: str, *, but: str) -> None:
    check_id(ident)
    if ident != but and project.entry(ident) is not None:
        cure = f"give another id, or: briefroom review merge {but or ident} {ident}"
        raise ReviewError(f"there is an entry “{ident}” already", where=WHERE, cure=cure)


def _named(entry: EntryFile, name: str) -> EntryFile:
    """With the name, the old one kept as an alias; a background's title has no aliases."""
    if "name" not in entry.data:
        return entry.set_text(("title",), name)
    old = str(entry.data["name"])
    for index, listed in reversed(list(enumerate(entry.data.get("names") or []))):
        if normal(_text(listed)) == normal(name):
            entry = entry.drop_item(("names", index))
    changed = entry.set_text(("name",), name)
    return changed if normal(old) == normal(name) else add_record(changed, "names", name_record(old))


def _text(name: Any) -> str:
    return str(name["text"] if isinstance(name, Mapping) else name)


Listed = tuple[Any, tuple[tuple[str, ...], str]]  # a name as it stands in its list, and its comments


def _without_names(entry: EntryFile, names: Sequence[str]) -> tuple[EntryFile, tuple[Listed, ...]]:
    """The file without the names, and these in the order asked for. Raises ReviewError for one not listed."""
    moved: list[Listed] = []
    for name in names:
        listed = entry.data.get("names") or []
        index = next((n for n, held in enumerate(listed) if normal(_text(held)) == normal(name)), None)
        if index is None:
            own = normal(name) == normal(str(entry.data["name"]))
            known = ", ".join(f"“{_text(held)}”" for held in listed) or "none"
            cure = "rename the entry first" if own else f"its other names: {known}"
            raise ReviewError(f"“{name}” is none of its other names", where=entry.where, cure=cure)
        _, aside = entry.comments_of(("names", index))
        moved.append((listed[index], ((), aside)))
        entry = entry.drop_item(("names", index))
    if not moved:
        raise ReviewError("no names", where=WHERE, cure='say which go: --names "…" "…"')
    return entry, tuple(moved)


def _new_file(entry: EntryFile, moved: Sequence[Listed], definition: str) -> tuple[EntryFile, str]:
    """The entry without the sentences that use only the names that move, and the text of the new file."""
    texts = [_text(name) for name, _ in moved]
    body = sentences_of(entry)
    now = tuple(s for s in body.now if _uses(s, texts))
    later = tuple(s for s in body.later if _uses(s, texts))
    for sentence in now:
        entry = drop_sentence(entry, sentence)
    for sentence in later:
        entry = drop_sentence(entry, sentence, later=True)
    if definition:
        marks = tuple(dict.fromkeys(MARK.findall(definition)))
        now = (Sourced(" ".join(MARK.sub("", definition).split()), marks), *now)
    if not now or not all(s.sources for s in now):
        cure = 'say who it is, with a source: --definition "Words. [^source-id]"'
        raise ReviewError(f"no sourced sentence uses “{texts[0]}”", where=entry.where, cure=cure)
    front = {"kind": entry.data["kind"], "name": texts[0], "as_of": entry.data.get("as_of", "")}
    made = EntryFile.of(compose_entry(NewEntry(front, now, later)), "the new file")
    return entry, _with_names(made, moved[1:]).written()


def _with_names(entry: EntryFile, moved: Sequence[Listed]) -> EntryFile:
    for name, comments in moved:
        entry = add_record(entry, "names", name, comments)
    return entry


def _uses(sentence: Sourced, names: Sequence[str]) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence.text) for name in names)


def _apart(entry: EntryFile, other: str) -> str:
    return add_record(entry, "not_same_as", {"ref": other}).written()
