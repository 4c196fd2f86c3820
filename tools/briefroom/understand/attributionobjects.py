"""What a reporting verb takes that is no clause: "denied the charge", "vowed to fight", "called it a raid".

Each kind of complement is read only where the table of verbs says that the verb takes it.
"""

from __future__ import annotations

import re

from briefroom.understand.attributioncontent import clause_end, only_points, trim
from briefroom.understand.attributiondraft import Draft, draft_of
from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import Frame, View, words_in
from briefroom.understand.cuesearch import Cue
from briefroom.understand.cuewords import UNMISTAKABLE
from briefroom.understand.numberwords import SMALL
from briefroom.understand.quotes import Quotation

TAGGED = 0.5  # from here on the tagger agrees
# "put the dead at nine"
_AT_A_COUNT = re.compile(rf" at (?:[\w\0“\"]+ ){{0,3}}(?:[\d\0]|(?:{'|'.join(SMALL)})\b)")
_LED = re.compile(r"(?:\b(?:on|of|in|at|to|from|with|for)|[’']s) $")
# "fuel promised to the army": given, not vowed.
_DETERMINER = r"(?:the|an?|his|her|its|their|this|that|these|those|all|some|any|each|every|one|both)\b"


def by_frame(view: View, frame: Frame, cue: Cue, subject: Range) -> Draft | None:
    """What the verb takes that is no clause: "denied the charge", "vowed to fight", "accused her of …"."""
    takes, start = cue.verb.takes, cue.end
    rest = view.masked[start : frame.end]
    content = trim(view.text, start, clause_end(view, frame, start + 1))
    heard = view.tags.content(*content) if content[0] < content[1] else 0.0
    if content[0] >= content[1] or words_in(view.text, *content) < 1:
        return None
    if "to" in takes and re.match(rf" (?:never |not )?to (?!{_DETERMINER})[a-z]", rest):
        return draft_of(cue, (content,), subject, "to")
    if "of" in takes and not rest.startswith(" of ") and re.search(r" of (?:\w+ing\b|[a-z\0])", rest):
        return draft_of(cue, (content,), subject, "of")
    # "dismissed the charge"
    plainly = cue.verb.force == "deny" and not re.search(r" as |\0", view.masked[slice(*content)])
    if takes & {"as", "at"} and not plainly:
        return _named_as(view, frame, cue, subject, content)
    if "object" not in takes or re.match(r"\s*[.,;:]|\s(?:on|in|at|to|by|as|with|after)\b", rest):
        return None
    if view.text.startswith("that ", max(start + 1, content[0] - 5)):  # "refuted that statement"
        content = (content[0] - 5, content[1])
    when = re.search(
        r" (?:when|after|in an? (?:interview|statement|letter|post|tweet))\b", view.masked[slice(*content)]
    )
    if when and "," not in view.masked[content[0] : content[0] + when.start()]:
        content = (content[0], content[0] + when.start())
    if only_points(view, content) and cue.verb.force != "deny":
        return None
    sure = cue.verb.force == "deny" or cue.verb.lemma in UNMISTAKABLE
    if sure or heard > TAGGED or view.tags.cue(*cue.range) > TAGGED:
        return draft_of(cue, (content,), subject, "object")
    return None


def _named_as(view: View, frame: Frame, cue: Cue, subject: Range, content: Range) -> Draft | None:
    """ "described the move as “tactical”"; "what he describes as “Islamist” militias" → the quoted term."""
    before = view.masked[frame.start : subject[0]]
    quoted = [q for q in frame.quotations if content[0] <= q.start < content[1]]
    if re.search(r"\bwhat $", before):
        term = next((q for q in quoted if view.masked[cue.end : q.start].strip() in ("as", "")), None)
        return draft_of(cue, ((term.start, term.end),), subject, "term") if term else None
    if re.match(r" (?:\0|[A-Z])", view.masked[cue.end : frame.end]):  # "a band called “The Reeds”"
        return None
    if cue.verb.lemma == "call" and not quoted:  # as often as not: a meeting, a vote, the police
        return None
    if any(is_work(view.text[q.start : q.end]) for q in quoted):  # what it is called
        return None
    described = quoted or re.search(r"\bas\b", view.masked[slice(*content)])
    if cue.verb.lemma == "describe" and not described:
        return None
    lead = re.match(r"as\s+", view.text[slice(*content)])
    content = (content[0] + (lead.end() if lead else 0), content[1])
    heard = view.tags.content(*content)
    if "at" in cue.verb.takes:
        counted = _AT_A_COUNT.search(view.masked[content[0] - 1 : content[1]])
        return draft_of(cue, (content,), subject, "at") if counted and heard > 0.25 else None
    return draft_of(cue, (content,), subject, "as") if quoted or heard > TAGGED else None


def is_work(quotation: str) -> bool:
    """The name of a book or a film: “The Long Road”."""
    return _is_title(quotation) and quotation[-2] not in ".!?,…"


def is_show(view: View, quotation: Quotation) -> bool:
    """ "On the Gazette's “This Week,” she said": where it was said, in the name of a programme."""
    led = _LED.search(view.masked, max(0, quotation.start - 12), quotation.start)
    return bool(led) and _is_title(view.text[quotation.start : quotation.end], fewest=1)


def _is_title(quotation: str, fewest: int = 2) -> bool:
    words = re.findall(r"[^\W\d_][\w’']*", quotation)
    big = [w for w in words if w[0].isupper()]
    return len(big) >= fewest and all(w[0].isupper() or len(w) <= 4 for w in words)
