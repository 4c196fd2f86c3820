"""Shall this stand in our knowledge? What other collections say that no entry of ours says yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefroom.knowledge.body import MARK
from briefroom.model import Actor, Choice, Place, Question
from briefroom.review.importadds import Additions, additions
from briefroom.review.imported import Imported, standing
from briefroom.review.importmatch import Match
from briefroom.review.keys import normal
from briefroom.review.questions_basis import Basis, ruling

MOST_SHOWN = 6  # records of one sort named in a question
BY = {"id": "they share an id", "name": "they share the exact name"}


def ask(basis: Basis) -> Iterator[Question]:
    """One question a suggestion that would write something; its weight is how much."""
    for imported in standing(basis.imports.found):
        if imported.key in basis.ruled:
            continue
        match = basis.imports.match(imported)
        adds = additions(imported, match.entry, basis.imports)
        if match.entry is None or adds:
            yield _question(imported, match, adds, basis)


def _question(imported: Imported, match: Match, adds: Additions, basis: Basis) -> Question:
    return Question(
        key=imported.key,
        kind="import",
        title=imported.name,
        asks=_asks(imported, match),
        choices=tuple(_choices(imported, match.entry, adds)),
        reach=len(_readers(imported, match.entry, basis)),
        weight=float(len(adds.roles) + len(adds.relations) + len(adds.names)),
    )


def _asks(imported: Imported, match: Match) -> str:
    kind = imported.kind.replace("_", " ") or "a place"
    ids = ", ".join(f"{scheme} {ident}" for scheme, ident in imported.ids)
    what = f"{imported.origin.outlet} has “{imported.name}” ({kind}{f', {ids}' if ids else ''})"
    if match.entry is None:
        return f"{what}. No entry has its ids or its name: shall it be one?"
    return f"{what}. It is taken for {match.entry.id}, as {BY[match.by]}: shall that entry say more?"


def _choices(imported: Imported, entry: Actor | Place | None, adds: Additions) -> Iterator[Choice]:
    said = "; ".join(_shown(adds)) or "its name and kind"
    if entry is not None:
        yield Choice(f"Add to {entry.path}: {said}.", ruling("accept", imported.key))
    else:
        own: list[str] = ["accept", imported.key]
        own += [] if imported.kind else ["--kind", "KIND"]
        lacks = not any(MARK.sub("", text).strip() for text in imported.definition)
        own += ["--definition", ""] if lacks and imported.folder == "actors" else []
        yield Choice(f"Write a new entry with its source: {said}.", ruling(*own))
    words = "It is another entry: put that entry's id for ENTRY, and what is new goes there."
    yield Choice(words, ruling("accept", imported.key, "--id", "ENTRY"))
    yield Choice("No: leave it out.", ruling("reject", imported.key))


def _shown(adds: Additions) -> Iterator[str]:
    """Each sort of record, a few of them by their words; then what stays out."""
    names = [name["text"] if isinstance(name, dict) else name for name in adds.names]
    rows: tuple[tuple[str, Sequence[str]], ...] = (
        ("names", names),
        ("ids", [f"{scheme} {ident}" for scheme, ident in adds.ids.items()]),
        ("roles", [_record(record, "title", "org") for record in adds.roles]),
        ("ties", [_record(record, "type", "target") for record in adds.relations]),
        ("not the same as", [str(r.get("ref") or r.get("name")) for r in adds.not_same_as]),
        ("on the map", [f"{key} {value}" for key, value in adds.scalars.items()]),
        ("to come when the other end has an entry", adds.waiting),
        ("left out", adds.left),
    )
    for what, found in rows:
        if found:
            more = f" and {len(found) - MOST_SHOWN} more" if len(found) > MOST_SHOWN else ""
            yield f"{what}: {', '.join(found[:MOST_SHOWN])}{more}"


def _record(record: dict[str, str], first: str, second: str) -> str:
    words = " ".join(word for word in (record[first], record.get(second, "")) if word)
    dates = "–".join(record.get(key, "") for key in ("from", "to"))
    return f"{words} ({dates})" if dates != "–" else words


def _readers(imported: Imported, entry: Actor | Place | None, basis: Basis) -> set[str]:
    """The briefs that name the entry, or an unknown actor of that name."""
    slugs = set(basis.named.get(entry.id, ())) if entry else set()
    own = {normal(imported.name), *(normal(name.text) for name in imported.names)}
    for suggestion in basis.unknown:
        if normal(suggestion.name) in own:
            slugs |= set(suggestion.briefs)
    return slugs
