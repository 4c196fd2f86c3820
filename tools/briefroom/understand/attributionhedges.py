"""Words that attribute without a reporting verb: "according to", "reportedly", "is believed to", a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefroom.understand.attributionclauses import subject_after, subject_before
from briefroom.understand.attributioncontent import clause_end, trim
from briefroom.understand.attributiondraft import Draft
from briefroom.understand.attributionview import Frame, View, words_in
from briefroom.understand.cuewords import ACCORDING, CUE, HEDGE_ADVERB
from briefroom.understand.paragraphs import HEADINGS
from briefroom.understand.speakerwords import PLURAL, ROLE, is_document

_PASSIVE = re.compile(
    r"(?:\b(?:is|are|was|were|been|be|being|and|also|widely|long|now|generally|once|who)|[,—–-]) "
    r"(?P<verb>believed|thought|said|alleged|reported|rumou?red|understood|suspected|accused|considered"
    r"|deemed"
    r"|claimed|estimated|feared|labelled|branded|described)"
    r"(?: by (?P<by>[^,.;:\0]{2,60}?))?(?= (?:to|of|as|an?|the|that)\b|\s*\0)"
)
_TAKES = {
    "thought": ("to be", "to have"), "feared": ("to be", "to have"),
    "understood": ("to be", "to have", "that"),
    "suspected": ("of",), "accused": ("of",), "deemed": ("a", "an", "the"), "considered": ("a", "an", "the"),
    "labelled": ("a", "an", "the"), "branded": ("a", "an", "the"), "described": ("as",),
}  # fmt: skip
_BY = re.compile(r" by (?=(?:the |an? )?[\w’'-]+)")
_IMPERSONAL = re.compile(r"\b[Ii]t (?:is|was|has been|had been)(?: \w+ly| also| widely)? $")
_ANTECEDENT = re.compile(
    r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]hree|[Tt]wo|[Ss]everal|[Ss]ome) (?:[\w’'-]+ ){0,3}[\w’'-]+"
    r"|[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)*)(?= ?$)"
)
_AUXILIARY = re.compile(r" (?:is|are|was|were|has|have|had|will|would|be|been|also|and)(?: been| also)?$")
_STATES = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|must|should|may|won[’']t|not|never|did|does"
    r"|do)\b"
)
_COLON_SPEAKER = re.compile(r"^(?P<who>[^:\0]{2,60}): (?=\S)")
_SPEAKER_COLON = re.compile(r"[\w\0]: (?P<who>[^:\0]{2,50})$")


# "By the board's own count, …"; "by its account the vote was five to two".
_RECKONING = re.compile(
    r"\b[Bb]y (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:yester|to)day|last |this )"
    r"(?P<who>(?:its|his|her|their)|(?:the |an? |one |some |most )?[\w.’'-]+(?: [\w.’'-]+){0,4}?[’']s?)"
    r"(?: (?:own|latest|first|official|preliminary))? "
    r"(?P<noun>account|count|tally|estimates?|reckoning|calculations?|version|telling)s?"
    r"(?=[,.]| [a-z])(?! of\b)"
)
# "left with, according to her manifest, 88 people": what is said comes after.
_AWAITS = re.compile(r"\b(?:with|of|by|at|to|for|from|about|than|that|and|but|was|were|is|are|had|has|have)$")


# "– as she had been, according to Vane – it could": the aside alone is his.
_DASHED = re.compile(r" [–—-] (?=[^–—]*$)")


def according_drafts(view: View, frame: Frame) -> Iterator[Draft]:
    """ "According to X, …"; "…, according to X"; "…, according to X, …"."""
    for match in ACCORDING.finditer(view.masked, frame.start, frame.end):
        speaker = subject_after(view, frame, match.end())
        if speaker is None:
            continue
        before = view.masked[frame.start : match.start()].strip(" ,")
        dash = _DASHED.search(view.masked, frame.start, match.start())
        if dash and view.masked.startswith((" – ", " — ", " - "), speaker[1]):
            content = trim(view.text, dash.end(), match.start())
        elif (
            words_in(view.text, frame.start, match.start()) <= 1
            or _AWAITS.search(before)
            or match.group()[0] == "A"
        ):
            start = _after_name(view, frame, speaker[1])
            content = trim(view.text, start, clause_end(view, frame, start))
            if _is_quotation(view, frame, content):
                content = (content[0], _quotation_end(view, frame, content))
        else:
            content = trim(view.text, _last_turn(view, frame, match.start()), match.start())
        if words_in(view.text, *content) > 2:
            yield Draft((content,), speaker, match.span(), "according to", "say", rule="according")


def reckoning_drafts(view: View, frame: Frame) -> Iterator[Draft]:
    """ "By their own count, 12 died"; "12 died, by their count"; "and, by their count, 12 died"."""
    for match in _RECKONING.finditer(view.masked, frame.start, frame.end):
        before = view.masked[frame.start : match.start()].strip(" ,")
        awaits = len(before.split()) <= 1 or _AWAITS.search(before)
        if awaits:
            start = match.end() + view.masked.startswith(",", match.end())
            content = trim(view.text, start, clause_end(view, frame, start + 1))
        else:
            content = trim(view.text, _last_turn(view, frame, match.start()), match.start())
        if words_in(view.text, *content) > 2 and (awaits or _STATES.search(view.text, *content)):
            who, noun = match.span("who"), match.span("noun")
            yield Draft((content,), who, noun, "according to", "say", rule="according")


def _after_name(view: View, frame: Frame, at: int) -> int:
    """Past the speaker's apposition, if the comma after it opens one: "According to X, a doctor, …"."""
    aside = re.match(
        r", (?:an?|the|his|her|its|who|which|one of)\b[^,\0]{0,90}(?=, )", view.masked[at : frame.end]
    )
    if aside and view.tags.content(at + 2, at + aside.end()) < 0.5:
        return at + aside.end() + 1
    start = view.tags.content_start(at, frame.end)
    comma = view.masked.find(",", at, frame.end)
    if start is not None and (comma < 0 or start > comma):
        return start
    return comma + 1 if comma >= 0 else at


