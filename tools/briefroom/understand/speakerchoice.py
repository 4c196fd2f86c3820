"""Which of the noun phrases around a cue speaks: the rules' subject, the tagger's speaker, a pronoun, a name.

Each candidate is weighed by where it stands (beside the verb, in what is said, behind "by") and by what the
tagger hears in it. Nobody is chosen where nothing is likely.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from dataclasses import dataclass

from briefroom.understand.attributionclauses import (
    main_subject,
    subject_after,
    subject_before,
    trimmed_source,
)
from briefroom.understand.attributiondraft import Draft
from briefroom.understand.attributiontags import Range, Tags
from briefroom.understand.attributionview import View
from briefroom.understand.cuewords import ADVERB

RELATIVES = frozenset({"who", "which"})
LONGEST_MODIFIER = 24  # characters between an owner and its noun
REACH = 2000  # characters around a cue in which its speaker stands
BACK = 2  # frames before the cue's own that may hold the speaker
PRONOUN = re.compile(
    r"\b(?:he|she|they|it|we|I|who|which|you|his|her|their|its|my|our|some|many|others|both|most|few|those)\b",
    re.IGNORECASE,
)
_PRONOUN_ALONE = re.compile(rf"(?:{PRONOUN.pattern})", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:his|her|their|its|my|our|your)\b|.*[’']s?$", re.IGNORECASE | re.DOTALL)
_AUXILIARY = (
    r"(?:is|are|was|were|be|been|being|has|have|had|will|would|can|could|may|might|must|should|did|does"
    r"|do|to|not|never|went|going|go|on|used)"
)
_UP_TO_VERB = re.compile(rf"(?:[’']s|,? ?\([^()]*\),?)?(?: (?:{ADVERB}|{_AUXILIARY}))*\s*$")
# "Orlan left the port, saying": what stands before is a clause, not who says it.
_ADJOINED = re.compile(r", (?:\w+ly |also |further )?\w+ing$")
_BY = re.compile(r"\b(?:by|from|of|among|for|to)\s+(?:the |an? )?$")
_LED = re.compile(r"\b(?:of|in|by|for|to|with|from|on|at|about|against)\s$")
# ", head of the council," between a subject and its verb; ", head of the council" behind "said Ada Orlan".
_APPOSED = re.compile(r", [^;:\0\n]*, ?(?:[a-z]+ ){0,2}$")
_APPOSED_BEHIND = re.compile(r", (?!(?:and|but|while|as|who then)\b)| \(| who\b| of\b")
_TOLD_THAT = re.compile(r" that (?:[a-z]+ly |then )?$")
_BREAK = re.compile(r"[.!?;][\"”’]?\s|\n")
_VERB = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|says?|said|[a-z]{2,}ed)\b")
# "who did not want to give his name | said": the pronoun has had its verb.
_SPENT = re.compile(
    rf"(?: (?:{ADVERB}))* (?:(?:{_AUXILIARY}|[a-z]{{2,}}ed) )+"
    rf"(?!(?:{ADVERB}|{_AUXILIARY})\b)\S+(?: \S+){{2,}} ?$"
)

WEIGHTS: dict[str, float] = {
    "apart before": -0.04,
    "apart behind": -0.11,
    "before": 0.44,
    "beside verb": 0.64,
    "breaks before": -1.04,
    "breaks behind": -0.75,
    "by": 0.83,
    "commas between": -0.08,
    "first": -0.19,
    "heard": 0.36,
    "heard said": 0.07,
    "in content": -0.77,
    "in marks": -1.26,
    "led": -0.37,
    "owns the noun": -0.01,
    "pronoun": -0.26,
    "relative": 1.19,
    "right behind": -0.20,
    "verbs between": -0.34,
    "way after": 0.32,
    "way before": 0.50,
    "way heard": -0.13,
    "way heard said": 0.12,
    "way main": 0.69,
    "way name": 0.40,
    "way pronoun": 0.63,
    "way rules": 0.21,
    "way tagger": 0.12,
    "within cue": -0.61,
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A noun phrase that may speak; ``ways`` tells who proposes it."""

    span: Range
    ways: frozenset[str]


def choose_speaker(view: View, draft: Draft, read: Range | None) -> tuple[Range | None, float]:
    """The likeliest speaker of the draft, and its chance. ``read``: the rules' speaker of the same cue."""
    around = candidates(view, draft, read)
    if not around:
        return None, 0.0
    scores = [
        sum([WEIGHTS[name] * fact for name, fact in evidence(view, draft, one).items() if name in WEIGHTS])
        for one in around
    ]
    top = max(scores)
    best = around[scores.index(top)].span
    return best, 1 / sum(math.exp(score - top) for score in scores)


def candidates(view: View, draft: Draft, read: Range | None) -> list[Candidate]:
    """Who may speak, in text order; of overlapping phrases the one the surest way found."""
    around = _all(view, draft, read)
    if read is None or draft.cue is None:
        return around
    aside, floor = _aside(view, draft.cue, read), _floor(view, draft.cue, read)
    return [one for one in around if one.span[0] >= floor and not aside[0] <= one.span[0] < aside[1]]


def _floor(view: View, cue: Range, read: Range) -> int:
    """ "Orlan adds that | the guard had vowed": who speaks outside of what is told is not who vowed."""
    frame = view.frame_at(read[0])
    if view.text[slice(*read)].lower() in RELATIVES:
        return read[0]
    if frame is None or read[1] > cue[0]:
        return 0
    between = view.masked[read[1] : cue[0]]
    if not (_UP_TO_VERB.fullmatch(between) or _APPOSED.match(between)):
        return 0
    told = _TOLD_THAT.search(view.masked, frame.start, read[0])
    return read[0] if told and view.verbs_between(frame.start, told.start() + 1) else 0


