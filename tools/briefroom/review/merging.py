"""Two that are one: all that one file says moves into the other, and every file that named it names that.

Nothing is decided here that a person has not: two kinds, two countries, two ids of one register are errors
that name both values.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefroom.errors import ReviewError
from briefroom.knowledge.entries import script_of
from briefroom.knowledge.entrybody import add_sentence, sentences_of
from briefroom.knowledge.entryfile import EntryFile
from briefroom.knowledge.entryrefs import FOLDERS, add_record, replace_id
from briefroom.model import Actor, Place
from briefroom.review.acts import find_suggestion
from briefroom.review.effects import ALIAS, ENTRIES, NAMES
from briefroom.review.keys import normal
from briefroom.review.project import WHERE, Draft, Entry, Project, folder_of, text_of
from briefroom.review.rulings import effective, mark_of
from briefroom.review.suggestions import ACRONYM, Suggestion

# What describes one point on the map together: taken over whole, or not at all.
POINT = ("lat", "lon", "precision", "coordinate_source")
SETTLED = ("kind", "name", "names", "title")  # what has rules of its own


def merge(project: Project, old: str, new: str, found: tuple[Suggestion, ...], kind: str = "") -> Draft:
    """The draft of a merge of ``old`` into ``new``: ids of entries, or names of unknown actors.

    Raises ReviewError for what no rule may settle, and where a ruling says that the two are not the same.
    """
    if normal(old) == normal(new):
        raise ReviewError(f"“{old}” cannot be merged into itself", where=WHERE, cure="name two")
    _refuse_apart(project, old, new)
    gone, stays = project.entry(old), project.entry(new)
    if gone is not None and stays is not None:
        return merge_entries(project, gone, stays, kind)
    if gone is not None:
        cure = f"turn the two round: briefroom review merge “{new}” {old}"
        raise ReviewError(f"an entry cannot go into “{new}”, which is none", where=WHERE, cure=cure)
    name = _unknown_name(project, old, found)
    if stays is not None:
        return _as_alias(project, name, stays)
    details = {"from": name, "into": _unknown_name(project, new, found), "of": NAMES}
    return Draft("merge", details)


def merge_entries(project: Project, gone: Entry, stays: Entry, kind: str) -> Draft:
    """All of ``gone`` in the file of ``stays``, its own file removed, every reference turned."""
    if folder_of(gone) != folder_of(stays):
        what = f"“{gone.id}” is of {folder_of(gone)}, “{stays.id}” of {folder_of(stays)}"
        raise ReviewError(what, where=gone.path, cure="only what is of one folder can be one")
    if getattr(gone, "sides", ()) or getattr(stays, "sides", ()):
        cure = "move its rows by hand"
        raise ReviewError("a versus cannot be merged", where=gone.path, cure=cure)
    notes = _parted(gone, stays)
    source = replace_id(project.file(gone.path), stays.id, gone.id, own=gone.id)
    source = replace_id(source, gone.id, stays.id, own="")
    target = replace_id(project.file(stays.path), gone.id, stays.id, own=stays.id)
    target = _with_kind(target, source, kind)
    files: dict[str, str | None] = {
        **turned(project, gone.id, stays.id, but=(gone.path, stays.path)),
        gone.path: None,
        stays.path: _united(target, source).written(),
    }
    return Draft("merge", {"from": gone.id, "into": stays.id, "of": ENTRIES}, files, notes=notes)


def turned(project: Project, old: str, new: str, *, but: tuple[str, ...]) -> dict[str, str | None]:
    """Every other knowledge file that names ``old``, with ``new`` in its place."""
    files: dict[str, str | None] = {}
    for folder in FOLDERS:
        for path in sorted((project.root / "content" / folder).glob("*.md")):
            name = f"content/{folder}/{path.name}"
            text = text_of(project.root, name)
            if name not in but and text is not None and old in text:
                changed = replace_id(EntryFile.of(text, name), old, new, own=path.stem).written()
                if changed != text:
                    files[name] = changed
    return files


def name_record(text: str) -> Any:
    """A name as it stands in a list of names: capitals alone are an acronym."""
    return {"text": text, "type": "acronym"} if ACRONYM.fullmatch(text) else text


def _refuse_apart(project: Project, old: str, new: str) -> None:
    pair = {normal(old), normal(new)}
    for ruling in effective(project.rulings):
        if ruling.kind == "not_same" and {normal(ruling.details["a"]), normal(ruling.details["b"])} == pair:
            what = f"{ruling.by} ruled that “{old}” and “{new}” are not the same: {ruling.why}"
            cure = f"if that is wrong: briefroom review undo {mark_of(ruling)}"
            raise ReviewError(what, where=WHERE, cure=cure)


def _unknown_name(project: Project, word: str, found: tuple[Suggestion, ...]) -> str:
    """The name of an unknown actor. Raises ReviewError, for a word like an id with the ids that are near."""
    try:
        return find_suggestion(word, found).name
    except ReviewError:
        project.refuse_as_id(word)
        raise


def _as_alias(project: Project, name: str, stays: Entry) -> Draft:
    if not isinstance(stays, (Actor, Place)):
        cure = "add a trigger to its file by hand"
        raise ReviewError(f"“{stays.id}” is a background and has no names", where=stays.path, cure=cure)
    if script_of(name) in {"Arab", "Hebr"}:
        cure = f"add it by hand, with its language: - {{text: {name}, lang: …}}"
        raise ReviewError(f"“{name}” is written from right to left", where=stays.path, cure=cure)
    changed = add_record(project.file(stays.path), "names", name_record(name)).written()
    return Draft("merge", {"from": name, "into": stays.id, "of": ALIAS}, {stays.path: changed})


def _parted(gone: Entry, stays: Entry) -> tuple[str, ...]:
    """What the two files said against it, which the merge takes out."""
    said = []
    for entry, other in ((gone, stays), (stays, gone)):
        for distinct in getattr(entry, "not_same_as", ()):
            if distinct.ref == other.id:
                note = f" ({distinct.note})" if distinct.note else ""
                said.append(f"{entry.path} said that {other.id} is somebody else{note}; that went")
    return tuple(said)


def _with_kind(target: EntryFile, source: EntryFile, kind: str) -> EntryFile:
    """The kind of both, or the one a person gives."""
    one, other = source.data["kind"], target.data["kind"]
    if not kind and one != other:
        cure = f"say which it is: --kind {one} or --kind {other}"
        raise ReviewError(f"two kinds, {one} and {other}", where=source.where, cure=cure)
    return target if kind in ("", other) else target.set_text(("kind",), kind)


def _united(target: EntryFile, source: EntryFile) -> EntryFile:
    """``target`` with all that ``source`` says and it does not; comments come along."""
    changed = _with_names(target, source)
    settled = (*SETTLED, *POINT) if "lat" in target.data else SETTLED
    for key, value in source.data.items():
        if key in settled:
            continue
        if isinstance(value, list):
            for index, item in enumerate(value):
                changed = add_record(changed, key, item, source.comments_of((key, index)))
        elif isinstance(value, Mapping):
            changed = _with_pairs(changed, key, value, source)
        elif value:
            changed = _with_scalar(changed, key, value, source)
    carried = "\n".join(changed.comment_lines())
    left = [line for line in source.comment_lines() if line.strip() not in carried]
    changed = changed.with_lines_on_top(left) if left else changed
    body = sentences_of(source)
    for sentence in body.now:
        changed = add_sentence(changed, sentence)
    for sentence in body.later:
        changed = add_sentence(changed, sentence, later=True)
    return _at_one(changed)


def _at_one(entry: EntryFile) -> EntryFile:
    """Without what says that the entry is not somebody whose name it now has."""
    names = [n["text"] if isinstance(n, Mapping) else n for n in entry.data.get("names") or []]
    own = {normal(text) for text in (str(entry.data.get("name", "")), *names)}
    parted = entry.data.get("not_same_as") or []
    for index in reversed(range(len(parted))):
        if normal(parted[index].get("name", "")) in own:
            entry = entry.drop_item(("not_same_as", index))
    return entry


def _with_names(target: EntryFile, source: EntryFile) -> EntryFile:
    own = str(target.data.get("name", ""))
    listed = [
        (name, source.comments_of(("names", index)))
        for index, name in enumerate(source.data.get("names") or [])
    ]
    if "name" in source.data:
        listed.insert(0, (name_record(source.data["name"]), ((), "")))
    for name, comments in listed:
        text = name["text"] if isinstance(name, Mapping) else name
        if normal(text) != normal(own):
            target = add_record(target, "names", name, comments)
    return target


def _with_pairs(target: EntryFile, key: str, pairs: Mapping[str, Any], source: EntryFile) -> EntryFile:
    held = target.data.get(key) or {}
    for name, value in pairs.items():
        if name in held and held[name] != value:
            cure = "find out which is right, and take the other out of its file"
            what = f"two values of {key}: {name}, “{value}” and “{held[name]}”"
            raise ReviewError(what, where=source.where, cure=cure)
        if name not in held:
            target = target.add_pair(key, name, value)
    return target


def _with_scalar(target: EntryFile, key: str, value: str, source: EntryFile) -> EntryFile:
    held = target.data.get(key, "")
    if key == "as_of" and value > held:
        return _put(target, key, value)
    if key == "as_of" or held == value:
        return target
    if held and key not in POINT:
        cure = "find out which is right, and make the two files agree"
        raise ReviewError(f"two values of {key}, “{value}” and “{held}”", where=source.where, cure=cure)
    return _put(target, key, value)


def _put(target: EntryFile, key: str, value: str) -> EntryFile:
    return target.set_text((key,), value) if key in target.data else target.add_key(key, value)
