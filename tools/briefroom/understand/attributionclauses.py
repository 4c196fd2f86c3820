"""Where a speaker's name ends and a reported clause begins: reading around a verb without a parser.

News prose puts the subject right before its verb, or behind it after a quotation; what stands between
("who …", ", a spokesman for the group,") is passed over. Where no noun phrase can be made out, there is
no answer: a speaker cut wrong is worse than none.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import Frame, View
from briefroom.understand.cuewords import ADVERB, CUE
from briefroom.understand.datewords import DAY_NAME
from briefroom.understand.sentences import is_abbreviation
from briefroom.understand.speakerwords import is_document

# Where a clause begins: what stands before is no part of the subject.
_EDGE = re.compile(
    r"[;:–—(\[\0]\s*|\s-{1,2}\s|, (?:but|and|while|as|because|although|though|so|yet|whereas|or|when)\s"
    r"|\b(?:that|because|although|though|whereas|whether|but|if|when|while|where|after|before|since|as|than)"
    r"\s|,\s"
)
# "Orlan (Vale) said"; "Orlan, on the other hand, said"
_ASIDE = re.compile(
    r"\([^()\n]{1,60}\)|, (?:on the other hand|meanwhile|however|in turn|too|by contrast|of course|in fact"
    r"|for example|for (?:his|her|its|their) part|after an? [a-z ]{3,24}),"
)
_ADVERBS = re.compile(rf"(?:(?<![\w-]){ADVERB}\s+)*$")
_LEADING = re.compile(
    r"^(?:(?:which|whom|what|with|once|Already|But|And|Yet|So|Still|Also|Then|Meanwhile|However|Earlier|Later|Now|Instead"
    r"|Nor|Or|and|but|yet"
    r"|while"
    rf"|so|then|later|though|even|On {DAY_NAME}|Yesterday|Today|Last (?:week"
    r"|month|year|\w+day)|Overnight|Separately|Again),?\s+)+"
)
_PREPOSED = re.compile(
    r"^(?:Shortly|Recently|In|On|At|By|After|Before|During|Since|For|From|With|Under|Among|Across|As"
    r"|Following|Despite|Because"
    r"|When|While|If|Although|Though|Like|Unlike|Through|Without|Asked|Speaking|Citing|Given|Once|Until)\b"
)
_PRONOUN = re.compile(r"(?:he|she|they|it|we|i|who|which|you|one|some|many|others|both|another|most|few)",
                      re.IGNORECASE)  # fmt: skip
_JOINT = re.compile(r"(?:but|and|yet|so|nor|or|then|also|still)", re.IGNORECASE)
_DETERMINER = re.compile(
    r"(?:the|a|an|his|her|its|their|our|this|these|those|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|several|some|many|most|all|both|other|another|no|every|each|any|few|more|at least|dozens|hundreds"
    r"|\d+)\b", re.IGNORECASE,
)  # fmt: skip
# Lower-case plurals and offices that speak without an article.
_BARE_HEAD = re.compile(
    r"\b(?:officials?|sources?|witnesses|residents|experts|analysts|critics|supporters|opponents|police"
    r"|officers?"
    r"|authorities|rebels|activists|rights groups?|lawyers|prosecutors|doctors|medics|aides|diplomats"
    r"|lawmakers"
    r"|leaders?|spokes\w+|military|government|people|scientists|researchers|investigators|reports|media"
    r"|observers|economists|traders|investors|forces|fighters|militants|organi[sz]ers|commanders?|villagers"
    r"|soldiers|troops|republicans|democrats|court|union|minister|president|army|owner|inquiry|study|poll"
    r"|members|groups?|members|parents|neighbours|neighbors|locals|survivors|families|relatives|workers"
    r"|teachers|students|advisers|advisors|agents|agencies|companies|executives|managers|directors?|documents"
    r"|records|figures|data|polls|surveys|studies|statistics|protesters|demonstrators|journalists|reporters"
    r"|insurers|regulators|auditors|engineers|historians|voters|campaigners|charities|medics|nurses|drivers"
    r"|elders|colleagues|friends|insiders|attorneys|deputies|senators|judges|unions|staff|crews?|rivals)\s*$",
    re.IGNORECASE,
)
_NOT_LAST = re.compile(
    r"\b(?:while|when|after|before|because|of|in|on|at|to|for|with|by|from|the|a|an|and|or|is|are|was|were|be|been|has|have|had|that|as|not"
    r"|will|would|could|can|may|might|into|over|about|than|its|his|her|their)$", re.IGNORECASE,
)  # fmt: skip
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|could|can|did|does|do|said|says|say)\b")
_REDUCED = re.compile(r"(?<=\w) (?:[a-z]+ed|seen|sent|shown|written)$")  # "emails received (by …)"
# "the council on Monday", "Pell Vane[12]"
_TAIL = re.compile(
    rf"(?: (?:on|late|early|last) {DAY_NAME}| (?:last|this) (?:week|month"
    r"|year)| (?:calling|styling) (?:itself|himself|herself|themselves)| known as| earlier| yesterday"
    r"| today|(?:\[\d{1,3}\])+| also)$"
)
# What tells more of the speaker, up to the comma before the verb.
_ABOUT = r", (?:who|whose|described|presented|introduced|identified|known|named|speaking)\b"
_ABOUT_THEM = re.compile(rf"{_ABOUT}(?!.*{_ABOUT})")
_HOME = re.compile(r" (?:of|from|in) [A-Z]")
# A clause, not a phrase: "Orlan emerged from …", "failed to …".
_MOVES = re.compile(
    r"[a-z] (?!(?:allied|aligned|linked|opposed|affiliated|attached|tied|related|backed|committed"
    r"|based) )[a-z]+ed (?:from|back|to|out|up|off)\b"
)
_RELATIVE = re.compile(r",? (?:who|whose|which|that|where)\b|,? (?:speaking|asked|citing|quoted|wearing)\b")
_APPOSITION = re.compile(
    r"^(?:who|whose|which|the|a|an|his|her|its|their|one of|another|\d+|former|then|in|on|at|speaking|himself"
    r"|herself|citing|quoting|known|also|through|via|by|during|after|of|from|as|now|head|chief|deputy|leader"
    r"|president|director|chair\w*|professor|spokes\w+|editor|secretary|minister|founder|co-\w+|author|an?"
    r"|commander|senior|executive|vice|managing|general|manager|coordinator|[a-z]+ (?:of|for|at|with)"
    r"|[A-Z]\w*"
    r"[’']s|Jr|Sr|R-|D-|M\.?D|Ph)\b", re.IGNORECASE,
)  # fmt: skip
_INNER = re.compile(r"(?:an?|the) [a-z]+ (?=(?:his|her|its|their|the|an?) [a-z])", re.IGNORECASE)
_ASKED = re.compile(r".*\b(?:what|whom|that|which|how|why) (?=(?:he|she|they|it|we)$)")  # "fights what she"
_COMMA = re.compile(",")
_RELATIVE_PRONOUN = re.compile(r"(?:who|which)(?= )")
_NO_HEAD = re.compile(r"(?:made|given|born|known|along|together|due|because|[a-z]+(?:ed|ing))\b")
PHRASES = 512  # noun phrases kept, those of a few articles: each is asked for from several verbs
_DANGLING = re.compile(r" (?:while|as|when|after|before|by|and|but)$")
HEARD = 0.6  # mean score from which the tagger's speaker needs no known word
LONGEST_SUBJECT = 260  # characters
LONGEST_REACH = 1000  # characters before a verb in which its subject begins
_RIGHT_EDGE = re.compile(
    r"[,.;:–—(\[\0?!\n]|\s-{1,2}\s| and [a-z]+ed\b|\s(?:on|in a|in an|in his|in her|in its|at a|at the|to"
    r"|as|when|after|before|during"
    r"|while|that|who|which|whose|because|but|by|via|from behind|through|if|since|last|late|early"
    r"|yesterday|today"
    r"|this (?:week|month|year|morning)|earlier|later|told|said|says)\b"
)


def subject_before(view: View, frame: Frame, cue: int, floor: int | None = None) -> Range | None:
    """The noun phrase that is the subject of the verb at ``cue``, its appositions left out."""
    start = max(frame.start if floor is None else floor, cue - LONGEST_REACH)
    left = _ASIDE.sub(lambda aside: " " * len(aside.group()), view.masked[start:cue])
    left = left[: len(left) - len(_trailing(left))].rstrip()
    if not left or left[-1] in "-–—(":
        return None
    tagged = _tagged(view, start, start + len(left))
    if left.endswith(","):
        return _before_relative(view, start, left) or tagged or _before_apposition(view, start, left)
    return _phrase_before(view, start, left, tagged)


def _phrase_before(view: View, start: int, left: str, tagged: Range | None = None) -> Range | None:
    """The shortest noun phrase that ends with ``left``, the part of a sentence from ``start`` on."""
    edges = [match.end() for match in _EDGE.finditer(left)]
    for edge in [*reversed(edges), 0]:
        found = _noun_phrase(view, start + edge, start + len(left))
        if found:
            whole = _rejoined(view, start, found)
            return tagged if tagged and view.tags.source(*whole) < 0.5 else whole
    return tagged


def main_subject(view: View, frame: Frame, before: int) -> Range | None:
    """The noun phrase the sentence opens with: the subject of a verb joined on by "and"."""
    if before - frame.start > 4 * LONGEST_REACH:
        return None
    text = view.masked[frame.start : before]
    lead = _LEADING.match(text)
    start = frame.start + (lead.end() if lead else 0)
    comma = view.masked.find(", ", start, before)
    if comma > 0 and _PREPOSED.match(view.masked[start:comma]):  # "By the end of the day, Orlan …"
        start = comma + 2
    named = [m.span for m in view.inside(start, before) if m.span.start <= start + 4]
    if named:
        return start, named[0].end
    tagged = [span for span in view.tags.sources_ending(start, before) if span[0] >= start]
    if tagged:
        return _noun_phrase(view, *tagged[0])
    stop = re.compile(r",|\s(?:is|are|was|were|has|have|had|\w+ed)\b").search(view.masked, start, before)
    return _noun_phrase(view, start, stop.start()) if stop else None


@lru_cache(maxsize=PHRASES)
def trimmed_source(view: View, source: Range) -> Range | None:
    """The tagger's speaker without its apposition, auxiliary and leading words."""
    start, end = source
    if _DANGLING.search(view.text[start:end]):  # "Zarnia began shelling while | demanding"
        named = [m.span for m in view.inside(start, end) if m.span.start <= start + 4]
        return (start, named[0].end) if named else None
    for stop in (
        _FINITE.search(view.masked, start + 1, end),
        _COMMA.search(view.masked, start, end),
    ):
        end = min(end, stop.start()) if stop else end
    return _noun_phrase(view, start, end)


