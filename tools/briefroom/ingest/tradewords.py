"""The words by which the makers of an article are known: bylines, wire headers, datelines, date lines."""

from __future__ import annotations

import re

from briefroom.ingest.creditwords import AGENCIES, either

ROLE = (
    r"(?:staff|correspondents?|reporters?|editors?|writers?|columnists?|bureau|news ?desk|news ?room"
    r"|wire services?|agencies|contributors?)"
)
_PARTICLES = (
    r"(?:and|&|of|for|the|in|at|with|de|da|di|del|der|den|van|von|la|le|el|al|bin|ibn|ben|bint|abu|y|e|a)"
)
_NAME = r"(?:[A-ZÀ-ÖØ-Þ][\w.'’`-]{0,40}|(?:al|el|de|d'|ed|as|ad|an|ar|at|az)-\w{1,40})"
PERSONS = rf"{_NAME}(?:,? (?:{_NAME}|{_PARTICLES}|{ROLE})){{0,14}}"
_WORK = r"(?:text|words|story|report|analysis|written|reported|posted|published|compiled)"
# What stands where a name could on a date line, and is none.
NO_NAMES = frozenset(
    {"by", "admin", "editor", "source", "topic", "section", "category", "news", "world", "via", "share"}
)
# Nobody by name: "the Harbour Gazette foreign desk", "our correspondent in Port Vane".
_DESK = (
    r"(?:[Tt]he|[Oo]ur|an?) (?:[\w.'’&-]{1,40} ){0,6}"
    r"(?:desk|staff|team|newsroom|wire|review|editors?|correspondents?|reporters?|agencies|bureau)"
)
BYLINE = re.compile(rf"(?i:(?:{_WORK} )?by)\s?:?\s(?P<who>{PERSONS}|{_DESK}|admin)\b")
SIGNED_WITH_HANDLE = re.compile(rf"(?P<who>{_NAME}(?: {_NAME}){{1,3}})\s?[|,(]?\s?@\w{{2,30}}\)?")

# The makers at the end of wire copy: reporting, writing, editing.
_CRAFT = r"reporting|writing|editing|compiled|written|edited|translated|production"
_CREW = r"(?:and (?:writing|editing|reporting) )?by\b"
MAKERS = re.compile(
    either(
        rf"[(\[]?\s?(?:additional )?(?:{_CRAFT}) {_CREW}.*",
        r".{3,160}\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\b.{0,160}",
        r"(?:some )?(?:material|information) (?:for|in) this (?:report|story|article) (?:came|was|is)\b.*",
        r"(?:with (?:inputs?|reporting|files|material)|additional (?:reporting|material)) (?:from|by)\b.*",
        r"source\s?:\s?.{2,80}",
        r"via [A-Z]\S{2,40}",
    ),
    re.I,
)
REPORTERS = re.compile(r"[(\[]?\s?(?i:reporting by)\s(?P<who>[^;()\[\]]{3,160})")
SOURCE_LINE = re.compile(
    rf"(?i:source|via|from|with (?:inputs?|reporting|files) from)\s?:?\s(?P<who>{AGENCIES})\b"
)
AGENCY_LINE = re.compile(rf"(?:(?i:by|source:?|from)\s)?(?P<who>{AGENCIES})")
# Slugs and notes to editors above wire copy.
WIRE_HEADER = re.compile(
    either(
        r"\^?[A-Z]{2,}(?:[-/–][A-Z0-9]+){1,6}(?:,? .{0,60})?",
        r"(?:BC|AM|PM)-\S+.{0,60}",
        r"ATTN:?.{0,80}|EDS:.*|EDITORS?'? NOTE.{0,200}",
        r"\((?:Adds|Recasts|Updates|Corrects|Rewrites|Refiles|Repeats|Eds)\b.{0,200}\)",
        r"\d+(?:st|nd|rd|th) (?:Ld|Lead).{0,60}",
        r"(?:URGENT|BULLETIN|FLASH|EMBARGOED?)\b.{0,60}",
    )
)

# A dateline: where (and by which agency) the copy was filed, up to its dash.
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{0,40}[A-ZÀ-Þ.]"  # PORT VANE, AL-HASA
_SOFT_PLACE = r"[A-ZÀ-Þ][\w.'’-]{1,30}(?: [A-ZÀ-Þ][\w.'’-]{1,30}){0,3}"  # Port Vane
_FURTHER = r"(?:[,/] ?[A-ZÀ-Þ][\w.'’-]{0,30}(?: [A-ZÀ-Þ][\w.'’-]{0,30}){0,2}){0,3}"
_DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
_DASH = r"\s?(?:--|[-–—])\s"
_FILED = rf"[(/](?P<agency>[^()/]{{2,40}})[)/](?:{_DASH}|:\s)"  # by an agency; a colon will do
_UPPER = rf"(?P<place>{_PLACE}{_FURTHER}?){_DAY}(?:\s?{_FILED}|{_DASH})"
_WIRED = rf"(?P<soft>{_SOFT_PLACE}{_FURTHER}?){_DAY}\s?[(/](?P<wire>[A-Z][^()/]{{1,40}})[)/](?:{_DASH}|:\s)"
_BARE = rf"(?P<bare>{_SOFT_PLACE}, [A-Z][\w.'’ ]{{1,20}}){_DAY}\s(?:—|–|--)\s"
# "PORT VANE May 4 The council …": no dash, but capitals, a day, and a capital again
_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_PLAIN_DAY = rf"(?:{_MONTHS}\.? \d{{1,2}}|\d{{1,2}} {_MONTHS}\.?)(?:,? \d{{4}})?"
_PLAIN = rf"(?P<plain>{_PLACE}{_FURTHER}?),? {_PLAIN_DAY},?(?= [“\"A-ZÀ-Þ])"
DATELINE = re.compile(f"{_UPPER}|{_WIRED}|{_BARE}|{_PLAIN}")

# How a message from a social network is signed where an article sets it: "— Ada Orlan (@orlan) May 4, 2031"
MESSAGE_SIGNED = re.compile(r"(?:^|\s)[—–-]{1,2}\s?[^()@]{1,60}\(@\w{2,30}\)(?:\s?[^@.]{0,40})?$")

# A line that says when, but not in which year: no date can be had from it.
YEARLESS = re.compile(r"(?:updated|posted|published|last modified)\b[^.!?]{0,20}\d[^!?]{0,80}", re.I)
# What a line that only says when an article was published may hold beside the date.
_ZONES = "GMT|UTC|BST|CET|CEST|EET|IST|EST|EDT|ET|CST|CDT|CT|MST|MDT|PST|PDT|PT|AEST|AEDT|SAST|MSK"
DATE_TALK = re.compile(
    either(
        r"\b(?:first |last |date |originally )?(?:published|posted|updated?|modified|created|uploaded|issued"
        r"|released?|date|dated|filed)\b(?: (?:on|at)\b)?",
        r"\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b",
        r"\b\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?",
        r"\b\d{3,4}\s?(?:GMT|UTC)\b|\b[ap]\.?m\b\.?",
        rf"\b(?:{_ZONES})\b(?:[+-]\d+)?",
        r"\b(?:\d+ )?min(?:ute)?s? read\b|\b(?:on|at|in|\d+ min|get short url)\b|\bago\b",
        r"[|•·–—/:,()-]+|\+\d\d:?\d\d",
    ),
    re.I,
)
