"""Finds actors that are described, not named: "the pro-Orlan forces", "a Reed Council official", "the army".

A description is a head noun ("forces", "official") with what stands around it; the name inside says whose.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from briefroom.model import Mention
from briefroom.understand.candidates import CAPITALISED
from briefroom.understand.namewords import (
    FIGHTING,
    FORCES,
    GROUPS,
    INSTITUTIONS,
    SPEAKERS,
    STANDING,
    TIES,
)
from briefroom.understand.wordings import any_of

DETERMINER = r"(?i:the|a|an|some|several|two|three|four|many|all|other|one|another|unnamed)"
# Between a determiner and the head.
MODIFIER = (
    r"(?!(?:and|or|but|of|in|on|at|to|by|for|with|from|as|that|who|which|said|says|told|has|have|had|was"
    r"|were|is|are|the|a|an|when|while|after|before|over|against|into|their|his|its|her|our|be|been|not"
    r"|under|near|among|through|during|between|within|without|about|because|since|until|if|where|than|via|per"
    r"|including|like|such|also|this|that|these|those|he|she|it|they|we|you|i)\b)[a-z][\w-]{0,40}"
)


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


HEAD = _any({*FORCES, *GROUPS, *SPEAKERS, *INSTITUTIONS})
TIE = _any(TIES)
TITLE = r"(?:the|a|an|ex-|former|rogue|retired|renegade) ?"
# What may follow a name inside a description, up to the head.
AFTER_NAME = re.compile(
    rf"(?:-(?:{TIE}))?[”\"’]?(?: {MODIFIER})??"
    rf" (?P<head>{HEAD})(?![\w-])(?!’s \w)(?! (?:in chief|jets?|planes?|aircraft|pilots?|bases?)\b)"
)
BEFORE_NAME = re.compile(
    rf"(?:\b(?P<det>{DETERMINER}) )?(?P<mods>(?:{MODIFIER} ){{0,2}})"
    rf"(?:(?P<tied>{CAPITALISED}-(?:{TIE})) )?(?P<side>(?i:pro|anti)[-–])?$"
)
LOYAL = re.compile(
    rf"(?<!\w)(?:(?P<det>{DETERMINER}) )?(?P<mods>(?:{MODIFIER} ){{0,2}})"
    rf"(?P<head>(?i:{_any(FORCES | GROUPS)}))"
    r" (?P<tie>loyal to|allied (?:to|with)|aligned with|affiliated (?:to|with)|backed by|led by|backing|from"
    r"|of|linked to|supporting|under) "
)
SPEECH = (
    r"(?:said|says|say|told|tells|claimed|claims|claim|confirmed|denied|added|reported|announced|warned"
    r"|insisted|stated|acknowledged|admitted|accused|explained|argued|maintained|declared|estimated"
    r"|described)"
)
UNNAMED = re.compile(
    rf"(?:\b(?P<det>{DETERMINER}) )?(?<!\w)(?P<mods>(?:(?i:{MODIFIER}) ){{1,2}})"
    rf"(?P<head>{_any(SPEAKERS)})(?=,? (?:who [^,.;\n]{{3,60}}? )?{SPEECH}\b)"
)
# What both are found by: only the lines that have it are gone through.
_JOINED = re.compile(
    r" (?:loyal to|allied (?:to|with)|aligned with|affiliated (?:to|with)|backed by|led by|backing|from|of"
    r"|linked to|supporting|under) "
)
_LAST_WORD = re.compile(r"\w+$")
_SPOKEN = re.compile(rf"{any_of(SPEAKERS)}(?=,? (?:who [^,.;\n]{{3,60}}? )?{SPEECH}\b)")
BODY = re.compile(
    rf"(?:\b(?P<det>[Tt]he) (?P<mods>(?:{MODIFIER} )?)|(?<=[“\"])(?=[A-Z]))"
    rf"(?P<head>(?i:{_any(STANDING)}))(?![\w’'-])"
)
FOES = re.compile(rf"(?P<head>{_any(FIGHTING)})(?![\w’'-])")
FOES_AFTER = re.compile(
    r"\b(?:back|by|against|with|on|off|attacked?|attacks?|fights?|fought|battles?|targets?|targeted|kills?"
    r"|killed|ousts?|defeats?|repels?|repelled|accuses?|accused|say) $"
)
# "Withdraw troops from Zarnia": whence, and not whose.
TAKEN = re.compile(
    r"\b(?:withdr[ae]w\w*|pull\w*|bring\w*|brought|remov\w+|evacuat\w+|protect\w*|expel\w*|oust\w*|recall\w*)"
    r"(?: out| home)?(?: \w+){0,4} $"
)
OWNER_WORDS = re.compile(rf" ?(?:{TITLE}|{MODIFIER} |[A-Z][a-z]+\.? ){{0,5}}")
LONGEST_FORCE = max(map(len, FORCES | GROUPS))
LOOK_BACK, NEAR = 160, 8  # characters before a name that can hold another; names that follow a head
SENTENCE_START = re.compile(r"(?:^|[.!?:;“\"‘]\s*|\n)$")
STANDING_BODIES = frozenset({*STANDING, "military", "police"})
PERSONAL = SPEAKERS - {"police"}


@dataclass(frozen=True, slots=True)
class Description:
    """A described actor, before it has an id."""

    start: int
    end: int
    head: str
    owner: Mention | None  # the name inside
    anti: bool = False
    tied: bool = False  # by a hyphen or "loyal to": not the named group itself
    indefinite: bool = False


def find_phrases(text: str, mentions: Sequence[Mention]) -> list[Description]:
    """Every description of the text, in order; none inside another. ``mentions`` are the names."""
    names = sorted((m for m in mentions if m.layer == "name"), key=lambda m: (m.span.start, m.span.end))
    return _outermost([*_around_names(text, names), *_with_names_after(text, names), *_unnamed(text, names)])


def _around_names(text: str, names: Sequence[Mention]) -> Iterator[Description]:
    """ "the pro-Orlan forces", "Orlan-linked troops", "a Reed Council official"."""
    for mention in names:
        if mention.kind in {"operation", "event"} or mention.entity_id is None:
            continue
        after = AFTER_NAME.match(text, mention.span.end)
        if not after or _possessive(text, mention.span.end):
            continue
        before = BEFORE_NAME.search(text, max(0, mention.span.start - 60), mention.span.start)
        if _is_indefinite(before) and after["head"].lower() in STANDING_BODIES:
            continue  # "a Zarnian military jet"
        if after["head"].lower() in PERSONAL and _is_title(text, mention, after.end("head"), names):
            continue
        tie = text[mention.span.end : mention.span.end + 1] == "-"
        side = before["side"] if before else None
        start = _start(before, mention.span.start)
        yield Description(
            start, after.end("head"), after["head"].lower(), mention, anti=bool(side and side[0] in "aA"),
            tied=tie or bool(side), indefinite=_is_indefinite(before),
        )  # fmt: skip


def _is_title(text: str, owner: Mention, end: int, names: Sequence[Mention]) -> bool:
    """ "Zarnian leader Ada Orlan", "Ada Orlan, a Zarnian diplomat": who that is has been said."""
    before = re.search(r", (?:(?:a|an|the) )?(?:[a-z-]+ ){0,2}$", text[: owner.span.start][-60:])
    comma = owner.span.start - len(before.group()) if before else -1
    first = bisect_left(names, owner.span.start - LOOK_BACK, key=lambda m: m.span.start)
    near = takewhile(lambda m: m.span.start <= end + 1, names[first:])
    return any(
        m.kind == "person" and (m.span.start == end + 1 or (m.span.end == comma and m is not owner))
        for m in near
    )


def _possessive(text: str, end: int) -> bool:
    return text[end : end + 2] in ("'s", "’s")


def _start(before: re.Match[str] | None, name: int) -> int:
    """A determiner carries its modifiers along; without one the description opens at the name."""
    if not before:
        return name
    if before["det"]:
        return before.start("det")
    inner = next((part for part in ("tied", "side") if before[part]), None)
    return before.start(inner) if inner else name


def _is_indefinite(before: re.Match[str] | None) -> bool:
    return bool(before and before["det"] and before["det"].lower() in {"a", "an", "one", "another"})


def _with_names_after(text: str, names: Sequence[Mention]) -> Iterator[Description]:
    """ "Forces loyal to the former general Ada Orlan", "fighters from Port Vane"."""
    for match in _in_lines(LOYAL, text, _ties(text)):
        owner = _owner(text, match.end(), names)
        if not owner:
            continue
        if match["tie"].lower() == "from" and TAKEN.search(text, max(0, match.start() - 40), match.start()):
            continue
        loose = match["tie"].lower() in {"of", "under"}
        if loose and owner.kind in {"place", "person", "demonym"}:
            continue  # "army of Zarnia" is a name; "forces of nature" are none
        start = match.start("det") if match["det"] else match.start("head")
        if match["mods"] and not match["det"]:
            start = match.start("head")
        tied = match["tie"].lower() not in {"from", "of"}
        yield Description(start, owner.span.end, match["head"].lower(), owner, tied=tied)


def _owner(text: str, start: int, names: Sequence[Mention]) -> Mention | None:
    """The name at the end of the noun phrase that opens at ``start``; a country may stand before it."""
    first = bisect_left(names, start, key=lambda m: m.span.start)
    for mention in names[first : first + NEAR]:
        if mention.span.start < start or mention.kind == "event":
            continue
        if not OWNER_WORDS.fullmatch(text[start : mention.span.start]):
            return None
        if not _possessive(text, mention.span.end):
            return mention
        start = mention.span.end + 2  # "Zarnia’s former general Ada Orlan": hers, not Zarnia’s
    return None


def _unnamed(text: str, names: Sequence[Mention]) -> Iterator[Description]:
    """ "military officials said", "the army"."""
    people = {m.span.end for m in names if m.kind == "person"}
    for match in _in_lines(UNNAMED, text, (m.start() for m in _SPOKEN.finditer(text))):
        if _is_capitalised_inside(text, match) or match.start() - len(", ") in people:
            continue
        start = match.start("det") if match["det"] else match.start("mods")
        words = (match["det"] or "").lower()
        yield Description(start, match.end(), f"{match['mods']}{match['head']}".lower(), None,
                          indefinite=words in {"a", "an", "one", "another"})  # fmt: skip
    for match in BODY.finditer(text):
        yield Description(match.start(), match.end(), match["head"].lower(), None)
    for match in FOES.finditer(text):
        if FOES_AFTER.search(text, max(0, match.start() - 12), match.start()):
            yield Description(match.start(), match.end(), match["head"].lower(), None)


def _ties(text: str) -> Iterator[int]:
    """Where a force or group may be tied to a name."""
    for tie in _JOINED.finditer(text):
        head = _LAST_WORD.search(text, max(0, tie.start() - LONGEST_FORCE), tie.start())
        if head and head.group().lower() in FORCES | GROUPS:
            yield tie.start()


def _in_lines(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """The pattern's matches in the lines with one of the places, which are in order; none runs over two."""
    end = -1
    for place in places:
        if place <= end:
            continue
        start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
        end = end if end >= 0 else len(text)
        yield from pattern.finditer(text, start, end)


def _is_capitalised_inside(text: str, match: re.Match[str]) -> bool:
    """ "a Port Vane analyst": that is a name's description, which has been looked for already."""
    first, *rest = match["mods"].split()
    opens = not match["det"] and SENTENCE_START.search(text, max(0, match.start() - 3), match.start())
    return any(word[0].isupper() for word in rest) or (first[0].isupper() and not opens)


def _outermost(found: Sequence[Description]) -> list[Description]:
    kept: list[Description] = []
    covered: set[int] = set()
    for description in sorted(found, key=lambda d: (d.start - d.end, d.start)):
        own = range(description.start, description.end)
        if covered.isdisjoint(own):
            kept.append(description)
            covered.update(own)
    return sorted(kept, key=lambda d: d.start)
