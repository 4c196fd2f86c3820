"""What a noun phrase says of a speaker: whom it names, and whether that is a person, a body or a paper.

The head of the phrase counts, not every name in it: "a Harbour Guard officer" is not the Guard, "Orlan's
deputy Vane" is Vane.
"""

from __future__ import annotations

import re
from typing import Literal

from briefroom.model import Mention, Speaker
from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import View
from briefroom.understand.nationalities import is_nationality
from briefroom.understand.speakerwords import (
    BODY,
    GROUP_TAIL,
    HEAD_END,
    OWNED,
    PREPOSITION,
    ROLE,
    is_document,
)  # fmt: skip

# "sources tracking groups in eastern | Zarnia": a place or body led by a preposition heads nothing.
LED = re.compile(r"\b(?:of|for|from|in|at|by|with|to|on|near|against|inside|across)\s(?:[a-z][\w-]*\s){0,2}$")
# "Ada Orlan | a spokesman for the Harbour Guard": what she is follows a person's name.
APPOSED = re.compile(r",| (?:an?|the|who|of|from)\b")
TITLES_ONLY = re.compile(r"(?:[Tt]he )?(?:[\w.’'-]+ ){0,4}")
CAPITALISED = re.compile(r"\b(?P<word>[A-Z][\w.-]+) ")  # "German" of "an ally of German Chancellor"
Kind = Literal["named", "anonymous", "document", "outlet", "none"]
SURE, LIKELY = 0.95, 0.85
PRONOUNS = frozenset({"he", "she", "they", "it", "who", "which"})


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
    return Speaker(spoken, ident, words, kind_of_words(words), LIKELY)


def head_mention(view: View, span: Range) -> Mention | None:
    """The mention that is the head of the phrase, not one that only modifies it."""
    start, end = span
    near = [m for m in view.inside(max(0, start - 40), end + 60) if m.span.end > start and m.span.start < end]
    person = [m for m in near if m.layer == "name" and m.kind == "person" and m.span.end == end]
    if person and not belongs_to(view.text[start : person[0].span.start]):
        return person[0]
    led = [m for m in near if _leads(view, span, m)]
    if led:
        return led[0]
    whole = [m for m in near if m.span.start <= start + 4 and m.span.end >= end - 1]
    if whole:
        return min(whole, key=lambda m: (m.layer != "actor", len(m.span.exact)))
    described = [m for m in near if m.layer == "actor" and m.span.start <= start + 4]
    if described:
        return max(described, key=lambda m: m.span.end)
    heads = [m for m in near if m.layer == "name" and _is_head(view, span, m)]
    people = [m for m in heads if m.kind == "person"]
    return people[-1] if people else heads[-1] if heads else None


def _leads(view: View, span: Range, mention: Mention) -> bool:
    """Whether the phrase is a person's name, titles before it, and what she is behind it."""
    if mention.layer != "name" or mention.kind != "person":
        return False
    start, before = span[0], view.text[span[0] : mention.span.start]
    opens = mention.span.start <= start or TITLES_ONLY.fullmatch(before)
    told = APPOSED.match(view.text, mention.span.end, span[1])
    return bool(opens and told) and not belongs_to(before) and not PREPOSITION.search(before)


def belongs_to(before: str) -> bool:
    """Whether the words before a name make it another's: "forces allied to", "the lawyer of former mayor"."""
    plain = CAPITALISED.sub(lambda word: "" if is_nationality(word["word"]) else word.group(), before)
    match = OWNED.search(plain)
    return bool(match) and not BODY.search(match["between"] if match else "")


def _is_head(view: View, span: Range, mention: Mention) -> bool:
    before = view.text[span[0] : mention.span.start]
    after = view.text[mention.span.end : span[1]]
    if PREPOSITION.search(before) or re.match(r"[’']s?\b|-\w", after):
        return False
    if mention.kind != "person" and LED.search(before):
        return False
    if mention.kind == "person" and belongs_to(before):
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
    if mention.layer == "actor" and not is_body(words):
        return "anonymous"
    return "named"


def is_body(words: str) -> bool:
    """Whether the words describe a body that speaks in its own name, and nobody of it."""
    return bool(BODY.search(words)) and not ROLE.search(words)


def kind_of_words(words: str) -> Kind:
    """What sort of speaker a wording is, where no name tells it."""
    if words.lower() in PRONOUNS:
        return "none"
    if is_document(words):
        return "document"
    words = HEAD_END.split(words)[0]
    if re.match(r"an? ", words, re.IGNORECASE):
        return "anonymous"
    proper = re.search(r"(?:^|\s)[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]+)*$", words)
    if proper and not ROLE.search(proper.group()):
        return "named"
    return "named" if is_body(words) else "anonymous"
