"""Where statements come from: a note's list of sources becomes links to them."""

import pytest

from briefroom.model import Knowledge, Source
from briefroom.site.references import note_refs


def test_a_note_that_lists_sources_leads_to_them() -> None:
    knowledge = Knowledge(
        sources={
            "hg-1": Source(
                "hg-1", "Harbour Gazette", "Orlan leaves", "https://gazette.example/1", "2031-05-04"
            ),
            "mw-1": Source("mw-1", "Merrow Wire", "Orlan named"),
        }
    )
    note, refs = note_refs("Written for the demonstration. Sources: hg-1, mw-1.", knowledge)
    assert note == "Written for the demonstration."
    assert [(ref.label, ref.href) for ref in refs] == [
        ("Harbour Gazette, 4 May 2031", "https://gazette.example/1"), ("Merrow Wire", "")
    ]  # fmt: skip


@pytest.mark.parametrize("note", ["", "Sources: hg-9.", "Written in haste.", "Sources: the mayor, the port."])
def test_a_note_that_lists_nothing_known_stays_as_it_is(note: str) -> None:
    assert note_refs(note, Knowledge()) == (note, ())
