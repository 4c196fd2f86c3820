"""Whole briefs, from seed to Markdown: a change in what readers get is seen, and made on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden import SEEDS, expected, make


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_brief_is_the_golden_one(seed: Path) -> None:
    """``python tests/golden/golden.py`` makes them anew, after a change that is meant."""
    assert make(seed) == expected(seed).read_text(encoding="utf-8")
