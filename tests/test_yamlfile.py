"""YAML from strangers: values stay text, lines are known, and nothing dangerous is read."""

import pytest

from briefroom.errors import SeedError
from briefroom.yamlfile import read_yaml, split_front_matter


def test_scalars_stay_the_text_they_are() -> None:
    document = read_yaml("country: no\ndate: 2014-05\nempty:\ntilde: ~\nquoted: '~'\n", "a.yml", SeedError)
    expected = {"country": "no", "date": "2014-05", "empty": "", "tilde": "", "quoted": "~"}
    assert document.data == expected


def test_every_key_knows_its_line() -> None:
    document = read_yaml("a: 1\nlist:\n  - x: 1\n  - x: 2\n", "a.yml", SeedError, first_line=5)
    assert document.place("list", 1, "x") == "a.yml:8"
    assert document.place("list", 1, "missing") == "a.yml:8"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: &x [1]\nb: *x\n", "a.yml:1: a YAML anchor or alias"),
        ("a: 1\nb: !!python/object:os.system x\n", "a.yml:2: a YAML tag"),
        ("a: 1\na: 2\n", "a.yml:2: “a” stands twice"),
        ("a: b: c\n", "a.yml:1: not YAML"),
        ("a: " + "[" * 40 + "]" * 40, "a.yml:1: YAML nested more than"),
        ("a: " + "x" * 1_000_001, "characters of YAML"),
        ("a: \x01\n", "not YAML"),
    ],
)
def test_what_is_unsafe_or_unreadable_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(SeedError, match=message):
        read_yaml(text, "a.yml", SeedError)


def test_front_matter_is_parted_from_the_body() -> None:
    front = split_front_matter("---\na: 1\n---\n\nBody\n---\nmore\n", "a.md", SeedError)
    assert front.document.data == {"a": "1"}
    assert (front.body, front.body_line) == ("\nBody\n---\nmore\n", 4)


@pytest.mark.parametrize("text", ["", "no fence\n", "---\na: 1\n", "---\njust words\n---\n"])
def test_a_file_without_front_matter_is_refused(text: str) -> None:
    with pytest.raises(SeedError, match=r"a\.md:\d: "):
        split_front_matter(text, "a.md", SeedError)
