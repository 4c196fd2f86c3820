"""The rows of `make eval`: what is measured, on which corpus, what it must reach, and what others reach.

Bars are goals and do not fail a run; floors (``floors.json``) do. A rival's figure is computed in the same
run where its name begins with ``live:``; else it was measured once, by the means that ``RIVALS`` tells.
"""

from __future__ import annotations

from dataclasses import dataclass

RIVALS = """\
spaCy sm: en_core_web_sm 3.8.0 alone, `make compare`, same flags. tagger: our first name tagger without rules.
rules: by hand on a spaCy parse, an early prototype. same string: mentions of one wording are one thing.
12 words: keeping paragraphs of 12 words and more. HeidelTime: as published, on TempEval-3, value F 77.6.
trafilatura: the library alone, same run."""


@dataclass(frozen=True)
class Measure:
    """One row. ``sparse``: may be without a figure where there is too little to judge."""

    name: str  # of the figure
    task: str
    text: str  # what is measured, as the table says it
    corpus: str  # of corpora.FILES
    bar: float | None = None
    rival: str = ""
    sparse: bool = False


NAMES = "strict F"
NER = "ner dev"
POLNEAR, GOLD = "PolNeAR dev", "gold"

MEASURES = (
    Measure("ner all", "ner", f"{NAMES}, five corpora", NER, 0.80, "spaCy sm .642, tagger .787"),
    Measure("ner conll2003-testb", "ner", f"{NAMES}, conll", NER, 0.7691, "spaCy sm .625, tagger .769"),
    Measure("ner crossner-politics", "ner", f"{NAMES}, crossner", NER, 0.8595, "spaCy sm .650, tagger .860"),
    Measure("ner ieer", "ner", f"{NAMES}, ieer", NER, 0.8668, "spaCy sm .759, tagger .867"),
    Measure("ner meantime", "ner", f"{NAMES}, meantime", NER, 0.6352, "spaCy sm .588, tagger .635"),
    Measure("ner re3d", "ner", f"{NAMES}, re3d", NER, 0.60, "spaCy sm .414, tagger .565"),
    Measure("gold names", "ner", "names, exact words, F", GOLD),
    Measure("gold kinds", "ner", "kind right, of names found", GOLD, 0.92),
    Measure("attribution f polnear", "attribution", "F", POLNEAR, 0.70, "rules .53"),
    Measure("attribution precision polnear", "attribution", "precision", POLNEAR, 0.80, "rules .76"),
    Measure("attribution direct polnear", "attribution", "recall, direct", POLNEAR, 0.95, "rules .72"),
    Measure("attribution indirect polnear", "attribution", "recall, indirect", POLNEAR, None, "rules .26"),
    Measure("attribution speakers polnear", "attribution", "speaker right", POLNEAR, 0.92, "rules .93"),
    Measure("attribution f gold", "attribution", "F", GOLD, 0.90),
    Measure("attribution precision gold", "attribution", "precision", GOLD, 0.93),
    Measure("attribution direct gold", "attribution", "recall, direct", GOLD),
    Measure("attribution indirect gold", "attribution", "recall, indirect", GOLD),
    Measure("attribution speakers gold", "attribution", "speaker right", GOLD, 0.95),
    Measure("answers recall", "disputes", "answering claims, recall", GOLD),
    Measure("answers precision", "disputes", "answering claims, precision", GOLD),
    Measure("timex value", "timex", "value F, full dates", "timex dev", 0.75, "HeidelTime .776"),
    Measure("timex found", "timex", "found F, full dates", "timex dev"),
    Measure("timex unguessed", "timex", "undated texts, no date made up", "timex dev", 1.0),
    Measure("gold dates", "timex", "value F", GOLD, 0.90),
    Measure("acronym pairs", "acronyms", "pair recall", "acronyms dev", 0.92),
    Measure("acronym shorts", "acronyms", "precision, short", "acronyms dev", 0.85),
    Measure("acronym longs", "acronyms", "precision, long", "acronyms dev", 0.85),
    Measure("linking names", "linking", "B-cubed F, names", "linking dev", 0.92, "same string .843"),
    Measure("linking precision", "linking", "B-cubed precision, names", "linking dev"),
    Measure(
        "extraction scrapinghub", "extraction", "F, scrapinghub", "extraction dev", 0.96,
        "live:trafilatura scrapinghub",
    ),
    Measure(
        "extraction readability", "extraction", "F, readability", "extraction dev", None,
        "live:trafilatura readability",
    ),
    Measure(
        "extraction segments", "extraction", "F, segments", "segments dev", None, "live:trafilatura segments"
    ),
    Measure("extraction pages", "extraction", "token F", "whole pages", 0.93, "12 words .81"),
    Measure("names unmarked", "calibration", "names unmarked: right", NER, 0.90),
    Measure("names probable", "calibration", "names probable: right", NER, 0.70, sparse=True),
    Measure("claims unmarked polnear", "calibration", "claims unmarked: right", POLNEAR, 0.90),
    Measure("claims probable polnear", "calibration", "claims probable: right", POLNEAR, 0.70, sparse=True),
    Measure("claims unmarked gold", "calibration", "claims unmarked: right", GOLD, 0.90),
    Measure("claims probable gold", "calibration", "claims probable: right", GOLD, 0.70, sparse=True),
    Measure("quotations gold", "coverage", "quotations with a speaker", GOLD),
    Measure("quotations articles", "coverage", "quotations with a speaker", "whole articles"),
    Measure("first article", "mission", "share of its bars met", "first article", 1.0),
)  # fmt: skip
