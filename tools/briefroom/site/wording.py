"""Words for dates, statuses and kinds, the same on every page.

A date is worded exactly as precisely as it is known: a month is never given a day, and what has no date
keeps the article's own word for it.
"""

from __future__ import annotations

from briefroom.knowledge.asof import is_after, is_before
from briefroom.model import ActorKind, ClaimStatus, When

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
UNDATED = "undated"
MONTH_LENGTH = len("2031-05")

STATUS_WORDS: dict[ClaimStatus, str] = {
    "contested": "Contested",
    "denied": "Denied",
    "superseded": "Superseded",
    "corroborated": "Corroborated",
    "single": "Single source",
}

KIND_WORDS: dict[ActorKind, str] = {
    "person": "Person",
    "government_body": "Government body",
    "armed_group": "Armed group",
    "military": "Military",
    "party": "Party",
    "igo": "Intergovernmental organisation",
    "ngo": "Non-governmental organisation",
    "company": "Company",
    "media": "Media",
    "alliance": "Alliance",
    "state": "State",
    "community": "Community",
    "unidentified": "Unidentified",
}

RTL_LANGS = frozenset({"ar", "fa", "he", "ku-Arab", "ps", "sd", "ug", "ur", "yi"})


def date_words(iso: str, *, short: bool = False) -> str:
    """ "2031-05-04" → "4 May 2031", "2031-05" → "May 2031", "2031" → "2031"; else as it is.

    >>> date_words("2031-05-04"), date_words("2031-12", short=True), date_words("spring")
    ('4 May 2031', 'Dec 2031', 'spring')
    """
    parts = iso.split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3 or len(parts[0]) != 4:
        return iso
    words = [parts[0]]
    if len(parts) > 1:
        if not 1 <= int(parts[1]) <= 12:
            return iso
        month = MONTHS[int(parts[1]) - 1]
        words.insert(0, month[:3] if short else month)
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def as_of_words(as_of: str, when: When) -> str:
    """The day up to which an entry was written, and whether that is after the article of ``when``, or before
    its month, so that an office may have changed hands since.

    >>> as_of_words("2031-05-04", When("2031-06-01", "2031-06-01", "day"))
    '4 May 2031, before the article'
    """
    beside = ", after the article" if is_after(as_of, when) else ""
    beside = beside or (", before the article" if is_before(as_of[:MONTH_LENGTH], when) else "")
    return date_words(as_of) + beside


def held_words(start: str, end: str) -> str:
    """ "since May 2031", "until 2031", "2030 to 2031", or nothing where the sources give no time.

    >>> held_words("2031-05", ""), held_words("", "2031"), held_words("2030", "2031")
    ('since May 2031', 'until 2031', '2030 to 2031')
    """
    if start and end:
        return f"{date_words(start)} to {date_words(end)}" if start != end else date_words(start)
    if start:
        return f"since {date_words(start)}"
    return f"until {date_words(end)}" if end else ""


def when_words(when: When, *, short: bool = False) -> str:
    """A date as precisely as it is known; the article's wording where it is not."""
    if when.value is None:
        return f"“{when.text}”" if when.text else UNDATED
    words = date_words(when.value, short=short)
    if when.precision == "week" and when.end:
        words = f"{words} to {date_words(when.end, short=short)}"
    return f"{when.qualifier} {words}" if when.qualifier else words


def precision_words(when: When) -> str:
    """How a date is known: "day", "month", "from “Sunday”", "no date"."""
    if when.value is None:
        return "no date"
    if when.anchor and when.text:
        return f"from “{when.text}”"
    return {"year": "year only", "month": "month only"}.get(when.precision, when.precision)


def direction(lang: str) -> str:
    """The writing direction of a language tag."""
    return "rtl" if lang in RTL_LANGS or lang.partition("-")[0] in RTL_LANGS else "ltr"


def counted(number: int, one: str, many: str = "") -> str:
    """ "1 claim", "2 claims"."""
    return f"{number} {one if number == 1 else many or one + 's'}"
