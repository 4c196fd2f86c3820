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
    "message": 0.0,
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
# An article has this many words before a heading such as "Comments" can end it, and what then follows is
# no longer mostly prose, and clearly less so than before.
ENOUGH = 100
SPARSE = 0.7
THINNER = 0.9


def weigh(line: Labelled) -> float:
    """What a line says for (positive) or against (negative) being inside the article."""
    if line.label == "prose":
        return PROSE_BASE + min(line.n, PROSE_MOST)
    return WEIGHTS[line.label]


def find_region(lines: Sequence[Labelled]) -> range:
    """The lines from the first to the last paragraph of the article; empty where there is no prose."""
    best, best_range = 0.0, range(0)
    total, start, words = 0.0, 0, 0
    for index, line in enumerate(lines):
        if total <= 0:
            total, start, words = 0.0, index, 0
        words += line.n if line.label == "prose" else 0
        # a row of buttons above or among the first paragraphs ends nothing
        total += WEIGHTS["furniture"] if line.label == "ending" and words < ENOUGH else weigh(line)
        if total > best:
            best, best_range = total, range(start, index + 1)
    return _before_endings(lines, best_range)


def _before_endings(lines: Sequence[Labelled], region: range) -> range:
    """The region up to the first heading of what follows an article, where only such things follow."""
    words = 0
    for index in region:
        line = lines[index]
        words += line.n if line.label == "prose" else 0
        if line.label == "ending" and words >= ENOUGH:
            after = _density(lines, range(index + 1, region.stop))
            if after < SPARSE and after < THINNER * _density(lines, range(region.start, index)):
                last = max(n for n in range(region.start, index) if lines[n].label == "prose")
                return range(region.start, last + 1)
    return region


def _density(lines: Sequence[Labelled], part: range) -> float:
    return sum(lines[n].label == "prose" for n in part) / max(1, len(part))
