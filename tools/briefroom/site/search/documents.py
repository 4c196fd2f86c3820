"""What can be found: briefs, claims, actors, places and backgrounds, each as one document.

A document names the entities it speaks of, so that any spelling of a name finds it. Where the rights of a
brief allow no full text, only what its page shows is searched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefroom.brief.masking import MASK
from briefroom.corpus import LedgerClaim
from briefroom.model import Actor, Background, Brief, Claim, Knowledge, Place
from briefroom.site.data import SiteData, url
from briefroom.site.notes import notes_of
from briefroom.site.search.plain import plain_text


@dataclass(frozen=True, slots=True)
class Document:
    """One thing that can be found. ``entities`` maps ids to how often the document names them."""

    path: str
    kind: str  # brief|claim|actor|place|background
    title: str
    text: str
    names: tuple[str, ...] = ()
    entities: tuple[tuple[str, int], ...] = ()
    about: str = ""  # the entity whose own page this is
    date: str = ""  # ISO day, month or year
    outlet: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity of the knowledge. ``spellings`` are sure to mean it, its name first; ``weak`` may."""

    id: str
    kind: str  # actor|place|background
    name: str
    spellings: tuple[str, ...]
    weak: tuple[str, ...] = ()


def documents(data: SiteData) -> tuple[Document, ...]:
    """Everything the site shows, in a fixed order: what a reader most likely wants comes first."""
    return (
        *(_actor(actor) for _, actor in sorted(data.knowledge.actors.items())),
        *(_place(place) for _, place in sorted(data.knowledge.places.items())),
        *(_background(background) for _, background in sorted(data.knowledge.backgrounds.items())),
        *(_brief(brief, data) for brief in data.briefs),
        *(claim for brief in data.briefs for claim in _claims(brief, data)),
    )


def named(data: SiteData) -> tuple[Named, ...]:
    """Every entity that a query may spell, by id."""
    knowledge = data.knowledge
    found = [_named(kind, entry) for kind, entry in _entries(knowledge)]
    found += [Named(b.id, "background", b.title, (b.title,)) for b in knowledge.backgrounds.values()]
    return tuple(sorted(found, key=lambda entry: entry.id))


def _entries(knowledge: Knowledge) -> Iterator[tuple[str, Actor | Place]]:
    yield from (("actor", actor) for actor in knowledge.actors.values())
    yield from (("place", place) for place in knowledge.places.values())


def _named(kind: str, entry: Actor | Place) -> Named:
    sure = tuple(name.text for name in entry.names if name.type != "weak")
    weak = tuple(name.text for name in entry.names if name.type == "weak")
    return Named(entry.id, kind, entry.name, sure, weak)


def _actor(actor: Actor) -> Document:
    sentences = " ".join(sentence.text for sentence in (*actor.definition, *actor.later))
    roles = " · ".join(role.title for role in actor.roles)
    return Document(
        url("actor", actor.id), "actor", actor.name, "\n".join(filter(None, (sentences, roles))),
        names=tuple(name.text for name in actor.names[1:]), entities=((actor.id, 1),), about=actor.id,
    )  # fmt: skip


def _place(place: Place) -> Document:
    sentences = " ".join(sentence.text for sentence in (*place.definition, *place.later))
    return Document(
        url("place", place.id), "place", place.name, sentences,
        names=tuple(name.text for name in place.names[1:]), entities=((place.id, 1),), about=place.id,
    )  # fmt: skip


def _background(background: Background) -> Document:
    sentences = [s.text for s in (*background.sentences, *background.naming, *background.later)]
    cells = [f"{row.attribute}: {row.left.text} / {row.right.text}" for row in background.rows]
    spoken_of = (background.id, *background.actors, *background.places, *background.sides)
    return Document(
        url("background", background.id), "background", background.title, "\n".join((*sentences, *cells)),
        entities=tuple((ident, 1) for ident in dict.fromkeys(spoken_of)), about=background.id,
        date=background.start,
    )  # fmt: skip


def _brief(brief: Brief, data: SiteData) -> Document:
    counts = Counter(m.entity_id for m in brief.evidence.mentions if m.entity_id)
    text = (plain_text(brief, publish=data.publish), *notes_of(brief, data.knowledge))
    return Document(
        url("brief", brief.slug), "brief", brief.title, "\n".join(filter(None, text)),
        entities=tuple(sorted(counts.items())), date=brief.date.value or "", outlet=brief.outlet,
        status=_status(brief.evidence.claims),
    )  # fmt: skip


def _status(claims: tuple[Claim, ...]) -> str:
    return "contested" if any(claim.status in {"contested", "denied"} for claim in claims) else ""


def _claims(brief: Brief, data: SiteData) -> Iterator[Document]:
    if data.publish and brief.rights is None:
        return
    for entry in data.corpus.claims.values():
        if entry.brief is brief and MASK not in entry.claim.text:
            yield _claim(entry)


def _claim(entry: LedgerClaim) -> Document:
    claim, brief = entry.claim, entry.brief
    spoken_of = dict.fromkeys(filter(None, (claim.speaker.entity_id, *claim.about)))
    title = f"“{claim.text}”" if claim.mode == "direct" else claim.text
    return Document(
        f"{url('brief', brief.slug)}#{claim.id}", "claim", title, claim.speaker.name,
        entities=tuple((ident, 1) for ident in spoken_of), date=brief.date.value or "",
        outlet=brief.outlet, status=entry.status,
    )  # fmt: skip
