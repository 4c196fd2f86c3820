"""The project as an act finds it: its knowledge whole and checked, its rulings, the texts of its files.

Acts read through this and hand back a ``Draft``; nothing is written before ``writing`` has checked it.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefroom.errors import ReviewError
from briefroom.knowledge import load_knowledge
from briefroom.knowledge.entryfile import EntryFile
from briefroom.knowledge.load import IDENT
from briefroom.model import Actor, Background, Knowledge, Place, Ruling, RulingKind
from briefroom.review.effects import redirects_of
from briefroom.review.journal import recover
from briefroom.review.rulings import read_rulings

SOURCES = "content/sources.yml"
WHERE = "briefroom review"  # where a word of the command itself is wrong
Entry = Actor | Place | Background


@dataclass(frozen=True, slots=True)
class Project:
    """What acts start from."""

    root: Path
    knowledge: Knowledge
    rulings: tuple[Ruling, ...]

    def entry(self, ident: str) -> Entry | None:
        """The entry of that id, if there is one."""
        known = self.knowledge
        return known.actors.get(ident) or known.places.get(ident) or known.backgrounds.get(ident)

    def needed(self, ident: str) -> Entry:
        """The entry of that id; raises ReviewError with the nearest ids where there is none."""
        found = self.entry(ident)
        if found is None:
            self._refuse_moved(ident)
            cure = near_cure(ident, self.idents(), "give the id of a file in content/, without .md")
            raise ReviewError(f"there is no entry “{ident}”", where="content", cure=cure)
        return found

    def refuse_as_id(self, word: str) -> None:
        """Raise ReviewError for a word like an id that is none: no name is written so."""
        if "-" in word and IDENT.fullmatch(word):
            self.needed(word)

    def _refuse_moved(self, ident: str) -> None:
        now = dict(redirects_of(self.rulings)).get(ident)
        if now is not None:
            raise ReviewError(f"“{ident}” is “{now}” now", where=WHERE, cure="give that id")

    def idents(self) -> tuple[str, ...]:
        """All ids, sorted."""
        known = self.knowledge
        return tuple(sorted({*known.actors, *known.places, *known.backgrounds}))

    def file(self, path: str) -> EntryFile:
        """A knowledge file by its path below the root."""
        text = text_of(self.root, path)
        if text is None:
            raise ReviewError("no such file", where=path, cure="restore it from the last commit")
        return EntryFile.of(text, path)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a ruling says and does, before anything is written."""

    kind: RulingKind
    details: Mapping[str, str]
    files: Mapping[str, str | None] = field(default_factory=dict)  # path → its new text; None: no file
    sources: Mapping[str, str] = field(default_factory=dict)  # id → what is appended to sources.yml
    sources_gone: Mapping[str, str] = field(default_factory=dict)  # id → what is cut out of it
    question: str = ""  # the key of the question it settles
    notes: tuple[str, ...] = ()  # what the person should know, a sentence each


def open_project(root: Path) -> Project:
    """Read it all; an act that was cut short is taken back first. Raises ProblemsError with all problems."""
    recover(root)
    return Project(root, load_knowledge(root / "content"), read_rulings(root))


def path_of(folder: str, ident: str) -> str:
    """ "content/actors/ada-orlan.md" """
    return f"content/{folder}/{ident}.md"


def check_id(ident: str) -> None:
    """Raise ReviewError for what cannot be the name of an entry's file."""
    if not IDENT.fullmatch(ident):
        cure = "write it in small letters, digits and single hyphens, such as ada-orlan"
        raise ReviewError(f"“{ident}” is no id", where=WHERE, cure=cure)


def folder_of(entry: Entry) -> str:
    """The folder of ``content`` that an entry's file stands in."""
    return entry.path.split("/")[-2]


def text_of(root: Path, path: str) -> str | None:
    """The text of a file just as it stands, line ends included, or None where there is none."""
    try:
        return (root / path).read_bytes().decode()
    except FileNotFoundError:
        return None
    except UnicodeDecodeError as problem:
        cure = "save the file as UTF-8"
        raise ReviewError(f"byte {problem.start} is not UTF-8", where=path, cure=cure) from problem


def near_cure(word: str, among: tuple[str, ...], otherwise: str) -> str:
    """ "did you mean …?" where something near is known."""
    near = difflib.get_close_matches(word, among, 1)
    return f"did you mean “{near[0]}”?" if near else otherwise
