"""Marks contested words inside rendered text, like a marker pen, across the links that stand in them.

The words come from the records, the text from the disk: a person may have changed it, so words that are
not found are simply not marked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

APPARATUS = frozenset({"mark", "vh", "ico"})  # classes of what is no part of the text
SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Highlight:
    """Words to mark and the state they are in: "contested", "denied"."""

    words: str
    state: str


@dataclass(slots=True)
class _Piece:
    """A text node: ``element.text``, or the tail of it; ``start`` is its place in the block's text."""

    element: Element
    tail: bool
    start: int

    @property
    def text(self) -> str:
        return (self.element.tail if self.tail else self.element.text) or ""


def highlight(block: Element, highlights: Sequence[Highlight]) -> None:
    """Wrap each of ``highlights`` that stands in ``block`` into ``<span class="span …">``."""
    for wanted in highlights:
        pieces = _pieces(block)
        text = "".join(piece.text for piece in pieces)
        span = _find(text, wanted.words)
        if span is None:
            continue
        for piece in reversed(pieces):  # from the end, so that earlier offsets stay
            start, end = max(span[0], piece.start), min(span[1], piece.start + len(piece.text))
            if start < end and piece.text[start - piece.start : end - piece.start].strip():
                _wrap(block, piece, (start - piece.start, end - piece.start), wanted.state)


def _find(text: str, words: str) -> tuple[int, int] | None:
    """Where ``words`` stand in ``text``; spaces and quotation marks may differ in kind."""
    parts = [part for part in SPACE.split(words.strip()) if part]
    if not parts:
        return None
    pattern = r"\s*".join(r"\s*".join(map(_loose, re.findall(r"\w+|\W", part))) for part in parts)
    match = re.search(pattern, text)
    return match.span() if match else None


def _loose(token: str) -> str:
    if token in "\"“”„":
        return "[\"“”„]"
    if token in "'’‘":
        return "['’‘]"
    escaped = {"<": "(?:<|&lt;)", ">": "(?:>|&gt;)", "&": "(?:&|&amp;)"}
    return escaped.get(token, re.escape(token))


def _pieces(block: Element) -> list[_Piece]:
    pieces: list[_Piece] = []
    length = 0

    def visit(element: Element) -> None:
        nonlocal length
        if APPARATUS.isdisjoint(element.get("class", "").split()):
            pieces.append(_Piece(element, False, length))
            length += len(element.text or "")
            for child in element:
                visit(child)
                pieces.append(_Piece(child, True, length))
                length += len(child.tail or "")

    visit(block)
    return pieces


def _wrap(block: Element, piece: _Piece, span: tuple[int, int], state: str) -> None:
    text = piece.text
    mark = Element("span", {"class": f"span {state}"})
    mark.text, mark.tail = text[span[0] : span[1]], text[span[1] :]
    if not piece.tail:
        piece.element.text = text[: span[0]]
        piece.element.insert(0, mark)
        return
    piece.element.tail = text[: span[0]]
    parent = next(parent for parent in block.iter() if piece.element in list(parent))
    parent.insert(list(parent).index(piece.element) + 1, mark)
