"""The card of a place without an entry says where the gazetteer puts it, and no more than is sure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fiction import brief_of, knowledge, port, site_data
from test_brief_page import PORT, page_of, words

from briefroom.model import Location


@pytest.mark.parametrize(
    ("location", "shown", "hidden"),
    [
        (Location("tamzelt", "Lebanon", "", 34.43, 35.84, "beside", 0.95),
         "Where Lebanon (GeoNames) Position 34.43° N, 35.84° E (GeoNames)", "Probably"),
        (Location("tamzelt", "Lebanon", "", None, None, "company", 0.8),
         "Where Probably Lebanon (GeoNames)", "Position"),
        (Location("tamzelt", "Lebanon", "", None, None, "country", 1.0), "Tamzelt", "Where"),
        (Location("tamzelt", "Lebanon", "", None, None, "company", 0.5), "Tamzelt", "Where"),
    ],
)  # fmt: skip
def test_a_card_says_where_a_place_is_and_who_says_so(location: Location, shown: str, hidden: str) -> None:
    known = knowledge()
    brief = brief_of(port(known), known, PORT)
    evidence = replace(brief.evidence, locations=(location,))
    page = page_of(replace(site_data(), briefs=(replace(brief, evidence=evidence),)))
    card = page.get_element_by_id("a-tamzelt")
    text = " ".join(" ".join(words(e) for e in card.iter() if e.tag in {"h4", "dt", "dd"}).split())
    assert shown in text
    assert hidden not in text
