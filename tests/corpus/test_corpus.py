"""Dossiers, ledger and timeline over a few briefs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from harbour import Draft, Said, brief, definition, event, knowledge, with_records

from briefroom.corpus import build_corpus, parse_date
from briefroom.model import ClaimLink, Knowledge, When

FIRST = Draft(
    "Orlan, a former minister, came to Sand Gate. The Guardian left.\nOrlan spoke to Tomas Reed at Saltgate.",
    claims=(Said("came to Sand Gate", "orlan", "Ada Orlan"), Said("at Saltgate", "", "A resident")),
    strangers={"Tomas Reed": ("tomas-reed", "person")},
)
SECOND = replace(FIRST, outlet="Mast Wire", claims=())


def test_a_dossier_holds_every_mention_with_its_sentence() -> None:
    corpus = build_corpus([brief("2031/b", SECOND), brief("2031/a", FIRST)], knowledge())
    orlan = corpus.actors["orlan"]
    assert [b.slug for b in orlan.briefs] == ["2031/b", "2031/a"]
    assert [(m.brief.slug, m.locus.sentence, m.locus.label) for m in orlan.mentions] == [
        ("2031/b", "s1", "¶1"), ("2031/b", "s3", "¶2"), ("2031/a", "s1", "¶1"), ("2031/a", "s3", "¶2"),
    ]  # fmt: skip
    assert orlan.mentions[0].after.startswith(", a former minister")


def test_spellings_say_which_outlets_use_them() -> None:
    corpus = build_corpus([brief("2031/b", SECOND), brief("2031/a", FIRST)], knowledge())
    rows = [(s.text, s.count, s.outlets) for s in corpus.places["sand-gate"].spellings]
    assert rows == [
        ("Saltgate", 2, ("Mast Wire", "Harbour Gazette")),
        ("Sand Gate", 2, ("Mast Wire", "Harbour Gazette")),
    ]


def test_definitions_are_the_articles_own_words() -> None:
    one = brief("2031/a", FIRST)
    one = with_records(one, definitions=(definition(one, "orlan", "a former minister"),))
    assert [d.span.exact for d in build_corpus([one], knowledge()).actors["orlan"].definitions] == [
        "a former minister"
    ]


def test_strangers_of_one_name_in_two_briefs_stay_two() -> None:
    corpus = build_corpus([brief("2031/b", SECOND), brief("2031/a", FIRST)], knowledge())
    assert "tomas-reed" not in corpus.actors
    assert [(u.brief.slug, u.entity.id, u.mentions) for u in corpus.unreviewed] == [
        ("2031/b", "tomas-reed", 1), ("2031/a", "tomas-reed", 1),
    ]  # fmt: skip


def test_an_entry_nobody_speaks_of_has_an_empty_dossier() -> None:
    corpus = build_corpus([], knowledge())
    assert corpus.actors["league"].briefs == ()
    assert list(corpus.backgrounds) == ["truce"]


def test_claims_by_and_about_are_told_apart() -> None:
    one = brief("2031/a", FIRST)
    claims = tuple(replace(c, about=("orlan", "sand-gate")) for c in one.evidence.claims)
    orlan = build_corpus([with_records(one, claims=claims)], knowledge()).actors["orlan"]
    assert (orlan.claims_by, orlan.claims_about) == (("2031/a#c1",), ("2031/a#c2",))


def linked(kind: str, basis: str = "explicit") -> list[str]:
    one = brief("2031/a", FIRST)
    first, second = one.evidence.claims
    second = replace(second, links=(ClaimLink(kind, "c1", basis),))  # type: ignore[arg-type]
    corpus = build_corpus([with_records(one, claims=(first, second))], knowledge())
    return [f"{d.answer.key} {d.type} {d.answered.key} {d.basis}" for d in corpus.disputes]


def test_a_brief_s_own_answers_are_disputes() -> None:
    assert linked("denies") == ["2031/a#c2 denies 2031/a#c1 explicit"]
    assert linked("differs", "inferred") == ["2031/a#c2 differs 2031/a#c1 inferred"]
    assert linked("corroborates") == []


def test_disputed_claims_lead_the_ledger() -> None:
    one = brief("2031/a", FIRST)
    first, second = one.evidence.claims
    corpus = build_corpus([with_records(one, claims=(first, replace(second, status="denied")))], knowledge())
    assert list(corpus.claims) == ["2031/a#c2", "2031/a#c1"]


def test_the_timeline_orders_mixed_precision_and_ends_with_no_date() -> None:
    one = brief("2031/a", FIRST)
    dates = [
        ("came to Sand Gate", When(None, None, "unknown", "Sunday")),
        ("Orlan spoke", When("2031-05-01", "2031-05-01", "day")),
        ("at Saltgate", When("2031-01-01", "2031-12-31", "year")),
        ("former minister", When("2031-05-01", "2031-05-31", "month")),
    ]
    events = tuple(event(one, words, when, f"e{n}") for n, (words, when) in enumerate(dates, 1))
    timeline = build_corpus([with_records(one, events=events)], knowledge()).timeline
    assert [(entry.title, entry.when.value) for entry in timeline] == [
        ("at Saltgate", "2031"),
        ("The May truce", "2031-05"),
        ("former minister", "2031-05"),
        ("Orlan spoke", "2031-05-01"),
        ("came to Sand Gate", None),
    ]


def test_the_order_of_equal_briefs_does_not_change_the_timeline() -> None:
    def made(slug: str) -> object:
        one = brief(slug, FIRST)
        return with_records(one, events=(event(one, "Orlan spoke", When("2031-05-01", "2031-05-01", "day")),))

    briefs = [made("2031/a"), made("2031/b")]
    forth, back = (build_corpus(order, knowledge()).timeline for order in (briefs, briefs[::-1]))  # type: ignore[arg-type]
    assert forth == back


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2031", "2031"),
        ("2031-02", "2031-02"),
        ("2031-02-09", "2031-02-09"),
        ("spring 2031", None),
        ("2031-13", None),
        ("", None),
    ],
)
def test_a_date_of_the_knowledge_is_read_or_left_unknown(text: str, value: str | None) -> None:
    assert parse_date(text).value == value


def test_no_briefs_and_no_knowledge_make_an_empty_corpus() -> None:
    corpus = build_corpus([], Knowledge())
    assert (corpus.claims, corpus.disputes, corpus.timeline, corpus.actors) == ({}, (), (), {})
