"""Which of given stretches of an article mean the same thing, by the very rules that make its entities.

Whoever brings their own mentions (a corpus, a person who marks a text) gets the product's view of them: each
stretch is reduced to its head, heads that are names are grouped as found names are, and the rest takes the
thing it stands beside or refers back to.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from briefroom.model import Article, Knowledge, Mention, MentionKind
from briefroom.understand.anaphora import resolve_references
from briefroom.understand.candidates import RULE, Candidate, plain
from briefroom.understand.discourse import wording_id
from briefroom.understand.entities import build_entities
from briefroom.understand.groups import fold
from briefroom.understand.names import find_names
from briefroom.understand.nationalities import is_nationality, place_names
from briefroom.understand.people import name_parts, surname_forms
from briefroom.understand.phraseheads import Heads, Phrase, Range


def group_given(article: Article, spans: Sequence[Range]) -> list[str]:
    """An id for each span, in the order given; equal ids mean one thing. Spans come without a type.

    What nothing ties to a name keeps an id of its own wording.
    """
    mentions, _ = find_names(article, Knowledge())
    heads = Heads(article.text, mentions)
    phrases = [heads.phrase(span) for span in spans]
    found = _named(article, phrases, mentions)
    ids = {(m.span.start, m.span.end): m.entity_id or f"open {fold(plain(m.span.exact))}" for m in found}
    worded = {fold(plain(m.span.exact)).lower(): m.entity_id for m in found if m.entity_id}
    for phrase in phrases:
        same = worded.get(fold(plain(article.text[slice(*phrase.head)])).lower())
        if phrase.about == "description" and same:
            ids[phrase.head] = same
    kinds = {m.entity_id: m.kind for m in found if m.entity_id and m.kind != "demonym"}
    ids |= resolve_references(article.text, article.title, phrases, ids, kinds)
    return [ids.get(phrase.head) or wording_id(article.text, phrase) for phrase in phrases]


def _named(article: Article, phrases: Iterable[Phrase], mentions: Sequence[Mention]) -> list[Mention]:
    """Mentions of the heads that are names."""
    given = {phrase.head for phrase in phrases if phrase.about == "name"}
    names = [m for m in mentions if m.layer == "name"]
    kinds = _Kinds(article.text, names)
    candidates = [kinds.candidate(span) for span in sorted(given)]
    candidates += [_context(m) for m in names if not _meets(m, given)]
    candidates.sort(key=lambda c: (c.start, -c.end))
    found, _ = build_entities(article, candidates, Knowledge())
    return [m for m in found if (m.span.start, m.span.end) in given]


def _meets(mention: Mention, given: Iterable[Range]) -> bool:
    return any(mention.span.start < end and start < mention.span.end for start, end in given)


def _context(mention: Mention) -> Candidate:
    return Candidate(mention.span.start, mention.span.end, mention.kind, mention.rule, rank=RULE)


class _Kinds:
    """What kind of thing a given name is: as the article has it elsewhere, or where it stands."""

    def __init__(self, text: str, names: Sequence[Mention]) -> None:
        self._text, self._names = text, names
        self._by_wording: dict[str, Counter[MentionKind]] = defaultdict(Counter)
        self._borne: set[str] = set()
        for mention in names:
            words = plain(mention.span.exact)
            if mention.kind not in {"unidentified", "demonym"}:
                self._by_wording[fold(words).lower()][mention.kind] += 1
            if mention.kind == "person" and len(name_parts(words)) > 1:
                self._borne |= surname_forms(words) | {fold(name_parts(words)[0]).lower()}

    def candidate(self, span: Range) -> Candidate:
        """The given name as a candidate for grouping."""
        return Candidate(*span, self._kind(*span), "given", rank=RULE)

    def _kind(self, start: int, end: int) -> MentionKind:
        words = fold(plain(self._text[start:end])).lower()
        over = [m for m in self._names if m.span.start < end and start < m.span.end]
        exact = next((m.kind for m in over if (m.span.start, m.span.end) == (start, end)), None)
        if is_nationality(self._text[start:end]) or exact == "demonym":
            return "demonym"
        if not {self._text[start:end], f"{self._text[start:end]}."}.isdisjoint(place_names()):
            return "place"
        if self._by_wording[words]:
            return max(
                self._by_wording[words].items(), key=lambda item: (item[1], item[0] == exact, item[0])
            )[0]
        if words in self._borne:
            return "person"
        inside = [m for m in over if start <= m.span.start and m.span.end <= end and m.kind != "demonym"]
        best = max(inside, key=lambda m: (m.span.end - m.span.start, -m.span.start), default=None)
        half = best is not None and 2 * (best.span.end - best.span.start) > end - start
        return best.kind if best and half else "unidentified"
