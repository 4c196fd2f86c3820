"""Where the words that are said begin and end: after a cue, before it, or in the marks beside it."""

from __future__ import annotations

import re
from functools import lru_cache

from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import Frame, View, ends_utterance, words_in
from briefroom.understand.cuewords import ACCORDING, ADVERB, CUE, FORMS
from briefroom.understand.datewords import DAY_NAME
from briefroom.understand.quotes import Quotation

# Asides that comment on a claim after it is over: the outlet speaks again.
_COMMENT = re.compile(
    r"(?:,| [—–-]) (?:an?|the|his|her|its) (?:[a-z]+ )?(?:charge|claim|allegation|accusation|figure|tally"
    r"|statement"
    r"|assertion|account|view|position|move|comment|remark)s?\b"
)
# Another's answer to the claim, hung on to it.
_PARTICIPLE_LED = re.compile(r"(?:,(?: and| while)?|(?<=[\w\0]) while)(?: also| further)? $")
# The outlet tells what the speaker did, no more what was said.
_DEED = re.compile(
    r",? but (?:did not|didn[’']t|declined|refused|would not|wouldn[’']t|(?:gave|offered|provided|made) no)\b"
    r"|,? (?:and|but) (?:declined|refused) to\b|, (?:contradicting|echoing|prompting|sparking|drawing)\b"
    r"|, (?:referring to|alluding to|in (?:an?|apparent) (?:\w+ )?reference to)\b"
)
_ANSWERED = re.compile(
    r", which [^,;:\0]{2,60}? (?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed)|refut(?:es|ed))\b"
)
_JOINER = re.compile(
    r"(?:,? (?:and|but|while|yet|though|although|whereas)|;(?: and| but)?|,(?= (?:now|then|later|instead) ))"
    r"(?: \w+ly| also| then| now| instead| later| has| have| had)* $"
)
_TURN = re.compile(
    r"(?:[,;] (?:and|but|while|yet|though|although|whereas)|;| (?:but|while|whereas)|,? [—–] (?:and|but)) $"
)
_WHILE = re.compile(
    r"(?:While|Although|Though|Whereas|As|If|Even as|Even though)\b"
)  # "While A vowed X, B said"
_WHEN = (
    r"(?:the (?:same|next|previous) day|the (?:day|week|month) before"
    r"|that (?:same |very )?(?:day|night|week|month|year|morning|evening|afternoon)"
    rf"|(?:on |late |early |last |this |earlier |later )*(?:{DAY_NAME}"
    r"|yesterday|today|week|month|year|morning|evening|night|afternoon))"
)
# "in a statement", "at a news conference on Sunday", "by telephone": how, where, to whom, when it was said.
_ADVERBIAL_LED = re.compile(
    rf" (?:{_WHEN}|in|at|on|by|via|through|during|to|after|from|before|of|about|over)\b[^:;\0\n]*"
)
_PAUSE = re.compile(r",(?= )| [—–-]{1,2} ")
FADED = 0.3  # chance of being said from which words speak for going on
LONGEST_ADVERBIAL = 120  # characters
_PREPOSITION = re.compile(
    r"(?:on|in|at|by|via|through|during|to|after|from|before|of|about|late|early|last|this|earlier|later"
    r"|yesterday"
    r"|today|following|while|when|as|as well|outside|inside|from)\b"
)
# What begins like this is cut out of its clause: nobody says "as ongoing" or "him as “a friend”".
_FRAGMENT = re.compile(
    r"(?:regarding|concerning|referring|alluding|speaking|adding|citing|asking (?:for|not to)|requesting"
    r"|to|as|during|about|on|in|at|by|from|with|for|and|or|but|of|who|whom|which|whose|than|into|be"
    r"|being|’s|'s"
    r"|(?:him|her|them|it|himself|herself|themselves) (?:as|to|of))\b"
)
_VERB_FIRST = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|did|does|do"
    r"|(?:[a-z]+ed|fell|went|came|took|left)(?= (?:in|on|at|to|from|into|the|an?|its|his|her|their|out|up"
    r"|down|back"
    r"|off)\b))\b"
)
_ONLY_IT = re.compile(r"(?:it|them|this|that)(?: (?:on|in|the|last|this|an?)\b[^,]*)?")
_RELATIVE = re.compile(r",? (?:which|who|whom|that) $")
_ANTECEDENT = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ss]ome|[Mm]any|[Tt]wo|[Tt]hree) "
    r"(?:(?!(?:the|an?|for|of|to|and)\b)[\w’'-]+ ){0,3}[\w’'-]+|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*)$"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|can|did|does|do)\b")
