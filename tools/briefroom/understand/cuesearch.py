"""Which reporting verbs of a frame really report: no nouns in disguise, nothing denied or merely possible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import Frame, View
from briefroom.understand.cuewords import (
    ADVERB,
    BE,
    CUE,
    FORMS,
    MERELY,
    NEGATED,
    NOUN_BEFORE,
    NOUNS,
    REAL_INFINITIVE,
    UNREAL,
    Form,
    Verb,
)

_BE_BEFORE = re.compile(rf"\b(?:{'|'.join(sorted(BE))})(?: (?:{ADVERB}|not))? $", re.IGNORECASE)
_PARTICIPLE_BEFORE = re.compile(r"(?:,|\0|\b(?:by|as|while|before|after)|\w) (?:also |further |again )?$")
# "forces believed to be …", "deemed a threat by …": a participle, whatever stands before it.
_REDUCED = re.compile(
    r" (?:to (?:be|have)\b"
    r"|by\b(?! (?:tele)?phone| e-?mail| text| fax| letter| video| radio| way of| \w+ing\b))"
)
# "was hauled in and told that": who tells, tells somebody.
_TOLD_BY_NOBODY = re.compile(r" (?:that|to)\b")
# "an estimated 40 lives": before a noun, and said by nobody.
_ATTRIBUTIVE = re.compile(r"\b(?:an?|the|some|its|his|her|their)(?: \w+ly)? $", re.IGNORECASE)
# "news reports said", "claims made": the noun of another verb.
_VERB_AFTER = re.compile(
    r" (?:(?:have|has|had) )?(?:said|say|says|suggest\w*|indicat\w*|show\w*|made|were|was|are|is"
    r"|linked|linking|detail|details|detailing|detailed|emerged|surfaced|circulated)\b"
)
# "hopes of a thaw", "doubts about the tally": what is hoped or doubted follows a noun so.
_NOUN_AFTER = re.compile(r" (?:of|about|over|surrounding|regarding|among)\b")
# "raising hopes", "topped estimates", "amid fears": the object of another verb.
_VERB_BEFORE = re.compile(
    r"\b(?:rais(?:e|es|ed|ing)|fuel\w*|spark\w*|dash\w*|stok\w*|amid|despite|topp?ed|beat|miss(?:ed|es)?"
    r"|made|makes?"
    r"|making|reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|investigat\w+|after|following|gave|gives?"
    r"|giving)(?: [a-z]+){0,2} $"
)
# "the blanket claim that": what stands before the bare form is no plural, so no subject of it.
_ONE_NOUN = re.compile(r"\b(?:the|an?|this|his|her|its|their) (?:[a-z-]+ )?(?P<last>[a-z-]+) $")
_MANY = re.compile(r"s$|^(?:people|police|men|women|media|who|they|we|you)$")
# "dismissed its governor": sent away, which says nothing.
SENT_AWAY = re.compile(
    r" (?:(?:the|its|his|her|their|an?|[\w’']+[’']s) )?(?:[\w-]+ ){0,3}(?:governor|minister|commander|chief"
    r"|director|head|manager|officer|official|coach|cabinet|government|ambassador|judge|secretary|general"
    r"|worker|staff)s?\b(?! (?:claim|charge|allegation|accusation|report|statement))"
)
# "denied permission": refused it, which says nothing.
GRANT = re.compile(
    r" (?:[\w’']+ ){0,2}(?:permission|access|entry|visas?|bail|asylum|requests?|application|parole|service"
    r"|treatment|power)\b"
)
# "claimed nine lives": an attack did, and said nothing.
LIVES = re.compile(r" (?:[\w,.-]+ ){0,6}(?:lives|life|responsibility)\b")


@dataclass(frozen=True, slots=True)
class Cue:
    """One reporting verb in the text."""

    start: int
    end: int
    verb: Verb
    form: Form

    @property
    def range(self) -> Range:
        """Its offsets."""
        return self.start, self.end


def cues(view: View, frame: Frame) -> Iterator[Cue]:
    """The reporting verbs of the frame that report: no nouns, nothing denied or merely possible."""
    masked = view.masked
    for match in view.verbs_between(frame.start, frame.end):
        word = match.group().lower()
        before = masked[max(frame.start, match.start() - 48) : match.start()]
        if before.endswith(("-", "/")) or masked[match.end() : match.end() + 1] == "-":
            continue
        if word.split()[0] in NOUNS and _is_noun(view, frame, match, before):
            continue
        verb, form = FORMS[word][0]
        if form in ("past", "participle") and _no_verb(masked, match, before):
            continue
        if NEGATED.search(before) or (UNREAL.search(before) and not REAL_INFINITIVE.search(before)):
            continue
        passive = form in ("past", "participle") and _BE_BEFORE.search(before)
        if passive or (
            form == "ing" and not _BE_BEFORE.search(before) and not _PARTICIPLE_BEFORE.search(before)
        ):
            continue
        if form == "ing" and _BE_BEFORE.search(before):
            form = "third"
        yield Cue(match.start(), match.end(), verb, form)


def _no_verb(masked: str, match: re.Match[str], before: str) -> bool:
    """Whether a past form tells what was done to somebody, or how a noun is."""
    if _REDUCED.match(masked, match.end()) or _ATTRIBUTIVE.search(before):
        return True
    return match.group().lower() == "told" and bool(_TOLD_BY_NOBODY.match(masked, match.end()))


def is_attributive(view: View, at: int) -> bool:
    """Whether the word at the offset describes the noun behind it: "an | estimated | 40 lives"."""
    return bool(_ATTRIBUTIVE.search(view.masked, max(0, at - 24), at))


def _is_noun(view: View, frame: Frame, match: re.Match[str], before: str) -> bool:
    """Whether a form that may be a noun is one here: "raising hopes of a thaw", "the report said"."""
    word = match.group().lower()
    if not word.endswith("ing") and (
        _NOUN_AFTER.match(view.masked, match.end()) or _VERB_BEFORE.search(before)
    ):
        return True
    if word not in NOUNS:
        return False
    singular = _ONE_NOUN.search(before)
    if FORMS[word][0][1] == "base" and singular and not _MANY.search(singular["last"]):
        return True
    heard = view.tags.cue(*match.span())
    if heard < 0.1 or (heard < 0.8 and NOUN_BEFORE.search(before) and not frame.title):
        return True
    return bool(_VERB_AFTER.match(view.masked, match.end()))


def is_object(view: View, frame: Frame, at: int) -> bool:
    """Whether the word at the offset is what another verb does: "topped estimates", "amid fears"."""
    return bool(_VERB_BEFORE.search(view.masked, max(frame.start, at - 48), at))


def is_unreal(view: View, frame: Frame, cue: Range) -> bool:
    """Whether the verb within the range is denied, or only what somebody would or might say."""
    verb = CUE.search(view.masked, *cue)
    at = verb.start() if verb else cue[0]
    before = view.masked[max(frame.start, at - 48) : at]
    after = view.masked[cue[0] : at]
    if verb and LIVES.match(view.masked, verb.end()):
        return True
    if verb and verb.group().lower().startswith("den") and GRANT.match(view.masked, verb.end()):
        return True
    if verb and verb.group().lower().startswith("dismiss") and SENT_AWAY.match(view.masked, verb.end()):
        return True
    return bool(NEGATED.search(before) or MERELY.search(before) or (verb and NEGATED.search(after)))
