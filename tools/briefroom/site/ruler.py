"""The twelve-month ruler: how much of a year a date could mean, drawn without pretending.

A year tints the whole ruler, a month one twelfth, a day is a tick; a day reckoned from a weekday carries a
ring. Positions are SVG attributes, since the content policy allows no inline styles.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefroom.model import When

WIDTH = 120.0  # of the drawing: ten units a month
RulerKind = Literal["year", "month", "week", "day", "inferred"]


@dataclass(frozen=True, slots=True)
class Ruler:
    """A bar from ``x``, ``width`` wide, on a ruler ``WIDTH`` long. ``open`` fades it: "before", "after"."""

    kind: RulerKind
    year: str
    x: float
    width: float
    open: str = ""


def ruler_of(when: When) -> Ruler | None:
    """The ruler of a date, or None where no year is known."""
    if when.start is None or when.precision == "unknown":
        return None
    start = date.fromisoformat(when.start)
    end = date.fromisoformat(when.end or when.start)
    kind: RulerKind = "day"
    if when.precision in {"year", "month", "week"}:
        kind = when.precision
    elif when.anchor:
        kind = "inferred"
    x = _position(start)
    last = WIDTH if end.year > start.year else _position(end) + WIDTH / _days(end.year)
    opening = when.qualifier if when.qualifier in {"before", "after"} else ""
    return Ruler(kind, f"{start.year:04}", round(x, 1), round(max(0.0, last - x), 1), opening)


def _days(year: int) -> int:
    return (date(year, 12, 31) - date(year, 1, 1)).days + 1


def _position(day: date) -> float:
    return WIDTH * (day.timetuple().tm_yday - 1) / _days(day.year)
