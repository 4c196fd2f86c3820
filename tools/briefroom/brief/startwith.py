"""The order in which somebody new to a story reads its boxes: "New here? Start with".

What an article takes for granted above all is the quarrel it belongs to. So first come the boxes that set
the scene for at least two of its actors, a comparison of two sides or an operation: that in which most of
them take part before the others, and of equals the comparison, which names both sides and takes neither.
Then come the rest as the text calls for them, since each explains something of its own.

The site opens boxes in the order of this list as it stands in the brief, so that a person who moves a line
decides what a reader sees open.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefroom.model import Background, BoxUse, Knowledge

SCENES = ("versus", "operation")  # kinds that show who stands where
LEAST_ACTORS = 2  # fewer make no scene


def reading_order(boxes: Sequence[BoxUse], actors: Collection[str], knowledge: Knowledge) -> list[BoxUse]:
    """``boxes``, which come in the order of the text, as a newcomer reads them; ``actors`` are ids."""

    def rank(box: BoxUse) -> tuple[int, int]:
        background = knowledge.backgrounds[box.background]
        taking_part = _taking_part(background, actors)
        if background.kind not in SCENES or taking_part < LEAST_ACTORS:
            return 0, len(SCENES)
        return -taking_part, SCENES.index(background.kind)

    return sorted(boxes, key=rank)


def _taking_part(background: Background, actors: Collection[str]) -> int:
    return len({*background.actors, *background.sides} & {*actors})
