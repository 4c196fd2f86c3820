"""Invented articles and knowledge for the tests of names."""

from __future__ import annotations

from briefroom.model import (
    Actor,
    Article,
    Background,
    Distinct,
    Entity,
    Knowledge,
    Mention,
    Name,
    Paragraph,
    Place,
)
from briefroom.understand.names import find_names


def article_of(*paragraphs: str, headline: str = "") -> Article:
    """An article of body paragraphs, with a headline where one is given."""
    text, records = "", []
    for kind, words in [*([("headline", headline)] if headline else []), *(("body", p) for p in paragraphs)]:
        text += "\n\n" * bool(text)
        records.append(Paragraph(kind, len(text), len(text) + len(words), 0, 0))  # type: ignore[arg-type]
        text += words
    return Article("a", "seeds/a.txt", "0", text, tuple(records))


class Found:
    """What was found, by wording."""

    def __init__(self, article: Article, knowledge: Knowledge | None = None) -> None:
        self.article = article
        self.mentions, self.entities = find_names(article, knowledge or Knowledge())

    def mention(self, words: str, nth: int = 0) -> Mention:
        return [m for m in self.mentions if m.span.exact == words][nth]

    def ids(self, words: str) -> list[str | None]:
        return [m.entity_id for m in self.mentions if m.span.exact == words]

    def kind(self, words: str) -> str:
        return self.mention(words).kind

    def entity(self, ident: str) -> Entity:
        return next(e for e in self.entities if e.id == ident)

    def words(self, layer: str = "name") -> list[str]:
        return [m.span.exact for m in self.mentions if m.layer == layer]


def found(*paragraphs: str, headline: str = "", knowledge: Knowledge | None = None) -> Found:
    return Found(article_of(*paragraphs, headline=headline), knowledge)


def actor(ident: str, kind: str, *names: str | Name, others: tuple[Distinct, ...] = ()) -> Actor:
    records = tuple(n if isinstance(n, Name) else Name(n) for n in names)
    return Actor(ident, kind, records[0].text, records, (), not_same_as=others)  # type: ignore[arg-type]


KNOWN = Knowledge(
    actors={
        a.id: a
        for a in (
            actor("ada-orlan", "person", "Ada Orlan", "Orlan", "Ada Orlen",
                  others=(Distinct("", "Bela Orlan", "Her brother."),)),
            actor("harbour-agency", "media", "Harbour Agency", Name("HA", "acronym")),
            actor("hill-army", "armed_group", "Hill Army", Name("the Army", "weak")),
            actor("reed-council", "government_body", "Reed Council", "the northern council"),
            actor("tide", "armed_group", "Zarnia Tide"),
            actor("guard-north", "armed_group", "Northern Guard", Name("the Guard", "weak")),
            actor("guard-south", "armed_group", "Southern Guard", Name("the Guard", "weak")),
        )
    },
    places={
        "zarnia": Place("zarnia", "country", "Zarnia", (Name("Zarnia"),), demonyms=("Zarnian",)),
        "port-vane": Place("port-vane", "city", "Port Vane", (Name("Port Vane"), Name("Bur Fane"))),
    },
    backgrounds={
        "tide-operation": Background("tide-operation", "operation", "Zarnia Tide", ("Zarnia Tide",), ()),
        "clean-sea": Background("clean-sea", "operation", "Operation Clean Sea", ("Clean Sea Campaign",), ()),
        "rising-2028": Background(
            "rising-2028", "event", "The 2028 rising in Zarnia", ("Zarnian rising",), (), start="2028-02",
            places=("zarnia",),
        ),
        "mission-raid": Background(
            "mission-raid", "event", "The raid on the Osmark mission", ("Osmark embassy in Port Vane",), (),
            start="2029-05-01",
        ),
    },
)  # fmt: skip
