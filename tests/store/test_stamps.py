"""Stamps say whether an output still fits its inputs; losing them costs time, never data."""

import sqlite3
from contextlib import closing
from pathlib import Path

from briefroom.store import Stamps, digest_files, digest_texts


def test_a_stamp_fits_only_the_inputs_it_was_put_with(tmp_path: Path) -> None:
    with Stamps(tmp_path / "store.db") as stamps:
        stamps.put("site", "a")
        stamps.put("site", "b")
        assert (stamps.fits("site", "a"), stamps.fits("site", "b"), stamps.fits("other", "b")) == (
            False, True, False
        )  # fmt: skip


def test_stamps_outlive_the_process(tmp_path: Path) -> None:
    with Stamps(tmp_path / "deep" / "store.db") as stamps:
        stamps.put("site", "a")
    with Stamps(tmp_path / "deep" / "store.db") as stamps:
        assert stamps.get("site") == "a"


def test_a_damaged_store_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "store.db").write_bytes(b"no database" * 500)
    with Stamps(tmp_path / "store.db") as stamps:
        assert stamps.get("site") is None
        stamps.put("site", "a")
        assert stamps.fits("site", "a")


def test_texts_split_otherwise_give_another_digest() -> None:
    assert digest_texts("ab", "c") != digest_texts("a", "bc")


def test_a_digest_of_files_sees_names_and_bytes(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("x")
    two.write_text("x")
    whole = digest_files(tmp_path, [one, two])
    assert whole == digest_files(tmp_path, [two, one])
    assert digest_files(tmp_path, [one]) != digest_files(tmp_path, [two])
    two.write_text("y")
    assert digest_files(tmp_path, [one, two]) != whole


def test_what_is_laid_by_is_found_only_by_what_it_was_made_from(tmp_path: Path) -> None:
    with Stamps(tmp_path / "store.db") as stamps:
        stamps.lay_by("articles", "port.txt", "a", b"old")
        stamps.lay_by("articles", "port.txt", "b", b"new")
        stamps.lay_by("readings", "port.txt", "b", b"scores")
    with Stamps(tmp_path / "store.db") as stamps:
        assert stamps.fetch("articles", "port.txt", "a") is None
        assert stamps.fetch("articles", "port.txt", "b") == b"new"
        assert stamps.fetch("readings", "port.txt", "b") == b"scores"


def test_what_belongs_to_nobody_is_cleared_away(tmp_path: Path) -> None:
    with Stamps(tmp_path / "store.db") as stamps:
        for name in ("port.txt", "pier.txt"):
            stamps.lay_by("articles", name, "a", b"x")
        stamps.lay_by("readings", "port.txt", "a", b"scores")
        stamps.clear_away("articles", {"pier.txt"})
        assert stamps.fetch("articles", "port.txt", "a") is None
        assert stamps.names_on("articles") == {"pier.txt"}
        assert stamps.fetch("readings", "port.txt", "a") == b"scores"


def test_a_store_of_another_version_is_emptied(tmp_path: Path) -> None:
    with Stamps(tmp_path / "store.db") as stamps:
        stamps.put("site", "a")
    with closing(sqlite3.connect(tmp_path / "store.db")) as db:
        db.execute("PRAGMA user_version = 1")
    with Stamps(tmp_path / "store.db") as stamps:
        assert stamps.get("site") is None
