"""Whose words they are: from the noun phrase beside a cue to an entity, a name for readers, and a kind.

The head of the phrase counts, not every name in it: "a Harbour Guard officer" is not the Guard, "Orlan's
deputy Vane" is Vane. A pronoun is the last suited speaker, or whoever the sentences before are about; if
nobody fits it stays a pronoun.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from briefroom.model import Mention, Speaker
from briefroom.understand.attributionclauses import main_subject
from briefroom.understand.attributiondraft import Draft
from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import Frame, View
from briefroom.understand.speakerwords import (
    BODY,
    FEMALE,
    GROUP_TAIL,
    HEAD_END,
    MALE,
    ONE_PERSON,
    OWNED,
    PLURAL,
    PREPOSITION,
    QUANTITY,
    ROLE,
    is_document,
)  # fmt: skip

Kind = Literal["named", "anonymous", "document", "outlet", "none"]
NOBODY = Speaker(None, None, "", "none")
UNHEARD = 0.15  # mean score of a phrase below which the tagger hears no speaker
BACK = 8  # frames a pronoun may reach back
LONGEST_ASIDE = 100  # characters
NO_BODIES = frozenset({"person", "place", "demonym", "operation", "event"})
_PHRASE_BEFORE = re.compile(
    r"(?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*"
    r"|\b(?:an?|the|its|his|her)(?: (?!(?:an?|the|has|have|had|is|was|from|by|to)\b)[\w’'-]+){1,6})$"
)
OFFICE = re.compile(r" (?:[a-z][\w-]* ){1,4}")
ASIDE = re.compile(r", (?P<words>[^,.;:—–()\0\n]{2,90})(?=[,.])")
SURE, LIKELY, GUESS = 0.95, 0.85, 0.6
_PERSON_PRONOUN = frozenset({"he", "she"})
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "which"})


@dataclass(slots=True)
class Voices:
    """The speakers so far, by frame, and what the text shows of their gender."""

    by_frame: dict[int, list[Speaker]] = field(default_factory=dict)
    last: Speaker | None = None

    def add(self, frame: Frame | None, speaker: Speaker) -> None:
        """Remember who spoke; a hedge's nobody is no voice."""
        if speaker.kind == "none" and not speaker.name:
            return
        self.last = speaker
        if frame:
            self.by_frame.setdefault(frame.index, []).append(speaker)


def name_speakers(view: View, drafts: Sequence[Draft]) -> list[Speaker]:
    """One speaker a draft, in the drafts' order."""
    order = sorted(range(len(drafts)), key=lambda k: ((drafts[k].cue or drafts[k].content[0])[0], k))
    voices = Voices()
    found: dict[int, Speaker] = {}
    for index in order:
        draft = drafts[index]
        frame = view.frame_at((draft.cue or draft.content[0])[0])
        found[index] = _speaker(view, draft, frame, voices)
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
        antecedent = _antecedent(view, frame, draft.speaker[0])
        return describe(view, antecedent) if antecedent else NOBODY
    if words.lower() in _PRONOUNS:
        return _pronoun(view, draft.speaker, frame, voices)
    described = describe(view, draft.speaker)
    if described.kind == "anonymous":
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
    end = draft.speaker[1]
    limit = draft.cue[0] if draft.cue[0] >= end else min(len(view.text), end + LONGEST_ASIDE)
    aside = ASIDE.match(view.masked, end, limit)
    people = [m for m in view.inside(end, aside.end()) if m.kind == "person"] if aside else []
    if not aside or not people or _belongs_to(view.text[end : people[-1].span.start]):
        return described
    if people[-1].span.end != aside.end("words") or PLURAL.search(described.name):
        return described
    return replace(describe(view, (people[-1].span.start, people[-1].span.end)), span=described.span)


def _inherited(view: View, draft: Draft, frame: Frame, voices: Voices) -> Speaker:
    """The speaker before: in the same frame for a participle, else the last that spoke."""
    if draft.rule.startswith("participle"):
        own = voices.by_frame.get(frame.index)
        if own:
            return replace(own[-1], span=None)
        cue = (draft.cue or draft.content[0])[0]
        subject = _frame_subject(view, frame, cue) or _opening(view, frame, cue)
        return replace(subject, confidence=min(subject.confidence, LIKELY)) if subject else NOBODY
    if draft.rule == "after-colon" and frame.index:
        before = view.frames[frame.index - 1]
        own = voices.by_frame.get(before.index)
        subject = own[-1] if own else _frame_subject(view, before, before.end)
        return replace(subject, span=None) if subject else NOBODY
    return replace(voices.last, span=None) if voices.last else NOBODY


