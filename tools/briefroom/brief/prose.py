"""The article's own words in a brief: annotated, cut where rights ask for it, and with their marks.

Every section is written at a ``Desk``: the indexed records, and what may still be quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from briefroom.brief.dialect import before_link, escape_inside, link, mark
from briefroom.brief.lookup import Lookup
from briefroom.brief.rights import MOST_AT_A_TIME, Allowance
from briefroom.model import PRINT_UNMARKED, Mention, Span

# Where words stand that belong to no sentence and so have no mark.
ELSEWHERE = {"headline": "(headline)", "standfirst": "(standfirst)", "caption": "(caption)"}
PROBABLE_WORD = "Probable: "
CLOSED = re.compile(r"[.!?…][\"'”’)]*$")
DASH = re.compile(r"\s*(?:--|[-–—])\s+")
LONGEST_DATELINE = 80  # characters of "PORT VANE, Zarnia, May 4 (Harbour Wire) - "


@dataclass(frozen=True, slots=True)
class Desk:
    """What every section of one brief is written from."""

    look: Lookup
    allowance: Allowance

    def show(self, span: Span, *, most: int = MOST_AT_A_TIME, annotated: bool = True) -> str | None:
        """The words of ``span``, or their beginning and an ellipsis; None where none may be quoted."""
        quoted = self.allowance.ask(self._after_dateline(span), most=most)
        if quoted is None:
            return None
        chosen = first_mentions(self.look, quoted.start, quoted.end) if annotated else ()
        words = annotate(self.look, quoted.start, quoted.end, chosen)
        return f"{words} …" if quoted.cut else words

    def _after_dateline(self, span: Span) -> Span:
        """``span`` without the place and date an article opens with: they are no part of what it says."""
        article = self.look.evidence.article
        opens = any(p.kind == "body" and p.start == span.start for p in article.paragraphs)
        if not opens or not article.dateline or not span.exact.startswith(article.dateline):
            return span
        dash = DASH.search(span.exact, len(article.dateline), LONGEST_DATELINE)
        return Span(span.start + dash.end(), span.end, span.exact[dash.end() :]) if dash else span

    def cite(self, offset: int) -> str:
        """The mark of the sentence at ``offset``, or where else the words stand."""
        sentence = self.look.sentence_at(offset)
        if sentence:
            return mark(sentence.id, claim=self.look.first_claim(sentence))
        article = self.look.evidence.article
        return ELSEWHERE.get(article.paragraphs[article.paragraph_of(offset)].kind, "")

    def name(self, ident: str) -> str:
        """An entity's name as a link."""
        entity = self.look.entities[ident]
        probable = entity.confidence < PRINT_UNMARKED
        return link(entity.name, entity.namespace, ident, probable=probable)

    def names(self, idents: Iterable[str]) -> str:
        """Names as links, separated by commas; what is not sure enough to print is left out."""
        return ", ".join(self.name(ident) for ident in dict.fromkeys(idents) if ident in self.look.entities)


def first_mentions(look: Lookup, start: int, end: int) -> tuple[Mention, ...]:
    """One mention an entity between two offsets: its first name, or else its first adjective."""
    chosen: dict[str, Mention] = {}
    for mention in look.mentions_in(start, end):
        ident = mention.entity_id or ""
        earlier = chosen.get(ident)
        if earlier is None or (earlier.kind == "demonym" and mention.kind != "demonym"):
            chosen[ident] = mention
    return tuple(sorted(chosen.values(), key=lambda m: m.span.start))


def annotate(look: Lookup, start: int, end: int, chosen: Iterable[Mention]) -> str:
    """``text[start:end]`` of the article, escaped, with links on those of ``chosen`` that stand in it."""
    text = look.evidence.article.text
    parts: list[str] = []
    at = start
    for mention in chosen:
        if mention.span.start < at or mention.span.end > end:
            continue
        parts += [before_link(escape_inside(text[at : mention.span.start])), _linked(look, mention)]
        at = mention.span.end
    return "".join([*parts, escape_inside(text[at:end])]).strip()


def _linked(look: Lookup, mention: Mention) -> str:
    entity = look.entities[mention.entity_id or ""]
    probable = min(mention.confidence, entity.confidence) < PRINT_UNMARKED
    return link(mention.span.exact, entity.namespace, entity.id, probable=probable)


def finish(sentence: str) -> str:
    """A full stop, where the words bring no closing mark of their own."""
    return sentence if CLOSED.search(sentence) else f"{sentence}."
