"""Words that mean nothing, in the shares in which real words come: the bench must not hold anybody's text.

The most frequent word stands in every twentieth place, the rarest of thousands hardly ever, so that an index
over them has long and short lists as one over English has. All is drawn from one stream without repeats: no
name is a word, and no two names are alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import TypeVar

OPEN = (consonant + vowel for consonant in "bdfklmnrstvz" for vowel in "aeiou")
SYLLABLES = (*OPEN, "dra", "gri", "kel", "mor", "pol", "ster")
SEED = 20310504
NUMBERS = frozenset({"nine", "zero"})  # what the syllables come to, and the gate takes for a figure
MOST_WORDS = 9_000
FLATTEN = 9  # without it the first word would be every tenth
REPEATS = 64  # words of one kind of length before a longer one is tried
Drawn = TypeVar("Drawn")


@dataclass(frozen=True, slots=True)
class Salad:
    """The vocabulary of running text, most frequent first, with the shares to draw it by."""

    words: tuple[str, ...]
    shares: tuple[float, ...]  # added up

    def draw(self, chance: Random, count: int) -> Iterator[str]:
        """``count`` words."""
        return iter(chance.choices(self.words, cum_weights=self.shares, k=count))


def unique_words() -> Iterator[str]:
    """Words of two to four syllables without end, each once, in the same order always."""
    chance, seen = Random(SEED), set(NUMBERS)
    while True:
        for count in (2, 2, 3, 3, 3, 4):
            for _ in range(REPEATS):
                word = "".join(chance.choices(SYLLABLES, k=count))
                if word not in seen:
                    seen.add(word)
                    yield word
                    break


def make_salad(stream: Iterator[str]) -> Salad:
    """A vocabulary from the next words of the stream."""
    words = tuple(next(stream) for _ in range(MOST_WORDS))
    return Salad(words, tuple(accumulate(1 / (rank + FLATTEN) for rank in range(len(words)))))


def zipf(chance: Random, pool: tuple[Drawn, ...], count: int) -> list[Drawn]:
    """``count`` different members of a pool, the first ones far more often than the last."""
    size, chosen = len(pool), dict[int, Drawn]()
    while len(chosen) < min(count, size):
        rank = min(int((size + 1) ** chance.random()) - 1, size - 1)
        chosen.setdefault(rank, pool[rank])
    return list(chosen.values())
