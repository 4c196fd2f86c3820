"""Sentences put into and taken out of the body of a knowledge file, and whole new files.

As with the front matter: what is not meant stays byte for byte, and each change is read again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from briefroom.errors import KnowledgeError
from briefroom.knowledge.body import LATER, MARKS, Body, BodyText, read_body
from briefroom.knowledge.entryfile import BY_HAND, EntryFile, block
from briefroom.model import Sourced

BULLETED = re.compile(r"^[-*][ \t]+\S", re.M)


@dataclass(frozen=True, slots=True)
class NewEntry:
    """A knowledge file to be: its front matter in the order of writing, and its sentences."""

    front: Mapping[str, Any]
    now: tuple[Sourced, ...]
    later: tuple[Sourced, ...] = ()


def compose_entry(entry: NewEntry) -> str:
    """The text of a new file; keys without a value are left out."""
    front = "".join(block(key, value) for key, value in entry.front.items() if value)
    text = f"---\n{front}---\n" + "".join(f"{line_of(s)}\n" for s in entry.now)
    return text + _later_section(entry.later) if entry.later else text


def line_of(sentence: Sourced) -> str:
    """ "Words. [^one][^two]" """
    return f"{sentence.text} " + "".join(f"[^{ident}]" for ident in sentence.sources)


def sentences_of(entry: EntryFile) -> Body:
    """The sentences of a file. Whether their sources exist is asked when all files are loaded."""
    return read_body(BodyText(entry.body, entry.where, 1), frozenset(), [])


def add_sentence(entry: EntryFile, sentence: Sourced, *, later: bool = False) -> EntryFile:
    """With the sentence at the end of its part; one that stands there already only gains its sources.

    Raises KnowledgeError where the file would then not say just that.
    """
    before = sentences_of(entry)
    held = before.later if later else before.now
    twin = next((k for k, s in enumerate(held) if s.text == sentence.text), None)
    if twin is None:
        wanted = (*held, sentence)
        body = _with_line(entry.body, line_of(sentence), later=later)
    else:
        new = tuple(ident for ident in sentence.sources if ident not in held[twin].sources)
        if not new:
            return entry
        joined = Sourced(sentence.text, (*held[twin].sources, *new))
        wanted = (*held[:twin], joined, *held[twin + 1 :])
        _, end = _stretch(entry.body, held[twin], later=later)
        marks = "".join(f"[^{ident}]" for ident in new)
        body = entry.body[:end] + marks + entry.body[end:]
    after = Body(before.now, wanted) if later else Body(wanted, before.later)
    return _checked(entry, body, after, sentence.text)


def drop_sentence(entry: EntryFile, sentence: Sourced, *, later: bool = False) -> EntryFile:
    """Without a sentence that stands there, and without its line if it had one to itself."""
    before = sentences_of(entry)
    start, end = _stretch(entry.body, sentence, later=later)
    body = entry.body
    line = body.rfind("\n", 0, start) + 1
    if not body[line:start].strip(" \t-*") and body[end : end + 1] in ("\n", ""):
        start, end = line, end + 1
    elif body[end : end + 1] == " ":
        end += 1
    held = before.later if later else before.now
    left = tuple(s for s in held if s != sentence)
    after = Body(before.now, left) if later else Body(left, before.later)
    return _checked(entry, body[:start] + body[end:], after, sentence.text)


def _checked(entry: EntryFile, body: str, wanted: Body, words: str) -> EntryFile:
    changed = entry.with_body(body)
    if sentences_of(changed) != wanted or changed.data != entry.data:
        raise KnowledgeError(f"the body cannot be changed at “{words[:80]}”", where=entry.where, cure=BY_HAND)
    return changed


def _with_line(body: str, line: str, *, later: bool) -> str:
    """The body with a line at the end of one part, in a list if the body is one."""
    if BULLETED.search(body):
        line = f"- {line}"
    heading = LATER.search(body)
    if later and heading is None:
        return body.rstrip("\n") + "\n" + f"\n## Later\n\n{line}\n"
    if later or heading is None:
        begun = body.rstrip("\n")
        return f"{begun}\n{line}\n" if begun else f"{line}\n"
    now, rest = body[: heading.start()], body[heading.start() :]
    begun = now.rstrip("\n")
    return f"{begun}\n{line}{now[len(begun) :] or chr(10)}{rest}" if begun else f"{line}\n\n{rest}"


def _stretch(body: str, sentence: Sourced, *, later: bool) -> tuple[int, int]:
    """Where a sentence begins, and where its last mark ends."""
    heading = LATER.search(body)
    split = heading.start() if heading else len(body)
    words = r"\s+(?:[-*][ \t]+)?".join(re.escape(word) for word in sentence.text.split())
    for found in re.finditer(words, body):
        marks = MARKS.match(body, found.end())
        if marks and (found.start() > split) == later:
            return found.start(), marks.start() + len(marks.group().rstrip())
    return len(body), len(body)


def _later_section(sentences: Sequence[Sourced]) -> str:
    return "\n## Later\n\n" + "".join(f"{line_of(sentence)}\n" for sentence in sentences)
