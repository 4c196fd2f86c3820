"""What people ruled, and what is still asked of them.

A ruling is a line of ``content/rulings.jsonl``; the file is only ever appended to, and undoing is a ruling
too. What rulings mean for an article is handed to the tools as ``Corrections``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

RulingKind = Literal["accept", "reject", "merge", "split", "not_same", "rename", "correct", "undo"]
QuestionKind = Literal[
    "unknown", "ambiguous", "spelling", "merge", "answers", "conflict", "speaker", "import"
]
CorrectionKind = Literal["speaker", "kind", "link", "claim", "answers"]


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision. ``details`` are what its kind needs, in plain text: see ``CONVENTIONS.md``."""

    id: int  # 1, 2, … in the order of the file
    kind: RulingKind
    by: str  # who ruled
    why: str
    on: str  # ISO day
    question: str = ""  # the key of the question it settles; "" if nobody had asked
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence that raises a question, and where it stands."""

    brief: str  # slug
    sentence: str  # id in that brief, such as s12; "" for a headline or caption
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to settle a question: words for people, and the command that does it."""

    words: str
    command: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something a person should settle. ``reach`` counts the briefs whose readers it affects; ``weight``
    orders questions of the same reach, the greater first."""

    key: str  # made from what is asked, so that it is the same in every build
    kind: QuestionKind
    title: str  # what it is about, for a list
    asks: str  # one sentence
    excerpts: tuple[Excerpt, ...] = ()
    choices: tuple[Choice, ...] = ()
    reach: int = 0
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of words in one article. It holds while the sentence stands as it was, wherever it
    moved to; ``start`` and ``end`` are offsets into the text of ``sha256`` and break ties."""

    kind: CorrectionKind
    seed: str
    sha256: str  # of the article's clean text
    start: int
    end: int
    words: str  # the words of the span
    sentence: str  # SHA-256 of the sentence's words, white space made single
    value: str  # an entity id, a name, a kind; "" says: none, nobody


@dataclass(frozen=True, slots=True)
class Corrections:
    """All rulings that concern the understanding of articles."""

    spans: tuple[Correction, ...] = ()
    same: tuple[tuple[str, str], ...] = ()  # names of unknown actors that are one: (other, fullest)
    kinds: tuple[tuple[str, str], ...] = ()  # (name of an unknown actor, its kind; "" where it is no actor)
    apart: tuple[tuple[str, str], ...] = ()  # names or ids that are never one
    redirects: tuple[tuple[str, str], ...] = ()  # (id that went, id that it is now)


NO_CORRECTIONS = Corrections()

ChangeKind = Literal["added", "edited", "seed", "tools", "removed", "renamed", "merged", "split", "corrected"]


@dataclass(frozen=True, slots=True)
class Change:
    """One line of ``content/changes.jsonl``, which is only ever appended to: what changed for readers."""

    on: str  # ISO day
    kind: ChangeKind
    subject: str  # "brief:<slug>", "actor:<id>", "place:<id>", "background:<id>"
    title: str  # of the subject, as it was then
    state: str  # digest of what readers saw of it after the change
    was: str = ""  # words before, at most a sentence or two
    now: str = ""  # words after
    by: str = ""
    why: str = ""
    ruling: str = ""  # the mark of the ruling that brought it; "" if none did
    former: str = ""  # the subject that went, and is this one now: merged into it, or renamed
