"""Whose words they are: from the noun phrase beside a cue to an entity, a name for readers, and a kind.

"His lawyer, former minister Pell Vane" is Vane, "the minister" the one minister before it, "…, adding" the
speaker of the sentence. Where nobody can be made out it is nobody.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from briefroom.model import Mention, Span, Speaker
from briefroom.understand.attributionclauses import main_subject
from briefroom.understand.attributiondraft import Draft
from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import Frame, View
from briefroom.understand.speakerphrases import LIKELY, PRONOUNS, belongs_to, describe, head_mention
from briefroom.understand.speakerpronouns import (
    BACK,
    LONGEST_ASIDE,
    Voices,
    antecedent,
    pronoun_speaker,
    subject_of,
)  # fmt: skip
from briefroom.understand.speakerwords import BODY, PLURAL, ROLE

NOBODY = Speaker(None, None, "", "none")
UNHEARD = 0.15  # mean score of a phrase below which the tagger hears no speaker
NO_BODIES = frozenset({"person", "place", "demonym", "operation", "event"})
# No office: "the man" is not whoever spoke beside the word.
ANYBODY = frozenset(["man", "woman", "person", "people", "men", "women", "member", "members"])
SPEAKS_FOR = re.compile(r"(?:[\w’'-]+ ){0,4}(?:spokes(?:man|woman|person)|speaker) (?:for|of)\b")
ASIDE = re.compile(r", (?P<words>[^,.;:—–()\0\n]{2,90})(?=[,.])")


def name_speakers(
    view: View, drafts: Sequence[Draft], ruled: Mapping[int, Speaker] = MappingProxyType({})
) -> list[Speaker]:
    """One speaker a draft, in the drafts' order; those a person has ``ruled``, by number, as they are."""
    order = sorted(range(len(drafts)), key=lambda k: ((drafts[k].cue or drafts[k].content[0])[0], k))
    voices = Voices()
    found: dict[int, Speaker] = {}
    for index in order:
        draft = drafts[index]
        frame = view.frame_at((draft.cue or draft.content[0])[0])
        found[index] = ruled[index] if index in ruled else _speaker(view, draft, frame, voices)
        voices.add(frame, found[index])
    return [found[index] for index in range(len(drafts))]


def _speaker(view: View, draft: Draft, frame: Frame | None, voices: Voices) -> Speaker:
    if draft.nobody or frame is None:
        return NOBODY
    if draft.inherits:
        return _inherited(view, draft, frame, voices)
    if draft.speaker is None:
        return NOBODY
    words = view.text[slice(*draft.speaker)]
    if words.lower() in ("who", "which"):
        named = antecedent(view, view.frame_at(draft.speaker[0]) or frame, draft.speaker[0])
        return describe(view, named) if named else NOBODY
    if words.lower() in PRONOUNS:
        return pronoun_speaker(view, draft.speaker, frame, voices)
    described = describe(view, draft.speaker)
    if described.kind == "anonymous" or SPEAKS_FOR.match(words):
        described = _named_beside(view, draft, described)
    entity = view.entities.get(described.entity_id or "")
    return (
        described
        if entity and (entity.known or described.kind == "named")
        else _earlier_holder(view, described, frame, voices)
    )


def _named_beside(view: View, draft: Draft, described: Speaker) -> Speaker:
    """ "His lawyer, former minister Pell Vane, said": the person in the aside, where one stands there."""
    if draft.speaker is None or draft.cue is None:
        return described
    start, end = draft.speaker
    ahead = [m for m in view.inside(max(0, start - LONGEST_ASIDE), start) if m.span.end == start - 2]
    between = end < draft.cue[0] and view.masked.startswith(",", end) and view.masked[start - 2] == ","
    if between and ahead and ahead[-1].kind == "person":  # "Ada Orlan, the mayor, said"
        return replace(describe(view, (ahead[-1].span.start, start - 2)), span=described.span)
    limit = draft.cue[0] if draft.cue[0] >= end else min(len(view.text), end + LONGEST_ASIDE)
    aside = ASIDE.match(view.masked, end, limit)
    people = [m for m in view.inside(end, aside.end()) if m.kind == "person"] if aside else []
    if not aside or not people or belongs_to(view.text[end : people[-1].span.start]):
        return described
    several = PLURAL.search(described.name) and not SPEAKS_FOR.match(view.text, *draft.speaker)
    if people[-1].span.end != aside.end("words") or several:
        return described
    return replace(describe(view, (people[-1].span.start, people[-1].span.end)), span=described.span)


