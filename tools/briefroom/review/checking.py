"""All that is wrong with the ledgers of rulings and of suggestions, at once, for ``briefroom check``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from briefroom.errors import BriefroomError, ProblemsError, ReviewError
from briefroom.review.effects import corrections_of
from briefroom.review.imported import read_imported
from briefroom.review.journal import JOURNAL
from briefroom.review.rulings import read_rulings, shared_numbers


def ruling_problems(root: Path) -> tuple[BriefroomError, ...]:
    """Lines that cannot be read, numbers that stand twice, and a ruling that was cut short."""
    problems: list[BriefroomError] = []
    if (root / JOURNAL).is_file():
        cure = "run: briefroom review history; it takes the ruling back"
        problems.append(ReviewError("a ruling was cut short in the middle", where=JOURNAL, cure=cure))
    for look in (_of_rulings, _of_suggestions):
        try:
            problems += look(root)
        except ProblemsError as error:
            problems += error.problems
        except BriefroomError as error:
            problems.append(error)
    return tuple(problems)


def _of_rulings(root: Path) -> Iterator[BriefroomError]:
    corrections_of(read_rulings(root))
    yield from shared_numbers(root)


def _of_suggestions(root: Path) -> Iterator[BriefroomError]:
    read_imported(root)
    yield from ()
