"""The ledger of rulings: what is read and refused, what holds after undos and after a merge of branches."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefroom.errors import ProblemsError, ReviewError
from briefroom.model import Correction, Ruling
from briefroom.review import (
    corrections_of,
    effective,
    read_rulings,
    redirects_of,
    ruled_keys,
    ruling_problems,
)  # fmt: skip
from briefroom.review.keys import question_key, sentence_digest, unknown_key
from briefroom.review.rulings import RULINGS, find_ruling, line_of, mark_of, with_ruling


def ruling(number: int, kind: str, details: dict[str, str], *, why: str = "so", question: str = "") -> Ruling:
    return Ruling(number, kind, "Ada", why, "2031-05-06", question, details)  # type: ignore[arg-type]


def merge(number: int, old: str, new: str, of: str = "entries") -> Ruling:
    return ruling(number, "merge", {"from": old, "into": new, "of": of}, question=f"q-{number:010d}")


def rename(number: int, old: str, new: str) -> Ruling:
    return ruling(number, "rename", {"from": old, "into": new, "name": ""})


def undo(number: int, of: Ruling) -> Ruling:
    return ruling(number, "undo", {"ruling": str(of.id), "mark": mark_of(of)})


def ledger(root: Path, *lines: str) -> Path:
    path = root / RULINGS
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(lines), encoding="utf-8")
    return root


def test_a_ruling_reads_as_it_was_written(tmp_path: Path) -> None:
    first, second = merge(1, "ado-orlan", "ada-orlan"), undo(2, merge(1, "ado-orlan", "ada-orlan"))
    ledger(tmp_path, with_ruling(with_ruling("", first), second))
    assert read_rulings(tmp_path) == (first, second)


def test_a_line_has_its_keys_in_the_order_of_the_conventions() -> None:
    assert line_of(merge(12, "a", "b")) == (
        '{"id":12,"on":"2031-05-06","by":"Ada","ruling":"merge","question":"q-0000000012","why":"so",'
        '"details":{"from":"a","into":"b","of":"entries"}}'
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('{"id":2,"on":"2031-05-06","by":"A', "cut off"),
        ("<<<<<<< HEAD", "unfinished merge"),
        ("[]", "no ruling"),
        ('{"id":2}', "no ruling: by, details, on"),
        (line_of(merge(2, "a", "b")).replace('"why"', '"wy"'), "why, wy"),
        (line_of(merge(2, "a", "b")).replace('"id":2', '"id":true'), "“True” is no number"),
        (line_of(merge(2, "a", "b")).replace("2031-05-06", "May"), "“May” is no day"),
        (line_of(merge(2, "a", "b")).replace('"merge"', '"marry"'), "“marry” is no ruling"),
        (line_of(merge(2, "a", "b")).replace('"into":"b",', ""), "the details lack into"),
        (line_of(merge(2, "a", "b")).replace('"into":"b"', '"into":7'), "the details lack"),
        (line_of(merge(2, "a", "b" * 20_000)), "characters in a line"),
        ("[" * 5000, "cut off or no JSON"),
    ],
)
def test_a_damaged_line_is_named_with_its_place_and_never_skipped(
    tmp_path: Path, line: str, message: str
) -> None:
    ledger(tmp_path, line_of(merge(1, "a", "b")) + "\n", line)
    with pytest.raises(ProblemsError) as caught:
        read_rulings(tmp_path)
    (problem,) = caught.value.problems
    assert problem.where == f"{RULINGS}:2"
    assert message in problem.what
    assert problem.cure


def test_bytes_that_are_no_text_are_named_with_their_line(tmp_path: Path) -> None:
    ledger(tmp_path, line_of(merge(1, "a", "b")) + "\n")
    with (tmp_path / RULINGS).open("ab") as file:
        file.write(b"\xff\n")
    with pytest.raises(ReviewError, match=f"{RULINGS}:2: not UTF-8"):
        read_rulings(tmp_path)


def test_an_undone_ruling_does_not_hold_and_an_undone_undo_lets_it_hold_again() -> None:
    first, other = merge(1, "a", "b"), merge(2, "c", "d")
    back = undo(3, first)
    again = undo(4, back)
    assert effective([first, other, back]) == (other,)
    assert effective([first, other, back, again]) == (first, other)


def test_numbers_that_two_branches_gave_change_nothing_but_what_check_reports(tmp_path: Path) -> None:
    base, ours, theirs = merge(1, "a", "b"), merge(2, "c", "d"), rename(2, "e", "f")
    back = undo(3, ours)
    ledger(tmp_path, *(line_of(r) + "\n" for r in (base, ours, theirs, back)))
    assert effective(read_rulings(tmp_path)) == (base, theirs)
    (problem,) = ruling_problems(tmp_path)
    assert (problem.where, problem.cure) == (
        f"{RULINGS}:3", 'change the later one to "id": 4; every ruling holds as it is'
    )  # fmt: skip


def test_a_ruling_is_the_same_under_another_number() -> None:
    assert mark_of(merge(1, "a", "b")) != mark_of(merge(1, "a", "c"))
    one = ruling(1, "reject", {"name": "Reed"})
    assert mark_of(one) == mark_of(ruling(9, "reject", {"name": "Reed"}))


def test_a_number_of_two_rulings_asks_for_the_mark() -> None:
    ours, theirs = merge(2, "c", "d"), rename(2, "e", "f")
    with pytest.raises(ReviewError, match=mark_of(theirs)):
        find_ruling([ours, theirs], "2")
    assert find_ruling([ours, theirs], mark_of(theirs)) == theirs
    with pytest.raises(ReviewError, match="there is no ruling “7”"):
        find_ruling([ours, theirs], "7")


@pytest.mark.parametrize(
    ("rulings", "leads"),
    [
        ([merge(1, "a", "b"), rename(2, "b", "c")], {"a": "c", "b": "c"}),
        ([rename(1, "a", "b"), rename(2, "b", "a")], {"b": "a"}),
        ([rename(1, "a", "b"), rename(2, "b", "c"), rename(3, "c", "a")], {"b": "a", "c": "a"}),
        ([merge(1, "a", "b"), undo(2, merge(1, "a", "b"))], {}),
        ([merge(1, "Reed", "b", "alias"), merge(2, "Reed", "Tomas Reed", "names")], {}),
        ([rename(1, "a", "b"), ruling(2, "accept", {"name": "A", "entry": "a", "path": "x"})], {}),
        ([rename(1, "a", "a")], {}),
    ],
    ids=["chain", "back", "ring", "undone", "names", "stands again", "only the name"],
)
def test_redirects_lead_to_what_stands_today(rulings: list[Ruling], leads: dict[str, str]) -> None:
    assert dict(redirects_of(rulings)) == leads


def test_an_entry_merged_into_itself_is_refused() -> None:
    with pytest.raises(ReviewError, match="into itself"):
        redirects_of([merge(1, "a", "a")])


def test_corrections_hold_what_articles_must_heed() -> None:
    span = {
        "what": "speaker", "seed": "seeds/a.txt", "sha256": "0a", "start": "4", "end": "9", "words": "quiet",
        "sentence": "0b", "value": "old-id",
    }  # fmt: skip
    kind = {**span, "what": "kind", "seed": "", "words": "Vane Front", "value": "armed_group"}
    found = corrections_of(
        [
            ruling(1, "correct", span),
            ruling(2, "correct", kind),
            ruling(3, "reject", {"name": "Morning Glory"}),
            merge(4, "T. Reed", "Tomas Reed", "names"),
            merge(5, "Tomas Reed", "Tomas B. Reed", "names"),
            ruling(6, "not_same", {"a": "old-id", "b": "Ado Orlan"}),
            rename(7, "old-id", "ada-orlan"),
            ruling(8, "reject", {"name": ""}, question="q-0123456789"),
        ]
    )
    assert found.spans == (Correction("speaker", "seeds/a.txt", "0a", 4, 9, "quiet", "0b", "ada-orlan"),)
    assert found.kinds == (("Vane Front", "armed_group"), ("Morning Glory", ""))
    assert dict(found.same) == {"T. Reed": "Tomas B. Reed", "Tomas Reed": "Tomas B. Reed"}
    assert found.apart == (("ada-orlan", "Ado Orlan"),)
    assert found.redirects == (("old-id", "ada-orlan"),)


def test_a_settled_question_is_never_asked_again_until_its_ruling_is_undone() -> None:
    asked = merge(1, "a", "b")
    assert ruled_keys([asked]) == {asked.question}
    assert ruled_keys([asked, undo(2, asked)]) == frozenset()


def test_a_question_has_one_key_whatever_the_order_and_case_of_its_parts() -> None:
    assert question_key("merge", ["ada-orlan", "Ado"]) == question_key("merge", ["ado", "ada-orlan"])
    assert unknown_key("Tomas  Reed") == unknown_key("tomas reed") != unknown_key("Tomas Read")
    assert sentence_digest("He  left.\n") == sentence_digest("He left.")
