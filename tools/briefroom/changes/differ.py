"""Was and now: the words that differ between two versions, at most two sentences of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

MOST_SENTENCES = 2
MOST_WORDS = 60  # of either side; the whole stands in the repository's history
MOST_CHARACTERS = 600  # the same for scripts that set no blanks between words


def differences(old: Sequence[str], new: Sequence[str]) -> tuple[str, str]:
    """The first sentences that only ``old`` has, and the first that only ``new`` has; either may be empty.

    A sentence that has only moved is no difference; one that stood twice and now stands once is.
    """
    before, after = _beyond(old, new), _beyond(new, old)
    if before and after:
        before, after = _paired(before, after)
    return _short(before), _short(after)


def _beyond(these: Sequence[str], those: Sequence[str]) -> list[str]:
    """The sentences that stand in ``these`` more often than in ``those``, each once, in their order."""
    more = Counter(these) - Counter(those)
    return [words for words in dict.fromkeys(these) if words in more]


def _paired(before: list[str], after: list[str]) -> tuple[list[str], list[str]]:
    """The same with the two that are most alike first, so that was and now speak of one thing."""
    head, tail = before[:MOST_SENTENCES], after[: 4 * MOST_SENTENCES]
    best = max(
        ((_alike(one, other), -i, -j) for i, one in enumerate(head) for j, other in enumerate(tail)),
    )
    i, j = -best[1], -best[2]
    return [before[i], *before[:i], *before[i + 1 :]], [after[j], *after[:j], *after[j + 1 :]]


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _short(sentences: list[str]) -> str:
    words = " ".join(sentences[:MOST_SENTENCES]).split()
    shown = " ".join(words[:MOST_WORDS])[:MOST_CHARACTERS].rstrip()
    return shown if shown == " ".join(words) else f"{shown} …"
