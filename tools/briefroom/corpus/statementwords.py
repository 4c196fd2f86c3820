"""The words by which two reports can be held against each other: who holds a place, whether a crossing
is open, how many were harmed. Each table is narrow on purpose; what it does not know is not compared.
"""

from __future__ import annotations

import re

_CONTROL = r"(?:full |complete |total |firm |effective )?control"
# Somebody gets or has what follows.
GAINS = re.compile(
    rf"\b(?:(?:re)?captur(?:ed|es|ing)|seiz(?:ed|es|ing)|retook|retak(?:en|es|ing)|overran|overrun"
    rf"|(?:took|tak(?:en|es|ing)|wrested|gained|regained|ha(?:s|ve|d)|having|in|establish(?:ed|ing))"
    rf" {_CONTROL} (?:of|over)"
    rf"|control(?:s|led)?(?= )|hold(?:s|ing)?|held)\b"
    r"(?! (?:talks|a meeting|meetings|elections|an? \w+ conference)\b)"
)
# Somebody gives up what follows.
LOSES = re.compile(
    rf"\b(?:lost (?:{_CONTROL} of )?|withdr(?:ew|awn|awing) from|retreat(?:ed|ing) from|pull(?:ed|ing) out of"
    rf"|(?:driven|pushed|forced|expelled) (?:out of|from)|abandoned|fled)\b"
)
# Somebody keeps what follows: "repelled an attack on".
KEEPS = re.compile(
    r"\b(?:repelled|repulsed|beat back|beaten back|fought off|thwarted) "
    r"(?:an? |the |several |two )?(?:\w+ ){0,2}?(?:attack|assault|advance|offensive|attempt)s?"
    r" (?:on|against|to take)\b"
)
# The place comes first, the holder behind: "was seized by", "remains in the hands of".
HELD_BY = re.compile(
    rf"\b(?:(?:was|were|is|are|been|being) (?:re)?(?:captured|seized|taken|retaken|overrun|held|controlled)"
    rf" by|(?:in the hands|under (?:the )?{_CONTROL}) of|fell to|fallen to)\b"
)
# "under Orlan’s control": the holder stands between.
UNDER = re.compile(rf"\bunder (?P<holder>[^,.;]{{2,50}}?)(?:[’']s?)? {_CONTROL}\b")
# Somebody takes what follows, so that it changes hands.
TAKES = re.compile(
    rf"\b(?:(?:re)?captur(?:ed|es|ing)|seiz(?:ed|es|ing)|retook|retak(?:en|es|ing)|overran|overrun"
    rf"|(?:took|tak(?:en|es|ing)|wrested|gained|regained)(?: {_CONTROL} (?:of|over))?)\b"
)
# The place comes first: "had been lost", "never fell", "has not changed hands".
CHANGED = re.compile(
    r"\b(?:(?:was|were|been|being) (?:re)?(?:captured|seized|taken|retaken|overrun|lost)"
    r"|fell(?! (?:out|short|ill|silent|apart|behind|under)\b)|fallen"
    r"|chang(?:ed|ing) hands)\b"
)
NOT = re.compile(
    r"\b(?:not|never|no longer|without|neither|nor|denied|denies|denying|failed to|yet to|cannot)\b"
    r"|n[’']t\b"
)
# Not said to have happened.
UNREAL = re.compile(
    r"\b(?:would|could|might|may|if|will|plans?|vowed|threatened|trying|tried|aims?|hop(?:ed|es|ing)|must"
    r"|should|attempt(?:s|ed)?)\s+(?:\w+\s+){0,2}$|\bto\s+(?:\w+ly\s+)?$",
    re.I,
)
WE = re.compile(r"\b(?:we|us|our (?:own )?(?:forces|fighters|men|troops|units|army|side))\b\]?", re.I)

# In reported speech: the speaker's own.
OWN = re.compile(
    r"\b(?:they|(?:his|her|its|their) (?:own )?(?:forces|fighters|men|troops|units|army|side|soldiers))\b",
    re.I,
)
# Nouns that can mean a place named elsewhere in the article, by the kinds of place they can mean.
NOUN_KINDS: dict[str, frozenset[str]] = {
    "crossing": frozenset({"crossing", "border crossing"}),
    "post": frozenset({"crossing", "border crossing", "checkpoint"}),
    "port": frozenset({"port", "terminal", "oil terminal"}),
    "terminal": frozenset({"terminal", "oil terminal", "port"}),
    "airport": frozenset({"airport"}),
    "town": frozenset({"town"}),
    "city": frozenset({"city"}),
    "village": frozenset({"village"}),
}
MEANT = re.compile(
    rf"\b(?:the|this|that) (?:(?:border|main|road|oil|western|eastern|coastal|strategic) ){{0,2}}"
    rf"(?P<noun>{'|'.join(NOUN_KINDS)})\b(?!['’])",
    re.I,
)

