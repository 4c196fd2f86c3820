"""Merging sentences and items: a person's words and deletions stay, the rest follows the new text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefroom.brief.bodies import merge_bodies
from briefroom.brief.pieces import join_sections, split_sections

BASE = """\
## The article

One stands here. [1](source:s1) Two stands here. [2](source:s2)

Three stands here. [3](source:s3) Four stands here. [4](source:s4)

## Claims

- [c1](claim:c1) Ada said: “yes”. [1](source:s1)
- [c2](claim:c2) Tom said: “no”. [2](source:s2)

## Timeline

- [4 May 2031](event:e1): One. [1](source:s1)
"""


ONE, TWO, THREE, FOUR = (
    f"{word} stands here. [{n}](source:s{n})" for n, word in enumerate(("One", "Two", "Three", "Four"), 1)
)
Swap = tuple[str, str]
STOOD: Swap = ("Two stands", "Two stood")
ANSWERED: Swap = ("“no”. [2](source:s2)", "“no”. [2](source:s2) Differs from [c1](claim:c1).")
NOTE: Swap = ("## Timeline", "My own note.\n\n## Timeline")
ITEM: Swap = ("- [c2]", "- [c3](claim:c3) Mia said: “hm”. [3](source:s3)\n- [c2]")
PARAGRAPH_MORE: Swap = ("## Claims", "A new one. [9](source:s9)\n\n## Claims")
MERGES: dict[str, tuple[Swap, Swap]] = {
    "neighbours": (STOOD, ("One stands", "One sits")),
    "other paragraph": (STOOD, ("Three stands", "Three sits")),
    "their sentence goes, first of a paragraph": (STOOD, (f"{THREE} ", "")),
    "the one before yours goes": (("Four stands", "Four stood"), (f"{THREE} ", "")),
    "new paragraph": (STOOD, PARAGRAPH_MORE),
    "new item between": (("Ada said", "Ada Orlan said"), ITEM),
    "own note below a changed list": (NOTE, ANSWERED),
    "your sentence goes, the next is new": ((f" {TWO}", ""), (f"{THREE} ", "Three sits. [3](source:s3) ")),
}


def swap(text: str, *pairs: Swap) -> str:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize("name", MERGES)
def test_changes_of_both_sides_are_kept(name: str) -> None:
    yours, new = MERGES[name]
    assert merge_bodies(BASE, swap(BASE, yours), swap(BASE, new)) == (swap(BASE, yours, new), ())


def test_both_sides_may_change_one_sentence_at_different_words() -> None:
    base = swap(BASE, (TWO, "Two stands here with Ada and Tom. [2](source:s2)"))
    body, clashes = merge_bodies(
        base, swap(base, ("Two stands", "Two stood")), swap(base, ("and Tom", "and Mia"))
    )
    assert "Two stood here with Ada and Mia. [2](source:s2)" in body
    assert not clashes


def test_what_a_person_deleted_stays_deleted_when_the_seed_changes_it() -> None:
    yours = swap(BASE, (f" {TWO}", ""))
    assert merge_bodies(BASE, yours, swap(BASE, STOOD)) == (yours, ())


def test_where_both_changed_the_same_words_yours_stand_and_both_are_told() -> None:
    yours, new = swap(BASE, ("Two stands", "Two stood")), swap(BASE, ("Two stands", "Two sits"))
    body, clashes = merge_bodies(BASE, yours, new)
    assert body == yours
    assert [(c.yours[:9], c.new[:8]) for c in clashes] == [("Two stood", "Two sits")]


def test_words_a_person_changed_outlive_their_sentence_and_are_told() -> None:
    yours, new = swap(BASE, ("Two stands", "Two stood")), swap(BASE, (f" {TWO}", ""))
    body, clashes = merge_bodies(BASE, yours, new)
    assert body == yours
    assert [c.new for c in clashes] == [""]


def test_a_deleted_section_stays_deleted_whatever_is_new_in_it() -> None:
    cut = BASE.index("## Claims"), BASE.index("## Timeline")
    yours = BASE[: cut[0]] + BASE[cut[1] :]
    new = swap(BASE, ("- [c2]", "- [c3](claim:c3) New.\n- [c2]"), ("One stands", "One sits"))
    body, clashes = merge_bodies(BASE, yours, new)
    assert "Claims" not in body
    assert "One sits" in body
    assert not clashes


def test_a_section_of_a_persons_own_and_a_renamed_heading_stay() -> None:
    yours = swap(BASE, ("## Claims", "## Who says what"), ("## Timeline", "## Notes\n\nMine.\n\n## Timeline"))
    new = swap(BASE, ("“no”", "“never”"))
    body, clashes = merge_bodies(BASE, yours, new)
    assert body == swap(yours, ("“no”", "“never”"))
    assert not clashes


def test_a_heading_that_the_tools_renamed_is_the_same_section() -> None:
    base = swap(
        BASE,
        ("One. [1](source:s1)\n", "One. [1](source:s1)\n- [5 May 2031](event:e2): Two. [2](source:s2)\n"),
    )
    yours = swap(
        base, ("- [4 May 2031](event:e1): One. [1](source:s1)\n", ""), ("Two. [2]", "Two, at dawn. [2]")
    )
    body, clashes = merge_bodies(base, yours, swap(base, ("## Timeline", "## Day by day")))
    assert body == swap(yours, ("## Timeline", "## Day by day"))
    assert not clashes


def test_a_section_that_is_new_comes_where_the_new_text_has_it() -> None:
    yours = swap(BASE, ("Two stands", "Two stood"))
    new = swap(BASE, ("## Claims", "## Who is who\n\n- [Ada](actor:ada)\n\n## Claims"))
    assert merge_bodies(BASE, yours, new)[0] == swap(new, ("Two stands", "Two stood"))


def test_a_section_no_longer_generated_goes_but_for_a_persons_words() -> None:
    new = BASE[: BASE.index("## Timeline")].rstrip("\n") + "\n"
    assert merge_bodies(BASE, swap(BASE, ("Two stands", "Two stood")), new)[0] == swap(
        new, ("Two stands", "Two stood")
    )
    yours = BASE + "- [5 May 2031](event:e9): My own row.\n"
    assert (
        merge_bodies(BASE, yours, new)[0] == new + "\n## Timeline\n\n- [5 May 2031](event:e9): My own row.\n"
    )


def test_a_paragraph_that_a_person_moved_still_follows_the_seed() -> None:
    paragraph = f"{THREE} {FOUR}"
    first = f"{ONE} {TWO}"
    yours = swap(BASE, (f"{first}\n\n{paragraph}", f"{paragraph}\n\n{first}"))
    new = swap(BASE, ("Three stands here", "Three sits there"))
    body, clashes = merge_bodies(BASE, yours, new)
    assert body == swap(yours, ("Three stands here", "Three sits there"))
    assert not clashes


def test_wrapping_lines_is_no_change_of_words() -> None:
    yours = swap(BASE, ("One stands here. [1]", "One stands\nhere. [1]"))
    new = swap(BASE, ("Two stands", "Two sits"))
    body, clashes = merge_bodies(BASE, yours, new)
    assert body == swap(yours, ("Two stands", "Two sits"))
    assert not clashes


def test_one_row_that_both_added_is_told_when_it_differs() -> None:
    yours = swap(BASE, ("- [c2]", "- [c3](claim:c3) Mine.\n- [c2]"))
    new = swap(BASE, ("- [c2]", "- [c3](claim:c3) New.\n- [c2]"))
    body, clashes = merge_bodies(BASE, yours, new)
    assert body == yours
    assert [(c.yours, c.new) for c in clashes] == [("- [c3](claim:c3) Mine.", "- [c3](claim:c3) New.")]


# ---------------------------------------------------------------- properties

SENTENCE = st.tuples(
    st.integers(1, 6), st.sampled_from(["stands", "stood", "sits", "is\nwrapped", "*lies*"])
).map(lambda pair: f"Word {pair[0]} {pair[1]}. [{pair[0]}](source:s{pair[0]})")
OWN = st.sampled_from(["My own note.", "- my item", "> mine", "```\ncode\n\n## no heading\n```", "1. first"])
PARAGRAPH = st.one_of(st.lists(SENTENCE, min_size=1, max_size=3).map(" ".join), OWN)
LIST = st.lists(SENTENCE.map(lambda s: f"- {s}"), min_size=1, max_size=3).map("\n".join)
SECTION = st.tuples(
    st.sampled_from(["## A", "## B", "### C"]), st.lists(st.one_of(PARAGRAPH, LIST), max_size=3)
).map(lambda pair: "\n\n".join([pair[0], *pair[1]]))
BODIES = st.lists(SECTION, max_size=3).map(lambda sections: "\n\n".join(sections) + "\n")


@given(BODIES)
def test_taking_apart_loses_nothing(body: str) -> None:
    assert join_sections(s.pieces for s in split_sections(body)).strip() == body.strip()


@given(BODIES, BODIES)
def test_without_news_the_persons_text_stands(base: str, yours: str) -> None:
    merged, clashes = merge_bodies(base, yours, base)
    assert merged.split() == yours.split()
    assert not clashes


@given(BODIES, BODIES)
def test_without_edits_the_new_text_stands(base: str, new: str) -> None:
    merged, clashes = merge_bodies(base, base, new)
    assert sorted(merged.split()) == sorted(new.split())
    assert not clashes


@given(BODIES, BODIES, BODIES)
def test_a_persons_own_words_are_never_lost(base: str, yours: str, new: str) -> None:
    mine = f"{yours}\n## Mine\n\nWords nobody else has.\n"
    merged, _ = merge_bodies(base, mine, new)
    assert "Words nobody else has." in merged


@given(BODIES, BODIES, BODIES)
def test_merging_again_changes_nothing(base: str, yours: str, new: str) -> None:
    merged, _ = merge_bodies(base, yours, new)
    again, clashes = merge_bodies(new, merged, new)
    assert again.split() == merged.split()
    assert not clashes
