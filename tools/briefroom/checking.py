"""Every problem of a project at once, each with its place and cure; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefroom.brief import read_briefs
from briefroom.brief.deadlinks import dead_links
from briefroom.build import seed_text
from briefroom.errors import BriefError, BriefroomError, flat
from briefroom.ingest import list_seeds, read_seed
from briefroom.knowledge import examine
from briefroom.model import Brief, Knowledge
from briefroom.review import read_rulings, redirects_of, ruling_problems


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Everything that is wrong, and what is no failure but worth knowing, both worded for people."""

    problems: tuple[BriefroomError, ...]
    remarks: tuple[str, ...]


def check(root: Path) -> CheckReport:
    """Every problem of knowledge, rulings, seeds and briefs at once; nothing is written."""
    examined = examine(root / "content", seed_text(root))
    knowledge = None if examined.problems else examined.knowledge
    rulings = ruling_problems(root)
    problems = (*examined.problems, *rulings, *_seed_problems(root), *_brief_problems(root, knowledge))
    return CheckReport(problems, examined.remarks())


def _seed_problems(root: Path) -> Iterator[BriefroomError]:
    seeds = list_seeds(root / "seeds")
    yield from seeds.problems
    for seed in seeds.paths:
        try:
            read_seed(seed, root)
        except BriefroomError as error:
            yield from flat(error)


def _brief_problems(root: Path, knowledge: Knowledge | None) -> Iterator[BriefroomError]:
    """Briefs that cannot be read, that lag behind their seed, or whose links lead nowhere.

    Without knowledge, because it has problems of its own, nothing is said of links.
    """
    try:
        briefs = read_briefs(root)
    except BriefroomError as error:
        yield from flat(error)
        return
    for brief in briefs:
        seed = root / brief.seed
        try:
            stale = seed.is_file() and read_seed(seed, root).sha256 != brief.seed_sha256
        except BriefroomError:
            continue  # the seed's own problem is reported with the seeds
        if stale:
            what = f"the brief lags behind its seed, {brief.seed}"
            yield BriefError(what, where=brief.path, cure="run: briefroom build")
    if knowledge is not None:
        yield from _dead_links(root, briefs, knowledge)


def _dead_links(root: Path, briefs: Iterable[Brief], knowledge: Knowledge) -> Iterator[BriefroomError]:
    try:
        moved = {went for went, _ in redirects_of(read_rulings(root))}
    except BriefroomError:
        return  # the ledger's own problems are reported with the rulings
    known = moved.union(knowledge.actors, knowledge.places, knowledge.backgrounds)
    for brief in briefs:
        yield from dead_links(root, brief, known)
