"""The grounding gate: no name, number or date in a statement that none of its sources was seen to hold.

Only sources with notes can be asked. A statement none of whose sources has notes is not checkable, which is
counted and no failure. Otherwise each fact must stand in one of those that have: a name by any name of the
same entry or its adjective, a number in any spelling. The entry's own names are given, and so is what a
capital may mean besides a name: the first word of a sentence, a title.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefroom.errors import KnowledgeError
from briefroom.knowledge.facts import Text, fold, initials_of, marked_in, words_of
from briefroom.knowledge.factwords import MONTHS, PARTICLES, TITLES, UNCOUNTED, WEEKDAYS
from briefroom.knowledge.held import Held, all_held, day_of
from briefroom.knowledge.statements import EntryText, Statement, entries_of
from briefroom.model import Actor, Background, Knowledge, Place

SURNAME = 4  # letters; a longer last name of a person stands for the whole
NO_NAMES = TITLES | MONTHS.keys() | frozenset(WEEKDAYS)


@dataclass(frozen=True, slots=True)
class Grounding:
    """What the gate found; ``unnoted`` of ``statements`` rest on sources without notes."""

    problems: tuple[KnowledgeError, ...]
    statements: int
    unnoted: int
    cited: frozenset[str]  # ids of sources


def ground(
    knowledge: Knowledge,
    stated: Mapping[str, Sequence[Statement]],
    files: Mapping[str, EntryText],
    seeds: Mapping[str, str],
) -> Grounding:
    """Ask the notes of every statement's sources. ``seeds``: texts of sources that are seeds, by path."""
    held = all_held(knowledge.sources, seeds)
    names = _Names(knowledge) if held else None
    problems: list[KnowledgeError] = []
    cited: set[str] = set()
    statements = unnoted = 0
    for entry in entries_of(knowledge):
        asked = None if names is None else _Asked(entry, names)
        for statement in stated[entry.path]:
            statements += 1
            cited.update(statement.sources)
            noted = [held[ident] for ident in statement.sources if ident in held]
            if asked is None or not noted:
                unnoted += 1
                continue
            missing = asked.missing(statement, noted)
            if missing:
                problems.append(_problem(statement, missing, held, files[entry.path]))
    return Grounding(tuple(problems), statements, unnoted, frozenset(cited))


def _problem(
    statement: Statement, missing: Sequence[str], held: Mapping[str, Held], file: EntryText
) -> KnowledgeError:
    words = ", ".join(f"“{words}”" for words in dict.fromkeys(missing))
    noted = ", ".join(ident for ident in statement.sources if ident in held)
    silent = [ident for ident in statement.sources if ident not in held]
    cure = (
        "correct the words, cite a source that has them, or note them under its holds in content/sources.yml"
    )
    if silent:
        cure += f" ({', '.join(silent)}: no notes yet)"
    what = f"{words} is not in what the cited source holds: {noted}"
    return KnowledgeError(what, where=file.place(*statement.path), cure=cure)


