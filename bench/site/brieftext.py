"""A made brief in the project's dialect: what the product's own writer makes of the same evidence.

A test holds the two alike, byte for byte; the writer proper would take most of the time.
"""

from __future__ import annotations

from evidence import coverage
from layout import Answered, Layout, Placed
from story import MONTHS, Piece
from world import World

from briefroom.brief.startwith import reading_order
from briefroom.model import BoxUse, Entity, Span

# The key is quoted: a build removes a brief whose line "seed: …" names a seed that is gone.
SEED = '"seed"'
SAID = {"say": "said", "deny": "denied", "report": "reported"}
ACTIVE = {"denies": "Denies", "differs": "Differs from"}
PASSIVE = {"denies": "Denied by", "differs": "Differs from"}
ANSWERS = {"denies": "Denies it: ", "differs": "Differs: "}


def brief_text(layout: Layout, world: World) -> str:
    """The whole file."""
    entities = layout.entities
    glance = [
        "## At a glance", "### What happened", *_happened(layout), "### In dispute", *_disputes(layout),
        "### New here? Start with", *_start_with(layout, world, entities),
        "### What the article does not say", "- No word on what comes next.",
    ]  # fmt: skip
    rest = [
        "## The article", *_paragraphs(layout, world), "## Who is who", *_who(layout, world, entities),
        "## Claims", "\n".join(f"- {_claim(claim)}{_answers(claim)}" for claim in layout.claims),
        "## Timeline", *_timeline(layout),
    ]  # fmt: skip
    return f"{_front(layout, entities)}\n" + "\n\n".join([*glance, *rest]) + "\n"


def _front(layout: Layout, entities: tuple[Entity, ...]) -> str:
    story = layout.story

    def ids(namespace: str) -> str:
        return ", ".join(entity.id for entity in entities if entity.namespace == namespace)

    counted = ", ".join(f"{name}: {count}" for name, count in coverage(layout).items())
    return f"""---
title: {story.headline}
standfirst: {story.standfirst}
date: '{story.day.isoformat()}'
outlet: {story.outlet}
rights: full
{SEED}: {layout.seed}
seed_sha256: {layout.sha256}
actors: [{ids("actor")}]
places: [{ids("place")}]
backgrounds: [{ids("background")}]
status: generated
coverage: {{{counted}}}
---
"""


def _linked(pieces: tuple[Piece, ...], seen: set[str]) -> str:
    """Words with a link on the first name of each entity that is not in ``seen`` yet."""
    parts = []
    for piece in pieces:
        if piece.entity and piece.entity.id not in seen:
            seen.add(piece.entity.id)
            parts.append(f"[{piece.words}]({piece.entity.namespace}:{piece.entity.id})")
        else:
            parts.append(piece.words)
    return "".join(parts)


def _name(entity: Entity | None) -> str:
    return f"[{entity.name}]({entity.namespace}:{entity.id})" if entity else ""


def _happened(layout: Layout) -> list[str]:
    lines = (f"- {_linked(p.sentence.pieces, set())} {p.mark}" for p in layout.sentences[:3])
    return ["\n".join(lines)]


def _disputes(layout: Layout) -> list[str]:
    lines = []
    for answer in layout.claims:
        if answer.saying.answer:
            asked = layout.claims[answer.number - 2]
            lines += [f"- {_claim(asked)}", f"    - {_claim(answer, ANSWERS[answer.saying.answer])}"]
    return ["\n".join(lines)] if lines else []


def _claim(claim: Answered, label: str = "") -> str:
    pieces, saying = claim.placed.sentence.pieces, claim.saying
    words = _linked(pieces[saying.start : saying.end], set())
    who = _name(pieces[saying.speaker].entity)
    if saying.told_to:
        line = f"{who} told {_name(saying.told_to)}: “{words}”."
    elif saying.verb == "report":
        line = f"{who} reported: {words}."
    else:
        line = f"{who} {SAID[saying.verb]}, as reported: {words}."
    return f"[c{claim.number}](claim:c{claim.number}) {label}{line} {claim.placed.mark}"


def _answers(claim: Answered) -> str:
    pairs = [(ACTIVE[kind], other) for kind, other in claim.links]
    pairs += [(PASSIVE[kind], other) for kind, other in claim.backlinks]
    return "".join(f" {words} [c{other}](claim:c{other})." for words, other in dict.fromkeys(pairs))


def _boxes(layout: Layout) -> list[tuple[int, Entity]]:
    return [(placed.paragraph, box) for placed in layout.sentences if (box := placed.sentence.box)]


def _start_with(layout: Layout, world: World, entities: tuple[Entity, ...]) -> list[str]:
    uses = [BoxUse(box.id, paragraph, Span(0, 0, "")) for paragraph, box in _boxes(layout)]
    actors = [entity.id for entity in entities if entity.namespace == "actor"]
    backgrounds = world.knowledge.backgrounds
    ordered = reading_order(uses, actors, world.knowledge)
    return ["\n".join(f"- [{backgrounds[u.background].title}](background:{u.background})" for u in ordered)]


def _paragraphs(layout: Layout, world: World) -> list[str]:
    blocks, boxes = [], _boxes(layout)
    by_paragraph: dict[int, list[Placed]] = {}
    for placed in layout.sentences:
        by_paragraph.setdefault(placed.paragraph, []).append(placed)
    for number, sentences in by_paragraph.items():
        seen: set[str] = set()
        blocks.append(" ".join(f"{_linked(p.sentence.pieces, seen)} {p.mark}" for p in sentences))
        blocks += [_name(box) for paragraph, box in boxes if paragraph == number]
    return blocks


def _who(layout: Layout, world: World, entities: tuple[Entity, ...]) -> list[str]:
    defined = {
        placed.sentence.pieces[
            0
        ].entity.id: f"“{placed.sentence.pieces[placed.sentence.defines].words}” {placed.mark}"
        for placed in layout.sentences
        if placed.sentence.defines >= 0 and placed.sentence.pieces[0].entity
    }
    actors = [entity for entity in entities if entity.namespace == "actor"]
    lines = []
    for entity in sorted(actors, key=lambda entity: entity.kind != "person"):
        known = world.knowledge.actors.get(entity.id)
        lines.append(f"- {_name(entity)}: {known.definition[0].text if known else defined[entity.id]}")
    return ["\n".join(lines)]


def _timeline(layout: Layout) -> list[str]:
    dated = [
        (placed.sentence.event.day, placed.number, placed)
        for placed in layout.sentences
        if placed.sentence.event
    ]
    return ["\n".join(_event(placed) for _, _, placed in sorted(dated, key=lambda row: row[:2]))]


def _event(placed: Placed) -> str:
    event = placed.sentence.event
    if event is None:
        return ""
    when = f"{event.day.day} {MONTHS[event.day.month - 1]} {event.day.year}"
    when = when if event.dated >= 0 else f"reported {when}"
    words = "".join(piece.words for piece in placed.sentence.pieces[event.start : event.end])
    only = f" Only said in [c{placed.claim}](claim:c{placed.claim})." if placed.claim else ""
    return f"- [{when}](event:e{placed.event}): {words}. {placed.mark}{only}"
