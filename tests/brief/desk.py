"""Evidence made by hand: an invented article with every kind of record, anchored by its words."""

from __future__ import annotations

from dataclasses import replace

from briefroom.model import (
    Actor,
    Article,
    Background,
    BoxUse,
    Claim,
    ClaimLink,
    DateMention,
    Definition,
    Entity,
    Event,
    Evidence,
    Gap,
    Knowledge,
    Mention,
    Name,
    Paragraph,
    Rights,
    Sentence,
    Sourced,
    Span,
    Speaker,
    When,
)

DAY = When("2031-05-04", "2031-05-04", "day", "Sunday")
BODY = (
    "Forces loyal to General Ada Orlan seized Port Vane on Sunday. Nobody was hurt.",
    "“We have secured the port,” Tomas Reed, the deputy commander of the pro-Orlan forces, told the "
    "Harbour Gazette. The town was quiet.",
    "Mara Lind of the Reed Council said that Orlan did not hold the whole port.",
)
TITLE = "Orlan forces seize Port Vane"
STANDFIRST = "The Reed Council disputes it"

KNOWLEDGE = Knowledge(
    actors={
        "ada-orlan": Actor(
            "ada-orlan", "person", "Ada Orlan", (Name("Ada Orlan", "canonical"),),
            (Sourced("A general who left the army in 2028", ("hg",)), Sourced("She lives abroad.", ("hg",))),
        ),
    },
    backgrounds={
        "long-march": Background(
            "long-march", "operation", "The Long March", ("Port Vane",), (Sourced("It began.", ("hg",)),)
        ),
    },
)  # fmt: skip


def span(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words), words)


def article_of(body: tuple[str, ...] = BODY, **changes: object) -> Article:
    text, paragraphs = "", []
    kinds = ["headline", "standfirst", *["body"] * len(body)]
    for kind, words in zip(kinds, (TITLE, STANDFIRST, *body), strict=True):
        text += "\n\n" * bool(text)
        paragraphs.append(Paragraph(kind, len(text), len(text) + len(words), 0, len(words)))  # type: ignore[arg-type]
        text += words
    article = Article(
        "port", "seeds/port.txt", "f00", text, tuple(paragraphs), title=TITLE, standfirst=STANDFIRST,
        outlet="Harbour Gazette", published=DAY, url="https://gazette.example/port",
    )  # fmt: skip
    return replace(article, **changes)  # type: ignore[arg-type]


def evidence_of(body: tuple[str, ...] = BODY, rights: Rights | None = None, **changes: object) -> Evidence:
    """The records of the invented article, as far as ``body`` still has their words."""
    article = article_of(body, rights=rights, **changes)
    text = article.text
    claims = _claims(text)
    return Evidence(
        article=article,
        mentions=_mentions(text),
        entities=ENTITIES,
        dates=tuple(DateMention(span(text, w), DAY) for w in ["Sunday"] if w in text),
        claims=claims,
        definitions=tuple(
            Definition("tomas-reed", span(text, words), rule="appositive")
            for words in ["the deputy commander of the pro-Orlan forces"]
            if words in text
        ),
        events=tuple(
            Event("e1", words, DAY, span(text, words), "port-vane", ("ada-orlan",))
            for words in ["Forces loyal to General Ada Orlan seized Port Vane on Sunday"]
            if words in text
        ),
        sentences=_sentences(article, claims),
        key_points=("s1",),
        boxes=tuple(
            BoxUse("long-march", 2, span(text, words, article.paragraphs[2].start))
            for words in ["Port Vane"]
            if words in text[article.paragraphs[2].start :]
        ),
        gaps=(Gap("casualties", "Violence is reported, but no casualty figure."),),
    )


ENTITIES = (
    Entity("ada-orlan", "Ada Orlan", "person", "actor", True, ("Ada Orlan", "Orlan")),
    Entity("port-vane", "Port Vane", "place", "place", False, ("Port Vane",)),
    Entity("tomas-reed", "Tomas Reed", "person", "actor", False, ("Tomas Reed",)),
    Entity("harbour-gazette", "Harbour Gazette", "media", "actor", False, ("Harbour Gazette",)),
    Entity("mara-lind", "Mara Lind", "person", "actor", False, ("Mara Lind",), confidence=0.7),
    Entity("reed-council", "Reed Council", "government_body", "actor", False, ("Reed Council",)),
)


def _mentions(text: str) -> tuple[Mention, ...]:
    found: dict[int, Mention] = {}
    for entity in ENTITIES:
        for words in entity.surfaces:
            at = text.find(words)
            while at >= 0:
                mention = Mention(Span(at, at + len(words), words), entity.kind, entity.id)
                old = found.get(at)
                if old is None or old.span.end < mention.span.end:
                    found[at] = mention
                at = text.find(words, at + 1)
    inside = [m for m in found.values() if not any(
        o is not m and o.span.start <= m.span.start and m.span.end <= o.span.end for o in found.values()
    )]  # fmt: skip
    return tuple(sorted(inside, key=lambda m: m.span.start))


def _claims(text: str) -> tuple[Claim, ...]:
    claims: list[Claim] = []
    if "“We have secured the port,”" in text:
        speaker = Speaker(span(text, "Tomas Reed"), "tomas-reed", "Tomas Reed", "named")
        claims.append(
            Claim("c1", (span(text, "“We have secured the port,”"),), "direct", speaker, verb="tell",
                  told_to="harbour-gazette", status="contested", about=("port-vane",))
        )  # fmt: skip
    if "Mara Lind of the Reed Council said that" in text:
        speaker = Speaker(span(text, "Mara Lind"), "mara-lind", "Mara Lind", "named", confidence=0.9)
        start = text.index("that Orlan")
        content = Span(start, text.index(".", start), text[start : text.index(".", start)])
        links = (ClaimLink("differs", "c1", "inferred"),) if claims else ()
        claims.append(
            Claim(f"c{len(claims) + 1}", (content,), "indirect", speaker, links=links, confidence=0.8)
        )
    return tuple(claims)


def _sentences(article: Article, claims: tuple[Claim, ...]) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind not in ("body", "quote"):
            continue
        at = paragraph.start
        while at < paragraph.end:
            stop = article.text.find(". ", at, paragraph.end)
            end = stop + 1 if stop >= 0 else paragraph.end
            own = tuple(c.id for c in claims if at <= c.start < end)
            found.append(Sentence(f"s{len(found) + 1}", article.span(at, end), index, claims=own))
            at = end + 1
    return tuple(found)
