"""Weighs who says what anew: fits the two tables of weights on news read by people.

``python tests/eval/fitattribution.py`` prints how right the weights are on articles left out (five folds);
with ``--write`` the tables in ``attributionweights`` and ``speakerchoice`` are replaced. To be run after the
tagger, the rules or the evidence changed. The corpus stays beside the project; only the weights go into it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from pairing import pair  # noqa: E402

from briefroom.evaluation.texts import article_of  # noqa: E402
from briefroom.model import Knowledge  # noqa: E402
from briefroom.understand import attributionweights, speakerchoice  # noqa: E402
from briefroom.understand.attributionchoice import choose  # noqa: E402
from briefroom.understand.attributiondraft import Draft  # noqa: E402
from briefroom.understand.attributionproposals import Proposal, proposals  # noqa: E402
from briefroom.understand.attributionview import View, read  # noqa: E402
from briefroom.understand.names import find_names  # noqa: E402

CORPUS = ROOT.parent / "shared" / "eval" / "dev" / "attribution.jsonl"
RIGHT = 0.5  # F1 of two contents from which they are one
LIKELY = 0.5  # chance from which a proposal is asked for its speaker
FOLDS = 5
FEWEST = 20  # times a fact has to be seen
STEPS = 25
SMALLEST = 0.005  # a weight below is left out
WORD = re.compile(r"\w+")

Facts = dict[str, float]
Array = NDArray[np.float64]
Words = frozenset[int]


@dataclass
class Read:
    """One article of the corpus: its proposals, what speaks for each, and whether it is right."""

    view: View
    gold: list[dict[str, Any]]
    proposals: list[Proposal]
    facts: list[Facts]
    right: list[bool]
    chances: list[float] = field(default_factory=list)


def words(text: str, ranges: Iterable[Sequence[int]]) -> Words:
    """The words of some ranges, by their offsets."""
    return frozenset(m.start() for start, end in ranges for m in WORD.finditer(text, start, end))


def f1(one: Words, other: Words) -> float:
    """How far two contents agree."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


def read_record(record: dict[str, Any]) -> Read:
    """The record as the tools read it, beside what people read."""
    article, text = article_of(record), record["text"]
    view = read(article, *find_names(article, Knowledge()))
    around = proposals(view)
    agreements = attributionweights.agreements(view.tags, around)
    gold = record["attributions"]
    wanted = [words(text, one["content"]) for one in gold]
    contents = [words(text, one.draft.content) for one in around]
    return Read(
        view,
        gold,
        around,
        [attributionweights.evidence(view, one, own) for one, own in zip(around, agreements, strict=True)],
        [any(f1(content, one) >= RIGHT for one in wanted) for content in contents],
    )


def table(facts: Sequence[Facts], names: Sequence[str]) -> Array:
    """One row a case, one column a fact."""
    return np.array([[fact.get(name, 0.0) for name in names] for fact in facts]).reshape(
        len(facts), len(names)
    )


def often(facts: Iterable[Facts]) -> list[str]:
    """The facts seen often enough to be weighed."""
    seen = Counter(name for fact in facts for name in fact)
    return sorted(name for name, count in seen.items() if count >= FEWEST)


def fit(rows: Array, right: Array) -> tuple[Array, float]:
    """Weights and bias of a logistic model."""
    mean, spread = rows.mean(0), rows.std(0) + 1e-6
    scaled = np.c_[np.ones(len(rows)), (rows - mean) / spread]
    weights = np.zeros(scaled.shape[1])
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-scaled @ weights))
        curve = (scaled * (chance * (1 - chance) + 1e-6)[:, None]).T @ scaled + np.eye(len(weights))
        weights += np.linalg.solve(curve, scaled.T @ (right - chance) - weights)
    plain = weights[1:] / spread
    return plain, float(weights[0] - (plain * mean).sum())


def fit_choice(cases: Sequence[tuple[list[Facts], list[bool]]], names: Sequence[str]) -> Array:
    """Weights of a choice among candidates, each case with some right ones."""
    weights = np.zeros(len(names))
    data = [(table(facts, names), np.array(right, float)) for facts, right in cases if any(right)]
    for _ in range(STEPS):
        slope, curve = -5 * weights, 5 * np.eye(len(names))
        for rows, right in data:
            score = rows @ weights
            chance = np.exp(score - score.max())
            chance /= chance.sum()
            slope += rows.T @ (right / right.sum() - chance)
            middle = chance @ rows
            curve += (rows * chance[:, None]).T @ rows - np.outer(middle, middle)
        weights += np.linalg.solve(curve, slope)
    return weights


