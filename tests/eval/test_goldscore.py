"""Our own scorers, on cases small enough to work out by hand."""

from __future__ import annotations

import pytest
from bands import Judged, bands, judge_claims, judge_names
from goldscore import Tally, answers, dates, kinds, names, total
from pairing import pair, speaker_right
from reliability import rows

TEXT = "The Reed Front said on Sunday that it held Port Vane. Ada Orlan denied it held the port."


def at(words: str, **more: object) -> dict[str, object]:
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), **more}


def piece(words: str) -> list[list[int]]:
    start = TEXT.index(words)
    return [[start, start + len(words)]]


GOLD = {
    "text": TEXT,
    "types": ["PER", "ORG", "LOC"],
    "mentions": [
        at("Reed Front", kind="armed_group"),
        at("Port Vane", kind="place"),
        at("Ada Orlan", kind="person"),
    ],
    "entities": [at("Reed Front", label="ORG"), at("Port Vane", label="LOC"), at("Ada Orlan", label="PER")],
    "dates": [at("Sunday", value="2031-05-04")],
    "attributions": [
        {
            "id": "q1",
            "source": piece("The Reed Front"),
            "cue": piece("said"),
            "content": piece("it held Port Vane"),
        },
        {
            "id": "q2",
            "source": piece("Ada Orlan"),
            "cue": piece("denied"),
            "content": piece("it held the port"),
        },
    ],
    "disputes": [["q2", "q1", "disputes"], ["q1", "B#q1", "disputes"], ["q1", "q2", "corroborates"]],
}


def test_names_count_exact_words_and_kinds_only_names_found() -> None:
    found = [
        at("The Reed Front", kind="armed_group"),
        at("Port Vane", kind="company"),
        at("Sunday", kind="place"),
    ]
    predicted = {"entities": found}
    assert names(GOLD, predicted) == Tally(2, 3, 3)
    assert kinds(GOLD, predicted) == Tally(1, 2, 2)


@pytest.mark.parametrize(
    ("wanted", "found", "right"),
    [
        ("state", "place", 1),
        ("state", "demonym", 1),
        ("community", "demonym", 1),
        ("state", "company", 0),
        ("party", "ngo", 0),
    ],
)
def test_a_country_is_a_place_and_a_state_and_nothing_else_is_forgiven(
    wanted: str, found: str, right: int
) -> None:
    gold = {"text": TEXT, "mentions": [at("Port Vane", kind=wanted)]}
    assert kinds(gold, {"entities": [at("Port Vane", kind=found)]}).right == right


@pytest.mark.parametrize(
    ("value", "tally"),
    [
        ("2031-05-04", Tally(1, 1, 1)),
        ("2031-05-04TNI", Tally(1, 1, 1)),
        ("2031-05-05", Tally(0, 1, 1)),
        ("2031-05", Tally(0, 1, 1)),
        ("XXXX-WXX-7", Tally(0, 0, 1)),
    ],
)
def test_dates_are_right_by_value(value: str, tally: Tally) -> None:
    assert dates(GOLD, {"timexes": [at("on Sunday", value=value, type="DATE")]}) == tally


def test_a_date_nobody_can_know_is_wrong_when_given() -> None:
    gold = {"dates": [at("Sunday", value="?")]}
    assert dates(gold, {"timexes": [at("Sunday", value="2031-05-04", type="DATE")]}) == Tally(0, 1, 0)
    assert dates(gold, {"timexes": [at("Sunday", value="XXXX-WXX-7", type="DATE")]}) == Tally(0, 0, 0)


@pytest.mark.parametrize(
    ("links", "tally"),
    [
        ([(0, 1)], Tally(1, 1, 1)),
        ([(1, 0), (0, 1)], Tally(1, 1, 1)),
        ([(0, 2)], Tally(0, 1, 1)),
        ([], Tally(0, 0, 1)),
    ],
)
def test_answers_are_pairs_within_the_article_whichever_way_round(
    links: list[tuple[int, int]], tally: Tally
) -> None:
    assert answers(GOLD, links, {0: 0, 1: 1}) == tally


def test_tallies_add_up_and_nothing_wanted_and_nothing_found_is_perfect() -> None:
    assert total([Tally(1, 2, 3), Tally(1, 1, 1)]) == Tally(2, 3, 4)
    assert (Tally(1, 2, 4).precision, Tally(1, 2, 4).recall) == (0.5, 0.25)
    assert Tally().f == 1.0
    assert Tally(0, 3, 0).f == 0.0


def test_pairs_take_the_best_fitting_contents_first_and_each_once() -> None:
    found = [
        {"content": piece("that it held Port Vane"), "source": []},
        {"content": piece("it held Port Vane"), "source": piece("Front")},
        {"content": piece("Ada Orlan"), "source": []},
    ]
    assert pair(TEXT, GOLD["attributions"], found) == {1: 0}
    assert speaker_right(TEXT, GOLD["attributions"][0], found[1])
    assert not speaker_right(TEXT, GOLD["attributions"][0], found[0])


def test_claims_are_judged_by_content_and_speaker() -> None:
    found = [
        {"content": piece("it held Port Vane"), "source": piece("Reed Front"), "confidence": 0.9},
        {"content": piece("it held the port"), "source": piece("The Reed Front"), "confidence": 0.7},
        {"content": piece("Sunday"), "source": [], "confidence": 0.65},
    ]
    judged = judge_claims(GOLD, {"attributions": found})
    assert [(own.confidence, own.right) for own in judged] == [(0.9, True), (0.7, False), (0.65, False)]


def test_names_are_judged_by_label_and_not_by_their_edges() -> None:
    found = [
        at("The Reed Front", label="ORG", confidence=0.9),
        at("Vane", label="LOC", confidence=0.9),
        at("Ada Orlan", label="ORG", confidence=0.9),
        at("Sunday", label="NORP", confidence=0.9),
    ]
    assert [own.right for own in judge_names(GOLD, {"entities": found})] == [True, True, False]
    unsettled = {**GOLD, "unconfirmed": [at("Sunday")]}
    assert judge_names(unsettled, {"entities": [at("Sunday", label="ORG", confidence=0.9)]}) == []


def test_bands_tell_nothing_of_too_few() -> None:
    judged = judge_names(GOLD, {"entities": [at("Port Vane", label="LOC", confidence=0.9)] * 30})
    assert bands(judged).figures("names", "harbour") == {"names unmarked harbour": 1.0}


def test_reliability_tells_of_each_rule_how_often_it_is_right() -> None:
    judged = [Judged(0.9, k % 4 != 0, "bare") for k in range(20)] + [Judged(0.9, True, "rare")] * 3
    assert [row.split() for row in rows(judged)] == [["bare", "sure", "0.90", "right", "0.75", "of", "20"]]
