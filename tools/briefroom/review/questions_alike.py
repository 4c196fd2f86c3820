"""Whether two names may be spellings of one, so that a person is asked. No rule ever unites them.

Names from other scripts are written in many ways: "Dhafir", "Dafeer", "Zafir". Letters that stand for one
sound are made one, and then a letter may differ, or two vowels. People are alike only if given name and
surname both are; initials make nobody alike, and of two bodies no number and no acronym may differ.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from briefroom.review.suggestions import ACRONYM
from briefroom.understand.candidates import SMALL_WORDS, plain
from briefroom.understand.groups import fold
from briefroom.understand.namewords import PARTICLES
from briefroom.understand.people import AFTER_NAME, INITIAL, name_parts

PERSON = "person"
OPEN = "unidentified"  # a kind that may turn out to be any
# Ways to write one sound, in the order in which they are made one; then doubled letters are single.
SOUNDS = (
    ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"), ("ck", "k"), ("dj", "j"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("ea", "i"), ("ie", "i"),
    ("q", "k"), ("c", "k"), ("w", "u"), ("y", "i"), ("e", "i"), ("o", "u"),
)  # fmt: skip
DOUBLED = re.compile(r"(.)\1+")
SILENT = re.compile(r"(?<=[aiu])h$")  # "Sarah", "Fatimah"
VOWELS = re.compile(r"[aiu]")
WORDS = re.compile(r"[^\W_]+")
SHORTEST = 3  # letters of a name that is compared at all
LONG = 5  # letters from which two names may differ in any one of them
CONSONANTS = 3  # that must agree, in order, where vowels differ
MOST_VOWELS = 2  # that may differ, be missing or stand too many


@dataclass(frozen=True, slots=True)
class Called:
    """One name of somebody; ``who`` is the same in all names of one, and in no other's."""

    who: Hashable
    name: str
    kind: str


def alike(one: str, other: str, kinds: tuple[str, str]) -> bool:
    """Whether the two names, of things of these kinds, may be spellings of one."""
    if PERSON in kinds and not {*kinds} <= {PERSON, OPEN}:
        return False
    a, b = plain(one), plain(other)
    if ACRONYM.fullmatch(a) or ACRONYM.fullmatch(b):
        return False
    return _people_alike(a, b) if PERSON in kinds else _bodies_alike(a, b)


def given_apart(one: str, other: str) -> bool:
    """Whether the two have given names that are not the very same."""
    first, second = (name_parts(plain(name)) for name in (one, other))
    return len(first) > 1 and len(second) > 1 and fold(first[0]) != fold(second[0])


def alike_pairs(called: Sequence[Called]) -> Iterator[tuple[Called, Called]]:
    """Every two that are alike by some of their names, each two of ``who`` once, in the order given.

    Only names that meet under a key are compared: those that share their consonants, or all letters but one.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for index, one in enumerate(called):
        for key in sorted(_keys(one)):
            places[key].append(index)
    seen: set[tuple[Hashable, Hashable]] = set()
    for first, second in sorted({pair for found in places.values() for pair in combinations(found, 2)}):
        a, b = called[first], called[second]
        if a.who != b.who and (a.who, b.who) not in seen and alike(a.name, b.name, (a.kind, b.kind)):
            seen.add((a.who, b.who))
            yield a, b


def _keys(called: Called) -> Iterator[str]:
    name = plain(called.name)
    parts = [] if ACRONYM.fullmatch(name) else _spelt(name)
    whole = "".join((parts[0], parts[-1]) if called.kind == PERSON and len(parts) > 1 else parts)
    if len(whole) >= SHORTEST:
        yield "consonants " + VOWELS.sub("", whole)
        yield whole
        yield from {whole[:n] + whole[n + 1 :] for n in range(len(whole))}


def _spelt(name: str) -> list[str]:
    """The parts of a name by sound; particles, which come and go, are left out."""
    return [sound for part in name_parts(name) if (sound := sound_of(part))]


@lru_cache(maxsize=50_000)
def sound_of(word: str) -> str:
    """A word with one letter for one sound.

    >>> sound_of("al-Qadhir"), sound_of("Kaddir")
    ('kadir', 'kadir')
    """
    pieces = WORDS.findall(fold(word).lower())
    kept = [piece for piece in pieces if piece not in PARTICLES] or pieces
    sound = "".join(kept)
    for written, one in SOUNDS:
        sound = sound.replace(written, one)
    return SILENT.sub("", DOUBLED.sub(r"\1", sound))


def _people_alike(one: str, other: str) -> bool:
    first, second = name_parts(one), name_parts(other)
    if any(INITIAL.match(part) for part in (first[0], second[0], first[-1], second[-1])):
        return False
    if bool(AFTER_NAME.match(one.split()[-1])) != bool(AFTER_NAME.match(other.split()[-1])):
        return False  # Ada Orlan and Ada Orlan Jr are two
    a, b = _spelt(one), _spelt(other)
    if not a or not b or (len(a) == 1) != (len(b) == 1):
        return False
    if len(a) == 1:
        return min(len(a[0]), len(b[0])) >= LONG and _sounds_alike(a[0], b[0])
    return _sounds_alike(a[0], b[0]) and _sounds_alike(a[-1], b[-1])


def _bodies_alike(one: str, other: str) -> bool:
    a, b = (_words_of(name) for name in (one, other))
    if len(a) != len(b):
        return "".join(a) == "".join(b) and bool(a)
    other_words = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if any(_is_fixed(x) or _is_fixed(y) for x, y in other_words):
        return False
    return len(other_words) <= 1 and all(_sounds_alike(sound_of(x), sound_of(y)) for x, y in other_words)


def _words_of(name: str) -> list[str]:
    """The words that count; acronyms keep their case, so that they are known."""
    words = (word if ACRONYM.fullmatch(word) else fold(word).lower() for word in WORDS.findall(name))
    return [word for word in words if word not in SMALL_WORDS]


def _is_fixed(word: str) -> bool:
    return word.isupper() or any(letter.isdigit() for letter in word)


def _sounds_alike(a: str, b: str) -> bool:
    if a[:1] != b[:1]:
        return False
    if a == b:
        return True
    apart = distance(a, b)
    if min(len(a), len(b)) >= LONG and apart <= 1:
        return True
    bones = VOWELS.sub("", a)
    return len(bones) >= CONSONANTS and bones == VOWELS.sub("", b) and apart <= MOST_VOWELS


def distance(a: str, b: str) -> int:
    """How many letters must be put in, taken out or changed to make one of the other.

    >>> distance("hafter", "hiftar"), distance("orlan", "orlann")
    (2, 1)
    """
    before = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (x != y)))
        before = row
    return before[-1]
