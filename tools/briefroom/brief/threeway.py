"""Three-way merge of one section: the text as last generated, as a person left it, and as generated now.

``merge3`` finds what all three share; between those fixed points every piece is settled by itself. A
person's words stay, a person's deletions stay deleted, the rest follows the new text. Where both sides
changed the same words the person's stay, and the clash is reported, never written into the brief.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from merge3 import Merge3

from briefroom.brief.dialect import LINK
from briefroom.brief.pieces import BLOCK, Piece, kind_of_lead

ALIKE = 0.6  # share of common words from which a changed piece is still the same one
Pieces = Sequence[Piece]


@dataclass(frozen=True, slots=True)
class Clash:
    """Words that both sides changed: the person's, which stay, and the new ones ("" where they went)."""

    yours: str
    new: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The pieces of a merged section, and what could not be merged."""

    pieces: tuple[Piece, ...]
    clashes: tuple[Clash, ...] = ()


class _Matcher(SequenceMatcher[Any]):
    """difflib without its guess at junk, which would leave common lines of long texts unmatched."""

    def __init__(self, junk: Any, a: Sequence[Any], b: Sequence[Any]) -> None:
        super().__init__(junk, a, b, autojunk=False)


def merge_pieces(base: Pieces, yours: Pieces, new: Pieces) -> Merged:
    """Merge three versions of one section."""
    if list(yours) == list(base):
        return Merged(tuple(new))
    if _words(new) in (_words(base), _words(yours)):
        return Merged(tuple(yours))
    return _Merge(base, yours, new).run()


def merge_words(base: str, yours: str, new: str) -> str | None:
    """The text with both sides' changes, or None where they touch the same words."""
    regions = _merge3(*(_tokens(text) for text in (base, yours, new))).merge_groups()
    words: list[str] = []
    for region in regions:
        if region[0] == "conflict":
            return None
        words += region[1]
    return " ".join(words)


def _merge3(base: Sequence[str], yours: Sequence[str], new: Sequence[str]) -> Any:
    matcher: Any = _Matcher
    return Merge3(base, yours, new, sequence_matcher=matcher)


def _tokens(text: str) -> list[str]:
    """Words, a link with all its words being one."""
    tokens: list[str] = []
    at = 0
    for match in LINK.finditer(text):
        if match["scheme"]:
            tokens += _glued(text[at : match.start()], match.group(), tokens)
            at = match.end()
    return [*tokens, *_tail(text[at:], tokens)]


def _glued(before: str, link: str, tokens: list[str]) -> list[str]:
    """The words before a link and the link itself, joined to a word it touches: "pro-[Orlan](…)"."""
    words = _tail(before, tokens)
    if before and not before[-1].isspace() and words:
        return [*words[:-1], words[-1] + link]
    return [*words, link]


def _tail(text: str, tokens: list[str]) -> list[str]:
    """The words of ``text``; what touches the last token is joined to it."""
    words = text.split()
    if tokens and words and not text[0].isspace():
        tokens[-1] += words.pop(0)
    return words


def _words(pieces: Pieces) -> list[str]:
    return [piece.words for piece in pieces]


