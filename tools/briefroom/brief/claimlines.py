"""A claim as one line: who, how, to whom, and the words; a template that adds nothing of its own.

Words between “ ” were spoken. After "as reported" or "reported" stand the article's own words, whatever
quotation marks they hold themselves; that the speaker used them is not said.
"""

from __future__ import annotations

import re

from briefroom.brief.dialect import escape, link, plain
from briefroom.brief.lookup import OPPOSING, sure
from briefroom.brief.prose import PROBABLE_WORD, Desk, finish
from briefroom.brief.rights import MOST_AT_A_TIME, weigh
from briefroom.model import PRINT_UNMARKED, Claim, ClaimLink, Entity, Span

# How something was said, by force: bare, and with "… the Gazette" after it.
FORCES = {
    "say": ("said", "told"),
    "claim": ("claimed", "told"),
    "admit": ("admitted", "admitted to"),
    "deny": ("denied", "denied to"),
    "accuse": ("made an accusation", "made an accusation to"),
    "warn": ("warned", "warned"),
    "promise": ("promised", "promised"),
    "believe": ("voiced a belief", "voiced a belief to"),
    "ask": ("asked", "asked"),
}
# Verbs that these words render without loss. Of others the article's own stands in brackets.
PLAIN = frozenset(
    {"", "say", "tell", "add", "according to", "according", "state", "note", "claim", "deny", "admit", "warn"}
)
# Verbs that are given as they are, in the past: a single word whose sense the content completes.
PASTS = {
    "report": "reported", "announce": "announced", "declare": "declared", "write": "wrote",
    "confirm": "confirmed", "reject": "rejected", "dispute": "disputed", "dismiss": "dismissed",
    "vow": "vowed", "promise": "promised", "pledge": "pledged", "accuse": "accused", "describe": "described",
    "call": "called", "insist": "insisted", "argue": "argued", "complain": "complained", "urge": "urged",
    "order": "ordered", "demand": "demanded", "suggest": "suggested", "explain": "explained",
    "believe": "believed", "boast": "boasted", "estimate": "estimated", "predict": "predicted",
}  # fmt: skip
REPORTED = "reported"  # says itself what ", as reported" says of the others
MOST_OF_A_CUE = 4  # words
ACTIVE = {
    "disputes": "Disputes", "denies": "Denies", "differs": "Differs from", "corroborates": "Agrees with",
    "repeats": "Repeats", "updates": "Updates",
}  # fmt: skip
PASSIVE = {
    "disputes": "Disputed by", "denies": "Denied by", "differs": "Differs from",
    "corroborates": "Agrees with", "repeats": "Repeated by", "updates": "Updated by",
}  # fmt: skip
NOBODY = "Unattributed"
UNNAMED = "An unnamed speaker"
NOT_QUOTED = "the words are not quoted here"
LONGEST_INTRODUCTION = 12  # words of "the deputy commander of …" after a name
INTRODUCTION = re.compile(r"(?:an?|the) ", re.I)
OPENING = re.compile(r"\s*[\"“”«]\s*")
OPENERS = {'"': '"', "”": "“", "»": "«"}  # a closing mark → the one that opens what it closes
CLOSERS = frozenset(OPENERS)
# "denied that the port fell" loses its "that", "disputed that reading" keeps it.
THAT = re.compile(
    r"(?:that|how)\s+(?!(?:reading|account|version|claim|report|statement|accusation|allegation|charge|view|idea)\b)"
)


def claim_line(desk: Desk, claim: Claim, *, label: str = "", introduce: bool = False) -> str:
    """``[c1](claim:c1) Speaker told X: “words” [2](claim:c1)``, without the leading ``- ``."""
    spoken = claim.mode == "direct"
    probable = PROBABLE_WORD if sure(claim) < PRINT_UNMARKED else ""
    who = speaker_words(desk, claim)
    if introduce:
        who += _introduction(desk, claim)
    manner = _manner(desk, claim)
    head = f"{who.removesuffix(',') if manner.startswith('(') else who} {manner}".strip()
    words = _content(desk, claim, before=weigh(plain(head)))
    if words is None:
        about = desk.names(claim.about)
        said = f"; {NOT_QUOTED}{f' (they name {about})' if about else ''}."
    elif spoken:
        said = f": {finish(f'“{words}”')}"
    else:
        said = f"{'' if manner.startswith(REPORTED) else ', as reported'}: {finish(words)}"
    line = f"{link(claim.id, 'claim', claim.id)} {label}{probable}{head}{said}"
    return f"{line} {desk.cite(claim.start)}".rstrip()


