"""The rules of who says what: each reporting verb of a frame, and what stands around it.

The order of reading is the order of certainty: words in marks beside the verb, a clause after "that", a
clause before ", she said", a bare clause, a noun phrase. A verb that is negated, wished for or a noun in
disguise says nothing. Ranges only; ``speakers`` names people, ``attribution`` weighs the drafts.
"""

from __future__ import annotations

import re
from dataclasses import replace

from briefroom.understand.attributionclauses import main_subject, subject_after, subject_before
from briefroom.understand.attributioncontent import (
    clause_end,
    cut_before_turn,
    hearer_after,
    is_fragment,
    only_points,
    opens_with_verb,
    past_adverbials,
    quotation_after,
    quotation_before,
    relative_end,
    that_after,
    through_quotations,
    trim,
    with_antecedent,
)
from briefroom.understand.attributiondraft import Draft, draft_of
from briefroom.understand.attributionobjects import TAGGED, by_frame, is_show, is_work
from briefroom.understand.attributiontags import Range
from briefroom.understand.attributionview import Frame, View, words_in
from briefroom.understand.cuesearch import GRANT, LIVES, SENT_AWAY, Cue, cues
from briefroom.understand.cuewords import (
    ADVERB,
    CUE,
)  # fmt: skip
from briefroom.understand.speakerwords import is_document

# "Describing him as “a friend,” Orlan told the council, “…”": the first marks hold a name, not what was told.
_DESCRIBING = re.compile(r"(?:Describing|Calling|Labell?ing|Branding|Dismissing|Denouncing)\b")
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|could|can|did|does|do|may|might|should|must|[a-z]+ed|[a-z]+s)\b"
)
# "Weeks after Orlan announced a raid, the port …": what follows the comma is the outlet's.
_SUBORDINATE = re.compile(r"^(?:[\w-]+ ){0,3}(?:after|before|since|when|once|until) $", re.IGNORECASE)
# These have things for subjects as often as people.
_OF_PAPERS = frozenset(
    {"show", "indicate", "suggest", "reveal", "find", "demand", "call for", "confirm", "threaten"}
)
_JOINED = re.compile(r"\b(?:and|but|or|then)(?: \w+ly| also| then| later| has| have| had)* $")
# "a group that holds the port and | vowed …": who vows is the group, unless the clause has been closed.
_RELATIVE = re.compile(
    r"[a-z0-9][’']?,? (?:(?P<who>who|which)\b(?! (?:the|an?|he|she|it|they|we|I|his|her|its|their)\b)"
    r"|(?P<that>that) (?:(?:has|have|had|is|are|was|were)\b|[a-z]+(?:ed|s)\b))[^,;:.\0]*$"
)
_OPENS_RELATIVE = re.compile(r", (?:who|which) (?:\w+ ){0,3}$")
_STATEMENT = re.compile(
    r"\b(?:statement|letter|report|memo|email|tweet|post|message|note|document|ruling|order|article|essay"
    r"|op-ed"
    r"|text|sign|banner|placard)s? $"
)


def frame_drafts(view: View, frame: Frame) -> list[Draft]:
    """What the verbs of one frame say, in text order."""
    drafts: list[Draft] = []
    for cue in cues(view, frame):
        draft = _participle(view, frame, cue) if cue.form == "ing" else _finite(view, frame, cue, drafts)
        if draft and all(start < end for start, end in draft.content):
            drafts = _shortened(view, frame, drafts, draft)
            drafts.append(draft)
    return drafts


