"""Denials that hang on somebody else's words: "…, an accusation denied by X", "…, which X rejects".

What is denied is the claim (or the plain statement) the clause hangs on, so its words are the content of the
denial; ``disputes`` sees by the shared words which claim it answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefroom.understand.attributionclauses import subject_after
from briefroom.understand.attributioncontent import trim
from briefroom.understand.attributiondraft import Draft
from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import Frame, View, words_in

ANSWER = "answer"  # the rule's name
GAP = 2  # characters between a claim and the denial that hangs on it
_DENIES = {
    "den": "deny", "reject": "reject", "disput": "dispute", "refut": "refute", "dismiss": "dismiss",
    "contest": "dispute", "rebut": "rebut",
}  # fmt: skip
_STEMS = "|".join(sorted(_DENIES, key=len, reverse=True))
_SAID = (
    r"(?:charge|claim|allegation|accusation|assertion|account|report|statement|suggestion|version|figure)s?"
)
_ADVERBS = r"(?:(?:has|have|had|also|always|repeatedly|strongly|[a-z]+ly|later|since|again|both) )*"
# ", an accusation denied by Vale"; ", a claim that was rejected by the council"
_BY = re.compile(
    rf"(?:,| [—–-]) (?:an?|the|his|her|its|their|all|both)? ?(?:[a-z]+ )?{_SAID} (?:(?:that|which) )?"
    rf"(?:(?:is|are|was|were|has been|have been) )?{_ADVERBS}(?P<cue>(?P<stem>{_STEMS})\w*) by\b"
)
# ", which the council denies."; ", a charge it has always denied."; the verb ends the clause
_SUBJECT = re.compile(
    r"(?:,| [—–-]) "
    rf"(?:which|something(?: that)?|(?:an?|the|his|her|its|their) (?:[a-z]+ )?{_SAID}(?: that| which)?) "
    rf"(?P<who>[^,;:\0—–]{{2,60}}?)(?: (?:today|yesterday|now|on \w+day))? {_ADVERBS}"
    rf"(?P<cue>(?P<stem>{_STEMS})(?:y|ies|ied|s|ed|es|e)?)\b"
    rf"(?= ?(?:[,.;—–]|$|\0| and | but | as | on | in | when | at | last | this))"
)


def answer_drafts(view: View, frame: Frame, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The denials of one frame that answer what stands before them in it."""
    for pattern in (_BY, _SUBJECT):
        for match in pattern.finditer(view.masked, frame.start, frame.end):
            who = subject_after(view, frame, match.end()) if pattern is _BY else match.span("who")
            speaker = trim(view.text, *who) if who else None
            content = _answered(view, frame, match.start(), drafts)
            if speaker and content and sum(words_in(view.text, *piece) for piece in content) > 2:
                verb = _DENIES[match["stem"]]
                yield Draft(content, speaker, match.span("cue"), verb, "deny", rule=ANSWER)


def _answered(view: View, frame: Frame, end: int, drafts: Sequence[Draft]) -> tuple[Range, ...]:
    """The claim that ends where the denial begins, else the statement before it."""
    said = [d for d in drafts if not d.nobody and frame.start <= d.start < end]
    near = [d for d in said if end - GAP <= d.end <= end]
    if near:
        return max(near, key=lambda d: d.end).content
    open_ended = [d for d in said if end < d.end]
    if open_ended:
        last = max(open_ended, key=lambda d: d.start)
        return tuple((a, min(b, end)) for a, b in last.content if a < end)
    statement = trim(view.text, frame.start, end)
    return (statement,) if words_in(view.text, *statement) >= 4 else ()
