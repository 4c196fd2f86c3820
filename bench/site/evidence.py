"""The evidence beside a made brief, as a build leaves it: the same bytes as the product's own writer gives.

Written from templates, because the writer proper takes longer for one brief than all of its other files
together. A test holds the two alike.
"""

from __future__ import annotations

from hashlib import sha256

from layout import Answered, Layout, Placed
from story import Piece

from briefroom.model import Entity

SURE = "0.95"
FORCES = {"deny": "deny"}  # all other verbs just say
OUTLETS = frozenset({"media"})


def evidence_json(layout: Layout) -> str:
    """The text of the evidence file."""
    parts = [("article", _article(layout))]
    boxes = [_box(placed) for placed in layout.sentences if placed.sentence.box]
    parts += _listed("boxes", boxes)
    parts += _listed("claims", [_claim(layout, claim) for claim in layout.claims])
    parts += [("coverage", _coverage(layout))]
    parts += _listed("dates", [_date(layout, placed) for placed in layout.sentences if _is_dated(placed)])
    parts += _listed("definitions", [_definition(p) for p in layout.sentences if p.sentence.defines >= 0])
    parts += [("digests", _digests(layout))]
    parts += _listed("entities", [_entity(entity) for entity in layout.entities])
    parts += _listed("events", [_event(layout, placed) for placed in layout.sentences if placed.event])
    parts += [
        (
            "gaps",
            '[\n    {\n      "kind": "casualties",\n      "text": "No word on what comes next."\n    }\n  ]',
        )
    ]
    parts += _listed("key_points", [f'    "s{number}"' for number in (1, 2, 3)])
    parts += _listed("mentions", _mentions(layout))
    parts += _listed("sentences", [_sentence(placed) for placed in layout.sentences])
    parts += [("version", "1")]
    return "{\n" + ",\n".join(f'  "{name}": {value}' for name, value in parts) + "\n}\n"


def _listed(name: str, records: list[str]) -> list[tuple[str, str]]:
    return [(name, "[\n" + ",\n".join(records) + "\n  ]")] if records else []


def _span(start: int, end: int, exact: str, pad: str) -> str:
    return f'{{\n{pad}  "end": {end},\n{pad}  "exact": "{exact}",\n{pad}  "start": {start}\n{pad}}}'


def _piece(placed: Placed, index: int, pad: str) -> str:
    start, end = placed.starts[index], placed.starts[index + 1]
    return _span(start, end, placed.sentence.pieces[index].words, pad)


def _words(placed: Placed, start: int, end: int) -> str:
    return "".join(piece.words for piece in placed.sentence.pieces[start:end])


def _article(layout: Layout) -> str:
    story, day = layout.story, layout.story.day.isoformat()
    paragraphs = ",\n".join(
        f'      {{\n        "end": {end},\n        "kind": "{kind}",\n        "seed_end": {end},\n'
        f'        "seed_start": {start},\n        "start": {start}\n      }}'
        for kind, start, end in layout.paragraphs
    )
    text = layout.text.replace("\n", "\\n")
    return f"""{{
    "id": "story-{story.number}",
    "outlet": "{story.outlet}",
    "paragraphs": [
{paragraphs}
    ],
    "published": {{
      "end": "{day}",
      "precision": "day",
      "start": "{day}",
      "text": "{day}"
    }},
    "rights": "full",
    "seed": "{layout.seed}",
    "sha256": "{layout.sha256}",
    "standfirst": "{story.standfirst}",
    "text": "{text}",
    "title": "{story.headline}"
  }}"""


def _box(placed: Placed) -> str:
    box = placed.sentence.box
    index = next(i for i, piece in enumerate(placed.sentence.pieces) if piece.entity is box)
    return (
        f'    {{\n      "background": "{box.id if box else ""}",\n      "paragraph": {placed.paragraph},\n'
        f'      "span": {_piece(placed, index, "      ")}\n    }}'
    )


