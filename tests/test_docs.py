"""What the documents say is there, is there: commands, targets, files, and the words of the house."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from briefroom.cli import main

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DOCUMENTS = ("README.md", "CHANGELOG.md", "CONVENTIONS.md")
COMMANDS = ("build", "serve", "bundle", "check", "review", "knowledge", "eval")


def test_every_make_command_of_the_readme_is_a_target() -> None:
    named = set(re.findall(r"`?make ([a-z]+)", README))
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.M))
    assert {"site", "test"} <= named
    assert named <= targets


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_stands_in_the_readme(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert command in capsys.readouterr().out
    assert command in README


def test_the_command_line_has_no_command_that_the_readme_leaves_out() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "briefroom", "--help"], capture_output=True, text=True, check=True
    ).stdout
    offered = re.search(r"\{([a-z,]+)\}", shown)
    assert offered is not None
    assert set(offered.group(1).split(",")) == set(COMMANDS)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_a_document_links_to_exists(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"(?<!\\)\]\((?!https?:|[a-z]+:)([^)#\s]+)\)", text)
    missing = [link for link in links if not (ROOT / link).exists()]
    assert missing == []


def test_every_folder_the_module_map_names_exists() -> None:
    conventions = (ROOT / "CONVENTIONS.md").read_text(encoding="utf-8")
    modules = re.findall(r"^\| `([a-z_]+(?:\.py|/))`", conventions, re.M)
    package = ROOT / "tools" / "briefroom"
    assert len(modules) >= 8
    assert [name for name in modules if not (package / name).exists()] == []


def test_every_module_of_the_package_stands_in_the_module_map() -> None:
    conventions = (ROOT / "CONVENTIONS.md").read_text(encoding="utf-8")
    package = ROOT / "tools" / "briefroom"
    names = [p.name + "/" for p in package.iterdir() if p.is_dir() and p.name != "__pycache__"]
    names += [p.name for p in package.glob("*.py") if not p.name.startswith("__")]
    assert [name for name in names if f"`{name}`" not in conventions] == []