def _tagged(view: View, start: int, end: int) -> Range | None:
    """The speaker the tagger sees ending right before the verb, without its appositions."""
    for first, last in view.tags.sources_ending(end - 2, end + 1):
        if first >= start:
            comma = view.masked.find(",", first, last - 1)
            return _noun_phrase(view, first, comma if comma > 0 else min(last, end))
    return None


def subject_after(view: View, frame: Frame, end: int) -> Range | None:
    """The noun phrase that follows a verb put before it: "…,” said the mayor"."""
    gap = re.match(r"\s+", view.masked[end : frame.end])
    begin = end + (gap.end() if gap else 0)
    if begin == end or begin >= frame.end:
        return None
    right = view.masked[begin : min(frame.end, begin + LONGEST_SUBJECT)]
    stop = next((m for m in _RIGHT_EDGE.finditer(right) if not _abbreviation(right, m)), None)
    phrase = right[: stop.start() if stop else len(right.rstrip(" ."))]
    return _noun_phrase(view, begin, begin + len(_REDUCED.sub("", phrase)))


def _abbreviation(right: str, stop: re.Match[str]) -> bool:
    """ "Gen. Orlan", "U.S. officials": a stop inside a name."""
    word = re.search(r"\w+$", right[: stop.start()])
    return stop.group() == "." and word is not None and is_abbreviation(word.group())


