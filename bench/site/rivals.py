"""What the shapes of other generators share: a story and an entry as plain data, the article's Markdown.

Their themes show what ours shows (cards, boxes, claims with their answers, every sentence with its
neighbours, dossiers with every mention), so the data for it stands in the front matter, as a user of
theirs would put it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from layout import Answered, Layout, Placed
from story import MONTHS
from world import World

from briefroom.model import Actor, Background, Knowledge, Place, Sourced

FOLDERS = {"actor": "actors", "place": "places", "background": "backgrounds"}
AROUND = 45  # characters shown beside a mention
VERBS = {"say": "said", "deny": "denied", "report": "reported", "tell": "told"}
Data = dict[str, Any]


@lru_cache(maxsize=1)
def story_data(layout: Layout) -> Data:
    """All that a brief's page shows beside the article, ready for JSON; worked out once for all shapes."""
    story, entities = layout.story, layout.entities
    known = {space: [e.id for e in entities if e.known and e.namespace == space] for space in FOLDERS}
    claims = [_claim(claim, layout.claims) for claim in layout.claims]
    events = [_event(placed) for placed in layout.sentences if placed.sentence.event]
    return {
        "title": story.headline,
        "date": story.day.isoformat(),
        "standfirst": story.standfirst,
        "outlet": story.outlet,
        "year": story.day.year,
        **{folder: known[space] for space, folder in FOLDERS.items()},
        "strangers": [_stranger(p) for p in layout.sentences if p.sentence.defines >= 0],
        "lines": [{"n": p.number, "p": p.paragraph - 1, "t": p.sentence.text} for p in layout.sentences],
        "mentions": _mentions(layout),
        "claims": claims,
        "events": events,
        "claims_of": _index([(claim["who"], *claim["about"]) for claim in claims]),
        "events_of": _index([(event["place"], *event["actors"]) for event in events]),
        "gaps": ["No word on what comes next."],
    }


def article_markdown(layout: Layout, root: str, box: str) -> str:
    """The annotated article: names linked once a paragraph below ``root``, marks, and each background
    after the paragraph that calls for it, as ``box`` (with a place for its id)."""
    blocks: list[str] = []
    for number, paragraph in enumerate(layout.story.paragraphs):
        seen: set[str] = set()
        placed = [p for p in layout.sentences if p.paragraph == number + 2]
        blocks.append(" ".join(_annotated(p, seen, root) for p in placed))
        blocks += [box.format(sentence.box.id) for sentence in paragraph if sentence.box]
    return "\n\n".join(blocks) + "\n"


def entry_tables(knowledge: Knowledge) -> tuple[tuple[str, Mapping[str, Actor | Place | Background]], ...]:
    """The kinds of entries that have pages: the folder's name, and the entries by id."""
    return (
        ("actors", knowledge.actors),
        ("places", knowledge.places),
        ("backgrounds", knowledge.backgrounds),
    )


def entry_data(world: World, entry: Actor | Place | Background) -> Data:
    """An entry of the knowledge, ready for JSON."""
    sentences = _sentences_of(entry)
    idents = dict.fromkeys(ident for sentence in sentences for ident in sentence.sources)
    sources = [world.knowledge.sources[ident] for ident in idents]
    data: Data = {
        "id": entry.id,
        "title": entry.title if isinstance(entry, Background) else entry.name,
        "kind": entry.kind,
        "as_of": entry.as_of,
        "definition": sentences[0].text,
        "sentences": [sentence.text for sentence in sentences],
        "sources": [{"outlet": s.outlet, "title": s.title, "url": s.url, "date": s.date} for s in sources],
    }
    if isinstance(entry, Actor):
        data["roles"] = [{"title": r.title, "org": r.org, "from": r.start} for r in entry.roles]
        data["ties"] = [{"type": r.type, "target": r.target, "from": r.start} for r in entry.relations]
        data["aliases_"] = [name.text for name in entry.names if name.type == "alias"]
    if isinstance(entry, Background):
        data["rows"] = [
            {"attribute": r.attribute, "left": r.left.text, "right": r.right.text} for r in entry.rows
        ]
    if isinstance(entry, Place) and entry.lat is not None:
        data["lat"] = f"{entry.lat}, {entry.lon}"
    return data