# Not "that's", nor "that same day".
_THAT = re.compile(
    r"\bthat\b(?![’'])(?! (?:same|very|night|day|week|month|year|evening|morning|afternoon)\b)"
)
_HEARER_WORD = r"(?!(?:that|on|in|at|by|to|during|how|why|what|if|whether)\b)[\w.’'&-]+"
_HEARER = re.compile(
    rf"\s+((?:(?:the|a|an|his|her|its|their|our|state|local|all"
    rf"|some)\s)?{_HEARER_WORD}(?: {_HEARER_WORD}){{0,5}}?)"
    r"(?=\s(?:that|on|in|at|by|during|via|after|late|earlier|last|this|yesterday|today|before|to|how|why"
    r"|what|when"
    r"|of|over|about|through|in an|from)\b|\s?[,:;(\0]|\s?\.?\s*$)"
)
# A name that is not all of the hearer: "US media", "the Gazette's Pell Vane".
_TAIL = re.compile(
    r"[’']s? [A-Z]|[’']s? [a-z]| (?:media|reporters|journalists|officials?|lawmakers|police|television|TV"
    r"|radio|news"
    r"|newspapers?|broadcasters?|agency|forces|authorities|citizens|investigators|investors|[A-Z])"
)
_PRONOUN_HEARER = re.compile(
    r"\s+(me|us|him|her|them|reporters|journalists|you|police|officials|lawmakers"
    r"|investigators|prosecutors|detectives|parliament|voters|supporters|staff|delegates|senators"
    r"|diplomats)\b"
    r"(?! (?:officers?|chiefs?|forces|sources|media)\b)"
)


# Adverbs, and a date, behind a cue.
_LOOSE = re.compile(rf"(?: (?!(?:has|had|have|both|all)\b){ADVERB}(?= |[,.:]))*")
_DATED = re.compile(rf",? {_WHEN}\b")
THAT = re.compile(r"that[ ,]\s*")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr)\.$")
NOTES = re.compile(r"(?:\[\d{1,3}\])+$")  # footnotes of an encyclopedia


@lru_cache(maxsize=1024)
def trim(text: str, start: int, end: int) -> Range:
    """The range without outer spaces, a leading "that", and the stop or comma of an indirect content."""
    while start < end and text[start] in " ,;:—–\n":
        start += 1
    that = THAT.match(text, start, end)
    start = that.end() if that else start
    if text[end - 1 : end] in ("]", "\n"):
        notes = NOTES.search(text, start, end)
        end = notes.start() if notes else end
    while end > start and (text[end - 1] in " ,;:—–\n" or (text[end - 1] == "." and not _dotted(text, end))):
        end -= 1
    return start, end


def _dotted(text: str, end: int) -> bool:
    """Whether the stop at the end belongs to a short form, as in "p.m." or "U.S."."""
    return _DOTTED.search(text[max(0, end - 8) : end]) is not None


@lru_cache(maxsize=512)  # asked from several cues and contents that begin alike
def clause_end(view: View, frame: Frame, start: int) -> int:
    """Where the clause that begins at ``start`` stops being what is said."""
    end = _clause_end(view, frame, start)
    return end + 1 if end < frame.end and view.clauses[end] == "," != view.masked[end] else end


