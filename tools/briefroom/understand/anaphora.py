"""What a phrase without a name refers to: the name beside it, or one the article gave before.

"Carmaker Tessel", "Orlan, a historian", "the firm", "she": first what stands side by side, then what was
described so, then the nearest thing of that sort. A phrase that nothing of this decides is a thing of its
own, known by its words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefroom.model import MentionKind
from briefroom.understand.apposition import beside
from briefroom.understand.discourse import Discourse, Referent
from briefroom.understand.nationalities import countries
from briefroom.understand.phraseheads import Phrase, Range
from briefroom.understand.pronouns import Pronouns
from briefroom.understand.referencewords import (
    COUNTRY_NOUNS,
    DEFINITE,
    KIND_NOUNS,
    PERSON_NOUNS,
    PLACE_NOUNS,
)

MOST_WORDS = 2  # of a description that says no more than what sort of thing is meant ("the auto company")


def resolve_references(
    text: str,
    title: str,
    phrases: Sequence[Phrase],
    ids: Mapping[Range, str],
    kinds: Mapping[str, MentionKind],
) -> dict[Range, str]:
    """Ids for the heads that have none in ``ids``, pronouns without a referent left out.

    ``kinds`` tells of each id what it is.
    """
    discourse = Discourse(text, phrases, ids, kinds)
    pronouns = Pronouns(discourse, title)
    found: dict[Range, str] = {}
    for phrase in sorted(phrases, key=lambda p: (p.head[0], p.head[1])):
        if phrase.head in ids:
            discourse.add(phrase, discourse.of_name(phrase))
        elif phrase.head not in found:
            referent = pronouns.refer(phrase) if phrase.about == "pronoun" else _described(discourse, phrase)
            if referent:
                found[phrase.head] = referent.id
                discourse.add(phrase, referent)
    return found


def _described(discourse: Discourse, phrase: Phrase) -> Referent:
    """What a description or several things at once are."""
    if phrase.about == "union":
        return discourse.of_words(phrase)
    referent = beside(discourse, phrase)
    if referent:
        referent.nouns.add(discourse.noun(phrase))
        return referent
    return _before(discourse, phrase) or discourse.of_words(phrase)


def _before(discourse: Discourse, phrase: Phrase) -> Referent | None:
    """ "The firm": what was described so, else the nearest thing of that sort."""
    text, noun = discourse.text, discourse.noun(phrase)
    if not DEFINITE.match(text, phrase.start) or text[phrase.head[1] : phrase.end].strip():
        return None
    recent = list(discourse.recent(phrase.head[0]))
    known = next((seen.referent for seen in recent if noun in seen.referent.nouns), None)
    if known:
        return known
    if len(text[slice(*phrase.head)].split()) > MOST_WORDS or noun in PERSON_NOUNS:
        return None
    return next((seen.referent for seen in recent if _is_a(noun, seen.referent)), None)


def _is_a(noun: str, referent: Referent) -> bool:
    kind = referent.kind
    if noun in COUNTRY_NOUNS:
        return kind in {"place", "state"} and referent.name in countries()
    if noun in PLACE_NOUNS:
        return kind == "place" and referent.name not in countries()
    return any(kind == own and pattern.match(noun) for own, pattern in KIND_NOUNS.items())
