"""Two briefs held side by side: what differs, what agrees, and above all what is left alone."""

from __future__ import annotations

import pytest
from harbour import Draft, Said, brief, knowledge

from briefroom.corpus import Corpus, build_corpus

SEIZED = Draft(
    "The Northern Guard seized Sand Gate on Sunday, the command said.",
    claims=(Said("The Northern Guard seized Sand Gate on Sunday", "orlan", "Ada Orlan"),),
)


def corpus_of(*drafts: Draft) -> Corpus:
    return build_corpus([brief(f"2031/{n}", draft) for n, draft in enumerate(drafts)], knowledge())


def told(text: str, words: str | None = None, **fields: object) -> Draft:
    """Another outlet's brief of one sentence, all of it a claim."""
    verb = str(fields.pop("verb", "say"))
    speaker = str(fields.pop("speaker", ""))
    said = Said(words or text.rstrip("."), speaker, "A resident", verb)
    return Draft(text, outlet="Mast Wire", claims=(said,), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The Tide League held Sand Gate on Sunday.", "held"),
        ("Sand Gate was under the control of the Tide League on Sunday.", "held"),
        ("Saltgate remained in the hands of the Tide League on Sunday.", "held"),
        ("The Northern Guard did not take control of Sand Gate on Sunday.", "held"),
        ("The Northern Guard withdrew from Sand Gate on Sunday.", "held"),
        ("Sand Gate never fell on Sunday.", "changed"),
        ("Saltgate had not changed hands on Sunday.", "changed"),
        ("Sand Gate is quiet on Sunday. The crossing had never been lost.", "changed"),
    ],
)
def test_a_contrary_account_of_the_same_place_and_day_differs(text: str, topic: str) -> None:
    found = corpus_of(SEIZED, told(text)).disputes
    assert [(d.type, d.basis, d.place, d.day) for d in found] == [
        ("differs", "inferred", "sand-gate", "2031-05-04")
    ]
    assert found[0].topic == topic


def test_a_denial_turns_what_it_denies() -> None:
    denied = told(
        "The mayor denied on Sunday that Sand Gate had been lost.", "Sand Gate had been lost", verb="deny"
    )
    (dispute,) = corpus_of(SEIZED, denied).disputes
    assert dispute.topic == "changed"


@pytest.mark.parametrize(
    "text",
    [
        "The Tide League held Sand Gate on Monday.",  # another day
        "The Tide League held Port Vane on Sunday.",  # another place
        "The Tide League held talks near Sand Gate on Sunday.",  # another thing held
        "The Tide League plans to seize Sand Gate on Sunday.",  # not said to have happened
        "The Tide League might hold Sand Gate on Sunday.",
        "The Tide League captured two men near Sand Gate on Sunday.",
        "The Reed Council held Sand Gate on Sunday.",  # no adversary of the Guard by any source
        "The Northern Guard seized Sand Gate on Sunday.",
        "Somebody held Sand Gate on Sunday.",
        "The Northern Guard was not seen at Sand Gate on Sunday.",
        "They fell out over Sand Gate on Sunday.",
    ],
)
def test_what_can_be_read_both_ways_is_left_alone(text: str) -> None:
    assert corpus_of(SEIZED, told(text)).disputes == ()


def test_we_and_its_troops_are_the_speakers_own() -> None:
    own = Draft(
        "Its troops held Sand Gate on Sunday.",
        outlet="Mast Wire",
        claims=(Said("Its troops held Sand Gate on Sunday", "league", "The Tide League"),),
    )
    (dispute,) = corpus_of(SEIZED, own).disputes
    assert dispute.topic == "held"


def test_a_party_of_strangers_counts_for_whom_its_description_names() -> None:
    strangers = Draft(
        "Men loyal to Orlan captured Sand Gate on Sunday.",
        strangers={"Men loyal to Orlan": ("men-loyal-to-orlan", "armed_group")},
        described=(("men-loyal-to-orlan", "+", "orlan"),),
    )
    (dispute,) = corpus_of(strangers, told("The Tide League held Sand Gate on Sunday.")).disputes
    assert dispute.topic == "held"
    assert dispute.answered.kind == "sentence"  # the outlet's own voice