def _clause_end(view: View, frame: Frame, start: int) -> int:
    end = frame.end
    masked = view.clauses
    turn = masked.find(";", start, end)
    end = turn if turn > start else end
    for aside in (_COMMENT, _ANSWERED, _DEED):
        comment = aside.search(masked, start + 1, end)
        end = comment.start() if comment else end
    source = ACCORDING.search(masked, start, end)
    end = source.start() if source and source.start() > start + 3 else end
    for match in view.verbs_between(start, end):
        before = masked[start : match.start()]
        form = FORMS[match.group().lower()][0][1]
        joined = _JOINER.search(before)
        led = _PARTICIPLE_LED.search(before)
        if form == "ing" and led and led.start() > 3:
            return start + led.start()
        if (
            joined
            and form in ("past", "third")
            and joined.start() > 3
            and not before[: joined.start()].endswith(match.group())
        ):
            return start + joined.start()
    return _faded(view, start, end)


def _faded(view: View, start: int, end: int) -> int:
    """Cut at the comma or dash after which the tagger hears too little of it said."""
    best, reach = 0.0, end
    for stop in [*(start + m.start() for m in _PAUSE.finditer(view.clauses[start:end])), end]:
        gained = (view.tags.content(start, stop) - FADED) * view.tags.count(start, stop)
        if gained >= best:
            best, reach = gained, stop
    return reach


# "Orlan, who said she had a plan | , called a meeting": the sentence goes on without her words.
_RESUMES = re.compile(
    r", (?:\w+ly )?(?:is|are|was|were|has|had|will|would|could|did|said|told|went|took|made|left|[a-z]+ed)\b"
)


def relative_end(view: View, start: int, end: int) -> int:
    """Where a clause after ", who said" ends: at the comma before the verb of the sentence."""
    resumed = _RESUMES.search(view.clauses, start, end)
    return resumed.start() if resumed else end


def cut_before_turn(view: View, frame: Frame, start: int, subject: int) -> int | None:
    """Where to end an earlier content that begins at ``start`` when a new speaker stands at ``subject``."""
    if _WHILE.match(view.masked, frame.start) and view.masked[:subject].endswith(", "):
        return subject - 2
    turn = _TURN.search(view.masked, max(start, subject - 14), subject)
    return turn.start() if turn and turn.end() == subject else None


def hearer_after(view: View, frame: Frame, cue_end: int) -> Range | None:
    """Who is told: the words right after "told"."""
    pronoun = _PRONOUN_HEARER.match(view.masked, cue_end, frame.end)
    if pronoun:
        return pronoun.span(1)
    named = [
        m.span for m in view.inside(cue_end, min(frame.end, cue_end + 80))
        if not view.masked[cue_end : m.span.start].strip(" ").removeprefix("the").strip()
    ]  # fmt: skip
    match = _HEARER.match(view.masked[: min(frame.end, cue_end + 90)], cue_end)
    if named and not _TAIL.match(view.masked, named[0].end, frame.end):
        return named[0].start, named[0].end
    if not match:
        return (named[0].start, named[0].end) if named else None
    start, end = match.span(1)
    return start, start + len(view.masked[start:end].rstrip())


def past_adverbials(view: View, frame: Frame, at: int) -> int:
    """Offset after "on Sunday", "in a statement" and adverbs that follow a cue or a hearer."""
    loose = _LOOSE.match(view.masked, at, frame.end)
    at = loose.end() if loose else at
    when = _DATED.match(view.masked, at, frame.end)
    at = when.end() if when else at
    start = view.tags.content_start(at, min(frame.end, at + 160))
    end = frame.end if start is None else start
    gap = view.masked[at:end]
    if (
        start is not None
        and gap.strip()
        and _PREPOSITION.match(gap.strip(" ,"))
        and not gap.startswith((" of ", " about "))
        and not _FINITE.search(gap)
    ):
        return start
    rest = view.masked[at : frame.end].rstrip(" .")
    adverbial = (
        len(rest) < LONGEST_ADVERBIAL
        and not rest.startswith(" to ")
        and all(_ADVERBIAL_LED.fullmatch(piece) for piece in rest.removeprefix(",").split(","))
    )
    return frame.end if not rest or adverbial else at


