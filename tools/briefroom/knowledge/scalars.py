"""How a value is written in YAML: plain where it can stand plain, quoted where a reader could mistake it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

NUMERIC = re.compile(r"[\d.:,+-]+")  # dates and the like are quoted in our files, whatever YAML makes of them
LINE_SEPARATORS = {0x85: "\\x85", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def scalar(text: str, style: str | None = None) -> str:
    """One text in the given quotation marks; without any, plain if it then reads as just this text."""
    if style == "'" and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    if style is None and _is_plain(text):
        return text
    return json.dumps(text, ensure_ascii=False).translate(LINE_SEPARATORS)


def flow(value: str | Sequence[Any] | Mapping[str, Any]) -> str:
    """A value on one line: a text, [a list], {a: mapping}."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {flow(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(flow(item) for item in value) + "]"


def _is_plain(text: str) -> bool:
    """Whether it reads the same without marks, in a list and in a line of its own, and as a text: dates,
    numbers and "no" are quoted."""
    if not text or text != " ".join(text.split()) or NUMERIC.fullmatch(text):
        return False
    try:
        return bool(yaml.safe_load(f"[{text}]") == [text] and yaml.safe_load(f"k: {text}") == {"k": text})
    except (yaml.YAMLError, ValueError):
        return False
