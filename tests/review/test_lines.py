"""Three versions of a file: both sides' changes, or the place where they clash."""

from __future__ import annotations

import pytest

from briefroom.review.lines import Clash, merge_lines

BASE = "a\nb line\nc\nd\n"


@pytest.mark.parametrize(
    ("yours", "other", "merged"),
    [
        ("a\nb line\nc\nd\ne\n", "a\nb line\nc\n", "a\nb line\nc\ne\n"),
        ("a\nb line\nnew\nc\nd\n", "a\nb lines\nc\nd\n", "a\nb lines\nnew\nc\nd\n"),
        ("a\nnew\nb line\nc\nd\n", "a\nb lines\nc\nd\n", "a\nnew\nb lines\nc\nd\n"),
        ("a\nb lint\nc\nd\n", "a\nb line\nd\n", "a\nb lint\nd\n"),
        ("x\na\nb line\nc\nd\n", "x\na\nb line\nc\n", "x\na\nb line\nc\n"),
        (BASE, "", ""),
        ("a\r\n", BASE, "a\r\n"),
    ],
    ids=["insert beside a deletion", "behind a rewording", "before one", "two places", "both", "all", "mine"],
)
def test_changes_of_different_lines_are_both_kept(yours: str, other: str, merged: str) -> None:
    assert merge_lines(BASE, yours, other) == merged


@pytest.mark.parametrize(
    ("yours", "other", "clash"),
    [
        ("a\nb lint\nc\nd\n", "a\nb limb\nc\nd\n", Clash(2, "b lint", "b limb")),
        ("a\nb lint\nc\nd\n", "a\nc\nd\n", Clash(2, "b lint", "")),
        ("a\nb line\nc\nd\nmine\n", "a\nb line\nc\nd\ntheirs\n", Clash(5, "mine", "theirs")),
    ],
)
def test_changes_of_the_same_lines_clash(yours: str, other: str, clash: Clash) -> None:
    assert merge_lines(BASE, yours, other) == clash
