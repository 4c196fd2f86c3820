"""The knowledge as last loaded, from the store: thousands of files need not be read where none changed.

Kept under what the file system says of each file (name, size, times), and only where the latest change was so
long before the load that no later one can look the same. Only knowledge without a problem is kept, so
what comes from here has been checked. A store that is gone or damaged costs a load.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefroom.knowledge.load import FOLDERS, SOURCES, SeedText, load_knowledge, without_collector
from briefroom.knowledge.packing import pack, unpack
from briefroom.model import Knowledge
from briefroom.store import STORE, Stamps, digest_files, digest_texts

SHELF, ENTRIES = "knowledge", "entries"  # where in the store
GROUNDED = "grounded knowledge"  # the stamp of what was held against which seeds
SETTLED = 2_000_000_000  # nanoseconds; the coarsest clock of a file system in use
PACKAGE = Path(__file__).parents[1]
MADE_BY = ("knowledge", "model", "yamlfile.py", "errors.py")  # what loads and checks it


def recall_knowledge(
    root: Path, seed_text: SeedText | None = None, stamps: Stamps | None = None
) -> Knowledge:
    """``load_knowledge`` of ``root``/content, from the store where nothing has changed since.

    Without ``stamps`` the project's own store is looked into, if it has one. What was loaded is kept only if
    it was held against the seeds, too: with ``seed_text``. Raises ProblemsError with all problems.
    """
    if stamps is not None:
        return _recall(root, seed_text, stamps)
    if not (root / STORE).is_file():
        return load_knowledge(root / "content", seed_text)
    with Stamps(root / STORE) as own:
        return _recall(root, seed_text, own)


def _recall(root: Path, seed_text: SeedText | None, stamps: Stamps) -> Knowledge:
    begun = time.time_ns()
    seen = list(_seen(root / "content"))
    inputs = digest_texts(_made_by(), *(line for line, _ in seen))
    knowledge = _kept(stamps, inputs)
    if knowledge is not None and (
        seed_text is None or stamps.fits(GROUNDED, _with_seeds(root, inputs, knowledge))
    ):
        return knowledge
    knowledge = load_knowledge(root / "content", seed_text)
    if seed_text is not None and all(changed < begun - SETTLED for _, changed in seen):
        stamps.lay_by(SHELF, ENTRIES, inputs, pack(knowledge))
        stamps.put(GROUNDED, _with_seeds(root, inputs, knowledge))
    return knowledge


def _kept(stamps: Stamps, inputs: str) -> Knowledge | None:
    try:
        data = stamps.fetch(SHELF, ENTRIES, inputs)
    except sqlite3.DatabaseError:
        return None  # damaged; a load writes it anew
    if data is None:
        return None
    with without_collector():
        return unpack(data)


def _seen(content: Path) -> Iterator[tuple[str, int]]:
    """What the file system says of each file, in order, and when it last changed in nanoseconds."""
    yield from _stat([content / SOURCES])
    for folder in FOLDERS:
        if (content / folder).is_dir():
            with os.scandir(content / folder) as files:
                entries = {file.name: file for file in files if file.name.endswith(".md")}
                yield from _stat(entries[name] for name in sorted(entries))


def _stat(files: Iterable[os.DirEntry[str] | Path]) -> Iterator[tuple[str, int]]:
    for file in files:
        try:
            found = file.stat()
        except OSError:
            yield f"{file} is not there", 0
            continue
        changed = max(found.st_mtime_ns, found.st_ctime_ns)
        yield f"{file.name} {found.st_size} {found.st_mtime_ns} {found.st_ctime_ns}", changed


def _with_seeds(root: Path, inputs: str, knowledge: Knowledge) -> str:
    """The same inputs with the seeds that sources are, and the sidecars that say how to read them."""
    seeds = sorted({source.seed for source in knowledge.sources.values() if source.seed})
    paths = [path for seed in seeds for path in (root / seed, (root / seed).with_suffix(".yml"))]
    return digest_texts(inputs, *(line for line, _ in _stat(paths)))


def _made_by() -> str:
    places = (PACKAGE / name for name in MADE_BY)
    return digest_files(
        PACKAGE, [file for place in places for file in ([place] if place.is_file() else place.glob("*.py"))]
    )
