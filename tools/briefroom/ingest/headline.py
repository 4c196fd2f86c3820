"""Which line of a copied page is the headline.

Above the body stand menus, teasers, dates, names and one headline. It is known by what is stated (a title
in the sidecar, the window title that some copies begin with), by its nearness to the body, and by
its length; never by what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefroom.ingest.labels import Labelled

FEWEST_WORDS, MOST_WORDS, MOST_CHARACTERS = 3, 32, 240
USUAL_WORDS = 15  # a longer line is more likely the standfirst
WINDOW_FEWEST = 5  # words of a first line that may be the window's title
REACH = 80  # lines above the body that are looked at
SIGNED = 5  # a byline or a date this few lines below marks a headline
ABBREVIATED = re.compile(r"\b(?:[A-Z]\.){2,}$")  # a headline may end in "U.S."
WINDOW_MOST = 400  # characters of a window title
OUTLET_MOST = 6  # words of an outlet's name
AFTER_STATED = 0.3  # share of the prose that follows a headline found inside the body
LIKE = 0.6  # share of words that makes a line the stated title
# Between a page's own title and its site's in a window title.
SITE_SEPARATOR = re.compile(r"\s[-|–—•·«»]+\s|\s::\s")
META = frozenset({"date", "byline", "credit", "caption", "makers", "wire"})
ASIDE = META | {"furniture"}
PLACES = re.compile(
    r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}){1,3}"
)


def find_headline(lines: Sequence[Labelled], body: range, title: str = "") -> int | None:
    """Index of the headline, or None. ``title`` is one stated beside the text, if any."""
    stated = title or _window_title(lines)
    inside = _stated_inside(lines, body, stated)
    if inside is not None:
        return inside
    floor = max(0, body.start - REACH)
    # "Is this the end?" reads like prose
    top = body.start + (lines[body.start].n <= USUAL_WORDS + 3 or _signed(lines, body.start, 1))
    choices = [n for n in range(floor, top) if _could_be(lines, n)]
    if lines and _could_be(lines, 0) and 0 not in choices and body.start > 0:
        choices.insert(0, 0)
    if not choices:
        return None
    scores = {n: _score(lines, n, body.start, stated) for n in choices}
    best = max(choices, key=lambda n: (scores[n], n))
    return _first_of_pair(lines, best, choices, stated)


def fold(text: str) -> str:
    """Letters and figures only, for comparing titles that differ in quotation marks or dashes."""
    return " ".join(re.findall(r"\w+", text.lower()))


def bare_title(title: str, *sites: str) -> str:
    """A window title without the name of the site, where the tail is one of ``sites``."""
    names = {fold(site) for site in sites if site}
    parts = SITE_SEPARATOR.split(title)
    while len(parts) > 1 and fold(parts[-1]) in names:
        title = title[: title.rindex(parts[-1])]
        title = re.sub(r"\s*(?:[-|–—•·«»]+|::)\s*$", "", title)
        parts = parts[:-1]
    return title


def outlet_of(window: str, headline: str) -> str:
    """The name that a window title gives behind the headline, or empty: "Port falls | Harbour Gazette"."""
    parts = SITE_SEPARATOR.split(window[:WINDOW_MOST])
    for cut in range(1, len(parts)):
        front = fold(" ".join(parts[:cut]))
        if front and front == fold(headline) and len(parts[-1].split()) <= OUTLET_MOST:
            return parts[-1].strip()
    return ""


def likeness(text: str, stated: str) -> float:
    """Share of ``text``'s words that the stated title has too, and it must have many of its own back."""
    own, other = set(fold(text).split()), set(fold(stated).split())
    if len(own) < FEWEST_WORDS or not other:
        return 0.0
    return len(own & other) / len(own) if len(own & other) >= 0.4 * len(other) else 0.0


def _window_title(lines: Sequence[Labelled]) -> str:
    if not lines or not _could_be(lines, 0) or lines[0].n < WINDOW_FEWEST:
        return ""
    return lines[0].text


def _could_be(lines: Sequence[Labelled], n: int) -> bool:
    line = lines[n]
    if line.label not in ("short", "prose") or len(line.text) > MOST_CHARACTERS:
        return False
    if not FEWEST_WORDS <= line.n <= MOST_WORDS or PLACES.fullmatch(line.text):
        return False
    if line.label == "prose" and line.text.endswith((".", ":", "…")) and not ABBREVIATED.search(line.text):
        return line.n <= USUAL_WORDS and _signed(lines, n, 1)
    return True


def _signed(lines: Sequence[Labelled], n: int, reach: int) -> bool:
    """Whether a byline or a date stands at most ``reach`` lines below."""
    return any(line.label in ("byline", "date") for line in lines[n + 1 : n + 1 + reach])


def _score(lines: Sequence[Labelled], index: int, body: int, stated: str) -> float:
    line = lines[index]
    between = [entry for entry in lines[index + 1 : body] if entry.label not in META]
    distance = min(5.0, 0.35 * sum(0.4 if e.label == "furniture" else 1 for e in between))
    length = 0.3 * min(line.n, 10) - 0.3 * max(0, line.n - USUAL_WORDS)
    like = likeness(line.text, stated)
    signed = 2 * _signed(lines, index, SIGNED) + _signed(lines, index, 2)
    again = line.n >= WINDOW_FEWEST and sum(fold(entry.text) == fold(line.text) for entry in lines) > 1
    # a first line is like itself, which says less than another line's being like it
    return (
        length
        - distance
        + (6 * like if like >= LIKE else 0) * (0.5 if index == 0 else 1)
        + signed
        + 2 * again
    )


def _first_of_pair(lines: Sequence[Labelled], best: int, choices: list[int], stated: str) -> int:
    """Of two title-like lines in a row the first is the headline, the second its standfirst."""
    before = [n for n in choices if n < best and all(lines[k].label in ASIDE for k in range(n + 1, best))]
    if not before or likeness(lines[best].text, stated) >= LIKE:
        return best
    first = before[-1]
    earlier = [n for n in choices if n < first and all(lines[k].label in ASIDE for k in range(n + 1, first))]
    return best if earlier or lines[first].n < 5 else first


def _stated_inside(lines: Sequence[Labelled], body: range, stated: str) -> int | None:
    """A line among the body that repeats the stated title, when much of the body comes after it."""
    wanted = fold(stated)
    if not wanted:
        return None
    whole = sum(lines[n].n for n in body if lines[n].label == "prose")
    for index in reversed(body):
        own = fold(lines[index].text)
        same = own == wanted or (len(own) >= 20 and wanted.startswith(own))
        if same and lines[index].n <= MOST_WORDS and index > 0:
            after = sum(lines[n].n for n in range(index + 1, body.stop) if lines[n].label == "prose")
            return index if after >= AFTER_STATED * whole else None
    return None
