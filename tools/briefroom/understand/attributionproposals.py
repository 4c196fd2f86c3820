"""Every attribution there might be: what the rules read, what the tagger hears, what a cue may take.

The same words are proposed several times over, with other edges or another cue. ``attributionweights`` says
how likely each is, ``attributionchoice`` keeps the likeliest of those that cannot both be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from briefroom.understand.attributioncontent import clause_end, trim
from briefroom.understand.attributiondraft import Draft
from briefroom.understand.attributiongather import gather
from briefroom.understand.attributiontags import Group, Range, Tags
from briefroom.understand.attributionview import View
from briefroom.understand.cuelexicon import whole_cue

# rule; the tagger's reading, strict or loose; a reading ended at its clause; all that may follow a cue; the
# same, ended where the tagger hears it end; a stretch between two line breaks or in marks.
Origin = Literal["rule", "wide", "said", "loose", "clause", "cue", "heard", "part"]
FEWEST_WORDS = 1
HEARD = 0.35  # chance above which a word speaks for going on
# Where a content may end: before a joint of the sentence.
JOINT = re.compile(
    r"(?<=\0)[ .,]|[,;:.?!](?= )| [—–-]{1,2} | (?:and|but|or|when|after|before|as|while|because|if|until|amid"
    r"|during|since|by|in|on|at|with|for|than|which|who|that)\b"
)
_LINE = re.compile(r"[^\n]+")
_AND, _WORD = re.compile(r"(?:and|but) "), re.compile(r" [a-z]+")
# What is no cue yet: the verb follows.
AUXILIARY = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|has|have|had|having|will|would|can|could|may|might|must|should|did|does|do"
    r"|to|not|never|also|now|still|[a-z]+ly|n[’']t|[’'](?:s|ve|d|ll|re|t))\b[ ’']*)+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Proposal:
    """A draft, and where it comes from."""

    draft: Draft
    origin: Origin


def proposals(view: View) -> list[Proposal]:
    """All proposals, in text order; of equal ones the first origin stays."""
    found: dict[tuple[tuple[Range, ...], Range | None], Proposal] = {}
    for proposal in _all(view):
        draft = proposal.draft
        if sum(view.tags.count(*piece) for piece in draft.content) >= FEWEST_WORDS:
            found.setdefault((draft.content, draft.cue), proposal)
    return sorted(found.values(), key=lambda p: (p.draft.start, -p.draft.end, p.draft.cue or (0, 0)))


def _all(view: View) -> Iterator[Proposal]:
    for draft in gather(view):
        yield Proposal(draft, "rule")
    readings: tuple[tuple[Origin, Iterable[Group]], ...] = (
        ("wide", view.tags.groups()),
        ("said", view.said.groups()),
        ("loose", view.tags.groups(loose=True)),
    )
    for origin, groups in readings:
        for group in groups:
            yield from _of_group(view, group, origin)
    for cue in dict.fromkeys(_whole_cue(view, cue) for cue in view.tags.cues(loose=True)):
        for origin, content in _following(view, cue):
            yield Proposal(Draft((content,), None, cue, rule="tagger"), origin)


def _of_group(view: View, group: Group, origin: Origin) -> Iterator[Proposal]:
    """The tagger's reading; its parts; the same ended where its clause ends."""
    cue = (group.cue[0], whole_cue(view.masked, *group.cue)) if group.cue else None
    content = tuple(
        piece
        for piece in (trim(view.text, *_past(view, piece, cue)) for piece in group.content)
        if piece[0] < piece[1]
    )
    if not content:
        return
    if not any("\n" in view.text[start:end] and view.masked[start] != "\0" for start, end in content):
        yield Proposal(Draft(content, group.source, cue, rule="tagger"), origin)
    for part in _parts(view, content):
        if cue and view.masked[part[0][0]] != "\0" and _in_another_line(view, cue, part[0]):
            continue
        yield Proposal(Draft(part, group.source, cue, rule="tagger"), "part")
    ended = _ended(view, content, cue)
    if ended:
        yield Proposal(Draft((ended,), group.source, cue, rule="tagger"), "clause")


def _in_another_line(view: View, cue: Range, piece: Range) -> bool:
    return "\n" in view.text[min(cue[1], piece[1]) : max(cue[0], piece[0])]


def _past(view: View, piece: Range, cue: Range | None) -> Range:
    """The piece without the particle of its cue, "called | on the guard", and without a leading "and"."""
    start, end = (cue[1], piece[1]) if cue and cue[0] < piece[0] < cue[1] < piece[1] else piece
    joint = _AND.match(view.masked, start, end)
    return (joint.end() if joint else start, end)


def _ended(view: View, content: tuple[Range, ...], cue: Range | None) -> Range | None:
    """The content behind its cue, ended where the clause ends."""
    if cue is None or len(content) != 1 or content[0][0] < cue[1]:
        return None
    start, end = content[0]
    frame = view.frame_at(start)
    ended = trim(view.text, start, clause_end(view, frame, start + 1)) if frame else (start, end)
    return ended if ended[1] != end and ended[0] < ended[1] else None


def _parts(view: View, content: tuple[Range, ...]) -> Iterator[tuple[Range, ...]]:
    """What stands between line breaks, and in marks, where the tagger read on over them."""
    for start, end in content:
        lines = [match.span() for match in _LINE.finditer(view.text, start, end)]
        for first, last in lines:
            edges = [first, last]
            for quotation in view.quotations_within(first, last):
                edges += [quotation.start, quotation.end] if quotation.speech else []
            edges = sorted(edges)
            for one, other in pairwise(edges):
                piece = trim(view.text, one, other)
                if piece[0] < piece[1] and piece != (start, end):
                    yield (piece,)
            if len(lines) > 1 and len(edges) > 2:
                yield (trim(view.text, first, last),)


def _whole_cue(view: View, cue: Range) -> Range:
    """The cue with the verb that its auxiliary or particle is of: "has | admitted"."""
    start, end = cue
    while AUXILIARY.fullmatch(view.masked[start:end]) and (more := _WORD.match(view.masked, end)):
        end = more.end()
    return start, whole_cue(view.masked, start, end)


def _following(view: View, cue: Range) -> Iterator[tuple[Origin, Range]]:
    """What may be said behind a cue: the whole clause, and as much of it as the tagger hears."""
    frame = view.frame_at(cue[0])
    if frame is None or cue[1] >= frame.end or view.masked.startswith((";", " ;"), cue[1]):
        return
    whole = trim(view.text, cue[1], clause_end(view, frame, cue[1] + 1))
    if whole[0] >= whole[1]:
        return
    yield "cue", whole
    heard = _heard(view.tags, view.masked, whole)
    if heard and heard != whole:
        yield "heard", heard


def _heard(tags: Tags, masked: str, whole: Range) -> Range | None:
    """The stretch from the start of the range to the joint up to which the tagger hears most."""
    start, end = whole
    ends = [match.start() for match in JOINT.finditer(masked, start, end)]
    best, reach = 0.0, None
    for stop in [*ends, end]:
        gained = (tags.content(start, stop) - HEARD) * tags.count(start, stop)
        if gained > best:
            best, reach = gained, stop
    return (start, reach) if reach else None
