"""From settled names to the records: one entity a thing, with an id, a kind and all its wordings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefroom.model import Article, Entity, Knowledge, Mention, MentionKind, Span
from briefroom.understand.acronyms import find_pairs
from briefroom.understand.candidates import STATE_RULE, Candidate, plain
from briefroom.understand.demonyms import own_demonyms
from briefroom.understand.gazetteer import BACKGROUND_KINDS
from briefroom.understand.groups import Group, fold
from briefroom.understand.kinds import decide_kind
from briefroom.understand.namedevents import head_of
from briefroom.understand.namewords import SUFFIX_KIND
from briefroom.understand.nationalities import ADJECTIVES_ONLY, country_of, place_names
from briefroom.understand.regions import state_of
from briefroom.understand.resolve import group

Namespace = Literal["actor", "place", "background"]
SHORTEST_SPELT_OUT = 5  # letters of a word; shorter capitals may be an acronym
ACRONYM = re.compile(r"[A-Z][A-Z\d.&-]*$")


def build_entities(
    article: Article,
    names: Sequence[Candidate],
    knowledge: Knowledge,
    apart: Sequence[tuple[str, str]] = (),
) -> tuple[list[Mention], tuple[Entity, ...]]:
    """Mentions of layer "name" and their entities, in order of appearance. ``apart``: pairs of names or ids
    that a person says are two."""
    text = article.text
    pairs = [(plain(text[slice(*p.short)]), plain(text[slice(*p.long)])) for p in find_pairs(text)]
    plain_names = [c for c in names if c.kind not in {"demonym", "event"}]
    grouping = group(text, plain_names, pairs, apart)
    book = _Book(article, knowledge)
    for own in grouping.groups:
        book.enter(own)
    book.events([c for c in names if c.kind == "event"])
    book.demonyms([c for c in names if c.kind == "demonym"])
    for candidate, fits in grouping.open:
        book.leave_open(candidate, fits)
    return book.mentions, book.entities()


@dataclass(slots=True)
class _Draft:
    """An entity while its mentions are still being added."""

    id: str
    name: str
    kind: MentionKind
    known: bool
    confidence: float
    spans: list[Candidate] = field(default_factory=list)


class _Book:
    """The mentions and entities of one article, as they are written down."""

    def __init__(self, article: Article, knowledge: Knowledge) -> None:
        self._article, self._knowledge = article, knowledge
        self._drafts: dict[str, _Draft] = {}
        self._of_group: dict[int, str] = {}
        self._places = {plain(n.text): p.id for p in knowledge.places.values() for n in p.names}
        self._places |= {plain(p.name): p.id for p in knowledge.places.values()}
        self.mentions: list[Mention] = []

    # ------------------------------------------------------------ writing down

    def enter(self, own: Group) -> None:
        """One group: its entity, and a mention a member."""
        draft = self._known(own.known) if own.known else self._unknown(own)
        self._of_group[id(own)] = draft.id
        for member in own.members:
            self._mention(member, draft, draft.kind)

    def events(self, candidates: Sequence[Candidate]) -> None:
        """Events by wording; the bare word goes to the one event of its sort."""
        by_head: dict[str, _Draft] = {}
        for candidate in sorted(candidates, key=lambda c: (c.rule == "event again", c.start)):
            words = self._words(candidate)
            head = head_of(words)
            if candidate.rule == "event again":
                self._mention(candidate, by_head[head], "event")
                continue
            if candidate.ids:
                draft = self._known(candidate.ids[0])
            else:
                draft = self._made(plain(words), "event", candidate.confidence)
            by_head.setdefault(head, draft)
            self._mention(candidate, draft, "event")

    def demonyms(self, candidates: Sequence[Candidate]) -> None:
        """Adjectives and peoples: of the place they come from, of a community, or of nobody."""
        places = [d.name for d in self._drafts.values() if d.kind == "place"]
        places += [self._words(s) for d in self._drafts.values() if d.kind == "place" for s in d.spans]
        own = own_demonyms(self._article.text, places)
        for candidate in candidates:
            draft = self._of_adjective(candidate, own.get(self._words(candidate)))
            self._mention(candidate, draft, "demonym")

    def leave_open(self, candidate: Candidate, fits: Sequence[Group]) -> None:
        """A mention that several could be meant by."""
        found = {self._of_group.get(id(own)) or own.known for own in fits}  # who is only meant has no group
        ids = (found | set(candidate.ids)) - {""}
        kind: MentionKind = candidate.kind or ("person" if candidate.label == "PER" else "unidentified")
        self.mentions.append(
            Mention(
                self._span(candidate),
                kind,
                None,
                "name",
                candidate.confidence,
                "ambiguous",
                tuple(sorted(ids)),
            )
        )

    def entities(self) -> tuple[Entity, ...]:
        """All entities by first appearance, each with its wordings in order."""
        drafts = [d for d in self._drafts.values() if d.spans]
        drafts.sort(key=lambda d: min((s.start, -s.end) for s in d.spans))
        return tuple(self._entity(draft) for draft in drafts)

    # ------------------------------------------------------------ the details

    def _words(self, candidate: Candidate) -> str:
        return self._article.text[candidate.start : candidate.end]

    def _span(self, candidate: Candidate) -> Span:
        return self._article.span(candidate.start, candidate.end)

    def _mention(self, candidate: Candidate, draft: _Draft | None, kind: MentionKind) -> None:
        if draft:
            draft.spans.append(candidate)
        confidence = candidate.confidence
        self.mentions.append(
            Mention(
                self._span(candidate), kind, draft.id if draft else None, "name", confidence, candidate.rule
            )
        )

    def _known(self, ident: str) -> _Draft:
        if ident not in self._drafts:
            entry = entity_of(ident, self._knowledge)
            self._drafts[ident] = _Draft(ident, entry.name, entry.kind, True, 1.0)
        return self._drafts[ident]

    def _unknown(self, own: Group) -> _Draft:
        name = fullest(own.names)
        kind, confidence = decide_kind(self._article.text, own.members, name)
        state = next((state_of(n) for n in own.names if state_of(n)), None)
        if kind == "place" and any(m.rule == STATE_RULE for m in own.members) and state:
            return self._place(state)
        if kind == "place" and name in place_names():
            return self._place(place_names()[name])
        return self._made(display(name, kind), kind, confidence)

    def _made(self, name: str, kind: MentionKind, confidence: float) -> _Draft:
        base = ident = slug(name)
        count = 2
        while ident in self._drafts or self._is_known(ident):
            same = self._drafts.get(ident)
            if same and not same.known and same.kind == kind and fold(same.name) == fold(name):
                return same
            ident, count = f"{base}-{count}", count + 1
        self._drafts[ident] = _Draft(ident, name, kind, False, confidence)
        return self._drafts[ident]

    def _is_known(self, ident: str) -> bool:
        knowledge = self._knowledge
        return ident in knowledge.actors or ident in knowledge.places or ident in knowledge.backgrounds

    def _place(self, name: str) -> _Draft:
        if name in self._places:
            return self._known(self._places[name])
        return self._made(name, "place", 0.95)

    def _of_adjective(self, candidate: Candidate, place: str | None) -> _Draft | None:
        words = self._words(candidate)
        if candidate.ids:
            return self._known(candidate.ids[0]) if len(candidate.ids) == 1 else None
        country = country_of(words)
        if country:
            return self._place(country)
        if place:
            draft = next(
                (d for d in self._drafts.values() if d.kind == "place" and self._is_worded(d, place)), None
            )
            return draft or self._place(place)
        if words.lower() in ADJECTIVES_ONLY:
            return None
        return self._made(words, "community", 0.8)

    def _is_worded(self, draft: _Draft, words: str) -> bool:
        return draft.name == words or any(self._words(s) == words for s in draft.spans)

    def _entity(self, draft: _Draft) -> Entity:
        surfaces = dict.fromkeys(self._words(s) for s in sorted(draft.spans, key=lambda s: (s.start, -s.end)))
        best = max(s.confidence for s in draft.spans)
        confidence = 1.0 if draft.known else min(best, draft.confidence)
        namespace = namespace_of(draft.kind)
        return Entity(draft.id, draft.name, draft.kind, namespace, draft.known, tuple(surfaces), confidence)


def entity_of(ident: str, knowledge: Knowledge) -> Entity:
    """An entry of the knowledge as the entity of an article, without wordings yet."""
    if ident in knowledge.actors:
        actor = knowledge.actors[ident]
        return Entity(ident, actor.name, actor.kind, "actor", known=True)
    if ident in knowledge.places:
        return Entity(ident, knowledge.places[ident].name, "place", "place", known=True)
    background = knowledge.backgrounds[ident]
    kind = BACKGROUND_KINDS.get(background.kind, "event")
    return Entity(ident, background.title, kind, "background", known=True)


def namespace_of(kind: MentionKind) -> Namespace:
    """Under which scheme things of a kind are linked."""
    if kind == "place":
        return "place"
    return "background" if kind in {"operation", "event"} else "actor"


def fullest(names: Iterable[str]) -> str:
    """The wording that says most: spelt out before initials, more words before fewer, then the first.

    One that runs on behind the word that closes a shorter one is passed over ("Reed Front Vane").
    """
    ordered = list(names)
    return min(
        ordered,
        key=lambda n: (
            bool(ACRONYM.match(n)),
            n.isupper(),
            any(_runs_on(n, other) for other in ordered),
            -len(n.split()),
            -len(n),
            ordered.index(n),
        ),
    )


def _runs_on(name: str, other: str) -> bool:
    closed = " " in other and other.split()[-1] in SUFFIX_KIND
    rest = name.removeprefix(other).split()
    return closed and name.startswith(f"{other} ") and rest[0][0].isupper() and rest[-1] not in SUFFIX_KIND


def display(name: str, kind: MentionKind) -> str:
    """The wording in ordinary case, where the article has it in capitals only and it is no acronym."""
    words = re.findall(r"\w+", name)
    longest = len(name) if kind == "place" else max(map(len, words), default=0)
    if not name.isupper() or longest < SHORTEST_SPELT_OUT or re.search(r"\w\.\w", name):
        return name
    if len(words) == 1 and kind not in {"place", "person"}:
        return name
    return re.sub(r"[^\W\d_]+(?:['’][^\W\d_]+)*", lambda m: m.group().capitalize(), name)


def slug(words: str) -> str:
    """Lower case, letters and digits without accents, hyphens between; never empty."""
    bare = "".join(c for c in unicodedata.normalize("NFD", words.lower()) if unicodedata.category(c) != "Mn")
    return re.sub(r"[\W_]+", "-", bare).strip("-") or "unnamed"
