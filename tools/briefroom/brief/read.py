"""Briefs as they stand on disk: a person's words win, the evidence beside them says what they rest on."""

from __future__ import annotations

import calendar
import re
from datetime import date
from pathlib import Path

from briefroom.brief.bodies import Document
from briefroom.brief.conflicts import open_clashes
from briefroom.brief.deleted import find_deleted, without_claims
from briefroom.brief.dialect import is_web_address
from briefroom.brief.files import BRIEFS, Home, list_homes, read_text
from briefroom.brief.frontmatter import STATES, Front, split_front, with_key
from briefroom.brief.records import Stored, from_json
from briefroom.errors import BriefError, BriefroomError, ProblemsError
from briefroom.model import UNKNOWN_DATE, Article, Brief, Rights, When

RIGHTS: dict[str, Rights | None] = {
    "undeclared": None, "full": "full", "excerpt": "excerpt", "brief-only": "brief-only",
}  # fmt: skip
ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")
UNKNOWN = "unknown"


def read_brief(root: Path, path: str | Path) -> Brief:
    """The brief at ``path`` (below ``root``, or absolute). Raises BriefError with file, line and cure."""
    try:
        below = (root / path).relative_to(root / BRIEFS)
    except ValueError as problem:
        cure = f"give the name of a file below {BRIEFS.as_posix()}"
        raise BriefError("no brief", where=str(path), cure=cure) from problem
    home = Home(root, below.with_suffix("").as_posix())
    text = read_text(home.brief, home.path)
    if text is None:
        raise BriefError("no such brief", where=home.path, cure="build, or correct the name")
    front, body, _ = split_front(text, home.path)
    stored = read_evidence(home)
    if stored is None:
        cure = "build again, or restore the file from the last commit"
        raise BriefError("no evidence beside the brief", where=home.name(home.evidence), cure=cure)
    return _brief(home, front, body, stored)


def read_briefs(root: Path) -> tuple[Brief, ...]:
    """All briefs, newest first (undated last), then by slug. Raises ProblemsError with every problem."""
    briefs: list[Brief] = []
    problems: list[BriefroomError] = []
    for home in list_homes(root):
        try:
            briefs.append(read_brief(root, home.path))
        except BriefroomError as problem:
            problems.append(problem)
    if problems:
        raise ProblemsError(problems)
    briefs.sort(key=lambda brief: brief.slug)
    return tuple(sorted(briefs, key=lambda brief: brief.date.start or "", reverse=True))


def read_evidence(home: Home) -> Stored | None:
    """The evidence beside a brief, or None where there is none. Raises BriefError when it is damaged."""
    name = home.name(home.evidence)
    text = read_text(home.evidence, name)
    return None if text is None else from_json(text, name)


def read_document(path: Path, name: str) -> Document | None:
    """A brief or base copy taken apart, or None where there is no file."""
    text = read_text(path, name)
    if text is None:
        return None
    front, body, _ = split_front(text, name)
    return Document(front, body)


def is_edited(home: Home) -> bool:
    """Whether a person changed the brief since it was generated; without a base copy nobody can tell."""
    brief, base = read_text(home.brief, home.path), read_text(home.base, home.name(home.base))
    if brief is None or base is None:
        return brief is not None
    if home.deleted.is_file():
        return True  # of what the tools would write, a claim was taken out
    if brief == base:
        return False
    return _without_status(brief, home.path) != _without_status(base, home.name(home.base))


def _deleted(home: Home, yours: Document) -> frozenset[str]:
    """Ids of the claims that a person deleted; a base copy that cannot be read tells of none."""
    try:
        base = read_document(home.base, home.name(home.base))
    except BriefError:
        base = None
    return find_deleted(home, base, yours).ids


def _without_status(text: str, name: str) -> str:
    front, body, _ = split_front(text, name)
    if front.values.get("status") in STATES:
        front = with_key(front, "status", "")
    return front.text + body.strip("\n")


def _brief(home: Home, front: Front, body: str, stored: Stored) -> Brief:
    edited = is_edited(home)
    evidence = without_claims(
        stored.evidence, _deleted(home, Document(front, body)) if edited else frozenset()
    )
    status = _text(front, "status") or "generated"
    if status in STATES:
        conflicts = open_clashes(home, front.text + body)
        status = "conflict" if conflicts else "edited" if edited else "generated"
    return Brief(
        slug=home.slug,
        path=home.path,
        title=_text(front, "title", needed=True),
        standfirst=_text(front, "standfirst"),
        date=_date(front, evidence.article),
        outlet=_text(front, "outlet"),
        url=_url(front),
        rights=_rights(front),
        seed=_text(front, "seed", needed=True),
        seed_sha256=_text(front, "seed_sha256", needed=True),
        actors=_list(front, "actors"),
        places=_list(front, "places"),
        backgrounds=_list(front, "backgrounds"),
        status=status,
        body=body.strip("\n") + "\n",
        evidence=evidence,
        byline=_text(front, "byline"),
        agency=_text(front, "agency"),
        licence=_text(front, "licence"),
        note=_text(front, "note"),
        edited=edited,
    )


def _text(front: Front, key: str, *, needed: bool = False) -> str:
    value = front.values.get(key, "")
    if not isinstance(value, str):
        cure = "write it as one text, in quotation marks"
        raise BriefError(f"“{key}” is no text", where=front.document.place(key), cure=cure)
    if needed and not value.strip():
        where = front.document.place(key)
        raise BriefError(f"“{key}” is missing", where=where, cure=f"write “{key}: …” into the front matter")
    return " ".join(value.split())


def _list(front: Front, key: str) -> tuple[str, ...]:
    value = front.values.get(key) or []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        cure = f"write “{key}: [first-id, second-id]”"
        raise BriefError(f"“{key}” is no list of ids", where=front.document.place(key), cure=cure)
    return tuple(dict.fromkeys(value))


def _url(front: Front) -> str:
    value = _text(front, "url")
    if value and not is_web_address(value):
        cure = "write an address that begins with http:// or https://, or leave the line out"
        raise BriefError(f"“{value}” is no web address", where=front.document.place("url"), cure=cure)
    return value


def _rights(front: Front) -> Rights | None:
    value = _text(front, "rights") or "undeclared"
    if value not in RIGHTS:
        cure = f"write one of {', '.join(RIGHTS)}"
        raise BriefError(f"rights “{value}”", where=front.document.place("rights"), cure=cure)
    return RIGHTS[value]


def _date(front: Front, article: Article) -> When:
    """The date in the front matter; the article's own record of it where a person left it alone."""
    value = _text(front, "date") or UNKNOWN
    if value == (article.published.value or UNKNOWN):
        return article.published
    if value == UNKNOWN:
        return UNKNOWN_DATE
    when = iso_when(value)
    if when is None:
        cure = "write 2031-05-04, 2031-05, 2031 or unknown"
        raise BriefError(f"date “{value}”", where=front.document.place("date"), cure=cure)
    return when


def iso_when(value: str) -> When | None:
    """An ISO day, month or year as a When, or None where it is none."""
    parts = ISO.fullmatch(value)
    if parts is None:
        return None
    year, month, day = int(parts["year"]), int(parts["month"] or 1), int(parts["day"] or 1)
    try:
        start = date(year, month, day)
    except ValueError:
        return None
    if parts["day"]:
        return When(value, value, "day", value)
    if parts["month"]:
        end = start.replace(day=calendar.monthrange(year, month)[1])
        return When(start.isoformat(), end.isoformat(), "month", value)
    return When(start.isoformat(), date(year, 12, 31).isoformat(), "year", value)
