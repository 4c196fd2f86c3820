"""Who speaks words in marks that no reporting verb stands beside.

News has them behind a colon ("Orlan was blunt: “…”", "She shared it with a comment: “…”"), before a noun of
answering ("“…,” was her reply") and behind or before "in his words". Each is read only where no verb of the
frame has taken the quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefroom.understand.attributionclauses import main_subject
from briefroom.understand.attributiondraft import Draft, covers
from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import Frame, View, ends_utterance, words_in
from briefroom.understand.cuesearch import cues
from briefroom.understand.quotes import Quotation
from briefroom.understand.speakerwords import ROLE, is_document

INTRODUCED = "introduced"  # the rule's name
TAKEN = 0.5  # a quotation of which so much is said by somebody has its speaker
HEARD = 0.3  # mean score from which the tagger takes the subject before a colon for a speaker
LONGEST_LEAD = 240  # characters between the start of a sentence and its colon
_LEAD = re.compile(r"[^\0]*[\w)%]: ?$")
_PERSON = re.compile(r"(?:he|she|they|we|I)", re.IGNORECASE)
# "“Nonsense,” was Orlan's only reply."
_REPLY = re.compile(
    r" (?:was|is|came|ran|went) (?:(?P<whose>his|her|its|their|the)|(?P<who>[^,.;:\0]{2,60}?)[’']s?)"
    r" (?:(?:only|first|last|own|[a-z]+) ){0,2}"
    r"(?P<cue>reply|answer|response|verdict|comment|explanation|message|assessment|retort|advice|warning|conclusion"
    r"|judge?ment|description|defence|defense|motto|line|view)\b"
)
# "in his words, “…”"; "“…”, in the minister's words"
_WORDS = re.compile(
    r"\b[Ii]n (?P<who>(?:his|her|its|their)|(?:the )?[\w.’'-]+(?: [\w.’'-]+){0,3}?[’']s?)(?: own)?"
    r" (?P<cue>words)\b"
)
_NEAR = 3  # characters between the words and the quotation


def marked_drafts(view: View, frame: Frame, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """What is spoken in the frame's marks and no draft has taken, with the speaker its sentence names."""
    for quotation in frame.quotations:
        content = (quotation.start, quotation.end)
        if any(covers(draft.content, *content) > TAKEN for draft in drafts):
            continue
        draft = (
            _introduced(view, frame, quotation)
            or _replied(view, frame, quotation)
            or _worded(view, frame, quotation)
        )
        if draft:
            yield draft


def _introduced(view: View, frame: Frame, quotation: Quotation) -> Draft | None:
    """ "Orlan was less polite: “…”": the subject of the sentence before the colon."""
    lead = _LEAD.fullmatch(view.masked, frame.start, quotation.start)
    if not lead or not quotation.speech or quotation.start - frame.start > LONGEST_LEAD:
        return None
    if re.search(r"\w", view.masked[quotation.end : frame.end]):
        return None
    colon = view.masked.rindex(":", frame.start, quotation.start)
    subject = main_subject(view, frame, colon)
    if subject is None or subject[1] > colon or not _speaks(view, subject):
        return None
    if any(subject[1] <= cue.start < colon for cue in cues(view, frame)):  # "…, explained Orlan:"
        return None
    content = ((quotation.start, quotation.end),)
    return Draft(content, subject, (colon, colon + 1), ":", "say", rule=INTRODUCED)


def _replied(view: View, frame: Frame, quotation: Quotation) -> Draft | None:
    reply = _REPLY.match(view.masked, quotation.end, frame.end)
    if not reply or not ends_utterance(view.text, quotation):
        return None
    content = ((quotation.start, quotation.end),)
    speaker = reply.span("who" if reply["who"] else "whose")
    return Draft(content, speaker, reply.span("cue"), "say", "say", rule=INTRODUCED)


def _worded(view: View, frame: Frame, quotation: Quotation) -> Draft | None:
    if words_in(view.text, quotation.start, quotation.end) < 2:
        return None
    for match in _WORDS.finditer(view.masked, frame.start, frame.end):
        before, behind = quotation.start - match.end(), match.start() - quotation.end
        if 0 <= before <= _NEAR or 0 <= behind <= _NEAR:
            content = ((quotation.start, quotation.end),)
            return Draft(content, match.span("who"), match.span("cue"), "say", "say", rule=INTRODUCED)
    return None


def _speaks(view: View, who: Range) -> bool:
    """Whether the words are somebody: a person, a pronoun, an office, a paper, or heard by the tagger."""
    words = view.text[slice(*who)]
    if _PERSON.fullmatch(words) or view.tags.source(*who) > HEARD or is_document(words):
        return True
    return bool(ROLE.search(words)) or any(m.kind == "person" for m in view.inside(*who))
