"""The vocabulary of contradiction: what denies, what refers back, what cannot both be true."""

from __future__ import annotations

import re
from functools import lru_cache

from briefroom.understand.datewords import MONTH_NAME, MONTH_NAMES
from briefroom.understand.numberwords import SMALL

# Nouns for all that somebody says of a matter: whoever disputes an account disputes each claim of it.
WHOLE_ACCOUNT = re.compile(
    r"\b(?:readings?|accounts?|versions?|claims|reports|statements|stories)\b", re.IGNORECASE
)
# "denied it", "rejected the report": a sentence that says no more than that.
BARE_DENIAL = re.compile(
    r"\b(?P<verb>denied|denies|rejected|rejects|disputed|disputes|dismissed|dismisses|refuted)"
    r" (?:it|this|that|them"
    r"|th(?:e|is|at|ese|ose) (?:claim|report|charge|accusation|allegation|account|version)s?)"
    r"(?: on [A-Z]\w+day)?[.!]?$"
)
# "denied it had fired, a day after the Guard reported a raid": whom the denial answers, and no part of it.
ANSWERED_IN_TAIL = re.compile(
    r",? (?:(?:an?|two|three|some|[\w-]+) )?(?:(?:hours?|days?|weeks?|minutes) )?"
    r"(?:after|following|despite|although)(?: the)? $"
)
CONTRADICTING = re.compile(
    r"\b(?:contradict(?:ing|s|ed)|disputing|rejecting|rebutting|countering|at odds with)"
    r" (?P<whom>[^.;:]{3,160})"
)
# A verb that makes a phrase a statement: what can be denied as "it".
STATED = re.compile(
    r"\b(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|may|might|must|should|been|being"
    r"|[a-z]{2,}(?:ed|[^aeious]s|ing)|fell|took|held|led|lost|won|left|fought|shot|made|began|sent|paid|gave)\b"
)
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
    r"|complaints?|readings?|that"
    r"|this|it|them|offer|demand)\b", re.IGNORECASE,
)  # fmt: skip
CLAIM_NOUN = re.compile(
    r"\b(?:claims?|charges?|allegations?|accusations?|reports?|suggestions?|findings?|accounts?|assertions?"
    r"|criticisms?|stor(?:y|ies)|figures?|tolls?|versions?|statements?|rumou?rs?|complaints?|readings?|that|this)\b"
    r"|^(?:it|them)$"
)
NEGATION = re.compile(
    r"\b(?:not|never|no|nobody|none|nothing|neither|nor|without|cannot|false|untrue)\b|n[’']t\b",
    re.IGNORECASE,
)

