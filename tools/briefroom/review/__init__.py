"""What people settle: their rulings, what those mean, and the acts that carry them out.

The rulings stand in ``content/rulings.jsonl`` and are read with ``read_rulings``; ``effects`` says what they
mean for articles and addresses; ``acts``, ``merging``, ``renaming`` and ``undo`` write knowledge files.
"""

from briefroom.review.checking import ruling_problems
from briefroom.review.effects import corrections_of, redirects_of, ruled_keys
from briefroom.review.journal import recover
from briefroom.review.keys import question_key, unknown_key
from briefroom.review.rulings import effective, read_rulings

__all__ = [
    "corrections_of",
    "effective",
    "question_key",
    "read_rulings",
    "recover",
    "redirects_of",
    "ruled_keys",
    "ruling_problems",
    "unknown_key",
]
