"""Who and what an article names, and which of its words mean the same: mentions and entities.

Knowledge is asked first, then rules, then the tagger; what they find is settled, repeated through the text,
grouped, and given kinds and ids. Then the actors that are only described ("the army") are added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefroom.model import Article, Entity, Knowledge, Mention
from briefroom.understand.acronyms import find_pairs, pair_candidates
from briefroom.understand.agreement import agree
from briefroom.understand.candidates import BODY_OF_A_STATE, RULE, Candidate, Taken, plain, settle
from briefroom.understand.demonyms import find_demonyms, find_tied
from briefroom.understand.described import find_descriptions
from briefroom.understand.entities import build_entities
from briefroom.understand.gazetteer import build_gazetteer, match_known
from briefroom.understand.namedevents import find_events
from briefroom.understand.namerules import COUNTRY_RULE, find_by_rule
from briefroom.understand.nametags import find_by_tagger
from briefroom.understand.namewords import NEVER
from briefroom.understand.resolve import PERSON, PLACE, name_parts, sort_of

SHORTEST_REPEATED = 4  # letters of a lone word that is looked for elsewhere; capitals alone may be shorter
ACRONYM = re.compile(r"[A-Z][A-Z\d-]{1,7}$")


def find_names(article: Article, knowledge: Knowledge) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Every mention in text order, and the entities they are of, in order of appearance."""
    known = match_known(article.text, build_gazetteer(knowledge))
    names = _all_names(article, known, find_events(article, knowledge, {i for c in known for i in c.ids}))
    mentions, entities = build_entities(article, names, knowledge)
    described, added = find_descriptions(article, mentions, entities)
    ordered = sorted([*mentions, *described], key=lambda m: (m.span.start, -m.span.end, m.layer))
    return tuple(ordered), (*entities, *added)


def _all_names(article: Article, known: Sequence[Candidate], events: Sequence[Candidate]) -> list[Candidate]:
    """Settled names and events, nested ones included, in text order."""
    text = article.text
    tagged = find_by_tagger(article)
    people = {t.span for t in tagged if t.label == "PER"}
    ruled = [r for r in find_by_rule(article) if not (r.rule == COUNTRY_RULE and r.span in people)]
    ruled += pair_candidates(text, find_pairs(text))
    places = {text[c.start : c.end] for c in (*known, *ruled, *tagged) if sort_of(c) == PLACE}
    demonyms = find_demonyms(text, sorted(places))
    first = settle(text, [*known, *ruled, *demonyms, *tagged])
    by_name = {plain(text[c.start : c.end]): c for c in reversed(first) if c.kind != "event"}
    again = [*_repeated(text, first), *find_tied(text, by_name)]
    names = agree(text, settle(text, [*first, *again]))
    inner = [c for c in (*known, *ruled, *demonyms) if c.kind in {"place", "demonym"}]
    nested = settle(text, [c for c in inner if _is_nested(c, names)])
    return _with_events([*names, *nested], events)


def _is_nested(candidate: Candidate, names: Sequence[Candidate]) -> bool:
    """ "Zarnia" in "Zarnia embassy": named there as well."""
    return any(
        name.rule == BODY_OF_A_STATE and candidate.inside(name) and candidate.start == name.start
        for name in names
    )


def _repeated(text: str, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The same wordings, and surnames of full names, where nothing was found."""
    wordings: dict[str, Candidate] = {}
    for candidate in found:
        if candidate.kind in {"demonym", "event"} or candidate.confidence < 0.6:
            continue
        name = text[candidate.start : candidate.end]
        for wording in (name, *_surnames(name, candidate)):
            if _worth_repeating(text, wording):
                wordings.setdefault(wording, candidate)
    if not wordings:
        return
    longest = sorted(wordings, key=lambda w: (-len(w), w))
    taken = Taken()
    for candidate in found:
        taken.add(candidate)
    for match in re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?!\w)", text):
        like = wordings[match.group()]
        again = replace(like, start=match.start(), end=match.end(), rule="repeated", rank=RULE)
        if taken.free(again):
            yield again


def _surnames(name: str, candidate: Candidate) -> Iterator[str]:
    parts = name_parts(name)
    if sort_of(candidate) == PERSON and len(parts) > 1 and not candidate.ids:
        yield parts[-1]
        yield parts[-1].split()[-1].removeprefix("al-").removeprefix("el-")


def _worth_repeating(text: str, wording: str) -> bool:
    if wording.lower() in NEVER or (not wording[:1].isupper() and "-" not in wording):
        return False
    if " " in wording or ACRONYM.match(wording):
        return True
    plain_word = re.search(rf"(?<!\w){re.escape(wording.lower())}(?!\w)", text)
    return len(wording) >= SHORTEST_REPEATED and (not plain_word or wording.islower())


def _with_events(names: Sequence[Candidate], events: Sequence[Candidate]) -> list[Candidate]:
    """Events laid over the names they hold; one that cuts a name, or is part of one, is left out."""
    kept = list(names)
    for event in events:
        if all(name.inside(event) for name in names if name.meets(event)):
            kept.append(event)
    return sorted(kept, key=lambda c: (c.start, -c.end))
