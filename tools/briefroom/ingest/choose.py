"""Which passages of a web page are its article.

Two judges. trafilatura reads the page as a whole and is right about most of it; the page's own build tells
the rest: what stands in the boxes that hold most of the text belongs to it, what lies in a part named
“related” or leads whole to another page of the site does not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefroom.ingest.blocks import Block
from briefroom.ingest.furniturewords import TEASERS
from briefroom.ingest.headline import fold
from briefroom.ingest.labels import Label, label
from briefroom.ingest.markup import HEADINGS, Passage
from briefroom.ingest.region import find_region

WORD = re.compile(r"\w+")
ROW = 4  # words in a row by which two readings of a page are compared
AGREED = 0.6  # share of a passage's rows of words that the other reading must have
SHORT = 4  # shorter passages must be lines of it
# A box, a look, a part named as no article or a level of nesting counts as the article's own when it
# holds this share of the words chosen.
OWN_BOX, OWN_ASIDE, OWN_LEVEL, OWN_ABOVE = 0.2, 0.3, 0.15, 0.3
WHOLLY_LINKED, PARTLY_LINKED, LISTED_LINKED = 0.9, 0.5, 0.3  # share of letters
BESIDE_PICTURE = 20  # words of a line in a picture's own block that is its caption
REPEATED = 6  # words of a passage that is not set twice by chance
HEADINGS_TOGETHER = 3  # more in a row are teasers
FEWEST = 8  # words of an article
ENOUGH = 100  # words of an article before a heading such as “More stories” can end it
NUMBERED = re.compile(r"\d{1,3}[.)]\s")
DROPPED: frozenset[Label] = frozenset({"furniture", "ending", "credit", "byline", "date", "makers"})
LIST_TAGS = frozenset({"li", *HEADINGS})
LISTED = frozenset({"li", "tr", "td", "dd", "dt", "p"})


@dataclass(slots=True)
class _Choice:
    """The passages chosen so far, by index."""

    passages: Sequence[Passage]
    kept: set[int]
    labels: dict[int, Label] = field(default_factory=dict)

    def words(self) -> int:
        return sum(self.passages[n].n for n in self.kept)

    def label(self, n: int) -> Label:
        if n not in self.labels:
            text = self.passages[n].text
            self.labels[n] = label(Block(text, 0, len(text))).label
        return self.labels[n]

    def weights(self, key: str) -> Counter[object]:
        """Words chosen by the value of a field of their passages."""
        found: Counter[object] = Counter()
        for n in self.kept:
            found[getattr(self.passages[n], key)] += self.passages[n].n
        return found

    def drop(self, unwanted: set[int]) -> None:
        self.kept -= unwanted

    def drop_few(self, unwanted: set[int]) -> None:
        """Drop them unless they are most of the words: then it is the rule that errs."""
        if 2 * sum(self.passages[n].n for n in unwanted) < self.words():
            self.drop(unwanted)


def choose(passages: Sequence[Passage], other: Sequence[str], headline: str) -> tuple[Passage, ...]:
    """The article's passages, in order; none where there is hardly a sentence.

    ``other`` are the lines that trafilatura takes for the article.
    """
    choice = _Choice(passages, _voted(passages, other) or _densest(passages))
    asides = _foreign_asides(choice)
    choice.drop({n for n in choice.kept if not asides.isdisjoint(passages[n].asides)})
    _drop_above(choice, headline)
    _drop_nested(choice)
    choice.drop_few({n for n in choice.kept if _is_pointer(passages[n])})
    choice.drop_few({n for n in choice.kept if _is_caption(passages[n])})
    _add_neighbours(choice, asides)
    _drop_appended(choice)
    choice.drop({n for n in choice.kept if passages[n].kind != "quote" and choice.label(n) in DROPPED})
    _drop_repeats(choice)
    _drop_loose_headings(choice)
    if choice.words() < FEWEST:
        return ()
    return tuple(passages[n] for n in sorted(choice.kept))


def _rows(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text.lower())
    return Counter(tuple(words[n : n + ROW]) for n in range(max(1, len(words) - ROW + 1)) if words)


def _voted(passages: Sequence[Passage], other: Sequence[str]) -> set[int]:
    """The passages that the other reading has too."""
    lines = {fold(line) for line in other}
    rows = _rows(" ".join(other))
    found: set[int] = set()
    # the longest first: words once given to a paragraph are no vote for the teaser that quotes it
    for n in sorted(range(len(passages)), key=lambda n: (-passages[n].n, n)):
        own = _rows(passages[n].text)
        shared = own & rows
        if passages[n].n < SHORT:
            agreed = fold(passages[n].text) in lines
        else:
            agreed = bool(own) and shared.total() >= AGREED * own.total()
        if agreed:
            rows.subtract(shared)  # in place: a new Counter for each passage would take a page's square
            found.add(n)
    return found


def _densest(passages: Sequence[Passage]) -> set[int]:
    """The stretch with the most prose, as on a page without markup."""
    return set(find_region([label(Block(p.text, 0, len(p.text))) for p in passages]))


def _foreign_asides(choice: _Choice) -> set[str]:
    """The parts named as no article that hold little of it, all of a name together: names may be wrong."""
    held: Counter[str] = Counter()
    every: set[str] = set()
    for n, passage in enumerate(choice.passages):
        every.update(passage.asides)
        if n in choice.kept:
            held.update(dict.fromkeys(passage.asides, passage.n))
    enough = OWN_ASIDE * choice.words()
    return {aside for aside in every if held[aside] < enough}


def _drop_above(choice: _Choice, headline: str) -> None:
    """What stands above the headline is another article's, unless most of this one does."""
    wanted = fold(headline)
    top = next((n for n, p in enumerate(choice.passages) if p.tag == "h1" and fold(p.text) == wanted), 0)
    above = {n for n in choice.kept if n < top}
    if sum(choice.passages[n].n for n in above) < OWN_ABOVE * choice.words():
        choice.drop(above)


