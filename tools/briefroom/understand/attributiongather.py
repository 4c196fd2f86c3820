"""All that the rules read in an article: what each frame says, and the quotations that go on from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefroom.understand.attributionanswers import ANSWER, answer_drafts
from briefroom.understand.attributiondraft import Draft, covers, overlap, size
from briefroom.understand.attributionhedges import (
    according_drafts,
    colon_drafts,
    hedge_drafts,
    reckoning_drafts,
)
from briefroom.understand.attributionmarks import marked_drafts
from briefroom.understand.attributionrules import frame_drafts
from briefroom.understand.attributionview import Frame, View
from briefroom.understand.cuewords import DENYING
from briefroom.understand.quotes import Quotation

_BE_BEFORE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: [a-z]+ly| also| not)? $")
_PARTICIPLE = re.compile(r"(?:ed|said|told|written|sworn)$")
_PRONOUNS = frozenset({"it", "that", "this", "them"})
_ASKED = re.compile(r"(?:whether|if|how|why|what|when|where|who)\b", re.IGNORECASE)
SAME = 0.5  # drafts that share this much of the smaller content are one attribution
UNHEARD = 0.2  # mean score below which the tagger hears no speaker


def gather(view: View) -> list[Draft]:
    """Drafts in text order, one an attribution, each weighed by where it comes from."""
    drafts: list[Draft] = []
    for frame in (frame for frame in view.frames if frame.readable):
        found = [
            *frame_drafts(view, frame),
            *according_drafts(view, frame),
            *reckoning_drafts(view, frame),
            *hedge_drafts(view, frame),
            *colon_drafts(view, frame),
        ]
        found += marked_drafts(view, frame, found)
        drafts += _distinct(found)
        drafts += answer_drafts(view, frame, drafts)
    return _ordered(_with_continued(view, list(_resolved(view, drafts))))


def _resolved(view: View, drafts: Sequence[Draft]) -> Iterable[Draft]:
    """ "The group denied it": it denies what somebody else has just said, or there is no content."""
    for draft in drafts:
        if draft.rule != "object" or view.text[draft.start : draft.end].lower() not in _PRONOUNS:
            yield draft
            continue
        said = [
            d for d in drafts
            if d.end < draft.start and d.force != "deny" and not d.nobody and d.speaker != draft.speaker
            and "\n" not in view.text[d.start : draft.start]
        ]  # fmt: skip
        if said and draft.verb in DENYING:
            yield replace(draft, content=max(said, key=lambda d: d.end).content, rule=ANSWER)


def _ordered(drafts: Iterable[Draft]) -> list[Draft]:
    return sorted(drafts, key=lambda d: (d.start, -size(d.content), d.cue or (0, 0)))


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    """One draft a content: the first rule that read it wins; a draft may stand inside a longer one."""
    kept: list[Draft] = []
    for draft in drafts:
        shared = [overlap(draft.content, other.content) / size((*draft.content,)) for other in kept]
        mutual = [
            share > 0.8 and overlap(draft.content, other.content) / size(other.content) > 0.8
            for share, other in zip(shared, kept, strict=True)
        ]
        if not any(mutual):
            kept.append(draft)
    return kept


# ---------------------------------------------------------------- quotations that go on


class _Spoken:
    """The drafts so far, by the frames they speak in."""

    def __init__(self, view: View, drafts: Sequence[Draft]) -> None:
        self.drafts = list(drafts)
        self.by_frame: dict[int, list[int]] = {}
        self.held: dict[int, list[int]] = {}  # by the frames their contents stand in
        for number, draft in enumerate(drafts):
            frame = view.frame_at((draft.cue or draft.content[0])[0])
            if frame:
                self.by_frame.setdefault(frame.index, []).append(number)
            for index in {frame.index for piece in draft.content if (frame := view.frame_at(piece[0]))}:
                self.held.setdefault(index, []).append(number)

    def last(self, frame: Frame) -> int | None:
        """Whoever spoke last in the frame."""
        spoken = self.by_frame.get(frame.index, [])
        return max(spoken, key=lambda k: self.drafts[k].end, default=None)

    def unclaimed(self, frame: Frame) -> list[Quotation]:
        """Utterances of the frame that are in no content yet."""
        held = [self.drafts[k].content for k in self.held.get(frame.index, [])]
        return [
            q
            for q in frame.quotations
            if q.speech and not any(covers(content, q.start, q.end) > SAME for content in held)
        ]


def _with_continued(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each with the utterances without a cue of their own that go on from it.

    A quotation that goes on after "she said." is one content in several pieces. After an indirect content,
    or a sentence that only names the speaker, it is a draft of its own.
    """
    spoken = _Spoken(view, drafts)
    for frame in view.frames:
        for quotation in spoken.unclaimed(frame):
            before = view.frames[frame.index - 1] if frame.index else None
            if before is None or re.search(r"\w{2}", _outside(view, frame, quotation)):
                continue
            number = spoken.last(before)
            piece = (quotation.start, quotation.end)
            if number is None:
                if not view.masked[: before.end].endswith(":"):
                    continue
                draft = Draft((piece,), None, None, rule="after-colon", inherits=True)
            else:
                last = spoken.drafts[number]
                rule = _goes_on(view, frame, before, last)
                if not rule:
                    continue
                if _is_utterance(view, last) and last.rule != ANSWER:
                    spoken.drafts[number] = replace(last, content=(*last.content, piece))
                    spoken.by_frame.setdefault(frame.index, []).append(number)
                    continue
                draft = replace(last, content=(piece,), cue=None, rule=rule)
            spoken.by_frame.setdefault(frame.index, []).append(len(spoken.drafts))
            spoken.drafts.append(draft)
    return spoken.drafts


def _outside(view: View, frame: Frame, quotation: Quotation) -> str:
    return view.masked[frame.start : quotation.start] + view.masked[quotation.end : frame.end]


def _is_utterance(view: View, draft: Draft) -> bool:
    opened = any(view.text[start] in "\"“‘'" for start, _ in draft.content)
    return opened or draft.rule.startswith("continued")


def _goes_on(view: View, frame: Frame, before: Frame, last: Draft) -> str:
    """Why the quotation of the frame belongs to whoever spoke last, or nothing."""
    utterance = _is_utterance(view, last)
    if before.paragraph == frame.paragraph:
        marked = view.masked[last.end - 1] == "\0" and last.cue is not None and last.cue[0] >= last.end
        return (
            "continued" if utterance or marked or view.masked[last.end : before.end].strip(" .") == "" else ""
        )
    if any(not q.closed for q in before.quotations):
        return "continued-open"
    alone = utterance and frame.end == view.article.paragraphs[frame.paragraph].end
    return "continued-paragraph" if alone and frame.paragraph == before.paragraph + 1 else ""