def _finite(view: View, frame: Frame, cue: Cue, drafts: list[Draft]) -> Draft | None:
    if any(start <= cue.start < end for d in drafts if d.rule == "quoted" for start, end in d.content):
        return None
    floor = max((d.end for d in drafts if d.rule == "quoted" and d.end <= cue.start), default=frame.start)
    shared = bool(_JOINED.search(view.masked[frame.start : cue.start]))
    relative = _RELATIVE.search(view.masked, frame.start, cue.start) if shared else None
    if relative and relative["that"]:
        return None
    if relative:
        subject: Range | None = relative.span("who")
    elif shared:
        subject = drafts[-1].speaker if drafts else main_subject(view, frame, cue.start)
    else:
        subject = subject_before(view, frame, cue.start, floor)
    if subject and cue.verb.lemma in _OF_PAPERS and view.tags.source(*subject) < 0.2:
        return None
    words = view.text[slice(*subject)] if subject else ""
    if subject and (
        (cue.verb.lemma == "show" and not is_document(words))
        or (cue.verb.lemma == "read" and words.lower() != "it" and not is_document(words))
    ):
        return None
    if cue.verb.lemma == "dismiss" and SENT_AWAY.match(view.masked, cue.end):
        return None
    if cue.verb.lemma == "deny" and GRANT.match(view.masked, cue.end):
        return None
    if cue.verb.lemma == "claim" and (
        LIVES.match(view.masked, cue.end) or re.match(r" [Ii]n [A-Z]", view.masked[cue.end : cue.end + 5])
    ):
        return None
    draft = _quoted_before(view, frame, cue, subject, drafts)
    if draft is None and _speaker_follows(view, frame, cue, subject):
        draft = _inverted(view, frame, cue)
    if draft is None and subject is not None:
        for reader in (_quoted_after, _that, _before, _bare, by_frame):
            draft = reader(view, frame, cue, subject)
            if draft:
                break
    if draft is None:
        draft = _inverted(view, frame, cue)
    if draft and subject and draft.rule not in ("quoted", "before"):
        draft = _within_clause(view, frame, draft, subject)
        if _OPENS_RELATIVE.search(view.masked[frame.start : cue.start]) and draft.content[-1][0] >= cue.end:
            start, end = draft.content[-1]
            end = relative_end(view, start, end)
            draft = replace(draft, content=(*draft.content[:-1], trim(view.text, start, end)))
    return replace(draft, inherits=drafts[-1].inherits) if draft and shared and drafts else draft


def _within_clause(view: View, frame: Frame, draft: Draft, subject: Range) -> Draft:
    """The draft ended at the comma that closes the subordinate clause it stands in."""
    start, end = draft.content[-1]
    comma = view.masked.find(", ", start, end)
    if comma < 0 or not _SUBORDINATE.match(view.masked[frame.start : subject[0]]):
        return draft
    return replace(draft, content=(*draft.content[:-1], trim(view.text, start, comma)))


def _speaker_follows(view: View, frame: Frame, cue: Cue, subject: Range | None) -> bool:
    """ "…, said Pell Vane, a geologist.": the tagger hears the speaker behind the verb, none before it."""
    if "hearer" in cue.verb.takes or not view.masked[frame.start : cue.start].endswith(", "):
        return False
    after = subject_after(view, frame, cue.end)
    return bool(after) and view.tags.source(*(after or (0, 0))) > max(
        TAGGED, view.tags.source(*subject) if subject else 0.0
    )


def _hearer(view: View, frame: Frame, cue: Cue) -> Range | None:
    return hearer_after(view, frame, cue.end) if "hearer" in cue.verb.takes else None


# ---------------------------------------------------------------- words in marks


def _quoted_before(
    view: View, frame: Frame, cue: Cue, subject: Range | None, drafts: list[Draft]
) -> Draft | None:
    """ "“…,” she said", "“…,” said the mayor", and the other half of it: "“…,” she said, “…”"."""
    left = quotation_before(view, frame, cue.start)
    if left is None or "quote" not in cue.verb.takes or is_show(view, left):
        return None
    if any(start < left.end and left.start < end for d in drafts for start, end in d.content):
        return None
    gap = view.masked[left.end : cue.start]
    if subject and left.end <= subject[0] and len(view.masked[left.end : subject[0]].strip(" ,—–")) < 12:
        speaker, after = subject, cue.end
        if re.match(r"[ ,]*(?:and|but)\b", gap):
            return None
    elif re.fullmatch(rf"[ ,—–]*(?:{ADVERB} )?", gap):
        speaker = subject_after(view, frame, cue.end) or (-1, -1)
        if speaker[0] < 0:
            return None
        after = speaker[1]
    else:
        return None
    before = view.masked[frame.start : left.start]
    start = (
        frame.start
        if re.search(r"[A-Za-z]", before) and not CUE.search(before) and not drafts
        else left.start
    )
    pieces = [(start, left.end)]
    hearer = _hearer(view, frame, cue) if after == cue.end else None
    right = quotation_after(view, frame, hearer[1] if hearer else after)
    if right:
        pieces.append(through_quotations(view, frame, right))
    if right and _DESCRIBING.match(before):
        pieces = pieces[1:]
    return replace(draft_of(cue, tuple(pieces), speaker, "quoted"), hearer=hearer)


