"""Numbers and sorted words as short texts that a script file can hold and a browser unpacks fast.

Variable-length numbers of five bits a character (as in source maps), and front coding: a word says how many
letters it shares with the one before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
MOST_SHARED = 9  # one digit


def order(word: str) -> bytes:
    """Sorting key that puts words as a browser compares them, by UTF-16 code units."""
    return word.encode("utf-16-be", "surrogatepass")


def pack(numbers: Iterable[int]) -> str:
    """Numbers of 0 and more as one text."""
    return "".join(_number(number) for number in numbers)


def _number(number: int) -> str:
    digits = ""
    while True:
        number, low = number >> 5, number & 31
        digits += ALPHABET[low | (32 if number else 0)]
        if not number:
            return digits


def front(words: Sequence[str]) -> str:
    """Sorted words, none with a blank, as one text."""
    coded, before = [], ""
    for word in words:
        shared = 0
        while shared < min(len(word), len(before), MOST_SHARED) and word[shared] == before[shared]:
            shared += 1
        coded.append(f"{shared}{word[shared:]}")
        before = word
    return " ".join(coded)
