"""Two numbers for one thing: the plainest way for accounts to differ, and the easiest to get wrong.

Numbers differ only where they count the same: one class of people, one side's or everybody's, one cause.
A hospital's count is no total, and the dead of a raid are not the dead of a battle. Nobody is a number: 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefroom.understand.disputewords import (
    CAUSES,
    COUNTED_AFTER,
    COUNTED_BEFORE,
    COUNTED_THING,
    NUMBER,
    SCALES,
    VICTIMS,
    ZERO,
)
from briefroom.understand.numberwords import SMALL

TOLERANCE = 0.02
ROUGH = 0.1  # "about", "nearly"
OPEN_ENDED = 0.5  # how far "more than" and "up to" may reach
# A count over another time, or of a part of the whole, is another count.
CUMULATIVE = re.compile(
    r"\b(?:since then|in all|over the past|each|every|per|a day|a month|a year|last (?:week|month|year)"
    r"|this (?:year|month)"
    r"|already|before(?! (?:dawn|daybreak|sunrise|noon|dusk|sunset|midnight)\b)"
    r"|previous(?:ly)?|another|among|including|of whom|one of|some of"
    r"|(?:reached|received|treated|arrived|taken|brought|admitted|counted)(?: (?:at|to|in|by|from))?"
    r" (?:one|a|an|the|its|his|her|their) (?:[\w’'-]+ )?(?:hospital|clinic|morgue|mortuary)"
    r"|(?:hospital|clinic|morgue) (?:had |has )?(?:received|treated|took in|counted|admitted))\b"
)
# ", most of them in Orun", ", all of them in one raid": of what the number is made, not what it is.
_MADE_OF = re.compile(r",? (?:all|most|many|half|both|some) of (?:them|those|the dead)\b.*$")
_ROUGHLY = r"(?:about|around|some|nearly|almost|roughly|approximately|close to)"
_MORE = r"(?:more than|over|upwards of)"
_LESS = r"(?:up to|as many as|(?<!no )fewer than|less than|under)"
_QUALIFIER = re.compile(rf"(?:(?P<rough>{_ROUGHLY})|(?P<more>{_MORE})|(?P<less>{_LESS})) $")
_LEAD = rf"(?:(?:{_ROUGHLY}|{_MORE}|{_LESS}|at least|no fewer than|no more than|only|just|a total of|the) )*"
_TO = (" to ", "-", "–")
_AUXILIARY = r"(?: (?:had|have|has|were|was|are|is|been|being|also|reportedly|confirmed|later|left))*"
_PHRASE = r"(?P<noun>(?: (?!and\b|or\b|but\b|while\b|had\b|have\b|has\b|were\b|was\b|are\b)[\w’'-]+){0,6}?)"
_BESIDE = r"(?: and (?:the )?[\w-]+(?: [\w’'-]+){0,4}?)?"  # "27 fighters [and three soldiers] had died"
_AFTER = tuple(
    (kind, re.compile(rf"{_PHRASE}{_BESIDE}{_AUXILIARY} (?:{words})\b", re.IGNORECASE))
    for kind, words in COUNTED_AFTER
)
_BEFORE = tuple(
    (kind, re.compile(rf"\b(?:{words}) {_LEAD}$", re.IGNORECASE)) for kind, words in COUNTED_BEFORE
)
_THING = tuple(
    (kind, re.compile(
        rf"\b(?:{words})\b(?P<noun>[^.,;:]{{0,40}}?)"
        rf" (?:at|to|of|was|were|is|are|reached|stood at|stands at) {_LEAD}$", re.IGNORECASE))
    for kind, words in COUNTED_THING
)  # fmt: skip
_ONLY_A_FIGURE = re.compile(
    r"(?:it|them|the (?:number|figure|total|toll|magnitude|count)|there)\b(?: (?:is|was|are|were))?"
    r"(?: (?:at|nearer|closer to|more like|about|around|only))*[ “\"]*(?:nearer |closer to )?", re.IGNORECASE,
)  # fmt: skip
_PERCENT = re.compile(r" ?(?:%|per ?cent)")
_OWN_NOUN = re.compile(r"(?: (?!in\b|and\b|on\b|at\b|when\b|as\b|by\b|during\b|who\b|near\b)[\w’'-]+){0,5}")
_NAME = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*")


@dataclass(frozen=True, slots=True)
class Count:
    """How many of what: ``low`` to ``high``; ``victims`` and ``named`` are empty where anybody counts."""

    kind: str
    low: float
    high: float
    victims: str = ""
    named: frozenset[str] = frozenset()
    causes: frozenset[str] = frozenset()
    words: str = ""  # of the whole claim


Counts = tuple[Count, ...]


Causes = tuple[frozenset[str], frozenset[str]]  # of one claim and of the other
NO_CAUSES: Causes = (frozenset(), frozenset())


def numbers_differ(one: Counts, other: Counts, around: Causes = NO_CAUSES) -> bool:
    """Whether both count the same sort of thing and come to different numbers throughout. ``around``: the
    causes that the words before each claim name."""
    pairs = [(a, b) for a in one for b in other if _comparable(a, b, around)]
    return bool(pairs) and all(_apart(a, b) for a, b in pairs)


def another_figure(one: str, other: str) -> bool:
    """Whether the second only sets another number against the one of the first: "it at 7.2"."""
    first, second = list(NUMBER.finditer(one)), list(NUMBER.finditer(other))
    if len(first) != 1 or len(second) != 1 or not _ONLY_A_FIGURE.fullmatch(other[: second[0].start()]):
        return False
    a, b = _value(first[0]), _value(second[0])
    percent = [bool(_PERCENT.match(t[m.end() :])) for t, m in ((one, first[0]), (other, second[0]))]
    return percent[0] == percent[1] and TOLERANCE * max(a, b) < abs(a - b) < min(a, b)


def _comparable(a: Count, b: Count, around: Causes) -> bool:
    """One kind of thing, one class of victims or one of them general, and one cause or none."""
    if a.kind != b.kind or (a.victims and b.victims and a.victims != b.victims):
        return False
    nobody = not a.high or not b.high
    causes = a.causes or around[0], b.causes or around[1]
    if a.causes != b.causes and not causes[0] & causes[1] and not nobody:
        return False
    if a.named and b.named:
        return bool(a.named & b.named)
    named, plain = (a, b) if a.named else (b, a)
    return not named.named or nobody or any(name in plain.words for name in named.named)


def _apart(a: Count, b: Count) -> bool:
    low, high = (a, b) if a.low <= b.low else (b, a)
    return high.low - low.high > TOLERANCE * max(high.low, low.high)


def counted(text: str) -> Counts:
    """What the words count; nothing where they are counts over another time or of a part."""
    if CUMULATIVE.search(text.lower()):
        return ()
    text = _MADE_OF.sub("", text)
    return (*_numbered(text), *_none(text))


def causes_in(text: str) -> frozenset[str]:
    """The ways of harm that the words name."""
    lower = text.lower()
    return frozenset(cause for cause, pattern in CAUSES if pattern.search(lower))


def _none(text: str) -> Iterator[Count]:
    """ "Nobody was hurt", "without casualties": 0."""
    for kinds, pattern in ZERO:
        if pattern.search(text):
            for kind in kinds:
                yield Count(kind, 0, 0, words=text)


def _numbered(text: str) -> Iterator[Count]:
    for start, end, low, high in _amounts(text):
        before, after = text[:start], text[end:]
        for kind, noun in _kinds(before, after):
            named = frozenset(_NAME.findall(noun))
            yield Count(kind, low, high, _victims(noun), named, causes_in(text), text)


def _amounts(text: str) -> Iterator[tuple[int, int, float, float]]:
    """Where each number stands and what it may come to; "30 to 40" is one."""
    matches = list(NUMBER.finditer(text))
    skip = False
    for index, match in enumerate(matches):
        if skip:
            skip = False
            continue
        value = _value(match)
        following = matches[index + 1] if index + 1 < len(matches) else None
        between = text[match.end() : following.start()] if following else ""
        spanned = between == " and " and text[: match.start()].endswith("between ")
        if following and (between in _TO or spanned):
            skip = True
            yield match.start(), following.end(), value, _value(following)
            continue
        yield match.start(), match.end(), *_bounds(text[: match.start()], value)


def _bounds(before: str, value: float) -> tuple[float, float]:
    qualifier = _QUALIFIER.search(before)
    if qualifier is None:
        return value, value
    if qualifier["rough"]:
        return value * (1 - ROUGH), value * (1 + ROUGH)
    return (value, value * (1 + OPEN_ENDED)) if qualifier["more"] else (value * (1 - OPEN_ENDED), value)


def _kinds(before: str, after: str) -> Iterator[tuple[str, str]]:
    """What a number between these words counts, with the words for who or what it is."""
    own = _OWN_NOUN.match(after)
    noun = own.group() if own else ""
    for kind, pattern in _AFTER:
        match = pattern.match(after)
        if match:
            yield kind, match["noun"]
            return
    for kind, pattern in _BEFORE:
        if pattern.search(before):
            yield kind, noun
            return
    for kind, pattern in _THING:
        match = pattern.search(before)
        if match:
            yield kind, match["noun"] + noun


def _victims(noun: str) -> str:
    return next((who for who, pattern in VICTIMS if pattern.search(noun)), "")


def _value(match: re.Match[str]) -> float:
    groups = match.groupdict()
    if groups["digits"]:
        return float(groups["digits"].replace(",", "")) * SCALES.get((groups["scale"] or "").lower(), 1)
    return float(SMALL[groups["word"].lower()] + (SMALL | {"one": 1}).get((groups["unit"] or "").lower(), 0))
