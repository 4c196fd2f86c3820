"""The words a brief's page shows, as plain paragraphs for the index and its snippets."""

from __future__ import annotations

import re

from briefroom.brief.dialect import plain
from briefroom.brief.masking import MASK
from briefroom.model import Brief

LAYOUT = re.compile(r"^(?:#+\s.*|\s*[-*>]\s+|\s*\d+[.)]\s+)", re.M)
OWN_ID = re.compile(r"\[(?:c|e)\d+\]\((?:claim|event):[^)]*\)")  # a record's id, no word of the text
LEDGER = re.compile(r"^## (?:Claims|Timeline)[ \t]*$.*?(?=^## |\Z)", re.M | re.S)


def plain_text(brief: Brief, *, publish: bool) -> str:
    """The brief's words, a paragraph a line; claims and timeline, which repeat the article, left out.

    A brief of undeclared rights gives none of them to a published index.
    """
    if publish and brief.rights is None:
        return ""
    body = LEDGER.sub("", brief.body)
    lines = (plain(OWN_ID.sub("", LAYOUT.sub("", line))) for line in body.splitlines())
    return "\n".join(dict.fromkeys(line for line in lines if line and MASK * 3 not in line))
