"""How many words of the article a brief may show.

``full`` and undeclared rights quote freely. ``excerpt`` gives each passage at most 25 words and all of them
150, the same words counted once. ``brief-only`` gives none. Names and dates are facts: never counted.
Whether a published site shows what is undeclared is the site's to decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from briefroom.model import Rights, Span

MOST_AT_A_TIME = 25
MOST_IN_ALL = 150
FEWEST = 4  # a shorter piece of a longer passage says nothing
WORD = re.compile(r"\S+")
PART = re.compile(r"\w+")
TRAILING = re.compile(r"[\s,;:–—-]+$")


@dataclass(frozen=True, slots=True)
class Quoted:
    """``text[start:end]`` of the article may be shown; ``cut`` where the passage goes on after it."""

    start: int
    end: int
    cut: bool = False


@dataclass(slots=True)
class Allowance:
    """Gives out the article's words, in the order in which they are asked for, until none are left."""

    text: str
    rights: Rights | None
    granted: list[tuple[int, int]] = field(default_factory=list)

    @property
    def unlimited(self) -> bool:
        """Whether everything may be quoted."""
        return self.rights in (None, "full")

    def ask(self, span: Span, *, most: int = MOST_AT_A_TIME) -> Quoted | None:
        """As much of ``span`` as may be shown, or None where nothing may."""
        if self.unlimited:
            return Quoted(span.start, span.end)
        end = self._reach(span, most) if self.rights == "excerpt" else span.start
        if end <= span.start:
            return None
        self.granted.append((span.start, end))
        cut = end < span.end
        if cut and (trailing := TRAILING.search(self.text, span.start, end)):
            end = trailing.start()
        return Quoted(span.start, end, cut)

    def spent(self) -> int:
        """Words given out so far."""
        given = {m.span() for a, b in self.granted for m in WORD.finditer(self.text, a, b)}
        return sum(weigh(self.text[start:end]) for start, end in given)

    def _reach(self, span: Span, most: int) -> int:
        """Offset up to which ``span`` may be shown; its start where nothing may."""
        left = MOST_IN_ALL - self.spent()
        end, count = span.start, 0
        for word in WORD.finditer(self.text, span.start, span.end):
            weight = weigh(word.group())
            cost = 0 if any(a <= word.start() < b for a, b in self.granted) else weight
            if count + weight > most or cost > left:
                break
            count, left, end = count + weight, left - cost, word.end()
        whole = count and not self.text[end : span.end].strip()
        return end if whole or count >= FEWEST else span.start


def weigh(words: str) -> int:
    """How many words these are, by the strictest way of counting: "Orlan's" and "ten-day" are two each."""
    return len(PART.findall(words))