def _trailing(left: str) -> str:
    """Adverbs and auxiliaries between a subject and its verb."""
    match = _ADVERBS.search(left[-80:])
    return match.group() if match else ""


def _before_relative(view: View, start: int, left: str) -> Range | None:
    """ "Ada Orlan, who worked as a clerk when the port fell," → "Ada Orlan"."""
    relative = _ABOUT_THEM.search(left)
    if not relative or "\0" in left[relative.start() :]:
        return None
    if any(not left[: cue.start()].endswith("to ") for cue in CUE.finditer(left, relative.end())):
        return None
    return _phrase_before(view, start, left[: relative.start()])


def _before_apposition(view: View, start: int, left: str) -> Range | None:
    """ "Ada Orlan, the mayor of Vale," → "Ada Orlan": back over commas while asides stand between them."""
    hard = [match.end() for match in _EDGE.finditer(left) if match.group() != ", "]
    begin = hard[-1] if hard else 0
    pieces = [(m.start() + begin, m.end() + begin) for m in re.finditer(r"[^,]+", left[begin:-1])]
    best: Range | None = None
    for index in range(len(pieces) - 1, max(-1, len(pieces) - 7), -1):
        first, last = pieces[index]
        found = _noun_phrase(view, start + first, start + last)
        aside = bool(_APPOSITION.match(left[first:last].strip()))
        if index and _HOME.match(left[slice(*pieces[index - 1])]):  # "Pell Vane, 22, of Port Vane, Zarnia,"
            aside = True
        if found and not (aside and best):
            best = found
        if found and not aside:
            break
    return best


