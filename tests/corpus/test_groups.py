"""One question is asked once, with all its voices on two sides; where there are not two, pairs stay pairs."""

from __future__ import annotations

from dataclasses import replace

from briefroom.corpus import Dispute, DisputeGroup, Locus, Voice, group_disputes
from briefroom.model import UNKNOWN_DATE, Article, Brief, Evidence

ARTICLE = Article("a", "seeds/a.txt", "", "", ())
BRIEF = Brief(
    "a", "a.md", "", "", UNKNOWN_DATE, "", "", None, "", "", (), (), (), "generated", "", Evidence(ARTICLE)
)


def voice(name: str) -> Voice:
    brief = replace(BRIEF, slug=name.partition(":")[0])
    return Voice(name, "claim", brief, name.partition(":")[2] or name, None, (), Locus(None, 0, ""))


def across(one: str, other: str, day: str = "2031-05-04") -> Dispute:
    return Dispute(voice(one), voice(other), "differs", "inferred", "port", day, "changed")


def sides(group: DisputeGroup) -> tuple[str, str]:
    return " ".join(v.key for v in group.one), " ".join(v.key for v in group.other)


def test_accounts_of_one_place_and_day_are_one_question() -> None:
    found = group_disputes([across("a", "b"), across("c", "b"), across("c", "d")])
    assert [sides(group) for group in found] == [("b d", "a c")]
    assert len(found[0].disputes) == 3


def test_another_day_is_another_question() -> None:
    assert len(group_disputes([across("a", "b"), across("a", "b2", day="2031-05-05")])) == 2


def test_disputes_without_a_common_voice_stay_apart() -> None:
    assert len(group_disputes([across("a", "b"), across("c", "d")])) == 2


def test_a_later_dispute_joins_what_it_connects_where_the_first_stood() -> None:
    apart = across("x", "y", day="2031-05-05")
    found = group_disputes([across("a", "b"), apart, across("c", "d"), across("a", "d")])
    assert [sides(group) for group in found] == [("b d", "a c"), ("y", "x")]


def test_three_who_all_differ_have_no_two_sides() -> None:
    assert len(group_disputes([across("a", "b"), across("b", "c"), across("c", "a")])) == 3


def test_two_speakers_of_one_brief_meet_once() -> None:
    def own(one: str, other: str) -> Dispute:
        return Dispute(replace(voice(one), speaker="Mara Lind"), voice(other), "differs", "inferred")

    found = group_disputes([own("a:1", "a:Reed"), own("a:2", "a:Reed")])
    assert [sides(group) for group in found] == [("a:Reed", "a:1 a:2")]
