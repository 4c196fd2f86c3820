"""Where a clause looks, so that a day without a date falls on the right side of the news.

News is told in the past; what is to come stands behind a form that says so: "will meet on Friday",
"pledged to finish by March", "the court sits on Monday". The cue nearest to the date decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

Tense = Literal["past", "future", ""]  # "": the clause has no cue

# What looks ahead, with the verb it governs: "will be held", "planned to leave", "postponed … until".
FUTURE = re.compile(
    r"(?:\b(?:will|shall|won['’]t|would|(?:is|are|was|were) (?:to|due|set|scheduled|expected|planned)"
    r"|(?:could|may|might|should|must|can)(?! not\b| have\b)"
    r"|(?:set|due|as soon as|going|payable|effective) to(?! the\b)|as soon as|payable"
    r"|plan(?:s|ned|ning)? (?:to|on|for|an?)|expect(?:s|ed)? to|hop(?:es|ed) to|prepar(?:es|ed|ing) for"
    r"|scheduled|upcoming|ahead of|due|supposed to|expected|when\b[^.;\n]{0,40}\b(?:is|are)\b"
    r"|to be(?= [a-z]+ed)|(?:agree[sd]?|decide[sd]?|intends?|pledge[sd]?|promise[sd]?"
    r"|vow(?:s|ed)?|order(?:s|ed)?) to"
    r"|(?:gave|given|give|has|have|had)\b[^.;\n]{0,40}\buntil"
    r"|(?:postponed|delayed|adjourned|suspended|extended|deadline|wait|closed)\b[^.;\n]{0,40}\buntil)\b|['’]ll\b)"
    r"(?: (?:not|also|still|likely|probably|soon|now)){0,2}(?: (?:be|remain|have|get))?(?: been)?(?: [a-z]+)?"
)
# In the present tense of the news, what stands in a calendar: "The court sits on Monday".
SCHEDULED = re.compile(
    r"\b(?:opens|meets?|sits|starts|begins|comes (?:up|into)|goes (?:to the polls|on trial|on sale)"
    r"|takes (?:place|effect|office)|ends|closes|expires|resumes|arrives|leaves|travels|returns|votes|hosts"
    r"|kicks off|launches|convenes|reconvenes|appears)\b(?=[^,;:.\n]{0,45}$)"
)
# "the November strikes" are of a time that the verb says nothing of.
OF_A_THING = re.compile(r"\b[Tt]he $")
A_THING = re.compile(r" [a-z]+")
PAST = re.compile(
    r"\b(?:said|says|told|was|were|had|has|have|did|met|began|left|came|took|held|went|won|lost|fell|broke"
    r"|shot|struck|hit|made|gave|saw|sent|got|rose|grew|spoke|sold|bought|paid|led|ran|wrote|found"
    r"|(?!need|indeed|speed|hundred|exceed|proceed|un)[a-z]{2,}ed)\b"
)
SENTENCE_END = re.compile(r"(?<!\b[A-Z])(?<!\b[ap]\.m)[.!?]\s+[\"“]?(?=[A-Z])|\n")
# "her announcement Monday that it would close": what follows is not of Monday.
CLAUSE_END = re.compile(rf"{SENTENCE_END.pattern}|\b(?:that|which|who|whose|because|if)\b")
# "since Friday" looks back whatever the verb.
BACK_TO = re.compile(r"\b[Ss]ince (?:the )?(?:early |late |mid-?)?$")
# "by March" and "until Friday" look ahead behind a verb that does: an infinitive, a modal, an order.
UP_TO = re.compile(r"\b(?:[Bb]y|[Bb]efore|[Uu]ntil|[Tt]ill) (?:the )?(?:early |late |mid-?|end of )?$")
WISHED = re.compile(
    r"\bto (?!the\b|a\b|an\b|his\b|her\b|its\b|their\b)[a-z]+|\b(?:could|may|might|must|should|can)\b"
)
# "a move by Christmas" looks ahead as well, "gone by Friday" does not.
BY = re.compile(r"[a-z] by (?:the )?(?:early |late |mid-?|end of )?$")
# What had been to come is over or overtaken: "had been due to expire Friday".
HAD_BEEN = re.compile(r"\bhad been (?:due|set|scheduled|expected|planned|supposed) to\b")
# Of "Friday's vote" no verb tells more than the words before it: "ahead of Friday's vote".
POSSESSIVE = re.compile(r"[’']s\b")
AHEAD_OF = re.compile(
    r"\b(?:ahead of|until|for|next|(?<!day )(?<!days )(?<!week )(?<!weeks )before) (?:the )?$"
)
DENIED = re.compile(r"\b(?:[Nn]either|[Nn]o one|[Nn]obody|[Nn]one|never)\b[^.;]{0,60}\bcould\b")
DONE = re.compile(r"\b(?:had|has|have|was|were)\b")
LOOK_BACK, LOOK_AHEAD = 120, 90
BESIDE = 2  # a verb at most this many words before the date governs it: "signed in March"


@dataclass(frozen=True, slots=True)
class Look:
    """Where a clause looks; ``beside`` says that the verb stands right before the date."""

    tense: Tense
    beside: bool = False


@lru_cache(maxsize=256)  # a text is asked for its dates with its names, and again without
def look_of(text: str, start: int, end: int) -> Look:
    """Where the nearest cue of the sentence looks, before the date if there is one there."""
    before = SENTENCE_END.split(text[max(0, start - LOOK_BACK) : start])[-1]
    if BACK_TO.search(before) or HAD_BEEN.search(before) or DENIED.search(before):
        return Look("past", beside=True)
    if POSSESSIVE.match(text, end):
        return Look("future" if AHEAD_OF.search(before) else "past")
    if OF_A_THING.search(before) and A_THING.match(text, end):
        return Look("future" if AHEAD_OF.search(before) else "")
    if UP_TO.search(before) and (WISHED.search(before) or (BY.search(before) and not DONE.search(before))):
        return Look("future")
    found = _last_cue(before)
    if found.tense:
        return found
    after = CLAUSE_END.split(text[end : end + LOOK_AHEAD])[0]
    ahead, behind = FUTURE.search(after), PAST.search(after)
    if ahead and (not behind or ahead.start() < behind.start()):
        return Look("future")
    return Look("past" if behind else "")


def _last_cue(words: str) -> Look:
    """A past form that a future one governs ("will be held") is no cue of its own."""
    ahead = [match.span() for match in FUTURE.finditer(words)]
    behind = [m for m in PAST.finditer(words) if not any(s <= m.start() < e for s, e in ahead)]
    ahead += [match.span() for match in SCHEDULED.finditer(words)]
    if not ahead and not behind:
        return Look("")
    if max((start for start, _ in ahead), default=-1) > max((m.start() for m in behind), default=-1):
        return Look("future")
    return Look("past", beside=len(words[behind[-1].end() :].split()) <= BESIDE)
