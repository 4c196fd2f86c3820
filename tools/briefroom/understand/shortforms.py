"""Short names of bodies: the first or last word of a longer name, and initials the article spells out.

A short form counts only where one name alone fits it. Initials are the weakest of them: two letters never
count, and three or more only where they are all the initials of a name that the article gives first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from briefroom.understand.candidates import SMALL_WORDS
from briefroom.understand.groups import BODY, OTHER, PERSON, PLACE, Group, fold, merge, unique
from briefroom.understand.namewords import SUFFIX_KIND
from briefroom.understand.nationalities import place_names
from briefroom.understand.wordings import words

OFTEN = 3  # uses of initials that make up for a full name behind them
SHORT = 2  # letters: never enough to be a short form
# What a company's full name adds to the name it goes by.
FORMS = words(
    "Inc Corp Corporation Ltd Limited plc PLC Group Holdings Holding Company Co AG GmbH SA SpA NV LLC"
)
ARABIC = re.compile(r"(?:[Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]d|[Ee]s|[Ee]n)-")
INITIALS = re.compile(r"[A-Z]{3,}\d*$|[A-Z]{2}\d+$")
PIECE = re.compile(r"[^\W_]+")
# Bodies that articles call by their initials without spelling them out.
WELL_KNOWN = {
    "UN": "united nations", "EU": "european union", "AU": "african union", "Fed": "federal reserve",
    "WHO": "world health organization", "WTO": "world trade organization", "ECB": "european central bank",
    "IMF": "international monetary fund", "NATO": "north atlantic treaty organization",
    "IAEA": "international atomic energy agency", "ICC": "international criminal court",
    "FBI": "federal bureau of investigation", "CIA": "central intelligence agency",
    "FDA": "food and drug administration", "EPA": "environmental protection agency",
    "SEC": "securities and exchange commission", "NASA": "national aeronautics and space administration",
    "VW": "volkswagen", "GM": "general motors", "GE": "general electric", "HRW": "human rights watch",
    "MSF": "doctors without borders", "Médecins Sans Frontières": "doctors without borders",
    "JPM": "jpmorgan", "NYT": "new york times",
    "AP": "associated press", "AFP": "agence france-presse", "BBC": "british broadcasting corporation",
}  # fmt: skip
OF_A_STATE = frozenset({"u.s.", "us", "u.k.", "uk", "u.n.", "un"})  # before the name of a body: "U.S. Senate"


def any_case(groups: list[Group]) -> list[Group]:
    """ "TESSEL" is Tessel where the article writes both."""
    by_name = {(g.sort, name.lower()): g for g in groups for name in g.names if not name.isupper()}
    for source in [g for g in groups if all(name.isupper() for name in g.names)]:
        target = by_name.get((source.sort, source.names[0].lower()))
        groups = merge(groups, target, source) if target else groups
    return groups


def with_article(groups: list[Group]) -> list[Group]:
    """ "al-Marl" is Marl, of the same sort, where the article writes both."""
    by_name = {(g.sort, fold(name).lower()): g for g in groups for name in g.names}
    for source in list(groups):
        bare = next((ARABIC.sub("", name) for name in source.names if ARABIC.match(name)), "")
        target = (
            by_name.get((source.sort, fold(bare).lower())) if bare and source.sort in {PLACE, BODY} else None
        )
        if target and any(g is target for g in groups):
            groups = merge(groups, source, target)
    return groups


def declared(groups: list[Group], pairs: Sequence[tuple[str, str]]) -> list[Group]:
    """ "Port Union (PU)": one thing, unless knowledge has two."""
    for short, long in pairs:
        found = [
            [g for g in groups if g.sort in {BODY, OTHER, PLACE} and fold(name) in map(fold, g.names)]
            for name in (short, long)
        ]
        if found[0] and found[1]:
            groups = merge(groups, found[1][0], found[0][0])
    return groups


def well_known(groups: list[Group]) -> list[Group]:
    """ "U.N." is the United Nations wherever both are named."""
    by_name = {fold(name).lower(): g for g in reversed(groups) if g.sort != PERSON for name in g.names}
    for source in [g for g in groups if g.sort != PERSON and not g.known]:
        full = next((WELL_KNOWN[n] for n in _undotted(source.names) if n in WELL_KNOWN), "")
        wordings = (full, *(f"{state} {full}" for state in sorted(OF_A_STATE))) if full else ()
        target = next((by_name[words] for words in wordings if words in by_name), None)
        if target and any(g is target for g in groups):
            groups = merge(groups, target, source)
    return groups


def _undotted(names: Sequence[str]) -> list[str]:
    return [name.replace(".", "") for name in names]


def short_forms(text: str, groups: list[Group]) -> list[Group]:
    """ "Tessel" for Tessel Systems, "the Falcons" for the Reed Falcons: where one name alone fits."""
    by_word: dict[str, list[Group]] = defaultdict(list)
    for own in groups:
        for name in own.names if own.sort == BODY else ():
            parts = fold(name).split()
            ends = {parts[0], parts[-1], parts[_after_state(name.split())]} if len(parts) > 1 else set()
            for word in sorted(ends | ({_head(parts)} - {""})):
                by_word[word].append(own)
    for source in sorted((g for g in groups if g.sort == BODY and not g.known), key=lambda g: g.start):
        if any(len(name) <= SHORT for name in source.names):
            continue
        near = unique(g for name in source.names for g in by_word[fold(name).split()[0]])
        fits = [
            g
            for g in near
            if g is not source
            and any(g is own for own in groups)
            and _shortens(source, g)
            and not _is_rival(text, source, g)
        ]
        fits = _before_others(source, fits)
        if len(fits) == 1:
            groups = merge(groups, fits[0], source)
    return groups


def _before_others(source: Group, fits: list[Group]) -> list[Group]:
    """The one name that fits, where the others come only after all uses of the short form."""
    last = max(member.start for member in source.members)
    before = [g for g in fits if g.start < last]
    return before if before and before[0].start < source.start else fits


def _is_rival(text: str, short: Group, long: Group) -> bool:
    """ "Tessel" all along and "Tessel Watch" at times: the longer is something of Tessel's, and not its full
    name, unless only a company's form is added ("Tessel Systems Inc")."""
    if any(full.split()[-1].rstrip(".") in FORMS for full in long.names):
        return False
    if not any(fold(full).startswith(fold(name)) for full in long.names for name in short.names):
        return False  # "the Falcons" of the Reed Falcons
    body = [
        min((m.start for m in g.members if not _in_heading(text, m.start)), default=0) for g in (short, long)
    ]
    return body[0] < body[1] and len(short.members) >= len(long.members)


