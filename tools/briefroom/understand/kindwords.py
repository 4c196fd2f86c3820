"""The words beside a name, and in it, that say what kind of thing it is. Vocabulary only; kinds.py weighs it.

A vote is worth its weight as a power of e, beside the tagger's chances.
"""

from __future__ import annotations

import re

from briefroom.model import MentionKind

# Nouns that say what a body is, beside its name.
NOUNS: dict[MentionKind, str] = {
    "armed_group": r"militias?|militants?|rebels?|insurgents?|gunmen|guerrillas?|jihadists?|fighters?"
    r"|extremists?|armed groups?|rebel groups?|militant groups?|terrorist (?:groups?|organi[sz]ations?)"
    r"|paramilitar(?:y|ies)|gangs?",
    "military": r"army|armed forces|navy|battalion|regiment|warship",
    "party": r"part(?:y|ies)|political movement|electoral list",
    "company": r"compan(?:y|ies)|firms?|manufacturer|maker|retailer|carrier|airline|start-?up|conglomerate"
    r"|lender|brokerage|insurer|developer|operator|publisher|supplier|chain|brand|subsidiary|shipowner"
    r"|carmaker|automaker|giant|bidder|contractor|miner|refiner|shipper|builder",
    "media": r"news ?agenc(?:y|ies)|newspapers?|dail(?:y|ies)|broadcasters?|magazines?|tabloid"
    r"|news (?:site|website)|wire service|television (?:channel|station)|TV (?:channel|station)"
    r"|radio station|weekly|blog",
    "ngo": r"charit(?:y|ies)|nonprofit|non-profit|NGO|aid (?:group|agency|organi[sz]ation)|watchdog"
    r"|think[- ]tank|(?:rights|consumer) (?:group|organi[sz]ation)|advocacy group"
    r"|trade union|union|universit(?:y|ies)"
    r"|institute|hospital|medical charity|relief group|campaign group|monitoring group",
    "government_body": r"ministr(?:y|ies)|regulator|parliament|legislature|tribunal|commission|authority"
    r"|government agency|court|cabinet|directorate",
    "alliance": r"coalition|alliance|bloc|umbrella",
    "igo": r"regional bloc|intergovernmental (?:body|organi[sz]ation)|peacekeeping mission|UN agency",
    "community": r"tribes?|clans?|ethnic group|minority|community",
}  # fmt: skip


def noun_after(nouns: str) -> re.Pattern[str]:
    """One of the nouns behind a name: "Orlan, a newspaper"."""
    return re.compile(rf"^(?:-\w+)?,? (?:(?:a|an|the|its|one of the)(?: [\w’'-]+){{0,4}}? )?(?:{nouns})\b")


def noun_before(nouns: str) -> re.Pattern[str]:
    """One of the nouns before a name: "newspapers such as the Orlan"."""
    return re.compile(
        rf"\b(?:{nouns})(?:,? (?:such as|like|including|called|named|known as))?,? (?:the )?[“\"‘]?$", re.I
    )


NOUN_AFTER = {kind: noun_after(nouns) for kind, nouns in NOUNS.items()}
NOUN_BEFORE = {kind: noun_before(nouns) for kind, nouns in NOUNS.items()}
# Nouns that only bodies are, right beside a name: no person is "the militia" or "a newspaper".
_BODIES: dict[MentionKind, str] = {
    "armed_group": r"militia|armed group|rebel group|militant group|insurgent group|jihadist group",
    "party": r"(?:political )?party",
    "company": r"company|firm|start-?up|conglomerate|carmaker|automaker|airline|retailer|brokerage|miner"
    r"|(?<!film )(?<!movie )(?<!dress )maker",
    "media": r"news agency|newspaper|daily|broadcaster|magazine|news (?:site|website)|(?:TV|radio) station",
    "ngo": r"charity|nonprofit|think[- ]tank|(?:advocacy|aid|rights|consumer|campaign|lobby) group",
    "community": r"tribe|clan|ethnic group",
}


def sure_before(nouns: str) -> re.Pattern[str]:
    """One of the nouns with its article before a name: "the rebel militia Orlan"."""
    return re.compile(rf"\b(?:the|an?) (?:[\w’'-]+ ){{0,2}}(?:{nouns}) [“\"‘]?$", re.I)


