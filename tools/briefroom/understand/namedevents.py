"""Events that an article treats as names: "the 2028 revolution", "the deadly 2030 attack on the X embassy".

A year or a proper name makes the name; afterwards the bare word ("the revolution") means the same event,
as long as the article has named only one of that sort.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from briefroom.model import Article, Background, Knowledge
from briefroom.understand.candidates import CAPITALISED, KNOWLEDGE, RULE, Candidate, is_proper
from briefroom.understand.namewords import EVENT_HEADS, VIOLENT_HEADS
from briefroom.understand.nationalities import is_nationality

HEADS = "|".join(sorted(EVENT_HEADS, key=len, reverse=True))
VIOLENT = "|".join(sorted(VIOLENT_HEADS, key=len, reverse=True))
YEAR = r"(?:1[5-9]|20)\d\d"
NAMES = rf"(?:the )?{CAPITALISED}(?: {CAPITALISED}){{0,3}}"
STOP = "(?:and|or|but|that|which|who|when|while|as|by|was|were|is|has|had|have|to|for|with|from|said)"
TARGET = rf"(?: (?:on|against|at|of|in) {NAMES}(?: (?!{STOP}\b)[a-z]+)?(?= (?:in|on|at|near) |[\s,.;:)]))"
WHERE = rf"(?: (?:in|at|near) {NAMES})"
# "the deadly 2030 attack on the Zarnian embassy in Port Vane"
ATTACK = re.compile(
    rf"\b(?:[Tt]he |[Aa] )?(?:(?:deadly|bloody|fatal|failed|brutal|infamous|first"
    rf"|second) )?{YEAR} (?:[a-z]+ )?"
    rf"(?:{VIOLENT}){TARGET}{WHERE}?"
)
# "the 2028 uprising", "the 2031 Port Vane mayoral election", "the 2030 World Rowing Championships"
POLLS = (
    "general|presidential|parliamentary|legislative|local|municipal|mayoral|federal|provincial|state|regional"
    "|leadership|gubernatorial|senate|assembly|primary|snap|midterm|by"
)
MEETINGS = "Conference|Congress|Games|Championships?|Cup|Open|Festival|Masters|Marathon|Summit|Olympics"
DATED = re.compile(
    rf"\b{YEAR} (?:(?:(?:[a-z]+|{CAPITALISED}) )?(?:{HEADS})"
    rf"|(?:{CAPITALISED} ){{1,5}}(?:(?:{POLLS})[ -]){{0,2}}(?:{HEADS})"
    rf"|(?:{CAPITALISED} ){{1,5}}(?:{MEETINGS}))\b"
)
BARE = re.compile(rf"\b[Tt]he (?P<head>{HEADS})\b")
AGAIN = frozenset({"revolution", "uprising", "coup", "war", "genocide", "massacre", "earthquake", "accord"})


def find_events(article: Article, knowledge: Knowledge, named: Set[str]) -> list[Candidate]:
    """Events named by year, those that knowledge has names for, and the bare words that take them up.

    ``named``: the knowledge ids that the article names.
    """
    text = article.text
    found = [_event(*match.span(), "attack") for match in ATTACK.finditer(text)]
    for match in DATED.finditer(text):
        if not any(f.start <= match.start() < f.end for f in found):
            found.append(_event(*match.span(), "dated event"))
    backgrounds = [b for b in knowledge.backgrounds.values() if b.kind in {"event", "agreement"}]
    linked = [_linked(text, event, backgrounds, named) for event in found]
    linked += [k for k in _known(text, backgrounds) if not any(k.meets(event) for event in linked)]
    return [*linked, *_taken_up(text, linked)]


def _linked(text: str, event: Candidate, backgrounds: Sequence[Background], named: Set[str]) -> Candidate:
    """The event with its background's id: a trigger stands in its words, or year and head are the same
    in an article that names a place of the background and gives the event to no other country."""
    words = text[event.start : event.end]
    inside = {b.id for b in backgrounds if any(_find(trigger, words) for trigger in b.triggers)}
    if not inside:
        year, head = re.search(YEAR, words), head_of(words)
        owned = re.search(r"[’']s? $", text[max(0, event.start - 3) : event.start]) or any(
            is_nationality(word) for word in words.split()
        )
        inside = {
            b.id
            for b in backgrounds
            if year
            and not owned
            and named & {*b.places}
            and b.start.startswith(year.group())
            and head in head_words((b.title, *b.triggers))
        }
    if len(inside) != 1:
        return event
    return replace(event, ids=(inside.pop(),), rank=KNOWLEDGE, confidence=0.95)


def head_words(names: Sequence[str]) -> set[str]:
    """What happened, of each of several wordings."""
    return {word for name in names for word in name.lower().split() if word in EVENT_HEADS}


def _known(text: str, backgrounds: Sequence[Background]) -> list[Candidate]:
    """Wordings that knowledge has for an event and that say what happened: "the Salt Pan Accord"."""
    found: list[Candidate] = []
    for background in backgrounds:
        for trigger in sorted((background.title, *background.triggers), key=lambda t: (-len(t), t)):
            if not _names_it(trigger):
                continue
            for match in _find(trigger, text):
                event = _event(*match, "knowledge")
                if not any(event.meets(other) for other in found):
                    found.append(replace(event, ids=(background.id,), rank=KNOWLEDGE, confidence=1.0))
    return found


def _names_it(trigger: str) -> bool:
    words = trigger.split()
    if len(words) < 2 or words[-1].lower() not in EVENT_HEADS:
        return False
    return is_proper(trigger) or any(word[0].isdigit() for word in words)


def _find(trigger: str, text: str) -> list[tuple[int, int]]:
    pattern = re.compile(rf"(?<!\w){re.escape(trigger)}(?!\w)", 0 if trigger[:1].isupper() else re.I)
    return [match.span() for match in pattern.finditer(text)]


def head_of(name: str) -> str:
    """What happened, of an event's wording: the last event word before any "on", "of" or "in"."""
    before = re.split(r" (?:on|against|at|of|in|near) ", name)[0]
    return before.split()[-1].lower()


def _taken_up(text: str, named: Sequence[Candidate]) -> list[Candidate]:
    heads = [head_of(text[c.start : c.end]) for c in named]
    single = {head for head in heads if heads.count(head) == 1 and head in AGAIN}
    return [
        _event(*match.span("head"), "event again")
        for match in BARE.finditer(text)
        if match["head"] in single and not any(c.start <= match.start("head") < c.end for c in named)
    ]


def _event(start: int, end: int, rule: str) -> Candidate:
    return Candidate(start, end, "event", rule, rank=RULE, confidence=0.9)
