"""Knowledge as bytes and back, to be laid by: plain JSON behind its digest, read without trust.

A record is the list of its fields in the order of its class; how each is read back is worked out from the
classes once, so that a field somebody adds is kept without a line here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_origin, get_type_hints

from briefroom.model import Knowledge

DIGEST = 32  # bytes of SHA-256 before the JSON
Reader = Callable[[Any], Any]


def pack(knowledge: Knowledge) -> bytes:
    """The knowledge as bytes that ``unpack`` reads."""
    body = json.dumps(_plain(knowledge), ensure_ascii=False, separators=(",", ":")).encode()
    return hashlib.sha256(body).digest() + body


def unpack(data: bytes) -> Knowledge | None:
    """The knowledge, or None where the bytes are not as ``pack`` made them."""
    if hashlib.sha256(data[DIGEST:]).digest() != data[:DIGEST]:
        return None
    try:
        knowledge = _READ(json.loads(data[DIGEST:]))
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    return knowledge if isinstance(knowledge, Knowledge) else None


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value


def _reader(hint: Any) -> Reader | None:
    """How a value of the type is read back; None where JSON gives it as it is."""
    if isinstance(hint, type) and is_dataclass(hint):
        return _record(hint)
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is tuple:
        return _tuple(_reader(arguments[0]))
    if origin is dict:
        return _dict(_reader(arguments[1]))
    return None


def _record(cls: Any) -> Reader:
    hints = get_type_hints(cls)
    readers = [(n, _reader(hints[field.name])) for n, field in enumerate(fields(cls))]
    changed = [(n, read) for n, read in readers if read is not None]

    def read_record(row: Any) -> Any:
        for n, read in changed:
            row[n] = read(row[n])
        return cls(*row)

    return read_record


def _tuple(read: Reader | None) -> Reader:
    return tuple if read is None else lambda row: tuple(map(read, row))


def _dict(read: Reader | None) -> Reader:
    return dict if read is None else lambda items: {key: read(item) for key, item in items.items()}


_READ: Reader = _record(Knowledge)
