"""Claims are linked only where one really answers the other."""

import pytest

from briefroom.model import Article, Claim, Entity, Paragraph, Relation, Span, Speaker
from briefroom.understand.disputes import link_claims

ORLAN, GUARD, FRONT, VALE = (
    Entity("orlan", "Ada Orlan", "person", "actor", False, ("Ada Orlan", "Orlan")),
    Entity("guard", "Harbour Guard", "armed_group", "actor", False, ("Harbour Guard", "Guard")),
    Entity("front", "Vane Front", "armed_group", "actor", False, ("Vane Front",)),
    Entity("vale", "Vale", "place", "place", False, ("Vale",)),
)
ENTITIES = (ORLAN, GUARD, FRONT, VALE)
Said = tuple[str, str, str]  # who, verb, what


def linked(*said: Said, paragraphs: bool = False, relations: tuple[Relation, ...] = ()) -> tuple[Claim, ...]:
    """The claims of "WHO VERB WHAT." sentences, linked."""
    text, claims, ends = "", [], []
    force = {"deny": "deny", "reject": "deny", "accuse": "accuse", "dismiss": "deny"}
    for number, (who, verb, what) in enumerate(said, start=1):
        text += ("\n\n" if paragraphs else " ") if text else ""
        begin, text = len(text), f"{text}{who} {verb} {what}."
        ends.append((begin, len(text)))
        at = begin + len(who) + len(verb) + 2
        claims.append((number, who, verb, begin, at, len(text) - 1))
    body = [(s, e) for s, e in ends] if paragraphs else [(0, len(text))]
    article = Article("a", "seeds/a.txt", "0", text, tuple(Paragraph("body", s, e, s, e) for s, e in body))
    found = tuple(
        Claim(
            f"c{number}", (article.span(at, end),), "indirect",
            _speaker(article, begin, who),
            article.span(begin + len(who) + 1, at - 1), verb, force.get(verb, "say"),
            about=tuple(e.id for e in ENTITIES if any(s in text[at:end] for s in e.surfaces)),
        )
        for number, who, verb, begin, at, end in claims
    )  # fmt: skip
    return link_claims(article, found, relations, ENTITIES)


def _speaker(article: Article, begin: int, who: str) -> Speaker:
    return Speaker(article.span(begin, begin + len(who)), _id(who), who, "named" if _id(who) else "anonymous")


def _id(who: str) -> str | None:
    return next((e.id for e in ENTITIES if who in e.surfaces), None)


def links(claims: tuple[Claim, ...]) -> list[tuple[str, str, str, str]]:
    return [(c.id, link.type, link.claim, link.basis) for c in claims for link in c.links]


def test_a_denial_is_linked_with_the_accusation_it_denies() -> None:
    claims = linked(
        ("Vane Front", "accuse", "Ada Orlan of selling the port"),
        ("Ada Orlan", "deny", "taking any money"),
    )
    assert links(claims) == [("c2", "denies", "c1", "explicit")]
    assert [c.status for c in claims] == ["denied", "contested"]


def test_a_dismissed_figure_is_linked_with_whoever_gave_it() -> None:
    claims = linked(
        ("Ada Orlan", "say", "41 percent of holders had signed"),
        ("Ada Orlan", "add", "no job would be lost in Vale"),
        ("Vane Front", "dismiss", "the 41 percent figure"),
    )
    assert links(claims) == [("c3", "disputes", "c1", "explicit")]
    assert [c.status for c in claims] == ["contested", "single", "contested"]


def test_a_denied_deed_of_the_other_side_differs_and_is_never_called_a_dispute() -> None:
    claims = linked(
        ("Harbour Guard", "say", "it had taken control of the road from Vale to the port"),
        ("a Vane Front commander", "say", "the retreat did not mean that the Guard had full control"),
    )
    assert links(claims) == [("c1", "differs", "c2", "inferred"), ("c2", "differs", "c1", "inferred")]
    assert [c.status for c in claims] == ["contested", "contested"]


def test_two_counts_of_the_dead_differ() -> None:
    claims = linked(
        ("Harbour Guard", "say", "43 soldiers had been killed in Vale"),
        ("Vane Front", "say", "only 17 men died in Vale"),
    )
    assert {link[1] for link in links(claims)} == {"differs"}


def test_the_same_account_from_two_speakers_corroborates() -> None:
    claims = linked(
        ("Harbour Guard", "say", "shells hit the fish market in Vale at dawn"),
        ("Ada Orlan", "say", "shells hit the fish market at dawn"),
    )
    assert {link[1] for link in links(claims)} == {"corroborates"}
    assert [c.status for c in claims] == ["corroborated", "corroborated"]


@pytest.mark.parametrize(
    "said",
    [
        [("Harbour Guard", "say", "43 soldiers were killed in Vale"),
         ("Vane Front", "say", "about 43 soldiers had died in Vale")],
        [("Harbour Guard", "say", "43 soldiers were killed"), ("Vane Front", "say", "17 men were wounded")],
        [("Harbour Guard", "say", "the port was open"), ("Harbour Guard", "say", "the port was not open")],
        [("Harbour Guard", "say", "the port was open"), ("Vane Front", "say", "the winter would be cold")],
        [("Harbour Guard", "say", "three people were killed in Vale"),
         ("Vane Front", "say", "21 people had died since then")],
        [("Harbour Guard", "say", "the port was open"),
         ("Vane Front", "reject", "reports of trucks in the hills")],
        [("Harbour Guard", "say", "the road to Vale is long"),
         ("Vane Front", "say", "no money came down the road")],
    ],
)  # fmt: skip
def test_likeness_alone_links_nothing_as_an_answer(said: list[Said]) -> None:
    assert not [link for link in links(linked(*said)) if link[1] != "corroborates"]


def test_a_denial_far_from_what_it_could_mean_is_left_alone() -> None:
    filler = [
        ("Ada Orlan", "say", f"matter {word} was settled") for word in ("ash", "oak", "elm", "fir", "yew")
    ]
    claims = linked(
        ("Vane Front", "accuse", "Ada Orlan of selling the port"), *filler,
        ("Ada Orlan", "deny", "it"), paragraphs=True,
    )  # fmt: skip
    assert links(claims) == []


def test_links_do_not_depend_on_declared_hostility() -> None:
    said: tuple[Said, Said] = (
        ("Harbour Guard", "say", "the mill was sold"),
        ("Vane Front", "say", "the winter would be cold"),
    )
    assert links(linked(*said, relations=(Relation("guard", "-", "front", "fights", _span()),))) == []


def _span() -> Span:
    return Article("a", "a", "0", "fights", ()).span(0, 6)
