"""Vocabulary of the grounding gate: months, number words, and capitals that name nobody."""

from __future__ import annotations

_MONTHS = "january february march april may june july august september october november december"
MONTHS = {name: number for number, name in enumerate(_MONTHS.split(), start=1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}
UNSURE = frozenset({"May", "March"})  # months only beside a day or a year
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# What a text calls a day so many days from the one it came out on.
NEAR_DAYS = {-1: ("yesterday", "overnight"), 0: ("today", "tonight"), 1: ("tomorrow",)}

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_UNITS += " sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: number for number, word in enumerate(_UNITS.split())}
UNITS |= {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
UNITS["dozen"] = 12
SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9}
MULTIPLES = {**SCALES, "k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9}  # behind digits
# An editor counts to two without a source's help ("both", "one of its members").
UNCOUNTED = frozenset({"zero", "one", "two", "dozen"})

# Titles and forms of address belong to the wording, not to the fact: a source may say "Col" or nothing.
_TITLES = "general gen brigadier brig major maj lieutenant lt colonel col captain capt sergeant field marshal"
_TITLES += (
    " admiral president vice deputy prime minister chairman chairwoman speaker governor ambassador envoy"
)
_TITLES += " secretary king queen prince princess emir sheikh sheik sultan mufti imam ayatollah judge justice"
_TITLES += " senator dr mr mrs ms professor prof sir lord i"
PARTICLES = frozenset({"the", "a", "an", "al", "el"})
TITLES = frozenset(_TITLES.split()) | PARTICLES
# The adjectives of countries that do not begin as the country's name does.
IRREGULAR = {
    "french": "france", "dutch": "netherlands", "spanish": "spain", "swiss": "switzerland", "welsh": "wales",
    "danish": "denmark", "polish": "poland", "greek": "greece", "thai": "thailand", "irish": "ireland",
    "american": "us", "british": "uk", "cypriot": "cyprus", "turkish": "turkey", "czech": "czechia",
    "swedish": "sweden", "iraqi": "iraq", "emirati": "emirates", "saudi": "saudi", "afghan": "afghanistan",
}  # fmt: skip
ADJECTIVE = ("an", "ans", "ish", "ese", "i", "is", "ic")  # how the regular ones end
