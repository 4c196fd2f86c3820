"""All drafts of an article: what the rules read, what goes on from it, and what only the tagger hears."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from briefroom.understand.attributionanswers import ANSWER, answer_drafts
from briefroom.understand.attributionclauses import subject_after, subject_before, trimmed_source
from briefroom.understand.attributioncontent import (
    clause_end,
    is_fragment,
    only_points,
    trim,
    with_antecedent,
)
from briefroom.understand.attributiondraft import Draft, covers, overlap, size
from briefroom.understand.attributionhedges import according_drafts, colon_drafts, hedge_drafts
from briefroom.understand.attributionrules import frame_drafts
from briefroom.understand.attributiontags import LEAST_WORDS, Group, Range
from briefroom.understand.attributionview import Frame, View, words_in
from briefroom.understand.cuelexicon import saying_in, whole_cue
from briefroom.understand.cuesearch import is_object, is_unreal
from briefroom.understand.cuewords import ACCORDING, DENYING
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
            *hedge_drafts(view, frame),
            *colon_drafts(view, frame),
        ]
        drafts += _distinct(found)
        drafts += answer_drafts(view, frame, drafts)
    drafts = _ordered([*_resolved(view, drafts), *_continued(view, drafts)])
    return _ordered([*drafts, *_tagged(view, drafts)])


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
    """The tagger's attribution with its edges set where clauses end; None unless its cue is a saying."""
    content = tuple(trim(view.text, *piece) for piece in group.content)
    content = tuple(piece for piece in content if words_in(view.text, *piece) >= 1)
    frame = view.frame_at((group.cue or group.content[0])[0])
    if group.cue is None or frame is None or not frame.readable:
        return None
    content = tuple(p for p in content if frame.start <= p[0] and p[1] <= frame.end)
    if not content or sum(words_in(view.text, *piece) for piece in content) < LEAST_WORDS:
        return None
    cue = group.cue[0], whole_cue(view.masked, *group.cue)
    saying = saying_in(view.text[slice(*cue)])
    if saying is None or is_unreal(view, frame, cue) or _is_passive(view, frame, cue):
        return None
    if is_object(view, frame, cue[0]):
        return None
    speaker = _speaker_of(view, frame, group)
    content = _whole(view, frame, cue, speaker, content)
    if not content or only_points(view, content[0]) or is_fragment(view, content[0][0], cue[1]):
        return None
    asked = _ASKED.match(view.text, content[0][0])
    if saying.force == "ask" and not asked and view.masked[content[0][0]] != "\0":
        return None
    if saying.force != "ask" and asked and asked.group().lower() in ("whether", "who"):
        return None
    return Draft(content, speaker, cue, saying.lemma, saying.force, rule="tagger")


def _is_passive(view: View, frame: Frame, cue: Range) -> bool:
    """ "was told to wait", "made in 2031 and reported": somebody else did the saying."""
    before = view.masked[max(frame.start, cue[0] - 24) : cue[0]]
    passive = _BE_BEFORE.search(before) and _PARTICIPLE.search(view.text[slice(*cue)])
    return bool(passive)


def _speaker_of(view: View, frame: Frame, group: Group) -> Range | None:
    """The subject of the verb, unless the tagger hears somebody else there and not the subject."""
    assert group.cue is not None
    own = trimmed_source(view, group.source) if group.source else None
    if ACCORDING.match(view.masked, group.cue[0]):
        return subject_after(view, frame, group.cue[1]) or own
    subject = subject_before(view, frame, group.cue[0])
    if subject is None or (own and view.tags.source(*subject) < UNHEARD and own[1] < group.cue[0]):
        return own
    return subject


def _whole(
    view: View, frame: Frame, cue: Range, speaker: Range | None, content: tuple[Range, ...]
) -> tuple[Range, ...]:
    """The content up to the end of its clause; a clause cut from its subject gets it back, or is nothing."""
    if len(content) == 1 and content[0][0] >= cue[1]:
        first, last = content[0]
        end = trim(view.text, first, clause_end(view, frame, first + 1))[1]
        content = ((first, max(end, last)),) if end - last < 40 else content
    if speaker and speaker[1] <= cue[0] <= content[0][0]:
        return with_antecedent(view, frame, speaker[0], content)
    return content


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
