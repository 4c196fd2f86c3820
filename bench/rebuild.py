"""A clean build beside a rebuild with nothing changed and one with one more seed, in one run, as ratios.

    python bench/rebuild.py [RUNS]

Whole processes, in turn, in a copy of the project, so that nothing here is touched.
"""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PARTS = ("content", "seeds", "themes", "pelican.conf.py")
ONE_MORE = """Harbour council closes the north pier

KELMOUTH - The harbour council closed the north pier on Monday after inspectors found cracks, its chair,
Orsa Venn, said.

"Nobody is to walk on it until it has been mended," Venn told the Kelmouth Gazette.
"""


def copy_project(target: Path) -> None:
    """The project's own files, without what builds leave behind."""
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, target / name)
        else:
            shutil.copy(source, target / name)


def seconds(root: Path) -> float:
    """Wall seconds of one `briefroom build` in ``root``."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-m", "briefroom", "--root", str(root), "build"], check=True,
                   stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main(runs: int) -> None:
    """Print each figure's minimum, median and maximum, then the ratios of the medians."""
    figures: dict[str, list[float]] = {"clean": [], "nothing changed": [], "one more seed": []}
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            copy_project(root)
            figures["clean"].append(seconds(root))
            figures["nothing changed"].append(seconds(root))
            (root / "seeds" / "north-pier.txt").write_text(ONE_MORE, encoding="utf-8")
            figures["one more seed"].append(seconds(root))
    for name, taken in figures.items():
        median = statistics.median(taken)
        print(f"{name:<16} min {min(taken):6.2f} s  median {median:6.2f} s  max {max(taken):6.2f} s")
    clean = statistics.median(figures["clean"])
    for name in ("nothing changed", "one more seed"):
        print(f"{name} / clean: {statistics.median(figures[name]) / clean:.3f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
