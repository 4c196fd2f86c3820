"""Whether a lone word that acts or speaks is a person: towns, moons, ships and companies do both.

The tagger takes a single capitalised subject for a surname. Somebody is a person whom the article names in
full, gives a title, an age or a family, or speaks of as he or she; short of that it is not said what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefroom.understand.candidates import Candidate
from briefroom.understand.namewords import RANKS, SPEAKERS
from briefroom.understand.wordings import words

# Right before a name that only people bear.
PEOPLE = words(
    """spokesman spokeswoman spokesperson coach captain striker defender midfielder goalkeeper forward
    winger quarterback manager skipper singer actor actress author writer poet novelist player champion
    teacher student pupil lawyer driver farmer shopkeeper owner nurse surgeon scientist researcher
    historian economist laureate late president-elect reporter correspondent photographer editor pilot
    astronaut husband wife widow father mother son daughter brother sister uncle aunt cousin nephew
    niece friend neighbour neighbor colleague candidate rival nominee predecessor successor dictator
    tyrant strongman warlord prophet advocate"""
)
CALLINGS = PEOPLE | SPEAKERS | RANKS
LAST_WORD = re.compile(r"(?P<word>[\w’'-]+)[.,]? [“\"‘]?$")
SPOKE = (
    r"said|says|added|adds|asked|recalled|replied|joked|tweeted|explained|wrote|insisted|admitted"
    r"|argued|thinks|believes|remembers"
)
SPOKEN = re.compile(rf"[”\"’]? (?:{SPOKE}) $")  # “…,” said Orlan.
KIN = r"wife|husband|widow|mother|father|parents|son|daughter|brother|sister|family|lawyers?|children"
HIS = (
    r"childhood|birthday|career|funeral|death|body|resignation|hands?|eyes?|face|administration|presidency"
    r"|campaign|legacy|regime|re-?election"
)
# What people do and towns, teams and companies do not.
DEEDS = (
    r"was born|died|resigned|retired|married|studied|graduated|starred|smiled|laughed|nodded|thanked|tweeted"
    r"|testified|pleaded|worked as|became (?:an?|the|active)|(?:first )?ran (?:for|unsuccessfully)|endorsed"
    r"|campaigned|co-founded|writes?|wrote|thinks|believes|remembers|recalls?|wept"
    r"|chaired (?:the|an?|meetings?)"
    r"|was (?:(?:re-)?elected|appointed|nominated|arrested|jailed|sentenced|educated|raised|married|buried)"
)
BEHIND = re.compile(
    r"(?:, (?:\d\d|who|whose|aged|an? \d\d-year-old)\b"
    r"|(?: (?:was|is|has been|has|had))? (?:himself|herself)\b"
    rf"|[’']s? (?:[a-z]+ )?(?:{KIN}|{HIS})\b| (?:administration|presidency|campaign|era|regime|loyalists?)\b"
    rf"| (?:(?:has|had|also|then|later|never) )?(?:{DEEDS})\b"
    r"| \d{1,3}(?:, \d{1,3})*(?:[,;)]| pen\b))"  # (Orlan 21, Reed 41)
)
# He or she, with no other name between.
PRONOUN = re.compile(r"[^A-Z\n]{0,80}?(?:[.”\"] )?\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
TOLD = re.compile(r"\b(?:[Tt]old|[Tt]ells) $")  # "he" behind whom somebody tells is the teller
SURELY = 0.975  # confidence of a mention; a score of .9
LOOK_BACK, LOOK_AHEAD = 40, 110


def is_person(text: str, mentions: Sequence[Candidate], name: str) -> bool:
    """Whether anything but the tagger says so. ``name``: the fullest wording."""
    return " " in name or any(_speaks_for_it(text, mention) for mention in mentions)


def is_surely_tagged(mentions: Sequence[Candidate]) -> bool:
    """A passing mention of which the tagger is all but certain. Of names that come again without a sign of a
    person, three in four are none (counted over the development texts), however sure the tagger is."""
    return len(mentions) == 1 and mentions[0].confidence >= SURELY


def _speaks_for_it(text: str, mention: Candidate) -> bool:
    left = text[max(0, mention.start - LOOK_BACK) : mention.start]
    right = text[mention.end : mention.end + LOOK_AHEAD]
    word = LAST_WORD.search(left)
    return bool(
        (word and word["word"].lower() in CALLINGS)
        or SPOKEN.search(left)
        or BEHIND.match(right)
        or (PRONOUN.match(right) and not TOLD.search(left))
    )
