"""From text to the words the index knows, and the one table of rules that the browser follows too.

``RULES`` travels with the index, and ``search-index.js`` applies it step for step like ``tokenise``; a file
of test vectors holds the two to the same words. Nothing is stemmed: names must not be bent.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

LONGEST = 40  # characters; a longer word is no word
# Letters that decomposition leaves as they are, and Arabic letters that writers use for one another.
LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ς": "σ",
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ء": "", "ـ": "",
}  # fmt: skip
# Marks inside words: left out, not a boundary (Sana'a, Qur’an, ʿAin).
INNER = "'’‘ʼʿʾ`´"
# The Arabic article, alone or after a one-letter particle, from words long enough to spare it.
ARTICLES = ("وال", "بال", "فال", "كال", "لل", "ال")
LEAST_STEM = 3
# Function words: they count only in a query that holds nothing else.
_STOP = """a al an and are as at be been but by el for from had has have he her his if in into is it its me
no nor not of on or our she so than that the their them then there these they this those to was we were what
when where which who whom why will with would you your"""
STOP = tuple(_STOP.split())
RULES: dict[str, Any] = {
    "letters": LETTERS,
    "inner": INNER,
    "articles": list(ARTICLES),
    "leastStem": LEAST_STEM,
    "stop": list(STOP),
    "longest": LONGEST,
}

POSSESSIVE = re.compile(r"['’ʼ]s(?![^\W_])")
DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")
WORD = re.compile(r"[^\W_]+")
_LETTERS = str.maketrans(LETTERS)
_INNER = str.maketrans("", "", INNER)


def tokenise(text: str) -> Iterator[str]:
    """The words of ``text``, folded, in order; the same word as often as it stands there."""
    for word in WORD.findall(fold(text)):
        if len(word) <= LONGEST:
            yield _without_article(word)


def fold(text: str) -> str:
    """``text`` without case, accents, vowel signs, apostrophes and the dots of acronyms."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if unicodedata.category(c)[0] != "M")
    low = POSSESSIVE.sub("", bare.lower().translate(_LETTERS)).translate(_INNER)
    return DOTTED.sub(lambda match: match.group().replace(".", ""), low)


def _without_article(word: str) -> str:
    for article in ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= LEAST_STEM:
            return word[len(article) :]
    return word
