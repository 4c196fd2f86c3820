"""Three invented articles and the briefs they make; run this file after a change that is meant.

python tests/golden/golden.py      # writes tests/golden/briefs anew; read the diff before committing it
"""

from __future__ import annotations

from pathlib import Path

from briefroom.brief.compose import compose
from briefroom.brief.records import settle
from briefroom.ingest import read_seed
from briefroom.knowledge import load_knowledge
from briefroom.understand import understand

HERE = Path(__file__).parent
SEEDS = tuple(sorted((HERE / "seeds").glob("*.txt")))


def expected(seed: Path) -> Path:
    """Where the brief of a seed is kept."""
    return HERE / "briefs" / f"{seed.stem}.md"


def make(seed: Path) -> str:
    """The brief the tools make of a seed now."""
    knowledge = load_knowledge(HERE / "content")
    return compose(settle(understand(read_seed(seed, HERE), knowledge)), knowledge).text


if __name__ == "__main__":
    for path in SEEDS:
        expected(path).write_text(make(path), encoding="utf-8")