def _drop_nested(choice: _Choice) -> None:
    """An article set into an article is another one, unless it alone holds most of the text."""
    held: Counter[int] = Counter()
    for n in choice.kept:
        held[len(choice.passages[n].articles)] += choice.passages[n].n
    enough = OWN_LEVEL * choice.words()
    level = min((depth for depth, words in held.items() if depth and words >= enough), default=0)
    nested = {n for n in choice.kept if level and len(choice.passages[n].articles) > level}
    several = len({choice.passages[n].articles[level] for n in nested}) > 1
    if several:
        choice.drop(nested)
    else:
        choice.drop_few(nested)


def _is_pointer(passage: Passage) -> bool:
    """A passage that leads whole to another page of the site, or does so behind a label."""
    return passage.linked >= (PARTLY_LINKED if TEASERS.match(passage.text) else WHOLLY_LINKED)


def _is_caption(passage: Passage) -> bool:
    """A caption, or a line in a picture's own block that is no sentence and no heading."""
    if passage.kind == "caption":
        return True
    loose = passage.pictured and passage.kind == "body" and passage.n <= BESIDE_PICTURE
    ended = passage.text.rstrip("”\"’')]").endswith((".", "!", "?", ":"))
    return loose and not ended and not NUMBERED.match(passage.text)


def _add_neighbours(choice: _Choice, asides: set[str]) -> None:
    """What the other reading missed in the boxes that hold the article, and in boxes that look like them."""
    enough = OWN_BOX * choice.words()
    boxes = {box for box, words in choice.weights("box").items() if words >= enough}
    looks = {look for look, words in choice.weights("look").items() if words >= enough}
    first, last = min(choice.kept, default=0), max(choice.kept, default=0)
    for n, passage in enumerate(choice.passages):
        if n in choice.kept or not asides.isdisjoint(passage.asides) or passage.linked >= PARTLY_LINKED:
            continue
        own = passage.box in boxes
        if _is_caption(passage) or not (own or passage.look in looks):
            continue
        inside = own and first < n < last and (passage.kind == "heading" or passage.tag in LISTED)
        if passage.kind == "quote" or choice.label(n) == "prose" or (inside and choice.label(n) == "short"):
            choice.kept.add(n)


def _drop_appended(choice: _Choice) -> None:
    """The list below a heading such as “More stories”, up to the next heading of its rank or to prose."""
    words, opened = 0, ""
    for n, passage in enumerate(choice.passages):
        ending = choice.label(n) == "ending"
        if ending and words >= ENOUGH:
            opened = passage.tag
        elif n not in choice.kept:
            continue
        elif passage.kind == "heading" and passage.tag == opened and not passage.linked:
            opened = ""
        elif opened and (passage.tag in LIST_TAGS or passage.linked >= LISTED_LINKED):
            choice.kept.discard(n)
        elif choice.label(n) == "prose":
            opened = ""
        words += passage.n if n in choice.kept else 0


def _drop_repeats(choice: _Choice) -> None:
    seen: set[str] = set()
    for n in sorted(choice.kept):
        own = fold(choice.passages[n].text)
        if own in seen and choice.passages[n].n >= REPEATED:
            choice.kept.discard(n)
        seen.add(own)


def _drop_loose_headings(choice: _Choice) -> None:
    """Headings that head nothing: at the end, and in rows."""
    row: list[int] = []
    for n in sorted(choice.kept):
        if choice.passages[n].kind == "heading":
            row.append(n)
            continue
        choice.drop(set(row[:-1]) if len(row) > HEADINGS_TOGETHER else set())
        row = []
    choice.drop(set(row))
