"""The table of verbs and adjectives by which one actor is said to support or oppose another.

Each entry is (sign, label, active pattern, passive participles or ""). A label is what a reader sees.
``Turned`` entries name the second actor first: "come under pressure from X" is X against the subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Sign = Literal["+", "-"]


@dataclass(frozen=True, slots=True)
class Bond:
    """Words that join two actors. ``turned``: the actor after the words acts on the one before."""

    sign: Sign
    label: str
    pattern: re.Pattern[str]
    turned: bool = False


# sign, label, active form, participle that "by" may follow
_TABLE: tuple[tuple[Sign, str, str, str], ...] = (
    ("+", "supports", r"support(?:s|ed)?(?! for)", "supported"),
    ("+", "backs", r"(?:has |have |had )?backed|backs?(?= the | \w+[’']| [A-Z])", "backed"),
    ("+", "endorses", r"endorse[sd]?", "endorsed"),
    ("+", "in support of", r"in (?:support|favour|favor) of", ""),
    ("+", "sides with", r"side[sd]? with", ""),
    ("+", "joined", r"join(?:s|ed)?(?! in)", "joined"),
    ("+", "allied with",
     r"(?:allie[sd]|ally|aligned|affiliated) (?:itself |themselves |himself )?(?:with|to)", ""),
    ("+", "loyal to", r"(?:loyal|sympathetic) to", ""),
    ("+", "pledged allegiance to", r"(?:pledge[sd]?|swore|sworn|declared) (?:allegiance|loyalty) to", ""),
    ("+", "fights alongside", r"(?:fights?|fought|fighting) (?:alongside|on the side of)", ""),
    ("+", "reintegrated into", r"reintegrated (?:back )?(?:into|in)", ""),
    ("+", "made up of", r"made up (?:\w+ )?of", ""),
    ("+", "merged with", r"merge[sd]? with", ""),
    ("+", "praises", r"praise[sd]?", "praised"),
    ("+", "defends", r"defends|defended", "defended"),
    ("+", "arms", r"(?:armed|arms|armoured)(?= the | [A-Z])", "armed"),
    ("+", "funds", r"(?:funds|funded|financed|finances|bankrolled)", "funded|financed|bankrolled"),
    ("-", "accuses", r"accuse[sd]?", "accused"),
    ("-", "blames", r"blame[sd]?", "blamed"),
    ("-", "attacks", r"attack(?:s|ed)?", "attacked"),
    ("-", "responsible for an attack on",
     r"responsible for (?:[\w-]+ ){0,4}(?:attack|bombing|raid|assault|shelling)s? (?:on|against|of)", ""),
    ("-", "opposes", r"oppose[sd]?", "opposed"),
    ("-", "fights", r"(?:fights?|fought|battle[sd]?|battling|fighting)(?: against| with)?", ""),
    ("-", "clashes with", r"clash(?:es|ed)? with", ""),
    ("-", "repels", r"repel(?:s|led)?", "repelled"),
    ("-", "beats back", r"beat(?:s|en)? back|drove back|push(?:es|ed)? back",
     "beaten back|driven back|pushed back"),
    ("-", "drives out", r"(?:drive|drives|drove) out|dr[io]ven? (?:out )?|oust(?:s|ed)?|expel(?:s|led)?",
     "driven out|ousted|expelled"),
    ("-", "topples", r"topple[sd]?|overthrew|overthrow|overthrows", "toppled|overthrown"),
    ("-", "defeats", r"defeat(?:s|ed)?", "defeated"),
    ("-", "condemns", r"condemn(?:s|ed)?|denounce[sd]?", "condemned|denounced"),
    ("-", "criticises", r"critici[sz]e[sd]?|slam(?:s|med)|rebuke[sd]?|hit out at|lash(?:es|ed) out at",
     "criticised|criticized|slammed|rebuked"),
    ("-", "threatens", r"threaten(?:s|ed)?", "threatened"),
    ("-", "bombs", r"bomb(?:s|ed)|shell(?:s|ed)", "bombed|shelled"),
    ("-", "sues", r"sue[sd]?", "sued"),
    ("-", "imposed sanctions on", r"impose[sd]? sanctions on|sanctioned", "sanctioned"),
    ("-", "lost ground to", r"(?:lost|losing|loses|lose) ground to", ""),
    ("-", "at war with", r"at war with|declared? war on|in conflict with", ""),
    ("-", "rival to", r"(?:a )?rivals? (?:to|of)", ""),
)  # fmt: skip

CUES: tuple[Bond, ...] = (
    *(Bond(sign, label, re.compile(rf"\b(?:{form})\b")) for sign, label, form, _ in _TABLE),
    *(Bond(sign, label, re.compile(rf"\b(?:{by}) by\b"), turned=True) for sign, label, _, by in _TABLE if by),
    Bond("-", "puts pressure on", re.compile(
        r"\b(?:come|came|comes|coming|been) under (?:\w+ )?(?:pressure|attack|fire) from\b"), turned=True),
)  # fmt: skip

ANY_CUE = re.compile(rf"\b(?:{'|'.join(cue.pattern.pattern for cue in CUES)})")  # all begin at a word

# Inside one description: "pro-X forces", "X-backed militia", "forces loyal to X".
PREFIX: dict[str, tuple[Sign, str]] = {"pro": ("+", "pro-"), "anti": ("-", "anti-")}
SUFFIX: dict[str, tuple[Sign, str]] = {
    "linked": ("+", "-linked"), "allied": ("+", "-allied"), "aligned": ("+", "-aligned"),
    "affiliated": ("+", "-affiliated"), "backed": ("+", "-backed"), "supported": ("+", "-supported"),
    "sponsored": ("+", "-sponsored"), "funded": ("+", "-funded"),
}  # fmt: skip
GIVEN = frozenset({"backed", "supported", "sponsored", "funded"})  # the named one supports the described one
INNER = re.compile(r"\b(?P<how>loyal to|allied (?:with|to)|aligned with|affiliated (?:with|to)|opposed to)\b")

# Between the first actor and the words: no other clause, no denial.
CLAUSE = re.compile(
    r"[;:!?“”\"]|\b(?:said|says|told|that|because|if|when|after|before|whether|while|as|including|between"
    r"|against"
    r"|who|which|whose|where|but not)\b"
)
DENIED = re.compile(
    r"\b(?:not|never|no longer|den(?:y|ies|ied)|refus\w+|reject\w*|would|could|may|might|should|can"
    r"|cannot|if|neither"
    r"|without|stop\w*|ceased?)\b|n[’']t\b"
)
# "the fight against", "his support": a noun, and whose it is stays open.
NOUN_BEFORE = re.compile(r"\b(?:the|a|an|this|his|her|its|their|our|of) $")
# Before an infinitive: it is done, or it is meant.
DONE = re.compile(r"\b(?:manage[sd]?|continue[sd]?|began|begun|help(?:s|ed)?) to $")
INTENDED = re.compile(
    r"\b(?:vow|pledg|promis|threaten|want|seek|sought|plan|tries|tried|trying|agree|call|intend"
    r"|hop|aim|urg)\w* to $"
)
# Between the words and the second actor: modifiers only.
BRIDGE = re.compile(
    r"^\s*(?:what (?:he|she|it|they) (?:describes?|calls?|sees?) as\s[^.;]{0,40}?,?\s*(?:such as )?"
    r"|(?:(?:the|a|an|its|their|his|her|all|some|both|other|former|so-called) )?"
    r"(?:(?!(?:of|in|on|at|for|from|by|with|to|and|or|but|as|after|before|over|during|against|that|who|he"
    r"|she|it"
    r"|they|we|him|them|her|said)\b)[\w’'“”-]+ ){0,5}"
    r"(?:[\w’'-]+, (?:the |an? )?(?:[\w-]+ )?)?)$"
)
# "made up largely of former members of …, the X": the tail may run on.
LOOSE = frozenset({"made up of"})
PRONOUN = re.compile(r"\b(?:they|it|he|she)\s+(?:\w+\s){0,3}$", re.I)
PREPOSED = re.compile(
    r"\b(?:by|under|from|with|against|of|to|in|for|on|near|over|at|into)\s+(?:the |a |an |its |their "
    r"|his |her )?"
    r"(?:[a-z-]+ ){0,3}$"
)
CONTROL_HEADS = re.compile(
    r"\b(?:government|parliament|administration|assembly|cabinet|authorit(?:y|ies)|congress)\b"
)