@lru_cache(maxsize=PHRASES)
def _noun_phrase(view: View, start: int, end: int) -> Range | None:
    """The range trimmed to a noun phrase that can speak, or None."""
    raw = view.masked[start:end]
    start += len(raw) - len(raw.lstrip())
    lead = _LEADING.match(view.masked[start:end])
    start += lead.end() if lead else 0
    relative = _RELATIVE.search(view.masked, start, end)
    if relative and relative.start() > start:
        end = relative.start()
    tail = _TAIL.search(view.masked[start:end])
    end = start + tail.start() if tail and tail.start() else end
    while end > start and view.masked[end - 1] in " ,\0'\"":
        end -= 1
    if start < end and _PREPOSED.match(view.text[start:end]):
        named = [span for span in view.tags.sources_ending(end - 1, end + 2) if start < span[0]]
        if not named:
            return None
        start = named[-1][0]
    start += _inner(view.text[start:end])
    pronoun = _RELATIVE_PRONOUN.match(view.masked, start, end)
    end = pronoun.end() if pronoun else end  # "who last year claimed"
    heard = view.tags.source(start, end) > HEARD if start < end else False
    return (start, end) if _can_speak(view.text[start:end], heard=heard) else None


@lru_cache(maxsize=PHRASES)
def _inner(phrase: str) -> int:
    """Offset of the noun phrase that begins inside another: "a result his challenger (dismissed)"."""
    inner = _INNER.match(phrase)
    asked = _ASKED.match(phrase)
    return asked.end() if asked else inner.end() if inner else 0


@lru_cache(maxsize=PHRASES)
def _can_speak(phrase: str, *, heard: bool = False) -> bool:
    """Whether it is a noun phrase; a bare one ("respondents") has to be known, or ``heard`` by the tagger."""
    if not phrase or len(phrase) > LONGEST_SUBJECT or _NOT_LAST.search(phrase, max(0, len(phrase) - 9)):
        return False
    if _PRONOUN.fullmatch(phrase):
        return True
    if _JOINT.fullmatch(phrase):  # "But said any move would be made later"
        return False
    words = phrase.split()
    if len(words) > 30 or _FINITE.search(phrase):
        return False
    if _MOVES.search(phrase):
        return False
    if _DETERMINER.match(phrase):
        return len(words) > 1
    if _NO_HEAD.match(phrase):
        return False
    if heard or phrase[0].isupper() or is_document(phrase):
        return True
    return bool(_BARE_HEAD.search(phrase.split(" of ")[0].split(" in ")[0]))


def _rejoined(view: View, floor: int, found: Range) -> Range:
    """ "…, and the army said" keeps "Orlan and the army" whole; nothing else is joined."""
    before = view.masked[floor : found[0]]
    match = re.search(r"(?:^|[;:–—\0,]\s)([A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}) and $", before)
    if match and not _FINITE.search(match.group(1)) and _can_speak(match.group(1)):
        return floor + match.start(1), found[1]
    return found
