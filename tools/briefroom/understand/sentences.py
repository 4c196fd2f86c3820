"""Where one sentence ends and the next begins, over the running text only.

News prose needs little: a stop that belongs to an abbreviation, an initial or a decimal ends nothing,
and a closing quotation mark or bracket stays with the sentence it closes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefroom.model import Article, Sentence
from briefroom.understand.datelines import OPENERS, starts_of
from briefroom.understand.paragraphs import RUNNING

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
# A stop, its closing marks (footnote numbers too), white space, then something that can open a sentence.
BOUNDARY = re.compile(
    r"(?<![.!?…])(?P<stop>[.!?…]+)(?P<close>[\"'”’)\]]*(?:\[\d{1,3}\])*)(?P<gap>\s+)(?=[\"'“‘(\[]*[\w$£€])"
)
OPENER, LAST_WORD = re.compile(r"\w+"), re.compile(r"[\w’'-]+$")
NEAR = 80  # characters around a stop that tell whether it ends a sentence
LEAD_PARAGRAPHS = 2  # where news stands first
LEAD_SENTENCES = 4  # of them, where a whole article is one paragraph


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the body, numbered s1, s2, … in text order; a dateline belongs to none."""
    found: list[Sentence] = []
    starts = starts_of(article)
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind not in RUNNING:
            continue
        begin = starts.get(index, paragraph.start)
        for start, end in sentence_ranges(article.text, begin, paragraph.end):
            found.append(Sentence(f"s{len(found) + 1}", article.span(start, end), index))
    return tuple(found)


@lru_cache(maxsize=256)  # several steps ask for those of a paragraph
def sentence_ranges(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
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
    return tuple((first, last) for first, last in trimmed if first < last)


def is_abbreviation(word: str) -> bool:
    """Whether a stop after the word ends nothing: "Dr", "Sept", an initial."""
    return word.lower() in INNER or (len(word) == 1 and word.isupper())


def _ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    before = text[max(begin, match.start() - NEAR) : match.start()]
    after = text[match.end() : match.end() + NEAR].lstrip("\"'“‘([")
    following = OPENER.match(after)
    opener = following.group() if following else ""
    if opener[:1].islower():
        return False  # "“Who did it?” he asked", "approx. two"
    if match["stop"] != ".":
        return True
    if match["close"]:
        return True
    word = LAST_WORD.search(before)
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


# ---------------------------------------------------------------- what a sentence is


# What is set apart: by commas, by dashes, in brackets.
ASIDE = re.compile(
    r", (?:(?:a|an|the|who|which|whose|one of)\s[^,\n]*|\d\d),|\s[-–—]\s[^–—\n]*?\s[-–—]\s|\([^)\n]*\)"
)
# Verb forms news prose cannot do without; a sentence with none of them is a caption or a fragment.
FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should"
    r"|said|says|told|took|taken|went|came|made|got|gave|saw|held|left|led|lost|won|met|began|broke|brought"
    r"|fell|felt|found|fled|fought|kept|knew|let|put|ran|rose|sent|set|shot|shut|stood|struck|spoke|sank|sold"
    r"|spent|hit|cut|paid|thought|wrote|become|became|go|get|make|take|want|need|seem|remain)\b"
    r"|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b (?:not|a|the|been|going)\b"
)
INFLECTED = re.compile(r"(?<![\w’'-])[a-z]{2,}(?:ed|s)\b(?![’'])")
PICTURED = re.compile(
    r"\((?:left|right|center|centre|top|bottom|pictured|above|below|file photo)\b[^)]{0,30}\)", re.I
)
# A closing mark with nothing open before it: the tail of a headline or of somebody's words.
LEFT_OPEN = re.compile(r"^(?:[^'’‘“\"]|(?<=\w)['’](?=\w)){0,40}[\w?!][,.?!]?['”’\"](?<!s['’])(?=,? \w)")


@lru_cache(maxsize=256)
def is_statement(words: str) -> bool:
    """Whether the words tell something: no question, no picture's caption, no tail of a quotation."""
    if words.rstrip("\"'”’)] ").endswith("?") or PICTURED.search(words) or LEFT_OPEN.match(words):
        return False
    return bool(FINITE.search(words) or INFLECTED.search(words))


def opening_of(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences that open an article: a few, of its first paragraphs, that tell something."""
    telling = [s for s in sentences if is_statement(s.span.exact)]
    paragraphs = sorted({s.paragraph for s in telling})[:LEAD_PARAGRAPHS]
    return tuple(s for s in telling if s.paragraph in paragraphs)[:LEAD_SENTENCES]
