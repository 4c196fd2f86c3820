"""What public corpora do not tell: our own annotated articles, whole articles, the first article's bars."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import goldscore
import mission
from bands import bands, judge_claims
from corpora import Bench, Figures, files_of, gold_records, read
from pairing import pair
from publicruns import attribution_figures

from briefroom.evaluation.texts import article_of
from briefroom.model import Coverage, Evidence, Knowledge
from briefroom.understand import understand

EVERY = 3  # of the whole articles, one in so many is read for coverage


def run_gold(bench: Bench) -> Figures:
    """Our own articles, as records of the three tasks and as briefs would be made of them."""
    golds = gold_records(bench.shared)
    source = bench.write("gold.jsonl", golds)
    names = read(bench.predict("ner", source))
    dates = read(bench.predict("timex", source))
    claims = read(bench.predict("attribution", source))
    said = [{**r, "attributions": [a for a in r["attributions"] if a["said"]]} for r in claims]
    scores = bench.score("attribution", source, bench.write("gold-said.jsonl", said))
    both = list(zip(golds, said, strict=True))
    found = bands(own for gold, predicted in both for own in judge_claims(gold, predicted))
    return {
        "gold kinds": goldscore.total(map(goldscore.kinds, golds, names)).precision,
        "gold names": goldscore.total(map(goldscore.names, golds, names)).f,
        "gold dates": goldscore.total(map(goldscore.dates, golds, dates)).f,
        **attribution_figures(scores["all"], "gold"),
        **found.figures("claims", "gold"),
    }


def run_answers(bench: Bench) -> Figures:
    """Claims that answer each other, and how much of each article was understood."""
    tallies, coverages = [], []
    for gold in gold_records(bench.shared):
        evidence = understand(article_of(gold), Knowledge())
        tallies.append(_answers(gold, evidence))
        coverages.append(evidence.coverage)
    total = goldscore.total(tallies)
    return {
        "answers recall": total.recall,
        "answers precision": total.precision,
        "quotations gold": _spoken(coverages),
    }


def _answers(gold: Mapping[str, Any], evidence: Evidence) -> goldscore.Tally:
    """Only what is said to dispute, deny or differ; a link to another article is none of these."""
    index = {claim.id: k for k, claim in enumerate(evidence.claims)}
    found = [
        {"content": [(piece.start, piece.end) for piece in claim.content], "source": []}
        for claim in evidence.claims
    ]
    links = [
        (index[claim.id], index[link.claim])
        for claim in evidence.claims
        for link in claim.links
        if link.type in goldscore.ANSWERS and link.claim in index
    ]
    return goldscore.answers(gold, links, pair(gold["text"], gold["attributions"], found))


def run_coverage(bench: Bench) -> Figures:
    """Real articles read as briefs would be: how many of their quotations got a speaker."""
    coverages = []
    for path in files_of("whole articles", bench.shared)[::EVERY]:
        record = {"id": path.stem, "text": path.read_text(encoding="utf-8")}
        coverages.append(understand(article_of(record), Knowledge()).coverage)
    return {"quotations articles": _spoken(coverages)}


def _spoken(coverages: list[Coverage | None]) -> float:
    known = [own for own in coverages if own]
    return sum(c.quotations_with_speaker for c in known) / max(1, sum(c.quotations for c in known))


def run_mission(bench: Bench) -> Figures:
    found = mission.measure()
    return {"first article": sum(bar.met for bar in found) / len(found)}
