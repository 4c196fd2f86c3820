"""A draft made real: the knowledge it would leave is loaded and checked first, then all is written as one.

Beside the ledger, ``content/.rulings/<mark>.json`` keeps what an undo needs.
"""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from briefroom.errors import ReviewError
from briefroom.ingest import read_seed
from briefroom.knowledge import load_knowledge
from briefroom.knowledge.entryrefs import FOLDERS
from briefroom.linesfile import HALF
from briefroom.model import Ruling
from briefroom.review.journal import RULINGS_FOLDER, Change, carry_out
from briefroom.review.project import SOURCES, Draft, Project, text_of
from briefroom.review.rulings import line_of, mark_of, next_number, read_ledger, with_ruling
from briefroom.store import hold

LOCK = Path(".briefroom") / "build.lock"  # the build's own: neither reads what the other half wrote
PATIENCE = 60.0  # seconds to wait for a build


@dataclass(frozen=True, slots=True)
class Signature:
    """Who rules, why, on which ISO day, and the key of the question that asked, where one did."""

    by: str
    why: str
    on: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a ruling. Paths are below the root."""

    ruling: Ruling
    written: tuple[str, ...]
    removed: tuple[str, ...]
    notes: tuple[str, ...] = ()


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Nobody else builds or rules in the project meanwhile."""
    with hold(root / LOCK, wait=PATIENCE):
        yield


def write(project: Project, draft: Draft, signature: Signature) -> Done:
    """Check what the draft would leave, and write it. Raises ProblemsError, and writes nothing, where the
    knowledge would not hold together. Call it within ``alone``."""
    root = project.root
    if not signature.why.strip():
        raise ReviewError("no reason", where=draft.kind, cure='say why: --why "…"')
    ruling = _ruling(project, draft, signature)
    after = _changed(root, draft)
    if after:
        check(root, after)
    before = {path: text_of(root, path) for path in after}
    if draft.files:
        data = f"{RULINGS_FOLDER}/{mark_of(ruling)}.json"
        before[data], after[data] = text_of(root, data), _undo_data(before, after, draft)
    ledger = with_ruling(read_ledger(root), ruling)
    carry_out(root, Change(before, after, line_of(ruling)), ledger)
    shown = [path for path in after if not path.startswith(RULINGS_FOLDER)]
    return Done(
        ruling,
        written=tuple(sorted(path for path in shown if after[path] is not None)),
        removed=tuple(sorted(path for path in shown if after[path] is None)),
        notes=draft.notes,
    )


def _ruling(project: Project, draft: Draft, signature: Signature) -> Ruling:
    """The ruling to be written. One that was made before, word for word, and undone since, says so: marks
    are never shared."""
    ruling = Ruling(
        id=next_number(project.rulings),
        kind=draft.kind,
        by=signature.by,
        why=" ".join(signature.why.split()),
        on=signature.on,
        question=signature.question or draft.question,
        details=dict(draft.details),
    )
    if HALF.search(line_of(ruling)):
        raise ReviewError("bytes that are no letters", where=draft.kind, cure="type the words as UTF-8")
    marks = {mark_of(other) for other in project.rulings}
    times = 1
    while mark_of(ruling) in marks:
        times += 1
        ruling = replace(ruling, details={**draft.details, "again": str(times)})
    return ruling


def check(root: Path, after: Mapping[str, str | None]) -> None:
    """Load the knowledge as it would be, held against its seeds. Raises ProblemsError with every problem."""
    with tempfile.TemporaryDirectory(prefix="briefroom-") as folder:
        staged = Path(folder) / "content"
        for name in FOLDERS:
            if (root / "content" / name).is_dir():
                shutil.copytree(root / "content" / name, staged / name)
        if (root / SOURCES).is_file():
            staged.mkdir(exist_ok=True)
            shutil.copyfile(root / SOURCES, staged / "sources.yml")
        for path, text in after.items():
            _stage(Path(folder) / path, text)
        load_knowledge(staged, lambda seed: read_seed(root / seed, root).text)


def _stage(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def _changed(root: Path, draft: Draft) -> dict[str, str | None]:
    """All files that come out otherwise than they are, sources among them."""
    after = {path: text for path, text in draft.files.items() if text != text_of(root, path)}
    if draft.sources or draft.sources_gone:
        after[SOURCES] = _sources(text_of(root, SOURCES) or "", draft)
    return after


def _sources(text: str, draft: Draft) -> str:
    for block in draft.sources_gone.values():
        text = text.replace(block, "", 1)
    return text + "".join(draft.sources.values())


def _undo_data(before: Mapping[str, str | None], after: Mapping[str, str | None], draft: Draft) -> str:
    """Entries whole; of the long list of sources only what came and went."""
    record = {
        "before": {path: text for path, text in before.items() if path != SOURCES},
        "after": {path: text for path, text in after.items() if path != SOURCES},
        "sources": dict(draft.sources),
        "sources_gone": dict(draft.sources_gone),
    }
    return json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
