"""The direction of imports, and that every module can be imported on its own."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "tools" / "briefroom"

# lower layers may not import higher ones; folders on one layer may not import each other
LAYERS = [
    {"model", "errors"},
    {"yamlfile", "linesfile"},
    {"store"},
    {"knowledge"},
    {"ingest", "understand"},
    {"brief"},
    {"corpus"},
    {"review", "changes"},
    {"site", "bundle", "serve", "evaluation", "exchange"},
    {"build"},
    {"checking"},
    {"cli_review"},
    {"cli"},
    {"__main__"},
]
RANK = {name: rank for rank, names in enumerate(LAYERS) for name in names}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def layer(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return {part for name in found if name.startswith("briefroom.") and (part := name.split(".")[1]) in RANK}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_module_imports_only_lower_layers(path: Path) -> None:
    own = layer(path)
    wrong = {name for name in imported(path) if name != own and RANK[name] >= RANK[own]}
    # serve watches; it is handed the build as a function
    assert not wrong, f"{path.name} ({own}) imports {wrong}"


def test_every_module_imports_alone() -> None:
    names = [
        "briefroom." + ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")
        for path in MODULES
    ]
    program = (
        "import importlib, sys\n"
        "for name in sys.argv[1:]:\n"
        "    for old in [m for m in sys.modules if m.startswith('briefroom')]: del sys.modules[old]\n"
        "    importlib.import_module(name)\n"
    )
    run = subprocess.run([sys.executable, "-c", program, *names], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_module_says_why_it_exists(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), f"{path} has no docstring"
