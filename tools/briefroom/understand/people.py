"""People of an article: what parts a name has, who may be meant by a surname, and when two names are one.

Spellings are never guessed, fathers and sons are two, and a surname that two people bear stays open unless
a title tells them apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from briefroom.understand.candidates import Candidate
from briefroom.understand.groups import PERSON, Group, fold, merge, sort_of, unique
from briefroom.understand.namewords import PARTICLES, RANKS, SUFFIX_KIND

INTRODUCED = re.compile(r", (?:the|a|an) \w+")
AFTER_NAME = re.compile(r"^(?:[IVX]+|Jr|Sr)\.?$")  # of a name, never a surname
TITLE = re.compile(r"(?P<word>[A-Z][\w-]*)\.? $")
CLOSED = re.compile(r"[.!?;:][”\"’')]? |\n")
LONGEST_SENTENCE = 200  # characters
# What says of somebody that it is a man, or a woman: a title, or family, right before the name.
MAN = re.compile(r"\b(?:Mr|Sir|Lord|King|Prince|[Hh]usband|[Ff]ather|[Ss]on|[Bb]rother|[Uu]ncle)\.?,? $")
WOMAN = re.compile(
    r"\b(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|[Ww]ife|[Ww]idow|[Mm]other|[Dd]aughter"
    r"|[Ss]ister|[Aa]unt)\.?,? $"
)
# Given names and what their bearers are called for short, in English.
CALLED = {
    long: frozenset(short.split())
    for long, short in (
        ("abigail", "abby"), ("alexander", "alex"), ("andrew", "andy"), ("anthony", "tony"),
        ("benjamin", "ben"), ("catherine", "cathy kate"), ("charles", "charlie chuck"),
        ("christopher", "chris"), ("daniel", "dan danny"), ("david", "dave"), ("deborah", "debbie"),
        ("donald", "don"), ("douglas", "doug"), ("edward", "ed eddie ted"), ("elizabeth", "liz beth betsy"),
        ("frederick", "fred"), ("gerald", "gerry jerry"), ("gregory", "greg"), ("jacob", "jake"),
        ("james", "jim jimmy"), ("jeffrey", "jeff"), ("jennifer", "jen jenny"), ("jonathan", "jon"),
        ("joseph", "joe"), ("joshua", "josh"), ("katherine", "kathy kate"), ("kenneth", "ken"),
        ("lawrence", "larry"), ("margaret", "maggie peggy"), ("matthew", "matt"), ("michael", "mike"),
        ("nicholas", "nick"), ("patricia", "pat patty"), ("patrick", "pat"), ("peter", "pete"),
        ("philip", "phil"), ("randall", "randy"), ("rebecca", "becky"), ("richard", "rick dick rich"),
        ("robert", "bob rob bobby"), ("ronald", "ron"), ("samuel", "sam"), ("stephen", "steve"),
        ("steven", "steve"), ("susan", "sue"), ("theodore", "ted"), ("thomas", "tom"), ("timothy", "tim"),
        ("vincent", "vince"), ("walter", "walt"), ("william", "bill will"), ("zachary", "zach"),
    )
}  # fmt: skip
INITIAL = re.compile(r"^[^\W\d_]\.?$")


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
    last = fold(name_parts(name)[-1]).lower()
    forms = {last, last.replace("-", " ")}
    for form in tuple(forms):
        first, _, rest = re.sub(r"[\s-]+", " ", form).partition(" ")
        if first in PARTICLES and rest:
            forms |= {rest, f"{first}-{rest}", f"{first} {rest}"}
    return frozenset(forms)


def same_people(text: str, groups: list[Group]) -> list[Group]:
    """ "Ada T. Orlan" is Ada Orlan, and "A. Orlan" too where one Orlan alone fits.

    Given names that are spelt out decide first. Two such wordings in one sentence are two people ("Bela Reed
    met his son, Bela V. Reed").
    """
    return _merged(text, _merged(text, groups, _named_alike), _same_person)


def _merged(text: str, groups: list[Group], same: Callable[[str, str], bool]) -> list[Group]:
    """The groups, those made one that ``same`` makes one and no other fits."""
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
            for g in unique(near)
            if g is not source
            and id(g) not in gone
            and any(same(a, b) for a in source.names for b in g.names)
            and not _side_by_side(text, source, g)
        ]
        if len(fits) == 1 and id(source) not in gone:
            groups = merge(groups, fits[0], source)
            gone.add(id(source))
    return groups


def _side_by_side(text: str, one: Group, other: Group) -> bool:
    """Whether a sentence names both; the same letters with other accents or hyphens are one name."""
    if any(_letters(a) == _letters(b) for a in one.names for b in other.names):
        return False
    return any(
        a.end <= b.start <= a.end + LONGEST_SENTENCE and not CLOSED.search(text, a.end, b.start)
        for first, second in ((one, other), (other, one))
        for a in first.members
        for b in second.members
    )


def _letters(name: str) -> str:
    return re.sub(r"[\W_]", "", fold(name).lower())


def _same_person(one: str, other: str) -> bool:
    a, b = ([fold(p).lower().rstrip(".") for p in name_parts(name)] for name in (one, other))
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


def _named_alike(one: str, other: str) -> bool:
    """The same person, and no given name is an initial."""
    spelt_out = not any(INITIAL.match(name_parts(name)[0]) for name in (one, other))
    return spelt_out and _same_person(one, other)


def _given_alike(one: str, other: str) -> bool:
    if INITIAL.match(one) or INITIAL.match(other):
        return one[0] == other[0]
    return one == other or one in CALLED.get(other, ()) or other in CALLED.get(one, ())


class People:
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
        bearers = unique(self._by_form.get(fold(name).lower(), []))
        before = [g for g in bearers if g.start < candidate.start]
        if known or candidate.ids:
            return _by_title(text, candidate, unique([*known, *(g for g in before if not g.known)]))
        if bearers and not before and _is_introduced(text, candidate):
            return []  # "Orlan, the colonel who …": somebody is introduced, before any other Orlan
        given = unique(self._by_given.get(fold(name).lower(), []))
        fits = before or bearers or (given if len(given) == 1 else [])
        return _by_title(text, candidate, fits)


def _is_introduced(text: str, candidate: Candidate) -> bool:
    """In running text; a headline introduces nobody."""
    end = text.find("\n", candidate.end)
    line = text[candidate.end : end if end >= 0 else None].rstrip(" ”\"’')")
    return line.endswith((".", "!", "?", ":")) and INTRODUCED.match(text, candidate.end) is not None


def _by_title(text: str, candidate: Candidate, fits: list[Group]) -> list[Group]:
    """ "President Orlan" is the one Orlan whom the article has called president; "Mrs Orlan" no man."""
    title = _title(text, candidate)
    if len(fits) < 2 or not title:
        return fits
    fits = _by_sex(text, candidate, fits)
    titled = [
        g for g in fits if any(m.start < candidate.start and _title(text, m) == title for m in g.members)
    ]
    return titled if len(titled) == 1 else fits


def _by_sex(text: str, candidate: Candidate, fits: list[Group]) -> list[Group]:
    """Without those whom the article says to be of the other sex; of one sex alone, only who is said so."""
    sex = _sex(text, candidate)
    if not sex:
        return fits
    said = {id(g): {_sex(text, m) for m in g.members} - {""} for g in fits}
    alike = [g for g in fits if said[id(g)] == {sex}]
    return alike if len(alike) == 1 else [g for g in fits if said[id(g)] <= {sex}] or fits


def _sex(text: str, candidate: Candidate) -> str:
    left = text[max(0, candidate.start - 14) : candidate.start]
    return "m" if MAN.search(left) else "f" if WOMAN.search(left) else ""


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
                    by_given[fold(parts[0]).lower()].append(own)
    return by_form, by_given
