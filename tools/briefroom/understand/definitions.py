"""The article's own words on who or what something is: titles, premodifiers, appositives, asides.

Each finder looks at one side of one mention and answers with ranges of the text. A description must
have a head noun that fits the kind of thing named ("general" for a person, "city" for a place), which
keeps lists and adverbials ("In Port Vane, the army …") from being taken for appositives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefroom.model import Article, Definition, Entity, Mention, Span
from briefroom.understand.datelines import starts_of
from briefroom.understand.definitionwords import (
    BARE,
    BARE_PLACES,
    BREAKS,
    FINITE,
    GROUP_HEADS,
    MODIFIERS,
    NO_NOUNS,
    NO_PERSON,
    PERSON_HEADS,
    PLACE_HEADS,
    SITE_HEADS,
    SITE_MODIFIERS,
    VIEWED,
)
from briefroom.understand.sentences import is_abbreviation
from briefroom.understand.spans import Mentions, is_part

Range = tuple[int, int]
LOOK_BACK = 160  # characters before a name that can describe it; patterns stay fast on long lines
DASH = r"\s[-–—]\s"
DETERMINER = r"(?:the|a|an|its|their|his|her|one of the|one of)"
LAST_WORD = re.compile(r"(?:^|(?<=[\s“\"(]))(?P<word>[\w’'.-]+)\s+$")
_OF, _COMMA = re.compile(r"\sof\s+$"), re.compile(r",\s$")
_BASED = re.compile(r"(?:[Tt]he\s)?(?:(?P<based>[\w-]+-based)\s)?$")
POSSESSIVE = re.compile(r"(?:^|(?<=[\s“\"(]))(?P<owner>(?:[A-Z][\w-]*\s){0,2}[A-Z][\w-]*(?:[’']s|s[’']))\s+$")
TITLE = re.compile(r"^(?:Gen|Col|Maj|Lt|Capt|Sgt|Brig|Adm|Sen|Rep|Gov|Dr|Prof|Rev|Sheikh|Sir|Dame)\.?$")
PLAIN_HONORIFICS = frozenset({"mr", "mrs", "ms", "miss", "sir", "dame"})
OWNED = r"[A-Z][\w-]*(?:\s[A-Z][\w-]*)?(?:[’']s|s[’'])\s"
OFFICES = (
    r"(?:C[A-Z]O|[Vv]ice|[Pp]resident|[Ee]xecutive|[Ss]enior|[Cc]hief|[Dd]irector|[Pp]rofessor|[Ff]ormer)\b"
)
APPOSITIVE = re.compile(rf",\s(?:\d\d,\s)?(?P<body>(?:{DETERMINER}\s|{OWNED}|{OFFICES}|[a-z])[^\n]*)")
# "the head of the port authority, Ada Orlan,"
DETERMINED = re.compile(rf"(?<![\w’'-])(?:(?i:{DETERMINER})\s|{OWNED})(?=[\w“])")
OF_AN_OFFICE = re.compile(r"\s(?P<word>of|for|to|at|in|on|under|from|with|by|near|against|about|over)\s")
LONGEST = 14  # words of a description before its name
COPULA = re.compile(rf"\s(?:is|was|are|were)\s(?P<body>{DETERMINER}\s[^\n]*)")
BRACKET = re.compile(r"\s[\[(](?P<body>(?:\d[\d,.]*\s?(?:km|kilomet|mile|m\b)|(?:a|an|the)\s)[^\])\n]*)[\])]")
ASIDE = re.compile(rf"{DASH}(?P<body>(?:{VIEWED}|{DETERMINER})\b[^\n–—]*?)(?:{DASH}|[.\n])")
MADE_UP = re.compile(r",?\s(?P<body>(?:made up|composed|consisting)\b[^,.;\n]*\bof\b[^,.;\n]*)")
SITE = re.compile(
    rf" (?P<modifiers>(?:(?:{'|'.join(sorted(SITE_MODIFIERS))})\s){{0,2}})"
    rf"(?:{'|'.join(sorted(SITE_HEADS))})\b"
    r"(?P<beyond>\s(?:with|into|near)\s[A-Z][\w-]+)?"
)
PREPOSITIONS = r"\s(?:of|for|in|on|at|under|from|with|to|by|near|against|and|just|about|over)\s"
WITHOUT_AND = PREPOSITIONS.replace("|and", "")
# How nouns for people end.
OF_PEOPLE = re.compile(r"(?:ist|ian|ician|eer|er|or|man|woman|person|ess|ant|ent|grapher|smith|hand|mate)$")
SITE_BEFORE = re.compile(r"\b(?:[Tt]he|[Oo]n|[Aa]t|[Nn]ear|[Ff]rom|to|into)\s(?:\w+\s)?$")
CONTROLS = re.compile(
    r"\s(?:\w+\s)?(?P<body>(?:continues? to (?:control|hold|run|govern)|controls?|governs?)"
    r"\s(?!of\b)[^,.;\n]*)"
)


def find_definitions(
    article: Article, mentions: Sequence[Mention], entities: Sequence[Entity]
) -> tuple[Definition, ...]:
    """Every description of a named thing, each wording once an entity, in text order."""
    named = [m for m in mentions if m.entity_id and m.kind not in {"demonym", "event"}]
    around, names = Mentions(mentions), Mentions(m for m in named if m.layer == "name")
    kinds = {entity.id: entity.kind for entity in entities}
    begins = starts_of(article)
    found: list[Definition] = []
    for mention in named:
        if any(is_part(mention.span, m.span) for m in names.around(mention.span.start, mention.span.end)):
            continue
        kind = kinds.get(mention.entity_id or "", mention.kind)
        for (start, end), rule in _around(article, mention, kind, (around, begins)):
            found.append(
                Definition(mention.entity_id or "", article.span(start, end), _CONFIDENCE[rule], rule)
            )
    return _without_repeats([d for d in found if not _tells_nothing(d.span.exact)])


def _tells_nothing(words: str) -> bool:
    """An abbreviated title ("Gov."), a noun that asks "of what?", or no more than "the city"."""
    tokens = words.split()
    if tokens[-1].lower() in BARE_PLACES and all(t.lower() in {"the", "a", "an"} for t in tokens[:-1]):
        return True
    return all(TITLE.match(token) for token in tokens) or (len(tokens) == 1 and words.lower() in BARE)


_CONFIDENCE = {
    "title": 0.95, "of": 0.95, "based": 0.95, "before": 0.9, "after": 0.9, "bracket": 0.9, "aside": 0.85,
    "site": 0.9, "copula": 0.85, "made up": 0.9, "controls": 0.85,
}  # fmt: skip


def _around(
    article: Article, mention: Mention, kind: str, beside: tuple[Mentions, dict[int, int]]
) -> Iterator[tuple[Range, str]]:
    """Descriptions of one mention; ``beside`` are the others, and where paragraphs begin behind datelines."""
    mentions, begins = beside
    text, start = article.text, mention.span.start
    index = article.paragraph_of(start)
    begin = begins.get(index, article.paragraphs[index].start)
    floor = min(start, max(begin, start - LOOK_BACK))
    if mention.layer == "name":
        near = mentions.inside(floor, mention.span.end)
        names = {m.span.end: m.span.start for m in near if m.layer == "name"}
        yield from _left(text, floor, start, kind, names)
    if _goes_on(mention, mentions):
        return
    yield from _right(text, mention.span, kind, mentions)


def _goes_on(mention: Mention, mentions: Mentions) -> bool:
    """Whether the mention is the beginning of a longer description ("Orlan" in "Orlan’s forces")."""
    start, end = mention.span.start, mention.span.end
    return any(m.span.end > end for m in mentions.around(start, end))


# ---------------------------------------------------------------- before the name


def _left(text: str, floor: int, start: int, kind: str, names: dict[int, int]) -> Iterator[tuple[Range, str]]:
    if kind == "person":
        title = _premodifier(text, floor, start, PERSON_HEADS)
        if title:
            yield _with_its_body(text, floor, title, names), "title"
    elif kind == "place":
        of = _OF.search(text, floor, start)
        anchor = of.start() + 1 if of else start
        place = _premodifier(text, floor, anchor, PLACE_HEADS)
        if place and (of or re.match(r"(?:the|[A-Z]\S*[’']s)\s", text[place[0] : place[1]])):
            yield place, "of"
    before = _BASED.search(text, floor, start)
    opening = before.start() if before else start
    if before and before["based"]:
        yield before.span("based"), "based"
    comma = _COMMA.search(text, max(floor, opening - 2), opening)
    if comma and (kind != "person" or opening == start):
        heads = _heads(kind)
        described = _premodifier(text, floor, comma.start(), heads, gap="")
        if described and re.match(rf"{DETERMINER}\s", text[described[0] : described[1]]):
            yield described, "before"
        elif kind == "person" and re.match(r"[,.;)]", text[max(e for e, s in names.items() if s == start) :]):
            yield from ((found, "before") for found in _told_before(text, floor, comma.start()))


def _told_before(text: str, floor: int, end: int) -> Iterator[Range]:
    """ "the head of the port authority, Ada Orlan,": from the determiner whose noun is a person's."""
    for match in reversed(list(DETERMINED.finditer(text, floor, end))):
        phrase = text[match.start() : end]
        if BREAKS.search(re.sub(r"(?:[A-Z]\.)+", "X", phrase)) or FINITE.search(phrase):
            return
        head = re.findall(r"[\w’'-]+", re.split(PREPOSITIONS, phrase)[0])
        office = OF_AN_OFFICE.search(phrase)
        if office and office["word"] not in {"of", "for", "to", "at"}:
            continue
        if head and _is_head(head[-1], PERSON_HEADS) and 3 <= len(phrase.split()) <= LONGEST:
            yield match.start(), end
            return


