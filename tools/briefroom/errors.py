"""What can go wrong, as one tree. Only ``cli`` prints these and exits.

    BriefroomError
    ├── ProblemsError       several problems at once; carries them all
    ├── SeedError           a seed that cannot be read
    ├── KnowledgeError      a knowledge file that does not hold together
    ├── BriefError          a brief whose front matter or evidence cannot be read
    ├── UnderstandingError  a stage that found nothing where it should
    ├── RecordError         a record of a corpus that cannot be read
    ├── ReviewError         a ruling that cannot be read, carried out or undone
    ├── ExchangeError       a file of another collection that cannot be read
    ├── ChangesError        a line of the ledger of changes that cannot be read
    └── SiteError           the site could not be rendered

A message says what, where (file:line), with which value, and the cure.
"""

from __future__ import annotations

from collections.abc import Sequence


class BriefroomError(Exception):
    """``what`` is wrong at ``where`` (a path, with ``:line`` where there is one); ``cure`` mends it."""

    def __init__(self, what: str, *, where: str = "", cure: str = "") -> None:
        self.what, self.where, self.cure = what, where, cure
        super().__init__(str(self))

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head}\n  cure: {self.cure}" if self.cure else head


class SeedError(BriefroomError):
    """A seed that cannot be read."""


class KnowledgeError(BriefroomError):
    """A knowledge file that does not hold together."""


class BriefError(BriefroomError):
    """A brief whose front matter or evidence cannot be read."""


class UnderstandingError(BriefroomError):
    """A stage found nothing where it should have."""


class RecordError(BriefroomError):
    """A record of a corpus, or a file of them, that cannot be read."""


class ReviewError(BriefroomError):
    """A ruling that cannot be read, carried out or undone."""


class ExchangeError(BriefroomError):
    """A file of another collection, or a record of it, that cannot be read."""


class ChangesError(BriefroomError):
    """A line of the ledger of changes that cannot be read."""


class SiteError(BriefroomError):
    """The site could not be rendered."""


class ProblemsError(BriefroomError):
    """Several problems, all found before any was reported."""

    def __init__(self, problems: Sequence[BriefroomError]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in problems))


def flat(error: BriefroomError) -> tuple[BriefroomError, ...]:
    """What an error carries: several problems, or itself."""
    return error.problems if isinstance(error, ProblemsError) else (error,)
