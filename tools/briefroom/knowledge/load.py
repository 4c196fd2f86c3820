"""Load all of it, then link once. All that is wrong is reported together, in the order of the files."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from briefroom.errors import KnowledgeError, ProblemsError
from briefroom.knowledge.backgrounds import read_background
from briefroom.knowledge.body import Body, BodyText, read_body
from briefroom.knowledge.entries import read_actor, read_place, read_sources
from briefroom.knowledge.fields import Fields
from briefroom.knowledge.link import check_links
from briefroom.model import Actor, Background, Knowledge, Place, Source
from briefroom.yamlfile import read_yaml, split_front_matter

SOURCES = "sources.yml"
IDENT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
Entry = TypeVar("Entry", Actor, Place, Background)


@dataclass(slots=True)
class _Load:
    """What one load has read so far; lives for one call of ``load_knowledge``."""

    content: Path
    problems: list[KnowledgeError] = field(default_factory=list)
    files: dict[str, Fields] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)


def load_knowledge(content: Path) -> Knowledge:
    """Everything below ``content``; a missing folder is empty. Raises ProblemsError with all problems."""
    load = _Load(content)
    load.sources = _sources(load)
    knowledge = Knowledge(
        actors=_folder(load, "actors", read_actor),
        places=_folder(load, "places", read_place),
        backgrounds=_folder(load, "backgrounds", read_background),
        sources=load.sources,
    )
    load.problems += check_links(knowledge, load.files)
    if load.problems:
        load.problems.sort(key=_place)
        raise ProblemsError(load.problems)
    return knowledge


def _place(problem: KnowledgeError) -> tuple[str, int, str]:
    path, _, line = problem.where.rpartition(":")
    return path, int(line) if line.isdigit() else 0, problem.what


def _folder(load: _Load, name: str, read: Callable[[str, Fields, Body], Entry]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for path in sorted((load.content / name).glob("*.md")):
        where = f"{load.content.name}/{name}/{path.name}"
        try:
            fields, body = _file(load, path, where)
        except KnowledgeError as problem:
            load.problems.append(problem)
            continue
        if not IDENT.fullmatch(path.stem):
            cure = "name it in small letters, digits and single hyphens, such as ada-orlan.md"
            load.problems.append(KnowledgeError(f"“{path.stem}” is no id", where=f"{where}:1", cure=cure))
        found[path.stem] = read(path.stem, fields, body)
    return found


def _file(load: _Load, path: Path, where: str) -> tuple[Fields, Body]:
    front = split_front_matter(_text(path, where), where, KnowledgeError)
    fields = Fields(front.document, load.problems, (), front.document.data)
    body = BodyText(front.body, where, front.body_line)
    load.files[where] = fields
    return fields, read_body(body, load.sources, load.problems)


def _sources(load: _Load) -> dict[str, Source]:
    path = load.content / SOURCES
    if not path.is_file():
        return {}
    where = f"{load.content.name}/{SOURCES}"
    try:
        return read_sources(read_yaml(_text(path, where), where, KnowledgeError), load.problems)
    except KnowledgeError as problem:
        load.problems.append(problem)
        return {}


def _text(path: Path, where: str) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        cure = "save the file as UTF-8"
        raise KnowledgeError(f"byte {error.start} is not UTF-8", where=f"{where}:1", cure=cure) from error
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise KnowledgeError(what, where=f"{where}:1", cure="check the file") from error
