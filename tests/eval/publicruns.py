"""Every task run and scored on the public corpora: from records to figures by name.

One function a piece of work, each on its own, so that two can run side by side. The names of the figures are
those of ``measures.py``.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import trafilatura
from bands import bands, judge_claims, judge_names
from corpora import Bench, Figures, files_of, read

NER_FLAGS = ("--labels", "PER,ORG,LOC", "--named-only", "--outer-only", "--strip-the")
NER_CORPORA = ("conll2003-testb", "crossner-politics", "ieer", "meantime", "re3d")
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
SHORT_YEAR = re.compile(r"[’'`/-]\d\d(?!\d)")
SPOKEN_YEAR = re.compile(r"\b(?:eighteen|nineteen|twenty)[ -](?:hundred|oh|\w+teen|\w+ty)\b", re.I)
ABSOLUTE = re.compile(r"\d{4}")


def run_ner(bench: Bench) -> Figures:
    source = bench.path("ner dev")
    target = bench.predict("ner", source)
    scores = bench.score("ner", source, target, *NER_FLAGS)
    figures = {"ner all": scores["all"]["strict"]["f1"]}
    figures |= {f"ner {own}": scores[own]["strict"]["f1"] for own in NER_CORPORA}
    predicted = {record["id"]: record for record in read(target)}
    judged = [own for gold in read(source) for own in judge_names(gold, predicted[gold["id"]])]
    return figures | bands(judged).figures("names")


def run_attribution(bench: Bench) -> Figures:
    source = bench.path("PolNeAR dev")
    target = bench.predict("attribution", source)
    figures = attribution_figures(bench.score("attribution", source, target)["all"], "polnear")
    predicted = {record["id"]: record for record in read(target)}
    found = bands(own for gold in read(source) for own in judge_claims(gold, predicted[gold["id"]]))
    return figures | found.figures("claims", "polnear")


def attribution_figures(scores: Mapping[str, Any], corpus: str) -> Figures:
    """What the scorer of attributions tells, by name."""
    return {
        f"attribution f {corpus}": scores["attributions"]["f1"],
        f"attribution precision {corpus}": scores["attributions"]["p"],
        f"attribution direct {corpus}": scores["recall_direct"],
        f"attribution indirect {corpus}": scores["recall_indirect"],
        f"attribution speakers {corpus}": scores["source_accuracy_on_matched"]["overlap"],
    }


def run_timex(bench: Bench) -> Figures:
    source = bench.path("timex dev")
    target = bench.predict("timex", source)
    scores = bench.score("timex", source, target, "--full-dates")["all"]
    undated = [{"id": r["id"], "text": r["text"]} for r in read(source) if not _names_a_year(r["text"])]
    found = read(bench.predict("timex", bench.write("undated.jsonl", undated)))
    guessed = sum(any(ABSOLUTE.match(t["value"]) for t in record["timexes"]) for record in found)
    return {
        "timex value": scores["relaxed_value"]["f1"],
        "timex found": scores["relaxed"]["f1"],
        "timex unguessed": 1 - guessed / max(1, len(undated)),
    }


def _names_a_year(text: str) -> bool:
    """Whether a date could rightly be read from the words alone."""
    return any(pattern.search(text) for pattern in (YEAR, SHORT_YEAR, SPOKEN_YEAR))


def run_acronyms(bench: Bench) -> Figures:
    source = bench.path("acronyms dev")
    scores = bench.score("acronyms", source, bench.predict("acronyms", source))["all"]
    return {
        "acronym pairs": scores["pairs"]["r"],
        "acronym shorts": scores["acronyms"]["p"],
        "acronym longs": scores["long_forms"]["p"],
    }


def run_linking(bench: Bench) -> Figures:
    source = bench.path("linking dev")
    target = bench.predict("linking", source)
    named = bench.score("linking", source, target, "--names-only")["all"]["b3"]
    return {"linking names": named["f1"], "linking precision": named["p"]}


def run_extraction(bench: Bench) -> Figures:
    source, segments = bench.path("extraction dev"), bench.path("segments dev")
    ours = bench.score("extraction", source, bench.predict("extraction", source))
    alone = bench.score("extraction", source, _trafilatura(bench, source))
    parts = bench.score("extraction", segments, bench.predict("extraction", segments))["all"]["segments"]
    parts_alone = bench.score("extraction", segments, _trafilatura(bench, segments))["all"]["segments"]
    return {
        "extraction scrapinghub": ours["scrapinghub-aeb"]["shingles4"]["f1"],
        "extraction readability": ours["readability"]["shingles4"]["f1"],
        "extraction segments": parts["f1"],
        "trafilatura scrapinghub": alone["scrapinghub-aeb"]["shingles4"]["f1"],
        "trafilatura readability": alone["readability"]["shingles4"]["f1"],
        "trafilatura segments": parts_alone["f1"],
    }


def _trafilatura(bench: Bench, source: Path) -> Path:
    """What the library we read pages with makes of them by itself."""
    with gzip.open(source, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    texts = (trafilatura.extract(r["html"], include_comments=False) or "" for r in records)
    found = [{"id": r["id"], "text": text} for r, text in zip(records, texts, strict=True)]
    return bench.write(f"trafilatura-{source.name.split('.')[0]}.jsonl", found)


def run_pages(bench: Bench) -> Figures:
    """Pages copied whole as text, the article's own text beside each."""
    golds, pages = [], []
    for path in files_of("whole pages", bench.shared):
        if path.suffix != ".json":
            continue
        beside = json.loads(path.read_text(encoding="utf-8"))
        if "gold_body" in beside:
            page = path.with_suffix(".txt").read_text(encoding="utf-8")
            golds.append({"id": path.stem, "text": beside["gold_body"]})
            pages.append({"id": path.stem, "page": page})
    target = bench.predict("extraction", bench.write("pages.jsonl", pages))
    scores = bench.score("extraction", bench.write("pages-gold.jsonl", golds), target)["all"]
    return {"extraction pages": scores["tokens"]["f1"]}
