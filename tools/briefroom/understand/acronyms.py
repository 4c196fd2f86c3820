"""Short names that the article itself explains: "Port Union (PU)", "the PU, or Port Union".

Brackets behind a name are the article's word that both are one. Without brackets the letters must be found
in the long name in order, from the first letters of words (Schwartz and Hearst, 2003); initials that merely
fit, far from each other, prove nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefroom.understand.candidates import CAPITALISED, RULE, SMALL_WORDS, UPPER, Candidate

SHORT = rf"[{UPPER}](?:[{UPPER}\d&/-]|[a-z](?=[{UPPER}])){{1,9}}|(?:[{UPPER}]\.){{2,6}}"
LINK = rf"(?:of|for|the|and|on|in|to|&|de|du|des|la|le|al-{CAPITALISED})"
WORD = rf"{CAPITALISED}(?:[’']s(?= [{UPPER}]))?"
LONG = rf"(?<![\w-]){WORD}(?: (?:{WORD}|{LINK}(?= )|\d+(?:st|nd|rd|th)?)){{1,10}}"
BEHIND = re.compile(
    rf"(?P<long>{LONG})[”\"’']? \((?:the |known as |or )?[“\"‘']?(?P<short>{SHORT})[”\"’']?\)"
)
BEFORE = re.compile(rf"(?<![\w.-])(?P<short>{SHORT}) \((?P<long>{LONG})\)")
COMMA = re.compile(
    rf"(?P<long>{LONG}), (?:or |known as |also known as )?(?:the )?(?P<short>{SHORT})(?=[,.;:])"
)


@dataclass(frozen=True, slots=True)
class Pair:
    """A long name and its short form, as ranges of the text."""

    long: tuple[int, int]
    short: tuple[int, int]


def find_pairs(text: str) -> list[Pair]:
    """Short names with the names they stand for, in text order."""
    return sorted(_pairs(text), key=lambda pair: pair.short)


def _pairs(text: str) -> Iterator[Pair]:
    for pattern, sure in ((BEHIND, False), (BEFORE, False), (COMMA, True)):
        for match in pattern.finditer(text):
            short = match["short"]
            start = _begin(match["long"], short)
            if start is None:
                start = _framed(match["long"], short, behind=not sure)
            if start is None:
                continue
            begin = match.start("long") + start
            if sure and len(re.sub(r"\W", "", short)) < 3:
                continue
            yield Pair((begin, match.end("long")), match.span("short"))


def _begin(long: str, short: str) -> int | None:
    """Where in ``long`` the words begin that the letters of ``short`` stand for; None where they do not."""
    letters = re.sub(r"[^\w]", "", short).lower()
    best: int | None = None
    for match in re.finditer(r"(?<![\w])\w", long):
        words = long[match.start() :]
        if match.group().lower() == letters[0] and _spells(words, letters) and match.group().isupper():
            initials = "".join(w[0] for w in re.findall(r"\w+", words) if w.lower() not in SMALL_WORDS)
            if initials.lower() == letters:
                return match.start()
            best = match.start()
    return best


def _framed(long: str, short: str, *, behind: bool) -> int | None:
    """Letters that say more than the words, as from another language: the initials of all words come in
    order among them; in brackets the first and the last word are enough."""
    letters = re.sub(r"\W", "", short).upper()
    for match in re.finditer(rf"(?<!\S){re.escape(letters[0])}", long):
        words = [w for w in re.findall(r"\w+", long[match.start() :]) if w not in SMALL_WORDS]
        initials = "".join(w[0].upper() for w in words)
        if len(words) < 2 or initials[-1] != letters[-1]:
            continue
        if len(letters) > len(long[match.start() :].split()) + 1:
            continue
        if behind or (len(words) > 2 and _inside(letters, initials)):
            return match.start()
    return None


def _spells(words: str, letters: str) -> bool:
    """Whether the letters come in order in the words, each word but small ones giving at least one."""
    pieces = re.findall(r"\w+", words.lower())
    needed = [p for p in pieces if p not in SMALL_WORDS]
    return len(needed) <= len(letters) and _walk(pieces, letters)


def _walk(pieces: list[str], letters: str) -> bool:
    if not letters:
        return all(p in SMALL_WORDS for p in pieces)
    if not pieces:
        return False
    first, rest = pieces[0], pieces[1:]
    if first in SMALL_WORDS and _walk(rest, letters):
        return True
    for taken in range(1, len(letters) + 1):
        if not first.startswith(letters[0]) or not _inside(first, letters[:taken]):
            break
        if _walk(rest, letters[taken:]):
            return True
    return False


def _inside(word: str, letters: str) -> bool:
    position = -1
    for letter in letters:
        position = word.find(letter, position + 1)
        if position < 0:
            return False
    return True


def pair_candidates(text: str, pairs: list[Pair]) -> list[Candidate]:
    """Both names of every pair, as names that a rule gives; their kind is decided later."""
    found = []
    for pair in pairs:
        found.append(Candidate(*pair.long, None, "long form", "ORG", rank=RULE, confidence=0.95))
        found.append(Candidate(*pair.short, None, "acronym", "ORG", rank=RULE, confidence=0.95))
    return found
