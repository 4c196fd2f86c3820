"""Where words stand in quotation marks, whatever marks an article uses and however badly they match.

A quotation opened with one mark and closed with another is still one; one left open at the end of a
paragraph runs to that end and may go on in the next. Apostrophes are no quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from briefroom.model import Article

# Two apostrophes or backticks stand for a double mark in wire copy and old archives.
_MARK = re.compile(r"[\"“”„«»]|''|``")
# Never open anything when a letter or digit stands before: closings, inches (6'2"), plural apostrophes.
_AFTER_SPACE = re.compile(r"[\s(\[{—–\-/:]")
# Single marks carry speech in some outlets and in most headlines. A whole utterance ends with its own
# punctuation inside the mark; a fragment is short and holds no other single mark.
_SINGLE = re.compile(
    r"(?<![\w’'])[‘'](?:(?=[\w“\"\[])[^\n‘]{2,600}?[,.?!…][’'](?!\w)|(?=\w)[^\n‘’']{1,90}[’'](?!\w))"
)
_WORD = re.compile(r"\w+")
NESTED_REACH = 2000  # characters within which a quotation inside a quotation is closed
SHORTEST = 12  # characters before a closing mark from which its opening one is taken for lost
SPEECH_WORDS = 4  # from here on a quotation may be an utterance of its own


@dataclass(frozen=True, slots=True)
class Quotation:
    """``text[start:end]`` with its marks. ``closed``: the closing mark is there; ``speech``: long or
    punctuated enough to be an utterance, not a word held with tongs."""

    start: int
    end: int
    closed: bool
    speech: bool


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """All quotations of the article, in text order, none inside another."""
    found: list[Quotation] = []
    for paragraph in article.paragraphs:
        doubles = _double(article.text, paragraph.start, paragraph.end)
        found += doubles
        found += _single(article.text, paragraph.start, paragraph.end, doubles)
    return tuple(sorted(found, key=lambda q: q.start))


def _double(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    inner = 0  # quotations within the open one
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            opened = mark if _opens(text, start, end, mark) else None
            if opened is None and not found and _closes(text, start, end, mark):
                found.append(Quotation(start, mark.end(), closed=True, speech=True))
        elif _opens_again(text, start, end, mark):
            reach = min(end, mark.end() + NESTED_REACH)
            unpaired = text.count("”", mark.end(), reach) - text.count("“", mark.end(), reach)
            inner += unpaired >= 2  # one closing for it, one for the quotation around it
        elif inner:
            inner -= 1
        else:
            found.append(_quotation(text, opened.start(), mark.end(), closed=True))
            opened = None
    if opened is not None:
        found.append(_quotation(text, opened.start(), end, closed=False))
    return found


def _opens(text: str, start: int, end: int, mark: re.Match[str]) -> bool:
    """A mark opens before a word, and after a space or nothing; inches and stray closings do not."""
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    return not after.isspace() and (bool(_AFTER_SPACE.match(before)) or mark.group() in "“„«")


def _closes(text: str, start: int, end: int, mark: re.Match[str]) -> bool:
    """The end of an utterance whose opening mark is lost: 'The port is ours," she said.'"""
    if mark.start() - start < SHORTEST or not re.match(r"\s\w", text[mark.end() : end]):
        return False
    stop, goes_on = text[mark.start() - 1], text[mark.end() + 1].islower()
    return stop == "," or (stop in ".?!" and goes_on)


def _opens_again(text: str, start: int, end: int, mark: re.Match[str]) -> bool:
    """An opening mark inside an open quotation: a quotation within it, not its end."""
    after_space = bool(_AFTER_SPACE.match(text[mark.start() - 1]))
    return mark.group() in "“„«" and after_space and _opens(text, start, end, mark)


def _single(text: str, start: int, end: int, doubles: list[Quotation]) -> list[Quotation]:
    """Quotations in single marks, outside those in double marks."""
    starts = [double.start for double in doubles]
    found: list[Quotation] = []
    for match in _SINGLE.finditer(text, start, end):
        at = bisect_right(starts, match.end() - 1)
        if at == 0 or doubles[at - 1].end <= match.start():
            found.append(_quotation(text, match.start(), match.end(), closed=True))
    return found


def _quotation(text: str, start: int, end: int, *, closed: bool) -> Quotation:
    inner = text[start + 1 : end - 1 if closed else end].strip("'`")
    words = len(_WORD.findall(inner))
    utterance = inner.rstrip()[-1:] in {",", ".", "?", "!", "…"} and words >= 1
    return Quotation(start, end, closed, utterance or words >= SPEECH_WORDS)


def with_commas(text: str, masked: str, quotations: tuple[Quotation, ...]) -> str:
    """The masked text with a comma at the closing mark of “a friend,”, so that clauses are seen to end."""
    shown = list(masked)
    for quotation in quotations:
        inner = text[quotation.start : quotation.end].rstrip("\"”'’»")
        if quotation.closed and inner.endswith(","):
            shown[quotation.end - 1] = ","
    return "".join(shown)


def mask(text: str, quotations: tuple[Quotation, ...]) -> str:
    """The text with every quoted character as a NUL: same offsets, and no word of it is read as ours."""
    pieces: list[str] = []
    at = 0
    for quotation in quotations:
        pieces += [text[at : quotation.start], "\0" * (quotation.end - quotation.start)]
        at = quotation.end
    return "".join([*pieces, text[at:]])