def _about(pieces: tuple[Piece, ...]) -> str:
    idents = dict.fromkeys(piece.entity.id for piece in pieces if piece.entity)
    if not idents:
        return ""
    return '      "about": [\n' + ",\n".join(f'        "{ident}"' for ident in idents) + "\n      ],\n"


def _links(claim: Answered) -> str:
    if not claim.links:
        return ""
    records = [_link(claim, kind, other) for kind, other in claim.links]
    return '      "links": [\n' + ",\n".join(records) + "\n      ],\n"


def _link(claim: Answered, kind: str, other: int) -> str:
    basis, rule, span = "inferred", "numbers", ""
    if kind == "denies":
        basis, rule = "explicit", "deny"
        span = f'          "span": {_piece(claim.placed, claim.saying.cue, "          ")},\n'
    return (
        f'        {{\n          "basis": "{basis}",\n          "claim": "c{other}",\n'
        f'          "rule": "{rule}",\n{span}          "type": "{kind}"\n        }}'
    )


def _claim(layout: Layout, claim: Answered) -> str:
    placed, saying = claim.placed, claim.saying
    pieces = placed.sentence.pieces
    start, end = placed.starts[saying.start], placed.starts[saying.end]
    exact = _words(placed, saying.start, saying.end)
    force = f'      "force": "{FORCES[saying.verb]}",\n' if saying.verb in FORCES else ""
    status = "" if claim.status == "single" else f'      "status": "{claim.status}",\n'
    told = f'      "told_to": "{saying.told_to.id}",\n' if saying.told_to else ""
    mode, rule = ("direct", "quotation") if saying.direct else ("indirect", "that")
    return (
        f'    {{\n{_about(pieces[saying.start : saying.end])}      "confidence": {SURE},\n'
        f'      "content": [\n        {_span(start, end, exact, "        ")}\n      ],\n'
        f'      "cue": {_piece(placed, saying.cue, "      ")},\n{force}      "id": "c{claim.number}",\n'
        f'{_links(claim)}      "mode": "{mode}",\n      "rule": "{rule}",\n'
        f'      "speaker": {_speaker(placed, saying.speaker)},\n'
        f'{status}{told}      "verb": "{saying.verb}"\n    }}'
    )


def _speaker(placed: Placed, index: int) -> str:
    entity = placed.sentence.pieces[index].entity
    ident, name = (entity.id, entity.name) if entity else ("", "")
    kind = "outlet" if entity and entity.kind in OUTLETS else "named"
    return (
        f'{{\n        "confidence": {SURE},\n        "entity_id": "{ident}",\n        "kind": "{kind}",\n'
        f'        "name": "{name}",\n        "span": {_piece(placed, index, "        ")}\n      }}'
    )


def _coverage(layout: Layout) -> str:
    counts = sorted(coverage(layout).items())
    return "{\n" + ",\n".join(f'    "{name}": {count}' for name, count in counts) + "\n  }"


def coverage(layout: Layout) -> dict[str, int]:
    """How much of the article was understood, in the order in which briefs tell it."""
    names = sum(bool(piece.entity) for p in layout.sentences for piece in p.sentence.pieces)
    names += sum(bool(piece.entity) for piece in layout.story.title)
    quoted = sum(claim.saying.direct for claim in layout.claims)
    return {
        "paragraphs": len(layout.paragraphs), "sentences": len(layout.sentences),
        "names": names, "linked": names,
        "quotations": quoted, "quotations_with_speaker": quoted, "claims": len(layout.claims),
    }  # fmt: skip


def _is_dated(placed: Placed) -> bool:
    return placed.sentence.event is not None and placed.sentence.event.dated >= 0


def _date(layout: Layout, placed: Placed) -> str:
    event = placed.sentence.event
    index = event.dated if event else 0
    return (
        f'    {{\n      "confidence": {SURE},\n      "rule": "month_day",\n'
        f'      "span": {_piece(placed, index, "      ")},\n      "when": {_when(layout, placed)}\n    }}'
    )


