"""A dateline is read as place, land and newsroom, and a sentence in capitals is none."""

import pytest
from attributing import article_of, claims_of

from briefroom.understand.datelines import datelines_of, starts_of


@pytest.mark.parametrize(
    ("line", "place", "land", "agency"),
    [
        ("PORT VANE, Zarnia, May 4 (Harbour Wire) - ", "PORT VANE", "Zarnia", "Harbour Wire"),
        ("PORT VANE, Zarnia ", "PORT VANE", "Zarnia", None),
        ("EDITH RIVER, N.Z. ", "EDITH RIVER", "N.Z.", None),
        ("PORT VANE ", "PORT VANE", None, None),
        ("Port Vane (Harbour Wire) — ", "Port Vane", None, "Harbour Wire"),
        ("VALE — ", "VALE", None, None),
        ("(Harbour Wire) — ", None, None, "Harbour Wire"),
        ("3 May 2031 ", None, None, None),
    ],
)
def test_a_dateline_has_a_place_a_land_and_a_newsroom(
    line: str, place: str | None, land: str | None, agency: str | None
) -> None:
    article = article_of(f"{line}The guards left the hills at dawn.")
    (found,) = datelines_of(article)
    spans = (found.place, found.land, found.agency)
    assert [article.text[slice(*span)] if span else None for span in spans] == [place, land, agency]
    assert starts_of(article) == {0: len(line)}


@pytest.mark.parametrize(
    "text",
    ["UNESCO Secretary Ada Orlan left.", "UN chief Ada Orlan left. The UN stayed.", "It fell — at dawn."],
)
def test_a_sentence_that_opens_in_capitals_is_no_dateline(text: str) -> None:
    article = article_of(text)
    assert list(datelines_of(article)) == []


def test_no_speaker_holds_the_dateline() -> None:
    (claim,) = claims_of("PORT VANE Guards loyal to the council said on Sunday that they held the hills.")
    assert claim.speaker.name == "Guards loyal to the council"


def test_the_place_is_parted_from_a_name_that_opens_the_sentence() -> None:
    article = article_of("KELMOUTH Harbour Works Ltd closed the pier on Monday.")
    assert starts_of(article) == {0: len("KELMOUTH ")}
