"""Writes the files of the site below one folder, each address once.

Two pages at one address would hide each other, and two that differ only in case do so on some disks; a path
that leaves the folder is refused. All are errors that name the page.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from briefroom.errors import SiteError


class SiteWriter:
    """One build's files. Parents are made as needed; text is UTF-8 with plain newlines."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._written: dict[str, str] = {}  # casefolded path → path

    def write(self, path: str, data: bytes) -> None:
        """Write ``data`` to ``path`` below the folder. Raises SiteError for an address used or unsafe."""
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or ".." in parts or "\\" in path or ":" in path:
            raise SiteError(f"unsafe address {path!r}", cure="a page's address stays below the site's root")
        earlier = self._written.get(path.casefold())
        if earlier is not None:
            clash = f"two pages want one address: {earlier} and {path}"
            raise SiteError(clash, where=path, cure="rename one of the two files they are made from")
        self._written[path.casefold()] = path
        target = self.folder.joinpath(*parts)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
