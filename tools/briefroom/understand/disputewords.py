"""The vocabulary of contradiction: what denies, what refers back, what cannot both be true."""

from __future__ import annotations

import re

# Cue lemmas whose object is somebody else's claim.
DENYING = frozenset({"deny", "refute", "rebut"})
DISPUTING = frozenset({"reject", "dismiss", "dispute", "brush aside", "laugh off", "counter", "retort"})
# "called the charge false": the verdict makes the denial.
VERDICT = re.compile(
    r"\b(?:false|untrue|lies?|nonsense|forger(?:y|ies)|fabricat\w+|baseless|unfounded|fictions?"
    r"|invent(?:ed|ion)s?|absurd"
    r"|rubbish|propaganda|hoax|slander\w*|wrong|misleading|groundless|ridiculous|shameful|imagination"
    r"|no truth"
    r"|not true|incorrect|inaccurate|a tired song)\b", re.IGNORECASE,
)  # fmt: skip
# What a denial is about when it only points: "the charge", "this", "their account".
POINTING = re.compile(
    r"^(?:(?:all |any |both |again |these |those |such |the |that |this |his |her |its |their "
    r"|the latest )+)?"
    r"(?:[\w’'-]+ ){0,3}?(?P<what>claims?|charges?|allegations?|accusations?|reports?|suggestions?"
    r"|findings?|accounts?"
    r"|assertions?|criticisms?|stor(?:y|ies)|figures?|tolls?|counts?|versions?|statements?|rumou?rs?"
    r"|complaints?|that"
    r"|this|it|them|offer|demand)\b", re.IGNORECASE,
)  # fmt: skip
CLAIM_NOUN = re.compile(
    r"\b(?:claims?|charges?|allegations?|accusations?|reports?|suggestions?|findings?|accounts?|assertions?"
    r"|criticisms?|stor(?:y|ies)|figures?|tolls?|versions?|statements?|rumou?rs?|complaints?|that|this)\b"
)
NEGATION = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|neither|nor|without|cannot|false|untrue)\b|n[’']t\b",
    re.IGNORECASE,
)

# Counted things, by class: two numbers of one class for one matter can differ.
COUNTED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("dead", re.compile(
        r"\b(?:dead|deaths?|died|killed|kill|perished|bodies|fatalities|lost their lives|losses)\b")),
    ("hurt", re.compile(r"\b(?:wounded|injured|injuries|hurt)\b")),
    ("missing", re.compile(r"\b(?:missing|unaccounted)\b")),
    ("held", re.compile(r"\b(?:arrested|detained|captured|prisoners|detainees|arrests)\b")),
    ("fled", re.compile(r"\b(?:displaced|fled|refugees|evacuated|homeless|arrivals)\b")),
    ("turnout", re.compile(r"\bturnout\b")),
    ("aboard", re.compile(r"\b(?:aboard|on board|passengers)\b")),
    ("jobs", re.compile(r"\b(?:jobs|posts|layoffs|redundancies)\b")),
)  # fmt: skip
_UNITS = "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
SMALL = {word: number for number, word in enumerate(_UNITS.split(), start=2)}
SMALL |= {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
# "on 12 January" counts nothing.
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b"
NUMBER = re.compile(
    rf"(?<![\w.,-])(?P<digits>\d[\d,]*(?:\.\d+)?)(?:\s(?P<scale>hundred|thousand|million"
    rf"|billion))?\b(?! {_MONTHS})(?! other| more| of (?:the|them))"
    rf"|\b(?P<word>{'|'.join(sorted(SMALL, key=lambda w: (-len(w), w)))})(?:-(?P<unit>one|two|three|four"
    rf"|five|six|seven"
    r"|eight|nine))?\b(?! other| more| of (?:the|them))", re.IGNORECASE,
)  # fmt: skip
SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}

# Predicates that cannot both hold of one place or thing; stems.
OPPOSED: tuple[tuple[frozenset[str], frozenset[str]], ...] = (
    (frozenset(["captur", "seiz", "taken", "took", "control", "overrun", "fall", "fell", "fallen"]),
     frozenset(["held", "hold", "holds", "repel", "repuls", "retain", "driven"])),
    (frozenset(["withdrew", "withdraw", "retreat", "fled", "pull", "pulled", "abandon"]),
     frozenset(["held", "hold", "remain", "stay", "stayed", "advanc"])),
    (frozenset(["open", "reopen"]), frozenset(["clos", "shut", "seal"])),
    (frozenset(["won", "win", "victori"]), frozenset(["lost", "lose", "defeat"])),
    (frozenset(["halt", "stop", "suspend"]), frozenset(["continu", "resum", "normal", "usual"])),
    (frozenset(["guilti"]), frozenset(["innoc"])),
    (frozenset(["alive", "surviv"]), frozenset(["dead", "kill", "die"])),
    (frozenset(["legal", "law"]), frozenset(["illeg", "unlaw"])),
)  # fmt: skip

# What a side can only have or not have; stems.
TERRITORIAL = frozenset(
    {"control", "captur", "seiz", "hold", "held", "occup", "overrun", "surrend", "withdraw"}
)
# Deeds that one side claims and the other denies; stems.
_CONTESTABLE_WORDS = (
    "control captur seiz hold held attack kill fir shoot shot bomb shell advanc retreat surrend withdraw "
    "own arrest pay paid arm cross fall fallen take taken lose lost win won releas sign agre occup strik "
    "struck fled sack resign quit order approv cheat rig poison warn know knew receiv sell sold"
)
CONTESTABLE = frozenset(_CONTESTABLE_WORDS.split())

_STOP_WORDS = (
    "a an the and or but if of in on at to for from by with as that this these those it its is are was "
    "were be been being has have had do does did will would could should may might can not no he she they "
    "them his her their we our us i my you your who which what when where why how than then there here "
    "also only more most some any all into over after before about against between during out up down off "
    "under again very just so such say said says told tell people one two three four five year years day "
    "days week weeks month months time still while because since until both each other another new old "
    "first last many much few own same too now even however mean full mr mrs ms never ever got get take "
    "make made go going went come came monday tuesday wednesday thursday friday saturday sunday"
)
STOP = frozenset(_STOP_WORDS.split())
_SUFFIX = re.compile(r"(?:ations?|ingly|ements?|ments?|ings?|edly|ed|ies|es|ly|s|ion|ions|e|y)$")
WORD = re.compile(r"[A-Za-z][A-Za-z’'-]+")


def stem(word: str) -> str:
    """A crude stem: enough to see that "controls" and "control" are one word."""
    word = re.sub(r"[’']s?$", "", word.lower())
    cut = _SUFFIX.sub("", word)
    cut = cut if len(cut) >= 3 else word
    return cut[:-1] if len(cut) > 4 and cut[-1] == cut[-2] and cut[-1] not in "lse" else cut


def stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return frozenset(stem(w) for w in WORD.findall(text) if w.lower() not in STOP and len(w) > 2)