SHUTS = re.compile(r"\b(?:seal(?:ed|ing)(?: off)?|clos(?:ed|ing)|shut(?:ting)?(?: down)?)\b")
OPENS = re.compile(r"\b(?:re-?opened|reopening|re-?opens)\b")
IS_SHUT = re.compile(
    r"\b(?:is|was|were|are|remain(?:s|ed)?|stay(?:s|ed)?|been|kept) (?:now |still |also )?"
    r"(?:closed|shut|sealed(?: off)?)\b"
)
IS_OPEN = re.compile(
    r"\b(?:is|was|were|are|remain(?:s|ed)?|stay(?:s|ed)?|been|kept) (?:now |still |also )?"
    r"(?:open|reopened|re-opened)\b(?! to)"
)
# A crossing shut from one side may be open on the other.
ONE_SIDE = re.compile(r"\b(?:from|on) (?:its|their|his|the \w+) (?:own )?side\b")
# Places that are open or closed; a town is neither.
GATES = frozenset(
    {"crossing", "border crossing", "port", "terminal", "oil terminal", "airport", "airfield", "road",
     "bridge", "strait", "canal", "border", "pass", "refinery", "checkpoint"}
)  # fmt: skip

_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
NUMBER_WORDS = {word: n for n, word in enumerate(_SMALL, 1)}
_NUMBER = rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+|{'|'.join(_SMALL)})"
# What a number may leave open. "At least 9" and "12" do not differ.
AT_LEAST = frozenset({"at least", "more than", "over", "no fewer than", "not less than"})
AT_MOST = frozenset({"up to", "as many as", "fewer than", "less than", "nearly", "almost", "under"})
VAGUE = frozenset({"about", "around", "some", "roughly", "approximately", "an estimated"})
_BOUND = rf"(?P<bound>(?:{'|'.join(sorted(AT_LEAST | AT_MOST | VAGUE))}) )?"
_WHO = r"(?P<who>[a-z]+(?:-[a-z]+)? )?(?:of its |of their |of his |of the )?"
HARM = {
    "killed": "killed", "dead": "killed", "died": "killed", "killing": "killed",
    "wounded": "wounded", "injured": "wounded", "hurt": "wounded", "wounding": "wounded",
    "missing": "missing", "detained": "detained", "arrested": "detained", "captured": "detained",
    "displaced": "displaced",
}  # fmt: skip
COUNTED = re.compile(
    rf"\b{_BOUND}{_NUMBER} {_WHO}(?:were |was |are |have been |has been |had been |have |had )?"
    rf"(?P<harm>killed|dead|died|wounded|injured|hurt|missing|detained|arrested|displaced)\b",
    re.I,
)
COUNTING = re.compile(
    rf"\b(?P<harm>killed|killing|wounded|wounding|injured|detained|arrested|captured) "
    rf"{_BOUND}{_NUMBER}\b(?: (?P<who>[a-z]+))?",
    re.I,
)
# "12 people", "12 were": no more exact than each other.
ANYBODY = frozenset(
    {"", "people", "persons", "others", "were", "was", "in", "at", "on", "and", "during", "near"}
)

# Between the words and the place they are about: "the western … area and the …".
OBJECT_GAP = re.compile(r"[\w\s,’'\-\[\]]{0,80}")
# Words that make the place a setting and not the object: "captured two men near".
SETTING = re.compile(
    r"\b(?:in|near|at|with|outside|towards?|against|by|around|north|south|east|west|side|km|kilomet\w+|miles)\b",
    re.I,
)
# "control of the crossing at Sand Gate": the setting of a thing that is itself the place.
SITE = re.compile(
    r"\b(?:crossing|post|port|airport|airfield|base|terminal|headquarters|barracks|refinery|gate|border)\b",
    re.I,
)
CLAUSE_END = re.compile(
    r"[;:!?]|\.\s|\s[-–—]\s|, (?:who|which|where|while|but|and (?:said|that))"
    r"|\b(?:but|while|after|before|when|although)\b"
)
