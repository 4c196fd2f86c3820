"""A published site shows briefs of undeclared rights as excerpts: 25 words at a time, 150 in all.

The brief is replaced before any page is made, so that no page, index or feed can show more: its body keeps
a person's own words and loses the article's beyond the allowance, and its evidence is masked to match.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefroom.brief.dialect import LINK, is_mark, outward_link
from briefroom.brief.masking import mask_evidence
from briefroom.brief.rights import Allowance
from briefroom.corpus import Corpus, Dispute, LedgerClaim, Voice, build_corpus
from briefroom.model import Brief, Knowledge, Span
from briefroom.site.sections import HEADING, KINDS, split_boxes

WORD = re.compile(r"[^\W_]+")
RUN = 5  # words in a row that the article has too; fewer are anybody's
ELLIPSIS = " …"


@dataclass(frozen=True, slots=True)
class _Word:
    """A word a reader sees, where it stands in the Markdown, and the link around it, if any."""

    start: int
    end: int
    link: tuple[int, int] | None
    text: str


def published(brief: Brief) -> Brief:
    """``brief`` as a published site may show it: unchanged where its rights are declared."""
    if brief.rights is not None:
        return brief
    article = brief.evidence.article
    allowance = Allowance(article.text, "excerpt")
    quoting = _Quoting(article.text, allowance)
    standfirst = quoting.limit(brief.standfirst)
    body = "".join(_part(brief, heading, text, quoting) for heading, text in _parts(brief.body))
    evidence = mask_evidence(brief.evidence, allowance.granted)
    evidence = replace(evidence, article=replace(evidence.article, rights="excerpt"))
    return replace(brief, rights="excerpt", standfirst=standfirst, body=body, evidence=evidence)


def corpus_of(briefs: tuple[Brief, ...], shown: tuple[Brief, ...], knowledge: Knowledge) -> Corpus:
    """The corpus of ``shown``, with the disputes and statuses that only the full ``briefs`` reveal."""
    if briefs == shown:
        return build_corpus(briefs, knowledge)
    full, masked = build_corpus(briefs, knowledge), build_corpus(shown, knowledge)
    by_slug = {brief.slug: brief for brief in shown}
    agreements = tuple(
        replace(a, one=_voice(a.one, by_slug), other=_voice(a.other, by_slug)) for a in full.agreements
    )
    return replace(
        masked,
        claims={key: _claim(row, by_slug) for key, row in full.claims.items()},
        disputes=tuple(_dispute(dispute, by_slug) for dispute in full.disputes),
        agreements=agreements,
    )


def _dispute(dispute: Dispute, shown: dict[str, Brief]) -> Dispute:
    answer, answered = _voice(dispute.answer, shown), _voice(dispute.answered, shown)
    return replace(dispute, answer=answer, answered=answered)


def _voice(voice: Voice, shown: dict[str, Brief]) -> Voice:
    brief = shown[voice.brief.slug]
    text = brief.evidence.article.text
    spans = tuple(Span(s.start, s.end, text[s.start : s.end]) for s in voice.spans)
    return replace(voice, brief=brief, spans=spans)


def _claim(row: LedgerClaim, shown: dict[str, Brief]) -> LedgerClaim:
    brief = shown[row.brief.slug]
    claim = next((c for c in brief.evidence.claims if c.id == row.claim.id), row.claim)
    return replace(row, brief=brief, claim=claim)


def _parts(body: str) -> Iterator[tuple[str, str]]:
    """Heading lines and what stands under them."""
    found = list(HEADING.finditer(body))
    ends = [*(match.start() for match in found), len(body)]
    yield "", body[: ends[0]]
    for match, end in zip(found, ends[1:], strict=True):
        yield match.group(), body[match.end() : end]


def _part(brief: Brief, heading: str, text: str, quoting: _Quoting) -> str:
    if KINDS.get(heading.removeprefix("##").strip().casefold()) != "article":
        return heading + "".join(quoting.limit(line) for line in text.splitlines(keepends=True))
    outlet = outward_link(brief.outlet or "its outlet", brief.url)
    blocks = split_boxes(text)
    notes = [f"[note](caveat:{block.caveat})" for block in blocks if block.caveat]
    boxes = [f"[box](background:{block.background})" for block in blocks if block.background]
    instead = f"The article is not reproduced here; it stands with {outlet}."
    return f"{heading}\n\n" + "\n\n".join([instead, *notes, *boxes]) + "\n\n"


class _Quoting:
    """Finds runs of the article's words in a line and cuts them to what the allowance grants."""

    def __init__(self, text: str, allowance: Allowance) -> None:
        self.allowance = allowance
        self.words = [(m.start(), m.end(), m.group().casefold()) for m in WORD.finditer(text)]
        self.text = text
        self.starts: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for index in range(len(self.words) - RUN + 1):
            self.starts[self._key(index)].append(index)

    def limit(self, line: str) -> str:
        """``line`` with the words that may not be shown replaced by an ellipsis."""
        words = list(_seen(line))
        cuts: list[tuple[int, int]] = []
        at = 0
        while at < len(words):
            first, length = self._longest(words, at)
            if length < RUN:
                at += 1
                continue
            kept = self._granted(first, length)
            if kept < length:
                cuts.append(_bounds(words, at + kept, at + length - 1))
            at += length
        for start, end in reversed(cuts):
            line = line[:start].rstrip() + ELLIPSIS + line[end:]
        return line

    def _key(self, index: int) -> tuple[str, ...]:
        return tuple(word for _, _, word in self.words[index : index + RUN])

    def _longest(self, words: list[_Word], at: int) -> tuple[int, int]:
        key = tuple(word.text for word in words[at : at + RUN])
        best = (0, 0)
        for first in self.starts.get(key, ()) if len(key) == RUN else ():
            length = RUN
            while (
                at + length < len(words)
                and first + length < len(self.words)
                and words[at + length].text == self.words[first + length][2]
            ):
                length += 1
            best = max(best, (first, length), key=lambda found: found[1])
        return best

    def _granted(self, first: int, length: int) -> int:
        """How many of ``length`` words from the article's ``first`` on may be shown."""
        start, end = self.words[first][0], self.words[first + length - 1][1]
        quoted = self.allowance.ask(Span(start, end, self.text[start:end]))
        if quoted is None:
            return 0
        return sum(word_end <= quoted.end for _, word_end, _ in self.words[first : first + length])


def _seen(line: str) -> Iterator[_Word]:
    """The words of a line of Markdown that a reader sees: addresses and marks are none."""
    at = 0
    for match in LINK.finditer(line):
        if not match["scheme"]:
            continue
        yield from _in(line, at, match.start(), None)
        if not is_mark(match):
            yield from _in(line, *match.span("words"), match.span())
        at = match.end()
    yield from _in(line, at, len(line), None)


def _in(line: str, start: int, end: int, link: tuple[int, int] | None) -> Iterator[_Word]:
    for match in WORD.finditer(line, start, end):
        yield _Word(match.start(), match.end(), link, match.group().casefold())


def _bounds(words: list[_Word], first: int, last: int) -> tuple[int, int]:
    """What to cut so that no half of a link is left."""
    start, end = words[first], words[last]
    return (start.link or (start.start,))[0], (end.link or (0, end.end))[1]
