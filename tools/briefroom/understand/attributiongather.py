"""All drafts of an article: what the rules read, what goes on from it, and what only the tagger hears."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from briefroom.understand.attributionclauses import subject_before, trimmed_source
from briefroom.understand.attributioncontent import clause_end, trim
from briefroom.understand.attributiondraft import Draft, covers, overlap, size
from briefroom.understand.attributionhedges import according_drafts, colon_drafts, hedge_drafts
from briefroom.understand.attributionrules import frame_drafts
from briefroom.understand.attributiontags import Group
from briefroom.understand.attributionview import Frame, View, words_in
from briefroom.understand.cuesearch import is_unreal
from briefroom.understand.cuewords import CUE, FORMS
from briefroom.understand.quotes import Quotation

# Words the tagger marks now and then that report nothing by themselves.
_EMPTY_CUE = re.compile(
    r"(?:is|are|was|were|be|been|has|have|had|do|does|did|to|by|for|in|on|of|as|at|with|a|the|and|or|that"
    r"|it|can"
    r"|will|would|could|\W+)(?: (?:to|by|be|been|a|the))?"
)
_HEADLESS = re.compile(
    r"(?:is|are|was|were|has|have|had|will|would|could|can|may|might|should|did|does|do)\b"
)
SAME = 0.5  # drafts that share this much of the smaller content are one attribution


def gather(view: View) -> list[Draft]:
    """Drafts in text order, one an attribution, each weighed by where it comes from."""
    drafts: list[Draft] = []
    for frame in (frame for frame in view.frames if frame.readable):
        found = [
            *frame_drafts(view, frame),
            *according_drafts(view, frame),
            *hedge_drafts(view, frame),
            *colon_drafts(view, frame),
        ]
        drafts += _distinct(found)
    drafts = _ordered([*drafts, *_continued(view, drafts)])
    return _ordered([*drafts, *_tagged(view, drafts)])


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


def _continued(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    """Utterances without a cue of their own, where the words before say whose they are."""
    found: list[Draft] = []
    by_frame: dict[int, list[Draft]] = {}
    for draft in drafts:
        frame = view.frame_at((draft.cue or draft.content[0])[0])
        if frame:
            by_frame.setdefault(frame.index, []).append(draft)
    held = _by_content(view, drafts)
    for frame in view.frames:
        for quotation in _unclaimed(frame, held.get(frame.index, [])):
            rule = _goes_on(view, frame, quotation, by_frame)
            if rule:
                draft = Draft(((quotation.start, quotation.end),), None, None, rule=rule, inherits=True)
                found.append(draft)
                by_frame.setdefault(frame.index, []).append(draft)
    return found


def _by_content(view: View, drafts: Sequence[Draft]) -> dict[int, list[Draft]]:
    """Drafts by the frames their contents stand in."""
    held: dict[int, list[Draft]] = {}
    for draft in drafts:
        for index in sorted({frame.index for piece in draft.content if (frame := view.frame_at(piece[0]))}):
            held.setdefault(index, []).append(draft)
    return held


def _unclaimed(frame: Frame, drafts: Sequence[Draft]) -> list[Quotation]:
    return [
        q for q in frame.quotations
        if q.speech and not any(covers(d.content, q.start, q.end) > SAME for d in drafts)
    ]  # fmt: skip


def _goes_on(view: View, frame: Frame, quotation: Quotation, drafts: dict[int, list[Draft]]) -> str:
    """Why the quotation belongs to the speaker before it, or nothing."""
    outside = view.masked[frame.start : quotation.start] + view.masked[quotation.end : frame.end]
    if re.search(r"\w{2}", outside):
        return ""
    before = view.frames[frame.index - 1] if frame.index else None
    spoken = drafts.get(before.index, []) if before else []
    if before is None or not spoken:
        return "after-colon" if before and view.masked[: before.end].endswith(":") else ""
    last = max(spoken, key=lambda d: d.end)
    utterance = any(view.text[start] in "\"“‘'" for start, _ in last.content) or last.rule.startswith(
        "continued"
    )
    if before.paragraph == frame.paragraph:
        return "continued" if utterance or view.masked[last.end : before.end].strip(" .") == "" else ""
    open_end = [q for q in before.quotations if not q.closed]
    if open_end:
        return "continued-open"
    alone = utterance and frame.end == view.article.paragraphs[frame.paragraph].end
    return "continued-paragraph" if alone and frame.paragraph == before.paragraph + 1 else ""


# ---------------------------------------------------------------- what only the tagger hears


def _tagged(view: View, drafts: Sequence[Draft]) -> list[Draft]:
    found: list[Draft] = []
    held = _by_content(view, drafts)
    for group in view.tags.groups():
        anchor = view.frame_at((group.cue or group.content[0])[0])
        around = range(anchor.index - 1, anchor.index + 2) if anchor else range(0)
        near = [draft for index in around for draft in held.get(index, [])]
        if group.cue and any(d.cue and _touch(d.cue, group.cue) for d in near):
            continue
        if any(
            overlap(d.content, group.content) >= SAME * min(size(d.content), size(group.content))
            for d in near
        ):
            continue
        draft = _from_group(view, group)
        if draft:
            found.append(draft)
    return found


def _from_group(view: View, group: Group) -> Draft | None:
    """The tagger's attribution with its edges set where clauses end."""
    content = tuple(trim(view.text, *piece) for piece in group.content)
    content = tuple(piece for piece in content if words_in(view.text, *piece) >= 1)
    anchor = group.cue or group.content[0]
    frame = view.frame_at(anchor[0])
    if (
        frame is None
        or not frame.readable
        or not content
        or sum(words_in(view.text, *piece) for piece in content) < 2
    ):
        return None
    if any(not (frame.start <= start and end <= frame.end) for start, end in content) and group.cue:
        content = tuple(p for p in content if frame.start <= p[0] and p[1] <= frame.end)
        if not content:
            return None
    if group.cue is None or _EMPTY_CUE.fullmatch(view.text[slice(*group.cue)].lower()):
        return None
    if is_unreal(view, frame, group.cue):
        return None
    between = view.text[group.cue[1] : content[0][0]]
    if re.search(r"\b(?:of|about|by|from)\s*$", between) or _HEADLESS.match(view.text, content[0][0]):
        return None
    source = trimmed_source(view, group.source) if group.source else None
    speaker = subject_before(view, frame, group.cue[0]) or source
    if len(content) == 1 and content[0][0] >= group.cue[1]:
        end = trim(view.text, content[0][0], clause_end(view, frame, content[0][0] + 1))[1]
        content = ((content[0][0], max(end, content[0][1])),) if end - content[0][1] < 40 else content
    words = view.text[slice(*group.cue)].lower()
    match = CUE.search(words)
    verb = FORMS[match.group()][0][0] if match else None
    return Draft(
        content,
        speaker,
        group.cue,
        verb.lemma if verb else words,
        verb.force if verb else "say",
        rule="tagger",
    )


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
