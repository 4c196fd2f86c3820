"""The title of an event: words of the article, and a mark wherever some were left out.

A sentence of twenty words or fewer is its own title. A longer one is cut where a clause ends; if its verb
stands too far from its beginning, what is set apart by commas goes, then the tail of a list, or the title
begins at a later clause. The verb always stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefroom.understand.eventwords import AND, BEGINNINGS, DANGLING, JOINTS, LINKING, SUBJECTLESS
from briefroom.understand.sentences import ASIDE, FINITE

TITLE_WORDS = 20
LEAST_WORDS = 4  # of a title that was cut
ENOUGH_WORDS = 8  # a longer cut is looked for below this
OPENING = ' \n"“”.,;:'
CLOSING = ' \n"“”,;:'
OMITTED = " … "
LISTED_FROM = 25  # characters in: a comma before is that of "On May 4, 2031, …"
AUXILIARY = re.compile(r"\b(?:was|were|has|have|had|has been|have been|had been)\s(?:\w+ly\s)?$")
PAST_FORM = re.compile(r"(?<![\w’'-])[a-z]{2,}ed\b")
INITIALS = re.compile(r"(?:\b[A-Za-z]\.)+$")


def title_of(clause: str, trigger: int, verb: str) -> str | None:
    """The title of what ``verb``, at ``trigger`` in the clause, says has happened; None without one."""
    start = len(clause) - len(clause.lstrip(OPENING))
    linking = LINKING.match(clause, start)
    start = linking.end() if linking else start
    for candidate, at in _candidates(clause[start:], trigger - start):
        title = _cut(candidate, at + len(verb))
        if title is not None:
            return title
    return None


def _candidates(clause: str, trigger: int) -> Iterator[tuple[str, int]]:
    """The clause; the clause without asides, or without the tail of a list; and a later clause of it."""
    if trigger <= 0 or clause[:3].lower() == "to ":
        return  # whose doing it was stands elsewhere
    yield clause, trigger
    bare = clause[:trigger]
    for aside in reversed([aside for aside in ASIDE.finditer(clause) if aside.end() <= trigger]):
        bare = bare[: aside.start()] + OMITTED + bare[aside.end() :].lstrip()
    yield bare + clause[trigger:], len(bare)
    comma, auxiliary = bare.find(", ", LISTED_FROM), AUXILIARY.search(bare)
    verb = auxiliary.start() if auxiliary else len(bare)
    tells = FINITE.search(bare, max(comma, 0), verb) or PAST_FORM.search(bare, max(comma, 0), verb)
    if 0 < comma < verb and not tells:
        yield bare[:comma] + OMITTED + bare[verb:] + clause[trigger:], comma + len(OMITTED) + len(bare) - verb
    for joint in BEGINNINGS.finditer(clause, 0, trigger):
        if not SUBJECTLESS.match(clause, joint.end()) and len(clause[joint.end() :].split()) > LEAST_WORDS:
            yield "… " + clause[joint.end() :], trigger - joint.end() + 2


def _cut(clause: str, needed: int) -> str | None:
    """At most twenty words that hold ``clause[:needed]``, cut at a joint where there is one."""
    tokens = [match.end() for match in re.finditer(r"\S+", clause)]
    if len(tokens) <= TITLE_WORDS:
        return _closed(clause)
    limit = tokens[TITLE_WORDS - 1]
    if needed > limit:
        return None
    for pattern, least in ((JOINTS, ENOUGH_WORDS), (AND, LEAST_WORDS), (JOINTS, LEAST_WORDS)):
        cuts = [match.start() for match in pattern.finditer(clause, needed, limit + 1)]
        for cut in reversed(cuts):
            words = clause[:cut]
            if not DANGLING.search(words) and len(words.split()) >= least:
                return _closed(words) + " …"
    words = clause[:limit]
    while DANGLING.search(words):
        words = DANGLING.sub("", words)
    return _closed(words) + " …" if len(words) >= needed else None


def _closed(words: str) -> str:
    """Without closing marks; the stop of "U.S." stays."""
    words = words.strip(CLOSING)
    return words if INITIALS.search(words) else words.rstrip(OPENING)
