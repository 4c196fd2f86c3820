"""Evidence as JSON and back, without loss: ``from_json(to_json(evidence)) == evidence``, rules included.

The file is for people and diffs too: keys sorted, indented, what is empty left out. Beside the records it
keeps a digest of the words of every sentence, claim and event, so that ids can be carried over to a new
version of the article even where rights allow no words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, get_args, get_type_hints

import msgspec

from briefroom.errors import BriefError
from briefroom.model import Evidence, Span

VERSION = 1
MOST_CHARACTERS = 50_000_000
BYTE = re.compile(r"\(byte (\d+)\)")  # where a decoder stopped
CURE = "restore it from the last commit, or delete it and build again"


@dataclass(frozen=True, slots=True)
class Stored:
    """What an evidence file holds."""

    evidence: Evidence
    digests: Mapping[str, str]  # sentence or claim id → digest of its words


class _Head(msgspec.Struct):
    """What an evidence file says of itself."""

    version: int = 0
    digests: dict[str, str] = {}


_HEAD = msgspec.json.Decoder(_Head)
_EVIDENCE = msgspec.json.Decoder(Evidence)


class _Damage(Exception):
    """What does not fit, and where in the records; becomes a BriefError that names the file."""


def to_json(evidence: Evidence, digests: Mapping[str, str] | None = None) -> str:
    """The text of an evidence file."""
    record = {"version": VERSION, "digests": dict(digests or {}), **_encode(evidence)}
    return json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def from_json(text: str, where: str = "") -> Stored:
    """Read an evidence file; raises BriefError with ``where`` (file and line if known) when it is damaged."""
    data = text.encode() if len(text) <= MOST_CHARACTERS else b""
    try:
        head = _HEAD.decode(data)
        if head.version != VERSION:
            raise BriefError(f"no evidence of version {VERSION}", where=where, cure=CURE)
        evidence = _EVIDENCE.decode(data)
        _check_spans(evidence, evidence.article.text, "evidence")
    except (msgspec.ValidationError, _Damage) as damage:
        raise BriefError(f"damaged evidence: {damage}", where=where, cure=CURE) from damage
    except msgspec.DecodeError as problem:
        at = BYTE.search(str(problem))
        line = data.count(b"\n", 0, int(at[1])) + 1 if at else 1
        raise BriefError(f"no JSON: {problem}", where=f"{where}:{line}", cure=CURE) from problem
    except RecursionError as problem:
        raise BriefError("JSON nested too deep", where=where, cure=CURE) from problem
    return Stored(evidence, head.digests)


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


def _check_spans(value: Any, text: str, at: str) -> None:
    """Every span is the words at its place, or the file was changed by hand."""
    if isinstance(value, Span):
        if text[value.start : value.end] != value.exact:
            raise _Damage(f"{at} is not the words {value.exact!r:.60}")
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _check_spans(item, text, f"{at}[{index}]")
    elif value is not None:
        for name in _anchored(value.__class__):
            _check_spans(getattr(value, name), text, f"{at}.{name}")


@cache
def _anchored(kind: Any) -> tuple[str, ...]:
    """The fields of a record in which spans can be."""
    return tuple(name for name, hint in get_type_hints(kind).items() if _can_hold_spans(hint))


def _can_hold_spans(hint: Any) -> bool:
    if is_dataclass(hint) and isinstance(hint, type):
        return hint is Span or bool(_anchored(hint))
    return any(_can_hold_spans(inner) for inner in get_args(hint))


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
