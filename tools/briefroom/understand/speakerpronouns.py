"""Whom a pronoun beside a cue stands for: the last voice it suits, or whoever the sentences before are about.

If nobody fits it stays a pronoun.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from briefroom.model import Mention, Speaker
from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import Frame, View
from briefroom.understand.referencewords import BODIES
from briefroom.understand.speakerphrases import LIKELY, SURE, describe, is_body
from briefroom.understand.speakerwords import FEMALE, MALE, ONE_PERSON, PLURAL, PREPOSITION, QUANTITY

GUESS = 0.6
BACK = 8  # frames a pronoun may reach back
LONGEST_ASIDE = 100  # characters
_PHRASE_BEFORE = re.compile(
    r"(?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*(?: (?!has|had|is|was|were|have)[a-z]{3,}){0,2}"
    r"|\b(?:an?|the|its|his|her)(?: (?!(?:an?|the|has|have|had|is|was|from|by|to)\b)[\w’'-]+){1,6})$"
)
OFFICE = re.compile(r" (?:[a-z][\w-]* ){1,4}")
_PERSON_PRONOUN = frozenset({"he", "she"})
# "in Reed, where | he said": of what has just been told.
_WHERE = re.compile(r"\b(?:where|(?:in|at|during) which) $")
_POSSESSED = re.compile(r"[’']s?\b")
# Right before a name, right behind it: "spokeswoman for the port, Dr | Ada Orlan |, mother of two".
_TITLED = r"(?: (?:for|of) [^,.;:]{1,40},)?(?: [A-Z][\w.’'-]*){0,3} $"
_TOLD = r"(?:(?:, | \()(?:[\w’'-]+ ){0,5}?| )"


@dataclass(slots=True)
class Voices:
    """The speakers so far, by frame."""

    by_frame: dict[int, list[Speaker]] = field(default_factory=dict)
    last: Speaker | None = None
    pronouns: dict[str, str] = field(default_factory=dict)  # he or she, by the name it has stood for

    def add(self, frame: Frame | None, speaker: Speaker) -> None:
        """Remember who spoke; a hedge's nobody is no voice."""
        if speaker.kind == "none" and not speaker.name:
            return
        self.last = speaker
        if frame:
            self.by_frame.setdefault(frame.index, []).append(speaker)


def antecedent(view: View, frame: Frame, who: int) -> Range | None:
    """The noun phrase before ", who"."""
    end = who
    while end > frame.start and view.text[end - 1] in " ,":
        end -= 1
    ending = [m.span for m in view.inside(frame.start, end) if m.span.end == end]
    if ending:
        return ending[0].start, ending[0].end
    phrase = _PHRASE_BEFORE.search(view.text[max(frame.start, end - LONGEST_ASIDE) : end])
    return (end - len(phrase.group()), end) if phrase else None


def pronoun_speaker(view: View, span: Range, frame: Frame, voices: Voices) -> Speaker:
    """The voice a pronoun stands for, or the pronoun itself."""
    word = view.text[slice(*span)].lower()
    found = _meant(view, span, frame, voices)
    if word in _PERSON_PRONOUN and found.name:
        voices.pronouns.setdefault(found.name, word)
    return found


def _meant(view: View, span: Range, frame: Frame, voices: Voices) -> Speaker:
    word = view.text[slice(*span)].lower()
    said = view.article.span(*span)
    named = _named_in_clause(view, span, frame) if word in _PERSON_PRONOUN else None
    if named and _suits(view, word, named, voices):
        return replace(named, span=said, confidence=LIKELY)
    for index in range(frame.index, max(-1, frame.index - BACK), -1):
        other = view.frames[index]
        for voice in reversed(voices.by_frame.get(index, [])):
            if _suits(view, word, voice, voices):
                sure = SURE if frame.index - index <= 2 else LIKELY
                return replace(voice, span=said, confidence=min(voice.confidence, sure))
        subject = subject_of(view, other, span[0] if index == frame.index else other.end)
        subject = subject if subject and _suits(view, word, subject, voices) else None
        if subject is None and word in _PERSON_PRONOUN and other.paragraph == frame.paragraph:
            subject = _only_person(view, other, span[0], voices, word)
        if subject:
            return replace(subject, span=said, confidence=LIKELY)
    return Speaker(said, None, view.text[slice(*span)], "none", GUESS)


def _named_in_clause(view: View, pronoun: Range, frame: Frame) -> Speaker | None:
    """ "Orlan met President Vane in Reed, where he said …": the last person named before it."""
    if not _WHERE.search(view.masked, frame.start, pronoun[0]):
        return None
    people = _people(view, frame, pronoun[0])
    return describe(view, (people[-1].span.start, people[-1].span.end)) if people else None


def _only_person(view: View, frame: Frame, before: int, voices: Voices, pronoun: str) -> Speaker | None:
    """ "Forces under Orlan hold the port. He …": the one person the sentence names, if she suits."""
    people = _people(view, frame, before)
    if len({m.entity_id for m in people}) != 1:
        return None
    found = describe(view, (people[0].span.start, people[0].span.end))
    return found if _suits(view, pronoun, found, voices) else None


def _people(view: View, frame: Frame, before: int) -> list[Mention]:
    """The persons a sentence names outside marks up to an offset, those whose something it is aside."""
    return [
        m for m in view.inside(frame.start, min(before, frame.end))
        if m.kind == "person" and m.layer == "name" and view.masked[m.span.start] != "\0"
        and not _POSSESSED.match(view.text, m.span.end)
    ]  # fmt: skip


def _suits(view: View, pronoun: str, voice: Speaker, voices: Voices) -> bool:
    """Whether the pronoun can stand for the voice: one person, several, or a body."""
    entity = view.entities.get(voice.entity_id or "")
    plural = bool(PLURAL.search(voice.name)) and not (entity and entity.kind == "person")
    person = (entity.kind == "person") if entity else False
    body = entity is not None and entity.kind in BODIES - {"unidentified"}
    described = not (plural or body) and bool(ONE_PERSON.search(voice.name)) and not is_body(voice.name)
    bare_name = entity is None and voice.kind == "named" and not is_body(voice.name)
    if pronoun in _PERSON_PRONOUN:
        gender = voices.pronouns.get(voice.name) or _gender(view, voice)
        return (person or described or bare_name) and not plural and gender != _other(pronoun)
    if pronoun == "they":
        return plural or (entity is not None and entity.kind not in ("person", "place"))
    return not person and not described and not plural


def _other(pronoun: str) -> str:
    return "she" if pronoun == "he" else "he"


def _gender(view: View, voice: Speaker) -> str:
    """What the words around the voice's wordings say, or nothing."""
    male, female = bool(MALE.search(voice.name)), bool(FEMALE.search(voice.name))
    for mention in view.mentions.ordered if voice.entity_id else ():
        if mention.entity_id == voice.entity_id:
            before = view.text[max(0, mention.span.start - LONGEST_ASIDE) : mention.span.start]
            behind = view.text[mention.span.end : mention.span.end + LONGEST_ASIDE]
            male = male or _beside(MALE, before, behind)
            female = female or _beside(FEMALE, before, behind)
    return "" if male == female else "he" if male else "she"


def _beside(words: re.Pattern[str], before: str, behind: str) -> bool:
    titled = re.search(rf"{words.pattern}\.?{_TITLED}", before)
    return bool(titled or re.match(rf"{_TOLD}{words.pattern}", behind))


def subject_of(view: View, frame: Frame, before: int) -> Speaker | None:
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
