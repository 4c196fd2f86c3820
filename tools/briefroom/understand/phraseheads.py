"""What a noun phrase is about: the name it ends in, a description, a pronoun, or several things at once.

"NASA administrator Ada Orlan", "Ada Orlan, founder of Tessel" and "Orlan's" are all about the same name; "the
Port Vane company" is about a company and only mentions the town. English says so by order: titles and
descriptions stand before a name, and what follows a comma, a preposition or a relative belongs to it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefroom.model import Mention
from briefroom.understand.candidates import UPPER
from briefroom.understand.namewords import OFFICES, RANKS
from briefroom.understand.nationalities import is_nationality
from briefroom.understand.referencewords import PRONOUNS

About = Literal["name", "description", "pronoun", "union"]
Range = tuple[int, int]

# Where what follows a head begins.
FOLLOWS = re.compile(
    r",\s|\s[(\[–—]|;\s|:\s(?![A-Z])"
    r"|\s(?:of|in|at|from|for|with|on|to|by|near|against|under|between|among|over|about|into|within|during"
    r"|which|who|whom|whose|that|where|as|than|known|called|named|born|located|used|including|like)\s"
)
RELATIVE = re.compile(r"(?P<word>which|who|whom|whose|that) [a-z]")
NAME_LINKS = frozenset({"of", "for", "on", "in", "at", "to"})
JOINED = re.compile(r"\s(?:and|&|or)\s|, ")
OPENING = re.compile(
    r"[\s“\"‘'(\[]*(?:(?:the|a|an|this|that|its|his|her|their|our|my|your|another|other)\s+)?[“\"‘']*", re.I
)
CLOSING = re.compile(r"[\s,;:.)\]”\"]*$")
POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$")
TOKEN = re.compile(r"\S+")
LARGE = re.compile(rf"[“\"‘']?(?:[{UPPER}\d]|[a-z][{UPPER}])")
DOTTED = re.compile(r"(?:[A-Za-z]\.)+$|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St)\.$")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its range, what it is about, and the range of the words that are its head."""

    start: int
    end: int
    about: About
    head: Range


class Heads:
    """Finds the heads of phrases, with the names that the article is known to hold."""

    def __init__(self, text: str, names: Sequence[Mention]) -> None:
        self._text = text
        self._names = sorted(
            (m for m in names if m.layer == "name"), key=lambda m: (m.span.start, m.span.end)
        )
        self._starts = [m.span.start for m in self._names]

    def phrase(self, span: Range) -> Phrase:
        """What the words of the span are about."""
        text = self._text
        start, end = self._trimmed(span)
        bare = text[start:end]
        if bare.lower() in PRONOUNS and (bare == "I" or not bare.isupper()):
            return Phrase(*span, "pronoun", (start, end))
        relative = RELATIVE.match(text, start, end)
        if relative:
            return Phrase(*span, "pronoun", (start, relative.end("word")))
        inside = self._inside(start, end)
        if any((m.span.start, m.span.end) == (start, end) for m in inside):
            return Phrase(*span, "name", (start, end))
        last = next((m for m in inside if m.span.end == end and m.kind == "person"), None)
        if last and not JOINED.search(text, start, last.span.start):
            return Phrase(*span, "name", (last.span.start, end))
        if self._is_union(start, end, inside):
            return Phrase(*span, "union", (start, end))
        cut = self._cut(start, end, inside)
        cut = cut - len(text[start:cut]) + len(_closed(text[start:cut]))
        if self._is_union(start, cut, inside):
            return Phrase(*span, "union", (start, cut))
        return self._headed(span, (start, cut), inside)

    def _trimmed(self, span: Range) -> Range:
        """Without articles, quotation marks and the possessive."""
        opening = OPENING.match(self._text, *span)
        start = opening.end() if opening and opening.end() < span[1] else span[0]
        end = start + len(_closed(self._text[start : span[1]]))
        return (start, end) if end > start else span

    def _inside(self, start: int, end: int) -> list[Mention]:
        first = bisect_left(self._starts, start)
        found = []
        for mention in self._names[first:]:
            if mention.span.start >= end:
                break
            if mention.span.end <= end:
                found.append(mention)
        return found

    def _cut(self, start: int, end: int, inside: Sequence[Mention]) -> int:
        """Where the head ends and what belongs to it begins."""
        text = self._text
        for match in FOLLOWS.finditer(text, start, end):
            if any(m.span.start < match.end() and match.start() < m.span.end for m in inside):
                continue
            before = text[start : match.start()].split()
            if not before:
                continue
            after = re.sub(r"^the ", "", text[match.end() : end])
            link = match.group().strip()
            linked = link in NAME_LINKS and LARGE.match(before[-1]) and LARGE.match(after)
            whole = link != "of" and any(m.span.end == match.start() for m in inside)
            if linked and not whole and not _is_title(before[-1]) and before[0][0].isupper():
                continue
            return match.start()
        return end

    def _is_union(self, start: int, end: int, inside: Sequence[Mention]) -> bool:
        """ "Ada Orlan and Bela Reed", "Bellis, Osmark and Vane"."""
        for match in re.finditer(r"\s(?:and|&)\s|\splus\s", self._text[start:end]):
            at = start + match.start()
            if any(m.span.start <= at < m.span.end for m in inside):
                continue
            left, right = self._text[start:at], self._text[at + len(match.group()) : end]
            first = re.split(r",\s", left)
            if all(part and LARGE.match(part.split()[-1]) for part in first) and LARGE.match(right):
                return True
        return False

    def _headed(self, span: Range, head: Range, inside: Sequence[Mention]) -> Phrase:
        """The name at the end of the head, or a description."""
        start, end = head
        last = next((m for m in inside if m.span.end == end), None)
        if last:
            begin = last.span.start if last.kind == "person" else self._run(start, last.span.start)
            return Phrase(*span, "name", (begin, end))
        token = self._text[start:end].split()[-1:]
        if not token or not LARGE.match(token[0]) or _is_title(token[0]):
            return Phrase(*span, "description", head)
        begin = self._run(start, end)
        return Phrase(*span, "name", (begin if begin < end else start, end))

    def _run(self, floor: int, at: int) -> int:
        """Where the run of capitalised words that reaches ``at`` begins, titles left out."""
        found = self._inside(floor, at)
        first = at
        for token in reversed(list(TOKEN.finditer(self._text, floor, at))):
            word = token.group()
            small = word in NAME_LINKS or word in {"the", "and", "&", "de", "del", "di", "von", "van", "-"}
            if POSSESSIVE.search(word) or not (small or LARGE.match(word)) or word.endswith(","):
                break
            if any(m.span.start <= token.start() < m.span.end for m in found) and at > first == at:
                break
            if not small and (_is_title(word) or is_nationality(word)):
                break
            first = token.start() if not small else first
        return first


def _is_title(word: str) -> bool:
    bare = word.rstrip(".,")
    return bare in OFFICES or bare.lower() in RANKS or bare in {"CEO", "CFO", "COO", "Administrator"}


def _closed(words: str) -> str:
    """Without the marks and the possessive at the end; the stop of "Inc." stays."""
    bare = words.rstrip() if DOTTED.search(words.rstrip()) else CLOSING.sub("", words)
    return POSSESSIVE.sub("", bare)
