"""The vocabulary of dates: months, weekdays, counts, and what makes a number no year."""

from __future__ import annotations

from briefroom.understand.numberwords import ONES, SMALL, TENS

# English whatever the locale of the machine.
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
MONTHS = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, 1)}
# Full names, or the usual short forms with or without a stop. "May" has no short form; "Mar" and "Sun"
# without a stop are words and names.
MONTH = (
    r"(?P<month>" + "|".join(MONTH_NAMES) + r"|(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\b\.?|(?:Mar|Apr|Jun|Jul)\.)"
)
# For patterns that only have to know one where they see it.
MONTH_NAME = rf"(?:{'|'.join(MONTH_NAMES)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
DAY_NAME = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY = r"(?P<weekday>" + "|".join(day.capitalize() for day in WEEKDAYS) + ")"
DAY_NUMBER = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
PART = r"(?:early |late )?(?:morning|afternoon|evening|night|noon|midday|lunchtime)"
VAGUE = r"(?:(?P<vague>(?:[Tt]he )?(?:[Ee]arly|[Ll]ate|[Mm]id)(?:[- ]in)?)[- ])?"

NUMBERS = {"zero": 0, "one": 1, "a": 1, "an": 1, "the": 1, "a couple of": 2, "a dozen": 12, **SMALL}
COUNT = r"(?P<count>" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + r"|\d{1,3})"
# Parts of a day that carry the narrative on: "that night", "the next morning".
PART_OF_DAY = r"(?:day|morning|afternoon|evening|night)"
# Years as they are spoken: "nineteen ninety-six".
SPOKEN_YEAR = (
    rf"(?P<century>nineteen|twenty)[ -](?P<tens>{'|'.join(TENS)})(?:[ -](?P<ones>{'|'.join(ONES)}))?"
)
# Days that are kept everywhere on one date, and the one that Americans keep on a Thursday.
FIXED_DAYS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}
HOLIDAY = (
    r"(?P<holiday>Christmas(?: (?:Eve|Day))?|Boxing Day|New Year[’']s (?:Eve|Day)|Thanksgiving(?: Day)?)"
)

# A word before a date → what it says of it.
QUALIFIERS = {
    "since": "since",
    "until": "until",
    "till": "until",
    "before": "before",
    "after": "after",
    "by": "by",
    "about": "about",
    "around": "about",
    "circa": "about",
    "nearly": "about",
    "almost": "about",
    "from": "from",
}

# After a number: what is counted, measured or priced. A year is followed by none of these.
COUNTED = (
    r"[-\s]?(?:km|kilomet\w+|miles?|met(?:re|er)s?|feet|foot|ft|hectares?|acres|tons?|tonnes?|barrels?"
    r"|lit(?:re|er)s?"
    r"|kg|mph|kph|dollars?|euros?|pounds?|dinars?|people|persons|men|women|children|civilians|soldiers|troops"
    r"|fighters|militants|refugees|migrants|prisoners|detainees|homes|houses|families|jobs|workers|employees"
    r"|votes|seats|words|pages|degrees|rounds|shells|others|more|dead|deaths|cases|members|students|residents"
    r"|hours?|GMT|hrs|million|billion|points?)\b"
)
# Before a number: a count follows.
COUNT_BEFORE = (
    r"(?:\b(?:some|nearly|almost|over|than|least|most|only|exactly|roughly"
    r"|approximately|up to|killed|injured|wounded|No\.|number"
    r"|flight|room|page|chapter|section|article|resolution|highway|route)\s+|\b(?:19|20)\d\d[-–/])$"
)
# Names made of a day.
NAMED_DAY_BEFORE = (
    r"\b(?:Black|Good|Bloody|Super|Ash|Cyber|Giving|Easter|Palm|Holy|Maundy|Fat|Shrove|Boxing)\s+$"
)
NAMED_DAY_AFTER = (
    r"\s(?:Times|Mirror|Telegraph|Mail|Post|Herald|Express|Gazette|Night (?:Live|Football)|Movement|Alliance"
    r"|Brigades?|Coalition|Front|Revolution|Square|Street|Agreement|Group|Forces|Uprising)\b"
)
