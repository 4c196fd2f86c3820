"""What readers see of a brief, as text that two builds can compare.

Numbers of sentences and ids of records belong to the history of a file, not to what it says, and so do the
keys that only tools read; all of these are left out. A brief rebuilt from nothing is then the same brief.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from briefroom.brief.bodies import Document
from briefroom.brief.deleted import read_deleted
from briefroom.brief.dialect import LINK, links, plain, tidy
from briefroom.brief.files import Home, list_homes, read_text
from briefroom.brief.frontmatter import split_front
from briefroom.brief.pieces import split_sections
from briefroom.errors import BriefError

SHOWN_KEYS = ("title", "standfirst", "note", "date", "outlet", "byline", "agency", "url", "licence", "rights")
BARE_KEYS = ("title", "standfirst", "note")  # their values are sentences by themselves
RECORDS = frozenset({"source", "claim", "event"})
NUMBER = re.compile(r"\d+|c\d+")
LEAD = re.compile(r"^\s*(?:(?:[-*+]|\d+[.)]|#{1,6}|>)\s+)?(?:\[c\d+\]\(claim:c\d+\)\s*)?")
ANOTHER = "another claim"
FULL, UNDECLARED = "full", "undeclared"


@dataclass(frozen=True, slots=True)
class State:
    """Digests of what readers see, of what was generated, of the seed, and of a person's own words, there
    with one of the claims that the person deleted behind a hyphen. Only the first says whether anything
    changed; the others say whose doing it was."""

    seen: str
    base: str = ""
    seed: str = ""
    own: str = ""

    def __str__(self) -> str:
        return ".".join((self.seen, self.base, self.seed, self.own)).rstrip(".")

    @property
    def deleted(self) -> str:
        """Digest of the claims that a person deleted; "" where there are none."""
        return self.own.partition("-")[2]

    @classmethod
    def parse(cls, text: str) -> State:
        """The state that was written so; what it lacks is empty."""
        return cls(*(text.split(".") + [""] * 4)[:4])


@dataclass(frozen=True, slots=True)
class Seen:
    """A subject as readers see it. ``text`` is what ``state`` was made from and what is remembered: of a
    brief its Markdown, of an entry its lines; ``base`` a brief as last generated; ``limited`` where rights
    allow no words of it in a ledger."""

    subject: str
    title: str
    state: State
    text: str
    base: str = ""
    seed: str = ""  # path below the root
    limited: bool = False


def digest(text: str, length: int = 10) -> str:
    """The first hex digits of the SHA-256 of a text."""
    return sha256(text.encode()).hexdigest()[:length]


def seen_briefs(root: Path) -> Iterator[Seen]:
    """Every brief that can be read, by slug. One that cannot is named by the build that shows briefs, and is
    left as it was last seen: see ``unread_briefs``."""
    for home in list_homes(root):
        found = seen_brief(home)
        if found is not None:
            yield found


def seen_brief(home: Home) -> Seen | None:
    """One brief, or None where it is not there or cannot be read."""
    try:
        text, base = read_text(home.brief, home.path), read_text(home.base, home.name(home.base))
        document = _document(text, home.path) if text is not None else None
        generated = document if base in (None, text) else _document(base or "", home.name(home.base))
        deleted = sorted(claim.digest for claim in read_deleted(home))
    except BriefError:
        return None
    if document is None or generated is None or text is None:
        return None
    values = document.front.values
    seed = f"{values.get('seed_sha256', '')}"
    made = "" if base is None else visible(generated)
    own = "" if base in (None, text) else _own(text, base or "")
    own += f"-{digest(' '.join(deleted), 8)}" if deleted else ""
    state = State(digest(visible(document)), digest(made) if made else "", digest(seed, 8), own)
    rights = f"{values.get('rights', UNDECLARED)}"
    return Seen(
        subject=f"brief:{home.slug}",
        title=tidy(f"{values.get('title', '')}") or home.slug,
        state=state,
        text=text,
        base=base or "",
        seed=f"{values.get('seed', '')}",
        limited=rights not in (FULL, UNDECLARED),
    )


def visible(document: Document) -> str:
    """The front matter and Markdown of a brief as one line, without numbers, ids of records and layout."""
    values = document.front.values
    front = [f"{key}: {tidy(str(values[key]))}" for key in SHOWN_KEYS if values.get(key)]
    return tidy(" ".join([*front, LINK.sub(_as_seen, document.body)]))


def sentences(markdown: str) -> list[str]:
    """The sentences, items and headings of a brief in plain words, in their order. One may stand there twice,
    in the article and in the summary."""
    document = _document(markdown, "")
    values = document.front.values
    found = [tidy(str(values[k])) if k in BARE_KEYS else f"{k.capitalize()}: {tidy(str(values[k]))}"
             for k in SHOWN_KEYS if values.get(k)]  # fmt: skip
    for section in split_sections(document.body):
        found += [_plain(piece.text) for piece in section.pieces]
    return [words for words in found if words]


def name_links(markdown: str) -> Counter[tuple[str, str]]:
    """(words, "actor:id") of every link to an entry, with how often it stands there."""
    return Counter(
        (plain(match["words"]), f"{match['scheme']}:{match['target']}")
        for match in links(markdown)
        if match["scheme"] in {"actor", "place", "background"}
    )


def _document(text: str, where: str) -> Document:
    front, body, _ = split_front(text, where)
    return Document(front, body)


def _own(text: str, base: str) -> str:
    """Digest of what a person wrote: the sentences that the tools did not. Empty where there are none."""
    generated = set(sentences(base))
    own = [words for words in sentences(text) if words not in generated]
    return digest("\n".join(own), 8) if own else ""


def _as_seen(match: re.Match[str]) -> str:
    scheme = match["scheme"]
    if scheme not in RECORDS:
        return match.group()
    return "" if NUMBER.fullmatch(match["words"]) else match["words"]


def _plain(piece: str) -> str:
    """The words of a piece without layout, the number of its record and those of its marks."""
    return plain(LINK.sub(_unnumbered, LEAD.sub("", piece, count=1)))


def _unnumbered(match: re.Match[str]) -> str:
    """A link to another claim as words, for its number says nothing by itself."""
    is_number = match["scheme"] in RECORDS and re.fullmatch(r"c\d+", match["words"])
    return ANOTHER if is_number else match.group()
