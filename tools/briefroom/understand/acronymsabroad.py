"""Short names whose letters come from another language, or another order, than the words beside them.

Bodies keep the letters of their first name, which English articles translate: the words then have the
first and the last letter, or most of them. Brackets are the article's word that both are one.
"""

from __future__ import annotations

import re
from collections import Counter

from briefroom.understand.acronymletters import ENOUGH, PIECE, SILENT, begin, in_order
from briefroom.understand.namewords import SUFFIX_KIND

TAIL = re.compile(r" (?:of|in|for|to|at)(?: the)? [A-Z]")
# Of the letters of a foreign short name, how many the words must have: names of many words seldom stand
# before the short form of anything else.
SHARED, SHARED_BY_LONG = 0.6, 0.4


def begin_abroad(run: str, short: str, *, bracketed: bool) -> int | None:
    """Where in a run of capitalised words the ones begin that ``short`` stands for; None where they do not.

    ``run``: capitalised words and the links between them. In brackets the first and the last word are
    enough, or most of the letters of a long name; elsewhere all initials must come in order.
    """
    letters = re.sub(r"[\W_]", "", short).upper()
    framed = _framed(run, letters, bracketed=bracketed)
    if not bracketed:
        return framed
    all_letters = _most(run, letters, least=1.0)
    if all_letters is not None and (framed is None or all_letters < framed):
        return all_letters
    for start in (framed, _with_tail(run, short), _most(run, letters)):
        if start is not None:
            return start
    return None


def _framed(run: str, letters: str, *, bracketed: bool) -> int | None:
    """First and last letter those of the first and the last word, and no more letters than words."""
    for match in re.finditer(rf"(?<![^\W_]){re.escape(letters[0])}", run):
        rest = run[match.start() :]
        initials = "".join(w[0].upper() for w in PIECE.findall(rest) if w.lower() not in SILENT)
        if len(initials) < 2 or initials[-1] != letters[-1] or len(letters) > len(rest.split()) + 1:
            continue
        if bracketed or (len(initials) > 2 and in_order(letters, initials)):
            return match.start()
    return None


def _with_tail(run: str, short: str) -> int | None:
    """ "Food Office of the Reed Islands (FO…)": initials of a name but for the "of …" behind it."""
    for tail in reversed(list(TAIL.finditer(run))):
        front = run[: tail.start()]
        start = begin(front, short) if len(short) >= ENOUGH else None
        if start is not None and " " in front[start:]:
            return start
    return None


def _most(run: str, letters: str, least: float = 0.0) -> int | None:
    """Where the words begin that have most of the letters; of several places one with the first letter."""
    starts = [w for w in PIECE.finditer(run) if w.group().lower() not in SILENT]
    best: tuple[int, bool, int] | None = None
    for index, first in enumerate(starts):
        pieces = [w.group() for w in starts[index:]]
        if len(pieces) < ENOUGH or len(letters) < ENOUGH:
            break
        is_long = len(pieces) > ENOUGH
        shared = (Counter(letters) & Counter(w[0].upper() for w in pieces)).total()
        needed = max(least, SHARED_BY_LONG if is_long else SHARED) * len(letters)
        if (is_long or any(w in SUFFIX_KIND for w in pieces)) and shared >= needed:
            best = max(best or (0, False, 0), (shared, first.group()[0] == letters[0], -first.start()))
    return -best[2] if best else None
