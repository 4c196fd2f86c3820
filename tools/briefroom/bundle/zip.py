"""The site as one zip that opens from disk: unpack, open ``index.html``, no server needed."""

from __future__ import annotations

import zipfile
from pathlib import Path

from briefroom.errors import SiteError

FOLDER = "briefroom-site"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date a zip can hold: same site, same bytes
_README = """Open index.html in any browser. Nothing needs to be installed, and no network is used.
Every sentence of a brief opens its source; every dispute shows both sides.
"""


def write_zip(output: Path, target: Path) -> Path:
    """Pack the rendered site below ``output`` into ``target``; same site, same bytes.

    Raises SiteError where there is no rendered site.
    """
    if not (output / "index.html").is_file():
        raise SiteError("there is no rendered site to bundle", where=str(output), cure="run: briefroom build")
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_suffix(".part")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        _add(archive, f"{FOLDER}/READ-ME.txt", _README.encode())
        for path in sorted(path for path in output.rglob("*") if path.is_file()):
            _add(archive, f"{FOLDER}/{path.relative_to(output).as_posix()}", path.read_bytes())
    partial.replace(target)
    return target


def _add(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED
    info.external_attr = 0o644 << 16
    archive.writestr(info, data)
