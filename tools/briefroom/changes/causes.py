"""Whose doing a change was: the rulings that the ledger has not yet told readers of, and what they touch.

A ruling is known by its mark, whatever its number becomes. What counts is whether it holds now and whether
readers were last told that it does: a ruling made and undone between two builds is nothing to them, and an
undo of one they know of is a change of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefroom.model import Change, ChangeKind, Ruling, RulingKind

ENTRIES, ALIAS = "entries", "alias"  # what a merge was of: two files, or a name that became an alias
KINDS: dict[RulingKind, ChangeKind] = {
    "merge": "merged", "rename": "renamed", "split": "split", "correct": "corrected",
}  # fmt: skip
REVERSE: dict[ChangeKind, ChangeKind] = {"merged": "split", "split": "merged"}
IDS = ("from", "into", "entry", "a", "b")  # details that may hold the id of an entry
NAMES = ("from", "into", "name", "a", "b", "words")  # details that may hold a name


@dataclass(frozen=True, slots=True)
class Decision:
    """A line of the rulings: its mark, and whether it holds (an undo never does; it makes others not)."""

    ruling: Ruling
    mark: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Cause:
    """A decision readers do not know of: ``ruling`` is what was ruled, ``last`` who ruled last on it (it may
    be an undo), ``done`` whether it holds now or was taken back."""

    ruling: Ruling
    last: Ruling
    mark: str
    done: bool

    @property
    def kind(self) -> ChangeKind:
        """What it is to readers; "edited" for rulings that have no kind of change of their own."""
        kind = KINDS.get(self.ruling.kind, "edited")
        return kind if self.done else REVERSE.get(kind, kind)

    @property
    def moves(self) -> tuple[str, str]:
        """(id that went, id that it is now) where an entry went into another or got a new address."""
        details = self.ruling.details
        if not {"from", "into"} <= details.keys():
            return "", ""
        old, new = details["from"], details["into"]
        if self.ruling.kind == "rename" and old != new:
            return (old, new) if self.done else (new, old)
        if self.ruling.kind == "merge" and details["of"] == ENTRIES and self.done:
            return old, new
        return (new, old) if self.ruling.kind == "split" and not self.done else ("", "")

    @property
    def restores(self) -> tuple[str, str]:
        """(id that stands again, id it had gone into) where a merge was taken back."""
        details = self.ruling.details
        undone = self.ruling.kind == "merge" and details["of"] == ENTRIES and not self.done
        return (details["from"], details["into"]) if undone else ("", "")

    @property
    def entry(self) -> str:
        """The id of the entry whose line tells readers of it, or "" where it has none of its own."""
        details = self.ruling.details
        if self.moves[1]:
            return self.moves[1]
        if self.ruling.kind == "merge" and details["of"] == ENTRIES:
            return details["from"]
        if self.ruling.kind == "rename" or (self.ruling.kind == "merge" and details["of"] == ALIAS):
            return details["into"]
        return details["from"] if self.ruling.kind == "split" else ""

    def touches(self, ident: str) -> bool:
        """Whether it is about the entry of that id."""
        return any(self.ruling.details.get(key) == ident for key in IDS)

    def concerns(self, seed: str, *texts: str) -> bool:
        """Whether it can have changed the brief of ``seed`` whose Markdown was and is ``texts``."""
        details = self.ruling.details
        if details.get("seed"):
            return details["seed"] == seed
        ids = [f":{details[key]}{end}" for key in IDS if details.get(key) for end in (")", " ")]
        names = [details[key] for key in NAMES if " " in details.get(key, "")]
        return any(wanted in text for wanted in (*ids, *names) for text in texts)


def fresh_causes(decisions: Sequence[Decision], changes: Iterable[Change]) -> tuple[Cause, ...]:
    """What the ledger does not know of yet, in the order in which it was first ruled."""
    chains = _chains(decisions)
    told = _told(chains, changes)
    found = []
    for chain in chains.values():
        first, (last, _) = chain[0][0], chain[-1]
        if first.holds != told.get(first.mark, False):
            found.append(Cause(first.ruling, last.ruling, last.mark, first.holds))
    return tuple(found)


Chain = list[tuple[Decision, bool]]


def _chains(decisions: Sequence[Decision]) -> dict[str, Chain]:
    """Every ruling with the undos that go back to it, by its mark; True for each that says it holds."""
    chains: dict[str, Chain] = {}
    roots: dict[str, tuple[str, bool]] = {}
    for decision in decisions:
        if decision.ruling.kind != "undo":
            roots[decision.mark] = (decision.mark, True)
            chains[decision.mark] = [(decision, True)]
            continue
        root, says = roots.get(decision.ruling.details["mark"], ("", True))
        roots[decision.mark] = (root, not says)
        if root:
            chains[root].append((decision, not says))
    return chains


def _told(chains: Mapping[str, Chain], changes: Iterable[Change]) -> dict[str, bool]:
    """By mark of the first ruling: whether readers were last told that it holds."""
    says = {decision.mark: (root, said) for root, chain in chains.items() for decision, said in chain}
    return dict(says[change.ruling] for change in changes if change.ruling in says)


def weightiest(causes: Iterable[Cause]) -> Cause | None:
    """The one to name where several made one difference: that two became one, or one two, goes before a mere
    new name; among equals the last, for it may have overtaken the others."""
    return max(reversed([*causes]), key=lambda cause: cause.kind in REVERSE, default=None)


def correcting(causes: Iterable[Cause], seed: str) -> Iterator[Cause]:
    """The corrections of words in the article of one seed."""
    for cause in causes:
        if seed and cause.ruling.kind == "correct" and cause.ruling.details["seed"] == seed:
            yield cause


def correction_words(cause: Cause, titles: Mapping[str, str]) -> str:
    """What a correction says, as a sentence."""
    details = cause.ruling.details
    value, quoted = details["value"], f"“{' '.join(details['words'].split())}”"
    if not cause.done:
        return f"The correction of {quoted} was taken back."
    named = next((titles[f"{kind}:{value}"] for kind in ("actor", "place", "background")
                  if f"{kind}:{value}" in titles), value)  # fmt: skip
    return {
        "speaker": f"Said by {named}: {quoted}" if value else f"No speaker is named for {quoted}",
        "kind": f"{quoted} is of the kind {value.replace('_', ' ')}" if value else f"{quoted} is no actor",
        "link": f"{quoted} is {named}" if value else f"{quoted} is nobody of the entries",
        "claim": f"{quoted} is a claim" if value else f"{quoted} is no claim",
    }.get(details["what"], f"{quoted}: {named}")
