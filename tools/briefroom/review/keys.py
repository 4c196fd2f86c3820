"""Keys of questions: the same question has the same key in every build, on every machine, for ever.

A key is made of what is asked, never of where it stands or in which order things were found.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable

from briefroom.model import QuestionKind
from briefroom.understand.corrections import normal, sentence_digest

__all__ = ["KEY", "normal", "question_key", "sentence_digest", "unknown_key"]

KEY = re.compile(r"q-[0-9a-f]{10}")


def question_key(kind: QuestionKind, parts: Iterable[str]) -> str:
    """ "q-" and ten hex digits. ``parts`` (names, ids, a seed and a digest) count whatever their order and
    their case."""
    subject = "|".join(sorted(normal(part) for part in parts))
    return "q-" + hashlib.sha256(f"{kind}|{subject}".encode()).hexdigest()[:10]


def unknown_key(name: str) -> str:
    """The key of the question who ``name``, an actor without an entry, is."""
    return question_key("unknown", [name])
