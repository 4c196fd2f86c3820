"""The names that web pages give their parts in ``class``, ``id`` and ``role``, and what such a part is.

Names met on many sites, never one outlet's. A name is split at its joints (``relatedArticles`` →
related, articles) and asked word by word, so that “shared” is no “share” and “header-image” still a header.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SPLIT = re.compile(r"[^a-z0-9]+")

CAPTIONS = frozenset({"caption", "captions", "figcaption", "cutline", "photocredit", "imagecredit"})
# What unfolds above a word when a pointer rests on it: it cuts a sentence in two for whoever copies it.
HOVERS = frozenset({"tooltip", "tooltips", "rollover", "popover", "hovercard", "hoverbox", "tooltiptext"})
# Messages from elsewhere, set into an article.
EMBEDS = frozenset({"embed", "embeds", "embedded", "tweet"})
# Words that make a part no part of the article, whole.
_ASIDES = (
    "related recirc recirculation recommended recommendation recommendations promo promos promotion teaser "
    "teasers newsletter newsletters subscribe subscription signup paywall regwall comments comment disqus "
    "respond share sharing sharebar social breadcrumb breadcrumbs sidebar rail footer copyright advert "
    "adverts "
    "advertisement advertising sponsor sponsored outbrain taboola trending popular mostread tagcloud tags "
    "taglist pagination pager nav navigation navbar menu toolbar cookie cookies consent gdpr modal popup "
    "overlay banner byline bylines dateline timestamp authorbio bio carousel slideshow morefrom readmore "
    "readnext upnext feedback rating ratings login register videoplayer jwplayer vjs disclaimer"
)
ASIDES = frozenset(_ASIDES.split())
# Pairs of words that do so together, where one of them alone says nothing.
_PAIRS = (
    "read more|read next|read also|more from|more on|more stories|see also|also read|most read|most popular"
    "|top stories|author bio|author info|author box|about author|post meta|entry meta|article meta"
    "|post tags"
    "|latest news|recent news|recent posts|breaking news|news list|link list|more links|up next|sign up"
    "|call action|text widget"
)
PAIRS = frozenset(_PAIRS.split("|"))
# “has-sidebar” names what stands beside this part.
BESIDE = frozenset({"with", "has", "no", "without"})
# Elements whose names speak of the whole page.
WHOLE_TAGS = frozenset({"html", "body", "main", "form"})
# Elements that are no part of an article by their own meaning.
ASIDE_TAGS = frozenset({"nav", "aside", "footer"})


def words_of(names: str) -> tuple[str, ...]:
    """The words of a ``class`` or ``id``, in order, in lower case."""
    return tuple(w for w in _SPLIT.split(_CAMEL.sub(" ", names).lower()) if w)


def is_aside(names: Iterable[str]) -> bool:
    """Whether any of ``names``, each a word of a ``class`` with joints, names a part beside the article."""
    return any(_aside(words_of(name)) for name in names)


def _aside(words: tuple[str, ...]) -> bool:
    if not BESIDE.isdisjoint(words):
        return False
    return not ASIDES.isdisjoint(words) or any(f"{a} {b}" in PAIRS for a, b in pairwise(words))
