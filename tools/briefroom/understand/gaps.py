"""What the article does not say: short plain sentences, each computed from the records.

A gap is named only where the records show it: no date, no figure, no place, a side that is attacked or
accused and never heard, speakers without names, one agency behind both accounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefroom.model import Claim, Entity, Evidence, Gap
from briefroom.understand.eventwords import ARMED, CASUALTIES, VIOLENCE
from briefroom.understand.kinds import ACTORS

VOICES = frozenset({"named", "anonymous", "document"})
# Kinds whose names take an article in a sentence: "the House of Deputies".
BODIES = frozenset({"government_body", "party", "alliance", "igo"})
ANSWERS = frozenset({"disputes", "denies", "differs"})
PLACED = frozenset({"place", "state", "demonym"})
INTERVIEW = re.compile(r"\binterview(?:s|ed)\b|\bin an interview\b", re.I)
OPENING = 400  # characters in which an interview says that it is one
QUESTIONS = 4
SUBJECT = 8  # sentences of news that say what an article is about
MOST_SIDES = 3  # a longer list of the unheard tells a reader nothing


def find_gaps(evidence: Evidence) -> tuple[Gap, ...]:
    """The gaps of evidence that is otherwise complete, in a fixed order."""
    return (
        *_no_date(evidence),
        *_no_figure(evidence),
        *_no_place(evidence),
        *_silent_sides(evidence),
        *_unnamed_voices(evidence),
        *_one_agency(evidence),
        *_no_outsider(evidence),
    )


def _no_date(evidence: Evidence) -> Iterator[Gap]:
    if evidence.article.published.start is not None:
        return
    floating = [
        d.span.exact for d in evidence.dates if d.when.start is None and not d.rule.startswith("narrative")
    ]
    if floating:
        yield Gap("date", f"No publication date, so “{floating[0]}” cannot be placed.")
    else:
        yield Gap("date", "No publication date.")


def _no_figure(evidence: Evidence) -> Iterator[Gap]:
    told = [s.span.exact for s in evidence.sentences if s.role == "news"]
    news = "\n".join(told)
    violent = ARMED.search("\n".join(told[:SUBJECT])) and len(VIOLENCE.findall(news)) >= 2
    if violent and not CASUALTIES.search(evidence.article.text):
        yield Gap("casualties", "Violence is reported, but no casualty figure.")


def _no_place(evidence: Evidence) -> Iterator[Gap]:
    """Only of news, and only where neither a place nor its people are named ("the Zarnian courts")."""
    placed = any(m.kind in PLACED for m in evidence.mentions) or evidence.article.dateline
    if evidence.events and not placed:
        yield Gap("place", "No place is named.")


def _silent_sides(evidence: Evidence) -> Iterator[Gap]:
    """Those the news accuses or attacks, or lets others do so, who are nowhere heard."""
    if not evidence.claims:
        return
    entities = {entity.id: entity for entity in evidence.entities}
    news = [s.span for s in evidence.sentences if s.role == "news"]
    targets = dict.fromkeys(
        r.b for r in evidence.relations
        if r.sign == "-" and r.rule == "verb" and r.b in entities
        and any(span.start <= r.span.start < span.end for span in news)
    )  # fmt: skip
    sides = [entities[ident] for ident in targets if entities[ident].kind in ACTORS - {"unidentified"}]
    silent = [entity for entity in sides if not _is_heard(entity, evidence.claims)]
    for entity in silent[:MOST_SIDES]:
        yield Gap("other-side", f"No voice from {_in_a_sentence(entity)}.")


def _is_heard(entity: Entity, claims: tuple[Claim, ...]) -> bool:
    """The entity speaks, or somebody who is described by its name ("a Vane commander")."""
    names = "|".join(re.escape(name) for name in {entity.name, *entity.surfaces})
    return any(
        claim.speaker.entity_id == entity.id or re.search(rf"(?<!\w)(?:{names})(?!\w)", claim.speaker.name)
        for claim in claims
    )


def _in_a_sentence(entity: Entity) -> str:
    plain = entity.name.startswith(("The ", "the ")) or len(entity.name.split()) < 2
    return entity.name if plain or entity.kind not in BODIES else f"the {entity.name}"


def _unnamed_voices(evidence: Evidence) -> Iterator[Gap]:
    voiced = [c for c in evidence.claims if c.speaker.kind in VOICES]
    if voiced and all(c.speaker.kind == "anonymous" for c in voiced):
        yield Gap("unnamed", "All speakers are unnamed.")
    elif not voiced and evidence.sentences and not _is_interview(evidence):
        yield Gap("voices", "Nobody is quoted.")


def _is_interview(evidence: Evidence) -> bool:
    """All of an interview is somebody's words, though no cue stands beside them."""
    asked = sum(s.span.exact.rstrip("\"'”’) ").endswith("?") for s in evidence.sentences)
    return asked >= QUESTIONS or bool(INTERVIEW.search(evidence.article.text[:OPENING]))


def _one_agency(evidence: Evidence) -> Iterator[Gap]:
    claims = {claim.id: claim for claim in evidence.claims}
    sides = {
        claim.id: claim
        for answer in evidence.claims
        for link in answer.links
        if link.type in ANSWERS and link.claim in claims
        for claim in (answer, claims[link.claim])
    }
    told = {claim.told_to for claim in sides.values()}
    names = {entity.id: entity.name for entity in evidence.entities}
    if len(told) == 1 and None not in told:
        agency = next(iter(told)) or ""
        yield Gap("one-agency", f"Both accounts were given to one agency: {names.get(agency, agency)}.")


def _no_outsider(evidence: Evidence) -> Iterator[Gap]:
    """Every voice belongs to somebody who supports or opposes another in this text."""
    voiced = [c for c in evidence.claims if c.speaker.kind in VOICES]
    parties = {ident for r in evidence.relations if r.sign == "-" for ident in (r.a, r.b)}
    sides = [entity for entity in evidence.entities if entity.id in parties]
    if len(voiced) < 2 or not sides:
        return
    if all(any(_is_heard(entity, (claim,)) for entity in sides) for claim in voiced):
        yield Gap("independent", "No independent voice: every speaker belongs to one of the sides.")
