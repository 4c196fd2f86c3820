"""Who and what an article names, and which of its words mean the same: mentions and entities.

Knowledge is asked first, then rules, then the tagger; what they find is settled, repeated through the text,
grouped, and given kinds and ids. Then the actors that are only described ("the army") are added.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefroom.model import Article, Entity, Knowledge, Mention
from briefroom.understand.acronyms import find_pairs, pair_candidates, short_terms
from briefroom.understand.agreement import agree
from briefroom.understand.candidates import BODY_OF_A_STATE, RULE, Candidate, Taken, plain, settle
from briefroom.understand.corrections import NOTHING_RULED, Ruled
from briefroom.understand.demonyms import find_demonyms, find_tied
from briefroom.understand.described import find_descriptions
from briefroom.understand.entities import build_entities
from briefroom.understand.gazetteer import build_gazetteer, match_known
from briefroom.understand.groups import PERSON, PLACE, sort_of
from briefroom.understand.namedevents import find_events
from briefroom.understand.nameedges import code_ranges, is_glued
from briefroom.understand.namerules import COUNTRY_RULE, find_by_rule
from briefroom.understand.namesruled import add_unmentioned, correct_names
from briefroom.understand.namesureness import weigh
from briefroom.understand.nametags import find_by_tagger
from briefroom.understand.namethings import thing_ranges
from briefroom.understand.namewords import CALLED_SO, NEVER, SUFFIX_KIND
from briefroom.understand.nationalities import CITIES, PARTISANS
from briefroom.understand.people import name_parts
from briefroom.understand.wordings import occurrences, small_words

SHORTEST_REPEATED = 4  # letters of a lone word that is looked for elsewhere; capitals alone may be shorter
WHERE = re.compile(r"\b(?:in|to|from|near|at|outside|of|across|around|into) $")
ACRONYM = re.compile(r"[A-Z][A-Z\d-]{1,7}$")


def find_names(
    article: Article, knowledge: Knowledge, ruled: Ruled = NOTHING_RULED
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Every mention in text order, and the entities they are of, in order of appearance.

    What a person has ``ruled`` of names holds before descriptions are read, and of descriptions after.
    """
    known = match_known(article.text, build_gazetteer(knowledge))
    names = _all_names(article, known, find_events(article, knowledge, {i for c in known for i in c.ids}))
    mentions, entities = weigh(article.text, *build_entities(article, names, knowledge, ruled.apart))
    mentions, entities = correct_names(article, mentions, entities, knowledge, ruled)
    described, added = find_descriptions(article, mentions, entities)
    ordered = sorted([*mentions, *described], key=lambda m: (m.span.start, -m.span.end, m.layer))
    ordered, entities = correct_names(article, ordered, (*entities, *added), knowledge, ruled)
    mentions, entities = add_unmentioned(article, ordered, entities, knowledge, ruled)
    return tuple(mentions), entities


def _all_names(article: Article, known: Sequence[Candidate], events: Sequence[Candidate]) -> list[Candidate]:
    """Settled names and events, nested ones included, in text order."""
    text = article.text
    tagged = find_by_tagger(article)
    ruled = _without_people(text, _without_bearers(text, find_by_rule(article), tagged), tagged)
    pairs = find_pairs(text)
    ruled += pair_candidates(text, pairs)
    terms = short_terms(text, pairs)
    tagged = [t for t in tagged if text[t.start : t.end] not in terms]
    tagged, ruled = (_without_codes(text, found) for found in (tagged, ruled))
    demonyms = find_demonyms(text, sorted(_roots(text, [*known, *ruled, *tagged])))
    parties = {t.span for t in tagged if text[t.start : t.end].lower() in PARTISANS}
    demonyms = [d for d in demonyms if d.span not in parties]
    first = settle(text, [*known, *ruled, *demonyms, *tagged])
    by_name = {plain(text[c.start : c.end]): c for c in reversed(first) if c.kind != "event"}
    again = _without_codes(text, [*_repeated(text, first), *find_tied(text, by_name)])
    names = _without_bare_heads(text, agree(text, settle(text, [*first, *again])))
    inner = [c for c in (*known, *ruled, *demonyms) if c.kind in {"place", "demonym"}]
    bodies = {n.start: n for n in names if n.rule == BODY_OF_A_STATE}
    nested = settle(text, [c for c in inner if c.start in bodies and c.inside(bodies[c.start])])
    return _with_events([*names, *nested], events)


