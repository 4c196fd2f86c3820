"""Which words may stand as the cue of a claim that only the tagger hears: sayings and beliefs, no wishes.

The tagger learned from readers who also mark hopes, plans and stances. A brief prints what somebody said,
claimed, denied, ordered, reported or holds for true, so its cue has to be one of these verbs or nouns;
anything else ("see", "intends", "supports") is left out, however sure the tagger is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefroom.understand.cuewords import FORMS, forms_of

# Verbs of saying that take too many shapes for rules of their own; a line each force.
_VERBS = {
    "say": """advise allude apologise apologize assure attribute chant cite clarify comment commend confide
    credit defend elaborate email e-mail exclaim express hail highlight hold inform instruct list mention muse
    notify opine outline pen phrase pose proclaim profess propose quote read reassure recommend refer relate
    remind reveal rule scream shout signal speak tally tout vent voice count determine trace
    revise""",
    "claim": """affirm attest aver avow boast charge forecast hint imply posit project purport reaffirm
    surmise""",
    "accuse": """belittle blast chastise chide decry deplore deride fault lambast lambaste mock rail rebuke
    ridicule scoff scold slam""",
    "deny": "disavow disown repudiate",
    "call": "appeal direct exhort implore insist plead request",
    "promise": "guarantee undertake",
    "warn": "alert",
    "believe": "suspect consider accept remember understand",
}  # fmt: skip
_IRREGULAR = {
    "signal": ("signal", "signals", "signalled", "signalling", "signaled", "signaling"),
    "forecast": ("forecast", "forecasts", "forecasting"), "count": ("count", "counts", "counted"),
    "refer": ("refer", "refers", "referred", "referring"), "speak": ("speak", "speaks", "spoke", "speaking"),
    "read": ("reads",), "pen": ("penned",), "hold": ("held that",), "plead": ("pleaded", "pleading"),
    "undertake": ("undertook",), "project": ("projects", "projected"), "list": ("lists", "listed"),
    "direct": ("directed",), "express": ("expressed", "expressing"),
}  # fmt: skip
# Nouns that hold a saying: "his assertion that …".
_NOUNS = {
    "say": """statement statements comment comments remark remarks announcement testimony suggestion
    suggestions""",
    "claim": "claim claims assertion assertions allegation allegations argument contention",
    "accuse": "accusation accusations charge charges criticism complaint complaints",
    "deny": "denial denials",
    "call": "demand demands appeal",
    "promise": "promise promises pledge pledges vow vows assurance assurances",
    "warn": "warning warnings threat threats",
    "admit": "admission acknowledgement acknowledgment confession",
    "believe": "prediction predictions",
}  # fmt: skip
# In our table of reporting verbs, but wishes, stances or evidence: only the rules may read them.
_UNSAID_WORDS = "show hope welcome put threaten post question wonder call label brand read"
_UNSAID = frozenset(_UNSAID_WORDS.split())
_PHRASES = {"made clear": "say", "made it clear": "say", "make clear": "say", "makes clear": "say"}
# A verb and the small word that makes it another: the cue is both.
_PARTICLES = {
    "out": "rul point spell lay laid set shout blurt call", "out at": "lash hit", "down": "play",
    "on": "call", "off": "laugh brush", "aside": "brush", "for": "call", "back": "hit shoot shot push",
    "of": "spoke speak", "to": "refer allud admit confess object respond appeal point",
}  # fmt: skip
_WHOLE = re.compile(
    "|".join(rf"\b(?:{'|'.join(v.split())})[a-z]* {particle}\b" for particle, v in _PARTICLES.items()),
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Saying:
    """A word of saying: what a reader should see for it, and how forceful it is."""

    lemma: str
    force: str


def _load() -> dict[str, Saying]:
    words = {
        spelt: Saying(verbs[0][0].lemma, verbs[0][0].force)
        for spelt, verbs in FORMS.items()
        if verbs[0][0].lemma not in _UNSAID
    }
    for force, lemmas in _VERBS.items():
        for lemma in lemmas.split():
            for spelt in _IRREGULAR.get(lemma, (lemma, *forms_of(lemma))):
                words.setdefault(spelt, Saying(lemma, force))
    for force, nouns in _NOUNS.items():
        for noun in nouns.split():
            words.setdefault(noun, Saying(noun, force))
    return words


_WORDS = _load()
_LONGEST = 2  # words of a saying


@lru_cache(maxsize=1024)
def saying_in(cue: str) -> Saying | None:
    """The saying among the words of a cue, the longest first; None where it tells a thought or a plan."""
    cue = re.sub(r"\s+", " ", cue.lower())
    for phrase, force in _PHRASES.items():
        if phrase in cue:
            return Saying(phrase, force)
    words = re.findall(r"[\w-]+", cue)
    for size in range(_LONGEST, 0, -1):
        for first in range(len(words) - size + 1):
            found = _WORDS.get(" ".join(words[first : first + size]))
            if found:
                return found
    return Saying("according to", "say") if "according" in words else None


def whole_cue(text: str, start: int, end: int) -> int:
    """Where the cue that begins at ``start`` ends once its particle is in: "ruled" → "ruled out"."""
    match = _WHOLE.match(text, start, end + 8)
    return max(end, match.end()) if match else end
