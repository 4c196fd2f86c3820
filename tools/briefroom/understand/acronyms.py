"""Short names that the article itself explains: "Port Union (PU)", "the PU, or Port Union".

Brackets behind a name are the article's word that both are one. Without brackets the letters must be found
in the long name in order; initials that merely fit, far from each other, prove nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefroom.understand.acronymletters import begin, front
from briefroom.understand.acronymsabroad import begin_abroad
from briefroom.understand.candidates import CAPITALISED, RULE, UPPER, Candidate

SHORT = rf"[{UPPER}](?:[{UPPER}\d&/-]|[a-z](?=[{UPPER}])){{1,9}}|(?:[{UPPER}]\.){{2,6}}"
# In brackets also plurals, small letters, numbers behind ("IDPs", "LegCo", "gtr", "JS 5").
INSIDE = (
    rf"(?:[{UPPER}]\.){{2,6}}|(?=[^\s()]*[{UPPER}a-z]{{2}}|[^\s()]*[{UPPER}][.\d&/-])"
    rf"(?=[^\s()]{{2,14}}(?: |[”\"’'),;]))[{UPPER}a-z][\w&/’'-]*\w(?: (?:[IVX]+|\d{{1,2}}))?"
)
LINK = rf"(?:of|for|the|and|on|in|to|&|de|du|des|la|le|al-{CAPITALISED})"
WORD = rf"{CAPITALISED}(?:[’']s(?= [{UPPER}]))?"
LONG = rf"(?<![\w-]){WORD}(?:,? (?:{WORD}|{LINK}(?= )|\d+(?:st|nd|rd|th)?)){{1,14}}"
CAPITAL = re.compile(rf"[{UPPER}]")
RUN = re.compile(rf"{LONG}$")
BEHIND = re.compile(
    rf"(?<=[\w.])[”\"’']? {{0,2}}\((?:the |known as |or |hereafter )?[“\"‘']?(?P<short>{INSIDE})[”\"’']?"
    r"(?:[,;] [^()\n]{1,60})?\)"
)
# "mAP", "LMs", "LegCo".
MIXED = rf"[a-z]{{0,2}}[{UPPER}]{{2,6}}s?|[{UPPER}][a-z]{{0,5}}(?:[{UPPER}][a-z]{{0,5}}){{1,4}}"
BEFORE = re.compile(rf"(?<![\w.-])(?P<short>{SHORT}|{MIXED}) \((?:the )?(?P<long>[^()\n]{{4,120}})\)")
# The ends of two patterns that are slow to look for: without them there is no match.
_BEHIND_COMMA = rf", (?:or |known as |also known as )?(?:the )?(?P<short>{SHORT})(?=[,.;:])"
_BEHIND_OR = rf", or (?P<short>[{UPPER}]{{2,6}})(?=[.,; ])"
COMMA_SHORT, OR_SHORT = re.compile(_BEHIND_COMMA), re.compile(_BEHIND_OR)
COMMA = re.compile(rf"(?P<long>{LONG}){_BEHIND_COMMA}")
# "the PTU, as the Port Trade Union is known", "PTU, or Port Trade Union, …", "PTU, the Port Trade Union, …".
FIRST = re.compile(
    rf"(?<![\w.-])(?P<short>{SHORT}), (?:as |or |(?:also |formally |officially )?known as )?(?:the )?"
    rf"(?P<long>{LONG})(?= (?:is|was) (?:\w+ )?known|[,.;])"
)
# "harbour pneumonia, or HP": a term in small letters.
TERM = re.compile(rf"(?<![\w-])(?P<long>[a-z][a-z-]+(?: [a-z][a-z-]+){{1,5}}){_BEHIND_OR}")
# A key: "PU = port union; …".
KEY = re.compile(
    rf"(?<!\w)(?P<short>{SHORT}) ?= ?(?P<long>[^\W\d_][^=;,.()\n]{{3,100}}?)(?=[;,.)\n]|$| (?:{SHORT}) ?=)"
)
# What a long name does not run across.
CLOSED = re.compile(rf"[;:()\n“”\"]|[.!?] (?=[{UPPER}“])(?<![{UPPER}]\. )|, (?:and|or|the|who|which|said)\b")
MOST_WORDS, LONGEST = 16, 180  # words and characters that a long name is looked for in


@dataclass(frozen=True, slots=True)
class Pair:
    """A long name and its short form, as ranges of the text."""

    long: tuple[int, int]
    short: tuple[int, int]


def find_pairs(text: str) -> list[Pair]:
    """Short names with the names they stand for, in text order."""
    return list(_pairs(text))


@lru_cache(maxsize=4)  # asked for with the names of a text, and with its entities
def _pairs(text: str) -> tuple[Pair, ...]:
    found: dict[tuple[int, int], Pair] = {}
    rules = (_behind, _before, _after_comma, _first, _terms, _keys)
    for pair in (pair for rule in rules for pair in rule(text)):
        found.setdefault(pair.short, pair)
    return tuple(sorted(found.values(), key=lambda pair: pair.short))


def _behind(text: str) -> Iterator[Pair]:
    """ "Port Union (PU)", "mean opinion score (MOS)"."""
    for match in BEHIND.finditer(text):
        end = match.start()
        window = _window(text, end)
        start = begin(window, match["short"])
        run = RUN.search(window)
        if start is None and run and len(CAPITAL.findall(match["short"])) > 1:
            inside = begin_abroad(run.group(), match["short"], bracketed=True)
            start = None if inside is None else run.start() + inside
        if start is not None:
            yield Pair((end - len(window) + start, end), match.span("short"))


def _window(text: str, end: int) -> str:
    """The words before ``end`` that may belong to one name."""
    left = text[max(0, end - LONGEST) : end]
    closed = [match.end() for match in CLOSED.finditer(left)]
    left = left[closed[-1] if closed else 0 :]
    words = list(re.finditer(r"\S+", left))[-MOST_WORDS:]
    return left[words[0].start() :] if words else ""


def _before(text: str) -> Iterator[Pair]:
    """ "PU (Port Union)"."""
    for match in BEFORE.finditer(text) if " (" in text else ():
        long, short = match["long"], match["short"]
        end = front(long, short)
        if end is not None:
            yield Pair((match.start("long"), match.start("long") + end), match.span("short"))
            continue
        start = begin(long, short)
        if start is None and RUN.fullmatch(long):
            start = begin_abroad(long, short, bracketed=True)
        if start == 0:
            yield Pair(match.span("long"), match.span("short"))


def _after_comma(text: str) -> Iterator[Pair]:
    """ "Port Trade Union, or PTU, …": three letters and more."""
    for match in COMMA.finditer(text) if COMMA_SHORT.search(text) else ():
        long, short = match["long"], match["short"]
        if _letter_count(short) < 3:
            continue
        start = begin(long, short)
        if start is None:
            start = begin_abroad(long, short, bracketed=False)
        if start is not None and long[start].isupper():
            yield Pair((match.start("long") + start, match.end("long")), match.span("short"))


def _first(text: str) -> Iterator[Pair]:
    """ "PTU, or Port Trade Union, …": three letters and more."""
    for match in FIRST.finditer(text):
        long, short = match["long"], match["short"]
        if _letter_count(short) > 2 and begin(long, short) == 0:
            yield Pair(match.span("long"), match.span("short"))


def _terms(text: str) -> Iterator[Pair]:
    for match in TERM.finditer(text) if OR_SHORT.search(text) else ():
        start = begin(match["long"], match["short"])
        if start is not None:
            yield Pair((match.start("long") + start, match.end("long")), match.span("short"))


def _keys(text: str) -> Iterator[Pair]:
    for match in KEY.finditer(text) if "=" in text else ():
        if begin(match["long"], match["short"]) == 0:
            yield Pair(match.span("long"), match.span("short"))


def _letter_count(short: str) -> int:
    return len(re.sub(r"[\W_]", "", short))


def short_terms(text: str, pairs: Sequence[Pair]) -> frozenset[str]:
    """Short forms of terms in small letters, which name nobody."""
    return frozenset(text[slice(*p.short)] for p in pairs if text[slice(*p.long)].islower())


def pair_candidates(text: str, pairs: Sequence[Pair]) -> list[Candidate]:
    """Both names of every pair of names, as names that a rule gives; their kind is decided later.

    A term in small letters and its abbreviation name nobody.
    """
    found = []
    for pair in pairs:
        long, short = text[slice(*pair.long)], text[slice(*pair.short)]
        if " " not in long or not RUN.fullmatch(long) or not short[0].isupper():
            continue
        found.append(Candidate(*pair.long, None, "long form", "ORG", rank=RULE, confidence=0.95))
        found.append(Candidate(*pair.short, None, "acronym", "ORG", rank=RULE, confidence=0.95))
    return found
