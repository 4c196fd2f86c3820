"""Words of an article whose rights allow only some of them: what may be shown is, the rest is a gap."""

from __future__ import annotations

import re

from briefroom.brief.rights import MASK

GAP = re.compile(rf"(?:\s*\S*{MASK}\S*)+\s*")


def shown(text: str) -> str:
    """``text`` with every masked stretch as " … "; nothing where nothing may be shown.

    >>> shown("We hold ····· ····"), shown("····· ··")
    ('We hold …', '')
    """
    words = " ".join(GAP.sub(" … ", text).split())
    return "" if not words.strip("… ") else words
