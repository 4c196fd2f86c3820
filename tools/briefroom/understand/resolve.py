"""Which mentions mean the same thing: surnames, acronyms, short forms; and when that cannot be told.

Two mentions are one thing when knowledge says so, when they are worded alike, or when the article itself
ties them: a surname to the one full name that bears it, an acronym to the name it stands in brackets
behind. Initials alone tie nothing, spellings are never guessed, and where two people share a surname a
mention of it alone keeps both as candidates.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from briefroom.understand.candidates import Candidate, plain
from briefroom.understand.namewords import PARTICLES, RANKS, SUFFIX_KIND
from briefroom.understand.nationalities import countries

PERSON, PLACE, BODY, OTHER = "person", "place", "body", "other"
SHORT = 2  # letters: never enough to be a short form
INTRODUCED = re.compile(r", (?:the|a|an) \w+")
AFTER_NAME = re.compile(r"^(?:[IVX]+|Jr|Sr)\.?$")  # of a name, never a surname
TITLE = re.compile(r"(?P<word>[A-Z][\w-]*)\.? $")
INITIAL = re.compile(r"^[^\W\d_]\.?$")


@dataclass(slots=True)
class Group:
    """The mentions of one thing, while it is being put together."""

    sort: str
    members: list[Candidate] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    known: str = ""

    def add(self, candidate: Candidate, name: str) -> None:
        """One more mention, worded ``name``."""
        self.members.append(candidate)
        if name not in self.names:
            self.names.append(name)

    @property
    def start(self) -> int:
        """Where it is first mentioned."""
        return min(m.start for m in self.members)


@dataclass(frozen=True, slots=True)
class Grouping:
    """The groups in order of appearance, and the mentions that may belong to several of them."""

    groups: tuple[Group, ...]
    open: tuple[tuple[Candidate, tuple[Group, ...]], ...]


def sort_of(candidate: Candidate) -> str:
    """Person, place, body or other: what is never merged across."""
    if candidate.kind == "person" or (candidate.kind is None and candidate.label == "PER"):
        return PERSON
    if candidate.kind == "place" or (candidate.kind is None and candidate.label == "LOC"):
        return PLACE
    return OTHER if candidate.kind in {"event", "operation", "demonym"} else BODY


def group(text: str, candidates: Sequence[Candidate], pairs: Sequence[tuple[str, str]]) -> Grouping:
    """Groups of mentions. ``pairs``: (short, long) wordings that the article itself declares one."""
    groups: dict[tuple[str, str], Group] = {}
    pending: list[Candidate] = []
    for candidate in candidates:
        sort, name = sort_of(candidate), plain(text[candidate.start : candidate.end])
        if sort == PERSON and len(name_parts(name)) == 1:
            pending.append(candidate)
        elif len(candidate.ids) == 1:
            own = groups.setdefault(("id", candidate.ids[0]), Group(sort, known=candidate.ids[0]))
            own.add(candidate, name)
        elif candidate.ids:
            pending.append(candidate)
        else:
            key = countries().get(name, name) if sort == PLACE else name
            groups.setdefault((sort, fold(key)), Group(sort)).add(candidate, name)
    merged = _declared(_any_case(list(groups.values())), pairs)
    merged = _short_forms(_same_people(merged))
    return _surnames(text, merged, pending)


@lru_cache(maxsize=20_000)
def fold(name: str) -> str:
    """A wording without accents and, unless it is an acronym, without case."""
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if unicodedata.category(c) != "Mn")
    return bare if bare.isupper() and len(bare) <= 6 else bare.lower()


def name_parts(name: str) -> list[str]:
    """The words of a person's name; a particle stays with what follows ("al-Vane", "van der Berg")."""
    parts: list[str] = []
    carried = ""
    for word in name.split():
        head = word.lower().rstrip(".")
        if head in PARTICLES:
            carried += f"{word} "
            continue
        parts.append(carried + word)
        carried = ""
    while len(parts) > 1 and AFTER_NAME.match(parts[-1]):
        parts.pop()
    return parts or ([name] if name else [])


