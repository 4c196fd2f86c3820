"""Short names of bodies: the first or last word of a longer name, and initials the article spells out.

A short form counts only where one name alone fits it. Initials are the weakest of them: two letters never
count, and three or more only where they are all the initials of a name that the article gives first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from briefroom.understand.groups import BODY, OTHER, PLACE, Group, fold, merge, unique

SHORT = 2  # letters: never enough to be a short form


def any_case(groups: list[Group]) -> list[Group]:
    """ "TESSEL" is Tessel where the article writes both."""
    by_name = {(g.sort, name.lower()): g for g in groups for name in g.names if not name.isupper()}
    for source in [g for g in groups if all(name.isupper() for name in g.names)]:
        target = by_name.get((source.sort, source.names[0].lower()))
        groups = merge(groups, target, source) if target else groups
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


def short_forms(groups: list[Group]) -> list[Group]:
    """ "Tessel" for Tessel Systems, "the Falcons" for the Reed Falcons: where one name alone fits."""
    by_word: dict[str, list[Group]] = defaultdict(list)
    for own in groups:
        for name in own.names if own.sort == BODY else ():
            parts = fold(name).split()
            for word in {parts[0], parts[-1]} if len(parts) > 1 else ():
                by_word[word].append(own)
    for source in sorted((g for g in groups if g.sort == BODY and not g.known), key=lambda g: g.start):
        if any(len(name) <= SHORT for name in source.names):
            continue
        near = unique(g for name in source.names for g in by_word[fold(name).split()[0]])
        fits = [
            g for g in near if g is not source and any(g is own for own in groups) and _shortens(source, g)
        ]
        if len(fits) == 1:
            groups = merge(groups, fits[0], source)
    return groups


def _shortens(short: Group, long: Group) -> bool:
    for name in short.names:
        words = fold(name).split()
        for full in long.names:
            parts = fold(full).split()
            if len(words) >= len(parts) or " of " in name:
                continue
            if parts[: len(words)] == words and not name.isupper():
                return True
            if len(words) == 1 and parts[-1] == words[0] and parts[-2] not in {"of", "for", "in", "the"}:
                return True
    return False
