"""Load all of it, then link once. All that is wrong is reported together, in the order of the files."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from briefroom.errors import BriefroomError, KnowledgeError, ProblemsError
from briefroom.knowledge.backgrounds import read_background
from briefroom.knowledge.body import Body, BodyText, read_body
from briefroom.knowledge.entries import read_actor, read_place
from briefroom.knowledge.fields import Fields
from briefroom.knowledge.ground import Grounding, ground
from briefroom.knowledge.link import check_links
from briefroom.knowledge.sources import read_sources, unused
from briefroom.knowledge.statements import EntryText, all_statements
from briefroom.knowledge.timing import check_timing
from briefroom.model import Actor, Background, Knowledge, Place, Source
from briefroom.yamlfile import Document, read_yaml, split_front_matter

SOURCES = "sources.yml"
FOLDERS = ("actors", "places", "backgrounds")
MOST_SOURCES = 10_000_000  # characters of sources.yml
IDENT = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
Entry = TypeVar("Entry", Actor, Place, Background)
SeedText = Callable[[str], str]  # the words of a seed, by its path below the root; raises BriefroomError


@dataclass(frozen=True, slots=True)
class Examined:
    """All of the knowledge, with all that is wrong with it in the order of the files."""

    knowledge: Knowledge
    problems: tuple[KnowledgeError, ...]
    grounding: Grounding
    listed: Document | None  # sources.yml

    def remarks(self) -> tuple[str, ...]:
        """What is no failure but worth knowing, a line each."""
        found = list(unused(self.listed, self.grounding.cited)) if self.listed else []
        if self.grounding.unnoted:
            count = f"{self.grounding.unnoted} of {self.grounding.statements}"
            found.append(f"{count} sentences, roles, relations and cells rest on sources without notes")
        return tuple(found)


@dataclass(slots=True)
class _Load:
    """What one load has read so far; lives for one call of ``_examine``."""

    content: Path
    problems: list[KnowledgeError] = field(default_factory=list)
    files: dict[str, EntryText] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    listed: Document | None = None  # sources.yml


def load_knowledge(content: Path, seed_text: SeedText | None = None) -> Knowledge:
    """Everything below ``content``; a missing folder is empty. Raises ProblemsError with all problems.

    With ``seed_text``, statements are held against the seeds that their sources are, too.
    """
    examined = examine(content, seed_text)
    if examined.problems:
        raise ProblemsError(examined.problems)
    return examined.knowledge


def examine(content: Path, seed_text: SeedText | None = None) -> Examined:
    """The same, with the problems given back."""
    with without_collector():
        return _examine(_Load(content), seed_text)


def _examine(load: _Load, seed_text: SeedText | None) -> Examined:
    load.sources = _sources(load)
    knowledge = Knowledge(
        actors=_folder(load, "actors", read_actor),
        places=_folder(load, "places", read_place),
        backgrounds=_folder(load, "backgrounds", read_background),
        sources=load.sources,
    )
    stated = all_statements(knowledge)
    load.problems += check_links(knowledge, load.files)
    load.problems += check_timing(knowledge, stated, load.files)
    grounding = ground(knowledge, stated, load.files, _seeds(load, seed_text))
    load.problems += grounding.problems
    load.problems.sort(key=_place)
    return Examined(knowledge, tuple(load.problems), grounding, load.listed)


@contextmanager
def without_collector() -> Iterator[None]:
    """Nothing that is read meanwhile is garbage; looking for some took a third of the time.

    What is only needed meanwhile should be gone by the end of the block: the next look passes over the rest.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _place(problem: KnowledgeError) -> tuple[str, int, str]:
    path, _, line = problem.where.rpartition(":")
    return path, int(line) if line.isdigit() else 0, problem.what


def _folder(load: _Load, name: str, read: Callable[[str, Fields, Body], Entry]) -> dict[str, Entry]:
    found: dict[str, Entry] = {}
    for file in files_in(load.content / name):
        where, stem = f"{load.content.name}/{name}/{file}", file.removesuffix(".md")
        try:
            fields, body = _file(load, f"{load.content}/{name}/{file}", where)
        except KnowledgeError as problem:
            load.problems.append(problem)
            continue
        if not IDENT.fullmatch(stem):
            cure = "name it in small letters, digits and single hyphens, such as ada-orlan.md"
            load.problems.append(KnowledgeError(f"“{stem}” is no id", where=f"{where}:1", cure=cure))
        found[stem] = read(stem, fields, body)
    return found


def files_in(folder: Path) -> list[str]:
    """The names of the entries' files in a folder of the knowledge, in order; none where it is missing."""
    return sorted(path.name for path in folder.glob("*.md"))


def _file(load: _Load, path: str, where: str) -> tuple[Fields, Body]:
    front = split_front_matter(_text(path, where), where, KnowledgeError)
    body = BodyText(front.body, where, front.body_line)
    load.files[where] = EntryText(front.document, body)
    fields = Fields(front.document, load.problems, (), front.document.data)
    return fields, read_body(body, load.sources, load.problems)


def _sources(load: _Load) -> dict[str, Source]:
    path = load.content / SOURCES
    if not path.is_file():
        return {}
    where = f"{load.content.name}/{SOURCES}"
    try:
        text = _text(str(path), where)
        load.listed = read_yaml(text, where, KnowledgeError, most=MOST_SOURCES)
        return read_sources(load.listed, load.problems)
    except KnowledgeError as problem:
        load.problems.append(problem)
        return {}


def _seeds(load: _Load, seed_text: SeedText | None) -> dict[str, str]:
    """The text of every seed that a source is; one that cannot be read is a problem of the source."""
    found: dict[str, str] = {}
    for source in load.sources.values() if seed_text else ():
        if not source.seed or source.seed in found or load.listed is None or seed_text is None:
            continue
        try:
            found[source.seed] = seed_text(source.seed)
        except BriefroomError as caught:
            error = caught.problems[0] if isinstance(caught, ProblemsError) else caught
            where = load.listed.place(source.id, "seed")
            what = f"the seed “{source.seed}” cannot be read: {error.what}"
            load.problems.append(KnowledgeError(what, where=where, cure=error.cure or "correct the path"))
    return found


def _text(path: str, where: str) -> str:
    try:
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  # Path.read_text takes twice as long
            text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        cure = "save the file as UTF-8"
        raise KnowledgeError(f"byte {error.start} is not UTF-8", where=f"{where}:1", cure=cure) from error
    except OSError as error:
        what = f"cannot be read: {error.strerror}"
        raise KnowledgeError(what, where=f"{where}:1", cure="check the file") from error
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