def _quoted_after(view: View, frame: Frame, cue: Cue, subject: Range) -> Draft | None:
    """ "She said: “…”", "She told the Gazette that “…”"."""
    if not cue.verb.takes & {"quote", "clause"}:
        return None
    hearer = _hearer(view, frame, cue)
    quotation = quotation_after(view, frame, hearer[1] if hearer else cue.end)
    if quotation is None:
        return None
    content = through_quotations(view, frame, quotation)
    if not frame.title and is_work(view.text[quotation.start : quotation.end]):
        return None
    return replace(draft_of(cue, (content,), subject, "quoted"), hearer=hearer)


# ---------------------------------------------------------------- clauses


def _that(view: View, frame: Frame, cue: Cue, subject: Range) -> Draft | None:
    """ "She said on Sunday that …"."""
    if not cue.verb.takes & {"clause", "bare", "hearer"}:
        return None
    hearer = _hearer(view, frame, cue)
    start = that_after(view, frame, hearer[1] if hearer else cue.end)
    if start is None:
        return None
    content = trim(view.text, start, clause_end(view, frame, start))
    if opens_with_verb(view, content[0]):  # "think that should be changed"
        return None
    if cue.verb.force == "deny" and not _CLAUSE.search(view.text[slice(*content)]):  # "disputed that reading"
        that = view.masked.rindex("that", cue.end, content[0])
        return draft_of(cue, ((that, content[1]),), subject, "object")
    return replace(draft_of(cue, (content,), subject, "that"), hearer=hearer)


def _before(view: View, frame: Frame, cue: Cue, subject: Range) -> Draft | None:
    """ "The road is open, the mayor said on Sunday."; "The road, the mayor said, is open."."""
    if not cue.verb.takes & {"clause", "bare", "quote"}:
        return None
    left = view.masked[frame.start : subject[0]].rstrip()
    if not left.endswith(",") and not left.endswith("\0"):
        return None
    hearer = _hearer(view, frame, cue)
    after = past_adverbials(view, frame, hearer[1] if hearer else cue.end)
    rest = view.masked[after : frame.end]
    ended = rest.strip(" .\0") == ""  # “the Gazette's “Tonight.””
    if not (ended or rest.lstrip().startswith((",", ";"))):
        return None
    content = trim(view.text, frame.start, frame.start + len(left) - left.endswith(","))
    if words_in(view.text, *content) < 2 or not _is_clause(view, content, ended=ended):
        return None
    pieces = [content]
    if (
        not ended
        and rest.lstrip().startswith(",")
        and view.tags.content(after, clause_end(view, frame, after + 2)) > TAGGED
    ):
        second = trim(view.text, after, clause_end(view, frame, after + 2))
        if not CUE.match(view.masked, second[0]):
            pieces.append(second)
    return replace(draft_of(cue, tuple(pieces), subject, "before"), hearer=hearer)


def _is_clause(view: View, content: Range, *, ended: bool) -> bool:
    """Whether what stands before ", she said" is said by her, and is no mere "In Vale on Sunday"."""
    text = view.text[slice(*content)]
    opener = re.match(r"(?:In|On|At|After|During|Earlier|Asked|Speaking|But|Meanwhile|However)\b", text)
    heard = view.tags.content(*content)
    return heard > TAGGED or (ended and not opener) or (heard > 0.25 and not opener)


