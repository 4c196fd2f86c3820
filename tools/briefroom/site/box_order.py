"""Which boxes of a brief stand open where they are, which closed, and which wait at the article's end.

The list "New here? Start with" at the top of the brief decides, in the order in which it stands on disk:
its first three boxes are open. One whose subject the article explains itself is closed where it stands and
takes nobody's place; all others are closed at the end of the article. Nothing of this is written into the
brief but that list, so a person opens a box by moving its line up, and closes it by moving it down.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefroom.model import PRINT_PROBABLE, Background, Brief, Knowledge
from briefroom.site.sections import Section, split_items, split_subsections

MOST_OPEN = 3
LEAST_WORDS = 3  # content words of a definition that explains something
ENOUGH = 0.6  # share of the box's first sentence that a sentence of the article has too
LEAST_SHARED = 4  # content words; fewer are shared by chance
STEM = 5  # letters by which "opened" and "opens" are one word
WORD = re.compile(r"\d{2,}|[^\W\d_]{4,}")
# words that carry no sense of their own
EMPTY = re.compile(
    r"about|after|against|also|among|another|because|been|before|being|between|both|could|does|during|each|"
    r"from|have|having|here|into|itself|just|last|more|most|much|only|other|over|same|should|some|such|than|"
    r"that|their|them|then|there|these|they|this|those|through|under|until|upon|very|were|what|when|where|"
    r"which|while|whom|whose|will|with|within|without|would"
)


@dataclass(frozen=True, slots=True)
class BoxOrder:
    """Ids of boxes: those that stand open, and those that wait at the end. The others are closed in place."""

    open: frozenset[str] = frozenset()
    last: tuple[str, ...] = ()


def order_boxes(
    boxes: Sequence[str], sections: Sequence[Section], brief: Brief, knowledge: Knowledge
) -> BoxOrder:
    """The state of ``boxes``, the ids of those in the brief in the order of its text."""
    listed = [ident for ident in _listed(sections) if ident in boxes]
    order = list(dict.fromkeys([*listed, *boxes]))
    wanted = [ident for ident in order if not is_explained(knowledge.backgrounds[ident], brief)]
    return BoxOrder(frozenset(wanted[:MOST_OPEN]), tuple(wanted[MOST_OPEN:]))


def _listed(sections: Sequence[Section]) -> list[str]:
    """The backgrounds that the top of the brief lists."""
    texts = [text for s in sections if s.kind == "glance" for _, text in split_subsections(s.text)]
    items = [item for text in texts for item in split_items(text)[1]]
    return [item.ident for item in items if item.scheme == "background"]


def is_explained(background: Background, brief: Brief) -> bool:
    """Whether the article says itself what the box would: it defines the subject, or a sentence of it has
    most of the words of the box's first sentence. Of what rights withhold nobody can tell."""
    evidence = brief.evidence
    own = [d for d in evidence.definitions if d.entity_id == background.id and d.confidence >= PRINT_PROBABLE]
    if any(len(_content(definition.span.exact)) >= LEAST_WORDS for definition in own):
        return True
    wanted = _content(background.sentences[0].text) if background.sentences else frozenset()
    if len(wanted) < LEAST_SHARED:
        return False
    shared = max((len(wanted & _content(s.span.exact)) for s in evidence.sentences), default=0)
    return shared >= max(LEAST_SHARED, ENOUGH * len(wanted))


def _content(text: str) -> frozenset[str]:
    """The words that carry the sense, cut to what their forms have in common."""
    found = (match.group().casefold() for match in WORD.finditer(text))
    return frozenset(word[:STEM] for word in found if not EMPTY.fullmatch(word))