ANY_SURE_BEFORE = sure_before("|".join(_BODIES.values()))
SURE_NOUNS = {
    kind: (
        sure_before(nouns),
        re.compile(
            rf"^, (?:an?|the) (?:(?!of\b|for\b|in\b|at\b)[\w’'-]+ ){{0,3}}(?:{nouns})(?=[,. ](?!\w+er\b))"
        ),
    )
    for kind, nouns in _BODIES.items()
}
# What else says it outright: before the name, behind it.
COMMUNITY = (
    re.compile(
        r"\b[Ee]lders of the $|\b(?:families|people|residents|villagers|inhabitants|households)\b"
        r"[^.,;(\n]{0,30} are (?:(?:mostly|mainly|predominantly|ethnic) )?$"
    ),
    re.compile(
        r"^(?:, an? (?:[\w-]+ ){0,2}(?:people|tribe|clan|ethnic group)\b| (?:tribe|clan|ethnic group)\b)"
    ),
)
# "families from the Bashiri community"
FAMILIES, OF_COMMUNITY = (
    re.compile(r"\b(?:families|members|leaders|elders|people|youths) (?:of|from) the $"),
    re.compile(r" community\b"),
)
# "(Reporting by Ada Orlan; editing by Bela Reed)"
WRITTEN_BY = re.compile(r"\b(?:[Rr]eporting|[Ee]diting|[Ww]riting|[Pp]hotographs) by $")
# "Orlan told Harbour Wire that its fighters …"
ITS_FIGHTERS = re.compile(
    r",? (?:said|says|claims|claimed|announced|told (?:[A-Z][\w’'-]* ){1,3})(?: ?that)? its"
    r" (?:fighters|gunmen|militiamen)\b"
)
# "KLM, or Citizens’ Ballot Watch, …"
OR_IN_FULL = re.compile(
    r", or (?:the )?(?P<full>[A-Z][\w’'-]*(?: (?:of|for|and|the|[A-Z][\w’'-]*))* [A-Z][\w’'-]*)[,.]"
)
# "Orlan’s KLM": somebody's body of initials is a party.
OWNER = re.compile(r"(?<![\w-])(?P<owner>[A-Z][\w-]+)[’']s $")
INITIALS = re.compile(r"(?!(?:PAC|CEO|TV|HQ|PC|MP|PR|QC|GP)$)[A-Z]{2,5}$")
# Other company a name keeps.
AFTER: tuple[tuple[MentionKind, int, re.Pattern[str]], ...] = (
    ("armed_group", 2, re.compile(r"^(?:-(?:linked|allied|affiliated|led))? (?:forces|fighters|gunmen"
        r"|militiamen|commanders?|positions|strongholds?|groups?)\b")),
    ("media", 2, re.compile(r"^ (?:(?:first|also|earlier) )?(?:reported|reports|wrote|quoted"
        r"|correspondent|reporter|journalist)\b")),
    ("company", 2, re.compile(r"^(?:[’']s)? (?:shares|stock|sales|profits?|revenues?|chief executive|CEO"
        r"|shareholders|products|customers|spokeswoman for)\b")),
    *((kind, 2, re.compile(r"^ unit\b")) for kind in ("company", "armed_group", "military")),
    ("company", 3, re.compile(r"^ (?:subsidiary|brands?|plants?|factory|stores?|board|executives?"
        r"|employees|recall|bid)\b")),
    ("company", 3, re.compile(r"^ (?:slipped|slid|fell|rose|jumped|gained|lost|dropped|climbed|shed|added"
        r"|surged|plunged)(?: by)? [\d.]+ ?(?:percent\b|per cent\b|%|pence\b|cents\b)")),
    ("company", 6, re.compile(r"^, which (?:holds|owns) (?:\w+ )?[\d.]+ ?(?:percent|per cent|%)")),
    ("company", 2, re.compile(r"^ (?:[\w-]+ ){1,3}(?:[\d.]+ ?(?:bn|billion|million|m) )?"
        r"(?:bid|offer) for\b")),
    ("company", 2, re.compile(r"^, in a (?:press release|release|filing|regulatory filing)\b")),
    ("company", 3, re.compile(r"^ (?:analysts?|economists?|strategists?|traders?)\b")),
    ("company", 3, re.compile(r"^, which (?:\w+ )?(?:makes|sells|supplies|operates|builds|manufactures"
        r"|produces|distributes|employs|owns|has (?:also )?deployed)\b")),
    ("company", 3, re.compile(r"^ (?:boss|workers|workforce|staff|management|dealers|dealerships|outlets"
        r"|investors|bonds|merger|vehicles|pilots|headquarters|franchise|customers|shareholders)\b")),
    ("armed_group", 3, re.compile(r"^, (?:an?|the) (?:[\w’'-]+ ){0,3}group (?:that|which) (?:\w+ )?"
        r"(?:wage[ds]?|fights?|fought|attack(?:s|ed)|bomb(?:s|ed)|killed|kidnapped|controls?)\b")),
    ("party", 2, re.compile(r"^(?:[’']s)? (?:treasurer|candidates?|lawmakers?|MPs?|voters|manifesto"
        r"|leadership|politburo|central committee|congressmen|senators|backbenchers?|party)\b")),
    ("government_body", 4, re.compile(r"^ (?:held|kept|left|raised|cut|lowered|hiked) (?:its|the)"
        r" (?:\w+ ){0,2}rates?\b")),
    ("government_body", 3, re.compile(r"^(?:[’']s)? (?:governor|commissioners?)\b")),
    ("government_body", 4, re.compile(r"^[^.\n]{0,50} (?:declared|proclaimed|certified|returned)"
        r"(?: [A-Z][\w’'.-]*)+ (?:the )?(?:president|mayor|governor|winner|elected|to office)\b")),
    ("alliance", 5, re.compile(r"^, an? (?:\w+ ){0,3}(?:alliance|coalition) of\b")),
    ("community", 4, re.compile(r"^, the (?:\w+-)?(?:largest|biggest|main|dominant)"
        r" (?:(?:ethnic|tribal|population) )?group in (?:the )?[A-Z]")),
    ("igo", 3, re.compile(r"^[’']s mandate (?:comes up|is up|expires|ends|runs out"
        r"|was (?:renewed|extended))\b")),
    ("igo", 2, re.compile(r"^ (?:envoy|peacekeepers|mandate|member states|summit|secretariat)\b")),
    ("community", 3, re.compile(r"^,? (?:tribesmen|tribal leaders?|elders|clansmen)\b")),
    ("military", 1, re.compile(r"^ (?:soldiers?|troops|officers?)\b")),
)  # fmt: skip
BELONGING = r" (?:like|such as|from|of|including) (?:the )?$"
BEFORE: tuple[tuple[MentionKind, int, re.Pattern[str]], ...] = (
    ("media", 3, re.compile(r"\b(?:[Tt]old|[Tt]ells|interview with|reported by|quoted by|speaking to) $")),
    ("party", 5, re.compile(r"\b(?:ruling|governing|opposition) $")),
    ("party", 2, re.compile(r"\b(?:alliance|coalition) of (?:the )?$")),
    ("media", 3, re.compile(r"\b[Rr]eport(?:ing)? by $")),
    ("media", 4, re.compile(r"\b(?:paper|study|article|letter|findings|research|analysis) (?:was |were )?"
        r"published (?:\w+ ){0,3}in (?:the )?(?:journal )?$")),
    ("igo", 2, re.compile(r"\b(?:peacekeepers|observers|monitors|blue helmets) (?:from|of) (?:the )?$")),
    ("community", 4, re.compile(r"\b[Ee]lders (?:of|from) (?:the )?$")),
    ("media", 1, re.compile(r"\b(?:[Tt]old|[Tt]ells) the $")),
    ("company", 2, re.compile(r"\b(?:[Ss]hares (?:of|in)|chief executive (?:officer )?of|CEO of|stake in"
        r"|takeover of|bid for) $")),
    ("government_body", 4, re.compile(r"\b[Ii]n (?:a|its) (?:\w+ )?(?:ruling|verdict|judge?ment)\b"
        r"[^.\n]{0,40}, (?:the )?$")),
    ("armed_group", 3, re.compile(r"\b(?:abandoned|lost|ceded|surrendered|handed) (?:the )?(?:[\w-]+ )?"
        r"(?:town|city|village|base|airport|garrison|hill|crossing) to (?:the )?$")),
    ("media", 3, re.compile(r"(?:^|[\n.]\s*)Sources?:? $")),
    ("igo", 3, re.compile(r"\b[Mm]ember (?:states|countries|nations) of (?:the )?$")),
    ("company", 2, re.compile(r"\b(?:(?:made|manufactured|produced|built|supplied|developed) by"
        r"|(?:surveyed|polled|compiled) by|according to data from|owners? of|activist investor)"
        r"(?: [\w’'-]+[’']s)? $")),
    ("company", 2, re.compile(r"\b(?:economist|strategist|trader|analyst|broker|fund manager"
        r"|managing director) (?:at|with|for) $")),
    ("company", 3, re.compile(r"\bits (?:[\w-]+ ){0,3}(?:rivals?|competitors?),? $")),
    ("company", 2, re.compile(r"\b(?:acquired?|merged? with|shareholders (?:in|of)|subsidiary of|unit of"
        r"|parent of|investors in|lends? to|employees of|dealers of) $")),
    ("armed_group", 3, re.compile(
        r"\b(?:[Gg]unmen|[Rr]ebels|[Ff]ighters|[Mm]ilitants|[Mm]ilitiamen|[Ii]nsurgents|[Gg]uerrillas)"
        rf"{BELONGING}")),
    ("armed_group", 2, re.compile(rf"\b(?:[Gg]roups?|[Ff]actions?|[Ff]orces){BELONGING}")),
    ("armed_group", 1, re.compile(r"\b(?:allegiance to|ranks of) (?:the )?$")),
)  # fmt: skip
# Heads that parties, fighters and parliaments share.
AMBIGUOUS = re.compile(r"\b(?:Movement|Front|Congress|Alliance|Coalition|Union|Column|Corps)\b")
# Bodies of states, whatever fights for them: "Government of …" in whose name many forces act.
STATE_HEADS = re.compile(
    r"(?!International|World|United|European|African|Inter)(?:[\w’'.-]+ )*"
    r"(?:Government|Ministry|Parliament|Department|Embassy|Consulate|Court)(?: (?:of|for) |$)"
)
# "Orlan, which …", "Orlan said its ships …", "Orlan took its bid to …": no person.
IT = re.compile(
    r"(?:, which\b| (?:said|says|announced|added|confirmed|denied|admitted) (?:that )?its\b"
    r"| (?:[a-z]+ ){0,2}(?:denied|rejected|dismissed)\b[^.\nA-Z]{0,50}; its\b"
    r"| (?:took|takes|withdrew|withdraws|raised|raises|cut|cuts|closed|sold|sells|launched|launches) its\b)"
)
# "who runs Orlan", "who has led Orlan since": no person either.
RUN = re.compile(r"\b(?:runs|heads|who has (?:led|run|headed)|who had (?:led|run|headed)) $")
# "Reed ISI": no person's name ends in an acronym.
CODED = re.compile(r"[a-z] (?!I{2,3}$|IV$|VI{0,3}$)[A-Z]{2,4}$")
# "Orlan Tide militants", "its rival, Orlan Tide": what stands beside no person's full name.
ARMED_BEHIND = re.compile(
    r" (?:militants?|fighters?|gunmen|insurgents?|insurgency|guerrillas?|jihadists?|militiamen|extremists?)\b"
)
ANALYST_BEHIND = re.compile(r" (?:analyst|economist)s? [A-Z]")  # of a bank
ITS_RIVAL = re.compile(r"\bits (?:[\w-]+ ){0,3}(?:rivals?|competitors?),? $")
# "A doctor told Tessel that he …": who is told is a newsroom, unless the article knows the name; "he" is not.
TOLD = re.compile(r"\b(?:[Tt]old|[Tt]ells) $")
TOLD_THE = re.compile(r"\b(?:[Tt]old|[Tt]ells) The $")
# Groups that fight, and groups of officials.
FIGHTING_GROUP = re.compile(r"\b(?:Fighting|Combat|Armed|Jihad|Salafist|Islamic) Group\b")
WORKING_GROUP = re.compile(r"\b(?:Contact|Working|Study|Monitoring|Support|Steering|Advisory) Group\b")
# A unit with a number is of an army, until the article says otherwise: "the 4th Brigade".
NUMBERED = re.compile(
    r"(?:\d+(?:st|nd|rd|th)?|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth)"
    r" (?:[\w’'-]+ ){0,3}(?:Brigade|Battalion|Division|Regiment|Corps|Fleet|Squadron|Wing)$"
)
# "Conference of Lake States", "Concord of Nations"
OF_STATES = re.compile(r"\bof (?:[\w’'-]+ ){0,3}(?:States|Nations|Countries)$")
# Communities of states: "Southern Lakes Community", "Reed Economic Community".
OF_REGIONS = re.compile(
    r"(?:(?:North|South|East|West|Central)(?:ern)? [\w’'-]+"
    r"|(?:[\w’'-]+ ){0,4}(?:Economic|Development|Energy|Monetary)|European|Caribbean|Andean) Community$"
)
MINISTRY_SHORT = re.compile(r"Mo[A-Z]{1,3}$")  # "MoH", "MoPH"
# First words that say what a name is, in the languages of the news.
FIRST_WORDS: dict[str, MentionKind] = {
    **dict.fromkeys(["Radio", "Television", "Canal", "Channel", "Télé"], "media"),
    **dict.fromkeys(["Jund", "Jaysh", "Jaish", "Liwa", "Katibat", "Kataib", "Saraya"], "armed_group"),
    **dict.fromkeys(["Banque", "Banco", "Banca", "Compagnie"], "company"),
    **dict.fromkeys(["Université", "Universidad", "Fundación", "Fondation"], "ngo"),
    **dict.fromkeys(["Hizb", "Partido", "Parti", "Partito"], "party"),
}  # fmt: skip
# Councils and committees of those who help or belong together, and not of a state.
CIVIL = re.compile(
    r"\b(?:Refugees?|Immigrants?|Migrants|Welfare|Churches|Rescue|Islamic Relations|Muslims?|Jewish"
    r"|Journalists|Consumers?|Growers|Producers|Nurses|Charities)\b"
)
CIVIL_HEADS = frozenset({"Council", "Committee", "Congress"})
SERVICES_OF_STATE = re.compile(
    r"\b(?:Health|Social|Human|Security|Emergency|Intelligence|Veterans|Family|Children[’']s?|Immigration"
    r"|Correctional|Parliamentary|Forensic)(?: \w+)? Services$"
)
# Two last words that tell what the last alone does not; they find no names.
PAIRS: dict[str, MentionKind] = {
    **dict.fromkeys(["Media Centre", "Media Center", "Broadcasting Corporation", "Broadcasting Company",
                     "Broadcasting Service", "Broadcasting System", "Broadcasting Authority"], "media"),
    **dict.fromkeys(["Medical Center", "Medical Centre", "Hospital Center", "Hospital Centre",
                     "Health Center", "Health Centre", "Royal Infirmary", "Research Center",
                     "Research Centre", "Law Center"], "ngo"),
    **dict.fromkeys(["Freedom Congress", "Democratic Congress", "Progressive Congress"], "party"),
    **dict.fromkeys(["Border Force", "Police Force", "Task Force"], "government_body"),
    **dict.fromkeys(["Special Operations", "Special Forces"], "military"),
    **dict.fromkeys(["Case Reports", "Medical Journal"], "media"),
}  # fmt: skip
RELIEF = re.compile(r"\bRed (?:Cross|Crescent)\b")
LINKS = frozenset({"of", "for", "on", "in", "at"})
EXAMPLE = re.compile(r"\b(?:such as|like|called|named|known as) (?:the )?[“\"‘]?$")
# "Tehran said": a capital that speaks for its government is a place still.
SPEAKS = re.compile(
    r" (?:has |had |have |also )*(?:said|says|blame[sd]|den(?:y|ies|ied)|reject(?:s|ed)|accuse[sd]"
    r"|warn(?:s|ed)|insist(?:s|ed)|condemn(?:s|ed)|vow(?:s|ed)|want(?:s|ed)|agree[sd]|refuse[sd])\b"
)
NEWS_AGENCY = re.compile(r"\b(?:News|Press|Wire|Telegraph)\b")
WORKERS = re.compile(
    r"\b(?:Workers|Teachers|Trades?|Crews?|Deckhands|Labou?r|Students|Farmers|Journalists|Nurses|Miners"
    r"|Dockers)\b"
)
STATES = re.compile(r"\b(?:States|Nations|African|European|Arab|Currency|Customs|Economic)\b")
