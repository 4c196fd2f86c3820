"""Articles to measure with: every n-th text of the shared corpus, read as a seed is."""

from __future__ import annotations

import gzip
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from briefroom.errors import BriefroomError
from briefroom.ingest import read_seed
from briefroom.model import Article

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "eval" / "corpus.jsonl.gz"


def seed_texts(count: int | None = None) -> Iterator[tuple[str, str]]:
    """Name and text of ``count`` seeds spread evenly over the corpus, or of all of them."""
    with gzip.open(CORPUS, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    step = max(1, len(records) // count) if count else 1
    for number, record in enumerate(records[::step][:count]):
        yield f"t{number:05}", f"{record['title']}\n\n{record['text']}\n"


def sidecar(number: int) -> str:
    """A publication date, so that what depends on one is measured too."""
    return f'published: "2031-05-{number % 28 + 1:02}"\n'


def read_text(folder: Path, name: str, text: str) -> Article:
    """The text through the product's own reader of seeds; raises BriefroomError like that."""
    seed = folder / "seeds" / f"{name}.txt"
    seed.parent.mkdir(exist_ok=True)
    seed.write_text(text, encoding="utf-8")
    try:
        return read_seed(seed, folder)
    finally:
        seed.unlink()


def articles(count: int | None = None) -> Iterator[Article]:
    """The articles of ``seed_texts``; texts that are no seed are passed over."""
    with tempfile.TemporaryDirectory() as work:
        for name, text in seed_texts(count):
            try:
                yield read_text(Path(work), name, text)
            except BriefroomError:
                continue