def _without_bearers(
    text: str, candidates: Iterable[Candidate], tagged: Sequence[Candidate]
) -> list[Candidate]:
    """Names of countries and cities, but for those that people bear: "Paris", if she is Ada Paris."""
    people = [text[t.start : t.end].split() for t in tagged if t.label == "PER"]
    borne = {word for name in people if len(name) > 1 for word in name}
    surnames = {name[-1] for name in people if len(name) > 1} & CITIES
    spans = {t.span for t in tagged if t.label == "PER"}
    teams = {t.span for t in tagged if t.label == "ORG"}
    kept = []
    for candidate in candidates:
        name = text[candidate.start : candidate.end]
        if candidate.rule == COUNTRY_RULE and name in CITIES and candidate.span in teams:
            continue  # "beat Madrid": a city's name, and not the city
        meant = candidate.span in spans or (
            name in surnames and not WHERE.search(text, max(0, candidate.start - 12), candidate.start)
        )
        if not (candidate.rule == COUNTRY_RULE and name in borne and meant):
            kept.append(candidate)
    return kept


def _without_people(
    text: str, candidates: Iterable[Candidate], tagged: Sequence[Candidate]
) -> list[Candidate]:
    """ "University of Vane Ada Orlan": a full name that a rule ran into is let go."""
    people = {t.end: t for t in tagged if t.label == "PER" and _is_full(text, t)}
    kept = []
    for candidate in candidates:
        person = people.get(candidate.end)
        if candidate.rule == "head" and person is not None and person.span == candidate.span:
            continue  # "Ada Post"
        inside = candidate.rule == "head" and person is not None and person.inside(candidate)
        kept.append(replace(candidate, end=person.start - 1) if inside and person else candidate)
    return kept


def _without_codes(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """What touches no share code, is nobody's name in a market report, and not two without their blank."""
    codes = [*code_ranges(text), *thing_ranges(text)]
    return [
        c
        for c in candidates
        if not any(c.start < end and start < c.end for start, end in codes)
        and not is_glued(text, text[c.start : c.end])
    ]


def _roots(text: str, candidates: Sequence[Candidate]) -> set[str]:
    """What an adjective may be made from: places, and lone words that no full name bears."""
    borne = {
        text[c.start : c.end].split()[-1] for c in candidates if sort_of(c) == PERSON and _is_full(text, c)
    }
    words = {text[c.start : c.end] for c in candidates if sort_of(c) == PLACE or not _is_full(text, c)}
    several = {text[c.start : c.end] for c in candidates if sort_of(c) == PLACE and _is_full(text, c)}
    return {word for word in words if " " not in word and word not in borne} | several


def _is_full(text: str, candidate: Candidate) -> bool:
    return " " in text[candidate.start : candidate.end]


def _without_bare_heads(text: str, names: Sequence[Candidate]) -> list[Candidate]:
    """ "The Navy", "a TV": what a body is and not which, unless a longer name of the article has the word, or
    the article writes it so throughout ("the Coalition")."""
    longer = {word for c in names if _is_full(text, c) for word in text[c.start : c.end].split()}
    lone = Counter(text[c.start : c.end] for c in names if not _is_full(text, c))
    longer |= {word for word, times in lone.items() if times > 2 and word.lower() not in small_words(text)}
    return [
        c
        for c in names
        if c.ids
        or c.kind in {"demonym", "event"}
        or c.rule not in {"tagger", "repeated"}
        or not _is_bare_head(text[c.start : c.end])
        or text[c.start : c.end] in longer
    ]


def _is_bare_head(word: str) -> bool:
    """Whether the word only says what a body is: no newspaper or party goes by it alone."""
    kind = SUFFIX_KIND.get(word) or SUFFIX_KIND.get(word.removesuffix("s"))
    return kind is not None and kind != "party" and word not in CALLED_SO


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
    taken, cut = Taken(), {c.start: c for c in found if c.rule == "tagger"}
    for candidate in found:
        taken.add(candidate)
    for start, end in occurrences(text, wordings):
        first = cut.get(start)  # "Oum" of Oum Selm
        whole = first is not None and first.end < end and taken.untouched(first.end, end)
        if text[start - 1 : start] != "-" and (whole or taken.untouched(start, end)):
            yield replace(wordings[text[start:end]], start=start, end=end, rule="repeated", rank=RULE)


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
    return len(wording) >= SHORTEST_REPEATED and wording.lower() not in small_words(text)


def _with_events(names: Sequence[Candidate], events: Sequence[Candidate]) -> list[Candidate]:
    """Events laid over the names they hold; one that cuts a name, or is part of one, is left out."""
    kept = list(names)
    for event in events:
        if all(name.inside(event) for name in names if name.meets(event)):
            kept.append(event)
    return sorted(kept, key=lambda c: (c.start, -c.end))
