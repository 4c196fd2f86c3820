"""The words of agencies and picture credits.

General to the trade, never one outlet's. A credit may stand in brackets at a line's end, behind a label,
behind a sign, or alone on its line; each way is one pattern, and ``CREDITS`` is any of them.
"""

from __future__ import annotations

import re


def either(*patterns: str) -> str:
    """A group that matches any of ``patterns``."""
    return "(?:" + "|".join(patterns) + ")"


# News agencies as datelines, credits and bylines write them.
AGENCIES = either(
    *("AFP", "Agence France[- ]Presse", "AP", "(?:The )?Associated Press", "(?:Thomson )?Reuters", "UPI"),
    *("DPA", "dpa", "Anadolu(?: Agency| Ajansı)?", "AA", "Xinhua", "EFE", "ANSA", "TASS", "Interfax", "PTI"),
    *("ANI", "IANS", "APP", "Kyodo(?: News)?", "Yonhap", "PA(?: Media)?", "Press Association", "AAP"),
    *("Canadian Press", "MENA", "WAM", "SPA", "IRNA", "Bloomberg", "RIA Novosti", "Ruptly"),
    *("News agencies", "Agencies", "Wire services?"),
)
# Who or what else is named beside a picture.
PICTURE_DESKS = either(
    *("Getty(?: Images)?", "EPA(?:-EFE)?", "Shutterstock", "Alamy", "iStock", "Zuma(?: Press)?", "NurPhoto"),
    *("SIPA", "Magnum", "Unsplash", "Flickr", "Wikimedia(?: Commons)?", "Creative Commons", r"NASA\S*"),
    *("Twitter", "Facebook", "Instagram", "YouTube", "social media", "Google", "handout", "courtesy"),
    *("file(?: (?:photo|picture|image|pic))?", "screen ?(?:grab|shot)", "archives?", "supplied"),
    *(r"CC[ -]BY\S*", "public domain", "video still"),
)
PHOTO = either(
    *("photo(?:graph)?s?", "images?", "pictures?", "pics?", "illustrations?", "graphics?", "video", "file"),
    "cover image",
)
_DESK = either(AGENCIES, PICTURE_DESKS)
_NAME = r"[A-Z][\w.'’-]{0,30}"

# "(AFP)", "[File: Reuters]", "(Image: A Name / Getty Images)"
BRACKETED = rf"[(\[][^()\[\]]{{0,60}}?\b{_DESK}\b[^()\[\]]{{0,60}}[)\]]"
# "Photo: A Name", "Image courtesy of …"
_LABEL = rf"{PHOTO}(?: (?:credit|courtesy|source))?(?:\s?:| by | courtesy of )"
LABELLED = rf"(?i:[(\[]?\b{_LABEL}[^.()\[\]]{{2,80}}[)\]]?)"
WORDED = r"(?i:\bcredits?\s?(?::|\.\.\.|…)\s?\S[^.]{1,80})"  # "Credit…A Name"
SIGNED = r"©\s?[A-Z][^.©]{1,80}"  # "© Agency / A Name"
SLASHED = rf"[—–|-]?\s?{_NAME}(?: {_NAME}){{0,3}}\s?/\s?{_DESK}(?:\s?/[^.]{{1,40}})?"  # "A Name/Agency"
VIA = rf"\b(?:via (?:{_DESK}|[A-Z]\w+)|courtesy(?: of)? {_DESK})(?: [A-Z]\w+)?"
PAIRED = rf"(?:{_NAME} ){{1,3}}{_NAME}, {AGENCIES}"  # a photographer, an agency: only where it stands alone
ASIDE = r"[(\[][A-Z][^()\[\]]{1,60}[)\]]"  # a whole line in brackets
CREDITS = either(BRACKETED, LABELLED, WORDED, SIGNED, SLASHED, VIA)

CREDIT_ALONE = re.compile(either(CREDITS, PAIRED, PICTURE_DESKS, ASIDE))
CREDIT_AT_END = re.compile(rf"\S.*?[\w)\]”\"’'.,:]\s?(?P<credit>{CREDITS})$")
AGENCY_BRACKET = re.compile(rf"[(\[]{AGENCIES}[)\]]")
AGENCY_TAIL = re.compile(rf"\s[(\[]{AGENCIES}[)\]]$")  # the signature at the end of wire copy
# Wordings that open a picture's caption even where no credit follows.
CAPTION_OPENER = re.compile(
    r"(?:FILE(?: PHOTO)?\s?[-–—:]"
    r"|(?i:file (?:photo|picture|image)(?: of|:| shows)|(?:picture|photo|image)d?:)"
    r"|Pictured )"
)
