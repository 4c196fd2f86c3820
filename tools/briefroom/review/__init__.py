"""What people settle: their rulings, what those mean, and the acts that carry them out.

The rulings stand in ``content/rulings.jsonl`` and are read with ``read_rulings``; ``effects`` says what they
mean for articles and addresses; ``acts``, ``merging``, ``renaming`` and ``undo`` write knowledge files.
"""

from briefroom.review.effects import corrections_of, redirects_of, ruled_keys
from briefroom.review.keys import question_key, unknown_key
from briefroom.review.rulings import effective, read_rulings, shared_numbers

__all__ = [
    "corrections_of",
    "effective",
    "question_key",
    "read_rulings",
    "redirects_of",
    "ruled_keys",
    "shared_numbers",
    "unknown_key",
]
