"""Caveats: what reports often get wrong, as an entry's file says it, to be printed beside such words."""

from __future__ import annotations

from briefroom.knowledge.fields import Fields
from briefroom.model import Caveat

SHORTEST = 4  # characters; a shorter wording must be written in capitals


def read_caveats(fields: Fields) -> tuple[Caveat, ...]:
    """The entries of ``caveats``; one without words, note or sources is a problem."""
    return tuple(_caveat(child) for child in fields.children("caveats"))


def _caveat(fields: Fields) -> Caveat:
    caveat = Caveat(
        words=_wordings(fields, "words"),
        note=" ".join(fields.text("note", required=True).split()),
        sources=fields.sources(what="the caveat"),
        beside=_wordings(fields, "beside"),
    )
    if not caveat.words:
        fields.wrong("a caveat without words", "words", "add words: [the wording that reports use]")
    fields.close()
    return caveat


def _wordings(fields: Fields, key: str) -> tuple[str, ...]:
    wordings = fields.texts(key)
    for wording in wordings:
        if len(wording) < SHORTEST and not wording.isupper():
            cure = "use a longer wording, or capitals"
            fields.wrong(f"the wording “{wording}” is too short", key, cure)
    return tuple(" ".join(wording.split()) for wording in wordings)
