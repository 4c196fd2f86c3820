"""Whether an attribution is a claim: said, not merely thought, asked, planned, or left unsaid.

Rules read only verbs that say, and know a denial from a wish. Of the tagger's attributions those are claims
that have a word of saying as their cue, which nothing turns into its opposite, and a content that can be
said.
"""

from __future__ import annotations

import re

from briefroom.understand.attributioncontent import is_fragment, only_points
from briefroom.understand.attributiondraft import Draft
from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import Frame, View
from briefroom.understand.cuelexicon import saying_in
from briefroom.understand.cuesearch import is_attributive, is_object, is_unreal

_BE_BEFORE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: [a-z]+ly| also| not)? $")
_PARTICIPLE = re.compile(r"(?:ed|said|told|written|sworn)$")
_ASKED = re.compile(r"(?:whether|if|how|why|what|when|where|who)\b", re.IGNORECASE)
_NOT_DONE = re.compile(r"\b(?:declin|refus|fail|hesitat)\w+ to\b|\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)
_MEANT = re.compile(r"(?:referring|alluding)\b")  # the outlet tells what was meant
TAGGER = "tagger"  # the rule's name of what no rule read


def is_said(view: View, draft: Draft) -> bool:
    """Whether the draft is of something said."""
    if draft.rule != TAGGER:
        return True
    if draft.cue is None:
        return _is_quoted(view, draft)
    frame = view.frame_at(draft.cue[0])
    return frame is not None and frame.readable and _says(view, frame, draft, draft.cue)


def _says(view: View, frame: Frame, draft: Draft, cue: Range) -> bool:
    saying = saying_in(view.text[slice(*cue)])
    if is_unreal(view, frame, cue) or is_object(view, frame, cue[0]):
        return False
    if saying is None:
        return _is_quoted(view, draft)
    if any(start <= cue[0] < end for start, end in draft.content):
        return False
    if _MEANT.match(view.text, cue[0]):
        return False
    if view.text[slice(*cue)].endswith("ed") and is_attributive(view, cue[0]):
        return False
    if _is_passive(view, frame, cue) or _NOT_DONE.search(view.text[slice(*cue)]):
        return False
    start = draft.start
    if only_points(view, draft.content[0]) or is_fragment(view, start, cue[1]):
        return False
    asked = _ASKED.match(view.text, start)
    if saying.force == "ask":
        return view.masked[start] == "\0"  # what is only asked about is no claim
    return asked is None or asked.group().lower() not in ("whether", "who")


def _is_quoted(view: View, draft: Draft) -> bool:
    """Whether all of it is an utterance in marks: spoken, whatever the verb ("muttered", "read")."""
    return all(
        any(q.speech and q.start <= start and end <= q.end for q in view.quotations_at(start, end))
        for start, end in draft.content
    )


def _is_passive(view: View, frame: Frame, cue: Range) -> bool:
    """ "was told to wait", "made in 2031 and reported": somebody else did the saying."""
    before = view.masked[max(frame.start, cue[0] - 24) : cue[0]]
    return bool(_BE_BEFORE.search(before) and _PARTICIPLE.search(view.text[slice(*cue)]))
