"""Vocabulary of Wikidata: which of its properties and classes say what our files say.

A class that is not listed is no guess: the suggestion is of no kind, and a person gives one. What Wikidata
has no property for ("opposes") is exported under names of our own, which begin with ``briefroom:``.
"""

from __future__ import annotations

INSTANCE_OF = "P31"
COUNTRY, WITHIN, POINT, DEMONYM = "P17", "P131", "P625", "P1549"
POSITION_HELD = "P39"
START, END = "P580", "P582"
OF_BODY = ("P642", "P1001", "P108")  # qualifiers of an office that name its body: of, jurisdiction, employer
NATIVE = ("P1559", "P1705")  # a name in the thing's own language
DIFFERENT_FROM = "P1889"
CIRCUMSTANCES, DISPUTED = "P1480", "Q18912752"
REFERENCE_URL = "P854"
# Properties of a thing whose value is the other end of the tie.
TIES = {
    "P102": "member_of", "P463": "member_of", "P241": "member_of", "P361": "part_of", "P749": "part_of",
    "P159": "located_in", "P276": "located_in", "P17": "located_in", "P1366": "predecessor_of",
}  # fmt: skip
# Properties of a body whose value is who stands to it so.
REVERSED = {
    "P35": "leads", "P6": "leads", "P488": "leads", "P169": "leads", "P1037": "leads", "P4791": "leads",
    "P3975": "leads", "P1365": "predecessor_of",
}  # fmt: skip
# What we write for a tie. Where there is no such property, our own name for it is used.
WRITTEN = {
    "member_of": "P463", "part_of": "P361", "located_in": "P276", "predecessor_of": "P1366",
}  # fmt: skip
LED_BY = "P1037"

# Our own names: what the words of Wikidata cannot carry, for the way back.
OWN = "briefroom:"
OWN_KIND, OWN_ENTRY, OWN_NAME, OWN_ID = "briefroom:kind", "briefroom:entry", "briefroom:name", "briefroom:id"
OWN_TYPE, OWN_USER, OWN_NOTE, OWN_AS_OF = (
    "briefroom:type", "briefroom:used-by", "briefroom:note", "briefroom:as-of",
)  # fmt: skip
WORDS_ONLY = (
    "briefroom:words"  # the class of what is there for its label alone: an office, a body without entry
)

ACTOR_CLASSES = {
    "Q5": "person",
    "Q3624078": "state", "Q7275": "state", "Q3024240": "state",
    "Q17149090": "armed_group", "Q176799": "military", "Q772547": "military", "Q37726": "military",
    "Q7278": "party",
    "Q2659904": "government_body", "Q327333": "government_body", "Q192350": "government_body",
    "Q35749": "government_body", "Q11204": "government_body", "Q7188": "government_body",
    "Q640506": "government_body", "Q41487": "government_body", "Q66344": "government_body",
    "Q47913": "government_body", "Q732717": "government_body", "Q35535": "government_body",
    "Q245065": "igo", "Q484652": "igo", "Q4120211": "igo",
    "Q79913": "ngo", "Q163740": "ngo", "Q157031": "ngo", "Q178790": "ngo", "Q48204": "ngo",
    "Q783794": "company", "Q4830453": "company", "Q6881511": "company", "Q891723": "company",
    "Q46970": "company", "Q270791": "company", "Q22687": "company",
    "Q1193236": "media", "Q11032": "media", "Q192283": "media", "Q1616075": "media", "Q2001305": "media",
    "Q14350": "media", "Q1110794": "media", "Q17232649": "media", "Q41298": "media", "Q15265344": "media",
    "Q1127126": "alliance",
    "Q41710": "community", "Q133311": "community",
}  # fmt: skip
PLACE_CLASSES = {
    "Q6256": "country", "Q82794": "region", "Q149621": "district", "Q515": "city", "Q1549591": "city",
    "Q5119": "city", "Q3957": "town", "Q532": "village", "Q123705": "quarter", "Q1248784": "airport",
    "Q644371": "airport", "Q695850": "airbase", "Q245016": "base", "Q44782": "port", "Q211748": "oilfield",
    "Q41176": "building", "Q34442": "road", "Q165": "sea", "Q1322134": "gulf", "Q4022": "river",
    "Q46831": "mountains", "Q23442": "island", "Q8514": "desert",
}  # fmt: skip
# What is neither: offices (their labels are needed), events, agreements, and the pages of a wiki itself.
NEITHER = frozenset({
    "Q4164871", "Q294414", "Q1190554", "Q198", "Q178561", "Q180684", "Q124734", "Q131569", "Q4167410",
    "Q4167836", "Q13406463", WORDS_ONLY,
})  # fmt: skip
# The class that is written for each kind of actor; places take the first of theirs above.
KIND_CLASSES = {
    "person": "Q5", "government_body": "Q2659904", "armed_group": "Q17149090", "military": "Q772547",
    "party": "Q7278", "igo": "Q484652", "ngo": "Q79913", "company": "Q783794", "media": "Q1193236",
    "alliance": "Q1127126", "state": "Q3624078", "community": "Q41710",
}  # fmt: skip
