"""Where the words of an extracted paragraph stand in the HTML they came from.

The page's text is laid out as one string without white space, each character with its place in the seed;
a paragraph is searched in it from the last one's end on, so places never run backwards. What a page
assembled from pieces cannot be found whole is placed by its first and last words, or, failing that, at
the point reached so far with no length.
"""

from __future__ import annotations

import html
from bisect import bisect_left
from html.parser import HTMLParser

SILENT = frozenset({"script", "style", "template", "textarea", "select", "svg", "iframe"})
ANCHOR = 24  # characters of a paragraph's beginning or end that place it


class Layout(HTMLParser):
    """The visible characters of a page and their ranges in the decoded seed."""

    def __init__(self, seed: str) -> None:
        super().__init__(convert_charrefs=False)
        self._line_starts = [0]
        for line in seed.split("\n"):
            self._line_starts.append(self._line_starts[-1] + len(line) + 1)
        self._silent: list[str] = []
        self._parts: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self.feed(seed)
        self.close()
        self.text = "".join(self._parts)

    def find(self, words: str, start: int = 0, stop: int | None = None) -> tuple[int, int] | None:
        """Range in the seed of ``words``, between two seed offsets; None where they do not stand."""
        low = bisect_left(self._starts, start)
        high = len(self._starts) if stop is None else bisect_left(self._starts, stop)
        needle = "".join(words.split())
        if not needle:
            return None
        at = self.text.find(needle, low, high)
        if at >= 0:
            return self._starts[at], self._ends[at + len(needle) - 1]
        first = self.text.find(needle[:ANCHOR], low, high) if len(needle) > ANCHOR else -1
        if first < 0:
            return None
        reach = min(high, first + 2 * len(needle))
        last = self.text.find(needle[-ANCHOR:], first, reach)
        end = last + ANCHOR - 1 if last >= 0 else min(first + len(needle), high) - 1
        return self._starts[first], self._ends[end]

    def find_last(self, words: str, stop: int) -> tuple[int, int] | None:
        """The last place of ``words`` that ends before the seed offset ``stop``."""
        needle = "".join(words.split())
        at = self.text.rfind(needle, 0, bisect_left(self._starts, stop)) if needle else -1
        return (self._starts[at], self._ends[at + len(needle) - 1]) if at >= 0 else None

    # ------------------------------------------------ the parser's own calls

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Stop listening inside elements that show no text."""
        if tag in SILENT:
            self._silent.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Listen again."""
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]

    def handle_data(self, data: str) -> None:
        """Lay out the characters of a run of text."""
        if self._silent:
            return
        at = self._here()
        for index, character in enumerate(data):
            if not character.isspace():
                self._put(character, at + index, at + index + 1)

    def handle_entityref(self, name: str) -> None:
        """Lay out what a named reference stands for."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Lay out what a numbered reference stands for."""
        self._reference(f"&#{name}")

    def _reference(self, raw: str) -> None:
        if not self._silent:
            at = self._here()
            for character in html.unescape(raw + ";"):
                if not character.isspace():
                    self._put(character, at, at + len(raw) + 1)

    def _put(self, character: str, start: int, end: int) -> None:
        self._parts.append(character)
        self._starts.append(start)
        self._ends.append(end)

    def _here(self) -> int:
        line, column = self.getpos()
        return self._line_starts[line - 1] + column
