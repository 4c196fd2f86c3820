"""Claims and disputes as the pages across briefs show them: who says it, in which words, where.

A row holds the article's words, never a paraphrase. A heading is built from the records: a place and a
day, or who answers whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefroom.brief.lookup import sure
from briefroom.corpus import Dispute, DisputeGroup, LedgerClaim, Voice, group_disputes
from briefroom.model import PRINT_UNMARKED, Brief, ClaimStatus
from briefroom.site.data import SiteData, url
from briefroom.site.knowledge_sides import KnowledgeSides
from briefroom.site.links import (
    claim_link,
    dispute_anchor,
    entity_link,
    ledger_anchor,
    sentence_link,
    shown_words,
)
from briefroom.site.sides import Side
from briefroom.site.wording import STATUS_WORDS, date_words, when_words

UNNAMED = "Speaker not named"
UNATTRIBUTED = "Not attributed"
# Worded so that no verb has to agree with a name: "officials" and "the council" are both speakers.
HEADINGS = {
    "disputes": "{one}, disputed by {other}",
    "denies": "{one}, denied by {other}",
    "differs": "{one} and {other} differ",
}
LOWERED = re.compile(r"(?:The|An?|His|Her|Its|Their|Some|Several|Two|Three|Four)\b")
# What a dispute found across briefs is about; the heading names the place and the day.
ABOUT = {
    "held": "Who holds {place}",
    "changed": "Whether {place} changed hands",
    "open": "Whether {place} is open",
    "count": "How many were harmed at {place}",
}


@dataclass(frozen=True, slots=True)
class BriefLine:
    """The brief a row comes from."""

    title: str
    link: str
    date: str
    outlet: str


@dataclass(frozen=True, slots=True)
class SaidLine:
    """One voice: who, and its words. ``quoted`` tells a quotation from reported speech."""

    who: str
    who_link: str
    side: Side
    cue: str  # "denied", "said": the article's own verb, or nothing
    words: str
    quoted: bool
    told: str
    place: str  # "¶4"
    link: str  # of the sentence
    brief: BriefLine
    ledger: str = ""  # anchor of the claim's own row


@dataclass(frozen=True, slots=True)
class DisputeRow:
    """Two sides of one question. ``status`` is the gravest; ``basis`` says how they were set together.

    ``anchor`` is the row's own id, ``anchors`` those of the further pairs of voices it holds.
    """

    anchor: str
    anchors: tuple[str, ...]
    heading: str
    status: ClaimStatus
    status_words: str
    one: tuple[SaidLine, ...]
    other: tuple[SaidLine, ...]
    basis: str
    why: str
    across: bool

    @property
    def lines(self) -> tuple[SaidLine, ...]:
        """All voices, of the one side and of the other."""
        return self.one + self.other


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim. ``against`` leads to the disputes it is part of; ``beside`` holds what bears it out."""

    anchor: str
    status: ClaimStatus
    status_words: str
    said: SaidLine
    claim: str  # link to the claim on its brief's page
    probable: bool
    against: tuple[tuple[str, str], ...]  # (anchor, who)
    beside: tuple[SaidLine, ...]


