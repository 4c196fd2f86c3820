"""The pieces of work behind the table, and how they share two processes."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

import ownruns as own
import publicruns as public
from corpora import Bench, Figures

WORKERS = 2
# Longest first, so that two processes end together; each with the corpora it reads.
RUNS: dict[str, tuple[Callable[[Bench], Figures], tuple[str, ...]]] = {
    "attribution": (public.run_attribution, ("PolNeAR dev",)),
    "coverage": (own.run_coverage, ("whole articles",)),
    "extraction": (public.run_extraction, ("extraction dev", "segments dev")),
    "timex": (public.run_timex, ("timex dev",)),
    "linking": (public.run_linking, ("linking dev",)),
    "gold": (own.run_gold, ("gold",)),
    "ner": (public.run_ner, ("ner dev",)),
    "answers": (own.run_answers, ("gold",)),
    "pages": (public.run_pages, ("whole pages",)),
    "mission": (own.run_mission, ("first article",)),
    "acronyms": (public.run_acronyms, ("acronyms dev",)),
}


def measure(bench: Bench, only: tuple[str, ...] = ()) -> Figures:
    """All figures, or those of the runs named, two runs at a time."""
    wanted = [run for name, (run, _) in RUNS.items() if not only or name in only]
    with ProcessPoolExecutor(WORKERS) as pool:
        parts = list(pool.map(_run, wanted, [bench] * len(wanted)))
    return {name: value for figures in parts for name, value in figures.items()}


def _run(run: Callable[[Bench], Figures], bench: Bench) -> Figures:
    return run(bench)
