"""The sections of a brief, each a function from the records to blocks of Markdown.

Three kinds of sentence stand here: the article's own, templates around its words, and the definitions of
the project's knowledge. None is free-written.
"""

from __future__ import annotations

from briefroom.brief.claimlines import answer_label, claim_line, link_words
from briefroom.brief.dialect import escape, link, mark, outward_link, start_line
from briefroom.brief.prose import PROBABLE_WORD, Desk, annotate, finish, first_mentions
from briefroom.brief.startwith import reading_order
from briefroom.brief.whenwords import UNKNOWN, say_when
from briefroom.knowledge.asof import told
from briefroom.model import PRINT_UNMARKED, Actor, BoxUse, CaveatUse, Entity, Event, Paragraph, Sentence

Blocks = list[str]  # each is set apart by a blank line
MOST_DEFINITIONS = 2  # wordings of the article a person is defined by
LONGEST_DEFINITION = 20  # words, where rights count them: the name before them is the article's too
NOT_SHOWN = "an event not described here"
EDITORS_NOTE = "Editor’s note"


def items(lines: list[str]) -> Blocks:
    """Lines as one list; none gives no block."""
    return ["\n".join(lines)] if lines else []


# ---------------------------------------------------------------- at a glance


def what_happened(desk: Desk) -> Blocks:
    """The key sentences, annotated; where they may not be quoted, what they name."""
    lines = []
    for ident in desk.look.evidence.key_points:
        sentence = desk.look.sentence(ident)
        words = sentence and (desk.show(sentence.span) or _names_of(desk, sentence))
        if sentence and words:
            lines.append(f"- {start_line(words)} {_mark(desk, sentence)}")
    return items(lines)


def _names_of(desk: Desk, sentence: Sentence) -> str:
    mentions = first_mentions(desk.look, sentence.span.start, sentence.span.end)
    names = desk.names(m.entity_id or "" for m in mentions)
    return f"The sentence names {names}." if names else ""


def _mark(desk: Desk, sentence: Sentence) -> str:
    return mark(sentence.id, claim=desk.look.first_claim(sentence))


def in_dispute(desk: Desk) -> Blocks:
    """Every claim that another one opposes, with all its answers below it."""
    groups: dict[str, list[str]] = {}
    for claim, claim_link, answer in desk.look.answers():
        lines = groups.setdefault(claim.id, [f"- {claim_line(desk, claim)}"])
        line = f"    - {claim_line(desk, answer, label=answer_label(claim_link))}"
        lines += [line] if line not in lines else []
    return items([line for lines in groups.values() for line in lines])


def boxes_named(desk: Desk) -> Blocks:
    """The backgrounds a reader needs, once each, what to read first at the top."""
    actors = [entity.id for entity in desk.look.named("actor")]
    boxes = reading_order(known_boxes(desk), actors, desk.look.knowledge)
    return items([f"- {_box(desk, box)}" for box in boxes])


def gaps(desk: Desk) -> Blocks:
    """What the article does not say."""
    return items([f"- {start_line(escape(gap.text))}" for gap in desk.look.evidence.gaps])


# ---------------------------------------------------------------- the article


def article_text(desk: Desk) -> Blocks:
    """The annotated article with its boxes, or a note and the boxes where it may not be reproduced."""
    article = desk.look.evidence.article
    boxes, notes = known_boxes(desk), _notes(desk)
    if not desk.allowance.unlimited:
        return [_elsewhere(desk), *(_note(use) for _, use in notes), *(_box(desk, box) for box in boxes)]
    blocks: Blocks = []
    for index, paragraph in enumerate(article.paragraphs):
        if paragraph.kind not in ("headline", "standfirst"):
            blocks += [_paragraph(desk, index, paragraph)]
        blocks += [_note(use) for place, use in notes if place == index]
        blocks += [_box(desk, box) for box in boxes if box.paragraph == index]
    return [block for block in blocks if block]


def _elsewhere(desk: Desk) -> str:
    article = desk.look.evidence.article
    outlet = article.outlet or "its outlet"
    return f"The article is not reproduced here; it stands with {outward_link(outlet, article.url)}."


def _paragraph(desk: Desk, index: int, paragraph: Paragraph) -> str:
    chosen = first_mentions(desk.look, paragraph.start, paragraph.end)
    parts: list[str] = []
    at = paragraph.start
    for sentence in desk.look.evidence.sentences:
        if sentence.paragraph == index:
            words = annotate(desk.look, at, sentence.span.end, chosen)
            parts.append(f"{words} {_mark(desk, sentence)}")
            at = sentence.span.end
    parts.append(annotate(desk.look, at, paragraph.end, chosen))
    words = " ".join(part for part in parts if part)
    if paragraph.kind == "heading":
        return f"### {words.replace('#', chr(92) + '#')}"
    if paragraph.kind == "caption":
        return f"*Caption:* {words}"
    return f"> {start_line(words)}" if paragraph.kind == "quote" else start_line(words)


