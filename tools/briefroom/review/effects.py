"""What the rulings that hold mean for articles, addresses and questions. Pure: no file is looked at.

Undone rulings are left out here, so callers hand over all rulings as they were read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import cast, get_args

from briefroom.errors import ReviewError
from briefroom.model import Correction, CorrectionKind, Corrections, Ruling
from briefroom.review.rulings import RULINGS, effective, mark_of

# What a merge was of, in its details: two files, a name that became an alias, or two names without a file.
ENTRIES, ALIAS, NAMES = "entries", "alias", "names"
OFFSET = re.compile(r"[0-9]{1,9}")  # of a letter in an article


def corrections_of(rulings: Sequence[Ruling]) -> Corrections:
    """All that the understanding of articles must heed. A later ruling on the same words comes later, and
    wins; ids in values are those that stand today. Raises ReviewError for an offset that is no number."""
    holding = effective(rulings)
    redirects = redirects_of(rulings)
    now = dict(redirects)
    same, apart = [], []
    spans: list[Correction] = []
    kinds: dict[str, str] = {}
    for ruling in holding:
        details = ruling.details
        if ruling.kind == "merge" and details["of"] == NAMES:
            same.append((details["from"], details["into"]))
        elif ruling.kind == "not_same":
            apart.append((now.get(details["a"], details["a"]), now.get(details["b"], details["b"])))
        elif ruling.kind == "reject" and details["name"]:
            kinds[details["name"]] = ""
        elif ruling.kind == "correct" and details["what"] == "kind" and not details["seed"]:
            kinds[details["words"]] = details["value"]
        elif ruling.kind == "correct":
            spans.append(_correction(ruling, now))
    return Corrections(tuple(spans), _fullest(same), tuple(kinds.items()), tuple(apart), redirects)


def redirects_of(rulings: Sequence[Ruling]) -> tuple[tuple[str, str], ...]:
    """(id that went, id that stands), each once, in the order of the ids that went.

    Chains are followed to their end. An id that comes to stand again, by a rename back or a new entry,
    leads nowhere else any more: there can be no ring. Raises ReviewError where an entry goes into itself.
    """
    leads: dict[str, str] = {}
    for ruling in effective(rulings):
        details = ruling.details
        moved = ruling.kind == "rename" or (ruling.kind == "merge" and details["of"] == ENTRIES)
        if moved and details["from"] != details["into"]:
            _lead(leads, details["from"], details["into"])
        elif moved and ruling.kind == "merge":
            what = f"ruling {ruling.id} merges “{details['into']}” into itself"
            raise ReviewError(what, where=RULINGS, cure=f"run: briefroom review undo {mark_of(ruling)}")
        elif ruling.kind == "accept":
            leads.pop(details["entry"], None)
        elif ruling.kind == "split":
            leads.pop(details["into"], None)
    return tuple(sorted(leads.items()))


def ruled_keys(rulings: Sequence[Ruling]) -> frozenset[str]:
    """The keys of all questions that a ruling which holds has settled."""
    return frozenset(ruling.question for ruling in effective(rulings) if ruling.question)


def _lead(leads: dict[str, str], old: str, new: str) -> None:
    """Note that ``old`` is ``new`` now, and so is all that led to ``old``."""
    leads.pop(new, None)
    for ident, target in leads.items():
        if target == old:
            leads[ident] = new
    leads[old] = new


def _fullest(same: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """(other, the name that readers see): where a name went into one that itself went, the last is it."""
    leads: dict[str, str] = {}
    for other, name in same:
        if other != name:
            _lead(leads, other, name)
    return tuple(leads.items())


def _correction(ruling: Ruling, now: dict[str, str]) -> Correction:
    details = ruling.details
    kind, start, end = details["what"], details["start"], details["end"]
    if kind not in get_args(CorrectionKind) or not (OFFSET.fullmatch(start) and OFFSET.fullmatch(end)):
        what = f"ruling {ruling.id} corrects “{kind}” at {start}–{end}"
        cure = f"run: briefroom review undo {mark_of(ruling)}"
        raise ReviewError(what, where=RULINGS, cure=cure)
    return Correction(
        kind=cast(CorrectionKind, kind),
        seed=details["seed"],
        sha256=details["sha256"],
        start=int(start),
        end=int(end),
        words=details["words"],
        sentence=details["sentence"],
        value=now.get(details["value"], details["value"]),
    )