@dataclass(slots=True)
class _Merge:
    """One merge under way. Indices: ``b`` into base, ``y`` into yours, ``n`` into new."""

    base: Pieces
    yours: Pieces
    new: Pieces
    out: list[tuple[Piece, int | None]] = field(default_factory=list)  # with the index into new, if any
    clashes: list[Clash] = field(default_factory=list)
    done: set[int] = field(default_factory=set)  # base pieces already settled
    y_of: dict[int, int] = field(default_factory=dict)
    n_of: dict[int, int] = field(default_factory=dict)

    def run(self) -> Merged:
        self.y_of = match_pieces(self.base, self.yours)
        self.n_of = match_pieces(self.base, self.new)
        b = y = n = 0
        regions = _merge3(*map(_words, (self.base, self.yours, self.new))).find_sync_regions()
        for b_start, b_end, y_start, y_end, n_start, n_end in regions:
            self._between(range(b, b_start), range(y, y_start), range(n, n_start))
            for index in range(y_start, y_end):
                self._from_yours(index)
            b, y, n = b_end, y_end, n_end
        return Merged(tuple(piece for piece, _ in self.out), tuple(self.clashes))

    def _between(self, b: range, y: range, n: range) -> None:
        """Pieces between two fixed points: in the new order unless the person changed something here."""
        if [self.base[k].words for k in b] == [self.yours[k].words for k in y]:
            for index in n:
                self._from_new(index, len(self.out))
            return
        begun = len(self.out)
        for index in y:
            self._from_yours(index)
        at = begun
        for index in n:
            placed = [k for k, (_, number) in enumerate(self.out) if number == index and k >= begun]
            if placed:
                at = placed[0] + 1
            elif self._from_new(index, at):
                at += 1

    def _from_new(self, n: int, at: int) -> bool:
        """Take a new piece, unless the person settled it elsewhere; says whether it was taken."""
        b = _key_of(self.n_of, n)
        if b is None:
            if self._twin(n) is not None:
                return False
            self.out.insert(at, (self.new[n], n))
            return True
        y = self.y_of.get(b)
        if b in self.done or y is None or self.yours[y].words != self.base[b].words:
            return False
        self.done.add(b)
        piece = self.yours[y] if self.yours[y].words == self.new[n].words else self.new[n]
        self.out.insert(at, (Piece(self._lead(b, y, n), piece.text), n))
        return True

    def _twin(self, n: int) -> int | None:
        """A piece the person added that is, or rests on the same record as, a new piece."""
        key, words = self.new[n].key, self.new[n].words
        for y, piece in enumerate(self.yours):
            if _key_of(self.y_of, y) is None and (piece.words == words or (key and piece.key == key)):
                return y
        return None

    def _from_yours(self, y: int) -> None:
        b = _key_of(self.y_of, y)
        if b is None:
            self._added(y)
            return
        if b in self.done:
            return
        self.done.add(b)
        n = self.n_of.get(b)
        text = self._settled(self.base[b], self.yours[y], self.new[n] if n is not None else None)
        if text is not None:
            self.out.append((Piece(self._lead(b, y, n), text), n))

    def _added(self, y: int) -> None:
        """A piece only the person has; it clashes with a new one that rests on the same record."""
        twins = [n for n in range(len(self.new)) if _key_of(self.n_of, n) is None and self._twin(n) == y]
        for n in twins:
            if self.new[n].words != self.yours[y].words:
                self.clashes.append(Clash(self.yours[y].text, self.new[n].text))
        self.out.append((self.yours[y], twins[0] if twins else None))

    def _settled(self, base: Piece, yours: Piece, new: Piece | None) -> str | None:
        """The text that stands, or None where the piece goes."""
        if yours.words == base.words:
            if new is None:
                return None
            return yours.text if new.words == yours.words else new.text
        if new is not None and new.words in (base.words, yours.words):
            return yours.text
        both = merge_words(base.text, yours.text, new.text) if new is not None else None
        if both is not None:
            return both
        self.clashes.append(Clash(yours.text, new.text if new is not None else ""))
        return yours.text

    def _lead(self, b: int, y: int, n: int | None) -> str:
        """The person's white space where the person changed it, else the new one's."""
        mine, base = self.yours[y].lead, self.base[b].lead
        if n is None or kind_of_lead(mine) != kind_of_lead(base):
            return mine
        new = self.new[n].lead
        return mine if kind_of_lead(new) == kind_of_lead(base) else new or BLOCK


def match_pieces(base: Pieces, other: Pieces) -> dict[int, int]:
    """Base index → index of the same piece: by its words, else by what it rests on, else by likeness."""
    matched: dict[int, int] = {}
    for block in _Matcher(None, _words(base), _words(other)).get_matching_blocks():
        matched |= {block.a + k: block.b + k for k in range(block.size)}
    for same in (
        lambda a, b: a.words == b.words,
        lambda a, b: bool(a.key) and a.key == b.key,
        _alike,
    ):
        taken = set(matched.values())
        for b, piece in enumerate(base):
            if b in matched:
                continue
            found = next((k for k, o in enumerate(other) if k not in taken and same(piece, o)), None)
            if found is not None:
                matched[b] = found
                taken.add(found)
    return matched


def _alike(a: Piece, b: Piece) -> bool:
    if a.key and b.key and a.key != b.key:
        return False
    return _Matcher(None, a.words.split(), b.words.split()).ratio() >= ALIKE


def _key_of(mapping: dict[int, int], value: int) -> int | None:
    return next((key for key, held in mapping.items() if held == value), None)