def _with_its_body(text: str, floor: int, title: Range, names: dict[int, int]) -> Range:
    """ "Reed Council leader Orlan", "former Reed Council information officer Orlan": the body and what stands
    around it belong to the title."""
    first = title[0]
    edge = floor + len(text[floor:first].rstrip())
    noun = re.search(r"(?P<name>\S)\s(?P<noun>[a-z]{4,}(?<!ed)(?<!ing)(?<!ly))\s$", text[floor:first])
    if noun and noun["noun"] not in NO_NOUNS and floor + noun.end("name") in names:
        edge = floor + noun.end("name")
    if edge not in names:
        return title
    first = names[edge]
    while True:
        word = LAST_WORD.search(text[floor:first])
        if not word or not _is_modifier(word["word"], PERSON_HEADS):
            return first, title[1]
        first = floor + word.start("word")


def _premodifier(text: str, floor: int, end: int, heads: frozenset[str], gap: str = " ") -> Range | None:
    """The noun phrase that ends at ``end``: a head, modifiers before it, a determiner or an owner."""
    left = text[floor:end] + ("" if gap else " ")
    word = LAST_WORD.search(left)
    if not word or not _is_head(word["word"], heads):
        return None
    if word["word"].lower() in PLAIN_HONORIFICS:
        return None
    begin, last = word.start("word"), word.end("word")
    while True:
        word = LAST_WORD.search(left[:begin])
        if not word or not _is_modifier(word["word"], heads):
            break
        begin = word.start("word")
    owner = POSSESSIVE.search(left[:begin])
    determiner = re.search(r"\b(?:the|a|an|The|A|An|his|her|its|their)\s+$", left[:begin])
    if owner:
        begin = owner.start("owner")
    elif determiner:
        begin = determiner.start()
    return floor + begin, floor + last


