"""Evidence as JSON and back, without loss: ``from_json(to_json(evidence)) == evidence``, rules included.

The file is for people and diffs too: keys sorted, indented, what is empty left out. Beside the records it
keeps a digest of the words of every sentence, claim and event, so that ids can be carried over to a new
version of the article even where rights allow no words.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from briefroom.errors import BriefError
from briefroom.model import Evidence, Span

VERSION = 1
MOST_CHARACTERS = 50_000_000
CURE = "restore it from the last commit, or delete it and build again"


@dataclass(frozen=True, slots=True)
class Stored:
    """What an evidence file holds."""

    evidence: Evidence
    digests: Mapping[str, str]  # sentence or claim id → digest of its words


class _Damage(Exception):
    """What does not fit, and where in the records; becomes a BriefError that names the file."""


def to_json(evidence: Evidence, digests: Mapping[str, str] | None = None) -> str:
    """The text of an evidence file."""
    record = {"version": VERSION, "digests": dict(digests or {}), **_encode(evidence)}
    return json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def from_json(text: str, where: str = "") -> Stored:
    """Read an evidence file; raises BriefError with ``where`` (file and line if known) when it is damaged."""
    try:
        record = json.loads(text) if len(text) <= MOST_CHARACTERS else None
    except json.JSONDecodeError as problem:
        raise BriefError(f"no JSON: {problem.msg}", where=f"{where}:{problem.lineno}", cure=CURE) from problem
    except RecursionError as problem:
        raise BriefError("JSON nested too deep", where=where, cure=CURE) from problem
    if not isinstance(record, dict):
        raise BriefError("no evidence", where=where, cure=CURE)
    if record.pop("version", None) != VERSION:
        raise BriefError(f"no evidence of version {VERSION}", where=where, cure=CURE)
    digests = record.pop("digests", {})
    try:
        evidence = _decode(Evidence, record, "evidence")
        _check_spans(evidence, evidence.article.text, "evidence")
        return Stored(evidence, _decode(dict[str, str], digests, "digests"))
    except _Damage as damage:
        raise BriefError(f"damaged evidence: {damage}", where=where, cure=CURE) from damage


# ---------------------------------------------------------------- records → JSON


def _encode(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        pairs = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: _encode(v) for f, v in pairs if not _is_default(f, v)}
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    return value


def _is_default(field: Field[Any], value: Any) -> bool:
    return field.default is not MISSING and type(value) is type(field.default) and value == field.default


# ---------------------------------------------------------------- JSON → records


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _decode(hint: Any, value: Any, at: str) -> Any:
    """``value`` as the type ``hint`` names; ``at`` is the way to it, for the message."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        if value is None and NoneType in arguments:
            return None
        return _decode(next(kind for kind in arguments if kind is not NoneType), value, at)
    if origin is Literal:
        return _expect(value in arguments and isinstance(value, str), value, at)
    if origin is tuple:
        return _decode_tuple(arguments, value, at)
    if origin is dict:
        _expect(isinstance(value, dict), value, at)
        return {_decode(str, k, at): _decode(arguments[1], v, f"{at}.{k}") for k, v in value.items()}
    if is_dataclass(hint) and isinstance(hint, type):
        return _decode_record(hint, value, at)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    return _expect(type(value) is hint, value, at)


def _decode_tuple(arguments: tuple[Any, ...], value: Any, at: str) -> tuple[Any, ...]:
    _expect(isinstance(value, list), value, at)
    if arguments[-1] is Ellipsis:
        return tuple(_decode(arguments[0], item, f"{at}[{n}]") for n, item in enumerate(value))
    _expect(len(value) == len(arguments), value, at)
    return tuple(_decode(k, item, at) for k, item in zip(arguments, value, strict=True))


def _decode_record(kind: type, value: Any, at: str) -> Any:
    _expect(isinstance(value, dict), value, at)
    hints = _hints(kind)
    unknown = sorted(set(value) - set(hints))
    if unknown:
        raise _Damage(f"{at} has an unknown field “{unknown[0]}”")
    try:
        return kind(**{name: _decode(hints[name], item, f"{at}.{name}") for name, item in value.items()})
    except TypeError as problem:
        raise _Damage(f"{at} lacks a field") from problem


def _expect(fits: bool, value: Any, at: str) -> Any:
    if not fits:
        raise _Damage(f"{at} is {value!r:.60}")
    return value


def _check_spans(value: Any, text: str, at: str) -> None:
    """Every span is the words at its place, or the file was changed by hand."""
    if isinstance(value, Span):
        if text[value.start : value.end] != value.exact:
            raise _Damage(f"{at} is not the words {value.exact!r:.60}")
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _check_spans(item, text, f"{at}[{index}]")
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            _check_spans(getattr(value, field.name), text, f"{at}.{field.name}")


def settle(value: Any) -> Any:
    """The records with confidences of two decimals: in later ones models differ between machines."""
    if isinstance(value, tuple):
        return tuple(settle(item) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {f.name: settle(getattr(value, f.name)) for f in fields(value)}
    if "confidence" in changed:
        changed["confidence"] = round(float(changed["confidence"]), 2)
    return replace(value, **changed)
