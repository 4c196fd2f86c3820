"""What an article has named and described so far, in the order a reader meets it.

A later phrase is looked up here: the nearest first, or sentence by sentence back with the subject, which
English puts first, before all else.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefroom.model import MentionKind
from briefroom.understand.candidates import plain
from briefroom.understand.groups import fold
from briefroom.understand.phraseheads import Phrase, Range
from briefroom.understand.referencewords import FEMALE, MALE
from briefroom.understand.sentences import sentence_ranges

REACH = 3  # sentences that a pronoun or a description may look back
TITLE_SPACE = 14  # characters before a name in which a title stands
PREPOSITION = re.compile(
    r"\b(?:of|in|at|from|for|with|on|to|by|near|against|under|between|over|about|into|[Uu]nlike|[Ll]ike|In|At|For"
    r"|From|With|On|By|After|before|after|Under) (?:the )?$"
)


@dataclass(slots=True)
class Referent:
    """A thing, and what has been said of it so far. ``named`` False: it has only been described."""

    id: str
    kind: MentionKind | None
    name: str
    nouns: set[str] = field(default_factory=set)
    gender: str = ""
    plural: bool = False
    named: bool = True


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention: the range of its head, where its whole phrase ends, and the thing."""

    start: int
    end: int
    whole_end: int
    referent: Referent


class Discourse:
    """The mentions of an article. ``ids`` are those of heads that are names; ``kinds`` what the ids are."""

    def __init__(
        self, text: str, phrases: Sequence[Phrase], ids: Mapping[Range, str], kinds: Mapping[str, MentionKind]
    ) -> None:
        self.text, self.phrases = text, phrases
        self.named = [phrase for phrase in phrases if phrase.head in ids]
        self._ids, self._kinds = ids, kinds
        self._starts = [start for start, _ in _sentences(text)]
        self._qualifiers = set(_qualifiers(phrases))
        self._referents: dict[str, Referent] = {}
        self.seen: list[Seen] = []

    def kind(self, named: Phrase) -> MentionKind | None:
        """What kind of thing a named phrase is of."""
        return self._kinds.get(self._ids[named.head])

    def noun(self, phrase: Phrase) -> str:
        """The word that says what a described thing is, in small letters."""
        tokens = re.findall(r"[\w-]+", self.text[slice(*phrase.head)])
        return tokens[-1].lower() if tokens else ""

    def of_name(self, named: Phrase) -> Referent:
        """The thing a named phrase is of, with what its titles say."""
        ident = self._ids[named.head]
        words = self.text[slice(*named.head)]
        referent = self._referents.setdefault(ident, Referent(ident, self._kinds.get(ident), words))
        before = self.text[max(0, named.head[0] - TITLE_SPACE) : named.head[0]]
        if MALE.search(before) or FEMALE.search(before):
            referent.gender = "he" if MALE.search(before) else "she"
        referent.nouns |= {word.lower() for word in self.text[named.start : named.head[0]].split()[-1:]}
        return referent

    def of_words(self, phrase: Phrase) -> Referent:
        """A thing without a name: its words are its id."""
        words = self.text[slice(*phrase.head)]
        noun = self.noun(phrase)
        plural = phrase.about == "union" or (noun.endswith("s") and not noun.endswith("ss"))
        fresh = Referent(wording_id(self.text, phrase), None, words, {noun}, plural=plural, named=False)
        return self._referents.setdefault(fresh.id, fresh)

    def add(self, phrase: Phrase, referent: Referent) -> None:
        """One more mention."""
        self.seen.append(Seen(*phrase.head, phrase.end, referent))

    def recent(self, at: int) -> Iterator[Seen]:
        """What was seen in the sentences before, the nearest first."""
        sentence = self._sentence(at)
        for seen in sorted(self.seen, key=lambda s: -s.start):
            if seen.start < at and sentence - self._sentence(seen.start) <= REACH:
                yield seen

    def salient(self, at: int) -> Iterator[Seen]:
        """Sentence by sentence back, in each its subject first; places come after all else.

        What only qualifies a longer phrase ("US carmaker Tessel") is left out.
        """
        sentence = self._sentence(at)
        by_sentence: dict[int, list[Seen]] = defaultdict(list)
        for seen in self.seen:
            if seen.end <= at and (seen.start, seen.end) not in self._qualifiers:
                by_sentence[self._sentence(seen.start)].append(seen)
        ordered = [
            seen
            for number in range(sentence, sentence - REACH - 1, -1)
            for seen in sorted(by_sentence[number], key=self._rank)
        ]
        yield from (seen for seen in ordered if seen.referent.kind != "place")
        yield from (seen for seen in ordered if seen.referent.kind == "place")

    def nearest(self, at: int) -> list[Seen]:
        """What was named in this sentence, the nearest first, places left out."""
        sentence = self._sentence(at)
        return [
            seen
            for seen in sorted(self.seen, key=lambda s: -s.start)
            if seen.end <= at
            and self._sentence(seen.start) == sentence
            and (seen.start, seen.end) not in self._qualifiers
            and seen.referent.named
            and seen.referent.kind != "place"
        ]

    def _rank(self, seen: Seen) -> tuple[bool, bool, int]:
        """What is named before what is described, subjects before what a preposition brings in."""
        left = self.text[max(0, seen.start - TITLE_SPACE) : seen.start]
        return not seen.referent.named, PREPOSITION.search(left) is not None, seen.start

    def _sentence(self, at: int) -> int:
        return bisect_right(self._starts, at)


def wording_id(text: str, phrase: Phrase) -> str:
    """Same words, same thing: short of anything better."""
    return f"{phrase.about} {fold(plain(text[slice(*phrase.head)]))}"


def _qualifiers(phrases: Sequence[Phrase]) -> Iterator[Range]:
    """Heads inside a longer phrase about something else."""
    for phrase in phrases:
        for other in phrases:
            holds = other.start <= phrase.start and phrase.end <= other.end and other.head != phrase.head
            before = other.head[0] <= phrase.head[0] and other.about != "union"
            if holds and (before or phrase.head[1] <= other.head[0]):
                yield phrase.head


def _sentences(text: str) -> Iterator[Range]:
    start = 0
    for line in text.split("\n"):
        yield from sentence_ranges(text, start, start + len(line))
        start += len(line) + 1
