"""What an outlet wrote, and how its words and dates are pointed at."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "week", "month", "year", "unknown"]
Rights = Literal["full", "excerpt", "brief-only"]
ParagraphKind = Literal["headline", "standfirst", "caption", "heading", "body", "quote"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of ``Article.text``."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True)
class When:
    """A date as far as it is known. ``start`` and ``end`` are ISO days (inclusive) or None.

    ``text`` is the wording; ``anchor`` the ISO day a relative wording was reckoned from, or None.
    A relative wording without an anchor keeps ``start`` None and precision "unknown".
    """

    start: str | None
    end: str | None
    precision: Precision
    text: str = ""
    qualifier: str = ""  # "before", "after", "about", …
    anchor: str | None = None

    @property
    def value(self) -> str | None:
        """TIMEX3-like value: 2014-12-14, 2014-05, 2011, or None where unknown."""
        if self.start is None:
            return None
        return {"day": self.start, "month": self.start[:7], "year": self.start[:4]}.get(
            self.precision, self.start
        )


UNKNOWN_DATE = When(None, None, "unknown")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """``text[start:end]`` of the article; ``seed_start:seed_end`` is where it stands in the seed.

    Where the seed is plain text the mapping is exact: ``seed[seed_start:seed_end]`` is the paragraph.
    """

    kind: ParagraphKind
    start: int
    end: int
    seed_start: int
    seed_end: int


@dataclass(frozen=True, slots=True)
class Article:
    """What an outlet wrote, cleaned. ``text`` is the paragraphs joined by a blank line, in order,
    headline, standfirst and captions among them. ``boilerplate`` holds the seed ranges left out."""

    id: str  # slug of the seed's file name
    seed: str  # path below the project root, with forward slashes
    sha256: str  # of the seed's bytes and of its sidecar's
    text: str
    paragraphs: tuple[Paragraph, ...]
    boilerplate: tuple[tuple[int, int], ...] = ()
    title: str = ""
    standfirst: str = ""
    byline: str = ""
    outlet: str = ""
    agency: str = ""
    dateline: str = ""
    published: When = UNKNOWN_DATE
    url: str = ""
    lang: str = "en"
    rights: Rights | None = None  # None: not declared
    licence: str = ""
    note: str = ""  # a sentence shown with the brief, e.g. "Written for the demonstration."

    def span(self, start: int, end: int) -> Span:
        """``text[start:end]`` as a span."""
        return Span(start, end, self.text[start:end])

    def paragraph_of(self, offset: int) -> int:
        """Index of the paragraph that holds ``offset``."""
        index = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.end)
        return min(index, len(self.paragraphs) - 1)

    def to_seed(self, offset: int) -> int:
        """Offset into the decoded seed of a text offset (exact for plain text)."""
        paragraph = self.paragraphs[self.paragraph_of(offset)]
        return min(paragraph.seed_start + max(0, offset - paragraph.start), paragraph.seed_end)
