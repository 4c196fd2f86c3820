"""Names of things, that name nobody: an index of shares, a maker's model, the sign of a currency, a ship.

"The Dow fell" is no chemical company, "a Boeing 737" does nothing that Boeing did, "US$" is a unit, and who
calls at a port aboard "the cruise ship Orlan" has met no Orlan.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefroom.understand.wellknown import known_kind
from briefroom.understand.wordings import occurrences

_MOVES = (
    r"(?:(?:has|had|was|is|also|later|briefly) )*(?:fell|falls|rose|rises|closed|closes|dropped|gained|lost"
    r"|jumped|slipped|slid|climbed|plunged|tumbled|ended|opened|surged|sank|added|shed|up|down|hit|index"
    r"|indices|average|composite|industrials?|futures|stock|benchmark|\d)\b"
)
# Indices that go by a name of their own, and those that a newspaper, an exchange or a maker lends one.
INDEX = re.compile(
    r"(?<![\w’'-])(?:"
    r"Dow Jones (?:[Ii]ndustrial|[Tt]ransportation|[Aa]verage|[Ii]ndex)(?: (?:[Aa]verages?|[Ii]ndex))?"
    r"|Nikkei(?:[ -](?:225|500|\d{3}))|FTSE(?:[ -]?\d{3}|[ -]All[ -]Share|urofirst \d+)?|DAX|CAC[ -]40"
    r"|S&P[ -]\d{3}|Nasdaq (?:[Cc]omposite|100)|Hang Seng|KOSPI|Kospi|SENSEX|Sensex"
    r"|Euro ?S(?:toxx|TOXX)(?: 50)?|TOPIX|Topix|Bovespa|IBEX(?: 35)?"
    r"|Dow Jones(?!,? (?:Newswires?|News|& Co|Company|Indexes|said|reported|says))"
    rf"|(?:(?<=[Tt]he )|(?<=[’']s ))(?:Dow|Nikkei|Nasdaq|S&P)(?=,? {_MOVES})"
    r"|(?:Dow|Nasdaq|S&P)(?= (?:component|constituent)s?\b)"
    r"|(?:Nikkei|Nasdaq)(?= (?:index|average|futures|stock|at)\b)"
    r")(?![\w-])"
)
MODEL = re.compile(
    r"(?<![\w’'-])(?P<maker>[A-Z]\w+(?:[ -][A-Z]\w+)?)"
    r" (?=(?:[A-Z]{1,2}-?)?\d{3}(?:-\d+\w*)?s?(?![\w.,]*\d| ?%))"
)
SHIP = re.compile(
    r"\b(?:(?:USS|HMS|HMC|HMNZS|HMAS|INS|RMS|MV|M/V|MT|USCGC|RFA|SS) "
    r"|(?:cruise|container|cargo|hospital|naval|coast guard) ship,? (?:the )?"
    r"|(?:ship|vessel|yacht|ferry|freighter|trawler|frigate|destroyer|corvette|submarine|tanker|tugboat"
    r"|dinghy|schooner) (?:named |called |the )?)[“\"‘]?(?P<ship>[A-Z][\w’-]+(?: (?:of )?[A-Z][\w-]+){0,2})"
)
ROUND = re.compile(r"\bSeries(?= [A-H]\b)")  # of funding
CURRENCY = re.compile(r"\b(?:US|AU|CA|NZ|HK|A|C)(?=\$)")


@lru_cache(maxsize=4)  # of a text several lists of names are held against it
def thing_ranges(text: str) -> tuple[tuple[int, int], ...]:
    """Where such names stand, in no order."""
    found = [match.span() for pattern in (INDEX, CURRENCY, ROUND) for match in pattern.finditer(text)]
    found += occurrences(text, {match["ship"] for match in SHIP.finditer(text)})
    for match in MODEL.finditer(text):
        start, end = match.span("maker")
        last = match["maker"].split()[-1]  # "Two Boeing 737s"
        if "company" in {known_kind(match["maker"]), known_kind(last)}:
            found.append((start if known_kind(match["maker"]) else end - len(last), end))
    return tuple(found)
