"""What backgrounds and versus boxes look like in their files."""

from __future__ import annotations

from typing import cast, get_args

from briefroom.knowledge.body import Body
from briefroom.knowledge.caveats import read_caveats
from briefroom.knowledge.fields import Fields
from briefroom.model import Background, BackgroundKind, VersusCell, VersusRow

KINDS: tuple[str, ...] = get_args(BackgroundKind)
SHORTEST_TRIGGER = 4  # letters; a shorter one must be written in capitals


def read_background(ident: str, fields: Fields, body: Body) -> Background:
    """A background from ``content/backgrounds/<ident>.md``; of a versus, the body is the naming note."""
    kind = cast(BackgroundKind, fields.choice("kind", KINDS))
    versus = kind == "versus"
    background = Background(
        id=ident,
        kind=kind,
        title=fields.text("title", required=True),
        triggers=_triggers(fields),
        sentences=() if versus else body.now,
        as_of=fields.date("as_of"),
        start=fields.date("from"),
        end=fields.date("to"),
        actors=fields.texts("actors"),
        places=fields.texts("places"),
        sides=_sides(fields, versus=versus),
        rows=tuple(_row(child) for child in fields.children("rows")),
        naming=body.now if versus else (),
        later=body.later,
        caveats=read_caveats(fields),
        path=fields.document.where,
    )
    if versus and not background.rows:
        fields.wrong("a versus without rows", "rows", "add rows: [{attribute, left, right}]")
    if not versus and not body.now:
        fields.wrong("no sentence", "title", "write the box below, a sourced sentence a line")
    if not versus and not background.triggers:
        fields.wrong("nothing calls for this box", "triggers", "add triggers: [wordings that call for it]")
    if not versus and background.rows:
        fields.wrong("rows in a background that is no versus", "rows", "set kind: versus, or take them out")
    fields.close()
    return background


def _triggers(fields: Fields) -> tuple[str, ...]:
    triggers = fields.texts("triggers")
    for trigger in triggers:
        if len(trigger) < SHORTEST_TRIGGER and not trigger.isupper():
            cure = "use a longer wording, or capitals"
            fields.wrong(f"the trigger “{trigger}” is too short", "triggers", cure)
    return triggers


def _sides(fields: Fields, *, versus: bool) -> tuple[str, ...]:
    sides = fields.texts("sides")
    if versus and len(set(sides)) != 2:
        fields.wrong(f"{len(set(sides))} sides", "sides", "a versus has two: sides: [id, id]")
    if not versus and sides:
        fields.wrong("sides in a background that is no versus", "sides", "set kind: versus, or take them out")
    return sides


def _row(fields: Fields) -> VersusRow:
    attribute = fields.text("attribute", required=True)
    row = VersusRow(attribute, _cell(fields, "left"), _cell(fields, "right"), agree=fields.flag("agree"))
    if not (row.left.text or row.right.text):
        fields.wrong(f"the row “{attribute}” is empty", "attribute", "fill a cell, or drop the row")
    fields.close()
    return row


def _cell(fields: Fields, side: str) -> VersusCell:
    child = fields.child(side)
    if child is None or "text" not in child.data:
        cure = f'add {side}: {{text: …, sources: […]}}, or {side}: {{text: ""}} if the sources do not say'
        fields.wrong(f"the row has no {side} cell", side, cure)
        return VersusCell("")
    text = child.text("text")
    sources = child.sources(what=f"the {side} cell") if text else child.texts("sources")
    child.close()
    return VersusCell(text, sources)
