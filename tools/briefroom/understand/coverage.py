"""How much of an article was understood, in counts; and whether a stage found nothing where it should have.

What a stage should find is told by plain signs in the text: capitals inside sentences are names, three full
dates are dates, quotation marks around whole sentences mean that somebody speaks. A recipe without a
name and an interview without a quotation mark are no errors.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from briefroom.errors import UnderstandingError
from briefroom.model import Article, Coverage, Evidence
from briefroom.understand.datewords import MONTH_NAMES

QUOTATION = re.compile(r"[“\"][^“”\"\n]*?\w+\W+\w+\W+\w+[^“”\"\n]*[”\"]?")
# Whole sentences of somebody: at least so many words between two marks, and a stop before the last.
SPOKEN = re.compile(r"[“\"](?=[^“”\"\n]*[.,!?…][”\"])(?:[^\s“”\"]+\s+){7,}[^\s“”\"]+[”\"]")
# A word with a capital behind a small one: no sentence begins there.
INNER_NAME = re.compile(r"(?<=[a-z] )(?!I\b)[A-Z][a-z]{2,}")
_MONTH = "|".join(MONTH_NAMES)
FULL_DATE = re.compile(rf"\b(?:\d{{1,2}} (?:{_MONTH})|(?:{_MONTH}) \d{{1,2}},) (?:19|20)\d\d\b")

LEAST_WORDS = 150  # shorter texts may be anything
WORDS_WITHOUT_NAMES = 600  # of any prose: so much news is about somebody
WORDS_WITHOUT_SENTENCES = 300
CUE_WORDS = 2  # "she said"
INNER_NAMES, SPOKEN_SENTENCES, FULL_DATES = 3, 5, 3  # so many are no accident


def check_coverage(evidence: Evidence) -> None:
    """Raise UnderstandingError where a stage came back empty and the text shows that it should not have."""
    for what, cure in _failures(evidence):
        raise UnderstandingError(what, where=evidence.article.seed, cure=cure)


def _failures(evidence: Evidence) -> Iterator[tuple[str, str]]:
    text = evidence.article.text
    count = len(text.split())
    if count >= WORDS_WITHOUT_SENTENCES and not evidence.sentences:
        yield (
            f"no sentence found in {count} words",
            "check that the seed holds running text, not only headings or captions",
        )
    if not evidence.mentions and _names_somebody(text, count):
        yield (
            f"no name found in {count} words",
            "check that the seed is English running text, and its encoding is UTF-8",
        )
    spoken = _spoken(evidence.article)
    if spoken >= SPOKEN_SENTENCES and not evidence.claims:
        yield (
            f"{spoken} quotations, and no claim found in them",
            "check that quotation marks are in pairs, and that who speaks stands beside them",
        )
    dates = {match.group() for match in FULL_DATE.finditer(text)}
    if len(dates) >= FULL_DATES and not evidence.dates:
        yield (
            f"{len(dates)} full dates such as “{min(dates)}”, and none found",
            "check that the seed is running text, not a table of names",
        )


def _spoken(article: Article) -> int:
    """Quotations with words of the article's own in their paragraph; an extract alone has no cue."""
    total = 0
    for paragraph in article.paragraphs:
        words = article.text[paragraph.start : paragraph.end]
        beside, found = SPOKEN.subn("", words)
        total += found if len(beside.split()) >= CUE_WORDS else 0
    return total


def _names_somebody(text: str, count: int) -> bool:
    if count < LEAST_WORDS:
        return False
    unwritten = not any(char.isupper() for char in text)  # nothing can be told from such a text
    return unwritten or count >= WORDS_WITHOUT_NAMES or len(INNER_NAME.findall(text)) >= INNER_NAMES


def coverage_of(evidence: Evidence) -> Coverage:
    """The counts that are printed for each seed and kept in its brief."""
    known = {entity.id for entity in evidence.entities if entity.known}
    names = [m for m in evidence.mentions if m.layer == "name"]
    quotations = list(_quotations(evidence.article))
    spoken = _joined((p.start, p.end) for c in evidence.claims if c.speaker.kind != "none" for p in c.content)
    return Coverage(
        paragraphs=len(evidence.article.paragraphs),
        sentences=len(evidence.sentences),
        names=len(names),
        linked=sum(m.entity_id in known for m in names),
        quotations=len(quotations),
        quotations_with_speaker=sum(_meets(spoken, start, end) for start, end in quotations),
        claims=len(evidence.claims),
    )


def _quotations(article: Article) -> Iterator[tuple[int, int]]:
    return (match.span() for match in QUOTATION.finditer(article.text))


def _joined(ranges: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ranges in text order, those that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _meets(ranges: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the ranges, ordered and apart, shares a character with this one."""
    last = bisect_left(ranges, (end, 0)) - 1
    return last >= 0 and ranges[last][1] > start
