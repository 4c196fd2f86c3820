"""What kind of thing a name is, from its own words and from what the article says beside it.

Each clue is a vote; the votes of all mentions of a thing are added up. Knowledge needs no votes, and a
body of which nothing tells the kind stays "unidentified" rather than guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import exp

from briefroom.model import MentionKind
from briefroom.understand.candidates import TAGGER, Candidate
from briefroom.understand.humanity import is_person, is_surely_tagged
from briefroom.understand.kindbeside import beside
from briefroom.understand.kindcontext import context_votes
from briefroom.understand.kindnames import kind_of_wording
from briefroom.understand.kindplaces import SOMEBODY, SURE_LAND, land_weight
from briefroom.understand.kindtags import kind_chances
from briefroom.understand.kindwords import (
    AMBIGUOUS,
    ANALYST_BEHIND,
    ANY_SURE_BEFORE,
    ARMED_BEHIND,
    CODED,
    COMMUNITY,
    EXAMPLE,
    FAMILIES,
    INITIALS,
    IT,
    ITS_FIGHTERS,
    ITS_RIVAL,
    NOUN_BEFORE,
    NOUNS,
    OF_COMMUNITY,
    OR_IN_FULL,
    OWNER,
    RUN,
    SPEAKS,
    STATE_HEADS,
    SURE_NOUNS,
    TOLD,
    TOLD_THE,
    WRITTEN_BY,
)
from briefroom.understand.namewords import LONG_SUFFIXES
from briefroom.understand.nationalities import CITIES
from briefroom.understand.wellknown import known_kind

# A vote of the rules counts as its power of e; the tagger's chance is taken to the power of its share.
TAGGER_SHARE, FLOOR = 0.7, 0.01
LEAST_CHANCE, SURE_CHANCE = 0.4, 0.8  # of the two together: to be told at all, and without doubt
TAGGED_VOTE, SHOWN_VOTE = 1, 1  # for a person: the tagger's sort; that somebody speaks, owns, is he or she
UNHEARD_VOTE = 2  # for a newsroom: it is told something, and the article knows nobody of the name
PLAIN_VOTE = 2  # for a body: outweighs the tagger's sort where nothing shows a person
OWNED_VOTE = 2  # for a party: initials that are somebody's
IT_VOTE = 3  # against a person: the article says "its" or "which"
PERSON_CHANCE = 0.85  # of the tagger's kinds: somebody although nothing else shows it
STRANGE = 0.3  # what is left of a chance for no body, of what the tagger's sorts call a body
RIVAL_CHANCE = 0.5  # of the tagger's kinds alone, against its own sort of name

# Kinds of bodies, and of all that acts: an entity of any other kind is a place, a people's name or an event.
GROUP_KINDS: frozenset[MentionKind] = frozenset(
    {"armed_group", "military", "party", "government_body", "alliance", "igo", "ngo", "company",
     "unidentified"}
)  # fmt: skip
ACTORS = GROUP_KINDS | {"person", "state", "community"}
CONTEXT = 60  # characters on either side


def decide_kind(text: str, mentions: Sequence[Candidate], name: str) -> tuple[MentionKind, float]:
    """The kind of one thing and how sure it is, from all its mentions; ``name`` is its fullest name."""
    fixed = [m.kind for m in mentions if m.kind in {"operation", "event", "demonym"}]
    if fixed:
        return fixed[0], 0.9
    if any(m.kind == "person" for m in mentions):
        return "person", 0.9
    sort = _sort(text, mentions, name)
    stated = _stated(text, mentions)
    if stated:
        return stated, 0.8
    votes = _votes(text, mentions, name)
    if sort == "PER":
        return _person(text, mentions, name, votes)
    if sort == "LOC":
        listed = any(m.kind == "place" and m.rank > TAGGER for m in mentions)  # "the West Bank"
        worded = None if listed or known_kind(name) else kind_of_wording(name)
        return (worded, 0.8) if worded and worded != "place" else _place(text, mentions)
    chances = {
        kind: chance if kind in GROUP_KINDS | {"media"} else chance * STRANGE
        for kind, chance in kind_chances(text, mentions).items()
    }
    kind, chance = _likeliest(_together(chances, votes))
    if chance < LEAST_CHANCE:
        speaks = name in CITIES and any(SPEAKS.match(text, mention.end) for mention in mentions)
        return ("place", 0.75) if speaks else ("unidentified", 0.7)
    return kind, 0.9 if chance >= SURE_CHANCE else 0.75


def _sort(text: str, mentions: Sequence[Candidate], name: str) -> str:
    """PER or LOC where most mentions are one (those spelt out, of a name of several words), else nothing."""
    if any(m.kind == "place" for m in mentions):
        return "LOC"
    spelt_out = [m for m in mentions if " " in text[m.start : m.end]] or mentions
    labels = Counter(m.label for m in (spelt_out if " " in name else mentions) if m.label)
    main = labels.most_common(1)[0][0] if labels else ""
    return "" if main == "ORG" or (main == "PER" and any(m.kind for m in mentions)) else main


def _person(
    text: str, mentions: Sequence[Candidate], name: str, votes: Counter[MentionKind]
) -> tuple[MentionKind, float]:
    """Somebody; but a lone word may be anything that acts, and says what it is by the company it keeps."""
    body = _of_no_person(text, mentions)
    if body:
        return body, 0.85
    full = " " in name and kind_of_wording(name) is None and not CODED.search(name)
    if full or known_kind(name) == "person":
        return "person", 0.9
    shown = is_person(text, mentions, "" if CODED.search(name) else name)
    told, power = max(votes.items(), key=lambda vote: (vote[1], vote[0]), default=("unidentified", 0))
    if not shown and power >= PLAIN_VOTE and told in GROUP_KINDS:
        return told, 0.7
    votes["media"] += UNHEARD_VOTE * (not shown and _is_told(text, mentions))
    votes["person"] += TAGGED_VOTE + SHOWN_VOTE * shown - IT_VOTE * _is_it(text, mentions)
    chances = kind_chances(text, mentions)
    shown = shown or chances.get("person", 0.0) >= PERSON_CHANCE
    kind, chance = _likeliest(_together(chances, votes))
    if kind == "person" and (shown or is_surely_tagged(mentions)):
        return "person", 0.9 if len(mentions) > 1 else 0.75
    if kind == "person" or chance < RIVAL_CHANCE:
        return "unidentified", 0.75
    return kind, 0.7


def _of_no_person(text: str, mentions: Sequence[Candidate]) -> MentionKind | None:
    """ "Orlan Tide militants", "its rival, Orlan Tide": a body, however like a person it is called."""
    for mention in mentions:
        if ARMED_BEHIND.match(text, mention.end) or ITS_FIGHTERS.match(text, mention.end):
            return "armed_group"
        rival = ITS_RIVAL.search(text, max(0, mention.start - CONTEXT), mention.start)
        if rival or ANALYST_BEHIND.match(text, mention.end):
            return "company"
    return None


def _is_told(text: str, mentions: Sequence[Candidate]) -> bool:
    """ "A doctor told Tessel": nobody of the article goes by that name."""
    return any(TOLD.search(text, max(0, m.start - 8), m.start) for m in mentions)


def _is_it(text: str, mentions: Sequence[Candidate]) -> bool:
    """ "Orlan said its ships …", "Orlan, which …", "who runs Orlan": no person."""
    return any(IT.match(text, m.end) or RUN.search(text, max(0, m.start - 20), m.start) for m in mentions)


def _place(text: str, mentions: Sequence[Candidate]) -> tuple[MentionKind, float]:
    """A place, unless the tagger's kinds are all but certain that it is a body."""
    if any(m.rank > TAGGER or land_weight(text, m.start, m.end) >= SURE_LAND for m in mentions):
        return "place", 0.9
    if any(TOLD_THE.search(text, max(0, m.start - 12), m.start) for m in mentions):
        return "media", 0.8  # "told The New Reed"
    kind, chance = _likeliest(kind_chances(text, mentions))
    full = all(" " in text[m.start : m.end] for m in mentions)
    if (kind == "person" and (full or chance >= PERSON_CHANCE)) or (
        full and any(SOMEBODY.match(text, m.end) for m in mentions)
    ):
        return "person", 0.75
    return (kind, 0.7) if kind in GROUP_KINDS | {"media"} and chance >= RIVAL_CHANCE else ("place", 0.9)


