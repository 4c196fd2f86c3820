"""What a name's own words say it is: its last word, its last two, its first, or all of it.

Common knowledge comes before the words ("Bank" ends many names that are none); what no word tells is None.
"""

from __future__ import annotations

import re

from briefroom.model import MentionKind
from briefroom.understand.kindwords import (
    CIVIL,
    CIVIL_HEADS,
    FIGHTING_GROUP,
    FIRST_WORDS,
    LINKS,
    MINISTRY_SHORT,
    NEWS_AGENCY,
    NUMBERED,
    OF_REGIONS,
    OF_STATES,
    PAIRS,
    RELIEF,
    SERVICES_OF_STATE,
    STATES,
    WORKERS,
    WORKING_GROUP,
)
from briefroom.understand.namewords import CLOSING_WORDS, LONG_SUFFIXES, NEWSROOMS, SUFFIX_KIND
from briefroom.understand.wellknown import known_kind

HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")  # "HarbourPost" ends in Post
COUNTRY_FIRST = re.compile(r"(?:U\.?S\.?|U\.?K\.?) ")


def kind_of_wording(name: str, leaning: str = "") -> MentionKind | None:
    """What a name's own words say it is, or None. ``leaning`` decides for an "Agency"."""
    known = known_kind(name) or known_kind(COUNTRY_FIRST.sub("", name))
    if known:
        return known
    words = name.replace("’", "'").split()
    link = next((k for k, word in enumerate(words) if k and word in LINKS), len(words))
    core = words[:link]
    if not core:
        return None
    core[-1] = core[-1].rstrip(".")
    kind = _of_the_end(name, core)
    whole = _of_the_whole(name, words[0] if len(words) > 1 and not kind else "")
    if whole:
        return whole
    return (
        _settled(name, core, kind, leaning) if link == len(words) else _with_a_tail(name, core, kind, leaning)
    )


def _of_the_end(name: str, core: list[str]) -> str | None:
    """What the last words tell: a pair, a head, a company's "&", a word too common to be a head."""
    pair, last = " ".join(core[-2:]), HUMP.split(core[-1])[-1]
    kind = PAIRS.get(pair) or LONG_SUFFIXES.get(pair) or SUFFIX_KIND.get(last)
    if " & " in name and kind is None:
        return "company"
    if last == "Services" and SERVICES_OF_STATE.search(" ".join(core)):
        return None
    return kind or CLOSING_WORDS.get(last)


def _of_the_whole(name: str, first: str) -> MentionKind | None:
    """What more than the last word tells; ``first`` is the first word where the last tells nothing."""
    if RELIEF.search(name):
        return "ngo"
    if name.endswith(" PAC"):
        return "ngo"  # "Democratic Majority for Marl PAC"
    if NUMBERED.match(name):
        return "military"
    if MINISTRY_SHORT.match(name):
        return "government_body"
    if OF_STATES.search(name) or OF_REGIONS.match(name):
        return "igo"
    return "media" if first in NEWSROOMS else FIRST_WORDS.get(first)


def _with_a_tail(name: str, core: list[str], kind: str | None, leaning: str) -> MentionKind | None:
    """A name with "of …", "for …" behind its head."""
    if core[-1] in {"Center", "Centre"}:
        return "ngo"  # "Centre for Coastal Studies"
    if core == ["Centers"]:
        return "government_body"  # "Centers for Tide Control"
    if core[-1] in {"Organization", "Organisation"} and " for " in name and not WORKERS.search(name):
        return "igo"  # "Organisation for the Protection of the Lakes"
    return _settled(name, core, kind, leaning)


def _settled(name: str, core: list[str], kind: str | None, leaning: str) -> MentionKind | None:
    """The kind of a head that bodies of several kinds share."""
    if core[-1] == "Group" and (FIGHTING_GROUP.search(name) or WORKING_GROUP.search(name)):
        if FIGHTING_GROUP.search(name):
            return "armed_group"
        return "alliance" if core[0] == "International" else "government_body"
    if core[-1] == "Watch" and len(core) < 3:
        return None  # a thing on the wrist as often as a body
    if core[-1] in CIVIL_HEADS and CIVIL.search(name) and "Committee on" not in name:
        return "ngo"
    if " ".join(core[-2:]) == "Security Council" and core[0] in {"National", "Supreme", "Homeland"}:
        return "government_body"
    if kind == "agency":
        return "media" if leaning == "media" or NEWS_AGENCY.search(name) else "government_body"
    if kind == "union":
        if WORKERS.search(name):
            return "ngo"
        return "igo" if STATES.search(name) or core[0] == "World" else None
    if kind and name.startswith(("World ", "United Nations ")) and kind in {"government_body", "ngo"}:
        return "igo"
    return kind  # type: ignore[return-value]  # the table holds kinds only
