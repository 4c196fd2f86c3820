"""Dates in words, no more precise than they are known."""

from __future__ import annotations

from datetime import date

from briefroom.model import When
from briefroom.understand.datewords import MONTH_NAMES as MONTHS

UNKNOWN = "date unknown"


def say_when(when: When) -> str:
    """Such as "14 December 2014", "week of 8 December 2014", "before 2011", "date unknown (“Sunday”)"."""
    if when.start is None or when.precision == "unknown":
        return f"{UNKNOWN} (“{when.text}”)" if when.text else UNKNOWN
    start = date.fromisoformat(when.start)
    end = date.fromisoformat(when.end) if when.end else start
    words = {"day": _days, "week": _week, "month": _months, "year": _years}[when.precision](start, end)
    return f"{when.qualifier} {words}".strip()


def _days(start: date, end: date) -> str:
    last = f"{end.day} {MONTHS[end.month - 1]} {end.year}"
    if start == end:
        return last
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{last}"
    year = "" if start.year == end.year else f" {start.year}"
    return f"{start.day} {MONTHS[start.month - 1]}{year} – {last}"


def _week(start: date, end: date) -> str:
    return f"week of {_days(start, start)}"


def _months(start: date, end: date) -> str:
    last = f"{MONTHS[end.month - 1]} {end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return last
    year = "" if start.year == end.year else f" {start.year}"
    return f"{MONTHS[start.month - 1]}{year} – {last}"


def _years(start: date, end: date) -> str:
    return f"{start.year}" if start.year == end.year else f"{start.year}–{end.year}"
