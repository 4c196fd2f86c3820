"""Names as a page shows them: in their script, with who uses them, and how often the briefs hold them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import name as character_name

from briefroom.corpus import Spelling
from briefroom.model import Name
from briefroom.site.wording import direction

TYPE_WORDS = {
    "canonical": "Name used here",
    "alias": "Also written",
    "acronym": "Short form",
    "weak": "Only where the context is clear",
    "previous": "Earlier name",
    "self_styled": "Its own name for itself",
    "rival_label": "What its opponents call it",
}
SEEN_WORDS = "Only in an article"


@dataclass(frozen=True, slots=True)
class NameRow:
    """One wording. ``link`` is the first sentence that has it; ``known`` that the knowledge holds it."""

    text: str
    lang: str
    dir: str
    script: str
    type: str
    used_by: tuple[str, ...]
    count: int
    link: str = ""
    known: bool = True


def name_rows(names: Sequence[Name], seen: Sequence[Spelling], link: dict[str, str]) -> tuple[NameRow, ...]:
    """The names of the knowledge in its order, then the wordings only articles have.

    ``link`` leads from a wording to its first sentence.
    """
    found = {spelling.text: spelling for spelling in seen}
    rows = []
    for entry in names:
        spelling = found.pop(entry.text, None)
        users = [entry.used_by] if entry.used_by else []
        users += [o for o in (spelling.outlets if spelling else ()) if o not in users]
        rows.append(
            NameRow(
                entry.text,
                entry.lang,
                direction(entry.lang),
                script_of(entry.text),
                TYPE_WORDS.get(entry.type, entry.type),
                tuple(users),
                spelling.count if spelling else 0,
                link.get(entry.text, ""),
            )
        )
    rows += [
        NameRow(
            s.text, "", "ltr", script_of(s.text), SEEN_WORDS, s.outlets, s.count, link.get(s.text, ""), False
        )
        for s in found.values()
    ]
    return tuple(rows)


def script_of(text: str) -> str:
    """ "Latin", "Arabic", "Cyrillic" …: the script of the first letter, as Unicode names it."""
    letter = next((c for c in text if c.isalpha()), "")
    return character_name(letter, "unknown").split()[0].capitalize() if letter else ""
