"""A brief as it stands on disk."""

from __future__ import annotations

from dataclasses import dataclass

from briefroom.model.article import Rights, When
from briefroom.model.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Brief:
    """One file of ``content/briefs`` as it stands on disk, with its evidence.

    ``body`` is the Markdown below the front matter, hand edits included.
    """

    slug: str
    path: str  # below the project root
    title: str
    standfirst: str
    date: When
    outlet: str
    url: str
    rights: Rights | None  # None: not declared
    seed: str
    seed_sha256: str
    actors: tuple[str, ...]
    places: tuple[str, ...]
    backgrounds: tuple[str, ...]
    status: str
    body: str
    evidence: Evidence
    byline: str = ""
    agency: str = ""
    licence: str = ""
    note: str = ""
    edited: bool = False