def speaker_words(desk: Desk, claim: Claim) -> str:
    """Who says it, as a reader should see it; linked where the text supports one entity."""
    who = claim.speaker
    if who.kind == "none":
        return NOBODY
    entity = desk.look.entities.get(who.entity_id or "")
    if who.kind == "outlet" and entity is None:
        return escape(who.name or desk.look.evidence.article.outlet or "The outlet")
    if who.kind != "anonymous" and entity and _same_name(entity, who.name):
        return desk.name(entity.id)
    shown = escape(who.name)
    if who.kind == "anonymous" and not desk.allowance.unlimited:
        shown = (who.span and desk.show(who.span, annotated=False)) or UNNAMED
    return (shown[:1].upper() + shown[1:]) or UNNAMED


def _same_name(entity: Entity, name: str) -> bool:
    words = {word.casefold() for wording in (entity.name, *entity.surfaces) for word in wording.split()}
    return not name or any(word.casefold() in words for word in name.split() if word[:1].isupper())


def _introduction(desk: Desk, claim: Claim) -> str:
    """ ", the deputy commander of …," after a person's name, where the article defines the person."""
    entity = desk.look.entities.get(claim.speaker.entity_id or "")
    if entity is None or entity.kind != "person" or claim.speaker.kind != "named":
        return ""
    for definition in desk.look.definitions_of(entity.id):
        words = definition.span.exact
        short = weigh(words) <= LONGEST_INTRODUCTION
        if short and INTRODUCTION.match(words) and definition.confidence >= PRINT_UNMARKED:
            shown = desk.show(definition.span, most=LONGEST_INTRODUCTION, annotated=False)
            return f", {shown}," if shown else ""
    return ""


def _manner(desk: Desk, claim: Claim) -> str:
    cue = _own_cue(desk, claim)
    told = claim.told_to if claim.told_to in desk.look.entities else None
    if cue or claim.speaker.kind == "none":
        return f"{cue} to {desk.name(told)}" if told else cue
    bare, telling = FORCES.get(claim.force, FORCES["say"])
    return f"{telling} {desk.name(told)}" if told else bare


def _own_cue(desk: Desk, claim: Claim) -> str:
    """The article's word for how it was said, where ours would lose or add something."""
    cue = claim.cue
    if claim.mode == "direct" or cue is None or claim.verb in PLAIN or not re.search(r"\w", cue.exact):
        return ""
    past = PASTS.get(claim.verb, "")
    if past and len(cue.exact.split()) == 1 and cue.exact[:3].casefold() == past[:3]:
        return past
    words = desk.show(cue, most=MOST_OF_A_CUE, annotated=False)
    return f"(“{words}”)" if words else ""


def _content(desk: Desk, claim: Claim, *, before: int) -> str | None:
    """The words of the claim, its pieces joined by ellipses; None where they may not be quoted.

    The ``before`` words in front of them may be the article's too, so they count with them.
    """
    shown: list[str] = []
    left = MOST_AT_A_TIME - before
    free = desk.allowance.unlimited
    for index, piece in enumerate(claim.content):
        span = _trimmed(piece, spoken=claim.mode == "direct", first=index == 0)
        words = desk.show(span, most=left) if span.exact and (free or left > 0) else None
        if words is None:
            continue
        shown.append(words)
        left -= weigh(span.exact)
    if free and not shown:
        return escape(claim.text)
    return " … ".join(shown).replace("… …", "…") if shown else None


def _trimmed(piece: Span, *, spoken: bool, first: bool) -> Span:
    """Speech without its quotation marks; reported words without the "that" before them."""
    words, start = piece.exact, piece.start
    opening = OPENING.match(words) if spoken else THAT.match(words) if first else None
    if opening:
        start += opening.end()
        words = words[opening.end() :]
    words = words.rstrip(" ,;")
    closing = words[-1:]
    if spoken and closing in CLOSERS and (opening or OPENERS[closing] not in words[:-1]):
        words = words[:-1].rstrip(" ,;")
    return Span(start, start + len(words), words)


def answer_label(claim_link: ClaimLink) -> str:
    """ "Disputes it: ", or "Differs: " for an answer that is only inferred."""
    kind = _shown_type(claim_link)
    return {"disputes": "Disputes it: ", "denies": "Denies it: "}.get(kind, "Differs: ")


def link_words(desk: Desk, claim: Claim) -> str:
    """How the claim stands to others of the article: "Disputed by [c14](claim:c14)."."""
    claims = desk.look.claims
    own = [(ACTIVE[_shown_type(k)], k.claim) for k in claim.links if k.claim in claims]
    other = [
        (PASSIVE[_shown_type(k)], answer.id)
        for answer in claims.values()
        for k in answer.links
        if k.claim == claim.id
    ]
    order = list(claims)
    pairs = sorted(dict.fromkeys(own + other), key=lambda pair: order.index(pair[1]))
    return "".join(f" {words} {link(ident, 'claim', ident)}." for words, ident in pairs)


def _shown_type(claim_link: ClaimLink) -> str:
    inferred = claim_link.basis == "inferred" and claim_link.type in OPPOSING
    return "differs" if inferred else claim_link.type
