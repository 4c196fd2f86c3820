"""Whom or what a pronoun stands for: by person and number, the subject of the nearest sentence first.

"I" and "we" need a quotation, or an interview, in which somebody speaks; "who" stands right behind its
thing. A pronoun that nothing suits stands for nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefroom.understand.discourse import Discourse, Referent, Seen
from briefroom.understand.phraseheads import Phrase, Range
from briefroom.understand.referencewords import BODIES, FIRST, HE, IT, RELATIVE, SECOND, SHE, THEY, WE

QUOTED = re.compile(r"[“\"][^“”\"\n]*[”\"]?")
INTERVIEW = re.compile(
    r"\b[Ii]nterview(?:s|ed)?\b|\bQ&A\b|\b(?:tells|talks to|speaks (?:to|with)|chats? with) "
)
LEAD = 600  # characters in which an interview says that it is one
BESIDE_QUOTE = 120  # characters


class Pronouns:
    """Resolves the pronouns of one article."""

    def __init__(self, discourse: Discourse, title: str) -> None:
        self._discourse, self._title = discourse, title
        self._quotes = [match.span() for match in QUOTED.finditer(discourse.text)]
        self._asks = INTERVIEW.search(title) or INTERVIEW.search(discourse.text, 0, LEAD)

    def refer(self, phrase: Phrase) -> Referent | None:
        """What the pronoun stands for, or None."""
        word = self._discourse.text[slice(*phrase.head)].lower()
        at = phrase.head[0]
        if word in RELATIVE:
            return self._right_before(at)
        if word in FIRST:
            return self._speaker(at)
        if word in SECOND:
            return self._interviewed() if self._asks and not self._quote(at) else None
        if word in WE:
            return self._speakers_body(at)
        return self._back(word, at) if word in SHE | HE | IT | THEY else None

    def _back(self, word: str, at: int) -> Referent | None:
        """ "Tessel said that it …": the nearest before "that"; elsewhere the subject of the sentence."""
        clause = self._discourse.text.endswith("that ", max(0, at - 5), at)
        nearest = self._discourse.nearest(at) if clause else ()
        for seen in (*nearest, *self._discourse.salient(at)):
            referent: Referent = seen.referent
            if _agrees(word, referent):
                if word in SHE | HE:
                    referent.gender = "she" if word in SHE else "he"
                return referent
        return None

    def _right_before(self, at: int) -> Referent | None:
        """ "Tessel, which …": what ends right before."""
        near: list[Seen] = [
            seen
            for seen in self._discourse.seen[-8:]
            if seen.start < at and (0 < at - seen.end <= 3 or 1 <= at - seen.whole_end <= 2)
        ]
        return min(near, key=lambda seen: seen.start).referent if near else None

    # ------------------------------------------------------------ who speaks

    def _quote(self, at: int) -> Range | None:
        return next(((start, end) for start, end in self._quotes if start < at < end), None)

    def _speaker(self, at: int) -> Referent | None:
        """The person beside the quotation; outside of one, who is interviewed."""
        quote = self._quote(at)
        if not quote or INTERVIEW.search(self._title):
            return self._interviewed() if self._asks else None
        text = self._discourse.text
        line_end = text.find("\n", quote[1])
        line = text.rfind("\n", 0, quote[0]) + 1, line_end if line_end >= 0 else len(text)
        people = [n for n in self._within(*line) if self._discourse.kind(n) == "person"]
        return self._nearest(people, quote)

    def _speakers_body(self, at: int) -> Referent | None:
        """The body that a quoted speaker stands for, where it is named beside the quotation."""
        quote = self._quote(at)
        if not quote:
            return None
        near = self._within(quote[0] - BESIDE_QUOTE, quote[1] + BESIDE_QUOTE)
        return self._nearest([n for n in near if self._discourse.kind(n) in BODIES], quote)

    def _within(self, start: int, end: int) -> list[Phrase]:
        """Names in a stretch, outside of quotations."""
        return [n for n in self._discourse.named if start <= n.head[0] < end and not self._quote(n.head[0])]

    def _nearest(self, named: Sequence[Phrase], quote: Range) -> Referent | None:
        best = min(
            named,
            key=lambda n: min(abs(n.head[0] - quote[1]), abs(quote[0] - n.head[1])),
            default=None,
        )
        return self._discourse.of_name(best) if best else None

    def _interviewed(self) -> Referent | None:
        """The person the title names, else the one the article names most."""
        people = [n for n in self._discourse.named if self._discourse.kind(n) == "person"]
        counts = Counter(self._discourse.of_name(named).id for named in people)
        titled = [n for n in people if n.head[0] < len(self._title)]
        best = max(
            titled or people,
            key=lambda n: (counts[self._discourse.of_name(n).id], -n.head[0]),
            default=None,
        )
        return self._discourse.of_name(best) if best else None


def _agrees(word: str, referent: Referent) -> bool:
    person = referent.kind == "person"
    if word in SHE | HE:
        return person and referent.gender in {"", "she" if word in SHE else "he"}
    if word in IT:
        return not person and not referent.plural and referent.kind not in {"demonym", "community"}
    return referent.plural or (not person and referent.kind in BODIES)
