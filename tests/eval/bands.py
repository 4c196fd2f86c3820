"""How sure the product is beside how often it is right: the share right in each band of confidence.

A reader sees two bands: what is printed as it is, and what is printed as probable. The rest goes to review.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from goldscore import ARTICLE
from pairing import pair, speaker_right

from briefroom.model import PRINT_PROBABLE, PRINT_UNMARKED

Record = Mapping[str, Any]
FEWEST = 20  # of a band that says anything
LABELS = frozenset({"PER", "ORG", "LOC"})


@dataclass(frozen=True)
class Judged:
    """One printed thing: how sure, whether right, and by which rule it was made."""

    confidence: float
    right: bool
    rule: str = ""


@dataclass(frozen=True)
class Bands:
    """The share right of each; None where there is too little to tell."""

    unmarked: float | None
    probable: float | None

    def figures(self, of: str, corpus: str = "") -> dict[str, float]:
        """What can be told, by name: "claims unmarked gold"."""
        shares = {"unmarked": self.unmarked, "probable": self.probable}
        return {f"{of} {band} {corpus}".strip(): own for band, own in shares.items() if own is not None}


def bands(judged: Iterable[Judged]) -> Bands:
    """Both bands of all that was judged."""
    all_ = list(judged)
    sure = [own.right for own in all_ if own.confidence >= PRINT_UNMARKED]
    fair = [own.right for own in all_ if PRINT_PROBABLE <= own.confidence < PRINT_UNMARKED]
    return Bands(_share(sure), _share(fair))


def _share(right: list[bool]) -> float | None:
    return sum(right) / len(right) if len(right) >= FEWEST else None


def judge_names(gold: Record, predicted: Record) -> list[Judged]:
    """Each name of the three labels against a corpus's own: right if its words meet a mark of its label.

    Corpora draw the edges of a name differently ("the Zarnian army", "army"), and a reader does not mind; the
    strict score is there for edges. What the annotators left unsettled, and labels that the corpus never
    marks, are not judged.
    """
    text = gold["text"]
    marked = [(*_cut(text, e), e["label"]) for e in gold["entities"]]
    unsettled = {_cut(text, e) for e in gold.get("unconfirmed", [])} - {own[:2] for own in marked}
    judged = []
    for entity in predicted["entities"]:
        if entity["label"] not in LABELS & set(gold["types"]) or _cut(text, entity) in unsettled:
            continue
        start, end = _cut(text, entity)
        right = any(s < end and start < e and label == entity["label"] for s, e, label in marked)
        judged.append(Judged(entity["confidence"], right, entity.get("rule", "")))
    return judged


def _cut(text: str, entity: Record) -> tuple[int, int]:
    article = ARTICLE.match(text, entity["start"], entity["end"])
    return (article.end() if article else entity["start"], entity["end"])


def judge_claims(gold: Record, predicted: Record) -> list[Judged]:
    """Each claim: right if the gold has it, from that speaker."""
    text, found = gold["text"], predicted["attributions"]
    pairs = pair(text, gold["attributions"], found)
    return [
        Judged(
            own["confidence"],
            k in pairs and speaker_right(text, gold["attributions"][pairs[k]], own),
            own.get("rule", ""),
        )
        for k, own in enumerate(found)
    ]
