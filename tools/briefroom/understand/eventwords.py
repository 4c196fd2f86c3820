"""Words that say something happened: verbs in a finite past or perfect form, and nouns of events."""

from __future__ import annotations

import re

# Past and perfect forms; a headline's present is not read.
TRIGGER_VERBS = re.compile(
    r"\b(?:seized|captured|recaptured|retook|(?:took|taken|taking) (?:\w+ )?control"
    r"|overran|stormed|attacked|assaulted|bombed|shelled|struck|raided|ambushed|repelled|repulsed|clashed"
    r"|launched"
    r"|opened fire|fired (?:on|at)|shot|shot down|killed|wounded|injured|kidnapped|abducted|detained"
    r"|arrested|charged"
    r"|sentenced|convicted|acquitted|freed|released|executed|assassinated|exploded|blew up|crashed|sank"
    r"|capsized"
    r"|collapsed|derailed|erupted|sealed|sealing|closed|shut|reopened|opened|blocked|withdrew|retreated|fled"
    r"|evacuated|deployed|invaded|annexed|surrendered|elected|re-elected|won|lost|defeated|voted|approved"
    r"|passed"
    r"|rejected|vetoed|signed|ratified|agreed|resigned|stepped down|sacked|fired|dismissed|appointed"
    r"|named|sworn in"
    r"|ousted|toppled|overthrew|overthrown|unveiled|merged|acquired|bought|sold|filed"
    r"|sued|fined"
    r"|suspended|banned|imposed|lifted|halted|cancelled|canceled|postponed|died|drowned|founded|established"
    r"|formed|dissolved|split|began|started|ended|broke out|flooded|destroyed|discovered|returned|arrived"
    r"|met|landed|laid off)\b"
)
EVENT_NOUNS = (
    r"(?:revolution|uprising|revolt|rebellion|coup|war|invasion|attacks?|bombings?|massacre|siege|battle"
    r"|election"
    r"|elections|referendum|vote|earthquake|quake|tsunami|hurricane|cyclone|floods?|fire|crash|explosion"
    r"|protests?"
    r"|strike|ceasefire|truce|treaty|agreement|accord|summit|crisis|recession|outbreak|epidemic|pandemic"
    r"|famine)"
)
# A word of what was attacked; "U.S." is one, and a verb or a joint is none.
_OBJECT = (
    r"(?!(?:in|on|at|by|as|and|or|but|that|which|who|when|where|while|after|before|was|were|is|are|has|have|had|for"
    r"|to|from|with|of|would|could|will|said)\b)(?:(?:[A-Z]\.){2,}|[A-Za-z][\w-]*)"
)
# "the deadly 2012 attack on the embassy in Port Vane", "the 2011 revolution".
DATED_NOUN = re.compile(
    rf"\b(?:[Tt]he )?(?:[a-z-]{{1,40}} )?(?P<year>(?:19|20)\d\d) (?:[a-z-]+ )?{EVENT_NOUNS}\b"
    rf"(?: (?:on|against|of) (?:the )?(?:{_OBJECT} ){{0,3}}{_OBJECT})?"
    r"(?: in (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)?"
)
# Not happened: planned, denied, conditional.
UNREAL = re.compile(
    r"\b(?:would|could|might|may|if|will|to be|not|never|plans? to|vowed to|threatened to|hoped? to"
    r"|trying to|try to"
    r"|in order to|must|should|no|nobody|none)\s+(?:\w+\s){0,2}$|n[’']t\s+(?:\w+\s)?$|\b(?:be|being)\s+$",
    re.I,
)
# A participle that describes a thing: "the captured town", "a party founded by".
ADJECTIVAL = re.compile(r"\b(?:the|a|an|his|her|its|their|recently|newly)\s+$", re.I)
# Left out at the beginning of a title.
LINKING = re.compile(r"^(?:But|And|Meanwhile|However|Still|Also|Separately),?\s+")
# Where a title may be cut or begin: between clauses, and if need be at an "and". "Hours after" and "such as"
# are no joints.
JOINTS = re.compile(
    r", |; | but | when | while | because |(?<!such) as "
    r"|(?<! hours)(?<! days)(?<! weeks)(?<! months)(?<! minutes)(?<! years)(?<! day)(?<! year) after "
)
AND = re.compile(r" and ")
BEGINNINGS = re.compile(
    r"(?:, (?:and|but|while|as)| that| but| while| when| because) "
    r"(?=(?:the|an?|his|her|its|their|he|she|it|they|some|many|several|two|three|four|five|six|\d[\d,]*)\b|[A-Z])"
)
# What a title may not end with: it leads on to what was cut.
DANGLING = re.compile(
    r"[ ,;:–—-]+(?:just|even|only|which|who|that|and|or|but|the|an?|of|in|to|was|were|is|are|be|been|has|have"
    r"|had|with|for|by|from|at|on|as|than|when|while|its|their|his|her|including|after|before)$|[ ,;:–—-]+$",
    re.I,
)
# A clause that begins so has its subject elsewhere.
SUBJECTLESS = re.compile(
    r"(?:who|which|whose|that|and|or|to|not|in|on|at|by|for|from|with|of|as|if|after|before|when|while|where"
    r"|\w+ing|\w+ed|was|were|is|are|had|has|have|took|then|later|also)\b",
    re.I,
)
# A clause of its own between a verb and a date: the date is not the verb's. "When" and "as" tell of one time.
SUBORDINATE = re.compile(r"\b(?:who|which|whose|because|although|though|if|unless|where)\b", re.I)
# So are these before a verb of their own: "after rebels fled on Saturday", not "before dawn on Saturday".
TEMPORAL = re.compile(r"\b(?:after|before|since|until)\b(?P<rest>.*)", re.I | re.S)
INSERTED = re.compile(r", (?:who|which|when|after|before|because|while|although|though)\b[^,]*,")
# Told of somebody or some other time in passing: "who fled", "18 years after rebels seized the town".
PASSING = re.compile(
    r", (?:who|which|whose)\s[^,]*$"
    r"|\b(?:who|which)\s(?:(?:had|has|have|were|was|then|later|also|once)\s){0,3}$"
    r"|\b(?:years?|months?|weeks?|days?|hours?|minutes?|decades?) (?:after|before|since)\b[^,;]*$",
    re.I,
)
# An earlier time than the news.
EARLIER = re.compile(
    r"\b(?:prior to|previously|earlier|formerly|used to|once|until then"
    r"|had (?:been )?\w+(?:ed|en)|before the)\b",
    re.I,
)
FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Ww]e|[Oo]ur)\b")
PERFECT_BEFORE = re.compile(r"\b(?:has|have|had|been)\b")
# "the 2030 talks": the year of the talks, no date of the verb beside it; "Reform Act of 2030" is a name.
OF_A_NOUN = re.compile(
    r"(?<!\bin )(?<!\bat )(?<!\bon )(?<!during )"
    r"\b(?:the|an?|this|its|their|his|her|\w+[’']s) (?:[a-z-]+ )?$"
)
OF_A_NAME = re.compile(r"\b[A-Z]\w+ of $")
A_NOUN_FOLLOWS = re.compile(
    r" (?!(?:and|or|in|on|at|to|by|when|was|were|had|has|is|with|after|before|as|that|which|who|for|from|of"
    r"|while|but)\b)[A-Za-z“]"
)
REPORTED_ON = re.compile(r"\b(?:said|told|says|announced|reported|statement)\b[^.;]{0,40}$")
# Armed violence for certain; and words that may be of a quarrel, of physics or of a race ("attack ads", "a
# heart attack", "the explosion of a star").
ARMED = re.compile(
    r"\b(?:gun ?battles?|gun ?fights?|air ?strikes?|air raids?|shelling|shelled|bombings?|bombed|bombardment"
    r"|gunfire|gunmen|mortars?|militants|insurgents|troops (?:advanced|clashed|fought)"
    r"|suicide bombers?|opened fire"
    r"|(?:armed|deadly|heavy|fierce|violent|street) (?:clash(?:es)?|fighting|attacks?)"
    r"|(?:forces|troops|soldiers|fighters|rebels|militias?|police|protesters)"
    r" (?:clashed|stormed|fought|attacked)"
    r"|clashes (?:between|erupted|broke out)|fighting (?:between|erupted|broke out|in|near|around)"
    r"|rocket (?:fire|attacks?))\b",
    re.I,
)
VIOLENCE = re.compile(
    rf"{ARMED.pattern}|\b(?:attack(?:s|ed)?|battles?|shootings?|shot|killed|offensive|raid(?:s|ed)?|assault|struck"
    r"|clash(?:es|ed)?|fighting|explosions?|rockets?|stormed)\b",
    re.I,
)
# A number of people harmed; "a large number of casualties" has no figure.
CASUALTIES = re.compile(
    r"\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds"
    r"|thousands"
    r"|no|nobody)\b[^.;\n]{0,50}?\b(?:killed|dead|died|deaths?|wounded|injured|casualties|hurt|missing"
    r"|bodies|lives"
    r"|slain|perished|drowned)\b"
    r"|\b(?:killed|killing|wounded|wounding|injured|injuring|dead|death toll|casualties|left|leaving|died)\b"
    r"[^.;\n]{0,30}?\b(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens"
    r"|scores"
    r"|hundreds|nobody)\b",
    re.I,
)
