"""A scratch project: the product's own settings and theme, with seeds and knowledge of a test's choosing."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
Project = Callable[..., Path]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """``project({"seeds/a.txt": words, …})`` lays out a project and gives its folder."""

    def make(files: dict[str, str | bytes]) -> Path:
        root = tmp_path / "project"
        shutil.copytree(ROOT / "themes", root / "themes")
        shutil.copy(ROOT / "pelican.conf.py", root)
        for name in ("seeds", "content"):
            (root / name).mkdir(exist_ok=True)
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return root

    return make
