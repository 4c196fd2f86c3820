"""The claims ledger of a brief: each claim with its words, its status, and both sides of a dispute.

The first line of an entry is the one under "Claims" on disk. The sides come from the corpus, so an answer
in another brief stands there as well, with a link to it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from briefroom.corpus import Dispute, Voice
from briefroom.model import Claim, ClaimStatus
from briefroom.site.brief_context import BriefContext
from briefroom.site.passages import origin_of
from briefroom.site.references import Ref, article_ref, at_passage, shorten, words
from briefroom.site.sides import Side
from briefroom.site.wording import STATUS_WORDS, counted

MOST_WORDS = 45  # of a voice; the whole stands in its source
MOST_DISPUTES = 4
PREPOSITIONS = ("accord", "per ", "in the words")
QUOTES = "“”\"'‘’"
TYPE_WORDS = {"disputes": "disputes it", "denies": "denies it", "differs": "differs from it"}
BASIS_WORDS = {
    "explicit": "explicit, the one answers the other.",
    "inferred": "inferred; read it as “differs from”.",
}


@dataclass(frozen=True, slots=True)
class VoiceView:
    """Somebody's words on one side. ``elsewhere`` is the title of another brief they stand in."""

    name: str
    side: Side
    cue: str
    text: str
    quoted: bool
    ref: Ref
    elsewhere: str = ""


@dataclass(frozen=True, slots=True)
class SidesView:
    """The claim's voice and those that do not agree, as two columns, and on what ground they stand there."""

    columns: tuple[tuple[VoiceView, ...], tuple[VoiceView, ...]]
    why: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One claim. ``line`` is its line on disk; ``back`` the mark in the text it belongs to; ``original`` the
    way to its sentence on the outlet's page, which ``origin`` names with the day."""

    id: str
    number: str
    status: ClaimStatus
    status_words: str
    line: Markup
    sides: SidesView | None
    notes: tuple[str, ...]
    beside: tuple[tuple[str, str], ...]  # other claims of the same sentence: id, status words
    refs: tuple[Ref, ...]
    origin: str
    original: str
    back: str


def make_entry(context: BriefContext, ident: str, line: Markup, back: str) -> Entry:
    """The ledger entry of a claim; ``line`` is empty where the disk has none."""
    row = context.claims[ident]
    disputes = context.data.corpus.disputes_of(row.key)
    sentence = context.sentences.get(row.locus.sentence or "")
    others = [other for other in (sentence.claims if sentence else ()) if other != ident]
    line = line or claim_line(row.claim)
    return Entry(
        id=ident,
        number=context.number(ident),
        status=row.status,
        status_words=STATUS_WORDS[row.status],
        line=line,
        sides=_sides(context, row.key, disputes[:MOST_DISPUTES]) if disputes else None,
        notes=tuple(_notes(context, ident, len(disputes), line.striptags())),
        beside=tuple((o, STATUS_WORDS[context.claims[o].status]) for o in others if o in context.claims),
        refs=() if disputes else (article_ref(row.locus),),  # the sides have theirs
        origin=origin_of(context.brief),
        original=at_passage(context.brief.url, words(sentence.span.exact) if sentence else ""),
        back=back,
    )


def claim_line(claim: Claim) -> Markup:
    """Who says what, for a claim without a line on disk."""
    who = claim.speaker.name or "Nobody named"
    text = words(claim.text)
    if not text:
        return escape(f"{who}. The words may not be quoted here.")
    if claim.mode == "direct":
        return Markup("{}: <q>{}</q>").format(who, text.strip(QUOTES))
    return escape(f"{who}, as reported: {text}")


def _sides(context: BriefContext, key: str, disputes: Sequence[Dispute]) -> SidesView:
    own = next(voice for voice in disputes[0].voices if voice.key == key)
    others = [voice for dispute in disputes for voice in dispute.voices if voice.key != key]
    columns = [(_voice(context, own),), tuple(_voice(context, voice) for voice in others)]
    columns.sort(key=lambda views: (views[0].side not in "ab", views[0].side, views[0].name.casefold()))
    return SidesView((columns[0], columns[1]), " ".join(_grounds(disputes)))


def _grounds(disputes: Sequence[Dispute]) -> Iterator[str]:
    """On what ground voices are set beside each other; each ground once, with those it holds for."""
    grounds: dict[tuple[str, str], list[str]] = defaultdict(list)
    for dispute in disputes:
        if dispute.basis == "explicit":
            yield f"{_name(dispute.answer)} {TYPE_WORDS[dispute.type]}."
        grounds[BASIS_WORDS[dispute.basis], dispute.why].append(_bare_name(dispute.answer))
    for (basis, why), names in grounds.items():
        whose = f" for {', '.join(dict.fromkeys(names))}" if len(grounds) > 1 else ""
        yield f"Basis{whose}: {basis}"
        if why:
            yield f"{why[:1].upper()}{why[1:].rstrip('.')}."


def _bare_name(voice: Voice) -> str:
    return voice.speaker or voice.brief.outlet or "the article"


def _name(voice: Voice) -> str:
    name = _bare_name(voice)
    return name[:1].upper() + name[1:]


def _voice(context: BriefContext, voice: Voice) -> VoiceView:
    here = voice.brief.slug == context.brief.slug
    page = "" if here else context.page("brief", voice.brief.slug)
    claim = _claim_of(context, voice)
    text = words(voice.text)
    direct = claim is not None and claim.mode == "direct"
    return VoiceView(
        name=_name(voice),
        side=context.sides.of(voice.entity_id),
        cue=_cue(context, claim) if claim else "in the outlet’s own words",
        text=shorten(text.strip(QUOTES).rstrip(",") if direct else text, MOST_WORDS),
        quoted=direct,
        ref=article_ref(voice.locus, page),
        elsewhere="" if here else voice.brief.title,
    )


def _claim_of(context: BriefContext, voice: Voice) -> Claim | None:
    row = context.data.corpus.claims.get(voice.key)
    return row.claim if row else None


def _cue(context: BriefContext, claim: Claim) -> str:
    """The article's own verb; a preposition such as "according to" is none."""
    cue = words(claim.cue.exact if claim.cue else "").casefold() or claim.verb
    cue = "is cited" if cue.startswith(PREPOSITIONS) or not cue else cue
    told = context.entities.get(claim.told_to or "")
    return f"{cue} {told.name}" if told and cue == "told" else cue


def _notes(context: BriefContext, ident: str, disputes: int, line: str) -> Iterator[str]:
    row = context.claims[ident]
    told = context.entities.get(row.claim.told_to or "")
    if told and told.name not in line:
        yield f"Told {told.name}."
    if row.claim.speaker.kind == "anonymous":
        yield "The speaker is not named."
    if row.claim.speaker.kind == "none":
        yield "The article does not say whose words these are."
    if row.backing:
        verb = "says" if len(row.backing) == 1 else "say"
        yield f"{counted(len(row.backing), 'other account')} {verb} the same."
    if disputes > MOST_DISPUTES:
        yield f"{disputes} accounts differ; the first {MOST_DISPUTES} are shown."
