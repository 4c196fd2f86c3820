"""What kind of thing a name is, from its own words and from what the article says beside it.

Each clue is a vote; the votes of all mentions of a thing are added up. Knowledge needs no votes, and a
body of which nothing tells the kind stays "unidentified" rather than guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefroom.model import MentionKind
from briefroom.understand.candidates import Candidate
from briefroom.understand.humanity import is_person, is_surely_tagged
from briefroom.understand.namewords import LONG_SUFFIXES, SUFFIX_KIND

# Kinds of bodies, and of all that acts: an entity of any other kind is a place, a people's name or an event.
GROUP_KINDS: frozenset[MentionKind] = frozenset(
    {"armed_group", "military", "party", "government_body", "alliance", "igo", "ngo", "company",
     "unidentified"}
)  # fmt: skip
ACTORS = GROUP_KINDS | {"person", "state", "community"}
CONTEXT = 60  # characters on either side

# Nouns that say what a body is, beside its name.
NOUNS: dict[MentionKind, str] = {
    "armed_group": r"militias?|militants?|rebels?|insurgents?|gunmen|guerrillas?|jihadists?|fighters?"
        r"|extremists?"
    r"|armed groups?|rebel groups?|militant groups?|terrorist (?:groups?|organi[sz]ations?)"
        r"|paramilitar(?:y|ies)",
    "military": r"army|armed forces|navy|battalion|regiment|warship",
    "party": r"part(?:y|ies)|political movement|electoral list",
    "company": r"compan(?:y|ies)|firms?|manufacturer|maker|retailer|carrier|airline|start-?up|conglomerate"
    r"|lender|brokerage|insurer|developer|operator|publisher|supplier|chain|brand|subsidiary|shipowner"
        r"|carmaker"
    r"|automaker|giant|bidder|contractor|miner|refiner|shipper|builder",
    "media": r"news ?agenc(?:y|ies)|newspapers?|dail(?:y|ies)|broadcasters?|magazines?|tabloid"
        r"|news (?:site|website)"
    r"|wire service|television (?:channel|station)|TV (?:channel|station)|radio station|weekly|blog",
    "ngo": r"charit(?:y|ies)|nonprofit|non-profit|NGO|aid (?:group|agency|organi[sz]ation)|watchdog"
        r"|think[- ]tank"
    r"|rights (?:group|organi[sz]ation)|advocacy group|trade union|union|universit(?:y|ies)|institute"
        r"|hospital"
    r"|medical charity|relief group|campaign group|monitoring group",
    "government_body": r"ministr(?:y|ies)|regulator|parliament|legislature|tribunal|commission|authority"
    r"|government agency|court|cabinet|directorate",
    "alliance": r"coalition|alliance|bloc|umbrella",
    "igo": r"regional bloc|intergovernmental (?:body|organi[sz]ation)|peacekeeping mission|UN agency",
    "community": r"tribes?|clans?|ethnic group|minority|community",
}  # fmt: skip
NOUN_AFTER = {
    k: re.compile(rf"^(?:-\w+)?,? (?:(?:a|an|the|its|one of the)(?: [\w’'-]+){{0,4}}? )?(?:{v})\b")
    for k, v in NOUNS.items()
}
NOUN_BEFORE = {
    k: re.compile(
        rf"\b(?:{v})(?:,? (?:such as|like|including|called|named|known as))?,? (?:the )?[“\"‘]?$", re.I
    )
    for k, v in NOUNS.items()
}
# Other company a name keeps.
AFTER: tuple[tuple[MentionKind, int, re.Pattern[str]], ...] = (
    ("armed_group", 2, re.compile(r"^(?:-(?:linked|allied|affiliated|led))? (?:forces|fighters|gunmen"
        r"|militiamen|commanders?|positions|strongholds?|groups?)\b")),
    ("media", 2, re.compile(r"^ (?:reported|reports|wrote|quoted|correspondent|reporter|journalist)\b")),
    ("company", 2, re.compile(r"^(?:[’']s)? (?:shares|stock|sales|profits?|revenues?|chief executive|CEO"
        r"|shareholders|products|customers|spokeswoman for)\b")),
    (
        "company",
        2,
        re.compile(
            r"^ (?:unit|subsidiary|brands?|plants?|factory|stores?|board|executives?|employees|recall|bid)\b"
        ),
    ),
    ("party", 1, re.compile(r"^ (?:candidates?|lawmakers?|MPs?|voters|manifesto|leadership)\b")),
    ("military", 1, re.compile(r"^ (?:soldiers?|troops|officers?)\b")),
)  # fmt: skip
BELONGING = r" (?:like|such as|from|of|loyal to|including) (?:the )?$"
BEFORE: tuple[tuple[MentionKind, int, re.Pattern[str]], ...] = (
    ("media", 3, re.compile(r"\b(?:[Tt]old|[Tt]ells|interview with|reported by|quoted by|speaking to) $")),
    ("party", 3, re.compile(r"\b(?:ruling|governing|opposition) $")),
    ("media", 1, re.compile(r"\b(?:[Tt]old|[Tt]ells) the $")),
    ("company", 2, re.compile(r"\b(?:[Ss]hares (?:of|in)|chief executive (?:officer )?of|CEO of|stake in"
        r"|takeover of|bid for) $")),
    ("armed_group", 3, re.compile(
        r"\b(?:[Gg]unmen|[Rr]ebels|[Ff]ighters|[Mm]ilitants|[Mm]ilitiamen|[Ii]nsurgents|[Gg]uerrillas)"
        rf"{BELONGING}")),
    ("armed_group", 2, re.compile(rf"\b(?:[Gg]roups?|[Ff]actions?|[Ff]orces){BELONGING}")),
    ("armed_group", 1, re.compile(r"\b(?:allegiance to|ranks of) (?:the )?$")),
)  # fmt: skip
# Heads that parties, fighters and parliaments share.
AMBIGUOUS = re.compile(r"\b(?:Movement|Front|Congress|Alliance|Coalition|Union|Column)\b")
# Bodies of states, whatever fights for them: "Government of …" in whose name many forces act.
STATE_HEADS = re.compile(
    r"(?!International|World|United|European|African|Inter)(?:[\w’'.-]+ )*"
    r"(?:Government|Ministry|Parliament|Department|Embassy|Consulate|Court)(?: (?:of|for) |$)"
)
# Groups that fight, and groups of officials.
FIGHTING_GROUP = re.compile(r"\b(?:Fighting|Combat|Armed|Jihad|Salafist|Islamic) Group\b")
WORKING_GROUP = re.compile(r"\b(?:Contact|Working|Study|Monitoring) Group\b")
LINKS = frozenset({"of", "for", "on", "in", "at"})
EXAMPLE = re.compile(r"\b(?:such as|like|called|named|known as) (?:the )?[“\"‘]?$")
NEWS_AGENCY = re.compile(r"\b(?:News|Press|Wire|Telegraph)\b")
WORKERS = re.compile(
    r"\b(?:Workers|Teachers|Trades?|Crews?|Deckhands|Labou?r|Students|Farmers|Journalists|Nurses|Miners"
    r"|Dockers)\b"
)
STATES = re.compile(r"\b(?:States|Nations|African|European|Arab|Currency|Customs|Economic)\b")


def decide_kind(text: str, mentions: Sequence[Candidate], name: str) -> tuple[MentionKind, float]:
    """The kind of one thing and how sure it is, from all its mentions; ``name`` is its fullest name."""
    fixed = [m.kind for m in mentions if m.kind in {"operation", "event", "demonym"}]
    if fixed:
        return fixed[0], 0.9
    spelt_out = [m for m in mentions if " " in text[m.start : m.end]] or mentions
    labels = Counter(m.label for m in (spelt_out if " " in name else mentions) if m.label)
    main = labels.most_common(1)[0][0] if labels else ""
    if any(m.kind == "person" for m in mentions):
        return "person", 0.9
    votes = _votes(text, mentions, name)
    if main == "PER" and not any(m.kind for m in mentions):
        listed = _listed(text, mentions)
        if listed:
            return listed, 0.8
        if not is_person(text, mentions, name) and not is_surely_tagged(mentions):
            return "unidentified", 0.75
        return "person", 0.9 if len(mentions) > 1 or " " in name else 0.75
    if main == "LOC" or any(m.kind == "place" for m in mentions):
        listed = _listed(text, mentions)
        worded = listed or kind_of_wording(name)
        return (worded, 0.8) if worded and worded != "place" else ("place", 0.9)
    if not votes:
        return "unidentified", 0.7
    kind, count = max(votes.items(), key=lambda item: (item[1], item[0]))
    rivals = votes.total() - count
    return kind, 0.9 if count >= 3 and count > 2 * rivals else 0.75


def _listed(text: str, mentions: Sequence[Candidate]) -> MentionKind | None:
    """What the article counts it among: "militias such as …"."""
    for mention in mentions:
        left = text[max(0, mention.start - CONTEXT) : mention.start]
        for kind in NOUNS:
            if EXAMPLE.search(left) and NOUN_BEFORE[kind].search(left):
                return kind
    return None


def _votes(text: str, mentions: Sequence[Candidate], name: str) -> Counter[MentionKind]:
    votes: Counter[MentionKind] = Counter()
    for mention in mentions:
        if mention.kind:
            votes[mention.kind] += 4
        left = text[max(0, mention.start - CONTEXT) : mention.start]
        right = text[mention.end : mention.end + CONTEXT]
        for kind in NOUNS:
            votes[kind] += 3 * bool(NOUN_AFTER[kind].search(right)) + 3 * bool(NOUN_BEFORE[kind].search(left))
        for kind, weight, pattern in AFTER:
            votes[kind] += weight * bool(pattern.search(right))
        for kind, weight, pattern in BEFORE:
            votes[kind] += weight * bool(pattern.search(left))
    worded = kind_of_wording(name, "media" if votes["media"] else "")
    if worded:
        plainly = STATE_HEADS.match(name)
        votes[worded] += 2 if AMBIGUOUS.search(name) else 4 * (len(mentions) if plainly else 1)
    return +votes


def kind_of_wording(name: str, leaning: str = "") -> MentionKind | None:
    """What a name's own words say it is, or None. ``leaning`` decides for an "Agency"."""
    words = name.replace("’", "'").split()
    link = next((k for k, word in enumerate(words) if k and word in LINKS), len(words))
    core = words[:link]
    if not core:
        return None
    pair = " ".join(core[-2:])
    kind = LONG_SUFFIXES.get(pair) or SUFFIX_KIND.get(core[-1])
    if core[-1] == "Group" and (FIGHTING_GROUP.search(name) or WORKING_GROUP.search(name)):
        return "armed_group" if FIGHTING_GROUP.search(name) else "government_body"
    if core[-1] == "Watch" and len(core) < 3:
        return None  # a thing on the wrist as often as a body
    if kind == "agency":
        return "media" if leaning == "media" or NEWS_AGENCY.search(name) else "government_body"
    if kind == "union":
        if WORKERS.search(name):
            return "ngo"
        return "igo" if STATES.search(name) or core[0] == "World" else None
    if kind and name.startswith(("World ", "United ")) and kind in {"government_body", "ngo"}:
        return "igo"
    return kind  # type: ignore[return-value]  # the table holds kinds only
