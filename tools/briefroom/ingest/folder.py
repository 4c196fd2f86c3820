"""Which files of a folder are seeds, what each is called, and which may be read at all.

File names are as hostile as their contents: an id must be a safe file name on every system, and two seeds
may never share one. What lies in the folder but cannot be a seed is still listed, so that reading
it says why, and the other seeds are built all the same.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from briefroom.errors import SeedError

FORMATS = (".txt", ".html", ".htm", ".md")
SIDECAR = ".yml"
BESIDE = frozenset({"readme.md", "readme.txt", "readme", "thumbs.db", "desktop.ini"})  # no seed, no mistake
# Names that Windows keeps for devices, whatever their extension.
RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))})
LONGEST_ID = 80


@dataclass(frozen=True, slots=True)
class Seeds:
    """What a folder of seeds holds: those to read, by name, and what keeps others from being read."""

    paths: tuple[Path, ...] = ()
    problems: tuple[SeedError, ...] = ()


def list_seeds(folder: Path) -> Seeds:
    """Everything in ``folder`` that is or pretends to be a seed, by name.

    Of two seeds that would have one id the first is kept, the second a problem. Hidden files, READMEs, empty
    folders and the sidecars of seeds are passed over; a missing folder has no seeds.
    """
    if not folder.is_dir():
        return Seeds()
    found = [path for path in sorted(folder.iterdir()) if not _passed_over(path)]
    owners: dict[str, Path] = {}
    kept: list[Path] = []
    problems: list[SeedError] = []
    described = {path.with_suffix(SIDECAR) for path in found if _readable_kind(path)}
    for seed in found:
        if seed.suffix == SIDECAR and seed in described:
            continue
        first = owners.setdefault(seed_id(seed), seed) if _readable_kind(seed) else seed
        if first is seed:
            kept.append(seed)
            continue
        what = f"{first.name} and {seed.name} would make the same brief, “{seed_id(seed)}”"
        problems.append(SeedError(what, where=shown(seed, folder.parent), cure="rename one of them"))
    return Seeds(tuple(kept), tuple(problems))


def seed_id(seed: Path) -> str:
    """The file name as a slug: ASCII, lower case, hyphens; safe as a file name everywhere."""
    folded = unicodedata.normalize("NFKD", seed.stem).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    mark = hashlib.sha256(
        unicodedata.normalize("NFC", seed.stem).encode("utf-8", "surrogateescape")
    ).hexdigest()
    if not slug or slug in RESERVED:
        return f"seed-{slug or mark[:10]}"
    if len(slug) > LONGEST_ID:
        return f"{slug[: LONGEST_ID - 9].rstrip('-')}-{mark[:8]}"
    return slug


def check_seed(seed: Path, root: Path) -> None:
    """Raise SeedError unless ``seed`` is a regular file of a known format that lies inside ``root``."""
    where = shown(seed, root)
    known = ", ".join(FORMATS)
    if seed.is_dir():
        raise SeedError(
            "a folder among the seeds", where=where, cure="move its articles up into seeds/ itself"
        )
    if not _inside(seed, root):
        raise SeedError("leads out of the project", where=where, cure="put a copy of the file in its place")
    if not seed.is_file():
        raise SeedError("no such file", where=where, cure="restore it, or remove the dead link")
    if seed.suffix == SIDECAR:
        raise SeedError(
            "describes a seed that is not there",
            where=where,
            cure=_orphan_cure(seed),
        )
    if not _readable_kind(seed):
        extra = (
            "; a file that describes a seed ends in .yml" if seed.suffix.lower() in {".yaml", ".yml"} else ""
        )
        raise SeedError(
            f"“{seed.suffix or seed.name}” is no format of seeds",
            where=where,
            cure=f"save the article as one of {known}{extra}",
        )


def sidecar_of(seed: Path, root: Path) -> Path | None:
    """The ``<name>.yml`` beside the seed, if there is one; SeedError if it leads out of the project."""
    path = seed.with_suffix(SIDECAR)
    if not (path.is_file() or path.is_symlink()):
        return None
    if not _inside(path, root) or not path.is_file():
        raise SeedError(
            "leads out of the project", where=shown(path, root), cure="put a copy of the file in its place"
        )
    return path


def shown(path: Path, root: Path) -> str:
    """``path`` below the project root with forward slashes, for records and messages."""
    try:
        return path.relative_to(root).as_posix()
    except ValueError:
        return path.name


def _passed_over(path: Path) -> bool:
    if path.name.startswith(".") or path.name.lower() in BESIDE or path.name.endswith("~"):
        return True
    return path.is_dir() and not any(path.iterdir())


def _readable_kind(path: Path) -> bool:
    return path.suffix.lower() in FORMATS and not path.is_dir()


def _inside(path: Path, root: Path) -> bool:
    return path.resolve().is_relative_to(root.resolve())


def _orphan_cure(sidecar: Path) -> str:
    others = {p.stem: p.name for p in sidecar.parent.iterdir() if _readable_kind(p)}
    close = get_close_matches(sidecar.stem, sorted(others), n=1, cutoff=0.6)
    hint = f" (was it {others[close[0]]}?)" if close else ""
    return f"name it like its seed{hint}, or delete it"
