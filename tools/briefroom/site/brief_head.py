"""The head of a brief's page: headline, record of the source, and the note on rights."""

from __future__ import annotations

from dataclasses import dataclass

from briefroom.site.brief_context import BriefContext
from briefroom.site.references import Ref, note_refs, web_address, words
from briefroom.site.wording import UNDATED, counted, precision_words, when_words

RIGHTS_NOTES = {
    None: "Rights not declared: shown in full for private use, and as an excerpt in a published site.",
    "full": "Shown in full with the right to do so.",
    "excerpt": "An excerpt: at most 25 words at a time and 150 in all.",
    "brief-only": "No words of the article are shown, only names and dates.",
}
STATUS_NOTES = {"edited": "Edited by hand", "conflict": "Edited by hand; conflicts are open"}


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the record; ``href`` leads to the web."""

    label: str
    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class HeadView:
    """``kicker`` stands above the headline; ``note_refs`` are the texts the note names."""

    kicker: str
    title: str
    standfirst: str
    facts: tuple[Fact, ...]
    rights: str
    note: str
    note_refs: tuple[Ref, ...]


def make_head(context: BriefContext) -> HeadView:
    """The head of one brief."""
    brief = context.brief
    date = when_words(brief.date)
    note, refs = note_refs(brief.note, context.data.knowledge)
    return HeadView(
        kicker=" · ".join(part for part in (brief.outlet, date if date != UNDATED else "Undated") if part),
        title=brief.title,
        standfirst=words(brief.standfirst),
        facts=tuple(fact for fact in _facts(context) if fact.text),
        rights=" ".join(part for part in (RIGHTS_NOTES[brief.rights], _licence(brief.licence)) if part),
        note=note,
        note_refs=refs,
    )


def _licence(licence: str) -> str:
    return f"Licence: {licence.rstrip('.')}." if licence else ""


def _facts(context: BriefContext) -> list[Fact]:
    brief = context.brief
    coverage = brief.evidence.coverage
    names = f"{coverage.linked} of {counted(coverage.names, 'name')} in the knowledge" if coverage else ""
    precision = precision_words(brief.date)
    date = when_words(brief.date)
    return [
        Fact("Source", brief.outlet or "Outlet not given", web_address(brief.url)),
        Fact("By", ", ".join(part for part in (brief.byline, brief.agency) if part)),
        Fact("Date", date if precision in {"day", "no date"} else f"{date}, {precision}"),
        Fact("Seed", brief.seed),
        Fact("Sourced", counted(len(context.sentences), "sentence")),
        Fact("Known", names),
        Fact("State", STATUS_NOTES.get(brief.status, "Edited by hand" if brief.edited else "Generated")),
    ]
