"""Sidecars: what they state outranks the page, and a slip of the pen has a line and a cure."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefroom.errors import BriefroomError, ProblemsError, SeedError
from briefroom.model import UNKNOWN_DATE, Article, When

Reader = Callable[..., Article]

STORY = "Orlan forces seize Port Vane\n\nForces loyal to General Ada Orlan seized the harbour on Sunday.\n"


def test_sidecar_states_the_facts(read: Reader) -> None:
    article = read(
        STORY,
        sidecar=(
            "title: A better title\noutlet: Harbour Gazette\nurl: https://gazette.example/port\n"
            'published: "2031-05-04"\nbyline: Mara Lind\nagency: Lakeside Wire\nlicence: CC BY 4.0\n'
            "rights: excerpt\nnote: Written for the tests.\nlang: en-GB\n"
        ),
    )
    assert (article.title, article.outlet, article.url) == (
        "A better title", "Harbour Gazette", "https://gazette.example/port",
    )  # fmt: skip
    assert (article.byline, article.agency, article.licence) == ("Mara Lind", "Lakeside Wire", "CC BY 4.0")
    assert (article.rights, article.note, article.lang) == ("excerpt", "Written for the tests.", "en-GB")
    assert article.published == When("2031-05-04", "2031-05-04", "day", "2031-05-04")


def test_without_a_sidecar_nothing_is_stated(read: Reader) -> None:
    article = read(STORY)
    assert (article.outlet, article.url, article.rights, article.published) == ("", "", None, UNKNOWN_DATE)


@pytest.mark.parametrize(
    ("value", "start", "end", "precision"),
    [
        ("2031-05-04", "2031-05-04", "2031-05-04", "day"),
        ('"2031-02"', "2031-02-01", "2031-02-28", "month"),
        ("2031", "2031-01-01", "2031-12-31", "year"),
        ("2031-05-04T23:30:00+02:00", "2031-05-04", "2031-05-04", "day"),
    ],
)
def test_published_keeps_its_precision(
    read: Reader, value: str, start: str, end: str, precision: str
) -> None:
    published = read(STORY, sidecar=f"published: {value}\n").published
    assert (published.start, published.end, published.precision) == (start, end, precision)


@pytest.mark.parametrize(
    ("sidecar", "what", "line", "cure"),
    [
        ("outlet: X\npublishd: 2031-05-04\n", "unknown key “publishd”", 2, "write “published”"),
        ("license: CC0\n", "unknown key “license”", 1, "write “licence”"),
        ("zzzzz: 1\n", "unknown key", 1, "the keys are title"),
        ("published: 4 May 2031\n", "is not a date", 1, "2031-05"),
        ("published: 2031-02-30\n", "is not a date", 1, "2031-05"),
        ("published: 2031-13\n", "is not a date", 1, "2031-05"),
        ("\nrights: some\n", "is not known", 2, "full, excerpt, brief-only"),
        ("url: javascript:alert(1)\n", "is not a web address", 1, "https://"),
        ("url: file:///etc/passwd\n", "is not a web address", 1, "https://"),
        ("url: https://\n", "is not a web address", 1, "https://"),
        ("url: 'https://x.example/a b'\n", "is not a web address", 1, "https://"),
        ("lang: English!\n", "is not a language tag", 1, "en"),
        ("outlet: [A, B]\n", "“outlet” is not one text", 1, "one line"),
        ("- outlet\n", "no list of", None, "outlet: …"),
        ("outlet: a: b\n", "not YAML", 1, "quotation marks"),
        ("outlet: &a X\nnote: *a\n", "anchor or alias", 1, "write the value out"),
        ("outlet: X\noutlet: Y\n", "stands twice", 2, "keep one"),
        (f"note: {'x' * 3000}\n", "3,000 characters", 1, "below 2,000"),
    ],
)
def test_a_slip_has_its_line_and_cure(
    read: Reader, sidecar: str, what: str, line: int | None, cure: str
) -> None:
    with pytest.raises(SeedError, match=what) as caught:
        read(STORY, sidecar=sidecar)
    assert caught.value.where == "seeds/port.yml" + (f":{line}" if line else "")
    assert cure in caught.value.cure


def test_several_slips_are_told_at_once(read: Reader) -> None:
    with pytest.raises(ProblemsError) as caught:
        read(STORY, sidecar="publishd: 2031\nrights: some\nurl: ftp://x.example\n")
    assert [problem.where for problem in caught.value.problems] == [
        "seeds/port.yml:1", "seeds/port.yml:2", "seeds/port.yml:3",
    ]  # fmt: skip


@pytest.mark.parametrize("sidecar", ["", "# nothing yet\n", "outlet:\n"])
def test_an_empty_sidecar_states_nothing(read: Reader, sidecar: str) -> None:
    assert read(STORY, sidecar=sidecar).outlet == ""


def test_a_huge_sidecar_is_refused(read: Reader) -> None:
    with pytest.raises(BriefroomError, match="the most is"):
        read(STORY, sidecar="# " + "x" * 70_000)


def test_the_hash_covers_seed_and_sidecar(read: Reader) -> None:
    bare, dated = read(STORY), read(STORY, sidecar="published: 2031-05-04\n")
    other = read(STORY, sidecar="published: 2031-05-05\n")
    assert len({bare.sha256, dated.sha256, other.sha256}) == 3
    assert read(STORY, sidecar="published: 2031-05-05\n").sha256 == other.sha256
