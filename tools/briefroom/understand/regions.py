"""The states of the United States, their short forms and inhabitants, which American copy takes for known.

Plain vocabulary, beside the countries: "Fla." and "Floridians" lead to Florida. Two-letter codes are words
too often ("OR", "IN", "OK"): a code counts only behind the comma after a town, and some never do.
"""

from __future__ import annotations

import re
from functools import cache

# state | inhabitants, adjective | short forms of the press | postal code where it is no word.
# Georgia is a country too and Washington a city: their short forms are left out.
STATES = """
Alabama|Alabamian,Alabaman|Ala.|AL; Alaska|Alaskan||AK; Arizona|Arizonan|Ariz.|AZ; Arkansas|Arkansan|Ark.|AR
California|Californian|Calif.|CA; Colorado|Coloradan|Colo.|CO; Connecticut||Conn.|CT; Delaware||Del.|DE
Florida|Floridian|Fla.|FL; Hawaii|Hawaiian||; Idaho|Idahoan||ID; Illinois|Illinoisan|Ill.|IL
Indiana|Hoosier|Ind.|; Iowa|Iowan||IA; Kansas|Kansan|Kan.|KS; Kentucky|Kentuckian|Ky.|KY
Louisiana|Louisianan||; Maine|||; Maryland|Marylander|Md.|MD; Massachusetts||Mass.|
Michigan|Michigander|Mich.|MI; Minnesota|Minnesotan|Minn.|MN; Mississippi|Mississippian||MS
Missouri|Missourian|Mo.|MO; Montana|Montanan|Mont.|MT; Nebraska|Nebraskan|Neb.|NE; Nevada|Nevadan|Nev.|NV
New Hampshire||N.H.|NH; New Jersey|New Jerseyan|N.J.|NJ; New Mexico|New Mexican|N.M.|NM
New York|New Yorker|N.Y.|NY; North Carolina|North Carolinian|N.C.|NC; North Dakota|North Dakotan|N.D.|ND
Ohio|Ohioan||; Oklahoma|Oklahoman|Okla.|; Oregon|Oregonian|Ore.|; Pennsylvania|Pennsylvanian||
Rhode Island|Rhode Islander|R.I.|RI; South Carolina|South Carolinian|S.C.|SC
South Dakota|South Dakotan|S.D.|SD; Tennessee|Tennessean|Tenn.|TN; Texas|Texan|Tex.|TX; Utah|Utahn||UT
Vermont|Vermonter|Vt.|VT; Virginia|Virginian|Va.|VA; West Virginia|West Virginian|W.Va.|WV
Wisconsin|Wisconsinite|Wis.|WI; Wyoming||Wyo.|WY; Puerto Rico|Puerto Rican||
""".strip()


@cache
def _entries() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(entry.strip().split("|")) for entry in STATES.replace("\n", ";").split(";"))


@cache
def states() -> frozenset[str]:
    """The names of the states."""
    return frozenset(state for state, *_ in _entries())


@cache
def inhabitants() -> dict[str, str]:
    """Adjective or inhabitant, lower case and in both numbers, to the state."""
    words = {
        form.lower(): state for state, forms, *_ in _entries() for form in filter(None, forms.split(","))
    }
    return words | {f"{word}s": state for word, state in words.items()}


@cache
def short_forms() -> dict[str, str]:
    """ "Fla.", "S.D." to the state."""
    return {short: state for state, _, short, _ in _entries() if short}


@cache
def codes() -> dict[str, str]:
    """ "FL", "SD" to the state."""
    return {code: state for state, _, _, code in _entries() if code}


def state_of(name: str) -> str | None:
    """The state that a short form or a code stands for."""
    return short_forms().get(name) or codes().get(name)


@cache
def state_pattern() -> re.Pattern[str]:
    """Short forms where they can be nothing else: dotted initials, and the rest behind a town and a comma."""
    dotted = [s for s in short_forms() if re.fullmatch(r"(?:[A-Z]\.)+", s)]
    behind = [s for s in short_forms() if s not in dotted]
    return re.compile(
        rf"(?<![\w.])(?:{_any(dotted)})(?!\w)"
        rf"|(?<=[a-zA-Z], )(?:{_any(behind)})(?!\w)"
        rf"|(?<=[a-z], )(?:{_any(list(codes()))})(?![\w.’'-])"
    )


def _any(words: list[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))
