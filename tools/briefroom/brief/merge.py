"""Writing a brief without ever losing what a person wrote in it.

The generated text is merged with the brief on disk over the base copy, which is what was generated last.
Files are written in an order that makes a crash at any point harmless: evidence, brief, deleted claims,
base, conflicts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from briefroom.brief import conflicts
from briefroom.brief.bodies import Document, MergedBrief, merge_briefs
from briefroom.brief.compose import compose
from briefroom.brief.deleted import find_deleted, record_deleted, still_deleted
from briefroom.brief.files import Home, list_homes, write_text
from briefroom.brief.frontmatter import empty_front, split_front, with_key
from briefroom.brief.read import is_edited, read_document, read_evidence
from briefroom.brief.records import Stored, settle, to_json
from briefroom.brief.renumber import digests, keep_ids
from briefroom.brief.slug import brief_slug, numbered
from briefroom.errors import BriefError
from briefroom.model import Article, Evidence, Knowledge
from briefroom.yamlfile import read_yaml

SEED = re.compile(r"^seed:.*$", re.M)
SHA = re.compile(r"^seed_sha256:\s*['\"]?(\w+)", re.M)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one brief. ``conflicts`` are all that are open: "path:line: your words … / new …"."""

    path: str
    written: bool
    conflicts: tuple[str, ...] = ()


def write_brief(root: Path, evidence: Evidence, knowledge: Knowledge) -> Outcome:
    """Compose, merge with what stands on disk, and write what changed.

    Raises BriefError, and writes nothing, where the brief on disk cannot be read.
    """
    home = _home(root, evidence.article)
    former = _former(home, evidence.article.seed)
    yours = read_document(home.brief, home.path)
    base = _base(former)
    before = _before(home) or _before(former)
    texts = [document.body for document in (yours, base) if document]
    settled: Evidence = keep_ids(settle(evidence), before, texts)
    words = digests(settled)
    gone = still_deleted(
        find_deleted(former, base, yours), before, {claim.id: words[claim.id] for claim in settled.claims}
    )
    composed = compose(settled, knowledge, frozenset(one.id for one in gone if one.id))
    new = _document(composed.text)
    merged = _merge(base, yours, new)
    text = merged.front.text + merged.body
    known = conflicts.open_clashes(former, text)
    clashes = conflicts.still_open(known, merged.clashes, text, composed.text)
    if yours is not None:
        text = _with_status(merged, yours, new, edited=bool(gone), conflict=bool(clashes))
    written = write_text(home.evidence, to_json(composed.evidence, words))
    written = write_text(home.brief, text) or written
    record_deleted(home, gone)
    write_text(home.base, composed.text)
    conflicts.record(home, clashes)
    if former != home:
        former.remove()
    return Outcome(home.path, written, conflicts.report(home, clashes, text, composed.evidence))


def _document(text: str) -> Document:
    front, body, _ = split_front(text, "the generated brief")
    return Document(front, body)


def _merge(base: Document | None, yours: Document | None, new: Document) -> MergedBrief:
    if yours is None:
        return MergedBrief(new.front, new.body, ())
    return merge_briefs(base or Document(empty_front(), ""), yours, new)


def _with_status(merged: MergedBrief, yours: Document, new: Document, *, edited: bool, conflict: bool) -> str:
    """The text with its status. Where nothing new was generated the person's file stays as it is."""
    text = merged.front.text + merged.body
    if text == yours.front.text + yours.body:
        return text
    same = with_key(new.front, "status", "").text + new.body == (
        with_key(merged.front, "status", "").text + merged.body
    )
    if merged.front.values.get("status") != "generated":
        return text
    status = "generated" if same and not edited else "conflict" if conflict else "edited"
    return with_key(merged.front, "status", status).text + merged.body


def _base(home: Home) -> Document | None:
    """The base copy; one that cannot be read is as good as none."""
    try:
        return read_document(home.base, home.name(home.base))
    except BriefError:
        return None


def _before(home: Home) -> Stored | None:
    """The evidence of the last build; one that cannot be read is made again, it is nobody's work."""
    try:
        return read_evidence(home)
    except BriefError:
        return None


# ---------------------------------------------------------------- which file is whose


def _home(root: Path, article: Article) -> Home:
    """Where the brief of a seed stands, or shall stand: a brief keeps its name whatever its title becomes."""
    wanted = brief_slug(article)
    if _seed_of(Home(root, wanted)) == article.seed:
        return Home(root, wanted)
    homes = list(list_homes(root))
    seeds = {home.slug: _seed_of(home) for home in homes}
    own = [home for home in homes if seeds[home.slug] == article.seed]
    own = own or [home for home in homes if _is_renamed(root, home, seeds[home.slug], article)]
    if own:
        return next((home for home in own if home.base.is_file()), own[0])
    number = 1
    while _is_taken(root, numbered(wanted, number), article.seed):
        number += 1
    return Home(root, numbered(wanted, number))


def _former(home: Home, seed: str) -> Home:
    """Where the base copy stands: under the brief's old name while a person has just moved the brief."""
    if home.base.exists() or not home.brief.exists():
        return home
    bases = [other for other in list_homes(home.root, bases=True) if not other.brief.exists()]
    return next((other for other in bases if _seed_in(other.base) == seed), home)


def _is_taken(root: Path, slug: str, seed: str) -> bool:
    home = Home(root, slug)
    return home.brief.exists() or (home.base.exists() and _seed_in(home.base) != seed)


def _is_renamed(root: Path, home: Home, seed: str, article: Article) -> bool:
    """A brief whose seed is gone and had the very bytes this one has: the seed was renamed."""
    if not seed or (root / seed).exists():
        return False
    sha = SHA.search(_head(home.brief))
    return sha is not None and sha[1] == article.sha256


def _seed_of(home: Home) -> str:
    """The seed a brief names; that of its base copy where a slip of the pen made the brief unreadable."""
    return _seed_in(home.brief) or (_seed_in(home.base) if home.brief.exists() else "")


def _seed_in(path: Path) -> str:
    """The seed a brief names; empty where there is none to read."""
    line = SEED.search(_head(path))
    if line is None:
        return ""
    try:
        seed = read_yaml(line.group(), "", BriefError).data["seed"]
    except (BriefError, KeyError, TypeError):
        return ""
    return seed if isinstance(seed, str) else ""


def _head(path: Path) -> str:
    """The front matter of a file, as text; empty where it has none."""
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    return text.partition("\n---")[0] if text.startswith(("---", "\ufeff---")) else ""


# ---------------------------------------------------------------- briefs without a seed


def remove_orphans(root: Path, seeds: set[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Remove the briefs whose seed is gone; ``(removed, kept)``, those a person has edited being kept.

    A brief that names no seed, or cannot be read, is a person's and is left alone.
    """
    removed: list[str] = []
    kept: list[str] = []
    for home in list_homes(root):
        seed = _seed_in(home.brief)
        if not seed or seed in seeds:
            continue
        if _is_edited(home):
            kept.append(home.path)
        else:
            home.remove()
            removed.append(home.path)
    for home in list(list_homes(root, bases=True)):
        if not home.brief.exists() and _seed_in(home.base) not in seeds:
            home.remove()
    return tuple(removed), tuple(kept)


def seeds_of(root: Path, paths: Iterable[str]) -> set[str]:
    """The seeds that briefs name."""
    return {_seed_in(root / path) for path in paths}


def _is_edited(home: Home) -> bool:
    try:
        return is_edited(home)
    except BriefError:
        return True
