"""Editor's notes: what the knowledge says of words that reports often get wrong, beside the words.

The brief only names a note, so that an edit of the knowledge reaches every brief that has it.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefroom.brief.dialect import targets
from briefroom.model import Brief, Caveat, Knowledge
from briefroom.site.references import Ref, knowledge_refs, words


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note. ``on`` are the article's words it is on, empty where they may not be shown."""

    anchor: str
    on: str
    text: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Target:
    """What "entry/1" in a link names: the first caveat of an entry."""

    entry: str
    number: int


def target_of(ident: str) -> Target:
    """The parts of "entry/1"; number 0 where there is none."""
    entry, _, number = ident.rpartition("/")
    return Target(entry, int(number) if number.isascii() and number.isdecimal() else 0)


def find_caveat(ident: str, knowledge: Knowledge) -> Caveat | None:
    """The caveat that "entry/1" names, if the knowledge has it."""
    target = target_of(ident)
    entry = (
        knowledge.actors.get(target.entry)
        or knowledge.places.get(target.entry)
        or knowledge.backgrounds.get(target.entry)
    )
    caveats = entry.caveats if entry else ()
    return caveats[target.number - 1] if 1 <= target.number <= len(caveats) else None


def note_anchor(ident: str) -> str:
    """The id of a note on its page."""
    return f"v-{ident.replace('/', '-')}"


def make_note(ident: str, brief: Brief, knowledge: Knowledge) -> NoteView | None:
    """The note that "entry/1" names, or None where the knowledge has none such."""
    caveat = find_caveat(ident, knowledge)
    if caveat is None:
        return None
    return NoteView(
        note_anchor(ident), noted_words(ident, brief), caveat.note, knowledge_refs(caveat.sources, knowledge)
    )


def noted_words(ident: str, brief: Brief) -> str:
    """The words of the article that call for the note first."""
    target = target_of(ident)
    uses = (u for u in brief.evidence.caveats if (u.entry, u.number) == (target.entry, target.number))
    return next((words(use.span.exact) for use in uses), "")


def notes_of(brief: Brief, knowledge: Knowledge) -> tuple[str, ...]:
    """The texts of all the notes of a brief, in the order of its text."""
    found = (find_caveat(ident, knowledge) for ident in targets(brief.body, "caveat"))
    return tuple(caveat.note for caveat in found if caveat)
