"""All that is wrong with the ledger of rulings, at once, for ``briefroom check``."""

from __future__ import annotations

from pathlib import Path

from briefroom.errors import BriefroomError, ProblemsError, ReviewError
from briefroom.review.effects import corrections_of
from briefroom.review.journal import JOURNAL
from briefroom.review.rulings import read_rulings, shared_numbers


def ruling_problems(root: Path) -> tuple[BriefroomError, ...]:
    """Lines that cannot be read, numbers that stand twice, and a ruling that was cut short."""
    problems: list[BriefroomError] = []
    if (root / JOURNAL).is_file():
        cure = "run: briefroom review history; it takes the ruling back"
        problems.append(ReviewError("a ruling was cut short in the middle", where=JOURNAL, cure=cure))
    try:
        corrections_of(read_rulings(root))
        problems += shared_numbers(root)
    except ProblemsError as error:
        problems += error.problems
    except BriefroomError as error:
        problems.append(error)
    return tuple(problems)
