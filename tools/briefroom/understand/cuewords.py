"""The verbs that report, and what each can take: the vocabulary of attribution.

One line a verb: lemma, force, what may follow it. ``clause``: "that …"; ``bare``: a clause without
"that"; ``quote``: words in marks; ``object``: a noun phrase is what is said ("denied the charge");
``as``: "described X as Y"; ``of``: "accused X of Y"; ``to``: "vowed to Y"; ``hearer``: somebody is told.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from briefroom.understand.wordings import any_of

Form = Literal["base", "third", "past", "participle", "ing"]


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: how forceful it is, and what it can take."""

    lemma: str
    force: str
    takes: frozenset[str]

    @property
    def head(self) -> str:
        """The word that bends: "point" of "point out"."""
        return self.lemma.split()[0]


_TABLE = """
say            say      clause bare quote
tell           say      clause bare quote hearer
add            say      clause quote
continue       say      quote
go on          say      quote
note           say      clause quote
remark         say      clause quote
observe        say      clause quote
explain        say      clause quote
recall         say      clause quote
recount        say      clause quote object
reply          say      clause quote
respond        say      clause quote
answer         say      clause quote
counter        say      clause quote
retort         say      clause quote
joke           say      clause quote
quip           say      clause quote
write          say      clause quote
tweet          say      clause quote bare
post           say      quote
ask            ask      quote clause hearer
wonder         ask      quote clause
question       ask      clause
state          say      clause quote
declare        say      clause quote bare
announce       say      clause quote object
report         say      clause quote object
disclose       say      clause quote object
reveal         say      clause quote
point out      say      clause quote
conclude       say      clause quote
testify        say      clause quote
find           say      clause
show           say      clause
indicate       say      clause
confirm        claim    clause quote object
reiterate      claim    clause quote object
repeat         claim    clause quote
stress         claim    clause quote
emphasise      claim    clause quote
emphasize      claim    clause quote
underline      claim    clause quote
claim          claim    clause bare quote object to
assert         claim    clause bare quote
argue          claim    clause quote
contend        claim    clause bare quote
maintain       claim    clause quote
insist         claim    clause bare quote
allege         claim    clause bare quote
swear          claim    clause quote
suggest        claim    clause quote
estimate       claim    clause
complain       claim    clause quote
lament         claim    clause quote
acknowledge    admit    clause bare quote object
admit          admit    clause bare quote object
concede        admit    clause bare quote object
confess        admit    clause quote to
deny           deny     clause bare quote object
reject         deny     object
dismiss        deny     object as
dispute        deny     clause object
refute         deny     object
rebut          deny     object
brush aside    deny     object
laugh off      deny     object
play down      deny     object
rule out       deny     object
hit back       say      quote clause
affirm         claim    clause quote
boast          claim    clause quote
hint           claim    clause
proclaim       say      clause quote
exclaim        say      quote
muse           say      quote clause
shout          say      quote clause
email          say      quote clause
speculate      believe  clause
recommend      call     clause quote
assure         say      clause hearer
inform         say      clause hearer
remind         say      clause hearer
notify         say      clause hearer
condemn        accuse   object
denounce       accuse   object
criticise      accuse   object
criticize      accuse   object
accuse         accuse   of
blame          accuse   object
warn           warn     clause quote hearer of
caution        warn     clause quote hearer
threaten       warn     to
vow            promise  clause quote to
pledge         promise  clause quote to
promise        promise  clause quote to
urge           call     object quote
demand         call     clause quote object
call for       call     object quote
call on        call     object
believe        believe  clause bare
think          believe  clause bare
fear           believe  clause
hope           believe  clause
doubt          believe  clause bare
predict        believe  clause quote
reckon         believe  clause bare
describe       say      as
call           say      as
deem           say      as
label          say      as
brand          say      as
welcome        say      object
express        say      object
praise         say      object
put            say      at
mutter         say      quote
murmur         say      quote
whisper        say      quote
cry            say      quote
yell           say      quote
scream         say      quote
snap           say      quote
sigh           say      quote
blurt          say      quote
shoot back     say      quote
fire back      say      quote
chime in       say      quote
read           say      quote
opine          say      clause quote
chant          say      quote
quote          say      none
"""

_IRREGULAR: dict[str, tuple[str, ...]] = {
    "say": ("says", "said", "said", "saying"), "tell": ("tells", "told", "told", "telling"),
    "write": ("writes", "wrote", "written", "writing"), "find": ("finds", "found", "found", "finding"),
    "show": ("shows", "showed", "shown", "showing"), "swear": ("swears", "swore", "sworn", "swearing"),
    "think": ("thinks", "thought", "thought", "thinking"), "put": ("puts", "put", "put", "putting"),
    "go": ("goes", "went", "gone", "going"), "label": ("labels", "labelled", "labelled", "labelling"),
    "quip": ("quips", "quipped", "quipped", "quipping"),
    "admit": ("admits", "admitted", "admitted", "admitting"),
    "hit": ("hits", "hit", "hit", "hitting"), "read": ("reads", "read", "read", "reading"),
    "cry": ("cries", "cried", "cried", "crying"), "shoot": ("shoots", "shot", "shot", "shooting"),
    "snap": ("snaps", "snapped", "snapped", "snapping"),
    "rebut": ("rebuts", "rebutted", "rebutted", "rebutting"),
}  # fmt: skip

