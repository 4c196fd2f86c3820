"""Out in any of the formats, and in from any of them: the two ways through, whatever the format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from briefroom.errors import ExchangeError
from briefroom.exchange.batch import Batch, Given
from briefroom.exchange.ftm_read import read_ftm
from briefroom.exchange.ftm_write import write_ftm
from briefroom.exchange.received import Received, receive
from briefroom.exchange.table_read import read_table
from briefroom.exchange.table_write import write_table
from briefroom.exchange.wikidata_read import read_wikidata
from briefroom.exchange.wikidata_write import write_wikidata
from briefroom.knowledge import load_knowledge
from briefroom.knowledge.sources import WEB
from briefroom.linesfile import with_lines
from briefroom.model import Knowledge
from briefroom.review.imported import SUGGESTED, SUGGESTIONS, line_of, read_imported, standing
from briefroom.review.journal import put
from briefroom.review.rulings import ISO_DAY
from briefroom.review.writing import alone

WRITERS: dict[str, Callable[[Knowledge], str]] = {
    "wikidata": write_wikidata,
    "ftm": write_ftm,
    "csv": write_table,
}
READERS: dict[str, Callable[[Received, Given], Batch]] = {
    "wikidata": read_wikidata,
    "ftm": read_ftm,
    "csv": read_table,
}


@dataclass(frozen=True, slots=True)
class Landed:
    """What an import came to: suggestions that are new, those that stood there word for word, and a line for
    each thing that none could be made of."""

    format: str
    new: int
    known: int
    left: tuple[str, ...]


def export_knowledge(root: Path, form: str) -> str:
    """All actors and places in one of ``FORMATS``. Raises ProblemsError where the knowledge is not sound."""
    return WRITERS[form](load_knowledge(root / "content"))


def import_file(root: Path, path: Path, given: Given, form: str = "") -> Landed:
    """Put what the file says into the suggestions. Raises ExchangeError, and writes nothing, for a file that
    is not as its format has it; without ``form`` the format is told by the text."""
    if not ISO_DAY.fullmatch(given.on):
        what = f"“{given.on}” is no day"
        raise ExchangeError(what, where="--retrieved", cure="say when you got it: 2031-05-04")
    if given.url and not WEB.fullmatch(given.url):
        cure = "it must begin with http:// or https://"
        raise ExchangeError(f"“{given.url}” is no web address", where="--url", cure=cure)
    received = receive(path)
    form = form or format_of(received)
    batch = READERS[form](received, replace(given, title=given.title or path.name))
    with alone(root):
        held = read_imported(root)
        keys = {imported.key for imported in standing(held)}
        new = [imported for imported in batch.found if imported.key not in keys]
        if new:
            put(root, SUGGESTIONS, with_lines(SUGGESTED.text(root), map(line_of, new)))
    return Landed(form, len(new), len(batch.found) - len(new), batch.left)


def format_of(received: Received) -> str:
    """JSON with a schema is FollowTheMoney's, other JSON Wikidata's, all else a table."""
    start = received.text.lstrip()[:1]
    if not start:
        raise ExchangeError("an empty file", where=received.where, cure="give another")
    if start not in "{[":
        return "csv"
    first = next((line for _, line in received.lines() if line != "["), "")
    return "ftm" if '"schema"' in first and '"properties"' in first else "wikidata"