def left_out(articles: Sequence[Read], names: Sequence[str]) -> None:
    """Gives each article's proposals their chances by weights that did not see it."""
    for fold in range(FOLDS):
        seen = [one for k, one in enumerate(articles) if k % FOLDS != fold]
        rows = table([fact for one in seen for fact in one.facts], names)
        weights, bias = fit(rows, np.array([right for one in seen for right in one.right], float))
        for one in articles[fold::FOLDS]:
            one.chances = (1 / (1 + np.exp(-(table(one.facts, names) @ weights + bias)))).tolist()


def speaker_cases(one: Read) -> list[tuple[list[Facts], list[bool]]]:
    """For each likely attribution that is right, its candidates and which of them speak."""
    text, cases = one.view.text, []
    by_rule = [p.draft for p in one.proposals if p.origin == "rule" and p.draft.cue]
    chosen = choose(one.view.tags, one.proposals, one.chances, LIKELY)
    drafts = [one.proposals[number].draft for number in chosen]
    for found, gold in pair(text, one.gold, [{"content": draft.content} for draft in drafts]).items():
        spoken, draft = words(text, one.gold[gold]["source"]), drafts[found]
        if spoken:
            around = speakerchoice.candidates(one.view, draft, _read(draft, by_rule))
            facts = [speakerchoice.evidence(one.view, draft, candidate) for candidate in around]
            cases.append((facts, [bool(words(text, [c.span]) & spoken) for c in around]))
    return cases


def _read(draft: Draft, by_rule: Sequence[Draft]) -> tuple[int, int] | None:
    return next((d.speaker for d in by_rule if d.cue and draft.cue and d.cue[0] < draft.cue[1]
                 and draft.cue[0] < d.cue[1]), None)  # fmt: skip


def chosen_right(case: tuple[list[Facts], list[bool]], names: Sequence[str], weights: Array) -> bool:
    """Whether the likeliest candidate speaks."""
    facts, right = case
    return bool(facts) and right[int((table(facts, names) @ weights).argmax())]


def written(weights: dict[str, float]) -> str:
    """The table as it stands in the module."""
    lines = "".join(
        f'    "{name}": {weight:.2f},\n' for name, weight in weights.items() if abs(weight) >= SMALLEST
    )
    return f"{{\n{lines}}}"


def write(module: Any, weights: dict[str, float], bias: float | None = None) -> None:
    """Replaces the table of the module."""
    path = Path(module.__file__)
    text = re.sub(
        r"^WEIGHTS: dict\[str, float\] = \{.*?\}$",
        f"WEIGHTS: dict[str, float] = {written(weights)}",
        path.read_text(encoding="utf-8"),
        count=1, flags=re.S | re.M,
    )  # fmt: skip
    if bias is not None:
        text = re.sub(r"^BIAS = .*$", f"BIAS = {bias:.2f}", text, count=1, flags=re.M)
    path.write_text(text, encoding="utf-8")


def main() -> int:
    """Fit, tell how right it is, and write if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    articles = [read_record(json.loads(line)) for line in CORPUS.read_text(encoding="utf-8").splitlines()]
    names = often(fact for one in articles for fact in one.facts)
    left_out(articles, names)
    rows = table([fact for one in articles for fact in one.facts], names)
    weights, bias = fit(rows, np.array([right for one in articles for right in one.right], float))
    judged = [
        one.right[k] for one in articles for k in choose(one.view.tags, one.proposals, one.chances, LIKELY)
    ]
    print(f"proposals chosen and right, articles left out: {sum(judged) / len(judged):.3f} of {len(judged)}")
    cases = [speaker_cases(one) for one in articles]
    speaking = often(fact for own in cases for case in own for fact in case[0])
    right = []
    for fold in range(FOLDS):
        seen = [case for k, own in enumerate(cases) if k % FOLDS != fold for case in own]
        part = fit_choice(seen, speaking)
        right += [chosen_right(case, speaking, part) for own in cases[fold::FOLDS] for case in own]
    print(f"speakers right, articles left out: {sum(right) / len(right):.3f} of {len(right)}")
    if options.write:
        write(attributionweights, dict(zip(names, weights.tolist(), strict=True)), bias)
        chosen = fit_choice([case for own in cases for case in own], speaking)
        write(speakerchoice, dict(zip(speaking, chosen.tolist(), strict=True)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
