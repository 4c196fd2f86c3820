"""What changed in the briefs, and whose doing it was: a person's, a correction's, the seed's or the tools'.

A brief as last generated stands beside it. Where that is as it was, a person changed the brief; where it is
not, the seed did, or a ruling, or else the tools (a new version, or an entry that the brief shows).
"""

from __future__ import annotations

from collections.abc import Iterator, Set

from briefroom.changes.causes import KINDS, Cause, correcting, correction_words, weightiest
from briefroom.changes.compare import Comparison, Words, gone, line
from briefroom.changes.differ import differences
from briefroom.changes.memory import Remembered
from briefroom.changes.seen import Seen, State, name_links, sentences
from briefroom.model import Change

BRIEF = "brief:"


def brief_changes(comparison: Comparison, standing: Set[str], entries: Set[str]) -> Iterator[Change]:
    """The lines on briefs. ``standing`` are the subjects that have a file, though it may not be readable;
    ``entries`` those of the knowledge that changed in the same build."""
    lost = {s: c for s, c in comparison.last.items() if s.startswith(BRIEF) and s not in standing}
    came = [s for s in comparison.now if s.startswith(BRIEF) and s not in comparison.last]
    moved = _moved(comparison, lost, came)
    for subject, seen in comparison.now.items():
        if not subject.startswith(BRIEF):
            continue
        if subject in moved:
            former = lost.pop(moved[subject])
            words = Words(former.title, seen.title, former=former.subject)
            if former.title == seen.title:
                words = Words(_slug(former.subject), _slug(subject), former=former.subject)
            yield line("renamed", seen, words)
        else:
            yield from _of_brief(comparison, seen, entries)
    yield from (gone(last) for last in lost.values())


def _moved(comparison: Comparison, lost: dict[str, Change], came: list[str]) -> dict[str, str]:
    """New address → old one, of briefs that a person gave another name: the same words of the same seed."""
    by_state = {_same(State.parse(change.state)): subject for subject, change in lost.items()}
    found = ((subject, by_state.get(_same(comparison.now[subject].state))) for subject in came)
    return {subject: old for subject, old in found if old is not None}


def _same(state: State) -> tuple[str, str]:
    return state.seen, state.seed


def _of_brief(comparison: Comparison, seen: Seen, entries: Set[str]) -> Iterator[Change]:
    before = comparison.memory.of(seen.subject)
    if before is None:
        yield line("added", seen)
    corrections = list(correcting(comparison.causes, seen.seed))
    for cause in corrections:
        words = Words(now=correction_words(cause, comparison.titles))
        yield line("corrected", seen, words, cause)
    if before is None or before.state.seen == seen.state.seen:
        return
    if before.state.deleted != seen.state.deleted and before.state.seed == seen.state.seed:
        yield line("edited", seen, _struck(before, seen))
        return
    generated_anew = before.state.base != seen.state.base
    if not generated_anew or (seen.state.own and seen.state.own != before.state.own):
        yield line("edited", seen, _hand(comparison, before, seen))
    corrected_only = corrections and before.state.seed == seen.state.seed
    if generated_anew and not corrected_only:
        yield _of_tools(comparison, before, seen, entries)


def _hand(comparison: Comparison, before: Remembered, seen: Seen) -> Words:
    """What a person changed: beside what readers saw last, or what was generated where nobody remembers."""
    old, new = before.text or seen.base, seen.text
    if not old:
        return Words()
    shown = sentences(new)
    if before.state.base != seen.state.base and seen.base:  # the tools changed other sentences meanwhile
        known, kept = set(sentences(old)), set(shown)
        replaced = [words for words in sentences(seen.base) if words not in kept]
        own = [words for words in shown if words not in known | set(sentences(seen.base))]
        return Words(*differences(replaced, own))
    was, now = differences(sentences(old), shown)
    return Words(was, now) if was or now else _relinked(comparison, old, new)


def _struck(before: Remembered, seen: Seen) -> Words:
    """What went, or came back, with claims that a person deleted or wrote again; the tools only followed."""
    return Words(*differences(sentences(before.text), sentences(seen.text))) if before.text else Words()


def _relinked(comparison: Comparison, old: str, new: str) -> Words:
    """Where the same words lead elsewhere now."""
    before, after = name_links(old), name_links(new)
    sides = (sorted(before - after)[:1], sorted(after - before)[:1])
    titles = comparison.titles
    return Words(*(" ".join(f"“{w}” led to {titles.get(s, _slug(s))}." for w, s in side) for side in sides))


def _of_tools(comparison: Comparison, before: Remembered, seen: Seen, entries: Set[str]) -> Change:
    """The line on words that were generated anew: for the seed, a ruling, an entry or the tools alone."""
    own = set(sentences(seen.text)) - set(sentences(seen.base)) if seen.base else set()
    words = Words()
    if before.text:
        new = [one for one in sentences(seen.text) if one not in own]
        words = Words(*differences(sentences(before.text), new))
    if before.state.seed != seen.state.seed:
        return line("seed", seen, words)
    cause = _concerning(comparison, before, seen)
    if cause is not None:
        kind = cause.kind if cause.ruling.kind in KINDS else "tools"
        return line(kind, seen, words, cause)
    followed = sorted({s for _, s in name_links(seen.text + before.text)} & entries)
    if followed:  # the entry's own line has the words
        name = comparison.titles.get(followed[0], _slug(followed[0]))
        words = Words(why=f"Follows the entry “{name}”.")
    return line("tools", seen, words)


def _concerning(comparison: Comparison, before: Remembered, seen: Seen) -> Cause | None:
    texts = (before.text, seen.text)
    return weightiest(cause for cause in comparison.causes if cause.concerns(seen.seed, *texts))


def _slug(subject: str) -> str:
    return subject.partition(":")[2]
