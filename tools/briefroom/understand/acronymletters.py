"""Whether the letters of a short name stand for the words of a long one, and from which word on.

The letters must be found in the words in order, each word but small ones giving its first (after Schwartz
and Hearst, 2003); one word may stay silent where enough others speak.
"""

from __future__ import annotations

import re
from functools import cache

from briefroom.understand.candidates import SMALL_WORDS
from briefroom.understand.wordings import words

# Of a long name, words that need no letter.
SILENT = SMALL_WORDS | words(
    "a an by with from per or into over above under through against between pour à et y e"
)
# What a company's full name adds at its end.
FORMS = words("inc corp corporation ltd limited plc group holdings holding company co ag gmbh sa spa nv llc")
PIECE = re.compile(r"(?![ldLD]['’]\w)[^\W_]+(?:['’][^\W_]+)*")
TWIN = re.compile(r"(?<![^\W_])(?P<word>[A-Z]\w+) $")
EDITION = re.compile(r"['’-]\d\d$")  # of a meeting: "COLT'31"
PLURAL = re.compile(r"(?<=[A-Z\d])(?:['’]?s)$")
ENOUGH = 3  # letters, where a word stays silent or a single word gives them all
MANY = 6  # letters, where two words may stay silent
LONGEST_TAIL = 3  # letters; a longer end of the short name is a word, not initials


def begin(long: str, short: str) -> int | None:
    """Where in ``long`` the words begin that ``short`` stands for, to its end; None where they do not."""
    starts = [match.start() for match in PIECE.finditer(long) if match.group().lower() not in SILENT]
    for letters in _letters(short):
        for test in (_are_initials, _spells, _spells_mostly, _ends_in_word):
            fits = [
                start
                for start in reversed(starts)
                if long[start].lower() == letters[0].lower()
                and _fits_alone(long[start:], short)
                and test(PIECE.findall(long[start:]), letters, short)
            ]
            if fits:
                return _with_twin(long, letters, fits[0]) if test is _spells else fits[0]
    return None


def _with_twin(long: str, letters: str, start: int) -> int:
    """ "European Environment System (ES)": also the word before, if it opens alike and fits."""
    before = TWIN.search(long, 0, start)
    if not before or before["word"][0] != long[start] or before["word"].lower() in SILENT:
        return start
    twin = before.start("word")
    return twin if _spells_mostly(PIECE.findall(long[twin:]), letters, "") else start


def front(long: str, short: str) -> int | None:
    """Where the words end, from the start of ``long``, whose initials are ``short``; three at least."""
    letters = re.sub(r"[\W_]", "", short).lower()
    pieces = list(PIECE.finditer(long)) if len(letters) >= ENOUGH else []
    for count in range(2, len(pieces) + 1):
        if _are_initials([p.group() for p in pieces[:count]], letters, short):
            return pieces[count - 1].end()
    return None


def _letters(short: str) -> list[str]:
    """The letters as written; of a plural without its ending, of a meeting without its year."""
    forms = (short, PLURAL.sub("", short), EDITION.sub("", short))
    found = dict.fromkeys(re.sub(r"[\W_]", "", form) for form in forms)
    return [letters for letters in found if len(letters) > 1]


def _are_initials(pieces: list[str], letters: str, _: str) -> bool:
    """All words, or all words but small ones."""
    whole = "".join(p[0] for p in pieces).lower()
    large = "".join(p[0] for p in pieces if p.lower() not in SILENT).lower()
    return letters.lower() in {whole, large}


def _spells(pieces: list[str], letters: str, _: str) -> bool:
    return not letters.islower() and _walk(pieces, letters.lower(), 0)


def _spells_mostly(pieces: list[str], letters: str, _: str) -> bool:
    return (
        len(letters) >= ENOUGH
        and not letters.islower()
        and _walk(pieces, letters.lower(), 1 + (len(letters) >= MANY))
    )


def _ends_in_word(pieces: list[str], _: str, short: str) -> bool:
    """ "UN-Women": initials of the first words, and the last word itself."""
    last = pieces[-1]
    if len(last) <= LONGEST_TAIL or not short.endswith(last):
        return False
    head = short.removesuffix(last).rstrip("-")
    large = "".join(p[0] for p in pieces if p.lower() not in SILENT)
    return len(head) > 1 and large.startswith(head)


def _walk(pieces: list[str], letters: str, silent: int) -> bool:
    """Whether the words give all letters in order; ``silent``: how many words inside may give none."""
    low = [piece.lower() for piece in pieces]

    @cache
    def reach(word: int, letter: int, left: int) -> bool:
        if word == len(low) or (low[word] in FORMS and word == len(low) - 1 and letter == len(letters)):
            return letter == len(letters)
        small = low[word] in SILENT
        if small and reach(word + 1, letter, left):
            return True
        inside = 0 < word < len(low) - 1
        if not small and left and inside and reach(word + 1, letter, left - 1):
            return True
        for end in range(letter + 1, len(letters) + 1):
            if low[word][0] != letters[letter] or not in_order(low[word], letters[letter:end]):
                return False
            if reach(word + 1, end, left):
                return True
        return False

    return reach(0, 0, silent)


def in_order(word: str, letters: str) -> bool:
    """Whether the word has the letters, one behind the other."""
    position = -1
    for letter in letters:
        position = word.find(letter, position + 1)
        if position < 0:
            return False
    return True


def _fits_alone(rest: str, short: str) -> bool:
    """A single word must give more than letters that happen to be in it ("Washington" is no WTO)."""
    pieces = [p for p in PIECE.findall(rest) if p.lower() not in SILENT]
    if len(pieces) > 1:
        return True
    letters, word = re.sub(r"[\W_]", "", short), pieces[0]
    capitals = "".join(c for c in word if c.isupper())
    if len(capitals) > 1 and capitals == letters:
        return True
    if len(letters) < ENOUGH or word.lower() == letters.lower():
        return False
    if word.islower() and len(letters) > ENOUGH:
        return True
    return letters.isupper() and word.upper().startswith(letters)  # "Osmark (OSM)", not "Steven (Steve)"
