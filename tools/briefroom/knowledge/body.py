"""The body of a knowledge file: sentences that people read, each closed by the marks of its sources.

    Army officer who left in 2029. [^hg-0504][^mw-0501]

    ## Later

    She came back. [^mw-3201]

In a list, the leading "- " is layout. A sentence without a mark is a problem: nothing is printed unsourced.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from briefroom.errors import KnowledgeError
from briefroom.model import Sourced

MARK = r"\[\^(?P<id>[\w.-]+)\]"
MARKS = re.compile(r"\s*((?:\[\^[\w.-]+\]\s*)+)")
LATER = re.compile(r"^##[ \t]+Later[ \t]*$", re.M)
HEADING = re.compile(r"^#+[ \t]+.*$", re.M)
BULLET = re.compile(r"^[-*][ \t]+", re.M)
# A sentence that ends inside another one's words has no mark of its own; titles and initials end nothing.
UNMARKED = re.compile(
    r"(?<!\b[A-Z])(?<!\bGen)(?<!\bCol)(?<!\bBrig)(?<!\bMaj)(?<!\bLt)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bSt)(?<!\bNo)"
    r"[.!?]\s+(?=[A-Z“])"
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


def read_body(body: BodyText, sources: Container[str], problems: list[KnowledgeError]) -> Body:
    """The sourced sentences; one without a source, or of none of ``sources``, is noted in ``problems``."""
    for mark in re.finditer(MARK, body.text):
        if mark["id"] not in sources:
            what = f"there is no source “{mark['id']}”"
            cure = "add it to content/sources.yml, or correct the id"
            problems.append(KnowledgeError(what, where=body.place(mark.start()), cure=cure))
    later = LATER.search(body.text)
    split = later.start() if later else len(body.text)
    for heading in HEADING.finditer(body.text):
        if not LATER.fullmatch(heading.group()):
            cure = "only “## Later” may stand in a body"
            problems.append(
                KnowledgeError(f"heading “{heading.group()}”", where=body.place(heading.start()), cure=cure)
            )
    after = later.end() if later else len(body.text)
    return Body(_sentences(body, (0, split), problems), _sentences(body, (after, len(body.text)), problems))


def _sentences(
    body: BodyText, stretch: tuple[int, int], problems: list[KnowledgeError]
) -> tuple[Sourced, ...]:
    found: list[Sourced] = []
    at, end = stretch
    while at < end:
        marks = MARKS.search(body.text, at, end)
        words = body.text[at : marks.start() if marks else end]
        plain = _plain(words)
        begin = at + len(words) - len(words.lstrip())
        at = marks.end() if marks else end
        if not plain:
            if marks:
                what = "a source without a sentence"
                problems.append(KnowledgeError(what, where=body.place(begin), cure=CURE))
            continue
        if marks is None or UNMARKED.search(plain):
            start = plain[:60] + ("…" if len(plain) > 60 else "")
            problems.append(
                KnowledgeError(
                    f"a sentence without a source, in “{start}”", where=body.place(begin), cure=CURE
                )
            )
        if marks:
            found.append(Sourced(plain, tuple(dict.fromkeys(re.findall(MARK, marks.group())))))
    return tuple(found)


def _plain(words: str) -> str:
    return " ".join(BULLET.sub("", HEADING.sub("", words)).split())
