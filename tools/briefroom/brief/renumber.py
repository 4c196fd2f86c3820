"""Ids that stay with their words when an article changes, so that what a person wrote still points right.

A sentence or claim whose words stayed keeps its id; one whose words changed a little keeps it too, when it
stands between the same neighbours; what is new gets a number nobody has had. Where rights allowed no words
to be kept, a digest of them stands in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from hashlib import sha256

from briefroom.brief.masking import MASK
from briefroom.brief.records import Stored
from briefroom.model import Claim, Event, Evidence, Sentence

ALIKE = 0.75  # share of common words from which a changed sentence is still the same one
ALIKE_ALONE = 0.5  # the same where one sentence stands for one between the same neighbours
NUMBERED = re.compile(r"(?:source|claim|event):([sce])(\d+)")


@dataclass(frozen=True, slots=True)
class Numbered:
    """One sentence, claim or event: its id, its words, and their digest."""

    id: str
    words: str
    digest: str


def digests(evidence: Evidence) -> dict[str, str]:
    """Digest of the words of every numbered record, by id."""
    return {item.id: item.digest for kind in _kinds(evidence) for item in kind}


def keep_ids(evidence: Evidence, before: Stored | None, texts: Iterable[str] = ()) -> Evidence:
    """``evidence`` with the ids its words had before; ids that ``texts`` still name are not given anew."""
    if before is None:
        return evidence
    highest = _highest(before, texts)
    renamed: dict[str, str] = {}
    for old, new in zip(_kinds(before.evidence), _kinds(evidence), strict=True):
        known = [replace(item, digest=before.digests.get(item.id, item.digest)) for item in old]
        renamed |= _assign(known, new, highest)
    return _rename(evidence, renamed)


def _kinds(evidence: Evidence) -> tuple[list[Numbered], list[Numbered], list[Numbered]]:
    return (
        [_numbered(s.id, s.span.exact) for s in evidence.sentences],
        [_numbered(c.id, f"{c.text}\n{c.speaker.name}") for c in evidence.claims],
        [_numbered(e.id, f"{e.title}\n{e.span.exact}") for e in evidence.events],
    )


def _numbered(ident: str, words: str) -> Numbered:
    tidy = " ".join(words.split())
    return Numbered(ident, tidy, sha256(tidy.encode()).hexdigest()[:12])


def _highest(before: Stored, texts: Iterable[str]) -> dict[str, int]:
    """The highest number in use for each letter, in the records or in what people kept."""
    highest = {"s": 0, "c": 0, "e": 0}
    names = [item.id for kind in _kinds(before.evidence) for item in kind]
    found = [(name[:1], name[1:]) for name in names]
    found += [pair for text in texts for pair in NUMBERED.findall(text)]
    for letter, number in found:
        if letter in highest and number.isdecimal():
            highest[letter] = max(highest[letter], int(number))
    return highest


def _assign(old: Sequence[Numbered], new: Sequence[Numbered], highest: dict[str, int]) -> dict[str, str]:
    """New id → the id it shall have."""
    matcher = SequenceMatcher(None, [o.digest for o in old], [n.digest for n in new], autojunk=False)
    chosen: dict[int, str] = {}
    gaps: list[tuple[int, int, int, int]] = []
    at_old = at_new = 0
    for a, b, size in matcher.get_matching_blocks():
        gaps.append((at_old, a, at_new, b))
        chosen |= {b + k: old[a + k].id for k in range(size)}
        at_old, at_new = a + size, b + size
    taken = set(chosen.values())
    _moved(old, new, chosen, taken)
    for first, last, start, end in gaps:
        _changed(old[first:last], [(n, new[n]) for n in range(start, end) if n not in chosen], chosen, taken)
    result: dict[str, str] = {}
    for index, item in enumerate(new):
        letter = item.id[:1]
        if index not in chosen:
            highest[letter] = highest.get(letter, 0) + 1
        result[item.id] = chosen.get(index, f"{letter}{highest.get(letter, 0)}")
    return result


def _moved(old: Sequence[Numbered], new: Sequence[Numbered], chosen: dict[int, str], taken: set[str]) -> None:
    """The same words at another place keep their id."""
    free = {o.digest: o.id for o in reversed(old) if o.id not in taken}
    for index, item in enumerate(new):
        ident = free.get(item.digest)
        if index not in chosen and ident and ident not in taken:
            chosen[index] = ident
            taken.add(ident)


def _changed(
    old: Sequence[Numbered], new: Sequence[tuple[int, Numbered]], chosen: dict[int, str], taken: set[str]
) -> None:
    """Words that changed a little, between the same neighbours, keep their id."""
    alone = len(new) == len([o for o in old if o.id not in taken]) == 1
    for index, item in new:
        words = item.words.split()
        scores = [
            (SequenceMatcher(None, o.words.split(), words, autojunk=False).ratio(), -n, o)
            for n, o in enumerate(old)
            if o.id not in taken and MASK not in o.words
        ]
        best = max(scores, key=lambda score: score[:2], default=None)
        if best and best[0] >= (ALIKE_ALONE if alone else ALIKE):
            chosen[index] = best[2].id
            taken.add(best[2].id)


def _rename(evidence: Evidence, names: Mapping[str, str]) -> Evidence:
    get: Callable[[str], str] = lambda ident: names.get(ident, ident)  # noqa: E731

    def claim(record: Claim) -> Claim:
        own = tuple(replace(link, claim=get(link.claim)) for link in record.links)
        return replace(record, id=get(record.id), links=own)

    def event(record: Event) -> Event:
        return replace(record, id=get(record.id), claim=get(record.claim) if record.claim else None)

    def sentence(record: Sentence) -> Sentence:
        return replace(record, id=get(record.id), claims=tuple(map(get, record.claims)))

    return replace(
        evidence,
        sentences=tuple(map(sentence, evidence.sentences)),
        claims=tuple(map(claim, evidence.claims)),
        events=tuple(map(event, evidence.events)),
        key_points=tuple(map(get, evidence.key_points)),
        caveats=tuple(replace(use, sentence=get(use.sentence)) for use in evidence.caveats),
    )
