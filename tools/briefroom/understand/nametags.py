"""The tagger's names made fit: titles off, places without their "province", and nothing that is no name.

The tagger reads words; it does not know that a lone capital at the start of a sentence may be no name, nor
that a headline capitalises everything. What it finds there must be borne out elsewhere in the article.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from briefroom.model import Article
from briefroom.understand.candidates import UPPER, Candidate, is_proper, plain
from briefroom.understand.datelines import datelines_of
from briefroom.understand.nameedges import is_glued, is_several, trim_edges
from briefroom.understand.namerules import is_capitalised_throughout
from briefroom.understand.namewords import NEVER, PARTICLES, PLACE_TAILS, RANKS, SUFFIX_KIND
from briefroom.understand.nationalities import CITIES, PARTISANS, countries, is_nationality, place_names
from briefroom.understand.paragraphs import HEADINGS
from briefroom.understand.tagger import Tag, tag_names
from briefroom.understand.wellknownseen import with_half_seen
from briefroom.understand.wordings import small_words

FIRST_WORD = re.compile(r"(?P<word>[\w.-]+)\s+")
DIRECTION = re.compile(r"(?:(?:North|South|East|West|Central)(?:ern)?|New) ")
# Two places of one or two words each.
PAIR = re.compile(r"(?P<left>[A-Z]\w+(?: \w+)?)(?P<link> and |[-–]| )(?P<right>[A-Z]\w+(?: [A-Z]\w+)?)")
PARTS = re.compile(r"\w[\w-]*?(?=[.-]|$)")  # of a rank: "lt" and "col" in "Lt.-Col."
TAIL = re.compile(rf"\s+(?:{'|'.join(sorted(PLACE_TAILS))})$")
SENTENCE_START = re.compile(r"(?:^|[.!?:;“\"‘(–—]\s*|\n)$")
# "R-Ohio", a party and a state; "Anti-Orlan", a side.
SEAT = re.compile(r"[RDI]-[A-Z]|(?:Anti|Pro)-")
LEAST_SCORE = 0.2  # of a name seen once; below, it goes to review
# Letters that may be short for a name, and what may stand between the two halves of one.
LETTERS = re.compile(r"(?<![\w-])[A-Z]{3,6}(?![\w-])")
LINKED = re.compile(r" (?:for|of|on|against|to)(?: the)? ")
PIECE = re.compile(r"[^\W_]+")
# "Reed Majority for", before the last words of a long name.
HEAD = re.compile(r"(?:[A-Z][\w-]* ){1,4}(?:for|of|on|against|to) (?:the )?$")
LONGEST_HEAD = 80  # characters
# "Ferries, small boats and rafts": things, though a sentence opens with them.
THINGS = re.compile(r"(?:, [a-z][\w-]*(?: [a-z][\w-]*){0,2})+,? and [a-z]")
DOUBTFUL, SURE = 0.5, 0.85


def find_by_tagger(article: Article) -> list[Candidate]:
    """The tagger's names, trimmed and filtered, in text order."""
    starts = [line.end for line in datelines_of(article)]
    seen = with_half_seen(article.text, tag_names(article.text))
    found = [_behind_dateline(article.text, tag, starts) for tag in seen]
    tags = [t for t in (_trim(article.text, tag) for tag in found if tag) if t]
    kept = [t for t in tags if not _is_noise(article.text, t)]
    kept = _parted(article.text, _joined_by_letters(article.text, kept))
    unborne = _unborne(article, kept)
    counts = Counter(plain(article.text[t.start : t.end]) for t in kept)
    return list(_candidates(article, [t for t in kept if t not in unborne], counts))


def _candidates(article: Article, tags: Sequence[Tag], counts: Counter[str]) -> Iterator[Candidate]:
    for tag in tags:
        often = counts[plain(article.text[tag.start : tag.end])] > 1
        sure = SURE + 0.14 * tag.score if often or tag.score >= LEAST_SCORE else DOUBTFUL
        yield Candidate(tag.start, tag.end, None, "tagger", tag.label, confidence=round(sure, 3))


def _behind_dateline(text: str, tag: Tag, starts: Iterable[int]) -> Tag | None:
    """ "PORT VANE Reed Forces": what runs over the end of a dateline begins behind it."""
    crossed = next((start for start in starts if tag.start < start < tag.end), None)
    if crossed is None:
        return tag
    return replace(tag, start=crossed) if " " in text[crossed : tag.end] else None


