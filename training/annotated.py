"""Reads the annotated texts: inline markup (GUIDE.md) in, plain text with spans out, or every fault.

The texts decide what the tagger learns, so nothing doubtful passes: markup that crosses or stays open,
unknown kinds, attributions without content, wide marks of attributions that are not there.

    python -m training.annotated
"""

from __future__ import annotations

import json
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

KINDS = (
    "person", "government_body", "armed_group", "military", "party", "igo", "ngo", "company", "media",
    "alliance", "state", "community", "place", "event",
)  # fmt: skip
DATE = "date"
ROLES = {"s": "source", "c": "cue", "q": "content"}
MARK = re.compile(r"\{([a-z_]+):([^|{}]*)\||<<([scq])(\d+) ?|\}|>>")
HEAD = re.compile(r"^=== (.*)$", re.M)
TAIL = re.compile(r"^### (.*)$", re.M)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Name:
    """One marked name; ``id`` is the thing it names within its set. Of a date, the id is its value."""

    start: int
    end: int
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what: text ranges by role. ``said``: a claim, not a thought or stance."""

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    said: bool = True


@dataclass(frozen=True, slots=True)
class Annotated:
    """One article of a set, its markup taken out."""

    id: str
    text: str
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...]
    head: dict[str, Any] = field(default_factory=dict)
    tail: dict[str, Any] = field(default_factory=dict)


@dataclass
class _Reader:
    """The state of one pass over the markup of an article."""

    text: str = ""
    names: list[Name] = field(default_factory=list)
    roles: dict[str, dict[str, list[Span]]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    open: list[tuple[str, str, str, int]] = field(default_factory=list)


def read_set(file: Path) -> tuple[list[Annotated], list[str]]:
    """The articles of one file, and what is wrong with them, as ``file: article: fault``."""
    found, faults = [], []
    parts = HEAD.split(file.read_text(encoding="utf-8"))
    for head, body in zip(parts[1::2], parts[2::2], strict=True):
        article, wrong = _read(head, body)
        found.append(article)
        faults += [f"{file.name}: {article.id}: {fault}" for fault in wrong]
    return found, faults


def _read(head: str, body: str) -> tuple[Annotated, list[str]]:
    faults: list[str] = []
    fields = _json(head, "head", faults)
    tail = TAIL.search(body)
    extra = _json(tail[1], "tail", faults) if tail else {}
    reader = _parse(body[: tail.start()] if tail else body)
    wide = set(extra.get("wide", ()))
    attributions = tuple(
        Attribution(
            f"q{number}",
            tuple(roles.get("source", ())),
            tuple(roles.get("cue", ())),
            tuple(roles.get("content", ())),
            f"q{number}" not in wide,
        )
        for number, roles in sorted(reader.roles.items(), key=lambda item: int(item[0]))
    )
    faults += reader.faults
    faults += [f"no content for {a.id}" for a in attributions if not a.content]
    missing = sorted(wide - {a.id for a in attributions})
    faults += [f"wide mark of {mark}, which is not there" for mark in missing]
    name = str(fields.get("id", head[:30]))
    return Annotated(name, reader.text, tuple(reader.names), attributions, fields, extra), faults


def _json(words: str, what: str, faults: list[str]) -> dict[str, Any]:
    try:
        value = json.loads(words)
    except ValueError as error:
        faults.append(f"the {what} is no JSON: {error}")
        return {}
    return value if isinstance(value, dict) else {}


def _parse(body: str) -> _Reader:
    reader, position, body = _Reader(), 0, body.strip()
    for mark in MARK.finditer(body):
        reader.text += body[position : mark.start()]
        position = mark.end()
        if mark[1]:
            if mark[1] not in KINDS and mark[1] != DATE:
                reader.faults.append(f"unknown kind {mark[1]}")
            reader.open.append(("}", mark[1], mark[2], len(reader.text)))
        elif mark[3]:
            reader.open.append((">>", mark[3], mark[4], len(reader.text)))
        else:
            _close(reader, mark[0], body[max(0, mark.start() - 40) : mark.end()])
    reader.text += body[position:]
    reader.faults += [f"{kind}:{name} stays open" for _, kind, name, _ in reader.open]
    if "{" in reader.text or "<<" in reader.text:
        reader.faults.append("markup left over")
    return reader


def _close(reader: _Reader, bracket: str, near: str) -> None:
    if not reader.open:
        reader.faults.append(f"nothing to close near {near!r}")
        return
    wanted, kind, name, start = reader.open.pop()
    if wanted != bracket:
        reader.faults.append(f"crossing marks near {near!r}")
    if wanted == "}":
        reader.names.append(Name(start, len(reader.text), kind, name))
    else:
        reader.roles.setdefault(name, {}).setdefault(ROLES[kind], []).append((start, len(reader.text)))


def main() -> None:
    """Count each set, print its faults; exit 1 if there are any."""
    bad = False
    for file in sorted((Path(__file__).parent / "texts").glob("*.txt")):
        articles, faults = read_set(file)
        words = sum(len(article.text.split()) for article in articles)
        marks = [a for article in articles for a in article.attributions]
        print(f"{file.name}: {len(articles)} articles, {words:,} words, {len(marks)} attributions,")
        print(f"    {sum(a.said for a in marks)} of them claims; {len(faults)} faults")
        print(*(f"    {fault}" for fault in faults), sep="\n", end="\n" if faults else "")
        bad |= bool(faults)
    sys.exit(int(bad))


if __name__ == "__main__":
    main()
