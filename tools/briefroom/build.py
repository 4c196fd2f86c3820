"""The whole way, in two halves that meet at files: seeds to briefs, briefs to site.

The only place that knows the order. Each article is a world of its own: one that fails is reported,
keeps its old brief, and stops nobody else. What was made from the same inputs is not made again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefroom.errors import BriefroomError, ProblemsError
from briefroom.store import Stamps, digest_files, digest_texts

if TYPE_CHECKING:
    from briefroom.model import Article, Knowledge

PACKAGE = Path(__file__).parent
STORE = Path(".briefroom") / "store.db"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did. ``problems`` is everything that went wrong, worded for people."""

    made: tuple[str, ...] = ()  # briefs written or changed, below the root
    unchanged: int = 0
    conflicts: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()  # briefs without a seed that a person has edited
    rendered: bool = False
    index: Path | None = None
    problems: tuple[BriefroomError, ...] = field(default=())


def build(root: Path, output: Path | None = None, *, publish: bool = False) -> BuildReport:
    """Seeds to briefs, then briefs to site. Never raises for bad input: see ``BuildReport.problems``."""
    output = output or root / "output"
    with Stamps(root / STORE) as stamps:
        report = make_briefs(root, stamps, publish=publish)
        return _render(root, output, stamps, report)


def make_briefs(root: Path, stamps: Stamps, *, publish: bool = False) -> BuildReport:
    """Turn every seed into a brief, or say why not."""
    from briefroom.brief.merge import remove_orphans
    from briefroom.ingest import list_seeds

    try:
        knowledge = _knowledge(root)
        seeds = list_seeds(root / "seeds")
    except BriefroomError as error:
        return BuildReport(problems=_flat(error))
    common = digest_texts(_tools_digest(), _knowledge_digest(root), str(publish))
    made: list[str] = []
    conflicts: list[str] = []
    problems: list[BriefroomError] = []
    unchanged = 0
    for seed in seeds:
        name = seed.relative_to(root).as_posix()
        inputs = digest_texts(common, _seed_digest(root, seed))
        try:
            if stamps.fits(name, inputs) and _brief_stands(root, stamps, name):
                unchanged += 1
                continue
            outcome = make_brief(root, seed, knowledge, publish=publish)
        except BriefroomError as error:
            problems.extend(_flat(error))
            continue
        stamps.put(name, inputs)
        stamps.put(f"brief of {name}", outcome.path)
        conflicts.extend(outcome.conflicts)
        made.extend([outcome.path] if outcome.written else [])
        unchanged += not outcome.written
    removed, kept = remove_orphans(root, {seed.relative_to(root).as_posix() for seed in seeds})
    return BuildReport(tuple(made), unchanged, tuple(conflicts), removed, kept, problems=tuple(problems))