class RowMaker:
    """Makes rows over one site; knows the sides once for all pages."""

    def __init__(self, data: SiteData) -> None:
        self.data = data
        self.sides = KnowledgeSides(data.knowledge)

    def disputes(self, disputes: Iterable[Dispute]) -> tuple[DisputeRow, ...]:
        """One row a question, in the order given."""
        return tuple(self.dispute(group) for group in group_disputes(disputes))

    def dispute(self, group: DisputeGroup) -> DisputeRow:
        """A question with all voices of both sides, the answered side first."""
        first = group.first
        statuses = {self._status(voice) for voice in group.one + group.other}
        status: ClaimStatus = "denied" if "denied" in statuses else "contested"
        anchors = [dispute_anchor(d.answered.key, d.answer.key) for d in group.disputes]
        return DisputeRow(
            anchors[0],
            tuple(anchors[1:]),
            self.heading(first),
            status,
            STATUS_WORDS[status],
            tuple(map(self.voice, group.one)),
            tuple(map(self.voice, group.other)),
            first.basis,
            first.why,
            first.across,
        )

    def claim(self, row: LedgerClaim) -> ClaimRow:
        """A claim with what stands against and beside it."""
        corpus = self.data.corpus
        disputes = [
            (dispute_anchor(d.answered.key, d.answer.key), self._who(_other(d, row.key)))
            for d in self.data.corpus.disputes_of(row.key)
        ]
        beside = [self.voice(self._voice(corpus.claims[k])) for k in row.backing if k in corpus.claims]
        return ClaimRow(
            ledger_anchor(row.key),
            row.status,
            STATUS_WORDS[row.status],
            self.voice(self._voice(row)),
            claim_link(row.brief, row.claim.id),
            sure(row.claim) < PRINT_UNMARKED,
            tuple(disputes),
            tuple(beside),
        )

    def claims(self, keys: Iterable[str]) -> tuple[ClaimRow, ...]:
        """The rows of some claims, in the order given."""
        return tuple(
            self.claim(self.data.corpus.claims[key]) for key in keys if key in self.data.corpus.claims
        )

    def voice(self, voice: Voice) -> SaidLine:
        """One side of a dispute, or the speaker of a claim."""
        row = self.data.corpus.claims.get(voice.key)
        claim = row.claim if row else None
        entities = {entity.id: entity for entity in voice.brief.evidence.entities}
        speaker = entities.get(voice.entity_id or "")
        direct = claim is not None and claim.mode == "direct"
        told = entities.get(claim.told_to) if claim and claim.told_to else None
        return SaidLine(
            self._who(voice),
            entity_link(voice.brief, speaker, self.data.knowledge) if speaker else "",
            self.sides.of(voice.camp),
            shown_words(claim.cue.exact) if claim and claim.cue else "",
            _words(voice.text, direct=direct),
            direct,
            told.name if told else "",
            voice.locus.label,
            sentence_link(voice.brief, voice.locus),
            brief_line_of(voice.brief),
            ledger_anchor(voice.key) if claim else "",
        )

    def _voice(self, row: LedgerClaim) -> Voice:
        claim, speaker = row.claim, row.claim.speaker
        name = speaker.name or (row.brief.outlet if speaker.kind == "outlet" else "")
        camp = self.data.corpus.camps.get(row.key, frozenset())
        return Voice(row.key, "claim", row.brief, name, speaker.entity_id, claim.content, row.locus, camp)

    def _who(self, voice: Voice) -> str:
        name = shown_words(voice.speaker)
        if name:
            return name[:1].upper() + name[1:]
        row = self.data.corpus.claims.get(voice.key)
        return UNATTRIBUTED if row and row.claim.speaker.kind == "none" else UNNAMED

    def _status(self, voice: Voice) -> ClaimStatus:
        row = self.data.corpus.claims.get(voice.key)
        return row.status if row else "contested"

    def heading(self, dispute: Dispute) -> str:
        """The question of a dispute: a place and a day, or who answers whom."""
        place = self.data.knowledge.places.get(dispute.place or "")
        if place and dispute.topic in ABOUT:
            day = f", {date_words(dispute.day)}" if dispute.day else ""
            return ABOUT[dispute.topic].format(place=place.name) + day
        one, other = (self._who(voice) for voice in dispute.voices)
        if one == other:
            return f"Two accounts from {_inside(dispute.answered)}"
        return HEADINGS[dispute.type].format(one=one, other=_inside(dispute.answer))


def rank_disputes(data: SiteData) -> list[Dispute]:
    """Between briefs first, then those an article states, then those set side by side; newest first."""
    order = {brief.slug: n for n, brief in enumerate(data.briefs)}
    return sorted(
        data.corpus.disputes,
        key=lambda d: (not d.across, d.basis != "explicit", min(order[v.brief.slug] for v in d.voices)),
    )


def brief_line_of(brief: Brief) -> BriefLine:
    """The line that names a brief."""
    return BriefLine(brief.title, url("brief", brief.slug), when_words(brief.date), brief.outlet)


def _inside(voice: Voice) -> str:
    """A speaker's name inside a line: "the mayor", not "The mayor"."""
    name = shown_words(voice.speaker) or UNNAMED.lower()
    return name[:1].lower() + name[1:] if LOWERED.match(name) else name


def _words(text: str, *, direct: bool) -> str:
    """The words; the page sets its own quotation marks around a direct quotation."""
    text = shown_words(text)
    return text.strip('“”"').rstrip(",") if direct else text


def _other(dispute: Dispute, key: str) -> Voice:
    return dispute.answer if dispute.answered.key == key else dispute.answered