@lru_cache(maxsize=20_000)
def surname_forms(name: str) -> frozenset[str]:
    """The wordings by which a bearer may be called by surname alone, folded."""
    last = fold(name_parts(name)[-1])
    forms = {last, last.replace("-", " ")}
    for form in tuple(forms):
        first, _, rest = re.sub(r"[\s-]+", " ", form).partition(" ")
        if first in PARTICLES and rest:
            forms |= {rest, f"{first}-{rest}", f"{first} {rest}"}
    return frozenset(forms)


# ---------------------------------------------------------------- the steps, in order


def _any_case(groups: list[Group]) -> list[Group]:
    """ "TESSEL" is Tessel where the article writes both."""
    by_name = {(g.sort, name.lower()): g for g in groups for name in g.names if not name.isupper()}
    for source in [g for g in groups if all(name.isupper() for name in g.names)]:
        target = by_name.get((source.sort, source.names[0].lower()))
        groups = _merge(groups, target, source) if target else groups
    return groups


def _declared(groups: list[Group], pairs: Sequence[tuple[str, str]]) -> list[Group]:
    """ "Port Union (PU)": one thing, unless knowledge has two."""
    for short, long in pairs:
        found = [
            [g for g in groups if g.sort in {BODY, OTHER, PLACE} and fold(name) in map(fold, g.names)]
            for name in (short, long)
        ]
        if found[0] and found[1]:
            groups = _merge(groups, found[1][0], found[0][0])
    return groups


def _merge(groups: list[Group], target: Group, source: Group) -> list[Group]:
    if target is source or (target.known and source.known):
        return groups
    if source.known:
        target, source = source, target
    for member in source.members:
        target.members.append(member)
    target.names += [n for n in source.names if n not in target.names]
    return [g for g in groups if g is not source]


def _same_people(groups: list[Group]) -> list[Group]:
    """ "Ada T. Orlan" is Ada Orlan, and "A. Orlan" too where one Orlan alone fits."""
    by_form: dict[str, list[Group]] = defaultdict(list)
    for own in groups:
        for name in own.names if own.sort == PERSON else ():
            for form in sorted(surname_forms(name)):
                by_form[form].append(own)
    gone: set[int] = set()
    for source in [g for g in groups if g.sort == PERSON and not g.known]:
        near = [g for name in source.names for form in sorted(surname_forms(name)) for g in by_form[form]]
        fits = [
            g
            for g in _unique(near)
            if g is not source
            and id(g) not in gone
            and any(_same_person(a, b) for a in source.names for b in g.names)
        ]
        if len(fits) == 1 and id(source) not in gone:
            groups = _merge(groups, fits[0], source)
            gone.add(id(source))
    return groups


def _same_person(one: str, other: str) -> bool:
    a, b = ([fold(p).rstrip(".") for p in name_parts(name)] for name in (one, other))
    if len(a) < 2 or len(b) < 2:
        return False
    if bool(AFTER_NAME.match(one.split()[-1])) != bool(AFTER_NAME.match(other.split()[-1])):
        return False  # Ada Orlan and Ada Orlan Jr are two
    if "-".join(a) == "-".join(b):
        return True  # "Sefu-Lando" and "Sefu Lando"
    if not surname_forms(one) & surname_forms(other) or not _given_alike(a[0], b[0]):
        return False
    middles = a[1:-1], b[1:-1]
    return not all(middles) or all(_given_alike(x, y) for x, y in zip(*middles, strict=False))


def _given_alike(one: str, other: str) -> bool:
    if INITIAL.match(one) or INITIAL.match(other):
        return one[0] == other[0]
    return one == other


