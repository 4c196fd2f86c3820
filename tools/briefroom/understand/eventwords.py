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
# "the deadly 2012 attack on the embassy in Port Vane", "the 2011 revolution".
DATED_NOUN = re.compile(
    rf"\b(?:[Tt]he )?(?:[a-z-]+ )?(?P<year>(?:19|20)\d\d) (?:[a-z-]+ )?{EVENT_NOUNS}\b"
    r"(?: (?:on|against|of) (?:the )?(?:(?!in\b)[\w-]+ ){0,2}(?!in\b)[\w-]+)?"
    r"(?: in (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)?"
)
# Not happened: planned, denied, conditional.
UNREAL = re.compile(
    r"\b(?:would|could|might|may|if|will|to be|not|never|plans? to|vowed to|threatened to|hoped? to"
    r"|trying to|try to"
    r"|in order to|must|should|no|nobody|none)\s+(?:\w+\s){0,2}$|n[’']t\s+(?:\w+\s)?$",
    re.I,
)
# A participle that describes a thing: "the captured town", "a party founded by".
ADJECTIVAL = re.compile(r"\b(?:the|a|an|his|her|its|their|recently|newly)\s+$", re.I)
# "PORT VANE, Zarnia, May 4 (Harbour Wire) - "
DATELINE = re.compile(r"^[A-Z][A-Z’' -]+(?:, [\w. ]+){0,3}(?: \([^)\n]*\))?\s[-–—]+\s")
# Left out at the beginning of a title.
LINKING = re.compile(r"^(?:But|And|Meanwhile|However|Still|Also|Separately),?\s+")
# Where a title may be cut. "hours after" and "such as" are no joints.
JOINTS = re.compile(
    r", | and | but | when |(?<!such) as "
    r"|(?<! hours)(?<! days)(?<! weeks)(?<! months)(?<! minutes)(?<! day) after "
)
REPORTED_ON = re.compile(r"\b(?:said|told|says|announced|reported|statement)\b[^.;]{0,40}$")
# Armed violence for certain; and words that may be of a quarrel ("attack ads", "a heart attack").
ARMED = re.compile(
    r"\b(?:clash(?:es|ed)?|fighting|gun ?battles?|air ?strikes?|air raids?|shelling|shelled|bombings?|bombed"
    r"|bombardment|gunfire|gunmen|explosions?|rockets?|mortars?|stormed|militants|troops advanced)\b",
    re.I,
)
VIOLENCE = re.compile(
    rf"{ARMED.pattern}|\b(?:attack(?:s|ed)?|battles?|shootings?|shot|killed|offensive|raid(?:s|ed)?|assault|struck)\b",
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