# Two words that can hardly mean anything but to say so, whatever the tagger hears.
UNMISTAKABLE = frozenset({"rule out", "play down", "laugh off", "brush aside", "call on"})

# Lemmas whose object is somebody else's claim; and of these and others, whose "it" may be one.
DENIES = frozenset({"deny", "refute", "rebut"})
DENYING = DENIES | {"reject", "dispute"}

# Forms that are as often a noun or an adjective: they need a subject of their own beside them.
_NOUNS_WORDS = (
    "claim claims report reports state states note notes call calls demand demands promise promises vow "
    "vows pledge pledges doubt doubts fear fears hope hopes charge charges estimate estimates post posts "
    "answer answers reply replies remark remarks dispute disputes blame praise joke jokes find finds show "
    "shows label labels brand brands urge urges quote quotes counter counters stress repeat repeats "
    "welcome lament laments question questions order orders hint hints email emails warning finding writing "
    "thinking dismissed described read reads reading cry cries fire fires scream screams sigh sighs whisper "
    "whispers snap chant chants murmur murmurs yell yells shot shots crying screaming firing shooting"
)
NOUNS = frozenset(_NOUNS_WORDS.split())


FORCES = frozenset({"say", "ask", "claim", "admit", "deny", "accuse", "warn", "promise", "call", "believe"})


def forms_of(verb: str) -> tuple[str, ...]:
    """Third person, past, participle and -ing form of a verb."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}s", f"{verb}d", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb[:-1]}ied", f"{verb}ing"
    ends = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return f"{verb}{ends}", f"{verb}ed", f"{verb}ed", f"{verb}ing"


def _load() -> dict[str, list[tuple[Verb, Form]]]:
    forms: dict[str, list[tuple[Verb, Form]]] = {}
    for line in _TABLE.strip().splitlines():
        columns = line.split()
        at = next(index for index, column in enumerate(columns) if index and column in FORCES)
        verb = Verb(" ".join(columns[:at]), columns[at], frozenset(columns[at + 1 :]))
        particle = " ".join(columns[1:at])
        third, past, participle, ing = forms_of(verb.head)
        for word, form in (
            (verb.head, "base"), (third, "third"), (past, "past"), (participle, "participle"), (ing, "ing"),
        ):  # fmt: skip
            spelt = f"{word} {particle}".strip()
            if all(known.lemma != verb.lemma for known, _ in forms.get(spelt, [])):
                forms.setdefault(spelt, []).append((verb, form))  # type: ignore[arg-type]
    return forms


FORMS = _load()
CUE = re.compile(rf"\b{any_of(FORMS)}\b", re.IGNORECASE)

BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "am"])
# Between a subject and its verb, or a verb and what it takes.
ADVERB = (
    r"(?:[a-z]+ly|also|then|later|again|always|once|earlier|ever|still|further|since|even|both|all|now|just"
    r"|first|himself|herself|themselves|itself|meanwhile|however|too|yesterday|today|have|has|had|did|does"
    r"|do|only|already|thus|so|merely|often|long)"
)
NEGATED = re.compile(
    r"(?:\b(?:not|never|cannot|without|nor|neither|nobody|no one|none)|n[’']t|\b(?:declin|refus)\w+ to"
    r"|\bunable to)"
    r"(?: [a-z]+){0,2} ?$",
    re.IGNORECASE,
)
UNREAL = re.compile(
    r"\b(?:would|could|might|may|should|must|can|to|will|let|please|if|whether|who would|shall|did you"
    r"|do you)(?: [a-z]+ly| also| not| only| have)? ?$",
    re.IGNORECASE,
)
MERELY = re.compile(
    r"\b(?:would|could|might|may|should|must|if|whether|declin\w+ to|refus\w+ to)(?: [a-z]+ly| also| only"
    r"| have)? ?$",
    re.IGNORECASE,
)
# "went on to say": an infinitive that reports all the same.
REAL_INFINITIVE = re.compile(
    r"\b(?:w[e]nt on|goes on|going on|continued|took to \w+|was quick|were quick) to $"
)
# Determiners, adjectives and prepositions before a form make it a noun.
NOUN_BEFORE = re.compile(
    r"(?:\b(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|of|in|on|for|by|with|from|under"
    r"|about|over|any|no|some|such|latest|new|recent|false|several|many|official|police|news|media"
    r"|previous|earlier|and other|other|to)|[’']s?)\s$",
    re.IGNORECASE,
)

# Adverbs that say that somebody says so.
HEDGE_ADVERB = re.compile(r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently)\b", re.IGNORECASE)
ACCORDING = re.compile(
    r"\b(?:according to|in the words of|by the (?:count|account|reckoning|estimate) of|as told by)\b",
    re.IGNORECASE,
)