def _bare(view: View, frame: Frame, cue: Cue, subject: Range) -> Draft | None:
    """ "She said the road was open"."""
    hearer = _hearer(view, frame, cue)
    if cue.verb.force == "ask" and not re.match(r" (?:[\w.’'-]+ ){0,5}?(?:whether|if|how|why|when|what)\b",
                                                view.masked[cue.end : frame.end]):  # fmt: skip
        return None
    start = past_adverbials(view, frame, hearer[1] if hearer else cue.end)
    if view.verbs_between(cue.end, start):  # "said while stressing the need"
        return None
    heard = view.tags.content(start, min(frame.end, start + 80))
    if not ("bare" in cue.verb.takes or (cue.verb.takes & {"clause", "hearer"} and heard > TAGGED)):
        return None
    if "hearer" in cue.verb.takes and heard < TAGGED:
        return None
    rest = view.masked[start : frame.end]
    if re.match(r" (?:by|with|to (?=[a-z]+ ))\b", view.masked[cue.end : frame.end]):
        return None
    if re.match(r"\s*(?:[.,;]|in a statement\b|goodbye|nothing|so\b|it all\b|anything|little|much)", rest):
        return None
    content = trim(view.text, start, clause_end(view, frame, start + 1))
    if view.text.startswith("of ", content[0]):
        content = (content[0] + 3, content[1])
    if hearer and view.text.startswith("to ", content[0]):
        content = (hearer[0], content[1])  # an order: "told its citizens to stay away"
    pieces = with_antecedent(view, frame, subject[0], (content,))
    if not pieces or is_fragment(view, pieces[0][0], cue.end) or only_points(view, content):
        return None
    if words_in(view.text, *content) < 2 or (heard < 0.2 and "bare" not in cue.verb.takes):
        return None
    return replace(draft_of(cue, pieces, subject, "bare"), hearer=hearer)


def _inverted(view: View, frame: Frame, cue: Cue) -> Draft | None:
    """ "The road is open, said the mayor."; "The road is open, say rebels; …"."""
    left = view.masked[frame.start : cue.start].rstrip()
    if not left.endswith(",") or not cue.verb.takes & {"bare", "quote"} or "hearer" in cue.verb.takes:
        return None
    speaker = subject_after(view, frame, cue.end)
    begin = max(left.rfind(";") + 1, 0)
    content = trim(view.text, frame.start + begin, frame.start + len(left))
    if speaker is None or words_in(view.text, *content) < 2:
        return None
    if view.tags.content(*content) < 0.25 and view.tags.source(*speaker) < TAGGED:
        return None
    return draft_of(cue, (content,), speaker, "before")


# ---------------------------------------------------------------- participles; what ends where another begins


def _participle(view: View, frame: Frame, cue: Cue) -> Draft | None:
    """ "…, adding that the raids had …": said by whoever the sentence is about."""
    before = view.masked[frame.start : cue.start]
    written = _STATEMENT.search(before)
    led = re.search(r"(?:,|\b(?:by|as|while)|\0) (?:also |further )?$", before)
    if not (written or led):
        return None
    for reader in (_quoted_after, _that, _bare, by_frame):
        draft = reader(view, frame, cue, (frame.start, frame.start))
        if draft:
            return replace(draft, speaker=None, inherits=True, rule=f"participle-{draft.rule}")
    return None


def _shortened(view: View, frame: Frame, drafts: list[Draft], new: Draft) -> list[Draft]:
    """Earlier drafts, ended where the new one's own clause begins."""
    if new.speaker is None:
        return drafts
    kept: list[Draft] = []
    for draft in drafts:
        start, end = draft.content[-1]
        if start < new.speaker[0] < end and draft.rule != "quoted":
            cut = cut_before_turn(view, frame, start, new.speaker[0])
            if cut and cut > start:
                draft = replace(draft, content=(*draft.content[:-1], trim(view.text, start, cut)))
        kept.append(draft)
    return kept
