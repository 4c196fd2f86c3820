"""The words by which a speaker is a person, a body, a paper, one or many: vocabulary of ``speakers``."""

from __future__ import annotations

import re

# Things that speak by being read.
DOCUMENT = re.compile(
    r"\b(?:reports?|statements?|stud(?:y|ies)|letters?|polls?|surveys?|documents?|laws?|rulings?|tweets?"
    r"|posts?"
    r"|data|figures|papers?|website|transcripts?|memos?|e-?mails?|notes?|lawsuits?|complaints?"
    r"|indictments?|filings?"
    r"|articles?|books?|video|recordings?|records?|communiqu[ée]|circulars?|press release|review|audit"
    r"|inquiry"
    r"|analysis|estimates?|research|affidavits?|orders?|bills?|resolutions?|manifests?|evidence|results?"
    r"|constitution|treaty|agreement|message|petition|motion|slide|graphic|map|minutes|forecasts?"
    r"|statistics)$",
    re.IGNORECASE,
)
# Collective nouns: a body that speaks in its own name.
BODY = re.compile(
    r"\b(?:government|ministry|army|military|police|party|company|group|movement|council|parliament"
    r"|congress|court"
    r"|agency|authority|authorities|committee|commission|union|union|office|department|force|forces"
    r"|militia|bank"
    r"|club|team|league|association|federation|organi[sz]ation|administration|campaign|coalition|community"
    r"|church"
    r"|university|board|firm|charity|mission|embassy|navy|cabinet|opposition|bureau|service|institute"
    r"|foundation"
    r"|brigade|front|alliance|network|newspaper|hospital|house|senate|assembly|delegation|prosecution|defence"
    r"|defense|presidency|airline|manufacturer|regulator|watchdog|side|kremlin|palace|centre|center"
    r"|society)\b",
    re.IGNORECASE,
)
# Offices and trades: one person or several, unnamed where no name stands beside them.
ROLE = re.compile(
    r"\b(?:officials?|sources?|witness(?:es)?|spokes\w+|commanders?|officers?|ministers?|presidents?"
    r"|leaders?|aides?"
    r"|diplomats?|residents?|analysts?|experts?|lawyers?|doctors?|generals?|colonels?|mayors?|chiefs?"
    r"|directors?"
    r"|members?|fighters?|rebels?|soldiers?|activists?|critics|judges?|prosecutors?|secretar(?:y|ies)"
    r"|governors?"
    r"|senators?|people|person|man|woman|men|women|teachers?|professors?|scientists?|researchers?"
    r"|engineers?|owners?"
    r"|chair(?:man|woman)?|managers?|executives?|advis[eo]rs?|insiders?|neighbou?rs?|relatives?|survivors?"
    r"|drivers?"
    r"|medics?|nurses?|students?|workers?|villagers?|protesters?|insurgents?|brothers?|sisters?|mother|father"
    r"|husband|wife|daughter|son|widow\w*|author|authors|editor|coach|captain|players?|harbourmaster|clerk"
    r"|elders?|supporters?|followers?|loyalists?|backers?|opponents?|allies|ally|friends?|colleagues?)\b",
    re.IGNORECASE,
)
PLURAL = re.compile(
    r"(?:\b(?:officials|sources|witnesses|spokesmen|commanders|officers|ministers|leaders|aides|diplomats"
    r"|residents"
    r"|analysts|experts|lawyers|doctors|members|fighters|rebels|soldiers|activists|critics|judges|prosecutors"
    r"|people|men|women|teachers|scientists|researchers|engineers|authors|insiders|neighbou?rs|relatives"
    r"|survivors"
    r"|drivers|medics|nurses|students|workers|villagers|protesters|insurgents|forces|authorities|police"
    r"|troops"
    r"|groups|families|parents|elders|republicans|democrats|investigators|economists|advisers|supporters"
    r"|others"
    r"|owners|players|followers|loyalists|backers|opponents|allies|friends|colleagues)\b"
    r"|\band\b)", re.IGNORECASE,
)  # fmt: skip
ONE_PERSON = re.compile(
    r"^(?:an?|the|one|his|her|its|their|another)?\b.*\b(?:official|source|witness|spokes(?:man|woman"
    r"|person)|commander"
    r"|officer|minister|president|leader|aide|diplomat|resident|analyst|expert|lawyer|doctor|general"
    r"|colonel|mayor"
    r"|chief|director|member|fighter|rebel|soldier|activist|judge|prosecutor|secretary|governor|senator"
    r"|person|man"
    r"|woman|teacher|professor|scientist|researcher|engineer|owner|chair(?:man|woman)?|manager|executive"
    r"|advis[eo]r"
    r"|insider|neighbou?r|relative|survivor|driver|medic|nurse|student|worker|villager|protester|brother"
    r"|sister"
    r"|mother|father|husband|wife|daughter|son|widow(?:er)?|author|editor|coach|captain|player"
    r"|harbourmaster|clerk"
    r"|elder|envoy|negotiator|ambassador|representative|coordinator|candidate|lawmaker|detective"
    r"|investigator|reporter|moneychanger|fisherman|farmer|trader|shopkeeper|pilot|priest|bishop"
    r"|economist)\b",
    re.IGNORECASE,
)
# Right before a name, these make it part of another phrase.
PREPOSITION = re.compile(
    r"\b(?:of|for|from|in|at|by|with|to|on|near|against|over|under|about|into|behind|including|among|after"
    r"|before"
    r"|than|between)\s(?:(?:the|a|an|its|his|her|their|rival|former|late|new|[A-Z][\w.-]+)\s)*$"
)
# A preposition right before a person's name and titles: the name belongs to the phrase, and does not head it.
OWNED = re.compile(
    r"\b(?:of|for|to|from|with|by|against|under|around|behind|near)\s(?P<between>(?:(?:the|an?|its|his|her"
    r"|their)\s)?"
    r"(?:[a-z][a-z-]*\s)*(?:(?:President|Prime Minister|Minister|King|Queen|Prince|Princess|General|Gen\."
    r"|Field"
    r" Marshal|Marshal|Colonel|Col\.|Major|Maj\.|Captain|Capt\.|Sheikh|Emir|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Sen\.?"
    r"|Senator|Rep\.?|Gov\.?|Governor|Secretary|Sir|Lord|Lady|Pope|Chancellor|Mayor|Judge|Justice"
    r"|Premier)\s)*)$"
)
# "Northern Guard forces" speak as the group does.
GROUP_TAIL = re.compile(
    r"\s(?:forces|fighters|troops|militia|militias|militants|group|rebels|movement|party|army)\b"
)
QUANTITY = re.compile(r"\b(?:say|says|said|told|that)\b")
MALE = re.compile(
    r"\b(?:Mr|Sir|Lord|King|spokesman|chairman|himself|brother|father|husband|widower|son|businessman)\b"
)
FEMALE = re.compile(
    r"\b(?:Mrs|Ms|Miss|Madame|Lady|Queen|spokeswoman|chairwoman|herself|sister|mother|wife|widow|daughter"
    r"|businesswoman)\b"
)
# Where the head of a noun phrase is over: "a report | published on Sunday".
HEAD_END = re.compile(r" (?:[a-z]+ed|seen|by|of|with|in|for|from|at|on|to|who|which|that|familiar|close)\b")


def is_document(phrase: str) -> bool:
    """Whether the phrase names something that speaks by being read."""
    return bool(DOCUMENT.search(HEAD_END.split(phrase)[0]))
