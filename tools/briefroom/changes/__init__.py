"""What readers see change, from build to build: an append-only ledger in the project's own content.

``record_changes`` compares and appends; ``read_changes`` gives the lines; ``remember_briefs`` is asked before
a build makes briefs anew, so that a fresh clone too can say what the words were.
"""

from briefroom.changes.causes import Decision
from briefroom.changes.entries import title_of
from briefroom.changes.ledger import CHANGES, moved_briefs, read_changes
from briefroom.changes.memory import remember_briefs
from briefroom.changes.record import Rulings, record_changes

__all__ = [
    "CHANGES",
    "Decision",
    "Rulings",
    "moved_briefs",
    "read_changes",
    "record_changes",
    "remember_briefs",
    "title_of",
]
