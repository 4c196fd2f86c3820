"""The corpora that figures are measured on: their files, what these hash to, how a task is run on one.

They lie beside the project and are no part of it. A figure means something only on the data it was pinned
on, so every corpus has a digest over the names and the bytes of its files.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefroom.evaluation import predict_file

SHARED = Path(__file__).resolve().parents[3] / "shared"
Record = dict[str, Any]
Figures = dict[str, float]
# A corpus's name in the table → its files below the folder, as patterns.
FILES: dict[str, tuple[str, ...]] = {
    "ner dev": ("eval/dev/ner.jsonl",),
    "PolNeAR dev": ("eval/dev/attribution.jsonl",),
    "timex dev": ("eval/dev/timex.jsonl",),
    "acronyms dev": ("eval/dev/acronyms.jsonl",),
    "linking dev": ("eval/dev/linking.jsonl",),
    "extraction dev": ("eval/dev/extraction.jsonl.gz",),
    "segments dev": ("eval/dev/extraction_segments.jsonl.gz",),
    "whole pages": ("eval/articles/fullpage--*",),
    "whole articles": ("eval/articles/[!fi]*.txt",),
    "gold": ("gold/*.jsonl",),
    "first article": ("seeds/*.txt", "seeds/*.gold.json"),
}


class ScoringError(Exception):
    """A task or a scorer that did not come to an end."""


@dataclass(frozen=True)
class Bench:
    """Where the corpora lie, and a folder for what is made of them."""

    shared: Path
    work: Path

    def path(self, corpus: str) -> Path:
        """The one file of a corpus."""
        return self.shared / FILES[corpus][0]

    def predict(self, task: str, source: Path) -> Path:
        """The product's predictions for a file of records; ScoringError if a single one is missing."""
        target = self.work / f"{source.name.split('.')[0]}.{task}.jsonl"
        report = predict_file(task, source, target)
        if report.problems:
            raise ScoringError(f"{task}: {report.problems[0]} (and {len(report.problems) - 1} more)")
        return target

    def score(self, script: str, gold: Path, predicted: Path, *flags: str) -> dict[str, Any]:
        """What the scorer of that name prints."""
        command = [sys.executable, str(self.shared / "eval" / "score" / f"{script}.py")]
        run = subprocess.run(
            [*command, str(gold), str(predicted), *flags], capture_output=True, text=True, check=False
        )
        if run.returncode:
            raise ScoringError(f"{script}: {run.stderr.strip().splitlines()[-1:]}")
        found: dict[str, Any] = json.loads(run.stdout)
        return found

    def write(self, name: str, records: Iterable[Mapping[str, object]]) -> Path:
        """Records of our own making in the work folder."""
        path = self.work / name
        path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        return path


def files_of(corpus: str, shared: Path) -> list[Path]:
    """The corpus's files in order; none where the corpus is not at hand."""
    return sorted({path for pattern in FILES[corpus] for path in shared.glob(pattern)})


def digest(corpus: str, shared: Path) -> str:
    """The sha256 of a corpus of one file; of several, over name and sha256 of each. Empty if absent."""
    hashes = [(path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in files_of(corpus, shared)]
    if len(hashes) < 2:
        return "".join(own for _, own in hashes)
    return hashlib.sha256("".join(f"{own}  {name}\n" for name, own in hashes).encode()).hexdigest()


def read(path: Path) -> list[Record]:
    """All records of a file that is not packed."""
    return list(_records([path]))


def gold_records(shared: Path) -> list[Record]:
    """Our own annotated articles, all sets."""
    return list(_records(files_of("gold", shared)))


def _records(paths: Iterable[Path]) -> Iterator[Record]:
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            yield from (json.loads(line) for line in lines if line.strip())
