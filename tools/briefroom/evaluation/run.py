"""A file of records into a file of predictions, for any of the tasks."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from briefroom.errors import RecordError
from briefroom.evaluation.records import PACKED, Line, Record, check_name, read_lines, writing

Predict = Callable[[Record], Record]
TASKS = ("ner", "attribution", "timex", "acronyms", "linking", "extraction")


@dataclass(slots=True)
class Report:
    """How many records were predicted, and the lines that could not be."""

    written: int = 0
    problems: list[RecordError] = field(default_factory=list)


def predict_file(task: str, source: Path, target: Path) -> Report:
    """Predict ``task`` for each record of ``source``, in order, into ``target``, replaced once all is done.

    Raises RecordError for a file that cannot be read or written; a bad line is a problem of the report, and
    the other lines are predicted all the same.
    """
    predict = predictor(task)
    for path in (source, target):
        check_name(path)
    report = Report()
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with writing(unfinished, packed=target.name.endswith(PACKED)) as write:
            for line in read_lines(source):
                record = _predicted(predict, line, report)
                if record is not None:
                    write(record)
                    report.written += 1
        unfinished.replace(target)
    except OSError as problem:
        cure = "choose a folder that exists and may be written to"
        raise RecordError(f"cannot be written: {problem.strerror}", where=str(target), cure=cure) from problem
    finally:
        unfinished.unlink(missing_ok=True)
    return report


def predictor(task: str) -> Predict:
    """The task's ``predict``. Its module is read when asked for: no other task's stages are needed."""
    found: Predict = import_module(f"briefroom.evaluation.{task}").predict
    return found


def _predicted(predict: Predict, line: Line, report: Report) -> Mapping[str, object] | None:
    if line.record is None:
        report.problems += [line.problem] if line.problem else []
        return None
    try:
        return predict(line.record)
    except RecordError as problem:
        report.problems.append(RecordError(problem.what, where=line.where, cure=problem.cure))
    except Exception as problem:  # a fault of ours; the corpus's other records are still to be measured
        what = f"“{line.record['id']}” broke the prediction: {type(problem).__name__}: {problem}"
        report.problems.append(RecordError(what, where=line.where, cure="report it with the record"))
    return None
