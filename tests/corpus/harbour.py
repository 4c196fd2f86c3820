"""An invented harbour war in records: briefs made from a few sentences, without a model.

Names are found by their wording; a claim is a stretch of the text with its speaker.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from briefroom.model import (
    Actor,
    ActorRelation,
    Article,
    Background,
    Brief,
    Claim,
    DateMention,
    Definition,
    Entity,
    Event,
    Evidence,
    Knowledge,
    Mention,
    Name,
    Paragraph,
    Place,
    Relation,
    Sentence,
    Sourced,
    Span,
    Speaker,
    When,
)

SAID = ("hg-0504",)
KINDS = {
    "Orlan": ("orlan", "person"),
    "Northern Guard": ("guard", "armed_group"),
    "Reed Council": ("council", "government_body"),
    "Tide League": ("league", "armed_group"),
    "Harbour Gazette": ("gazette", "media"),
    "Sand Gate": ("sand-gate", "place"),
    "Saltgate": ("sand-gate", "place"),
    "Port Vane": ("port-vane", "place"),
    "Zarnia": ("zarnia", "place"),
}
DAYS = {"Saturday": "2031-05-03", "Sunday": "2031-05-04", "Monday": "2031-05-05"}


def knowledge() -> Knowledge:
    """Orlan leads the Guard, which opposes the League; the League supports the Council."""

    def actor(ident: str, kind: str, name: str, *relations: tuple[str, str]) -> Actor:
        ties = tuple(ActorRelation(t, target, sources=SAID) for t, target in relations)
        definition = (Sourced(f"{name} is known.", SAID),)
        return Actor(ident, kind, name, (Name(name, "canonical"),), definition, relations=ties)  # type: ignore[arg-type]

    actors = (
        actor("orlan", "person", "Ada Orlan", ("leads", "guard")),
        actor("guard", "armed_group", "Northern Guard", ("opposes", "league")),
        actor("league", "armed_group", "Tide League", ("supports", "council")),
        actor("council", "government_body", "Reed Council"),
        actor("gazette", "media", "Harbour Gazette"),
    )
    places = (
        Place("sand-gate", "crossing", "Sand Gate", (Name("Sand Gate", "canonical"), Name("Saltgate"))),
        Place("port-vane", "port", "Port Vane", (Name("Port Vane", "canonical"),), country="zarnia"),
        Place("zarnia", "country", "Zarnia", (Name("Zarnia", "canonical"),)),
    )  # fmt: skip
    truce = Background(
        "truce", "agreement", "The May truce", ("May truce",), (Sourced("A truce.", SAID),), start="2031-05"
    )
    return Knowledge({a.id: a for a in actors}, {p.id: p for p in places}, {truce.id: truce})


@dataclass(frozen=True)
class Said:
    """A claim: the words in the text, and whose they are ("" for nobody known)."""

    words: str
    speaker: str = ""
    name: str = "An official"
    verb: str = "say"
    told_to: str | None = None
    confidence: float = 1.0


@dataclass(frozen=True)
class Draft:
    """What a test says of a brief."""

    text: str
    outlet: str = "Harbour Gazette"
    day: str | None = "2031-05-04"
    claims: tuple[Said, ...] = ()
    strangers: dict[str, tuple[str, str]] = field(default_factory=dict)  # wording → id, kind
    described: tuple[tuple[str, str, str], ...] = ()  # relation: a, sign, b
    agency: str = ""


def brief(slug: str, draft: Draft) -> Brief:
    """A brief whose article is ``draft.text``, a paragraph a line."""
    text = "\n\n".join(draft.text.split("\n"))
    paragraphs, at = [], 0
    for line in text.split("\n\n"):
        paragraphs.append(Paragraph("body", at, at + len(line), at, at + len(line)))
        at += len(line) + 2
    published = When(draft.day, draft.day, "day") if draft.day else When(None, None, "unknown")
    article = Article(slug, f"seeds/{slug}.txt", "0", text, tuple(paragraphs), published=published)
    mentions, entities = _names(article, draft)
    sentences = _sentences(article)
    evidence = Evidence(
        article,
        mentions,
        entities,
        dates=tuple(_dates(article, draft.day)),
        claims=tuple(_claim(article, n, said) for n, said in enumerate(draft.claims, 1)),
        relations=tuple(
            Relation(a, sign, b, "loyal to", article.span(0, 1), rule="description")  # type: ignore[arg-type]
            for a, sign, b in draft.described
        ),
        sentences=sentences,
    )
    return Brief(
        slug, f"content/briefs/{slug}.md", slug, "", published, draft.outlet, "", None, article.seed, "0",
        (), (), (), "generated", "", evidence, agency=draft.agency,
    )  # fmt: skip


def with_records(one: Brief, **records: object) -> Brief:
    """The brief with other records of its evidence."""
    return replace(one, evidence=replace(one.evidence, **records))  # type: ignore[arg-type]


def event(one: Brief, words: str, when: When, ident: str = "e1", place: str | None = None) -> Event:
    """An event titled with words of the text."""
    return Event(ident, words, when, span_of(one.evidence.article, words), place)


def definition(one: Brief, entity: str, words: str) -> Definition:
    """The article's words on an entity."""
    return Definition(entity, span_of(one.evidence.article, words))


def span_of(article: Article, words: str) -> Span:
    """Where ``words`` stand for the first time."""
    start = article.text.index(words)
    return article.span(start, start + len(words))


def _names(article: Article, draft: Draft) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    mentions: list[Mention] = []
    entities: dict[str, Entity] = {}
    wordings = {
        **{w: (*v, True) for w, v in KINDS.items()},
        **{w: (*v, False) for w, v in draft.strangers.items()},
    }
    for wording, (ident, kind, known) in wordings.items():
        start = article.text.find(wording)
        while start >= 0:
            layer = "actor" if wording in draft.strangers and " " in wording else "name"
            span = article.span(start, start + len(wording))
            mentions.append(Mention(span, kind, ident, layer))  # type: ignore[arg-type]
            space = "place" if kind == "place" else "actor"
            entities.setdefault(ident, Entity(ident, wording, kind, space, known, (wording,)))  # type: ignore[arg-type]
            start = article.text.find(wording, start + 1)
    for wording, (ident, kind) in KINDS.items():  # whoever speaks is an entity, though only "it" is written
        if ident in {said.speaker for said in draft.claims}:
            entities.setdefault(ident, Entity(ident, wording, kind, "actor", True))  # type: ignore[arg-type]
    return tuple(sorted(mentions, key=lambda m: m.span.start)), tuple(entities.values())


def _sentences(article: Article) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for index, paragraph in enumerate(article.paragraphs):
        at = paragraph.start
        for piece in article.text[paragraph.start : paragraph.end].split(". "):
            end = min(at + len(piece) + 1, paragraph.end)
            found.append(Sentence(f"s{len(found) + 1}", article.span(at, end), index))
            at += len(piece) + 2
    return tuple(found)


def _dates(article: Article, anchor: str | None) -> list[DateMention]:
    return [
        DateMention(span_of(article, word), When(day, day, "day", word, anchor=anchor))
        for word, day in DAYS.items()
        if anchor and word in article.text
    ]


def _claim(article: Article, number: int, said: Said) -> Claim:
    speaker = Speaker(None, said.speaker or None, said.name, "named" if said.speaker else "anonymous")
    span = span_of(article, said.words)
    return Claim(
        f"c{number}",
        (span,),
        "indirect",
        speaker,
        verb=said.verb,
        told_to=said.told_to,
        confidence=said.confidence,
    )
