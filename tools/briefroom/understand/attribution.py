"""Who says what: the attributions of an article, each with its speaker, its cue and how sure we are.

Rules and tagger propose, often the same words with other edges; each proposal is weighed by what speaks
for it, and the likeliest that can all be stay. Then the speakers are chosen among the noun phrases around.
What is *said* becomes a claim; thoughts, wishes and stances are attributions only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from briefroom.model import PRINT_PROBABLE, Article, Claim, Entity, Mention, Speaker
from briefroom.understand.attributionchoice import choose
from briefroom.understand.attributiondraft import Attribution, Draft
from briefroom.understand.attributionproposals import Proposal, proposals
from briefroom.understand.attributionruled import CERTAIN, claims_ruled, unheard
from briefroom.understand.attributionsaid import TAGGER, is_said
from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import View, read
from briefroom.understand.attributionweights import MARK, chances
from briefroom.understand.corrections import NOTHING_RULED, Ruled
from briefroom.understand.cuelexicon import saying_in
from briefroom.understand.speakerchoice import choose_speaker
from briefroom.understand.speakers import about, hearer_entity, name_speakers

LEAST = 0.75  # chance from which a proposal is an attribution
LEAST_SAID = 0.5  # where a word of saying is the cue
LEAST_SPOKEN = 0.15  # where words stand in marks somebody speaks, whatever the edges
# How often an attribution is right, content and speaker, whose chance is this or more: as people read news.
SURENESS = {
    True: ((0.95, 0.96), (0.9, 0.92), (0.88, 0.87), (0.75, 0.8), (0.4, 0.72)),  # read by a rule
    False: ((0.9, 0.86), (0.85, 0.8), (0.75, 0.7)),  # heard by the tagger only
}
UNSURE = 0.5
LONGEST_CUE = 20  # characters of a rule's cue
# Rules whose words leave no doubt who speaks, and how often that is right.
FIRM_RULES = frozenset({"answer", "colon", "according", "passive"})
FIRM = 0.97
AGREED = 0.93  # the rule's own speaker, chosen among all
NARRATOR = re.compile(r"(?:i|we|you)(?:[’']\w+)?")


@dataclass(frozen=True, slots=True)
class _Found:
    """One attribution before anybody is named. ``chance``: of content and speaker together."""

    draft: Draft
    said: bool
    chance: float


def find_attributions(
    article: Article, mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[Attribution, ...]:
    """Everything somebody says, thinks, wants, fears, supports or attacks, in text order."""
    span = article.span
    return tuple(
        Attribution(
            content=tuple(span(*piece) for piece in found.draft.content),
            speaker=span(*found.draft.speaker) if found.draft.speaker else None,
            cue=span(*found.draft.cue) if found.draft.cue else None,
            said=found.said,
            confidence=_confidence(found),
            rule=found.draft.rule,
        )
        for found in _find(read(article, mentions, entities))
    )


def find_claims(
    article: Article,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    ruled: Ruled = NOTHING_RULED,
) -> tuple[Claim, ...]:
    """Everything somebody is reported to say, in text order, c1, c2, …; links are not set yet.

    What a person has ``ruled`` goes before all that is read here, and is ``CERTAIN``.
    """
    view = read(article, mentions, entities)
    said = [part for found in _find(view) if found.said for part in _by_frame(view, found)]
    said += [_Found(draft, True, CERTAIN) for draft in unheard(ruled, [found.draft for found in said])]
    said.sort(key=lambda found: found.draft.start)
    drafts = [found.draft for found in said]
    rulings = claims_ruled(ruled, drafts, view.entities)
    claims: list[Claim] = []
    for number, speaker in enumerate(name_speakers(view, drafts, rulings.speakers)):
        confidence = min(_confidence(said[number]), _named(drafts[number], speaker))
        kept = confidence >= PRINT_PROBABLE and not NARRATOR.fullmatch(speaker.name.lower())
        if number in rulings.claims:
            kept, confidence, speaker = rulings.claims[number], CERTAIN, replace(speaker, confidence=CERTAIN)
        if kept:
            claims.append(_claim(view, drafts[number], speaker, f"c{len(claims) + 1}", confidence))
    return tuple(claims)


def _by_frame(view: View, found: _Found) -> list[_Found]:
    """A quotation that goes on over sentences, a claim each, so that each can be answered."""
    draft = found.draft
    home = view.frame_at((draft.cue or draft.content[0])[0])
    later = [
        piece
        for piece in draft.content
        if home and draft.cue and piece[0] >= home.end and view.masked[piece[0]] == "\0"
    ]
    if not later or len(later) == len(draft.content):
        return [found]
    own = replace(draft, content=tuple(piece for piece in draft.content if piece not in later))
    goes_on = Draft((), None, None, draft.verb, draft.force, rule="continued", inherits=True)
    return [
        replace(found, draft=own),
        *(replace(found, draft=replace(goes_on, content=(piece,))) for piece in later),
    ]


def _find(view: View) -> list[_Found]:
    around = proposals(view)
    likely = chances(view, around)
    by_rule = {p.draft.cue[0]: p.draft for p in around if p.origin == "rule" and p.draft.cue}
    return [
        _spoken(view, around[number], likely[number], by_rule)
        for number in choose(view.tags, around, likely, LEAST_SPOKEN)
        if likely[number] >= _least(view, around[number].draft)
    ]


def _least(view: View, draft: Draft) -> float:
    """The chance from which the draft is believed."""
    if _in_marks(view, draft):
        return LEAST_SPOKEN
    return LEAST_SAID if is_said(view, draft) else LEAST


def _spoken(view: View, proposal: Proposal, chance: float, by_rule: dict[int, Draft]) -> _Found:
    """The attribution with its speaker, its verb and whether it is said."""
    draft = proposal.draft
    own = draft if proposal.origin == "rule" else _same_cue(draft, by_rule)
    if draft.nobody or (draft.speaker and draft.rule in FIRM_RULES):
        speaker, sure = draft.speaker, FIRM
    else:
        speaker, sure = choose_speaker(view, draft, own.speaker if own else None)
        sure = max(sure, AGREED) if own and _touch(own.speaker, speaker) else sure
    if proposal.origin != "rule":
        saying = saying_in(view.text[slice(*draft.cue)]) if draft.cue else None
        verb, force = (
            (own.verb, own.force) if own else (saying.lemma, saying.force) if saying else ("", "say")
        )
        draft = replace(draft, verb=verb, force=force, hearer=own.hearer if own else None)
    draft = replace(draft, speaker=speaker, inherits=draft.inherits and speaker is None)
    return _Found(draft, is_said(view, draft), chance * sure)


def _same_cue(draft: Draft, by_rule: dict[int, Draft]) -> Draft | None:
    """What a rule read at the same cue."""
    if draft.cue is None:
        return None
    near = (by_rule[start] for start in range(draft.cue[0] - LONGEST_CUE, draft.cue[1]) if start in by_rule)
    return next((other for other in near if _touch(other.cue, draft.cue)), None)


def _touch(one: Range | None, other: Range | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _in_marks(view: View, draft: Draft) -> bool:
    return any(MARK.search(view.text, *piece) for piece in draft.content)


def _confidence(found: _Found) -> float:
    steps = SURENESS[found.draft.rule != TAGGER]
    return next((sure for least, sure in steps if found.chance >= least), UNSURE)


def _named(draft: Draft, speaker: Speaker) -> float:
    """How sure the name of the speaker is."""
    if draft.nobody:
        return 1.0
    if speaker.kind == "none":
        return 0.7 if speaker.name else UNSURE
    return speaker.confidence


def _claim(view: View, draft: Draft, speaker: Speaker, ident: str, confidence: float) -> Claim:
    article = view.article
    return Claim(
        id=ident,
        content=tuple(article.span(*piece) for piece in draft.content),
        mode=_mode(view, draft.content),
        speaker=speaker,
        cue=article.span(*draft.cue) if draft.cue else None,
        verb=draft.verb,
        force=draft.force,
        told_to=hearer_entity(view, draft.hearer),
        about=about(view, draft.content),
        confidence=round(confidence, 3),
        rule=draft.rule,
    )


def _mode(view: View, content: Sequence[Range]) -> Literal["direct", "indirect", "mixed"]:
    quoted = total = 0
    for start, end in content:
        words = [k for k in range(start, end) if view.text[k].isalnum()]
        total += len(words)
        quoted += sum(view.masked[k] == "\0" for k in words)
    if quoted == 0:
        return "indirect"
    return "direct" if quoted == total else "mixed"
