"""What the sentences around a name say it is: how it is taken up again, and what only one kind of body does.

"Orlan rejects this; the company insists …": whoever is taken up as "the company" is one. Between the name
and the words that take it up no other name stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefroom.model import MentionKind
from briefroom.understand.candidates import Candidate

TAKEN_UP: dict[MentionKind, str] = {
    "company": r"company|firm|carmaker|automaker|lender|retailer|airline|manufacturer|miner|insurer",
    "party": r"party",
    "armed_group": r"militia|militants|insurgents|jihadists|guerrillas|rebels",
    "igo": r"mission|bloc",
    "media": r"newspaper|broadcaster|newscast|magazine",
    "ngo": r"charity|nonprofit|think[- ]tank",
    "government_body": r"ministry|regulator|commission|tribunal",
    "community": r"tribe|clan",
}
_NOUNS = "|".join(rf"(?P<{kind}>{nouns})" for kind, nouns in TAKEN_UP.items())
_VERB = (
    r"(?=[’']s\b| (?:also |now |then |never )?(?:has|had|is|was|will|would|could|hid|made|took|did|knew|sold"
    r"|lost|kept|paid|built|spent|[a-z]+(?:s|ed))\b)"
)
AGAIN = re.compile(
    r"(?:[’']s)?[^A-Z\n]{1,110}?(?:[.;] |\b(?:that|said|says|because|when|while|after) )"
    rf"(?:[Tt]he|[Tt]his) (?:{_NOUNS}){_VERB}"
)
# "It fined the company 4 million.\n\nOrlan said": the next paragraph opens with its name.
OPENS = re.compile(rf"\b(?:[Tt]he|[Tt]his) (?:{_NOUNS})\b[^A-Z\n]{{0,60}}\.[”\"]?\n+$")
TAKEN_UP_VOTE = 2
# Those who keep the peace between others are sent by states.
KEEPS_PEACE = re.compile(r"\b(?:[Pp]eace-?keep(?:ers?|ing)|[Bb]lue[- ]helmet(?:s|ed)?)\b")
OF_A_MISSION = re.compile(
    r"(?:[’']s)? (?:(?:has|had|have) (?:\w+ )?[\d,]+ )?(?:troops|convoys?|mandate|patrols?"
    r"|peacekeepers|base|mission)\b"
)
AGAINST = re.compile(
    r"\b(?:[Pp]rotests? against|according to|monitors from|peacekeepers (?:of|from)) (?:the )?$"
)
HELMETS = re.compile(r"\b[Bb]lue-helmeted \w+ [\[(]?(?:of|from) the $")
PEACE_VOTE, PEACE_REACH = 3, 400  # characters on either side


def context_votes(text: str, mentions: Sequence[Candidate]) -> Counter[MentionKind]:
    """Votes for kinds, of all mentions of one thing."""
    votes: Counter[MentionKind] = Counter()
    for mention in mentions:
        for found in (
            AGAIN.match(text, mention.end),
            OPENS.search(text, max(0, mention.start - 110), mention.start),
        ):
            kind = _kind(found)
            if kind:
                votes[kind] = TAKEN_UP_VOTE
    if any(_keeps_peace(text, mention) for mention in mentions):
        votes["igo"] += PEACE_VOTE
    return votes


def _kind(found: re.Match[str] | None) -> MentionKind | None:
    return next((kind for kind in TAKEN_UP if found and found[kind]), None)


def _keeps_peace(text: str, mention: Candidate) -> bool:
    """Initials with troops, a mandate, a convoy, where the article speaks of peacekeepers."""
    around = text[max(0, mention.start - PEACE_REACH) : mention.end + PEACE_REACH]
    left = text[max(0, mention.start - 40) : mention.start]
    return (
        (text[mention.start : mention.end].isupper() or HELMETS.search(left) is not None)
        and KEEPS_PEACE.search(around) is not None
        and (
            OF_A_MISSION.match(text, mention.end) is not None
            or AGAINST.search(text, max(0, mention.start - 30), mention.start) is not None
        )
    )
