"""What each block of a copied page is, judged by its own words alone.

Position is judged later: a label here says only what a line would be on any page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from briefroom.ingest import creditwords as c
from briefroom.ingest import furniturewords as f
from briefroom.ingest import tradewords as t
from briefroom.ingest.blocks import Block
from briefroom.ingest.when import find_dates
from briefroom.model import UNKNOWN_DATE, When

Label = Literal[
    "prose",
    "short",
    "message",
    "caption",
    "credit",
    "byline",
    "date",
    "makers",
    "wire",
    "ending",
    "furniture",
]

LONG = 20  # words that make a line prose even without a full stop
SENTENCE = 5  # words that make a line with one prose
INTRODUCTION = 8  # words that make a line with a colon one
LONGEST_LINE = 1500  # characters
CAPTION_LONGEST = 70  # words
ENDING_LONGEST = 30
BYLINE_LONGEST = 25
DATE_LONGEST = 20
MESSAGE_LONGEST = 90
PLEAS_NEEDED = 2
TERMINAL = re.compile(r"[.!?…](?:[\"'”’»)\]]|\[\d+\])*$|[.!?…,][”\"]$|:$")
# Running prose is full of these; lists of links and of names are not.
FUNCTION_WORD = re.compile(
    r"\b(?:the|of|to|in|and|that|is|was|are|were|has|have|had|for|on|with|by|at|from|as|it|he|she|they|his|her|"
    r"their|its|a|an|be|been|who|which|will|would|said|says|not|after|but|we|i|you)\b", re.I,
)  # fmt: skip
# “Yes,” she said.
SPOKEN = re.compile(r"[“\"][^“”\"]{2,200}[,.?!…][”\"] \w[^“”\"]{2,100}[.!?]")
COUNT = re.compile(r"[\d.,]+[km]?(?:shares|views|likes|comments)?")
QUOTED = re.compile(r"[“\"][^”\"]*[”\"]?")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A block, its label, and what a byline or a date line states."""

    block: Block
    label: Label
    who: str = ""
    when: When = UNKNOWN_DATE
    published: bool = False  # the line itself says that this is when it was published
    updated: bool = False

    @property
    def text(self) -> str:
        """The block's words on one line."""
        return self.block.text

    @property
    def n(self) -> int:
        """How many words the block has."""
        return len(self.block.words)


def label(block: Block) -> Labelled:
    """The label of one block."""
    text = block.text
    if len(text) > LONGEST_LINE:  # no furniture is this long, and patterns stay off hostile lines
        return Labelled(block, "prose" if is_prose(text) else "short")
    if f.ENDINGS.fullmatch(text) and len(block.words) <= ENDING_LONGEST:
        return Labelled(block, "ending")
    if is_buttons(text):
        return Labelled(block, "furniture")
    if len(block.words) <= MESSAGE_LONGEST and t.MESSAGE_SIGNED.search(text):
        return Labelled(block, "message")
    if maker := _maker(block):
        return maker
    if c.CREDIT_ALONE.fullmatch(text):
        return Labelled(block, "credit")
    if is_furniture(text):
        return Labelled(block, "furniture")
    if _is_caption(text, len(block.words)):
        return Labelled(block, "caption")
    return Labelled(block, "prose" if is_prose(text) else "short")


def is_prose(text: str) -> bool:
    """Whether a line reads like running text."""
    text = c.AGENCY_TAIL.sub("", text)
    count = len(text.split())
    if SPOKEN.fullmatch(text):
        return True
    working = len(FUNCTION_WORD.findall(text))
    if count >= LONG:
        return working >= count * 0.12
    return (
        count >= (INTRODUCTION if text.endswith(":") else SENTENCE)
        and working > 0
        and bool(TERMINAL.search(text))
    )


def is_furniture(text: str) -> bool:
    """Whether a line belongs to the page and not to the article."""
    if f.LINES.fullmatch(text) or f.OPENINGS.match(text):
        return True
    return pleas(text) >= PLEAS_NEEDED and bool(f.TO_THE_READER.search(QUOTED.sub(" ", text)))


