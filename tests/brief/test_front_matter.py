"""Front matter by key: what the tools own follows them, the rest is a person's once touched."""

from __future__ import annotations

import pytest

from briefroom.brief.frontmatter import Front, merge_front, split_front
from briefroom.errors import BriefError

BASE = """\
---
title: Port falls
date: '2031-05-04'
outlet: Gazette
rights: undeclared
seed: seeds/port.txt
seed_sha256: aa
actors: [ada, tom]
places: []
status: generated
---
"""


MINE = ("title: Port falls", "title: Mine")
RENAMED = ("title: Port falls", "title: New")


def front(text: str) -> Front:
    return split_front(text, "x.md")[0]


def merged(yours: str, new: str) -> tuple[str, list[tuple[str, str]]]:
    result, clashes = merge_front(front(BASE), front(yours), front(new))
    return result.text, [(clash.yours, clash.new) for clash in clashes]


@pytest.mark.parametrize(
    ("yours", "new", "kept", "clashes"),
    [
        (("title: Port falls", "title: Port taken"), ("outlet: Gazette", "outlet: The Gazette"), "both", []),
        (MINE, RENAMED, "yours", [("title: Mine", "title: New")]),
        (("outlet: Gazette\n", ""), ("seed_sha256: aa", "seed_sha256: bb"), "both", []),
        (("outlet: Gazette\n", "outlet: Gazette\neditor: Mia\n"), RENAMED, "both", []),
        (("date:", "# checked by hand\ndate:"), RENAMED, "both", []),
        (("seed_sha256: aa", "seed_sha256: zz"), ("seed_sha256: aa", "seed_sha256: bb"), "new", []),
        (("rights: undeclared\n", ""), RENAMED, "new", []),
        (("status: generated", "status: reviewed"), RENAMED, "both", []),
    ],
)  # fmt: skip
def test_keys_merge_by_themselves(
    yours: tuple[str, str], new: tuple[str, str], kept: str, clashes: list[tuple[str, str]]
) -> None:
    mine, fresh = BASE.replace(*yours), BASE.replace(*new)
    expected = {"both": mine.replace(*new), "yours": mine, "new": fresh}[kept]
    assert merged(mine, fresh) == (expected, clashes)


@pytest.mark.parametrize(
    ("yours", "new", "result"),
    [
        ("[ada, tom, mia]", "[ada, tom, ivo]", "[ada, tom, ivo, mia]"),
        ("[tom]", "[ada, tom, ivo]", "[tom, ivo]"),
        ("[ada, tom]", "[ivo]", "[ivo]"),
        ("[tom, ada]", "[ada, tom]", "[ada, tom]"),
        ("\n- tom\n- ada", "[ada]", "[ada]"),
    ],
)
def test_lists_of_ids_merge_as_sets(yours: str, new: str, result: str) -> None:
    text, clashes = merged(BASE.replace("[ada, tom]", yours), BASE.replace("[ada, tom]", new))
    assert f"actors: {result}\n" in text
    assert not clashes


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("no fence", 1),
        ("---\ntitle: x\n", 1),
        ("---\n- a\n---\n", 2),
        ("---\na: 1\na: 2\n---\n", 3),
        ("---\na: &x 1\nb: *x\n---\n", 2),
        ("---\ntitle: Port: falls\n---\n", 2),
        ("---\na: !!python/object:os.system x\n---\n", 2),
    ],
)
def test_front_matter_that_cannot_be_read_is_named_with_its_line(text: str, line: int) -> None:
    with pytest.raises(BriefError) as caught:
        split_front(text, "x.md")
    assert caught.value.where == f"x.md:{line}"
    assert caught.value.cure


@pytest.mark.parametrize(
    "text", [BASE, BASE.replace("places: []", "# a note\nplaces:\n  # none yet\n  []\n# end")]
)
def test_front_matter_keeps_every_byte(text: str) -> None:
    assert front(text).text == text
