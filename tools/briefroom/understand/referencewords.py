"""The words by which one refers to what has been named: pronouns, and nouns for things of a kind."""

from __future__ import annotations

import re

from briefroom.model import MentionKind
from briefroom.understand.humanity import CALLINGS
from briefroom.understand.kindwords import NOUNS
from briefroom.understand.wordings import words

SHE, HE = words("she her hers herself"), words("he him his himself")
IT, THEY = words("it its itself"), words("they them their theirs themselves")
RELATIVE = words("who whom whose which that where")
FIRST, SECOND = words("i me my mine myself"), words("you your yours yourself")
WE = words("we us our ours ourselves")
PRONOUNS = SHE | HE | IT | THEY | RELATIVE | FIRST | SECOND | WE | words("this these those here there one")

PERSON_NOUNS = CALLINGS | words("man woman boy girl candidate suspect victim founder")
PLACE_NOUNS = words("city town village capital port island province state region district")
COUNTRY_NOUNS = words("country nation republic kingdom")
KIND_NOUNS: dict[MentionKind, re.Pattern[str]] = {
    kind: re.compile(
        rf"(?:{nouns}{'|corporation|consortium|auto ?maker|group' if kind == 'company' else ''})$"
    )
    for kind, nouns in NOUNS.items()
}
BODIES: frozenset[MentionKind] = frozenset(
    {"armed_group", "military", "party", "government_body", "alliance", "igo", "ngo", "company", "media",
     "unidentified", "state"}
)  # fmt: skip

# Titles that only men or only women bear, right before a name.
MALE = re.compile(r"\b(?:Mr|Sir|Lord|Father|King|Prince|Duke|Pope|[Cc]hairman|[Ss]pokesman)\.? $")
FEMALE = re.compile(r"\b(?:Mrs|Ms|Miss|Madame|Lady|Queen|Princess|Dame|[Cc]hairwoman|[Ss]pokeswoman)\.? $")

DEFINITE = re.compile(r"[“\"‘']?(?:the|this|that|its|their|his|her) ", re.I)
INDEFINITE = re.compile(r"[“\"‘']?(?:an?|another|one of|some|many|several|most|two|three|all|other) ", re.I)


def suits(noun: str, kind: MentionKind | None) -> bool:
    """Whether the noun can describe a thing of that kind; None is a kind not known."""
    if noun in PERSON_NOUNS:
        return kind in {"person", None}
    if any(pattern.match(noun) for pattern in KIND_NOUNS.values()):
        return kind not in {"person", "place", "event", "operation"}
    if noun in PLACE_NOUNS | COUNTRY_NOUNS:
        return kind in {"place", "state", None}
    return not noun.endswith("s") or kind != "person"
