"""The sides as the knowledge alone has them, for the pages that belong to no single article."""

from __future__ import annotations

from collections.abc import Iterable

from briefroom.corpus.camps import Camps
from briefroom.model import Article, Entity, Evidence, Knowledge
from briefroom.site.sides import Side, find_sides

NO_ARTICLE = Article("", "", "", "", ())


class KnowledgeSides:
    """The side of every actor of the knowledge, and of whoever speaks for some of them."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.camps = Camps(knowledge)
        entities = tuple(
            Entity(actor.id, actor.name, actor.kind, "actor", known=True)
            for actor in knowledge.actors.values()
        )
        self._sides = find_sides(Evidence(NO_ARTICLE, entities=entities), knowledge)

    def of(self, camp: Iterable[str]) -> Side:
        """The one side all of ``camp`` that take sides stand on; "n" where they stand on both or none."""
        sides = {self._sides.of(ident) for ident in camp} - {"n"}
        taken = sides - {"c"} or sides
        return next(iter(taken)) if len(taken) == 1 else "n"

    def one(self, ident: str) -> Side:
        """The side of one actor."""
        return self._sides.of(ident)

    def label(self, side: Side) -> str:
        """What readers call a side, or nothing."""
        return self._sides.labels.get(side, "")