class _Names:
    """All names of the knowledge by their words, for the longest that begins at a word of a text."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.entries: dict[str, Actor | Place] = {**knowledge.actors, **knowledge.places}
        self.wordings: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._by_first: dict[str, dict[tuple[str, ...], list[str]]] = {}
        for ident, entry in self.entries.items():
            texts = [*(name.text for name in entry.names), *entry.demonyms]
            wordings = [wording for wording in map(_wording, texts) if wording]
            self.wordings[ident] = tuple(wordings)
            for wording in wordings:
                self._by_first.setdefault(wording[0], {}).setdefault(wording, []).append(ident)

    def begins(self, word: str) -> bool:
        """Whether a name begins with the word, folded."""
        return word in self._by_first

    def longest(self, words: Sequence[str], at: int) -> tuple[int, list[str]]:
        """How many of ``words``, folded, from ``at`` on make a name, and the ids it may mean."""
        best: tuple[int, list[str]] = (0, [])
        for wording, idents in self._by_first.get(words[at], {}).items():
            if len(wording) > best[0] and tuple(words[at : at + len(wording)]) == wording:
                best = len(wording), idents
        return best

    def named(self, ident: str, held: Held) -> bool:
        """Whether any name of the entry stands in the notes; of a person, the last name will do."""
        entry = self.entries[ident]
        if any(held.words.issuperset(wording) for wording in self.wordings[ident]):
            return True
        if entry.kind != "person" or not self.wordings[ident]:
            return False
        last = self.wordings[ident][0][-1]
        return len(last) >= SURNAME and last in held.words


def _wording(text: str) -> tuple[str, ...]:
    """The words of a name, folded, without an article or particle before them."""
    words = words_of(text)
    first = next((n for n, word in enumerate(words) if word.casefold() not in PARTICLES), 0)
    return tuple(map(fold, words[first:]))


class _Asked:
    """One entry whose statements are asked about; its own names, and those of its sides, are given."""

    def __init__(self, entry: Actor | Place | Background, names: _Names) -> None:
        self._names = names
        self._own = frozenset({entry.id, *(entry.sides if isinstance(entry, Background) else ())})
        texts = (entry.title, *entry.triggers) if isinstance(entry, Background) else ()
        own = {fold(word) for text in texts for word in words_of(text)}
        for ident in self._own:
            own.update(word for wording in names.wordings.get(ident, ()) for word in wording)
        self._given = frozenset(own)

    def missing(self, statement: Statement, noted: Sequence[Held]) -> list[str]:
        """The facts of the statement that no source with notes holds, as they are written."""
        found: list[str] = []
        if statement.names or statement.dates:
            found = [*self._others_missing(statement, noted), *_dates_missing(statement, noted)]
        if self._stands(statement.text, noted):
            return found
        text = Text.of(statement.text)
        found += self._words_missing(text, noted, initials_of(text.whole))
        return [*found, *_counts_missing(text, noted)]

    def _others_missing(self, statement: Statement, noted: Sequence[Held]) -> Iterator[str]:
        """Whom a role or relation names beside its words."""
        for name in statement.names:
            if name not in self._names.entries:
                yield from self._words_missing(Text.of(name), noted, [])
            elif name not in self._own and not self._known((name,), noted):
                yield self._names.entries[name].name

    def _words_missing(self, text: Text, noted: Sequence[Held], first: list[str]) -> Iterator[str]:
        """Runs of words of names; ``first``: those that open a sentence, whose capital says nothing."""
        words, folded = text.words, text.folded
        at, run = 0, ""
        while at < len(words):
            length, missing = 1, False
            if words[at][0].isupper():
                length, missing = self._at(words, folded, at, noted, first)
            if missing:
                run = " ".join((run, *words[at : at + length])).lstrip()
            elif run:
                yield run
                run = ""
            at += length
        if run:
            yield run

    def _stands(self, text: str, noted: Sequence[Held]) -> bool:
        """Whether each capital and number stands in one source as it is: the usual case, seen fast."""
        marked = marked_in(text) if text else []
        if marked is None:
            return False
        if marked and text.startswith(marked[0]) and not self._names.begins(fold(marked[0])):
            del marked[0]
        return any(held.marked.issuperset(marked) for held in noted)

    def _at(
        self, words: Sequence[str], folded: Sequence[str], at: int, noted: Sequence[Held], first: list[str]
    ) -> tuple[int, bool]:
        """How many words from a capital on were looked at, and whether no source has them."""
        opens = words[at] in first
        if opens:
            first.remove(words[at])
        length, idents = self._names.longest(folded, at)
        if length and (length > 1 or not opens or folded[at] not in NO_NAMES):
            given = not self._own.isdisjoint(idents) or self._known(idents, noted)
            return length, not (given or _in_one(words[at : at + length], noted))
        if opens or folded[at] in NO_NAMES or len(folded[at]) < 2 or folded[at] in self._given:
            return 1, False
        return 1, not _in_one(words[at : at + 1], noted)

    def _known(self, idents: Sequence[str], noted: Sequence[Held]) -> bool:
        return any(self._names.named(ident, held) for ident in idents for held in noted)


def _in_one(words: Sequence[str], noted: Sequence[Held]) -> bool:
    return any(all(held.has_word(word) for word in words) for held in noted)


def _counts_missing(text: Text, noted: Sequence[Held]) -> Iterator[str]:
    days = text.days()
    for day, words in days:
        if not any(held.has_day(day) for held in noted):
            yield words
    for number in text.numbers(but_days=bool(days)):
        if number.words.casefold() in UNCOUNTED:
            continue
        if not any(held.has_number(number.values) for held in noted):
            yield number.words


def _dates_missing(statement: Statement, noted: Sequence[Held]) -> Iterator[str]:
    """Of the dates of a role or relation: a year is held as a number is."""
    for iso in statement.dates:
        day = day_of(iso)
        if not any(held.has_day(day) if day.month else held.has_number((iso,)) for held in noted):
            yield iso
