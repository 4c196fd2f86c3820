"""Where a brief and what belongs to it stand on disk, and writing that leaves the old file or the new one.

Names are below the project's root. A brief of slug ``2031/2031-05-04-port`` is five files: the brief, its
evidence beside it, and in ``content/.base`` the text as last generated, the conflicts still open and the
claims that were deleted.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefroom.errors import BriefError

BRIEFS = Path("content") / "briefs"
BASES = Path("content") / ".base"
MOST_BYTES = 20_000_000
ENCODING_CURE = "save the file as UTF-8 text, or restore it from the last commit"


@dataclass(frozen=True, slots=True)
class Home:
    """The files of one brief."""

    root: Path
    slug: str

    @property
    def path(self) -> str:
        """The brief, below the root, with forward slashes."""
        return f"{BRIEFS.as_posix()}/{self.slug}.md"

    @property
    def brief(self) -> Path:
        """The brief itself, which people edit."""
        return self.root / self.path

    @property
    def evidence(self) -> Path:
        """The records it rests on."""
        return self.root / BRIEFS / f"{self.slug}.evidence.json"

    @property
    def base(self) -> Path:
        """The text as last generated."""
        return self.root / BASES / f"{self.slug}.md"

    @property
    def conflicts(self) -> Path:
        """What merges could not settle."""
        return self.root / BASES / f"{self.slug}.conflicts.json"

    @property
    def deleted(self) -> Path:
        """The claims that a person has deleted."""
        return self.root / BASES / f"{self.slug}.deleted.json"

    def name(self, path: Path) -> str:
        """One of the files, below the root."""
        return path.relative_to(self.root).as_posix()

    def remove(self) -> None:
        """Remove all files, and folders they leave empty."""
        for path in (self.brief, self.evidence, self.base, self.conflicts, self.deleted):
            path.unlink(missing_ok=True)
            remove_empty(path.parent, self.root / "content")


def list_homes(root: Path, *, bases: bool = False) -> Iterator[Home]:
    """The briefs on disk, or those that have a base copy, in the order of their slugs."""
    folder = root / (BASES if bases else BRIEFS)
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in name.parts):
            yield Home(root, name.with_suffix("").as_posix())


def read_text(path: Path, name: str) -> str | None:
    """The text with plain line ends, or None where there is no file; raises BriefError if it is no text."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    if len(data) > MOST_BYTES:
        raise BriefError(f"{len(data):,} bytes", where=name, cure=f"keep it below {MOST_BYTES:,}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise BriefError("not UTF-8", where=f"{name}:{line}", cure=ENCODING_CURE) from problem
    return text.replace("\r\n", "\n").replace("\r", "\n")


def write_text(path: Path, text: str) -> bool:
    """Write the whole file or nothing; says whether a byte changed. A file's Windows line ends stay."""
    old = path.read_bytes() if path.is_file() else None
    if old is not None and b"\r\n" in old:
        text = text.replace("\n", "\r\n")
    data = text.encode()
    if data == old:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(old_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def old_mode(path: Path) -> int:
    """The permissions of the file that is replaced, or the usual ones."""
    return path.stat().st_mode & 0o777 if path.is_file() else 0o644


def remove_empty(folder: Path, top: Path) -> None:
    """Remove ``folder`` and those above it while they are empty, up to and without ``top``."""
    while folder != top and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