# Counted things, by class: what stands after a number, what right before it, and the nouns of a sum.
COUNTED_AFTER: tuple[tuple[str, str], ...] = (
    ("dead", r"dead|deaths|died|dies|killed|perished|bodies|fatalities|lost their lives"),
    ("hurt", r"wounded|injured|injuries|hurt"),
    ("missing", r"missing|unaccounted"),
    ("held", r"arrested|detained|captured|prisoners|detainees|arrests"),
    ("fled", r"displaced|fled|refugees|evacuated|homeless|arrivals"),
    ("turnout", r"turnout"),
    ("aboard", r"aboard|on board|passengers"),
    ("jobs", r"jobs|posts|layoffs|redundancies"),
)
COUNTED_BEFORE: tuple[tuple[str, str], ...] = (
    ("dead", r"killed|kills|kill|killing|claimed the lives of"),
    ("hurt", r"wounded|wounding|injured|injuring|injures"),
    ("held", r"arrested|detained|arresting|detaining"),
    ("fled", r"displaced|evacuated|displacing"),
)
COUNTED_THING: tuple[tuple[str, str], ...] = (
    ("dead", r"death toll|toll|dead|deaths|losses|fatalities"),
    ("hurt", r"wounded|injured"),
    ("missing", r"missing"),
    ("turnout", r"turnout"),
)
# Who is counted; none of these: anybody.
VICTIMS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("irregulars", re.compile(
        r"\b(?:fighters?|militants?|rebels?|gunm[ae]n|insurgents?|islamists?|jihadists?|militiam[ae]n"
        r"|attackers?|terrorists?|guerrillas?)\b", re.IGNORECASE)),
    ("forces", re.compile(r"\b(?:soldiers?|troops|police(?:m[ae]n)?|officers?|guards?|servicem[ae]n)\b")),
    ("civilians", re.compile(
        r"\b(?:civilians?|residents?|child(?:ren)?|wom[ae]n|villagers?|patients?|students?|pupils|workers?"
        r"|migrants?|doctors?|journalists?)\b")),
)  # fmt: skip
_BOTH = ("dead", "hurt")
_PASSIVE = r"(?:(?:had|has|have) been|was|were|got|is|are)"
# Nobody, nothing: the number 0, and of what.
ZERO: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    (_BOTH, re.compile(
        rf"\b(?:nobody|no one|no-one|none)(?: [\w ]{{0,12}})? {_PASSIVE} (?:hurt|injured|harmed|wounded)\b"
        r"|\b(?:no|without(?: any)?) (?:civilian |human )?(?:casualt(?:y|ies)|victims)\b", re.IGNORECASE)),
    (("dead",), re.compile(
        rf"\b(?:nobody|no one|no-one|none) (?:{_PASSIVE} killed|(?:had |has )?died)\b"
        rf"|\bno (?:civilians?|people|soldiers|fighters|lives) {_PASSIVE} (?:killed|lost)\b"
        r"|\b(?:no|without(?: any)?) (?:deaths|fatalities|loss of life)\b", re.IGNORECASE)),
)  # fmt: skip
# How harm is done: the dead of air raids are a part of all the dead.
CAUSES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("air", re.compile(r"\b(?:air ?(?:strike|raid|attack)s?|air-?strikes?|strikes?|raids?|bomb(?:ing|ed)s?"
                       r"|aircraft|warplanes?|drones?)\b")),
    ("shells", re.compile(r"\b(?:shell(?:ing|s|ed)?|rockets?|mortars?|missiles?|artillery)\b")),
    ("blast", re.compile(r"\b(?:car bombs?|suicide (?:bomb\w+|attack)|blasts?|explosions?|mines?)\b")),
)  # fmt: skip
# "on 12 January" counts nothing.
_MONTH_BEFORE = "".join(f"(?<!{name} )" for name in MONTH_NAMES)
NUMBER = re.compile(
    rf"{_MONTH_BEFORE}(?<![\w.,-])(?P<digits>\d[\d,]*(?:\.\d+)?)(?:\s(?P<scale>hundred|thousand|million"
    rf"|billion))?\b(?! {MONTH_NAME}\b)(?! other| more| of (?:the|them))"
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

# Places by kind; "the post" and "the crossing" are one.
PLACE_NOUNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("crossing", re.compile(r"\b(?:border )?(?:crossing|post|checkpoint|gate|frontier|border)\b")),
    ("port", re.compile(r"\b(?:port|harbou?r|terminal|docks)\b")),
    ("town", re.compile(r"\b(?:town|city|village|capital)\b")),
    ("base", re.compile(r"\b(?:(?:air ?)?base|barracks)\b")),
    ("airport", re.compile(r"\b(?:airport|airfield)\b")),
    ("ground", re.compile(r"\b(?:hills?|fence|bridge|site|coast|strip|area|district|quarter)\b")),
)

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


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A crude stem: enough to see that "controls" and "control" are one word."""
    word = re.sub(r"[’']s?$", "", word.lower())
    cut = _SUFFIX.sub("", word)
    cut = cut if len(cut) >= 3 else word
    return cut[:-1] if len(cut) > 4 and cut[-1] == cut[-2] and cut[-1] not in "lse" else cut


def stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning."""
    return frozenset(stem(w) for w in WORD.findall(text) if w.lower() not in STOP and len(w) > 2)
