"""The part of the knowledge that an article can have to do with: what it is read with, and nothing else.

Understanding an article depends on the entries it names, and on those that they refer to; of them, on the
wordings that it has, what they are and where they lie. All else can be added, changed or taken away, and
the article need not be understood again. The part is drawn wide: an entry too many costs a moment, one
too few would change what is understood.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from briefroom.model import Actor, Background, Caveat, Knowledge, Name, Place
from briefroom.understand.candidates import plain
from briefroom.understand.nationalities import adjectives, place_names
from briefroom.understand.regions import codes
from briefroom.understand.wordings import WORD

ByWord = Mapping[str, tuple[tuple[str, str, str], ...]]  # first word → wording, its letters, what it leads to

SLUG_PART = re.compile(r"[^\W_]+")
BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
COUNT = re.compile(r"-\d+$")  # "ada-orlan-2": the second thing of a name
# What ids of described actors are made of beside the article's words.
ID_WORDS = frozenset({"anti", "forces", "unnamed"})
MOST_LETTERS = 4  # of capitals that are never found as small letters: "IS", "WHO"
LOCATED_IN = "located_in"
DATED_KINDS = frozenset({"event", "agreement"})  # found by their year too


def relevant(knowledge: Knowledge, text: str, also: Sequence[str] = ()) -> Knowledge:
    """The entries that understanding ``text`` may consult, in the order of ``knowledge``. ``also``: ids and
    names that a person's corrections bring into it."""
    return Index(knowledge).relevant(text, also)


class Index:
    """A knowledge ready to be asked for the part that concerns one text after the other."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._wordings = _by_word(_wordings(knowledge))
        self._idents: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
        for ident in (*knowledge.actors, *knowledge.places, *knowledge.backgrounds):
            parts = SLUG_PART.findall(COUNT.sub("", ident))
            if parts:
                self._idents[parts[0]].append((ident, frozenset(parts)))

    def relevant(self, text: str, also: Sequence[str] = ()) -> Knowledge:
        """The entries that understanding ``text`` may consult, in the order of the knowledge."""
        knowledge = self._knowledge
        known = (knowledge.actors, knowledge.places, knowledge.backgrounds)
        cased, compared = _alike(text), _compared(text)
        lands = sorted(set(_found(compared, cased, _lands())))
        compared = "\n".join([compared, *map(_compared, lands)])
        asked = "\n".join(map(_compared, also))
        idents = set(_found(compared, cased, self._wordings))
        idents |= {ident for ident in also if any(ident in entries for entries in known)}
        idents |= set(_found(asked, "\n".join(map(_alike, also)), self._wordings))
        compared = f"{compared}\n{asked}" if also else compared
        idents |= set(self._namesakes(compared, idents))
        idents |= {wider for ident in sorted(idents) for wider in _around(ident, knowledge)}
        idents |= {b.id for b in knowledge.backgrounds.values() if _concerns(b, idents, text)}
        return Knowledge(
            {i: _actor(actor, compared) for i, actor in knowledge.actors.items() if i in idents},
            {i: _place(place, compared) for i, place in knowledge.places.items() if i in idents},
            {i: _background(own, compared) for i, own in knowledge.backgrounds.items() if i in idents},
        )

    def _namesakes(self, compared: str, named: Iterable[str]) -> Iterator[str]:
        """Entries whose id may be made from words of the article: a thing of another name must not get it."""
        words = "\n".join([compared, *(self._name_of(ident) for ident in named)])
        bag = {*_slug_parts(words), *ID_WORDS}
        for word in bag & self._idents.keys():
            yield from (ident for ident, parts in self._idents[word] if parts <= bag)

    def _name_of(self, ident: str) -> str:
        knowledge = self._knowledge
        entry = knowledge.actors.get(ident) or knowledge.places.get(ident)
        return entry.name if entry else knowledge.backgrounds[ident].title


def digest_of(part: Knowledge) -> str:
    """SHA-256 over all that the entries of a part say."""
    entries = (*part.actors.values(), *part.places.values(), *part.backgrounds.values())
    return hashlib.sha256(repr(entries).encode()).hexdigest()


# ---------------------------------------------------------------- what counts of an entry


def _actor(actor: Actor, compared: str) -> Actor:
    """Its wordings in the text, where it is, and the sentence that a brief shows of it."""
    return replace(
        actor,
        names=_named(actor.names, compared),
        demonyms=_worded(actor.demonyms, compared),
        not_same_as=tuple(d for d in actor.not_same_as if d.name and _occurs(d.name, compared)),
        relations=tuple(relation for relation in actor.relations if relation.type == LOCATED_IN),
        definition=actor.definition[:1],
        as_of="",
        ids=(),
        roles=(),
        later=(),
        caveats=_caveats(actor.caveats, compared),
    )


def _place(place: Place, compared: str) -> Place:
    """Its wordings in the text, and where it is."""
    return replace(
        place,
        names=_named(place.names, compared),
        demonyms=_worded(place.demonyms, compared),
        definition=(),
        coordinate_source="",
        as_of="",
        ids=(),
        later=(),
        caveats=_caveats(place.caveats, compared),
    )


def _background(background: Background, compared: str) -> Background:
    """What calls for it; a brief only names it."""
    caveats = _caveats(background.caveats, compared)
    return replace(background, sentences=(), as_of="", end="", rows=(), naming=(), later=(), caveats=caveats)


def _caveats(caveats: Iterable[Caveat], compared: str) -> tuple[Caveat, ...]:
    """The words in the text that call for each. A brief names the note by its number: none is dropped."""
    found = []
    for caveat in caveats:
        words = _worded(caveat.words, compared)
        beside = _worded(caveat.beside, compared) or caveat.beside[:1]  # never none where one was asked for
        found.append(Caveat(words, "", (), beside if words else ()))
    return tuple(found)


def _named(names: Iterable[Name], compared: str) -> tuple[Name, ...]:
    return tuple(name for name in names if _occurs(name.text, compared))


def _worded(wordings: Iterable[str], compared: str) -> tuple[str, ...]:
    return tuple(wording for wording in wordings if _occurs(wording, compared))


def _occurs(wording: str, compared: str) -> bool:
    return _as_looked_for(wording) in compared


# ---------------------------------------------------------------- what concerns an article


def _around(ident: str, knowledge: Knowledge) -> set[str]:
    """Where an actor or a place is, and the places around that."""
    actor = knowledge.actors.get(ident)
    ahead = [r.target for r in actor.relations if r.type == LOCATED_IN] if actor else [ident]
    found: set[str] = set()
    while ahead:
        place = knowledge.places.get(ahead.pop())
        if place and place.id not in found:
            found.add(place.id)
            ahead += [place.part_of, place.country]
    return found


def _concerns(background: Background, idents: Container[str], text: str) -> bool:
    """Whether the article may call for it without its wordings: both sides, or its place and its year."""
    if background.sides and all(side in idents for side in background.sides):
        return True
    dated = background.kind in DATED_KINDS and len(background.start) >= 4 and background.start[:4] in text
    return dated and any(place in idents for place in background.places)


# ---------------------------------------------------------------- wordings


def _wordings(knowledge: Knowledge) -> Iterator[tuple[str, str]]:
    """Every wording by which an article may name an entry, with the entry's id."""
    for actor in knowledge.actors.values():
        others = (distinct.name for distinct in actor.not_same_as)
        for name in (actor.name, *(n.text for n in actor.names), *actor.demonyms, *others):
            yield name, actor.id
    for place in knowledge.places.values():
        for name in (place.name, *(n.text for n in place.names), *place.demonyms):
            yield name, place.id
    for background in knowledge.backgrounds.values():
        for name in (background.title, *background.triggers):
            yield name, background.id
    entries: list[Actor | Place | Background] = [*knowledge.actors.values(), *knowledge.places.values()]
    for entry in (*entries, *knowledge.backgrounds.values()):
        yield from ((wording, entry.id) for caveat in entry.caveats for wording in caveat.words)