def _together(chances: Mapping[MentionKind, float], votes: Counter[MentionKind]) -> dict[MentionKind, float]:
    """How likely rules and tagger make each kind together; adds up to 1."""
    most = max(votes.values(), default=0)
    weights = {
        kind: exp(votes[kind] - most) * (chances.get(kind, 0.0) + FLOOR) ** TAGGER_SHARE
        for kind in sorted({*chances, *votes})
    }
    return {kind: weight / sum(weights.values()) for kind, weight in weights.items()}


def _likeliest(chances: Mapping[MentionKind, float]) -> tuple[MentionKind, float]:
    nothing: MentionKind = "unidentified"
    kind = max(sorted(chances), key=lambda k: chances[k], default=nothing)
    return kind, chances.get(kind, 0.0)


def _stated(text: str, mentions: Sequence[Candidate]) -> MentionKind | None:
    """What the article outright says it is: "militias such as …", "the militia …", "…, a newspaper"."""
    for mention in mentions:
        left = text[max(0, mention.start - CONTEXT) : mention.start]
        right = text[mention.end : mention.end + CONTEXT]
        for kind in NOUNS if EXAMPLE.search(left) else ():
            if NOUN_BEFORE[kind].search(left):
                return kind
        sure = right.startswith(", ") or ANY_SURE_BEFORE.search(left)
        for kind, (before, after) in SURE_NOUNS.items() if sure else ():
            if before.search(left) or after.match(right):
                return kind
        if COMMUNITY[0].search(left) or COMMUNITY[1].match(right):
            return "community"
        if FAMILIES.search(left) and OF_COMMUNITY.match(right):
            return "community"
        words = text[mention.start : mention.end]
        if WRITTEN_BY.search(left) and " " in words and kind_of_wording(words) is None:
            return "person"
    return None


