"""One wording, one sort of thing: a lone word is a person, a body or a place throughout an article.

The tagger takes a lone capitalised word that acts or speaks for a surname; the rest of the article often
knows better: somebody lives *in* it, its adjective is used, its shares fall, or a full name bears it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefroom.understand.candidates import CAPITALISED, KNOWLEDGE, Candidate, plain
from briefroom.understand.demonyms import own_demonyms
from briefroom.understand.groups import fold
from briefroom.understand.kindbeside import beside
from briefroom.understand.kindplaces import OF_STATES_WEIGHT, is_lived_in, land_weight, names_a_state
from briefroom.understand.namewords import RANKS, SUFFIX_KIND
from briefroom.understand.people import name_parts, surname_forms
from briefroom.understand.shortforms import FORMS
from briefroom.understand.wordings import opening

CONTEXT = 60
AGREED = "agreed"  # the rule of a place that the tagger took for something else
AGREED_SURE = 0.75  # its confidence at most: it is marked as probable
SURE = 0.85  # at most, of anything else that is relabelled
BODY_HEADS = "|".join(h for h, kind in SUFFIX_KIND.items() if kind in {"government_body", "military"})
MARGIN = 1.5  # by which other evidence must beat the tagger's own reading
TAGGED, BEARER, RULED = 2.0, 4.0, 4.0
LAST_WORD = re.compile(r"(?P<word>[\w-]+)\.? $")
PLACE_BEFORE: tuple[tuple[float, re.Pattern[str]], ...] = (
    (1.5, re.compile(r"\b(?:[Ii]n|[Aa]cross|[Nn]ear|[Oo]utside|into|[Aa]round|towards?|throughout"
        r"|back to|flew to) $")),
    (0.5, re.compile(r"\b(?:[Ff]rom|[Tt]o) $")),
    (2.0, re.compile(r"\b(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:ern)?(?: of)? $")),
    (4.0, re.compile(r"\b[Nn]eighbou?ring $")),
    (2.0, re.compile(r"\b(?:[Ee]nvoys?|ambassadors?|diplomats?|refugees|migrants|exports|imports)"
        r" (?:from|to) $")),
    (2.0, re.compile(r"\b(?:government of|president of|army of|minister of|people of) $")),
    (3.0, re.compile(r"\b(?:city|town|village|port|capital|province|region|island|state|republic"
        r"|district) of $")),
)  # fmt: skip
LONGEST_BEFORE = 30  # characters that one of these can have, and more
PLACE_AFTER = re.compile(
    r"^(?:[’']s (?:(?:former|new|acting|first) )?(?:finance minister|interior minister|health minister"
    r"|defen[cs]e minister|ambassador|electorate|constitution|borders?|capital|government"
    r"|president|parliament|army|prime minister|foreign minister|economy|coast|opposition|ruling"
    r"|interior|parliamentary|central bank|people|electoral|neighbou?rs?)\b|-based\b"
    r"| (?:province|region|government|army|border|authorities|parliament|officials|troops|police|ministers"
    r"|run-off|elections?|electorate|voters|commission|peacekeepers|refiners|exporters|refugees)\b)"
)
OWNS_BODY = re.compile(rf"^[’']s (?:{CAPITALISED} ){{0,3}}(?:{BODY_HEADS})\b")
# "the Orlan Electoral Commission": the bodies that only a state has.
OF_A_STATE = re.compile(
    rf"(?: {CAPITALISED})? (?:Electoral Commission|Defen[cs]e Forces?|Armed Forces|Air Force|Army|Navy"
    r"|Parliament|Government|Police|Central Bank|Supreme Court|High Court|Constitutional Court)\b"
)
PERSON_AFTER = re.compile(
    r"^(?:, (?:\d\d|who|aged|the (?:colonel|general|minister|mayor|president|chief))\b| (?:himself"
    r"|herself)\b)"
)
TOLD_KINDS = frozenset({"media", "party"})  # people are told things too, and oppose
BODY_SHARE = 0.7  # how much a vote on what kind of body it is says that it is one


def agree(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, lone words relabelled where the article outweighs the tagger."""
    lone: dict[str, list[Candidate]] = defaultdict(list)
    bearers, firms = _bearers(text, candidates), _firms(text, candidates)
    of_candidate: dict[Candidate, str] = {}
    for candidate in candidates:
        name = plain(text[candidate.start : candidate.end])
        if (
            " " not in name
            and candidate.rank < KNOWLEDGE
            and candidate.kind in {None, "place"}
            and not candidate.ids
        ):
            wording = fold(name.title() if name.isupper() and len(name) > 4 else name)
            if wording in bearers and candidate.label == "PER" and is_lived_in(text, *candidate.span):
                of_candidate[candidate] = "LOC"  # "elders in Orlan", though the article knows an Ada Orlan
            else:
                lone[wording].append(candidate)
    sorts = {
        name: _sort(text, name, members, {"PER": name in bearers, "ORG": name in firms})
        for name, members in lone.items()
    }
    of_candidate |= {c: sorts[name] for name, members in lone.items() for c in members}
    return [_as(c, of_candidate.get(c, "")) for c in candidates]


