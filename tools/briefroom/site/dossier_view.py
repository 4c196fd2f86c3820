"""What an actor's, a place's and a background's page have in common: the briefs, the mentions, the days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefroom.corpus import Dossier, Seen, SeenRelation, TimelineEntry
from briefroom.model import Brief, ClaimStatus, Knowledge
from briefroom.site.claim_rows import BriefLine, brief_line_of
from briefroom.site.data import SiteData, url
from briefroom.site.links import entity_link, known_link, ledger_anchor, sentence_link, shown_words
from briefroom.site.ruler import Ruler, ruler_of
from briefroom.site.wording import STATUS_WORDS, precision_words, when_words

REPORTED = "reported"
BEGINS = "its beginning"
REPORTED_WORDS = "day of the report, not of the event"


@dataclass(frozen=True, slots=True)
class MentionLine:
    """A mention with the words around it, and the sentence it opens."""

    before: str
    words: str
    after: str
    place: str
    link: str


@dataclass(frozen=True, slots=True)
class MentionGroup:
    """The mentions of one brief, in text order."""

    brief: BriefLine
    mentions: tuple[MentionLine, ...]


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One row of a timeline. ``iso`` is empty where the date is not known."""

    iso: str
    when: str
    precision: str
    ruler: Ruler | None
    year: str
    title: str
    link: str
    source: str  # "¶4", or "Background"
    brief: BriefLine | None
    place: str
    place_link: str
    status: ClaimStatus | None
    status_words: str
    claim: str  # anchor in the ledger
    kind: str  # news|background


@dataclass(frozen=True, slots=True)
class RelationLine:
    """What an article says of two actors, in its words."""

    a: str
    a_link: str
    label: str
    b: str
    b_link: str
    sign: str
    place: str
    link: str
    brief: BriefLine


def mention_groups(mentions: Sequence[Seen]) -> tuple[MentionGroup, ...]:
    """Mentions by brief; an outer wording stands for those inside it."""
    groups: dict[str, list[Seen]] = {}
    for mention in mentions:
        groups.setdefault(mention.brief.slug, []).append(mention)
    return tuple(
        MentionGroup(brief_line_of(group[0].brief), tuple(mention_line(m) for m in _outer(group)))
        for group in groups.values()
    )


def mention_line(mention: Seen) -> MentionLine:
    """One mention as a page shows it."""
    return MentionLine(
        shown_words(mention.before),
        shown_words(mention.span.exact),
        shown_words(mention.after),
        mention.locus.label,
        sentence_link(mention.brief, mention.locus),
    )


def timeline_lines(entries: Iterable[TimelineEntry], knowledge: Knowledge) -> tuple[TimelineLine, ...]:
    """Rows of a timeline in the order given."""
    return tuple(_timeline_line(entry, knowledge) for entry in entries)


def relation_lines(relations: Iterable[SeenRelation], knowledge: Knowledge) -> tuple[RelationLine, ...]:
    """What the articles say of two actors, each wording of a brief once."""
    rows: dict[tuple[str, ...], RelationLine] = {}
    for seen in relations:
        key = (seen.brief.slug, seen.a.id, seen.relation.label, seen.b.id)
        rows.setdefault(
            key,
            RelationLine(
                seen.a.name,
                entity_link(seen.brief, seen.a, knowledge),
                shown_words(seen.relation.label),
                seen.b.name,
                entity_link(seen.brief, seen.b, knowledge),
                seen.relation.sign,
                seen.locus.label,
                sentence_link(seen.brief, seen.locus),
                brief_line_of(seen.brief),
            ),
        )
    return tuple(rows.values())


def brief_lines(briefs: Iterable[Brief]) -> tuple[BriefLine, ...]:
    """The briefs of a dossier."""
    return tuple(brief_line_of(brief) for brief in briefs)


def spelling_links(dossier: Dossier) -> dict[str, str]:
    """From each wording to the first sentence that has it."""
    return {s.text: sentence_link(s.first.brief, s.first.locus) for s in dossier.spellings}


def dossier_of(data: SiteData, kind: str, ident: str) -> Dossier:
    """The dossier of a knowledge entry; an empty one where no brief speaks of it."""
    tables = {"actor": data.corpus.actors, "place": data.corpus.places, "background": data.corpus.backgrounds}
    return tables[kind].get(ident, Dossier(ident))


def _lasts(entry: TimelineEntry) -> bool:
    background = entry.background
    return background is not None and bool(background.end) and background.end != background.start


def _outer(mentions: Sequence[Seen]) -> list[Seen]:
    return [
        m for m in mentions
        if not any(
            o.span.start <= m.span.start and m.span.end <= o.span.end and o.span != m.span for o in mentions
        )
    ]  # fmt: skip


def _timeline_line(entry: TimelineEntry, knowledge: Knowledge) -> TimelineLine:
    when, brief, background = entry.when, entry.brief, entry.background
    reported = when.qualifier == REPORTED
    place = knowledge.places.get(entry.place or "")
    link, source = "", "Background"
    if brief and entry.locus:
        link, source = sentence_link(brief, entry.locus), entry.locus.label
    elif background:
        link = url("background", background.id)
    title = shown_words(entry.title)
    return TimelineLine(
        when.value or "",
        when_words(when),
        REPORTED_WORDS if reported else BEGINS if _lasts(entry) else precision_words(when),
        ruler_of(when),
        (when.start or "")[:4],
        title[:1].upper() + title[1:],
        link,
        source,
        brief_line_of(brief) if brief else None,
        place.name if place else "",
        known_link(place.id, knowledge) if place else "",
        entry.status,
        STATUS_WORDS[entry.status] if entry.status else "",
        ledger_anchor(entry.claim) if entry.claim else "",
        "news" if brief else "background",
    )