def _sentences_of(entry: Actor | Place | Background) -> tuple[Sourced, ...]:
    own = (*entry.sentences, *entry.naming) if isinstance(entry, Background) else entry.definition
    return (*own, *entry.later)


def _annotated(placed: Placed, seen: set[str], root: str) -> str:
    parts = []
    for piece in placed.sentence.pieces:
        entity = piece.entity
        if entity and entity.known and entity.id not in seen:
            seen.add(entity.id)
            parts.append(f"[{piece.words}]({root}{FOLDERS[entity.namespace]}/{entity.id}/)")
        else:
            parts.append(piece.words)
    anchor = f"c{placed.claim}" if placed.claim else f"s{placed.number}"
    return f"{''.join(parts)} [{placed.number}](#{anchor})"


def _index(records: list[tuple[str, ...]]) -> dict[str, list[int]]:
    """Which records have to do with an id, by number: a dossier of thousands looks at no others."""
    found: dict[str, list[int]] = {}
    for number, idents in enumerate(records):
        for ident in dict.fromkeys(idents):
            found.setdefault(ident, []).append(number)
    return found


def _stranger(placed: Placed) -> Data:
    pieces = placed.sentence.pieces
    return {"name": pieces[0].words, "words": pieces[placed.sentence.defines].words, "n": placed.number}


def _mentions(layout: Layout) -> dict[str, list[Data]]:
    found: dict[str, list[Data]] = {}
    text = layout.text
    for placed in layout.sentences:
        for start, piece in zip(placed.starts, placed.sentence.pieces, strict=False):
            if piece.entity and piece.entity.known:
                end = start + len(piece.words)
                found.setdefault(piece.entity.id, []).append({
                    "n": placed.number, "p": placed.paragraph - 1, "words": piece.words,
                    "before": text[max(placed.starts[0], start - AROUND) : start],
                    "after": text[end : min(placed.end, end + AROUND)],
                })  # fmt: skip
    return found


def _said(claim: Answered) -> str:
    return "".join(
        piece.words for piece in claim.placed.sentence.pieces[claim.saying.start : claim.saying.end]
    )


def _speaker(claim: Answered) -> tuple[str, str]:
    entity = claim.placed.sentence.pieces[claim.saying.speaker].entity
    return (entity.id, entity.name) if entity else ("", "")


def _claim(claim: Answered, claims: tuple[Answered, ...]) -> Data:
    ident, name = _speaker(claim)
    pieces = claim.placed.sentence.pieces[claim.saying.start : claim.saying.end]
    against = dict.fromkeys((*claim.links, *claim.backlinks))
    links = [
        {
            "kind": kind,
            "claim": f"c{other}",
            "name": _speaker(claims[other - 1])[1],
            "words": _said(claims[other - 1]),
        }
        for kind, other in against
    ]
    return {
        "id": f"c{claim.number}", "n": claim.placed.number, "p": claim.placed.paragraph - 1, "who": ident,
        "name": name, "verb": VERBS[claim.saying.verb], "words": _said(claim), "status": claim.status,
        "about": [piece.entity.id for piece in pieces if piece.entity], "links": links,
    }  # fmt: skip


def _event(placed: Placed) -> Data:
    event, pieces = placed.sentence.event, placed.sentence.pieces
    if event is None:
        return {}
    day = event.day
    when = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    return {
        "day": day.isoformat(), "when": when if event.dated >= 0 else f"reported {when}",
        "at": round((day.month - 1 + day.day / 31) * 10, 1), "n": placed.number, "p": placed.paragraph - 1,
        "words": "".join(piece.words for piece in pieces[event.start : event.end]), "place": event.place.id,
        "actors": [p.entity.id for p in pieces if p.entity and p.entity.namespace == "actor"],
    }  # fmt: skip