def _votes(text: str, mentions: Sequence[Candidate], name: str) -> Counter[MentionKind]:
    votes = context_votes(text, mentions)
    for mention in mentions:
        if mention.kind:
            votes[mention.kind] += 4
        left = text[max(0, mention.start - CONTEXT) : mention.start]
        right = text[mention.end : mention.end + CONTEXT]
        company = beside(left, right)
        for kind, times in company.nouns:
            votes[kind] += 3 * times
        for kind, weight in (*company.after, *company.before):
            votes[kind] += weight
        full = OR_IN_FULL.match(text, mention.end)
        spelt = kind_of_wording(full["full"]) if full else None
        if spelt:
            votes[spelt] += 4
        votes["party"] += OWNED_VOTE * _is_somebodys(text, mention)
    worded = kind_of_wording(name, "media" if votes["media"] else "")
    if worded:
        plainly = STATE_HEADS.match(name)
        votes[worded] += (
            2
            if AMBIGUOUS.search(name) and not known_kind(name) and not _is_long(name)
            else 4 * (len(mentions) if plainly else 1)
        )
    return +votes


def _is_somebodys(text: str, mention: Candidate) -> bool:
    """ "Orlan’s KLM": initials that belong to a person, and to no country."""
    owner = OWNER.search(text, max(0, mention.start - CONTEXT), mention.start)
    if not owner or not INITIALS.match(text[mention.start : mention.end]):
        return False
    bearer = Candidate(*owner.span("owner"), None, "owner")
    return kind_chances(text, [bearer]).get("person", 0.0) >= RIVAL_CHANCE


def _is_long(name: str) -> bool:
    return " ".join(name.split()[-2:]) in LONG_SUFFIXES