@cache
def _lands() -> ByWord:
    """Countries and states by the words that lead to them: "Zarnian", "Fla."."""
    return _by_word([*adjectives().items(), *place_names().items(), *codes().items()])


def _by_word(wordings: Iterable[tuple[str, str]]) -> ByWord:
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for wording, leads_to in wordings:
        compared, cased = _as_looked_for(wording), _alike(plain(wording))
        letters = cased if len(cased) <= MOST_LETTERS and cased.isupper() else ""
        first = WORD.match(compared)
        if first:
            found[first.group()].append((compared, letters, leads_to))
    return {word: tuple(dict.fromkeys(pairs)) for word, pairs in found.items()}


def _found(compared: str, cased: str, wordings: ByWord) -> Iterator[str]:
    """What the wordings in the text lead to; a wording inside a longer word counts, if it opens that."""
    for word in wordings.keys() & set(WORD.findall(compared)):
        for wording, letters, leads_to in wordings[word]:
            if wording in compared and letters in cased:
                yield leads_to


@lru_cache(maxsize=50_000)
def _as_looked_for(wording: str) -> str:
    return _compared(plain(wording))


def _alike(text: str) -> str:
    """Apostrophes, dashes and runs of blanks made alike, as wherever wordings are compared."""
    for old, new in (("’", "'"), ("‘", "'"), ("–", "-"), ("‑", "-")):
        text = text.replace(old, new)
    return " ".join(text.split())


def _compared(text: str) -> str:
    """Made alike in case too, at least as far as any stage does."""
    small = _alike(text).casefold()
    if not small.isascii():  # "İ" and "ı" are one letter with "i" to patterns that take no heed of case
        small = small.replace("\u0307", "").replace("ı", "i")
    return small


def _slug_parts(text: str) -> list[str]:
    """The words that an id made from the text can have."""
    small = text.lower()
    if not small.isascii():
        small = BEYOND_ASCII.sub(_without_marks, unicodedata.normalize("NFD", small))
    return SLUG_PART.findall(small)


def _without_marks(letters: re.Match[str]) -> str:
    return "".join(c for c in letters.group() if unicodedata.category(c) != "Mn")
