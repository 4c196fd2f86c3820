"""The one table: every figure beside its bar, its floor, what others reach, and the last release."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from floors import Verdict

HEAD = ("task", "measure", "corpus", "figure", "bar", "floor", "", "others", "last release", "refused")
LIVE = "live:"


def table(verdicts: Sequence[Verdict], figures: Mapping[str, float], released: Mapping[str, float]) -> str:
    """All rows under a head, columns aligned."""
    rows = [HEAD, *(_row(verdict, figures, released) for verdict in verdicts)]
    widths = [max(len(row[k]) for row in rows) for k in range(len(HEAD))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(line.rstrip() for line in lines)


def summary(verdicts: Sequence[Verdict]) -> str:
    """How many bars are met, and how many figures are refused."""
    barred = [own for own in verdicts if own.measure.bar is not None and own.figure is not None]
    met = sum(_meets(own) for own in barred)
    refused = sum(bool(own.refusal) for own in verdicts)
    return f"{met} of {len(barred)} bars met; {refused or 'no'} figure{'s' * (refused != 1)} refused"


def _row(verdict: Verdict, figures: Mapping[str, float], released: Mapping[str, float]) -> tuple[str, ...]:
    measure = verdict.measure
    mark = "" if measure.bar is None or verdict.figure is None else "met" if _meets(verdict) else "MISS"
    return (
        measure.task,
        measure.text,
        measure.corpus,
        "too few" if verdict.figure is None and not verdict.refusal else _shown(verdict.figure),
        _shown(measure.bar),
        _shown(verdict.floor),
        mark,
        _rival(measure.rival, figures),
        _shown(released.get(measure.name)),
        verdict.refusal,
    )


def _meets(verdict: Verdict) -> bool:
    bar, figure = verdict.measure.bar, verdict.figure
    return bar is not None and figure is not None and round(figure, 4) >= bar


def _rival(rival: str, figures: Mapping[str, float]) -> str:
    """A recorded rival as it is written; a live one with its figure of this run."""
    if not rival.startswith(LIVE):
        return rival
    name = rival.removeprefix(LIVE)
    return f"{name.split()[0]} {_shown(figures.get(name))}"


def _shown(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}".removeprefix("0")
