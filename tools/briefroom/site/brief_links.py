"""What each link of a brief's Markdown becomes on its page: names, marks and chips.

Every link leads somewhere without a script: a name to its card, a mark to its entry in the ledger or among
the sources. With a script the same element opens beside the text.
"""

from __future__ import annotations

from briefroom.site.brief_context import BriefContext
from briefroom.site.dialect import Anchor
from briefroom.site.notes import note_anchor
from briefroom.site.wording import STATUS_WORDS

OPENED = frozenset({"contested", "denied"})  # these notes stand open in the margin
PROBABLE = "probable"


class BriefLinks:
    """Resolves the links of one brief. ``home`` is where the sentences themselves stand: marks made there
    carry the ids that entries link back to, and the first mark of a disputed claim opens by itself. In the
    ``glance`` the link of a record is only its icon, for the mark at the end of the line has the number."""

    def __init__(self, context: BriefContext) -> None:
        self.context = context
        self.home = self.glance = False
        self._given: set[str] = set()

    def __call__(self, scheme: str, ident: str, label: str, title: str) -> Anchor | None:
        """The anchor of a link, or None where it leads nowhere."""
        if scheme in {"actor", "place"}:
            return self._name(scheme, ident, label, title)
        if scheme == "background":
            return self._background(ident, label)
        if scheme == "caveat":
            return Anchor(f"#{note_anchor(ident)}", "prov note-link") if ident in self.context.notes else None
        if scheme == "claim":
            return self._claim(ident, label)
        if scheme == "source":
            return self._source(ident, label)
        if scheme == "editor":
            return Anchor("", "prov editor")
        if ident in self.context.events:
            return Anchor(f"#e-{ident}", "event")
        return None

    def has_mark(self, ident: str) -> bool:
        """Whether a claim or sentence has a mark in the text to go back to."""
        return f"m-{ident}" in self._given

    def _name(self, scheme: str, ident: str, label: str, title: str) -> Anchor | None:
        context = self.context
        known = context.knows(ident)
        classes = ["name", "place" if scheme == "place" else f"side-{context.sides.of(ident)}"]
        classes += [] if known else ["unreviewed"]
        attributes = {}
        if title == PROBABLE:
            classes.append("probable")
            attributes["title"] = "Probably; not certain"
        if ident in context.cards:
            attributes |= {"data-note": f"a-{ident}", "data-label": label}
            return Anchor(f"#a-{ident}", " ".join(classes), attributes)
        return Anchor(context.page(scheme, ident), " ".join(classes), attributes) if known else None

    def _background(self, ident: str, label: str) -> Anchor | None:
        if ident in self.context.boxes:
            return Anchor(f"#b-{ident}", "name term")
        if self.context.background(ident):
            return Anchor(self.context.page("background", ident), "name term")
        if ident in self.context.cards:
            attributes = {"data-note": f"a-{ident}", "data-label": label}
            return Anchor(f"#a-{ident}", "name term unreviewed", attributes)
        return None

    def _claim(self, ident: str, label: str) -> Anchor | None:
        context = self.context
        if ident not in context.claims:
            return None
        numbered = label.isdecimal()
        if numbered:
            ident = context.hottest(f"s{label}", ident)
        status = context.claims[ident].status
        number = label if numbered else context.number(ident)
        attributes = {"data-note": ident, "data-label": f"sentence {number}" if number else "a claim"}
        if numbered:
            attributes |= self._mark_id(ident)
        if "id" in attributes and status in OPENED:
            attributes["data-open"] = ""
        sides = ", opens both sides" if context.claims[ident].disputes else ""
        spoken = f"Note {number}, {STATUS_WORDS[status].lower()}{sides}".replace("  ", " ")
        classes = f"mark {status}"
        shown = label if numbered else "" if self.glance else number
        return Anchor(f"#{ident}", classes, attributes, True, spoken, glued=numbered, label=shown)

    def _source(self, ident: str, label: str) -> Anchor | None:
        if ident not in self.context.sentences:
            return None
        attributes = {"data-note": ident, "data-label": f"sentence {label}"} | self._mark_id(ident)
        return Anchor(f"#{ident}", "mark source", attributes, spoken=f"Note {label}, source", glued=True)

    def _mark_id(self, ident: str) -> dict[str, str]:
        mark = f"m-{ident}"
        if not self.home or mark in self._given:
            return {}
        self._given.add(mark)
        return {"id": mark}
