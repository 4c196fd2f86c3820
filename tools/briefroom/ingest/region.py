"""Where in a copied page the article stands.

The lines of a page are weighed, prose for and furniture against, and the stretch with the largest sum is
the article: the maximum subsequence method of Pasternack and Roth ("Extracting article text from the web
with maximum subsequence segmentation", WWW 2009), with labels in place of their token classifier.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefroom.ingest.labels import Label, Labelled

# What one line of each label adds. Calibrated on whole pages: a list of links must outweigh the teasers
# among it, while a few headings, captions and pleas must never cut an article in two.
WEIGHTS: dict[Label, float] = {
    "short": -3.0,
    "caption": 0.0,
    "credit": -1.0,
    "byline": -3.0,
    "date": -3.0,
    "makers": -1.0,
    "wire": -1.0,
    "ending": -25.0,
    "furniture": -4.0,
}
PROSE_MOST = 45  # words of one paragraph that count
PROSE_BASE = 2


def weigh(line: Labelled) -> float:
    """What a line says for (positive) or against (negative) being inside the article."""
    if line.label == "prose":
        return PROSE_BASE + min(line.n, PROSE_MOST)
    return WEIGHTS[line.label]


def find_region(lines: Sequence[Labelled]) -> range:
    """The lines from the first to the last paragraph of the article; empty where there is no prose."""
    best, best_range = 0.0, range(0)
    total, start = 0.0, 0
    for index, line in enumerate(lines):
        if total <= 0:
            total, start = 0.0, index
        total += weigh(line)
        if total > best:
            best, best_range = total, range(start, index + 1)
    return best_range
