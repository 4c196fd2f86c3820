"""Finds what the project's knowledge has names for: actors, places, operations and events.

Every name is looked up as whole words, longest first. Acronyms keep their case; a weak name counts only
in an article that has a strong one of the same thing, or names its place beside it; a name that two entries
share leaves both as candidates; and a name that ``not_same_as`` lists is known to be somebody else's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefroom.model import Knowledge, MentionKind
from briefroom.understand.candidates import KNOWLEDGE, Candidate, is_proper, plain
from briefroom.understand.grounds import Grounds, find_grounds, grounded
from briefroom.understand.wordings import WORD

BACKGROUND_KINDS: dict[str, MentionKind] = {"operation": "operation", "event": "event", "agreement": "event"}
WEAK, ACRONYM, DEMONYM, OTHERS, OPERATION = "weak", "acronym", "demonym", "others", "operation"
JOINED_BEFORE = re.compile(r"\b(?:[Aa]l|[Ee]l|[Bb]in|[Ii]bn)-$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one thing, in plain wording."""

    name: str
    id: str
    kind: MentionKind
    type: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Entries by the first word of their name, lower case, longest names first; and where things are."""

    entries: dict[str, tuple[tuple[str, tuple[Entry, ...]], ...]]
    grounds: Grounds


def build_gazetteer(knowledge: Knowledge) -> Gazetteer:
    """All names of the knowledge, ready to be looked up."""
    by_name: dict[str, list[Entry]] = defaultdict(list)
    for entry in _entries(knowledge):
        # An actor that is called as its operation is: the text names the actor.
        if (
            entry.name
            and entry not in by_name[entry.name]
            and not (entry.type == OPERATION and by_name[entry.name])
        ):
            by_name[entry.name].append(entry)
    by_word: dict[str, list[tuple[str, tuple[Entry, ...]]]] = defaultdict(list)
    for name in sorted(by_name, key=lambda n: (-len(n), n)):
        by_word[_first_word(name)].append((name, tuple(by_name[name])))
    return Gazetteer({word: tuple(names) for word, names in by_word.items()}, find_grounds(knowledge))


def _first_word(name: str) -> str:
    found = WORD.search(name)
    return found.group().lower() if found else ""


def _entries(knowledge: Knowledge) -> Iterator[Entry]:
    for actor in knowledge.actors.values():
        yield from (Entry(plain(n.text), actor.id, actor.kind, n.type) for n in actor.names)
        yield Entry(plain(actor.name), actor.id, actor.kind, "canonical")
        yield from (Entry(plain(d), actor.id, "demonym", DEMONYM) for d in actor.demonyms)
        yield from (Entry(plain(d.name), "", actor.kind, OTHERS) for d in actor.not_same_as if d.name)
    for place in knowledge.places.values():
        yield from (Entry(plain(n.text), place.id, "place", n.type) for n in place.names)
        yield Entry(plain(place.name), place.id, "place", "canonical")
        yield from (Entry(plain(d), place.id, "demonym", DEMONYM) for d in place.demonyms)
    for background in knowledge.backgrounds.values():
        if background.kind == "operation":
            for trigger in dict.fromkeys((background.title, *background.triggers)):
                if is_proper(trigger) and " " in trigger:
                    yield Entry(plain(trigger), background.id, "operation", OPERATION)


def match_known(text: str, gazetteer: Gazetteer) -> list[Candidate]:
    """What knowledge has a name for, in text order; ambiguous where two entries share the name."""
    found: list[tuple[Candidate, frozenset[str]]] = []
    position = 0
    compared = text.replace("’", "'").replace("‘", "'").replace("–", "-").replace("‑", "-")
    for word in WORD.finditer(compared):
        if word.start() < position or word.group().lower() not in gazetteer.entries:
            continue
        hit = _longest(compared, word.start(), gazetteer)
        if hit:
            found.append(hit)
            position = hit[0].end
    settled = _supported(found, set(grounded(compared, [c for c, _ in found], gazetteer.grounds)))
    kept = {c.start for c in settled}
    for dropped in [c for c, _ in found if c.start not in kept]:  # "Vane government", weak: still a Vane
        inner = _longest(compared, dropped.start, gazetteer, below=dropped.end)
        settled += _supported([inner], set()) if inner else []
    return sorted(settled, key=lambda c: c.start)


def _longest(
    text: str, start: int, gazetteer: Gazetteer, below: int | None = None
) -> tuple[Candidate, frozenset[str]] | None:
    """The longest name that opens at ``start``, and ends before ``below``; with the types of its entries."""
    first = WORD.match(text, start)
    if first is None or JOINED_BEFORE.search(text, max(0, start - 4), start):
        return None
    for name, entries in gazetteer.entries.get(first.group().lower(), ()):
        end = start + len(name)
        written = text[start:end]
        if below is not None and end >= below:
            continue
        if written.lower() != name.lower() or text[end : end + 1].isalnum() or text[end : end + 1] == "_":
            continue
        fitting = [e for e in entries if _same_case(written, e)]
        if fitting:
            ids = tuple(sorted({e.id for e in fitting}))
            kinds = {e.kind for e in fitting}
            kind = fitting[0].kind if len(kinds) == 1 else None
            candidate = Candidate(start, end, kind, "knowledge", "", ids, KNOWLEDGE, 1.0)
            return candidate, frozenset(e.type for e in fitting)
    return None


def _same_case(written: str, entry: Entry) -> bool:
    name = entry.name
    if written == name:
        return True
    if entry.type == ACRONYM or (len(name) <= 4 and name.isupper()):
        return False
    if written.isupper() and len(name) > 3:
        return True  # a dateline or a headline in capitals
    if name[0].islower():  # "al-Hadra" may open a sentence; a description is found in any case
        return written[1:] == name[1:]
    return " " in name and written[0].isupper() and written.lower() == name.lower()


def _supported(found: list[tuple[Candidate, frozenset[str]]], sure: set[str]) -> list[Candidate]:
    """Weak names without a strong one dropped; shared names given to the only one named outright."""
    strong = {c.ids[0] for c, types in found if len(c.ids) == 1 and c.ids[0] and not types <= {WEAK, DEMONYM}}
    strong |= sure
    settled: list[Candidate] = []
    for candidate, types in found:
        ids = candidate.ids
        if len(ids) > 1:
            named = tuple(i for i in ids if i in strong)
            ids = named if len(named) == 1 else ids
        if types == {WEAK} and not (set(ids) & strong):
            continue
        confidence = 1.0 if ids == candidate.ids else 0.85
        settled.append(replace(candidate, ids=tuple(i for i in ids if i), confidence=confidence))
    return settled