def is_buttons(text: str) -> bool:
    """Whether a line is nothing but the names of ways to share, and counts."""
    words = [word.strip(".,:;|•·!+()").lower() for word in text.split()]
    return all(word in f.BUTTONS or not word or COUNT.fullmatch(word) for word in words)


def pleas(text: str) -> int:
    """How many kinds of plea or legal talk stand in ``text`` outside quotation marks."""
    plain = QUOTED.sub(" ", text)
    return sum(bool(pattern.search(plain)) for pattern in f.PLEAS)


def _is_caption(text: str, count: int) -> bool:
    if count > CAPTION_LONGEST:
        return False
    match = c.CREDIT_AT_END.fullmatch(text)
    if match is None:
        return bool(c.CAPTION_OPENER.match(text))
    # "…, he said. (AFP)" closes wire copy; "… on May 3. (AP Photo/A. Name)" is a caption
    before = text[: match.start("credit")].rstrip()
    bare = c.AGENCY_BRACKET.fullmatch(match["credit"])
    return not (bare and before.endswith((".", "”", '"', "!", "?")))


def _maker(block: Block) -> Labelled | None:
    text, count = block.text, len(block.words)
    if count <= DATE_LONGEST and (dated := _date_line(block)):
        return dated
    if count <= BYLINE_LONGEST and (match := t.BYLINE.match(text)) and not is_prose(text):
        who = tidy_names(match["who"])
        return Labelled(block, "byline", "" if who.lower() in t.NO_NAMES else who)
    if count <= BYLINE_LONGEST and (match := t.SIGNED_WITH_HANDLE.fullmatch(text)):
        return Labelled(block, "byline", match["who"])
    if t.AGENCY_LINE.fullmatch(text):
        return Labelled(block, "byline", t.AGENCY_LINE.fullmatch(text)["who"])  # type: ignore[index]
    if t.MAKERS.fullmatch(text) and count <= 40:
        return Labelled(block, "makers")
    if t.WIRE_HEADER.fullmatch(text) and not is_prose(text):
        return Labelled(block, "wire")
    return None


def _date_line(block: Block) -> Labelled | None:
    """A line that says when (and perhaps by whom) the article was published, and nothing else."""
    text = block.text
    dates = find_dates(text)
    if not dates:
        return Labelled(block, "date") if t.YEARLESS.fullmatch(text) else None
    rest = text
    for dated in reversed(dates):
        rest = rest[: dated.start] + " | " + rest[dated.end :]
    left = [part.strip() for part in re.split(r"\s{2,}|\|", t.DATE_TALK.sub(" | ", rest)) if part.strip()]
    left = [part for part in left if not re.fullmatch(r"\W+|\d{1,4}|@\w+|(?:st|nd|rd|th)", part)]
    named = [t.BYLINE.sub(lambda m: m["who"], part) for part in left]
    if any(not re.fullmatch(rf"(?:{t.PERSONS}|by|admin)", part) for part in named):
        return None
    when, published, updated = _which(text, [d.when for d in dates])
    who = next((name for name in named if name.lower() not in t.NO_NAMES), "")
    return Labelled(block, "date", tidy_names(who), when, published, updated)


def _which(text: str, dates: list[When]) -> tuple[When, bool, bool]:
    lower = text.lower()
    published = re.search(r"publish|posted|issued|created|released", lower)
    updated = re.search(r"updat|modif", lower)
    if published and updated and len(dates) == 2:
        return dates[0] if published.start() < updated.start() else dates[1], True, False
    return dates[0], bool(published), bool(updated) and not published


def tidy_names(who: str) -> str:
    """A byline without what trails it."""
    return re.split(r"\s(?:in|for|at|with)\s|,? (?i:updated|published|posted)\b", who)[0].strip(" ,.;|-–—")
