"""Adjectives and peoples ("Kenyan", "Vanean" beside a Port Vane, "Kurds"), and names tied by a hyphen.

An adjective that the world's countries do not explain is explained by a place the article itself names;
one that nothing explains is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice

from briefroom.understand.candidates import CAPITALISED, RULE, Candidate
from briefroom.understand.namewords import SIDES, TIES
from briefroom.understand.nationalities import PEOPLES, adjectives
from briefroom.understand.wordings import occurrences, opening

ENDINGS_OF_PEOPLES = ("n", "an", "ian", "ean", "i", "ese", "ish", "nian", "lian")
ENDINGS = rf"(?:{'|'.join(ENDINGS_OF_PEOPLES)})s?"
ENDING = re.compile(rf"{ENDINGS}(?!\w)")
ENDED = frozenset(f"{end}{s}" for end in ENDINGS_OF_PEOPLES for s in ("", "s"))
SHORTEST_STEM, LONGEST_PLACE = 3, 60  # letters
_TWO_WORDS = sorted((w for w in adjectives() if " " in w), key=len, reverse=True)
TWO_WORDS = re.compile(rf"(?<![\w-])(?:{'|'.join(w.title() for w in _TWO_WORDS)})(?!\w)")
WORD = re.compile(rf"(?<!\w){CAPITALISED}")
_TIE = rf"-(?P<tie>{'|'.join(TIES)})\b"
TIE = re.compile(_TIE)
TIED = re.compile(rf"(?<![\w-])(?P<name>{CAPITALISED}(?: {CAPITALISED}){{0,3}}){_TIE}")
SIDED = re.compile(rf"\b(?:{'|'.join(SIDES)})[-–](?P<name>{CAPITALISED}(?: {CAPITALISED}){{0,2}})", re.I)


def find_demonyms(text: str, places: Sequence[str]) -> list[Candidate]:
    """Adjectives of countries, of the article's own places, and names of peoples."""
    own = own_demonyms(text, places)
    found = [_demonym(*match.span()) for match in TWO_WORDS.finditer(text)]
    for match in WORD.finditer(text):
        for start, end in _parts(match):
            word = text[start:end]
            if word.lower() in adjectives() or word.lower() in PEOPLES or word in own:
                found.append(_demonym(start, end))
    return [*found, *(_demonym(*span) for span in occurrences(text, (w for w in own if " " in w)))]


def _parts(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The word, and the part before a hyphen."""
    yield match.span()
    hyphen = match.group().find("-")
    if hyphen > 0:
        yield match.start(), match.start() + hyphen


def _demonym(start: int, end: int) -> Candidate:
    return Candidate(start, end, "demonym", "demonym", rank=RULE, confidence=0.95)


def own_demonyms(text: str, places: Sequence[str]) -> Mapping[str, str]:
    """Words of the text that are made from a place the article names → that place."""
    words = _capitalised(text)
    found: dict[str, str] = {}
    for place in sorted(set(places), key=lambda p: (len(p), p)):
        stem = place.rstrip("aeiou")
        if len(stem) < SHORTEST_STEM or len(place) > LONGEST_PLACE or place[0].islower():
            continue
        if " " in place:  # "Port Vaneans"
            found |= dict.fromkeys(_of_several_words(text, place, stem), place)
            continue
        for word in _opening_with(words, stem):
            if len(word) > len(place) and {word[len(stem) :], word.removeprefix(place)} & ENDED:
                found.setdefault(word, place)
    return found


def _of_several_words(text: str, place: str, stem: str) -> Iterator[str]:
    """The wordings of the text that are made from a place of several words."""
    for start, end in opening(text, stem):
        whole = start + len(place) if text.startswith(place, start) else end
        people = ENDING.match(text, whole) or ENDING.match(text, end)
        if people and people.end() - start > len(place):
            yield text[start : people.end()]


def _opening_with(words: Sequence[str], stem: str) -> Iterator[str]:
    """The words that open with ``stem``, of words in order."""
    for word in islice(words, bisect_left(words, stem), None):
        if not word.startswith(stem):
            break
        yield word


@lru_cache(maxsize=4)
def _capitalised(text: str) -> tuple[str, ...]:
    """Every word of the text that opens with a capital, once, and its part before a hyphen."""
    return tuple(sorted({p for m in WORD.finditer(text) for p in (m.group(), m.group().split("-")[0])}))


def find_tied(text: str, names: Mapping[str, Candidate]) -> list[Candidate]:
    """Names before "-linked" or after "pro-", where the article or its knowledge has them elsewhere."""
    found: list[Candidate] = []
    for pattern in (TIED, SIDED) if TIE.search(text) else (SIDED,):
        for match in pattern.finditer(text):
            start, end = match.span("name")
            start += len("The ") if text.startswith("The ", start, end) else 0
            based = pattern is TIED and match["tie"] == "based"
            for begin, finish in _readings(text, start, end, trailing=pattern is SIDED):
                known = names.get(text[begin:finish])
                if known and not (known.label == "ORG" and based):
                    found.append(_like(known, begin, finish))
                    break
            else:
                if based:
                    found.append(Candidate(start, end, "place", "based", "LOC", rank=RULE))
    return found


def _readings(text: str, start: int, end: int, *, trailing: bool) -> Iterator[tuple[int, int]]:
    """The whole run of words, then shorter ones that keep the side of the hyphen."""
    words = [m.span() for m in re.finditer(r"\S+", text[start:end])]
    for count in range(len(words), 0, -1):
        if trailing:
            yield start, start + words[count - 1][1]
        else:
            yield start + words[len(words) - count][0], end


def _like(known: Candidate, start: int, end: int) -> Candidate:
    return Candidate(start, end, known.kind, "tied", known.label, known.ids, RULE, 0.95)