def known_boxes(desk: Desk) -> list[BoxUse]:
    """The boxes the reader needs that the knowledge has, in the order of the text."""
    return [box for box in desk.look.evidence.boxes if box.background in desk.look.knowledge.backgrounds]


def _notes(desk: Desk) -> list[tuple[int, CaveatUse]]:
    """The editor's notes with the paragraphs they stand after: each once, where the words first stand."""
    first: dict[tuple[str, int], CaveatUse] = {}
    for use in desk.look.evidence.caveats:
        first.setdefault((use.entry, use.number), use)
    places = {sentence.id: sentence.paragraph for sentence in desk.look.evidence.sentences}
    return [(places[use.sentence], use) for use in first.values() if use.sentence in places]


def _note(use: CaveatUse) -> str:
    return link(EDITORS_NOTE, "caveat", f"{use.entry}/{use.number}")


def _box(desk: Desk, box: BoxUse) -> str:
    title = desk.look.knowledge.backgrounds[box.background].title
    return link(title, "background", box.background)


# ---------------------------------------------------------------- the apparatus


def who_is_who(desk: Desk) -> Blocks:
    """The actors the article names, people first, then in order of appearance."""
    actors = sorted(desk.look.named("actor"), key=lambda entity: entity.kind != "person")
    return items([f"- {_actor(desk, entity)}" for entity in actors])


def _actor(desk: Desk, entity: Entity) -> str:
    known = _known_words(desk, desk.look.knowledge.actors.get(entity.id))
    if known:
        return f"{desk.name(entity.id)}: {finish(escape(known))}"
    wordings = []
    for definition in desk.look.definitions_of(entity.id)[:MOST_DEFINITIONS]:
        shown = desk.show(definition.span, most=LONGEST_DEFINITION, annotated=False)
        if shown:
            probably = "probably " if definition.confidence < PRINT_UNMARKED else ""
            wordings.append(f"{probably}“{shown}” {desk.cite(definition.span.start)}".rstrip())
    return f"{desk.name(entity.id)}: {'; '.join(wordings)}" if wordings else desk.name(entity.id)


def _known_words(desk: Desk, actor: Actor | None) -> str:
    """The first sentence of the knowledge, unless it speaks of a day after the article's."""
    first = told(actor, desk.look.evidence.article.published).now[:1] if actor else ()
    return first[0].text if first else ""


def claims(desk: Desk) -> Blocks:
    """Every claim, in text order, and how it stands to the others."""
    lines: list[str] = []
    introduced: set[str | None] = {None}
    for claim in desk.look.claims.values():
        speaker = claim.speaker.entity_id
        line = claim_line(desk, claim, introduce=speaker not in introduced)
        introduced.add(speaker)
        lines.append(f"- {line}{link_words(desk, claim)}")
    return items(lines)


def timeline(desk: Desk) -> Blocks:
    """The events by date, those without one last."""
    return items([f"- {_event(desk, event)}" for event in desk.look.events()])


def _event(desk: Desk, event: Event) -> str:
    published = desk.look.evidence.article.published
    when = say_when(event.when)
    if when == UNKNOWN and published.start:
        when = f"{UNKNOWN}, reported on {say_when(published)}"
    probable = PROBABLE_WORD if event.confidence < PRINT_UNMARKED else ""
    line = f"{link(when, 'event', event.id)}: {probable}{_title(desk, event)}".rstrip()
    line = f"{line} {desk.cite(event.span.start)}".rstrip()
    said = event.claim if event.claim in desk.look.claims else None
    return f"{line} Only said in {link(said, 'claim', said)}." if said else line


def _title(desk: Desk, event: Event) -> str:
    """The event in the article's words, or who and where when these may not be quoted."""
    at = desk.look.evidence.article.text.find(event.title, event.span.start, event.span.end)
    if desk.allowance.unlimited:
        return finish(escape(event.title))
    if at >= 0 and event.title:
        article = desk.look.evidence.article
        shown = desk.show(article.span(at, at + len(event.title)), annotated=False)
        if shown:
            return finish(shown)
    return finish(desk.names([*event.participants, *([event.place] if event.place else [])]) or NOT_SHOWN)