def test_a_quarrel_that_only_an_article_states_makes_adversaries() -> None:
    council = told("The Reed Council held Sand Gate on Sunday.", described=(("council", "-", "guard"),))
    drafts = (SEIZED, Draft(council.text + " The Northern Guard is near.", "Mast Wire", claims=council.claims,
                            described=(("council", "-", "guard"),)))  # fmt: skip
    assert [d.topic for d in corpus_of(*drafts).disputes] == ["held"]


def test_a_shut_crossing_and_an_open_one_differ() -> None:
    shut = Draft("The Tide League sealed Sand Gate on Sunday.")
    found = corpus_of(
        shut, told("Sand Gate was open on Sunday."), told("Port Vane was open on Sunday.")
    ).disputes
    assert [(d.topic, d.place) for d in found] == [("open", "sand-gate")]


def test_a_crossing_shut_from_one_side_says_nothing_of_the_other() -> None:
    shut = Draft("Zarnia sealed Sand Gate from its side on Sunday.")
    assert corpus_of(shut, told("Sand Gate was open on Sunday.")).disputes == ()


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("12 people were killed", "9 people were killed", True),
        ("12 people were killed", "twelve people were killed", False),
        ("12 people were killed", "at least 9 people were killed", False),
        ("at least 14 people were killed", "12 people were killed", True),
        ("about 12 people were killed", "9 people were killed", False),
        ("at least 9 people were killed", "at least 12 people were killed", False),
        ("12 people were killed", "9 people were wounded", False),
        ("12 soldiers were killed", "9 civilians were killed", False),
    ],
)
def test_numbers_differ_only_where_both_cannot_be_right(one: str, other: str, differ: bool) -> None:
    drafts = [told(f"{number} at Port Vane on Sunday.") for number in (one, other)]
    assert bool(corpus_of(drafts[0], drafts[1]).disputes) == differ


def test_two_newsrooms_and_two_sides_bear_out_each_other() -> None:
    seen = told("Sand Gate was captured on Sunday.", speaker="gazette")
    corpus = corpus_of(SEIZED, seen)
    assert [(a.place, a.day) for a in corpus.agreements] == [("sand-gate", "2031-05-04")]
    assert {row.status for row in corpus.claims.values()} == {"corroborated"}


@pytest.mark.parametrize(
    "second",
    [
        Draft(
            "Sand Gate was captured on Sunday.", claims=(Said("Sand Gate was captured on Sunday"),)
        ),  # one outlet
        told("Sand Gate was captured on Sunday.", speaker="guard"),  # one side
        told("Sand Gate was captured on Sunday.", speaker="orlan"),  # one speaker
        told("Sand Gate was captured on Sunday."),  # who knows whether it is another
        Draft("Sand Gate was captured on Sunday.", outlet="Mast Wire"),  # no speaker at all
    ],
)
def test_voices_of_one_origin_bear_out_nothing(second: Draft) -> None:
    corpus = corpus_of(SEIZED, second)
    assert corpus.agreements == ()
    assert {row.status for row in corpus.claims.values()} == {"single"}


def test_what_is_too_unsure_to_print_takes_no_part() -> None:
    unsure = Draft(
        "Sand Gate never fell on Sunday.", outlet="Mast Wire",
        claims=(Said("Sand Gate never fell on Sunday", confidence=0.4),),
    )  # fmt: skip
    corpus = corpus_of(SEIZED, unsure)
    assert list(corpus.claims) == ["2031/0#c1"]


def test_a_relative_day_without_a_publication_date_meets_nothing() -> None:
    undated = told("The Tide League held Sand Gate on Sunday.", day=None)
    assert corpus_of(SEIZED, undated).disputes == ()


def test_the_claims_of_both_briefs_become_contested() -> None:
    corpus = corpus_of(SEIZED, told("Sand Gate never fell on Sunday."))
    assert [row.status for row in corpus.claims.values()] == ["contested", "contested"]
    one, other = corpus.claims.values()
    assert one.disputes == (other.key,)
    assert other.disputes == (one.key,)