def _is_head(word: str, heads: frozenset[str]) -> bool:
    plain = word.lower()
    if plain.endswith("."):
        plain = plain[:-1] if TITLE.match(word) or is_abbreviation(plain[:-1]) else plain
    if plain.removeprefix("ex-") in heads:
        return True
    if "-" in plain and plain.rsplit("-", 1)[1] in heads:  # "vice-president"
        return True
    return heads is PERSON_HEADS and bool(TITLE.match(word))


def _is_modifier(word: str, heads: frozenset[str]) -> bool:
    plain = word.lower().rstrip(".")
    if plain in MODIFIERS or _is_head(word, heads):
        return True
    # A demonym: "Zarnian", "British"; a party or branch: "rebel-held".
    return bool(
        re.match(r"[A-Z][a-z]+(?:an|ian|ish|ese|i)$|[a-z]+-(?:held|backed|led|rich|based|born|run)$", word)
    )


# ---------------------------------------------------------------- after the name


def _right(text: str, span: Span, kind: str, mentions: Mentions) -> Iterator[tuple[Range, str]]:
    end = span.end
    heads = _heads(kind)
    for pattern, rule in ((APPOSITIVE, "after"), (COPULA, "copula")):
        match = pattern.match(text, end)
        described = match and _noun_phrase(text, match.start("body"), heads, mentions)
        if described:
            yield described, rule
    bracket = BRACKET.match(text, end)
    if bracket:
        yield bracket.span("body"), "bracket"
    aside = ASIDE.match(text, end)
    if aside:
        viewed = re.match(VIEWED, aside["body"])
        for piece in _split_aside(text, *aside.span("body")):
            if viewed or _noun_phrase(text, piece[0], heads, mentions) == piece:
                yield piece, "aside"
    if kind == "place":
        # "the Ras Vane border crossing", "on Vane oil terminal"; not "Zarnia border crossing".
        site = _site(text, end) if SITE_BEFORE.search(text[max(0, span.start - 40) : span.start]) else None
        if site:
            yield site, "site"
    if kind != "person":
        made = MADE_UP.match(text, end)
        if made:
            yield made.span("body"), "made up"
        controls = CONTROLS.match(text, end)
        if controls:
            yield controls.span("body"), "controls"


