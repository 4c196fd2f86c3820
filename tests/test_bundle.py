"""The bundle: one zip with everything, that opens from disk and is the same for the same site."""

import zipfile
from pathlib import Path

import pytest

from briefroom.bundle import write_zip
from briefroom.errors import SiteError


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "output"
    for name in ("index.html", "briefs/2031/port.html", "static/site.css", "search/t/0.js"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")
    return folder


def test_the_zip_holds_every_file_in_one_folder_and_says_what_to_open(output: Path, tmp_path: Path) -> None:
    target = write_zip(output, tmp_path / "dist" / "site.zip")
    with zipfile.ZipFile(target) as archive:
        names = archive.namelist()
        assert archive.testzip() is None
        assert archive.read("briefroom-site/search/t/0.js") == b"search/t/0.js"
    assert {name.split("/")[0] for name in names} == {"briefroom-site"}
    assert len(names) == 5
    assert any("READ-ME" in name for name in names)


def test_the_same_site_gives_the_same_bytes(output: Path, tmp_path: Path) -> None:
    first = write_zip(output, tmp_path / "one.zip").read_bytes()
    (output / "index.html").touch()
    assert write_zip(output, tmp_path / "two.zip").read_bytes() == first


def test_without_a_site_there_is_nothing_to_bundle(tmp_path: Path) -> None:
    with pytest.raises(SiteError, match="briefroom build"):
        write_zip(tmp_path / "output", tmp_path / "site.zip")
    assert not (tmp_path / "site.zip").exists()