def _inherited(view: View, draft: Draft, frame: Frame, voices: Voices) -> Speaker:
    """The speaker before: in the same frame for a participle, else the last that spoke."""
    if draft.rule.startswith("participle"):
        own = voices.by_frame.get(frame.index)
        if own:
            return replace(own[-1], span=None)
        cue = (draft.cue or draft.content[0])[0]
        subject = subject_of(view, frame, cue) or _opening(view, frame, cue)
        return replace(subject, confidence=min(subject.confidence, LIKELY)) if subject else NOBODY
    if draft.rule == "after-colon" and frame.index:
        before = view.frames[frame.index - 1]
        own = voices.by_frame.get(before.index)
        subject = own[-1] if own else subject_of(view, before, before.end)
        return replace(subject, span=None) if subject else NOBODY
    return replace(voices.last, span=None) if voices.last else NOBODY


def _opening(view: View, frame: Frame, cue: int) -> Speaker | None:
    """The noun phrase the sentence opens with, where it can speak and is no pronoun."""
    phrase = main_subject(view, frame, cue)
    if phrase is None or view.text[slice(*phrase)].lower() in PRONOUNS:
        return None
    if head_mention(view, phrase) is None and view.tags.source(*phrase) < UNHEARD:
        return None
    return describe(view, phrase)


def _earlier_holder(view: View, speaker: Speaker, frame: Frame, voices: Voices) -> Speaker:
    """ "The minister": the one person before whose own description says minister, if there is one."""
    role = re.fullmatch(r"(?:the|The) (?:[a-z]+ )?([a-z]+)", speaker.name)
    if role and not speaker.entity_id and BODY.fullmatch(role.group(1)):
        return _body_meant(view, speaker, role.group(1))
    if not role or not ROLE.search(role.group(1)) or role.group(1) in ANYBODY:
        return speaker
    for index in range(frame.index, max(-1, frame.index - BACK), -1):
        for other in reversed(voices.by_frame.get(index, [])):
            if (
                other.span
                and other.kind in ("named", "anonymous")
                and other.span.start != (speaker.span or other.span).start
                and _holds(view, other.span, role.group(1))
            ):
                return replace(other, span=speaker.span, confidence=LIKELY)
    return speaker


def _holds(view: View, span: Span, office: str) -> bool:
    """Whether the words right around a speaker give the office: "minister Vane", "Vane, the minister"."""
    before, behind = view.text[max(0, span.start - LONGEST_ASIDE) : span.start], view.text[span.end :]
    beside = re.search(rf"\b{office}\b(?: [\w’'-]+){{0,4}},? $", before, re.IGNORECASE)
    aside = re.match(rf"(?:,| \() ?(?:[\w’'-]+ ){{0,6}}{office}\b", behind[:LONGEST_ASIDE], re.IGNORECASE)
    return bool(beside or aside or re.search(rf"\b{office}\b", span.exact, re.IGNORECASE))


def _body_meant(view: View, speaker: Speaker, noun: str) -> Speaker:
    """ "The bureau": the one body named before it whose own name has that word, if there is just one."""
    start = speaker.span.start if speaker.span else 0
    found: dict[str, Mention] = {}
    for mention in view.mentions.ordered:
        if mention.span.start >= start:
            break
        named = mention.layer == "name" and mention.entity_id and mention.kind not in NO_BODIES
        if named and re.search(rf"\b{noun.capitalize()}\b", mention.span.exact):
            found[mention.entity_id or ""] = mention
    if len(found) != 1:
        return speaker
    mention = next(iter(found.values()))
    meant = describe(view, (mention.span.start, mention.span.end))
    return replace(meant, span=speaker.span, confidence=LIKELY)


# ---------------------------------------------------------------- hearers, and whom it is about


def hearer_entity(view: View, hearer: Range | None) -> str | None:
    """The entity that is told, where a name stands in the words."""
    if hearer is None:
        return None
    inside = view.inside(*hearer)
    return next((m.entity_id for m in inside if m.entity_id and m.kind not in ("place", "demonym")), None)


def about(view: View, content: Sequence[Range]) -> tuple[str, ...]:
    """Ids of the entities named in the content, in order."""
    found: dict[str, None] = {}
    for start, end in content:
        for mention in view.inside(start, end):
            if mention.entity_id:
                found.setdefault(mention.entity_id)
    return tuple(found)
