"""Floors that cannot sink by accident: each figure's floor, pinned to the data that it was measured on.

A figure below its floor, data of another hash, or a figure without a floor is refused. Floors are only ever
raised, by command; lowering one is a change of ``floors.json`` by hand that everybody can see.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from measures import MEASURES, Measure

# Processors round the products of small integers differently: a figure that is this near is the same.
SLACK = 0.001
DIGITS = 4


@dataclass(frozen=True)
class Floor:
    """What a figure may not sink below, and the sha256 of the data."""

    floor: float
    data: str


@dataclass(frozen=True)
class Verdict:
    """One figure beside its floor; ``refusal`` is empty where it may stay."""

    measure: Measure
    figure: float | None
    floor: float | None
    refusal: str = ""


def read_floors(path: Path) -> dict[str, Floor]:
    """The floors by name of the figure; none where the file is not there yet."""
    if not path.is_file():
        return {}
    return {name: Floor(**own) for name, own in json.loads(path.read_text(encoding="utf-8")).items()}


def write_floors(path: Path, floors: Mapping[str, Floor]) -> None:
    """The file anew, one figure a line, so that a change of one is a line of a diff."""
    lines = [
        f'  "{name}": {json.dumps({"floor": own.floor, "data": own.data})}' for name, own in floors.items()
    ]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def judge(measure: Measure, figure: float | None, floor: Floor | None, data: str) -> Verdict:
    """Whether the figure may stand. ``data`` is the hash of the corpus as it lies there now."""
    verdict = Verdict(measure, figure, floor.floor if floor else None)
    if figure is None:
        return verdict if measure.sparse else replace(verdict, refusal="not measured")
    if not math.isfinite(figure):
        return replace(verdict, refusal="no number")
    if floor is None:
        return replace(verdict, refusal="no floor: raise it")
    if floor.data != data:
        return replace(verdict, refusal="other data than the floor's")
    return replace(verdict, refusal="below its floor") if figure < floor.floor - SLACK else verdict


def raised(
    floors: Mapping[str, Floor], verdicts: Sequence[Verdict], digests: Mapping[str, str]
) -> dict[str, Floor]:
    """The floors lifted to the figures, in the order of the table; none is lowered.

    On other data than the floor's nothing can be compared: such a floor is left, to be deleted by hand.
    """
    found = dict(floors)
    for verdict in verdicts:
        name, figure = verdict.measure.name, verdict.figure
        if figure is None or not math.isfinite(figure):
            continue
        own = Floor(_rounded(figure), digests[verdict.measure.corpus])
        before = floors.get(name)
        if before is None or (before.data == own.data and before.floor < own.floor):
            found[name] = own
    place = {own.name: number for number, own in enumerate(MEASURES)}
    return dict(sorted(found.items(), key=lambda item: place.get(item[0], len(place))))


def _rounded(figure: float) -> float:
    """Down, so that a floor never stands above what was measured."""
    return math.floor(round(figure * 10**DIGITS, 3)) / 10**DIGITS