def _when(layout: Layout, placed: Placed) -> str:
    event, published = placed.sentence.event, layout.story.day.isoformat()
    day = event.day.isoformat() if event else published
    text = placed.sentence.pieces[event.dated].words if event and event.dated >= 0 else ""
    lines = [f'"anchor": "{published}"', f'"end": "{day}"', '"precision": "day"']
    lines += [] if text else ['"qualifier": "reported"']
    lines += [f'"start": "{day}"', *([f'"text": "{text}"'] if text else [])]
    return "{\n" + ",\n".join(f"        {line}" for line in lines) + "\n      }"


def _definition(placed: Placed) -> str:
    index = placed.sentence.defines
    who = placed.sentence.pieces[0].entity
    return (
        f'    {{\n      "confidence": {SURE},\n      "entity_id": "{who.id if who else ""}",\n'
        f'      "rule": "after",\n'
        f'      "span": {_piece(placed, index, "      ")}\n    }}'
    )


def _digests(layout: Layout) -> str:
    words: dict[str, str] = {}
    for placed in layout.sentences:
        words[f"s{placed.number}"] = placed.sentence.text
        event = placed.sentence.event
        if event:
            words[f"e{placed.event}"] = f"{_words(placed, event.start, event.end)} {placed.sentence.text}"
    for claim in layout.claims:
        speaker = claim.placed.sentence.pieces[claim.saying.speaker].entity
        said = _words(claim.placed, claim.saying.start, claim.saying.end)
        words[f"c{claim.number}"] = f"{said} {speaker.name if speaker else ''}"
    lines = (f'    "{i}": "{sha256(words[i].encode()).hexdigest()[:12]}"' for i in sorted(words))
    return "{\n" + ",\n".join(lines) + "\n  }"


def _entity(entity: Entity) -> str:
    surfaces = ",\n".join(f'        "{words}"' for words in entity.surfaces)
    return (
        f'    {{\n      "id": "{entity.id}",\n      "kind": "{entity.kind}",\n'
        f'      "known": {"true" if entity.known else "false"},\n      "name": "{entity.name}",\n'
        f'      "namespace": "{entity.namespace}",\n      "surfaces": [\n{surfaces}\n      ]\n    }}'
    )


def _event(layout: Layout, placed: Placed) -> str:
    event, sentence = placed.sentence.event, placed.sentence
    if event is None:
        return ""
    claim = f'      "claim": "c{placed.claim}",\n' if placed.claim else ""
    who = next(p.entity.id for p in sentence.pieces if p.entity and p.entity.namespace == "actor")
    return (
        f'    {{\n{claim}      "confidence": {SURE},\n      "id": "e{placed.event}",\n'
        f'      "participants": [\n        "{who}"\n      ],\n'
        f'      "place": "{event.place.id}",\n      "rule": "verb",\n'
        f'      "span": {_span(placed.starts[0], placed.end, sentence.text, "      ")},\n'
        f'      "title": "{_words(placed, event.start, event.end)}",\n'
        f'      "when": {_when(layout, placed)}\n    }}'
    )


def _mentions(layout: Layout) -> list[str]:
    found, at = [], 0
    for piece in layout.story.title:
        if piece.entity:
            found.append(_mention(piece.entity, at, piece.words))
        at += len(piece.words)
    for placed in layout.sentences:
        for start, piece in zip(placed.starts, placed.sentence.pieces, strict=False):
            if piece.entity:
                found.append(_mention(piece.entity, start, piece.words))
    return found


def _mention(entity: Entity, start: int, words: str) -> str:
    rule = "knowledge" if entity.known else "name"
    span = _span(start, start + len(words), words, "      ")
    return (
        f'    {{\n      "entity_id": "{entity.id}",\n      "kind": "{entity.kind}",\n'
        f'      "rule": "{rule}",\n      "span": {span}\n    }}'
    )


def _sentence(placed: Placed) -> str:
    claims = f'      "claims": [\n        "c{placed.claim}"\n      ],\n' if placed.claim else ""
    return (
        f'    {{\n{claims}      "id": "s{placed.number}",\n      "paragraph": {placed.paragraph},\n'
        f'      "span": {_span(placed.starts[0], placed.end, placed.sentence.text, "      ")}\n    }}'
    )