def _head(parts: Sequence[str]) -> str:
    """The word before the first "of" or "for", of a name with other words before it."""
    link = next((k for k, word in enumerate(parts) if word in {"of", "for"}), 0)
    return parts[link - 1] if link > 1 else ""


def _after_state(words: Sequence[str]) -> int:
    """How many words before the name of a body are the state it is of: one in "U.S. Senate"."""
    if words[0].lower() in OF_A_STATE:
        return 1
    lands = (count for count in (3, 2, 1) if " ".join(words[:count]) in place_names())
    return next((count for count in lands if len(words) > count), 0)


def _holds(long: Group, short: Group) -> bool:
    """ "University of Bellis" and the "Bellis" in it are two."""
    return any(inner.inside(outer) for outer in long.members for inner in short.members)


def _shortens(short: Group, long: Group) -> bool:
    if _holds(long, short):
        return False
    for name in short.names:
        words = fold(name).split()
        for full in long.names:
            parts = fold(full).split()
            if len(words) >= len(parts) or " of " in name:
                continue
            ends = parts[len(words)] in SMALL_WORDS or name.split()[-1] not in SUFFIX_KIND
            ends = ends and not parts[len(words)][0].isdigit()  # "Tessel 6" is one of Tessel's
            if parts[: len(words)] == words and {w.rstrip(".") for w in full.split()[len(words) :]} <= FORMS:
                return True
            if parts[: len(words)] == words and not name.isupper() and ends:
                return True  # but "Senate" is no Senate Committee
            own = _after_state(full.split())
            if own and parts[own:] == words:
                return True
            if words == [_head(parts)] and name[0].isupper():
                return True  # "the Observatory" of the Reed Observatory for Tides
            if len(words) == 1 and parts[-1] == words[0] and parts[-2] not in {"of", "for", "in", "the"}:
                return True
    return False


def spelt_out(text: str, groups: list[Group]) -> list[Group]:
    """ "RGS" is the Reed Geological Survey, where that is all its initials and stands before it.

    Headings may use the letters first, and so may an article that goes on using them. Two names that fit
    leave the letters alone; so does knowledge that has an entry for them.
    """
    for source in [g for g in groups if g.sort != PERSON and not g.known]:
        if not all(INITIALS.match(name) for name in _undotted(source.names)):
            continue
        uses = [m.start for m in source.members if not _in_heading(text, m.start)]
        first = min(uses, default=source.start)
        letters = _undotted(source.names)[0]
        fits = [g for g in groups if g is not source and g.sort in {BODY, PLACE} and _spells(g, letters)]
        if len(fits) == 1 and (len(uses) >= OFTEN or any(m.start < first for m in fits[0].members)):
            groups = merge(groups, fits[0], source)
    return groups


def _spells(long: Group, letters: str) -> bool:
    return any(" " in name and letters in _initials(name) for name in long.names)


def _initials(name: str) -> set[str]:
    """The first letters of all words, and of all words but small ones."""
    pieces = PIECE.findall(name)
    pieces = [p if p.isdigit() else p[0] for p in pieces]
    large = "".join(p for p in pieces if not p.islower())
    return {large, "".join(pieces).upper()}


def _in_heading(text: str, offset: int) -> bool:
    """A line without a full stop at its end is a headline or a caption."""
    end = text.find("\n", offset)
    return not text[offset : end if end >= 0 else None].rstrip(" ”\"’')").endswith((".", "!", "?", ":"))
