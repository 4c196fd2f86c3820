"""What a merge could not settle, kept beside the base copy until a person has.

A conflict is open as long as the person's words stand in the brief as they were. Changing them settles it;
so does deleting the file, which says that the person's words are right.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from briefroom.brief.dialect import links
from briefroom.brief.files import Home, list_homes, read_text, write_text
from briefroom.brief.records import from_json
from briefroom.brief.threeway import Clash
from briefroom.errors import BriefError
from briefroom.model import Evidence

VERSION = 1
CURE = "delete the file: the words in the brief then stand as they are"
GONE = "(nothing: the new text no longer has it)"
LONGEST = 160  # characters of either side in a report


def open_clashes(home: Home, text: str) -> tuple[Clash, ...]:
    """The recorded conflicts whose words still stand in the brief's ``text``."""
    recorded = read_text(home.conflicts, home.name(home.conflicts))
    if recorded is None:
        return ()
    try:
        data = json.loads(recorded)
        clashes = [Clash(str(item["yours"]), str(item["new"])) for item in data["conflicts"]]
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise BriefError("no list of conflicts", where=home.name(home.conflicts), cure=CURE) from problem
    return tuple(clash for clash in clashes if clash.yours and clash.yours in text)


def still_open(old: Sequence[Clash], fresh: Sequence[Clash], text: str, new_text: str) -> tuple[Clash, ...]:
    """Old and fresh conflicts together: the latest of each, in the order of the brief."""
    latest = {clash.yours: clash for clash in (*old, *fresh)}
    clashes = [clash for clash in latest.values() if clash.yours in text and clash.yours not in new_text]
    return tuple(sorted(clashes, key=lambda clash: (text.find(clash.yours), clash.yours)))


def record(home: Home, clashes: Iterable[Clash]) -> None:
    """Write the list, or remove it when nothing is open."""
    entries = [{"yours": clash.yours, "new": clash.new} for clash in clashes]
    if not entries:
        home.conflicts.unlink(missing_ok=True)
        return
    data = {"version": VERSION, "conflicts": entries}
    write_text(home.conflicts, json.dumps(data, ensure_ascii=False, indent=2, sort_keys=True) + "\n")


def report(home: Home, clashes: Iterable[Clash], text: str, evidence: Evidence | None) -> tuple[str, ...]:
    """Every conflict as ``path:line: …``, links to what the article no longer holds among them."""
    found = [(_line(text, clash.yours), _both(clash)) for clash in clashes]
    if evidence:
        found += [
            (line, f"{words} leads to nothing: the article no longer has it")
            for line, words in dangling(text, evidence)
        ]
    return tuple(f"{home.path}:{line}: {words}" for line, words in sorted(found))


def dangling(text: str, evidence: Evidence) -> list[tuple[int, str]]:
    """Line and words of every link to a sentence, claim or event that is not there."""
    known = {
        "source": {s.id for s in evidence.sentences},
        "claim": {c.id for c in evidence.claims},
        "event": {e.id for e in evidence.events},
    }
    return [
        (text.count("\n", 0, match.start()) + 1, match.group())
        for match in links(text)
        if match["scheme"] in known and match["target"] not in known[match["scheme"]]
    ]


def open_conflicts(root: Path) -> tuple[str, ...]:
    """The open conflicts of all briefs, for a build or a check that had nothing to merge.

    A brief that cannot be read is passed over here: ``read_briefs`` names it.
    """
    found: list[str] = []
    for home in list_homes(root):
        with suppress(BriefError):
            found += _open(home)
    return tuple(found)


def _open(home: Home) -> tuple[str, ...]:
    text = read_text(home.brief, home.path) or ""
    if text == read_text(home.base, home.name(home.base)):
        return ()  # nobody's words but the tools'
    stored = read_text(home.evidence, home.name(home.evidence))
    evidence = from_json(stored, home.name(home.evidence)).evidence if stored else None
    return report(home, open_clashes(home, text), text, evidence)


def _line(text: str, words: str) -> int:
    return text.count("\n", 0, max(0, text.find(words))) + 1


def _both(clash: Clash) -> str:
    new = f"new words “{_short(clash.new)}”" if clash.new else GONE
    return f"your words “{_short(clash.yours)}” / {new}"


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"
