"""The content policy: nothing inline, nothing from elsewhere."""

from __future__ import annotations

import pytest

from briefroom.site.csp import DIRECTIVES, POLICY


def test_policy_starts_from_nothing() -> None:
    assert POLICY.startswith("default-src 'none'; ")


@pytest.mark.parametrize("word", ["unsafe", "http:", "https:", "*", "blob:"])
def test_policy_lets_nothing_in_from_elsewhere(word: str) -> None:
    assert word not in POLICY


def test_only_pictures_may_be_data() -> None:
    assert [name for name, sources in DIRECTIVES if "data:" in sources] == ["img-src"]