def _opening(view: View, frame: Frame, cue: int) -> Speaker | None:
    """The noun phrase the sentence opens with, where it can speak and is no pronoun."""
    phrase = main_subject(view, frame, cue)
    if phrase is None or view.text[slice(*phrase)].lower() in _PRONOUNS:
        return None
    if head_mention(view, phrase) is None and view.tags.source(*phrase) < UNHEARD:
        return None
    return describe(view, phrase)


# ---------------------------------------------------------------- noun phrases


def describe(view: View, span: Range) -> Speaker:
    """The speaker a noun phrase names or describes."""
    mention = head_mention(view, span)
    words = view.text[slice(*span)]
    entity = view.entities.get(mention.entity_id or "") if mention else None
    spoken = view.article.span(*span)
    if mention and entity and mention.kind != "unidentified":
        kind = _kind_of(mention, words)
        named = mention.layer == "name" and kind in ("named", "outlet")
        name = entity.name if named else words
        return Speaker(spoken, entity.id, name, kind, SURE if entity else LIKELY)
    ident = entity.id if entity else None
    return Speaker(spoken, ident, words, _kind_of_words(words), LIKELY)


def head_mention(view: View, span: Range) -> Mention | None:
    """The mention that is the head of the phrase, not one that only modifies it."""
    start, end = span
    near = [m for m in view.inside(max(0, start - 40), end + 60) if m.span.end > start and m.span.start < end]
    person = [m for m in near if m.layer == "name" and m.kind == "person" and m.span.end == end]
    if person and not _belongs_to(view.text[start : person[0].span.start]):
        return person[0]
    whole = [m for m in near if m.span.start <= start + 4 and m.span.end >= end - 1]
    if whole:
        return min(whole, key=lambda m: (m.layer != "actor", len(m.span.exact)))
    described = [m for m in near if m.layer == "actor" and m.span.start <= start + 4]
    if described:
        return max(described, key=lambda m: m.span.end)
    heads = [m for m in near if m.layer == "name" and _is_head(view, span, m)]
    people = [m for m in heads if m.kind == "person"]
    return people[-1] if people else heads[-1] if heads else None


def _belongs_to(before: str) -> bool:
    """Whether the words before a name make it another's: "forces allied to", "the lawyer of former mayor"."""
    match = OWNED.search(before)
    return bool(match) and not BODY.search(match["between"] if match else "")


def _is_head(view: View, span: Range, mention: Mention) -> bool:
    before = view.text[span[0] : mention.span.start]
    after = view.text[mention.span.end : span[1]]
    if PREPOSITION.search(before) or re.match(r"[’']s?\b|-\w", after):
        return False
    if mention.kind == "person" and _belongs_to(before):
        return False
    if re.match(r"\s+[a-z]", after):
        group = mention.kind in (
            "armed_group",
            "military",
            "company",
            "party",
            "government_body",
            "igo",
            "ngo",
        )
        return group and bool(GROUP_TAIL.match(after))
    return not after.strip(" ,") or not after[:1].isspace() or mention.kind == "person"


def _kind_of(mention: Mention, words: str) -> Kind:
    if mention.kind == "media":
        return "outlet"
    if mention.layer == "actor" and not _is_body(words):
        return "anonymous"
    return "named"


def _is_body(words: str) -> bool:
    return bool(BODY.search(words)) and not ROLE.search(words)


def _kind_of_words(words: str) -> Kind:
    if words.lower() in _PRONOUNS:
        return "none"
    if is_document(words):
        return "document"
    words = HEAD_END.split(words)[0]
    if re.match(r"an? ", words, re.IGNORECASE):
        return "anonymous"
    proper = re.search(r"(?:^|\s)[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]+)*$", words)
    if proper and not ROLE.search(proper.group()):
        return "named"
    return "named" if _is_body(words) else "anonymous"