def _is_quotation(view: View, frame: Frame, content: tuple[int, int]) -> bool:
    return any(q.start == content[0] and q.speech for q in frame.quotations)


def _quotation_end(view: View, frame: Frame, content: tuple[int, int]) -> int:
    return max(content[1], next(q.end for q in frame.quotations if q.start == content[0]))


def _last_turn(view: View, frame: Frame, end: int) -> int:
    turn = [
        m.end() for m in re.finditer(r"; |, (?:but|while|although|whereas) ", view.masked[frame.start : end])
    ]
    return frame.start + (turn[-1] if turn else 0)


def hedge_drafts(view: View, frame: Frame) -> Iterator[Draft]:
    """ "reportedly …", "is believed to …", "deemed … by the court"."""
    for match in HEDGE_ADVERB.finditer(view.masked, frame.start, frame.end):
        if match.group().lower() == "apparently" and view.tags.cue(*match.span()) < 0.5:
            continue
        content = trim(view.text, match.end(), clause_end(view, frame, match.end()))
        if words_in(view.text, *content) < 2:
            content = trim(view.text, _last_turn(view, frame, match.start()), match.start())
        pieces = _hedged(view, frame, match.start(), content)
        if (
            pieces
            and words_in(view.text, *content) >= 2
            and not CUE.search(view.masked, content[0], match.start())
        ):
            yield Draft(pieces, None, match.span(), match.group().lower(), "hedge", rule="hedge", nobody=True)
    for match in _PASSIVE.finditer(view.masked, frame.start, frame.end):
        draft = _passive(view, frame, match)
        if draft:
            yield draft


