"""Claims that a person has deleted: the row is gone from the brief, and the claim from everything else.

A row under “Claims” that stood in the base copy and is no longer in the brief was deleted. The next base copy
has no such row any more, so what was deleted is kept beside it, by id and by a digest of the claim's words:
the claim stays deleted when it moves, when its words change a little, when it goes and comes back. A person
who writes the row again, with its link, has the claim back.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from briefroom.brief.bodies import Document
from briefroom.brief.files import Home, read_text, write_text
from briefroom.brief.frontmatter import split_front
from briefroom.brief.pieces import Piece, split_sections
from briefroom.brief.records import Stored
from briefroom.brief.threeway import match_pieces
from briefroom.errors import BriefError
from briefroom.model import Evidence

VERSION = 1
CLAIMS, IN_DISPUTE = "## Claims 0", "### In dispute 0"  # names of sections
ROW = "claim:"  # how the key of a claim's row begins
CURE = "restore it from the last commit, or delete it: claims deleted from this brief then come back"


@dataclass(frozen=True, slots=True)
class Deleted:
    """One claim that is deleted; ``id`` as of the last build, "" while the article does not have it."""

    id: str
    digest: str


def read_deleted(home: Home) -> tuple[Deleted, ...]:
    """The claims deleted from a brief. Raises BriefError where their list is damaged."""
    name = home.name(home.deleted)
    text = read_text(home.deleted, name)
    if text is None:
        return ()
    try:
        return tuple(Deleted(str(item["id"]), str(item["digest"])) for item in json.loads(text)["claims"])
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise BriefError("no list of deleted claims", where=name, cure=CURE) from problem


def record_deleted(home: Home, deleted: Iterable[Deleted]) -> None:
    """Write the list, or remove it when nothing is deleted."""
    claims = [{"id": one.id, "digest": one.digest} for one in sorted(deleted, key=lambda d: (d.id, d.digest))]
    if not claims:
        home.deleted.unlink(missing_ok=True)
        return
    write_text(home.deleted, json.dumps({"version": VERSION, "claims": claims}, indent=2) + "\n")


@dataclass(frozen=True, slots=True)
class Found:
    """What a person deleted: ``known`` when the brief was last made, and since then the ``rows`` of ids."""

    known: tuple[Deleted, ...] = ()
    rows: frozenset[str] = frozenset()

    @property
    def ids(self) -> frozenset[str]:
        """Ids of all that the article has."""
        return self.rows | {one.id for one in self.known if one.id}


def find_deleted(home: Home, base: Document | None, yours: Document | None) -> Found:
    """What is deleted from the brief ``yours``; a claim whose row the person has written again is not."""
    back = _written(yours) if yours else frozenset()
    known = tuple(one for one in read_deleted(home) if one.id not in back)
    return Found(known, _rows_gone(base, yours) if base and yours else frozenset())


def is_all_recorded(home: Home) -> bool:
    """Whether no row was taken out or written again since the brief was made. Where one was, the rest of the
    brief lags behind until it is made anew. Of a brief that cannot be read, nothing is said."""
    try:
        text, made = read_text(home.brief, home.path), read_text(home.base, home.name(home.base))
        if text is None or made is None or text == made:
            return True
        yours, base = (Document(*split_front(one, home.path)[:2]) for one in (text, made))
        found = find_deleted(home, base, yours)
        return not found.rows and found.known == read_deleted(home)
    except BriefError:
        return True


def still_deleted(found: Found, before: Stored | None, now: Mapping[str, str]) -> tuple[Deleted, ...]:
    """What is deleted among the claims of this build. ``before``: the records that the ids found are from;
    ``now``: digest by id, the ids of old words being kept."""
    had = before.digests if before else {}
    named = found.rows | {one.id for one in found.known if one.id and had.get(one.id) == one.digest}
    digests = {one.digest for one in found.known if one.id not in named}
    gone = [Deleted(ident, own) for ident, own in now.items() if ident in named or own in digests]
    away = digests | {had[ident] for ident in named - now.keys() if ident in had}
    return (*gone, *(Deleted("", own) for own in sorted(away - {one.digest for one in gone})))


def _rows_gone(base: Document, yours: Document) -> frozenset[str]:
    """Ids of claims whose row stood in the base copy and has no counterpart in the person's text."""
    old = _rows(base.body)
    kept = match_pieces(old, _elsewhere(yours.body))
    return frozenset(_id(piece) for number, piece in enumerate(old) if number not in kept)


def _written(yours: Document) -> frozenset[str]:
    """Ids of claims that have a row in the person's text."""
    return frozenset(_id(piece) for piece in _elsewhere(yours.body) if piece.key.startswith(ROW))


def without_claims(evidence: Evidence, gone: frozenset[str]) -> Evidence:
    """The evidence without the claims, answers to them, and events that are only said in them."""
    if not gone:
        return evidence
    return replace(
        evidence,
        claims=tuple(
            replace(claim, links=tuple(link for link in claim.links if link.claim not in gone))
            for claim in evidence.claims
            if claim.id not in gone
        ),
        sentences=tuple(
            replace(s, claims=tuple(i for i in s.claims if i not in gone)) for s in evidence.sentences
        ),
        events=tuple(event for event in evidence.events if event.claim not in gone),
    )


def _rows(body: str) -> list[Piece]:
    sections = (section for section in split_sections(body) if section.name == CLAIMS)
    return [piece for section in sections for piece in section.pieces if piece.key.startswith(ROW)]


def _elsewhere(body: str) -> list[Piece]:
    """All pieces but those under “In dispute”, which name claims without being their rows."""
    return [p for section in split_sections(body) if section.name != IN_DISPUTE for p in section.pieces]


def _id(piece: Piece) -> str:
    return piece.key.removeprefix(ROW)
