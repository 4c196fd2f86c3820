"""Which of a person's corrections concern an article, and where their words stand in it today.

A correction holds to words, not to a place: its sentence (outside the running text: its paragraph) is found
again by what it says, wherever an edited seed has moved it. One whose sentence is gone concerns nothing any
more; that is told, so that it is not lost in silence.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from briefroom.model import NO_CORRECTIONS, Article, Correction, Corrections
from briefroom.understand.sentences import split_sentences

PERSON = "person"  # the rule of every record that a person has put right
LONGEST = 80  # characters of the words in a line for people
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Placed:
    """A correction, and the range of the article's text that it is about."""

    correction: Correction
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ruled:
    """All that people have ruled of one article. ``spans`` are in the order of the rulings: a later one on
    the same words wins. Names are as in ``Corrections``."""

    spans: tuple[Placed, ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    kinds: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


NOTHING_RULED = Ruled()


def normal(name: str) -> str:
    """A name as it is compared: white space single, one sort of apostrophe, case folded."""
    return " ".join(name.replace("’", "'").replace("‘", "'").split()).casefold()


def sentence_digest(words: str) -> str:
    """SHA-256 of a sentence's words, white space made single."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()


def concerning(corrections: Corrections, seed: str, text: str, seeds: Collection[str]) -> Corrections:
    """The part that an article of that text can have to do with: all that it depends on.

    ``seeds`` are those that stand. A correction of one that went (renamed, moved) goes to whatever article
    has its words, and then names that article's seed.
    """
    if corrections == replace(NO_CORRECTIONS, redirects=corrections.redirects):
        return NO_CORRECTIONS
    digest = hashlib.sha256(text.encode()).hexdigest()
    compared = normal(text)
    spans = []
    for correction in corrections.spans:
        own = correction.seed == seed
        orphan = correction.seed not in seeds and _holds(compared, correction.words)
        if own or correction.sha256 == digest or orphan:
            spans.append(replace(correction, seed=seed))
    return Corrections(
        spans=tuple(spans),
        same=tuple(pair for pair in corrections.same if _holds(compared, pair[0])),
        kinds=tuple(pair for pair in corrections.kinds if _holds(compared, pair[0])),
        apart=tuple(pair for pair in corrections.apart if any(_holds(compared, name) for name in pair)),
    )


def _holds(compared: str, words: str) -> bool:
    return normal(words) in compared


def asked_for(corrections: Corrections) -> tuple[str, ...]:
    """Ids and names that the corrections bring into an article, whether or not its text has them."""
    values = [c.value for c in corrections.spans if c.kind in ("link", "speaker") and c.value]
    return tuple(dict.fromkeys([*values, *(name for _, name in corrections.same)]))


def place_corrections(article: Article, corrections: Corrections) -> Ruled:
    """The corrections with their places in the article; those of other seeds, and lost ones, left out."""
    pairs = zip(corrections.spans, _found(article, corrections.spans), strict=True)
    spans = tuple(Placed(correction, *place) for correction, place in pairs if place is not None)
    return Ruled(spans, corrections.same, corrections.kinds, corrections.apart)


def _found(article: Article, corrections: Sequence[Correction]) -> list[Range | None]:
    """The place of each correction in the article; None where it has none."""
    if not corrections:
        return []
    holders = _holders(article)
    digest = hashlib.sha256(article.text.encode()).hexdigest()
    return [
        _place(article.text, holders.get(c.sentence, []), c, exact=c.sha256 == digest)
        if c.seed == article.seed
        else None
        for c in corrections
    ]


def _holders(article: Article) -> dict[str, list[Range]]:
    """By their digests the sentences of the running text, and every paragraph, for words outside them."""
    holders: dict[str, list[Range]] = defaultdict(list)
    paragraphs = ((p.start, p.end) for p in article.paragraphs)
    sentences = ((s.span.start, s.span.end) for s in split_sentences(article))
    for start, end in dict.fromkeys([*sentences, *paragraphs]):
        holders[sentence_digest(article.text[start:end])].append((start, end))
    return holders


def _place(text: str, holders: Iterable[Range], correction: Correction, *, exact: bool) -> Range | None:
    """The words in one of the sentences: where they stood if the text is the same, else as near as can be."""
    places = [place for holder in holders for place in _in_sentence(text, holder, correction.words)]
    if exact and (correction.start, correction.end) in places:
        return correction.start, correction.end
    return min(places, key=lambda place: (abs(place[0] - correction.start), place), default=None)


def _in_sentence(text: str, holder: Range, words: str) -> list[Range]:
    """Where the words begin in a sentence. Of words that went on behind it, and have changed there, what
    stands in the sentence is enough."""
    start, end = holder
    parts = words.split()
    whole = re.compile(r"\s+".join(map(re.escape, parts)))
    places = [m.span() for m in whole.finditer(text, start) if m.start() < end] if parts else []
    if places:
        return places
    for count in range(len(parts) - 1, 0, -1):
        cut = re.compile(r"\s+".join(map(re.escape, parts[:count])) + r"(?=\s*\Z)")
        last = cut.search(text, start, end)
        if last is not None:
            return [last.span()]
    return []


def held_corrections(article: Article, corrections: Corrections) -> frozenset[Correction]:
    """The corrections whose words the article has, each without the seed's name, which may have changed."""
    pairs = zip(corrections.spans, _found(article, corrections.spans), strict=True)
    return frozenset(replace(c, seed="") for c, place in pairs if place is not None)


def lost_lines(corrections: Iterable[Correction], held: Collection[Correction]) -> tuple[str, ...]:
    """A line for each correction that no article has the words of; ``held``: those that one has."""
    lines = (
        f"{c.seed}: the correction of “{_short(c.words)}” ({c.kind}: {c.value or 'none'}) rests on words "
        "that are gone; rule again, or undo it (briefroom review history)"
        for c in corrections
        if replace(c, seed="") not in held
    )
    return tuple(dict.fromkeys(lines))


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def likeness(one: Range, other: Range) -> float:
    """The share of their characters that two ranges have in common: 1 for the same."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / max(1, max(one[1], other[1]) - min(one[0], other[0]))