def _parted(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """ "Bellis and Osmark", "Bellis-Osmark": two places where the article names one of them alone."""
    names = {text[t.start : t.end] for t in tags} | CITIES | {*place_names()}
    parted: list[Tag] = []
    for tag in tags:
        link = PAIR.fullmatch(text, tag.start, tag.end) if tag.label == "LOC" else None
        alone = {link["left"], link["right"]} & names if link else set()
        enough = 1 if link and link["link"] == " and " else 2
        if (
            link
            and link["link"] == " "
            and (link["right"] not in countries() or text[tag.start : tag.end] in {*place_names()} | CITIES)
        ):
            link = None  # "Reed Town"; but "Bellis Zarnia", a town and its land
        if link and len(alone) >= enough and link["right"].split()[-1] not in SUFFIX_KIND:
            parted.append(replace(tag, end=link.end("left")))
            parted.append(replace(tag, start=link.start("right")))
        else:
            parted.append(tag)
    return parted


def _joined_by_letters(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """ "Reed Majority for" and "Vane PAC" are one name where the article calls it RMFV."""
    letters = frozenset(LETTERS.findall(text))
    joined: list[Tag] = []
    for tag in tags:
        last = joined[-1] if joined else None
        if last and LINKED.fullmatch(text, last.end, tag.start):
            pieces = PIECE.findall(text[last.start : tag.end])
            large = "".join(p[0] for p in pieces if p[0].isupper())
            initials = large, "".join(p[0].upper() for p in pieces)
            if any(i.startswith(short) for i in initials for short in letters):
                joined[-1] = replace(last, end=tag.end, label="ORG", score=min(last.score, tag.score))
                continue
        joined.append(_with_head(text, tag, letters) if tag.label == "ORG" else tag)
    return joined


def _with_head(text: str, tag: Tag, letters: frozenset[str]) -> Tag:
    """ "Vane PAC" behind "Reed Majority for", where the article speaks of the RMFV."""
    head = HEAD.search(text, max(0, tag.start - LONGEST_HEAD), tag.start)
    for start in [m.start() for m in PIECE.finditer(text, *head.span())] if head else ():
        pieces = PIECE.findall(text[start : tag.end])
        initials = "".join(p[0].upper() for p in pieces)
        if text[start].isupper() and {initials, initials[:-1]} & letters:
            return replace(tag, start=start)
    return tag


def _trim(text: str, tag: Tag) -> Tag | None:
    start, end = tag.start, tag.end
    while tag.label == "PER":
        match = FIRST_WORD.match(text, start, end)
        if not match or not all(part in RANKS for part in PARTS.findall(match["word"].lower())):
            break
        start = match.end()
    side = DIRECTION.match(text, start, end)
    if side and text[side.end() : end] in _whole(side.group()) and text[start:end] not in place_names():
        start = side.end()
    tail = TAIL.search(text[start:end])
    if tag.label == "LOC" and tail:
        end = start + tail.start()
    start, end = trim_edges(text, start, end)
    if (
        tag.label == "PER"
        and text[start:end].lower().rstrip(".") in RANKS
        and not _is_surname(text, start, end)
    ):
        return None
    return Tag(start, end, tag.label, tag.score) if start < end else None


def _whole(side: str) -> Container[str]:
    """What may stand behind a direction, or a headline's "New", and is the place itself."""
    return place_names() if side == "New " else countries()


def _is_surname(text: str, start: int, end: int) -> bool:
    """Whether a full name of the article ends in this word ("Ada King")."""
    word = re.escape(text[start:end])
    return bool(re.search(rf"[a-z] [A-Z][a-z]+ {word}(?![\w-])(?! [A-Z])", text[:start]))


def _is_noise(text: str, tag: Tag) -> bool:
    """Pronouns, days, single letters, nationalities, numbers, words that are only the start of a sentence."""
    name = text[tag.start : tag.end]
    first = name.lower().strip(".")
    if SEAT.match(name) or first in PARTICLES or is_glued(text, name):
        return True
    if tag.label == "PER" and is_several(name):
        return True
    people = is_nationality(name) and not (tag.label == "ORG" and first in PARTISANS)
    people |= tag.label == "LOC" and all(map(is_nationality, name.split()))
    if first in NEVER or sum(map(str.isalnum, name)) < 2 or people or not any(c.isalpha() for c in name):
        return True
    opens = SENTENCE_START.search(text[max(0, tag.start - 3) : tag.start]) is not None
    if opens and " " not in name and name.endswith("s") and THINGS.match(text, tag.end):
        return True
    if " " in name or not name[0].isupper() or name.isupper():
        capitals = len(re.findall(rf"(?<!\w)[{UPPER}\d]", name)) + len(re.findall(rf"-[{UPPER}]", name))
        return capitals == 0 or (capitals == 1 and opens and not is_proper(name))
    if name in SUFFIX_KIND or name.rstrip("s") in SUFFIX_KIND:
        return opens  # "Army", "Court": a body, but which one the article has to say
    return opens and name.lower() in small_words(text)


def _unborne(article: Article, tags: Sequence[Tag]) -> set[Tag]:
    """Names of headings that nothing bears out: in capitalised lines any, elsewhere a lone body."""
    heads = [p for p in article.paragraphs if p.kind in HEADINGS]
    capitalised = [p for p in heads if is_capitalised_throughout(article.text[p.start : p.end])]
    inside = {t for t in tags if any(p.start <= t.start < p.end for p in heads)}
    words = {word for t in tags if t not in inside for word in _words(article, t)}
    return {
        tag
        for tag in inside
        if not all(word in words or word in {"of", "the", "and"} for word in _words(article, tag))
        and (_is_lone_body(article, tag) or any(p.start <= tag.start < p.end for p in capitalised))
    }


def _is_lone_body(article: Article, tag: Tag) -> bool:
    name = article.text[tag.start : tag.end]
    line = next(article.text[p.start : p.end] for p in article.paragraphs if p.start <= tag.start < p.end)
    return tag.label == "ORG" and " " not in name and (not name.isupper() or line.isupper())


def _words(article: Article, tag: Tag) -> list[str]:
    return re.findall(r"[\w’'-]+", article.text[tag.start : tag.end].lower())