def _noun_phrase(text: str, start: int, heads: frozenset[str], mentions: Mentions) -> Range | None:
    """From ``start`` to where the phrase breaks off, if its own head fits."""
    stop = BREAKS.search(text, start)
    while stop and _abbreviates(text, stop.start()):
        stop = BREAKS.search(text, stop.end())
    end = stop.start() if stop else len(text)
    phrase = text[start:end].rstrip()
    opening = re.match(rf"(?:{DETERMINER}\s|{OWNED})?", phrase)
    assert opening is not None  # the group is optional
    if FINITE.search(phrase):
        return None
    # "the port's operations and safety manager" has its noun behind the "and".
    for before in dict.fromkeys((re.split(PREPOSITIONS, phrase)[0], re.split(WITHOUT_AND, phrase)[0])):
        last = start + len(before)
        if any(m.layer == "name" and m.span.start < last for m in mentions.around(last - 1, last)):
            return None  # "Orlan, the Reed Council and …": a list, whose next member is no description
        tokens = re.findall(r"[\w’'-]+", before)
        fits = tokens and (_is_head(tokens[-1], heads) or _is_a_person(tokens, heads))
        if fits and (opening.group() or all(_is_modifier(t, heads) for t in tokens)):
            return start, start + len(phrase)
    return None


def _is_a_person(tokens: list[str], heads: frozenset[str]) -> bool:
    """After a person's name, "a 34-year-old welder" says who it is, if the noun is one of people."""
    last = tokens[-1].lower()
    return (
        heads is PERSON_HEADS and len(tokens) > 1 and tokens[0].lower() in {"a", "an"}
        and last not in NO_PERSON and bool(OF_PEOPLE.search(last))
    )  # fmt: skip


def _abbreviates(text: str, offset: int) -> bool:
    word = re.search(r"\w+$", text[max(0, offset - 12) : offset])
    return text[offset] == "." and bool(word) and is_abbreviation(word.group() if word else "")


def _split_aside(text: str, start: int, end: int) -> Iterator[Range]:
    """ "deemed a … and believed to be …" is two descriptions."""
    begin = start
    for joint in re.finditer(rf"\sand\s(?={VIEWED}\b)", text[start:end]):
        yield begin, start + joint.start()
        begin = start + joint.end()
    yield begin, end


def _site(text: str, end: int) -> Range | None:
    """ "Ras Vane border crossing with Zarnia": the type noun that follows, and what it opens on."""
    match = SITE.match(text, end)
    if not match:
        return None
    if not match["modifiers"] and not match["beyond"]:
        return None  # a lone "crossing" tells little
    return match.start("modifiers"), match.end()


def _heads(kind: str) -> frozenset[str]:
    if kind == "person":
        return PERSON_HEADS
    return PLACE_HEADS if kind == "place" else GROUP_HEADS


def _without_repeats(found: Sequence[Definition]) -> tuple[Definition, ...]:
    """Each wording once; a wording that a longer one of the same entity holds is left out."""
    kept: list[Definition] = []
    for definition in sorted(found, key=lambda d: (-len(d.span.exact), d.span.start)):
        words = definition.span.exact.lower()
        if not any(k.entity_id == definition.entity_id and words in k.span.exact.lower() for k in kept):
            kept.append(definition)
    return tuple(sorted(kept, key=lambda d: (d.span.start, d.span.end, d.entity_id)))
