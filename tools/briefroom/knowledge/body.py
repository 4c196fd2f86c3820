"""The body of a knowledge file: sentences that people read, each closed by the marks of its sources.

    Army officer who left in 2029. [^hg-0504][^mw-0501]

    ## Later

    She came back. [^mw-3201]

In a list, the leading "- " is layout. A sentence without a mark is a problem: nothing is printed unsourced.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from briefroom.errors import KnowledgeError
from briefroom.model import Sourced

MARK = re.compile(r"\[\^([\w.-]+)\]")
_RUN = r"(?:\[\^[\w.-]+\]\s*)+"
RUN = re.compile(_RUN)  # to look for: what begins with its own letters is found fast
MARKS = re.compile(rf"\s*({_RUN})")  # to match where a sentence ends
LATER = re.compile(r"^##[ \t]+Later[ \t]*$", re.M)
HEADING = re.compile(r"^#+[ \t]+.*$", re.M)
BULLET = re.compile(r"^[-*][ \t]+", re.M)
# A sentence that ends inside another one's words has no mark of its own; titles and initials end nothing.
UNMARKED = re.compile(
    r"[.!?](?<!\b[A-Z]\.)(?<!\bGen\.)(?<!\bCol\.)(?<!\bBrig\.)(?<!\bMaj\.)(?<!\bLt\.)(?<!\bDr\.)(?<!\bMr\.)"
    r"(?<!\bMrs\.)(?<!\bSt\.)(?<!\bNo\.)\s+(?=[A-Z“])"
)
CURE = "close each sentence with its sources: … words. [^source-id]"


@dataclass(frozen=True, slots=True)
class Body:
    """The sentences up to ``as_of`` and those of what came after."""

    now: tuple[Sourced, ...]
    later: tuple[Sourced, ...]


@dataclass(frozen=True, slots=True)
class BodyText:
    """A body as it stands in its file, from line ``line`` on."""

    text: str
    where: str
    line: int

    def place(self, offset: int) -> str:
        """ "file:line" of an offset into the body."""
        return f"{self.where}:{self.line + self.text.count(chr(10), 0, offset)}"

    def place_of(self, number: int) -> str:
        """ "file:line" of the sourced sentence of that number, counted from 0 through the whole body."""
        sourced = [piece.start for piece in _pieces(self) if piece.words and piece.marks]
        return self.place(sourced[number])


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of the body up to the marks that close them; either may be empty. ``start`` is an offset."""

    words: str
    marks: str
    start: int
    later: bool


def read_body(body: BodyText, sources: Container[str], problems: list[KnowledgeError]) -> Body:
    """The sourced sentences; one without a source, or of none of ``sources``, is noted in ``problems``."""
    now: list[Sourced] = []
    later: list[Sourced] = []
    for piece in _pieces(body):
        _check(piece, body, problems)
        if not (piece.words and piece.marks):
            continue
        idents = tuple(dict.fromkeys(MARK.findall(piece.marks)))
        for ident in idents:
            if ident not in sources:
                problems.append(_unknown(ident, piece, body))
        (later if piece.later else now).append(Sourced(piece.words, idents))
    for heading in HEADING.finditer(body.text) if "#" in body.text else ():
        if not LATER.fullmatch(heading.group()):
            what, cure = f"heading “{heading.group()}”", "only “## Later” may stand in a body"
            problems.append(KnowledgeError(what, where=body.place(heading.start()), cure=cure))
    return Body(tuple(now), tuple(later))


def _pieces(body: BodyText) -> Iterator[_Piece]:
    heading = LATER.search(body.text) if "#" in body.text else None
    split, after = heading.span() if heading else (len(body.text), len(body.text))
    for begin, end in ((0, split), (after, len(body.text))):
        at = begin
        while at < end:
            marks = RUN.search(body.text, at, end)
            words = body.text[at : marks.start() if marks else end]
            start = at + len(words) - len(words.lstrip())
            yield _Piece(_plain(words), marks.group() if marks else "", start, later=begin > 0)
            at = marks.end() if marks else end


def _check(piece: _Piece, body: BodyText, problems: list[KnowledgeError]) -> None:
    if piece.marks and not piece.words:
        what = "a source without a sentence"
    elif piece.words and (not piece.marks or UNMARKED.search(piece.words)):
        start = piece.words[:60] + ("…" if len(piece.words) > 60 else "")
        what = f"a sentence without a source, in “{start}”"
    else:
        return
    problems.append(KnowledgeError(what, where=body.place(piece.start), cure=CURE))


def _unknown(ident: str, piece: _Piece, body: BodyText) -> KnowledgeError:
    offset = body.text.index(f"[^{ident}]", piece.start)
    cure = "add it to content/sources.yml, or correct the id"
    return KnowledgeError(f"there is no source “{ident}”", where=body.place(offset), cure=cure)


def _plain(words: str) -> str:
    if "#" in words:
        words = HEADING.sub("", words)
    return " ".join(BULLET.sub("", words).split())
