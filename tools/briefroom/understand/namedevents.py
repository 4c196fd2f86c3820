"""Events that an article treats as names: "the 2028 revolution", "the deadly 2030 attack on the X embassy".

A year or a proper name makes the name; afterwards the bare word ("the revolution") means the same event,
as long as the article has named only one of that sort.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefroom.model import Article
from briefroom.understand.candidates import CAPITALISED, RULE, Candidate
from briefroom.understand.namewords import EVENT_HEADS, VIOLENT_HEADS

HEADS = "|".join(sorted(EVENT_HEADS, key=len, reverse=True))
VIOLENT = "|".join(sorted(VIOLENT_HEADS, key=len, reverse=True))
YEAR = r"(?:1[5-9]|20)\d\d"
NAMES = rf"(?:the )?{CAPITALISED}(?: {CAPITALISED}){{0,3}}"
TARGET = rf"(?: (?:on|against|at|of|in) {NAMES}(?: [a-z]+)?(?= (?:in|on|at|near) |[\s,.;:)]))"
WHERE = rf"(?: (?:in|at|near) {NAMES})"
# "the deadly 2030 attack on the Zarnian embassy in Port Vane"
ATTACK = re.compile(
    rf"\b(?:[Tt]he |[Aa] )?(?:(?:deadly|bloody|fatal|failed|brutal|infamous|first"
    rf"|second) )?{YEAR} (?:[a-z]+ )?"
    rf"(?:{VIOLENT}){TARGET}{WHERE}?"
)
DATED = re.compile(rf"\b{YEAR} (?:(?:[a-z]+|{CAPITALISED}) )?(?:{HEADS})\b")
BARE = re.compile(rf"\b[Tt]he (?P<head>{HEADS})\b")
AGAIN = frozenset({"revolution", "uprising", "coup", "war", "genocide", "massacre", "earthquake", "accord"})


def find_events(article: Article) -> list[Candidate]:
    """Events named by year, and the bare words that take them up again."""
    text = article.text
    found = [_event(*match.span(), "attack") for match in ATTACK.finditer(text)]
    for match in DATED.finditer(text):
        if not any(f.start <= match.start() < f.end for f in found):
            found.append(_event(*match.span(), "dated event"))
    return [*found, *_taken_up(text, found)]


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