def _hedged(view: View, frame: Frame, adverb: int, content: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """The content with the subject before the adverb: "The bridge | was reportedly | sold to a cousin"."""
    before = view.masked[frame.start : adverb].rstrip()
    if content[0] < adverb or not before or before[-1] in ",;:—–":
        return (content,)
    verb = _AUXILIARY.search(before)
    subject = subject_before(view, frame, frame.start + (verb.start() if verb else len(before)))
    return (subject, content) if subject and subject[1] <= adverb else ()


def _passive(view: View, frame: Frame, match: re.Match[str]) -> Draft | None:
    verb = match["verb"]
    rest = view.masked[match.end() : frame.end].lstrip()
    allowed = _TAKES.get(verb, ("to", "that"))
    if not rest.startswith(tuple(f"{word} " for word in allowed)) and not (
        rest[:1] == "\0" and verb in _TAKES
    ):
        return None
    speaker = match.span("by") if match["by"] else None
    end = min(clause_end(view, frame, match.end() + 1), _phrase_end(view, frame, match.end()))
    by = _BY.search(view.masked, match.end(), end)
    if by and speaker is None and verb in ("deemed", "considered", "labelled", "branded", "described"):
        speaker, end = subject_after(view, frame, by.end() - 1), by.start()
    content = trim(view.text, match.end(), end)
    if words_in(view.text, *content) < 2 or (verb == "described" and speaker is None):
        return None
    cue = match.span("verb")
    force = "say" if speaker else "hedge"
    pieces = _with_subject(view, frame, match, content)
    if not pieces:
        return None
    return Draft(pieces, speaker, cue, _lemma(verb), force, rule="passive", nobody=speaker is None)


def _with_subject(
    view: View, frame: Frame, match: re.Match[str], content: tuple[int, int]
) -> tuple[tuple[int, int], ...]:
    """Who is believed to have done it stands before the verb; nothing where it cannot be made out."""
    if view.masked.startswith(" that ", match.end()):  # "it is said that …"; "and said that …" is no hedge
        return (content,) if _IMPERSONAL.search(view.masked[frame.start : match.start("verb")]) else ()
    if match.group().startswith((",", "—", "–", "-", "who", "and")):
        noun = _ANTECEDENT.search(view.masked[frame.start : match.start()])
        subject = (frame.start + noun.start(), frame.start + noun.end()) if noun else None
    else:
        subject = subject_before(view, frame, match.start())
    if subject is None or subject[1] > content[0]:
        return ()
    return (subject, content)


def _phrase_end(view: View, frame: Frame, at: int) -> int:
    """A hedge reaches to the next clause or dash."""
    stop = re.search(
        r" [—–-] |;|, (?:and|but|while|although|who|which|told|said|says)\b", view.masked[at : frame.end]
    )
    return at + stop.start() if stop else frame.end


def _lemma(verb: str) -> str:
    special = {"said": "say", "thought": "think", "understood": "understand", "labelled": "label"}
    if verb in special:
        return special[verb]
    return verb[:-1] if verb.endswith(("eved", "osed", "used", "ibed", "ated")) else verb.removesuffix("ed")


def colon_drafts(view: View, frame: Frame) -> Iterator[Draft]:
    """Headlines: "Minister: cuts will go ahead", "Dam is safe: minister"."""
    if view.article.paragraphs[frame.paragraph].kind not in HEADINGS:
        return
    text = view.masked[frame.start : frame.end]
    first = _COLON_SPEAKER.match(text)
    last = _SPEAKER_COLON.search(text)
    if first:
        who = (frame.start, frame.start + first.end("who"))
        content = trim(view.text, frame.start + first.end(), frame.end)
        if _speaks(view, who) and _is_statement(view, content):
            yield Draft((content,), who, (who[1], who[1] + 1), ":", "say", rule="colon")
            return
    if last:
        who = (frame.start + last.start("who"), frame.end)
        content = trim(view.text, frame.start, frame.start + last.start() + 1)
        if _speaks(view, who) and (_is_statement(view, content) or _is_nameless(view, who)):
            yield Draft((content,), who, (who[0] - 2, who[0] - 1), ":", "say", rule="colon")


def _speaks(view: View, who: tuple[int, int]) -> bool:
    """Whether the words beside a colon are a person, an office or what the tagger takes for a speaker."""
    words = view.text[slice(*who)]
    if view.tags.source(*who) > 0.5:
        return True
    person = any(m.kind == "person" and m.span.end == who[1] for m in view.inside(*who))
    return len(words.split()) <= 4 and (person or bool(ROLE.search(words)) or _is_nameless(view, who))


def _is_nameless(view: View, who: tuple[int, int]) -> bool:
    """Whether a small word that can only be a source ends a headline: "…: minister", "…: police"."""
    words = view.text[slice(*who)]
    return words.islower() and bool(ROLE.fullmatch(words) or is_document(words) or PLURAL.fullmatch(words))


def _is_statement(view: View, content: tuple[int, int]) -> bool:
    """Whether a headline's half says something: "Ada Orlan: the mayor of Vale" does not."""
    masked = view.masked[slice(*content)]
    return "\0" in masked or bool(_STATES.search(masked)) or view.tags.content(*content) > 0.5