def _earlier_holder(view: View, speaker: Speaker, frame: Frame, voices: Voices) -> Speaker:
    """ "The minister": the one person before whose own description says minister, if there is one."""
    role = re.fullmatch(r"(?:the|The) (?:[a-z]+ )?([a-z]+)", speaker.name)
    if role and not speaker.entity_id and BODY.fullmatch(role.group(1)):
        return _body_meant(view, speaker, role.group(1))
    if not role or not ROLE.search(role.group(1)):
        return speaker
    for index in range(frame.index, max(-1, frame.index - BACK), -1):
        for other in reversed(voices.by_frame.get(index, [])):
            if (
                other.span
                and other.kind in ("named", "anonymous")
                and other.span.start != (speaker.span or other.span).start
            ):
                around = view.text[max(0, other.span.start - 60) : other.span.end + 80]
                if re.search(rf"\b{role.group(1)}\b", around, re.IGNORECASE):
                    return replace(other, span=speaker.span, confidence=LIKELY)
    return speaker


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


# ---------------------------------------------------------------- pronouns


def _antecedent(view: View, frame: Frame, who: int) -> Range | None:
    """The noun phrase before ", who"."""
    end = who
    while end > frame.start and view.text[end - 1] in " ,":
        end -= 1
    ending = [m.span for m in view.inside(frame.start, end) if m.span.end == end]
    if ending:
        return ending[0].start, ending[0].end
    phrase = _PHRASE_BEFORE.search(view.text[max(frame.start, end - LONGEST_ASIDE) : end])
    return (end - len(phrase.group()), end) if phrase else None


def _pronoun(view: View, span: Range, frame: Frame, voices: Voices) -> Speaker:
    word = view.text[slice(*span)].lower()
    said = view.article.span(*span)
    for index in range(frame.index, max(-1, frame.index - BACK), -1):
        other = view.frames[index]
        for voice in reversed(voices.by_frame.get(index, [])):
            if _suits(view, word, voice):
                sure = SURE if frame.index - index <= 2 else LIKELY
                return replace(voice, span=said, confidence=min(voice.confidence, sure))
        subject = _frame_subject(view, other, span[0] if index == frame.index else other.end)
        if subject and _suits(view, word, subject):
            return replace(subject, span=said, confidence=LIKELY)
    return Speaker(said, None, view.text[slice(*span)], "none", GUESS)


def _suits(view: View, pronoun: str, voice: Speaker) -> bool:
    """Whether the pronoun can stand for the voice: one person, several, or a body."""
    entity = view.entities.get(voice.entity_id or "")
    plural = bool(PLURAL.search(voice.name)) and not (entity and entity.kind == "person")
    person = (entity.kind == "person") if entity else False
    described = not plural and bool(ONE_PERSON.search(voice.name)) and not _is_body(voice.name)
    bare_name = entity is None and voice.kind == "named" and not _is_body(voice.name)
    if pronoun in _PERSON_PRONOUN:
        return (person or described or bare_name) and not plural and _gender(view, voice) != _other(pronoun)
    if pronoun == "they":
        return plural or (entity is not None and entity.kind not in ("person", "place"))
    return not person and not described and not plural


def _other(pronoun: str) -> str:
    return "she" if pronoun == "he" else "he"


def _gender(view: View, voice: Speaker) -> str:
    """What the words around the voice's wordings say, or nothing."""
    around = [voice.name]
    if voice.entity_id:
        for mention in view.mentions.ordered:
            if mention.entity_id == voice.entity_id:
                around.append(view.text[max(0, mention.span.start - 24) : mention.span.end + 24])
    text = " ".join(around)
    male, female = bool(MALE.search(text)), bool(FEMALE.search(text))
    return "" if male == female else "he" if male else "she"


def _frame_subject(view: View, frame: Frame, before: int) -> Speaker | None:
    """Whoever the sentence is about: the first actor in it that stands where a subject stands."""
    for mention in view.inside(frame.start, min(before, frame.start + 160)):
        left = view.masked[frame.start : mention.span.start]
        if mention.kind in ("event", "operation", "demonym") or PREPOSITION.search(left):
            continue
        if re.match(r"[’']s?\b|-\w", view.text[mention.span.end : mention.span.end + 3]):
            continue
        if "\0" in left or QUANTITY.search(left) or _modifies(view, mention):
            continue
        if mention.kind == "place" and left.strip():
            continue
        found = describe(view, (mention.span.start, mention.span.end))
        return found if found.entity_id else None
    return None


def _modifies(view: View, mention: Mention) -> bool:
    """ "Harbour Media spokesman Pell Vane": a body's name before the office and the name of a person."""
    if mention.kind == "person":
        return False
    office = OFFICE.match(view.text, mention.span.end)
    return bool(office) and any(
        m.kind == "person" and m.layer == "name" and office and m.span.start == office.end()
        for m in view.inside(mention.span.end, mention.span.end + LONGEST_ASIDE)
    )


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
