"""A description beside a name is of the same thing: "carmaker Tessel", "Orlan, a historian"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefroom.understand.discourse import Discourse, Referent
from briefroom.understand.phraseheads import Phrase
from briefroom.understand.referencewords import DEFINITE, INDEFINITE, suits

BESIDE = re.compile(r" [“\"‘']?$")
APART = re.compile(r", [“\"‘']?$")
CLOSES = re.compile(r"[”\"’']?(?:[,.;:)?!\n]|$)")
OPENS = re.compile(r"[“\"‘']?(?:an?|the|one of|its|his|her|their|[\w’'.-]+[’']s?) |[a-z]", re.I)
IS = re.compile(
    r" (?:is|was|are|were|(?:has|have|had) been|(?:will|would) be|became|becomes?|remains?)"
    r"(?: (?:now|also|currently|\w+ly))? ?$"
)
LOOK_BACK, LONGEST_LINK = 12, 30  # mentions before a description, characters between the two


def beside(discourse: Discourse, phrase: Phrase) -> Referent | None:
    """The thing whose name stands on either side of a description, or None."""
    noun = discourse.noun(phrase)
    return _before_name(discourse, phrase, noun) or _behind_name(discourse, phrase, noun)


def _before_name(discourse: Discourse, phrase: Phrase, noun: str) -> Referent | None:
    text = discourse.text
    for named in discourse.named:
        if named.head[0] < phrase.head[1] or named.start > phrase.end + 3:
            continue
        gaps = list(_gaps(text, phrase, named))
        # "Writer Ada Orlan": the role alone is a word; with an article, or marked with its name, it is she.
        marked = any(p.start == phrase.start and p.end >= named.end for p in discourse.phrases)
        whole = marked or DEFINITE.match(text, phrase.start) is not None
        tight = any(BESIDE.match(gap) for gap in gaps)
        wide = any(APART.match(gap) for gap in gaps) and CLOSES.match(text, named.end)
        if whole and (tight or wide) and suits(noun, discourse.kind(named)):
            return discourse.of_name(named)
    return None


def _gaps(text: str, phrase: Phrase, named: Phrase) -> Iterator[str]:
    for end in sorted({phrase.head[1], phrase.end}):
        if end <= named.start:
            yield text[end : named.start]
    if named.start <= phrase.start:
        yield text[phrase.head[1] : named.head[0]]


def _behind_name(discourse: Discourse, phrase: Phrase, noun: str) -> Referent | None:
    text = discourse.text
    for seen in reversed(discourse.seen[-LOOK_BACK:]):
        if not suits(noun, seen.referent.kind):
            continue
        gaps = [text[end : phrase.start] for end in _ends((seen.end, seen.whole_end), phrase.start)]
        closed = OPENS.match(text, phrase.start) and CLOSES.match(text, phrase.end)
        stated = INDEFINITE.match(text, phrase.start) or DEFINITE.match(text, phrase.start)
        if any((closed and APART.match(gap)) or (stated and IS.fullmatch(gap)) for gap in gaps):
            return seen.referent
    return None


def _ends(ends: Iterable[int], before: int) -> list[int]:
    return [end for end in sorted(set(ends)) if end <= before <= end + LONGEST_LINK]
