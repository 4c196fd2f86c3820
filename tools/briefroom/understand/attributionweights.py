"""How likely a proposed attribution is one: evidence in numbers, weighed by a small logistic model.

Evidence is what the tagger hears in the words, at their edges, in the cue and in the speaker; which rule read
it; and which other readings agree. The weights were fitted on news read by people (PolNeAR's development
half, by ``tests/eval/fitattribution.py``) and stand here for anyone to see what counts for how much.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from functools import lru_cache

from briefroom.understand.attributiondraft import Draft
from briefroom.understand.attributionproposals import Proposal
from briefroom.understand.attributiontags import Range, Tags
from briefroom.understand.attributionview import View
from briefroom.understand.cuelexicon import saying_in
from briefroom.understand.cuesearch import is_unreal
from briefroom.understand.cuewords import CUE, UNMISTAKABLE

_STOP = re.compile(r"[.!?;][\"”’]? ")
MARK = re.compile(r"[\"“”«»]|''|``")
AGREEING = ("rule", "wide", "said", "loose")  # origins that vouch for each other

PAIRS = (
    ("content", "content"), ("cue", "cue"), ("content", "cue"), ("content", "behind"), ("content", "opens"),
    ("content", "as wide"), ("content", "length"), ("cue", "as wide"), ("cue", "speaker"), ("cue", "apart"),
    ("marks", "as rule"), ("spoken", "as rule"), ("cue in marks", "spoken"), ("content", "origin cue"),
    ("cue", "origin cue"), ("behind", "origin cue"),
)  # fmt: skip

NAMED = {f"{one} × {other}": (one, other) for one, other in PAIRS}

WEIGHTS: dict[str, float] = {
    "apart": -0.01,
    "as loose": 0.16,
    "as rule": 1.03,
    "as said": 0.05,
    "as wide": 0.33,
    "before": -0.09,
    "behind": -0.11,
    "behind × origin cue": 0.01,
    "content": 0.21,
    "content said": -0.14,
    "content × as wide": 0.05,
    "content × behind": 0.01,
    "content × content": -0.06,
    "content × cue": 0.03,
    "content × length": 0.19,
    "cue": 0.08,
    "cue first": 0.83,
    "cue in marks": -0.70,
    "cue in marks × spoken": -0.56,
    "cue said": 0.02,
    "cue within": 0.96,
    "cue × apart": -0.02,
    "cue × as wide": 0.04,
    "cue × cue": -0.03,
    "cue × origin cue": -0.01,
    "cue × speaker": -0.02,
    "headline": 0.14,
    "inherits": -0.04,
    "length": 0.39,
    "line break": -1.59,
    "marks": 0.87,
    "marks × as rule": -0.64,
    "no cue": 0.04,
    "nobody": -0.41,
    "one or two words": -0.26,
    "opens": 0.02,
    "origin clause": -0.13,
    "origin cue": 0.49,
    "origin heard": -0.29,
    "origin loose": -0.43,
    "origin part": -0.18,
    "origin rule": 0.30,
    "origin said": -0.08,
    "origin wide": -0.43,
    "pieces": 0.51,
    "reporting verb": -0.13,
    "rule according": -0.03,
    "rule as": -1.51,
    "rule bare": -0.77,
    "rule before": 0.71,
    "rule object": -0.98,
    "rule of": 4.58,
    "rule quoted": -0.81,
    "rule tagger": -0.30,
    "rule that": -0.16,
    "saying": 0.10,
    "speaker": 0.01,
    "spoken": -1.29,
    "spoken × as rule": 2.35,
    "stop between": -0.33,
    "unreal": 0.38,
}
BIAS = -1.91
# A rule whose words leave little doubt is no less likely than this, whatever the tagger hears.
FLOOR = 0.6
SURE_RULES = frozenset({"answer", "colon", "according", "hedge", "term", "of", "continued-open"})


def chances(view: View, found: Sequence[Proposal]) -> list[float]:
    """How likely each proposal is what somebody is said to say, think or want, with just these words."""
    agreed_by = agreements(view.tags, found)
    return [
        max(_chance(evidence(view, proposal, agreed)), _floor(proposal.draft))
        for proposal, agreed in zip(found, agreed_by, strict=True)
    ]


def _floor(draft: Draft) -> float:
    return FLOOR if draft.rule in SURE_RULES or draft.verb in UNMISTAKABLE else 0.0


def _chance(facts: dict[str, float]) -> float:
    score = BIAS + sum([WEIGHTS[name] * fact for name, fact in facts.items() if fact and name in WEIGHTS])
    return 1 / (1 + math.exp(-score))


def evidence(view: View, proposal: Proposal, agreed: dict[str, float]) -> dict[str, float]:
    """What speaks for and against a proposal."""
    draft, text, wide, said = proposal.draft, view.text, view.tags, view.said
    words = max(1, sum(wide.count(*piece) for piece in draft.content))
    frame = view.frame_at(draft.start)
    before, behind = wide.beside(draft.start, draft.end)
    facts = {
        "content": _odds(_mean(wide, draft.content)),
        "content said": _odds(_mean(said, draft.content)),
        "opens": _odds(wide.opens(draft.start)),
        "before": _odds(before),
        "behind": _odds(behind),
        "length": math.log(words + 1),
        "one or two words": float(words <= 2),
        "marks": float(any(MARK.search(text, *piece) for piece in draft.content)),
        "spoken": _quoted(view, draft.content),
        "pieces": float(len(draft.content) > 1),
        "headline": float(frame is not None and frame.title),
        "line break": float(any("\n" in text[start:end] for start, end in draft.content)),
        "inherits": float(draft.inherits),
        "nobody": float(draft.speaker is None),
        "speaker": _odds(wide.source(*draft.speaker)) if draft.speaker else 0.0,
        f"rule {draft.rule.removeprefix('participle-')}": 1.0,
        f"origin {proposal.origin}": 1.0,
    }
    facts |= {f"as {origin}": share for origin, share in agreed.items()}
    facts |= _cue_evidence(view, proposal) if draft.cue else {"no cue": 1.0}
    return facts | _together(facts)


def _together(facts: dict[str, float]) -> dict[str, float]:
    """What means more, or less, beside something else."""
    return {name: facts.get(one, 0.0) * facts.get(other, 0.0) for name, (one, other) in NAMED.items()}


def _cue_evidence(view: View, proposal: Proposal) -> dict[str, float]:
    draft, text = proposal.draft, view.text
    assert draft.cue is not None
    start, end = draft.cue
    apart = min(max(start - last, first - end, 0) for first, last in draft.content)
    between = (
        text[end : draft.start]
        if end <= draft.start
        else text[draft.end : start]
        if draft.end <= start
        else ""
    )
    return {
        "cue": _odds(view.tags.cue(start, end)),
        "cue said": _odds(view.said.cue(start, end)),
        **_verb_evidence(view, draft.cue),
        "apart": math.log(1 + apart),
        "stop between": float(_STOP.search(between) is not None),
        "cue in marks": float(view.masked[start] == "\0"),
        "cue first": float(end <= draft.start),
        "cue within": float(any(first <= start < last for first, last in draft.content)),
    }


@lru_cache(maxsize=512)  # a cue is proposed with several contents
def _verb_evidence(view: View, cue: Range) -> dict[str, float]:
    frame, words = view.frame_at(cue[0]), view.text[cue[0] : cue[1]]
    return {
        "saying": float(saying_in(words) is not None),
        "reporting verb": float(CUE.search(words) is not None),
        "unreal": float(frame is not None and is_unreal(view, frame, cue)),
    }


def _odds(chance: float) -> float:
    """Log odds, kept within what a score can mean."""
    return math.log((chance + 0.01) / (1.01 - chance))


def _mean(tags: Tags, content: Sequence[Range]) -> float:
    total = sum(end - start for start, end in content)
    return sum(tags.content(start, end) * (end - start) for start, end in content) / max(1, total)


def _quoted(view: View, content: Sequence[Range]) -> float:
    total = sum(end - start for start, end in content)
    return sum(view.masked.count("\0", start, end) for start, end in content) / max(1, total)


def agreements(tags: Tags, found: Sequence[Proposal]) -> list[dict[str, float]]:
    """For each proposal, how much of it the best of each other origin shares."""
    counted = [tags.counted(proposal.draft.content) for proposal in found]
    sizes = [sum(end - start for start, end in pieces) for pieces in counted]
    agreed: list[dict[str, float]] = [
        {proposal.origin: 1.0} if proposal.origin in AGREEING else {} for proposal in found
    ]
    for one, first in enumerate(found):
        for other in range(one + 1, len(found)):
            second = found[other]
            if second.draft.start >= first.draft.end:
                break
            if first.origin not in AGREEING and second.origin not in AGREEING:
                continue
            same = 2 * shared(counted[one], counted[other]) / max(1, sizes[one] + sizes[other])
            for own, origin in ((one, second.origin), (other, first.origin)):
                if origin in AGREEING and same > agreed[own].get(origin, 0.0):
                    agreed[own][origin] = same
    return agreed


def shared(one: Sequence[Range], other: Sequence[Range]) -> int:
    """How many words two contents share, as ``Tags.counted`` gives them."""
    if len(one) == len(other) == 1:  # nearly always
        (a, b), (c, d) = one[0], other[0]
        return max(0, (b if b < d else d) - (a if a > c else c))
    return sum(max(0, min(b, d) - max(a, c)) for a, b in one for c, d in other)
