"""Signs that a lone word is a land or a town, however like a surname it acts: what only these have and do.

"Two aircraft lent by Osmark", "Osmark buries its dead", "an envoy from Osmark": in the news whole countries
speak, deny and mourn, and the tagger takes them for somebody. Each sign has a weight beside the others that
``agreement`` weighs; the tagger's own reading weighs 2, a full name with the word in it 4.
"""

from __future__ import annotations

import re

from briefroom.understand.candidates import CAPITALISED
from briefroom.understand.wellknown import known_kind
from briefroom.understand.wordings import standing

AROUND = 90  # characters on either side
_MINISTERS = r"(?:prime|finance|foreign|interior|defen[cs]e|health|trade|energy|justice) minister"
BEFORE: tuple[tuple[float, re.Pattern[str]], ...] = (
    (2.0, re.compile(r"\b(?:[Ee]nvoys?|[Aa]mbassadors?|[Dd]iplomats?) (?:from|to) $")),
    (4.0, re.compile(
        r"\b(?:aircraft|planes|helicopters|jets|warships|troops|soldiers|peacekeepers|rescuers|teams)"
        r" (?:lent|sent|contributed|deployed) by $")),
    (4.0, re.compile(r"\b[Aa]cross the (?:border|frontier)(?:,| in) $")),
)  # fmt: skip
AFTER: tuple[tuple[float, re.Pattern[str]], ...] = (
    (6.0, re.compile(r"^ (?:navy|coast ?guard|air force)\b")),
    (4.0, re.compile(
        r"^[’']s (?:navy|coast ?guard|air force|central bank|foreign ministry|airspace|territorial waters"
        r"|electorate|state (?:television|radio|broadcaster|media))\b")),
    (4.0, re.compile(rf"^[’']s (?:former|acting) {_MINISTERS}\b")),
    (2.0, re.compile(r"^ (?:run-off|electorate|peacekeepers|refiners|exporters|refugees)\b")),
    (4.0, re.compile(
        r"^ (?:bur(?:ies|ied)|mourn(?:s|ed)|recall(?:s|ed)|withdr[ae]ws?|expel(?:s|led)|close[sd]?"
        r"|reopen(?:s|ed)|seal(?:s|ed)) its (?:dead|ambassadors?|envoys?|diplomats|borders?|frontiers?"
        r"|airspace)\b")),
    (4.0, re.compile(
        r"^, (?:from|across|over|on|off|into) whose (?:side|territory|soil|waters|airspace|borders?"
        r"|coast)\b")),
    (4.0, re.compile(
        rf"^(?:, {CAPITALISED})*(?: and {CAPITALISED})? (?:have|had|has) (?:been|remained|stayed) "
        r"(?:mostly |largely )?(?:quiet since|calm since|calm for|cut off|under (?:siege|curfew)"
        r"|without (?:power|water))\b")),
    # "Osmark has always denied it. Government spokesman Ada Orlan …"
    (4.0, re.compile(r"^ (?:has|had) (?:[a-z]+ )?(?:denied|rejected|said)\b[^.\n]{0,60}\. "
        r"Government spokes")),
)  # fmt: skip
# The place a report was written in: "By Ada Orlan, Osmark" and "Meridian Wire, Osmark", each a line.
BYLINE = re.compile(
    rf"(?:^|\n)(?:By(?: {CAPITALISED}){{2,3}}|(?:{CAPITALISED} ){{1,2}}(?:Wire|News|Press|Service)), $"
)
BYLINE_WEIGHT = 6.0
SURE_LAND = 4.0  # weight of one mention from which nothing else is asked
# "the National Bank of Osmark", "Armed Forces of Osmark"
OF_STATES = re.compile(
    r"\b(?:(?:National|Central|Reserve|State) Bank|Armed Forces|Parliament|Republic|Kingdom|Bank) of $"
)
LONGEST_OF_STATES = 20  # characters
OF_STATES_WEIGHT = 4.0
# "Elders in Orlan blame …", though the article knows an Ada Orlan. Any word before "in" was tried: with
# surnames "covered in", "write in" and "see in" are as frequent.
WITHIN = re.compile(
    r"\b(?:[Ee]lders|[Rr]esidents|[Vv]illagers|[Ff]armers|[Hh]ospitals?|[Cc]linics?|[Ss]chools?|[Pp]olice|[Tt]roops"
    r"|[Ss]oldiers|[Oo]fficials|[Rr]eporters|[Pp]rotesters|[Ff]ighting|[Cc]lashes|[Ss]hops|lives?|lived|living|born"
    r"|arrived|based|killed|wounded|arrested|rall(?:y|ies)) in $"
)
LIVED_IN_WEIGHT = 4.0
DISTRICT = re.compile(r" (?:district|province|region|village|town|county|valley|municipality|governorate)\b")
# What towns do not have or do, and people do.
SOMEBODY = re.compile(
    r"[’']s (?:kitchen|living room|bedroom|wife|husband|widow|lawyer)\b"
    r"| (?:posted|tweeted|smiled|laughed|nodded|was born)\b"
)


def land_weight(text: str, start: int, end: int) -> float:
    """What speaks for a land or town in the words around one mention of a lone word; 0 for nothing."""
    if known_kind(text[start:end]):
        return 0.0
    left, right = text[max(0, start - AROUND) : start], text[end : end + AROUND]
    weight = sum(w for w, pattern in BEFORE if pattern.search(left))
    weight += sum(w for w, pattern in AFTER if pattern.match(right))
    if (right.startswith("\n") or not right) and BYLINE.search(left):
        weight += BYLINE_WEIGHT
    return weight + LIVED_IN_WEIGHT * is_lived_in(text, start, end)


def names_a_state(text: str, word: str) -> bool:
    """Whether the article has a body that only states have, of that name: "the Central Bank of Osmark"."""
    return any(
        OF_STATES.search(text, max(0, start - LONGEST_OF_STATES), start) for start, _ in standing(text, word)
    )


def is_lived_in(text: str, start: int, end: int) -> bool:
    """Whether a lone word stands for where something is, even if somebody bears it: "in Orlan", "Orlan
    district"."""
    if DISTRICT.match(text, end):
        return True
    within = WITHIN.search(text, max(0, start - AROUND), start)
    return within is not None and not text.startswith(("'", "’", "-"), end)
