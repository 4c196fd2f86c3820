"""Who is this? Actors that articles name and nobody has written an entry for."""

from __future__ import annotations

from collections.abc import Iterator

from briefroom.knowledge.body import UNMARKED
from briefroom.model import Choice, Question
from briefroom.review.keys import unknown_key
from briefroom.review.questions_basis import MOST_EXCERPTS, Basis, can_be_typed, ruling
from briefroom.review.suggestions import Suggestion

MOST_NAMES = 3  # other wordings named in a question


def ask(basis: Basis) -> Iterator[Question]:
    """One question an unknown actor; its weight is how often it is named."""
    for suggestion in basis.unknown:
        if can_be_typed(suggestion.name):
            yield _question(suggestion)


def _question(suggestion: Suggestion) -> Question:
    key = unknown_key(suggestion.name)
    quoted = [q.excerpt for q in suggestion.definitions]
    return Question(
        key=key,
        kind="unknown",
        title=suggestion.name,
        asks=_asks(suggestion),
        excerpts=tuple(dict.fromkeys((*quoted, *suggestion.first)))[:MOST_EXCERPTS],
        choices=tuple(_choices(suggestion, key)),
        reach=len(suggestion.briefs),
        weight=float(suggestion.mentions),
    )


def _asks(suggestion: Suggestion) -> str:
    kind = suggestion.kind.replace("_", " ")
    taken = "whose kind is open" if kind == "unidentified" else f"taken for: {kind}"
    others = "”, “".join(wording.text for wording in suggestion.wordings[:MOST_NAMES])
    also = f", also called “{others}”" if others else ""
    return f"Who or what is “{suggestion.name}” ({taken}{also})? No entry has this name."


def _choices(suggestion: Suggestion, key: str) -> Iterator[Choice]:
    quotable = [q for q in suggestion.definitions if not UNMARKED.search(f"“{q.words}”, in")]
    kind = " Say what it is with --kind person, party, …" if suggestion.kind == "unidentified" else ""
    if quotable:
        words = f"Write its entry, in the article's words: “{quotable[0].words}”.{kind}"
        yield Choice(words, ruling("accept", key))
    else:
        words = f"Write its entry; no article says who or what it is, so cite the source that does.{kind}"
        yield Choice(words, ruling("accept", key, "--definition", "… [^source-id]"))
    words = "It has an entry under another name: put the entry's id for ENTRY, and this becomes a name of it."
    yield Choice(words, ruling("merge", suggestion.name, "ENTRY", question=key))
    yield Choice("It is no actor: its card and its links go.", ruling("reject", key))