def _as(candidate: Candidate, label: str) -> Candidate:
    if (
        not label
        or (candidate.kind == "place" and label == "LOC")
        or (not candidate.kind and label == candidate.label)
    ):
        return candidate
    if label == "LOC" and candidate.rule == "tagger":
        sure = min(candidate.confidence, AGREED_SURE)
        return replace(candidate, kind=None, label=label, rule=AGREED, confidence=sure)
    return replace(candidate, kind=None, label=label, confidence=min(candidate.confidence, SURE))


def _bearers(text: str, candidates: Sequence[Candidate]) -> set[str]:
    """Surnames of the people named in full."""
    names = [plain(text[c.start : c.end]) for c in candidates if c.label == "PER" or c.kind == "person"]
    return {form for name in names if len(name_parts(name)) > 1 for form in surname_forms(name)}


def _firms(text: str, candidates: Sequence[Candidate]) -> set[str]:
    """First words of companies' full names ("Tessel Systems Inc")."""
    names = [plain(text[c.start : c.end]).split() for c in candidates if c.label != "PER"]
    return {fold(words[0]) for words in names if len(words) > 1 and words[-1].rstrip(".") in FORMS}


def _sort(text: str, name: str, members: Sequence[Candidate], borne: Mapping[str, bool]) -> str:
    """PER, ORG or LOC, or nothing where the present reading stands."""
    labels = Counter("LOC" if c.kind == "place" else c.label for c in members if c.kind or c.label)
    if not labels:
        return ""
    score: dict[str, float] = defaultdict(float)
    present = labels.most_common(1)[0][0]
    score[present] += TAGGED
    score["LOC"] += RULED * any(c.kind == "place" for c in members)
    for label in borne:
        score[label] += BEARER * borne[label]
    words = {text[c.start : c.end] for c in members}
    score["LOC"] += RULED * bool(set(own_demonyms(text, sorted(words)).values()) & words)
    score["LOC"] += RULED * any(_has_a_state(text, word) for word in words)
    score["LOC"] += OF_STATES_WEIGHT * any(names_a_state(text, word) for word in words)
    for member in members:
        _weigh(text, member, score)
        score["LOC"] += land_weight(text, member.start, member.end)
    best = max(sorted(score), key=lambda label: score[label])
    if len(labels) > 1 or score[best] >= score[present] + MARGIN:
        return best
    return ""


def _has_a_state(text: str, word: str) -> bool:
    return any(OF_A_STATE.match(text, end) for _, end in opening(text, word))


def _weigh(text: str, member: Candidate, score: dict[str, float]) -> None:
    left = text[max(0, member.start - CONTEXT) : member.start]
    right = text[member.end : member.end + CONTEXT]
    near = left[-LONGEST_BEFORE:]
    for weight, pattern in PLACE_BEFORE if near.endswith(" ") else ():
        score["LOC"] += weight * bool(pattern.search(near))
    score["LOC"] += 2 * bool(PLACE_AFTER.match(right)) + 4 * bool(OWNS_BODY.match(right))
    score["PER"] += 2 * bool(PERSON_AFTER.match(right))
    word = LAST_WORD.search(left)
    score["PER"] += 3 * bool(word and word["word"].lower() in RANKS)
    company = beside(left, right)
    for _ in company.nouns:
        score["ORG"] += BODY_SHARE * 3
    for _, weight in company.after:
        score["ORG"] += BODY_SHARE * weight
    for kind, weight in company.before:
        score["ORG"] += BODY_SHARE * weight * (kind not in TOLD_KINDS)
