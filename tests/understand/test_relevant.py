"""An article is understood alike by all the knowledge and by the part that concerns it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from briefroom.ingest import list_seeds, read_seed
from briefroom.knowledge import load_knowledge
from briefroom.model import (
    Actor,
    ActorRelation,
    Article,
    Background,
    Distinct,
    Evidence,
    Knowledge,
    Name,
    Paragraph,
    Place,
    Role,
)
from briefroom.understand import pipeline
from briefroom.understand.relevant import digest_of, relevant

ROOT = Path(__file__).resolve().parents[2]
SEEDS = list_seeds(ROOT / "seeds").paths


def actor(ident: str, name: str, **more: object) -> Actor:
    names = (Name(name, "canonical"), *more.pop("also", ()))  # type: ignore[misc]
    return Actor(ident, more.pop("kind", "person"), name, names, (), **more)  # type: ignore[arg-type]


def place(ident: str, name: str, kind: str = "town", **more: object) -> Place:
    return Place(ident, kind, name, (Name(name, "canonical"),), **more)  # type: ignore[arg-type]


def background(ident: str, kind: str, title: str, *triggers: str, **more: object) -> Background:
    return Background(ident, kind, title, triggers, (), **more)  # type: ignore[arg-type]


ENTRIES = (
    actor("ada-orlan", "Ada Orlan", also=(Name("AO", "acronym"), Name("the rogue general", "rival_label"))),
    actor("old-baker", "Ben Baker", not_same_as=(Distinct("", "Ben Baker Junior"),)),
    actor("zarnia-senate", "Senate", kind="government_body", also=(Name("the Senate", "weak"),),
          relations=(ActorRelation("located_in", "port-vane"),)),
    actor("vane-front", "Vane Front", kind="armed_group", demonyms=("Fronter",)),
    actor("mara-lind", "Somebody Else"),
    actor("osmark-forces", "Northern Battalions", kind="armed_group"),
    place("zarnia", "Zarnia", "country", demonyms=("Zarnian",)),
    place("port-vane", "Port Vane", country="zarnia", part_of="vane-coast"),
    place("vane-coast", "Vane Coast", "region", country="zarnia"),
    place("kenya", "Kenya", "country"),
    place("florida", "Florida", "region"),
    place("osmark", "Osmark", country="zarnia"),
    background("salt-pan-accord", "agreement", "Salt Pan Accord", "the accord of the salt pans"),
    background("2028-revolution", "event", "Zarnian Revolution", start="2028-03", places=("port-vane",)),
    background("operation-tide", "operation", "Operation Tide"),
    background("front-v-orlan", "versus", "Front v Orlan", sides=("vane-front", "ada-orlan")),
)  # fmt: skip


def knowledge_of(*entries: Actor | Place | Background) -> Knowledge:
    return Knowledge(
        {e.id: e for e in entries if isinstance(e, Actor)},
        {e.id: e for e in entries if isinstance(e, Place)},
        {e.id: e for e in entries if isinstance(e, Background)},
    )


def article_of(text: str) -> Article:
    return Article("port", "seeds/port.txt", "0", text, (Paragraph("body", 0, len(text), 0, len(text)),))


@pytest.fixture
def by_all(monkeypatch: pytest.MonkeyPatch) -> Callable[[Article, Knowledge], Evidence]:
    """Understanding with every entry at hand."""

    def run(article: Article, knowledge: Knowledge) -> Evidence:
        with monkeypatch.context() as patch:
            patch.setattr(pipeline, "relevant", lambda knowledge, *_: knowledge)
            return pipeline.understand(article, knowledge)

    return run


def idents(knowledge: Knowledge) -> set[str]:
    return {*knowledge.actors, *knowledge.places, *knowledge.backgrounds}


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_real_articles_are_understood_alike_by_the_part(
    seed: Path, by_all: Callable[[Article, Knowledge], Evidence]
) -> None:
    knowledge, article = load_knowledge(ROOT / "content"), read_seed(seed, ROOT)
    part = relevant(knowledge, article.text)
    assert len(idents(part)) < len(idents(knowledge))
    assert repr(by_all(article, knowledge)) == repr(pipeline.understand(article, knowledge))
    assert relevant(part, article.text) == part


CASES = {
    "by name": ("Ada Orlan left on Monday.", {"ada-orlan"}),
    "by a letter word": ("The general, AO, left on Monday.", {"ada-orlan"}),
    "by a rival's label": ("They fear the Rogue General, they said.", {"ada-orlan"}),
    "in capitals": ("ADA ORLAN LEAVES PORT VANE", {"ada-orlan", "port-vane"}),
    "by an adjective": ("Zarnian troops left.", {"zarnia"}),
    "by an adjective of any country": ("Kenyan troops left, said Kenyans.", {"kenya"}),
    "by the short form of a state": ("MIAMI, Fla. - It rained.", {"florida"}),
    "by another of its name": ("Ben Baker Junior left.", {"old-baker"}),
    "a weak name by its place": ("Port Vane's Senate met.", {"zarnia-senate", "port-vane", "zarnia"}),
    "a weak name by its country": ("Zarnia's Senate met.", {"zarnia-senate", "port-vane", "zarnia"}),
    "a place's wider places": ("It rained in Port Vane.", {"port-vane", "vane-coast", "zarnia"}),
    "by a trigger": ("They signed the accord of the salt pans.", {"salt-pan-accord"}),
    "an event by year and place": ("In Port Vane the 2028 revolution began.", {"2028-revolution"}),
    "an operation": ("Operation Tide has begun.", {"operation-tide"}),
    "both sides": ("The Vane Front met Ada Orlan.", {"front-v-orlan", "vane-front", "ada-orlan"}),
    "an id without the name": ("Mara Lind left, said Mara Lind.", {"mara-lind"}),
    "an id of a description": ("Forces loyal to Osmark left. Osmark forces returned.", {"osmark-forces"}),
    "a curly apostrophe and a dash": ("Port Vane’s “Vane–Front” is no Vane Front.", {"vane-front"}),
    "nothing": ("It rained, and then it rained again.", set()),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_made_up_articles_are_understood_alike_by_the_part(
    text: str, wanted: set[str], by_all: Callable[[Article, Knowledge], Evidence]
) -> None:
    knowledge = knowledge_of(*ENTRIES)
    assert wanted <= idents(relevant(knowledge, text))
    article = article_of(text)
    assert repr(by_all(article, knowledge)) == repr(pipeline.understand(article, knowledge))


@pytest.mark.parametrize("gone", ENTRIES, ids=lambda entry: entry.id)
def test_only_entries_of_the_part_make_a_difference(
    gone: Actor | Place | Background, by_all: Callable[[Article, Knowledge], Evidence]
) -> None:
    """Taking away an entry that does not concern an article changes nothing of its evidence."""
    whole = knowledge_of(*ENTRIES)
    fewer = knowledge_of(*(entry for entry in ENTRIES if entry is not gone))
    for text, _ in CASES.values():
        if gone.id not in idents(relevant(whole, text)):
            article = article_of(text)
            assert repr(by_all(article, fewer)) == repr(by_all(article, whole))


def test_an_acronym_is_not_the_small_word() -> None:
    knowledge = knowledge_of(actor("inner-sea", "Inner Sea", also=(Name("IS", "acronym"),)))
    assert idents(relevant(knowledge, "It is raining. The IS met.")) == {"inner-sea"}
    assert idents(relevant(knowledge, "It is raining.")) == set()


def test_most_entries_do_not_concern_most_articles() -> None:
    concerned = [idents(relevant(knowledge_of(*ENTRIES), text)) for text, _ in CASES.values()]
    assert sum(map(len, concerned)) < len(concerned) * len(ENTRIES) / 3


def digest(*entries: Actor | Place | Background) -> str:
    return digest_of(relevant(knowledge_of(*entries), "Ada Orlan left Port Vane on Monday."))


def actor_again(**more: object) -> Actor:
    return actor("ada-orlan", "Ada Orlan", also=(Name("AO", "acronym"),), **more)


@pytest.mark.parametrize(
    ("entry", "same"),
    [
        (actor_again(), True),
        (actor_again(as_of="2031-05", roles=(Role("minister"),)), True),
        (actor_again(ids=(("wikidata", "Q42"),)), True),
        (actor_again(relations=(ActorRelation("opposes", "vane-front"),)), True),
        (actor_again(demonyms=("Orlanist",)), True),
        (actor_again(kind="company"), False),
        (actor_again(not_same_as=(Distinct("", "Ada Orlan left"),)), False),
        (actor_again(relations=(ActorRelation("located_in", "osmark"),)), False),
        (actor("ada-orlan", "Ada Maria Orlan", also=(Name("Ada Orlan"),)), False),
        (actor("ben-baker", "Ben Baker"), False),
    ],
)
def test_the_digest_changes_with_what_counts_of_an_entry(entry: Actor, same: bool) -> None:
    others = ENTRIES[1:]
    assert (digest(entry, *others) == digest(ENTRIES[0], *others)) is same


def test_an_entry_of_other_articles_leaves_the_digest_alone() -> None:
    assert digest(actor("new-body", "The New Body"), *ENTRIES) == digest(*ENTRIES)
