"""The ledger of changes as a file: what it holds comes back, what is wrong with it is named by its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefroom.changes.ledger import (
    CHANGES,
    append_changes,
    last_of,
    line_of,
    moved_briefs,
    read_changes,
)
from briefroom.errors import ProblemsError
from briefroom.model import Change

ADDED = Change("2031-05-04", "added", "actor:ada-orlan", "Ada Orlan", "0123456789")
MERGED = Change("2031-05-06", "merged", "actor:ada-orlan", "Ada Orlan", "abcdef0123", "Ada O.", "Ada Orlan",
                "Mara", "one person", "0a1b2c3d4e5f", "actor:ada-o")  # fmt: skip


def put(root: Path, text: str | bytes) -> None:
    (root / "content").mkdir(exist_ok=True)
    (root / CHANGES).write_bytes(text if isinstance(text, bytes) else text.encode())


def test_ledger_gives_back_what_was_appended_and_keeps_what_it_had(tmp_path: Path) -> None:
    append_changes(tmp_path, [ADDED])
    before = (tmp_path / CHANGES).read_bytes()
    append_changes(tmp_path, [MERGED])
    assert read_changes(tmp_path) == (ADDED, MERGED)
    assert (tmp_path / CHANGES).read_bytes().startswith(before)


def test_nothing_to_say_makes_no_file(tmp_path: Path) -> None:
    append_changes(tmp_path, [])
    assert not (tmp_path / CHANGES).exists() and read_changes(tmp_path) == ()


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_last_line_without_its_end_stays_a_line_of_its_own(tmp_path: Path, end: str) -> None:
    put(tmp_path, line_of(ADDED) + end)
    append_changes(tmp_path, [MERGED])
    assert read_changes(tmp_path) == (ADDED, MERGED)


def test_a_line_leaves_out_what_it_does_not_say() -> None:
    assert line_of(ADDED) == (
        '{"on":"2031-05-04","kind":"added","subject":"actor:ada-orlan","title":"Ada Orlan",'
        '"state":"0123456789"}'
    )


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('{"on":"2031-05-04"', "cut off"),
        ("<<<<<<< ours", "unfinished merge"),
        ("[]", "no change"),
        (line_of(ADDED).replace('"title"', '"name"'), "name"),
        (line_of(ADDED).replace('"Ada Orlan"', "7"), "“title” is no text"),
        (line_of(ADDED).replace("Ada Orlan", r"\ud800"), "“title” is no text"),
        (line_of(ADDED).replace("05-04", "13-04"), "is no day"),
        (line_of(ADDED).replace('"added"', '"new"'), "is no change"),
        (line_of(ADDED).replace("actor:ada", "person:ada"), "is no subject"),
        (line_of(MERGED).replace("actor:ada-o\"", "ada-o\""), "is no subject"),
        ("[" * 9_000, "cut off"),
        (line_of(ADDED) + " " * 10_000, "characters in a line"),
    ],
)  # fmt: skip
def test_a_damaged_line_is_named_with_its_cure(tmp_path: Path, line: str, what: str) -> None:
    put(tmp_path, f"{line_of(ADDED)}\n{line}\n{line_of(ADDED)}\n")
    with pytest.raises(ProblemsError) as caught:
        read_changes(tmp_path)
    (problem,) = caught.value.problems
    assert problem.where == f"{CHANGES}:2" and what in problem.what and problem.cure


def test_a_file_of_other_bytes_is_named_by_its_line(tmp_path: Path) -> None:
    put(tmp_path, line_of(ADDED).encode() + b"\n\xff\n")
    with pytest.raises(Exception, match=rf"{CHANGES}:2: not UTF-8"):
        read_changes(tmp_path)


def test_what_went_into_another_is_no_longer_there() -> None:
    other = Change("2031-05-04", "added", "actor:ada-o", "Ada O.", "1123456789")
    assert last_of([ADDED, other, MERGED]) == {"actor:ada-orlan": MERGED}


def test_briefs_that_moved_twice_lead_to_where_they_are() -> None:
    def moved(old: str, new: str) -> Change:
        return Change("2031-05-04", "renamed", f"brief:{new}", "T", "0", former=f"brief:{old}" if old else "")

    assert list(moved_briefs([moved("", "a"), moved("a", "b"), moved("b", "c")])) == [("a", "c"), ("b", "c")]
    assert list(moved_briefs([moved("a", "b"), moved("b", "a")])) == [("b", "a")]
