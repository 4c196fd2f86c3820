"""Runs Pelican in this process and puts the new site in the old one's place only once it is whole.

Pelican prints, ends with exit 0 after most errors, and keeps its logging in module globals. Here it is held
quiet, its errors are fatal, and what it changed in the process is put back.
"""

from __future__ import annotations

import locale
import logging
import shutil
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pelican.log
from jinja2 import TemplateError
from pelican import Pelican
from pelican.settings import read_settings

from briefroom.errors import BriefroomError, SiteError

SETTINGS = "pelican.conf.py"
MARK = Path("static") / "site.css"  # what tells a site of ours from somebody's folder


def render(root: Path, output: Path, *, publish: bool = False) -> Path:
    """Render ``root``/content into ``output`` and give the path of its index.

    A build that fails or is interrupted leaves the old site as it was. Raises SiteError, or the
    BriefroomError of a brief or knowledge file that does not read.
    """
    root, output = root.absolute(), output.absolute()
    _refuse_foreign(root, output)
    _recover(output)
    output.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{output.name}.new-", dir=output.parent))
    try:
        _run_pelican(root, fresh, publish=publish)
        fresh.chmod(0o755)  # mkdtemp's is private; a server must be able to read the site
        _swap(fresh, output)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return output / "index.html"


def _refuse_foreign(root: Path, output: Path) -> None:
    if output == root or output in root.parents:
        cure = "give a folder of its own"
        raise SiteError("the output would replace the project", where=str(output), cure=cure)
    if output.is_dir() and any(output.iterdir()) and not (output / MARK).is_file():
        what = "the output folder holds files that no build made"
        raise SiteError(what, where=str(output), cure="empty it, or give another folder")


def _old(output: Path) -> Path:
    return output.with_name(f".{output.name}.old")


def _recover(output: Path) -> None:
    """Put the old site back where a build was cut off between the two renames of ``_swap``."""
    old = _old(output)
    if old.is_dir() and not output.exists():
        old.rename(output)
    elif old.is_dir():
        shutil.rmtree(old)
    for left in output.parent.glob(f".{output.name}.new-*"):
        shutil.rmtree(left, ignore_errors=True)


def _swap(fresh: Path, output: Path) -> None:
    old = _old(output)
    try:
        if output.exists():
            output.rename(old)
        fresh.rename(output)
    except OSError as error:
        if old.is_dir() and not output.exists():
            old.rename(output)
        what = f"the new site could not take the old one's place ({error.strerror})"
        raise SiteError(what, where=str(output), cure="close what holds the folder open") from error
    shutil.rmtree(old, ignore_errors=True)


def _run_pelican(root: Path, output: Path, *, publish: bool) -> None:
    override = {"OUTPUT_PATH": str(output), "BRIEFROOM_PUBLISH": publish, "BRIEFROOM_ROOT": str(root)}
    with _own_process_state() as messages:
        try:
            Pelican(read_settings(str(root / SETTINGS), override=override)).run()
        except BriefroomError:
            raise
        except TemplateError as error:
            cure = "mend the template, or the page module that feeds it"
            raise SiteError(f"template: {error}", where=_place(error), cure=cure) from error
        except OSError as error:
            raise SiteError(str(error), where=str(error.filename or root)) from error
        except RuntimeError as error:  # Pelican's own fatal errors say nothing but that there was one
            raise SiteError(messages[-1] if messages else str(error), where=str(root / SETTINGS)) from error
    if not (output / "index.html").is_file():
        cure = "list the plugin in PLUGINS"
        raise SiteError("no index page was written", where=str(root / SETTINGS), cure=cure)


def _place(error: TemplateError) -> str:
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".html")]
    if frames:
        return f"{frames[-1].filename}:{frames[-1].lineno}"
    return f"{getattr(error, 'filename', '') or ''}:{getattr(error, 'lineno', '') or ''}".strip(":")


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _own_process_state() -> Iterator[list[str]]:
    """Errors fatal, console quiet, messages collected; locale and logging as before when it ends."""
    collector, logger = _Collector(), logging.getLogger("pelican")
    console, fatal = pelican.log.console, pelican.log.FatalLogger
    before = (console.quiet, fatal.fatal_lvl, logger.propagate, locale.setlocale(locale.LC_ALL))
    bytecode, sys.dont_write_bytecode = sys.dont_write_bytecode, True  # none of the settings, in the project
    console.quiet, fatal.fatal_lvl, logger.propagate = True, logging.ERROR, False
    logger.addHandler(collector)
    try:
        yield collector.messages
    finally:
        logger.removeHandler(collector)
        console.quiet, fatal.fatal_lvl, logger.propagate = before[:3]
        sys.dont_write_bytecode = bytecode
        locale.setlocale(locale.LC_ALL, before[3])
