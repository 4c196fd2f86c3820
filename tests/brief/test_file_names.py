"""File names of briefs: readable, short, and safe on every file system."""

from __future__ import annotations

import pytest
from desk import DAY, article_of
from hypothesis import given
from hypothesis import strategies as st

from briefroom.brief.slug import LONGEST, brief_slug, slugify
from briefroom.model import UNKNOWN_DATE, When


@pytest.mark.parametrize(
    ("title", "published", "slug"),
    [
        ("Zarnia’s army: Über-port “falls”!", DAY, "2031/2031-05-04-zarnias-army-uber-port-falls"),
        ("Port", When("2031-05-01", "2031-05-31", "month"), "2031/2031-05-port"),
        ("Port", When("2031-01-01", "2031-12-31", "year"), "2031/2031-port"),
        ("Port", UNKNOWN_DATE, "undated/port"),
        ("Con", UNKNOWN_DATE, "undated/con-brief"),
        ("المرفأ", DAY, "2031/2031-05-04-port"),
        ("../../etc/passwd", UNKNOWN_DATE, "undated/etc-passwd"),
        ("", UNKNOWN_DATE, "undated/port"),
    ],
)
def test_slug_is_date_and_title(title: str, published: When, slug: str) -> None:
    assert brief_slug(article_of(title=title, published=published)) == slug


def test_a_long_title_is_cut_between_words() -> None:
    name = brief_slug(article_of(title="harbour " * 40)).split("/")[1]
    assert len(name) <= LONGEST - 3
    assert name.endswith("-harbour")


@given(st.text(max_size=200))
def test_any_title_gives_a_safe_name(title: str) -> None:
    folder, name = brief_slug(article_of(title=title)).split("/")
    assert folder == "2031"
    assert name == slugify(name)
    assert len(name) <= LONGEST
