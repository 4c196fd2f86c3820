"""A scratch project with a seeds folder, and one way to read a seed put into it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefroom.ingest import read_seed
from briefroom.model import Article

Reader = Callable[..., Article]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    return tmp_path


@pytest.fixture
def read(root: Path) -> Reader:
    """``read(text_or_bytes, name="port.txt", sidecar=None)`` → the article."""

    def reader(content: str | bytes, name: str = "port.txt", sidecar: str | None = None) -> Article:
        seed = root / "seeds" / name
        seed.write_bytes(content if isinstance(content, bytes) else content.encode())
        if sidecar is not None:
            seed.with_suffix(".yml").write_text(sidecar, encoding="utf-8")
        return read_seed(seed, root)

    return reader