def _aside(view: View, cue: Range, read: Range) -> Range:
    """ "said Ada Orlan, | head of the Reed Council in Zarnia |.": whoever is named there does not speak."""
    frame = view.frame_at(read[0])
    if frame and read[1] <= cue[0] and _APPOSED.match(view.masked, read[1], cue[0]):
        return read[1], cue[0]
    if frame and read[0] >= cue[1] and _APPOSED_BEHIND.match(view.masked, read[1]):
        marks = view.masked.find("\0", read[1], frame.end)
        return read[1], marks if marks > 0 else frame.end
    return 0, 0


def _all(view: View, draft: Draft, read: Range | None) -> list[Candidate]:
    anchor = (draft.cue or draft.content[0])[0]
    frame = view.frame_at(anchor)
    found: list[tuple[str, Range]] = []
    if read:
        found.append(("rules", read))
    if frame and draft.cue:
        adjoined = _ADJOINED.search(view.masked, frame.start, draft.cue[1])
        ways = {
            "before": None if adjoined else subject_before(view, frame, draft.cue[0]),
            "after": subject_after(view, frame, draft.cue[1]),
        }
        found += [(way, span) for way, span in ways.items() if span]
    if draft.speaker:
        found.append(("tagger", trimmed_source(view, draft.speaker) or draft.speaker))
    if frame is None:
        return _merged(found)
    start = max(view.frames[max(0, frame.index - BACK)].start, anchor - REACH)
    first, last = max(frame.start, anchor - REACH), min(frame.end, anchor + REACH)
    for way, tags in (("heard", view.tags), ("heard said", view.said)):
        found += [(way, trimmed_source(view, span) or span) for span in _within(tags, start, last)]
    main = main_subject(view, frame, draft.cue[0]) if draft.cue else None
    found += [("main", main)] if main else []
    found += [
        ("name", (m.span.start, m.span.end))
        for m in view.inside(first, last)
        if m.kind not in ("operation", "event")
    ]
    found += [
        ("pronoun", match.span())
        for match in PRONOUN.finditer(view.text, first, last)
        if match.group() not in RELATIVES or not _SPENT.match(view.masked[match.end() : anchor])
    ]
    return _merged(found)


def _within(tags: Tags, start: int, end: int) -> list[Range]:
    spans = tags.sources()
    return [s for s in spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))] if s[1] <= end]


def _merged(found: list[tuple[str, Range]]) -> list[Candidate]:
    kept: list[tuple[Range, set[str]]] = []
    for way, span in found:
        same = next((ways for own, ways in kept if own[0] < span[1] and span[0] < own[1]), None)
        if same is None:
            kept.append((span, {way}))
        else:
            same.add(way)
    return [Candidate(span, frozenset(ways)) for span, ways in sorted(kept, key=lambda item: item[0])]


def evidence(view: View, draft: Draft, candidate: Candidate) -> dict[str, float]:
    """What speaks for and against a candidate."""
    start, end = candidate.span
    words = view.text[start:end]
    anchor = draft.cue or draft.content[0]
    frame = view.frame_at(anchor[0])
    facts = {f"way {way}": 1.0 for way in candidate.ways}
    facts |= {
        "heard": _odds(view.tags.source(start, end)),
        "heard said": _odds(view.said.source(start, end)),
        "in content": float(any(first <= start < last for first, last in draft.content)),
        "in marks": float(view.masked[start] == "\0"),
        "pronoun": float(_PRONOUN_ALONE.fullmatch(words) is not None),
        "relative": float(words.lower() in RELATIVES),
        "first": float(frame is not None and start - frame.start <= 4),
        "no cue": float(draft.cue is None),
    }
    return facts | (
        _before(view, draft, candidate, anchor) if end <= anchor[0] else _behind(view, candidate, anchor)
    )


def _before(view: View, draft: Draft, candidate: Candidate, anchor: Range) -> dict[str, float]:
    start, end = candidate.span
    between = view.masked[end : anchor[0]]
    return {
        "before": 1.0,
        "apart before": math.log(1 + len(between)),
        "beside verb": float(draft.cue is not None and _UP_TO_VERB.fullmatch(between) is not None),
        "owns the noun": float(draft.cue is not None and _owns(view.text[start:end], between)),
        "breaks before": float(len(_BREAK.findall(between))),
        "verbs between": float(len(_VERB.findall(between))),
        "commas between": float(min(3, between.count(","))),
        "led": float(_LED.search(view.masked, max(0, start - 9), start) is not None),
    }


def _owns(words: str, between: str) -> bool:
    """ "Orlan's claim", "her hope"."""
    if len(between) >= LONGEST_MODIFIER or "," in between:
        return False
    return between.startswith(("’s ", "'s ", "’ ", "' ")) or _POSSESSIVE.fullmatch(words) is not None


def _behind(view: View, candidate: Candidate, anchor: Range) -> dict[str, float]:
    start = candidate.span[0]
    if start < anchor[1]:
        return {"within cue": 1.0}
    between = view.masked[anchor[1] : start]
    return {
        "apart behind": math.log(1 + len(between)),
        "right behind": float(between.strip() == ""),
        "by": float(_BY.search(view.masked[max(0, start - 16) : start]) is not None and len(between) < 120),
        "breaks behind": float(len(_BREAK.findall(between))),
    }


def _odds(chance: float) -> float:
    return math.log((chance + 0.01) / (1.01 - chance))