def that_after(view: View, frame: Frame, at: int) -> int | None:
    """Offset behind the "that" which opens the clause of the cue ending at ``at``."""
    match = _THAT.search(view.masked, at, min(frame.end, at + 140))
    if not match:
        return None
    gap = view.masked[at : match.start()]
    if "\0" in gap or _FINITE.search(gap) or CUE.search(gap) or gap.count(",") % 2 or re.search(r"[;:]", gap):
        return None
    led = gap.strip(" ,")
    if led and not _PREPOSITION.match(led) and not re.match(rf"{ADVERB}\b|{_WHEN}$", led):
        return None
    return match.end()


def is_fragment(view: View, start: int, cue_end: int) -> bool:
    """Whether a content behind its cue is only part of a clause."""
    return start >= cue_end and (bool(_FRAGMENT.match(view.text, start)) or opens_with_verb(view, start))


def only_points(view: View, content: Range) -> bool:
    """Whether a pronoun stands for all that is said: "announced it the week before"."""
    return bool(_ONLY_IT.fullmatch(view.text[slice(*content)]))


def opens_with_verb(view: View, start: int) -> bool:
    """Whether the words begin with a predicate that has lost its subject."""
    return bool(_VERB_FIRST.match(view.text, start))


def with_antecedent(view: View, frame: Frame, subject: int, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """ "the helicopter, which it said crashed": what is spoken of stands before "which", or nothing does."""
    relative = _RELATIVE.search(view.masked, max(frame.start, subject - 8), subject)
    headless = _VERB_FIRST.match(view.text, content[0][0])
    if not headless and (not relative or relative.group().strip() == "that"):
        return content
    before = view.masked[frame.start : relative.start()] if relative else ""
    found = _ANTECEDENT.search(before)
    return ((frame.start + found.start(), frame.start + found.end()), *content) if found else ()


LONG = 8  # words in marks from which a verb right behind says them, comma or none


def quotation_before(view: View, frame: Frame, at: int) -> Quotation | None:
    """The utterance that ends right before ``at``, but for a comma and a speaker."""
    before = [q for q in frame.quotations if q.end <= at]
    if not before or not before[-1].speech:
        return None
    gap = view.masked[before[-1].end : at]
    closed = ends_utterance(view.text, before[-1]) or gap.lstrip().startswith(",") or gap.startswith(" —")
    closed = closed or (gap == " " and words_in(view.text, before[-1].start, before[-1].end) >= LONG)
    return before[-1] if closed and len(gap) < 260 else None


def quotation_after(view: View, frame: Frame, at: int) -> Quotation | None:
    """The quotation that follows ``at`` with nothing but a hearer, a time or a colon between."""
    after = [q for q in frame.quotations if q.start >= at]
    if not after:
        return None
    gap = view.masked[at : after[0].start]
    words = gap.split()
    if len(words) > 14 or CUE.search(gap) or _FINITE.search(gap):
        return None
    bare = gap.strip() in ("", ",", ":", "that", "that,", "—", "–", "-", ", that")
    led = gap.rstrip()[-1:] == ":" or (gap.rstrip()[-1:] == "," and bool(_PREPOSITION.match(gap.strip(" ,"))))
    return after[0] if bare or (led and after[0].speech) else None


def through_quotations(view: View, frame: Frame, first: Quotation) -> Range:
    """From the first quotation through those that follow it with nothing between."""
    end = first.end
    for quotation in frame.quotations:
        if quotation.start >= end and not view.masked[end : quotation.start].strip():
            end = quotation.end
    rest = view.masked[end : frame.end]
    if re.match(r" [a-z]", rest) and not re.match(
        r" (?:and|but|as|while|in|on|at|to|when|after|before|during)\b", rest
    ):
        end = trim(view.text, first.start, clause_end(view, frame, end))[1]
    return first.start, end
