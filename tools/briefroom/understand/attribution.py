"""Who says what: the claims of an article, each with its speaker, its cue and how sure we are.

Rules read quotation marks, reporting verbs and hedges; the tagger gives a second opinion on each and adds
what no rule foresaw. What both see is printed; what one sees alone is printed as probable or left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from briefroom.model import PRINT_PROBABLE, Article, Claim, Entity, Mention, Speaker
from briefroom.understand.attributiondraft import Draft
from briefroom.understand.attributiongather import gather
from briefroom.understand.attributionview import View, read
from briefroom.understand.cuewords import UNMISTAKABLE
from briefroom.understand.speakers import about, hearer_entity, name_speakers

# How often each rule was right on news it was not written for, where the tagger agreed (cue and content
# heard), half agreed, or heard nothing. Measured with tests of content and cue against people's reading.
WEIGHTS: dict[str, tuple[float, float, float]] = {
    "quoted": (0.96, 0.88, 0.86),
    "according": (0.94, 0.88, 0.80),
    "that": (0.92, 0.75, 0.62),
    "before": (0.94, 0.86, 0.70),
    "bare": (0.88, 0.50, 0.50),
    "object": (0.86, 0.70, 0.40),
    "of": (0.88, 0.85, 0.60),
    "as": (0.80, 0.65, 0.40),
    "at": (0.86, 0.65, 0.40),
    "to": (0.86, 0.75, 0.65),
    "term": (0.80, 0.75, 0.75),
    "hedge": (0.90, 0.85, 0.75),
    "passive": (0.88, 0.85, 0.70),
    "colon": (0.90, 0.85, 0.80),
    "answer": (0.88, 0.86, 0.82),
    "tagger": (0.76, 0.40, 0.40),
    "continued": (0.92, 0.90, 0.86),
    "continued-open": (0.95, 0.92, 0.90),
    "continued-paragraph": (0.75, 0.70, 0.60),
    "after-colon": (0.90, 0.85, 0.80),
}
PARTICIPLE_LOSS = 0.02  # "…, saying that": the speaker stands elsewhere
# Rules whose words leave no doubt that somebody speaks, and of whom.
FIRM_RULES = frozenset({"according", "answer", "colon", "before"})
UNHEARD = 0.15  # mean score of a speaker's words below which the tagger hears none
LEFT_OUT = 0.5
SHORT_PHRASE = 4  # words that are hardly cut wrong: "political scientists", "a tired clerk"
SHARE_OF_PEOPLE = re.compile(
    r"\b(?:per ?cent|half|thirds?|quarters?|majorit\w+|out of|in (?:\d+|five|ten)|most|many|some)\b"
)
HEARD, HALF_HEARD = 0.5, 0.3


def find_claims(
    article: Article, mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[Claim, ...]:
    """Everything somebody is reported to say, in text order, c1, c2, …; links are not set yet."""
    view = read(article, mentions, entities)
    drafts = gather(view)
    found: list[Claim] = []
    for draft, speaker in zip(drafts, name_speakers(view, drafts), strict=True):
        confidence = round(_confidence(view, draft, speaker), 3)
        if confidence >= PRINT_PROBABLE and not _is_narrator(speaker):
            found.append(_claim(view, draft, speaker, f"c{len(found) + 1}", confidence))
    return tuple(found)


def _confidence(view: View, draft: Draft, speaker: Speaker) -> float:
    heard = view.tags.content(draft.start, draft.end)
    cued = view.tags.cue(*draft.cue) if draft.cue else heard
    level = 0 if heard > HEARD and cued > HEARD else 1 if heard > HALF_HEARD or cued > HALF_HEARD else 2
    level = min(level, 1) if draft.verb in UNMISTAKABLE else level
    rule = draft.rule.removeprefix("participle-")
    weight = WEIGHTS[rule][level] - (PARTICIPLE_LOSS if rule != draft.rule else 0)
    if draft.nobody:
        return weight
    if _is_unheard(view, draft, speaker):
        return min(weight, LEFT_OUT)
    if speaker.kind == "none":
        return min(weight, 0.7 if speaker.name else 0.5)
    return min(weight, speaker.confidence)


def _is_unheard(view: View, draft: Draft, speaker: Speaker) -> bool:
    """A noun phrase nobody knows, where the tagger hears no speaker: cut wrong, or a thing."""
    if draft.speaker is None or speaker.entity_id or draft.rule in FIRM_RULES or speaker.kind == "none":
        return False
    frame = view.frame_at(draft.speaker[0])
    words = view.text[slice(*draft.speaker)]
    if frame is None or frame.title or SHARE_OF_PEOPLE.search(words):
        return False
    if draft.verb in ("say", "tell") and len(words.split()) <= SHORT_PHRASE:
        return False
    return view.tags.source(*draft.speaker) < UNHEARD


def _is_narrator(speaker: Speaker) -> bool:
    return bool(re.fullmatch(r"(?:i|we|you)(?:[’']\w+)?", speaker.name.lower()))


def _claim(view: View, draft: Draft, speaker: Speaker, ident: str, confidence: float) -> Claim:
    article = view.article
    return Claim(
        id=ident,
        content=tuple(article.span(*piece) for piece in draft.content),
        mode=_mode(view, draft),
        speaker=speaker,
        cue=article.span(*draft.cue) if draft.cue else None,
        verb=draft.verb,
        force=draft.force,
        told_to=hearer_entity(view, draft.hearer),
        about=about(view, draft.content),
        confidence=confidence,
        rule=draft.rule,
    )


def _mode(view: View, draft: Draft) -> Literal["direct", "indirect", "mixed"]:
    quoted = total = 0
    for start, end in draft.content:
        words = [k for k in range(start, end) if view.text[k].isalnum()]
        total += len(words)
        quoted += sum(view.masked[k] == "\0" for k in words)
    if quoted == 0:
        return "indirect"
    return "direct" if quoted == total else "mixed"
