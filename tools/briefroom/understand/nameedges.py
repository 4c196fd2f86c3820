"""Where a name ends: what the tagger ran on into, and what stands between names without being one.

"Crossroads of", "Noting Orlan", "Orlan I said": words at the edges of a name that are none of it. And what
looks like a name as a whole, and is a code (a share's ticker), two names without the blank, or a list.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefroom.understand.candidates import UPPER
from briefroom.understand.namewords import NEWSROOMS
from briefroom.understand.nationalities import is_nationality
from briefroom.understand.wordings import standing, words

# Before a name at the start of a sentence, capitalised for that alone.
OPENERS = words(
    """noting citing quoting addressing referring responding writing saying adding telling asking calling
    claiming following including despite unlike although because besides amid amidst whether asked speaking
    though"""
)
SMALL_OPENERS = words("for of and with by in at from on to")
OF_PEOPLE = re.compile(r"(?P<people>[A-Z][a-z]+) (?=(?:[A-Z][a-z]+ )?[A-Z]{3,6}$)")
# After a name, never its last word, even in a headline; in running text no small word is but SMALL_HEADS.
TRAILERS = words("of for the and on in to at by with from or but as")
# Small words that end names of bodies: "the Marl foundation".
SMALL_HEADS = words(
    """brigade brigades battalion battalions force forces militia army group party movement union council
    court committee commission ministry department foundation museum university college school hospital
    institute society club association federation league agency bureau office bank company newspaper magazine
    television radio church mosque tribe clan front alliance coalition network
    region"""
)
# "met Ada Orlan Thursday" is a day, "Sheffield Wednesday" a club.
WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
FIRST = re.compile(r"(?P<word>[\w’'-]+)\s+")
LAST = re.compile(r"\s+(?P<word>[\w’'-]+)$")
HANDLE = re.compile(r"\s*[@#]\w*.*$", re.S)
# "White House Press Secretary Ada Orlan": her office begins inside what looks like one body.
OFFICE = re.compile(
    r"\s+(?:Press|Prime|Foreign|Defen[cs]e|Finance|Interior|Vice|Deputy|Chief|First|Assistant)"
    r"(?=\s+(?:Secretary|Minister|President|Executive|Spokesman|Spokeswoman|Director|Justice)\b)"
)
# Share codes of news agencies and exchanges: "(TSSL.O)", "TSSL.N", "(NYSE: TSL)".
TICKER = re.compile(
    rf"(?<![\w.])[{UPPER}]{{2,6}}(?:_?[a-z]{{1,2}})?\.(?:[A-Z]{{1,2}})(?![\w.])"
    rf"|(?<=\()[{UPPER}]{{1,6}}\.[A-Z]{{1,2}}(?=[),; ])"
    rf"|\b(?:NYSE|NASDAQ|Nasdaq|LSE|OTC|TSX)\s?:\s?[{UPPER}]{{1,6}}\b"
)
# "(Orlan/Harbour Wire)", "(RSA/RL-Vane/TU)" at the end of a line; a part of one word may be a code.
CREDIT = re.compile(r"\((?P<parts>[^()\n/]+(?:/[^()\n/]+)+)\)\.?[ ]*$", re.M)
CREDIT_PART = re.compile(r"(?<=[(/])[^\s/()]+(?=[/)])")
GLUED = re.compile(r"(?P<left>[A-Z][a-z’'-]{2,})(?P<right>[A-Z][a-z]{2,})")
JOINING = frozenset("’'-")  # beside a word they make it part of another
TWICE = re.compile(r"(?P<name>[A-Z]\w+ [A-Z][\w-]+)(?P=name)")
PREFIXES = words("mac mc de di du da la le van von fitz o")
AHEAD = 20  # characters behind a name that can tell its last word is an office's
MOST_WORDS = 8  # of a name of a person; more are several people without a comma


def trim_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without the words at its edges that are no part of a name; maybe empty."""
    office = OFFICE.search(text, start, end + AHEAD)
    if office and office.end() == end and office.start() > start:
        end = office.start()
    handle = HANDLE.search(text, start, end)
    end = handle.start() if handle else end
    while (first := FIRST.match(text, start, end)) and (
        first["word"].lower() in OPENERS or first["word"] in SMALL_OPENERS
    ):
        start = first.end()
    while (people := OF_PEOPLE.match(text, start, end)) and is_nationality(people["people"]):
        start = people.end()  # "the Zarnian RPG"
    while last := LAST.search(text[start:end]):
        before = text[start : start + last.start()].split()
        said_on = len(before) > 1 and WEEKDAY.fullmatch(last["word"])
        if not said_on and not _is_trailing(last["word"], text[end : end + 2]):
            break
        end = start + last.start()
    return start, end


def _is_trailing(word: str, following: str) -> bool:
    """ "Orlan I think", "the Reed of", "the Occupy civil disobedience movement"."""
    if word == "I":
        return bool(re.match(r" [a-z]|[’']", following))
    return word.lower() in TRAILERS if word[0].isupper() else word.isalpha() and word not in SMALL_HEADS


def is_several(name: str) -> bool:
    """Whether so many words can only be a list of people."""
    return len(name.split()) > MOST_WORDS


def is_glued(text: str, name: str) -> bool:
    """ "OrlanAda Reed", "Ada OrlanAda Orlan": two words of the text that lost the blank between them."""
    if TWICE.search(name):
        return True
    for match in GLUED.finditer(name) if " " in name else ():
        left, right = match["left"], match["right"]
        if left.lower() not in PREFIXES and _stands(text, left) and _stands(text, right):
            return True
    return False


def _stands(text: str, word: str) -> bool:
    return any(
        text[start - 1 : start] not in JOINING and text[end : end + 1] not in JOINING
        for start, end in standing(text, word)
    )


@lru_cache(maxsize=4)  # of a text several lists of names are held against it
def code_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Where the codes of shares stand, and those of picture credits that the article names nowhere else."""
    found = [match.span() for match in TICKER.finditer(text)]
    for credit in CREDIT.finditer(text):
        for part in CREDIT_PART.finditer(text, credit.start("parts"), credit.end()):
            if part.group() not in NEWSROOMS and text.count(part.group()) == 1:
                found.append(part.span())
    return tuple(found)