def _short_forms(groups: list[Group]) -> list[Group]:
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
        near = _unique(g for name in source.names for g in by_word[fold(name).split()[0]])
        fits = [
            g for g in near if g is not source and any(g is own for own in groups) and _shortens(source, g)
        ]
        if len(fits) == 1:
            groups = _merge(groups, fits[0], source)
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


def _surnames(text: str, groups: list[Group], pending: Sequence[Candidate]) -> Grouping:
    """Single names of people: to their one bearer, else to each other, else left open."""
    unresolved: list[tuple[Candidate, tuple[Group, ...]]] = []
    alone: dict[str, Group] = {}
    people = _People(groups, pending)
    for candidate in pending:
        name = plain(text[candidate.start : candidate.end])
        fits = people.fitting(text, candidate, name)
        fits += [alone[fold(name)]] if fits and fold(name) in alone else []
        if len(fits) == 1:
            fits[0].add(candidate, name)
        elif fits or candidate.ids:
            unresolved.append((candidate, tuple(fits)))
        else:
            alone.setdefault(fold(name), Group(PERSON)).add(candidate, name)
    found = [g for g in (*groups, *people.known.values(), *alone.values()) if g.members]
    return Grouping(tuple(sorted(_unique(found), key=lambda g: g.start)), tuple(unresolved))


class _People:
    """The people of an article who can be meant by a single name."""

    def __init__(self, groups: Sequence[Group], pending: Sequence[Candidate]) -> None:
        self.known = {g.known: g for g in groups if g.known}
        for candidate in pending:
            for ident in candidate.ids if len(candidate.ids) == 1 else ():
                self.known.setdefault(ident, Group(sort_of(candidate), known=ident))
        self._by_form, self._by_given = _bearers(groups)

    def fitting(self, text: str, candidate: Candidate, name: str) -> list[Group]:
        """Who may be meant: those that knowledge gives, and those of that surname who have been named."""
        known = [self.known[ident] for ident in candidate.ids if ident in self.known]
        bearers = _unique(self._by_form.get(fold(name), []))
        before = [g for g in bearers if g.start < candidate.start]
        if known or candidate.ids:
            return _by_title(text, candidate, _unique([*known, *(g for g in before if not g.known)]))
        if bearers and not before and INTRODUCED.match(text, candidate.end):
            return []  # "Orlan, the colonel who …": somebody is introduced, before any other Orlan
        given = _unique(self._by_given.get(fold(name), []))
        fits = before or bearers or (given if len(given) == 1 else [])
        return _by_title(text, candidate, fits)


def _by_title(text: str, candidate: Candidate, fits: list[Group]) -> list[Group]:
    """ "President Orlan" is the one Orlan whom the article has called president."""
    title = _title(text, candidate)
    if len(fits) < 2 or not title:
        return fits
    titled = [
        g for g in fits if any(m.start < candidate.start and _title(text, m) == title for m in g.members)
    ]
    return titled if len(titled) == 1 else fits


def _title(text: str, candidate: Candidate) -> str:
    word = TITLE.search(text, max(0, candidate.start - 30), candidate.start)
    return word["word"].lower() if word and word["word"].lower() in RANKS else ""


def _bearers(groups: Iterable[Group]) -> tuple[dict[str, list[Group]], dict[str, list[Group]]]:
    """Groups of people by surname and by given name."""
    by_form: dict[str, list[Group]] = defaultdict(list)
    by_given: dict[str, list[Group]] = defaultdict(list)
    for own in groups:
        for name in own.names if own.sort == PERSON else ():
            parts = name_parts(name)
            if len(parts) > 1:
                for form in sorted(surname_forms(name)):
                    by_form[form].append(own)
                if not INITIAL.match(parts[0]) and fold(parts[0]) not in SUFFIX_KIND:
                    by_given[fold(parts[0])].append(own)
    return by_form, by_given


def _unique(groups: Iterable[Group]) -> list[Group]:
    found: list[Group] = []
    for own in groups:
        if not any(own is other for other in found):
            found.append(own)
    return found
