"""Who supports or opposes whom, where the article says so in so many words.

Two places are read: inside a description ("pro-Orlan forces", "the X-backed militia", "forces loyal to
X") and between two actors of one sentence, around a word of the table in ``relationwords``. What is
denied, conditional or too far apart is left out: a missing line does less harm than an invented one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefroom.model import Article, Claim, Entity, Mention, Relation
from briefroom.understand.kinds import ACTORS
from briefroom.understand.relationwords import (
    ANY_CUE,
    BRIDGE,
    CLAUSE,
    CONTROL_HEADS,
    CUES,
    DENIED,
    DONE,
    GIVEN,
    INNER,
    INTENDED,
    LOOSE,
    NOUN_BEFORE,
    PREFIX,
    PREPOSED,
    PRONOUN,
    SUFFIX,
    Bond,
    Sign,
)
from briefroom.understand.sentences import ASIDE, sentence_ranges
from briefroom.understand.spans import Mentions, is_part

REACH = 90  # characters between the words and an actor, at most
QUOTED_NAME = re.compile(r"[“\"][^”\"]{1,40}[”\"]")
JOINED = re.compile(r"^,? (?:and|but also|as well as|or)(?: the| its| their)? $")
LISTED = re.compile(r"^, (?:the )?$")


def find_relations(
    article: Article, mentions: Sequence[Mention], entities: Sequence[Entity], claims: Sequence[Claim]
) -> tuple[Relation, ...]:
    """All signed relations in text order. ``claims``: what is only said by somebody is less sure."""
    known = {entity.id for entity in entities}
    usable = Mentions(m for m in mentions if m.entity_id in known)
    found = [*_inside_descriptions(article, usable)]
    for paragraph in article.paragraphs:
        for start, end in sentence_ranges(article.text, paragraph.start, paragraph.end):
            found += _between_actors(article, start, end, usable.inside(start, end))
    contents = [(piece.start, piece.end) for claim in claims for piece in claim.content]
    return _ordered(article, found, contents)


def _relation(
    article: Article, pair: tuple[str, str], tie: tuple[Sign, str], at: tuple[int, int], rule: str
) -> Relation:
    """``tie``: the sign, and the label that a reader sees."""
    confidence = 0.9 if rule == "description" else 0.85
    return Relation(pair[0], tie[0], pair[1], tie[1], article.span(*at), confidence, rule)


# ---------------------------------------------------------------- inside one description


def _inside_descriptions(article: Article, mentions: Mentions) -> Iterator[Relation]:
    """A name inside a description says something of the closest description only."""
    for part in mentions.ordered:
        if part.layer == "actor":
            continue
        around = [m for m in mentions.around(part.span.start, part.span.end) if m.layer == "actor"]
        if around:
            closest = min(around, key=lambda m: (len(m.span.exact), m.span.start))
            if closest.entity_id != part.entity_id:
                yield from _composed(article, closest, part)


def _composed(article: Article, whole: Mention, part: Mention) -> Iterator[Relation]:
    text, a, b = article.text, whole.entity_id or "", part.entity_id or ""
    before = text[whole.span.start : part.span.start]
    after = re.match(r"-(\w+)", text[part.span.end : whole.span.end])
    prefix = re.search(r"\b(pro|anti)-$", before, re.I)
    owns = re.match(r"[’']s\b", text[part.span.end : whole.span.end])  # "loyal to Zarnia's general Orlan"
    inner = None if owns else INNER.search(before)
    if prefix:
        at = (whole.span.start + prefix.start(), part.span.end)
        yield _relation(article, (a, b), PREFIX[prefix.group(1).lower()], at, "description")
    elif after and after.group(1) in SUFFIX:
        pair = (b, a) if after.group(1) in GIVEN else (a, b)
        at = (part.span.start, part.span.end + after.end())
        yield _relation(article, pair, SUFFIX[after.group(1)], at, "description")
    elif inner:
        sign: Sign = "-" if inner["how"] == "opposed to" else "+"
        at = (whole.span.start + inner.start(), part.span.end)
        yield _relation(article, (a, b), (sign, inner["how"]), at, "description")


# ---------------------------------------------------------------- between two actors


def _between_actors(
    article: Article, start: int, end: int, mentions: Sequence[Mention]
) -> Iterator[Relation]:
    text = article.text
    units = _outermost([m for m in mentions if m.kind in ACTORS])
    yield from _rivals(article, units)
    if len({m.entity_id for m in mentions if m.kind in ACTORS}) < 2:
        return  # nobody to be for or against
    for cue in CUES if ANY_CUE.search(text, start, end) else ():
        for match in cue.pattern.finditer(text, start, end):
            if any(m.span.start < match.end() and match.start() < m.span.end for m in units):
                continue
            label = _label(text[start : match.start()], match.group(), cue)
            if label is None:
                continue
            first = _subjects(text, start, match, units, mentions)
            second = _objects(text, cue, match, units)
            for one in first:
                for other in second:
                    if one.entity_id == other.entity_id:
                        continue
                    a, b = (other, one) if cue.turned else (one, other)
                    at = (min(one.span.start, match.start()), max(other.span.end, match.end()))
                    ends = (a.entity_id or "", b.entity_id or "")
                    yield _relation(article, ends, (cue.sign, label), at, "verb")


def _label(before: str, words: str, cue: Bond) -> str | None:
    """What a reader sees. An intention keeps its own words; an infinitive of purpose says too little."""
    if NOUN_BEFORE.search(before):
        return None
    if cue.turned or not before.endswith(" to ") or DONE.search(before):
        return cue.label
    intention = INTENDED.search(before)
    return intention.group() + words if intention else None


def _outermost(mentions: Sequence[Mention]) -> list[Mention]:
    """Actors that stand in no longer description, in text order."""
    near = Mentions(mentions)
    return [
        m for m in near.ordered
        if not any(is_part(m.span, o.span) for o in near.around(m.span.start, m.span.end))
    ]  # fmt: skip


def _subjects(
    text: str, start: int, match: re.Match[str], units: Sequence[Mention], mentions: Sequence[Mention]
) -> list[Mention]:
    """The actors the words are said of: the nearest before them that can be a subject."""
    if DENIED.search(text[max(start, match.start() - 40) : match.start()].rsplit(",", 1)[-1]):
        return []
    relative = _antecedent(text, match, mentions)
    if relative:
        return [relative]
    before = [u for u in units if u.span.end <= match.start()]
    around = [aside.span() for aside in ASIDE.finditer(text, start, match.start())]
    free = [u for u in before if not any(a[0] <= u.span.start < a[1] for a in around)]
    if PRONOUN.search(text[start : match.start()]):
        openers = [u for u in free if not _preposed(text, start, u)]
        return _with_joined(text, openers[0], free) if openers else []
    for unit in reversed(free):
        gap = QUOTED_NAME.sub("", _without(text, unit.span.end, match.start(), around))
        if CLAUSE.search(gap) or len(gap) > REACH:
            return []
        if not _preposed(text, start, unit):
            return _with_joined(text, unit, free)
    return []


def _antecedent(text: str, match: re.Match[str], mentions: Sequence[Mention]) -> Mention | None:
    """ "Orlan, who was recently reintegrated into": the innermost actor before "who"."""
    clause = re.search(
        r",? (?:who|which|that) (?:[\w-]+ ){0,4}$", text[max(0, match.start() - 70) : match.start()]
    )
    if not clause:
        return None
    edge = match.start() - (min(match.start(), 70) - clause.start())
    ending = [m for m in mentions if m.span.end == edge and m.kind in ACTORS]
    return min(ending, key=lambda m: len(m.span.exact)) if ending else None


def _preposed(text: str, start: int, unit: Mention) -> bool:
    return bool(PREPOSED.search(text[start : unit.span.start]))


def _without(text: str, start: int, end: int, asides: Sequence[tuple[int, int]]) -> str:
    pieces, at = [], start
    for first, last in asides:
        if start <= first and last <= end:
            pieces.append(text[at:first])
            at = max(at, last)
    return "".join([*pieces, text[at:end]])


def _with_joined(text: str, unit: Mention, units: Sequence[Mention]) -> list[Mention]:
    """The unit and those joined to it on the left: "A, B and C"."""
    group, joined = [unit], False
    for left in reversed([u for u in units if u.span.end <= unit.span.start]):
        between = text[left.span.end : group[0].span.start]
        if JOINED.match(between) or (joined and LISTED.match(between)):
            group.insert(0, left)
            joined = True
        else:
            break
    return group


def _objects(text: str, cue: Bond, match: re.Match[str], units: Sequence[Mention]) -> list[Mention]:
    """The actors the words lead to, with those joined on the right."""
    after = [u for u in units if u.span.start >= match.end()]
    if not after:
        return []
    between = text[match.end() : after[0].span.start]
    loose = cue.label in LOOSE and len(between) <= REACH and not re.search(r"[;:.!?\n]", between)
    if len(between) > REACH or not (BRIDGE.match(between) or loose):
        return []
    group = [after[0]]
    if re.match(r"[’']s? \w", text[group[0].span.end :]):
        return []  # "attacked Orlan's house": the house was attacked
    for right in after[1:]:
        between = text[group[-1].span.end : right.span.start]
        if JOINED.match(between) and not _starts_clause(text, right.span.end):
            group.append(right)
        else:
            break
    return group


def _starts_clause(text: str, offset: int) -> bool:
    """ "… backs A and B opposes C": B is no object of "backs"."""
    ahead = text[offset : offset + 40]
    return any(
        cue.pattern.match(ahead.lstrip()) and not cue.turned for cue in CUES if cue.label not in LOOSE
    ) or bool(re.match(r" (?:is|was|are|were|has|have|had|will|said|says)\b", ahead))


def _rivals(article: Article, units: Sequence[Mention]) -> Iterator[Relation]:
    """ "the rival government": against the last body of its sort in the sentence."""
    for index, unit in enumerate(units):
        rival = re.match(r"(?:the |a |its |their )?rival ", unit.span.exact)
        if not rival:
            continue
        body = bool(CONTROL_HEADS.search(unit.span.exact))
        fitting = [u for u in units[:index] if u.kind == "government_body"] if body else list(units[:index])
        if fitting and fitting[-1].entity_id != unit.entity_id:
            other = fitting[-1]
            at = (other.span.start, unit.span.end)
            ends = (other.entity_id or "", unit.entity_id or "")
            yield _relation(article, ends, ("-", "rival"), at, "rival")


def _ordered(
    article: Article, found: Sequence[Relation], contents: Sequence[tuple[int, int]]
) -> tuple[Relation, ...]:
    """Each pair, sign and label once a place; what stands inside a claim is "probable" at best."""
    kept: dict[tuple[str, str, str, str, int], Relation] = {}
    for relation in sorted(found, key=lambda r: (r.span.start, r.span.end, r.a, r.b)):
        if any(start <= relation.span.start and relation.span.end <= end for start, end in contents):
            relation = Relation(
                relation.a, relation.sign, relation.b, relation.label, relation.span,
                min(relation.confidence, 0.75), relation.rule,
            )  # fmt: skip
        key = (relation.a, relation.sign, relation.b, relation.label, relation.span.start)
        kept.setdefault(key, relation)
    return tuple(kept.values())
