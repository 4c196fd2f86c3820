"""Names that their own wording gives away: "Ministry of Works", "Operation Tide", a dateline, a credit.

Each rule is a pattern over one paragraph's line. Rules hold only where capitals mean something; lines that
are capitalised throughout are left to the names found elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefroom.model import Article, MentionKind, Paragraph
from briefroom.understand.candidates import BODY_OF_A_STATE, CAPITALISED, RULE, STATE_RULE, Candidate
from briefroom.understand.datelines import datelines_of, starts_of
from briefroom.understand.datewords import DAY_NAME, MONTH_NAME
from briefroom.understand.nameedges import trim_edges
from briefroom.understand.namewords import (
    BODIES,
    HOUSES,
    KNOWN_INITIALS,
    LONG_NEWSROOMS,
    LONG_SUFFIXES,
    MINISTRIES,
    NEVER,
    NEWSROOMS,
    OFFICES,
    OPENING_HEADS,
    PERSONAL_RANKS,
    PLACE_OPENINGS,
    RANKS,
    SITES,
    SUFFIX_KIND,
    TIES,
)
from briefroom.understand.nationalities import CITIES, is_nationality, place_names
from briefroom.understand.regions import short_forms, state_pattern
from briefroom.understand.wellknown import ARMED
from briefroom.understand.wordings import any_of

KINDS: dict[str, MentionKind] = {
    "armed_group": "armed_group", "military": "military", "government_body": "government_body",
    "party": "party", "igo": "igo", "ngo": "ngo", "company": "company", "media": "media",
    "alliance": "alliance", "event": "event", "place": "place",
}  # fmt: skip
OPERATION = re.compile(rf"\bOperation(?: {CAPITALISED})+")
TIED = re.compile(rf"-(?:{'|'.join(TIES)})$")
HEAD = re.compile(any_of([*LONG_SUFFIXES, *SUFFIX_KIND], not_behind=r"[\w-]") + r"(?![\w-])")
BEFORE = re.compile(
    rf"(?:^|(?<=[\s“\"‘(]))(?P<word>U\.[SKN]\.|{CAPITALISED}[’']?|"
    r"(?:People|Women|Children|Men|Attorney|Sheriff|Coroner|Prosecutor|Governor|Mayor)[’']s"
    r"|\d+(?:st|nd|rd|th)|&) $"
)
# "of Works", "on Ports and Tides", "for the Liberation of Vane".
DAYS = rf"(?!{DAY_NAME}\b|{MONTH_NAME}\b)"
NO_HEAD = rf"(?!(?:{CAPITALISED} ){{0,3}}(?:{'|'.join(sorted(SUFFIX_KIND))})\b)"
AFTER = re.compile(
    rf" (?:of|for|on)(?: the)? {DAYS}{CAPITALISED}(?: {CAPITALISED})*"
    rf"(?: (?:and|&) {NO_HEAD}{CAPITALISED}(?: {CAPITALISED})*(?=[\s,.;:)’'\"”]|$))?"
    rf"(?: of {CAPITALISED}(?: {CAPITALISED})*)?"
)
MISSION_IN = re.compile(rf" in(?: the)? {CAPITALISED}")
HOUSE = re.compile(rf"\bHouse of (?:{'|'.join(sorted(HOUSES))})\b")
DATED = re.compile(
    rf"\b(?:{MONTH_NAME} \d{{1,2}}|\d{{1,2}} {MONTH_NAME}) "
    r"(?:Movement|Brigade|Battalion|Revolution|Uprising|Alliance|Forces|Front|Martyrs Brigade)\b"
)
DATED_OF = re.compile(rf"\bMovement of (?:\d{{1,2}} {MONTH_NAME}|{MONTH_NAME} \d{{1,2}})\b")
CREDIT = re.compile(rf"[(/](?P<agency>{CAPITALISED}(?: {CAPITALISED}){{0,3}})\)")
BYLINE = re.compile(
    rf"By (?!Our |A |Agency |Staff |The )(?P<name>{CAPITALISED}"
    rf"(?: (?:{CAPITALISED}|[A-Z]\.)){{1,2}})(?=,| in |$|\n| and )"
)
RANKED = re.compile(
    rf"(?<![\w-])(?:{'|'.join(sorted(PERSONAL_RANKS))})\.? "
    rf"(?P<name>(?:(?:{CAPITALISED}|[A-Z]\.) ){{1,2}}(?:(?:al|el|at|bin|van|de"
    rf"|von)[- ])?{CAPITALISED})(?! {CAPITALISED})"
)
PAPERS = [h for h, kind in SUFFIX_KIND.items() if kind == "media" and h not in {"TV", "Television", "Radio"}]
PAPERS += ["Mail", "Record", "Star", "Sun", "Echo"]
TOLD = re.compile(
    rf"\b(?:told|telling|seen by|obtained by|by) [Tt]he (?P<paper>{'|'.join(sorted(PAPERS))})"
    r"(?=[\s,.;:”\"]+[a-z”\"]|[.,]|$)"
)
NEWSROOM = re.compile(
    rf"(?<![\w-])(?:{'|'.join(map(re.escape, [*LONG_NEWSROOMS, *sorted(NEWSROOMS)]))})(?![\w-])"
)
INITIALS = re.compile(any_of(KNOWN_INITIALS, not_behind=r"[\w.-]") + r"(?![\w-])")
WELL_ARMED = re.compile(any_of(ARMED, not_behind=r"[\w.-]") + r"(?![\w-])")
PLACES = {*(place_names().keys() - short_forms().keys()), *CITIES}
COUNTRY = re.compile(any_of(PLACES, not_behind=r"[\w-]") + r"(?![\w$])")
PLACE_NAME = re.compile(
    rf"\b(?:{'|'.join(sorted(PLACE_OPENINGS))})(?:[ -](?:al-|el-|es-)?{CAPITALISED}){{1,2}}"
)
BODY = re.compile(
    rf"\b(?P<place>{CAPITALISED}(?: {CAPITALISED})?) "
    rf"(?:{'|'.join(BODIES)}|(?:{'|'.join(sorted(MINISTRIES))}) ministry)\b"
)
COUNTRY_RULE = "country"
SITE = re.compile(
    rf"(?<![\w’'-])(?P<name>(?:(?:al|el|as|ad)-)?{CAPITALISED}(?: (?:al-|el-)?{CAPITALISED}){{0,2}}) "
    rf"(?:{'|'.join(SITES)})\b"
)
# "Reed Town 35 Marl 20 Port Vane 3 Bellis 1", "MARL 8 5 0 254 BELLIS 8 4 1 243": results, team by team.
_TEAM = rf"{DAYS}{CAPITALISED}(?: {DAYS}{CAPITALISED}){{0,3}}"
_POINTS = r"(?: \d{1,3}(?![\w.:%/-]|,\d))+(?: \([^()\n]{1,120}\))?"
RESULTS = re.compile(rf"(?<![\w’'-])(?:{_TEAM}{_POINTS}[,;]? ){{1,60}}{_TEAM}{_POINTS}")
SCORE, LEAST_SCORES = re.compile(r" \d{1,3}(?![\w.:%/-]|,\d)"), 2  # without them no line is one of results
TEAM = re.compile(rf"(?P<team>{_TEAM}){_POINTS}")
LEAST_HEADLINE_WORDS = 4
TITLE_SHARE = 0.75  # of the longer words of a line that is capitalised throughout


def is_capitalised_throughout(line: str) -> bool:
    """Whether capitals say little in this line: a title-case headline, or one in capitals."""
    if re.search(r"[a-z][.!?][”\"’']?$", line.rstrip()):
        return False  # a sentence that is full of names
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", line) if len(w) > 3]
    return len(words) >= LEAST_HEADLINE_WORDS and sum(w[0].isupper() for w in words) >= TITLE_SHARE * len(
        words
    )


def find_by_rule(article: Article) -> list[Candidate]:
    """Every name a rule gives, overlaps and all."""
    found: list[Candidate] = list(_datelines(article))
    starts = starts_of(article)
    for number, paragraph in enumerate(article.paragraphs):
        plain_line = not is_capitalised_throughout(article.text[paragraph.start : paragraph.end])
        found += _listed(article.text, paragraph)
        if plain_line:
            begins = starts.get(number)
            told = paragraph if begins is None else replace(paragraph, start=begins)
            found += _worded(article.text, told)
        found += _told(article.text, paragraph)
        found += _teams(article.text, paragraph)
        found += _people(article.text, paragraph) if plain_line else ()
        found += _credits(article.text, paragraph)
    return found


def _candidate(
    start: int, end: int, kind: MentionKind | None, rule: str, confidence: float = 0.9
) -> Candidate:
    return Candidate(start, end, kind, rule, rank=RULE, confidence=confidence)


def _listed(text: str, paragraph: Paragraph) -> Iterator[Candidate]:
    """Countries, newsrooms and bodies that every reader knows."""
    bounds = paragraph.start, paragraph.end
    for match in COUNTRY.finditer(text, *bounds):
        yield _candidate(*match.span(), "place", COUNTRY_RULE, 0.95)
    for match in state_pattern().finditer(text, *bounds):
        yield _candidate(*match.span(), "place", STATE_RULE, 0.95)
    for match in NEWSROOM.finditer(text, *bounds):
        yield _candidate(*match.span(), "media", "newsroom", 0.95)
    for match in INITIALS.finditer(text, *bounds):
        yield _candidate(*match.span(), KINDS[KNOWN_INITIALS[match.group()]], "well known", 0.95)
    for match in WELL_ARMED.finditer(text, *bounds):
        yield _candidate(*match.span(), "armed_group", "well known", 0.95)


def _worded(text: str, paragraph: Paragraph) -> Iterator[Candidate]:
    bounds = paragraph.start, paragraph.end
    for match in OPERATION.finditer(text, *bounds):
        yield _candidate(*match.span(), "operation", "operation", 0.95)
    for match in HOUSE.finditer(text, *bounds):
        yield _candidate(*match.span(), "government_body", "house")
    for pattern in (DATED, DATED_OF):
        for match in pattern.finditer(text, *bounds):
            event = match.group().endswith(("Revolution", "Uprising"))
            yield _candidate(*match.span(), "event" if event else None, "named after a day")
    for match in PLACE_NAME.finditer(text, *bounds):
        if not any(word in NEVER for word in match.group().lower().split()):
            yield _candidate(*match.span(), "place", "place opening", 0.85)
    for match in SITE.finditer(text, *bounds):
        if not is_nationality(match["name"]) and match["name"].split()[0].lower() not in NEVER:
            yield _candidate(*match.span("name"), "place", "site", 0.85)
    for match in BODY.finditer(text, *bounds):
        first, _, rest = match["place"].partition(" ")
        start = match.end("place") - len(rest) if rest and first.lower() in NEVER else match.start()
        if (rest or first).lower() not in NEVER:
            yield _candidate(start, match.end(), "government_body", BODY_OF_A_STATE)
    for match in HEAD.finditer(text, *bounds):
        yield from _headed(text, paragraph, match)


def _headed(text: str, paragraph: Paragraph, match: re.Match[str]) -> Iterator[Candidate]:
    """The name around a head: words before it, "of …" after it."""
    start, end, head = match.start(), match.end(), match.group()
    kind = LONG_SUFFIXES.get(head) or SUFFIX_KIND[head]
    start = _leftmost(text, paragraph.start, start)
    last = head.split()[-1]
    after = AFTER.match(text, end, paragraph.end) if last in OPENING_HEADS or head in LONG_SUFFIXES else None
    if last == "Mission" and not after:
        after = MISSION_IN.match(text, end, paragraph.end)
    if after:
        end = after.end()
    if start == match.start() and not after and head not in LONG_SUFFIXES:
        return  # a bare head names nothing
    if start == match.start() and kind in {"place", "company", "event"} and head not in LONG_SUFFIXES:
        return
    fixed = KINDS[kind] if kind in {"place", "event"} else None
    yield Candidate(start, end, fixed, "head", "" if fixed else "ORG", rank=RULE, confidence=0.9)


def _leftmost(text: str, floor: int, start: int) -> int:
    """Where the run of capitalised words before ``start`` begins."""
    first = start
    while True:
        match = BEFORE.search(text[max(floor, first - 40) : first])
        if not match:
            break
        word = match["word"]
        if word.lower() in NEVER or word in OFFICES or TIED.search(word):
            break
        first = max(floor, first - 40) + match.start("word")
    while text[first] == "&":
        first = text.index(" ", first) + 1
    return first


def _people(text: str, paragraph: Paragraph) -> Iterator[Candidate]:
    """Who signs, and who bears a title that only people bear."""
    byline = BYLINE.match(text, paragraph.start, paragraph.end)
    if byline:
        yield Candidate(*byline.span("name"), "person", "byline", "PER", rank=RULE, confidence=0.85)
    for match in RANKED.finditer(text, paragraph.start, paragraph.end):
        words = match["name"].split()
        while words[1:] and words[0].lower().rstrip(".") in RANKS:
            words.pop(0)
        if len(words) > 1 and words[-1] not in SUFFIX_KIND and not is_nationality(words[0]):
            start, end = trim_edges(text, match.end("name") - len(" ".join(words)), match.end("name"))
            yield Candidate(start, end, "person", "title", "PER", rank=RULE, confidence=0.9)


def _teams(text: str, paragraph: Paragraph) -> Iterator[Candidate]:
    """Who played, in lines of results: a town there is its team."""
    if len(SCORE.findall(text, paragraph.start, paragraph.end)) < LEAST_SCORES:
        return
    for line in RESULTS.finditer(text, paragraph.start, paragraph.end):
        for match in TEAM.finditer(text, *line.span()):
            start, end = match.span("team")
            yield Candidate(start, end, None, "results", "ORG", rank=RULE, confidence=0.96)


def _told(text: str, paragraph: Paragraph) -> Iterator[Candidate]:
    """A newspaper called by its last word: "told the Herald"."""
    for match in TOLD.finditer(text, paragraph.start, paragraph.end):
        yield _candidate(*match.span("paper"), "media", "told", 0.85)


def _datelines(article: Article) -> Iterator[Candidate]:
    """Where the copy was filed, and by which newsroom; "ROWING - REED WINS IN BELLIS" is no dateline."""
    for line in datelines_of(article):
        place = article.text[slice(*line.place)] if line.place else ""
        rest = article.text[line.end : article.paragraphs[line.paragraph].end].split("\n", 1)[0]
        named = not rest.isupper() and not any(word in NEVER for word in place.lower().split())
        if line.place and named and (place.isupper() or line.agency):
            yield _candidate(*line.place, "place", "dateline")
            if line.land:
                yield _candidate(*line.land, "place", "dateline")
            if line.agency:
                yield _candidate(*line.agency, "media", "dateline")


def _credits(text: str, paragraph: Paragraph) -> Iterator[Candidate]:
    """The newsroom in brackets that ends a caption or a paragraph."""
    for match in CREDIT.finditer(text, paragraph.start, paragraph.end):
        if paragraph.kind == "caption" and text[match.end() : paragraph.end].strip(" .") == "":
            yield _candidate(*match.span("agency"), "media", "credit")
