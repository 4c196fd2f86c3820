"""Where one sentence ends and the next begins, over the running text only.

News prose needs little: a stop that belongs to an abbreviation, an initial or a decimal ends nothing,
and a closing quotation mark or bracket stays with the sentence it closes.
"""

from __future__ import annotations

import re

from briefroom.model import Article, Sentence

# Titles and other short forms whose stop is followed by a capital inside a sentence.
TITLES = (
    "Mr Mrs Ms Dr Prof Rev Hon Gen Col Maj Lt Capt Cpl Sgt Brig Adm Cmdr Gov Sen Rep Pres St Jr Sr Messrs Fr"
)
SHORT = (
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No Nos vs v cf al approx est Inc Ltd Corp Co Bros Ft Mt"
)
INNER = frozenset(f"{TITLES} {SHORT}".lower().split())
# Dotted short forms that may also end a sentence: they end one only before a word that opens one.
DOTTED = re.compile(r"(?:\b[A-Za-z]\.){2,}$")
OPENERS = frozenset(
    [
        "The",
        "A",
        "An",
        "In",
        "On",
        "At",
        "But",
        "And",
        "He",
        "She",
        "It",
        "They",
        "We",
        "I",
        "This",
        "That",
        "These",
        "Those",
        "There",
        "His",
        "Her",
        "Their",
        "Its",
        "However",
        "Meanwhile",
        "According",
        "Some",
        "Many",
        "Most",
        "As",
        "After",
        "Before",
        "When",
        "While",
        "Since",
        "For",
        "If",
    ]
)
# A stop, its closing marks, white space, then something that can open a sentence.
BOUNDARY = re.compile(r"(?P<stop>[.!?…]+)(?P<close>[\"'”’)\]]*)(?P<gap>\s+)(?=[\"'“‘(\[]*[\w$£€])")
RUNNING = frozenset({"body", "quote"})


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the body, numbered s1, s2, … in text order."""
    found: list[Sentence] = []
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind not in RUNNING:
            continue
        for start, end in sentence_ranges(article.text, paragraph.start, paragraph.end):
            found.append(Sentence(f"s{len(found) + 1}", article.span(start, end), index))
    return tuple(found)


def sentence_ranges(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]`` as trimmed ranges."""
    ranges: list[tuple[int, int]] = []
    begin = start
    for match in BOUNDARY.finditer(text, start, end):
        if not _ends_sentence(text, begin, match):
            continue
        ranges.append((begin, match.end("close")))
        begin = match.end()
    ranges.append((begin, end))
    trimmed = (_trim(text, first, last) for first, last in ranges)
    return [(first, last) for first, last in trimmed if first < last]


def is_abbreviation(word: str) -> bool:
    """Whether a stop after the word ends nothing: "Dr", "Sept", an initial."""
    return word.lower() in INNER or (len(word) == 1 and word.isupper())


def _ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    before = text[begin : match.start()]
    after = text[match.end() :].lstrip("\"'“‘([")
    following = re.match(r"\w+", after)
    opener = following.group() if following else ""
    if opener[:1].islower():
        return False  # "“Who did it?” he asked", "approx. two"
    if match["stop"] != ".":
        return True
    if match["close"]:
        return True
    word = re.search(r"[\w’'-]+$", before)
    last = word.group() if word else ""
    if last.lower() in INNER:
        return False
    if DOTTED.search(before + "."):
        return opener in OPENERS
    # An initial: "George W. Orlan"; but "plan B. The" ends.
    return not (len(last) == 1 and last.isupper() and last != "I" and opener not in OPENERS)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
