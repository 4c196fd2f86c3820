"""One step of understanding after the other: none imports from a later one."""

import ast
from pathlib import Path

import pytest

import briefroom.understand

HOME = Path(briefroom.understand.__file__).parent
# First words of modules, by step; every other module serves all steps and imports from none but the first.
STEPS = (
    ("name", "described", "date"),
    ("attribution", "cue", "speaker"),
    ("definition",),
    ("relation",),
    ("dispute",),
    ("event",),
    ("background",),
    ("boxes",),
    ("gaps",),
    ("pipeline", "__init__"),
)
MODULES = sorted(path.stem for path in HOME.glob("*.py"))


def step_of(module: str) -> int:
    return next((n for n, firsts in enumerate(STEPS) if module.startswith(firsts)), 0)


def imported_by(module: str) -> set[str]:
    tree = ast.parse((HOME / f"{module}.py").read_text(encoding="utf-8"))
    froms = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return {name.rsplit(".", 1)[1] for name in froms if name.startswith("briefroom.understand.")}


@pytest.mark.parametrize("module", MODULES)
def test_a_step_imports_from_no_later_one(module: str) -> None:
    later = {name for name in imported_by(module) if step_of(name) > step_of(module)}
    assert not later
